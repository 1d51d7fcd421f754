//! The answer to one order, and how it is written.

mod fixes;
mod normal_form;
#[cfg(feature = "server")]
mod pairs;
#[cfg(feature = "serde")]
mod serde;

pub use fixes::Fix;

use crate::authorization::AUTHORIZATION;
use crate::code::{Param, Severity};
use crate::derivations::AddressLines;
use crate::fields::FieldNames;
use crate::json::Writer;
use crate::message::Message;
use crate::messages::Locale;
use crate::order::Order;
use crate::report::{Change, Issue, Location};
use crate::request::Request;
use crate::table::ParameterId;
use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

/// The answer to one order.
///
/// ```
/// use oney_rules::{Date, IssueCode, Locale, Options, Profile, Request, Validator};
/// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
/// let mut request = Request::new();
/// request.set("BILLINGCITY", "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson");
/// let outcome = validator.validate(&request, &Options::new(Date::new(2026, 11, 22)?).draft());
///
/// assert!(!outcome.is_valid());
/// let issue = &outcome.issues()[0];
/// assert_eq!(issue.code(), IssueCode::TooLong);
/// assert_eq!(issue.location.to_string(), "BILLINGCITY");
/// assert_eq!(issue.message(Locale::En), "The limit for the billing city is 32 characters; it has 45.");
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
pub struct Outcome<'r> {
    pub(crate) issues: Vec<Issue>,
    pub(crate) changes: Vec<Change>,
    pub(crate) request: Cow<'r, Request>,
    pub(crate) order: Order<'r>,
    pub(crate) lines: AddressLines,
    /// The names of the fields of a form.
    pub(crate) names: FieldNames,
}

impl Outcome<'_> {
    /// The same with its own copy of the request.
    #[must_use]
    pub fn into_owned(self) -> Outcome<'static> {
        Outcome {
            issues: self.issues,
            changes: self.changes,
            request: Cow::Owned(self.request.into_owned()),
            order: self.order.into_owned(),
            lines: self.lines,
            names: self.names,
        }
    }

    /// Whether the order may be sent: no issue is an error.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.issues.iter().all(|issue| issue.severity != Severity::Error)
    }

    /// What is wrong, in the order of the documents.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// What was brought into normal form, in the order of the documents.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// A parameter in normal form, as a form body carries it; `row` is 0 outside lists. `None` for what is absent or
    /// was refused.
    #[must_use]
    pub fn value(&self, id: ParameterId, row: usize) -> Option<Cow<'_, str>> {
        self.order.form_text(id, row)
    }

    /// The lines of a street, each of at most 38 characters (S0:132).
    #[must_use]
    pub fn address_lines(&self, id: ParameterId) -> Vec<&str> {
        self.lines.of(id, &self.order).collect()
    }

    /// The shop's names of the fields that gave the parameter its value ([`Fields`](crate::Fields)); empty where no form did.
    #[must_use]
    pub fn fields(&self, location: &Location) -> Vec<&str> {
        self.names.of(location).collect()
    }

    /// What message was checked.
    #[must_use]
    pub fn message(&self) -> &'static Message {
        self.request.message()
    }

    /// The order in normal form as a JSON object; what was refused stays as it was received.
    #[must_use]
    pub fn order_json(&self) -> String {
        let mut writer = Writer::new();
        self.write_order(&mut writer);
        writer.finish()
    }

    /// The whole answer as JSON, with sentences in a language or without:
    /// `{ valid, issues, changes, order, derived }`, with a first member `message` if it is no authorization.
    #[must_use]
    pub fn to_json(&self, locale: Option<Locale>) -> String {
        self.json(sentences(locale).as_deref())
    }

    fn json(&self, sentence_of: Option<&SentenceOf<'_>>) -> String {
        let mut writer = Writer::new();
        writer.open('{');
        self.write_kind(&mut writer);
        self.write_judgement(sentence_of, None, &mut writer);
        writer.key("order");
        self.write_order(&mut writer);
        self.write_derived(&mut writer);
        writer.close('}');
        writer.finish()
    }

    /// Writes the member `derived`.
    fn write_derived(&self, writer: &mut Writer) {
        writer.key("derived");
        writer.open('{');
        self.lines.write(&self.order, writer);
        if let Some(write) = self.message().write_derived {
            write(&self.order, writer);
        }
        writer.close('}');
    }

    fn write_kind(&self, writer: &mut Writer) {
        if self.message() != &AUTHORIZATION {
            writer.key("message");
            writer.string(self.message().name);
        }
    }

    /// The answer for one parameter: `{ valid, issues, changes, value, lines }`, with its own issues and changes only; the lines are
    /// those of a street ([`Outcome::address_lines`]).
    #[must_use]
    pub fn parameter_json(&self, location: &Location, locale: Option<Locale>) -> String {
        self.json_of(location, sentences(locale).as_deref())
    }

    fn json_of(&self, location: &Location, sentence_of: Option<&SentenceOf<'_>>) -> String {
        let mut writer = Writer::new();
        writer.open('{');
        self.write_judgement(sentence_of, Some(location), &mut writer);
        writer.key("value");
        writer.raw(&self.value_json(location));
        if let (Some(id), _) = location.parameter() {
            writer.key("lines");
            writer.strings(self.lines.of(id, &self.order));
        }
        writer.close('}');
        writer.finish()
    }

    /// One value of the normal form as JSON; `null` where there is none.
    #[must_use]
    pub fn value_json(&self, location: &Location) -> String {
        let mut writer = Writer::new();
        match location.parameter() {
            (Some(id), label) => {
                let rows = self.order.rows(id.head());
                let row = rows.iter().position(|row| row.label == label).unwrap_or_default();
                self.write_value(id, row, &mut writer);
            }
            _ => writer.raw("null"),
        }
        writer.finish()
    }

    /// The streets of the message, each with its text and the ranges of its lines; no lines where there is no street.
    pub fn streets(&self) -> impl Iterator<Item = (ParameterId, &str, &[Range<usize>])> {
        self.lines.streets(&self.order)
    }

    fn write_judgement(&self, sentence_of: Option<&SentenceOf<'_>>, only: Option<&Location>, writer: &mut Writer) {
        let concerns = |location: &Location| only.is_none_or(|only| only == location);
        let issues = || self.issues.iter().filter(|issue| concerns(&issue.location));
        writer.key("valid");
        writer.boolean(issues().all(|issue| issue.severity != Severity::Error));
        writer.key("issues");
        writer.open('[');
        for issue in issues() {
            write_issue(issue, &self.fields(&issue.location), sentence_of, writer);
        }
        writer.close(']');
        writer.key("changes");
        writer.open('[');
        for change in self.changes.iter().filter(|change| concerns(&change.location)) {
            write_change(change, writer);
        }
        writer.close(']');
    }
}

impl fmt::Debug for Outcome<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Outcome")
            .field("issues", &self.issues)
            .field("changes", &self.changes)
            .finish_non_exhaustive()
    }
}

/// Writes the sentence of an issue.
pub(crate) type SentenceOf<'s> = dyn Fn(&Issue) -> String + 's;

pub(crate) fn sentences(locale: Option<Locale>) -> Option<Box<SentenceOf<'static>>> {
    locale.map(|locale| -> Box<SentenceOf<'static>> { Box::new(move |issue| issue.message(locale)) })
}

fn write_issue(issue: &Issue, fields: &[&str], sentence_of: Option<&SentenceOf<'_>>, writer: &mut Writer) {
    writer.open('{');
    writer.key("code");
    writer.string(issue.code().name());
    writer.key("severity");
    writer.string(issue.severity.name());
    writer.key("parameter");
    writer.string(&issue.location.name());
    writer.key("path");
    issue.location.write_path(writer);
    writer.key("related");
    writer.strings(issue.related.iter().map(Location::name));
    if !fields.is_empty() {
        writer.key("fields");
        writer.strings(fields.iter().copied());
    }
    write_params(issue, writer);
    if let Some(sentence_of) = sentence_of {
        writer.key("message");
        writer.string(&sentence_of(issue));
    }
    writer.close('}');
}

fn write_change(change: &Change, writer: &mut Writer) {
    writer.open('{');
    writer.key("parameter");
    writer.string(&change.location.name());
    writer.key("path");
    change.location.write_path(writer);
    writer.key("kind");
    writer.string(change.kind.name());
    writer.close('}');
}

/// The facts of an issue as the member `params`.
pub(crate) fn write_params(issue: &Issue, writer: &mut Writer) {
    writer.key("params");
    writer.open('{');
    for (name, param) in issue.detail.params() {
        writer.key(name);
        match param {
            Param::Count(number) | Param::Cents(number) => writer.integer(number),
            Param::Text(text) => writer.string(text),
            Param::Country(country) => writer.string(country.code()),
            Param::List(values) => writer.strings(values),
        }
    }
    writer.close('}');
}

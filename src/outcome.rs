//! The answer to one order, and how it is written.

use crate::catalogue::ParameterId;
use crate::code::{Param, Severity};
use crate::derivations::AddressLines;
#[cfg(feature = "server")]
use crate::derivations::RedirectPage;
use crate::json::Writer;
use crate::messages::Locale;
use crate::order::Order;
use crate::report::{Change, Issue, Place};
use std::borrow::Cow;
use std::fmt;

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
/// assert_eq!(issue.place.to_string(), "BILLINGCITY");
/// assert_eq!(issue.message(Locale::En), "Shorten the billing city to at most 32 characters; it has 45.");
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
pub struct Outcome<'r> {
    pub(crate) issues: Vec<Issue>,
    pub(crate) changes: Vec<Change>,
    pub(crate) order: Order<'r>,
    pub(crate) lines: AddressLines,
    #[cfg(feature = "server")]
    pub(crate) redirect: RedirectPage,
}

impl Outcome<'_> {
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

    /// A parameter in normal form, as a form body carries it; `line` is 0 outside lists. `None` for what is absent or
    /// was refused.
    #[must_use]
    pub fn value(&self, id: ParameterId, line: usize) -> Option<Cow<'_, str>> {
        self.order.form_text(id, line)
    }

    /// The lines of at most 38 characters into which a street parameter falls (S0:132).
    #[must_use]
    pub fn address_lines(&self, id: ParameterId) -> Vec<&str> {
        self.lines.of(id, &self.order).collect()
    }

    /// What message was checked.
    #[cfg(feature = "server")]
    #[must_use]
    pub fn message_kind(&self) -> crate::catalogue::MessageKind {
        self.order.request.kind()
    }

    /// The page that sends the customer to Oney, decoded from REDIRECTHTML (S2:13). It is the platform's, to be shown as
    /// it is; take it from an answer that came over the shop's own connection alone, since results carry no HASH.
    ///
    /// ```
    /// use oney_rules::{Date, Options, Profile, Request, Validator};
    /// let answer = r#"{ "OPERATIONTYPE": "authorization", "EXECCODE": "0002", "TRANSACTIONID": "A1123456",
    ///     "REDIRECTHTML": "PGZvcm0gbWV0aG9kPSJwb3N0Ij48L2Zvcm0+" }"#;
    /// let answer = Request::message_from_json(answer, None)?;
    /// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
    /// let outcome = validator.validate(&answer, &Options::new(Date::new(2026, 11, 22)?));
    /// assert_eq!(outcome.redirect_html(), Some(r#"<form method="post"></form>"#));
    /// # Ok::<(), oney_rules::UsageError>(())
    /// ```
    #[cfg(feature = "server")]
    #[must_use]
    pub fn redirect_html(&self) -> Option<&str> {
        self.redirect.html()
    }

    /// The order in normal form as a JSON object; what was refused stays as it was received.
    #[must_use]
    pub fn order_json(&self) -> String {
        let mut writer = Writer::new();
        self.order.write(&mut writer);
        writer.finish()
    }

    /// The whole answer as JSON, with sentences in a language or without:
    /// `{ valid, issues, changes, order, derived }`, with a first member `message` where it is no authorization.
    #[must_use]
    pub fn to_json(&self, locale: Option<Locale>) -> String {
        self.json(sentences(locale).as_deref())
    }

    fn json(&self, say: Option<&Say<'_>>) -> String {
        let mut writer = Writer::new();
        writer.open('{');
        #[cfg(feature = "server")]
        self.write_kind(&mut writer);
        self.write_judgement(say, None, &mut writer);
        writer.key("order");
        self.order.write(&mut writer);
        self.write_derived(&mut writer);
        writer.close('}');
        writer.finish()
    }

    /// Writes the member `derived`.
    fn write_derived(&self, writer: &mut Writer) {
        writer.key("derived");
        writer.open('{');
        self.lines.write(&self.order, writer);
        #[cfg(feature = "server")]
        self.redirect.write(writer);
        writer.close('}');
    }

    #[cfg(feature = "server")]
    fn write_kind(&self, writer: &mut Writer) {
        let kind = self.message_kind();
        if kind != crate::catalogue::MessageKind::Authorization {
            writer.key("message");
            writer.string(kind.name());
        }
    }

    /// The answer for one parameter: `{ valid, issues, changes, value, lines }`, with what was found at it alone; the lines are those
    /// of a street ([`Outcome::address_lines`]).
    #[must_use]
    pub fn parameter_json(&self, place: &Place, locale: Option<Locale>) -> String {
        self.json_of(place, sentences(locale).as_deref())
    }

    fn json_of(&self, place: &Place, say: Option<&Say<'_>>) -> String {
        let mut writer = Writer::new();
        writer.open('{');
        self.write_judgement(say, Some(place), &mut writer);
        writer.key("value");
        match place.parameter() {
            (Some(id), label) => {
                let lines = self.order.request.lines(id.table());
                let line = lines.iter().position(|line| line.label == label).unwrap_or_default();
                self.order.write_value(id, line, &mut writer);
                writer.key("lines");
                writer.strings(self.lines.of(id, &self.order));
            }
            _ => writer.raw("null"),
        }
        writer.close('}');
        writer.finish()
    }

    fn write_judgement(&self, say: Option<&Say<'_>>, only: Option<&Place>, writer: &mut Writer) {
        let concerns = |place: &Place| only.is_none_or(|only| only == place);
        let issues = || self.issues.iter().filter(|issue| concerns(&issue.place));
        writer.key("valid");
        writer.boolean(issues().all(|issue| issue.severity != Severity::Error));
        writer.key("issues");
        writer.open('[');
        for issue in issues() {
            write_issue(issue, say, writer);
        }
        writer.close(']');
        writer.key("changes");
        writer.open('[');
        for change in self.changes.iter().filter(|change| concerns(&change.place)) {
            writer.open('{');
            writer.key("parameter");
            writer.string(&change.place.name());
            writer.key("path");
            change.place.write_path(writer);
            writer.key("kind");
            writer.string(change.kind.name());
            writer.close('}');
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
type Say<'s> = dyn Fn(&Issue) -> String + 's;

fn sentences(locale: Option<Locale>) -> Option<Box<Say<'static>>> {
    locale.map(|locale| -> Box<Say<'static>> { Box::new(move |issue| issue.message(locale)) })
}

fn write_issue(issue: &Issue, say: Option<&Say<'_>>, writer: &mut Writer) {
    writer.open('{');
    writer.key("code");
    writer.string(issue.code().name());
    writer.key("severity");
    writer.string(issue.severity.name());
    writer.key("parameter");
    writer.string(&issue.place.name());
    writer.key("path");
    issue.place.write_path(writer);
    writer.key("related");
    writer.strings(issue.related.iter().map(Place::name));
    write_params(issue, writer);
    if let Some(say) = say {
        writer.key("message");
        writer.string(&say(issue));
    }
    writer.close('}');
}

/// Issues as a list, with sentences in a language or without.
#[cfg(feature = "server")]
pub(crate) fn write_issues(issues: &[Issue], locale: Option<Locale>, writer: &mut Writer) {
    let say = sentences(locale);
    writer.open('[');
    for issue in issues {
        write_issue(issue, say.as_deref(), writer);
    }
    writer.close(']');
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

//! What is reported: issues and changes, with their location in the order.

use crate::code::{ChangeKind, Detail, IssueCode, Severity};
use crate::json::{Writer, push_integer};
use crate::sorting::sorted;
use crate::table::{Head, ParameterId, Position, Table};
use crate::visitor::Step;
use std::borrow::Cow;
use std::fmt;

/// One step of the path to a parameter.
///
/// ```
/// use oney_rules::{Request, Segment};
/// let location = Request::new().parameter("CART[0][PRICE]")?;
/// assert!(matches!(&location.path()[1], Segment::Index(0)));
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    /// A key of the order or of a row.
    Key(Cow<'static, str>),
    /// An index of a list, from 0.
    Index(u32),
}

impl Segment {
    pub(crate) fn from_step(step: &Step<'_>) -> Self {
        match *step {
            Step::Key(key) => Self::Key(Cow::Owned(key.to_owned())),
            Step::Index(index) => Self::Index(index),
        }
    }

    pub(crate) fn is_index(&self, expected: u32) -> bool {
        matches!(self, Self::Index(index) if *index == expected)
    }

    pub(crate) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Key(key) => Cow::Borrowed(key),
            Self::Index(index) => {
                let mut digits = String::new();
                push_integer(&mut digits, (*index).into());
                Cow::Owned(digits)
            }
        }
    }
}

/// Where in the order an issue or a change is.
///
/// ```
/// use oney_rules::Location;
/// use oney_rules::authorization::cart;
/// assert_eq!(Location::Parameter(cart::PRICE, 2).name(), "CART[2][PRICE]");
/// assert_eq!(Location::Order.name(), "");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    /// The order as a whole.
    Order,
    /// A parameter, with the index of its row; 0 outside lists.
    Parameter(ParameterId, u32),
    /// A list as a whole.
    List(&'static Head),
    /// A row of a list, by its index.
    Row(&'static Head, u32),
    /// An unknown field.
    Unknown(Vec<Segment>),
}

impl Location {
    /// The path of an unknown field, as reports show it: a key that is not spelled like a parameter becomes `?`,
    /// because it could be a customer's value.
    pub(crate) fn unknown(path: &[Step<'_>]) -> Self {
        let shown = |step: &Step<'_>| match step {
            Step::Key(key) if !is_spelled_like_a_parameter(key) => Segment::Key(Cow::Borrowed("?")),
            step => Segment::from_step(step),
        };
        Self::Unknown(path.iter().map(shown).collect())
    }

    /// The parameter and the index of its row.
    #[must_use]
    pub fn parameter(&self) -> (Option<ParameterId>, u32) {
        match self {
            Self::Parameter(id, row) => (Some(*id), *row),
            _ => (None, 0),
        }
    }

    /// The path as an array: `["CART", 0, "PRICE"]`; empty for the order as a whole.
    #[must_use]
    pub fn path(&self) -> Vec<Segment> {
        let key = |name: &'static str| Segment::Key(Cow::Borrowed(name));
        match self {
            Self::Order => Vec::new(),
            Self::Parameter(id, _) if !id.head().is_list() => vec![key(id.name())],
            Self::Parameter(id, row) => vec![key(id.head().name()), Segment::Index(*row), key(id.name())],
            Self::List(head) => vec![key(head.name())],
            Self::Row(head, row) => vec![key(head.name()), Segment::Index(*row)],
            Self::Unknown(path) => path.clone(),
        }
    }

    /// As S2 spells it: `CART[0][PRICE]`; empty for the order as a whole.
    #[must_use]
    pub fn name(&self) -> String {
        let mut name = String::new();
        for (depth, segment) in self.path().iter().enumerate() {
            if depth > 0 {
                name.push('[');
            }
            name.push_str(&segment.text());
            if depth > 0 {
                name.push(']');
            }
        }
        name
    }

    /// The sort key of reports: the order of the documents; unknown fields come last, as received.
    /// `lists` are those of the message.
    fn position(&self, lists: &[&Table]) -> Position {
        const UNKNOWN: u8 = u8::MAX;
        // Behind all tables.
        const NO_TABLE: u16 = u16::MAX >> 1;
        match self {
            Self::Order => (0, 0, 0),
            Self::Parameter(id, row) => id.position(*row),
            Self::List(head) => (head.position(), 0, 0),
            Self::Row(head, row) => (head.position(), row.saturating_add(1), 0),
            Self::Unknown(path) => match path.as_slice() {
                [Segment::Key(list), Segment::Index(row), ..] => {
                    match lists.iter().find(|table| table.name() == list) {
                        Some(table) => (table.head().position(), row.saturating_add(1), UNKNOWN),
                        None => (NO_TABLE, 0, UNKNOWN),
                    }
                }
                _ => (NO_TABLE, 0, UNKNOWN),
            },
        }
    }

    pub(crate) fn write_path(&self, writer: &mut Writer) {
        writer.open('[');
        for segment in self.path() {
            match segment {
                Segment::Key(key) => writer.string(&key),
                Segment::Index(index) => writer.integer(index.into()),
            }
        }
        writer.close(']');
    }
}

fn is_spelled_like_a_parameter(key: &str) -> bool {
    (1..=64).contains(&key.len())
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !key.bytes().all(|byte| byte.is_ascii_digit())
}

impl fmt::Display for Location {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.name())
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// One thing that is wrong, as data. The sentence is made on demand ([`Issue::message`]).
///
/// ```
/// use oney_rules::{Date, Options, Profile, Request, Validator, Severity};
/// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
/// let request = Request::from_json(r#"{ "BILLINGCOUNTRY": "BE" }"#)?;
/// let outcome = validator.validate(&request, &Options::new(Date::new(2026, 11, 22)?).draft());
/// let issue = &outcome.issues()[0];
/// assert_eq!((issue.code().name(), issue.severity), ("country-not-merchant", Severity::Error));
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Issue {
    /// What is wrong, with the facts that belong to it.
    pub detail: Detail,
    /// Its severity under the profile.
    pub severity: Severity,
    /// Where.
    pub location: Location,
    /// The other parameters that the rule compared.
    pub related: Vec<Location>,
}

impl Issue {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> IssueCode {
        self.detail.code()
    }
}

/// A value that differs in the returned order from what was received.
///
/// ```
/// use oney_rules::{Date, Options, Profile, Request, Validator, ChangeKind};
/// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
/// let request = Request::from_json(r#"{ "BILLINGCOUNTRY": "fr" }"#)?;
/// let outcome = validator.validate(&request, &Options::new(Date::new(2026, 11, 22)?).draft());
/// assert_eq!(outcome.changes()[0].kind, ChangeKind::Case);
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// Where.
    pub location: Location,
    /// What was done.
    pub kind: ChangeKind,
}

/// The most issues of an outcome; the last of so many is `too-many-issues`.
pub const MAX_ISSUES: usize = 1000;

/// Collects issues under a profile's severities.
pub(crate) struct Findings<'p> {
    severity_of: &'p dyn Fn(IssueCode) -> Severity,
    pub(crate) issues: Vec<Issue>,
    /// Whether there are more issues than these.
    pub(crate) is_cut: bool,
}

impl<'p> Findings<'p> {
    pub(crate) fn new(severity_of: &'p dyn Fn(IssueCode) -> Severity) -> Self {
        Self { severity_of, issues: Vec::new(), is_cut: false }
    }

    pub(crate) fn report(&mut self, location: Location, detail: Detail) {
        self.report_related(location, detail, Vec::new());
    }

    pub(crate) fn report_related(&mut self, location: Location, detail: Detail, related: Vec<Location>) {
        let severity = (self.severity_of)(detail.code());
        if severity != Severity::Off {
            self.issues.push(Issue { detail, severity, location, related });
        }
    }

    /// Leaves one issue of two with one code about one field that fills a parameter and its copy: the copy's if it has a smaller limit.
    pub(crate) fn drop_repeated(&mut self, copies: &[(ParameterId, ParameterId)]) {
        let is_at = |issue: &Issue, id| issue.location.parameter() == (Some(id), 0);
        for (own, copy) in copies {
            let mut index = 0;
            while let Some(issue) = self.issues.get(index) {
                let is_better = |other: &Issue| match (&other.detail, &issue.detail) {
                    (Detail::TooLong { max, .. }, Detail::TooLong { max: limit, .. }) if max != limit => {
                        max < limit
                    }
                    _ => other.code() == issue.code() && is_at(other, *own),
                };
                let is_other = |other: &Issue| {
                    (is_at(issue, *own) && is_at(other, *copy)) || (is_at(issue, *copy) && is_at(other, *own))
                };
                if self.issues.iter().any(|other| is_other(other) && is_better(other)) {
                    self.issues.swap_remove(index);
                } else {
                    index += 1;
                }
            }
        }
    }

    /// Sorted by location and code: the same order gives the same report everywhere. Of more than [`MAX_ISSUES`] the first errors are
    /// kept, and then the first warnings.
    pub(crate) fn sorted(mut self, lists: &[&Table]) -> Vec<Issue> {
        let unsorted = std::mem::take(&mut self.issues);
        let mut issues = sorted(unsorted, |issue| key(&issue.location, lists, issue.code() as u8));
        if self.is_cut || issues.len() > MAX_ISSUES {
            let is_error = |issue: &Issue| issue.severity == Severity::Error;
            let mut errors = issues.iter().filter(|issue| is_error(issue)).count().min(MAX_ISSUES - 1);
            let mut warnings = MAX_ISSUES - 1 - errors;
            issues.retain(|issue| {
                let room = if is_error(issue) { &mut errors } else { &mut warnings };
                let has_room = *room > 0;
                *room -= usize::from(has_room);
                has_room
            });
            let detail = Detail::TooManyIssues { max: MAX_ISSUES as u64 };
            let (severity, location) = (Severity::Error, Location::Order);
            issues.push(Issue { detail, severity, location, related: Vec::new() });
        }
        issues
    }
}

/// Sorts changes as issues are sorted.
pub(crate) fn sorted_changes(changes: Vec<Change>, lists: &[&Table]) -> Vec<Change> {
    sorted(changes, |change| key(&change.location, lists, change.kind as u8))
}

/// Packs a location and a rank, so that sorting compares numbers.
fn key(location: &Location, lists: &[&Table], rank: u8) -> u64 {
    let (table_row, list_row, column) = location.position(lists);
    u64::from(table_row) << 48 | u64::from(list_row) << 16 | u64::from(column) << 8 | u64::from(rank)
}

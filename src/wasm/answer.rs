//! Answers to JavaScript: numbers of 32 bits, and one text of which some of the numbers are the lengths of pieces. JavaScript
//! reads both as they lie in memory (`pkg/src/answer.js`), which takes half the time of parsing JSON (docs/design.md).
//!
//! ```text
//! answer   = is refusal, address of the text, its length in bytes (twice, plus 1 where a character may have several), then for an outcome:
//! outcome  = count, issue …, count, change …, order, street, street
//! issue    = code, is error, location, count, location …, count, fact …
//! change   = kind, location
//! location = 0, table, column, row of a list; or 1, count, step … (a step is 0 and an index, or 1 and a piece)
//! fact     = piece (its name), its kind, its value: 0 and a piece (a number), 1 and a piece, or 2 and count, piece …
//! order    = 0, piece (JSON); or 1 and patches (patches.rs)
//! street   = column, count, piece …
//! ```
//!
//! Pieces follow each other in the text. Their lengths count units of UTF-16.

use crate::catalogue::{ParameterId, Table};
use crate::code::{ChangeKind, IssueCode, Param, Severity};
use crate::json::{Writer, push_integer};
use crate::outcome::Outcome;
use crate::report::{Issue, Place, Segment};
use crate::usage::UsageError;

/// An answer, to be handed over once its text has its place in memory.
pub struct Answer {
    pub(super) numbers: Vec<u32>,
    /// In UTF-8, or in ISO 8859-1.
    text: Vec<u8>,
    /// Whether each character of the text is one byte.
    has_single_bytes: bool,
}

impl Answer {
    fn new() -> Self {
        Self { numbers: vec![0, 0, 0], text: Vec::new(), has_single_bytes: true }
    }

    /// A text, or the caller's mistake.
    #[must_use]
    pub fn text(text: Result<String, UsageError>) -> Self {
        let is_refusal = text.is_err();
        let text = text.unwrap_or_else(|error| error.message().to_owned());
        Self { numbers: vec![is_refusal.into(), 0, 0], has_single_bytes: text.is_ascii(), text: text.into_bytes() }
    }

    /// The same answer with its text in ISO 8859-1, where that has all its characters.
    #[cfg(feature = "server")]
    pub(super) fn in_latin1(mut self) -> Self {
        let is_utf8 = !self.has_single_bytes;
        let text = std::str::from_utf8(&self.text).ok().filter(|_| is_utf8);
        if let Some(bytes) = text.and_then(super::latin1::encode) {
            self.text = bytes;
            self.has_single_bytes = true;
        }
        self
    }

    /// An outcome with the order in normal form.
    pub(super) fn outcome(outcome: &Outcome<'_>) -> Self {
        let mut answer = Self::judgement(outcome);
        answer.json(&outcome.order_json());
        answer.streets(outcome);
        answer
    }

    /// The same outcome with one value of the normal form in place of the order.
    pub(super) fn parameter(outcome: &Outcome<'_>, place: &Place) -> Self {
        let mut answer = Self::judgement(outcome);
        if let (Some(id), row) = place.parameter() {
            let rows = outcome.order.request.lines(id.table());
            let line = rows.iter().position(|line| line.label == row).unwrap_or_default();
            let mut writer = Writer::new();
            outcome.order.write_value(id, line, &mut writer);
            answer.json(&writer.finish());
        }
        answer.streets(outcome);
        answer
    }

    fn json(&mut self, json: &str) {
        self.numbers.push(0);
        self.piece(json);
    }

    /// The issues and changes.
    pub(super) fn judgement(outcome: &Outcome<'_>) -> Self {
        let mut answer = Self::new();
        answer.number(outcome.issues.len());
        for issue in &outcome.issues {
            answer.issue(issue);
        }
        answer.number(outcome.changes.len());
        for change in &outcome.changes {
            answer.numbers.push(change.kind as u32);
            answer.location(&change.place);
        }
        answer
    }

    fn issue(&mut self, issue: &Issue) {
        self.numbers.push(issue.code() as u32);
        self.numbers.push((issue.severity == Severity::Error).into());
        self.location(&issue.place);
        self.number(issue.related.len());
        for place in &issue.related {
            self.location(place);
        }
        let facts = issue.detail.params();
        self.number(facts.len());
        for (name, fact) in &facts {
            self.piece(name);
            self.fact(fact);
        }
    }

    fn fact(&mut self, fact: &Param) {
        let mut digits = String::new();
        let (kind, text) = match fact {
            Param::List(values) => {
                self.numbers.push(2);
                self.number(values.len());
                for value in values {
                    self.piece(value);
                }
                return;
            }
            Param::Count(number) | Param::Cents(number) => {
                push_integer(&mut digits, *number);
                (0, digits.as_str())
            }
            Param::Text(text) => (1, *text),
            Param::Country(country) => (1, country.code()),
        };
        self.numbers.push(kind);
        self.piece(text);
    }

    fn location(&mut self, place: &Place) {
        if let (Some(id), row) = place.parameter() {
            self.numbers.push(0);
            return self.parameter_of(id, row);
        }
        self.numbers.push(1);
        let path = place.path();
        self.number(path.len());
        for step in &path {
            match step {
                Segment::Index(index) => self.numbers.extend([0, *index]),
                Segment::Key(key) => {
                    self.numbers.push(1);
                    self.piece(key);
                }
            }
        }
    }

    pub(super) fn parameter_of(&mut self, id: ParameterId, row: u32) {
        self.numbers.push(id.table() as u32);
        self.number(id.column());
        if id.table().is_list() {
            self.numbers.push(row);
        }
    }

    /// The lines of each street, none where there is no street.
    pub(super) fn streets(&mut self, outcome: &Outcome<'_>) {
        for (street, text, lines) in outcome.lines.streets(&outcome.order) {
            self.number(street.column());
            self.number(lines.len());
            for line in lines {
                self.piece(text.get(line.clone()).unwrap_or_default());
            }
        }
    }

    /// A length or an index, which the limits of the input keep within 32 bits.
    pub(super) fn number(&mut self, number: usize) {
        self.numbers.push(u32::try_from(number).unwrap_or(u32::MAX));
    }

    pub(super) fn piece(&mut self, piece: &str) {
        self.has_single_bytes &= piece.is_ascii();
        self.number(units(piece));
        self.text.extend(piece.as_bytes());
    }

    /// What comes behind an outcome of any message: `message`, and the page of a result where there is one.
    #[cfg(feature = "server")]
    pub(super) fn of_message(outcome: &Outcome<'_>) -> Self {
        let mut answer = Self::outcome(outcome);
        answer.piece(outcome.message_kind().name());
        let page = outcome.redirect_html();
        answer.numbers.push(page.is_some().into());
        answer.piece(page.unwrap_or_default());
        answer
    }

    /// Leaves the answer in memory, which the boundary takes back as a whole; says where its numbers stand.
    #[must_use]
    pub fn leave(self) -> *const u32 {
        let text = self.text.leak();
        let numbers = self.numbers.leak();
        if let [_, address, length, ..] = &mut *numbers {
            *address = u32::try_from(text.as_ptr().addr()).unwrap_or_default();
            *length = u32::try_from(2 * text.len() + usize::from(!self.has_single_bytes)).unwrap_or(u32::MAX);
        }
        numbers.as_ptr()
    }
}

/// How long JavaScript finds a text: a character has one unit, or two where UTF-8 takes four bytes for it.
fn units(text: &str) -> usize {
    text.bytes().map(|byte| usize::from(!matches!(byte, 0x80..=0xBF)) + usize::from(byte >= 0xF0)).sum()
}

/// The names that answers give by their numbers, as JSON: `{ codes, changes, tables }`, where a table is a list of its own name
/// and those of its columns.
pub(super) fn names() -> String {
    let mut writer = Writer::new();
    writer.open('{');
    writer.key("codes");
    writer.strings(IssueCode::ALL.iter().map(|code| code.name()));
    writer.key("changes");
    writer.strings(ChangeKind::ALL.iter().map(|kind| kind.name()));
    writer.key("tables");
    writer.open('[');
    for table in Table::ALL {
        writer.strings(std::iter::once(table.name()).chain(table.rows().iter().map(|row| row.name)));
    }
    writer.close(']');
    writer.close('}');
    writer.finish()
}

//! Answers to JavaScript: numbers of 32 bits, and one text of which some of the numbers are the lengths of pieces. JavaScript
//! reads both as they lie in memory (`pkg/src/answer.js`), which takes half the time of parsing JSON (docs/design.md).
//!
//! ```text
//! answer   = is refusal, text, then for an outcome:
//! text     = address, length in bytes (twice, plus 1 where it is not all ASCII)
//! outcome  = count, issue …, count, change …, order, count, street …
//! issue    = code, is error, location, count, location …, 1, fact …, 0
//! change   = kind, location
//! location = 0, table ([`names`]), column, row of a list; or 1, count, step … (a step is 0 and an index, or 1 and a piece)
//! fact     = piece (its name), its kind, its value: 0 and a piece (a number), 1 and a piece, or 2 and count, piece …
//! order    = 0, text (JSON, the value alone for one parameter); or 1 and patches (patches.rs)
//! street   = column, count, piece …
//! message  = outcome, piece (its name), has page, piece (the page)
//! ```
//!
//! Pieces follow each other in the text. Their lengths count units of UTF-16.

use crate::code::{ChangeKind, IssueCode, Param, Severity};
use crate::json::{Writer, push_integer};
use crate::outcome::Outcome;
use crate::report::{Issue, Place, Segment};
use crate::table::{ParameterId, Table};
use crate::usage::UsageError;

/// An answer, to be handed over once its text has its place in memory.
pub struct Answer {
    pub(super) numbers: Vec<u32>,
    text: String,
    /// The number of the message's own table.
    own: usize,
}

impl Answer {
    fn new(own: usize) -> Self {
        Self { numbers: vec![0, 0, 0], text: String::new(), own }
    }

    /// A text, or the caller's mistake.
    #[must_use]
    pub fn text(text: Result<String, UsageError>) -> Self {
        let is_refusal = text.is_err();
        let text = text.unwrap_or_else(|error| error.message().to_owned());
        Self { numbers: vec![is_refusal.into(), 0, 0], text, own: 0 }
    }

    /// An outcome with the order in normal form. `own` is the number of its message's own table among the [`names`].
    pub(super) fn outcome(outcome: &Outcome<'_>, own: usize) -> Self {
        let mut answer = Self::judgement(outcome, own);
        answer.json(outcome.order_json());
        answer.streets(outcome);
        answer
    }

    /// The same outcome with one value of the normal form in place of the order.
    pub(super) fn parameter(outcome: &Outcome<'_>, place: &Place) -> Self {
        let mut answer = Self::judgement(outcome, 0);
        let mut writer = Writer::new();
        if let (Some(id), row) = place.parameter() {
            let rows = outcome.order.rows(id.head());
            let place = rows.iter().position(|known| known.label == row).unwrap_or_default();
            outcome.write_value(id, place, &mut writer);
        }
        answer.json(writer.finish());
        answer.streets(outcome);
        answer
    }

    /// A text of its own: pieces of one text would keep all of it in JavaScript's memory.
    fn json(&mut self, json: String) {
        self.numbers.push(0);
        self.numbers.extend(left(json));
    }

    /// The issues and changes.
    pub(super) fn judgement(outcome: &Outcome<'_>, own: usize) -> Self {
        let mut answer = Self::new(own);
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
        issue.detail.each_param(&mut |name, fact| {
            self.numbers.push(1);
            self.piece(name);
            self.fact(&fact);
        });
        self.numbers.push(0);
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
        let head = id.head();
        self.number(if head.is_list() { head.slot() } else { self.own });
        self.number(id.column());
        if head.is_list() {
            self.numbers.push(row);
        }
    }

    /// The lines of each street, none where there is no street.
    pub(super) fn streets(&mut self, outcome: &Outcome<'_>) {
        self.number(outcome.lines.streets(&outcome.order).count());
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
        self.number(units(piece));
        self.text.push_str(piece);
    }

    /// Leaves the answer in memory, which the boundary takes back as a whole; says where its numbers stand.
    #[must_use]
    pub fn leave(self) -> *const u32 {
        let numbers = self.numbers.leak();
        if let [_, address, length, ..] = &mut *numbers {
            [*address, *length] = left(self.text);
        }
        numbers.as_ptr()
    }
}

/// Leaves a text in memory: its address, and its length in bytes, twice and one more where it is not all ASCII.
fn left(text: String) -> [u32; 2] {
    let text = text.leak();
    let length = 2 * text.len() + usize::from(!text.is_ascii());
    [text.as_ptr().addr(), length].map(|number| u32::try_from(number).unwrap_or(u32::MAX))
}

/// How long JavaScript finds a text: a character has one unit, or two where UTF-8 takes four bytes for it.
fn units(text: &str) -> usize {
    text.bytes().map(|byte| usize::from(!matches!(byte, 0x80..=0xBF)) + usize::from(byte >= 0xF0)).sum()
}

/// The names that answers give by their numbers, as JSON: `{ codes, changes, tables }`, where a table is a list of its own name
/// and those of its columns. The first is the authorization's; its lists have the numbers of their slots.
pub(super) fn names(tables: impl Iterator<Item = &'static Table>) -> String {
    let mut writer = Writer::new();
    writer.open('{');
    writer.key("codes");
    writer.strings(IssueCode::ALL.iter().map(|code| code.name()));
    writer.key("changes");
    writer.strings(ChangeKind::ALL.iter().map(|kind| kind.name()));
    writer.key("tables");
    writer.open('[');
    for table in tables {
        writer.strings(std::iter::once(table.name()).chain(table.rows().iter().map(|row| row.name)));
    }
    writer.close(']');
    writer.close('}');
    writer.finish()
}

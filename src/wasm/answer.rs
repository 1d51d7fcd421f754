//! Answers to JavaScript: numbers of 32 bits, and one text of which some of the numbers are the lengths of pieces. JavaScript
//! reads both as they lie in memory (`pkg/src/answer.js`), which takes half the time of parsing JSON (docs/design.md).
//!
//! ```text
//! answer   = kind, address of the text, its length in bytes (twice, plus 1 where a character may have several), then for an outcome:
//! outcome  = is refused, count, issue …, count, change …, order, count, street …
//! issue    = code, is error, location, count, location …, count, fact …
//! change   = kind, location
//! location = 0, table, column, row of a list; or 1, count, step … (a step is 0 and an index, or 1 and a piece)
//! fact     = piece (its name), its kind, its value: a number in two halves (lower first), a piece, or count, piece …
//! order    = 0, piece (JSON); or 1, count, patch …
//! patch    = table, column, row of a list, what to do: 0 remove, 1 take the piece, 2 take the piece as a number
//! street   = column, count, start and end of each line …
//! ```
//!
//! Pieces follow each other in the text. All lengths and offsets of pieces and lines count units of UTF-16.

use crate::catalogue::{ParameterId, Table};
use crate::code::{ChangeKind, IssueCode, Param, Severity};
use crate::formats::Value;
use crate::json::Writer;
use crate::outcome::Outcome;
use crate::report::{Issue, Place, Segment};
use crate::usage::UsageError;

/// The caller's mistake; the text says which.
const REFUSAL: u32 = 0;
/// Nothing but a text.
const TEXT: u32 = 1;
const OUTCOME: u32 = 2;

/// An answer, to be handed over once its text has its place in memory.
pub struct Answer {
    numbers: Vec<u32>,
    /// In UTF-8, or in ISO 8859-1.
    text: Vec<u8>,
    /// Whether each character of the text is one byte.
    has_single_bytes: bool,
}

impl Answer {
    /// How many numbers come before what depends on the kind of answer.
    const HEAD: usize = 3;

    fn new(kind: u32) -> Self {
        let mut numbers = Vec::with_capacity(256);
        numbers.extend([kind, 0, 0]);
        Self { numbers, text: Vec::new(), has_single_bytes: true }
    }

    /// A text, or the caller's mistake.
    #[must_use]
    pub fn text(text: Result<String, UsageError>) -> Self {
        let (kind, text) = match text {
            Ok(text) => (TEXT, text),
            Err(error) => (REFUSAL, error.message().to_owned()),
        };
        Self { has_single_bytes: text.is_ascii(), text: text.into_bytes(), ..Self::new(kind) }
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

    /// An outcome. The order in normal form is written as JSON, or as patches to the object that JavaScript has walked through.
    pub(super) fn outcome(outcome: &Outcome<'_>, has_copy: bool) -> Self {
        let mut answer = Self::judgement(outcome, None);
        if has_copy && outcome.order.request.has_nothing_but_parameters() {
            answer.numbers.push(1);
            answer.counted(|answer| answer.patches(outcome));
        } else {
            answer.numbers.push(0);
            answer.piece(&outcome.order_json());
        }
        answer.streets(outcome, None);
        answer
    }

    /// What concerns one parameter; in place of the order its value in normal form.
    pub(super) fn parameter(outcome: &Outcome<'_>, place: &Place) -> Self {
        let mut answer = Self::judgement(outcome, Some(place));
        let mut writer = Writer::new();
        let (id, row) = place.parameter();
        if let Some(id) = id {
            let rows = outcome.order.request.lines(id.table());
            let line = rows.iter().position(|line| line.label == row).unwrap_or_default();
            outcome.order.write_value(id, line, &mut writer);
        }
        answer.numbers.push(0);
        answer.piece(&writer.finish());
        answer.streets(outcome, id);
        answer
    }

    /// Whether it is refused, its issues and changes; of one place, or of all.
    fn judgement(outcome: &Outcome<'_>, only: Option<&Place>) -> Self {
        let concerns = |place: &Place| only.is_none_or(|only| only == place);
        let issues = || outcome.issues.iter().filter(|issue| concerns(&issue.place));
        let mut answer = Self::new(OUTCOME);
        answer.number(issues().any(|issue| issue.severity == Severity::Error));
        answer.each(issues(), Self::issue);
        let changes = outcome.changes.iter().filter(|change| concerns(&change.place));
        answer.each(changes, |answer, change| {
            answer.numbers.push(change.kind as u32);
            answer.location(&change.place);
        });
        answer
    }

    fn issue(&mut self, issue: &Issue) {
        self.numbers.push(issue.code() as u32);
        self.number(issue.severity == Severity::Error);
        self.location(&issue.place);
        self.each(&issue.related, Self::location);
        self.each(issue.detail.params(), |answer, (name, fact)| {
            answer.piece(name);
            answer.fact(&fact);
        });
    }

    fn fact(&mut self, fact: &Param) {
        match fact {
            Param::Count(number) | Param::Cents(number) => {
                self.numbers.push(0);
                for half in [number & u64::from(u32::MAX), number >> 32] {
                    self.number(half);
                }
            }
            Param::Text(text) => {
                self.numbers.push(1);
                self.piece(text);
            }
            Param::Country(country) => {
                self.numbers.push(1);
                self.piece(country.code());
            }
            Param::List(values) => {
                self.numbers.push(2);
                self.each(values, |answer, value| answer.piece(value));
            }
        }
    }

    fn location(&mut self, place: &Place) {
        if let (Some(id), row) = place.parameter() {
            self.numbers.push(0);
            return self.parameter_of(id, row);
        }
        self.numbers.push(1);
        self.each(place.path(), |answer, step| match step {
            Segment::Index(index) => answer.numbers.extend([0, index]),
            Segment::Key(key) => {
                answer.numbers.push(1);
                answer.piece(&key);
            }
        });
    }

    fn parameter_of(&mut self, id: ParameterId, row: u32) {
        self.numbers.push(id.table() as u32);
        self.number(id.column());
        if id.table().is_list() {
            self.numbers.push(row);
        }
    }

    /// What differs in the normal form from what was received; answers how many values.
    fn patches(&mut self, outcome: &Outcome<'_>) -> u32 {
        let order = &outcome.order;
        let mut count = 0;
        for table in order.request.kind().tables() {
            for (row, _) in order.request.lines(table).iter().enumerate() {
                for id in table.ids().filter(|id| !order.is_as_received(*id, row)) {
                    count += 1;
                    self.parameter_of(id, u32::try_from(row).unwrap_or(u32::MAX));
                    let value = order.form_text(id, row);
                    self.numbers.push(match order.value(id, row) {
                        Value::Absent => 0,
                        Value::Integer(_) | Value::Decimal(_) => 2,
                        _ => 1,
                    });
                    if let Some(value) = value {
                        self.piece(&value);
                    }
                }
            }
        }
        count
    }

    /// The lines of the streets, or of this one.
    fn streets(&mut self, outcome: &Outcome<'_>, only: Option<ParameterId>) {
        let concerns = |id: ParameterId| only.is_none_or(|only| only == id);
        let streets = outcome.lines.streets().filter(|(id, lines)| concerns(*id) && !lines.is_empty());
        self.each(streets, |answer, (id, lines)| {
            let text = outcome.order.text(id, 0).unwrap_or_default();
            answer.number(id.column());
            answer.each(lines, |answer, line| {
                for end in [line.start, line.end] {
                    answer.number(text.get(..end).map_or(0, units));
                }
            });
        });
    }

    /// A count, and each of the items.
    fn each<T>(&mut self, items: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut Self, T)) {
        self.counted(|answer| {
            let mut count = 0;
            for item in items {
                count += 1;
                write(answer, item);
            }
            count
        });
    }

    /// A count, which is known once what it counts is written.
    fn counted(&mut self, write: impl FnOnce(&mut Self) -> u32) {
        let at = self.numbers.len();
        self.numbers.push(0);
        let count = write(self);
        if let Some(number) = self.numbers.get_mut(at) {
            *number = count;
        }
    }

    /// A number that 32 bits hold: a length within the limits of the input, a truth.
    fn number(&mut self, number: impl TryInto<u32>) {
        self.numbers.push(number.try_into().unwrap_or(u32::MAX));
    }

    pub(super) fn piece(&mut self, piece: &str) {
        self.has_single_bytes &= piece.is_ascii();
        self.number(units(piece));
        self.text.extend(piece.as_bytes());
    }

    /// What comes behind an outcome of any message: `message`, and the page of a result where there is one.
    #[cfg(feature = "server")]
    pub(super) fn of_message(outcome: &Outcome<'_>) -> Self {
        let mut answer = Self::outcome(outcome, false);
        answer.piece(outcome.message_kind().name());
        answer.each(outcome.redirect_html(), Self::piece);
        answer
    }

    /// Leaves the answer in memory, which the boundary takes back as a whole; says where its numbers stand.
    #[must_use]
    pub fn leave(self) -> *const u32 {
        let text = self.text.leak();
        let numbers = self.numbers.leak();
        if let Some([_, address, length]) = numbers.get_mut(..Self::HEAD) {
            *address = u32::try_from(text.as_ptr().addr()).unwrap_or_default();
            *length = u32::try_from(2 * text.len() + usize::from(!self.has_single_bytes)).unwrap_or(u32::MAX);
        }
        numbers.as_ptr()
    }
}

/// How long JavaScript finds a text.
fn units(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
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

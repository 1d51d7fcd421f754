//! Answers to JavaScript: 32-bit numbers and one text. The text is cut into pieces, whose lengths are among the numbers.
//! JavaScript reads both directly from memory (`pkg/src/answer.js`), in half the time of parsing JSON (docs/design.md).
//!
//! ```text
//! answer   = is refusal, text, then for an outcome:
//! text     = address, length in bytes (doubled, plus 1 if it is not all ASCII)
//! outcome  = count, issue …, count, change …, order, count, street …
//! issue    = code, is error, location, count, location …, 1, fact …, 0
//! change   = kind, location
//! location = 0, table (names), column, row of a list; or 1, count, step … (a step is 0 and an index, or 1 and a piece)
//! fact     = piece (its name), its kind, its value: 0 and a number (its lower and its upper 32 bits), 1 and a piece, or 2 and
//!            count, piece …
//! order    = 0, text (JSON, the value alone for one parameter); or 1 and fixes (fixes.rs)
//! street   = column, count, piece …
//! names    = count, piece … (codes), count, piece … (kinds of changes), table …, 0
//! table    = count, piece … (its own name first)
//! body     = outcome, for each issue: count, piece … (the names of its fields)
//! message  = outcome, piece (its name), has page, piece (the page)
//! ```
//!
//! The pieces stand one after another in the text. Their lengths are in UTF-16 units.

use oney_rules::table::{ParameterId, Table};
use oney_rules::{
    ChangeKind, Country, Facts, Issue, IssueCode, Location, NUMBERING_PLANS, Outcome, Segment, Severity,
    UsageError, VERSION,
};

/// An answer before its text has an address in memory.
pub(crate) struct Answer {
    numbers: Vec<u32>,
    text: String,
    /// The number of the message's own table.
    own: usize,
}

impl Answer {
    fn new(own: usize) -> Self {
        Self { numbers: vec![0, 0, 0], text: String::new(), own }
    }

    /// Only a text.
    pub(crate) fn text(text: String) -> Self {
        Self { text, ..Self::new(0) }
    }

    /// A refusal: the caller made a mistake.
    pub(crate) fn refusal(error: &UsageError) -> Self {
        let mut answer = Self::text(error.message().to_owned());
        if let Some(is_refusal) = answer.numbers.first_mut() {
            *is_refusal = 1;
        }
        answer
    }

    /// The versions of the library and of its numbering plans, as two pieces.
    pub(crate) fn version() -> Self {
        let mut answer = Self::new(0);
        answer.piece(VERSION);
        answer.piece(NUMBERING_PLANS);
        answer
    }

    /// The names that answers replace by numbers: codes, kinds of changes, tables. The first table is the authorization's; its
    /// lists are numbered by slot.
    pub(crate) fn names(tables: impl Iterator<Item = &'static Table>) -> Self {
        let mut answer = Self::new(0);
        answer.number(IssueCode::ALL.len());
        for code in IssueCode::ALL {
            answer.piece(code.name());
        }
        answer.number(ChangeKind::ALL.len());
        for kind in ChangeKind::ALL {
            answer.piece(kind.name());
        }
        for table in tables {
            answer.number(1 + table.rows().len());
            answer.piece(table.name());
            for row in table.rows() {
                answer.piece(row.name);
            }
        }
        answer.number(0);
        answer
    }

    /// An outcome with the order in normal form. `own` is the index of the message's own table in the names.
    pub(crate) fn outcome(outcome: &Outcome<'_>, own: usize) -> Self {
        let mut answer = Self::judgement(outcome, own);
        answer.json(outcome.order_json());
        answer.streets(outcome);
        answer
    }

    /// The same, with one value of the normal form instead of the order.
    pub(crate) fn parameter(outcome: &Outcome<'_>, location: &Location) -> Self {
        let mut answer = Self::judgement(outcome, 0);
        answer.json(outcome.value_json(location));
        answer.streets(outcome);
        answer
    }

    /// JSON as a separate text: a piece would keep the whole text alive in JavaScript's memory.
    fn json(&mut self, json: String) {
        self.word(0);
        self.numbers.extend(left(json));
    }

    /// The issues and changes.
    pub(crate) fn judgement(outcome: &Outcome<'_>, own: usize) -> Self {
        let mut answer = Self::new(own);
        answer.number(outcome.issues().len());
        for issue in outcome.issues() {
            answer.issue(issue);
        }
        answer.number(outcome.changes().len());
        for change in outcome.changes() {
            answer.word(change.kind as u32);
            answer.location(&change.location);
        }
        answer
    }

    fn issue(&mut self, issue: &Issue) {
        self.number(issue.code().index());
        self.word((issue.severity == Severity::Error).into());
        self.location(&issue.location);
        self.number(issue.related.len());
        for location in &issue.related {
            self.location(location);
        }
        issue.detail.tell(self);
        self.word(0);
    }

    fn fact(&mut self, name: &str, kind: u32) {
        self.word(1);
        self.piece(name);
        self.word(kind);
    }

    fn location(&mut self, location: &Location) {
        if let (Some(id), row) = location.parameter() {
            self.word(0);
            return self.parameter_of(id, row);
        }
        self.word(1);
        let path = location.path();
        self.number(path.len());
        for step in &path {
            match step {
                Segment::Index(index) => self.numbers.extend([0, *index]),
                Segment::Key(key) => {
                    self.word(1);
                    self.piece(key);
                }
            }
        }
    }

    pub(crate) fn parameter_of(&mut self, id: ParameterId, row: u32) {
        let head = id.head();
        self.number(if head.is_list() { head.slot() } else { self.own });
        self.number(id.column());
        if head.is_list() {
            self.word(row);
        }
    }

    /// The lines of each street; none if there is no street.
    pub(crate) fn streets(&mut self, outcome: &Outcome<'_>) {
        self.number(outcome.streets().count());
        for (street, text, lines) in outcome.streets() {
            self.number(street.column());
            self.number(lines.len());
            for line in lines {
                self.piece(text.get(line.clone()).unwrap_or_default());
            }
        }
    }

    /// A number of 32 bits.
    pub(crate) fn word(&mut self, number: u32) {
        self.numbers.push(number);
    }

    /// A length or an index, which the limits of the input keep within 32 bits.
    pub(crate) fn number(&mut self, number: usize) {
        self.numbers.push(u32::try_from(number).unwrap_or(u32::MAX));
    }

    pub(crate) fn piece(&mut self, piece: &str) {
        self.number(units(piece));
        self.text.push_str(piece);
    }

    /// Leaks the answer into memory, which the boundary frees as a whole. Returns the address of the numbers.
    pub(crate) fn leave(self) -> *const u32 {
        let numbers = self.numbers.leak();
        if let [_, address, length, ..] = &mut *numbers {
            [*address, *length] = left(self.text);
        }
        numbers.as_ptr()
    }
}

impl Facts for Answer {
    fn count(&mut self, name: &'static str, count: &u64) {
        self.fact(name, 0);
        let halves = [*count & 0xFFFF_FFFF, *count >> 32];
        self.numbers.extend(halves.map(|half| u32::try_from(half).unwrap_or(u32::MAX)));
    }

    fn cents(&mut self, name: &'static str, cents: &u64) {
        self.count(name, cents);
    }

    fn text(&mut self, name: &'static str, text: &'static str) {
        self.fact(name, 1);
        self.piece(text);
    }

    fn country(&mut self, name: &'static str, country: &Country) {
        self.fact(name, 1);
        self.piece(country.code());
    }

    fn list(&mut self, name: &'static str, values: &[&'static str]) {
        self.fact(name, 2);
        self.number(values.len());
        for value in values {
            self.piece(value);
        }
    }
}

/// Leaks a text into memory: its address, and its length in bytes (doubled, plus 1 if it is not all ASCII).
fn left(text: String) -> [u32; 2] {
    let text = text.leak();
    let length = 2 * text.len() + usize::from(!text.is_ascii());
    [text.as_ptr().addr(), length].map(|number| u32::try_from(number).unwrap_or(u32::MAX))
}

/// The text's length in UTF-16 units: one for each character, two if UTF-8 takes four bytes for it.
fn units(text: &str) -> usize {
    text.bytes().map(|byte| usize::from(!matches!(byte, 0x80..=0xBF)) + usize::from(byte >= 0xF0)).sum()
}

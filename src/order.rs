//! An order in normal form: one value for each slot of the request, for rules to read and hosts to send.

use crate::countries::Country;
use crate::date::Date;
use crate::formats::{Value, boolean_spelling};
use crate::report::Location;
use crate::table::{Head, MAX_LISTS, ParameterId};
use std::borrow::Cow;

/// The values of a message, in the layout of the request that they were read from.
pub(crate) struct Order<'r> {
    /// Table after table, row after row, in the order of the columns.
    values: Vec<Value<'r>>,
    /// The spans of the tables, by slot.
    spans: [Span<'r>; 1 + MAX_LISTS],
    /// Whether any value was refused.
    has_rejected: bool,
    pub(crate) booleans_are_true_false: bool,
}

/// The values of one table.
#[derive(Clone, Default)]
struct Span<'r> {
    /// `None` if the message has no such table.
    head: Option<&'static Head>,
    /// Where its first row starts in `values`.
    start: usize,
    rows: Cow<'r, [ListRow]>,
}

/// A row of a list, as it was received. A message itself is one row.
#[derive(Clone, Copy)]
pub(crate) struct ListRow {
    /// Its index in the input.
    pub(crate) label: u32,
    /// The index of its first slot in the request: rows are kept in the order of their labels, slots as they came.
    pub(crate) start: usize,
    /// False if the input has a text, a number … in place of the row.
    pub(crate) is_object: bool,
}

impl<'r> Order<'r> {
    /// An order for this many values.
    pub(crate) fn new(capacity: usize, booleans_are_true_false: bool) -> Self {
        Self {
            values: Vec::with_capacity(capacity),
            spans: Default::default(),
            has_rejected: false,
            booleans_are_true_false,
        }
    }

    /// Begins the values of this table.
    pub(crate) fn begin(&mut self, head: &'static Head, rows: &'r [ListRow]) {
        if let Some(span) = self.spans.get_mut(head.slot()) {
            *span = Span { head: Some(head), start: self.values.len(), rows: Cow::Borrowed(rows) };
        }
    }

    /// Appends the next value; values come in the order of the slots.
    pub(crate) fn push(&mut self, value: Value<'r>) {
        self.has_rejected |= matches!(value, Value::Rejected);
        self.values.push(value);
    }

    /// The same with its own copies of all texts.
    pub(crate) fn into_owned(self) -> Order<'static> {
        Order {
            values: self.values.into_iter().map(Value::into_owned).collect(),
            spans: self.spans.map(|Span { head, start, rows }| Span {
                head,
                start,
                rows: Cow::Owned(rows.into_owned()),
            }),
            has_rejected: self.has_rejected,
            booleans_are_true_false: self.booleans_are_true_false,
        }
    }

    /// Gives a parameter outside lists another value.
    pub(crate) fn set(&mut self, id: ParameterId, value: Value<'r>) {
        if let Some(slot) = self.index_of(id, 0).and_then(|index| self.values.get_mut(index)) {
            *slot = value;
        }
    }

    /// The value of a parameter in a row of its list (the first row is 0, as for parameters outside lists).
    pub(crate) fn value(&self, id: ParameterId, row: usize) -> &Value<'r> {
        self.index_of(id, row).and_then(|index| self.values.get(index)).unwrap_or(&Value::Absent)
    }

    fn index_of(&self, id: ParameterId, row: usize) -> Option<usize> {
        let span = self.span(id.head()).filter(|span| row < span.rows.len())?;
        Some(span.start + row * id.head().width() + id.column())
    }

    /// None for a table of another message.
    fn span(&self, head: &'static Head) -> Option<&Span<'r>> {
        self.spans.get(head.slot()).filter(|span| span.head == Some(head))
    }

    /// Whether any value was refused.
    pub(crate) fn has_rejected(&self) -> bool {
        self.has_rejected
    }

    pub(crate) fn is_absent(&self, id: ParameterId, row: usize) -> bool {
        matches!(self.value(id, row), Value::Absent)
    }

    pub(crate) fn is_rejected(&self, id: ParameterId, row: usize) -> bool {
        matches!(self.value(id, row), Value::Rejected)
    }

    /// How many rows a list has; a message itself has one.
    pub(crate) fn row_count(&self, head: &'static Head) -> usize {
        self.rows(head).len()
    }

    /// The rows of a list as they were received.
    pub(crate) fn rows(&self, head: &'static Head) -> &[ListRow] {
        self.span(head).map_or(&[], |span| &span.rows)
    }

    /// The location of a parameter, with the row's index in the input.
    pub(crate) fn location(&self, id: ParameterId, row: usize) -> Location {
        let label = self.rows(id.head()).get(row).map_or(0, |row| row.label);
        Location::Parameter(id, label)
    }

    pub(crate) fn integer(&self, id: ParameterId, row: usize) -> Option<u64> {
        match self.value(id, row) {
            Value::Integer(number) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn date(&self, id: ParameterId, row: usize) -> Option<Date> {
        match self.value(id, row) {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    pub(crate) fn country(&self, id: ParameterId) -> Option<Country> {
        match self.value(id, 0) {
            Value::Country(country) => Some(*country),
            _ => None,
        }
    }

    pub(crate) fn choice(&self, id: ParameterId, row: usize) -> Option<&'static str> {
        match self.value(id, row) {
            Value::Choice(choice) => Some(choice),
            _ => None,
        }
    }

    pub(crate) fn text(&self, id: ParameterId, row: usize) -> Option<&str> {
        match self.value(id, row) {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value as a form body carries it; `None` for what is absent or was refused.
    pub(crate) fn form_text(&self, id: ParameterId, row: usize) -> Option<Cow<'_, str>> {
        self.spelled(self.value(id, row))
    }

    pub(crate) fn spelled<'v>(&self, value: &'v Value<'_>) -> Option<Cow<'v, str>> {
        Some(match value {
            Value::Absent | Value::Rejected => return None,
            Value::Text(text) | Value::Decimal(text) => Cow::Borrowed(text),
            Value::Choice(choice) => Cow::Borrowed(choice),
            Value::Country(country) => Cow::Borrowed(country.code()),
            Value::Boolean(truth) => Cow::Borrowed(boolean_spelling(*truth, self.booleans_are_true_false)),
            Value::Integer(number) => {
                let mut digits = String::new();
                crate::json::push_integer(&mut digits, *number);
                Cow::Owned(digits)
            }
            Value::Date(date) => Cow::Owned(date.iso()),
        })
    }
}

//! An order in normal form: one value for each slot of the request, for rules to read and hosts to send.

#[cfg(feature = "server")]
mod pairs;

use crate::catalogue::{ParameterId, Table};
use crate::countries::Country;
use crate::date::Date;
#[cfg(all(feature = "wasm", feature = "server"))]
use crate::formats::Raw;
use crate::formats::{Value, boolean_spelling};
use crate::json::Writer;
use crate::report::{Place, Segment};
use crate::request::Request;
use std::borrow::Cow;

/// The values of an order, in the layout of the request that they were read from.
pub(crate) struct Order<'r> {
    pub(crate) request: &'r Request,
    /// Table after table, line after line, in the order of the columns.
    values: Vec<Value<'r>>,
    /// Those of each table.
    spans: [Span; Table::ALL.len()],
    /// Whether any value was refused.
    has_rejected: bool,
    pub(crate) booleans_are_true_false: bool,
}

/// The values of one table. Those of another message have no lines here.
#[derive(Clone, Copy, Default)]
struct Span {
    /// Where its first line starts in `values`.
    start: usize,
    lines: usize,
    width: usize,
}

impl<'r> Order<'r> {
    pub(crate) fn new(request: &'r Request, booleans_are_true_false: bool) -> Self {
        let spans = [Span::default(); Table::ALL.len()];
        Self {
            request,
            values: Vec::with_capacity(request.width()),
            spans,
            has_rejected: false,
            booleans_are_true_false,
        }
    }

    /// The values that come next are of this table.
    pub(crate) fn begin(&mut self, table: Table) {
        if let Some(span) = self.spans.get_mut(table as usize) {
            let lines = self.request.lines(table).len();
            *span = Span { start: self.values.len(), lines, width: table.rows().len() };
        }
    }

    /// Appends the next value; values come in the order of the slots.
    pub(crate) fn push(&mut self, value: Value<'r>) {
        self.has_rejected |= matches!(value, Value::Rejected);
        self.values.push(value);
    }

    /// The value of a parameter in a line of its list (the first line is 0, as for parameters outside lists).
    pub(crate) fn value(&self, id: ParameterId, line: usize) -> &Value<'r> {
        self.place_of(id, line).and_then(|place| self.values.get(place)).unwrap_or(&Value::Absent)
    }

    fn place_of(&self, id: ParameterId, line: usize) -> Option<usize> {
        let span = self.spans.get(id.table() as usize).filter(|span| line < span.lines)?;
        Some(span.start + line * span.width + id.column())
    }

    /// Whether any value was refused.
    pub(crate) fn has_rejected(&self) -> bool {
        self.has_rejected
    }

    pub(crate) fn is_absent(&self, id: ParameterId, line: usize) -> bool {
        matches!(self.value(id, line), Value::Absent)
    }

    pub(crate) fn is_rejected(&self, id: ParameterId, line: usize) -> bool {
        matches!(self.value(id, line), Value::Rejected)
    }

    /// How many lines a list has; a message itself has one.
    pub(crate) fn line_count(&self, table: Table) -> usize {
        self.spans.get(table as usize).map_or(0, |span| span.lines)
    }

    /// Where a parameter of a line stands, by the label under which the line came.
    pub(crate) fn place(&self, id: ParameterId, line: usize) -> Place {
        let label = self.request.lines(id.table()).get(line).map_or(0, |line| line.label);
        Place::Parameter(id, label)
    }

    pub(crate) fn integer(&self, id: ParameterId, line: usize) -> Option<u64> {
        match self.value(id, line) {
            Value::Integer(number) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn date(&self, id: ParameterId, line: usize) -> Option<Date> {
        match self.value(id, line) {
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

    pub(crate) fn choice(&self, id: ParameterId, line: usize) -> Option<&'static str> {
        match self.value(id, line) {
            Value::Choice(choice) => Some(choice),
            _ => None,
        }
    }

    pub(crate) fn text(&self, id: ParameterId, line: usize) -> Option<&str> {
        match self.value(id, line) {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value as a form body carries it; `None` for what is absent or was refused.
    pub(crate) fn form_text(&self, id: ParameterId, line: usize) -> Option<Cow<'_, str>> {
        self.spelled(self.value(id, line))
    }

    fn spelled<'v>(&self, value: &'v Value<'_>) -> Option<Cow<'v, str>> {
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

    /// The parameters, with their rows, whose normal form is not what was received, type and all. What was refused stays as it was
    /// received; `None` where that cannot be, since it is no value of JSON.
    #[cfg(all(feature = "wasm", feature = "server"))]
    pub(crate) fn changed(&self) -> Option<Vec<(ParameterId, usize)>> {
        let mut changed = Vec::new();
        let mut values = self.values.iter();
        for table in self.request.kind().tables() {
            for line in 0..self.line_count(table) {
                // Values lie as slots do.
                for ((id, slot), value) in table.ids().zip(self.request.row(table, line)).zip(&mut values) {
                    let is_same = match (value, self.request.raw(*slot)) {
                        (Value::Rejected, Some(Raw::Structure | Raw::NotUnicode)) => return None,
                        (Value::Absent, None) | (Value::Rejected, _) => true,
                        // Every spelling of a number is the same number to JavaScript.
                        (Value::Integer(_) | Value::Decimal(_), Some(Raw::Number(_))) => true,
                        (Value::Integer(_) | Value::Decimal(_), _) => false,
                        (value, Some(Raw::Text(text))) => {
                            self.spelled(value).is_some_and(|spelled| spelled == text)
                        }
                        _ => false,
                    };
                    if !is_same {
                        changed.push((id, line));
                    }
                }
            }
        }
        Some(changed)
    }

    /// Writes the order as a JSON object: parameters in the order of the documents, lists line by line, then what the
    /// catalogue does not have. What was refused stays as it was received.
    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.open('{');
        let own = self.request.kind().table();
        let cart = Table::Cart.position();
        let mut is_cart_written = false;
        for id in own.ids() {
            if !is_cart_written && id.position(0).0 > cart {
                self.write_list(Table::Cart, writer);
                is_cart_written = true;
            }
            self.write_member(id, 0, writer);
        }
        self.write_list(Table::TravelLegs, writer);
        self.write_list(Table::TravelStays, writer);
        let is_written = |key: &str| own.find(key).is_some() || self.is_list_written(key);
        self.request.write_unknown_members(&[], is_written, writer);
        writer.close('}');
    }

    /// A list stands in the order when it has lines, or when something else stood in its place.
    fn is_list_written(&self, key: &str) -> bool {
        Table::list(key).is_some_and(|table| self.line_count(table) > 0)
    }

    fn write_member(&self, id: ParameterId, line: usize, writer: &mut Writer) {
        if !self.is_absent(id, line) {
            writer.key(id.name());
            self.write_value(id, line, writer);
        }
    }

    /// Writes one value: a number as a number, everything else as text.
    pub(crate) fn write_value(&self, id: ParameterId, line: usize, writer: &mut Writer) {
        match self.value(id, line) {
            Value::Absent => writer.raw("null"),
            Value::Rejected => self.request.write_received(id, line, writer),
            Value::Integer(number) => writer.integer(*number),
            Value::Decimal(number) => writer.raw(number),
            Value::Text(text) => writer.string(text),
            _ => writer.string(&self.form_text(id, line).unwrap_or_default()),
        }
    }

    fn write_list(&self, table: Table, writer: &mut Writer) {
        let lines = self.request.lines(table);
        if lines.is_empty() {
            return;
        }
        writer.key(table.name());
        writer.open('[');
        for (place, line) in lines.iter().enumerate() {
            let path = Place::Line(table, line.label).path();
            if !line.is_object {
                self.request.write_strays(&path, writer);
                continue;
            }
            writer.open('{');
            for id in table.ids() {
                self.write_member(id, place, writer);
            }
            self.write_unknown_of_line(table, &path, writer);
            writer.close('}');
        }
        writer.close(']');
    }

    fn write_unknown_of_line(&self, table: Table, path: &[Segment], writer: &mut Writer) {
        if self.request.has_strays(path) {
            self.request.write_unknown_members(path, |key| table.find(key).is_some(), writer);
        }
    }
}

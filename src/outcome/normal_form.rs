//! The normal form as JSON: the parameters, then the unknown fields.

use super::Outcome;
use crate::formats::Value;
use crate::json::Writer;
use crate::report::Location;
use crate::table::{ParameterId, Table};

impl Outcome<'_> {
    /// Writes the order as a JSON object: parameters in the order of the documents, lists row by row, then unknown
    /// fields. Refused values stay as they were received.
    pub(crate) fn write_order(&self, writer: &mut Writer) {
        writer.open('{');
        let message = self.request.message();
        let mut lists = message.lists.iter().peekable();
        for id in message.table.ids() {
            if let Some(list) = lists.next_if(|list| list.head().position() < id.position(0).0) {
                self.write_list(list, writer);
            }
            self.write_member(id, 0, writer);
        }
        for list in lists {
            self.write_list(list, writer);
        }
        let is_written = |key: &str| message.table.find(key).is_some() || self.is_list_written(key);
        self.request.write_unknown_members(&[], is_written, writer);
        writer.close('}');
    }

    /// Whether the list has rows and is written already.
    fn is_list_written(&self, key: &str) -> bool {
        self.request.message().list(key).is_some_and(|list| self.order.row_count(list.head()) > 0)
    }

    fn write_member(&self, id: ParameterId, row: usize, writer: &mut Writer) {
        if !self.order.is_absent(id, row) {
            writer.key(id.name());
            self.write_value(id, row, writer);
        }
    }

    /// Writes one value: a number as a number, everything else as text.
    pub(crate) fn write_value(&self, id: ParameterId, row: usize, writer: &mut Writer) {
        match self.order.value(id, row) {
            Value::Absent => writer.raw("null"),
            Value::Rejected => self.request.write_received(id, row, writer),
            Value::Integer(number) => writer.integer(*number),
            Value::Decimal(number) => writer.raw(number),
            Value::Text(text) => writer.string(text),
            _ => writer.string(&self.order.form_text(id, row).unwrap_or_default()),
        }
    }

    fn write_list(&self, list: &'static Table, writer: &mut Writer) {
        let rows = self.order.rows(list.head());
        if rows.is_empty() {
            return;
        }
        writer.key(list.name());
        writer.open('[');
        for (index, row) in rows.iter().enumerate() {
            let path = Location::Row(list.head(), row.label).path();
            if !row.is_object {
                self.request.write_unknown_fields(&path, writer);
                continue;
            }
            writer.open('{');
            for id in list.ids() {
                self.write_member(id, index, writer);
            }
            self.request.write_unknown_members(&path, |key| list.find(key).is_some(), writer);
            writer.close('}');
        }
        writer.close(']');
    }
}

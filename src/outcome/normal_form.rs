//! The normal form as JSON: the parameters; of a received message then the unknown fields.

use super::Outcome;
use crate::formats::Value;
use crate::json::Writer;
use crate::message::Role;
use crate::report::Location;
use crate::table::{ParameterId, Table};

impl Outcome<'_> {
    /// Writes the order as a JSON object: parameters in the order of the documents, lists row by row; of a received message then unknown
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
        if message.role != Role::Request {
            self.request.write_unknown_members(self.request.unknown_at(&[]), 0, false, writer);
        }
        writer.close('}');
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
            return self.write_in_place_of(list, writer);
        }
        writer.key(list.name());
        writer.open('[');
        for (index, row) in rows.iter().enumerate() {
            let path = Location::Row(list.head(), row.label).path();
            if !row.is_object {
                self.request.write_unknown(self.request.unknown_at(&path), path.len(), writer);
                continue;
            }
            writer.open('{');
            for id in list.ids() {
                self.write_member(id, index, writer);
            }
            writer.close('}');
        }
        writer.close(']');
    }

    /// Writes what came in place of a list.
    fn write_in_place_of(&self, list: &'static Table, writer: &mut Writer) {
        let path = Location::List(list.head()).path();
        let found = self.request.unknown_at(&path);
        if found.first().is_some_and(|field| field.path == path) {
            writer.key(list.name());
            self.request.write_unknown(found, path.len(), writer);
        }
    }
}

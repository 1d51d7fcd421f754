//! Writes values back as they were received.

use super::{Fault, Kind, Request, Slot, UnknownField};
use crate::json;
use crate::report::{Location, Segment};
use crate::table::ParameterId;

impl Request {
    /// Writes the value of a slot as it was received.
    pub(crate) fn write_received(&self, id: ParameterId, row: usize, writer: &mut json::Writer) {
        let Some(slot) = self.slot(id, row) else {
            return writer.raw("null");
        };
        if slot.kind == Kind::Structure {
            let label = self.rows(id.head()).get(row).map_or(0, |row| row.label);
            let location = Location::Parameter(id, label);
            let path = location.path();
            return self.write_unknown(self.unknown_at(&path), path.len(), writer);
        }
        self.write_slot(slot, writer);
    }

    fn write_slot(&self, slot: Slot, writer: &mut json::Writer) {
        match slot.kind {
            Kind::Text | Kind::Date => writer.string(self.slot_text(slot)),
            Kind::Number => writer.raw(self.slot_text(slot)),
            Kind::True => writer.boolean(true),
            Kind::False => writer.boolean(false),
            Kind::EmptyList => writer.raw("[]"),
            Kind::EmptyObject => writer.raw("{}"),
            Kind::NotUnicode if self.keeps_halves && slot.start < slot.end => {
                writer.escaped(self.slot_text(slot));
            }
            Kind::Absent | Kind::Null | Kind::Structure | Kind::Foreign | Kind::NotUnicode => writer.raw("null"),
        }
    }

    /// Whether fixes alone ([`crate::Outcome::fixes`]) turn a copy of the input into the normal form: each value has a slot
    /// and the path that the normal form has.
    pub(crate) fn has_nothing_but_parameters(&self) -> bool {
        !self.is_reshaped
            && self.faults.is_empty()
            && self.unknown_fields.is_empty()
            && self.lists.iter().all(|list| !list.is_cut)
    }

    /// Whether the normal form has a value for everything that came.
    pub(crate) fn is_whole(&self) -> bool {
        let is_kept = |(_, fault): &(Location, Fault)| matches!(fault, Fault::WrongType(_) | Fault::Unknown(_));
        let is_lost = |field: &UnknownField| matches!(field.slot.kind, Kind::Foreign | Kind::NotUnicode);
        self.faults.iter().all(is_kept)
            && !self.has_more_unknown
            && !self.is_lossy
            && self.lists.iter().all(|list| !list.is_cut)
            && !self.unknown_fields.iter().any(is_lost)
    }

    /// Keeps an unknown field.
    pub(super) fn insert_unknown(&mut self, path: Vec<Segment>, slot: Slot) {
        let index = self.unknown_index(&path);
        self.is_lossy |= self.unknown_fields.get(index).is_some_and(|field| field.path == path);
        let number = self.unknown_fields.len();
        self.unknown_fields.insert(index, UnknownField { path, slot, number });
    }

    fn unknown_index(&self, path: &[Segment]) -> usize {
        self.unknown_fields.partition_point(|field| field.path.as_slice() < path)
    }

    /// The unknown fields at or below this path.
    pub(crate) fn unknown_at(&self, path: &[Segment]) -> &[UnknownField] {
        let from = self.unknown_fields.get(self.unknown_index(path)..).unwrap_or_default();
        let end = from.partition_point(|field| field.path.starts_with(path));
        from.get(..end).unwrap_or_default()
    }

    /// Writes the value or structure of these unknown fields, whose paths begin with the same `depth` steps.
    pub(crate) fn write_unknown(&self, fields: &[UnknownField], depth: usize, writer: &mut json::Writer) {
        if let Some(scalar) = fields.first().filter(|field| field.path.len() == depth) {
            return self.write_slot(scalar.slot, writer);
        }
        let members = members(fields, depth);
        let is_list = (0u32..).zip(members).all(|(index, (step, _))| step.is_index(index));
        writer.open(if is_list { '[' } else { '{' });
        self.write_unknown_members(fields, depth, is_list, writer);
        writer.close(if is_list { ']' } else { '}' });
    }

    /// Writes what is below these `depth` steps, as elements of the list or members of the object that is open. What came in place of a
    /// parameter stands where the parameter does.
    pub(crate) fn write_unknown_members(
        &self,
        fields: &[UnknownField],
        depth: usize,
        is_list: bool,
        writer: &mut json::Writer,
    ) {
        for (step, below) in members(fields, depth) {
            let key = step.text();
            if depth == 0 && self.message.table.find(&key).is_some() {
                continue;
            }
            if !is_list {
                writer.foreign_key(&key);
            }
            self.write_unknown(below, depth + 1, writer);
        }
    }
}

/// The distinct next steps of these unknown fields, with what is at or below each.
fn members(fields: &[UnknownField], depth: usize) -> impl Iterator<Item = (&Segment, &[UnknownField])> {
    let same = fields.chunk_by(move |one, other| one.path.get(depth) == other.path.get(depth));
    same.filter_map(move |same| Some((same.first()?.path.get(depth)?, same)))
}

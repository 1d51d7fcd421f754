//! Writes values back as they were received.

use super::{Fault, Kind, Request, Slot, UnknownField};
use crate::json;
use crate::report::{Location, Segment};
use crate::table::ParameterId;
use crate::visitor::Step;

impl Request {
    /// Writes the value of a slot as it was received.
    pub(crate) fn write_received(&self, id: ParameterId, row: usize, writer: &mut json::Writer) {
        let Some(slot) = self.slot(id, row) else {
            return writer.raw("null");
        };
        if slot.kind == Kind::Structure {
            let label = self.rows(id.head()).get(row).map_or(0, |row| row.label);
            let location = Location::Parameter(id, label);
            return self.write_unknown_fields(&location.path(), writer);
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
                writer.raw(&["\"", self.slot_text(slot), "\""].concat());
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
        let fields = || self.unknown_fields.iter().enumerate();
        // Of several values at the same path the last one is kept.
        let is_doubled = |(index, field): (usize, &UnknownField)| {
            fields().take(index).any(|(_, other)| other.path == field.path)
        };
        self.faults.iter().all(is_kept)
            && !self.has_more_unknown
            && !self.has_empty_list
            && self.lists.iter().all(|list| !list.is_cut)
            && !self.unknown_fields.iter().any(is_lost)
            && !fields().any(is_doubled)
    }

    /// Whether unknown fields are at or below this path.
    pub(crate) fn has_unknown_fields(&self, path: &[Segment]) -> bool {
        self.unknown_fields.iter().any(|field| field.starts_with(path))
    }

    /// Writes the value or structure of unknown fields at this path.
    pub(crate) fn write_unknown_fields(&self, path: &[Segment], writer: &mut json::Writer) {
        let below: Vec<&UnknownField> =
            self.unknown_fields.iter().filter(|field| field.starts_with(path)).collect();
        // Of several values at the same path the last one counts, as everywhere.
        if let Some(scalar) = below.iter().rev().find(|field| field.path.len() == path.len()) {
            return self.write_slot(scalar.slot, writer);
        }
        let children = children(&below, path.len());
        let is_list = (0u32..).zip(&children).all(|(index, child)| child.is_index(index));
        writer.open(if is_list { '[' } else { '{' });
        for child in children {
            if !is_list {
                writer.foreign_key(&child.text());
            }
            let mut deeper = path.to_vec();
            deeper.push(child);
            self.write_unknown_fields(&deeper, writer);
        }
        writer.close(if is_list { ']' } else { '}' });
    }

    /// Writes the unknown members of the order (an empty path) or of a row, as members of the object that is open.
    pub(crate) fn write_unknown_members(
        &self,
        path: &[Segment],
        is_written: impl Fn(&str) -> bool,
        writer: &mut json::Writer,
    ) {
        let below: Vec<&UnknownField> =
            self.unknown_fields.iter().filter(|field| field.starts_with(path)).collect();
        for child in children(&below, path.len()) {
            let key = child.text();
            if is_written(&key) {
                continue;
            }
            writer.foreign_key(&key);
            let mut deeper = path.to_vec();
            deeper.push(child);
            self.write_unknown_fields(&deeper, writer);
        }
    }
}

impl UnknownField {
    fn starts_with(&self, path: &[Segment]) -> bool {
        self.path.starts_with(path)
    }

    pub(super) fn is_below(&self, path: &[Step<'_>]) -> bool {
        self.path.len() >= path.len() && self.path.iter().zip(path).all(|(segment, step)| segment.is_step(step))
    }
}

/// The distinct next steps, in the order of their first appearance.
fn children(unknown_fields: &[&UnknownField], depth: usize) -> Vec<Segment> {
    let mut children: Vec<Segment> = Vec::new();
    for step in unknown_fields.iter().filter_map(|field| field.path.get(depth)) {
        if !children.contains(step) {
            children.push(step.clone());
        }
    }
    children
}

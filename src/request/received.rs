//! What was received, written back as it came.

use super::{Kind, Request, Slot, Stray};
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
            return self.write_strays(&location.path(), writer);
        }
        self.write_slot(slot, writer);
    }

    fn write_slot(&self, slot: Slot, writer: &mut json::Writer) {
        match slot.kind {
            Kind::Text => writer.string(self.slot_text(slot)),
            Kind::Number => writer.raw(self.slot_text(slot)),
            Kind::True => writer.boolean(true),
            Kind::False => writer.boolean(false),
            Kind::EmptyList => writer.raw("[]"),
            Kind::EmptyObject => writer.raw("{}"),
            Kind::Absent | Kind::Null | Kind::Structure | Kind::Foreign | Kind::NotUnicode => writer.raw("null"),
        }
    }

    /// Whether a copy of what came becomes the normal form by its fixes alone ([`crate::Outcome::fixes`]): each value has its
    /// slot, and stands where the normal form has it.
    pub(crate) fn has_nothing_but_parameters(&self) -> bool {
        !self.is_reshaped
            && self.faults.is_empty()
            && self.strays.is_empty()
            && self.lists.iter().all(|list| !list.is_cut)
    }

    /// Whether anything without a slot stands at or below this way.
    pub(crate) fn has_strays(&self, path: &[Segment]) -> bool {
        self.strays.iter().any(|stray| stray.starts_with(path))
    }

    /// Writes what stands at this way, a value or a structure of strays.
    pub(crate) fn write_strays(&self, path: &[Segment], writer: &mut json::Writer) {
        let below: Vec<&Stray> = self.strays.iter().filter(|stray| stray.starts_with(path)).collect();
        // Of several values at the same location the last stays, as everywhere.
        if let Some(scalar) = below.iter().rev().find(|stray| stray.path.len() == path.len()) {
            return self.write_slot(scalar.slot, writer);
        }
        let children = children(&below, path.len());
        let is_list = (0u32..).zip(&children).all(|(location, child)| child.is_index(location));
        writer.open(if is_list { '[' } else { '{' });
        for child in children {
            if !is_list {
                writer.foreign_key(&child.text());
            }
            let mut deeper = path.to_vec();
            deeper.push(child);
            self.write_strays(&deeper, writer);
        }
        writer.close(if is_list { ']' } else { '}' });
    }

    /// Writes the unknown members of the order (an empty way) or of a line, as members of the object that is open.
    pub(crate) fn write_unknown_members(
        &self,
        path: &[Segment],
        is_written: impl Fn(&str) -> bool,
        writer: &mut json::Writer,
    ) {
        let below: Vec<&Stray> = self.strays.iter().filter(|stray| stray.starts_with(path)).collect();
        for child in children(&below, path.len()) {
            let key = child.text();
            if is_written(&key) {
                continue;
            }
            writer.foreign_key(&key);
            let mut deeper = path.to_vec();
            deeper.push(child);
            self.write_strays(&deeper, writer);
        }
    }
}

impl Stray {
    fn starts_with(&self, path: &[Segment]) -> bool {
        self.path.starts_with(path)
    }

    pub(super) fn is_below(&self, path: &[Step<'_>]) -> bool {
        self.path.len() >= path.len() && self.path.iter().zip(path).all(|(segment, step)| segment.is_step(step))
    }
}

/// The different next steps, in the order of their first appearance.
fn children(strays: &[&Stray], depth: usize) -> Vec<Segment> {
    let mut children: Vec<Segment> = Vec::new();
    for step in strays.iter().filter_map(|stray| stray.path.get(depth)) {
        if !children.contains(step) {
            children.push(step.clone());
        }
    }
    children
}

//! Writes values back as they were received.

use super::{Fault, Kind, Request, Slot, UnknownField};
use crate::json;
use crate::report::{Location, Segment};
use crate::sorting::sort_pairs;
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
        self.faults.iter().all(is_kept)
            && !self.has_more_unknown
            && !self.is_lossy
            && self.lists.iter().all(|list| !list.is_cut)
            && !self.unknown_fields.iter().any(is_lost)
    }

    /// The path of an unknown field.
    fn unknown_path(&self, index: &usize) -> &[Segment] {
        self.unknown_fields.get(*index).map_or(&[], |field| &field.path)
    }

    /// Keeps the index of the next unknown field, which has this path.
    pub(super) fn note_path(&mut self, path: &[Segment]) {
        let behind = self.unknown_from(path);
        // Of several values at the same path the last one counts, as everywhere: so it comes first.
        let is_lossy = behind.first().is_some_and(|index| self.unknown_path(index) == path);
        let position = self.by_path.len() - behind.len();
        self.is_lossy |= is_lossy;
        self.by_path.insert(position, self.unknown_fields.len());
    }

    /// The indices of the unknown fields at or below this path, in the order of their paths, and of those behind it.
    fn unknown_from(&self, path: &[Segment]) -> &[usize] {
        let start = self.by_path.partition_point(|index| self.unknown_path(index) < path);
        self.by_path.get(start..).unwrap_or_default()
    }

    /// Whether unknown fields are at or below this path.
    pub(super) fn has_unknown_fields(&self, path: &[Segment]) -> bool {
        self.unknown_from(path).first().is_some_and(|index| self.unknown_path(index).starts_with(path))
    }

    /// Writes the value or structure of unknown fields at this path.
    pub(crate) fn write_unknown_fields(&self, path: &[Segment], writer: &mut json::Writer) {
        let first = self.unknown_from(path).first().and_then(|index| self.unknown_fields.get(*index));
        if let Some(scalar) = first.filter(|field| field.path == path) {
            return self.write_slot(scalar.slot, writer);
        }
        let children = self.children(path);
        let is_list = (0u32..).zip(&children).all(|(index, (step, _))| step.is_index(index));
        writer.open(if is_list { '[' } else { '{' });
        for (step, child) in children {
            if !is_list {
                writer.foreign_key(&step.text());
            }
            self.write_unknown_fields(child, writer);
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
        for (step, child) in self.children(path) {
            let key = step.text();
            if !is_written(&key) {
                writer.foreign_key(&key);
                self.write_unknown_fields(child, writer);
            }
        }
    }

    /// The distinct next steps below this path, with their paths, in the order of their first appearance.
    fn children(&self, path: &[Segment]) -> Vec<(&Segment, &[Segment])> {
        let child = |index: &usize| self.unknown_path(index).get(..=path.len());
        let from = self.unknown_from(path);
        let count = from.iter().take_while(|index| self.unknown_path(index).starts_with(path)).count();
        let below = from.get(..count).unwrap_or_default();
        let first = below.chunk_by(|one, other| child(one) == child(other));
        let mut first: Vec<(u64, usize)> = first.filter_map(|same| Some((0, *same.iter().min()?))).collect();
        sort_pairs(&mut first);
        let paths = first.iter().filter_map(|(_, index)| child(index));
        paths.filter_map(|path| Some((path.last()?, path))).collect()
    }
}

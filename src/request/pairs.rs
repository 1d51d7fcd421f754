//! A message as pairs of a path and a text, for signing and for form bodies.

use super::{Fault, Kind, MAX_UNKNOWN, Request, Slot, UnknownField, limit};
use crate::code::Detail;
use crate::message::{Message, Role};
use crate::report::{Location, Segment};
use crate::table::{Head, ParameterId};
use crate::visitor::{MAX_DEPTH, Step};
use std::collections::BTreeSet;

/// A value as text, with its path.
pub(crate) struct Pair {
    pub(crate) path: Vec<Segment>,
    pub(crate) text: String,
}

impl Request {
    /// Every value as it was received, in the order of the documents; then unknown fields.
    ///
    /// Null, empty lists and empty objects are left out: a form body cannot contain them.
    /// Truth values are `true` and `false`.
    ///
    /// # Errors
    /// If the message cannot be signed or verified: a part was not read, or a value was given twice.
    pub(crate) fn pairs(&self) -> Result<Vec<Pair>, (Location, Detail)> {
        self.assert_whole()?;
        let mut placed = Vec::new();
        for table in self.message.tables() {
            for row in 0..self.rows(table.head()).len() {
                for id in table.ids() {
                    if let Some(text) = self.text_of(id, row)? {
                        let label = self.label(table.head(), row);
                        let location = Location::Parameter(id, label);
                        placed.push((id.position(label), Pair { path: location.path(), text }));
                    }
                }
            }
        }
        placed.sort_by_key(|(position, _)| *position);
        let mut pairs: Vec<Pair> = placed.into_iter().map(|(_, pair)| pair).collect();
        pairs.extend(self.unknown_pairs()?);
        Ok(pairs)
    }

    /// The same for unknown fields, in the order in which they came.
    pub(crate) fn unknown_pairs(&self) -> Result<Vec<Pair>, (Location, Detail)> {
        let mut pairs: Vec<Pair> = Vec::new();
        let mut paths: BTreeSet<&[Segment]> = BTreeSet::new();
        let mut fields: Vec<&UnknownField> = self.unknown_fields.iter().collect();
        fields.sort_by_key(|field| field.number);
        for field in fields {
            let location = || Location::Unknown(shown(&field.path));
            let Some(text) = self.slot_as_text(field.slot).map_err(|detail| (location(), detail))? else {
                continue;
            };
            if !self.can_be_keyed(&field.path) {
                return Err((location(), Detail::UnknownParameter { suggestion: "" }));
            }
            // A value and members of it under one key are two values, too: only one of them can be read.
            let path = field.path.as_slice();
            let is_member = paths.range(..path).next_back().is_some_and(|before| path.starts_with(before));
            let has_members = paths.range(path..).next().is_some_and(|after| after.starts_with(path));
            if is_member || has_members {
                return Err((location(), Detail::DuplicateParameter {}));
            }
            paths.insert(path);
            pairs.push(Pair { path: field.path.clone(), text });
        }
        Ok(pairs)
    }

    /// The value of a parameter in a row (by its index), as it was received.
    pub(crate) fn text_of(&self, id: ParameterId, row: usize) -> Result<Option<String>, (Location, Detail)> {
        let Some(slot) = self.slot(id, row) else {
            return Ok(None);
        };
        let location = || Location::Parameter(id, self.label(id.head(), row));
        self.slot_as_text(slot).map_err(|detail| (location(), detail))
    }

    fn slot_as_text(&self, slot: Slot) -> Result<Option<String>, Detail> {
        Ok(match slot.kind {
            // The content of a structure is in the unknown fields.
            Kind::Absent | Kind::Null | Kind::EmptyList | Kind::EmptyObject | Kind::Structure => None,
            Kind::Text | Kind::Number | Kind::Date => Some(self.slot_text(slot).to_owned()),
            Kind::True => Some("true".to_owned()),
            Kind::False => Some("false".to_owned()),
            Kind::Foreign => return Err(Detail::TooDeep { max: limit(MAX_DEPTH) }),
            Kind::NotUnicode => return Err(Detail::InvalidUnicode {}),
        })
    }

    /// Whether a form body can carry this path: brackets inside a key would be read as steps, `=` would give the signed text of another
    /// message, and in answers `method` and `params` have another meaning.
    fn can_be_keyed(&self, path: &[Segment]) -> bool {
        let is_plain = |segment: &Segment| !segment.text().contains(['[', ']', '=']);
        let is_taken = |segment: &Segment| matches!(segment.text().as_ref(), "method" | "params");
        path.iter().all(is_plain) && (self.message.role == Role::Request || !path.first().is_some_and(is_taken))
    }

    fn label(&self, head: &Head, row: usize) -> u32 {
        self.rows(head).get(row).map_or(0, |row| row.label)
    }

    /// A message that cannot be read at all.
    pub(crate) fn unreadable(message: &'static Message) -> Self {
        Self::refused(message, || Detail::UnreadableMessage {})
    }

    pub(crate) fn is_unreadable(&self) -> bool {
        let is_unreadable =
            |fault: &Fault| matches!(fault, Fault::Refused(reason) if reason() == Detail::UnreadableMessage {});
        self.faults.iter().any(|(_, fault)| is_unreadable(fault))
    }

    /// What takes no part in the signed text, or makes the text of another message: `null`, an empty list or object, `=` in a key.
    pub(crate) fn unsigned_part(&self) -> Option<Location> {
        let is_unsigned = |slot: &Slot| matches!(slot.kind, Kind::Null | Kind::EmptyList | Kind::EmptyObject);
        for table in self.message.tables() {
            for (index, row) in self.rows(table.head()).iter().enumerate() {
                let slots = table.ids().zip(self.slots_from(table.head(), index));
                if let Some((id, _)) = slots.into_iter().find(|(_, slot)| is_unsigned(slot)) {
                    return Some(Location::Parameter(id, row.label));
                }
            }
        }
        let has_equals = |segment: &Segment| segment.text().contains('=');
        let field =
            self.unknown_fields.iter().find(|field| is_unsigned(&field.slot) || field.path.iter().any(has_equals));
        field.map(|field| Location::Unknown(shown(&field.path)))
    }

    /// Refuses a message if a part of it was left out, or if one value replaced another.
    pub(crate) fn assert_whole(&self) -> Result<(), (Location, Detail)> {
        for (location, fault) in &self.faults {
            let detail = match fault {
                Fault::Refused(reason) => reason(),
                Fault::Duplicate => Detail::DuplicateParameter {},
                Fault::TooDeep => Detail::TooDeep { max: limit(MAX_DEPTH) },
                Fault::WrongType(_) | Fault::Unknown(_) => continue,
            };
            return Err((location.clone(), detail));
        }
        if self.has_more_faults || self.has_more_unknown {
            return Err((
                Location::Order,
                Detail::TooManyUnknown { max: limit(MAX_UNKNOWN), length: self.unknown_count },
            ));
        }
        for table in self.message.lists {
            if self.list(table.head()).is_some_and(|list| list.is_cut) {
                return Err((Location::List(table.head()), Detail::TooManyLines { max: limit(super::MAX_ROWS) }));
            }
        }
        Ok(())
    }
}

/// A path as reports show it: keys that are not spelled like parameters are hidden.
fn shown(path: &[Segment]) -> Vec<Segment> {
    let steps: Vec<_> = path.iter().map(as_step).collect();
    match Location::unknown(&steps) {
        Location::Unknown(path) => path,
        _ => Vec::new(),
    }
}

fn as_step(segment: &Segment) -> Step<'_> {
    match segment {
        Segment::Key(key) => Step::Key(key),
        Segment::Index(index) => Step::Index(*index),
    }
}

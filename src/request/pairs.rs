//! A message as pairs of a path and a text, for signing and for form bodies.

use super::{Fault, Kind, MAX_UNKNOWN, Request, Slot};
use crate::code::Detail;
use crate::message::Role;
use crate::report::{Location, Segment};
use crate::table::{Head, ParameterId};
use crate::visitor::{MAX_DEPTH, Step};

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

    /// The same for unknown fields.
    pub(crate) fn unknown_pairs(&self) -> Result<Vec<Pair>, (Location, Detail)> {
        let mut pairs: Vec<Pair> = Vec::new();
        for field in &self.unknown_fields {
            let location = || Location::Unknown(shown(&field.path));
            let Some(text) = self.slot_as_text(field.slot).map_err(|detail| (location(), detail))? else {
                continue;
            };
            if !self.can_be_keyed(&field.path) {
                return Err((location(), Detail::UnknownParameter { suggestion: "" }));
            }
            if pairs.iter().any(|pair| pair.path == field.path) {
                return Err((location(), Detail::DuplicateParameter {}));
            }
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
            Kind::Text | Kind::Number => Some(self.slot_text(slot).to_owned()),
            Kind::True => Some("true".to_owned()),
            Kind::False => Some("false".to_owned()),
            Kind::Foreign => return Err(Detail::TooDeep { max: count(MAX_DEPTH) }),
            Kind::NotUnicode => return Err(Detail::InvalidUnicode {}),
        })
    }

    /// Whether a form body can carry this path: brackets inside a key would be read as steps, and in answers `method`
    /// and `params` have another meaning.
    fn can_be_keyed(&self, path: &[Segment]) -> bool {
        let is_plain = |segment: &Segment| !segment.text().contains(['[', ']']);
        let is_taken = |segment: &Segment| matches!(segment.text().as_ref(), "method" | "params");
        path.iter().all(is_plain) && (self.message.role == Role::Request || !path.first().is_some_and(is_taken))
    }

    fn label(&self, head: &Head, row: usize) -> u32 {
        self.rows(head).get(row).map_or(0, |row| row.label)
    }

    /// Refuses a message if a part of it was left out, or if one value replaced another.
    pub(crate) fn assert_whole(&self) -> Result<(), (Location, Detail)> {
        for (location, fault) in &self.faults {
            let detail = match fault {
                Fault::TooLarge => Detail::InputTooLarge { max: count(super::MAX_INPUT_BYTES) },
                Fault::Duplicate => Detail::DuplicateParameter {},
                Fault::TooDeep => Detail::TooDeep { max: count(MAX_DEPTH) },
                Fault::WrongType(_) | Fault::Unknown(_) => continue,
            };
            return Err((location.clone(), detail));
        }
        if self.unknown_fields.len() >= MAX_UNKNOWN {
            return Err((
                Location::Order,
                Detail::TooManyUnknown { max: count(MAX_UNKNOWN), length: self.unknown_count },
            ));
        }
        for table in self.message.lists {
            if self.list(table.head()).is_some_and(|list| list.is_cut) {
                return Err((Location::List(table.head()), Detail::TooManyLines { max: count(super::MAX_ROWS) }));
            }
        }
        Ok(())
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
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

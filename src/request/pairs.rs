//! A message as pairs of a way and a text: what is signed, and what a form body is made of.

use super::{Fault, Kind, MAX_STRAYS, Request, Slot};
use crate::code::Detail;
use crate::message::Role;
use crate::report::{Location, Segment};
use crate::table::{Head, ParameterId};
use crate::visitor::{MAX_DEPTH, Step};

/// A value as text, with the way to it.
pub(crate) struct Pair {
    pub(crate) path: Vec<Segment>,
    pub(crate) text: String,
}

impl Request {
    /// Every value as it was received, in the order of the documents; then what they do not know.
    ///
    /// What is null, or a list or an object without anything in it, is not there: a form body has no way to say it.
    /// Truth values are `true` and `false`.
    ///
    /// # Errors
    /// With what keeps the message from being signed or verified: not all of it was read, or a value could be one of two.
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
        pairs.extend(self.stray_pairs()?);
        Ok(pairs)
    }

    /// The same for what has no slot.
    pub(crate) fn stray_pairs(&self) -> Result<Vec<Pair>, (Location, Detail)> {
        let mut pairs: Vec<Pair> = Vec::new();
        for stray in &self.strays {
            let location = || Location::Unknown(shown(&stray.path));
            let Some(text) = self.slot_as_text(stray.slot).map_err(|detail| (location(), detail))? else {
                continue;
            };
            if !self.can_be_keyed(&stray.path) {
                return Err((location(), Detail::UnknownParameter { suggestion: "" }));
            }
            if pairs.iter().any(|pair| pair.path == stray.path) {
                return Err((location(), Detail::DuplicateParameter {}));
            }
            pairs.push(Pair { path: stray.path.clone(), text });
        }
        Ok(pairs)
    }

    /// The value of a parameter in a row (by its location), as it was received.
    pub(crate) fn text_of(&self, id: ParameterId, row: usize) -> Result<Option<String>, (Location, Detail)> {
        let Some(slot) = self.slot(id, row) else {
            return Ok(None);
        };
        let location = || Location::Parameter(id, self.label(id.head(), row));
        self.slot_as_text(slot).map_err(|detail| (location(), detail))
    }

    fn slot_as_text(&self, slot: Slot) -> Result<Option<String>, Detail> {
        Ok(match slot.kind {
            // What a structure holds stands among the strays.
            Kind::Absent | Kind::Null | Kind::EmptyList | Kind::EmptyObject | Kind::Structure => None,
            Kind::Text | Kind::Number => Some(self.slot_text(slot).to_owned()),
            Kind::True => Some("true".to_owned()),
            Kind::False => Some("false".to_owned()),
            Kind::Foreign => return Err(Detail::TooDeep { max: count(MAX_DEPTH) }),
            Kind::NotUnicode => return Err(Detail::InvalidUnicode {}),
        })
    }

    /// Whether a form body can carry this way: brackets inside a key would be read as steps, and beside the parameters
    /// `method` and `params` have a meaning of their own.
    fn can_be_keyed(&self, path: &[Segment]) -> bool {
        let is_plain = |segment: &Segment| !segment.text().contains(['[', ']']);
        let is_taken = |segment: &Segment| matches!(segment.text().as_ref(), "method" | "params");
        path.iter().all(is_plain) && (self.message.role == Role::Request || !path.first().is_some_and(is_taken))
    }

    fn label(&self, head: &Head, row: usize) -> u32 {
        self.rows(head).get(row).map_or(0, |row| row.label)
    }

    /// Refuses a message of which something was left out, or of which one value has hidden another.
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
        if self.strays.len() >= MAX_STRAYS {
            return Err((
                Location::Order,
                Detail::TooManyUnknown { max: count(MAX_STRAYS), length: self.unknown },
            ));
        }
        for table in self.message.lists {
            if self.list(table.head()).is_some_and(|list| list.is_cut) {
                return Err((Location::List(table.head()), Detail::TooManyLines { max: count(super::MAX_LINES) }));
            }
        }
        Ok(())
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// A way as reports show it: keys that are not spelled like parameters could be anything.
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

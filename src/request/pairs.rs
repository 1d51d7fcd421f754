//! A message as pairs of a way and a text: what is signed, and what a form body is made of.

use super::{Fault, Kind, MAX_STRAYS, Request, Slot};
use crate::catalogue::{ParameterId, Table};
use crate::code::Detail;
use crate::json::MAX_DEPTH;
use crate::report::{Place, Segment};

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
    pub(crate) fn pairs(&self) -> Result<Vec<Pair>, (Place, Detail)> {
        self.assert_whole()?;
        let mut placed = Vec::new();
        for table in self.kind.tables() {
            for line in 0..self.lines(table).len() {
                for id in table.ids() {
                    if let Some(text) = self.text_of(id, line)? {
                        let place = Place::Parameter(id, self.label(table, line));
                        placed.push((id.position(self.label(table, line)), Pair { path: place.path(), text }));
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
    pub(crate) fn stray_pairs(&self) -> Result<Vec<Pair>, (Place, Detail)> {
        let mut pairs: Vec<Pair> = Vec::new();
        for stray in &self.strays {
            let place = || Place::Unknown(shown(&stray.path));
            let Some(text) = self.slot_as_text(stray.slot).map_err(|detail| (place(), detail))? else {
                continue;
            };
            if !self.can_be_keyed(&stray.path) {
                return Err((place(), Detail::UnknownParameter { suggestion: "" }));
            }
            if pairs.iter().any(|pair| pair.path == stray.path) {
                return Err((place(), Detail::DuplicateParameter {}));
            }
            pairs.push(Pair { path: stray.path.clone(), text });
        }
        Ok(pairs)
    }

    /// The value of a parameter in a line (by its place), as it was received.
    pub(crate) fn text_of(&self, id: ParameterId, line: usize) -> Result<Option<String>, (Place, Detail)> {
        let Some(slot) = self.slot(id, line) else {
            return Ok(None);
        };
        let place = || Place::Parameter(id, self.label(id.table(), line));
        self.slot_as_text(slot).map_err(|detail| (place(), detail))
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
        path.iter().all(is_plain) && (self.kind.is_request() || !path.first().is_some_and(is_taken))
    }

    fn label(&self, table: Table, line: usize) -> u32 {
        self.lines(table).get(line).map_or(0, |line| line.label)
    }

    /// Refuses a message of which something was left out, or of which one value has hidden another.
    pub(crate) fn assert_whole(&self) -> Result<(), (Place, Detail)> {
        for (place, fault) in &self.faults {
            let detail = match fault {
                Fault::TooLarge => Detail::InputTooLarge { max: count(super::MAX_INPUT_BYTES) },
                Fault::Duplicate => Detail::DuplicateParameter {},
                Fault::TooDeep => Detail::TooDeep { max: count(MAX_DEPTH) },
                Fault::WrongType(_) | Fault::Unknown(_) => continue,
            };
            return Err((place.clone(), detail));
        }
        if self.strays.len() >= MAX_STRAYS {
            return Err((Place::Order, Detail::TooManyUnknown { max: count(MAX_STRAYS), length: self.unknown }));
        }
        for (table, list) in Table::LISTS.into_iter().zip(&self.lists) {
            if list.is_cut {
                return Err((Place::List(table), Detail::TooManyLines { max: count(super::MAX_LINES) }));
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
    let steps: Vec<_> = path.iter().map(Segment::as_step).collect();
    match Place::unknown(&steps) {
        Place::Unknown(path) => path,
        _ => Vec::new(),
    }
}

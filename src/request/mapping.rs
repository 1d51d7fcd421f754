//! What a form does to the slots of a request (`crate::fields`).

use super::{Kind, Request, Slot};
use crate::table::ParameterId;

impl Request {
    /// Whether a value came for this parameter outside lists.
    pub(crate) fn is_given(&self, id: ParameterId) -> bool {
        self.slot(id, 0).is_some_and(|slot| slot.kind != Kind::Absent)
    }

    /// Gives a parameter the value of another; false if there is none.
    pub(crate) fn copy(&mut self, from: ParameterId, to: ParameterId) -> bool {
        let Some(mut slot) = self.slot(from, 0).filter(|slot| slot.kind != Kind::Absent) else { return false };
        if slot.kind == Kind::Structure {
            // Its content is at the path of the other.
            slot.kind = Kind::Foreign;
        }
        if let Some(copy) = self.slot_mut(to, 0) {
            *copy = slot;
        }
        !matches!(slot.kind, Kind::Null) && (slot.kind != Kind::Text || slot.start < slot.end)
    }

    /// Leaves out the value of a parameter.
    pub(crate) fn clear(&mut self, id: ParameterId) {
        if let Some(slot) = self.slot_mut(id, 0) {
            *slot = Slot::default();
        }
    }

    /// Gives two parameters the value of each other.
    pub(crate) fn swap_values(&mut self, one: ParameterId, other: ParameterId) {
        let (Some(first), Some(second)) = (self.slot(one, 0), self.slot(other, 0)) else { return };
        for (id, value) in [(one, second), (other, first)] {
            if let Some(slot) = self.slot_mut(id, 0) {
                *slot = value;
            }
        }
    }
}

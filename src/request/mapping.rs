//! What a form with the shop's own names has to do with the parameters of a request (`crate::fields`).

use super::{Fault, Kind, MAX_UNKNOWN, Request, Slot, limit};
use crate::code::ChangeKind;
use crate::report::Location;
use crate::table::ParameterId;
use crate::visitor::{Scalar, Step};

/// The shop's names of the fields of parameters, and the parameters whose value was copied.
#[derive(Clone, Default)]
pub(super) struct Mapping {
    names: Vec<(ParameterId, Slot)>,
    copies: Vec<(ParameterId, ParameterId)>,
}

impl Request {
    /// Whether a value came for this parameter outside lists.
    pub(crate) fn is_given(&self, id: ParameterId) -> bool {
        self.slot(id, 0).is_some_and(|slot| slot.kind != Kind::Absent)
    }

    /// Notes the names of the fields of a parameter.
    pub(crate) fn name_fields<'n>(&mut self, id: ParameterId, names: impl Iterator<Item = &'n str>) {
        for name in names {
            let slot = self.store(Scalar::Text(name));
            self.mapping.names.push((id, slot));
        }
    }

    /// The names of the fields of a parameter; those of the parameter that it was copied from.
    pub(crate) fn fields_of(&self, location: &Location) -> impl Iterator<Item = &str> {
        let (parameter, _) = location.parameter();
        let copied = self.mapping.copies.iter().find(|(_, to)| Some(*to) == parameter);
        let own = copied.map_or(parameter, |(from, _)| Some(*from));
        let names = self.mapping.names.iter().filter(move |(named, _)| Some(*named) == own);
        names.map(|(_, slot)| self.slot_text(*slot))
    }

    /// The parameters whose value was copied: from which, to which.
    pub(crate) fn copies(&self) -> &[(ParameterId, ParameterId)] {
        &self.mapping.copies
    }

    /// Gives a parameter the value of another, unless it has one.
    pub(crate) fn copy(&mut self, from: ParameterId, to: ParameterId) {
        if self.is_given(to) {
            return;
        }
        self.mapping.copies.push((from, to));
        let Some(mut slot) = self.slot(from, 0).filter(|slot| slot.kind != Kind::Absent) else { return };
        if slot.kind == Kind::Structure {
            slot.kind = Kind::Foreign;
        }
        if let Some(copy) = self.slot_mut(to, 0) {
            *copy = slot;
        }
        if slot.start < slot.end {
            self.fault(Location::Parameter(to, 0), Fault::Changed(ChangeKind::Copied));
        }
    }

    /// Gives the value of one parameter to another.
    pub(crate) fn move_value(&mut self, from: ParameterId, to: ParameterId) {
        let slot = self.slot_mut(from, 0).map(std::mem::take);
        if let (Some(slot), Some(place)) = (slot, self.slot_mut(to, 0)) {
            *place = slot;
        }
    }

    /// Keeps a text that is none of the values that the parameter's field offers.
    pub(crate) fn refuse_choice(&mut self, id: ParameterId, text: &str) {
        let mut slot = self.store(Scalar::Text(text));
        slot.kind = Kind::NoChoice;
        if let Some(place) = self.slot_mut(id, 0) {
            *place = slot;
        }
    }

    /// Notes a field of a form that is not read, named as `billing.first_name`.
    pub(crate) fn drop_field(&mut self, name: &str) {
        self.unknown_count += 1;
        if self.unknown_count > limit(MAX_UNKNOWN) {
            return;
        }
        let steps: Vec<Step<'_>> = name.split('.').map(Step::Key).collect();
        self.fault(Location::unknown(&steps), Fault::Changed(ChangeKind::Dropped));
    }
}

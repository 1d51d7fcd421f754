//! What was wrong with an input before its values are read.

use super::{MAX_ROWS, MAX_UNKNOWN, Request, limit};
use crate::code::{ChangeKind, Detail};
use crate::message::{Message, Role};
use crate::report::{Change, Findings, Location};
use crate::visitor::{MAX_DEPTH, MAX_INPUT_BYTES};

/// The most faults that are kept; more than an outcome has issues.
const MAX_FAULTS: usize = 10_000;

/// What can be wrong before a value is read.
#[derive(Clone, Copy)]
pub(super) enum Fault {
    /// The whole input, for this reason.
    Refused(fn() -> Detail),
    Duplicate,
    WrongType(&'static str),
    /// With the name that was probably meant.
    Unknown(&'static str),
    TooDeep,
}

impl Request {
    /// Reports that the input is larger than [`MAX_INPUT_BYTES`], and forgets what was read of it.
    pub fn refuse_as_too_large(&mut self) {
        let too_large = || Detail::InputTooLarge { max: limit(MAX_INPUT_BYTES) };
        *self = Self::refused(self.message, too_large);
    }

    /// A message of which nothing was read.
    pub(crate) fn refused(message: &'static Message, reason: fn() -> Detail) -> Self {
        let mut request = Self::of(message);
        request.fault(Location::Order, Fault::Refused(reason));
        request
    }

    pub(super) fn fault(&mut self, location: Location, fault: Fault) {
        if self.faults.len() < MAX_FAULTS {
            self.faults.push((location, fault));
        } else {
            self.has_more_faults = true;
        }
    }

    /// What was wrong before a value was read; what a request has beyond its tables is dropped.
    pub(crate) fn report_faults(&self, findings: &mut Findings<'_>, changes: &mut Vec<Change>) {
        for (location, fault) in &self.faults {
            let detail = match *fault {
                Fault::Refused(reason) => reason(),
                Fault::Duplicate => Detail::DuplicateParameter {},
                Fault::WrongType(expected) => Detail::WrongType { expected },
                Fault::Unknown(_) if self.message.role != Role::Request => Detail::UndocumentedParameter {},
                Fault::Unknown(suggestion) => {
                    changes.push(Change { location: location.clone(), kind: ChangeKind::Dropped });
                    Detail::UnknownParameter { suggestion }
                }
                Fault::TooDeep => Detail::TooDeep { max: limit(MAX_DEPTH) },
            };
            findings.report(location.clone(), detail);
        }
        if self.has_more_faults {
            findings.is_cut = true;
        }
        if self.unknown_count > limit(MAX_UNKNOWN) {
            let detail = Detail::TooManyUnknown { max: limit(MAX_UNKNOWN), length: self.unknown_count };
            findings.report(Location::Order, detail);
        }
        for table in self.message.lists {
            if self.list(table.head()).is_some_and(|list| list.is_cut) {
                findings.report(Location::List(table.head()), Detail::TooManyLines { max: limit(MAX_ROWS) });
            }
        }
    }
}

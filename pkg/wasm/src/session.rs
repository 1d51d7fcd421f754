//! The settings of a task, and the tasks that pages and servers share.

use crate::answer::Answer;
use crate::{encoding, host, protocol};
use oney_rules::table::Supplier;
use oney_rules::{Date, Options, Part, Request, UsageError, Validator};

/// The settings of a task.
#[derive(Clone, Copy)]
pub(crate) struct Session<'a> {
    pub(crate) current: Option<&'a Validator>,
    pub(crate) today: u32,
    pub(crate) flags: u32,
}

impl<'a> Session<'a> {
    pub(crate) fn has(self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    /// Checks one parameter. The first member of the input is the parameter (its key as S2 spells it); the order follows.
    pub(crate) fn parameter(self, text: &str) -> Result<Answer, UsageError> {
        let (name, scalar, order) = encoding::first(text);
        let mut request = Request::new();
        encoding::fill(&mut request, order);
        let location = request.replace(name, scalar)?;
        let mut options = self.options()?;
        if let (Some(parameter), _) = location.parameter() {
            options = options.only(parameter);
        }
        Ok(Answer::parameter(&self.validator()?.validate(&request, &options), &location))
    }

    pub(crate) fn validator(self) -> Result<&'a Validator, UsageError> {
        self.current.ok_or_else(mismatch)
    }

    pub(crate) fn today(self) -> Result<Date, UsageError> {
        Date::from_number(self.today).ok_or_else(mismatch)
    }

    pub(crate) fn options(self) -> Result<Options, UsageError> {
        let mut options = Options::new(self.today()?).composing_with(host::composed);
        if self.has(protocol::DRAFT) {
            options = options.draft();
        }
        // The parts share two bits; `PART_GATEWAY` has both.
        Ok(match self.flags & protocol::PART_GATEWAY {
            protocol::PART_CUSTOMER => options.part(Part::Of(Supplier::Customer)),
            protocol::PART_SHOP => options.part(Part::Of(Supplier::Shop)),
            protocol::PART_GATEWAY => options.part(Part::Of(Supplier::Gateway)),
            _ => options,
        })
    }
}

pub(crate) fn text(input: &[u8]) -> Result<&str, UsageError> {
    // JavaScript writes UTF-8.
    std::str::from_utf8(input).map_err(|_| mismatch())
}

/// The error for what JavaScript of the same version never does: a number that no task has, a text that is not UTF-8, a check without
/// a profile, a day that does not exist.
pub(crate) fn mismatch() -> UsageError {
    UsageError::new("the module and its JavaScript are of different versions")
}

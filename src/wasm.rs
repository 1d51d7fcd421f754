//! What the npm package asks, by the numbers of its tasks: text in, an [`Answer`] out. The boundary itself, with all that knows
//! JavaScript or memory, is `pkg/wasm`, which takes one of the two rooms here: that of pages or that of servers.

mod answer;
pub mod page;
mod reading;
#[cfg(feature = "server")]
pub mod server;

use crate::authorization::AUTHORIZATION;
use crate::date::Date;
use crate::engine::Validator;
use crate::options::{Options, Part};
use crate::table::Supplier;
use crate::usage::UsageError;
pub use answer::Answer;

// The tasks of both rooms. They are numbered in `pkg/src/core.js`.
const PARAMETER: u32 = 1;
const ORDER: u32 = 2;
const ORDER_AS_JSON: u32 = 3;
const ORDER_AS_FORM: u32 = 4;
const NAMES: u32 = 6;
const PAIRS: u32 = 7;

/// The version of the product and of its numbering plans.
const VERSION: &str = concat!(
    "{\"version\":\"",
    env!("CARGO_PKG_VERSION"),
    "\",\"numberingPlans\":\"",
    crate::tables::numbering_plans!(),
    "\"}"
);

fn text(input: &[u8]) -> Result<&str, UsageError> {
    // The package writes UTF-8.
    std::str::from_utf8(input).map_err(|_| UsageError::new("no UTF-8"))
}

/// What a task has beside its input.
#[derive(Clone, Copy)]
struct Session<'a> {
    current: Option<&'a Validator>,
    today: u32,
    flags: u32,
}

impl<'a> Session<'a> {
    fn parameter(self, text: &str) -> Result<Answer, UsageError> {
        let (request, place) = reading::order_with_parameter(text)?;
        let mut options = self.options()?;
        options.only = place.parameter().0;
        Ok(Answer::parameter(&self.validator()?.validate(&request, &options), &place))
    }

    fn validator(self) -> Result<&'a Validator, UsageError> {
        self.current.ok_or_else(|| UsageError::new("no profile is configured"))
    }

    fn today(self) -> Result<Date, UsageError> {
        Date::from_number(self.today).ok_or_else(|| UsageError::new("`today` is no date of the calendar"))
    }

    fn options(self) -> Result<Options, UsageError> {
        let mut options = Options::new(self.today()?);
        if self.flags & 1 == 1 {
            options = options.draft();
        }
        Ok(match self.flags >> 1 & 3 {
            1 => options.part(Part::Of(Supplier::Customer)),
            2 => options.part(Part::Of(Supplier::Shop)),
            3 => options.part(Part::Of(Supplier::Gateway)),
            _ => options,
        })
    }
}

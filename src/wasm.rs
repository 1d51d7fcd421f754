//! What the npm package asks, by the numbers of its tasks: text in, an [`Answer`] out. The boundary itself, with all that knows
//! JavaScript or memory, is `pkg/wasm`.

mod answer;
#[cfg(feature = "server")]
mod patches;
#[cfg(feature = "server")]
mod signing;
#[cfg(feature = "server")]
mod workflow;

use crate::catalogue::Supplier;
use crate::date::Date;
use crate::engine::{Options, Part, Validator};
use crate::profile::Profile;
use crate::request::Request;
pub use crate::tables::{is_unpacking, stop_unpacking};
use crate::usage::UsageError;
pub use answer::Answer;

/// Reads a profile; the error is the answer for whoever gave it.
///
/// # Errors
/// Where the profile is none.
pub fn validator(profile: &[u8]) -> Result<Validator, UsageError> {
    text(profile).and_then(profile_of).map(Validator::new)
}

/// Does one task under the profile that is configured. The tasks are numbered in `pkg/src/core.js`.
#[must_use]
pub fn perform(current: Option<&Validator>, task: u32, input: &[u8], today: u32, flags: u32) -> Answer {
    let session = Session { current, today, flags };
    text(input).and_then(|text| session.perform(task, text)).unwrap_or_else(|error| Answer::text(Err(error)))
}

/// Whether an input of this task holds a secret.
#[cfg(feature = "server")]
#[must_use]
pub fn is_secret(task: u32) -> bool {
    task >= signing::FIRST
}

// A page has JavaScript to read JSON: it hands over what it has read (`pkg/src/json.js`).
#[cfg(not(feature = "server"))]
fn profile_of(wire: &str) -> Result<Profile, UsageError> {
    Profile::from_wire(wire)
}

#[cfg(feature = "server")]
fn profile_of(json: &str) -> Result<Profile, UsageError> {
    Profile::from_json(json)
}

/// The task that checks an order from the pairs of a form, which the package has written.
const PAIRS: u32 = 7;

/// The order that a task brings: walked through by the package, as JSON text, as a form body, or as the pairs of a form.
#[cfg(not(feature = "server"))]
fn order_of(task: u32, text: &str) -> Result<Request, UsageError> {
    match task {
        2 | 3 => Ok(Request::from_wire(text)),
        _ => Request::from_pairs(text),
    }
}

#[cfg(feature = "server")]
fn order_of(task: u32, text: &str) -> Result<Request, UsageError> {
    match task {
        2 => Ok(Request::from_columns(text)),
        3 => Request::from_json(text),
        PAIRS => Request::from_pairs(text),
        _ => Request::from_form(text),
    }
}

fn text(input: &[u8]) -> Result<&str, UsageError> {
    // The package writes UTF-8.
    std::str::from_utf8(input).map_err(|_| UsageError::new("no UTF-8"))
}

/// The bit of the flags that says that patches will do in place of the normal form.
#[cfg(feature = "server")]
const PATCHES: u32 = 1 << 5;

/// The version of the product and of its numbering plans.
const VERSION: &str = concat!(
    "{\"version\":\"",
    env!("CARGO_PKG_VERSION"),
    "\",\"numberingPlans\":\"",
    crate::tables::numbering_plans!(),
    "\"}"
);

/// What a task has beside its input.
#[derive(Clone, Copy)]
struct Session<'a> {
    current: Option<&'a Validator>,
    today: u32,
    flags: u32,
}

impl<'a> Session<'a> {
    fn perform(self, task: u32, text: &str) -> Result<Answer, UsageError> {
        Ok(match task {
            1 => {
                let (request, place) = Request::with_parameter(text)?;
                let options = self.options()?.only(&place);
                Answer::parameter(&self.validator()?.validate(&request, &options), &place)
            }
            2..=4 | PAIRS => {
                let request = order_of(task, text)?;
                let outcome = self.validator()?.validate(&request, &self.options()?);
                #[cfg(feature = "server")]
                if self.flags & PATCHES != 0 {
                    return Ok(patches::outcome(&outcome));
                }
                Answer::outcome(&outcome)
            }
            6 => Answer::text(Ok(answer::names())),
            #[cfg(feature = "server")]
            signing::FIRST..workflow::FIRST_TASK => signing::perform(self, task, text)?,
            #[cfg(feature = "server")]
            workflow::FIRST_TASK.. => Answer::text(workflow::perform(self, task, text)),
            _ => Answer::text(Ok(VERSION.to_owned())),
        })
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

//! What the npm package asks, by the numbers of its tasks: text in, text out. The boundary itself, with all that knows
//! JavaScript or memory, is `pkg/wasm`.

#[cfg(feature = "server")]
mod ascii;
#[cfg(feature = "fast")]
mod serving;
#[cfg(feature = "server")]
mod signing;
#[cfg(feature = "server")]
mod workflow;

use crate::catalogue::Supplier;
use crate::date::Date;
use crate::engine::{Options, Part, Validator};
use crate::outcome::Outcome;
use crate::profile::Profile;
use crate::request::Request;
pub use crate::tables::{is_unpacking, stop_unpacking};
use crate::usage::UsageError;
#[cfg(feature = "fast")]
pub use serving::brief;

/// Reads a profile; the error is the answer for whoever gave it.
///
/// # Errors
/// Where the profile is none.
pub fn validator(profile: &[u8]) -> Result<Validator, String> {
    text(profile).and_then(profile_of).map(Validator::new).map_err(refusal)
}

/// Does one task under the profile that is configured, and answers: JSON text, or `!` and the text of a [`UsageError`]. The
/// tasks are numbered in `pkg/src/core.js`.
#[must_use]
pub fn perform(current: Option<&Validator>, task: u32, input: &[u8], today: u32, flags: u32) -> String {
    let session = Session { current, today, flags };
    text(input).and_then(|text| session.perform(task, text)).map_or_else(refusal, for_host)
}

/// Whether this task checks an order.
#[must_use]
pub fn is_order(task: u32) -> bool {
    (2..=4).contains(&task) || task == PAIRS
}

/// The task that checks an order from the pairs of a form, which the package has written.
const PAIRS: u32 = 9;

/// The bit of the flags that says that the input is not UTF-8 but ISO 8859-1.
#[cfg(feature = "server")]
const LATIN_1: u32 = 1 << 5;

/// Checks an order under the profile that is configured. The request is not given back: the boundary takes its memory anew for
/// each task.
///
/// # Errors
/// With `!` and the text of a [`UsageError`].
pub fn check(
    current: Option<&Validator>,
    task: u32,
    input: &[u8],
    today: u32,
    flags: u32,
) -> Result<Outcome<'static>, String> {
    let session = Session { current, today, flags };
    #[cfg(feature = "server")]
    let decoded = if flags & LATIN_1 == 0 { Vec::new() } else { ascii::from_latin_1(input) };
    #[cfg(feature = "server")]
    let input = if flags & LATIN_1 == 0 { input } else { &decoded };
    let request = text(input).and_then(|text| request(task, text));
    request.and_then(|request| session.outcome_of(request)).map_err(refusal)
}

/// All of an outcome but the order, as JSON text.
#[must_use]
pub fn judgement(outcome: &Outcome<'_>) -> String {
    for_host(outcome.judgement_json())
}

/// The order in normal form, as JSON text.
#[must_use]
pub fn order(outcome: &Outcome<'_>) -> String {
    for_host(outcome.order_json())
}

/// Node reads ASCII faster.
fn for_host(answer: String) -> String {
    #[cfg(feature = "server")]
    let answer = ascii::to_ascii(answer);
    answer
}

/// Whether an input of this task holds a secret.
#[cfg(feature = "server")]
#[must_use]
pub fn is_secret(task: u32) -> bool {
    task >= signing::FIRST
}

// A page has JavaScript to read JSON: it hands over what it has read (`pkg/src/json.js`).
#[cfg(not(feature = "fast"))]
fn profile_of(wire: &str) -> Result<Profile, UsageError> {
    Profile::from_wire(wire)
}

#[cfg(not(feature = "fast"))]
fn request_of(wire: &str) -> Result<Request, UsageError> {
    Ok(Request::from_wire(wire))
}

#[cfg(not(feature = "fast"))]
fn form_of(wire: &str) -> Result<Request, UsageError> {
    Request::from_pairs(wire)
}

#[cfg(feature = "fast")]
fn profile_of(json: &str) -> Result<Profile, UsageError> {
    Profile::from_json(json)
}

#[cfg(feature = "fast")]
fn request_of(json: &str) -> Result<Request, UsageError> {
    Request::from_json(json)
}

#[cfg(feature = "fast")]
fn form_of(body: &str) -> Result<Request, UsageError> {
    Request::from_form(body)
}

/// The order that a task brings: walked through by the package, as JSON text, as a form body, or as the pairs of a form.
fn request(task: u32, text: &str) -> Result<Request, UsageError> {
    match task {
        2 => Ok(Request::from_wire(text)),
        3 => request_of(text),
        PAIRS => Request::from_pairs(text),
        _ => form_of(text),
    }
}

fn text(input: &[u8]) -> Result<&str, UsageError> {
    // The package writes UTF-8.
    std::str::from_utf8(input).map_err(|_| UsageError::new("no UTF-8"))
}

fn refusal(error: UsageError) -> String {
    let mut text = String::from("!");
    text.push_str(error.message());
    text
}

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
    fn perform(self, task: u32, text: &str) -> Result<String, UsageError> {
        match task {
            1 => {
                let options = self.options()?;
                let (request, place) = Request::with_parameter(text)?;
                let options = options.only(&place);
                let outcome = self.validator()?.validate(&request, &options);
                Ok(outcome.parameter_json_without_messages(&place))
            }
            #[cfg(feature = "fast")]
            6 => Ok(serving::names()),
            #[cfg(feature = "server")]
            signing::FIRST..workflow::FIRST_TASK => signing::perform(self, task, text),
            #[cfg(feature = "server")]
            workflow::FIRST_TASK.. => workflow::perform(self, task, text),
            _ => Ok(VERSION.to_owned()),
        }
    }

    fn outcome_of(self, request: Request) -> Result<Outcome<'static>, UsageError> {
        let request: &'static Request = Box::leak(Box::new(request));
        Ok(self.validator()?.validate(request, &self.options()?))
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

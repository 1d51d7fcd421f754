//! The only place that knows JavaScript: numbers, and text that crosses through two places of the module's memory. The npm
//! package calls it (`pkg/src/core.js`).
//!
//! Nothing is kept but one profile, so nothing has to be freed; and nothing is thrown through wasm frames: misuse is an
//! answer of its own.

#[cfg(feature = "server")]
mod ascii;
#[cfg(feature = "server")]
mod signing;
#[cfg(feature = "server")]
mod workflow;

use crate::catalogue::Supplier;
use crate::date::Date;
use crate::engine::{Options, Part, Validator};
use crate::profile::Profile;
use crate::report::Place;
use crate::request::Request;
use crate::usage::UsageError;
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

/// Smaller and faster than the standard library's (docs/design.md).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    /// The profile in use. JavaScript has one thread, and a package's `Validator` brings its profile back before it
    /// checks when another one has been used in between.
    static CURRENT: RefCell<Option<Validator>> = const { RefCell::new(None) };
    /// What JavaScript writes for the next call.
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    /// The last answer.
    static OUTPUT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The most bytes of input whose room is kept for the next call.
const KEPT: usize = 1 << 16;

/// Makes room for an input of this many bytes and says where; what was written before stays.
#[wasm_bindgen]
pub fn input(length: usize) -> *mut u8 {
    INPUT.with_borrow_mut(|input| {
        if input.len() < length {
            input.resize(length, 0);
        }
        input.as_mut_ptr()
    })
}

/// Where the last answer stands.
#[wasm_bindgen]
pub fn output() -> *const u8 {
    OUTPUT.with_borrow(|output| output.as_ptr())
}

/// Does one task on the first bytes of the input and says how long the answer is, twice as much and one more where it is not
/// all ASCII: JSON text, or `!` and the text of a [`UsageError`]. The tasks are numbered in `pkg/src/core.js`.
#[wasm_bindgen]
pub fn run(task: u32, length: usize, today: u32, flags: u32) -> usize {
    // Taken and put back, so that the next call finds it free even if this one traps.
    #[cfg_attr(not(feature = "server"), expect(unused_mut, reason = "only secrets are wiped"))]
    let mut input = INPUT.take();
    let text = input.get(..length).and_then(|bytes| std::str::from_utf8(bytes).ok());
    // The package writes UTF-8.
    let text = text.ok_or_else(|| UsageError::new("the input is no text"));
    let answer = text.and_then(|text| perform(task, text, today, flags));
    #[cfg(feature = "server")]
    let answer = answer.map(ascii::to_ascii);
    let answer = answer.unwrap_or_else(|error| {
        let mut text = String::from("!");
        text.push_str(error.message());
        text
    });
    #[cfg(feature = "server")]
    if task >= signing::FIRST {
        // A secret was in it.
        crate::signing::wipe(&mut input);
    }
    if input.len() <= KEPT {
        INPUT.set(input);
    }
    let length = 2 * answer.len() + usize::from(!answer.is_ascii());
    OUTPUT.set(answer);
    length
}

fn perform(task: u32, text: &str, today: u32, flags: u32) -> Result<String, UsageError> {
    match task {
        0 => {
            let profile = Profile::from_json(text)?;
            CURRENT.set(Some(Validator::new(profile)));
            Ok(String::new())
        }
        1 => {
            let (request, place) = Request::with_parameter(text)?;
            check(&request, Some(&place), today, flags)
        }
        2 => check(&Request::from_wire(text), None, today, flags),
        3 => check(&Request::from_json(text)?, None, today, flags),
        4 => check(&Request::from_form(text)?, None, today, flags),
        #[cfg(feature = "server")]
        signing::FIRST..workflow::FIRST_TASK => signing::perform(task, text, today, flags),
        #[cfg(feature = "server")]
        workflow::FIRST_TASK.. => workflow::perform(task, text, today),
        _ => Ok(VERSION.to_owned()),
    }
}

/// The version of the product and of its numbering plans.
const VERSION: &str = concat!(
    "{\"version\":\"",
    env!("CARGO_PKG_VERSION"),
    "\",\"numberingPlans\":\"",
    crate::tables::numbering_plans!(),
    "\"}"
);

/// Checks an order, all of it or what stands at one place.
fn check(request: &Request, place: Option<&Place>, today: u32, flags: u32) -> Result<String, UsageError> {
    with_current(today, flags, |validator, options| match place {
        None => validator.validate(request, options).to_lines(),
        Some(place) => validator.validate(request, &options.only(place)).parameter_json_without_messages(place),
    })
}

fn with_current(
    today: u32,
    flags: u32,
    check: impl FnOnce(&Validator, &Options) -> String,
) -> Result<String, UsageError> {
    let today = Date::from_number(today).ok_or_else(|| UsageError::new("`today` is no date of the calendar"))?;
    let mut options = Options::new(today);
    if flags & 1 == 1 {
        options = options.draft();
    }
    options = match flags >> 1 & 3 {
        1 => options.part(Part::Of(Supplier::Customer)),
        2 => options.part(Part::Of(Supplier::Shop)),
        3 => options.part(Part::Of(Supplier::Gateway)),
        _ => options,
    };
    with_validator(|validator| Ok(check(validator, &options)))
}

fn with_validator(ask: impl FnOnce(&Validator) -> Result<String, UsageError>) -> Result<String, UsageError> {
    CURRENT
        .with_borrow(|current| ask(current.as_ref().ok_or_else(|| UsageError::new("no profile is configured"))?))
}

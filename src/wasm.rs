//! The only place that knows JavaScript: functions on texts and numbers, called by the npm package (`pkg/src`).
//!
//! Nothing is kept but one profile, so nothing has to be freed; and nothing is thrown through wasm frames: an answer that
//! begins with `!` is the text of a `UsageError`.

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
}

/// Makes a profile, as JSON text, the current one. Answers with nothing, or with the error.
#[wasm_bindgen]
pub fn configure(profile: &str) -> String {
    spoken(Profile::from_json(profile).map(|profile| {
        CURRENT.with(|current| *current.borrow_mut() = Some(Validator::new(profile)));
        String::new()
    }))
}

/// Checks an order in the package's own notation (`src/request/wire.rs`); answers with JSON text or the error.
#[wasm_bindgen]
pub fn check_wire(wire: &str, today: u32, flags: u32) -> String {
    spoken(check(Ok((Request::from_wire(wire), None)), today, flags))
}

/// Checks an order given as JSON text.
#[wasm_bindgen]
pub fn check_json(text: &str, today: u32, flags: u32) -> String {
    spoken(check(Request::from_json(text).map(|request| (request, None)), today, flags))
}

/// Checks an order given as a form body.
#[wasm_bindgen]
pub fn check_form(body: &str, today: u32, flags: u32) -> String {
    spoken(check(Request::from_form(body).map(|request| (request, None)), today, flags))
}

/// Checks one parameter in the light of an order.
#[wasm_bindgen]
pub fn check_parameter(parameter: &str, value: &str, order: &str, today: u32, flags: u32) -> String {
    let request = Request::with_parameter(order, parameter, value);
    spoken(check(request.map(|(request, place)| (request, Some(place))), today, flags))
}

/// The version of the product and of its numbering plans, as JSON text.
#[wasm_bindgen]
pub fn version() -> String {
    concat!(
        "{\"version\":\"",
        env!("CARGO_PKG_VERSION"),
        "\",\"numberingPlans\":\"",
        crate::tables::numbering_plans!(),
        "\"}"
    )
    .to_owned()
}

/// Checks an order, all of it or what stands at one place. Takes what was read as it is, so that a page has this code
/// once.
fn check(
    read: Result<(Request, Option<Place>), UsageError>,
    today: u32,
    flags: u32,
) -> Result<String, UsageError> {
    let today = Date::from_number(today).ok_or_else(|| UsageError::new("`today` is no date of the calendar"))?;
    let (request, place) = read?;
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
    CURRENT.with(|current| {
        let current = current.borrow();
        let validator = current.as_ref().ok_or_else(|| UsageError::new("no profile is configured"))?;
        let outcome = validator.validate(&request, &options);
        Ok(match place {
            None => outcome.to_json_without_messages(),
            Some(place) => outcome.parameter_json_without_messages(&place),
        })
    })
}

fn spoken(answer: Result<String, UsageError>) -> String {
    answer.unwrap_or_else(|error| {
        let mut text = String::from("!");
        text.push_str(error.message());
        text
    })
}

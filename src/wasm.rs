//! The only place that knows JavaScript: functions on texts and numbers, called by the npm package (`pkg/src`).
//!
//! Nothing is kept but one profile, so nothing has to be freed; and nothing is thrown through wasm frames: misuse is a
//! returned error.

#[cfg(feature = "server")]
mod workflow;

use crate::catalogue::Supplier;
use crate::date::Date;
use crate::engine::{Options, Part, Validator};
use crate::profile::Profile;
use crate::request::Request;
use crate::usage::UsageError;
use std::cell::RefCell;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    /// The profile in use. JavaScript has one thread, and a package's `Validator` brings its profile back before it
    /// checks when another one has been used in between.
    static CURRENT: RefCell<Option<Validator>> = const { RefCell::new(None) };
}

/// Makes a profile, as JSON text, the current one.
///
/// # Errors
/// When it is no profile.
#[wasm_bindgen]
pub fn configure(profile: &str) -> Result<(), JsError> {
    let profile = Profile::from_json(profile).map_err(js_error)?;
    CURRENT.with(|current| *current.borrow_mut() = Some(Validator::new(profile)));
    Ok(())
}

/// Checks an order in the package's own notation (`src/request/wire.rs`); answers with JSON text.
///
/// # Errors
/// On misuse.
#[wasm_bindgen]
pub fn check_wire(wire: &str, today: u32, flags: u32) -> Result<String, JsError> {
    check(|| Ok(Request::from_wire(wire)), today, flags)
}

/// Checks an order given as JSON text.
///
/// # Errors
/// On misuse.
#[wasm_bindgen]
pub fn check_json(text: &str, today: u32, flags: u32) -> Result<String, JsError> {
    check(|| Request::from_json(text), today, flags)
}

/// Checks an order given as a form body.
///
/// # Errors
/// On misuse.
#[wasm_bindgen]
pub fn check_form(body: &str, today: u32, flags: u32) -> Result<String, JsError> {
    check(|| Request::from_form(body), today, flags)
}

/// Checks one parameter in the light of an order.
///
/// # Errors
/// On misuse, also when there is no such parameter.
#[wasm_bindgen]
pub fn check_parameter(
    parameter: &str,
    value: &str,
    order: &str,
    today: u32,
    flags: u32,
) -> Result<String, JsError> {
    let (request, place) = Request::with_parameter(order, parameter, value).map_err(js_error)?;
    with_current(today, flags, |validator, options| {
        Ok(validator.validate(&request, options).parameter_json_without_messages(&place))
    })
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

fn check(read: impl FnOnce() -> Result<Request, UsageError>, today: u32, flags: u32) -> Result<String, JsError> {
    with_current(today, flags, |validator, options| {
        let request = read()?;
        Ok(validator.validate(&request, options).to_json_without_messages())
    })
}

fn with_current(
    today: u32,
    flags: u32,
    check: impl FnOnce(&Validator, &Options) -> Result<String, UsageError>,
) -> Result<String, JsError> {
    let today = Date::from_number(today).ok_or_else(|| JsError::new("`today` is no date of the calendar"))?;
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
    with_validator(|validator| check(validator, &options))
}

fn with_validator(ask: impl FnOnce(&Validator) -> Result<String, UsageError>) -> Result<String, JsError> {
    CURRENT.with(|current| match &*current.borrow() {
        Some(validator) => ask(validator).map_err(js_error),
        None => Err(JsError::new("no profile is configured")),
    })
}

fn js_error(error: UsageError) -> JsError {
    JsError::new(error.message())
}

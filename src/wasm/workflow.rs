//! What servers ask: JSON text in, JSON text out. Nothing is kept: each question brings its whole history.

use super::{js_error, with_validator};
use crate::date::Date;
use crate::direct::{DirectOptions, to_oney_purchase};
use crate::exec_codes;
use crate::messages::Locale;
use crate::request::Request;
use crate::sandbox;
use crate::test_book;
use crate::workflow::{contract, order, payment, recovery};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// What an EXECCODE means.
///
/// # Errors
/// When it is not four digits.
#[wasm_bindgen]
pub fn exec_code(code: &str) -> Result<String, JsError> {
    exec_codes::answer_json(code).map_err(js_error)
}

/// What may be done with a payment.
///
/// # Errors
/// On misuse.
#[wasm_bindgen]
pub fn payment_state(history: &str) -> Result<String, JsError> {
    payment::answer_json(history).map_err(js_error)
}

/// Where an order stands in the shop.
///
/// # Errors
/// On misuse.
#[wasm_bindgen]
pub fn order_state(history: &str) -> Result<String, JsError> {
    order::answer_json(history).map_err(js_error)
}

/// Where a contract stands at Oney.
///
/// # Errors
/// On misuse.
#[wasm_bindgen]
pub fn contract_state(history: &str) -> Result<String, JsError> {
    contract::answer_json(history).map_err(js_error)
}

/// What to do when a call fails.
///
/// # Errors
/// On misuse.
#[wasm_bindgen]
pub fn recovery_step(history: &str) -> Result<String, JsError> {
    recovery::answer_json(history).map_err(js_error)
}

/// Which cases of the test book are covered, under the current profile.
///
/// # Errors
/// On misuse.
#[wasm_bindgen]
pub fn qualify(book: &str) -> Result<String, JsError> {
    with_validator(|validator| test_book::answer_json(validator, book))
}

/// An order, in the package's own notation, for Oney's own interface, under the current profile.
///
/// # Errors
/// On misuse.
#[wasm_bindgen]
pub fn oney_purchase(wire: &str, today: u32, options: &str, locale: &str) -> Result<String, JsError> {
    let today = Date::from_number(today).ok_or_else(|| JsError::new("`today` is no date of the calendar"))?;
    let options = DirectOptions::from_json(options).map_err(js_error)?;
    let request = Request::from_wire(wire);
    with_validator(|validator| {
        Ok(to_oney_purchase(validator, &request, today, &options).to_json(Some(Locale::for_tag(locale))))
    })
}

/// The cards of the sandbox.
#[wasm_bindgen]
pub fn sandbox_cards() -> String {
    sandbox::cards_json()
}

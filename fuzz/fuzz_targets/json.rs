//! JSON text, as whatever message it says it is: the outcome is JSON, reading is as strict as serde_json's, and a valid
//! message in normal form stays as it is.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oney_rules::{Date, Locale, Options, Profile, Request, Validator};
use serde_json::Value;
use std::sync::LazyLock;

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    Validator::new(Profile::from_json(r#"{ "country": "FR", "mcc": "4511" }"#).expect("a profile"))
});

fuzz_target!(|text: &str| {
    let Ok(request) = Request::message_from_json(text, None) else { return };
    let options = Options::new(Date::new(2026, 11, 22).expect("a day")).draft();
    let outcome = VALIDATOR.validate(&request, &options);
    let json: Value = serde_json::from_str(&outcome.to_json(Some(Locale::En))).expect("an outcome is JSON");
    assert_eq!(json["valid"], outcome.is_valid());
    if outcome.is_valid() {
        let normal = outcome.order_json();
        let again = Request::message_from_json(&normal, Some(request.message())).expect("the normal form is JSON");
        let second = VALIDATOR.validate(&again, &options);
        assert!(second.is_valid() && second.changes().is_empty(), "the normal form is not normal");
        assert_eq!(second.order_json(), normal);
    }
});

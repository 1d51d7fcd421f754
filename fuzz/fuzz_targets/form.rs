//! A form body, as whatever message it says it is: the outcome is JSON, and what may be sent comes back as it was.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oney_rules::server::signing::{Secret, sign, to_form, verify};
use oney_rules::{Date, Locale, Options, Profile, Request, Validator};
use serde_json::Value;
use std::sync::LazyLock;

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    Validator::new(Profile::from_json(r#"{ "country": "FR", "mcc": "4511" }"#).expect("a profile"))
});
static SECRET: LazyLock<Secret> = LazyLock::new(|| Secret::new("password").expect("a secret"));

fuzz_target!(|body: &str| {
    let Ok(request) = Request::message_from_form(body, None) else { return };
    let today = Date::new(2026, 11, 22).expect("a day");
    for options in [Options::new(today), Options::new(today).draft()] {
        let outcome = VALIDATOR.validate(&request, &options);
        let json: Value = serde_json::from_str(&outcome.to_json(Some(Locale::En))).expect("an outcome is JSON");
        assert_eq!(json["valid"], outcome.is_valid());
        if let Ok(sent) = outcome.to_form(None)
            && !sent.is_empty()
        {
            let again = Request::message_from_form(&sent, Some(request.message())).expect("a body");
            let second = VALIDATOR.validate(&again, &options);
            assert!(second.is_valid(), "what may be sent is refused");
            assert_eq!(second.to_form(None).expect("valid"), sent, "what is sent changes");
        }
    }
    if let Ok(signed) = to_form(&request, Some(&SECRET)) {
        let again = Request::message_from_form(&signed, Some(request.message())).expect("a body");
        assert_eq!(sign(&again, &SECRET).ok(), sign(&request, &SECRET).ok(), "the signature changes");
        if request.message().table.find("HASH").is_some() {
            assert!(verify(&again, &SECRET.clone().into()).is_ok(), "what was signed does not verify");
        }
    }
});

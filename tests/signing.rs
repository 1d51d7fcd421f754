//! Signatures natively: the shared vectors, and properties of every message.
#![cfg(all(feature = "server", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

#[allow(dead_code, reason = "judges nothing but what is sent")]
mod common;
#[path = "common/signing.rs"]
mod signing;

use oney_rules::message::{Operation, Role};
use oney_rules::server::messages::{self, CAPTURE_RESULT, REFUND_NOTIFICATION};
use oney_rules::server::signing::{Expected, Receipt, Secret, sign, to_form, verify};
use oney_rules::{Date, Detail, Options, Profile, Request, Validator};
use serde_json::Value;

#[test]
fn hashes_hold() {
    signing::hashes_hold();
}

#[test]
fn attacks_are_refused() {
    signing::attacks_are_refused();
}

#[test]
fn examples_come_back() {
    signing::examples_come_back();
}

/// Every number as text, because a form body has only text for unknown fields.
fn as_text(json: &str) -> Value {
    fn texts(value: Value) -> Value {
        match value {
            Value::Number(number) => number.to_string().into(),
            Value::Array(items) => items.into_iter().map(texts).collect(),
            Value::Object(members) => members.into_iter().map(|(key, value)| (key, texts(value))).collect(),
            other => other,
        }
    }
    texts(serde_json::from_str(json).unwrap())
}

fn secret() -> Secret {
    Secret::new("a secret for tests").unwrap()
}

/// Every valid vector, encoded and read again, is the same message with a HASH that verifies.
#[test]
fn what_is_sent_comes_back_as_it_was() {
    let mut sent = 0;
    for vector in common::vectors() {
        for request in vector.requests() {
            let validator = Validator::new(Profile::from_json(&vector.profile).unwrap());
            let outcome = validator.validate(&request, &vector.options);
            if !outcome.is_valid() {
                let refusal = outcome.to_form(Some(&secret())).unwrap_err().to_string();
                assert_eq!(refusal, "the message has errors and must not be sent", "{}", vector.name);
                continue;
            }
            let body = outcome.to_form(None).unwrap();
            if body.is_empty() {
                assert_eq!(outcome.order_json(), "{}", "{}", vector.name);
                continue;
            }
            let again = Request::message_from_form(&body, Some(request.message())).unwrap();
            let read = validator.validate(&again, &vector.options).order_json();
            assert_eq!(as_text(&read), as_text(&outcome.order_json()), "{}: {body}", vector.name);
            if request.message().table.find("HASH").is_some() {
                let signed = outcome.to_form(Some(&secret())).unwrap();
                let signed = Request::message_from_form(&signed, Some(request.message())).unwrap();
                assert_eq!(verify(&signed, &secret().into()), Ok(()), "{}", vector.name);
                assert_eq!(sign(&signed, &secret()).unwrap(), outcome.sign(&secret()).unwrap(), "{}", vector.name);
            }
            sent += 1;
        }
    }
    assert!(sent > 300, "only {sent} messages");
}

#[test]
fn what_is_not_whole_is_not_signed() {
    let cases = [
        ("AMOUNT=1&AMOUNT=2", "duplicate-parameter at `AMOUNT`"),
        ("X=1&X=2", "duplicate-parameter at `X`"),
        ("ORDERID=%ff", "invalid-unicode at `ORDERID`"),
        ("A[B][C][D][E][F][G][H][I]=1", "too-deep"),
        // The receiving server would read another path than the signed one.
        ("params[CART][0][PRICE=1", "unknown-parameter"),
    ];
    for (body, part) in cases {
        let request = Request::from_form(body).unwrap();
        let error = sign(&request, &secret()).unwrap_err().to_string();
        assert!(error.starts_with("the message cannot be sent: ") && error.contains(part), "{body}: {error}");
        assert_eq!(to_form(&request, None).unwrap_err().to_string(), error);
        assert!(verify(&request, &secret().into()).is_err());
    }
    let large = format!("AMOUNT=1&EXTRADATA={}", "x".repeat(1 << 20));
    let request = Request::notification_from_form(&large).unwrap();
    assert!(matches!(verify(&request, &secret().into()), Err(Detail::InputTooLarge { .. })));
    let unknown: Vec<String> = (0..1001).map(|number| format!("X{number}=1")).collect();
    let request = Request::notification_from_form(&unknown.join("&")).unwrap();
    assert!(matches!(verify(&request, &secret().into()), Err(Detail::TooManyUnknown { .. })));
    let lines: Vec<String> = (0..1001).map(|number| format!("CART[{number}][PRICE]=1")).collect();
    let request = Request::from_form(&lines.join("&")).unwrap();
    assert!(matches!(verify(&request, &secret().into()), Err(Detail::TooManyLines { .. })));
}

/// A form body, and so the signature, leaves out values that are null or empty in JSON.
#[test]
fn null_is_not_signed_and_empty_text_is() {
    let signed = |text: &str| sign(&Request::from_json(text).unwrap(), &secret()).unwrap();
    assert_eq!(signed(r#"{ "AMOUNT": 1, "EXTRADATA": null, "CART": [], "X": {} }"#), signed(r#"{ "AMOUNT": 1 }"#));
    assert_ne!(signed(r#"{ "AMOUNT": 1, "EXTRADATA": "" }"#), signed(r#"{ "AMOUNT": 1 }"#));
    assert_eq!(signed(r#"{ "AMOUNT": 1.0 }"#), signed(r#"{ "AMOUNT": "1" }"#));
    assert_eq!(signed(r#"{ "X": true }"#), signed(r#"{ "X": "true" }"#));
}

#[test]
fn a_result_cannot_be_verified() {
    let request =
        Request::message_from_json(r#"{ "EXECCODE": "0000", "OPERATIONTYPE": "capture" }"#, None).unwrap();
    assert_eq!(request.message(), &CAPTURE_RESULT);
    assert_eq!(verify(&request, &secret().into()), Err(Detail::MissingParameter {}));
}

/// No profile can switch off what protects the shop.
#[test]
fn a_profile_relaxes_no_verification() {
    let profile =
        r#"{ "country": "FR", "severity": { "missing-parameter": "off", "duplicate-parameter": "off" } }"#;
    let validator = Validator::new(Profile::from_json(profile).unwrap());
    let options = Options::new(Date::new(2026, 11, 22).unwrap());
    let expected = Expected::new().order("1234").amount(100);
    for (body, codes) in [
        (
            "EXECCODE=0000&OPERATIONTYPE=capture",
            vec!["unexpected-amount", "missing-parameter", "unexpected-order"],
        ),
        (
            "ORDERID=1234&AMOUNT=100&AMOUNT=100&EXECCODE=0000&OPERATIONTYPE=capture&HASH=x",
            vec!["duplicate-parameter", "invalid-hash"],
        ),
    ] {
        let message = Request::notification_from_form(body).unwrap();
        let outcome = validator.verify(&message, &secret().into(), &expected, &options);
        let names: Vec<&str> = outcome.issues().iter().map(|issue| issue.code().name()).collect();
        assert_eq!(names, codes, "{body}");
        assert!(!outcome.is_valid());
    }
    for code in ["hash-mismatch", "unexpected-order", "repeated-notification"] {
        let profile = format!(r#"{{ "country": "FR", "severity": {{ "{code}": "warning" }} }}"#);
        assert!(Profile::from_json(&profile).unwrap_err().to_string().contains("cannot be relaxed"));
    }
}

#[test]
fn receipts_are_what_a_shop_keeps() {
    let body = "TRANSACTIONID=A1&EXECCODE=0003&OPERATIONTYPE=refund";
    let message = Request::notification_from_form(body).unwrap();
    let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#).unwrap());
    let outcome = validator.validate(&message, &Options::new(Date::new(2026, 11, 22).unwrap()));
    let receipt = Receipt::of(&outcome).unwrap();
    assert_eq!((receipt.transaction(), receipt.execcode()), ("A1", "0003"));
    assert_eq!(messages::of(Operation::REFUND, Role::Notification), Some(&REFUND_NOTIFICATION));
}

#[test]
fn mistakes_in_what_is_expected_are_named() {
    let cases = [
        ("[]", "expected must be a JSON object"),
        ("{", "expected must be JSON"),
        (r#"{ "ORDER": "1" }"#, "unknown key `ORDER`"),
        (r#"{ "TRANSACTIONIDS": "1" }"#, "(did you mean `TRANSACTIONID`?)"),
        (r#"{ "ORDERID": 1 }"#, "`ORDERID` must be a text"),
        (r#"{ "ORDERID": "" }"#, "`ORDERID` must be a text"),
        (r#"{ "AMOUNT": "1" }"#, "`AMOUNT` must be a whole number"),
        (r#"{ "AMOUNT": 1.5 }"#, "`AMOUNT` must be a whole number"),
        (r#"{ "OPERATIONTYPE": "payment" }"#, "`OPERATIONTYPE` must be one of `authorization`, `capture`"),
        (r#"{ "AMOUNT": 1, "AMOUNT": 2 }"#, "the same key is given twice"),
        (r#"{ "received": {} }"#, "`received` must be a list"),
        (r#"{ "received": [{}] }"#, "`received[0].TRANSACTIONID` is missing"),
        (r#"{ "received": [{ "EXECCODE": "0000" }] }"#, "`received[0].TRANSACTIONID` is missing"),
    ];
    for (text, part) in cases {
        let error = Expected::from_json(text).unwrap_err().to_string();
        assert!(error.starts_with("expected") && error.contains(part), "{text}: {error}");
    }
    assert_eq!(Expected::from_json(r#"{ "received": [] }"#).unwrap(), Expected::new());
}

#[test]
fn a_secret_is_not_shown() {
    assert!(Secret::new("").is_err());
    let secret = Secret::new("Zephyrine").unwrap();
    let expected = Expected::new().order("Zephyrine").after(Receipt::new("Zephyrine", "0000"));
    let shown = format!("{secret:?} {expected:?} {expected:#?} {:?}", Receipt::new("Zephyrine", "0000"));
    assert!(!shown.contains("Zephyrine"), "{shown}");
}

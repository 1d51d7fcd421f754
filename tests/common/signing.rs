//! Checks the vectors of `tests/signing` with the core: hashes, attacks on notifications, and the documents' examples,
//! from text to signed body and back.

use oney_rules::authorization::AUTHORIZATION;
use oney_rules::message::Message;
use oney_rules::server::messages::{CAPTURE, REFUND};
use oney_rules::server::signing::{Expected, IndexOrder, Secret, sign, to_form, verify};
use oney_rules::{Date, Options, Profile, Request, Severity, Validator};
use serde_json::{Value, json};

const HASHES: &str = include_str!("../signing/hash.json");
const ATTACKS: &str = include_str!("../signing/attacks.json");

/// The examples of S2: name, profile, message, text.
const EXAMPLES: &[(&str, &str, &Message, &str)] = &[
    (
        "authorization",
        include_str!("../../examples/profiles/france.json"),
        &AUTHORIZATION,
        include_str!("../../examples/orders/authorization.form"),
    ),
    (
        "capture",
        include_str!("../../examples/profiles/france.json"),
        &CAPTURE,
        include_str!("../../examples/orders/capture.form"),
    ),
    (
        "refund",
        include_str!("../../examples/profiles/france.json"),
        &REFUND,
        include_str!("../../examples/orders/refund.form"),
    ),
    // A fragment of an authorization or a capture: its `method` is empty.
    (
        "travel",
        include_str!("../../examples/profiles/travel.json"),
        &AUTHORIZATION,
        include_str!("../../examples/orders/travel.form"),
    ),
    (
        "travel in a capture",
        include_str!("../../examples/profiles/travel.json"),
        &CAPTURE,
        include_str!("../../examples/orders/travel.form"),
    ),
];

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The day of the documents' example.
fn today() -> Options {
    Options::new(Date::parse("2017-06-18").unwrap()).draft()
}

/// Published hashes and our own, for JSON and for the form body made from it.
pub fn hashes_hold() {
    let vectors = parsed(HASHES);
    let (published, own) = (vectors["published"].as_array().unwrap(), vectors["own"].as_array().unwrap());
    assert_eq!((published.len(), own.len()), (10, 7));
    for vector in published.iter().chain(own) {
        let name = &vector["name"];
        let mut secret = Secret::new(vector["secret"].as_str().unwrap()).unwrap();
        if vector["indexOrder"] == "text" {
            secret = secret.with_index_order(IndexOrder::Text);
        }
        let request = Request::from_json(&vector["input"].to_string()).unwrap();
        assert_eq!(sign(&request, &secret).unwrap(), vector["hash"].as_str().unwrap(), "{name}");
        let body = to_form(&request, Some(&secret)).unwrap();
        let again = Request::message_from_form(&body, Some(request.message())).unwrap();
        assert_eq!(sign(&again, &secret).unwrap(), vector["hash"].as_str().unwrap(), "{name}: {body}");
        assert_eq!(verify(&again, &secret.clone().into()), Ok(()), "{name}: {body}");
    }
}

/// Every attack is refused with exactly its codes; genuine messages pass.
pub fn attacks_are_refused() {
    let vectors = parsed(ATTACKS);
    let secret = Secret::new(vectors["secret"].as_str().unwrap()).unwrap();
    let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#).unwrap());
    let options = Options::new(Date::parse("2026-11-22").unwrap());
    let codes = |vector: &Value| {
        let expected = vector.get("expected").unwrap_or(&vectors["expected"]);
        let expected = Expected::from_json(&expected.to_string()).unwrap();
        let message = Request::notification_from_form(vector["body"].as_str().unwrap()).unwrap();
        let outcome = validator.verify(&message, &secret.clone().into(), &expected, &options);
        let errors = outcome.issues().iter().filter(|issue| issue.severity == Severity::Error);
        let errors: Vec<&str> = errors.map(|issue| issue.code().name()).collect();
        assert_eq!(outcome.is_valid(), errors.is_empty());
        json!(errors)
    };
    let mut wrong = Vec::new();
    let mut judge = |vector: &Value, expected: &Value| {
        let got = codes(vector);
        if vector.get("open").is_none() && got != *expected {
            wrong.push(format!("{}: expected {expected}, got {got}", vector["name"]));
        }
        if vector.get("open").is_some() && got == *expected {
            wrong.push(format!("{} holds now: remove `open` (see CONTRIBUTING.md)", vector["name"]));
        }
    };
    for genuine in vectors["genuine"].as_array().unwrap() {
        judge(genuine, &json!([]));
    }
    let attacks = vectors["attacks"].as_array().unwrap();
    assert!(attacks.len() >= 30 && attacks.iter().all(|attack| attack["codes"] != json!([])));
    for attack in attacks {
        judge(attack, &attack["codes"]);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each example is read, checked, signed, encoded, and read again as the same message.
pub fn examples_come_back() {
    let secret = Secret::new("a secret for tests").unwrap();
    for (name, profile, kind, text) in EXAMPLES {
        let validator = Validator::new(Profile::from_json(profile).unwrap());
        let request = Request::message_from_form(text, Some(*kind)).unwrap();
        let outcome = validator.validate(&request, &today());
        assert!(outcome.is_valid(), "{name}: {outcome:?}");

        // Unchanged: the same keys and values as in the document.
        let plain = to_form(&request, None).unwrap();
        assert_eq!(pairs_of_body(&plain), pairs_of_body(text), "{name}");

        let body = outcome.to_form(Some(&secret)).unwrap();
        assert!(body.starts_with(&format!("method={}&params[", kind.operation.name())), "{name}: {body}");
        let again = Request::message_from_form(&body, Some(*kind)).unwrap();
        assert_eq!(verify(&again, &secret.clone().into()), Ok(()), "{name}");
        let second = validator.validate(&again, &today());
        assert!(second.is_valid() && second.changes().is_empty(), "{name}: {second:?}");
        let (mut first, mut second) = (parsed(&outcome.order_json()), parsed(&second.order_json()));
        assert_eq!(second["HASH"], outcome.sign(&secret).unwrap(), "{name}");
        first["HASH"].take();
        second["HASH"].take();
        assert_eq!(first, second, "{name}");
    }
}

/// Keys and values of a body, sorted, without `method`.
fn pairs_of_body(body: &str) -> Vec<(String, String)> {
    let pairs = body.trim_end().split('&').filter_map(|pair| pair.split_once('='));
    let pairs = pairs.map(|(key, value)| (key.to_owned(), decoded(value)));
    let mut pairs: Vec<_> = pairs.filter(|(key, _)| key != "method").collect();
    pairs.sort();
    pairs
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digits = [rest.next().unwrap(), rest.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).unwrap()
}

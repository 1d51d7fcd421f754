//! An order is personal data: no output about it contains a value of it (docs/design.md, D5). Checked for every vector, in
//! every text that could end up in a log: sentences, issues as JSON, `Debug`, usage errors.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

#[allow(dead_code, reason = "judges nothing")]
mod common;

use oney_rules::server::messages;
use oney_rules::{Date, IssueCode, Locale, Options, Param, Profile, Request, Validator, export};
use serde_json::Value;
use std::collections::BTreeSet;

/// Shorter values identify no one, and occur in ordinary words.
const SHORTEST: usize = 4;

/// Every text and number of an order.
fn collect(value: &Value, values: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            values.insert(text.clone());
            values.insert(text.trim().to_owned());
        }
        Value::Number(number) => {
            values.insert(number.to_string());
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, values)),
        Value::Object(members) => members.values().for_each(|member| collect(member, values)),
        Value::Null | Value::Bool(_) => {}
    }
}

/// The program's own words: parameter names, documented values, examples, sentences.
fn own_words() -> String {
    let sentences = Locale::ALL.map(|locale| export::locale_json(locale.tag()).unwrap());
    // `Debug` of an issue shows the code's Rust name.
    let variants = IssueCode::ALL.iter().map(|code| format!("{code:?}\n")).collect();
    [catalogue(), export::codes_json(), sentences.concat(), aliases(), variants].join("\n")
}

/// Every message's parameters.
fn catalogue() -> String {
    messages::ALL.iter().copied().map(export::catalogue_json).collect()
}

/// Other words for documented values, which no generated text contains.
fn aliases() -> String {
    use oney_rules::formats::lists;
    let lists = [&lists::TITLE, &lists::TRANSPORT, &lists::STAY_TYPE, &lists::VERSION];
    lists.iter().flat_map(|list| list.aliases).flat_map(|alias| [alias.words, " ", alias.value, "\n"]).collect()
}

/// Fails if a text contains one of the values.
fn assert_silent(name: &str, what: &str, text: &str, values: &BTreeSet<String>) {
    for value in values {
        assert!(!text.contains(value.as_str()), "{name}: {what} holds {value:?}: {text}");
    }
}

#[test]
fn nothing_that_is_said_of_an_order_holds_a_value_of_it() {
    let own = own_words();
    let mut checked = 0;
    for vector in common::vectors() {
        let name = vector.name.as_str();
        if vector.input.get("repeat").is_some() {
            // Skips values such as a million equal letters.
            continue;
        }
        for request in vector.requests() {
            let validator = Validator::new(Profile::from_json(&vector.profile).unwrap());
            let outcome = validator.validate(&request, &vector.options);
            let mut values = BTreeSet::new();
            collect(&vector.input, &mut values);
            // A value in normal form is personal, too.
            collect(&serde_json::from_str(&outcome.order_json()).unwrap(), &mut values);
            let from_type = |value: &str| {
                // The types of `Param` allow only texts and numbers of the program or the profile.
                outcome.issues().iter().flat_map(|issue| issue.detail.params()).any(|(_, param)| match param {
                    Param::Text(text) => text == value,
                    Param::Count(number) | Param::Cents(number) => number.to_string() == value,
                    _ => false,
                })
            };
            values.retain(|value| {
                let is_own = own.contains(value.as_str()) || vector.profile.contains(value.as_str());
                value.chars().count() >= SHORTEST && !is_own && !from_type(value)
            });
            checked += values.len();

            assert_silent(name, "Debug of the request", &format!("{request:?} {request:#?}"), &values);
            assert_silent(name, "Debug of the outcome", &format!("{outcome:?} {outcome:#?}"), &values);
            let judgement: Value = serde_json::from_str(&outcome.to_json(Some(Locale::En))).unwrap();
            assert_silent(name, "the issues", &judgement["issues"].to_string(), &values);
            assert_silent(name, "the changes", &judgement["changes"].to_string(), &values);
            for issue in outcome.issues() {
                for locale in Locale::ALL {
                    assert_silent(name, "a message", &issue.message(locale), &values);
                }
                assert_silent(name, "Debug of an issue", &format!("{issue:?} {issue:#?}"), &values);
            }
            for change in outcome.changes() {
                assert_silent(name, "Debug of a change", &format!("{change:?}"), &values);
            }
        }
    }
    assert!(checked > 300, "only {checked} values were looked for");
}

/// Input that is no order: the text is cut somewhere, or broken by an extra character.
#[test]
fn no_usage_error_holds_a_value() {
    let mut seen = 0;
    for vector in common::vectors() {
        let Some(json) = vector.input.get("json") else { continue };
        let mut values = BTreeSet::new();
        collect(json, &mut values);
        values.retain(|value| value.chars().count() >= SHORTEST);
        let text = json.to_string();
        let cuts = (0..text.len()).filter(|at| text.is_char_boundary(*at)).step_by(1 + text.len() / 40);
        for cut in cuts {
            let (before, after) = text.split_at(cut);
            for broken in [before.to_owned(), format!("{before}\u{1}{after}"), format!("[{text}]")] {
                let Err(error) = Request::from_json(&broken) else { continue };
                seen += 1;
                assert_silent(&vector.name, "an error", &format!("{error} {error:?}"), &values);
            }
        }
    }
    assert!(seen > 500, "only {seen} errors");
    for text in
        ["Zephyrine", "\"Zephyrine\"", "[\"Zephyrine\"]", "{ \"BILLINGCITY\": Zephyrine }", "Zephyrine Dupont"]
    {
        for error in [Request::from_json(text).err(), Request::from_form(text).err()].into_iter().flatten() {
            assert!(!format!("{error} {error:?}").contains("Zephyrine"), "{error}");
        }
    }
}

/// `Deserialize` reports through serde's errors, which by default quote the unexpected value.
#[cfg(feature = "serde")]
#[test]
fn no_error_of_deserialization_holds_a_value() {
    use serde_json::json;
    let values =
        [json!("Zephyrine"), json!(20261122), json!(["Zephyrine"]), json!(true), json!(null), json!(2026.5)];
    for value in values {
        let from_value = serde_json::from_value::<Request>(value.clone()).unwrap_err().to_string();
        let from_text = serde_json::from_str::<Request>(&value.to_string()).unwrap_err().to_string();
        for error in [from_value, from_text] {
            assert!(!error.contains("Zephyrine") && !error.contains("2026"), "{error}");
        }
    }
}

/// A date may be a date of birth, so `Debug` hides it.
#[test]
fn debug_of_a_date_shows_no_date() {
    let date = Date::parse("1985-04-12").unwrap();
    assert_eq!(format!("{date:?}"), "Date(…)");
}

/// Keys may be misplaced values.
#[test]
fn a_key_that_is_not_spelled_like_a_parameter_is_not_shown() {
    let request =
        Request::from_json(r#"{ "Zephyrine Dupont": 1, "zephyrine@example.com": 2, "+33612345678": 3 }"#).unwrap();
    let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#).unwrap());
    let outcome = validator.validate(&request, &Options::new(Date::new(2026, 11, 22).unwrap()).draft());
    assert!(!outcome.is_valid());
    let shown = format!("{outcome:?}{request:?}");
    for part in ["ephyrine", "612345678"] {
        assert!(!shown.contains(part), "{shown}");
        assert!(!outcome.issues().iter().any(|issue| issue.message(Locale::En).contains(part)), "{shown}");
    }
}

/// serde's own errors quote what they could not read.
#[test]
fn an_order_that_does_not_fit_a_struct_is_not_quoted() {
    let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#).unwrap());
    let request = Request::from_json(r#"{ "CART": [{ "NAME": "secretive" }] }"#).unwrap();
    let outcome = validator.validate(&request, &Options::new(Date::new(2026, 11, 22).unwrap()).draft());
    #[derive(Debug, serde::Deserialize)]
    struct Row {
        #[serde(rename = "NAME")]
        _name: u64,
    }
    #[derive(Debug, serde::Deserialize)]
    struct Order {
        #[serde(rename = "CART")]
        _cart: Vec<Row>,
    }
    let error = outcome.order_as::<Order>().unwrap_err().to_string();
    assert!(error.contains("`CART[0].NAME`") && !error.contains("secretive"), "{error}");
}

//! The sentences in every language: `tests/snapshots/sentences.json`. `tests/npm/messages.test.mjs` compares JavaScript's
//! sentences with them, because JavaScript fills the templates itself.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[allow(dead_code, reason = "the sentences need the vectors, not their judgement")]
mod common;

use oney_rules::{
    Country, Detail, Issue, IssueCode, Locale, Location, Profile, Severity, Validator, authorization,
};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// The most issues of each code: with different facts, and fields of different lists.
const EACH: usize = 2;

fn locales() -> impl Iterator<Item = Locale> {
    Locale::ALL.into_iter().chain([Locale::Developer])
}

fn entry(params: &Value, issue: &Issue) -> Value {
    let said: Map<String, Value> =
        locales().map(|locale| (locale.tag().to_owned(), json!(issue.message(locale)))).collect();
    json!({ "code": issue.code().name(), "parameter": issue.location.name(), "params": params, "said": said })
}

/// Each code from the vectors, and numbers around the limits of the plural rules.
fn entries() -> Vec<Value> {
    let mut found: BTreeMap<usize, Vec<(String, Value)>> = BTreeMap::new();
    for vector in common::vectors().iter().filter(|vector| vector.input.get("repeat").is_none()) {
        let validator = Validator::new(Profile::from_json(&vector.profile).unwrap());
        for request in vector.requests() {
            let outcome = validator.validate(&request, &vector.options);
            let written: Value = serde_json::from_str(&outcome.to_json(None)).unwrap();
            for (location, issue) in outcome.issues().iter().enumerate() {
                let params = &written["issues"][location]["params"];
                let told = found.entry(issue.code().index()).or_default();
                let key = params.to_string();
                if told.len() < EACH && told.iter().all(|(known, _)| *known != key) {
                    told.push((key, entry(params, issue)));
                }
            }
        }
    }
    let mut all: Vec<Value> = found.into_values().flatten().map(|(_, entry)| entry).collect();
    let more = |detail, params: Value| {
        let location = Location::Parameter(authorization::BILLINGADDRESS, 0);
        entry(&params, &Issue { severity: Severity::Error, location, related: Vec::new(), detail })
    };
    for excess in [0, 1, 2, 4, 5, 11, 12, 14, 20, 21, 22, 25, 101, 111, 112, 122, 1000, 10_000, 1_000_000] {
        let params = json!({ "excess": excess, "lines": 1, "width": 38 });
        all.push(more(Detail::AddressTooLong { excess, lines: 1, width: 38 }, params));
    }
    for (min, max) in [(1, 10), (105, 99_999), (100_000, 1_234_567)] {
        all.push(more(Detail::AmountOutOfRange { min, max }, json!({ "min": min, "max": max })));
    }
    for code in ["BE", "DE", "ES", "FR", "IT", "LU", "NL", "PT", "JP"] {
        let country = Country::find(code).unwrap();
        all.push(more(Detail::PhoneNotMobile { country }, json!({ "country": code })));
        let reason = "not-in-plan";
        all.push(more(Detail::InvalidPhone { reason, country }, json!({ "reason": reason, "country": code })));
    }
    // The countries of Oney with the overseas territories of France, their neighbours, and one without a name.
    for code in [
        "AD", "AT", "BE", "BL", "CH", "CZ", "DE", "ES", "FR", "GB", "GF", "GP", "HU", "IE", "IT", "LU", "MC",
        "MF", "MQ", "NL", "PL", "PM", "PT", "RE", "RO", "YT", "JP",
    ] {
        let expected = Country::find(code).unwrap();
        all.push(more(Detail::CountryNotMerchant { expected }, json!({ "expected": code })));
    }
    all
}

#[test]
fn every_code_is_said_and_the_snapshot_is_fresh() {
    let entries = entries();
    // Too large inputs are in vectors with `repeat`; notifications and Oney's own interface have their own tests, and no vector of
    // an order.
    let elsewhere =
        ["too-many-", "input-too-large", "hash-", "unexpected-", "repeated-", "stale-", "oney-", "unreadable-"];
    let silent = |code: &&IssueCode| !entries.iter().any(|entry| entry["code"] == code.name());
    let missing: Vec<_> = IssueCode::ALL.iter().filter(silent).map(|code| code.name()).collect();
    assert!(missing.iter().all(|code| elsewhere.iter().any(|start| code.starts_with(start))), "{missing:?}");

    let lines: Vec<String> = entries.iter().map(|entry| format!("  {entry}")).collect();
    let text = format!("[\n{}\n]\n", lines.join(",\n"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/sentences.json");
    if std::env::var_os("ONEY_BLESS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let old = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(old == text, "not as it was: read the difference after `ONEY_BLESS=1 cargo test --test sentences`");
}

#[test]
fn no_place_is_left_open() {
    for entry in entries() {
        for said in entry["said"].as_object().unwrap().values() {
            let said = said.as_str().unwrap();
            assert!(!said.contains(['{', '}', '#', '|']), "{said}");
        }
    }
}

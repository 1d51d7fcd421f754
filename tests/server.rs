//! The vectors of `tests/server`, for functions of servers only. The npm package runs the same files.
#![cfg(all(feature = "server", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use oney_rules::server::exec_codes::{self, ExecCode};
use oney_rules::server::oney_api::{DirectOptions, FIELDS, to_oney_purchase};
use oney_rules::server::workflow::{contract, order, payment, recovery};
use oney_rules::server::{sandbox, test_book};
use oney_rules::{Date, Profile, Request, UsageError, Validator};
use serde_json::Value;
use std::path::Path;

/// The functions on JSON text, by their JavaScript names.
fn call(name: &str, input: &Value) -> Result<String, UsageError> {
    match name {
        "execCode" => exec_codes::answer_json(input.as_str().unwrap()),
        "payment" => payment::answer_json(&input.to_string()),
        "recovery" => recovery::answer_json(&input.to_string()),
        "order" => order::answer_json(&input.to_string()),
        "contract" => contract::answer_json(&input.to_string()),
        "qualify" => {
            let profile = &input["profile"];
            let validator = Validator::new(Profile::from_json(&profile.to_string())?);
            test_book::answer_json(&validator, &input["book"].to_string())
        }
        "toOneyPurchase" => {
            let validator = Validator::new(Profile::from_json(&input["profile"].to_string())?);
            let request = Request::from_json(&input["order"].to_string())?;
            let today = Date::parse(input["today"].as_str().unwrap()).unwrap();
            let options = match &input["options"] {
                Value::Null => DirectOptions::default(),
                options => DirectOptions::from_json(&options.to_string())?,
            };
            Ok(to_oney_purchase(&validator, &request, today, &options).to_json(None))
        }
        _ => panic!("no function `{name}`"),
    }
}

/// The difference from a vector's expectation: each member of `expect`, or a part of the error.
fn difference(name: &str, vector: &Value) -> Option<String> {
    let answer = call(name, &vector["input"]);
    let wrong =
        |got: String| Some(format!("{}\n  expected {}\n  got      {got}", vector["name"], vector["expect"]));
    match (answer, &vector["error"]) {
        (Err(error), Value::String(part)) if error.to_string().contains(part) => None,
        (Err(error), _) => wrong(error.to_string()),
        (Ok(answer), Value::String(_)) => wrong(answer),
        (Ok(answer), _) => {
            let got: Value = serde_json::from_str(&answer).unwrap();
            let expected = vector["expect"].as_object().unwrap();
            let is_right = expected.iter().all(|(member, value)| got[member] == *value)
                && vector["cases"]
                    .as_object()
                    .is_none_or(|cases| cases.iter().all(|(number, case)| is_case(&got, number, case)));
            if is_right { None } else { wrong(answer) }
        }
    }
}

/// Compares one case in a report of the test book: its outcome and the reasons, each reported once.
fn is_case(report: &Value, number: &str, expected: &Value) -> bool {
    let case = &report["cases"][number.parse::<usize>().unwrap() - 1];
    let mut reasons: Vec<&Value> =
        case["reasons"].as_array().unwrap().iter().map(|reason| &reason["reason"]).collect();
    reasons.dedup();
    case["number"].as_u64() == number.parse().ok()
        && case["outcome"] == expected["outcome"]
        && reasons == expected["reasons"].as_array().unwrap().iter().collect::<Vec<_>>()
}

#[test]
fn every_vector_is_answered_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/server");
    let mut count = 0;
    let mut differences = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let name = file["call"].as_str().unwrap();
        for vector in file["vectors"].as_array().unwrap() {
            count += 1;
            let difference = match (vector.get("open"), difference(name, vector)) {
                (None, difference) => difference,
                (Some(_), Some(_)) => None,
                (Some(_), None) => {
                    Some(format!("{} holds now: remove `open` (see CONTRIBUTING.md)", vector["name"]))
                }
            };
            differences.extend(difference.map(|text| format!("{}: {text}", path.display())));
        }
    }
    assert!(count > 50, "only {count} vectors");
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

#[test]
fn known_codes_are_in_order_and_each_is_found() {
    let codes: Vec<&str> = exec_codes::KNOWN.iter().map(|row| row.code).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    for row in exec_codes::KNOWN {
        let code = ExecCode::parse(row.code).unwrap();
        assert_eq!(code.row().map(|row| row.code), Some(row.code));
        assert!(row.meaning.ends_with('.') && !row.source.is_empty(), "{code}");
    }
}

/// The page of documentation, the blocks and the table of fields agree.
#[test]
fn every_field_of_the_blocks_is_in_the_table_and_every_row_is_filled_by_some_order() {
    fn paths(value: &Value, way: String, found: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                members.iter().for_each(|(key, value)| paths(value, format!("{way}.{key}"), found));
            }
            Value::Array(items) => items.iter().for_each(|item| paths(item, format!("{way}[]"), found)),
            _ => found.push(way.trim_start_matches('.').to_owned()),
        }
    }
    let file =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/server/direct.json")).unwrap();
    let file: Value = serde_json::from_str(&file).unwrap();
    let mut found = Vec::new();
    for vector in file["vectors"].as_array().unwrap() {
        let Ok(answer) = call("toOneyPurchase", &vector["input"]) else { continue };
        let answer: Value = serde_json::from_str(&answer).unwrap();
        for block in ["purchase", "customer"] {
            paths(&answer[block], block.to_owned(), &mut found);
        }
    }
    found.retain(|path| !["purchase", "customer"].contains(&path.as_str()));
    for path in &found {
        assert!(FIELDS.iter().any(|field| field.path == path), "{path} is not in the table");
    }
    for field in FIELDS {
        // No vector's order fills all five lines of both addresses.
        let is_rare = [".line3", ".line4", ".line5"].iter().any(|line| field.path.ends_with(line));
        assert!(is_rare || found.iter().any(|path| path == field.path), "{} is never filled", field.path);
    }
}

/// Test data is marked as such, and a profile for production gets none.
#[test]
fn cards_are_for_profiles_with_test_data() {
    let sandbox = Profile::from_json(include_str!("../examples/profiles/sandbox.json")).unwrap();
    assert!(sandbox.is_test_data());
    assert_eq!(sandbox::cards(&sandbox).map(|card| card.number).collect::<Vec<_>>(), ["4970104444444556"]);
    let france = Profile::from_json(include_str!("../examples/profiles/france.json")).unwrap();
    assert_eq!(sandbox::cards(&france).count(), 0);
    let cards: Value = serde_json::from_str(&sandbox::cards_json()).unwrap();
    assert!(cards.as_array().unwrap().iter().all(|card| card["testData"] == true));
    for card in &sandbox::CARDS {
        // Luhn's check digit: both are spelled as in the document.
        let digits = card.number.bytes().rev().map(|digit| u32::from(digit - b'0'));
        let sum: u32 = digits
            .zip([1, 2].into_iter().cycle())
            .map(|(digit, weight)| digit * weight)
            .map(|n| n / 10 + n % 10)
            .sum();
        assert_eq!(sum % 10, 0, "{}", card.number);
    }
}

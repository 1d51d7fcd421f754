//! The vectors of `tests/server`: what only servers do, judged by the core. The npm package runs the same files.
#![cfg(all(feature = "server", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use oney_rules::UsageError;
use oney_rules::exec_codes::{self, ExecCode};
use oney_rules::workflow::{contract, order, payment, recovery};
use serde_json::Value;
use std::path::Path;

/// The functions on JSON text, by the names that JavaScript has for them.
fn call(name: &str, input: &Value) -> Result<String, UsageError> {
    match name {
        "execCode" => exec_codes::answer_json(input.as_str().unwrap()),
        "payment" => payment::answer_json(&input.to_string()),
        "recovery" => recovery::answer_json(&input.to_string()),
        "order" => order::answer_json(&input.to_string()),
        "contract" => contract::answer_json(&input.to_string()),
        _ => panic!("no function `{name}`"),
    }
}

/// What differs from what a vector expects: each member of `expect`, or a part of the error.
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
            let is_right = expected.iter().all(|(member, value)| got[member] == *value);
            if is_right { None } else { wrong(answer) }
        }
    }
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
            differences.extend(difference(name, vector).map(|text| format!("{}: {text}", path.display())));
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

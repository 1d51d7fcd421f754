//! The vectors natively, and properties of all of them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

mod common;

use oney_rules::{Date, IssueCode, Options, Profile, Request, Validator};
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn vectors_hold() {
    common::run_all();
}

#[test]
fn every_file_of_the_folder_is_embedded() {
    let folders = [
        ("tests/vectors", common::VECTORS),
        ("tests/vectors/server", common::SERVER_VECTORS),
        ("examples/profiles", common::PROFILES),
        ("tests/orders", common::ORDERS),
    ];
    for (folder, embedded) in folders {
        let files =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let files: BTreeSet<String> =
            files.filter_map(|file| Some(file.strip_suffix(".json")?.to_owned())).collect();
        assert_eq!(files, embedded.iter().map(|(name, _)| (*name).to_owned()).collect());
    }
}

#[test]
fn names_are_unique() {
    let mut names = BTreeSet::new();
    for vector in common::all_vectors() {
        assert!(names.insert(vector.name.clone()), "{}", vector.name);
    }
}

#[test]
fn every_code_has_a_vector() {
    let mut seen = BTreeSet::new();
    for vector in common::vectors() {
        let issues = vector.expect.get("issues").and_then(Value::as_array).cloned().unwrap_or_default();
        seen.extend(issues.into_iter().map(|issue| issue["code"].as_str().unwrap().to_owned()));
    }
    // The attacks cover the codes of verification.
    let attacks: Value = serde_json::from_str(include_str!("signing/attacks.json")).unwrap();
    let attacks = attacks["attacks"].as_array().unwrap().iter().filter(|attack| attack.get("open").is_none());
    let codes = attacks.flat_map(|attack| attack["codes"].as_array().unwrap());
    seen.extend(codes.map(|code| code.as_str().unwrap().to_owned()));
    // Inputs that are too large for a vector.
    let hostile: Value = serde_json::from_str(include_str!("hostile/input.json")).unwrap();
    let last =
        hostile["attacks"].as_array().unwrap().iter().filter_map(|attack| attack["expect"]["last"].as_str());
    seen.extend(last.map(str::to_owned));
    // These vectors cover the codes of Oney's own interface.
    let direct: Value = serde_json::from_str(include_str!("server/direct.json")).unwrap();
    let vectors = direct["vectors"].as_array().unwrap().iter();
    let issues = vectors.filter_map(|vector| vector["expect"]["issues"].as_array()).flatten();
    seen.extend(issues.map(|issue| issue["code"].as_str().unwrap().to_owned()));
    let missing: Vec<_> = IssueCode::ALL.iter().filter(|code| !seen.contains(code.name())).collect();
    assert!(missing.is_empty(), "no vector for {missing:?}");
}

/// The numbers of the ambiguities (docs/ambiguities.md) about the content of messages.
const AMBIGUITIES: &[u32] = &[
    1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
    33, 34, 35, 36, 37, 38, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 60, 61, 62,
    63, 64, 65, 66, 68, 69, 79,
];

#[test]
fn every_ambiguity_has_a_vector_and_a_row() {
    let page = std::fs::read_to_string("docs/ambiguities.md").unwrap();
    let vectors = common::vectors();
    for number in 1..=79 {
        assert!(page.contains(&format!("\n| {number} |")), "docs/ambiguities.md has no row {number}");
    }
    for number in AMBIGUITIES {
        let mark = format!("(ambiguity {number})");
        assert!(vectors.iter().any(|vector| vector.name.contains(&mark)), "no vector for ambiguity {number}");
    }
}

/// Vectors change a few members of these orders, so nothing else in them may be reported.
#[test]
fn orders_that_vectors_change_are_in_normal_form() {
    for (name, text) in common::ORDERS {
        let order: Value = serde_json::from_str(text).unwrap();
        let profile = format!(r#"{{ "country": {} }}"#, order["BILLINGCOUNTRY"]);
        let validator = Validator::new(Profile::from_json(&profile).unwrap());
        let options = Options::new(Date::new(2026, 11, 27).unwrap());
        let request = Request::from_json(text).unwrap();
        let outcome = validator.validate(&request, &options);
        assert!(outcome.issues().is_empty() && outcome.changes().is_empty(), "{name}: {outcome:?}");
    }
}

/// The normal form of a valid order is valid, and checking it changes nothing.
#[test]
fn normal_form_is_a_fixed_point() {
    for vector in common::vectors() {
        for request in vector.requests() {
            let outcome = vector.outcome(&request);
            if outcome["valid"] != true {
                continue;
            }
            let again = vector.outcome(&common::again(&outcome));
            assert_eq!(again["valid"], true, "{}", vector.name);
            assert_eq!(again["changes"], Value::Array(Vec::new()), "{}", vector.name);
            assert_eq!(again["order"], outcome["order"], "{}", vector.name);
        }
    }
}

/// The path is the parameter's spelling in parts.
#[test]
fn paths_and_parameters_agree() {
    for vector in common::vectors() {
        for request in vector.requests() {
            let outcome = vector.outcome(&request);
            let places =
                outcome["issues"].as_array().unwrap().iter().chain(outcome["changes"].as_array().unwrap());
            for place in places {
                let parts = place["path"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|part| part.as_str().map_or(part.to_string(), str::to_owned));
                let spelled =
                    parts.enumerate().map(|(depth, part)| if depth == 0 { part } else { format!("[{part}]") });
                assert_eq!(place["parameter"], spelled.collect::<String>(), "{}", vector.name);
            }
        }
    }
}

/// The order of keys does not matter.
#[test]
fn key_order_does_not_matter() {
    fn reversed(value: &Value) -> Value {
        match value {
            Value::Object(members) => {
                Value::Object(members.iter().rev().map(|(key, value)| (key.clone(), reversed(value))).collect())
            }
            Value::Array(items) => Value::Array(items.iter().map(reversed).collect()),
            other => other.clone(),
        }
    }
    for vector in common::vectors() {
        let Some(json) = vector.input.get("json").filter(|_| vector.message == "authorization") else { continue };
        let validator = Validator::new(Profile::from_json(&vector.profile).unwrap());
        let judge = |json: &Value| {
            let request = Request::from_json(&json.to_string()).unwrap();
            let outcome = validator.validate(&request, &vector.options);
            let mut issues: Vec<String> = outcome.issues().iter().map(|issue| format!("{issue:?}")).collect();
            // Unknown fields are reported in the order of the input.
            issues.sort();
            (outcome.is_valid(), issues)
        };
        assert_eq!(judge(json), judge(&reversed(json)), "{}", vector.name);
    }
}

/// Rewrites the issues of hand-written vectors in full, if their short form is right: run with `ONEY_BLESS=1` after writing
/// only `{ "code", "parameter" }`.
#[test]
fn short_expectations_are_written_out() {
    if std::env::var_os("ONEY_BLESS").is_none() {
        return;
    }
    // Another suite writes `parameters`.
    let own = common::VECTORS.iter().map(|(file, text)| ((*file).to_owned(), *text));
    let of_servers = common::SERVER_VECTORS.iter().map(|(file, text)| (format!("server/{file}"), *text));
    for (file, text) in own.chain(of_servers).filter(|(file, _)| !file.ends_with("parameters")) {
        let mut json: Value = serde_json::from_str(text).unwrap();
        let vectors = common::vectors();
        for one in json["vectors"].as_array_mut().unwrap() {
            let name = format!("{file}: {}", one["name"].as_str().unwrap());
            // An open vector keeps its short form.
            let Some(vector) = vectors.iter().find(|vector| vector.name == name) else { continue };
            let outcome = vector.outcome(&vector.requests()[0]);
            for member in ["issues", "changes"] {
                let Some(expected) = one["expect"].get_mut(member).and_then(Value::as_array_mut) else { continue };
                let got = outcome[member].as_array().unwrap();
                let is_right = expected.len() == got.len()
                    && expected.iter().zip(got).all(|(short, full)| common::fits(short, full));
                if is_right {
                    expected.clone_from(got);
                }
            }
        }
        std::fs::write(format!("tests/vectors/{file}.json"), pretty(&json)).unwrap();
    }
}

/// One paragraph for each vector, one line for each member, so that a person can review it.
fn pretty(json: &Value) -> String {
    let vectors: Vec<String> = json["vectors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|vector| {
            let members = vector.as_object().unwrap().iter().map(|(key, value)| {
                if key != "expect" {
                    return format!("      {}: {value}", Value::from(key.as_str()));
                }
                let expect = value.as_object().unwrap().iter().map(|(key, value)| {
                    let lists = value.as_array().filter(|list| list.len() > 1).map(|list| {
                        let lines: Vec<String> = list.iter().map(|item| format!("          {item}")).collect();
                        format!("[\n{}\n        ]", lines.join(",\n"))
                    });
                    format!(
                        "        {}: {}",
                        Value::from(key.as_str()),
                        lists.unwrap_or_else(|| value.to_string())
                    )
                });
                format!("      \"expect\": {{\n{}\n      }}", expect.collect::<Vec<_>>().join(",\n"))
            });
            format!("    {{\n{}\n    }}", members.collect::<Vec<_>>().join(",\n"))
        })
        .collect();
    format!("{{\n  \"vectors\": [\n{}\n  ]\n}}\n", vectors.join(",\n"))
}

//! Forms in the shop's own names.
#![cfg(all(feature = "serde", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test fails by panicking"
)]

#[path = "common/random_forms.rs"]
mod random_forms;
#[allow(dead_code, reason = "patterns are for the oracles")]
#[path = "common/sample.rs"]
mod sample;

use oney_rules::table::Supplier;
use oney_rules::{Date, Fields, Form, Options, Part, Profile, Request, Validator};
use random_forms::{FORMS, random_form};
use serde_json::{Value, json};

fn vectors(text: &str, member: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(text).unwrap();
    file[member].as_array().unwrap().clone()
}

/// The order, the issues and the changes as the vectors write them.
fn answer(vector: &Value, read: impl Fn(&Validator, Request) -> Form) -> Value {
    let profile = vector.get("profile").cloned().unwrap_or_else(|| json!({ "country": "FR" }));
    let mut validator = Validator::new(Profile::from_json(&profile.to_string()).unwrap());
    if let Some(fields) = vector.get("fields") {
        let fields =
            Fields::from_json(&fields.to_string()).unwrap_or_else(|error| panic!("{}: {error}", vector["name"]));
        validator = validator.with_fields(if vector["of"] == "files" { fields.of_files() } else { fields });
    }
    let shop = vector.get("shop").map_or_else(Request::new, |shop| Request::from_json(&shop.to_string()).unwrap());
    let form = read(&validator, shop);
    let options = Options::new(Date::new(2026, 11, 27).unwrap());
    let options =
        if vector["stage"] == "final" { options.part(Part::Of(Supplier::Customer)) } else { options.draft() };
    let outcome = validator.validate_form(&form, &options);
    let whole: Value = serde_json::from_str(&outcome.to_json(None)).unwrap();
    let list = |member: &str, row: &dyn Fn(&Value) -> Value| -> Value {
        whole[member].as_array().unwrap().iter().map(row).collect()
    };
    json!({
        "order": whole["order"],
        "issues": list("issues", &|issue| json!([issue["code"], issue["parameter"], issue["fields"], issue["params"]])),
        "changes": list("changes", &|change| json!([change["parameter"], change["kind"]])),
    })
}

/// Holds the members that the vector expects against the answer; an issue may be expected without its params.
fn differences(expected: &Value, answer: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    for member in ["order", "issues", "changes"] {
        let Some(wanted) = expected.get(member).cloned().or_else(|| (member == "issues").then(|| json!([])))
        else {
            continue;
        };
        let mut got = answer[member].clone();
        if member == "issues" {
            for (wanted, got) in wanted.as_array().unwrap().iter().zip(got.as_array_mut().unwrap()) {
                got.as_array_mut().unwrap().truncate(wanted.as_array().unwrap().len());
            }
        }
        if wanted != got {
            differences.push(format!("{member}\n  expected {wanted}\n  got      {got}"));
        }
    }
    differences
}

#[test]
fn forms_are_read_by_the_shops_names() {
    let mut failures = Vec::new();
    for vector in vectors(include_str!("fields/forms.json"), "vectors") {
        let form = vector["form"].as_str().unwrap();
        let mut answers = vec![answer(&vector, |validator, shop| validator.read_form(form, shop).unwrap())];
        if let Some(body) = vector.get("json") {
            let text = body.to_string();
            answers.push(answer(&vector, |validator, shop| validator.read_json(&text, shop).unwrap()));
        }
        for answer in answers {
            let found = differences(&vector["expect"], &answer);
            failures.extend(found.into_iter().map(|found| format!("{}: {found}", vector["name"])));
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn a_wrong_map_is_refused() {
    let mut failures = Vec::new();
    for vector in vectors(include_str!("fields/maps.json"), "refused") {
        let text = vector
            .get("text")
            .map_or_else(|| vector["fields"].to_string(), |text| text.as_str().unwrap().to_owned());
        let error = Fields::from_json(&text).err().map(|error| error.to_string()).unwrap_or_default();
        if vector["error"] != error.as_str() {
            failures.push(format!("{text}\n  expected {}\n  got      {error:?}", vector["error"]));
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn random_forms_differ_and_say_something() {
    let mut codes = std::collections::BTreeSet::new();
    let mut kinds = std::collections::BTreeSet::new();
    for number in 0..FORMS {
        for outcome in random_form(number).outcomes(|fields| fields) {
            let list = |member: &str, key: &str| -> Vec<String> {
                outcome[member]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|one| one[key].as_str().unwrap().to_owned())
                    .collect()
            };
            codes.extend(list("issues", "code"));
            kinds.extend(list("changes", "kind"));
        }
    }
    for code in ["not-in-list", "too-long", "missing-parameter", "invalid-date", "wrong-type", "control-character"]
    {
        assert!(codes.contains(code), "no form has {code}");
    }
    assert!(
        ["dropped", "copied", "cut", "composed", "filled"].iter().all(|kind| kinds.contains(*kind)),
        "{kinds:?}"
    );
}

#[test]
#[ignore = "writes the forms for tests/npm/fields.test.mjs"]
fn write_forms() {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("forms.jsonl");
    let line = |number| {
        let form = random_form(number);
        let [as_form, as_json] = form.outcomes(|fields| fields);
        json!({
            "profile": form.profile, "fields": form.fields, "shop": form.shop, "stage": form.stage, "part": form.part,
            "pairs": form.pairs, "json": form.json.to_string(), "asForm": as_form, "asJson": as_json,
        })
        .to_string()
    };
    std::fs::write(file, (0..FORMS).map(line).collect::<Vec<_>>().join("\n")).unwrap();
}

#[test]
fn a_field_that_no_visitor_may_fill_has_a_note() {
    let sold = r#"[{ "paymentOption": "facilypay-3x", "min": 10000, "max": 300000 }]"#;
    let profile = format!(r#"{{ "country": "FR", "businessTransactions": {sold} }}"#);
    let notes = |fields: &str, of: fn(Fields) -> Fields| -> Vec<(&str, String)> {
        let validator = Validator::new(Profile::from_json(&profile).unwrap());
        let notes = validator.with_fields(of(Fields::from_json(fields).unwrap())).notes();
        notes.into_iter().map(|note| (note.code, note.message.into_owned())).collect()
    };
    let map =
        r#"{ "AMOUNT": "total", "BILLINGCITY": "town", "PAYMENTOPTION": { "from": "plan", "visitor": true } }"#;
    let expected = "AMOUNT is in fields, but no visitor may say it: the shop gives it.";
    assert_eq!(notes(map, |fields| fields), [("field-not-read", expected.to_owned())]);
    assert_eq!(notes(map, Fields::of_files), []);
}

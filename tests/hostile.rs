//! The attacks of `tests/hostile`, natively. `tests/npm/attacks.test.mjs` runs them through the package.
#![cfg(all(not(target_arch = "wasm32"), feature = "server"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use oney_rules::server::exec_codes;
use oney_rules::server::signing::{Expected, Secret, Secrets, sign, to_form};
use oney_rules::server::workflow::{contract, order, payment, recovery};
use oney_rules::{Date, Options, Outcome, Profile, Request, UsageError, Validator};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

/// The largest answer that an attack may get.
const MAX_ANSWER: usize = 3 << 19;
const MAX_TIME: Duration = Duration::from_secs(10);

/// Every attack, with its file.
fn attacks() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    let attacks = files.iter().flat_map(|path| {
        let file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let attacks = file["attacks"].as_array().unwrap().clone();
        attacks.into_iter().map(move |attack| (format!("{name}: {}", attack["name"].as_str().unwrap()), attack))
    });
    attacks.collect()
}

/// The input as text; `None` for half of a surrogate pair, which Rust has not.
fn text(input: &Value) -> Option<String> {
    let text = match (&input["repeat"], &input["json"]) {
        (Value::Null, Value::Null) => input["text"].as_str().unwrap().to_owned(),
        (Value::Null, json) => json.to_string(),
        (repeat, _) => {
            let part = |name: &str| repeat[name].as_str().unwrap();
            let times = usize::try_from(repeat["times"].as_u64().unwrap()).unwrap();
            [part("before"), &vec![part("each"); times].join(part("between")), part("after")].concat()
        }
    };
    (!text.contains("<half>")).then_some(text)
}

fn bytes(input: &Value) -> Option<Vec<u8>> {
    let Value::String(hex) = &input["hex"] else { return text(input).map(String::into_bytes) };
    let digits: Vec<char> = hex.chars().collect();
    Some(digits.chunks(2).map(|two| u8::from_str_radix(&two.iter().collect::<String>(), 16).unwrap()).collect())
}

fn of_outcome(outcome: &Outcome<'_>) -> Value {
    let mut codes: Vec<&str> = Vec::new();
    for issue in outcome.issues() {
        let code = issue.code().name();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    json!({
        "valid": outcome.is_valid(),
        "codes": codes,
        "count": outcome.issues().len(),
        "last": outcome.issues().last().map(|issue| issue.code().name()),
        "order": serde_json::from_str::<Value>(&outcome.order_json()).unwrap(),
        "size": outcome.to_json(None).len(),
    })
}

fn of_answer(answer: &str) -> Value {
    json!({ "answer": serde_json::from_str::<Value>(answer).unwrap(), "size": answer.len() })
}

/// The answer to an attack; `None` if it cannot be asked natively.
fn answer(attack: &Value) -> Option<Result<Value, UsageError>> {
    let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#).unwrap());
    let options = Options::new(Date::new(2026, 11, 22).unwrap());
    let draft = options.draft();
    let secret = Secret::new("Sésame-ouvre-toi-42").unwrap();
    let input = &attack["input"];
    let check = |request: Result<Request, UsageError>| {
        request.map(|request| of_outcome(&validator.validate(&request, &draft)))
    };
    let message = |text: &str| {
        let is_json = text.trim_start().starts_with(['{', '[']);
        if is_json { Request::message_from_json(text, None) } else { Request::message_from_form(text, None) }
    };
    let call = attack["call"].as_str().unwrap();
    if call == "verify" {
        let outcome = validator.verify_bytes(&bytes(input)?, &Secrets::from(secret), &Expected::new(), &options);
        return Some(Ok(of_outcome(&outcome)));
    }
    let text = text(input)?;
    Some(match call {
        "validateJson" | "validate" => check(Request::from_json(&text)),
        "validateForm" => check(Request::from_form(&text)),
        "validateMessage" => check(message(&text)),
        "sign" => message(&text).and_then(|message| sign(&message, &secret)).map(|hash| json!({ "answer": hash })),
        "toForm" => message(&text)
            .and_then(|message| to_form(&message, Some(&secret)))
            .map(|body| json!({ "answer": body })),
        "recoveryStep" => recovery::answer_json(&text).map(|answer| of_answer(&answer)),
        "paymentState" => payment::answer_json(&text).map(|answer| of_answer(&answer)),
        "orderState" => order::answer_json(&text).map(|answer| of_answer(&answer)),
        "contractState" => contract::answer_json(&text).map(|answer| of_answer(&answer)),
        "execCode" => exec_codes::answer_json(&text).map(|answer| of_answer(&answer)),
        "profile" => Profile::from_json(&text).map(|_| json!({})),
        _ => panic!("no call `{call}`"),
    })
}

/// What is not as the attack expects.
fn difference(attack: &Value, answer: Result<Value, UsageError>) -> Option<String> {
    let expect = attack["expect"].as_object().unwrap();
    let answer = match answer {
        Err(error) => {
            let is_expected =
                expect.get("error").is_some_and(|part| error.message().contains(part.as_str().unwrap()));
            return (!is_expected).then(|| format!("usage error: {error}"));
        }
        Ok(answer) => answer,
    };
    let size = answer["size"].as_u64().unwrap_or_default();
    if size > u64::try_from(MAX_ANSWER).unwrap() {
        return Some(format!("{size} bytes of answer"));
    }
    let wrong = expect.iter().find(|(name, expected)| match (name.as_str(), &answer[name.as_str()]) {
        ("has", _) => {
            let codes = answer["codes"].as_array().unwrap();
            !expected.as_array().unwrap().iter().all(|code| codes.contains(code))
        }
        ("order" | "answer", Value::Object(found)) => {
            let is_different = |(key, value): (&String, &Value)| found.get(key).unwrap_or(&Value::Null) != value;
            expected.as_object().unwrap().iter().any(is_different)
        }
        (_, found) => found != *expected,
    });
    wrong.map(|(name, _)| {
        let codes = &answer["codes"];
        format!(
            "`{name}`: valid {}, count {}, last {}, codes {codes}",
            answer["valid"], answer["count"], answer["last"]
        )
    })
}

#[test]
fn every_attack_has_its_answer() {
    let attacks = attacks();
    assert!(attacks.len() >= 480, "only {} attacks", attacks.len());
    let mut wrong = Vec::new();
    let mut slowest = (Duration::ZERO, "");
    for (name, attack) in &attacks {
        if attack.get("hosts").is_some_and(|hosts| !hosts.as_array().unwrap().contains(&json!("native"))) {
            continue;
        }
        let start = Instant::now();
        let Some(answer) = answer(attack) else { continue };
        let took = start.elapsed();
        slowest = slowest.max((took, name));
        if took > MAX_TIME {
            wrong.push(format!("{name}: took {took:?}"));
        }
        wrong.extend(difference(attack, answer).map(|difference| format!("{name}: {difference}")));
    }
    println!("slowest: {slowest:?}");
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), attacks.len(), wrong.join("\n"));
}

#[test]
fn names_are_unique() {
    let attacks = attacks();
    let names: BTreeSet<&str> = attacks.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.len(), attacks.len());
}

//! The package answers what no program sends as the library does: random JSON texts and form bodies, damaged ones among them
//! (`tests/common/random_texts.rs`). What is written here, `tests/npm/texts.test.mjs` asks of both modules.
#![cfg(all(feature = "server", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::cast_possible_truncation,
    reason = "a test fails by panicking"
)]

#[path = "common/canonical.rs"]
mod canonical;
#[allow(dead_code, reason = "proptest's cases are for the properties")]
#[path = "common/orders.rs"]
mod orders;
#[allow(dead_code, reason = "the names are for the snapshot")]
#[path = "common/random_orders.rs"]
mod random_orders;
#[path = "common/random_texts.rs"]
mod random_texts;
#[allow(dead_code, reason = "patterns are for the oracles")]
#[path = "common/sample.rs"]
mod sample;

use canonical::{MARK, canonical, hash, spelled};
use oney_rules::server::signing::{Expected, Secret, Secrets};
use oney_rules::table::Supplier;
use oney_rules::{Date, Locale, Options, Outcome, Part, Profile, Request, UsageError, Validator};
use random_orders::GROUP;
use random_texts::{Input, random_input};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Groups of 1,000 inputs.
fn groups() -> usize {
    if std::env::var_os("ONEY_LONG").is_some() { 220 } else { 20 }
}

/// JSON text in which each number is a text: [`serde_json`] may round numbers in another way than JavaScript.
fn with_numbers_as_texts(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let (mut rest, mut is_string) = (json, false);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => {
                is_string = !is_string;
                1
            }
            '\\' if is_string => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '-' | '0'..='9' if !is_string => {
                let end = rest.find([',', ']', '}']).unwrap_or(rest.len());
                let number: f64 = rest[..end].parse().unwrap();
                out.extend(['"', MARK]);
                out += &spelled(number);
                out.push('"');
                rest = &rest[end..];
                continue;
            }
            other => other.len_utf8(),
        };
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out
}

/// The outcome as text, or the text of the error; with English sentences if it is an order's. Those of other messages are not compared:
/// the package says of an unknown field what another message calls it.
fn answer(outcome: Result<Outcome<'_>, UsageError>, is_order: bool) -> String {
    let outcome = match outcome {
        Ok(outcome) => outcome,
        Err(error) => return error.to_string(),
    };
    let json = with_numbers_as_texts(&outcome.to_json(Some(Locale::En)));
    let mut value: Value = serde_json::from_str(&json).unwrap();
    if !is_order {
        for issue in value["issues"].as_array_mut().unwrap() {
            issue.as_object_mut().unwrap().shift_remove("message");
        }
    }
    let mut text = String::new();
    canonical(&value, &mut text);
    text
}

/// The answers to an input: as JSON text, as a form body, each of them as a message, and each as a notification.
fn answers(input: &Input) -> [String; 6] {
    let (json, form) = (&input.json.text(), &input.form.text());
    let validator = Validator::new(Profile::from_json(&input.profile.to_string()).unwrap());
    let options = Options::new(Date::parse(input.options["today"].as_str().unwrap()).unwrap());
    let options = options.part(match input.options["part"].as_str().unwrap() {
        "customer" => Part::Of(Supplier::Customer),
        "shop" => Part::Of(Supplier::Shop),
        "gateway" => Part::Of(Supplier::Gateway),
        _ => Part::All,
    });
    let verified = Options::new(Date::new(2026, 11, 22).unwrap());
    let options = if input.options["stage"] == "draft" { options.draft() } else { options };
    let check = |request: Result<Request, UsageError>, is_order| {
        answer(request.map(|request| validator.validate(&request, &options).into_owned()), is_order)
    };
    let message = |text: &str| {
        let start = text.strip_prefix('\u{FEFF}').unwrap_or(text).trim_start_matches([' ', '\t', '\n', '\r']);
        if start.starts_with(['{', '[']) {
            Request::message_from_json(text, None)
        } else {
            Request::message_from_form(text, None)
        }
    };
    let secrets = Secrets::from(Secret::new("password").unwrap());
    let notification = |text: &str| {
        answer(Ok(validator.verify_bytes(text.as_bytes(), &secrets, &Expected::new(), &verified)), false)
    };
    [
        check(Request::from_json(json), true),
        check(Request::from_form(form), true),
        check(message(json), false),
        check(message(form), false),
        notification(json),
        notification(form),
    ]
}

/// One line for each input of a group: the input, and the hashes of its answers; or the answers, if `ONEY_FULL` is set.
fn lines(group: usize) -> String {
    let is_full = std::env::var_os("ONEY_FULL").is_some();
    let line = |place| {
        let input = random_input(group, place);
        let answers = answers(&input).map(|answer| if is_full { answer } else { hash(&answer) });
        let input = json!({ "profile": input.profile, "options": input.options, "json": input.json.to_json(), "form": input.form.to_json() });
        json!({ "input": input, "answers": answers }).to_string() + "\n"
    };
    (0..GROUP).map(line).collect()
}

/// `cargo xtask test npm` runs it.
#[test]
#[ignore = "writes the texts for tests/npm/texts.test.mjs"]
fn write_texts() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("texts");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let group = next.fetch_add(1, Ordering::Relaxed);
                    if group >= groups() {
                        return;
                    }
                    std::fs::write(folder.join(format!("{group:03}.jsonl")), lines(group)).unwrap();
                }
            });
        }
    });
}

#[test]
fn the_texts_are_what_is_wanted() {
    let inputs: Vec<Input> =
        (0..2).flat_map(|group| (0..GROUP).map(move |place| random_input(group, place))).collect();
    let of = |is: &dyn Fn(&Input) -> bool| inputs.iter().filter(|input| is(input)).count();
    let is_json = of(&|input| Request::from_json(&input.json.text()).is_ok());
    assert!((inputs.len() / 2..inputs.len() * 19 / 20).contains(&is_json), "{is_json} are JSON");
    assert!(of(&|input| input.json.times > 0 || input.form.times > 0) >= 2, "some are as long as the limit");
    let again: Vec<String> = (0..3).map(|place| random_input(1, place).json.text()).collect();
    assert!(
        again.iter().zip(&inputs[GROUP..]).all(|(text, input)| *text == input.json.text()),
        "the same every time"
    );
}

//! Hashes of the answers to 40,000 random orders: `tests/snapshots/answers.txt`. They prove that a change changes no answer;
//! `tests/npm/answers.test.mjs` compares the package's answers with the same hashes.
#![cfg(all(feature = "serde", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test fails by panicking"
)]

#[path = "common/canonical.rs"]
mod canonical;
#[allow(dead_code, reason = "proptest's cases are for the properties")]
#[path = "common/orders.rs"]
mod orders;
#[path = "common/random_orders.rs"]
mod random_orders;
#[allow(dead_code, reason = "patterns are for the oracles")]
#[path = "common/sample.rs"]
mod sample;

use canonical::{canonical, hash};
use oney_rules::authorization;
use oney_rules::table::Supplier;
use oney_rules::{Date, Locale, Options, Part, Profile, Request, Validator};
use random_orders::{GROUP, Kind, RandomOrder, groups, random_order};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The kinds of input for an order on a server; JavaScript has the same.
const WAYS: [&str; 3] = ["json", "object", "form"];

fn options(order: &RandomOrder) -> Options {
    let options = Options::new(Date::parse(order.today).unwrap()).part(match order.part {
        "customer" => Part::Of(Supplier::Customer),
        "shop" => Part::Of(Supplier::Shop),
        "gateway" => Part::Of(Supplier::Gateway),
        _ => Part::All,
    });
    if order.stage == "draft" { options.draft() } else { options }
}

/// The answer to an order for each kind of input: the outcome with English sentences, or the text of the error.
fn answers(order: &RandomOrder) -> [String; WAYS.len()] {
    let validator = Validator::new(Profile::from_json(&order.profile.to_string()).unwrap());
    let options = options(order);
    [
        Request::from_json(&order.json).map_err(|error| error.to_string()),
        // Each parser has its own words, so they are replaced.
        serde_json::from_str(&order.json).map_err(|_| "no order".to_owned()),
        Request::from_form(&order.form).map_err(|error| error.to_string()),
    ]
    .map(|request| {
        request.map_or_else(
            |error| error,
            |request| {
                let outcome = validator.validate(&request, &options);
                let json: Value = serde_json::from_str(&outcome.to_json(Some(Locale::En))).unwrap();
                for street in [authorization::BILLINGADDRESS, authorization::SHIPTOADDRESS] {
                    let lines = outcome.address_lines(street);
                    let written = &json["derived"]["addressLines"][street.name()];
                    assert!(*written == json!(lines) || (written.is_null() && lines.is_empty()));
                }
                let mut text = String::new();
                canonical(&json, &mut text);
                text
            },
        )
    })
}

/// A group: its line in the snapshot, and its orders with the hashes of their answers.
struct Group {
    line: String,
    orders: Vec<String>,
}

fn group(number: usize, kind: Kind) -> Group {
    let mut said = [const { String::new() }; WAYS.len()];
    let mut asked = String::new();
    let mut orders = Vec::new();
    for place in 0..GROUP {
        let order = random_order(kind, number, place);
        let answers = answers(&order).map(|answer| hash(&answer));
        let options = json!({ "today": order.today, "stage": order.stage, "part": order.part });
        let input =
            json!({ "profile": order.profile, "options": options, "json": order.json, "form": order.form });
        asked += &hash(&input.to_string());
        for (said, answer) in said.iter_mut().zip(&answers) {
            *said += answer;
        }
        orders.push(json!({ "input": input, "answers": answers }).to_string());
    }
    let [json, object, form] = said.map(|said| hash(&said));
    let name = format!("{number:02}");
    Group { line: format!("{name} {:<13} {} {json} {object} {form}", kind.name(), hash(&asked)), orders }
}

/// Every group, in turn.
fn each_group(then: impl Fn(usize, Group) + Sync) {
    let kinds = groups();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some(kind) = kinds.get(number) else { return };
                    then(number, group(number, *kind));
                }
            });
        }
    });
}

#[test]
fn the_answers_are_as_they_were() {
    let lines = Mutex::new(vec![String::new(); groups().len()]);
    each_group(|number, group| lines.lock().unwrap()[number] = group.line);
    let head = format!("#  {:<13} {:<16} {}", "kind", "orders", WAYS.map(|way| format!("{way:<16}")).join(" "));
    let text = [vec![head.trim_end().to_owned()], lines.into_inner().unwrap()].concat().join("\n") + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/answers.txt");
    if std::env::var_os("ONEY_BLESS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let old = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let changed: Vec<&str> = text.lines().filter(|line| !old.lines().any(|known| known == *line)).collect();
    assert!(
        old == text,
        "these groups are not as in tests/snapshots/answers.txt (CONTRIBUTING.md says what to do):\n{}",
        changed.join("\n")
    );
}

/// `cargo xtask test npm` runs it.
#[test]
#[ignore = "writes the orders for tests/npm/answers.test.mjs"]
fn write_orders() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("answers");
    std::fs::create_dir_all(&folder).unwrap();
    each_group(|number, group| {
        let text = format!("{}\n{}\n", group.line, group.orders.join("\n"));
        std::fs::write(folder.join(format!("{number:02}.jsonl")), text).unwrap();
    });
}

//! How long the library takes, and how long the same demands take as a Rust team would write them today (`peer`). All of
//! it in one run, and told as ratios: times are the machine's, ratios are the programs'.
//!
//! `cargo xtask bench` runs it; `docs/benchmarks.md` keeps the last figures.
//!
//! `--plain` prints one line for each way: `job, way<TAB>nanoseconds`. To compare two builds, put their checkouts into the folders
//! `before` and `after` and run both in turns. For each way the shortest time counts:
//!
//! ```sh
//! for side in before after; do (cd $side && cargo build --release --manifest-path benches/Cargo.toml); done
//! for turn in 1 2 3 4 5; do for side in before after; do $side/benches/target/release/benches --plain | sed "s/^/$side\t/"; done; done > times
//! sort -t "$(printf '\t')" -k 2,2 -k 1,1r -k 3,3n times | awk -F '\t' '!seen[$1 $2]++'
//! ```

mod measure;
mod orders;
mod peer;

use measure::{Way, measure, way};
use oney_rules::formats::{phone, postal_code};
use oney_rules::{
    Date, Locale, Options, Outcome, Profile, Request, Severity, UsageError, Validator, authorization,
};
use peer::Contract;
use serde_json::Value;
use std::collections::BTreeSet;

/// The day of S2's authorization: two days before its delivery.
const TODAY: &str = "2017-06-18";

/// What is compared: one job, done in several ways. The first is ours.
struct Job<'a> {
    name: &'static str,
    ways: Vec<Way<'a>>,
}

fn main() -> Result<(), UsageError> {
    let today = Date::parse(TODAY).unwrap_or(Date::new(2017, 6, 18)?);
    let options = Options::new(today);
    let france = Validator::new(Profile::from_json(include_str!("../../examples/profiles/france.json"))?);
    let agency = Validator::new(Profile::from_json(include_str!("../../examples/profiles/travel.json"))?);
    let contract = |sells_travel| Contract {
        today: TODAY.parse().expect("a date"),
        sells_travel,
        options: &[("facilypay-3x", 15_000, 200_000), ("facilypay-4x", 15_000, 200_000)],
    };
    let (shop, travel) = (contract(false), contract(true));

    let orders = [
        ("S2's authorization", orders::authorization(), &france, &shop, 0),
        ("S2's authorization with its travel example", orders::travel(), &agency, &travel, 0),
        ("twenty different articles", orders::twenty_articles(), &france, &shop, 0),
        ("12 errors", orders::mistaken(), &france, &shop, 12),
    ];
    let texts: Vec<String> = orders.iter().map(|(_, order, ..)| order.to_string()).collect();
    for ((name, _, validator, contract, errors), text) in orders.iter().zip(&texts) {
        assert_agreement(name, text, validator, &options, contract, *errors);
    }

    let mut jobs = Vec::new();
    for ((name, _, validator, contract, _), text) in orders.iter().zip(&texts) {
        let everything =
            |text: &str| Request::from_json(text).map(|request| read(&validator.validate(&request, &options)));
        let verdict =
            |text: &str| Request::from_json(text).map(|request| validator.validate(&request, &options).is_valid());
        let bytes = text.as_bytes();
        jobs.push(Job {
            name,
            ways: vec![
                way("oney-rules", move || everything(std::str::from_utf8(bytes).unwrap_or_default())),
                way("oney-rules, verdict alone", move || verdict(std::str::from_utf8(bytes).unwrap_or_default())),
                way("serde, garde, phonenumber, regex", move || {
                    peer::judge(bytes, contract).as_ref().map(peer::read)
                }),
                way("serde_json::Value alone", move || serde_json::from_slice::<Value>(bytes)),
            ],
        });
    }
    jobs.extend(single_values(&france, &options));

    let (flags, names): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|word| word == "--plain");
    let is_plain = !flags.is_empty();
    let wanted = names.first().map_or("", String::as_str);
    for job in jobs.iter().filter(|job| job.name.contains(wanted)) {
        let times = measure(&job.ways);
        if !is_plain {
            println!("\n{}", job.name);
        }
        for (way, time) in job.ways.iter().zip(&times) {
            if is_plain {
                println!("{}, {}\t{time:.0}", job.name, way.name);
            } else {
                println!("  {:<36}{:>10.0} ns{:>9.2}", way.name, time, time / times[0]);
            }
        }
    }
    Ok(())
}

/// What a shop reads: the verdict, each issue with its place and sentence, the address lines and the normal form.
fn read(outcome: &Outcome<'_>) -> (bool, usize) {
    let mut length = outcome.order_json().len();
    for issue in outcome.issues() {
        length += issue.location.to_string().len() + issue.message(Locale::En).len();
    }
    for street in [authorization::BILLINGADDRESS, authorization::SHIPTOADDRESS] {
        length += outcome.address_lines(street).iter().map(|line| line.len()).sum::<usize>();
    }
    (outcome.is_valid(), length)
}

fn single_values<'a>(validator: &'a Validator, options: &'a Options) -> Vec<Job<'a>> {
    const PHONE: &str = "06 12 34 56 79";
    const CODE: &str = "75 001";
    const STREET: &str = "12 rue de la Paix Residence des Acacias Batiment Charlemagne Hameau des Trois Fontaines";
    let read_phone = || {
        phone::parse(PHONE, *b"FR")
            .ok()
            .filter(phone::PhoneNumber::may_be_mobile)
            .map(|number| number.e164().to_owned())
    };
    let read_street = || {
        let mut request = Request::new();
        request.set("BILLINGADDRESS", STREET);
        let outcome = validator.validate(&request, &options.draft());
        outcome.address_lines(authorization::BILLINGADDRESS).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let read_code = || postal_code::read(CODE, *b"FR").ok().map(std::borrow::Cow::into_owned);
    assert_eq!(read_phone(), peer::read_mobile(PHONE), "the telephone number");
    assert_eq!(read_code(), peer::read_postal_code(CODE), "the postal code");
    assert_eq!(read_street(), peer::wrap(STREET), "the street");
    vec![
        Job {
            name: "a mobile number to E.164",
            ways: vec![way("oney-rules", read_phone), way("phonenumber", || peer::read_mobile(PHONE))],
        },
        Job {
            name: "a postal code to its normal form",
            ways: vec![way("oney-rules", read_code), way("regex", || peer::read_postal_code(CODE))],
        },
        Job {
            name: "a street into lines (oney-rules: a whole order with nothing else)",
            ways: vec![way("oney-rules", read_street), way("unicode-segmentation", || peer::wrap(STREET))],
        },
    ]
}

/// Both find the same faults, or there is nothing to compare.
fn assert_agreement(
    name: &str,
    text: &str,
    validator: &Validator,
    options: &Options,
    contract: &Contract,
    errors: usize,
) {
    let request = Request::from_json(text).expect("JSON");
    let outcome = validator.validate(&request, options);
    let ours = |severity: Severity| -> BTreeSet<String> {
        let issues = outcome.issues().iter().filter(|issue| issue.severity == severity);
        issues.map(|issue| issue.location.to_string()).collect()
    };
    let theirs = peer::judge(text.as_bytes(), contract).expect("an order that serde reads");
    assert_eq!(ours(Severity::Error), theirs.refused(), "{name}: errors");
    assert_eq!(ours(Severity::Warning), theirs.warnings.iter().cloned().collect(), "{name}: warnings");
    let found = outcome.issues().iter().filter(|issue| issue.severity == Severity::Error).count();
    assert_eq!(found, errors, "{name}: {:?}", outcome.issues());
    let lines: Vec<String> = [authorization::BILLINGADDRESS, authorization::SHIPTOADDRESS]
        .into_iter()
        .flat_map(|id| outcome.address_lines(id).into_iter().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    assert_eq!(lines, theirs.address_lines, "{name}: address lines");
}

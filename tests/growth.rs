//! Every function that takes what others send takes time in proportion to its length: four times as many repetitions take at most six
//! times as long. `tests/growth/inputs.json` lists what is repeated; `tests/npm/growth.test.mjs` asks the package.
//!
//! Each function is measured twice with each kind of input: with few repetitions, up to the limits of rows and unknown fields, and with
//! as many as take long enough. `--long` takes larger inputs.
#![cfg(all(feature = "server", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use oney_rules::authorization::{AMOUNT, AUTHORIZATION};
use oney_rules::server::oney_api::{DirectOptions, to_oney_purchase};
use oney_rules::server::signing::{Expected, Secret, Secrets, sign, to_form};
use oney_rules::server::test_book::{self, TestBook};
use oney_rules::server::workflow::recovery::Mistake;
use oney_rules::server::workflow::{contract, order, payment, recovery};
use oney_rules::server::{exec_codes, messages};
use oney_rules::visitor::Scalar;
use oney_rules::{
    Country, Date, Fields, IssueCode, Locale, Location, Options, Outcome, Profile, Request, Validator, problem,
};
use serde_json::{Value, json};
use std::hint::black_box;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The largest factor for four times the repetitions.
const MAX_FACTOR: f64 = 6.0;
/// The most bytes of an input, as the functions read them.
const MAX_BYTES: usize = 1 << 20;
/// The fewest repetitions: four times as many are the most rows, issues and unknown keys that are kept.
const FEW: usize = 250;
/// How often a pair is measured before its factor is believed to be too large.
const ROUNDS: usize = 40;
/// Seconds after which a pair is measured no more: such times are no noise, and a test that fails should do so soon.
const LONGEST: f64 = 1.0;
/// Seconds of a run that are not worth a judgement: inputs of 1 MiB are read in so much, and how long that takes depends on what else
/// uses the processor's cache. What is not linear takes longer.
const NOTHING: f64 = 0.002;

/// The seconds of a run that tell times from noise; four times as many repetitions take two milliseconds.
fn long_enough() -> f64 {
    if std::env::var_os("ONEY_LONG").is_some() { 0.02 } else { 0.0005 }
}

/// A text that is made of repetitions.
struct Kind {
    group: String,
    name: String,
    before: String,
    each: String,
    between: String,
    after: String,
    /// Repeated in place of `<rest>` in `after`.
    rest: String,
    /// The most repetitions that fit the limit; a multiple of four.
    most: usize,
}

impl Kind {
    fn new(group: &str, kind: &Value) -> Self {
        let part = |name: &str| kind[name].as_str().unwrap_or_default().to_owned();
        let mut made = Self {
            group: group.to_owned(),
            name: part("name"),
            before: part("before"),
            each: part("each"),
            between: part("between"),
            after: part("after"),
            rest: part("rest"),
            most: 0,
        };
        made.most = made.most();
        made
    }

    fn text(&self, times: usize) -> String {
        let keys: Vec<&str> = AUTHORIZATION.table.ids().map(|id| id.name()).collect();
        let mut text = self.before.clone();
        for index in 0..times {
            if index > 0 {
                text.push_str(&self.between);
            }
            if self.each.contains('<') {
                let each = self.each.replace("<i>", &index.to_string());
                let each = each.replace("<down>", &(times - 1 - index).to_string());
                text.push_str(&each.replace("<key>", keys[index % keys.len()]));
            } else {
                text.push_str(&self.each);
            }
        }
        if self.rest.is_empty() {
            return text + &self.after;
        }
        text + &self.after.replace("<rest>", &vec![self.rest.as_str(); times].join(","))
    }

    fn most(&self) -> usize {
        let size = |times| self.text(times).len();
        let one = (size(2_000) - size(1_000)) as f64 / 1_000.0;
        // Numbers grow by a few digits.
        let digits = if self.each.contains("<i>") || self.each.contains("<down>") { 3.0 } else { 0.0 };
        ((MAX_BYTES - 4_096) as f64 / (one + digits)) as usize / 4 * 4
    }
}

/// Every kind of input.
fn kinds() -> Vec<Kind> {
    let inputs: Value = serde_json::from_str(include_str!("growth/inputs.json")).unwrap();
    let mut kinds: Vec<Kind> = Vec::new();
    for group in ["json", "form"] {
        kinds.extend(inputs[group].as_array().unwrap().iter().map(|kind| Kind::new(group, kind)));
    }
    for (group, of) in inputs["histories"].as_object().unwrap() {
        kinds.extend(of.as_array().unwrap().iter().map(|kind| Kind::new(group, kind)));
    }
    for text in inputs["texts"].as_array().unwrap() {
        let (name, plain) = (text["name"].as_str().unwrap(), text["text"].as_str().unwrap());
        let quoted = json!(plain).to_string();
        let json = text["json"].as_str().unwrap_or(&quoted[1..quoted.len() - 1]);
        let form = text["form"].as_str().unwrap_or(plain);
        let mut add = |group: &str, what: &str, before: &str, each: &str, after: &str| {
            // Half of a surrogate pair has no UTF-8; its escape has.
            if !each.starts_with(['<']) || each == "<b>" {
                let name = format!("{name} {what}");
                kinds.push(Kind::new(
                    group,
                    &json!({ "name": name, "before": before, "each": each, "after": after }),
                ));
            }
        };
        add("json texts", "in a street", "{\"BILLINGADDRESS\":\"1 rue ", json, "\"}");
        add("every parameter", "in every parameter", "", json, "");
        add("json keys", "in a key", "{\"", json, "\":1}");
        add("form texts", "in a street", "BILLINGADDRESS=1 rue ", form, "");
        add("form keys", "in a key", "params[CART", form, "=1");
        add("text", "", "", plain, "");
    }
    kinds
}

/// An order in which each parameter is this text.
fn filled(text: &str) -> Option<Request> {
    let members: Vec<String> =
        AUTHORIZATION.table.ids().map(|id| format!("\"{}\":\"{text}\"", id.name())).collect();
    Request::from_json(&format!("{{{}}}", members.join(","))).ok()
}

/// A function, made ready to be run on one input again and again; `None` where the input does not get so far.
type Ready<'t> = Option<Box<dyn FnMut() + 't>>;

/// A function: its name, the groups of inputs that it is asked with, and how it is made ready.
type Function = (&'static str, &'static [&'static str], for<'t> fn(&'t str) -> Ready<'t>);

const ORDERS: &[&str] = &["json", "form"];
const ALL: &[&str] = &["json", "form", "json texts"];
const TEXTS: &[&str] = &["text"];

fn validator() -> Validator {
    Validator::new(Profile::from_json(r#"{ "country": "FR" }"#).unwrap())
}

fn options() -> Options {
    Options::new(Date::new(2026, 11, 22).unwrap())
}

fn secret() -> Secret {
    Secret::new("password").unwrap()
}

fn fields() -> Fields {
    Fields::from_json(r#"{ "BILLINGCITY": "town", "BILLINGADDRESS": ["a[0]", "a[1]"] }"#).unwrap()
}

fn is_json(text: &str) -> bool {
    text.starts_with(['{', '['])
}

fn order(text: &str) -> Option<Request> {
    if is_json(text) { Request::from_json(text) } else { Request::from_form(text) }.ok()
}

fn notification(text: &str) -> Option<Request> {
    if is_json(text) { Request::notification_from_json(text) } else { Request::notification_from_form(text) }.ok()
}

fn outcome(text: &str) -> Option<Outcome<'static>> {
    Some(validator().validate(&order(text)?, &options()).into_owned())
}

/// Runs `ask` on the text.
fn plain<'t, A>(text: &'t str, ask: impl Fn(&'t str) -> A + 't) -> Ready<'t> {
    Some(Box::new(move || drop(black_box(ask(text)))))
}

/// Runs `ask` on what `make` makes of the text.
fn made<'t, M: 't, A>(made: Option<M>, ask: impl Fn(&M) -> A + 't) -> Ready<'t> {
    let made = made?;
    Some(Box::new(move || drop(black_box(ask(&made)))))
}

#[rustfmt::skip]
const FUNCTIONS: &[Function] = &[
    ("Request::from_json", &["json", "json texts", "json keys"], |text| plain(text, Request::from_json)),
    ("Request::from_form", &["form", "form texts", "form keys"], |text| plain(text, Request::from_form)),
    ("Request by serde", &["json", "json texts"], |text| plain(text, serde_json::from_str::<Request>)),
    ("Validator::read_json", &["json", "json texts", "json keys"], |text| plain(text, |text| validator().with_fields(fields()).read_json(text, Request::new()).map(|form| form.request().clone()))),
    ("Validator::read_form", &["form", "form texts", "form keys"], |text| plain(text, |text| validator().with_fields(fields()).read_form(text, Request::new()).map(|form| form.request().clone()))),
    ("Fields::from_json", &["fields", "json", "json keys"], |text| plain(text, Fields::from_json)),
    ("Request::message_from_json", &["json"], |text| plain(text, |text| Request::message_from_json(text, None))),
    ("Request::message_from_form", &["form"], |text| plain(text, |text| Request::message_from_form(text, None))),
    ("Request::set", TEXTS, |text| plain(text, |text| Request::new().set(text, 1u32).set("BILLINGADDRESS", text).clone())),
    ("Request::replace", TEXTS, |text| plain(text, |text| Request::new().replace("BILLINGADDRESS", Scalar::Text(text)).is_ok())),
    ("Request::parameter", TEXTS, |text| plain(text, |text| Request::new().parameter(text).is_ok())),
    ("Validator::validate", &["json", "form", "json texts", "json keys", "form keys"], |text| made(order(text), |request| validator().validate(request, &options()).is_valid())),
    ("Validator::validate of every parameter", &["every parameter"], |text| made(filled(text), |request| validator().validate(request, &options()).is_valid())),
    ("to_oney_purchase of every parameter", &["every parameter"], |text| made(filled(text), |request| {
        to_oney_purchase(&validator(), request, Date::new(2026, 11, 22).unwrap(), &DirectOptions::default()).to_json(None)
    })),
    ("Validator::validate of a message", ORDERS, |text| made(notification(text), |request| validator().validate(request, &options()).is_valid())),
    ("Validator::verify", ALL, |text| made(notification(text), |request| validator().verify(request, &Secrets::from(secret()), &Expected::new(), &options()).is_valid())),
    ("Validator::verify_bytes", ORDERS, |text| plain(text, |text| validator().verify_bytes(text.as_bytes(), &Secrets::from(secret()), &Expected::new(), &options()))),
    ("sign", ALL, |text| made(order(text), |request| sign(request, &secret()))),
    ("to_form", ALL, |text| made(order(text), |request| to_form(request, Some(&secret())))),
    ("Outcome::to_json", ALL, |text| made(outcome(text), |outcome| outcome.to_json(Some(Locale::En)))),
    ("Outcome::order_json", ALL, |text| made(outcome(text), Outcome::order_json)),
    ("Outcome::fixes", ORDERS, |text| made(outcome(text), |outcome| outcome.fixes().map(|fixes| fixes.len()))),
    ("Outcome::order_as", &["json"], |text| made(outcome(text), |outcome| outcome.order_as::<Value>().is_ok())),
    ("Outcome::parameter_json", ORDERS, |text| made(outcome(text), |outcome| outcome.parameter_json(&Location::Parameter(AMOUNT, 0), Some(Locale::En)))),
    ("Outcome by serde", ORDERS, |text| made(outcome(text), |outcome| serde_json::to_value(outcome))),
    ("Outcome::sign", ORDERS, |text| made(outcome(text), |outcome| outcome.sign(&secret()))),
    ("Outcome::to_form", ORDERS, |text| made(outcome(text), |outcome| outcome.to_form(Some(&secret())))),
    ("problem::unprocessable", ORDERS, |text| made(outcome(text), |outcome| problem::unprocessable(outcome, Locale::Fr))),
    ("Issue::message", ORDERS, |text| made(outcome(text), |outcome| {
        outcome.issues().iter().flat_map(|issue| Locale::ALL.iter().map(|locale| issue.message(*locale).len())).sum::<usize>()
    })),
    ("to_oney_purchase", ORDERS, |text| made(order(text), |request| {
        to_oney_purchase(&validator(), request, Date::new(2026, 11, 22).unwrap(), &DirectOptions::default()).to_json(Some(Locale::En))
    })),
    ("recovery::answer_json", &["recovery", "json"], |text| plain(text, recovery::answer_json)),
    ("Mistake::from_body", &["json"], |text| plain(text, Mistake::from_body)),
    ("payment::answer_json", &["payment", "json"], |text| plain(text, payment::answer_json)),
    ("order::answer_json", &["order", "json"], |text| plain(text, order::answer_json)),
    ("contract::answer_json", &["contract", "json"], |text| plain(text, contract::answer_json)),
    ("test_book::answer_json", &["testBook", "json"], |text| plain(text, |text| test_book::answer_json(&validator(), text))),
    ("TestBook::add_json", &["testBook", "json"], |text| plain(text, |text| {
        TestBook::new(&validator(), Date::new(2026, 11, 22).unwrap()).add_json("name", text).is_ok()
    })),
    ("Profile::from_json", &["profile", "json"], |text| plain(text, Profile::from_json)),
    ("DirectOptions::from_json", &["purchase", "json"], |text| plain(text, DirectOptions::from_json)),
    ("Expected::from_json", &["expected", "json"], |text| plain(text, Expected::from_json)),
    ("Validator::verify with receipts", &["expected"], |text| {
        let expected = Expected::from_json(text).ok()?;
        let request = Request::notification_from_form("ORDERID=1&TRANSACTIONID=T&EXECCODE=0000").ok()?;
        made(Some(expected), move |expected| validator().verify(&request, &Secrets::from(secret()), expected, &options()).is_valid())
    }),
    ("exec_codes::answer_json", TEXTS, |text| plain(text, exec_codes::answer_json)),
    ("Date::parse", TEXTS, |text| plain(text, Date::parse)),
    ("Country::find", TEXTS, |text| plain(text, Country::find)),
    ("IssueCode::find", TEXTS, |text| plain(text, IssueCode::find)),
    ("messages::find", TEXTS, |text| plain(text, messages::find)),
    ("Locale::for_tag", TEXTS, |text| plain(text, Locale::for_tag)),
    ("Secret::new", TEXTS, |text| plain(text, |text| Secret::new(text).is_ok())),
];

/// The seconds that this thread has had the processor: on a busy machine a long run takes longer than its work.
#[cfg(unix)]
fn now() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

#[cfg(not(unix))]
fn now() -> f64 {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed().as_secs_f64()
}

/// The seconds of one run, the mean of `runs`.
fn seconds(run: &mut dyn FnMut(), runs: u32) -> f64 {
    let start = now();
    (0..runs).for_each(|_| run());
    (now() - start) / f64::from(runs)
}

/// What is measured of a function and a kind of input.
struct Found {
    factor: f64,
    /// Seconds of the longer run.
    longest: f64,
    name: String,
    few: usize,
}

impl Found {
    fn is_wrong(&self) -> bool {
        self.factor > MAX_FACTOR && self.longest > NOTHING
    }
}

/// How much longer four times the repetitions take; `None` if the function does not get so far. The shortest of several runs counts, so
/// that a busy machine does not matter; a factor that is too large is measured again.
fn factor(function: &Function, kind: &Kind, few: usize) -> Option<(f64, f64)> {
    let (short, long) = (kind.text(few), kind.text(4 * few));
    let (mut short, mut long) = ((function.2)(&short)?, (function.2)(&long)?);
    let once = seconds(&mut *long, 1);
    // Short runs are repeated until they take a tenth of a millisecond.
    let runs = |once: f64| ((1e-4 / once.max(1e-8)) as u32).clamp(1, 1_000);
    let (of_short, of_long) = (runs(once / 4.0), runs(once));
    let mut least = (f64::INFINITY, once);
    let start = now();
    for round in 0..ROUNDS {
        least.0 = least.0.min(seconds(&mut *short, of_short));
        least.1 = least.1.min(seconds(&mut *long, of_long));
        if round >= 1 && (least.1 <= MAX_FACTOR * least.0 || now() - start > LONGEST) {
            break;
        }
    }
    Some((least.1 / least.0, least.1))
}

/// The repetitions to begin with, so that four times as many take long enough or reach the limit.
fn enough(function: &Function, kind: &Kind, most: usize) -> usize {
    // Short histories are mostly read, long ones mostly looked through.
    let is_history = !["json", "form", "text"].iter().any(|group| kind.group.starts_with(group));
    let long_enough = if is_history { 6.0 * long_enough() } else { long_enough() };
    let mut few = FEW.min(most);
    while few < most {
        let text = kind.text(few);
        let Some(mut ready) = (function.2)(&text) else { break };
        let took = seconds(&mut *ready, 1).min(seconds(&mut *ready, 1));
        if took >= long_enough {
            break;
        }
        // Nearly the size that should do.
        few = (few * ((long_enough / took.max(1e-7)) as usize).clamp(2, 16)).min(most);
    }
    few
}

/// Measures a function with a kind of input: with few repetitions, and with as many as take long enough.
fn measure(function: &Function, kind: &Kind) -> Vec<Found> {
    let most = kind.most / 4;
    let mut sizes = vec![FEW.min(most), enough(function, kind, most)];
    sizes.dedup();
    let measured = sizes.into_iter().filter_map(|few| {
        let (mut factor_here, longest) = factor(function, kind, few)?;
        // Where an input leaves the processor's cache, times grow faster once; what is not linear also grows faster beside it.
        let beside = if few > FEW && few * 4 <= most { few * 4 } else { few / 4 };
        if factor_here > MAX_FACTOR && longest > NOTHING {
            factor_here = factor_here.min(factor(function, kind, beside)?.0);
        }
        let name = format!("{}: {}, {few} and {} times", function.0, kind.name, 4 * few);
        Some(Found { factor: factor_here, longest, name, few })
    });
    measured.collect()
}

#[test]
fn time_grows_as_the_input() {
    // The allocator keeps this much from then on, so that no run pays for fresh memory.
    drop(vec![1u8; 24 << 20]);
    let kinds = kinds();
    let only = std::env::var("ONEY_ONLY").unwrap_or_default();
    let jobs: Vec<(&Function, &Kind)> = FUNCTIONS
        .iter()
        .flat_map(|function| kinds.iter().map(move |kind| (function, kind)))
        .filter(|(function, kind)| function.1.contains(&kind.group.as_str()))
        .filter(|(function, kind)| format!("{}: {}", function.0, kind.name).contains(&only))
        .collect();
    assert!(!jobs.is_empty(), "nothing has this name");
    let next = AtomicUsize::new(0);
    let found = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from).min(4) {
            scope.spawn(|| {
                while let Some((function, kind)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let more = measure(function, kind).into_iter().map(|one| (one, *function, *kind));
                    found.lock().unwrap().extend(more);
                }
            });
        }
    });
    let mut found: Vec<(Found, &Function, &Kind)> = found.into_inner().unwrap();
    // Once more alone: the threads share the processor's cache.
    for (found, function, kind) in found.iter_mut().filter(|(found, ..)| found.is_wrong()) {
        for _ in 0..3 {
            let again = factor(function, kind, found.few).map_or(f64::INFINITY, |(factor, _)| factor);
            found.factor = found.factor.min(again);
        }
    }
    let mut found: Vec<Found> = found.into_iter().map(|(found, ..)| found).collect();
    found.sort_by(|one, other| other.factor.total_cmp(&one.factor));
    let line = |found: &Found| format!("{:>6.2}{:>10.3} ms  {}", found.factor, found.longest * 1e3, found.name);
    println!("{} pairs of sizes; the largest factors:", found.len());
    found.iter().take(20).for_each(|one| println!("{}", line(one)));
    let wrong: Vec<String> = found.iter().filter(|found| found.is_wrong()).map(line).collect();
    assert!(wrong.is_empty(), "{} grow too fast:\n{}", wrong.len(), wrong.join("\n"));
}

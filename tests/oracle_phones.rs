//! Compares the compiled numbering plans with libphonenumber's rules written with `regex`, and with the `phonenumber` crate. The crate
//! may have plans of another release: the rules over its plans tell where a difference comes from that.
//!
//! `ONEY_ORACLE_CASES` sets how many numbers are tried; `ONEY_ORACLE_OUT` names a file to write them to, for
//! `tests/oracle/check.mjs`, which asks Google's own library (`cargo xtask test numbers`).
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    clippy::cast_possible_truncation,
    reason = "a test that meets the unexpected should panic"
)]

#[path = "common/google.rs"]
mod google;
#[path = "common/plans.rs"]
mod plans;
#[path = "common/sample.rs"]
mod sample;

use google::Google;
use oney_rules::formats::phone::{self, PhoneError};
use phonenumber::Mode;
use phonenumber::metadata::DATABASE;
use plans::Facts;
use regex_syntax::hir::Hir;
use sample::Random;
use std::collections::BTreeMap;

struct Source {
    id: String,
    code: u16,
    patterns: Vec<Hir>,
    examples: Vec<String>,
    national: Option<Hir>,
}

fn source(facts: &Facts) -> Source {
    let mut patterns = vec![sample::hir(&facts.general.pattern)];
    // Landlines and mobiles are what people type.
    for numbers in facts.fixed.iter().chain(&facts.mobile) {
        patterns.extend(std::iter::repeat_n(sample::hir(&numbers.pattern), 4));
    }
    patterns.extend(facts.others.iter().map(|numbers| sample::hir(&numbers.pattern)));
    Source {
        id: facts.id.clone(),
        code: facts.code,
        patterns,
        examples: facts.types().filter_map(|numbers| numbers.example.clone()).collect(),
        national: facts.national.as_deref().map(sample::hir),
    }
}

/// Where Oney works: there 00 is dialled before calls abroad. In other countries another prefix may be, which is not read.
const HOMES: [&str; 11] = ["FR", "BE", "ES", "IT", "PT", "RO", "DE", "GP", "GF", "MQ", "RE"];

/// One input, with what the other implementations need.
struct Case {
    text: String,
    digits: String,
    plus: bool,
    default: Option<String>,
}

fn mutate(random: &mut Random, number: &mut String) {
    let digit = char::from(b'0' + random.below(10) as u8);
    let place = random.below(number.len().max(1));
    match random.below(8) {
        0 => number.insert(place, digit),
        1 if number.len() > 3 => drop(number.remove(place)),
        2 => number.push(digit),
        3 if number.len() > 3 => drop(number.pop()),
        // The first digits matter most.
        4 | 5 => number.replace_range(..1, &digit.to_string()),
        6 if number.len() > 2 => number.replace_range(1..2, &digit.to_string()),
        _ if place < number.len() => number.replace_range(place..=place, &digit.to_string()),
        _ => {}
    }
}

const SEPARATORS: [&str; 12] =
    [" ", "-", ".", "/", "\u{A0}", "\u{2009}", "\u{2011}", ") ", " (", "\u{202F}", "\u{AD}", "\u{2013}"];

fn spell(random: &mut Random, digits: &str) -> String {
    let zero = *random.pick(&['0', '0', '0', '0', '0', '0', '\u{FF10}', '\u{660}']);
    let often = random.below(4);
    let mut out = String::new();
    for c in digits.chars() {
        if !out.is_empty() && random.below(6) < often {
            out.push_str(SEPARATORS[random.below(SEPARATORS.len())]);
        }
        out.push(char::from_u32(zero as u32 + c as u32 - '0' as u32).unwrap());
    }
    out
}

fn case(random: &mut Random, sources: &[Source]) -> Case {
    let source = random.pick(sources);
    let mut number = if !source.examples.is_empty() && random.below(4) == 0 {
        random.pick(&source.examples).clone()
    } else {
        let pattern = random.pick(&source.patterns);
        random.matching(pattern)
    };
    if random.below(20) == 0 {
        number = (0..4 + random.below(10)).map(|_| char::from(b'0' + random.below(10) as u8)).collect();
    }
    for _ in 0..[0, 0, 1, 1, 2][random.below(5)] {
        mutate(random, &mut number);
    }
    let prefixed = match &source.national {
        Some(prefix) if random.below(3) > 0 => random.matching(prefix) + &number,
        _ => number.clone(),
    };
    let geographic = source.id != "001";
    let (digits, plus, default) = match random.below(8) {
        0..=2 => (format!("{}{number}", source.code), true, None),
        3 => (format!("{}{prefixed}", source.code), true, None),
        4 | 5 if geographic => (prefixed, false, Some(source.id.clone())),
        6 => (format!("00{}{number}", source.code), false, Some((*random.pick(&HOMES)).into())),
        7 if geographic => (format!("{}{number}", source.code), false, Some(source.id.clone())),
        _ => (format!("{}{number}", source.code), true, None),
    };
    let spelled = spell(random, &digits);
    Case { text: if plus { format!("+{spelled}") } else { spelled }, digits, plus, default }
}

/// E.164, and whether it can be a mobile; `None` if it is no number.
type Verdict = Option<(String, bool)>;

fn ours(case: &Case) -> Result<Verdict, PhoneError> {
    let default = case.default.as_ref().map_or(*b"  ", |id| id.as_bytes().try_into().unwrap());
    match phone::parse(&case.text, default) {
        Ok(number) => Ok(Some((number.e164().into(), number.may_be_mobile()))),
        Err(PhoneError::Placeholder) => Err(PhoneError::Placeholder),
        Err(_) => Ok(None),
    }
}

fn crates(case: &Case) -> Option<(String, bool)> {
    // A territory may be newer than the crate.
    let country = case.default.as_ref().and_then(|id| id.parse().ok());
    // ASCII only: other digits are not compared here.
    let text = format!("{}{}", if case.plus { "+" } else { "" }, case.digits);
    let number = phonenumber::parse(country, text).ok()?;
    if !number.is_valid() {
        return None;
    }
    let kind = number.number_type(&DATABASE);
    let mobile = matches!(kind, phonenumber::Type::Mobile | phonenumber::Type::FixedLineOrMobile);
    Some((number.format().mode(Mode::E164).to_string(), mobile))
}

/// Intended differences from libphonenumber (see `phone::parse`): digits without plus that begin with the calling code of the default
/// territory, or that are a number of another calling code; French notation of overseas France; prefixes of calls abroad other than
/// 00; numbers that libphonenumber puts digits in front of.
fn other_reading(google: &Google, case: &Case, ours: &Verdict) -> bool {
    if is_overseas_france(case) || is_rewritten(google, case) {
        return true;
    }
    let code = case.default.as_ref().and_then(|id| google.calling_code(id)).map(|code| code.to_string());
    let Some(code) = code.filter(|_| !case.plus) else {
        return false;
    };
    match ours {
        Some((e164, _)) => case.digits.starts_with(&code) || !e164[1..].starts_with(&code),
        None => false,
    }
}

/// Whether libphonenumber puts digits in front of the national number that was given, or reads other prefixes of calls abroad.
fn is_rewritten(google: &Google, case: &Case) -> bool {
    let given = |e164: &str| google.code(&e164[1..]).is_none_or(|(_, national)| case.digits.ends_with(national));
    let ours = (!case.plus && case.digits.starts_with("00")).then_some(2);
    google.abroad(&case.digits, case.default.as_deref()) != ours
        || by_the_rules(google, case).is_some_and(|(e164, _)| !given(&e164))
}

/// Nine digits of overseas France, with or without a zero, behind 33 or in France.
fn is_overseas_france(case: &Case) -> bool {
    const STARTS: [&str; 15] =
        ["508", "590", "690", "691", "594", "694", "596", "696", "697", "262", "263", "269", "692", "693", "639"];
    let Some((before, number)) = case.digits.len().checked_sub(9).map(|start| case.digits.split_at(start)) else {
        return false;
    };
    let before = before.strip_suffix('0').unwrap_or(before);
    let is_french = before.ends_with("33") || (before.is_empty() && case.default.as_deref() == Some("FR"));
    is_french && STARTS.iter().any(|start| number.starts_with(start))
}

/// What the `phonenumber` crate should answer: libphonenumber's rules over its own plans.
fn expected_of_crate(of_crate: &Google, case: &Case) -> Option<(String, bool)> {
    by_the_rules(of_crate, case)
}

/// The answer of libphonenumber's rules.
fn by_the_rules(google: &Google, case: &Case) -> Verdict {
    let (e164, _, kind) = google.read(&case.digits, case.plus, case.default.as_deref())?;
    Some((e164, matches!(kind, "mobile" | "either")))
}

/// Why the `phonenumber` crate (0.3.10) differs from libphonenumber's rules over its own plans. Each cause was found in its
/// source.
fn crate_defect(
    of_crate: &Google,
    case: &Case,
    theirs: &Option<(String, bool)>,
    ours: &Verdict,
) -> Option<&'static str> {
    let national_zero =
        |e164: &str| of_crate.code(&e164[1..]).is_some_and(|(_, national)| national.starts_with('0'));
    if other_reading(of_crate, case, ours) {
        Some("crate: another reading without plus")
    } else if theirs.as_ref().is_some_and(|(e164, _)| of_crate.unfinished(e164)) {
        Some("crate: takes the start of a number for the whole")
    } else if ours.as_ref().is_some_and(|(e164, _)| national_zero(e164)) {
        Some("crate: leading zero of the national number")
    } else if of_crate.prefixed(&case.digits, case.default.as_deref()) {
        Some("crate: national prefix")
    } else {
        None
    }
}

#[test]
fn same_answers() {
    let cases: usize = std::env::var("ONEY_ORACLE_CASES").ok().and_then(|v| v.parse().ok()).unwrap_or(20_000);
    let mut out = std::env::var("ONEY_ORACLE_OUT").ok().map(|_| String::new());
    let seed =
        std::env::var("ONEY_ORACLE_SEED").ok().and_then(|v| v.parse().ok()).unwrap_or(0x9E37_79B9_7F4A_7C15);
    let (plans, older) = (plans::of_data(), plans::of_crate());
    // Of both, so that ranges are tried that were opened and that were closed.
    let sources: Vec<Source> = plans.iter().chain(&older).map(source).collect();
    let (google, of_crate) = (Google::new(&plans), Google::new(&older));
    let mut random = Random::new(seed);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut defects = Vec::new();
    let mut all: Vec<Case> = (0..cases).map(|_| case(&mut random, &sources)).collect();
    // The crate caches a hundred compiled patterns, so sorting by territory saves most of its work.
    all.sort_by(|a, b| (&a.default, &a.digits).cmp(&(&b.default, &b.digits)));
    for case in all {
        let reference = by_the_rules(&google, &case);
        let mut note = |verdict: &str| {
            let text = format!("{}{}", if case.plus { "+" } else { "" }, case.digits);
            let line = format!("{text}\t{}\t{verdict}\n", case.default.as_deref().unwrap_or("ZZ"));
            out.iter_mut().for_each(|out| out.push_str(&line));
        };
        let ours = match ours(&case) {
            Ok(verdict) => verdict,
            Err(_) => {
                note("placeholder");
                *counts.entry("placeholder").or_default() += 1;
                continue;
            }
        };
        note(&ours.as_ref().map_or("invalid".into(), |(e164, may_be_mobile)| format!("{e164}\t{may_be_mobile}")));
        *counts.entry(if ours.is_some() { "valid" } else { "invalid" }).or_default() += 1;
        if ours != reference {
            if other_reading(&google, &case, &ours) {
                *counts.entry("another reading without plus").or_default() += 1;
            } else {
                defects.push(format!("{} {:?}: {ours:?}, by the rules {reference:?}", case.text, case.default));
            }
        }
        let theirs = crates(&case);
        if theirs != ours {
            let expected = expected_of_crate(&of_crate, &case);
            // The rules differ over the two plans, and the crate answers as they do over its own.
            let reason = if theirs == expected && expected != reference {
                Some("crate: other plans")
            } else {
                crate_defect(&of_crate, &case, &theirs, &ours)
            };
            match reason {
                Some(reason) => *counts.entry(reason).or_default() += 1,
                None => defects.push(format!("{} {:?}: {ours:?}, crate {theirs:?}", case.text, case.default)),
            }
        }
    }
    if let (Some(out), Ok(path)) = (out, std::env::var("ONEY_ORACLE_OUT")) {
        std::fs::write(path, out).unwrap();
    }
    println!("{counts:?}");
    assert!(defects.is_empty(), "{} of {cases}: {:#?}", defects.len(), &defects[..defects.len().min(30)]);
}

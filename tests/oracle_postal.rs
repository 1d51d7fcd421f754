//! Compares the compiled postal codes with the patterns of their source, run by `regex`.
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

#[path = "common/sample.rs"]
mod sample;

use oney_rules::formats::postal_code::{PostalCodeError, read};
use regex::Regex;
use regex_syntax::hir::Hir;
use sample::{Random, hir};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Other than the data on purpose; see `xtask/src/codegen/postal.rs`.
const OVERRIDES: [(&str, &str); 2] =
    [("IE", r"(?:[AC-FHKNPRTV-Y]\d{2}|D6W) ?[\dAC-FHKNPRTV-Y]{4}"), ("RE", r"97[478]\d{2}")];

struct Source {
    country: [u8; 2],
    ours: Regex,
    pattern: Hir,
    examples: Vec<String>,
}

fn sources() -> Vec<Source> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/postal-formats.json")).unwrap();
    let data: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(&text).unwrap();
    let sources = data.iter().filter_map(|(id, facts)| {
        let pattern = facts.get("zip")?;
        let own = OVERRIDES.iter().find(|(country, _)| country == id).map_or(pattern.as_str(), |(_, own)| own);
        let anchored = |pattern: &str| Regex::new(&format!("^(?:{pattern})$")).unwrap();
        Some(Source {
            country: id.as_bytes().try_into().unwrap(),
            ours: anchored(own),
            pattern: hir(own),
            examples: facts
                .get("zipex")
                .unwrap()
                .split(',')
                .filter(|t| !t.contains(':'))
                .map(String::from)
                .collect(),
        })
    });
    sources.collect()
}

fn messy(random: &mut Random, code: &str) -> String {
    let mut out = String::new();
    for c in code.chars() {
        match random.below(12) {
            0 => out.push_str([" ", "\u{A0}", "-", "\u{2011}", "\u{202F}", "  "][random.below(6)]),
            1 if c.is_ascii_alphanumeric() => {
                out.push(char::from_u32(c as u32 + 0xFEE0).unwrap());
                continue;
            }
            _ => {}
        }
        out.push(if random.below(3) == 0 { c.to_ascii_lowercase() } else { c });
    }
    out
}

#[test]
fn every_match_is_accepted_and_every_normal_form_is_a_match() {
    let cases: usize = std::env::var("ONEY_ORACLE_CASES").ok().and_then(|v| v.parse().ok()).unwrap_or(40_000);
    let sources = sources();
    assert_eq!(sources.len(), 181);
    let mut random = Random::new(0xC0FF_EE12_3456_789B);
    let mut accepted = 0;
    for _ in 0..cases {
        let source = random.pick(&sources);
        let mut code = random.matching(&source.pattern);
        let matches = random.below(3) > 0;
        if !matches {
            let place = random.below(code.len());
            let c = char::from(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ -"[random.below(38)]);
            match random.below(3) {
                0 => code.insert(place, c),
                1 => drop(code.remove(place)),
                _ => code.replace_range(place..=place, &c.to_string()),
            }
        }
        let text = if random.below(2) == 0 { code.clone() } else { messy(&mut random, &code) };
        let id = String::from_utf8_lossy(&source.country).into_owned();
        match read(&text, source.country) {
            Ok(normal) => {
                accepted += 1;
                assert!(source.ours.is_match(&normal), "{id}: {text:?} became {normal:?}, no match");
                assert!(
                    matches!(read(&normal, source.country), Ok(Cow::Borrowed(same)) if same == normal),
                    "{id}: {normal}"
                );
            }
            Err(error) => {
                assert!(!source.ours.is_match(&code), "{id}: {text:?} refused");
                if let PostalCodeError::Format { example } = error {
                    assert!(source.ours.is_match(example), "{id}: the example {example} is none");
                }
            }
        }
    }
    assert!(accepted > cases / 2);
}

#[test]
fn examples_of_the_data_are_normal_forms() {
    for source in sources() {
        for example in &source.examples {
            if !source.ours.is_match(example) {
                continue;
            }
            let id = String::from_utf8_lossy(&source.country);
            assert_eq!(read(example, source.country).as_deref(), Ok(example.as_str()), "{id}");
        }
    }
}

#[test]
fn what_people_type() {
    let cases = [
        ("75 001", "FR", "75001"),
        (" 75001 ", "FR", "75001"),
        ("97100", "FR", "97100"),
        ("97100", "GP", "97100"),
        ("97600", "YT", "97600"),
        ("1234567", "PT", "1234-567"),
        ("1234 567", "PT", "1234-567"),
        ("1234ab", "NL", "1234 AB"),
        ("sw1a1aa", "GB", "SW1A 1AA"),
        ("m11ae", "GB", "M1 1AE"),
        ("bfpo1234", "GB", "BFPO 1234"),
        ("gir0aa", "GB", "GIR 0AA"),
        ("11000", "CZ", "110 00"),
        ("15124", "GR", "151 24"),
        ("114 55", "SE", "11455"),
        ("CH-8001", "CH", "8001"),
        ("L-4750", "LU", "4750"),
        ("SE-114 55", "SE", "11455"),
        ("\u{FF11}\u{FF15}\u{FF14}-\u{FF10}\u{FF10}\u{FF12}\u{FF13}", "JP", "154-0023"),
        ("a65f4e2", "IE", "A65 F4E2"),
        ("D6W XY00", "IE", "D6W XY00"),
        ("K1A0B1", "CA", "K1A 0B1"),
        ("221621010", "US", "22162-1010"),
        ("22162 1010", "US", "22162-1010"),
        ("ai2640", "AI", "2640"),
        ("pc133", "OM", "133"),
    ];
    for (text, country, normal) in cases {
        let country = country.as_bytes().try_into().unwrap();
        assert_eq!(read(text, country).as_deref(), Ok(normal), "{text}");
    }
    let refused = [
        ("75001", "GP", "97100"),
        ("F-75001", "FR", "33380"),
        ("B-1000", "BE", "4000"),
        ("7500", "FR", "33380"),
        ("750011", "FR", "33380"),
        ("75001/2", "FR", "33380"),
        ("1234 SA", "NL", "1234 AB"),
    ];
    for (text, country, example) in refused {
        let country = country.as_bytes().try_into().unwrap();
        assert_eq!(read(text, country), Err(PostalCodeError::Format { example }), "{text}");
    }
    assert_eq!(read("  ", *b"FR"), Err(PostalCodeError::Empty));
    assert_eq!(read("123", *b"AO"), Err(PostalCodeError::NotUsed));
    assert_eq!(read("123", *b"ZZ"), Err(PostalCodeError::Country));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC*", country in "[A-Z]{2}") {
        let _ = read(&text, country.as_bytes().try_into().unwrap());
    }

    #[test]
    fn no_digits_or_letters_make_it_panic(text in "[ 0-9A-Za-z-]{0,14}", country in "(FR|GB|PT|IE|US|NL|MU|PE)") {
        let country = country.as_bytes().try_into().unwrap();
        if let Ok(normal) = read(&text, country) {
            let again = read(&normal, country);
            proptest::prop_assert_eq!(again.as_deref(), Ok(&*normal));
        }
    }
}

//! How many mistyped numbers pass as numbers of another country.
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
#[allow(dead_code, reason = "shared with the oracles")]
mod sample;

use oney_rules::formats::phone::parse;
use sample::Random;

/// Mobile numbers as people write them at home: the country, its calling code, how they begin, and how many digits follow.
const HOMES: [(&str, u16, &[&str], usize); 7] = [
    ("FR", 33, &["06", "07"], 8),
    ("ES", 34, &["6", "71"], 8),
    ("IT", 39, &["32", "33", "34"], 8),
    ("PT", 351, &["91", "93", "96"], 7),
    ("BE", 32, &["047", "048", "049"], 7),
    ("PL", 48, &["50", "60", "79"], 7),
    ("RO", 40, &["072", "074", "075"], 7),
];

/// One digit too many, one too few, two the wrong way round, or another one.
fn mistyped(random: &mut Random, digits: &str) -> String {
    let mut digits: Vec<char> = digits.chars().collect();
    let at = random.below(digits.len() - 1);
    let other = char::from(b'0' + u8::try_from(random.below(10)).unwrap());
    match random.below(4) {
        0 => digits.insert(at, other),
        1 => drop(digits.remove(at)),
        2 => digits.swap(at, at + 1),
        _ => digits[at] = other,
    }
    digits.into_iter().collect()
}

/// Digits without a plus are guessed to be of another country only behind the nine calling codes of the countries where Oney works. With
/// every calling code, as before, many more would pass.
#[test]
fn few_mistyped_numbers_pass_as_foreign() {
    let mut random = Random::new(0x0E7E);
    for (country, code, starts, length) in HOMES {
        let home = country.as_bytes().try_into().unwrap();
        let (mut before, mut now) = (0, 0);
        for _ in 0..20_000 {
            let mut number = (*random.pick(starts)).to_owned();
            (0..length).for_each(|_| number.push(char::from(b'0' + u8::try_from(random.below(10)).unwrap())));
            let text = mistyped(&mut random, &number);
            let found = parse(&text, home).ok().map(|number| number.calling_code());
            // Overseas France is at home in France.
            let is_home = found.is_some_and(|found| {
                found == code || (code == 33 && matches!(found, 262 | 508 | 590 | 594 | 596))
            });
            now += usize::from(found.is_some() && !is_home);
            // Where it is no number at home, any calling code counted.
            before += usize::from(!is_home && parse(&format!("+{text}"), home).is_ok());
        }
        println!("{country}: of 20,000 mistyped numbers {before} passed as foreign, {now} do now");
        assert!(now * 4 <= before.max(40), "{country}: {now} of {before}");
    }
}

//! Postal codes: from what people type to the form of their country.
//!
//! The formats are those of Google's address data (`data/postal-formats.json`); `docs/tables.md` describes
//! their compilation. They contain the form of a code, not which codes exist.

use super::characters::{digit, hyphen, space};
use super::{MAX_POSTAL_CODE, Notes, Value, text};
use crate::code::ChangeKind;
use crate::code::Detail;
use crate::countries::iso3166::is_iso3166;
use crate::tables::postal_codes::Country;
use std::borrow::Cow;

/// Why a text is no postal code of a country.
///
/// ```
/// use oney_rules::formats::postal_code::{PostalCodeError, read};
/// assert_eq!(read("1234567", *b"PT").as_deref(), Ok("1234-567"));
/// assert!(matches!(read("1000", *b"FR"), Err(PostalCodeError::Format { .. })));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PostalCodeError {
    /// There is nothing but spaces.
    Empty,
    /// The country has no postal codes, or none that are known; the code cannot be checked.
    NotUsed,
    /// There is no such country.
    Country,
    /// Not in the format of the country.
    Format {
        /// A code of the country, as it is written there.
        example: &'static str,
    },
}

/// The most characters of a code without separators: Iran's ten digits, and a country's letters in front.
const MOST: usize = 12;

/// Reads the value of a parameter. Where the country is unknown or has no known format, any code of S2's length passes.
pub(super) fn value<'r>(
    line: Cow<'r, str>,
    country: Option<crate::Country>,
    notes: &mut Notes,
) -> Result<Value<'r>, Detail> {
    let Some(country) = country else { return text::at_most(line, MAX_POSTAL_CODE) };
    let code = match read(without_prefix(&line, country), country.bytes()) {
        Ok(code) if code != line => {
            notes.change(ChangeKind::Notation);
            Cow::Owned(code.into_owned())
        }
        Ok(_) | Err(PostalCodeError::NotUsed | PostalCodeError::Country) => line,
        Err(PostalCodeError::Empty) => return Err(Detail::InvalidPostalCode { country, example: "" }),
        Err(PostalCodeError::Format { example }) => return Err(Detail::InvalidPostalCode { country, example }),
    };
    text::at_most(code, MAX_POSTAL_CODE)
}

/// Countries whose letters people write before a code, with those that cars have; none of them is part of a code.
const LETTERS: [(&[u8; 2], &str); 14] = [
    (b"AT", "A"),
    (b"BE", "B"),
    (b"CH", "CH"),
    (b"CZ", "CZ"),
    (b"DE", "D"),
    (b"ES", "E"),
    (b"FR", "F"),
    (b"HU", "H"),
    (b"IT", "I"),
    (b"LU", "L"),
    (b"NL", "NL"),
    (b"PL", "PL"),
    (b"PT", "P"),
    (b"RO", "RO"),
];

/// What follows the country's letters, as in mail from abroad: `F-75002`, `D 10115`, `ES-28001`.
fn without_prefix(code: &str, country: crate::Country) -> &str {
    let home = if country.belongs_to(crate::Country::FR) { crate::Country::FR } else { country };
    let length = code.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (prefix, rest) = code.split_at_checked(length).unwrap_or(("", code));
    let separates = |c| hyphen(c) || space(c);
    let is_letters = |text: &str| prefix.eq_ignore_ascii_case(text);
    let known = LETTERS.iter().find(|(code, _)| **code == home.bytes());
    match known {
        Some((_, letters)) if rest.starts_with(separates) && (is_letters(letters) || is_letters(home.code())) => {
            rest.trim_start_matches(separates)
        }
        _ => code,
    }
}

/// Reads a postal code of a country (ISO 3166-1 alpha-2, in capitals) and returns it as it is written there: capitals,
/// with the country's space or hyphen (`1234-567`, `1234 AB`, `SW1A 1AA`), without a prefix for mail from abroad where
/// the data knows one (`CH-8001`, `L-4750`). Text that is in this form already is returned as it is.
///
/// The French overseas codes (971, 972, 973, 974, 976 …) belong to their territories, so `GP` refuses 75001. `FR` takes
/// them as well, as the data does: addresses on Guadeloupe are written with either country, and S0:123 counts them as
/// French. That `FR` with 97100 means `GP` is not decided here.
///
/// # Errors
///
/// A [`PostalCodeError`]; it holds nothing of the text.
pub fn read(text: &str, country: [u8; 2]) -> Result<Cow<'_, str>, PostalCodeError> {
    let known = Country::find(country);
    let Some(table) = known else {
        return Err(if is_iso3166(country) { PostalCodeError::NotUsed } else { PostalCodeError::Country });
    };
    // The example is searched only for an error.
    let refusal = || PostalCodeError::Format { example: table.example() };
    let mut bare = [0u8; MOST];
    let mut length = 0usize;
    for c in text.chars() {
        let byte = match digit(c) {
            Some(value) => b'0' | value,
            None => match letter(c) {
                Some(byte) => byte,
                None if space(c) || hyphen(c) => continue,
                None => return Err(refusal()),
            },
        };
        *bare.get_mut(length).ok_or_else(refusal)? = byte;
        length += 1;
    }
    if length == 0 {
        return Err(PostalCodeError::Empty);
    }
    let mut digits = [0u8; 2 * MOST];
    for (pair, byte) in digits.chunks_exact_mut(2).zip(bare) {
        let value = if byte.is_ascii_digit() { byte & 0xF } else { byte.wrapping_sub(b'A' - 10) };
        if let [tens, ones] = pair {
            (*tens, *ones) = (value / 10, value % 10);
        }
    }
    let spelling = table.spelling(digits.get(..2 * length).unwrap_or(&[])).ok_or_else(refusal)?;

    let mut out = [0u8; MOST + 1];
    let mut end = 0usize;
    for (index, byte) in bare.iter().take(length).skip(spelling.skip).enumerate() {
        if index == spelling.at && index > 0 {
            *out.get_mut(end).ok_or_else(refusal)? = spelling.separator;
            end += 1;
        }
        *out.get_mut(end).ok_or_else(refusal)? = *byte;
        end += 1;
    }
    let out = core::str::from_utf8(out.get(..end).unwrap_or(&[])).map_err(|_| refusal())?;
    Ok(if out == text { Cow::Borrowed(text) } else { Cow::Owned(out.into()) })
}

/// The territory of overseas France that a French postal code names, as it was received. Saint-Barthélemy and Saint-Martin have one code
/// each; 977 and 978 are CEDEX codes of Réunion.
pub(crate) fn overseas(code: &str) -> Option<crate::Country> {
    let digits = code.chars().filter_map(digit).take(5);
    let territory = match digits.fold(0, |number, digit| number * 10 + u32::from(digit)) {
        97_133 => "BL",
        97_150 => "MF",
        97_100..=97_199 => "GP",
        97_200..=97_299 => "MQ",
        97_300..=97_399 => "GF",
        97_400..=97_499 | 97_700..=97_899 => "RE",
        97_500..=97_599 => "PM",
        97_600..=97_699 => "YT",
        _ => return None,
    };
    crate::Country::find(territory)
}

/// The capital of an ASCII or full-width letter.
fn letter(c: char) -> Option<u8> {
    let ascii = match c {
        '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => char::from_u32(u32::from(c) - 0xFEE0)?,
        _ => c,
    };
    ascii.is_ascii_alphabetic().then(|| u8::try_from(ascii.to_ascii_uppercase()).ok()).flatten()
}

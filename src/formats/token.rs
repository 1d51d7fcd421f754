//! Values of a fixed shape: hashes, UUIDs, location codes.

use super::{Notes, Value};
use crate::code::ChangeKind;
use crate::code::Detail;
use crate::pieces;
use std::borrow::Cow;

/// SHA-256 in hexadecimal; the platform wants lower case (S2:282).
pub(super) fn hash<'r>(text: Cow<'r, str>, notes: &mut Notes) -> Result<Value<'r>, Detail> {
    if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(Detail::InvalidHash {});
    }
    Ok(Value::Text(recased(text, str::to_ascii_lowercase, notes)))
}

/// `8-4-4-4-12` hexadecimal digits (S2:90–94).
pub(super) fn uuid(text: Cow<'_, str>) -> Result<Value<'_>, Detail> {
    let is_hex =
        |group: &str, length: usize| group.len() == length && group.bytes().all(|byte| byte.is_ascii_hexdigit());
    let lengths = [8, 4, 4, 4, 12];
    let count = pieces::split(&text, b'-').count();
    let fits = count == lengths.len()
        && pieces::split(&text, b'-').zip(lengths).all(|(group, length)| is_hex(group, length));
    if fits { Ok(Value::Text(text)) } else { Err(Detail::InvalidUuid {}) }
}

/// Three letters (S2:994–998); airports and cities, not checked against a list of IATA.
pub(super) fn location_code<'r>(text: Cow<'r, str>, notes: &mut Notes) -> Result<Value<'r>, Detail> {
    three_letters(text, Detail::InvalidLocationCode {}, notes)
}

/// A code of three letters in upper case.
pub(crate) fn three_letters<'r>(
    text: Cow<'r, str>,
    refusal: Detail,
    notes: &mut Notes,
) -> Result<Value<'r>, Detail> {
    if text.len() != 3 || !text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Err(refusal);
    }
    Ok(Value::Text(recased(text, str::to_ascii_uppercase, notes)))
}

fn recased<'r>(text: Cow<'r, str>, recase: impl Fn(&str) -> String, notes: &mut Notes) -> Cow<'r, str> {
    let changed = recase(&text);
    if changed == text.as_ref() {
        return text;
    }
    notes.change(ChangeKind::Case);
    Cow::Owned(changed)
}

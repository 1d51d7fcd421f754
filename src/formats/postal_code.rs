//! Postal codes (S2:138, S2:366).

use super::Value;
use crate::code::Detail;
use std::borrow::Cow;

/// Characters of a postal code in S2.
pub(super) const MAX_LENGTH: u16 = 9;

/// One to nine letters and digits, with inner spaces and hyphens.
pub(super) fn read(text: Cow<'_, str>) -> Result<Value<'_>, Detail> {
    let fits = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-'));
    if fits && text.len() <= usize::from(MAX_LENGTH) {
        return Ok(Value::Text(text));
    }
    Err(Detail::InvalidPostalCode {})
}

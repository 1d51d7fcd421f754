//! Telephone numbers (S2:126–136, S2:354–364).

use super::Value;
use crate::code::Detail;
use std::borrow::Cow;

/// Characters of a telephone number in S2; E.164 has as many digits.
const MAX_LENGTH: usize = 15;

/// Digits in international notation, as S2's examples write them.
pub(super) fn read(text: Cow<'_, str>) -> Result<Value<'_>, Detail> {
    let digits = text.strip_prefix('+').unwrap_or(&text);
    if digits.is_empty() || text.len() > MAX_LENGTH || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Detail::InvalidPhone {});
    }
    Ok(Value::Text(text))
}

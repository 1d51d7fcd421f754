//! Digits that name something: codes of outcomes, references (S2:394, S2:872–882).

use super::Digits;
use crate::code::{ChangeKind, Detail};
use crate::formats::{Notes, Value};
use std::borrow::Cow;

/// Requires the documented number of digits. Keeps leading zeros: `0002` and `2` are different codes.
pub(super) fn read<'r>(text: Cow<'r, str>, format: &Digits, notes: &mut Notes) -> Result<Value<'r>, Detail> {
    let Digits { min, max, is_padded } = *format;
    let length = text.len();
    let fits = (usize::from(min)..=usize::from(max)).contains(&length);
    if !fits || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Detail::NotDigits { min: min.into(), max: max.into() });
    }
    if !is_padded || length == usize::from(max) {
        return Ok(Value::Text(text));
    }
    notes.change(ChangeKind::Notation);
    let zeros = "0".repeat(usize::from(max).saturating_sub(length));
    Ok(Value::Text(Cow::Owned([&zeros, text.as_ref()].concat())))
}

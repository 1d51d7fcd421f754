//! Whole numbers: cents, quantities, days.

use super::{Format, Notes, Value};
use crate::code::ChangeKind;
use crate::code::Detail;
use crate::json::exact;
use crate::pieces;

/// Reads digits within limits. Amounts are cents: `600.00` is refused and not read as 60000. Other numbers may have the zeros of a
/// database behind a point (`1.0000`). That is for what shops send: the platform writes digits.
pub(super) fn read<'r>(
    text: &str,
    min: u64,
    max: u64,
    is_request: bool,
    notes: &mut Notes,
) -> Result<Value<'r>, Detail> {
    let is_amount = max == Format::MAX_AMOUNT;
    let mut digits = text;
    if is_request && is_amount && is_decimal(text) {
        return Err(Detail::AmountNotInCents {});
    }
    if is_request
        && !is_amount
        && let Some((whole, fraction)) = pieces::split_once(text, b'.')
    {
        // `1.000` is a thousand in half of Europe.
        if !matches!(fraction.len(), 0 | 3) && fraction.bytes().all(|byte| byte == b'0') {
            notes.change(ChangeKind::Notation);
            digits = whole;
        }
    }
    let magnitude = digits.strip_prefix('-').unwrap_or(digits);
    if magnitude.is_empty() || !magnitude.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Detail::NotAnInteger {});
    }
    // `exact` refuses negative numbers.
    match exact(digits) {
        Some(number) if (min..=max).contains(&number) => {
            if digits.starts_with('0') && digits.len() > 1 {
                notes.change(ChangeKind::Notation);
            }
            Ok(Value::Integer(number))
        }
        _ if is_request && is_amount && digits.starts_with('-') => Err(Detail::NegativeAmount {}),
        _ => Err(Detail::OutOfRange { min, max }),
    }
}

/// Whether there is a decimal sign at a digit, whatever stands around them: `600.50 €`.
fn is_decimal(text: &str) -> bool {
    let is_sign = |byte| matches!(byte, b'.' | b',');
    text.as_bytes().windows(2).any(|pair| match *pair {
        [before, after] => is_sign(before) && after.is_ascii_digit() || before.is_ascii_digit() && is_sign(after),
        _ => false,
    })
}

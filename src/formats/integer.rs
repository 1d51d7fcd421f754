//! Whole numbers: cents, quantities, days.

use super::{Notes, Value};
use crate::code::ChangeKind;
use crate::code::Detail;
use crate::json::exact;

/// Reads digits within limits. Amounts are cents: `600.00` is refused and not read as 60000.
pub(super) fn read<'r>(digits: &str, min: u64, max: u64, notes: &mut Notes) -> Result<Value<'r>, Detail> {
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
        _ => Err(Detail::OutOfRange { min, max }),
    }
}

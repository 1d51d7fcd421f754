//! One spelling for each number, whatever host read it.

use std::borrow::Cow;

/// Every host holds whole numbers up to here exactly (2^53 − 1).
pub(crate) const MAX_EXACT: u64 = 9_007_199_254_740_991;

/// The spelling that JavaScript's `String(number)` would give: `60000.0` and `6e4` are `60000`, `1.50` is `1.5`.
///
/// A page sends numbers that JavaScript has already read; JSON text and native callers must give the same request.
/// Digits are never rounded here: what exceeds the precision of a double keeps all its digits and is refused later.
/// `None` for what exceeds the range of a double: JavaScript has no number for it.
pub(crate) fn canonical_number(spelling: &str) -> Option<Cow<'_, str>> {
    let is_plain =
        spelling.len() < 22 && spelling.bytes().all(|byte| byte.is_ascii_digit()) && !spelling.starts_with('0');
    if is_plain || spelling == "0" {
        return Some(Cow::Borrowed(spelling));
    }
    let (negative, rest) = match spelling.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, spelling),
    };
    let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
        // An exponent beyond i32 saturates: such a number is refused in either spelling.
        Some((mantissa, exponent)) => {
            let saturated = if exponent.starts_with('-') { -1_000_000 } else { 1_000_000 };
            (mantissa, exponent.parse::<i32>().unwrap_or(saturated).clamp(-1_000_000, 1_000_000))
        }
        None => (rest, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut all = String::from(whole);
    all.push_str(fraction);
    let digits = all.trim_start_matches('0');
    let leading_zeros = length(&all) - length(digits);
    let digits = digits.trim_end_matches('0');
    // The number is 0.DIGITS × 10^point.
    let point = length(whole) - leading_zeros + exponent;
    if digits.is_empty() || point < MIN_POINT {
        return Some(Cow::Borrowed("0"));
    }
    if point > MAX_POINT || (point == MAX_POINT && digits > MAX_DIGITS) {
        return None;
    }
    let mut out = String::new();
    if negative {
        out.push('-');
    }
    let count = length(digits);
    if (-5..=0).contains(&point) {
        out.push_str("0.");
        push_zeros(&mut out, -point);
        out.push_str(digits);
    } else if (1..=21).contains(&point) {
        let split = usize::try_from(point.min(count)).unwrap_or_default();
        let (head, tail) = digits.split_at_checked(split).unwrap_or((digits, ""));
        out.push_str(head);
        push_zeros(&mut out, point - count);
        if !tail.is_empty() {
            out.push('.');
            out.push_str(tail);
        }
    } else {
        let (head, tail) = digits.split_at_checked(1).unwrap_or((digits, ""));
        out.push_str(head);
        if !tail.is_empty() {
            out.push('.');
            out.push_str(tail);
        }
        out.push('e');
        out.push(if point > 0 { '+' } else { '-' });
        super::writer::push_integer(&mut out, u64::from((point - 1).unsigned_abs()));
    }
    Some(Cow::Owned(out))
}

/// The largest double is 0.17976931348623157 × 10^309; the smallest above zero is 0.49… × 10^−323.
const MAX_POINT: i32 = 309;
const MAX_DIGITS: &str = "17976931348623158";
const MIN_POINT: i32 = -323;

fn length(digits: &str) -> i32 {
    i32::try_from(digits.len()).unwrap_or(i32::MAX / 4)
}

fn push_zeros(out: &mut String, count: i32) {
    for _ in 0..count {
        out.push('0');
    }
}

#[cfg(test)]
mod tests {
    use super::canonical_number;

    #[test]
    fn writes_numbers_as_javascript_does() {
        for (spelling, expected) in [
            ("0", "0"),
            ("-0", "0"),
            ("0.0", "0"),
            ("0e5", "0"),
            ("60000", "60000"),
            ("60000.0", "60000"),
            ("6e4", "60000"),
            ("6E+4", "60000"),
            ("1.50", "1.5"),
            ("-1.50", "-1.5"),
            ("0.10", "0.1"),
            ("12.5e1", "125"),
            ("12.5e-1", "1.25"),
            ("1e-6", "0.000001"),
            ("1e-7", "1e-7"),
            ("1.25e-7", "1.25e-7"),
            ("1e21", "1e+21"),
            ("1e20", "100000000000000000000"),
            ("123e-2", "1.23"),
            ("1e-400", "0"),
            ("1e308", "1e+308"),
            ("0.00001234", "0.00001234"),
            ("100", "100"),
        ] {
            assert_eq!(canonical_number(spelling).as_deref(), Some(expected), "{spelling}");
        }
        for spelling in ["1e309", "-2e308", "1e999999999999"] {
            assert_eq!(canonical_number(spelling), None, "{spelling}");
        }
    }
}

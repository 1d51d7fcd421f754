//! One spelling for each number, on every host.

use std::borrow::Cow;

/// Every host holds whole numbers up to here exactly (2^53 − 1).
pub(crate) const MAX_EXACT: u64 = 9_007_199_254_740_991;

/// The whole number of these digits; `None` for other texts and beyond the range that every host holds exactly.
pub(crate) fn exact(digits: &str) -> Option<u64> {
    let mut number = 0u64;
    for byte in digits.bytes() {
        if !byte.is_ascii_digit() || number > MAX_EXACT {
            return None;
        }
        // Below 2^57: no check of overflow, which would cost a page a 128-bit multiplication.
        number = number.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
    }
    (!digits.is_empty() && number <= MAX_EXACT).then_some(number)
}

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
    let negative = spelling.starts_with('-');
    let mut digits = String::new();
    // The number is 0.DIGITS × 10^point.
    let mut point = 0i32;
    let mut in_fraction = false;
    let mut bytes = spelling.bytes();
    for byte in bytes.by_ref() {
        match byte {
            b'0' if digits.is_empty() => point -= i32::from(in_fraction),
            b'0'..=b'9' => {
                digits.push(char::from(byte));
                point += i32::from(!in_fraction);
            }
            b'.' => in_fraction = true,
            b'e' | b'E' => break,
            _ => {}
        }
    }
    while digits.ends_with('0') {
        digits.pop();
    }
    // The rest is the exponent. A large one saturates: such a number is zero or refused anyway.
    let mut exponent = 0i32;
    let mut is_down = false;
    for byte in bytes {
        match byte {
            b'0'..=b'9' => exponent = (exponent * 10 + i32::from(byte - b'0')).min(10_000_000),
            _ => is_down = byte == b'-',
        }
    }
    point += if is_down { -exponent } else { exponent };
    if digits.is_empty() || point < MIN_POINT {
        return Some(Cow::Borrowed("0"));
    }
    if point > MAX_POINT || (point == MAX_POINT && digits.as_str() > MAX_DIGITS) {
        return None;
    }
    let mut out = String::new();
    if negative {
        out.push('-');
    }
    let count = length(&digits);
    if (-5..=0).contains(&point) {
        out.push_str("0.");
        push_zeros(&mut out, -point);
        out.push_str(&digits);
    } else if (1..=21).contains(&point) {
        let split = usize::try_from(point.min(count)).unwrap_or_default();
        push_pointed(&mut out, &digits, split, point - count);
    } else {
        push_pointed(&mut out, &digits, 1, 0);
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

/// Writes digits with a point after the first `split` if more follow, or with zeros after all.
fn push_pointed(out: &mut String, digits: &str, split: usize, zeros: i32) {
    let (head, tail) = digits.split_at_checked(split).unwrap_or((digits, ""));
    out.push_str(head);
    push_zeros(out, zeros);
    if !tail.is_empty() {
        out.push('.');
        out.push_str(tail);
    }
}

fn push_zeros(out: &mut String, count: i32) {
    for _ in 0..count {
        out.push('0');
    }
}

#[cfg(test)]
mod tests {
    use super::{canonical_number, exact};

    #[test]
    fn whole_numbers_are_exact_or_none() {
        for (digits, expected) in [
            ("0", Some(0)),
            ("007", Some(7)),
            ("9007199254740991", Some(9_007_199_254_740_991)),
            ("000000000000000000000009007199254740991", Some(9_007_199_254_740_991)),
            ("9007199254740992", None),
            ("90071992547409910", None),
            ("99999999999999999999999999999999", None),
            ("", None),
            ("-1", None),
            ("+1", None),
            ("1.0", None),
            ("1e3", None),
            ("١", None),
        ] {
            assert_eq!(exact(digits), expected, "{digits}");
        }
    }

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

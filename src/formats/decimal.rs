//! Percentages with a dot as decimal separator (S2:198–200, S2:234–236).

use super::{Notes, Value};
use crate::code::ChangeKind;
use crate::code::Detail;
use crate::json::canonical_number;
use crate::pieces;
use std::borrow::Cow;

/// More digits exceed the precision of a double, and hosts would disagree.
const MAX_DIGITS: usize = 15;

/// Reads digits with at most one dot, or the comma that half of Europe writes.
pub(super) fn read_text<'r>(text: Cow<'r, str>, notes: &mut Notes) -> Result<Value<'r>, Detail> {
    let dotted = match pieces::split_once(&text, b',') {
        Some((whole, fraction)) => {
            let mut dotted = String::from(whole);
            dotted.push('.');
            dotted.push_str(fraction);
            Cow::Owned(dotted)
        }
        None => text,
    };
    let (whole, fraction) = match pieces::split_once(&dotted, b'.') {
        Some((_, "")) => return Err(Detail::NotADecimal {}),
        Some((whole, fraction)) => (whole, fraction),
        None => (dotted.as_ref(), ""),
    };
    let (sign, whole) = match whole.strip_prefix('-') {
        Some(whole) => ("-", whole),
        None => ("", whole),
    };
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(fraction) {
        return Err(Detail::NotADecimal {});
    }
    let Some(canonical) = canonical_number(&dotted).map(Cow::into_owned) else {
        return Err(Detail::NotADecimal {});
    };
    if sign.is_empty() && canonical != dotted.as_ref() || matches!(dotted, Cow::Owned(_)) {
        notes.change(ChangeKind::Notation);
    }
    percentage(Cow::Owned(canonical))
}

/// Reads a number that is in canonical spelling already.
pub(super) fn read<'r>(number: &'r str, _: &mut Notes) -> Result<Value<'r>, Detail> {
    percentage(Cow::Borrowed(number))
}

fn percentage(number: Cow<'_, str>) -> Result<Value<'_>, Detail> {
    let (whole, fraction) = pieces::split_once(&number, b'.').unwrap_or((&number, ""));
    let is_below_100 = whole.len() <= 2 && !whole.starts_with('-') && !pieces::holds(&number, b'+');
    if !is_below_100 && number != "100" {
        return Err(Detail::OutOfRange { min: 0, max: 100 });
    }
    if whole.len() + fraction.len() > MAX_DIGITS || pieces::holds(&number, b'e') {
        return Err(Detail::TooLong {
            max: u64::try_from(MAX_DIGITS).unwrap_or_default(),
            length: u64::try_from(whole.len() + fraction.len()).unwrap_or_default(),
        });
    }
    Ok(Value::Decimal(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_at_most_the_digits_of_a_double() {
        let read = |text: &'static str| read_text(text.into(), &mut Notes::default());
        assert!(matches!(read("12.3456789012345"), Ok(Value::Decimal(number)) if number == "12.3456789012345"));
        assert!(matches!(read("12.34567890123456"), Err(Detail::TooLong { max: 15, length: 16 })));
    }
}

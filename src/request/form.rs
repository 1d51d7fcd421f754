//! Form bodies.

use crate::usage::UsageError;
use crate::visitor::{Meter, Scalar, Visitor, pair};
use std::borrow::Cow;

/// Reads `key=value` pairs joined by `&`; a key alone has an empty value, as for PHP and browsers. False, with the rest unread, if there
/// are more bytes than the limit.
pub(crate) fn read(body: &str, visitor: &mut dyn Visitor) -> Result<bool, UsageError> {
    let mut is_empty = true;
    let mut meter = Meter::default();
    for part in trimmed(body).split('&') {
        if part.is_empty() {
            continue;
        }
        is_empty &= !part.contains('=');
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let key = decode(key).unwrap_or(Cow::Borrowed("\u{FFFD}"));
        let value = decode(value);
        let scalar = value.as_deref().map_or(Scalar::NotUnicode(""), Scalar::Text);
        if !meter.key(&key) || !meter.scalar(&scalar) {
            return Ok(false);
        }
        pair(&key, scalar, visitor);
    }
    if is_empty { Err(no_pairs()) } else { Ok(true) }
}

/// Without the white space around it that `trim` of JavaScript removes, so that pages read the same pairs.
fn trimmed(body: &str) -> &str {
    body.trim_matches(|character: char| {
        character == '\u{FEFF}' || (character.is_whitespace() && character != '\u{85}')
    })
}

/// The error for a form without pairs.
#[must_use]
pub fn no_pairs() -> UsageError {
    UsageError::new("the order is no form body: expected pairs such as `params[AMOUNT]=60000`")
}

/// Undoes URL-encoding; `None` where an escape is broken or the bytes are no UTF-8.
fn decode(text: &str) -> Option<Cow<'_, str>> {
    if !text.bytes().any(|byte| matches!(byte, b'%' | b'+')) {
        return Some(Cow::Borrowed(text));
    }
    let hex = |byte: Option<u8>| {
        byte.and_then(|byte| char::from(byte).to_digit(16)).and_then(|digit| u8::try_from(digit).ok())
    };
    let mut bytes = Vec::with_capacity(text.len());
    let mut input = text.bytes();
    while let Some(byte) = input.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => hex(input.next())? * 16 + hex(input.next())?,
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undoes_url_encoding() {
        assert_eq!(decode("a+b%20c%C3%A9").as_deref(), Some("a b cé"));
        assert_eq!(decode("plain").as_deref(), Some("plain"));
        for broken in ["%", "%4", "%zz", "%C3", "%FF"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }
}

//! Form bodies.

use crate::json::{Leaf, Sink, Step, Steps};
use crate::pieces;
use crate::usage::UsageError;
use std::borrow::Cow;

/// Reads `key=value` pairs joined by `&`.
pub(crate) fn read(body: &str, sink: &mut impl Sink) -> Result<(), UsageError> {
    let mut is_empty = true;
    for pair in body.trim().split('&') {
        let Some((key, value)) = pair.split_once('=') else {
            continue;
        };
        is_empty = false;
        let key = decode(key).unwrap_or(Cow::Borrowed("\u{FFFD}"));
        match decode(value) {
            Some(value) => put(&key, Leaf::Text(&value), sink),
            None => put(&key, Leaf::NotUnicode, sink),
        }
    }
    refuse(is_empty)
}

/// Refuses a form in which there is no pair.
pub(crate) fn refuse(is_empty: bool) -> Result<(), UsageError> {
    if is_empty {
        return Err(UsageError::new("the order is no form body: expected pairs such as `params[AMOUNT]=60000`"));
    }
    Ok(())
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

/// Puts a value under a key such as `params[CART][0][NAME]` or `AMOUNT`.
pub(crate) fn put(key: &str, leaf: Leaf<'_>, sink: &mut impl Sink) {
    let mut steps = Steps::EMPTY;
    let is_whole = split(key, &mut steps);
    sink.leaf(steps.as_slice(), if is_whole { leaf } else { Leaf::Foreign });
}

/// Splits a key at its brackets. Brackets that do not pair stay one step: no parameter is spelled so. False when the
/// key is deeper than any way.
pub(super) fn split<'k>(key: &'k str, steps: &mut Steps<'k>) -> bool {
    let root = pieces::split(key, b'[').next().unwrap_or_default();
    let mut rest = key.get(root.len()..).unwrap_or_default();
    steps.push(Step::Key(root));
    while let Some((name, after)) = rest.strip_prefix('[').and_then(|inner| pieces::split_once(inner, b']')) {
        if !steps.push(Step::Key(name)) {
            return false;
        }
        rest = after;
    }
    if !rest.is_empty() {
        *steps = Steps::EMPTY;
        steps.push(Step::Key(key));
    }
    true
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

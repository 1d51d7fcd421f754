//! The notation in which the JavaScript package hands over an object that it has walked through.
//!
//! Records of a way, U+001F, a tagged value and U+001E. A way is its first key, then U+001D before each further key and
//! U+001C before each index. One text crosses the boundary at a fraction of what an object costs (docs/design.md).

use super::Request;
use crate::json::{Leaf, Sink, Step, Steps};
use std::borrow::Cow;

const INDEX: char = '\u{1C}';
const KEY: char = '\u{1D}';
const END: char = '\u{1E}';
const VALUE: char = '\u{1F}';
const ESCAPE: char = '\u{1B}';

pub(super) fn read(wire: &str, request: &mut Request) {
    request.text.reserve(wire.len());
    for record in wire.split_terminator(END) {
        let Some((way, value)) = record.split_once(VALUE) else {
            continue;
        };
        if value == "xlarge" {
            // The package stopped at a size that no order has.
            request.refuse_as_too_large();
            continue;
        }
        with_way(way, |path| with_leaf(value, |leaf| request.leaf(path, leaf)));
    }
}

/// The way of the first record as one name, its value, and the other records.
pub(super) fn first(wire: &str) -> (Cow<'_, str>, &str, &str) {
    let (record, rest) = wire.split_once(END).unwrap_or_default();
    let (name, value) = record.split_once(VALUE).unwrap_or_default();
    (unescape(name), value, rest)
}

fn with_way(way: &str, then: impl FnOnce(&[Step<'_>])) {
    if way.contains(ESCAPE) {
        // Rare: a key with a control character. It is unknown in any case.
        let mut keys = Vec::new();
        for (kind, text) in steps(way) {
            keys.push((kind, unescape(text)));
        }
        let mut steps = Steps::EMPTY;
        for (kind, key) in &keys {
            steps.push(step(*kind, key));
        }
        return then(steps.as_slice());
    }
    let mut found = Steps::EMPTY;
    for (kind, text) in steps(way) {
        found.push(step(kind, text));
    }
    then(found.as_slice());
}

/// The steps of a way with the separator that stood before each.
fn steps(way: &str) -> impl Iterator<Item = (char, &str)> {
    let mut rest = Some((KEY, way));
    std::iter::from_fn(move || {
        let (kind, text) = rest?;
        let end = text.find([INDEX, KEY]);
        let (step, behind) = match end {
            Some(end) => text.split_at_checked(end)?,
            None => (text, ""),
        };
        let mut characters = behind.chars();
        rest = characters.next().map(|separator| (separator, characters.as_str()));
        Some((kind, step))
    })
}

fn step(kind: char, text: &str) -> Step<'_> {
    match text.parse() {
        Ok(index) if kind == INDEX => Step::Index(index),
        _ => Step::Key(text),
    }
}

/// Hands over the leaf of a tagged value.
pub(super) fn with_leaf(tagged: &str, then: impl FnOnce(Leaf<'_>)) {
    let mut characters = tagged.chars();
    let tag = characters.next();
    let text = characters.as_str();
    match tag {
        Some('s') => then(Leaf::Text(&unescape(text))),
        Some('n') => then(Leaf::Number(text)),
        Some('t') => then(Leaf::True),
        Some('f') => then(Leaf::False),
        Some('z') => then(Leaf::Null),
        Some('a') => then(Leaf::EmptyList),
        Some('o') => then(Leaf::EmptyObject),
        Some('u') => then(Leaf::NotUnicode),
        _ => then(Leaf::Foreign),
    }
}

/// U+001B and a character stand for the control character 32 places before it; U+001B and `;` for U+001B itself.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains(ESCAPE) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != ESCAPE {
            plain.push(character);
            continue;
        }
        match characters.next() {
            Some(';') | None => plain.push(ESCAPE),
            Some(shifted) => plain.push(char::from_u32(u32::from(shifted).saturating_sub(32)).unwrap_or(ESCAPE)),
        }
    }
    Cow::Owned(plain)
}

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
    let mut rest = wire;
    while !rest.is_empty() {
        if let Some((steps, value, behind)) = plain_record(rest) {
            rest = behind;
            take(steps.as_slice(), leaf(value.chars().next(), value.get(1..).unwrap_or_default()), value, request);
            continue;
        }
        let (record, behind) = rest.split_once(END).unwrap_or((rest, ""));
        rest = behind;
        if let Some((way, value)) = record.split_once(VALUE) {
            with_way(way, |path| with_leaf(value, |leaf| take(path, leaf, value, request)));
        }
    }
}

fn take(path: &[Step<'_>], leaf: Leaf<'_>, value: &str, request: &mut Request) {
    if value == "xlarge" {
        // The package stopped at a size that no order has.
        request.refuse_as_too_large();
    } else {
        request.leaf(path, leaf);
    }
}

/// The way, the value and what follows of a record without escapes, in one pass: nearly every one.
fn plain_record(wire: &str) -> Option<(Steps<'_>, &str, &str)> {
    let mut found = Steps::EMPTY;
    let mut kind = KEY;
    let mut rest = wire;
    loop {
        let (text, separator, behind) = piece(rest)?;
        rest = behind;
        match separator {
            END => return Some((found, text, behind)),
            INDEX | KEY => {
                found.push(step(kind, text));
                kind = separator;
            }
            VALUE => {
                found.push(step(kind, text));
            }
            _ => return None,
        }
    }
}

/// The text up to a separator, the separator, and what follows it.
fn piece(wire: &str) -> Option<(&str, char, &str)> {
    let at = wire.bytes().position(|byte| (0x1B..=0x1F).contains(&byte))?;
    let (text, behind) = wire.split_at_checked(at)?;
    let mut characters = behind.chars();
    let separator = characters.next()?;
    Some((text, separator, characters.as_str()))
}

/// Hands every value to a sink that only looks.
#[cfg(feature = "server")]
pub(super) fn look(wire: &str, sink: &mut impl Sink) {
    for (way, value) in wire.split_terminator(END).filter_map(|record| record.split_once(VALUE)) {
        with_way(way, |path| with_leaf(value, |leaf| sink.leaf(path, leaf)));
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
    then(leaf(tag, &unescape(characters.as_str())));
}

fn leaf(tag: Option<char>, text: &str) -> Leaf<'_> {
    match tag {
        Some('s') => Leaf::Text(text),
        Some('n') => Leaf::Number(text),
        Some('t') => Leaf::True,
        Some('f') => Leaf::False,
        Some('z') => Leaf::Null,
        Some('a') => Leaf::EmptyList,
        Some('o') => Leaf::EmptyObject,
        Some('u') => Leaf::NotUnicode,
        _ => Leaf::Foreign,
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

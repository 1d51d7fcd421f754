//! Text: free, of one line, single-spaced.

use super::characters::white;
use super::{Notes, Value};
use crate::code::ChangeKind;
use crate::code::Detail;
use crate::graphemes::boundaries;
use std::borrow::Cow;

/// Free text is kept as it is, with line breaks; the platform sends it back (S2:276–278).
pub(super) fn free(text: &str, max: u16) -> Result<Value<'_>, Detail> {
    if has_content(text)? { at_most(Cow::Borrowed(text), max) } else { Ok(Value::Absent) }
}

/// Whether a free text is more than white space. One with a control character is refused.
pub(crate) fn has_content(text: &str) -> Result<bool, Detail> {
    if text.chars().all(white) {
        return Ok(false);
    }
    if has_control(text) { Err(Detail::ControlCharacter {}) } else { Ok(true) }
}

fn has_control(text: &str) -> bool {
    text.chars().any(|character| character.is_control() && !matches!(character, '\n' | '\r' | '\t'))
}

/// Refuses what is longer than `max` Unicode scalar values.
pub(crate) fn at_most(text: Cow<'_, str>, max: u16) -> Result<Value<'_>, Detail> {
    // A text has at most as many characters as bytes.
    if text.len() > usize::from(max) {
        let length = length_of(&text);
        if length > usize::from(max) {
            return Err(Detail::TooLong { max: max.into(), length: u64::try_from(length).unwrap_or(u64::MAX) });
        }
    }
    Ok(Value::Text(text))
}

/// The number of Unicode scalar values. Counts the first byte of each: `chars().count()` is faster on long texts, but costs a page half a
/// kilobyte.
fn length_of(text: &str) -> usize {
    text.bytes().filter(|byte| !matches!(byte, 0x80..=0xBF)).count()
}

/// Where a text that is too long may be cut.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    Anywhere,
    /// At a space, if there is one.
    BetweenWords,
}

/// Leaves out what is beyond `max` Unicode scalar values. No character that a reader sees is torn.
pub(super) fn cut<'r>(text: Cow<'r, str>, max: u16, place: Cut, notes: &mut Notes) -> Value<'r> {
    if text.len() <= max.into() {
        return Value::Text(text);
    }
    let (mut end, mut end_of_word, mut length) = (0, 0, 0);
    for next in boundaries(&text).skip(1).chain([text.len()]) {
        length += length_of(text.get(end..next).unwrap_or_default());
        if length > max.into() {
            break;
        }
        end = next;
        if text.as_bytes().get(end) == Some(&b' ') {
            end_of_word = end;
        }
    }
    if end == text.len() {
        return Value::Text(text);
    }
    if end == 0 {
        // One letter has more marks than the value may have characters: nothing that a reader would miss.
        end = text.char_indices().nth(max.into()).map_or(text.len(), |(place, _)| place);
    }
    if place == Cut::BetweenWords && end_of_word > 0 {
        end = end_of_word;
    }
    notes.change(ChangeKind::Cut);
    Value::Text(Cow::Owned(text.get(..end).unwrap_or_default().trim_matches(is_space).to_owned()))
}

/// Removes outer space and turns each run of line breaks and tabs into one space (S2:98).
pub(crate) fn one_line<'r>(text: Cow<'r, str>, notes: &mut Notes) -> Result<Cow<'r, str>, Detail> {
    match text {
        Cow::Borrowed(text) => borrowed_line(text, notes),
        Cow::Owned(text) => borrowed_line(&text, notes).map(|line| Cow::Owned(line.into_owned())),
    }
}

fn borrowed_line<'r>(text: &'r str, notes: &mut Notes) -> Result<Cow<'r, str>, Detail> {
    let trimmed = text.trim_matches(is_space);
    if trimmed.len() != text.len() {
        notes.change(ChangeKind::Whitespace);
    }
    if !trimmed.contains(|character: char| character.is_control() || is_break(character)) {
        return Ok(Cow::Borrowed(trimmed));
    }
    let mut line = String::with_capacity(trimmed.len());
    let mut pending = false;
    for character in trimmed.chars() {
        if is_break(character) {
            pending = true;
            continue;
        }
        if character.is_control() {
            return Err(Detail::ControlCharacter {});
        }
        if pending {
            // "12 rue\n Haute" needs no second space.
            if character != ' ' && !line.ends_with(' ') {
                line.push(' ');
            }
            pending = false;
        }
        line.push(character);
    }
    notes.change(ChangeKind::LineBreaks);
    Ok(Cow::Owned(line))
}

/// Turns each run of spaces of any kind into one plain space.
pub(super) fn single_spaced<'r>(text: Cow<'r, str>, notes: &mut Notes) -> Cow<'r, str> {
    let mut single = String::with_capacity(text.len());
    for word in text.split(white).filter(|word| !word.is_empty()) {
        if !single.is_empty() {
            single.push(' ');
        }
        single.push_str(word);
    }
    if single == text {
        return text;
    }
    notes.change(ChangeKind::Whitespace);
    Cow::Owned(single)
}

/// Outer space of every kind, and invisible marks that are copied from pages.
fn is_space(character: char) -> bool {
    white(character) || matches!(character, '\u{200B}' | '\u{FEFF}')
}

fn is_break(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\t' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

//! Base64 (RFC 4648, section 4), as REDIRECTHTML carries a page (S2:412–416).

use crate::code::{ChangeKind, Detail};
use crate::formats::{Notes, Value};
use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use std::borrow::Cow;

/// Padding may be missing in the input; the output always has it.
const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The one spelling of the same bytes: without line breaks, with padding.
///
/// An inner space is refused, not removed: it was a plus sign before the text was URL-decoded by mistake.
pub(super) fn read<'r>(text: &'r str, notes: &mut Notes) -> Result<Value<'r>, Detail> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Ok(Value::Absent);
    }
    let is_broken = trimmed.bytes().any(|byte| matches!(byte, b'\r' | b'\n'));
    let line: Cow<'r, str> = if is_broken {
        Cow::Owned(trimmed.chars().filter(|character| !matches!(character, '\r' | '\n')).collect())
    } else {
        Cow::Borrowed(trimmed)
    };
    let bytes = decode(&line).ok_or(Detail::NotBase64 {})?;
    if trimmed.len() != text.len() {
        notes.change(ChangeKind::Whitespace);
    }
    if is_broken {
        notes.change(ChangeKind::LineBreaks);
    }
    if line.len().is_multiple_of(4) {
        return Ok(Value::Text(line));
    }
    notes.change(ChangeKind::Notation);
    Ok(Value::Text(Cow::Owned(ENGINE.encode(bytes))))
}

/// The bytes; `None` if the text is no base64.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    ENGINE.decode(text).ok()
}

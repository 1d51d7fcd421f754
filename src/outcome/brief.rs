//! The answer about one text with which nothing is wrong, in bytes: the package reads them at once (`pkg/src/serving.js`), while JSON
//! would have to become a text and be parsed.
//!
//! ```text
//! how it was changed, a bit for each of ChangeKind::ALL | how many lines it has, if it is a street
//! where each line begins and ends, in units of UTF-16   | two bytes each, the lower one first
//! how long the normal form is                           | the same, twice and one more where it is not ASCII; 0 or 1
//!                                                       | where it is what was received
//! the normal form
//! ```

use std::borrow::Cow;
use std::ops::Range;

/// What came of a text of which nothing else was told.
pub(crate) struct Alone<'t> {
    pub(crate) received: &'t str,
    /// Its normal form.
    pub(crate) text: Cow<'t, str>,
    /// How it was changed, a bit for each of `ChangeKind::ALL`.
    pub(crate) changes: u8,
    /// Those of a street.
    pub(crate) lines: Vec<Range<usize>>,
}

impl Alone<'_> {
    /// `None` where a length does not fit into its bytes, which no street's does.
    pub(crate) fn brief(&self) -> Option<Vec<u8>> {
        let Self { received, text, changes, lines } = self;
        let mut answer = Vec::with_capacity(64);
        answer.push(*changes);
        answer.push(u8::try_from(lines.len()).ok()?);
        let mut put = |number: usize| {
            answer.extend(u16::try_from(number).ok()?.to_le_bytes());
            Some(())
        };
        let is_ascii = text.is_ascii();
        let (mut bytes, mut units) = (0, 0);
        for at in lines.iter().flat_map(|line| [line.start, line.end]) {
            // JavaScript counts in units.
            units += match text.get(bytes..at) {
                Some(part) if !is_ascii => part.encode_utf16().count(),
                _ => at.saturating_sub(bytes),
            };
            bytes = at;
            put(units)?;
        }
        // A part of what was received, as long as all of it, is all of it.
        let is_same = matches!(text, Cow::Borrowed(text) if text.len() == received.len()) || text == received;
        let changed = if is_same { "" } else { text };
        put(2 * changed.len() + usize::from(!is_ascii))?;
        answer.extend(changed.as_bytes());
        Some(answer)
    }
}

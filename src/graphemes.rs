//! The byte offsets of grapheme clusters: the characters that a reader sees (UAX #29).
//!
//! The feature `unicode` takes them from `unicode-segmentation`. A page would grow by an eighth with it, so a build
//! without it has a table of its own (docs/tables.md); `tests/oracle_graphemes.rs` compares it with the library.

#[cfg(not(feature = "unicode"))]
pub(crate) use crate::tables::graphemes::boundaries;
#[cfg(feature = "unicode")]
pub(crate) use library::boundaries;

#[cfg(feature = "unicode")]
mod library {
    use unicode_segmentation::UnicodeSegmentation;

    /// Where each grapheme cluster begins.
    pub(crate) fn boundaries(text: &str) -> impl Iterator<Item = usize> {
        text.grapheme_indices(true).map(|(offset, _)| offset)
    }
}

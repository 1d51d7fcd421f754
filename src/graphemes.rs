//! Where the grapheme clusters of a text begin, in bytes: the characters that a reader sees (UAX #29).
//!
//! The feature `unicode` takes them from `unicode-segmentation`. To a page that would add an eighth of its download, so a build
//! without it has a table of its own (docs/tables.md); `tests/oracle_graphemes.rs` holds it against the library.

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

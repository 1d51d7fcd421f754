//! Where the characters of a text begin as a reader sees them: extended grapheme clusters (UAX #29).
//!
//! A server takes them from `unicode-segmentation`. To a page that would add an eighth of its download, so wasm has a table
//! of its own (docs/tables.md); `tests/oracle_graphemes.rs` holds it against the library.

#[cfg(any(feature = "wasm", target_arch = "wasm32"))]
pub(crate) use crate::tables::graphemes::boundaries;

/// Where the grapheme clusters of a text begin, in bytes.
#[cfg(not(any(feature = "wasm", target_arch = "wasm32")))]
pub(crate) fn boundaries(text: &str) -> impl Iterator<Item = usize> {
    use unicode_segmentation::UnicodeSegmentation;
    text.grapheme_indices(true).map(|(offset, _)| offset)
}

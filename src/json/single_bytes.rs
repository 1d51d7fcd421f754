//! The same as `eight_bytes.rs`, byte by byte, for pages: 200 bytes less of their download.

/// How many bytes of a JSON string are not escaped: up to a quotation mark, a backslash or a control character.
pub(crate) fn plain_length(bytes: &[u8]) -> usize {
    bytes.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1F)).unwrap_or(bytes.len())
}

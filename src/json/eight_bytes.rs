//! Reads eight bytes of a text at a time. Most of an order is text, so this loop takes most of the time of reading and
//! writing it (figures: docs/design.md). The tests compare it with a plain loop.

const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
const HIGHS: u64 = ONES << 7;

/// How many bytes of a JSON string are not escaped: up to a quotation mark, a backslash or a control character.
pub(crate) fn plain_length(bytes: &[u8]) -> usize {
    // The high bit of each byte that is below `limit`; after the first such byte also of others.
    let below = |word: u64, limit: u8| word.wrapping_sub(ONES * u64::from(limit)) & !word & HIGHS;
    let (words, tail) = bytes.as_chunks::<8>();
    let mut length = 0;
    for word in words {
        let word = u64::from_le_bytes(*word);
        let is = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
        let ends = below(word, 0x20) | is(b'"') | is(b'\\');
        if ends != 0 {
            return length + (ends.trailing_zeros() / 8) as usize;
        }
        length += 8;
    }
    length + tail.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1F)).unwrap_or(tail.len())
}

#[cfg(test)]
mod tests {
    use super::plain_length;

    proptest::proptest! {
        #[test]
        fn plain_ends_where_json_escapes(text in "[ a-zé😀]{0,20}[\"\\\\\u{0}-\u{1f}]?[ -~]{0,9}", bytes: Vec<u8>) {
            for bytes in [text.as_bytes(), &bytes] {
                let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1F);
                assert_eq!(plain_length(bytes), bytes.iter().position(ends).unwrap_or(bytes.len()));
            }
        }
    }
}

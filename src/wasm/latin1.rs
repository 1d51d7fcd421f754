//! Orders that come in ISO 8859-1, a byte for each character: engines hold most texts so already, and hand them over many times as
//! fast as UTF-8 (figures: docs/design.md). Node can; without it, as in pages, texts cross in UTF-8.

const HIGHS: u64 = u64::from_ne_bytes([0x80; 8]);

/// The text of such bytes.
pub(super) fn decode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let mut rest = bytes;
    while let Some((plain, behind)) = rest.split_at_checked(ascii_length(rest)) {
        text.extend(std::str::from_utf8(plain));
        let Some((byte, behind)) = behind.split_first() else { break };
        text.push(char::from(*byte));
        rest = behind;
    }
    text
}

/// How many bytes come before the first that is not ASCII; eight are looked at together.
fn ascii_length(bytes: &[u8]) -> usize {
    let words =
        bytes.as_chunks::<8>().0.iter().take_while(|word| u64::from_ne_bytes(**word) & HIGHS == 0).count() * 8;
    let rest = bytes.get(words..).unwrap_or_default();
    words + rest.iter().position(|byte| !byte.is_ascii()).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    proptest::proptest! {
        #[test]
        fn each_byte_is_a_character(bytes: Vec<u8>) {
            let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
            assert_eq!(super::decode(&bytes), text);
        }
    }
}

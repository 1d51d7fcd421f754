//! Texts cut at an ASCII character. The standard library's search is slower on the few characters
//! of a value and would cost a page half a kilobyte (docs/design.md).

/// Whether the text holds this character.
pub(crate) fn holds(text: &str, character: u8) -> bool {
    text.bytes().any(|byte| byte == character)
}

/// The texts before and after the first of these characters.
pub(crate) fn split_once(text: &str, character: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == character)?;
    text.get(..at).zip(text.get(at + 1..))
}

/// The texts between these characters, before the first and after the last.
pub(crate) fn split(text: &str, character: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let (piece, behind) = match split_once(rest?, character) {
            Some((piece, behind)) => (piece, Some(behind)),
            None => (rest?, None),
        };
        rest = behind;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    proptest::proptest! {
        #[test]
        fn texts_are_cut_as_the_standard_library_cuts_them(text in "[a,é]{0,9}") {
            assert_eq!(super::holds(&text, b','), text.contains(','));
            assert_eq!(super::split_once(&text, b','), text.split_once(','));
            assert!(super::split(&text, b',').eq(text.split(',')));
        }
    }
}

//! Characters that mean the same to the people who type them.

/// The value of an ASCII, full-width, Arabic-Indic or Persian digit.
pub fn digit(c: char) -> Option<u8> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}',
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        '\u{06F0}'..='\u{06F9}' => '\u{06F0}',
        _ => return None,
    };
    u8::try_from(u32::from(c) - u32::from(zero)).ok()
}

/// Spaces of every width, tabs and line ends out of a clipboard, and invisible marks: soft hyphen, zero width,
/// direction, byte order.
pub fn space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'..='\r' | '\u{85}' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200F}' | '\u{2028}'..='\u{202F}'
        | '\u{205F}'..='\u{2069}' | '\u{3000}' | '\u{AD}' | '\u{61C}' | '\u{FEFF}'
    )
}

/// White space as Unicode defines it. The standard library's table would cost a page 0.2 KB.
pub fn white(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'..='\r' | '\u{85}' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{2028}' | '\u{2029}' | '\u{202F}'
        | '\u{205F}' | '\u{3000}'
    )
}

/// Hyphens, dashes and the minus sign.
pub fn hyphen(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'
            ..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{30FC}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
    )
}

#[cfg(test)]
mod tests {
    use super::{digit, white};

    #[test]
    fn white_space_is_that_of_unicode() {
        for character in '\0'..=char::MAX {
            assert_eq!(white(character), character.is_whitespace(), "{character:?}");
        }
    }

    #[test]
    fn digits_of_each_script_have_their_value() {
        for script in ["0123456789", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]
        {
            assert_eq!(script.chars().map(digit).collect::<Vec<_>>(), (0..=9).map(Some).collect::<Vec<_>>());
        }
        assert_eq!(['/', ':', '٪', 'a'].map(digit), [None; 4]);
    }
}

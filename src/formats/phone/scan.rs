//! From what people type to digits.

use super::PhoneError;
use crate::formats::characters::{digit, hyphen, space};

/// The most digits that are worth reading: prefix of a call abroad, calling code, national prefix and the longest number.
const MOST: usize = 30;

/// Digits as values, and whether a plus precedes them.
pub struct Digits {
    values: [u8; MOST],
    length: usize,
    /// A plus precedes the first digit.
    pub plus: bool,
}

impl Digits {
    /// The digits as values 0 to 9.
    pub fn values(&self) -> &[u8] {
        self.values.get(..self.length).unwrap_or(&[])
    }
}

/// Words that announce an extension, in lower case. A lone `x` is the usual short form.
const EXTENSION: [&str; 5] = ["x", "ext", "int", "anexo", "poste"];

/// Reads digits, an optional plus and separators; refuses everything else.
pub fn scan(text: &str) -> Result<Digits, PhoneError> {
    let text = text.trim_start_matches(separator);
    let text = match text.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => text.get(4..).unwrap_or(""),
        _ => text,
    };
    let mut digits = Digits { values: [0; MOST], length: 0, plus: false };
    for (offset, c) in text.char_indices() {
        if let Some(value) = digit(c) {
            let slot = digits.values.get_mut(digits.length).ok_or(PhoneError::TooLong)?;
            *slot = value;
            digits.length += 1;
        } else if matches!(c, '+' | '\u{FF0B}') && digits.length == 0 && !digits.plus {
            digits.plus = true;
        } else if !separator(c) {
            return Err(refusal(text.get(offset..).unwrap_or(""), digits.length > 0));
        }
    }
    if digits.length == 0 { Err(PhoneError::Empty) } else { Ok(digits) }
}

/// The error for the first character that is not allowed.
fn refusal(rest: &str, after_digits: bool) -> PhoneError {
    let bare = rest.trim_start_matches(';');
    let announced = EXTENSION.iter().any(|word| {
        bare.get(..word.len()).is_some_and(|head| {
            // `x 9`, `ext. 9`, `;ext=9`: digits follow, and no further letter does.
            let tail = bare.get(word.len()..).unwrap_or("").trim_start_matches(letter);
            head.eq_ignore_ascii_case(word) && tail.contains(|c| digit(c).is_some())
        })
    });
    let hash = rest.starts_with(['#', ',']);
    if after_digits && (announced || hash) {
        PhoneError::Extension
    } else if bare.starts_with(letter) {
        PhoneError::Letters
    } else {
        PhoneError::Characters
    }
}

/// Spaces, marks that cannot be seen, hyphens, dots, slashes and brackets.
fn separator(c: char) -> bool {
    space(c)
        || hyphen(c)
        || matches!(
            c,
            '.' | '\u{B7}'
                | '\u{2022}'
                | '\u{FF0E}'
                | '/'
                | '\u{2044}'
                | '\u{FF0F}'
                | '~'
                | '\u{2053}'
                | '\u{223C}'
                | '\u{FF5E}'
                | '_'
                | '('
                | ')'
                | '['
                | ']'
                | '\u{FF08}'
                | '\u{FF09}'
                | '\u{FF3B}'
                | '\u{FF3D}'
        )
}

/// Roughly the letters of the world. Exact tables of Unicode would enlarge every page and only decide
/// between two errors.
fn letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{1FFF}' | '\u{3040}'..='\u{D7FF}')
}

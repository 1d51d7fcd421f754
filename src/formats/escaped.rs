//! Texts that a program wrote for another place: `O&#039;Neil`, `Andr%C3%A9`, `AndrÃ©`.
//!
//! The value stays as it is: unescaping it would be a guess, for a product may be called `&amp;`.

use crate::code::Detail;
use crate::tables::escapes::ESCAPES;

/// The first escape in the text.
pub(super) fn find(text: &str) -> Option<Detail> {
    // Nearly every text has none of these characters.
    let begins = |c| matches!(c, '&' | '%' | '\\' | 'Â' | 'Ã' | 'Ä' | 'Å' | 'È' | 'â' | 'ï' | '\u{FFFD}');
    text.match_indices(begins).find_map(|(start, _)| at_start(text.get(start..)?))
}

fn at_start(text: &str) -> Option<Detail> {
    let spellings =
        ESCAPES.iter().flat_map(|(reading, escapes)| escapes.iter().map(move |found| (*found, *reading)));
    let (found, reading) = spellings.into_iter().find(|(found, _)| is_prefix(found, text))?;
    Some(Detail::EscapedText { found, reading })
}

/// Hexadecimal digits in web addresses may be lower case. In HTML the case counts: `&eacute;` and `&Eacute;`.
fn is_prefix(escape: &str, text: &str) -> bool {
    let start = text.get(..escape.len()).unwrap_or_default();
    start == escape || (escape.starts_with('%') && start.eq_ignore_ascii_case(escape))
}

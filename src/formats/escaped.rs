//! Texts that a program wrote for another place: `O&#039;Neil`, `Andr%C3%A9`, `AndrÃ©`.
//!
//! The value stays as it is: unescaping it would be a guess, for a product may be called `&amp;`.

use crate::code::Detail;
use crate::tables::escapes::ESCAPES;

/// The first escape in the text.
pub(super) fn find(text: &str) -> Option<Detail> {
    if ESCAPES.is_empty() {
        return None;
    }
    // Nearly every text has none of these characters.
    let begins = |c| matches!(c, '&' | '%' | '\\' | 'Â' | 'Ã' | 'Ä' | 'Å' | 'È' | 'â' | 'ï' | '\u{FFFD}');
    text.match_indices(begins)
        .find_map(|(start, _)| {
            let (before, behind) = text.split_at_checked(start)?;
            at_start(behind).filter(|(found, reading)| !is_meant(before, found, reading))
        })
        .map(|(found, reading)| Detail::EscapedText { found, reading })
}

fn at_start(text: &str) -> Option<(&'static str, &'static str)> {
    let all = ESCAPES.iter().flat_map(|(reading, escapes)| escapes.iter().map(move |found| (*found, *reading)));
    all.into_iter().find(|(found, _)| is_prefix(found, text))
}

/// Hexadecimal digits in web addresses may be lower case. In HTML the case counts: `&eacute;` and `&Eacute;`.
fn is_prefix(escape: &str, text: &str) -> bool {
    let start = text.get(..escape.len()).unwrap_or_default();
    start == escape || (escape.starts_with('%') && start.eq_ignore_ascii_case(escape))
}

/// Whether people write this, too: a percentage (`5,4%50cl`), or a word in capitals and a sign (`AMANHÃ»`, where the program would have
/// read a small letter).
fn is_meant(before: &str, escape: &str, reading: &str) -> bool {
    match escape.chars().next() {
        Some('%') => before.ends_with(|c: char| c.is_ascii_digit()),
        Some('&' | '\\') => false,
        _ => {
            let is_small = reading.chars().next().is_some_and(char::is_lowercase);
            is_small && before.chars().rev().take(2).filter(|c| c.is_uppercase()).count() == 2
        }
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::code::Detail;

    fn found(text: &str) -> &'static str {
        match find(text) {
            Some(Detail::EscapedText { found, .. }) => found,
            _ => "",
        }
    }

    #[test]
    fn what_people_write_is_no_escape() {
        for text in
            ["5,4%50cl", "20%20cl", "AMANHÃ»", "ROMÃ®", "AT&T;", "S\\M", "Âge", "CHÂTEAU", "l’île", "È vero"]
        {
            assert_eq!(found(text), "", "{text}");
        }
    }

    #[test]
    fn the_first_escape_is_found() {
        for (text, escape) in [
            ("12%20rue%20Haute", "%20"),
            ("BÃ©rard", "Ã©"),
            ("MAÃŽTRE", "ÃŽ"),
            ("NOÃ‹L", "Ã‹"),
            ("NO\u{FFFD}L", "\u{FFFD}"),
            ("NOE&euml;L", "&euml;"),
            ("L\\'or &amp; co", "\\'"),
            ("%c3%89", "%C3%89"),
        ] {
            assert_eq!(found(text), escape, "{text}");
        }
    }
}

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
            let after = |found: &str| behind.get(found.len()..).unwrap_or_default();
            at_start(behind).filter(|escape| !is_meant(before, *escape, after(escape.0)))
        })
        .map(|(found, reading)| Detail::EscapedText { found, reading })
}

fn at_start(text: &str) -> Option<(&'static str, &'static str)> {
    let all = ESCAPES.iter().flat_map(|(reading, escapes)| escapes.iter().map(move |found| (*found, *reading)));
    all.into_iter().find(|(found, _)| is_prefix(found, text))
}

/// Hexadecimal digits may be lower case. In names of HTML the case counts: `&eacute;` and `&Eacute;`.
fn is_prefix(escape: &str, text: &str) -> bool {
    let start = text.get(..escape.len()).unwrap_or_default();
    let has_number = ["%", "&#", "\\u"].iter().any(|prefix| escape.starts_with(prefix));
    start == escape || (has_number && start.eq_ignore_ascii_case(escape))
}

/// Signs that stand behind a word.
const SIGNS: &str = "’”…™®©»²³";

/// Whether people write this, too: a percentage (`5,4%50cl`, `40 %20cl`, `%20 deskontua`), or a word in capitals and a sign behind it
/// (`AMANHÃ»`). A letter with an accent is no percentage: `2%C3%A8me`.
fn is_meant(before: &str, (escape, reading): (&str, &str), behind: &str) -> bool {
    if escape.starts_with('%') {
        let is_percentage =
            before.is_empty() || before.ends_with(|c: char| c.is_ascii_digit() || c == ' ' || c == '-');
        return reading.is_ascii() && is_percentage;
    }
    before.ends_with(char::is_uppercase)
        && escape.starts_with(char::is_alphabetic)
        && escape.chars().nth(1).is_some_and(|c| SIGNS.contains(c))
        && !behind.starts_with(char::is_alphabetic)
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
        for text in [
            "5,4%50cl",
            "20%20cl",
            "100 %27cl",
            "%20 deskontua",
            "-%20",
            "AMANHÃ»",
            "AT&T;",
            "S\\M",
            "Âge",
            "CHÂTEAU",
            "l’île",
            "È vero",
        ] {
            assert_eq!(found(text), "", "{text}");
        }
    }

    #[test]
    fn the_first_escape_is_found() {
        for (text, escape) in [
            ("12%20rue%20Haute", "%20"),
            ("le 2%C3%A8me", "%C3%A8"),
            ("APPT NÂ°4", "Â°"),
            ("MALMÃ–", "Ã–"),
            ("Saintâ€‘Denis", "â€‘"),
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

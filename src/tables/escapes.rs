//! Characters as programs write them for other places: in HTML, in web addresses, in strings of code, and in UTF-8 that was read as
//! Windows-1252.
//!
//! Only servers have this table: programs escape, and people who type do not (docs/tables.md).

/// A character, and spellings of it. Empty where the character is lost.
type Escapes = (&'static str, &'static [&'static str]);

pub(crate) const ESCAPES: &[Escapes] = &[
    ("'", &["&#039;", "&#39;", "&#x27;", "&apos;", "%27", "\\'"]),
    ("\"", &["&quot;", "&#34;", "&#034;", "%22", "\\\""]),
    ("&", &["&amp;", "&#38;", "&#038;", "%26"]),
    ("<", &["&lt;", "&#60;"]),
    (">", &["&gt;", "&#62;"]),
    ("/", &["&#x2F;"]),
    (" ", &["%20"]),
    ("\u{A0}", &["&nbsp;", "&#160;"]),
    ("’", &["&rsquo;", "&#8217;", "%E2%80%99", "â€™"]),
    ("‘", &["&lsquo;", "&#8216;", "â€˜"]),
    ("“", &["&ldquo;", "&#8220;", "â€œ"]),
    ("”", &["&rdquo;", "&#8221;"]),
    ("–", &["&ndash;", "&#8211;", "â€“"]),
    ("—", &["&mdash;", "&#8212;", "â€”"]),
    ("…", &["&hellip;", "&#8230;", "â€¦"]),
    ("€", &["&euro;", "&#8364;", "â‚¬"]),
    ("°", &["&deg;", "&#176;", "%C2%B0", "Â°"]),
    ("º", &["&ordm;", "Âº"]),
    ("ª", &["&ordf;", "Âª"]),
    ("«", &["&laquo;", "Â«"]),
    ("»", &["&raquo;", "Â»"]),
    ("®", &["&reg;", "Â®"]),
    ("™", &["&trade;", "â„¢"]),
    ("²", &["&sup2;", "Â²"]),
    ("", &["\u{FFFD}", "ï¿½"]),
    ("à", &["&agrave;", "%C3%A0"]),
    ("á", &["&aacute;", "%C3%A1", "Ã¡"]),
    ("â", &["&acirc;", "%C3%A2", "Ã¢"]),
    ("ã", &["&atilde;", "%C3%A3", "Ã£"]),
    ("ä", &["&auml;", "%C3%A4", "Ã¤"]),
    ("å", &["&aring;", "%C3%A5", "Ã¥"]),
    ("æ", &["&aelig;", "%C3%A6", "Ã¦"]),
    ("ç", &["&ccedil;", "%C3%A7", "Ã§"]),
    ("è", &["&egrave;", "%C3%A8", "Ã¨"]),
    ("é", &["&eacute;", "%C3%A9", "Ã©"]),
    ("ê", &["&ecirc;", "%C3%AA", "Ãª"]),
    ("ë", &["&euml;", "%C3%AB", "Ã«"]),
    ("ì", &["&igrave;", "%C3%AC", "Ã¬"]),
    ("í", &["&iacute;", "%C3%AD"]),
    ("î", &["&icirc;", "%C3%AE", "Ã®"]),
    ("ï", &["&iuml;", "%C3%AF", "Ã¯"]),
    ("ñ", &["&ntilde;", "%C3%B1", "Ã±"]),
    ("ò", &["&ograve;", "%C3%B2", "Ã²"]),
    ("ó", &["&oacute;", "%C3%B3", "Ã³"]),
    ("ô", &["&ocirc;", "%C3%B4", "Ã´"]),
    ("õ", &["&otilde;", "%C3%B5", "Ãµ"]),
    ("ö", &["&ouml;", "%C3%B6", "Ã¶"]),
    ("ø", &["&oslash;", "%C3%B8", "Ã¸"]),
    ("œ", &["&oelig;", "%C5%93", "Å“"]),
    ("ß", &["&szlig;", "%C3%9F", "ÃŸ"]),
    ("ù", &["&ugrave;", "%C3%B9", "Ã¹"]),
    ("ú", &["&uacute;", "%C3%BA", "Ãº"]),
    ("û", &["&ucirc;", "%C3%BB", "Ã»"]),
    ("ü", &["&uuml;", "%C3%BC", "Ã¼"]),
    ("ý", &["&yacute;", "%C3%BD", "Ã½"]),
    ("ÿ", &["&yuml;", "%C3%BF", "Ã¿"]),
    ("š", &["&scaron;", "%C5%A1", "Å¡"]),
    ("ž", &["%C5%BE", "Å¾"]),
    ("À", &["&Agrave;", "%C3%80", "Ã€"]),
    ("Á", &["&Aacute;", "%C3%81"]),
    ("Â", &["&Acirc;", "%C3%82", "Ã‚"]),
    ("Ã", &["&Atilde;", "%C3%83", "Ãƒ"]),
    ("Ä", &["&Auml;", "%C3%84", "Ã„"]),
    ("Å", &["&Aring;", "%C3%85", "Ã…"]),
    ("Æ", &["&AElig;", "%C3%86", "Ã†"]),
    ("Ç", &["&Ccedil;", "%C3%87", "Ã‡"]),
    ("È", &["&Egrave;", "%C3%88", "Ãˆ"]),
    ("É", &["&Eacute;", "%C3%89", "Ã‰"]),
    ("Ê", &["&Ecirc;", "%C3%8A", "ÃŠ"]),
    ("Ë", &["&Euml;", "%C3%8B", "Ã‹"]),
    ("Ì", &["&Igrave;", "%C3%8C", "ÃŒ"]),
    ("Í", &["&Iacute;", "%C3%8D"]),
    ("Î", &["&Icirc;", "%C3%8E", "ÃŽ"]),
    ("Ï", &["&Iuml;", "%C3%8F"]),
    ("Ñ", &["&Ntilde;", "%C3%91", "Ã‘"]),
    ("Ò", &["&Ograve;", "%C3%92", "Ã’"]),
    ("Ó", &["&Oacute;", "%C3%93", "Ã“"]),
    ("Ô", &["&Ocirc;", "%C3%94", "Ã”"]),
    ("Õ", &["&Otilde;", "%C3%95", "Ã•"]),
    ("Ö", &["&Ouml;", "%C3%96", "Ã–"]),
    ("Ø", &["&Oslash;", "%C3%98", "Ã˜"]),
    ("Œ", &["&OElig;", "%C5%92", "Å’"]),
    ("Ù", &["&Ugrave;", "%C3%99", "Ã™"]),
    ("Ú", &["&Uacute;", "%C3%9A", "Ãš"]),
    ("Û", &["&Ucirc;", "%C3%9B", "Ã›"]),
    ("Ü", &["&Uuml;", "%C3%9C", "Ãœ"]),
    ("Ý", &["&Yacute;", "%C3%9D"]),
    ("Š", &["&Scaron;", "%C5%A0"]),
    ("Ž", &["%C5%BD", "Å½"]),
    ("ą", &["%C4%85", "Ä…"]),
    ("ć", &["%C4%87", "Ä‡"]),
    ("ę", &["%C4%99", "Ä™"]),
    ("ł", &["%C5%82", "Å‚"]),
    ("ń", &["%C5%84", "Å„"]),
    ("ś", &["%C5%9B", "Å›"]),
    ("ź", &["%C5%BA", "Åº"]),
    ("ż", &["%C5%BC", "Å¼"]),
    ("Ł", &["%C5%81"]),
    ("Ś", &["%C5%9A", "Åš"]),
    ("Ż", &["%C5%BB", "Å»"]),
    ("č", &["%C4%8D"]),
    ("ď", &["%C4%8F"]),
    ("ě", &["%C4%9B", "Ä›"]),
    ("ň", &["%C5%88", "Åˆ"]),
    ("ř", &["%C5%99", "Å™"]),
    ("ť", &["%C5%A5", "Å¥"]),
    ("ů", &["%C5%AF", "Å¯"]),
    ("Č", &["%C4%8C", "ÄŒ"]),
    ("Ř", &["%C5%98", "Å˜"]),
    ("ő", &["%C5%91", "Å‘"]),
    ("ű", &["%C5%B1", "Å±"]),
    ("ă", &["%C4%83", "Äƒ"]),
    ("ş", &["%C5%9F", "ÅŸ"]),
    ("ţ", &["%C5%A3", "Å£"]),
    ("ș", &["%C8%99", "È™"]),
    ("ț", &["%C8%9B", "È›"]),
];

#[cfg(test)]
mod tests {
    use super::ESCAPES;
    use std::collections::BTreeSet;

    /// The bytes 0x80 to 0x9F in Windows-1252; a dot where it has no character.
    const WINDOWS_1252: &str = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

    fn misread(text: &str) -> String {
        let of = |byte: u8| match byte {
            0x80..=0x9F => WINDOWS_1252.chars().nth(usize::from(byte) - 0x80).unwrap_or('.'),
            _ => char::from(byte),
        };
        text.bytes().map(of).collect()
    }

    fn percent(text: &str) -> String {
        text.bytes().map(|byte| format!("%{byte:02X}")).collect()
    }

    fn referred(escape: &str) -> Option<char> {
        let number = escape.strip_prefix("&#")?.strip_suffix(';')?;
        let number = match number.strip_prefix('x') {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
            None => number.parse(),
        };
        char::from_u32(number.expect("a number"))
    }

    #[test]
    fn every_spelling_is_that_of_its_character() {
        let mut seen = BTreeSet::new();
        for (character, escapes) in ESCAPES {
            for escape in *escapes {
                assert!(seen.insert(escape), "{escape}");
                let first = escape.chars().next();
                match first {
                    Some('%') => assert_eq!(*escape, percent(character)),
                    Some('\\') => assert_eq!(escape.strip_prefix('\\'), Some(*character)),
                    Some('&') => {
                        assert!(escape.ends_with(';'), "{escape}");
                        let reference = referred(escape).map(String::from);
                        assert!(reference.is_none_or(|text| text == *character), "{escape}");
                    }
                    Some('\u{FFFD}' | 'ï') => assert!(character.is_empty()),
                    _ => assert_eq!(*escape, misread(character)),
                }
            }
        }
    }
}

//! The codes of ISO 3166-1.

use super::generated::{ALPHA3, SET};

/// The bit of a code, if it is two capital letters.
fn position([first, second]: [u8; 2]) -> Option<usize> {
    let letter = |byte: u8| byte.is_ascii_uppercase().then(|| usize::from(byte.wrapping_sub(b'A')));
    Some(letter(first)? * 26 + letter(second)?)
}

fn is_set(position: usize) -> bool {
    SET.get(position / 8).is_some_and(|byte| byte >> (position % 8) & 1 == 1)
}

/// Whether this is an ISO 3166-1 alpha-2 code, in capitals: `FR`, `ES`, `GP`. Kosovo's `XK` is user-assigned and not
/// one of them.
pub fn is_iso3166(code: [u8; 2]) -> bool {
    position(code).is_some_and(is_set)
}

/// Every alpha-2 code with its alpha-3 code.
pub fn codes() -> impl Iterator<Item = ([u8; 2], [u8; 3])> {
    let [first, second, third] = ALPHA3;
    let letters = first.iter().zip(second).zip(third);
    let pairs = (b'A'..=b'Z').flat_map(|first| (b'A'..=b'Z').map(move |second| [first, second]));
    pairs.filter(|&code| is_iso3166(code)).zip(letters).map(|(two, ((&first, &second), &third))| {
        let [own_first, own_second] = two;
        let letter = |letter, own| if letter == b'=' { own } else { letter };
        (two, [letter(first, own_first), letter(second, own_second), letter(third, own_second)])
    })
}

/// The alpha-3 code of an alpha-2 code: `FRA` of `FR`.
pub fn alpha3(code: [u8; 2]) -> Option<[u8; 3]> {
    codes().find(|(two, _)| *two == code).map(|(_, three)| three)
}

/// The alpha-2 code of an alpha-3 code: `FR` of `FRA`.
pub fn alpha2(code: [u8; 3]) -> Option<[u8; 2]> {
    codes().find(|(_, three)| *three == code).map(|(two, _)| two)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_their_long_form() {
        assert!(is_iso3166(*b"FR") && is_iso3166(*b"AD") && is_iso3166(*b"ZW") && is_iso3166(*b"YT"));
        assert!(!is_iso3166(*b"XK") && !is_iso3166(*b"fr") && !is_iso3166(*b"ZZ") && !is_iso3166(*b"A1"));
        assert_eq!(alpha3(*b"AD"), Some(*b"AND"));
        assert_eq!(alpha3(*b"FR"), Some(*b"FRA"));
        assert_eq!(alpha3(*b"ZW"), Some(*b"ZWE"));
        assert_eq!(alpha3(*b"EU"), None);
        assert_eq!(alpha3(*b"fr"), None);
        assert_eq!(codes().count(), 249);
        for (two, three) in codes() {
            assert!(is_iso3166(two));
            assert_eq!((alpha3(two), alpha2(three)), (Some(three), Some(two)));
        }
        assert_eq!((alpha2(*b"FRX"), alpha2(*b"fra"), alpha2(*b"XKX")), (None, None, None));
    }
}

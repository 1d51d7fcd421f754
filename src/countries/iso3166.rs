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

/// The alpha-3 code of an alpha-2 code: `FRA` of `FR`.
pub fn alpha3(code: [u8; 2]) -> Option<[u8; 3]> {
    let position = position(code).filter(|&position| is_set(position))?;
    let rank = (0..position).filter(|&position| is_set(position)).count();
    ALPHA3.chunks_exact(3).nth(rank)?.try_into().ok()
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
        let letters = || b'A'..=b'Z';
        assert_eq!(
            letters().flat_map(|a| letters().map(move |b| [a, b])).filter(|&code| is_iso3166(code)).count(),
            249
        );
    }
}

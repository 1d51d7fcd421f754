//! Postal codes: which countries have them, their form and spelling.

use super::automaton::Automaton;
use super::generated::postal_codes::{COUNTRIES, EXAMPLES, PLACES, SPELLINGS};

/// How a code is written.
pub struct Spelling {
    /// Characters that are left off in front.
    pub skip: usize,
    /// Where the separator goes among the others; 0 for none.
    pub at: usize,
    /// Space or hyphen.
    pub separator: u8,
}

/// A country that has postal codes.
#[derive(Clone, Copy)]
pub struct Country(usize);

impl Country {
    /// The country with this ISO 3166-1 alpha-2 code, if it has postal codes.
    pub fn find(code: [u8; 2]) -> Option<Self> {
        COUNTRIES.as_chunks().0.binary_search(&code).ok().map(Self)
    }

    /// How a code of these characters is written; each character is two digits, 00 to 09 or 10 (A) to 35 (Z).
    pub fn spelling(self, digits: &[u8]) -> Option<Spelling> {
        let automaton = Automaton(usize::from(*PLACES.get(self.0)?));
        let spelling = usize::from(automaton.answer(digits).checked_sub(1)?);
        match SPELLINGS.chunks_exact(3).nth(spelling)? {
            &[skip, at, separator] => Some(Spelling { skip: skip.into(), at: at.into(), separator }),
            _ => None,
        }
    }

    /// A code of the country, as it is written there.
    pub fn example(self) -> &'static str {
        let example = EXAMPLES.split(|&byte| byte == b';').nth(self.0).unwrap_or(&[]);
        core::str::from_utf8(example).unwrap_or("")
    }
}

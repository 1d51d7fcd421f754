//! Numbering plans: which calling code a territory has, what a number of it is, and what is dialled before it.

use super::automaton::Automaton;
use super::generated::automata::PLANS;
use super::generated::phones::{CODES, FIRST, NATIONAL, TERRITORIES};

/// A calling code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Code(usize);

impl Code {
    /// The calling code that these digits begin with, and its length. No code begins with another.
    pub fn of(digits: &[u8]) -> Option<(Self, usize)> {
        if digits.first() == Some(&0) {
            return None;
        }
        let mut value = 0u16;
        for (index, &digit) in digits.iter().take(3).enumerate() {
            value = value * 10 + u16::from(digit);
            if let Some(code) = CODES.iter().position(|code| *code == value) {
                return Some((Self(code), index + 1));
            }
        }
        None
    }

    /// The calling code of a territory (ISO 3166-1 alpha-2).
    pub fn of_territory(territory: [u8; 2]) -> Option<Self> {
        // Two spaces stand for the calling codes that belong to no territory.
        if territory == *b"  " {
            return None;
        }
        // Compares both letters at once.
        let wanted = u16::from_ne_bytes(territory);
        let place = TERRITORIES.as_chunks().0.iter().position(|id| u16::from_ne_bytes(*id) == wanted)?;
        let after = FIRST.partition_point(|&first| usize::from(first) <= place);
        Some(Self(after.saturating_sub(1)))
    }

    /// The largest territory with this code (ISO 3166-1 alpha-2); none for codes such as international freephone.
    pub fn main_territory(self) -> Option<[u8; 2]> {
        let first = usize::from(*FIRST.get(self.0)?);
        let id = *TERRITORIES.as_chunks().0.get(first)?;
        (id != *b"  ").then_some(id)
    }

    /// What follows this code at the start of these digits.
    pub fn behind(self, digits: &[u8]) -> Option<&[u8]> {
        let (code, length) = Self::of(digits)?;
        digits.get(length..).filter(|_| code == self)
    }

    /// The code as a number.
    pub fn value(self) -> u16 {
        *CODES.get(self.0).unwrap_or(&0)
    }

    /// What a national number is (digits as values), if it is in the plan.
    pub fn classify(self, national: &[u8]) -> Option<Class> {
        let answer = self.plan().answer(national).checked_sub(1)?;
        Some(Class { is_mobile: answer & 1 != 0, prefixed: answer & 2 != 0 })
    }

    /// The lengths that national numbers can have, bit n for n digits.
    pub fn lengths(self) -> u32 {
        self.plan().lengths()
    }

    /// The length of the national prefix at the start of these digits, which is dialled at home only.
    pub fn national_prefix(self, digits: &[u8]) -> Option<usize> {
        let prefix = NATIONAL.get(self.0)?.checked_sub(1)?;
        Automaton(usize::from(prefix)).answer(digits).checked_sub(1).map(usize::from)
    }

    fn plan(self) -> Automaton {
        Automaton(PLANS + self.0)
    }
}

/// The class of a number in the plan, in the first territory of the calling code that claims it.
pub struct Class {
    /// Whether it can be a mobile.
    pub is_mobile: bool,
    /// Valid only without a national prefix: these digits begin with one, and what follows it looks like a
    /// number, too.
    pub prefixed: bool,
}

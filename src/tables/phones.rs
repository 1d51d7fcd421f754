//! Numbering plans: which territory and kind a number has, and what is dialled before it.

use super::automaton::Automaton;
use super::generated::phones::{
    ABROAD, AUTOMATA, CODES, EDITS, FIRST, LENGTHS, MODEL, NATIONAL, POSSIBLE, STREAMS, TERRITORIES,
};
use super::once::unpacked;
use super::stream;
use std::sync::OnceLock;

/// Unpacked on first use: a page needs one or two of them.
static UNPACKED: [OnceLock<Automaton>; AUTOMATA] = [const { OnceLock::new() }; AUTOMATA];

fn automaton(index: usize) -> Option<&'static Automaton> {
    Some(unpacked(UNPACKED.get(index)?, || Automaton::unpack(&MODEL, stream(&LENGTHS, STREAMS, index))))
}

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
            if let Ok(code) = CODES.binary_search(&value) {
                return Some((Self(code), index + 1));
            }
        }
        None
    }

    /// What follows this code at the start of these digits.
    pub fn behind(self, digits: &[u8]) -> Option<&[u8]> {
        let value = self.value();
        let length = 1 + usize::from(value > 9) + usize::from(value > 99);
        let (code, rest) = digits.split_at_checked(length)?;
        (code.iter().fold(0, |number, digit| number * 10 + u16::from(*digit)) == value).then_some(rest)
    }

    /// The code as a number.
    pub fn value(self) -> u16 {
        *CODES.get(self.0).unwrap_or(&0)
    }

    /// The territory whose national prefixes apply to numbers in international notation.
    pub fn main(self) -> Territory {
        Territory(self.first())
    }

    /// What a national number is (digits as values), if it is in the plan.
    pub fn classify(self, national: &[u8]) -> Option<Class> {
        let answer = automaton(self.0)?.answer(national).checked_sub(1)?;
        Some(Class { is_mobile: answer & 1 != 0, prefixed: answer & 2 != 0 })
    }

    /// The lengths that national numbers can have, bit n for n digits.
    pub fn lengths(self) -> u32 {
        automaton(self.0).map_or(0, Automaton::lengths)
    }

    fn first(self) -> usize {
        usize::from(*FIRST.get(self.0).unwrap_or(&0))
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

/// A territory of the metadata.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Territory(usize);

impl Territory {
    /// The territory with this ISO 3166-1 alpha-2 code.
    pub fn find(code: [u8; 2]) -> Option<Self> {
        // Two spaces stand for the calling codes that belong to no territory.
        if code == *b"  " {
            return None;
        }
        // Compares both letters at once.
        let code = u16::from_ne_bytes(code);
        TERRITORIES.as_chunks().0.iter().position(|id| u16::from_ne_bytes(*id) == code).map(Self)
    }

    /// ISO 3166-1 alpha-2; none where a calling code belongs to no territory, such as international freephone.
    pub fn code(self) -> Option<[u8; 2]> {
        let id: [u8; 2] = TERRITORIES.chunks_exact(2).nth(self.0)?.try_into().ok()?;
        (id != *b"  ").then_some(id)
    }

    /// The calling code.
    pub fn calling_code(self) -> Code {
        let after = FIRST.partition_point(|&first| usize::from(first) <= self.0);
        Code(after.saturating_sub(1))
    }

    /// How to remove the national prefix at the start of these digits: how many digits to skip, to copy, to drop, to
    /// put in front, and up to four to put there.
    pub fn national_prefix(self, digits: &[u8]) -> Option<&'static [u8; 8]> {
        EDITS.get(usize::from(prefix(&NATIONAL, self.0, digits).checked_sub(1)?))
    }

    /// Whether what is left without a national prefix is long enough to be a number of this territory.
    pub fn possible(self, length: usize) -> bool {
        length > 15 || POSSIBLE.get(self.0).is_some_and(|lengths| lengths >> length & 1 == 1)
    }

    /// The length of the prefix of calls abroad at the start of these digits.
    pub fn abroad(self, digits: &[u8]) -> Option<usize> {
        Some(usize::from(prefix(&ABROAD, self.0, digits))).filter(|&length| length > 0)
    }
}

/// The answer of a territory's prefix automaton; they follow the plans, and 0 means none.
fn prefix(column: &[u8], territory: usize, digits: &[u8]) -> u16 {
    match column.get(territory) {
        None | Some(0) => 0,
        Some(&index) => automaton(CODES.len() - 1 + usize::from(index)).map_or(0, |found| found.answer(digits)),
    }
}

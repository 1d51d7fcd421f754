//! Extended grapheme clusters by the rules of UAX #29 (GB3 to GB13), in place of a library that would cost a page
//! 9 KB more (docs/tables.md).

use super::coder::Reader;
use super::generated::graphemes::{RUNS, STREAM};
use super::once::unpacked;
use std::sync::OnceLock;

// Classes of characters, as in `xtask/src/codegen/graphemes.rs`.
const OTHER: usize = 0;
/// Joins what is before it, and keeps a consonant with its linker.
const EXTEND: usize = 1;
const SPACING_MARK: usize = 2;
/// A consonant of a script with conjuncts.
const CONSONANT: usize = 3;
const PICTOGRAPHIC: usize = 4;
const CONTROL: usize = 5;
/// Makes a conjunct of the consonants around it.
const LINKER: usize = 6;
const PREPEND: usize = 7;
const HANGUL_L: usize = 8;
const HANGUL_V: usize = 9;
const HANGUL_T: usize = 10;
/// Half of a flag.
const REGIONAL: usize = 11;
/// ZERO WIDTH JOINER.
const JOINER: usize = 12;
/// ZERO WIDTH NON-JOINER: joins what is before it like `EXTEND`, but ends a conjunct.
const NON_JOINER: usize = 13;
// These are not in the table.
const HANGUL_LV: usize = 14;
const HANGUL_LVT: usize = 15;
const CR: usize = 16;
const LF: usize = 17;

// First contexts of each kind of decision, as there.
const GAP: usize = 0;
const LENGTH: usize = GAP + 2 * 24;
const CLASS: usize = LENGTH + 24;

/// Where classes change, ascending: code point × 16 + class. Of two for the same code point the last one counts.
static CHANGES: OnceLock<Vec<usize>> = OnceLock::new();

fn unpack() -> Vec<usize> {
    let mut reader = Reader::new(STREAM, CLASS + 6 * 15);
    let mut changes = Vec::with_capacity(RUNS * 2);
    let mut at = 0usize;
    let mut class = OTHER;
    for _ in 0..RUNS {
        let before = class;
        class = reader.tree(CLASS + 15 * before.min(5), 4);
        at = at.wrapping_add(reader.number(if class == before { GAP + 24 } else { GAP }));
        changes.push(at << 4 | class);
        at = at.wrapping_add(reader.number(LENGTH)).wrapping_add(1);
        changes.push(at << 4 | OTHER);
    }
    changes
}

fn class(changes: &[usize], character: char) -> usize {
    let point = character as usize;
    match character {
        // Nearly all of a street: ASCII, and the Latin letters with their accents.
        ' '..='~' | '\u{B0}'..='\u{2FF}' => OTHER,
        '\r' => CR,
        '\n' => LF,
        // 28 syllables with the same beginning: the vowel last, then each consonant at the end. The first is U+AC00,
        // which leaves 16.
        '\u{AC00}'..='\u{D7A3}' if point % 28 == 16 => HANGUL_LV,
        '\u{AC00}'..='\u{D7A3}' => HANGUL_LVT,
        _ => {
            let after = changes.partition_point(|change| change >> 4 <= point);
            after.checked_sub(1).and_then(|index| changes.get(index)).map_or(OTHER, |change| change & 15)
        }
    }
}

/// The byte offsets of grapheme clusters.
pub fn boundaries(text: &str) -> impl Iterator<Item = usize> {
    let changes = unpacked(&CHANGES, unpack);
    // Breaks before the text.
    let mut before = CONTROL;
    // An odd number of flag halves ends here.
    let mut half = false;
    // A pictograph ends here, with what extends it and at most one joiner.
    let mut pictograph = false;
    // A consonant ends here, with what extends it and, second, a linker among that.
    let mut consonant = false;
    let mut linked = false;
    text.char_indices().filter_map(move |(offset, character)| {
        let after = class(changes, character);
        let joins = match (before, after) {
            (CR, LF) => true,                                                  // GB3
            (CONTROL | CR | LF, _) | (_, CONTROL | CR | LF) => false,          // GB4, GB5
            (_, EXTEND | LINKER | JOINER | NON_JOINER | SPACING_MARK) => true, // GB9, GB9a
            (PREPEND, _) => true,                                              // GB9b
            (HANGUL_L, HANGUL_L | HANGUL_V | HANGUL_LV | HANGUL_LVT) => true,  // GB6
            (HANGUL_LV | HANGUL_V, HANGUL_V | HANGUL_T) => true,               // GB7
            (HANGUL_LVT | HANGUL_T, HANGUL_T) => true,                         // GB8
            (_, CONSONANT) => linked,                                          // GB9c
            (JOINER, PICTOGRAPHIC) => pictograph,                              // GB11
            (REGIONAL, REGIONAL) => half,                                      // GB12, GB13
            _ => false,                                                        // GB999
        };
        let extends = matches!(after, EXTEND | LINKER | JOINER);
        half = after == REGIONAL && !half;
        pictograph = after == PICTOGRAPHIC || pictograph && before != JOINER && (extends || after == NON_JOINER);
        consonant = after == CONSONANT || consonant && extends;
        linked = consonant && (after == LINKER || linked && after != CONSONANT);
        before = after;
        (!joins).then_some(offset)
    })
}

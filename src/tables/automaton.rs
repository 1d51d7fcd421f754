//! Automata over digits without cycles: numbering plans, prefixes, forms of postal codes. They are unpacked on first use, in two groups:
//! what every shop of Oney's needs, and the plans of countries far away (`docs/tables.md` has the times).
//!
//! A state from which only the length of the rest matters is a leaf: a list of whole lengths with their answers. All
//! other states have a row with a target for each digit.

use super::coder::Reader;
use super::generated::automata::{COUNTS, STREAMS};
use super::once::unpacked;
use std::sync::OnceLock;

/// Bit of a target that makes it a leaf; the rest is the index of its first part.
const LEAF: u16 = 0x8000;
/// The target from which nothing is accepted: no state leads back to the first row.
const DEAD: u16 = 0;

// Decisions about the target of a digit, as in `xtask/src/codegen/tree.rs`.
const SAME: usize = 0;
const DEAD_END: usize = 1;
const ONE_LEAF: usize = 2;
const OLD: usize = 3;
const ABOVE: usize = 4;
const DECISIONS: usize = 5;

// The first context of each kind, also the same as there.
const BY_DEPTH: usize = 0;
const BY_ROW: usize = BY_DEPTH + DECISIONS * 8 * 4;
const BY_ABOVE: usize = BY_ROW + DECISIONS * 10 * 3 * 4 * 4;
const REFERENCE: usize = BY_ABOVE + DECISIONS * 4 * 4 * 3 * 8;
const RANK: usize = REFERENCE + 24;
const INNER: usize = RANK + 48;
const MORE: usize = INNER + 1;
const OPEN: usize = MORE + 2;
const LENGTH: usize = OPEN + 1;
const COUNT: usize = LENGTH + 31;
const ANSWER: usize = COUNT + 24;
const CONTEXTS: usize = ANSWER + 24;

/// One automaton, by its number.
#[derive(Clone, Copy)]
pub struct Automaton(pub usize);

impl Automaton {
    /// The answer for these digits (values 0 to 9, at most 31 of them); 0 is none.
    pub fn answer(self, digits: &[u8]) -> u16 {
        let (group, number) = self.group();
        let mut state = group.start(number).row;
        for &digit in digits {
            let row = group.rows.get(usize::from(state));
            state = *row.and_then(|row| row.get(usize::from(digit))).unwrap_or(&DEAD);
            if state == DEAD {
                return 0;
            }
            if state & LEAF != 0 {
                return group.leaf(state, digits.len());
            }
        }
        group.rows.get(usize::from(state)).map_or(0, |row| row[10])
    }

    /// The lengths that have an answer somewhere, bit n for n digits.
    pub fn lengths(self) -> u32 {
        let (group, number) = self.group();
        let parts = group.parts.get(group.start(number).part..group.start(number + 1).part);
        parts.unwrap_or(&[]).iter().fold(0, |all, part| all | part.lengths)
    }

    /// The group that it was unpacked with, and its number there.
    fn group(self) -> (&'static Group, usize) {
        static NEAR: OnceLock<Group> = OnceLock::new();
        static FAR: OnceLock<Group> = OnceLock::new();
        let ([near, far], [near_stream, far_stream]) = (COUNTS, STREAMS);
        match self.0.checked_sub(near) {
            None => (unpacked(&NEAR, || unpack(near_stream, near)), self.0),
            Some(number) => (unpacked(&FAR, || unpack(far_stream, far)), number),
        }
    }
}

/// Automata that are unpacked together.
#[derive(Default)]
struct Group {
    starts: Vec<Start>,
    /// Targets of the digits 0 to 9, then the answer where the digits end.
    rows: Vec<[u16; 11]>,
    parts: Vec<Part>,
}

/// The first row and the first part of an automaton.
#[derive(Clone, Copy)]
struct Start {
    row: u16,
    part: usize,
}

struct Part {
    /// Bit n stands for n digits.
    lengths: u32,
    answer: u16,
    /// The next part belongs to the same leaf.
    more: bool,
}

/// Unpacks a stream. A damaged one gives automata that answer something else, never a panic.
fn unpack(stream: &[u8], count: usize) -> Group {
    let mut unpack = Unpack {
        reader: Reader::new(stream, CONTEXTS),
        group: Group::default(),
        recent: Vec::new(),
        below: Vec::new(),
    };
    for _ in 0..count {
        let part = unpack.group.parts.len();
        // What is likely at a depth differs from plan to plan.
        unpack.reader.forget(BY_ROW);
        unpack.recent.clear();
        unpack.below.clear();
        let row = unpack.row(0);
        unpack.group.starts.push(Start { row, part });
    }
    unpack.group
}

impl Group {
    fn start(&self, automaton: usize) -> Start {
        self.starts.get(automaton).copied().unwrap_or(Start { row: DEAD, part: self.parts.len() })
    }

    fn leaf(&self, target: u16, length: usize) -> u16 {
        let parts = self.parts.get(usize::from(target & !LEAF)..).unwrap_or(&[]);
        for part in parts {
            if part.lengths >> (length & 31) & 1 == 1 {
                return part.answer;
            }
            if !part.more {
                break;
            }
        }
        0
    }
}

struct Unpack<'a> {
    reader: Reader<'a>,
    group: Group,
    /// Leaves, the most recently used one last.
    recent: Vec<u16>,
    /// Rows by depth, in the order of the stream.
    below: Vec<Vec<u16>>,
}

/// The kind of a missing target: before the first digit, and above the first row.
const NO_TARGET: usize = 3;

/// What a target leads to: nothing, a leaf, a row.
fn kind_of(target: u16) -> usize {
    match target {
        DEAD => 0,
        leaf if leaf & LEAF != 0 => 1,
        _ => 2,
    }
}

impl Unpack<'_> {
    fn row(&mut self, depth: usize) -> u16 {
        let id = self.group.rows.len();
        self.group.rows.push([DEAD; 11]);
        let mut row = [DEAD; 11];
        if self.reader.bit(&[INNER]) {
            row[10] = self.answer();
        }
        let level = depth.min(7);
        // Rows of one depth resemble each other: the last one is the expectation.
        let above = self.below.get(depth).and_then(|rows| rows.last());
        let above = above.and_then(|id| self.group.rows.get(usize::from(*id))).copied();
        // What the previous digit led to.
        let mut kind = NO_TARGET;
        let mut changes = 0usize;
        // How many digits repeated the target before.
        let mut run = 0usize;
        let mut previous = DEAD;
        // A damaged stream must not recurse for ever.
        let digits = if depth < 31 { 10 } else { 0 };
        let mut previous_above = None;
        for (digit, slot) in row.iter_mut().take(digits).enumerate() {
            let above = above.and_then(|row| row.get(digit).copied());
            let kind_above = above.map_or(NO_TARGET, kind_of);
            let like_above = above.map_or(2, |_| usize::from(above == previous_above));
            previous_above = above;
            let contexts = |decision: usize| {
                [
                    BY_DEPTH + (decision * 8 + level) * 4 + kind,
                    BY_ROW + (((decision * 10 + digit) * 3 + run) * 4 + kind) * 4 + changes,
                    BY_ABOVE + (((decision * 4 + kind) * 4 + kind_above) * 3 + like_above) * 8 + level,
                ]
            };
            if kind != NO_TARGET && self.reader.bit(&contexts(SAME)) {
                run = (run + 1).min(2);
            } else {
                previous = if kind != 0 && self.reader.bit(&contexts(DEAD_END)) {
                    DEAD
                } else if self.reader.bit(&contexts(ONE_LEAF)) {
                    self.leaf(kind == 1)
                } else {
                    let likely = above.filter(|above| kind_above == 2 && *above != previous);
                    self.child(depth + 1, contexts(OLD), likely.map(|likely| (likely, contexts(ABOVE))))
                };
                kind = kind_of(previous);
                run = 0;
                changes = (changes + 1).min(3);
            }
            *slot = previous;
        }
        if let Some(slot) = self.group.rows.get_mut(id) {
            *slot = row;
        }
        u16::try_from(id).unwrap_or(DEAD)
    }

    /// A row of the next depth: the likely one, another known one, or a new one.
    fn child(&mut self, depth: usize, old: [usize; 3], likely: Option<(u16, [usize; 3])>) -> u16 {
        if let Some((likely, above)) = likely
            && self.reader.bit(&above)
        {
            return likely;
        }
        while self.below.len() <= depth {
            self.below.push(Vec::new());
        }
        let known = self.below.get(depth).map_or(0, Vec::len);
        if known > 0 && self.reader.bit(&old) {
            let back = self.reader.number(REFERENCE);
            let index = known.wrapping_sub(back).wrapping_sub(1);
            return *self.below.get(depth).and_then(|rows| rows.get(index)).unwrap_or(&DEAD);
        }
        let id = self.row(depth);
        if let Some(rows) = self.below.get_mut(depth) {
            rows.push(id);
        }
        id
    }

    /// A leaf by how recently it was used, or a new one. The last one is never repeated at once.
    fn leaf(&mut self, follows: bool) -> u16 {
        let rank = self.reader.number(RANK + 24 * usize::from(follows)).wrapping_add(usize::from(follows));
        let leaf = match self.recent.len().checked_sub(rank + 1) {
            Some(index) => self.recent.remove(index),
            None => self.new_leaf(),
        };
        self.recent.push(leaf);
        leaf
    }

    fn new_leaf(&mut self) -> u16 {
        let index = self.group.parts.len();
        loop {
            let answer = self.answer();
            let mut lengths = u32::MAX;
            if !self.reader.bit(&[OPEN]) {
                lengths = 0;
                loop {
                    let start = self.reader.tree(LENGTH, 5);
                    let count = self.reader.number(COUNT);
                    // `count + 1` ones from bit `start` on.
                    lengths |= (2u32 << (count & 31)).wrapping_sub(1) << (start & 31);
                    if !self.reader.bit(&[MORE + 1]) {
                        break;
                    }
                }
            }
            let more = self.reader.bit(&[MORE]) && self.group.parts.len() < usize::from(LEAF);
            self.group.parts.push(Part { lengths, answer, more });
            if !more {
                return u16::try_from(index).unwrap_or(0) | LEAF;
            }
        }
    }

    fn answer(&mut self) -> u16 {
        u16::try_from(self.reader.number(ANSWER) + 1).unwrap_or(0)
    }
}

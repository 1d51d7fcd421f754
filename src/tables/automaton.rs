//! Automata over digits without cycles, unpacked from their stream on first use.
//!
//! A state from which only the length of the rest matters is a leaf: a list of whole lengths with their answers. All
//! other states have a row with a target for each digit.

use super::coder::Reader;

/// Bit of a target that makes it a leaf; the rest is the index of its first part.
const LEAF: u16 = 0x8000;
/// The target from which nothing is accepted: no state leads back to the first row.
const DEAD: u16 = 0;

// First contexts of each kind of decision, as in `xtask/src/codegen/tree.rs`.
pub(crate) const SAME: usize = 0;
pub(crate) const DEAD_END: usize = SAME + 144;
pub(crate) const ONE_LEAF: usize = DEAD_END + 64;
pub(crate) const OLD: usize = ONE_LEAF + 64;
pub(crate) const ABOVE: usize = OLD + 16;
pub(crate) const REFERENCE: usize = ABOVE + 16;
pub(crate) const RANK: usize = REFERENCE + 24;
pub(crate) const INNER: usize = RANK + 48;
pub(crate) const MORE: usize = INNER + 1;
pub(crate) const OPEN: usize = MORE + 2;
pub(crate) const LENGTH: usize = OPEN + 1;
pub(crate) const COUNT: usize = LENGTH + 31;
pub(crate) const KIND: usize = COUNT + 24;
pub(crate) const REGION: usize = KIND + 7;

struct Part {
    /// Bit n stands for n digits.
    lengths: u32,
    answer: u16,
    /// The next part belongs to the same leaf.
    more: bool,
}

/// An unpacked automaton.
pub struct Automaton {
    /// Targets of the digits 0 to 9, then the answer where the digits end.
    rows: Vec<[u16; 11]>,
    parts: Vec<Part>,
}

impl Automaton {
    /// Unpacks a stream. A damaged one gives an automaton that answers something else, never a panic.
    pub fn unpack(model: &[u8], bytes: &[u8]) -> Self {
        let mut unpack = Unpack {
            reader: Reader::new(model, bytes),
            automaton: Self { rows: Vec::new(), parts: Vec::new() },
            recent: Vec::new(),
            below: Vec::new(),
        };
        unpack.row(0);
        unpack.automaton
    }

    /// The answer for these digits (values 0 to 9, at most 31 of them); 0 is none.
    pub fn answer(&self, digits: &[u8]) -> u16 {
        let mut state = DEAD;
        for &digit in digits {
            let row = self.rows.get(usize::from(state));
            state = *row.and_then(|row| row.get(usize::from(digit))).unwrap_or(&DEAD);
            if state == DEAD {
                return 0;
            }
            if state & LEAF != 0 {
                return self.leaf(state, digits.len());
            }
        }
        self.rows.get(usize::from(state)).map_or(0, |row| row[10])
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

    /// The lengths that have an answer somewhere, bit n for n digits.
    pub fn lengths(&self) -> u32 {
        self.parts.iter().fold(0, |all, part| all | part.lengths)
    }
}

struct Unpack<'a> {
    reader: Reader<'a>,
    automaton: Automaton,
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
        let id = self.automaton.rows.len();
        self.automaton.rows.push([DEAD; 11]);
        let mut row = [DEAD; 11];
        if self.reader.bit(INNER) {
            row[10] = self.answer();
        }
        let level = depth.min(3);
        // Rows of one depth resemble each other: the last one is the expectation.
        let above = self.below.get(depth).and_then(|rows| rows.last());
        let above = above.and_then(|id| self.automaton.rows.get(usize::from(*id))).copied();
        // What the previous digit led to.
        let mut kind = NO_TARGET;
        let mut seen = 0usize;
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
            let context = (kind * 4 + kind_above) * 4 + level;
            if kind != NO_TARGET && self.reader.bit(SAME + ((run * 4 + kind) * 3 + like_above) * 4 + seen) {
                run = (run + 1).min(2);
            } else {
                run = 0;
                previous = if kind != 0 && self.reader.bit(DEAD_END + context) {
                    DEAD
                } else if self.reader.bit(ONE_LEAF + context) {
                    self.leaf(kind == 1)
                } else {
                    let likely = above.filter(|above| kind_above == 2 && *above != previous);
                    self.child(depth + 1, level * 4 + kind, likely)
                };
                kind = kind_of(previous);
                seen = (seen + 1).min(3);
            }
            *slot = previous;
        }
        if let Some(slot) = self.automaton.rows.get_mut(id) {
            *slot = row;
        }
        u16::try_from(id).unwrap_or(DEAD)
    }

    /// A row of the next depth: the likely one, another known one, or a new one.
    fn child(&mut self, depth: usize, context: usize, likely: Option<u16>) -> u16 {
        if let Some(likely) = likely.filter(|_| self.reader.bit(ABOVE + context)) {
            return likely;
        }
        while self.below.len() <= depth {
            self.below.push(Vec::new());
        }
        let known = self.below.get(depth).map_or(0, Vec::len);
        if known > 0 && self.reader.bit(OLD + context) {
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
        let index = self.automaton.parts.len();
        loop {
            let answer = self.answer();
            let mut lengths = u32::MAX;
            if !self.reader.bit(OPEN) {
                lengths = 0;
                loop {
                    let start = self.reader.tree(LENGTH, 5);
                    let count = self.reader.number(COUNT);
                    // `count + 1` ones from bit `start` on.
                    lengths |= (2u32 << (count & 31)).wrapping_sub(1) << (start & 31);
                    if !self.reader.bit(MORE + 1) {
                        break;
                    }
                }
            }
            let more = self.reader.bit(MORE) && self.automaton.parts.len() < usize::from(LEAF);
            self.automaton.parts.push(Part { lengths, answer, more });
            if !more {
                return u16::try_from(index).unwrap_or(0) | LEAF;
            }
        }
    }

    fn answer(&mut self) -> u16 {
        let kind = self.reader.tree(KIND, 3);
        u16::try_from(self.reader.number(REGION) * 8 + kind + 1).unwrap_or(0)
    }
}

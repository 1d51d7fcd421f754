//! Reads decisions out of a stream: a binary range decoder with fixed probabilities.
//!
//! The writing side is `xtask/src/codegen/coder.rs`. Adaptive probabilities were tried and need more bytes: each automaton
//! is read on its own, and most are too small to learn from.

/// A stream that is being read.
pub struct Reader<'a> {
    model: &'a [u8],
    bytes: core::slice::Iter<'a, u8>,
    code: u32,
    range: u32,
}

impl<'a> Reader<'a> {
    /// Starts at the first byte. `model` has the probability of a zero for each context, in 256ths.
    pub fn new(model: &'a [u8], bytes: &'a [u8]) -> Self {
        let mut reader = Self { model, bytes: bytes.iter(), code: 0, range: u32::MAX };
        for _ in 0..4 {
            reader.byte();
        }
        reader
    }

    fn byte(&mut self) {
        // After the end any byte gives the same decisions.
        self.code = self.code << 8 | u32::from(*self.bytes.next().unwrap_or(&0));
    }

    /// The next decision in this context.
    pub fn bit(&mut self, context: usize) -> bool {
        let zero = u32::from(*self.model.get(context).unwrap_or(&128));
        let bound = (self.range >> 8).wrapping_mul(zero);
        let bit = self.code >= bound;
        if bit {
            self.code = self.code.wrapping_sub(bound);
            self.range = self.range.wrapping_sub(bound);
        } else {
            self.range = bound;
        }
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.byte();
        }
        bit
    }

    /// A number of this many bits; each bit has its context by those before it.
    pub fn tree(&mut self, context: usize, bits: u32) -> usize {
        let mut node = 1;
        for _ in 0..bits {
            node = node << 1 | usize::from(self.bit(context.wrapping_add(node).wrapping_sub(1)));
        }
        node ^ 1 << bits
    }

    /// A number of any size: its length in ones, a zero, its bits after the first.
    pub fn number(&mut self, context: usize) -> usize {
        let mut length = 0;
        // Code points have at most 21 bits; a damaged stream must end.
        while length < 20 && self.bit(context.wrapping_add(length)) {
            length = length.wrapping_add(1);
        }
        let mut value = 1usize;
        for _ in 0..length {
            value = value << 1 | usize::from(self.bit(context.wrapping_add(8).wrapping_add(length)));
        }
        value.wrapping_sub(1)
    }
}

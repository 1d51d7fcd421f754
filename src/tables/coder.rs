//! Reads decisions out of a stream: a binary range decoder whose probabilities are learned from the decisions before.
//!
//! The writing side is `xtask/src/codegen/coder.rs`, which counts in the same way.

/// A stream that is being read.
pub struct Reader<'a> {
    bytes: core::slice::Iter<'a, u8>,
    code: u32,
    range: u32,
    /// How often each context was followed by a zero and by a one.
    counts: Vec<[u8; 2]>,
}

impl<'a> Reader<'a> {
    /// Starts at the first byte, with this many contexts in which nothing was seen.
    pub fn new(bytes: &'a [u8], contexts: usize) -> Self {
        let mut reader = Self { bytes: bytes.iter(), code: 0, range: u32::MAX, counts: vec![[0; 2]; contexts] };
        for _ in 0..4 {
            reader.byte();
        }
        reader
    }

    /// Forgets what was seen in the first contexts.
    pub fn forget(&mut self, contexts: usize) {
        self.counts.iter_mut().take(contexts).for_each(|count| *count = [0; 2]);
    }

    fn byte(&mut self) {
        // After the end any byte gives the same decisions.
        self.code = self.code << 8 | u32::from(*self.bytes.next().unwrap_or(&0));
    }

    /// The next decision, of which each of these contexts has an opinion.
    pub fn bit(&mut self, contexts: &[usize]) -> bool {
        let mut zeros = 1;
        let mut all = 2;
        for count in contexts.iter().filter_map(|context| self.counts.get(*context)) {
            let [zero, one] = count.map(u32::from);
            // A context that was always followed by the same is a better witness than others.
            let weight = if zero == 0 || one == 0 { 6 } else { 2 };
            zeros += zero * weight;
            all += (zero + one) * weight;
        }
        let bound = self.range / all * zeros;
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
        for context in contexts {
            if let Some([zero, one]) = self.counts.get_mut(*context) {
                let (seen, other) = if bit { (one, zero) } else { (zero, one) };
                *seen = seen.saturating_add(1);
                // What was seen lately says more.
                if *other > 2 {
                    *other = *other / 2 + 1;
                }
            }
        }
        bit
    }

    /// A number of this many bits; each bit has its context by those before it.
    pub fn tree(&mut self, context: usize, bits: u32) -> usize {
        let mut node = 1;
        for _ in 0..bits {
            node = node << 1 | usize::from(self.bit(&[context.wrapping_add(node).wrapping_sub(1)]));
        }
        node ^ 1 << bits
    }

    /// A number of any size: its length in ones, a zero, its bits after the first.
    pub fn number(&mut self, context: usize) -> usize {
        let mut length = 0;
        // Code points have at most 21 bits; a damaged stream must end.
        while length < 20 && self.bit(&[context.wrapping_add(length)]) {
            length = length.wrapping_add(1);
        }
        let mut value = 1usize;
        for _ in 0..length {
            value = value << 1 | usize::from(self.bit(&[context.wrapping_add(8).wrapping_add(length)]));
        }
        value.wrapping_sub(1)
    }
}

//! The encoder for `src/tables/coder.rs`: a binary range coder whose probabilities are learned from the decisions before.

/// Contexts that one [`Writer::number`] uses.
pub const NUMBER: usize = 24;

/// Writes one stream.
pub struct Writer {
    low: u64,
    range: u32,
    bytes: Vec<u8>,
    /// How often each context was followed by a zero and by a one.
    counts: Vec<[u8; 2]>,
}

impl Writer {
    /// An empty stream, with this many contexts in which nothing was seen.
    pub fn new(contexts: usize) -> Self {
        Self { low: 0, range: u32::MAX, bytes: Vec::new(), counts: vec![[0; 2]; contexts] }
    }

    /// Forgets what was seen in the first contexts.
    pub fn forget(&mut self, contexts: usize) {
        self.counts[..contexts].fill([0; 2]);
    }

    /// One decision; the contexts tell what it depends on.
    pub fn bit(&mut self, contexts: &[usize], bit: bool) {
        let (mut zeros, mut all) = (1, 2);
        for &context in contexts {
            let [zero, one] = self.counts[context].map(u32::from);
            let weight = if zero == 0 || one == 0 { 6 } else { 2 };
            zeros += zero * weight;
            all += (zero + one) * weight;
        }
        let bound = self.range / all * zeros;
        if bit {
            self.low += u64::from(bound);
            self.range -= bound;
            if self.low >> 32 != 0 {
                self.carry();
                self.low &= 0xFFFF_FFFF;
            }
        } else {
            self.range = bound;
        }
        while self.range < 1 << 24 {
            self.shift();
        }
        for &context in contexts {
            let count = &mut self.counts[context];
            let (seen, other) = (usize::from(bit), usize::from(!bit));
            count[seen] = count[seen].saturating_add(1);
            if count[other] > 2 {
                count[other] = count[other] / 2 + 1;
            }
        }
    }

    /// A number in binary, most significant bit first, each bit in the context of those before it.
    pub fn tree(&mut self, context: usize, bits: u32, value: usize) {
        let mut node = 1;
        for shift in (0..bits).rev() {
            let bit = value >> shift & 1;
            self.bit(&[context + node - 1], bit == 1);
            node = node * 2 + bit;
        }
    }

    /// A number of any size, small ones short: as many ones as it has bits after the first, a zero, those bits.
    pub fn number(&mut self, context: usize, value: usize) {
        let value = value + 1;
        let length = usize::BITS - 1 - value.leading_zeros();
        for step in 0..length {
            self.bit(&[context + step as usize], true);
        }
        self.bit(&[context + length as usize], false);
        for shift in (0..length).rev() {
            self.bit(&[context + 8 + length as usize], value >> shift & 1 == 1);
        }
    }

    fn carry(&mut self) {
        for byte in self.bytes.iter_mut().rev() {
            *byte = byte.wrapping_add(1);
            if *byte != 0 {
                break;
            }
        }
    }

    fn shift(&mut self) {
        self.bytes.push((self.low >> 24) as u8);
        self.low = self.low << 8 & 0xFFFF_FFFF;
        self.range <<= 8;
    }

    /// Ends the stream with the fewest bytes that decode correctly before any other bytes.
    pub fn finish(mut self) -> Vec<u8> {
        for kept in 0..=4u32 {
            let unit = 1u64 << (32 - 8 * kept);
            let value = self.low.div_ceil(unit) * unit;
            if value + unit <= self.low + u64::from(self.range) || kept == 4 {
                if value >> 32 != 0 {
                    self.carry();
                }
                for index in 0..kept {
                    self.bytes.push((value >> (24 - 8 * index)) as u8);
                }
                break;
            }
        }
        self.bytes
    }
}

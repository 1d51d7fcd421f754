//! The encoder for `src/tables/coder.rs`: a binary range coder with fixed probabilities.
//!
//! Everything is coded twice. The first pass counts the ones in each context; the counts become the model, one byte for
//! each context, and the second pass writes with it. An adaptive coder would have to learn again for each small
//! automaton.

/// Takes the decisions that describe a table.
pub trait Sink {
    /// One decision in one context.
    fn bit(&mut self, context: usize, bit: bool);

    /// A number in binary, most significant bit first, each bit in the context of those before it.
    fn tree(&mut self, context: usize, bits: u32, value: usize) {
        let mut node = 1;
        for shift in (0..bits).rev() {
            let bit = value >> shift & 1;
            self.bit(context + node - 1, bit == 1);
            node = node * 2 + bit;
        }
    }

    /// A number of any size, small ones short: as many ones as it has bits after the first, a zero, those bits.
    /// Uses `limit` contexts for the length and two for each length's bits.
    fn number(&mut self, context: usize, value: usize) {
        let value = value + 1;
        let length = usize::BITS - 1 - value.leading_zeros();
        for step in 0..length {
            self.bit(context + step as usize, true);
        }
        self.bit(context + length as usize, false);
        for shift in (0..length).rev() {
            self.bit(context + 8 + length as usize, value >> shift & 1 == 1);
        }
    }
}

/// Contexts that one [`Sink::number`] uses.
pub const NUMBER: usize = 24;

/// Counts zeros and ones of each context.
pub struct Counter {
    counts: Vec<[u64; 2]>,
}

impl Counter {
    /// No counts yet, for this many contexts.
    pub fn new(contexts: usize) -> Self {
        Self { counts: vec![[0; 2]; contexts] }
    }

    /// The probability of a zero in each context, in 256ths, never 0.
    pub fn model(&self) -> Vec<u8> {
        self.counts
            .iter()
            .map(|&[zeros, ones]| match zeros + ones {
                0 => 128,
                total => ((zeros * 256 + total / 2) / total).clamp(1, 255) as u8,
            })
            .collect()
    }
}

impl Sink for Counter {
    fn bit(&mut self, context: usize, bit: bool) {
        self.counts[context][usize::from(bit)] += 1;
    }
}

/// Writes one stream.
pub struct Writer<'a> {
    model: &'a [u8],
    low: u64,
    range: u32,
    bytes: Vec<u8>,
}

impl<'a> Writer<'a> {
    /// An empty stream.
    pub fn new(model: &'a [u8]) -> Self {
        Self { model, low: 0, range: u32::MAX, bytes: Vec::new() }
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

impl Sink for Writer<'_> {
    fn bit(&mut self, context: usize, bit: bool) {
        let bound = (self.range >> 8) * u32::from(self.model[context]);
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
    }
}

//! Random numbers and random texts that match a pattern, from a seed.

use regex_syntax::hir::{Class, Hir, HirKind};

/// A small generator (xorshift); the same seed gives the same cases everywhere.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 16
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// A text that matches the pattern.
    pub fn matching(&mut self, pattern: &Hir) -> String {
        let mut out = String::new();
        self.write(pattern, &mut out);
        out
    }

    fn write(&mut self, pattern: &Hir, out: &mut String) {
        match pattern.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => out.push_str(std::str::from_utf8(&literal.0).unwrap()),
            HirKind::Class(Class::Bytes(class)) => {
                let range = self.pick(class.ranges());
                let span = usize::from(range.end() - range.start()) + 1;
                out.push(char::from(range.start() + self.below(span) as u8));
            }
            HirKind::Class(Class::Unicode(_)) => panic!("patterns are parsed as bytes"),
            HirKind::Repetition(repetition) => {
                let max = repetition.max.expect("patterns are finite");
                let count = repetition.min + self.below((max - repetition.min) as usize + 1) as u32;
                for _ in 0..count {
                    self.write(&repetition.sub, out);
                }
            }
            HirKind::Capture(capture) => self.write(&capture.sub, out),
            HirKind::Concat(parts) => parts.iter().for_each(|part| self.write(part, out)),
            HirKind::Alternation(branches) => {
                let branch = self.pick(branches);
                self.write(branch, out);
            }
        }
    }
}

/// A pattern for [`Random::matching`].
pub fn hir(pattern: &str) -> Hir {
    regex_syntax::ParserBuilder::new()
        .unicode(false)
        .utf8(false)
        .build()
        .parse(pattern)
        .unwrap()
}

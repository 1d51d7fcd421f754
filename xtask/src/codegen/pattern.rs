//! Patterns of the sources, unrolled into sequences of digit classes.
//!
//! Every pattern of a numbering plan has finitely many shapes, so alternatives, options and counted repetitions can be
//! expanded. The result is a list of sequences, in the order in which a backtracking engine would try them; to build an
//! automaton, take the first class of each.

use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// One step of a sequence.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Step {
    /// One digit out of a set: bit 0 is the digit 0.
    Digit(u16),
    /// The start of a capture group.
    Open(u8),
    /// The end of a capture group.
    Close(u8),
    /// The end of the text.
    End,
}

/// Unrolls a pattern. White space in it has no meaning: the sources break long patterns over several lines.
pub fn unroll(pattern: &str) -> Result<Vec<Vec<Step>>, String> {
    let bare: String = pattern.chars().filter(|c| !c.is_whitespace()).collect();
    let hir = regex_syntax::ParserBuilder::new()
        .unicode(false)
        .utf8(false)
        .build()
        .parse(&bare)
        .map_err(|error| format!("{bare}: {error}"))?;
    steps(&hir).map_err(|what| format!("{bare}: {what}"))
}

fn steps(hir: &Hir) -> Result<Vec<Vec<Step>>, String> {
    Ok(match hir.kind() {
        HirKind::Empty => vec![Vec::new()],
        HirKind::Literal(literal) => {
            vec![literal.0.iter().map(|&byte| digit_class(byte, byte)).collect::<Result<_, _>>()?]
        }
        HirKind::Class(class) => {
            let mut mask = 0;
            let ranges: Vec<(u8, u8)> = match class {
                Class::Bytes(bytes) => bytes.iter().map(|range| (range.start(), range.end())).collect(),
                Class::Unicode(_) => return Err("a class of characters outside ASCII".into()),
            };
            for (start, end) in ranges {
                if let Step::Digit(bits) = digit_class(start, end)? {
                    mask |= bits;
                }
            }
            vec![vec![Step::Digit(mask)]]
        }
        HirKind::Look(Look::End) => vec![vec![Step::End]],
        HirKind::Look(look) => return Err(format!("the assertion {look:?} is not expected")),
        HirKind::Capture(capture) => {
            let index = u8::try_from(capture.index).map_err(|error| error.to_string())?;
            let mut inner = steps(&capture.sub)?;
            for sequence in &mut inner {
                sequence.insert(0, Step::Open(index));
                sequence.push(Step::Close(index));
            }
            inner
        }
        HirKind::Alternation(branches) => {
            let mut all = Vec::new();
            for branch in branches {
                all.extend(steps(branch)?);
            }
            all
        }
        HirKind::Concat(parts) => {
            let mut all = vec![Vec::new()];
            for part in parts {
                all = join(&all, &steps(part)?);
            }
            all
        }
        HirKind::Repetition(repetition) => {
            let max = repetition.max.ok_or("a repetition without an upper bound")?;
            let inner = steps(&repetition.sub)?;
            let mut power = vec![Vec::new()];
            let mut powers = Vec::new();
            for count in 0..=max {
                if count >= repetition.min {
                    powers.push(power.clone());
                }
                power = join(&power, &inner);
            }
            // A greedy engine tries the longest first.
            if repetition.greedy {
                powers.reverse();
            }
            powers.concat()
        }
    })
}

fn join(heads: &[Vec<Step>], tails: &[Vec<Step>]) -> Vec<Vec<Step>> {
    heads.iter().flat_map(|head| tails.iter().map(move |tail| [head.as_slice(), tail].concat())).collect()
}

fn digit_class(start: u8, end: u8) -> Result<Step, String> {
    if !start.is_ascii_digit() || !end.is_ascii_digit() {
        return Err(format!("a class from {start:#x} to {end:#x} is not one of digits"));
    }
    Ok(Step::Digit((start..=end).map(|byte| 1u16 << (byte - b'0')).sum()))
}

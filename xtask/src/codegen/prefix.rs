//! National prefixes of numbers, as automata whose answer is how many digits to leave out.
//!
//! Alternatives that put other digits in front are not read: seven digits of a Caribbean island without its area code, the 15 that
//! Argentina dials before mobiles at home. They are known only in those countries, and would be 500 bytes of a page's download.

use super::automaton::Derive;
use super::pattern::{Step, unroll};

/// The sequences that still match, in a backtracking engine's order of preference, each with its answer.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Alive(Vec<(Vec<Step>, u16)>);

/// The automaton's start for a national prefix.
pub fn prefix(pattern: &str, transform: Option<&str>) -> Result<Alive, String> {
    let mut alive = Vec::new();
    let sequences = unroll(pattern)?;
    // libphonenumber uses only the last group, and the rule only if that group matched.
    let groups = sequences.iter().flatten().filter_map(|step| match step {
        Step::Open(group) => Some(*group),
        _ => None,
    });
    let last = groups.max();
    for sequence in sequences {
        let Some(skip) = skip(&sequence, transform.filter(|rule| !rule.is_empty()), last)? else { continue };
        // 0 is no answer.
        let answer = if skip == 0 { 0 } else { skip + 1 };
        let steps = sequence.into_iter().filter(|step| !matches!(step, Step::Open(_) | Step::Close(_)));
        alive.push((steps.collect(), answer));
    }
    Ok(Alive(alive).cut())
}

/// How many digits to leave out at the start; none if the rule puts others in their place.
fn skip(sequence: &[Step], transform: Option<&str>, last: Option<u8>) -> Result<Option<u16>, String> {
    let digits = |steps: &[Step]| steps.iter().filter(|step| matches!(step, Step::Digit(_))).count() as u16;
    let start_of = |group: u8| sequence.iter().position(|step| *step == Step::Open(group));
    let rewritten = transform.zip(last.and_then(start_of));
    let Some((rule, _)) = rewritten else { return Ok(Some(digits(sequence))) };
    let Some(group) = rule.strip_prefix('$') else { return Ok(None) };
    let group: u8 = group.parse().map_err(|_| format!("the transform rule {rule} is not digits and one group"))?;
    let open = start_of(group).ok_or(format!("group {group} of a transform rule takes no part"))?;
    let close = sequence.iter().position(|step| *step == Step::Close(group));
    match close.map_or(0, |close| digits(&sequence[close..])) {
        0 => Ok(Some(digits(&sequence[..open]))),
        _ => Err(format!("the transform rule {rule} leaves out digits at the end")),
    }
}

impl Alive {
    /// Drops the sequences after a finished one: they are never tried.
    fn cut(mut self) -> Self {
        if let Some(index) = self.0.iter().position(|(steps, _)| steps.is_empty()) {
            self.0.truncate(index + 1);
        }
        self
    }
}

impl Derive for Alive {
    fn constant(&self) -> Option<u16> {
        match self.0.first() {
            None => Some(0),
            Some((steps, answer)) if steps.is_empty() => Some(*answer),
            // All sequences left do nothing, so their choice makes no difference.
            Some(_) if self.0.iter().all(|(_, answer)| *answer == 0) => Some(0),
            Some(_) => None,
        }
    }

    fn label(&self) -> u16 {
        let ended = self.0.iter().find(|(steps, _)| steps.iter().all(|step| *step == Step::End));
        ended.map_or(0, |(_, answer)| *answer)
    }

    fn after(&self, digit: u8) -> Self {
        let step = |(steps, answer): &(Vec<Step>, u16)| match steps.split_first() {
            None => Some((Vec::new(), *answer)),
            Some((Step::Digit(mask), rest)) if mask >> digit & 1 == 1 => Some((rest.to_vec(), *answer)),
            Some(_) => None,
        };
        Self(self.0.iter().filter_map(step).collect()).cut()
    }
}

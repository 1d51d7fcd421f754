//! Prefixes of numbers: national ones (with the rules that rewrite the rest) and those of international calls, as
//! automata whose answer is the action.

use super::automaton::Derive;
use super::pattern::{Step, unroll};

/// How to rewrite the digits: `insert`, then `copy` digits after the first `skip`, then all but the next `drop`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Edit {
    /// Digits to leave out at the start.
    pub skip: u8,
    /// Digits to keep after those.
    pub copy: u8,
    /// Digits to leave out after those.
    pub drop: u8,
    /// Digits to put at the start.
    pub insert: String,
}

/// The sequences that still match, in a backtracking engine's order of preference, each with its answer.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Alive(Vec<(Vec<Step>, u16)>);

/// The automaton's start for a prefix: `answer` numbers the actions.
pub fn prefix(
    pattern: &str,
    transform: Option<&str>,
    mut answer: impl FnMut(Edit) -> u16,
) -> Result<Alive, String> {
    let mut alive = Vec::new();
    let sequences = unroll(pattern)?;
    // libphonenumber uses only the last group, and the rule only if that group matched.
    let groups = sequences.iter().flatten().filter_map(|step| match step {
        Step::Open(group) => Some(*group),
        _ => None,
    });
    let last = groups.max();
    for sequence in sequences {
        let edit = edit(&sequence, transform.filter(|rule| !rule.is_empty()), last)?;
        let answer = if edit == Edit::default() { 0 } else { answer(edit) };
        let steps = sequence.into_iter().filter(|step| !matches!(step, Step::Open(_) | Step::Close(_)));
        alive.push((steps.collect(), answer));
    }
    Ok(Alive(alive).cut())
}

fn edit(sequence: &[Step], transform: Option<&str>, last: Option<u8>) -> Result<Edit, String> {
    let place = |wanted: Step| {
        let index = sequence.iter().position(|step| *step == wanted)?;
        u8::try_from(sequence[..index].iter().filter(|step| matches!(step, Step::Digit(_))).count()).ok()
    };
    let digits = sequence.iter().filter(|step| matches!(step, Step::Digit(_))).count();
    let digits = u8::try_from(digits).map_err(|error| error.to_string())?;
    let rewritten = match (transform, last) {
        (Some(rule), Some(group)) => place(Step::Open(group)).map(|_| rule),
        _ => None,
    };
    let Some(rule) = rewritten else {
        return Ok(Edit { skip: digits, ..Edit::default() });
    };
    let (insert, group) = rule.split_once('$').ok_or("a transform rule without a group")?;
    let group: u8 = group.parse().map_err(|_| format!("the transform rule {rule} is not digits and one group"))?;
    let (Some(open), Some(close)) = (place(Step::Open(group)), place(Step::Close(group))) else {
        return Err(format!("group {group} of a transform rule takes no part"));
    };
    let drop = digits - close;
    let copy = if drop == 0 { 0 } else { close - open };
    Ok(Edit { skip: open, copy, drop, insert: insert.into() })
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

//! The normal form as fixes. JavaScript has a copy of the input (an object or parsed JSON text) and applies the fixes to it
//! (`pkg/src/server/fixes.js`). It takes half the time of writing the order as JSON and parsing it (docs/design.md).
//!
//! ```text
//! fixes = count, fix …
//! fix   = table, column, row of a list, what to do: 0 remove, 1 take the piece, 2 take the piece as a number
//! ```

use crate::answer::Answer;
use oney_rules::Outcome;

/// The outcome of an order with fixes, or with the normal form if fixes cannot express all of it.
pub(super) fn outcome(outcome: &Outcome<'_>) -> Answer {
    let Some(fixes) = outcome.fixes() else { return Answer::outcome(outcome, 0) };
    let mut answer = Answer::judgement(outcome, 0);
    answer.word(1);
    answer.number(fixes.len());
    for fix in fixes {
        answer.parameter_of(fix.parameter, u32::try_from(fix.row).unwrap_or(u32::MAX));
        match fix.value {
            None => answer.word(0),
            Some(value) => {
                answer.word(if fix.is_number { 2 } else { 1 });
                answer.piece(&value);
            }
        }
    }
    answer.streets(outcome);
    answer
}

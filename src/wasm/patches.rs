//! The normal form of what JavaScript has a copy of, an object or parsed JSON text: what differs from what was received, and nothing
//! else. JavaScript puts it into its copy (`pkg/src/server/patches.js`), which takes half the time of writing the order as JSON and
//! parsing it (docs/design.md).
//!
//! ```text
//! patches = count, patch …
//! patch   = table, column, row of a list, what to do: 0 remove, 1 take the piece, 2 take the piece as a number
//! ```

use super::answer::Answer;
use crate::formats::Value;
use crate::outcome::Outcome;

/// An outcome with patches, or with the order where they cannot say everything.
pub(super) fn outcome(outcome: &Outcome<'_>) -> Answer {
    let order = &outcome.order;
    let can_be_patched = order.request.has_nothing_but_parameters();
    let Some(changed) = can_be_patched.then(|| order.changed()).flatten() else { return Answer::outcome(outcome) };
    let mut answer = Answer::judgement(outcome);
    answer.numbers.push(1);
    answer.number(changed.len());
    for (id, row) in changed {
        answer.parameter_of(id, u32::try_from(row).unwrap_or(u32::MAX));
        answer.numbers.push(match order.value(id, row) {
            Value::Absent => 0,
            Value::Integer(_) | Value::Decimal(_) => 2,
            _ => 1,
        });
        if let Some(value) = order.form_text(id, row) {
            answer.piece(&value);
        }
    }
    answer.streets(outcome);
    answer
}

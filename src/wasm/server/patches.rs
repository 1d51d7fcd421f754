//! The normal form of what JavaScript has a copy of, an object or parsed JSON text: what differs from what was received, and nothing
//! else. JavaScript puts it into its copy (`pkg/src/server/patches.js`), which takes half the time of writing the order as JSON and
//! parsing it (docs/design.md).
//!
//! ```text
//! patches = count, patch …
//! patch   = table, column, row of a list, what to do: 0 remove, 1 take the piece, 2 take the piece as a number
//! ```

use super::Answer;
use crate::formats::{Raw, Value};
use crate::outcome::Outcome;
use crate::table::ParameterId;

/// The outcome of an order with patches, or with the normal form where they cannot say everything.
pub(super) fn outcome(outcome: &Outcome<'_>) -> Answer {
    let can_be_patched = outcome.request.has_nothing_but_parameters();
    let Some(changed) = can_be_patched.then(|| changed(outcome)).flatten() else {
        return Answer::outcome(outcome, 0);
    };
    let mut answer = Answer::judgement(outcome, 0);
    answer.numbers.push(1);
    answer.number(changed.len());
    for (id, row) in changed {
        answer.parameter_of(id, u32::try_from(row).unwrap_or(u32::MAX));
        answer.numbers.push(match outcome.order.value(id, row) {
            Value::Absent => 0,
            Value::Integer(_) | Value::Decimal(_) => 2,
            _ => 1,
        });
        if let Some(value) = outcome.order.form_text(id, row) {
            answer.piece(&value);
        }
    }
    answer.streets(outcome);
    answer
}

/// The parameters, with their rows, whose normal form is not what was received, type and all. What was refused stays as it was
/// received; `None` where that cannot be, since it is no value of JSON.
fn changed(outcome: &Outcome<'_>) -> Option<Vec<(ParameterId, usize)>> {
    let (order, request) = (&outcome.order, outcome.request);
    let mut changed = Vec::new();
    for table in request.message().tables() {
        for row in 0..order.row_count(table.head()) {
            for (id, slot) in table.ids().zip(request.slots_from(table.head(), row)) {
                let is_same = match (order.value(id, row), request.raw(*slot)) {
                    (Value::Rejected, Some(Raw::Structure | Raw::NotUnicode)) => return None,
                    (Value::Absent, None) | (Value::Rejected, _) => true,
                    // Every spelling of a number is the same number to JavaScript.
                    (Value::Integer(_) | Value::Decimal(_), Some(Raw::Number(_))) => true,
                    (Value::Integer(_) | Value::Decimal(_), _) => false,
                    (value, Some(Raw::Text(text))) => order.spelled(value).is_some_and(|spelled| spelled == text),
                    _ => false,
                };
                if !is_same {
                    changed.push((id, row));
                }
            }
        }
    }
    Some(changed)
}

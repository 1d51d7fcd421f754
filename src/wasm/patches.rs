//! The normal form of an object that JavaScript has copied: what differs from what was received, and nothing else. JavaScript puts it
//! into its copy (`pkg/src/columns.js`), which takes half the time of writing the order as JSON and parsing it (docs/design.md).
//!
//! ```text
//! patches = count, patch …
//! patch   = table, column, row of a list, what to do: 0 remove, 1 take the piece, 2 take the piece as a number
//! ```

use super::answer::Answer;
use crate::catalogue::ParameterId;
use crate::formats::Value;
use crate::outcome::Outcome;

/// An outcome with patches, or with the order where they cannot say everything.
pub(super) fn outcome(outcome: &Outcome<'_>) -> Answer {
    let order = &outcome.order;
    if !order.request.has_nothing_but_parameters() {
        return Answer::outcome(outcome);
    }
    let mut answer = Answer::judgement(outcome);
    let rows = |table| (0u32..).zip(order.request.lines(table)).map(|(row, _)| row);
    let cells = order
        .request
        .kind()
        .tables()
        .flat_map(|table| rows(table).flat_map(move |row| table.ids().map(move |id| (id, row))));
    let changed: Vec<(ParameterId, u32)> =
        cells.filter(|(id, row)| !order.is_as_received(*id, index(*row))).collect();
    answer.numbers.push(1);
    answer.number(changed.len());
    for (id, row) in changed {
        answer.parameter_of(id, row);
        answer.numbers.push(match order.value(id, index(row)) {
            Value::Absent => 0,
            Value::Integer(_) | Value::Decimal(_) => 2,
            _ => 1,
        });
        if let Some(value) = order.form_text(id, index(row)) {
            answer.piece(&value);
        }
    }
    answer.streets(outcome);
    answer
}

fn index(row: u32) -> usize {
    usize::try_from(row).unwrap_or_default()
}

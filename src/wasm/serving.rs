//! What the module of servers does in another way than that of pages, because it is faster: keys of an order come as numbers, and
//! its normal form is written when somebody asks for it.

use super::{Session, ascii::to_ascii, refusal, request, text};
use crate::catalogue::Table;
use crate::engine::Validator;
use crate::json::{self, Writer};
use crate::outcome::Outcome;
use crate::report::Place;
use crate::request::Request;
use crate::usage::UsageError;
use std::ops::Range;

/// Whether this task checks an order.
#[must_use]
pub fn is_order(task: u32) -> bool {
    (2..=4).contains(&task)
}

/// What came of an order.
pub struct Checked {
    /// All but the order, as JSON text; or `!` and the text of a [`UsageError`].
    pub judgement: String,
    /// What the order in normal form is written from ([`order`]).
    pub outcome: Option<Outcome<'static>>,
}

/// Checks an order under the profile that is configured. The request is not given back: the boundary takes its memory anew for
/// each task.
#[must_use]
pub fn check(current: Option<&Validator>, task: u32, input: &[u8], today: u32, flags: u32) -> Checked {
    let session = Session { current, today, flags };
    let outcome = text(input).and_then(|text| request(task, text)).and_then(|request| session.outcome_of(request));
    match outcome {
        Ok(outcome) => Checked { judgement: to_ascii(outcome.judgement_json()), outcome: Some(outcome) },
        Err(error) => Checked { judgement: refusal(error), outcome: None },
    }
}

impl Session<'_> {
    fn outcome_of(self, request: Request) -> Result<Outcome<'static>, UsageError> {
        let request: &'static Request = Box::leak(Box::new(request));
        Ok(self.validator()?.validate(request, &self.options()?))
    }
}

/// The order in normal form, as JSON text.
#[must_use]
pub fn order(outcome: &Outcome<'_>) -> String {
    to_ascii(outcome.order_json())
}

/// What was found at a parameter outside lists, where nothing is wrong there, without the names that the package puts around it
/// (`pkg/src/serving.js`): in the first line how it was changed, in the second where the lines of a street begin and end, then its
/// normal form as JSON, which is left out where it is the text that was received.
pub(super) fn brief(outcome: &Outcome<'_>, place: &Place) -> Option<String> {
    let id = place.parameter().0.filter(|id| !id.table().is_list())?;
    if outcome.issues.iter().any(|issue| issue.place == *place) {
        return None;
    }
    let mut answer = String::from("=");
    for change in outcome.changes.iter().filter(|change| change.place == *place) {
        answer.push_str(change.kind.name());
        answer.push(' ');
    }
    answer.push('\n');
    let text = outcome.order.text(id, 0);
    push_lines(outcome.lines.ranges(id), text.unwrap_or_default(), &mut answer);
    answer.push('\n');
    if text.is_none_or(|text| !outcome.order.request.has_received(id, text)) {
        let mut writer = Writer::new();
        outcome.order.write_value(id, 0, &mut writer);
        answer.push_str(&writer.finish());
    }
    Some(answer)
}

/// Where lines begin and end in a text, in units of UTF-16, as JavaScript counts.
fn push_lines<'l>(lines: impl Iterator<Item = &'l Range<usize>>, text: &str, answer: &mut String) {
    let (mut bytes, mut units) = (0, 0);
    for at in lines.flat_map(|line| [line.start, line.end]) {
        let part = text.get(bytes..at).unwrap_or_default();
        units += if part.is_ascii() { part.len() } else { part.encode_utf16().count() };
        bytes = at;
        json::push_integer(answer, u64::try_from(units).unwrap_or(u64::MAX));
        answer.push(' ');
    }
}

/// The names of an order's parameters in the order of their numbers.
pub(super) fn names() -> String {
    let rows = Table::OF_ORDERS.into_iter().flat_map(Table::rows);
    rows.map(|row| row.name).collect::<Vec<_>>().join(" ")
}

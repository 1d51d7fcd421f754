//! What the module of servers does in another way than that of pages, because it is faster: keys of an order come as numbers, and
//! its normal form is written when somebody asks for it.

use super::ascii::{from_latin_1, to_ascii};
use super::{Session, refusal, request, text};
use crate::catalogue::{MessageKind, Table};
use crate::code::ChangeKind;
use crate::engine::Validator;
use crate::outcome::Outcome;
use crate::request::Request;
use crate::usage::UsageError;

/// Whether this task checks an order.
#[must_use]
pub fn is_order(task: u32) -> bool {
    (2..=4).contains(&task)
}

/// The bit of the flags that says that the input is not UTF-8 but ISO 8859-1.
const LATIN_1: u32 = 1 << 5;

/// Checks an order under the profile that is configured. The request is not given back: the boundary takes its memory anew for
/// each task.
///
/// # Errors
/// With `!` and the text of a [`UsageError`].
pub fn check(
    current: Option<&Validator>,
    task: u32,
    input: &[u8],
    today: u32,
    flags: u32,
) -> Result<Outcome<'static>, String> {
    let session = Session { current, today, flags };
    let decoded;
    let utf8 = if flags & LATIN_1 == 0 {
        input
    } else {
        decoded = from_latin_1(input);
        &decoded
    };
    let request = text(utf8).and_then(|text| request(task, text));
    request.and_then(|request| session.outcome_of(request)).map_err(refusal)
}

impl Session<'_> {
    fn outcome_of(self, request: Request) -> Result<Outcome<'static>, UsageError> {
        let request: &'static Request = Box::leak(Box::new(request));
        Ok(self.validator()?.validate(request, &self.options()?))
    }
}

/// All of an outcome but the order, as JSON text.
#[must_use]
pub fn judgement(outcome: &Outcome<'_>) -> String {
    to_ascii(outcome.judgement_json())
}

/// The order in normal form, as JSON text.
#[must_use]
pub fn order(outcome: &Outcome<'_>) -> String {
    to_ascii(outcome.order_json())
}

/// The brief answer about a text by itself, outside lists, by the column of its parameter; `None` where there is more to say.
#[must_use]
pub fn brief(current: Option<&Validator>, column: u8, input: &[u8]) -> Option<Vec<u8>> {
    let id = Table::Authorization.column(column)?;
    current?.validate_alone(id, text(input).ok()?)?.brief()
}

/// The kinds of changes in the order of their bits; then, in a line for each table of an order, its name and those of its columns.
pub(super) fn names() -> String {
    let mut names = String::from("changes");
    for kind in ChangeKind::ALL {
        names.push(' ');
        names.push_str(kind.name());
    }
    for table in MessageKind::Authorization.tables() {
        names.push('\n');
        names.push_str(table.name());
        for row in table.rows() {
            names.push(' ');
            names.push_str(row.name);
        }
    }
    names
}

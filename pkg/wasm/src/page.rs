//! The tasks of pages. JavaScript parses every input, also JSON (`pkg/src/json.js`), and hands over values.

use crate::answer::Answer;
use crate::session::{Session, mismatch};
use crate::{encoding, protocol};
use oney_rules::authorization::AUTHORIZATION;
use oney_rules::{ProfileReader, Request, UsageError, Validator};

/// Reads a profile; the error goes to the caller.
pub(crate) fn validator(text: &str) -> Result<Validator, UsageError> {
    let mut reader = ProfileReader::default();
    if !encoding::read(text, &mut reader) {
        reader.refuse_as_too_large();
    }
    reader.finish().map(Validator::new)
}

/// Performs one task.
pub(crate) fn perform(session: Session<'_>, task: u32, text: &str) -> Result<Answer, UsageError> {
    let mut request = Request::new();
    match task {
        protocol::PARAMETER => return session.parameter(text),
        // JavaScript has read the names of the shop's fields.
        protocol::ORDER | protocol::JSON_TEXT | protocol::BODY => encoding::fill(&mut request, text),
        protocol::FORM | protocol::PAIRS => encoding::fill_from_pairs(&mut request, text)?,
        protocol::NAMES => return Ok(Answer::names(AUTHORIZATION.tables())),
        protocol::VERSION => return Ok(Answer::version()),
        _ => return Err(mismatch()),
    }
    Ok(Answer::outcome(&session.validator()?.validate(&request, &session.options()?), 0))
}

/// Whether an input of this task may contain a secret.
pub(crate) fn is_secret(_: u32) -> bool {
    false
}

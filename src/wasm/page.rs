//! The tasks of pages. JavaScript has read what there is to read: JSON too is handed over as values (`pkg/src/json.js`).

use super::{
    AUTHORIZATION, Answer, NAMES, ORDER, ORDER_AS_FORM, ORDER_AS_JSON, PAIRS, PARAMETER, Session, VERSION, answer,
    reading, text,
};
use crate::engine::Validator;
use crate::json::wire;
use crate::profile::reader::Reader;
use crate::usage::UsageError;

/// Reads a profile; the error is the answer for whoever gave it.
///
/// # Errors
/// Where the profile is none.
pub fn validator(profile: &[u8]) -> Result<Validator, UsageError> {
    let mut reader = Reader::default();
    // Whatever the package writes has an end.
    let _ = wire::read(text(profile)?, &mut reader);
    reader.finish().map(Validator::new)
}

/// Does one task under the profile that is configured.
#[must_use]
pub fn perform(current: Option<&Validator>, task: u32, input: &[u8], today: u32, flags: u32) -> Answer {
    let session = Session { current, today, flags };
    text(input).and_then(|text| answer(session, task, text)).unwrap_or_else(|error| Answer::text(Err(error)))
}

fn answer(session: Session<'_>, task: u32, text: &str) -> Result<Answer, UsageError> {
    let request = match task {
        PARAMETER => return session.parameter(text),
        ORDER | ORDER_AS_JSON => reading::order(text),
        ORDER_AS_FORM | PAIRS => reading::order_from_pairs(text)?,
        NAMES => return Ok(Answer::text(Ok(answer::names(AUTHORIZATION.tables())))),
        _ => return Ok(Answer::text(Ok(VERSION.to_owned()))),
    };
    Ok(Answer::outcome(&session.validator()?.validate(&request, &session.options()?), 0))
}

/// Whether an input of this task holds a secret.
#[must_use]
pub fn is_secret(_: u32) -> bool {
    false
}

//! The tasks of servers: those of pages, where texts are read here, and every other message and question.

mod columns;
mod messages;
mod patches;
mod signing;
mod workflow;

use super::{
    Answer, NAMES, ORDER, ORDER_AS_FORM, ORDER_AS_JSON, PAIRS, PARAMETER, Session, VERSION, answer, reading, text,
};
use crate::engine::Validator;
use crate::profile::Profile;
use crate::request::Request;
use crate::server::messages::tables;
use crate::usage::UsageError;

/// The bit of the flags that says that patches will do in place of the normal form.
const PATCHES: u32 = 1 << 5;

/// Reads a profile; the error is the answer for whoever gave it.
///
/// # Errors
/// Where the profile is none.
pub fn validator(profile: &[u8]) -> Result<Validator, UsageError> {
    text(profile).and_then(Profile::from_json).map(Validator::new)
}

/// Does one task under the profile that is configured.
#[must_use]
pub fn perform(current: Option<&Validator>, task: u32, input: &[u8], today: u32, flags: u32) -> Answer {
    let session = Session { current, today, flags };
    text(input).and_then(|text| answer(session, task, text)).unwrap_or_else(|error| Answer::text(Err(error)))
}

/// Whether an input of this task holds a secret.
#[must_use]
pub fn is_secret(task: u32) -> bool {
    task >= signing::FIRST
}

fn answer(session: Session<'_>, task: u32, text: &str) -> Result<Answer, UsageError> {
    let request = match task {
        PARAMETER => return session.parameter(text),
        ORDER => columns::order(text),
        ORDER_AS_JSON => Request::from_json(text)?,
        ORDER_AS_FORM => Request::from_form(text)?,
        PAIRS => reading::order_from_pairs(text)?,
        NAMES => return Ok(Answer::text(Ok(answer::names(tables())))),
        signing::FIRST..workflow::FIRST => return signing::perform(session, task, text),
        workflow::FIRST.. => return Ok(Answer::text(workflow::perform(session, task, text))),
        _ => return Ok(Answer::text(Ok(VERSION.to_owned()))),
    };
    let outcome = session.validator()?.validate(&request, &session.options()?);
    Ok(if session.flags & PATCHES == 0 { Answer::outcome(&outcome, 0) } else { patches::outcome(&outcome) })
}

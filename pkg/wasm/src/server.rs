//! The tasks of servers: those of pages (here with texts that Rust parses), and all other messages and questions.

mod columns;
mod fixes;
mod messages;
mod signing;

use crate::answer::Answer;
use crate::session::{Session, mismatch, text};
use crate::{encoding, protocol};
use oney_rules::server::messages::tables;
use oney_rules::{Profile, ProfileNote, Request, UsageError};

/// Reads a profile; the error goes to the caller.
pub(crate) fn profile(input: &[u8]) -> Result<Profile, UsageError> {
    text(input).and_then(Profile::from_json)
}

/// Performs one task.
pub(crate) fn perform(session: Session<'_>, task: u32, text: &str) -> Result<Answer, UsageError> {
    let request = match task {
        protocol::PARAMETER => return session.parameter(text),
        protocol::ORDER => columns::order(text),
        protocol::JSON_TEXT => {
            let mut request = Request::from_json(text)?;
            request.keep_half_surrogates();
            request
        }
        protocol::FORM => Request::from_form(text)?,
        protocol::PAIRS => {
            let mut request = Request::new();
            encoding::fill_from_pairs(&mut request, text)?;
            request
        }
        protocol::NAMES => return Ok(Answer::names(tables())),
        protocol::VERSION => return Ok(Answer::version()),
        protocol::NOTES => return Ok(notes(&session.validator()?.notes())),
        task if is_secret(task) => return signing::perform(session, task, text),
        _ => return Err(mismatch()),
    };
    let outcome = session.validator()?.validate(&request, &session.options()?);
    Ok(if session.has(protocol::FIXES) { fixes::outcome(&outcome) } else { Answer::outcome(&outcome, 0) })
}

/// The notes on a profile, as a list of pieces: code and sentence of each.
fn notes(notes: &[ProfileNote]) -> Answer {
    let mut answer = Answer::text(String::new());
    answer.number(notes.len());
    for note in notes {
        answer.piece(note.code);
        answer.piece(&note.message);
    }
    answer
}

/// Whether an input of this task may contain a secret.
pub(crate) fn is_secret(task: u32) -> bool {
    (protocol::CHECK_MESSAGE..protocol::EXEC_CODE).contains(&task)
}

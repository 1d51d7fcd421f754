//! The tasks of servers: those of pages (here with texts that Rust parses), and all other messages and questions.

mod columns;
mod fixes;
mod messages;
mod signing;

use crate::answer::Answer;
use crate::session::{Session, mismatch};
use crate::{encoding, protocol};
use oney_rules::server::messages::tables;
use oney_rules::{Fields, Profile, ProfileNote, Request, UsageError, Validator};

/// Reads a profile and, after a NUL, the names of a shop's fields, if there are any. The error goes to the caller.
pub(crate) fn validator(text: &str) -> Result<Validator, UsageError> {
    let (profile, fields) = text.split_once('\0').unwrap_or((text, ""));
    let validator = Validator::new(Profile::from_json(profile)?);
    Ok(if fields.is_empty() { validator } else { validator.with_fields(Fields::from_json(fields)?) })
}

/// Performs one task.
pub(crate) fn perform(session: Session<'_>, task: u32, text: &str) -> Result<Answer, UsageError> {
    let request = match task {
        protocol::PARAMETER => return session.parameter(text),
        protocol::BODY => return body(session, text),
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

/// Checks a body with the shop's names. The input is what the shop knows, `END`, the task that the body would have alone, and its
/// members or pairs. After the outcome the answer has the names of the fields of each issue.
fn body(session: Session<'_>, text: &str) -> Result<Answer, UsageError> {
    let validator = session.validator()?;
    let mut reader = encoding::Reader::new(text);
    let mut shop = Request::new();
    shop.keep_half_surrogates();
    if !reader.members(&mut shop) {
        shop.refuse_as_too_large();
        reader.has(protocol::END);
    }
    let is_form = reader.mark().map(u32::from) == Some(protocol::PAIRS);
    if is_form && reader.is_done() {
        return Err(oney_rules::no_pairs());
    }
    let form = validator.read_values(shop, |values| {
        if is_form { reader.members(&mut encoding::Pairs(values)) } else { reader.members(values) }
    });
    let outcome = validator.validate_form(&form, &session.options()?);
    let mut answer = Answer::outcome(&outcome, 0);
    for issue in outcome.issues() {
        let fields = outcome.fields(&issue.location);
        answer.number(fields.len());
        fields.iter().for_each(|field| answer.piece(field));
    }
    Ok(answer)
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

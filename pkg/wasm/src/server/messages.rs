//! Reads and answers messages other than the authorization.

use crate::answer::Answer;
use crate::encoding::{self, Pairs};
use oney_rules::message::Message;
use oney_rules::server::messages;
use oney_rules::server::received::Detector;
use oney_rules::{Outcome, Request, UsageError};

/// Reads a message in one of the package's encodings. With `None` the message is detected.
pub(super) fn read(encoding: &str, text: &str, message: Option<&'static Message>) -> Result<Request, UsageError> {
    match encoding {
        "object" => {
            let message = message.unwrap_or_else(|| found(text).message());
            Ok(from_object(text, message))
        }
        "pairs" => {
            let message = message.unwrap_or_else(|| found_in_pairs(text).message());
            from_pairs(text, message)
        }
        "json" => Request::message_from_json(text, message).map(as_received),
        _ => Request::message_from_form(text, message),
    }
}

/// Reads anything as a notification, also what is no message.
pub(super) fn notification(encoding: &str, text: &str) -> Request {
    let read = match encoding {
        "object" => Ok(from_object(text, found(text).notification())),
        "pairs" => from_pairs(text, found_in_pairs(text).notification()),
        "json" => Request::notification_from_json(text).map(as_received),
        "form" => Request::notification_from_form(text),
        _ => return Request::unreadable_notification(),
    };
    read.unwrap_or_else(|_| Request::unreadable_notification())
}

fn as_received(mut request: Request) -> Request {
    request.keep_half_surrogates();
    request
}

fn from_object(text: &str, message: &'static Message) -> Request {
    let mut request = Request::of(message);
    encoding::fill(&mut request, text);
    request
}

fn from_pairs(text: &str, message: &'static Message) -> Result<Request, UsageError> {
    let mut request = Request::of(message);
    encoding::fill_from_pairs(&mut request, text)?;
    Ok(request)
}

fn found(text: &str) -> Detector {
    let mut detector = Detector::default();
    // Input that is too large fits no message: it is refused as a whole.
    let _ = encoding::read(text, &mut detector);
    detector
}

fn found_in_pairs(text: &str) -> Detector {
    let mut detector = Detector::default();
    let _ = encoding::read(text, &mut Pairs(&mut detector));
    detector
}

/// The outcome of any message, then its name, and a result's page if it has one.
pub(super) fn of_message(outcome: &Outcome<'_>) -> Answer {
    let message = outcome.message();
    let own = messages::tables().position(|table| table == message.table).unwrap_or_default();
    let mut answer = Answer::outcome(outcome, own);
    answer.piece(message.name);
    let page = outcome.redirect_html();
    answer.word(page.is_some().into());
    answer.piece(&page.unwrap_or_default());
    answer
}

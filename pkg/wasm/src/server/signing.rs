//! Tasks of the server module only: checking, signing and verifying every message.
//!
//! The input of these tasks is a head and a message. The head has the name of the message (empty: detect it), its encoding, the expected
//! values, the number of secrets, and for each secret the APIKEYID (empty: the account's) and the secret. U+0000 ends each of these.

use super::messages::{notification, of_message, read};
use crate::answer::Answer;
use crate::protocol;
use crate::session::{Session, mismatch};
use oney_rules::UsageError;
use oney_rules::server::messages::find;
use oney_rules::server::signing::{Expected, IndexOrder, Secret, Secrets, sign, to_form};

pub(super) fn perform(session: Session<'_>, task: u32, text: &str) -> Result<Answer, UsageError> {
    let head = Head::read(session, text).ok_or_else(mismatch)??;
    let Head { name, encoding, expected, secrets, message } = head;
    match task {
        protocol::CHECK_MESSAGE => {
            let message = read(encoding, message, find(name))?;
            Ok(of_message(&session.validator()?.validate(&message, &session.options()?)))
        }
        protocol::SIGN => {
            let (_, secret) = secrets.first().ok_or_else(mismatch)?;
            sign(&read(encoding, message, find(name))?, secret).map(Answer::text)
        }
        protocol::TO_FORM => {
            let message = read(encoding, message, find(name))?;
            // Signed only if the caller gives a secret.
            to_form(&message, secrets.first().map(|(_, secret)| secret)).map(Answer::text)
        }
        protocol::VERIFY => {
            let expected = if expected.is_empty() { Expected::new() } else { Expected::from_json(expected)? };
            let secrets = secrets.into_iter().fold(Secrets::new(), |secrets, (id, secret)| match id {
                "" => secrets.with(secret),
                id => secrets.with_api_key(id, secret),
            });
            let message = notification(encoding, message);
            let options = session.options()?;
            Ok(of_message(&session.validator()?.verify(&message, &secrets, &expected, &options)))
        }
        _ => Err(mismatch()),
    }
}

struct Head<'t> {
    name: &'t str,
    encoding: &'t str,
    expected: &'t str,
    /// Each with its APIKEYID.
    secrets: Vec<(&'t str, Secret)>,
    message: &'t str,
}

impl<'t> Head<'t> {
    /// `None` if the head is not as JavaScript of this version writes it.
    fn read(session: Session<'_>, text: &'t str) -> Option<Result<Self, UsageError>> {
        let is_text = session.has(protocol::INDICES_AS_TEXT);
        let index_order = if is_text { IndexOrder::Text } else { IndexOrder::Number };
        let mut message = text;
        let mut part = || {
            let (part, rest) = message.split_once('\0')?;
            message = rest;
            Some(part)
        };
        let (name, encoding, expected) = (part()?, part()?, part()?);
        let mut secrets = Vec::new();
        for _ in 0..part()?.parse::<u32>().ok()? {
            let id = part()?;
            match Secret::new(part()?) {
                Ok(secret) => secrets.push((id, secret.with_index_order(index_order))),
                Err(error) => return Some(Err(error)),
            }
        }
        Some(Ok(Self { name, encoding, expected, secrets, message }))
    }
}

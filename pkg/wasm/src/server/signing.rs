//! Tasks of the server module only: checking, signing and verifying every message.
//!
//! The input of these tasks is a head and a message. The head has the name of the message (empty: detect it), its encoding,
//! the secret and the expected values, each ended by U+0000.

use super::messages::{notification, of_message, read};
use crate::answer::Answer;
use crate::protocol;
use crate::session::{Session, mismatch};
use oney_rules::UsageError;
use oney_rules::server::messages::find;
use oney_rules::server::signing::{Expected, IndexOrder, Secret, sign, to_form};

pub(super) fn perform(session: Session<'_>, task: u32, text: &str) -> Result<Answer, UsageError> {
    let mut parts = text.splitn(5, '\0');
    let mut part = || parts.next().unwrap_or_default();
    let (name, encoding, secret, expected, message) = (part(), part(), part(), part(), part());
    let secret = || {
        let secret = Secret::new(secret)?;
        let is_text = session.has(protocol::INDICES_AS_TEXT);
        Ok::<_, UsageError>(secret.with_index_order(if is_text { IndexOrder::Text } else { IndexOrder::Number }))
    };
    match task {
        protocol::CHECK_MESSAGE => {
            let message = read(encoding, message, find(name))?;
            Ok(of_message(&session.validator()?.validate(&message, &session.options()?)))
        }
        protocol::SIGN => sign(&read(encoding, message, find(name))?, &secret()?).map(Answer::text),
        protocol::TO_FORM => {
            let message = read(encoding, message, find(name))?;
            // Signed only if the caller gives a secret.
            let secret = if !session.has(protocol::SIGNED) { None } else { Some(secret()?) };
            to_form(&message, secret.as_ref()).map(Answer::text)
        }
        protocol::VERIFY => {
            let secret = secret()?;
            let expected = if expected.is_empty() { Expected::new() } else { Expected::from_json(expected)? };
            let message = notification(encoding, message)?;
            let options = session.options()?;
            Ok(of_message(&session.validator()?.verify(&message, &secret, &expected, &options)))
        }
        _ => Err(mismatch()),
    }
}

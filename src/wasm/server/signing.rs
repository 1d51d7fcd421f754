//! What the module for servers does besides: every message, signed and verified.
//!
//! The input of these tasks is a head and a message: the kind of the message (empty: to be found), its notation, the secret
//! and what is expected, each ended by U+0000, then the message.

use super::messages::{notification, of_message, read};
use super::{Answer, Session};
use crate::server::messages::find;
use crate::server::signing::{Expected, IndexOrder, Secret, sign, to_form};
use crate::usage::UsageError;

/// The first of the tasks; what came in with one of them is wiped from the memory.
pub(super) const FIRST: u32 = 10;
const CHECK: u32 = FIRST;
const SIGN: u32 = 11;
const FORM: u32 = 12;
const VERIFY: u32 = 13;

/// The bit of the flags that says how lines are sorted before they are signed.
const INDICES_AS_TEXT: u32 = 1 << 3;

pub(super) fn perform(session: Session<'_>, task: u32, text: &str) -> Result<Answer, UsageError> {
    let mut parts = text.splitn(5, '\0');
    let mut part = || parts.next().unwrap_or_default();
    let (kind, notation, secret, expected, message) = (part(), part(), part(), part(), part());
    let secret = || {
        let secret = Secret::new(secret)?;
        let is_text = session.flags & INDICES_AS_TEXT != 0;
        Ok::<_, UsageError>(secret.with_index_order(if is_text { IndexOrder::Text } else { IndexOrder::Number }))
    };
    match task {
        CHECK => {
            let message = read(notation, message, find(kind))?;
            Ok(of_message(&session.validator()?.validate(&message, &session.options()?)))
        }
        SIGN => Ok(Answer::text(sign(&read(notation, message, find(kind))?, &secret()?))),
        FORM => {
            let message = read(notation, message, find(kind))?;
            // Signed only where the caller has a secret.
            let secret = if session.flags & SIGNED == 0 { None } else { Some(secret()?) };
            Ok(Answer::text(to_form(&message, secret.as_ref())))
        }
        VERIFY => {
            let secret = secret()?;
            let expected = if expected.is_empty() { Expected::new() } else { Expected::from_json(expected)? };
            let message = notification(notation, message)?;
            let options = session.options()?;
            Ok(of_message(&session.validator()?.verify(&message, &secret, &expected, &options)))
        }
        _ => Err(UsageError::new("there is no such task")),
    }
}

/// The bit of the flags that says that a body is to be signed.
const SIGNED: u32 = 1 << 4;

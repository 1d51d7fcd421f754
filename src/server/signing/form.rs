//! The body of a request to the platform (S2:37–80).

use super::Secret;
use super::hash::{digest, hexadecimal, is_hash, unsendable};
use crate::message::{Message, Role};
use crate::outcome::Outcome;
use crate::report::Segment;
use crate::request::{Pair, Request};
use crate::usage::UsageError;
use form_urlencoded::byte_serialize;

/// The body of this request to the platform: `method=authorization&params[AMOUNT]=60000&…`, values URL-encoded, with its
/// HASH if a secret is given. Values are not normalized: to send what a [`crate::Validator`] has accepted, use
/// [`Outcome::to_form`].
///
/// An answer is written as the platform writes it, without `method` and `params`, so that a shop can test with it.
///
/// ```
/// use oney_rules::Request;
/// use oney_rules::server::messages::CAPTURE;
/// use oney_rules::server::signing::to_form;
/// let mut capture = Request::of(&CAPTURE);
/// capture.set("TRANSACTIONID", "A1123456").set("DESCRIPTION", "Knows nothing");
/// let body = to_form(&capture, None)?;
/// assert_eq!(body, "method=capture&params[DESCRIPTION]=Knows+nothing&params[TRANSACTIONID]=A1123456");
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
///
/// # Errors
/// When not all of the request could be read, or when a parameter was given twice.
pub fn to_form(request: &Request, secret: Option<&Secret>) -> Result<String, UsageError> {
    let pairs = request.pairs().map_err(unsendable)?;
    Ok(body(request.message(), pairs, secret))
}

impl Outcome<'_> {
    /// The body of the checked request in normal form, signed if a secret is given.
    ///
    /// # Errors
    /// When the message has errors: it must not be sent.
    pub fn to_form(&self, secret: Option<&Secret>) -> Result<String, UsageError> {
        Ok(body(self.message(), self.pairs()?, secret))
    }
}

fn body(message: &Message, mut pairs: Vec<Pair>, secret: Option<&Secret>) -> String {
    if let Some(secret) = secret {
        let hash = Pair { path: vec![Segment::Key("HASH".into())], text: hexadecimal(&digest(&pairs, secret)) };
        // HASH replaces the old one at its index: keys keep their order.
        match pairs.iter_mut().find(|pair| is_hash(pair)) {
            Some(pair) => *pair = hash,
            None => pairs.push(hash),
        }
    }
    let mut body = String::new();
    if message.role == Role::Request {
        body.extend(["method=", message.operation.name()]);
    }
    for pair in &pairs {
        if !body.is_empty() {
            body.push('&');
        }
        push_key(&pair.path, message.role == Role::Request, &mut body);
        body.push('=');
        body.extend(byte_serialize(pair.text.as_bytes()));
    }
    body
}

/// Brackets are written as in S2; the text between them is encoded.
fn push_key(path: &[Segment], is_wrapped: bool, body: &mut String) {
    if is_wrapped {
        body.push_str("params");
    }
    for (depth, segment) in path.iter().enumerate() {
        let part = segment.text();
        let part = byte_serialize(part.as_bytes());
        if is_wrapped || depth > 0 {
            body.push('[');
            body.extend(part);
            body.push(']');
        } else {
            body.extend(part);
        }
    }
}

//! The hash over the pairs of a message.

use super::{IndexOrder, Secret};
use crate::code::Detail;
use crate::outcome::Outcome;
use crate::report::{Location, Segment};
use crate::request::{Pair, Request};
use crate::usage::UsageError;
use sha2::{Digest, Sha256};
use std::cmp::Ordering;
use std::fmt::Write;

/// The HASH of a request, over the values that [`super::to_form`] sends. An existing HASH is left out.
///
/// Nothing is checked or changed. To sign what a [`crate::Validator`] has accepted, use [`Outcome::sign`].
///
/// # Errors
/// When not all of the request could be read, or when a parameter was given twice: the signed value would be ambiguous.
pub fn sign(request: &Request, secret: &Secret) -> Result<String, UsageError> {
    let pairs = request.pairs().map_err(unsendable)?;
    Ok(hexadecimal(&digest(&pairs, secret)))
}

impl Outcome<'_> {
    /// The HASH of the message in normal form.
    ///
    /// # Errors
    /// When the message has errors: it must not be sent.
    pub fn sign(&self, secret: &Secret) -> Result<String, UsageError> {
        Ok(hexadecimal(&digest(&self.pairs()?, secret)))
    }

    /// The pairs of a valid message.
    pub(super) fn pairs(&self) -> Result<Vec<Pair>, UsageError> {
        if !self.is_valid() {
            return Err(UsageError::new("the message has errors and must not be sent"));
        }
        self.normal_pairs().map_err(unsendable)
    }
}

pub(super) fn unsendable((location, detail): (Location, Detail)) -> UsageError {
    let name = location.name();
    let at = if name.is_empty() { String::new() } else { format!(" at `{name}`") };
    UsageError::new(format!("the message cannot be sent: {}{at}", detail.code()))
}

pub(super) fn hexadecimal(digest: &[u8]) -> String {
    digest.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// SHA-256 over the secret, and over key, `=`, value and secret of every pair but HASH.
pub(super) fn digest(pairs: &[Pair], secret: &Secret) -> [u8; 32] {
    let mut sorted: Vec<&Pair> = pairs.iter().filter(|pair| !is_hash(pair)).collect();
    sorted.sort_by(|left, right| compare(&left.path, &right.path, secret.index_order()));
    let mut hash = Sha256::new();
    hash.update(secret.bytes());
    for pair in sorted {
        hash.update(spelled(&pair.path).as_bytes());
        hash.update(b"=");
        hash.update(pair.text.as_bytes());
        hash.update(secret.bytes());
    }
    // In place: moved, it would leave a copy of the last block, with the secret, on the stack.
    hash.finalize_reset().into()
}

pub(super) fn is_hash(pair: &Pair) -> bool {
    matches!(pair.path.as_slice(), [Segment::Key(key)] if key == "HASH")
}

/// `AMOUNT`, `CART[0][NAME]`.
fn spelled(path: &[Segment]) -> String {
    let mut text = String::new();
    for (depth, segment) in path.iter().enumerate() {
        let part = segment.text();
        if depth == 0 { text.push_str(&part) } else { text.extend(["[", &part, "]"]) }
    }
    text
}

/// Level by level: whole numbers before names, numbers by their value, names by their bytes.
fn compare(left: &[Segment], right: &[Segment], index_order: IndexOrder) -> Ordering {
    let levels = left.iter().zip(right).map(|(left, right)| {
        let (left, right) = (left.text(), right.text());
        match (number(&left), number(&right)) {
            (Some(left), Some(right)) if index_order == IndexOrder::Number => left.cmp(&right),
            (Some(_), None) if index_order == IndexOrder::Number => Ordering::Less,
            (None, Some(_)) if index_order == IndexOrder::Number => Ordering::Greater,
            _ => left.as_bytes().cmp(right.as_bytes()),
        }
    });
    let mut different = levels.filter(|order| order.is_ne());
    different.next().unwrap_or_else(|| left.len().cmp(&right.len()))
}

/// The number of a key that PHP would store as a whole number.
fn number(key: &str) -> Option<u64> {
    let is_decimal = key.bytes().all(|byte| byte.is_ascii_digit()) && (key == "0" || !key.starts_with('0'));
    if is_decimal { key.parse().ok() } else { None }
}

//! Verifies that a message comes from the platform and that the shop expects it.

use super::hash::digest;
use super::{Expected, Secret};
use crate::code::Detail;
use crate::engine::Validator;
use crate::options::Options;
use crate::outcome::Outcome;
use crate::report::{Location, Segment};
use crate::request::Request;
use crate::table::ParameterId;
use ctutils::CtEq;

/// Checks that the message has the HASH which the secret gives for the received values. The letter case of the HASH does
/// not matter; the comparison takes constant time.
///
/// A genuine message may still be old or about another order: [`Validator::verify`] checks that, too.
///
/// ```
/// use oney_rules::Request;
/// use oney_rules::server::signing::{Secret, sign, verify};
/// let secret = Secret::new("password")?;
/// let mut received = Request::notification_from_form("EXECCODE=0000&OPERATIONTYPE=capture&AMOUNT=60000")?;
/// let hash = sign(&received, &secret)?;
/// received.set("HASH", &hash);
/// assert!(verify(&received, &secret).is_ok());
/// received.set("ORDERID", "1234");
/// assert!(verify(&received, &secret).is_err());
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
///
/// # Errors
/// `missing-parameter` or `invalid-hash` for the HASH itself, `hash-mismatch`, or the reason why it cannot be verified
/// (`duplicate-parameter`, `invalid-unicode`, an input that is too large …).
pub fn verify(message: &Request, secret: &Secret) -> Result<(), Detail> {
    check(message, secret).map_err(|(_, detail)| detail)
}

impl Validator {
    /// Checks a message from the platform completely: its parameters, its HASH, and the values that the shop expects.
    /// The outcome is valid if the shop may act on it.
    ///
    /// No profile can relax errors of HASH and of the expected values.
    ///
    /// ```
    /// use oney_rules::server::signing::{Expected, Secret};
    /// use oney_rules::{Date, IssueCode, Options, Profile, Request, Validator};
    /// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
    /// let secret = Secret::new("password")?;
    /// let expected = Expected::from_json(r#"{ "ORDERID": "1234", "AMOUNT": 60000 }"#)?;
    /// let received = Request::notification_from_form("ORDERID=1234&AMOUNT=60000&EXECCODE=0000&HASH=0")?;
    /// let outcome = validator.verify(&received, &secret, &expected, &Options::new(Date::new(2026, 11, 22)?));
    /// assert!(outcome.issues().iter().any(|issue| issue.code() == IssueCode::InvalidHash));
    /// # Ok::<(), oney_rules::UsageError>(())
    /// ```
    #[must_use]
    pub fn verify<'r>(
        &self,
        message: &'r Request,
        secret: &Secret,
        expected: &Expected,
        options: &Options,
    ) -> Outcome<'r> {
        self.judge(message, options, |order, findings| {
            if let Err((location, detail)) = check(message, secret) {
                findings.insist(location, detail);
            }
            expected.compare(message.message(), order, findings);
        })
    }
}

fn check(message: &Request, secret: &Secret) -> Result<(), (Location, Detail)> {
    let location = |id: Option<ParameterId>| match id {
        Some(id) => Location::Parameter(id, 0),
        // A result has no HASH; only the connection can prove its sender.
        None => Location::Unknown(vec![Segment::Key("HASH".into())]),
    };
    let id = message.message().table.find("HASH");
    let pairs = message.pairs()?;
    let text = match id {
        Some(id) => message.text_of(id, 0)?,
        None => None,
    };
    let text = text.filter(|text| !text.is_empty()).ok_or_else(|| (location(id), Detail::MissingParameter {}))?;
    let received = bytes(&text).ok_or_else(|| (location(id), Detail::InvalidHash {}))?;
    let is_genuine = digest(&pairs, secret).as_slice().ct_eq(received.as_slice());
    if is_genuine.to_bool() { Ok(()) } else { Err((location(id), Detail::HashMismatch {})) }
}

/// The bytes of 64 hexadecimal digits.
fn bytes(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; 32];
    for (byte, start) in bytes.iter_mut().zip((0..).step_by(2)) {
        *byte = text.get(start..start + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok())?;
    }
    Some(bytes)
}

//! Verifies that a message comes from the platform and that the shop expects it.

use super::hash::digest;
use super::{Expected, Secrets};
use crate::code::Detail;
use crate::engine::Validator;
use crate::options::Options;
use crate::outcome::Outcome;
use crate::report::{Location, Segment};
use crate::request::Request;
use crate::table::ParameterId;
use ctutils::CtEq;

/// Checks that the message has the HASH which one of the secrets gives for the received values. The letter case of the HASH does
/// not matter; the comparison takes constant time.
///
/// A genuine message may still be old or about another order: [`Validator::verify`] checks that, too.
///
/// ```
/// use oney_rules::Request;
/// use oney_rules::server::signing::{Secret, Secrets, sign, verify};
/// let secret = Secret::new("password")?;
/// let mut received = Request::notification_from_form("EXECCODE=0000&OPERATIONTYPE=capture&AMOUNT=60000")?;
/// let hash = sign(&received, &secret)?;
/// received.set("HASH", &hash);
/// let secrets = Secrets::from(secret);
/// assert!(verify(&received, &secrets).is_ok());
/// received.set("ORDERID", "1234");
/// assert!(verify(&received, &secrets).is_err());
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
///
/// # Errors
/// `missing-parameter` or `invalid-hash` for the HASH itself, `hash-mismatch`, or the reason why it cannot be verified
/// (`unreadable-message`, `duplicate-parameter`, an input that is too large …).
pub fn verify(message: &Request, secrets: &Secrets) -> Result<(), Detail> {
    check(message, secrets).map_err(|(_, detail)| detail)
}

impl Validator {
    /// Checks a message from the platform completely: its parameters, its HASH, and the values that the shop expects.
    /// The outcome is valid if the shop may act on it.
    ///
    /// No profile can relax errors of HASH and of the expected values.
    ///
    /// ```
    /// use oney_rules::server::signing::{Expected, Secret, Secrets};
    /// use oney_rules::{Date, IssueCode, Options, Profile, Request, Validator};
    /// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
    /// let secrets = Secrets::from(Secret::new("password")?);
    /// let expected = Expected::from_json(r#"{ "ORDERID": "1234", "AMOUNT": 60000 }"#)?;
    /// let received = Request::notification_from_form("ORDERID=1234&AMOUNT=60000&EXECCODE=0000&HASH=0")?;
    /// let outcome = validator.verify(&received, &secrets, &expected, &Options::new(Date::new(2026, 11, 22)?));
    /// assert!(outcome.issues().iter().any(|issue| issue.code() == IssueCode::InvalidHash));
    /// # Ok::<(), oney_rules::UsageError>(())
    /// ```
    #[must_use]
    pub fn verify<'r>(
        &self,
        message: &'r Request,
        secrets: &Secrets,
        expected: &Expected,
        options: &Options,
    ) -> Outcome<'r> {
        self.judge(message, options, &[], |order, findings| {
            if message.is_unreadable() {
                // Nothing is missing in it or different from the expectation: there is nothing.
                findings.issues.clear();
                return findings.insist(Location::Order, Detail::UnreadableMessage {});
            }
            if let Err((location, detail)) = check(message, secrets) {
                findings.insist(location, detail);
            }
            expected.compare(message.message(), order, findings);
        })
    }

    /// The same for the bytes of a body or of a query string. Whatever they are, there is an outcome
    /// ([`Request::notification_from_bytes`]).
    ///
    /// ```
    /// use oney_rules::server::signing::{Expected, Secret, Secrets};
    /// use oney_rules::{Date, IssueCode, Options, Profile, Validator};
    /// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
    /// let secrets = Secrets::from(Secret::new("password")?);
    /// let options = Options::new(Date::new(2026, 11, 22)?);
    /// let outcome = validator.verify_bytes(b"\xFF", &secrets, &Expected::new(), &options);
    /// assert_eq!(outcome.issues()[0].code(), IssueCode::UnreadableMessage);
    /// # Ok::<(), oney_rules::UsageError>(())
    /// ```
    #[must_use]
    pub fn verify_bytes(
        &self,
        received: &[u8],
        secrets: &Secrets,
        expected: &Expected,
        options: &Options,
    ) -> Outcome<'static> {
        self.verify(&Request::notification_from_bytes(received), secrets, expected, options).into_owned()
    }
}

fn check(message: &Request, secrets: &Secrets) -> Result<(), (Location, Detail)> {
    let location = |id: Option<ParameterId>| match id {
        Some(id) => Location::Parameter(id, 0),
        // A result has no HASH; only the connection can prove its sender.
        None => Location::Unknown(vec![Segment::Key("HASH".into())]),
    };
    let id = message.message().table.find("HASH");
    if let Some(location) = message.unsigned_part() {
        return Err((location, Detail::UnreadableMessage {}));
    }
    let pairs = message.pairs()?;
    let text = match id {
        Some(id) => message.text_of(id, 0)?,
        None => None,
    };
    let text = text.filter(|text| !text.is_empty()).ok_or_else(|| (location(id), Detail::MissingParameter {}))?;
    let received = bytes(&text).ok_or_else(|| (location(id), Detail::InvalidHash {}))?;
    let is_genuine = |secret| digest(&pairs, secret).as_slice().ct_eq(received.as_slice()).to_bool();
    if secrets.for_message(&pairs).into_iter().any(is_genuine) {
        Ok(())
    } else {
        Err((location(id), Detail::HashMismatch {}))
    }
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

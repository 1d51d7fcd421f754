//! EXECCODE: the platform's answer, and what to do next.
//!
//! A code has four digits (S2:394). [`KNOWN`] lists the known ones with their sources; others are classified by their first
//! digit, on which all lists of the platform's codes agree.

mod known;

pub use known::KNOWN;

use crate::server::json::{self, Declarations};
use crate::usage::UsageError;
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;
use ts_rs::TS;

/// The kind of an answer.
///
/// ```
/// use oney_rules::server::exec_codes::{ExecCode, Family};
/// let refused = ExecCode::parse("4999").expect("four digits");
/// assert_eq!(refused.family(), Family::Refused);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ExecFamily")]
pub enum Family {
    /// The operation succeeded.
    Success,
    /// The customer must go on elsewhere.
    Redirect,
    /// Nothing is decided yet; a notification follows.
    Pending,
    /// The request is wrong.
    BadRequest,
    /// The transaction that the request refers to cannot be used so.
    BadReference,
    /// The merchant's account does not allow it.
    Configuration,
    /// The payment was refused, abandoned or has expired.
    Refused,
    /// Something failed on the way.
    Technical,
    /// A rule against fraud refused the payment.
    FraudRules,
    /// No list of the platform has such a code.
    Unknown,
}

impl Family {
    /// Every family, in the order of the codes.
    pub const ALL: [Self; 10] = [
        Self::Success,
        Self::Redirect,
        Self::Pending,
        Self::BadRequest,
        Self::BadReference,
        Self::Configuration,
        Self::Refused,
        Self::Technical,
        Self::FraudRules,
        Self::Unknown,
    ];

    /// The name in kebab case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Redirect => "redirect",
            Self::Pending => "pending",
            Self::BadRequest => "bad-request",
            Self::BadReference => "bad-reference",
            Self::Configuration => "configuration",
            Self::Refused => "refused",
            Self::Technical => "technical",
            Self::FraudRules => "fraud-rules",
            Self::Unknown => "unknown",
        }
    }

    /// The meaning of an unlisted code of this family.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Success => "The operation succeeded.",
            Self::Redirect => "The customer must go on elsewhere.",
            Self::Pending => "Nothing is decided yet.",
            Self::BadRequest => "The request is wrong.",
            Self::BadReference => "The reference transaction cannot be used.",
            Self::Configuration => "The account does not allow it.",
            Self::Refused => "The payment was refused.",
            Self::Technical => "Something failed on the way; whether the operation was carried out is not known.",
            Self::FraudRules => "A rule against fraud refused the payment.",
            Self::Unknown => "No list of the platform has such a code.",
        }
    }

    /// The family of an unlisted code by its first digit. An unlisted `0…` counts neither as a success nor as a failure.
    fn of_digit(digit: u8) -> Self {
        match digit {
            b'0' => Self::Pending,
            b'1' => Self::BadRequest,
            b'2' => Self::BadReference,
            b'3' => Self::Configuration,
            b'4' => Self::Refused,
            b'5' => Self::Technical,
            b'6' => Self::FraudRules,
            _ => Self::Unknown,
        }
    }

    /// What to do about an unlisted code. Never a retry if the operation may have been carried out already.
    fn next(self) -> Next {
        match self {
            Self::Success => Next::Done,
            Self::Redirect => Next::Redirect,
            Self::Pending | Self::Technical => Next::Wait,
            Self::BadRequest => Next::Mend(Mend::Request),
            Self::Configuration => Next::Mend(Mend::Account),
            Self::BadReference | Self::Refused | Self::FraudRules | Self::Unknown => Next::NeverRetry,
        }
    }
}

/// What must be put right before the same thing may be asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(rename = "ExecMend")]
pub enum Mend {
    /// A parameter; the platform names it in MESSAGE, in free text.
    Request,
    /// TRANSACTIONID, or the alias: it names something else.
    Reference,
    /// AMOUNT.
    Amount,
    /// The account's configuration, with the platform's help.
    Account,
}

impl Mend {
    /// The name in kebab case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Reference => "reference",
            Self::Amount => "amount",
            Self::Account => "account",
        }
    }
}

/// What to do after an answer.
///
/// ```
/// use oney_rules::server::exec_codes::{ExecCode, Next};
/// let next = |code| ExecCode::parse(code).map(ExecCode::next);
/// assert_eq!(next("0000"), Some(Next::Done));
/// assert_eq!(next("5002"), Some(Next::RetryLater { seconds: 300, at_backup: false }));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nothing: it is done.
    Done,
    /// Show the customer what the answer holds, such as REDIRECTHTML (S2:13).
    Redirect,
    /// Wait for the notification; do not ask again.
    Wait,
    /// Put something right, then ask again.
    Mend(Mend),
    /// Send the same request again.
    RetryLater {
        /// Not before so many seconds.
        seconds: u16,
        /// To the platform's backup address.
        at_backup: bool,
    },
    /// The same request will never succeed; offer the customer another way to pay where a payment was refused.
    NeverRetry,
}

impl Next {
    /// The name in kebab case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Redirect => "redirect",
            Self::Wait => "wait",
            Self::Mend(_) => "mend",
            Self::RetryLater { .. } => "retry-later",
            Self::NeverRetry => "never-retry",
        }
    }

    /// One sentence for the programmer or the back office.
    #[must_use]
    pub fn advice(self) -> &'static str {
        match self {
            Self::Done => "Go on.",
            Self::Redirect => "Show the customer the page that the answer holds.",
            Self::Wait => "Wait for the notification; do not send the request again.",
            Self::Mend(Mend::Request) => "Correct the parameter that MESSAGE names, then send a new request.",
            Self::Mend(Mend::Reference) => "Refer to the right transaction, then send a new request.",
            Self::Mend(Mend::Amount) => "Correct AMOUNT, then send a new request.",
            Self::Mend(Mend::Account) => "Ask the platform to put the account right, then send the request again.",
            Self::RetryLater { at_backup: true, .. } => {
                "Send the request again, to the platform's backup address."
            }
            Self::RetryLater { at_backup: false, .. } => "Send the request again later.",
            Self::NeverRetry => "Do not send the request again.",
        }
    }
}

/// How reliable a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(rename = "ExecConfidence")]
pub enum Confidence {
    /// The document, or two lists that agree.
    High,
    /// One list alone.
    Medium,
    /// The lists contradict each other: only the family can be relied on.
    Low,
}

impl Confidence {
    /// `high`, `medium` or `low`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

/// One row of [`KNOWN`].
#[derive(Debug)]
pub struct Row {
    /// The four digits.
    pub code: &'static str,
    /// The kind of answer.
    pub family: Family,
    /// What it means, in one sentence.
    pub meaning: &'static str,
    /// What to do.
    pub next: Next,
    /// How sure this is.
    pub confidence: Confidence,
    /// Where it is documented.
    pub source: &'static str,
}

/// [`ExecCode::to_json`] of a text.
///
/// # Errors
/// When it is not four digits.
pub fn answer_json(code: &str) -> Result<String, UsageError> {
    answer(code).map(|answer| json::write(&answer))
}

/// The same, answered with what serde can write.
///
/// # Errors
/// When the text is not four digits.
pub fn answer(code: &str) -> Result<impl Serialize, UsageError> {
    let code = ExecCode::parse(code);
    code.map(ExecCode::info).ok_or_else(|| UsageError::new("an execution code must be a text of four digits"))
}

/// An execution code: four digits.
///
/// ```
/// use oney_rules::server::exec_codes::{ExecCode, Next};
/// let code = ExecCode::parse("0002").expect("four digits");
/// assert_eq!((code.to_string().as_str(), code.next()), ("0002", Next::Redirect));
/// assert!(ExecCode::parse("2").is_none() && ExecCode::parse("00 2").is_none());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExecCode([u8; 4]);

impl ExecCode {
    /// `0000`, the operation succeeded.
    pub const SUCCEEDED: Self = Self(*b"0000");

    /// Reads exactly four ASCII digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits: [u8; 4] = text.as_bytes().try_into().ok()?;
        digits.iter().all(u8::is_ascii_digit).then_some(Self(digits))
    }

    /// The four digits.
    #[must_use]
    pub fn digits(&self) -> &str {
        // Always four ASCII digits: `parse` requires them.
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The row of the code; `None` if no list has it.
    #[must_use]
    pub fn row(self) -> Option<&'static Row> {
        KNOWN.iter().find(|row| row.code == self.digits())
    }

    /// The kind of answer.
    #[must_use]
    pub fn family(self) -> Family {
        let [first, ..] = self.0;
        self.row().map_or(Family::of_digit(first), |row| row.family)
    }

    /// What it means, in one sentence.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        self.row().map_or(self.family().meaning(), |row| row.meaning)
    }

    /// What to do.
    #[must_use]
    pub fn next(self) -> Next {
        self.row().map_or(self.family().next(), |row| row.next)
    }

    /// All of it as JSON: `{ code, known, family, meaning, next, advice, mend?, seconds?, backup?, confidence?, source? }`.
    #[must_use]
    pub fn to_json(self) -> String {
        json::write(&self.info())
    }

    fn info(self) -> ExecCodeInfo {
        let (row, next) = (self.row(), self.next());
        let (mend, retry) = match next {
            Next::Mend(mend) => (Some(mend), None),
            Next::RetryLater { seconds, at_backup } => (None, Some((seconds, at_backup))),
            _ => (None, None),
        };
        ExecCodeInfo {
            code: self.digits().to_owned(),
            known: row.is_some(),
            family: self.family(),
            meaning: self.meaning(),
            next: next.into(),
            advice: next.advice(),
            mend,
            seconds: retry.map(|(seconds, _)| seconds),
            backup: retry.map(|(_, at_backup)| at_backup),
            confidence: row.map(|row| row.confidence),
            source: row.map(|row| row.source),
        }
    }
}

/// What an EXECCODE means and what to do next.
#[derive(Serialize, TS)]
#[ts(optional_fields)]
struct ExecCodeInfo {
    code: String,
    /// Whether a list of the platform has the code; if not, it is taken by its first digit.
    known: bool,
    family: Family,
    meaning: &'static str,
    next: NextName,
    advice: &'static str,
    /// With `mend`: what to correct.
    #[serde(skip_serializing_if = "Option::is_none")]
    mend: Option<Mend>,
    /// With `retry-later`: not before so many seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<u16>,
    /// With `retry-later`: to the platform's backup address.
    #[serde(skip_serializing_if = "Option::is_none")]
    backup: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<Confidence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'static str>,
}

/// What to do after an answer of the platform.
#[derive(Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ExecNext")]
enum NextName {
    Done,
    Redirect,
    Wait,
    Mend,
    RetryLater,
    NeverRetry,
}

impl From<Next> for NextName {
    fn from(next: Next) -> Self {
        match next {
            Next::Done => Self::Done,
            Next::Redirect => Self::Redirect,
            Next::Wait => Self::Wait,
            Next::Mend(_) => Self::Mend,
            Next::RetryLater { .. } => Self::RetryLater,
            Next::NeverRetry => Self::NeverRetry,
        }
    }
}

pub(crate) fn declare(types: &mut Declarations) {
    types.add::<ExecCodeInfo>();
}

impl<'de> Deserialize<'de> for ExecCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        json::parsed(deserializer, "a text of four digits", Self::parse)
    }
}

impl fmt::Display for ExecCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.digits())
    }
}

impl fmt::Debug for ExecCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.digits())
    }
}

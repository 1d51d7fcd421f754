//! A payment's history as JSON, for JavaScript and the command line.

use super::{Answer, Limit, Operation, Payment, Reason, Status, Verdict};
use crate::date::Date;
use crate::server::exec_codes::ExecCode;
use crate::server::json::{self, Declarations};
use crate::server::workflow::machine::Word;
use crate::usage::UsageError;
use serde::de::Deserializer;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// The name of a history in errors.
const WHAT: &str = "the payment";

/// What has happened to a payment.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields)]
struct PaymentHistory {
    /// The amount of the order in cents.
    amount: u64,
    /// Of a travel merchant: one capture for each of so many passengers.
    passengers: Option<u64>,
    /// `YYYY-MM-DD`.
    #[serde(deserialize_with = "json::date")]
    #[ts(as = "String")]
    today: Date,
    /// In the order in which they came.
    answers: Option<Vec<PaymentAnswer>>,
    /// An operation that is to be sent.
    ask: Option<PaymentQuestion>,
}

/// An answer or a notification of the platform.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields)]
struct PaymentAnswer {
    /// `YYYY-MM-DD`, the day on which it came.
    #[serde(deserialize_with = "json::date")]
    #[ts(as = "String")]
    date: Date,
    operation: Operation,
    /// Four digits.
    #[ts(as = "String")]
    exec_code: ExecCode,
    /// Cents; without it all that is left.
    amount: Option<u64>,
    /// The operation's own TRANSACTIONID. A success that comes twice, as a result and as a notification,
    /// counts once: both have this TRANSACTIONID.
    transaction: Option<String>,
    /// Of a refund: the TRANSACTIONID of its capture.
    capture: Option<String>,
}

/// An operation that is to be sent.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields)]
struct PaymentQuestion {
    #[serde(deserialize_with = "movement")]
    #[ts(type = "\"capture\" | \"refund\"")]
    operation: Operation,
    /// Cents; without it all that is left.
    amount: Option<u64>,
    /// Of a refund: the TRANSACTIONID of its capture.
    capture: Option<String>,
}

/// An authorization asks nothing of a payment.
fn movement<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Operation, D::Error> {
    let find = |name: &str| Operation::find(name).filter(|operation| *operation != Operation::Authorization);
    json::word(deserializer, &["capture", "refund"], find)
}

/// What may be done with a payment.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
struct PaymentState {
    status: Status,
    captured: u64,
    refunded: u64,
    /// The last day on which a capture is sure to succeed.
    #[serde(skip_serializing_if = "Option::is_none")]
    capture_until: Option<String>,
    /// The last day on which Oney may decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    decision_until: Option<String>,
    /// The operation whose answer has not come.
    #[serde(skip_serializing_if = "Option::is_none")]
    under_way: Option<Operation>,
    /// Whether all that is left may be captured.
    capture: PaymentVerdict,
    /// Whether all that is left may be refunded.
    refund: PaymentVerdict,
    /// Whether what was asked for may be sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<PaymentVerdict>,
    /// The first answer that cannot have happened; those behind it are not looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    contradiction: Option<PaymentContradiction>,
}

/// Whether an operation may be sent; `warned`: it may, but need not succeed.
#[derive(Serialize, TS)]
#[serde(tag = "verdict", rename_all = "lowercase")]
enum PaymentVerdict {
    Allowed { amount: u64 },
    Warned { amount: u64, reason: Limit, text: &'static str },
    Refused { reason: Reason, text: &'static str },
}

impl From<Verdict> for PaymentVerdict {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Allowed { amount, limit: None } => Self::Allowed { amount },
            Verdict::Allowed { amount, limit: Some(reason) } => {
                Self::Warned { amount, reason, text: reason.text() }
            }
            Verdict::Refused(reason) => Self::Refused { reason, text: reason.text() },
        }
    }
}

/// An answer that cannot have happened.
#[derive(Serialize, TS)]
struct PaymentContradiction {
    index: usize,
    reason: Reason,
    text: &'static str,
}

pub(crate) fn declare(types: &mut Declarations) {
    types.add::<PaymentHistory>();
    types.add::<PaymentState>();
}

/// What may be done with a payment, from its history as JSON:
/// `{ amount, passengers?, today, answers: [{ date, operation, execCode, amount?, transaction?, capture? }], ask?: { operation, amount?, capture? } }`.
///
/// The answer is `{ status, captured, refunded, captureUntil?, decisionUntil?, underWay?, capture, refund, answer?, contradiction? }`;
/// `capture` and `refund` say whether all that is left may be taken or given back, `answer` whether what was asked for may.
/// A `contradiction` names the first answer that cannot have happened; what comes behind it is not looked at.
///
/// ```
/// use oney_rules::server::workflow::payment::answer_json;
/// let answer = answer_json(
///     r#"{ "amount": 60000, "today": "2026-11-10", "answers": [
///         { "date": "2026-11-02", "operation": "authorization", "execCode": "0003" }] }"#,
/// )?;
/// assert!(answer.starts_with(r#"{"status":"expired","#));
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
///
/// # Errors
/// When the text is no such history.
pub fn answer_json(text: &str) -> Result<String, UsageError> {
    json::answer(text, WHAT, answer)
}

/// The same of a history that is a value already, answered with what serde can write.
///
/// # Errors
/// When the value is no such history.
pub fn answer(history: Value) -> Result<impl Serialize, UsageError> {
    state(json::from_value(history, WHAT)?)
}

fn state(history: PaymentHistory) -> Result<PaymentState, UsageError> {
    let PaymentHistory { amount, passengers, today, answers, ask } = history;
    let mut payment = Payment::new(amount)?;
    if let Some(passengers) = passengers {
        // What does not fit is no number of passengers either.
        payment = payment.with_passengers(u16::try_from(passengers).unwrap_or_default())?;
    }
    let mut contradiction = None;
    for (index, answer) in answers.unwrap_or_default().into_iter().enumerate() {
        let PaymentAnswer { date, operation, exec_code: code, amount, transaction, capture } = answer;
        let answer = Answer { date, operation, code, amount, transaction, capture };
        if let Err(reason) = payment.record(&answer) {
            contradiction = Some(PaymentContradiction { index, reason, text: reason.text() });
            break;
        }
    }
    let answer = ask.map(|PaymentQuestion { operation, amount, capture }| match operation {
        Operation::Refund => payment.may_refund(capture.as_deref(), amount, today),
        _ => payment.may_capture(amount, today),
    });
    Ok(PaymentState {
        status: payment.status(today),
        captured: payment.captured(),
        refunded: payment.refunded(),
        capture_until: payment.capture_until().map(Date::iso),
        decision_until: payment.decision_until().map(Date::iso),
        under_way: payment.under_way(),
        capture: payment.may_capture(None, today).into(),
        refund: payment.may_refund(None, None, today).into(),
        answer: answer.map(PaymentVerdict::from),
        contradiction,
    })
}

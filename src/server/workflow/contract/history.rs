//! A contract's history as JSON, for JavaScript and the command line.

use super::{Contract, Event, Move, Status};
use crate::countries::Country;
use crate::server::json::{self, Declarations};
use crate::server::workflow::machine::{RefusedStep, read_word};
use crate::usage::UsageError;
use serde::de::Deserializer;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// The name of a history in errors.
const WHAT: &str = "the contract";

/// What has happened to a contract.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields)]
struct ContractHistory {
    /// The merchant's country, ISO 3166-1 alpha-2.
    #[serde(deserialize_with = "json::country")]
    #[ts(as = "String")]
    country: Country,
    /// Cents.
    amount: u64,
    /// In the order in which they came.
    events: Option<Vec<ContractEvent>>,
}

/// What happened, or a new status at Oney. A `confirm` may have the hour in France.
#[derive(Deserialize, TS)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[ts(tag = "event", optional_fields)]
enum ContractEvent {
    Accepted,
    Refused,
    Aborted,
    ConfirmRefused,
    Held,
    Funded,
    #[serde(alias = "confirm-part")]
    Confirm {
        /// Cents; without it all that is left.
        amount: Option<u64>,
        /// The hour of the day in France, 0 to 23.
        #[serde(default, deserialize_with = "json::hour")]
        hour: Option<u8>,
    },
    #[serde(alias = "cancel-part")]
    Cancel {
        /// Cents; without it all that is left.
        amount: Option<u64>,
    },
    #[serde(rename = "{status}")]
    #[ts(untagged)]
    Status(ContractStatusChange),
}

/// The status at Oney, from a callback or from reading the contract.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
struct ContractStatusChange {
    #[serde(deserialize_with = "status_of_oney")]
    status: Status,
}

/// A status of Oney's, in any letter case.
fn status_of_oney<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Status, D::Error> {
    read_word(deserializer, Status::find_in_any_case)
}

/// Where a contract stands.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
struct ContractState {
    status: Status,
    confirmed: u64,
    cancelled: u64,
    remaining: u64,
    #[serde(rename = "final")]
    is_final: bool,
    allowed: Vec<Event>,
    /// The first step that must not be taken; those behind it are not looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<RefusedStep<Event>>,
}

pub(crate) fn declare(types: &mut Declarations) {
    types.add::<ContractHistory>();
    types.add::<ContractState>();
}

/// Where a contract stands, from its history as JSON:
/// `{ country, amount, events: [{ event, amount?, hour? } | { status }] }`.
///
/// `event` is a name of [`Event`]; `confirm` and `cancel` take an amount in cents, and `confirm` the hour in France;
/// `status` is the one at Oney. The answer is
/// `{ status, confirmed, cancelled, remaining, final, allowed, refused? }`: `refused` is the first step that must not be
/// taken, and what comes behind it is not looked at.
///
/// ```
/// use oney_rules::server::workflow::contract::answer_json;
/// let answer = answer_json(r#"{ "country": "FR", "amount": 90000, "events": [{ "status": "FAVORABLE" }] }"#)?;
/// assert!(answer.contains(r#""allowed":["confirm","confirm-refused","held","cancel"]"#));
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

fn state(history: ContractHistory) -> Result<ContractState, UsageError> {
    let mut contract = Contract::new(history.country, history.amount)?;
    let mut refused = None;
    for (index, event) in history.events.unwrap_or_default().into_iter().enumerate() {
        let taken = match event {
            ContractEvent::Accepted => contract.apply(&Move::Oney(Event::Accepted)),
            ContractEvent::Refused => contract.apply(&Move::Oney(Event::Refused)),
            ContractEvent::Aborted => contract.apply(&Move::Oney(Event::Aborted)),
            ContractEvent::ConfirmRefused => contract.apply(&Move::Oney(Event::ConfirmRefused)),
            ContractEvent::Held => contract.apply(&Move::Oney(Event::Held)),
            ContractEvent::Funded => contract.apply(&Move::Oney(Event::Funded)),
            ContractEvent::Confirm { amount, hour } => contract.apply(&Move::Confirm { amount, hour }),
            ContractEvent::Cancel { amount } => contract.apply(&Move::Cancel { amount }),
            ContractEvent::Status(change) => contract.observe(change.status),
        };
        if let Err(refusal) = taken {
            refused = Some(RefusedStep::new(index, refusal));
            break;
        }
    }
    Ok(ContractState {
        status: contract.status(),
        confirmed: contract.confirmed(),
        cancelled: contract.cancelled(),
        remaining: contract.remaining(),
        is_final: contract.status().is_final(),
        allowed: contract.allowed(),
        refused,
    })
}

//! An operation and what came back as JSON, for JavaScript.

use super::{Mistake, Observation, Operation, Recovery, Step};
use crate::server::json::{self, Declarations};
use crate::server::workflow::contract::Status;
use crate::server::workflow::machine::Word;
use crate::usage::UsageError;
use serde::de::Deserializer;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// The name of a history in errors.
const WHAT: &str = "the recovery";

/// An operation and what came back.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields)]
struct RecoveryHistory {
    operation: Operation,
    /// 3 by default.
    #[serde(default, deserialize_with = "tries")]
    max_tries: Option<u16>,
    /// In the order in which they came.
    observed: Option<Vec<Observed>>,
}

/// What came back from Oney: an answer, nothing, or the contract's status as it was read.
#[derive(Deserialize, TS)]
#[serde(rename_all_fields = "camelCase", deny_unknown_fields)]
#[ts(rename = "Observation", untagged, optional_fields)]
enum Observed {
    #[serde(rename = "{http}")]
    Http {
        #[serde(deserialize_with = "http")]
        http: u16,
        /// The body of a 4xx, which names the fields that Oney refused.
        body: Option<String>,
        /// The seconds of a `Retry-After`.
        retry_after: Option<u64>,
    },
    #[serde(rename = "{lost}")]
    Lost {
        #[serde(deserialize_with = "yes")]
        #[ts(type = "true")]
        lost: (),
    },
    #[serde(rename = "{contract}")]
    Contract {
        #[serde(deserialize_with = "read_status")]
        #[ts(type = "ContractStatus | \"none\"")]
        contract: Option<Status>,
    },
    #[serde(rename = "{readFailed}")]
    ReadFailed {
        #[serde(deserialize_with = "yes")]
        #[ts(type = "true")]
        read_failed: (),
    },
}

fn tries<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
    json::within(deserializer, "1 to 65535", 1..=u16::MAX)
}

fn http<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    json::within(deserializer, "100 to 599", 100..=599)?.ok_or_else(|| json::expected("100 to 599"))
}

fn yes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    if bool::deserialize(deserializer)? { Ok(()) } else { Err(json::expected("`true`")) }
}

/// A status of Oney's in any letter case, or that there is no such contract.
fn read_status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Status>, D::Error> {
    let names: Vec<&str> = Status::ALL.iter().map(|status| status.name()).chain(["none"]).collect();
    json::word(deserializer, &names, |name| match name {
        "none" => Some(None),
        name => Status::find_in_any_case(name).map(Some),
    })
}

impl From<Observed> for Observation {
    fn from(observed: Observed) -> Self {
        match observed {
            Observed::Http { http: status, body, retry_after } => Self::Answered {
                status,
                mistakes: body.map(|body| Mistake::from_body(&body)).unwrap_or_default(),
                retry_after: retry_after.map(|seconds| u32::try_from(seconds).unwrap_or(u32::MAX)),
            },
            Observed::Lost { lost: () } => Self::Lost,
            Observed::Contract { contract } => Self::Read(contract),
            Observed::ReadFailed { read_failed: () } => Self::ReadFailed,
        }
    }
}

/// What to do next after a call failed.
#[derive(Serialize, TS)]
#[serde(tag = "step", rename_all = "kebab-case")]
enum RecoveryStep {
    Send {
        #[serde(rename = "final")]
        #[ts(type = "false")]
        is_final: bool,
    },
    SlowDown {
        #[serde(rename = "final")]
        #[ts(type = "false")]
        is_final: bool,
        seconds: u32,
    },
    ReadStatus {
        #[serde(rename = "final")]
        #[ts(type = "false")]
        is_final: bool,
        seconds: u32,
    },
    Succeeded {
        #[serde(rename = "final")]
        #[ts(type = "true")]
        is_final: bool,
    },
    ContactSupport {
        #[serde(rename = "final")]
        #[ts(type = "true")]
        is_final: bool,
    },
    Mend {
        #[serde(rename = "final")]
        #[ts(type = "true")]
        is_final: bool,
        /// The fields that Oney refused.
        mistakes: Vec<NamedMistake>,
    },
    Impossible {
        #[serde(rename = "final")]
        #[ts(type = "true")]
        is_final: bool,
        /// Where the contract stands.
        #[ts(type = "ContractStatus | \"none\"")]
        status: &'static str,
    },
}

/// A field that Oney refused.
#[derive(Serialize, TS)]
struct NamedMistake {
    field: String,
    /// Empty where there was none.
    code: String,
    meaning: &'static str,
}

impl From<&Step> for RecoveryStep {
    fn from(step: &Step) -> Self {
        let is_final = step.is_final();
        match step {
            Step::Send => Self::Send { is_final },
            Step::SlowDown { seconds } => Self::SlowDown { is_final, seconds: *seconds },
            Step::ReadStatus { seconds } => Self::ReadStatus { is_final, seconds: *seconds },
            Step::Succeeded => Self::Succeeded { is_final },
            Step::ContactSupport => Self::ContactSupport { is_final },
            Step::Mend { mistakes } => {
                let named = mistakes.iter().map(|mistake| NamedMistake {
                    field: mistake.field.clone(),
                    code: mistake.code.clone(),
                    meaning: mistake.meaning(),
                });
                Self::Mend { is_final, mistakes: named.collect() }
            }
            Step::Impossible { status } => {
                Self::Impossible { is_final, status: status.map_or("none", Word::name) }
            }
        }
    }
}

pub(crate) fn declare(types: &mut Declarations) {
    types.add::<RecoveryHistory>();
    types.add::<RecoveryStep>();
}

/// What to do next, from what came back as JSON: `{ operation, maxTries?, observed: […] }`.
///
/// An observation is one of `{ http, body?, retryAfter? }`, `{ lost: true }`, `{ contract }` with a status of Oney's or
/// `"none"`, and `{ readFailed: true }`. The answer is `{ step, final, seconds?, mistakes?, status? }`.
///
/// ```
/// use oney_rules::server::workflow::recovery::answer_json;
/// let answer = answer_json(r#"{ "operation": "confirm", "observed": [{ "http": 503 }, { "contract": "FAVORABLE" }] }"#)?;
/// assert_eq!(answer, r#"{"step":"send","final":false}"#);
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
///
/// # Errors
/// When the text is no such thing.
pub fn answer_json(text: &str) -> Result<String, UsageError> {
    json::answer(text, WHAT, answer)
}

/// The same of a history that is a value already, answered with what serde can write.
///
/// # Errors
/// When the value is no such thing.
pub fn answer(history: Value) -> Result<impl Serialize, UsageError> {
    let history: RecoveryHistory = json::from_value(history, WHAT)?;
    let mut recovery = Recovery::new(history.operation);
    if let Some(tries) = history.max_tries {
        recovery = recovery.with_max_tries(tries);
    }
    for observed in history.observed.unwrap_or_default() {
        recovery.observe(&observed.into());
    }
    Ok(RecoveryStep::from(recovery.next()))
}

//! An operation and what came back as JSON, for JavaScript.

use super::{Mistake, Observation, Operation, Recovery, Step};
use crate::json::Writer;
use crate::json::tree::{self, Node, Object};
use crate::server::workflow::contract::Status;
use crate::server::workflow::machine::Word;
use crate::usage::UsageError;

const KEYS: [&str; 3] = ["operation", "maxTries", "observed"];
const OBSERVATION_KEYS: [&str; 6] = ["http", "body", "retryAfter", "lost", "contract", "readFailed"];

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
    let root = tree::parse(text, "the recovery")?;
    let object = Object::of(&root, "the recovery", &KEYS)?;
    let operations: Vec<&str> = Operation::ALL.iter().map(|operation| operation.name()).collect();
    let operation = object.required("operation", object.word("operation", &operations, Operation::find)?)?;
    let mut recovery = Recovery::new(operation);
    if let Some(tries) = object.integer("maxTries")? {
        let tries = u16::try_from(tries).ok().filter(|tries| *tries > 0);
        let tries = tries.ok_or_else(|| UsageError::new("the recovery: `maxTries` must be 1 to 65535"))?;
        recovery = recovery.with_max_tries(tries);
    }
    for node in object.list("observed")? {
        recovery.observe(&read(node)?);
    }
    Ok(write(recovery.next()))
}

fn read(node: &Node) -> Result<Observation, UsageError> {
    let object = Object::of(node, "an observation", &OBSERVATION_KEYS)?;
    let given: Vec<&str> = OBSERVATION_KEYS.into_iter().filter(|key| object.get(key).is_some()).collect();
    let misread = || {
        UsageError::new("an observation must have one of `http`, `lost: true`, `contract` and `readFailed: true`")
    };
    match given.as_slice() {
        ["http", rest @ ..] if rest.iter().all(|key| matches!(*key, "body" | "retryAfter")) => {
            let status = object.integer("http")?.and_then(|status| u16::try_from(status).ok());
            let status = status.filter(|status| (100..=599).contains(status));
            let status = status.ok_or_else(|| UsageError::new("an observation: `http` must be 100 to 599"))?;
            let seconds = object.integer("retryAfter")?;
            Ok(Observation::Answered {
                status,
                mistakes: object.text("body")?.map(Mistake::from_body).unwrap_or_default(),
                retry_after: seconds.map(|seconds| u32::try_from(seconds).unwrap_or(u32::MAX)),
            })
        }
        ["lost"] if object.truth("lost")? == Some(true) => Ok(Observation::Lost),
        ["readFailed"] if object.truth("readFailed")? == Some(true) => Ok(Observation::ReadFailed),
        ["contract"] => {
            let mut names: Vec<&str> = Status::ALL.iter().map(|status| status.name()).collect();
            names.push("none");
            let find = |name: &str| match name {
                "none" => Some(None),
                name => Status::find_in_any_case(name).map(Some),
            };
            let status = object.word("contract", &names, find)?;
            status.map(Observation::Read).ok_or_else(misread)
        }
        _ => Err(misread()),
    }
}

fn write(step: &Step) -> String {
    let mut writer = Writer::new();
    writer.open('{');
    writer.key("step");
    writer.string(step.name());
    writer.key("final");
    writer.boolean(step.is_final());
    match step {
        Step::SlowDown { seconds } | Step::ReadStatus { seconds } => {
            writer.key("seconds");
            writer.integer((*seconds).into());
        }
        Step::Mend { mistakes } => {
            writer.key("mistakes");
            writer.open('[');
            for mistake in mistakes {
                writer.open('{');
                for (key, text) in
                    [("field", mistake.field.as_str()), ("code", &mistake.code), ("meaning", mistake.meaning())]
                {
                    writer.key(key);
                    writer.string(text);
                }
                writer.close('}');
            }
            writer.close(']');
        }
        Step::Impossible { status } => {
            writer.key("status");
            writer.string(status.map_or("none", Word::name));
        }
        Step::Send | Step::Succeeded | Step::ContactSupport => {}
    }
    writer.close('}');
    writer.finish()
}

//! A payment's history as JSON, for JavaScript and the command line.

use super::{Answer, Operation, Payment, Reason, Verdict};
use crate::date::Date;
use crate::json::Writer;
use crate::json::tree::{self, Node, Object};
use crate::server::exec_codes::ExecCode;
use crate::server::workflow::machine::Word;
use crate::usage::UsageError;

const KEYS: [&str; 5] = ["amount", "passengers", "today", "answers", "ask"];
const ANSWER_KEYS: [&str; 6] = ["date", "operation", "execCode", "amount", "transaction", "capture"];
const ASK_KEYS: [&str; 3] = ["operation", "amount", "capture"];
const OPERATIONS: [&str; 3] = ["authorization", "capture", "refund"];

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
    let root = tree::parse(text, "the payment")?;
    let object = Object::of(&root, "the payment", &KEYS)?;
    let amount = object.required("amount", object.integer("amount")?)?;
    let mut payment = Payment::new(amount)?;
    if let Some(passengers) = object.integer("passengers")? {
        // What does not fit is no number of passengers either.
        payment = payment.with_passengers(u16::try_from(passengers).unwrap_or_default())?;
    }
    let today = date(&object, "today")?;
    let mut contradiction = None;
    for (place, node) in object.list("answers")?.iter().enumerate() {
        let answer = read_answer(node)?;
        if contradiction.is_none()
            && let Err(reason) = payment.record(&answer)
        {
            contradiction = Some((place, reason));
        }
    }
    let ask = object.get("ask").map(read_ask).transpose()?;
    Ok(write(&payment, today, ask, contradiction))
}

fn date(object: &Object<'_>, key: &'static str) -> Result<Date, UsageError> {
    let text = object.required(key, object.text(key)?)?;
    Date::parse(text)
        .ok_or_else(|| UsageError::new(["the payment: `", key, "` must be a date `YYYY-MM-DD`"].concat()))
}

fn read_answer(node: &Node) -> Result<Answer, UsageError> {
    let object = Object::of(node, "an answer", &ANSWER_KEYS)?;
    let code = object.required("execCode", object.text("execCode")?)?;
    let code = ExecCode::parse(code);
    Ok(Answer {
        date: date(&object, "date")?,
        operation: object.required("operation", object.word("operation", &OPERATIONS, Operation::find)?)?,
        code: code.ok_or_else(|| UsageError::new("an answer: `execCode` must be a text of four digits"))?,
        amount: object.integer("amount")?,
        transaction: object.text("transaction")?.map(str::to_owned),
        capture: object.text("capture")?.map(str::to_owned),
    })
}

struct Ask {
    operation: Operation,
    amount: Option<u64>,
    capture: Option<String>,
}

fn read_ask(node: &Node) -> Result<Ask, UsageError> {
    let object = Object::of(node, "the question", &ASK_KEYS)?;
    let [_, asked @ ..] = OPERATIONS;
    let find = |name: &str| Operation::find(name).filter(|operation| *operation != Operation::Authorization);
    Ok(Ask {
        operation: object.required("operation", object.word("operation", &asked, find)?)?,
        amount: object.integer("amount")?,
        capture: object.text("capture")?.map(str::to_owned),
    })
}

fn write(payment: &Payment, today: Date, ask: Option<Ask>, contradiction: Option<(usize, Reason)>) -> String {
    let mut writer = Writer::new();
    writer.open('{');
    writer.key("status");
    writer.string(payment.status(today).name());
    for (key, amount) in [("captured", payment.captured()), ("refunded", payment.refunded())] {
        writer.key(key);
        writer.integer(amount);
    }
    for (key, day) in [("captureUntil", payment.capture_until()), ("decisionUntil", payment.decision_until())] {
        if let Some(day) = day {
            writer.key(key);
            writer.string(&day.iso());
        }
    }
    if let Some(operation) = payment.under_way() {
        writer.key("underWay");
        writer.string(operation.name());
    }
    let mut verdicts =
        vec![("capture", payment.may_capture(None, today)), ("refund", payment.may_refund(None, None, today))];
    if let Some(Ask { operation, amount, capture }) = ask {
        let verdict = match operation {
            Operation::Refund => payment.may_refund(capture.as_deref(), amount, today),
            _ => payment.may_capture(amount, today),
        };
        verdicts.push(("answer", verdict));
    }
    for (key, verdict) in verdicts {
        writer.key(key);
        write_verdict(verdict, &mut writer);
    }
    if let Some((place, reason)) = contradiction {
        writer.key("contradiction");
        writer.open('{');
        writer.key("index");
        writer.integer(u64::try_from(place).unwrap_or(u64::MAX));
        write_reason(reason.name(), reason.text(), &mut writer);
        writer.close('}');
    }
    writer.close('}');
    writer.finish()
}

fn write_verdict(verdict: Verdict, writer: &mut Writer) {
    writer.open('{');
    writer.key("verdict");
    match verdict {
        Verdict::Allowed { amount, limit } => {
            writer.string(if limit.is_some() { "warned" } else { "allowed" });
            writer.key("amount");
            writer.integer(amount);
            if let Some(limit) = limit {
                write_reason(limit.name(), limit.text(), writer);
            }
        }
        Verdict::Refused(reason) => {
            writer.string("refused");
            write_reason(reason.name(), reason.text(), writer);
        }
    }
    writer.close('}');
}

fn write_reason(name: &str, text: &str, writer: &mut Writer) {
    writer.key("reason");
    writer.string(name);
    writer.key("text");
    writer.string(text);
}

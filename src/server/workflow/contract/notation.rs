//! A contract's history as JSON, for JavaScript and the command line.

use super::{Contract, Event, Move, Status};
use crate::countries::Country;
use crate::json::Writer;
use crate::json::tree::{self, Node, Object};
use crate::server::workflow::machine::{Refusal, Word};
use crate::usage::UsageError;

const KEYS: [&str; 3] = ["country", "amount", "events"];
const EVENT_KEYS: [&str; 4] = ["event", "status", "amount", "hour"];

/// Where a contract stands, from its history as JSON:
/// `{ country, amount, events: [{ event, amount?, hour? } | { status }] }`.
///
/// `event` is a name of [`Event`]; `confirm` and `cancel` take an amount in cents, and `confirm` the hour in France;
/// `status` is what Oney told. The answer is
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
    let root = tree::parse(text, "the contract")?;
    let object = Object::of(&root, "the contract", &KEYS)?;
    let country = object.required("country", object.text("country")?)?;
    let country = Country::find(country);
    let country = country.ok_or_else(|| {
        UsageError::new("the contract: `country` must be a code of ISO 3166-1 alpha-2, such as `FR`")
    })?;
    let amount = object.required("amount", object.integer("amount")?)?;
    let mut contract = Contract::new(country, amount)?;
    let mut refused = None;
    for (place, node) in object.list("events")?.iter().enumerate() {
        let step = read(node)?;
        if refused.is_none() {
            let taken = match step {
                Told::Step(step) => contract.apply(&step),
                Told::Status(status) => contract.observe(status),
            };
            refused = taken.err().map(|refusal| (place, refusal));
        }
    }
    Ok(write(&contract, refused.as_ref()))
}

enum Told {
    Step(Move),
    Status(Status),
}

fn read(node: &Node) -> Result<Told, UsageError> {
    let object = Object::of(node, "an event", &EVENT_KEYS)?;
    let statuses: Vec<&str> = Status::ALL.iter().map(|status| status.name()).collect();
    let names: Vec<&str> = Event::ALL.iter().map(|event| event.name()).collect();
    let event = object.word("event", &names, Event::find)?;
    if let Some(status) = object.word("status", &statuses, Status::find_in_any_case)? {
        let is_alone = event.is_none() && object.get("amount").is_none() && object.get("hour").is_none();
        return if is_alone {
            Ok(Told::Status(status))
        } else {
            Err(UsageError::new("an event: `status` stands alone"))
        };
    }
    let event = object.required("event", event)?;
    let amount = object.integer("amount")?;
    let hour = object.integer("hour")?;
    let hour = hour.map(|hour| u8::try_from(hour).ok().filter(|hour| *hour < 24));
    let hour = match hour {
        Some(None) => return Err(UsageError::new("an event: `hour` must be 0 to 23")),
        Some(hour) => hour,
        None => None,
    };
    Ok(Told::Step(match event {
        Event::Confirm | Event::ConfirmPart => Move::Confirm { amount, hour },
        Event::Cancel | Event::CancelPart => Move::Cancel { amount },
        event if amount.is_none() && hour.is_none() => Move::Oney(event),
        _ => return Err(UsageError::new("an event: only `confirm` and `cancel` take an amount")),
    }))
}

fn write(contract: &Contract, refused: Option<&(usize, Refusal<Status, Event>)>) -> String {
    let mut writer = Writer::new();
    writer.open('{');
    writer.key("status");
    writer.string(contract.status().name());
    let amounts = [contract.confirmed(), contract.cancelled(), contract.remaining()];
    for (key, amount) in ["confirmed", "cancelled", "remaining"].into_iter().zip(amounts) {
        writer.key(key);
        writer.integer(amount);
    }
    writer.key("final");
    writer.boolean(contract.status().is_final());
    writer.key("allowed");
    writer.strings(contract.allowed().into_iter().map(Word::name));
    if let Some((place, refusal)) = refused {
        writer.key("refused");
        refusal.write(*place, &mut writer);
    }
    writer.close('}');
    writer.finish()
}

//! An order's history as JSON, for JavaScript and the command line.

use super::{Action, Applied, Event, Message, Order, Status};
use crate::json::Writer;
use crate::json::tree::{self, Node, Object};
use crate::server::workflow::contract;
use crate::server::workflow::machine::{Refusal, Word};
use crate::usage::UsageError;

const KEYS: [&str; 5] = ["lines", "shipping", "discount", "automaticConfirmation", "events"];
const LINE_KEYS: [&str; 2] = ["quantity", "price"];
const EVENT_KEYS: [&str; 5] = ["event", "contract", "pieces", "amount", "deductDiscount"];

/// Where an order stands, from its history as JSON:
/// `{ lines: [{ quantity, price }], shipping?, discount?, automaticConfirmation?, events: […] }`.
///
/// An event is `{ event }` with a name of [`Event`], or `{ contract }` with a status of Oney's; `refund-partially` has
/// `pieces` (a number for each line) and perhaps `amount`, `refund` has `pieces` and perhaps `deductDiscount`. What the shop
/// does by itself after a refund is done here too. The answer is
/// `{ status, total, refunded, remaining, piecesLeft, final, allowed, messages, refused? }`: `messages` are what is to be sent
/// to Oney, each with the `index` of its event; `refused` is the first step that must not be taken, and what comes behind it is
/// not looked at.
///
/// ```
/// use oney_rules::server::workflow::order::answer_json;
/// let answer = answer_json(
///     r#"{ "lines": [{ "quantity": 2, "price": 30000 }], "events": [{ "contract": "FAVORABLE" }, { "event": "confirm" }] }"#,
/// )?;
/// assert!(answer.contains(r#""messages":[{"index":1,"message":"confirm","amount":60000}]"#));
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
///
/// # Errors
/// When the text is no such history.
pub fn answer_json(text: &str) -> Result<String, UsageError> {
    let root = tree::parse(text, "the order")?;
    let object = Object::of(&root, "the order", &KEYS)?;
    let lines: Result<Vec<_>, _> = object.list("lines")?.iter().map(read_line).collect();
    let shipping = object.integer("shipping")?.unwrap_or_default();
    let discount = object.integer("discount")?.unwrap_or_default();
    let is_automatic = object.truth("automaticConfirmation")?.unwrap_or_default();
    let mut order = Order::new(&lines?, shipping, discount)?.with_automatic_confirmation(is_automatic);
    let mut messages = Vec::new();
    let mut refused = None;
    for (place, node) in object.list("events")?.iter().enumerate() {
        let told = read_event(node)?;
        if refused.is_some() {
            continue;
        }
        let taken = match told {
            Told::Action(action) => order.apply(&action).map(Some),
            Told::Contract(status) => order.reflect(status),
        };
        match taken {
            Ok(applied) => messages.extend(applied.and_then(|applied| Some((place, applied, applied.message?)))),
            Err(refusal) => refused = Some((place, refusal)),
        }
        if let Some(action) = order.due() {
            // The shop's own step is in the table, and sends nothing.
            let _ = order.apply(&action);
        }
    }
    Ok(write(&order, &messages, refused.as_ref()))
}

fn read_line(node: &Node) -> Result<(u32, u64), UsageError> {
    let object = Object::of(node, "a line", &LINE_KEYS)?;
    let quantity = object.required("quantity", object.integer("quantity")?)?;
    let quantity = u32::try_from(quantity).map_err(|_| UsageError::new("a line: `quantity` is too large"))?;
    Ok((quantity, object.required("price", object.integer("price")?)?))
}

enum Told {
    Action(Action),
    Contract(contract::Status),
}

fn read_event(node: &Node) -> Result<Told, UsageError> {
    let object = Object::of(node, "an event", &EVENT_KEYS)?;
    let alone =
        |allowed: &[&str]| match EVENT_KEYS.iter().find(|key| !allowed.contains(key) && object.get(key).is_some())
        {
            Some(key) => Err(UsageError::new(["an event: `", key, "` does not belong here"].concat())),
            None => Ok(()),
        };
    let statuses: Vec<&str> = contract::Status::ALL.iter().map(|status| status.name()).collect();
    if let Some(status) = object.word("contract", &statuses, contract::Status::find_in_any_case)? {
        alone(&["contract"])?;
        return Ok(Told::Contract(status));
    }
    let names: Vec<&str> = Event::ALL.iter().map(|event| event.name()).collect();
    let event = object.required("event", object.word("event", &names, Event::find)?)?;
    alone(match event {
        Event::RefundPartially => &["event", "pieces", "amount"],
        Event::Refund => &["event", "pieces", "deductDiscount"],
        _ => &["event"],
    })?;
    Ok(Told::Action(match event {
        Event::Accepted => Action::Accepted,
        Event::Declined => Action::Declined,
        Event::StockMissing => Action::StockMissing,
        Event::StockAvailable => Action::StockAvailable,
        Event::StockAdded => Action::StockAdded,
        Event::Confirm => Action::Confirm,
        Event::Funded => Action::Funded,
        Event::RefundPartially => {
            Action::RefundPartially { pieces: pieces(&object)?, amount: object.integer("amount")? }
        }
        Event::Refund => Action::Refund {
            pieces: pieces(&object)?,
            deduct_discount: object.truth("deductDiscount")?.unwrap_or_default(),
        },
        Event::Close => Action::Close,
        Event::Cancel => Action::Cancel,
    }))
}

fn pieces(object: &Object<'_>) -> Result<Vec<u32>, UsageError> {
    let piece = |node: &Node| match node {
        Node::Number(number) => number.parse().ok(),
        _ => None,
    };
    let pieces: Option<Vec<u32>> = object.list("pieces")?.iter().map(piece).collect();
    pieces.ok_or_else(|| UsageError::new("an event: `pieces` must be a list of whole numbers, one for each line"))
}

type Sent = (usize, Applied, Message);

fn write(order: &Order, messages: &[Sent], refused: Option<&(usize, Refusal<Status, Event>)>) -> String {
    let mut writer = Writer::new();
    writer.open('{');
    writer.key("status");
    writer.string(order.status().name());
    let amounts = [order.total(), order.refunded(), order.remaining()];
    for (key, amount) in ["total", "refunded", "remaining"].into_iter().zip(amounts) {
        writer.key(key);
        writer.integer(amount);
    }
    writer.key("piecesLeft");
    writer.open('[');
    order.pieces_left().into_iter().for_each(|pieces| writer.integer(pieces.into()));
    writer.close(']');
    writer.key("final");
    writer.boolean(order.allowed().is_empty());
    writer.key("allowed");
    writer.strings(order.allowed().into_iter().map(Word::name));
    writer.key("messages");
    writer.open('[');
    for (place, applied, message) in messages {
        write_message(*place, applied, *message, &mut writer);
    }
    writer.close(']');
    if let Some((place, refusal)) = refused {
        writer.key("refused");
        refusal.write(*place, &mut writer);
    }
    writer.close('}');
    writer.finish()
}

fn write_message(place: usize, applied: &Applied, message: Message, writer: &mut Writer) {
    let (name, amount) = match message {
        Message::Confirm { amount } => ("confirm", amount),
        Message::Cancel { amount } => ("cancel", amount),
        Message::Refund { amount } => ("refund", amount),
    };
    writer.open('{');
    writer.key("index");
    writer.integer(u64::try_from(place).unwrap_or(u64::MAX));
    writer.key("message");
    writer.string(name);
    writer.key("amount");
    writer.integer(amount);
    if applied.ignores_discount {
        // S1:66: Oney does not take the order's discount off by itself.
        writer.key("ignoresDiscount");
        writer.boolean(true);
    }
    writer.close('}');
}

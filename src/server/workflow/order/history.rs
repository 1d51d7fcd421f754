//! An order's history as JSON, for JavaScript and the command line.

use super::{Action, Applied, Event, Message, Order, Status};
use crate::server::json::{self, Declarations};
use crate::server::workflow::contract;
use crate::server::workflow::machine::{RefusedStep, read_word};
use crate::usage::UsageError;
use serde::de::Deserializer;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// The name of a history in errors.
const WHAT: &str = "the order";

/// What has happened to an order.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields)]
struct OrderHistory {
    #[serde(default)]
    lines: Vec<OrderLine>,
    /// Cents.
    shipping: Option<u64>,
    /// The discount on the whole order, in cents.
    discount: Option<u64>,
    /// Whether the shop confirms by itself what is accepted and in stock.
    automatic_confirmation: Option<bool>,
    /// In the order in which they came.
    events: Option<Vec<OrderEvent>>,
}

#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct OrderLine {
    /// Pieces.
    quantity: u32,
    /// Cents a piece with taxes and the article's own discount.
    price: u64,
}

/// What happened, or the status that the contract has at Oney.
#[derive(Deserialize, TS)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", deny_unknown_fields)]
#[ts(tag = "event", optional_fields)]
enum OrderEvent {
    Accepted,
    Declined,
    StockMissing,
    StockAvailable,
    StockAdded,
    Confirm,
    Funded,
    RefundPartially {
        /// Of each line, in the order of the lines.
        pieces: Vec<u32>,
        /// Cents; without it the prices of the pieces.
        amount: Option<u64>,
    },
    Refund {
        /// Of each line, in the order of the lines.
        pieces: Vec<u32>,
        /// Whether the order's discount is taken off.
        deduct_discount: Option<bool>,
    },
    Close,
    Cancel,
    #[serde(rename = "{contract}")]
    #[ts(untagged)]
    Contract(OrderContract),
}

/// The status that the order's contract has at Oney.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
struct OrderContract {
    #[serde(deserialize_with = "status_of_oney")]
    contract: contract::Status,
}

/// A status of Oney's, in any letter case.
fn status_of_oney<'de, D: Deserializer<'de>>(deserializer: D) -> Result<contract::Status, D::Error> {
    read_word(deserializer, contract::Status::find_in_any_case)
}

/// Where an order stands.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
struct OrderState {
    status: Status,
    total: u64,
    refunded: u64,
    remaining: u64,
    /// Of each line, in the order of the lines.
    pieces_left: Vec<u32>,
    #[serde(rename = "final")]
    is_final: bool,
    allowed: Vec<Event>,
    /// What is to be sent to Oney.
    messages: Vec<OrderMessage>,
    /// The first step that must not be taken; those behind it are not looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<RefusedStep<Event>>,
}

/// What is to be sent to Oney.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
struct OrderMessage {
    /// The index of its event.
    index: usize,
    message: OrderMessageName,
    amount: u64,
    /// The order has a discount that this refund does not take off (S1:66).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "true")]
    ignores_discount: Option<bool>,
}

#[derive(Serialize, TS)]
#[serde(rename_all = "lowercase")]
enum OrderMessageName {
    Confirm,
    Cancel,
    Refund,
}

impl OrderMessage {
    fn new(index: usize, applied: Applied) -> Option<Self> {
        let (message, amount) = match applied.message? {
            Message::Confirm { amount } => (OrderMessageName::Confirm, amount),
            Message::Cancel { amount } => (OrderMessageName::Cancel, amount),
            Message::Refund { amount } => (OrderMessageName::Refund, amount),
        };
        Some(Self { index, message, amount, ignores_discount: applied.ignores_discount.then_some(true) })
    }
}

pub(crate) fn declare(types: &mut Declarations) {
    types.add::<OrderHistory>();
    types.add::<OrderState>();
}

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
    json::answer(text, WHAT, answer)
}

/// The same of a history that is a value already, answered with what serde can write.
///
/// # Errors
/// When the value is no such history.
pub fn answer(history: Value) -> Result<impl Serialize, UsageError> {
    state(json::from_value(history, WHAT)?)
}

fn state(history: OrderHistory) -> Result<OrderState, UsageError> {
    let lines: Vec<_> = history.lines.iter().map(|line| (line.quantity, line.price)).collect();
    let order = Order::new(&lines, history.shipping.unwrap_or_default(), history.discount.unwrap_or_default())?;
    let mut order = order.with_automatic_confirmation(history.automatic_confirmation.unwrap_or_default());
    let mut messages = Vec::new();
    let mut refused = None;
    for (index, event) in history.events.unwrap_or_default().into_iter().enumerate() {
        let taken = match event.into() {
            Step::Act(action) => order.apply(&action).map(Some),
            Step::Follow(status) => order.reflect(status),
        };
        match taken {
            Ok(applied) => messages.extend(applied.and_then(|applied| OrderMessage::new(index, applied))),
            Err(refusal) => refused = Some(RefusedStep::new(index, refusal)),
        }
        if let Some(action) = order.due() {
            // The shop's own step is in the table, and sends nothing.
            let _ = order.apply(&action);
        }
        if refused.is_some() {
            break;
        }
    }
    Ok(OrderState {
        status: order.status(),
        total: order.total(),
        refunded: order.refunded(),
        remaining: order.remaining(),
        pieces_left: order.pieces_left(),
        is_final: order.allowed().is_empty(),
        allowed: order.allowed(),
        messages,
        refused,
    })
}

/// What an event does to the order.
enum Step {
    /// The shop, the merchant or Oney acts.
    Act(Action),
    /// The order follows its contract at Oney.
    Follow(contract::Status),
}

impl From<OrderEvent> for Step {
    fn from(event: OrderEvent) -> Self {
        Self::Act(match event {
            OrderEvent::Accepted => Action::Accepted,
            OrderEvent::Declined => Action::Declined,
            OrderEvent::StockMissing => Action::StockMissing,
            OrderEvent::StockAvailable => Action::StockAvailable,
            OrderEvent::StockAdded => Action::StockAdded,
            OrderEvent::Confirm => Action::Confirm,
            OrderEvent::Funded => Action::Funded,
            OrderEvent::RefundPartially { pieces, amount } => Action::RefundPartially { pieces, amount },
            OrderEvent::Refund { pieces, deduct_discount } => {
                Action::Refund { pieces, deduct_discount: deduct_discount.unwrap_or_default() }
            }
            OrderEvent::Close => Action::Close,
            OrderEvent::Cancel => Action::Cancel,
            OrderEvent::Contract(OrderContract { contract }) => return Self::Follow(contract),
        })
    }
}

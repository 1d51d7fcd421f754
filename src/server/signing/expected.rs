//! The values that the shop expects in a message about a payment.

use crate::code::Detail;
use crate::message::{Message, Operation, Role};
use crate::order::Order;
use crate::outcome::Outcome;
use crate::report::Findings;
use crate::server::{json, messages};
use crate::table::{ParameterId, Table};
use crate::usage::UsageError;
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// The values that a message must contain, so that the shop may act on it. Omitted values are not compared; set all that are
/// known.
///
/// ```
/// use oney_rules::message::Operation;
/// use oney_rules::server::signing::{Expected, Receipt};
/// let expected = Expected::new()
///     .account("YOUR_IDENTIFIER")
///     .order("1234")
///     .operation(Operation::AUTHORIZATION)
///     .amount(60_000)
///     .transaction("A1123456")
///     .after(Receipt::new("A1123456", "0003"));
///
/// let same = Expected::from_json(r#"{
///     "IDENTIFIER": "YOUR_IDENTIFIER",
///     "ORDERID": "1234",
///     "OPERATIONTYPE": "authorization",
///     "AMOUNT": 60000,
///     "TRANSACTIONID": "A1123456",
///     "received": [{ "TRANSACTIONID": "A1123456", "EXECCODE": "0003" }]
/// }"#)?;
/// assert_eq!(expected, same);
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Expected {
    #[serde(rename = "IDENTIFIER", deserialize_with = "known_text")]
    account: Option<String>,
    #[serde(rename = "ORDERID", deserialize_with = "known_text")]
    order: Option<String>,
    #[serde(rename = "OPERATIONTYPE", deserialize_with = "operation")]
    operation: Option<Operation>,
    #[serde(rename = "AMOUNT", deserialize_with = "cents")]
    amount: Option<u64>,
    #[serde(rename = "TRANSACTIONID", deserialize_with = "known_text")]
    transaction: Option<String>,
    received: Vec<Receipt>,
}

/// The data of a handled notification that a shop stores, so that it handles none twice.
///
/// ```
/// use oney_rules::server::signing::Receipt;
/// assert_eq!(Receipt::new("A1123456", "0000").execcode(), "0000");
/// ```
///
/// As JSON it has the names of S2, and so [`Expected::from_json`] reads it back.
///
/// ```
/// use oney_rules::server::signing::Receipt;
/// let kept = serde_json::to_string(&Receipt::new("A1123456", "0003"))?;
/// assert_eq!(kept, r#"{"TRANSACTIONID":"A1123456","EXECCODE":"0003"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    #[serde(rename = "TRANSACTIONID", deserialize_with = "text")]
    transaction: String,
    #[serde(rename = "EXECCODE", deserialize_with = "text")]
    execcode: String,
}

/// The outcomes that another one follows: 3-D Secure or Oney's form to be shown, approval to come, and an answer that took
/// too long (S2:13, S2:23; the platform's list of codes).
const OPEN: [&str; 4] = ["0001", "0002", "0003", "5004"];

impl Receipt {
    /// TRANSACTIONID and EXECCODE of a notification.
    #[must_use]
    pub fn new(transaction: impl Into<String>, execcode: impl Into<String>) -> Self {
        Self { transaction: transaction.into(), execcode: execcode.into() }
    }

    /// What to store of a verified notification; `None` if one of the two is missing.
    #[must_use]
    pub fn of(outcome: &Outcome<'_>) -> Option<Self> {
        let table = outcome.message().table;
        let text = |name| outcome.value(table.find(name)?, 0);
        Some(Self::new(text("TRANSACTIONID")?, text("EXECCODE")?))
    }

    /// The TRANSACTIONID.
    #[must_use]
    pub fn transaction(&self) -> &str {
        &self.transaction
    }

    /// The EXECCODE.
    #[must_use]
    pub fn execcode(&self) -> &str {
        &self.execcode
    }
}

impl fmt::Debug for Receipt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Receipt(…)")
    }
}

impl fmt::Debug for Expected {
    /// Shows only the number of received notifications.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Expected").field("received", &self.received.len()).finish_non_exhaustive()
    }
}

impl Expected {
    /// Nothing is known.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// IDENTIFIER of the shop's account.
    #[must_use]
    pub fn account(mut self, identifier: impl Into<String>) -> Self {
        self.account = Some(identifier.into());
        self
    }

    /// ORDERID of the payment.
    #[must_use]
    pub fn order(mut self, order: impl Into<String>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// The requested operation.
    #[must_use]
    pub fn operation(mut self, operation: Operation) -> Self {
        self.operation = Some(operation);
        self
    }

    /// The requested amount in cents.
    #[must_use]
    pub fn amount(mut self, cents: u64) -> Self {
        self.amount = Some(cents);
        self
    }

    /// TRANSACTIONID of the platform's answer to the request.
    #[must_use]
    pub fn transaction(mut self, transaction: impl Into<String>) -> Self {
        self.transaction = Some(transaction.into());
        self
    }

    /// A notification that was received before.
    #[must_use]
    pub fn after(mut self, receipt: Receipt) -> Self {
        self.received.push(receipt);
        self
    }

    /// Reads the values from a JSON object with the names of S2; `received` is a list of earlier notifications.
    ///
    /// # Errors
    /// When a key is unknown or a value has another type; the key is named.
    pub fn from_json(text: &str) -> Result<Self, UsageError> {
        json::read(text, "expected")
    }

    /// Reports where the message is not what is expected.
    pub(super) fn compare(&self, message: &Message, order: &Order<'_>, findings: &mut Findings<'_>) {
        let find = |name: &str| message.table.find(name);
        if let (Some(expected), Some(id)) = (self.operation, find("OPERATIONTYPE"))
            && message.operation != expected
        {
            findings.insist(order.location(id, 0), Detail::UnexpectedOperation { expected: expected.name() });
        }
        let mut differs = |id: Option<ParameterId>, is_equal: &dyn Fn(ParameterId) -> bool, detail: Detail| {
            let Some(id) = id.filter(|id| !is_equal(*id)) else { return };
            // A missing or refused value has an issue already, unless the profile accepts it.
            let is_readable = !order.is_absent(id, 0) && !order.is_rejected(id, 0);
            if is_readable || !findings.has_error(&order.location(id, 0)) {
                findings.insist(order.location(id, 0), detail);
            }
        };
        let is_text = |expected: &str, id: ParameterId| order.text(id, 0) == Some(expected);
        if let Some(account) = &self.account {
            differs(find("IDENTIFIER"), &|id| is_text(account, id), Detail::UnexpectedAccount {});
        }
        if let Some(expected) = &self.order {
            differs(find("ORDERID"), &|id| is_text(expected, id), Detail::UnexpectedOrder {});
        }
        if let Some(amount) = self.amount {
            differs(find("AMOUNT"), &|id| order.integer(id, 0) == Some(amount), Detail::UnexpectedAmount {});
        }
        if let Some(transaction) = &self.transaction {
            differs(find("TRANSACTIONID"), &|id| is_text(transaction, id), Detail::UnexpectedTransaction {});
        }
        self.compare_with_received(message.table, order, findings);
    }

    fn compare_with_received(&self, table: &Table, order: &Order<'_>, findings: &mut Findings<'_>) {
        let (Some(transaction), Some(execcode)) = (table.find("TRANSACTIONID"), table.find("EXECCODE")) else {
            return;
        };
        let (Some(number), Some(code)) = (order.text(transaction, 0), order.text(execcode, 0)) else {
            return;
        };
        let same: Vec<&Receipt> = self.received.iter().filter(|receipt| receipt.transaction == number).collect();
        if same.iter().any(|receipt| receipt.execcode == code) {
            findings.insist(order.location(transaction, 0), Detail::RepeatedNotification {});
        } else if same.iter().any(|receipt| !OPEN.contains(&receipt.execcode.as_str())) {
            findings.insist(order.location(execcode, 0), Detail::StaleNotification {});
        }
    }
}

fn operation<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Operation>, D::Error> {
    let requests = messages::ALL.iter().filter(|message| message.role == Role::Request);
    let names: Vec<&str> = requests.map(|message| message.operation.name()).collect();
    json::word(deserializer, &names, |name| messages::operation(name).map(Some))
}

/// Refuses empty text: it would compare with nothing.
fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    json::parsed(deserializer, "a text", |text| Some(text.to_owned()).filter(|text| !text.is_empty()))
}

/// Refuses `null`: unknown values are omitted.
fn cents<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    u64::deserialize(deserializer).map(Some)
}

fn known_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    text(deserializer).map(Some)
}

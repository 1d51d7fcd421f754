//! What the shop knows of the payment that a message is about.

use crate::code::Detail;
use crate::json::{self, JsonError, Rows, spelled, whole_number};
use crate::message::{Message, Operation, Role};
use crate::order::Order;
use crate::outcome::Outcome;
use crate::report::Findings;
use crate::server::messages;
use crate::table::{ParameterId, Table};
use crate::usage::UsageError;
use crate::visitor::{Scalar, Step, Visitor};
use std::fmt;

/// What a message must say for the shop to act on it. What is not given is not compared; give all that is known.
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
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Expected {
    account: Option<String>,
    order: Option<String>,
    operation: Option<Operation>,
    amount: Option<u64>,
    transaction: Option<String>,
    received: Vec<Receipt>,
}

/// What a shop keeps of a notification that it has acted on, so that none is acted on twice.
///
/// ```
/// use oney_rules::server::signing::Receipt;
/// assert_eq!(Receipt::new("A1123456", "0000").execcode(), "0000");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt {
    transaction: String,
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

    /// What to keep of a notification that was verified; `None` where one of the two is missing.
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
    /// How much is known, and nothing of it.
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

    /// What was asked for.
    #[must_use]
    pub fn operation(mut self, operation: Operation) -> Self {
        self.operation = Some(operation);
        self
    }

    /// The amount that was asked for, in cents.
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

    /// Reads what is known from a JSON object, with the names of S2; `received` is a list of what was received before.
    ///
    /// # Errors
    /// When a key is unknown or a value is not of its kind; the key is named.
    pub fn from_json(text: &str) -> Result<Self, UsageError> {
        let mut reader = Reader::default();
        json::read(text, &mut reader).map_err(|error| {
            UsageError::new(match error {
                JsonError::NotAnObject => "expected: must be an object",
                JsonError::Syntax(_) => "expected: the text is not JSON",
            })
        })?;
        reader.finish()
    }

    /// Reports where the message is not what is expected.
    pub(super) fn compare(&self, message: &Message, order: &Order<'_>, findings: &mut Findings<'_>) {
        let find = |name: &str| message.table.find(name);
        if let (Some(expected), Some(id)) = (self.operation, find("OPERATIONTYPE"))
            && message.operation != expected
        {
            findings.insist(order.place(id, 0), Detail::UnexpectedOperation { expected: expected.name() });
        }
        let mut differs = |id: Option<ParameterId>, is_equal: &dyn Fn(ParameterId) -> bool, detail: Detail| {
            let Some(id) = id.filter(|id| !is_equal(*id)) else { return };
            // A value that is missing or refused has its issue already, unless the profile lets it pass.
            let is_readable = !order.is_absent(id, 0) && !order.is_rejected(id, 0);
            if is_readable || !findings.has_error(&order.place(id, 0)) {
                findings.insist(order.place(id, 0), detail);
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
            findings.insist(order.place(transaction, 0), Detail::RepeatedNotification {});
        } else if same.iter().any(|receipt| !OPEN.contains(&receipt.execcode.as_str())) {
            findings.insist(order.place(execcode, 0), Detail::StaleNotification {});
        }
    }
}

/// Collects what is expected value by value; keeps the first mistake.
#[derive(Default)]
struct Reader {
    expected: Expected,
    seen: Vec<String>,
    receipts: Vec<(Option<String>, Option<String>)>,
    error: Option<UsageError>,
}

/// As an error spells them.
fn operation_names() -> String {
    let requests = messages::ALL.iter().filter(|message| message.role == Role::Request);
    requests.map(|message| format!("`{}`", message.operation.name())).collect::<Vec<_>>().join(", ")
}

const KEYS: &str = "`IDENTIFIER`, `ORDERID`, `OPERATIONTYPE`, `AMOUNT`, `TRANSACTIONID`, `received`";

impl Reader {
    fn take(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) -> Result<(), UsageError> {
        let wrong = |key: &str, what: &str| UsageError::new(format!("expected: `{key}` must be {what}"));
        let text = |key: &str| match scalar {
            Scalar::Text(text) if !text.is_empty() => Ok(text.to_owned()),
            _ => Err(wrong(key, "a text")),
        };
        match path {
            [Step::Key("IDENTIFIER")] => self.expected.account = Some(text("IDENTIFIER")?),
            [Step::Key("ORDERID")] => self.expected.order = Some(text("ORDERID")?),
            [Step::Key("TRANSACTIONID")] => self.expected.transaction = Some(text("TRANSACTIONID")?),
            [Step::Key("OPERATIONTYPE")] => {
                let operation = text("OPERATIONTYPE").ok().and_then(|name| messages::operation(&name));
                let one_of = || format!("one of {}", operation_names());
                self.expected.operation = Some(operation.ok_or_else(|| wrong("OPERATIONTYPE", &one_of()))?);
            }
            [Step::Key("AMOUNT")] => {
                let cents = whole_number(scalar).ok_or_else(|| wrong("AMOUNT", "a whole number of cents"))?;
                self.expected.amount = Some(cents);
            }
            [Step::Key("received")] if scalar == Scalar::EmptyList => {}
            [Step::Key("received"), Step::Index(index), Step::Key(key @ ("TRANSACTIONID" | "EXECCODE"))] => {
                let value = text(key)?;
                let index = usize::try_from(*index).unwrap_or(usize::MAX);
                if self.receipts.len() <= index {
                    self.receipts.push((None, None));
                }
                if let Some((transaction, execcode)) = self.receipts.get_mut(index) {
                    *(if *key == "EXECCODE" { execcode } else { transaction }) = Some(value);
                }
            }
            [Step::Key("received"), ..] => {
                return Err(wrong("received", "a list of objects with `TRANSACTIONID` and `EXECCODE`"));
            }
            [Step::Key(key), ..] => {
                return Err(UsageError::new(format!("expected: unknown key `{key}`; expected {KEYS}")));
            }
            _ => return Err(UsageError::new(format!("expected: must be an object of {KEYS}"))),
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Expected, UsageError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        for receipt in self.receipts {
            let (Some(transaction), Some(execcode)) = receipt else {
                return Err(UsageError::new("expected: `received` needs `TRANSACTIONID` and `EXECCODE`"));
            };
            self.expected.received.push(Receipt { transaction, execcode });
        }
        Ok(self.expected)
    }
}

impl Rows for Reader {
    type Row = ();
}

impl Visitor for Reader {
    fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
        if self.error.is_some() {
            return;
        }
        let key = spelled(path);
        self.error = if self.seen.contains(&key) {
            Some(UsageError::new(format!("expected: `{key}` is given twice")))
        } else {
            self.take(path, scalar).err()
        };
        self.seen.push(key);
    }
}

//! The answer to a capture (S2:596–628). It carries no HASH.

use super::capture;
use super::rules::transaction;
use crate::formats::Format;
use crate::message::{Message, Operation, Role};
use crate::server::formats::{Digits, LongText, other};
use crate::table::{Head, table};

/// The answer to a capture (S2:596–628). It carries no HASH.
pub static CAPTURE_RESULT: Message = Message {
    rules: &[transaction::rule(&[EXECCODE, TRANSACTIONID])],
    ..Message::new("capture-result", Operation::CAPTURE, Role::Result, &TABLE)
};

table! { Head::of_message(WIDTH);
    /// The label under which the payment stands on the customer's bank statement.
    DESCRIPTOR = other(&LongText), Platform, Optional, 600, "myshop.com";
    /// The code of the outcome, four digits.
    EXECCODE = other(&Digits { min: 4, max: 4, is_padded: false }), Platform, Required, 606, "0000";
    /// The outcome in words.
    MESSAGE = other(&LongText), Platform, Optional, 612, "The transaction has been accepted";
    /// What was asked for.
    OPERATIONTYPE = Format::Code(&capture::OPERATION), Platform, Required, 618, "capture";
    /// The identifier that the platform gave to the transaction.
    TRANSACTIONID = Format::Line { max: 32 }, Platform, Optional, 624, "A1123456";
}

//! The answer to a refund (S2:798–830). It carries no HASH.

use super::refund;
use super::rules::transaction;
use crate::formats::Format;
use crate::message::{Message, Operation, Role};
use crate::server::formats::{Digits, LongText, other};
use crate::table::{Head, table};

/// The answer to a refund (S2:798–830). It carries no HASH.
pub static REFUND_RESULT: Message = Message {
    rules: &[transaction::rule(&[EXECCODE, TRANSACTIONID])],
    ..Message::new("refund-result", Operation::REFUND, Role::Result, &TABLE)
};

table! { Head::of_message(WIDTH);
    /// The label under which the payment stands on the customer's bank statement.
    DESCRIPTOR = other(&LongText), Platform, Optional, 802, "myshop.com";
    /// The code of the outcome, four digits.
    EXECCODE = other(&Digits { min: 4, max: 4, is_padded: false }), Platform, Required, 808, "0000";
    /// The outcome in words.
    MESSAGE = other(&LongText), Platform, Optional, 814, "The transaction has been accepted";
    /// What was asked for.
    OPERATIONTYPE = Format::Code(&refund::OPERATION), Platform, Required, 820, "refund";
    /// The identifier that the platform gave to the transaction.
    TRANSACTIONID = Format::Line { max: 32 }, Platform, Optional, 826, "A1123456";
}

//! The answer to an authorization (S2:384–422). It carries no HASH.

use super::redirect_page;
use super::rules::{redirect_missing, redirect_not_expected, redirect_not_html, transaction};
use crate::formats::{Format, lists};
use crate::message::{Message, Operation, Role};
use crate::server::formats::{Base64, Digits, LongText, other};
use crate::table::{Head, table};

/// The answer to an authorization (S2:384–422). It carries no HASH.
pub static AUTHORIZATION_RESULT: Message = Message {
    rules: &[
        redirect_missing::RULE,
        redirect_not_expected::RULE,
        redirect_not_html::RULE,
        transaction::rule(&[EXECCODE, TRANSACTIONID]),
    ],
    write_derived: Some(redirect_page::write),
    ..Message::new("authorization-result", Operation::AUTHORIZATION, Role::Result, &TABLE)
};

table! { Head::of_message(WIDTH);
    /// The label under which the payment stands on the customer's bank statement.
    DESCRIPTOR = other(&LongText), Platform, Optional, 388, "myshop.com";
    /// The code of the outcome, four digits.
    EXECCODE = other(&Digits { min: 4, max: 4, is_padded: false }), Platform, Required, 394, "0000";
    /// The outcome in words.
    MESSAGE = other(&LongText), Platform, Optional, 400, "The transaction has been accepted";
    /// What was asked for.
    OPERATIONTYPE = Format::Code(&lists::OPERATION_AUTHORIZATION), Platform, Required, 406, "authorization";
    /// The page that leads the customer to the form of Oney, in base64.
    REDIRECTHTML = other(&Base64), Platform, Optional, 412, "PGZvcm0gbWV0aG9kPSJwb3N0Ij48L2Zvcm0+";
    /// The identifier that the platform gave to the transaction.
    TRANSACTIONID = Format::Line { max: 32 }, Platform, Optional, 418, "A1123456";
}

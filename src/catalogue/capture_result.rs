//! The answer to a capture (S2:596–628). It carries no HASH.

use super::table;
use crate::formats::{Format, lists};

table! { CaptureResult:
    /// The label under which the payment stands on the customer's bank statement.
    DESCRIPTOR = Format::LongText, Platform, Optional, 600, "myshop.com";
    /// The code of the outcome, four digits.
    EXECCODE = Format::Digits { min: 4, max: 4, is_padded: false }, Platform, Required, 606, "0000";
    /// The outcome in words.
    MESSAGE = Format::LongText, Platform, Optional, 612, "The transaction has been accepted";
    /// What was asked for.
    OPERATIONTYPE = Format::Code(&lists::OPERATION_CAPTURE), Platform, Required, 618, "capture";
    /// The identifier that the platform gave to the transaction.
    TRANSACTIONID = Format::Line { max: 32 }, Platform, Optional, 624, "A1123456";
}

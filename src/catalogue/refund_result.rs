//! The answer to a refund (S2:798–830). It carries no HASH.

use super::table;
use crate::formats::{Format, lists};

table! { RefundResult:
    /// The label under which the payment stands on the customer's bank statement.
    DESCRIPTOR = Format::LongText, Platform, Optional, 802, "myshop.com";
    /// The code of the outcome, four digits.
    EXECCODE = Format::Digits { min: 4, max: 4, is_padded: false }, Platform, Required, 808, "0000";
    /// The outcome in words.
    MESSAGE = Format::LongText, Platform, Optional, 814, "The transaction has been accepted";
    /// What was asked for.
    OPERATIONTYPE = Format::Code(&lists::OPERATION_REFUND), Platform, Required, 820, "refund";
    /// The identifier that the platform gave to the transaction.
    TRANSACTIONID = Format::Line { max: 32 }, Platform, Optional, 826, "A1123456";
}

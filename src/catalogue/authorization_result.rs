//! The answer to an authorization (S2:384–422). It carries no HASH.

use super::table;
use crate::formats::{Format, lists};

table! { AuthorizationResult:
    /// The label under which the payment stands on the customer's bank statement.
    DESCRIPTOR = Format::LongText, Platform, Optional, 388, "myshop.com";
    /// The code of the outcome, four digits.
    EXECCODE = Format::Digits { min: 4, max: 4, is_padded: false }, Platform, Required, 394, "0000";
    /// The outcome in words.
    MESSAGE = Format::LongText, Platform, Optional, 400, "The transaction has been accepted";
    /// What was asked for.
    OPERATIONTYPE = Format::Code(&lists::OPERATION_AUTHORIZATION), Platform, Required, 406, "authorization";
    /// The page that leads the customer to the form of Oney, in base64.
    REDIRECTHTML = Format::Base64, Platform, Optional, 412, "PGZvcm0gbWV0aG9kPSJwb3N0Ij48L2Zvcm0+";
    /// The identifier that the platform gave to the transaction.
    TRANSACTIONID = Format::Line { max: 32 }, Platform, Optional, 418, "A1123456";
}

//! The notification of a capture (S2:630–722).

use super::capture;
use super::rules::currency;
use crate::formats::{Format, lists};
use crate::message::{Message, Operation, Role};
use crate::server::formats::{Currency, Digits, LANGUAGES, LongText, OpenCode, ReceivedEmail, other};
use crate::table::{Head, table};

/// The notification of a capture (S2:630–722).
pub static CAPTURE_NOTIFICATION: Message = Message {
    rules: &[currency::rule(&[CURRENCY])],
    ..Message::new("capture-notification", Operation::CAPTURE, Role::Notification, &TABLE)
};

table! { Head::of_message(WIDTH);
    /// The amount of the transaction, in the smallest unit of the currency (cents).
    AMOUNT = Format::Integer { min: 0, max: Format::MAX_AMOUNT }, Platform, Required, 634, "60000";
    /// The customer's e-mail address.
    CLIENTEMAIL = other(&ReceivedEmail { min: 5, max: 255 }), Platform, Optional, 640, "john.snow@example.com";
    /// The customer's identifier in the shop.
    CLIENTIDENT = Format::Line { max: 255 }, Platform, Optional, 646, "john.snow";
    /// The currency, ISO 4217.
    CURRENCY = other(&Currency), Platform, Optional, 652, "EUR";
    /// The label under which the payment stands on the customer's bank statement.
    DESCRIPTOR = other(&LongText), Platform, Optional, 658, "myshop.com";
    /// The code of the outcome, four digits.
    EXECCODE = other(&Digits { min: 4, max: 4, is_padded: false }), Platform, Required, 664, "0000";
    /// The free field of the request.
    EXTRADATA = Format::Text { max: 255 }, Platform, Optional, 670, "referrer=myshop.com;order=premium";
    /// The signature of the platform.
    HASH = Format::Hash, Platform, Required, 676, "15477dcb8687adf90fa51e418f3c1a2d025f40b177a978c2734514734633b3c4";
    /// The technical identifier of the merchant's account.
    IDENTIFIER = Format::Line { max: 32 }, Platform, Required, 682, "YOUR_IDENTIFIER";
    /// The language of the platform's form.
    LANGUAGE = other(&OpenCode(&LANGUAGES)), Platform, Optional, 688, "en";
    /// The outcome in words.
    MESSAGE = other(&LongText), Platform, Optional, 694, "The transaction has been accepted";
    /// What was asked for.
    OPERATIONTYPE = Format::Code(&capture::OPERATION), Platform, Required, 700, "capture";
    /// The order's identifier in the shop.
    ORDERID = Format::Line { max: 40 }, Platform, Required, 706, "1234";
    /// The identifier that the platform gave to the transaction.
    TRANSACTIONID = Format::Line { max: 32 }, Platform, Required, 712, "A1123456";
    /// The version of the platform's protocol.
    VERSION = Format::Code(&lists::VERSION), Platform, Optional, 718, "3.0";
}

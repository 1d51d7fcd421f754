//! The notification of a refund (S2:832–936).

use super::refund;
use super::rules::currency;
use crate::formats::{Format, lists};
use crate::message::{Message, Operation, Role};
use crate::server::formats::{Currency, Digits, LANGUAGES, LongText, OpenCode, ReceivedEmail, other};
use crate::table::{Head, table};

/// The notification of a refund (S2:832–936).
pub static REFUND_NOTIFICATION: Message = Message {
    rules: &[currency::rule(&[CURRENCY])],
    ..Message::new("refund-notification", Operation::REFUND, Role::Notification, &TABLE)
};

table! { Head::of_message(WIDTH);
    /// The amount of the transaction, in the smallest unit of the currency (cents).
    AMOUNT = Format::Integer { min: 0, max: Format::MAX_AMOUNT }, Platform, Required, 836, "60000";
    /// The customer's e-mail address.
    CLIENTEMAIL = other(&ReceivedEmail { min: 5, max: 255 }), Platform, Optional, 842, "john.snow@example.com";
    /// The customer's identifier in the shop.
    CLIENTIDENT = Format::Line { max: 255 }, Platform, Optional, 848, "john.snow";
    /// The currency, ISO 4217.
    CURRENCY = other(&Currency), Platform, Optional, 854, "EUR";
    /// The label under which the payment stands on the customer's bank statement.
    DESCRIPTOR = other(&LongText), Platform, Optional, 860, "myshop.com";
    /// The code of the outcome, four digits.
    EXECCODE = other(&Digits { min: 4, max: 4, is_padded: false }), Platform, Required, 866, "0000";
    /// The reference of the merchant's account at Oney.
    EXTERNALENTITYID = other(&Digits { min: 1, max: 10, is_padded: false }), Platform, Optional, 872, "42";
    /// The reference of the transaction at Oney: nine digits, zeros in front.
    EXTERNALREFERENCE = other(&Digits { min: 1, max: 9, is_padded: true }), Platform, Optional, 878, "000000019";
    /// The free field of the request.
    EXTRADATA = Format::Text { max: 255 }, Platform, Optional, 884, "referrer=myshop.com;order=premium";
    /// The signature of the platform.
    HASH = Format::Hash, Platform, Required, 890, "15477dcb8687adf90fa51e418f3c1a2d025f40b177a978c2734514734633b3c4";
    /// The technical identifier of the merchant's account.
    IDENTIFIER = Format::Line { max: 32 }, Platform, Required, 896, "YOUR_IDENTIFIER";
    /// The language of the platform's form.
    LANGUAGE = other(&OpenCode(&LANGUAGES)), Platform, Optional, 902, "en";
    /// The outcome in words.
    MESSAGE = other(&LongText), Platform, Optional, 908, "The transaction has been accepted";
    /// What was asked for.
    OPERATIONTYPE = Format::Code(&refund::OPERATION), Platform, Required, 914, "refund";
    /// The order's identifier in the shop.
    ORDERID = Format::Line { max: 40 }, Platform, Required, 920, "1234";
    /// The identifier that the platform gave to the transaction.
    TRANSACTIONID = Format::Line { max: 32 }, Platform, Required, 926, "A1123456";
    /// The version of the platform's protocol.
    VERSION = Format::Code(&lists::VERSION), Platform, Optional, 932, "3.0";
}

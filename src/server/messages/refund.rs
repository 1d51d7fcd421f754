//! A refund (S2:742–796).

use crate::authorization::rules::account;
use crate::formats::{CodeList, Format, lists};
use crate::message::{Message, Operation, Role};
use crate::table::{Head, table};

/// A refund (S2:742–796).
pub static REFUND: Message = Message {
    rules: &[account::rule(&[IDENTIFIER])],
    account: Some(IDENTIFIER),
    ..Message::new("refund", Operation::REFUND, Role::Request, &TABLE)
};

impl Operation {
    /// Gives back what was captured.
    pub const REFUND: Self = Self::new("refund");
}

/// S2:774. The example `payment` (S2:778) is of another operation.
pub(super) static OPERATION: CodeList = CodeList::of(&[Operation::REFUND.name()]);

table! { Head::of_message(WIDTH);
    /// The amount to give back, in the smallest unit of the currency (cents); all that remains where it is left out.
    AMOUNT = Format::Integer { min: 1, max: Format::MAX_AMOUNT }, Shop, Optional, 744, "1000";
    /// The key that signs the request, as in the authorization (S2:90); not in S2 for this request.
    APIKEYID = Format::Uuid, Gateway, Optional, 0, "a688b3a1-d227-4cdd-9454-5d7cfcc74ef9";
    /// A short description of the operation.
    DESCRIPTION = Format::Text { max: 510 }, Shop, Required, 750, "Knows nothing";
    /// A free field that the platform sends back.
    EXTRADATA = Format::Text { max: 255 }, Shop, Optional, 756, "referrer=myshop.com;order=premium";
    /// The signature of the request; added last, by signing.
    HASH = Format::Hash, Gateway, Optional, 762, "15477dcb8687adf90fa51e418f3c1a2d025f40b177a978c2734514734633b3c4";
    /// The technical identifier of the merchant's account.
    IDENTIFIER = Format::Line { max: 32 }, Gateway, Required, 768, "YOUR_IDENTIFIER";
    /// What the request asks for.
    OPERATIONTYPE = Format::Code(&OPERATION), Gateway, Required, 774, "refund";
    /// The order's identifier in the shop, as in the authorization.
    ORDERID = Format::Line { max: 40 }, Shop, Required, 780, "1234";
    /// The identifier that the platform gave to the capture.
    TRANSACTIONID = Format::Line { max: 32 }, Shop, Required, 786, "A1123456";
    /// The version of the platform's protocol.
    VERSION = Format::Code(&lists::VERSION), Gateway, Required, 792, "3.0";
}

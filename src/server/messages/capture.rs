//! A capture (S2:546–594). Travel merchants repeat the trip in it (S2:962).

use super::rules::{capture_amount_missing, capture_amount_not_documented};
use crate::authorization::rules::{account, trip};
use crate::authorization::{travel_legs, travel_stays};
use crate::formats::{CodeList, Format, lists};
use crate::message::{Message, Operation, Role};
use crate::table::{Head, table};

/// A capture (S2:546–594).
pub static CAPTURE: Message = Message {
    // The trip again (S2:962).
    lists: &[&travel_legs::TABLE, &travel_stays::TABLE],
    rules: &[
        account::rule(&[IDENTIFIER]),
        capture_amount_not_documented::RULE,
        capture_amount_missing::RULE,
        trip::missing::RULE,
        trip::not_expected::rule(&[TRAVELPASSENGERDOB, TRAVELPASSENGERFIRSTNAME, TRAVELPASSENGERLASTNAME]),
        trip::rank_repeated::RULE,
        trip::rank_gap::RULE,
        trip::leg_dates::RULE,
        trip::stay_end::RULE,
        trip::stay_night::RULE,
        trip::room_count::RULE,
    ],
    account: Some(IDENTIFIER),
    ..Message::new("capture", Operation::CAPTURE, Role::Request, &TABLE)
};

impl Operation {
    /// Takes what was authorized.
    pub const CAPTURE: Self = Self::new("capture");
}

/// S2:572. The example `payment` (S2:576) is of another operation.
pub(super) static OPERATION: CodeList = CodeList::of(&[Operation::CAPTURE.name()]);

table! { Head::of_message(WIDTH);
    /// The amount to capture, in the smallest unit of the currency (cents); from the platform's general reference, not from S2.
    AMOUNT = Format::Integer { min: 1, max: Format::MAX_AMOUNT }, Shop, Optional, 0, "15000";
    /// The key that signs the request, as in the authorization (S2:90); not in S2 for this request.
    APIKEYID = Format::Uuid, Gateway, Optional, 0, "a688b3a1-d227-4cdd-9454-5d7cfcc74ef9";
    /// A short description of the operation.
    DESCRIPTION = Format::Text { max: 510 }, Shop, Required, 548, "Knows nothing";
    /// A free field that the platform sends back.
    EXTRADATA = Format::Text { max: 255 }, Shop, Optional, 554, "referrer=myshop.com;order=premium";
    /// The signature of the request; added last, by signing.
    HASH = Format::Hash, Gateway, Optional, 560, "15477dcb8687adf90fa51e418f3c1a2d025f40b177a978c2734514734633b3c4";
    /// The technical identifier of the merchant's account.
    IDENTIFIER = Format::Line { max: 32 }, Gateway, Required, 566, "YOUR_IDENTIFIER";
    /// What the request asks for.
    OPERATIONTYPE = Format::Code(&OPERATION), Gateway, Required, 572, "capture";
    /// The order's identifier in the shop, as in the authorization.
    ORDERID = Format::Line { max: 40 }, Shop, Required, 578, "1234";
    /// The identifier that the platform gave to the authorization.
    TRANSACTIONID = Format::Line { max: 32 }, Shop, Required, 584, "A1123456";
    /// The version of the platform's protocol.
    VERSION = Format::Code(&lists::VERSION), Gateway, Required, 590, "3.0";
    /// The traveller's date of birth.
    TRAVELPASSENGERDOB = Format::Date, Customer, Optional, 969, "1976-07-06";
    /// The traveller's first name.
    TRAVELPASSENGERFIRSTNAME = Format::Name { max: 50 }, Customer, Optional, 975, "John";
    /// The traveller's last name.
    TRAVELPASSENGERLASTNAME = Format::Name { max: 50 }, Customer, Optional, 981, "Doe";
}

//! What stands directly in a capture (S2:546–594). Travel merchants repeat the trip in it (S2:962).

use super::table;
use crate::formats::{Format, lists};

table! { Capture:
    /// The amount to capture, in the smallest unit of the currency (cents); from the platform's general reference, not from S2.
    AMOUNT = Format::Integer { min: 1, max: Format::MAX_AMOUNT }, Shop, Optional, 0, "15000";
    /// A short description of the operation.
    DESCRIPTION = Format::Text { max: 510 }, Shop, Required, 548, "Knows nothing";
    /// A free field that the platform sends back.
    EXTRADATA = Format::Text { max: 255 }, Shop, Optional, 554, "referrer=myshop.com;order=premium";
    /// The signature of the request; added last, by signing.
    HASH = Format::Hash, Gateway, Optional, 560, "15477dcb8687adf90fa51e418f3c1a2d025f40b177a978c2734514734633b3c4";
    /// The technical identifier of the merchant's account.
    IDENTIFIER = Format::Line { max: 32 }, Gateway, Required, 566, "YOUR_IDENTIFIER";
    /// What the request asks for.
    OPERATIONTYPE = Format::Code(&lists::OPERATION_CAPTURE), Gateway, Required, 572, "capture";
    /// The order's identifier in the shop, as in the authorization.
    ORDERID = Format::Line { max: 40 }, Shop, Required, 578, "1234";
    /// The identifier that the platform gave to the authorization.
    TRANSACTIONID = Format::Line { max: 32 }, Shop, Required, 584, "A1123456";
    /// The version of the platform's protocol.
    VERSION = Format::Code(&lists::VERSION), Gateway, Required, 590, "3.0";
    /// The traveller's date of birth.
    TRAVELPASSENGERDOB = Format::Date, Customer, Optional, 969, "1976-07-06";
    /// The traveller's first name.
    TRAVELPASSENGERFIRSTNAME = Format::Line { max: 50 }, Customer, Optional, 975, "John";
    /// The traveller's last name.
    TRAVELPASSENGERLASTNAME = Format::Line { max: 50 }, Customer, Optional, 981, "Doe";
}

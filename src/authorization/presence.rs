//! When a required parameter may be absent.

use super::{
    COMMERCIALCODE, PAYMENTOPTION, SHIPTOADDRESS, SHIPTOCITY, SHIPTOCOUNTRY, SHIPTOFIRSTNAME, SHIPTOLASTNAME,
    SHIPTOMOBILEPHONE, SHIPTOPHONE, SHIPTOPOSTALCODE, cart,
};
use crate::message::Excuse;
use crate::rule::Context;

pub(super) const EXCUSES: &[Excuse] = &[
    Excuse { parameter: PAYMENTOPTION, holds: is_chosen_by_code },
    Excuse { parameter: SHIPTOADDRESS, holds: lacks_delivery },
    Excuse { parameter: SHIPTOCITY, holds: lacks_delivery },
    Excuse { parameter: SHIPTOCOUNTRY, holds: lacks_delivery },
    Excuse { parameter: SHIPTOFIRSTNAME, holds: lacks_delivery },
    Excuse { parameter: SHIPTOLASTNAME, holds: lacks_delivery },
    Excuse { parameter: SHIPTOPOSTALCODE, holds: lacks_delivery },
];

/// The commercial code selects the product in place of PAYMENTOPTION, if the contract has it.
fn is_chosen_by_code(context: &Context<'_>) -> bool {
    context.profile.has_commercial_code() && !context.order.is_absent(COMMERCIALCODE, 0)
}

/// Files and tickets without a delivery address: one thing is to be done, so `missing-delivery-address` is the only issue.
pub(super) fn lacks_delivery(context: &Context<'_>) -> bool {
    const DELIVERY: [crate::table::ParameterId; 8] = [
        SHIPTOADDRESS,
        SHIPTOCITY,
        SHIPTOCOUNTRY,
        SHIPTOFIRSTNAME,
        SHIPTOLASTNAME,
        SHIPTOMOBILEPHONE,
        SHIPTOPHONE,
        SHIPTOPOSTALCODE,
    ];
    let order = context.order;
    let rows = order.row_count(&cart::HEAD);
    let is_electronic = || (0..rows).all(|row| order.choice(cart::DELIVERYTYPE, row) == Some("edelivery"));
    rows > 0 && DELIVERY.iter().all(|id| order.is_absent(*id, 0)) && is_electronic()
}

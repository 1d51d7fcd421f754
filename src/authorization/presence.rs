//! When a required parameter may be absent.

use super::{COMMERCIALCODE, PAYMENTOPTION, SHIPTOCOMPANYNAME, cart};
use crate::message::Excuse;
use crate::rule::Context;

pub(super) const EXCUSES: &[Excuse] = &[
    Excuse { parameter: PAYMENTOPTION, holds: is_chosen_by_code },
    Excuse { parameter: SHIPTOCOMPANYNAME, holds: is_electronic },
];

/// The commercial code selects the product in place of PAYMENTOPTION, if the contract has it.
fn is_chosen_by_code(context: &Context<'_>) -> bool {
    context.profile.has_commercial_code() && !context.order.is_absent(COMMERCIALCODE, 0)
}

/// Files and tickets are not delivered to a company.
fn is_electronic(context: &Context<'_>) -> bool {
    let order = context.order;
    let rows = order.row_count(&cart::HEAD);
    rows > 0 && (0..rows).all(|row| order.choice(cart::DELIVERYTYPE, row) == Some("edelivery"))
}

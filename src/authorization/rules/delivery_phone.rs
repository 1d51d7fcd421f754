//! The delivery has at least one telephone number: SHIPTOMOBILEPHONE or SHIPTOPHONE.
//!
//! Why: Oney and the carrier must be able to reach the recipient.
//!
//! Fails: an order with neither SHIPTOMOBILEPHONE nor SHIPTOPHONE.
//!
//! Fix: if the recipient has no telephone number, send the customer's.
//!
//! Source: S0:122, S2:354–364

use crate::authorization::presence::lacks_delivery;
use crate::authorization::{SHIPTOMOBILEPHONE, SHIPTOPHONE};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};
use crate::table::Supplier;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::MissingDeliveryPhone,
    reads: &[SHIPTOMOBILEPHONE, SHIPTOPHONE],
    check: Check::Order(|context, findings| {
        let order = context.order;
        let is_missing = order.is_absent(SHIPTOMOBILEPHONE, 0) && order.is_absent(SHIPTOPHONE, 0);
        if is_missing && !lacks_delivery(context) && (context.demands)(Supplier::Customer) {
            let related = vec![order.location(SHIPTOPHONE, 0)];
            findings.report_related(
                order.location(SHIPTOMOBILEPHONE, 0),
                Detail::MissingDeliveryPhone {},
                related,
            );
        }
    }),
};

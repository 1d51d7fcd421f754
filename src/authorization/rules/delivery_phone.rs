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
use crate::table::{ParameterId, Presence, Supplier};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::MissingDeliveryPhone,
    reads: &[SHIPTOMOBILEPHONE, SHIPTOPHONE],
    check: Check::Order(|context, findings| {
        let order = context.order;
        // One that the contract requires has an issue of its own.
        let may_be_missing =
            |id: &ParameterId| order.is_absent(*id, 0) && context.profile.presence(*id) != Presence::Required;
        let is_missing = [SHIPTOMOBILEPHONE, SHIPTOPHONE].iter().all(may_be_missing);
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

//! An order that is picked up has SHIPTOCOMPANYNAME, the name of the shop or pick-up point.
//!
//! Why: Oney asks for the address of the shop or pick-up point, and its name is how the customer finds it.
//!
//! Fails: `DELIVERYTYPE=networkpickup` without SHIPTOCOMPANYNAME.
//!
//! Fix: send the name of the point in SHIPTOCOMPANYNAME and its address as the delivery address.
//!
//! Source: S0:138–139, S2:190–192

use super::pickup::is_picked_up;
use crate::authorization::SHIPTOCOMPANYNAME;
use crate::authorization::cart::DELIVERYTYPE;
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};
use crate::table::Supplier;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::PickupWithoutName,
    reads: &[SHIPTOCOMPANYNAME, DELIVERYTYPE],
    check: Check::Order(|context, findings| {
        let order = context.order;
        let is_demanded = (context.demands)(Supplier::Shop);
        if is_picked_up(order) && is_demanded && order.is_absent(SHIPTOCOMPANYNAME, 0) {
            let related = vec![order.location(DELIVERYTYPE, 0)];
            findings.report_related(order.location(SHIPTOCOMPANYNAME, 0), Detail::PickupWithoutName {}, related);
        }
    }),
};

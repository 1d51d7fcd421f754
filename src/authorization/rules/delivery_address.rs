//! An order of files or tickets has a delivery address, too: the billing address once more.
//!
//! Why: S2 asks for the SHIPTO parameters in every order, and a shop that delivers nothing has none to ask the customer for. One issue
//! stands for all of them.
//!
//! Fails: every article has `DELIVERYTYPE=edelivery`, and the order has no SHIPTO parameter.
//!
//! Fix: send the billing address, names and telephone number as the delivery's.
//!
//! Source: S2:186–192, S2:318–370

use crate::authorization::presence::lacks_delivery;
use crate::authorization::{
    SHIPTOADDRESS, SHIPTOCITY, SHIPTOCOUNTRY, SHIPTOFIRSTNAME, SHIPTOLASTNAME, SHIPTOPOSTALCODE,
};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};
use crate::table::{ParameterId, Presence, Supplier};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::MissingDeliveryAddress,
    reads: &[SHIPTOADDRESS, SHIPTOCITY, SHIPTOCOUNTRY, SHIPTOFIRSTNAME, SHIPTOLASTNAME, SHIPTOPOSTALCODE],
    check: Check::Shared(|context, reads, findings| {
        let is_required = |id: &ParameterId| context.profile.presence(*id) == Presence::Required;
        if (context.demands)(Supplier::Customer) && reads.iter().any(is_required) && lacks_delivery(context) {
            let mut places = reads.iter().map(|id| context.order.location(*id, 0));
            if let Some(first) = places.next() {
                findings.report_related(first, Detail::MissingDeliveryAddress {}, places.collect());
            }
        }
    }),
};

//! An order that is picked up has a delivery address that is not the billing address.
//!
//! Why: Oney's tests ask for the address of the shop or pick-up point as the delivery address.
//!
//! Fails: `DELIVERYTYPE=storepickup` with the same street, postal code and city in the billing and delivery
//! addresses.
//!
//! Fix: send the address of the shop or pick-up point as the delivery address.
//!
//! Source: S0:138–139, S2:190–192

use super::pickup::is_picked_up;
use crate::authorization::cart::DELIVERYTYPE;
use crate::authorization::{
    BILLINGADDRESS, BILLINGCITY, BILLINGPOSTALCODE, SHIPTOADDRESS, SHIPTOCITY, SHIPTOPOSTALCODE,
};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};
use crate::table::ParameterId;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::PickupAtHome,
    reads: &[
        SHIPTOADDRESS,
        BILLINGADDRESS,
        SHIPTOPOSTALCODE,
        BILLINGPOSTALCODE,
        SHIPTOCITY,
        BILLINGCITY,
        DELIVERYTYPE,
    ],
    check: Check::Order(|context, findings| {
        const PAIRS: [(ParameterId, ParameterId); 3] =
            [(SHIPTOADDRESS, BILLINGADDRESS), (SHIPTOPOSTALCODE, BILLINGPOSTALCODE), (SHIPTOCITY, BILLINGCITY)];
        let order = context.order;
        let is_equal = |(shipping, billing): &(ParameterId, ParameterId)| {
            let texts = (order.text(*shipping, 0), order.text(*billing, 0));
            matches!(texts, (Some(one), Some(other)) if one.eq_ignore_ascii_case(other))
        };
        if is_picked_up(order) && PAIRS.iter().all(is_equal) {
            let related = vec![order.location(BILLINGADDRESS, 0), order.location(DELIVERYTYPE, 0)];
            findings.report_related(order.location(SHIPTOADDRESS, 0), Detail::PickupAtHome {}, related);
        }
    }),
};

//! A travel merchant describes the trip: at least one row in TRAVELLEGS or TRAVELSTAYS.
//!
//! Why: merchants of the categories (MCC) 3000–3300 and 4511 must send the travel parameters in the authorization
//! and in each capture.
//!
//! Fails: an order without TRAVELLEGS and TRAVELSTAYS if the profile has `"mcc": "4511"`.
//!
//! Fix: add a row to TRAVELLEGS for each journey and a row to TRAVELSTAYS for each lodging.
//!
//! Source: S2:956–968

use super::first_list;
use crate::authorization::travel_legs;
use crate::authorization::travel_stays;
use crate::code::{Detail, IssueCode};
use crate::report::Location;
use crate::rule::{Check, Rule};
use crate::table::Supplier;

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::MissingTravel,
    reads: &[],
    check: Check::Order(|context, findings| {
        if context.profile.sells_travel()
            && (context.demands)(Supplier::Shop)
            && first_list(context.order).is_none()
        {
            let related = vec![Location::List(&travel_stays::HEAD)];
            findings.report_related(Location::List(&travel_legs::HEAD), Detail::MissingTravel {}, related);
        }
    }),
};

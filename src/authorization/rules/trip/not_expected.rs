//! Only travel merchants send travel parameters.
//!
//! Why: S2 documents them only for merchants of the categories (MCC) 3000–3300 and 4511.
//!
//! Fails: TRAVELLEGS in an order of a merchant with `"mcc": "5732"`.
//!
//! Fix: leave the travel parameters out, or correct `mcc` in the profile.
//!
//! Source: S2:956–960

use super::first_list;
use crate::code::{Detail, IssueCode};
use crate::report::Location;
use crate::rule::{Check, Rule};
use crate::table::ParameterId;

/// The rule for a message with these parameters of the traveller.
pub(crate) const fn rule(traveller: &'static [ParameterId]) -> Rule {
    Rule {
        code: IssueCode::TravelNotExpected,
        reads: traveller,
        check: Check::Shared(|context, traveller, findings| {
            if context.profile.sells_travel() {
                return;
            }
            let given = traveller.iter().filter(|id| !context.order.is_absent(**id, 0));
            let mut locations = given.map(|id| context.order.location(*id, 0));
            // One warning for the trip.
            if let Some(location) = locations.next().or_else(|| first_list(context.order).map(Location::List)) {
                findings.report(location, Detail::TravelNotExpected {});
            }
        }),
    }
}

//! A stay does not end before it begins.
//!
//! Why: one of the two dates is wrong.
//!
//! Fails: `ARRIVALDATE=2027-12-06`, `DEPARTUREDATE=2027-12-01`.
//!
//! Fix: correct the dates.
//!
//! Source: S2:1043–1053

use crate::authorization::travel_stays::{self, ARRIVALDATE, DEPARTUREDATE};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::StayEndsBeforeStart,
    reads: &[ARRIVALDATE, DEPARTUREDATE],
    check: Check::Rows(&travel_stays::HEAD, |context, row, findings| {
        let order = context.order;
        let days = (order.date(ARRIVALDATE, row), order.date(DEPARTUREDATE, row));
        if matches!(days, (Some(arrival), Some(departure)) if departure < arrival) {
            let related = vec![order.location(ARRIVALDATE, row)];
            findings.report_related(order.location(DEPARTUREDATE, row), Detail::StayEndsBeforeStart {}, related);
        }
    }),
};

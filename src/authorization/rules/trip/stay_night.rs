//! A stay lasts at least one night.
//!
//! Why: a lodging without a night is probably a typing mistake.
//!
//! Fails: `ARRIVALDATE=2027-12-01`, `DEPARTUREDATE=2027-12-01`.
//!
//! Fix: check the dates.
//!
//! Source: S2:1043–1053

use crate::authorization::travel_stays::{self, ARRIVALDATE, DEPARTUREDATE};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::StayWithoutNight,
    reads: &[ARRIVALDATE, DEPARTUREDATE],
    check: Check::Rows(&travel_stays::HEAD, |context, row, findings| {
        let order = context.order;
        let arrival = order.date(ARRIVALDATE, row);
        if arrival.is_some() && arrival == order.date(DEPARTUREDATE, row) {
            let related = vec![order.location(ARRIVALDATE, row)];
            findings.report_related(order.location(DEPARTUREDATE, row), Detail::StayWithoutNight {}, related);
        }
    }),
};

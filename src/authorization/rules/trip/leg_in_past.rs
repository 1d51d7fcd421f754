//! A journey departs today or later.
//!
//! Why: a new order is not travelled yet. The date of another year is typed easily.
//!
//! Fails: `DEPARTUREDATE=2017-12-01`.
//!
//! Fix: send the day of departure.
//!
//! Source: S2:988

use crate::authorization::travel_legs::{self, DEPARTUREDATE};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::JourneyInPast,
    reads: &[DEPARTUREDATE],
    check: Check::Rows(&travel_legs::HEAD, |context, row, findings| {
        if context.order.date(DEPARTUREDATE, row).is_some_and(|date| date < context.today) {
            findings.report(context.order.location(DEPARTUREDATE, row), Detail::JourneyInPast {});
        }
    }),
};

//! A journey does not depart before a journey with a lower RANK.
//!
//! Why: RANK numbers the journeys from the first one to the last one, so their dates have the same order.
//!
//! Fails: `RANK=1` on 2027-12-06 and `RANK=2` on 2027-12-01.
//!
//! Fix: correct DEPARTUREDATE or RANK.
//!
//! Source: S2:988, S2:1032

use super::legs_by_rank;
use crate::authorization::travel_legs::{DEPARTUREDATE, RANK};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::LegBeforePrevious,
    reads: &[RANK, DEPARTUREDATE],
    check: Check::Order(|context, findings| {
        let order = context.order;
        let Some(ranked) = legs_by_rank(context.order) else { return };
        let dated = ranked.into_iter().filter_map(|(_, row)| Some((order.date(DEPARTUREDATE, row)?, row)));
        let mut previous = None;
        for (date, row) in dated {
            if let Some((before, earlier)) = previous.filter(|(before, _)| date < *before) {
                let related = vec![order.location(DEPARTUREDATE, earlier)];
                findings.report_related(order.location(DEPARTUREDATE, row), Detail::LegBeforePrevious {}, related);
                // Compare the next journeys with the latest day so far.
                previous = Some((before, earlier));
            } else {
                previous = Some((date, row));
            }
        }
    }),
};

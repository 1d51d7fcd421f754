//! Each row of TRAVELLEGS has a RANK of its own.
//!
//! Why: RANK gives the order of the journeys.
//!
//! Fails: two rows of TRAVELLEGS with `RANK=1`.
//!
//! Fix: number the journeys from 1.
//!
//! Source: S2:1030–1032

use crate::authorization::travel_legs::{self, RANK};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::RankRepeated,
    reads: &[RANK],
    check: Check::Rows(&travel_legs::HEAD, |context, row, findings| {
        let order = context.order;
        let Some(rank) = order.integer(RANK, row) else { return };
        if let Some(first) = (0..row).find(|earlier| order.integer(RANK, *earlier) == Some(rank)) {
            let related = vec![order.location(RANK, first)];
            findings.report_related(order.location(RANK, row), Detail::RankRepeated {}, related);
        }
    }),
};

//! RANK numbers the rows of TRAVELLEGS from 1 without gaps.
//!
//! Why: RANK numbers the journeys from the first one to the last one; a gap means that a journey is missing or has
//! a wrong number.
//!
//! Fails: `RANK=1` and `RANK=3`.
//!
//! Fix: number the journeys from 1.
//!
//! Source: S2:1030–1032

use super::legs_by_rank;
use crate::authorization::travel_legs::{self, RANK};
use crate::code::{Detail, IssueCode};
use crate::report::Location;
use crate::rule::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::RankGap,
    reads: &[RANK],
    check: Check::Order(|context, findings| {
        let Some(ranked) = legs_by_rank(context.order) else { return };
        let mut expected = 1;
        for (rank, _) in ranked {
            if rank > expected {
                return findings.report(Location::List(&travel_legs::HEAD), Detail::RankGap {});
            }
            expected = rank + 1;
        }
    }),
};

use super::{Check, Rule};
use crate::catalogue::Table;
use crate::catalogue::travel_legs::RANK;
use crate::code::{Detail, IssueCode};
use crate::report::Place;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::RankGap,
    reads: &[RANK],
    check: Check::Order(|context, findings| {
        let Some(ranked) = context.legs_by_rank() else { return };
        let mut expected = 1;
        for (rank, _) in ranked {
            if rank > expected {
                return findings.report(Place::List(Table::TravelLegs), Detail::RankGap {});
            }
            expected = rank + 1;
        }
    }),
};

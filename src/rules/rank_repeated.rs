use super::{Check, Rule};
use crate::catalogue::Table;
use crate::catalogue::travel_legs::RANK;
use crate::code::{Detail, IssueCode};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::RankRepeated,
    reads: &[RANK],
    check: Check::Lines(Table::TravelLegs, |context, line, findings| {
        let order = context.order;
        let Some(rank) = order.integer(RANK, line) else { return };
        if let Some(first) = (0..line).find(|earlier| order.integer(RANK, *earlier) == Some(rank)) {
            let related = vec![order.place(RANK, first)];
            findings.report_related(order.place(RANK, line), Detail::RankRepeated {}, related);
        }
    }),
};

use super::{Check, Rule};
use crate::catalogue::Table;
use crate::catalogue::cart::QUANTITY;
use crate::code::{Detail, IssueCode};
use crate::report::Place;

/// Articles of an order, counting quantities.
const MAX: u64 = 999;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::TooManyArticles,
    reads: &[QUANTITY],
    check: Check::Order(|context, findings| {
        let order = context.order;
        let lines = order.line_count(Table::Cart);
        let length = (0..lines).filter_map(|line| order.integer(QUANTITY, line)).fold(0, u64::saturating_add);
        if length > MAX {
            let related = (0..lines).map(|line| order.place(QUANTITY, line)).collect();
            let detail = Detail::TooManyArticles { max: MAX, length };
            findings.report_related(Place::List(Table::Cart), detail, related);
        }
    }),
};

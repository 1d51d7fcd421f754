use crate::authorization::cart;
use crate::code::{Detail, IssueCode};
use crate::report::Place;
use crate::rule::{Check, Rule};
use crate::table::Supplier;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::EmptyCart,
    reads: &[],
    check: Check::Order(|context, findings| {
        if (context.demands)(Supplier::Shop) && context.order.row_count(&cart::HEAD) == 0 {
            findings.report(Place::List(&cart::HEAD), Detail::EmptyCart {});
        }
    }),
};

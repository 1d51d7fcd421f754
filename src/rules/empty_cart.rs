use super::{Check, Rule};
use crate::catalogue::{Supplier, Table};
use crate::code::{Detail, IssueCode};
use crate::report::Place;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::EmptyCart,
    reads: &[],
    check: Check::Order(|context, findings| {
        if (context.demands)(Supplier::Shop) && context.order.line_count(Table::Cart) == 0 {
            findings.report(Place::List(Table::Cart), Detail::EmptyCart {});
        }
    }),
};

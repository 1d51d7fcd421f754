//! An order has at most 999 articles, which is the sum of QUANTITY over all rows of CART.
//!
//! Why: most gateways that offer Oney refuse 1,000 articles, and QUANTITY has at most three digits.
//!
//! Fails: two rows of `QUANTITY=500`.
//!
//! Fix: split the order.
//!
//! Source: S2:222

use crate::authorization::cart::{self, QUANTITY};
use crate::code::{Detail, IssueCode};
use crate::report::Location;
use crate::rule::{Check, Rule};

/// Articles of an order, counting quantities.
const MAX: u64 = 999;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::TooManyArticles,
    reads: &[QUANTITY],
    check: Check::Order(|context, findings| {
        let order = context.order;
        let given =
            || (0..order.row_count(&cart::HEAD)).filter_map(|row| Some((row, order.integer(QUANTITY, row)?)));
        let length = given().fold(0, |sum: u64, (_, quantity)| sum.saturating_add(quantity));
        if length > MAX {
            let related = given().map(|(row, _)| order.location(QUANTITY, row)).collect();
            let detail = Detail::TooManyArticles { max: MAX, length };
            findings.report_related(Location::List(&cart::HEAD), detail, related);
        }
    }),
};

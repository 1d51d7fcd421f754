//! An order has at least one article in CART.
//!
//! Why: Oney finances articles, and asks for the category and the delivery of each one.
//!
//! Fails: `{ "AMOUNT": 60000 }`.
//!
//! Fix: add a row to CART for each article.
//!
//! Source: S2:54–65

use crate::authorization::cart;
use crate::code::{Detail, IssueCode};
use crate::report::Location;
use crate::rule::{Check, Rule};
use crate::table::Supplier;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::EmptyCart,
    reads: &[],
    check: Check::Order(|context, findings| {
        if (context.demands)(Supplier::Shop) && context.order.row_count(&cart::HEAD) == 0 {
            findings.report(Location::List(&cart::HEAD), Detail::EmptyCart {});
        }
    }),
};

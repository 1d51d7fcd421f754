//! DELIVERYEXPECTEDDATE is today or later.
//!
//! Why: a new order is not delivered yet. A warning by default, because the example order of S2 has a date of
//! 2017.
//!
//! Fails: `DELIVERYEXPECTEDDATE=2017-06-20`.
//!
//! Fix: send the date on which the article will arrive.
//!
//! Source: S2:63, S2:162–166

use crate::authorization::cart::{self, DELIVERYEXPECTEDDATE};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::DeliveryInPast,
    reads: &[DELIVERYEXPECTEDDATE],
    check: Check::Rows(&cart::HEAD, |context, row, findings| {
        if context.order.date(DELIVERYEXPECTEDDATE, row).is_some_and(|date| date < context.today) {
            findings.report(context.order.location(DELIVERYEXPECTEDDATE, row), Detail::DeliveryInPast {});
        }
    }),
};

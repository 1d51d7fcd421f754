//! AMOUNT is within the limits of the business transaction that PAYMENTOPTION selects, limits included.
//!
//! Why: each business transaction has a smallest and a largest amount. If the profile names none, they are 150 and
//! 2,000 euros.
//!
//! Fails: `AMOUNT=14999` with `PAYMENTOPTION=facilypay-3x`.
//!
//! Fix: offer the option only for amounts within its limits.
//!
//! Source: S0:126, S2:7

use crate::authorization::{AMOUNT, PAYMENTOPTION};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::AmountOutOfRange,
    reads: &[AMOUNT, PAYMENTOPTION],
    check: Check::Order(|context, findings| {
        let order = context.order;
        let (Some(amount), Some(option)) = (order.integer(AMOUNT, 0), order.choice(PAYMENTOPTION, 0)) else {
            return;
        };
        let mut offered = context.profile.business_transactions().iter();
        let Some(chosen) = offered.find(|transaction| transaction.payment_option() == option) else {
            return;
        };
        if !(chosen.min()..=chosen.max()).contains(&amount) {
            let detail = Detail::AmountOutOfRange { min: chosen.min(), max: chosen.max() };
            findings.report_related(order.location(AMOUNT, 0), detail, vec![order.location(PAYMENTOPTION, 0)]);
        }
    }),
};

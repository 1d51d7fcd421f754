//! The customer is between 18 and 75 years old, both ages included.
//!
//! Why: Oney gives credit only to customers of this age. The date of birth of a traveller is not checked, because
//! the traveller need not be the customer.
//!
//! Fails: on 2026-11-22, `CLIENTDOB=2008-11-23`.
//!
//! Fix: offer another way to pay.
//!
//! Source: S0:124

use crate::authorization::CLIENTDOB;
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

/// Whole years, both included (S0:124).
const MIN: u8 = 18;
const MAX: u8 = 75;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::AgeOutOfRange,
    reads: &[CLIENTDOB],
    check: Check::Order(|context, findings| {
        let Some(born) = context.order.date(CLIENTDOB, 0) else {
            return;
        };
        if !(i32::from(MIN)..=i32::from(MAX)).contains(&born.age_on(context.today)) {
            let detail = Detail::AgeOutOfRange { min: MIN.into(), max: MAX.into() };
            findings.report(context.order.location(CLIENTDOB, 0), detail);
        }
    }),
};

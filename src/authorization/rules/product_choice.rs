//! The product is selected once, by PAYMENTOPTION or by COMMERCIALCODE.
//!
//! Why: the documents do not say which of the two decides.
//!
//! Fails: an order with both.
//!
//! Fix: send the one that the contract names.
//!
//! Source: S2:312

use crate::authorization::{COMMERCIALCODE, PAYMENTOPTION};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::ProductChosenTwice,
    reads: &[COMMERCIALCODE, PAYMENTOPTION],
    check: Check::Order(|context, findings| {
        let order = context.order;
        let is_twice = !order.is_absent(COMMERCIALCODE, 0) && !order.is_absent(PAYMENTOPTION, 0);
        // Otherwise `commercial_code` reports it.
        if is_twice && context.profile.has_commercial_code() {
            let related = vec![order.location(COMMERCIALCODE, 0)];
            findings.report_related(order.location(PAYMENTOPTION, 0), Detail::ProductChosenTwice {}, related);
        }
    }),
};

//! A travel merchant sends AMOUNT in each capture.
//!
//! Why: there is one capture for each passenger, and without AMOUNT the first one would take the whole
//! authorization.
//!
//! Fails: a capture without AMOUNT if the profile has `"mcc": "4511"`.
//!
//! Fix: send the passenger's part of the amount in cents.
//!
//! Source: S2:961

use super::super::capture::AMOUNT;
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};
use crate::table::Supplier;

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::MissingCaptureAmount,
    reads: &[AMOUNT],
    check: Check::Order(|context, findings| {
        let is_demanded = context.profile.sells_travel() && (context.demands)(Supplier::Shop);
        if is_demanded && context.order.is_absent(AMOUNT, 0) {
            findings.report(context.order.location(AMOUNT, 0), Detail::MissingCaptureAmount {});
        }
    }),
};

//! Only a travel merchant sends AMOUNT in a capture.
//!
//! Why: S2 has no AMOUNT for captures, and an authorization is captured only once. The platform's general
//! reference has the parameter.
//!
//! Fails: AMOUNT in a capture of a merchant with `"mcc": "5732"`.
//!
//! Fix: leave AMOUNT out.
//!
//! Source: S2:526, S2:546–594

use super::super::capture::AMOUNT;
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::CaptureAmountNotDocumented,
    reads: &[AMOUNT],
    check: Check::Order(|context, findings| {
        if !context.profile.sells_travel() && !context.order.is_absent(AMOUNT, 0) {
            findings.report(context.order.location(AMOUNT, 0), Detail::CaptureAmountNotDocumented {});
        }
    }),
};

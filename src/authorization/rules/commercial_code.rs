//! COMMERCIALCODE is sent only if it is part of the merchant's contract.
//!
//! Why: newer contracts select the product by COMMERCIALCODE instead of PAYMENTOPTION. S2 does not document it.
//!
//! Fails: `COMMERCIALCODE=3X002` if the profile does not set `commercialCode`.
//!
//! Fix: set `commercialCode` in the profile, or send PAYMENTOPTION instead.
//!
//! Source: S2:312

use crate::authorization::COMMERCIALCODE;
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::CommercialCodeNotAgreed,
    reads: &[COMMERCIALCODE],
    check: Check::Order(|context, findings| {
        if !context.profile.has_commercial_code() && !context.order.is_absent(COMMERCIALCODE, 0) {
            findings.report(context.order.location(COMMERCIALCODE, 0), Detail::CommercialCodeNotAgreed {});
        }
    }),
};

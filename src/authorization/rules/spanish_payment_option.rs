//! The only PAYMENTOPTION of a Spanish account is `facilypay-3xsansfrais`.
//!
//! Why: S2 says so for accounts of oney.es. The default profile of a Spanish merchant offers no other option; if a
//! profile offers one, it is accepted with this warning.
//!
//! Fails: `PAYMENTOPTION=facilypay-4x` if the profile of a Spanish merchant offers it.
//!
//! Fix: ask Oney whether the contract has this option.
//!
//! Source: S2:944

use crate::Country;
use crate::authorization::PAYMENTOPTION;
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

/// The one option of oney.es accounts (S2:944).
const ALLOWED: &str = "facilypay-3xsansfrais";

pub(super) const RULE: Rule = Rule {
    code: IssueCode::SpanishPaymentOption,
    reads: &[PAYMENTOPTION],
    check: Check::Order(|context, findings| {
        let Some(option) = context.order.choice(PAYMENTOPTION, 0) else { return };
        // `payment_option` reports an option that is not offered.
        let mut offered = context.profile.business_transactions().iter();
        let is_offered = offered.any(|transaction| transaction.payment_option() == option);
        if context.profile.country() == Country::ES && is_offered && option != ALLOWED {
            let detail = Detail::SpanishPaymentOption { allowed: ALLOWED };
            findings.report(context.order.location(PAYMENTOPTION, 0), detail);
        }
    }),
};

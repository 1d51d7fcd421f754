//! PAYMENTOPTION is one of the merchant's business transactions.
//!
//! Why: Oney accepts only the options in the contract of the merchant.
//!
//! Fails: `PAYMENTOPTION=facilypay-4x` if the profile has only `facilypay-3x`.
//!
//! Fix: offer only the options in `allowed`, or add the option to the profile.
//!
//! Source: S0:126, S2:312

use crate::authorization::PAYMENTOPTION;
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::PaymentOptionNotOffered,
    reads: &[PAYMENTOPTION],
    check: Check::Order(|context, findings| {
        let Some(option) = context.order.choice(PAYMENTOPTION, 0) else {
            return;
        };
        let offered = context.profile.business_transactions();
        if offered.iter().all(|transaction| transaction.payment_option() != option) {
            let allowed = offered.iter().map(|transaction| transaction.payment_option()).collect();
            findings.report(context.order.location(PAYMENTOPTION, 0), Detail::PaymentOptionNotOffered { allowed });
        }
    }),
};

//! The customer's date of birth is known.
//!
//! Why: without it, the age is first checked by Oney. Off by default, for S2 does not have the parameter.
//!
//! Fails: an order without CLIENTDOB, if the profile has `"age-unknown": "warning"`.
//!
//! Fix: ask for the date of birth at the checkout, or make CLIENTDOB `required` in the profile's `presence`.
//!
//! Source: S0:124

use crate::authorization::CLIENTDOB;
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};
use crate::table::Presence;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::AgeUnknown,
    reads: &[CLIENTDOB],
    check: Check::Order(|context, findings| {
        // If the contract asks for it, it is missing.
        let is_optional = context.profile.presence(CLIENTDOB) == Presence::Optional;
        if is_optional && context.order.is_absent(CLIENTDOB, 0) && (context.demands)(CLIENTDOB.row().supplier) {
            findings.report(context.order.location(CLIENTDOB, 0), Detail::AgeUnknown {});
        }
    }),
};

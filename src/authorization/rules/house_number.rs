//! A street has a house number.
//!
//! Why: a carrier looks for it. Off by default, for farms, hamlets and residences have none.
//!
//! Fails: `BILLINGADDRESS=rue de la Paix`, if the profile has `"missing-house-number": "warning"`.
//!
//! Fix: ask the customer for the number.
//!
//! Source: S2:96, S2:318

use crate::authorization::{BILLINGADDRESS, SHIPTOADDRESS};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::MissingHouseNumber,
    reads: &[BILLINGADDRESS, SHIPTOADDRESS],
    check: Check::Each(|context, id, findings| {
        let order = context.order;
        if order.text(id, 0).is_some_and(|street| !street.bytes().any(|byte| byte.is_ascii_digit())) {
            findings.report(order.location(id, 0), Detail::MissingHouseNumber {});
        }
    }),
};

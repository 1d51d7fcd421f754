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
        if order.text(id, 0).is_some_and(|street| !has_number(street.as_bytes())) {
            findings.report(order.location(id, 0), Detail::MissingHouseNumber {});
        }
    }),
};

/// `s/n` is how Spain says that there is none.
fn has_number(street: &[u8]) -> bool {
    street.iter().any(u8::is_ascii_digit) || street.windows(3).any(|part| part.eq_ignore_ascii_case(b"s/n"))
}

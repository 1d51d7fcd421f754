//! The city is without its postal code.
//!
//! Why: the code has a parameter of its own, and carriers print both. Names of cities have numbers of three digits at most (`Paris 12`,
//! `Lyon Cedex 03`).
//!
//! Fails: `BILLINGCITY=75002 Paris`, `BILLINGCITY=Praha 100 00` with `BILLINGPOSTALCODE=10000`.
//!
//! Fix: send the name of the city alone.
//!
//! Source: S2:102, S2:138

use crate::authorization::{BILLINGCITY, BILLINGPOSTALCODE, SHIPTOCITY, SHIPTOPOSTALCODE};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::PostalCodeInCity,
    reads: &[BILLINGCITY, SHIPTOCITY],
    check: Check::Each(|context, id, findings| {
        let order = context.order;
        let Some(city) = order.text(id, 0) else { return };
        let code = order.text(if id == BILLINGCITY { BILLINGPOSTALCODE } else { SHIPTOPOSTALCODE }, 0);
        if has_long_number(city) || code.is_some_and(|code| is_within(code, city)) {
            findings.report(order.location(id, 0), Detail::PostalCodeInCity {});
        }
    }),
};

/// Four digits in a row, or five with one space or hyphen between them: `100 00`, `12-345`, and not the districts of `13 - 14`.
fn has_long_number(city: &str) -> bool {
    let mut digits = 0;
    let mut is_split = false;
    city.bytes().any(|byte| {
        let is_separator = matches!(byte, b' ' | b'-') && digits > 0 && !is_split;
        match byte {
            b'0'..=b'9' => digits += 1,
            _ if is_separator => is_split = true,
            _ => (digits, is_split) = (0, false),
        }
        digits == 4 + u8::from(is_split)
    })
}

fn is_within(code: &str, city: &str) -> bool {
    city.as_bytes().windows(code.len().max(1)).any(|part| part == code.as_bytes())
}

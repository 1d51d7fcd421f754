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
    reads: &[BILLINGCITY, BILLINGPOSTALCODE, SHIPTOCITY, SHIPTOPOSTALCODE],
    check: Check::Each(|context, id, findings| {
        let order = context.order;
        let cities = [(BILLINGCITY, BILLINGPOSTALCODE), (SHIPTOCITY, SHIPTOPOSTALCODE)];
        let Some((_, code)) = cities.iter().find(|(city, _)| *city == id) else { return };
        let Some(city) = order.text(id, 0) else { return };
        let code = order.text(*code, 0);
        if has_long_number(city.as_bytes()) || code.is_some_and(|code| is_within(code, city)) {
            findings.report(order.location(id, 0), Detail::PostalCodeInCity {});
        }
    }),
};

/// Four digits, or five with a space or hyphen as postal codes have it: `100 00`, `12-345`. Not the districts of `13 - 14`.
fn has_long_number(city: &[u8]) -> bool {
    let is_separator = |byte: Option<&u8>| matches!(byte, Some(b' ' | b'-'));
    let digits = |part: &[u8]| part.iter().filter(|byte| byte.is_ascii_digit()).count();
    let is_code = |six: &[u8]| digits(six) == 5 && (is_separator(six.get(2)) || is_separator(six.get(3)));
    city.windows(4).any(|four| digits(four) == 4) || city.windows(6).any(is_code)
}

fn is_within(code: &str, city: &str) -> bool {
    city.as_bytes().windows(code.len().max(1)).any(|part| part == code.as_bytes())
}

//! The billing and delivery addresses are in the country of the merchant's site.
//!
//! Why: Oney gives credit country by country. The overseas departments GP, MQ, GF, RE and YT count as France.
//!
//! Fails: `BILLINGCOUNTRY=BE` in a French shop.
//!
//! Fix: ask for an address in the shop's country, or offer another way to pay.
//!
//! Source: S0:123

use super::overseas_territory::is_apart;
use crate::Country;
use crate::authorization::{BILLINGCOUNTRY, SHIPTOCOUNTRY};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::CountryNotMerchant,
    reads: &[BILLINGCOUNTRY, SHIPTOCOUNTRY],
    check: Check::Each(|context, id, findings| {
        let merchant = context.profile.country();
        let is_known = |country: Country| country.belongs_to(merchant) || is_apart(country, merchant);
        if context.order.country(id).is_some_and(|country| !is_known(country)) {
            findings.report(context.order.location(id, 0), Detail::CountryNotMerchant { expected: merchant });
        }
    }),
};

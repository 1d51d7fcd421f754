//! The addresses of a French shop are in a territory that Oney's list names.
//!
//! Why: Saint-Martin (MF), Saint-Barthélemy (BL), Saint-Pierre and Miquelon (PM) and Monaco (MC) have French postal codes. Oney's list of
//! places does not name them, and the customer has no mistake to correct. So these addresses pass with a warning, by country or by postal
//! code alike. So do addresses in France with a code of the Pacific or the Southern Territories (984, 986 to 988), which are countries of
//! their own.
//!
//! Fails: `BILLINGCOUNTRY=MF`, or `BILLINGCOUNTRY=FR` with `BILLINGPOSTALCODE=97150`.
//!
//! Fix: ask Oney whether the contract covers these territories; if it does, set the code to `off` in the profile's `severity`.
//!
//! Source: S0:123

use crate::Country;
use crate::authorization::{AUTHORIZATION, BILLINGCOUNTRY, BILLINGPOSTALCODE, SHIPTOCOUNTRY, SHIPTOPOSTALCODE};
use crate::code::{Detail, IssueCode};
use crate::formats::postal_code::overseas;
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::OverseasTerritory,
    reads: &[BILLINGCOUNTRY, SHIPTOCOUNTRY, BILLINGPOSTALCODE, SHIPTOPOSTALCODE],
    check: Check::Each(|context, id, findings| {
        let order = context.order;
        let merchant = context.profile.country();
        let country = AUTHORIZATION.address_of(id).and_then(|address| order.country(address.country));
        let is_by_code = merchant == Country::FR
            && country.is_none_or(|country| country.belongs_to(merchant))
            && order.text(id, 0).is_some_and(|code| is_code(code, merchant));
        if is_by_code || order.country(id).is_some_and(|country| is_apart(country, merchant)) {
            findings.report(order.location(id, 0), Detail::OverseasTerritory {});
        }
    }),
};

/// Whether a country has French postal codes and is not among those that count as France to Oney.
pub(super) fn is_apart(country: Country, merchant: Country) -> bool {
    merchant == Country::FR && matches!(country.code(), "MF" | "BL" | "PM" | "MC")
}

/// Whether a French postal code is of such a country, of the Pacific or of the Southern Territories.
fn is_code(code: &str, merchant: Country) -> bool {
    matches!(code.as_bytes(), [b'9', b'8', b'0' | b'4' | b'6'..=b'8', ..])
        || overseas(code).is_some_and(|territory| is_apart(territory, merchant))
}

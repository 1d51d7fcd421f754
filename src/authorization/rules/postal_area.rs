//! A postal code is in an area that its country uses.
//!
//! Why: `00000` has the format of a code and no place. The areas are those of the country's postal operator, for thirteen countries. A
//! warning, for operators open new areas.
//!
//! Fails: `BILLINGCOUNTRY=ES` and `BILLINGPOSTALCODE=53123`: Spanish provinces end with 52.
//!
//! Fix: ask the customer to look at the code once more. `country` is the country of the address.
//!
//! Source: S0:125, S2:138, S2:366

use crate::authorization::{AUTHORIZATION, BILLINGPOSTALCODE, SHIPTOPOSTALCODE};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::UnknownPostalArea,
    reads: &[BILLINGPOSTALCODE, SHIPTOPOSTALCODE],
    check: Check::Each(|context, id, findings| {
        let order = context.order;
        let Some(address) = AUTHORIZATION.address_of(id) else { return };
        let country = order.country(address.country).unwrap_or(context.profile.country());
        if order.text(id, 0).is_some_and(|code| !country.uses_postal_area(code)) {
            findings.report(order.location(id, 0), Detail::UnknownPostalArea { country });
        }
    }),
};

use crate::authorization::{BILLINGCOUNTRY, SHIPTOCOUNTRY};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::CountryNotMerchant,
    reads: &[BILLINGCOUNTRY, SHIPTOCOUNTRY],
    check: Check::Each(|context, id, findings| {
        let merchant = context.profile.country();
        if context.order.country(id).is_some_and(|country| !country.belongs_to(merchant)) {
            findings.report(context.order.place(id, 0), Detail::CountryNotMerchant { expected: merchant });
        }
    }),
};

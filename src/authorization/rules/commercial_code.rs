use crate::authorization::COMMERCIALCODE;
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::CommercialCodeNotAgreed,
    reads: &[COMMERCIALCODE],
    check: Check::Order(|context, findings| {
        if !context.profile.has_commercial_code() && !context.order.is_absent(COMMERCIALCODE, 0) {
            findings.report(context.order.place(COMMERCIALCODE, 0), Detail::CommercialCodeNotAgreed {});
        }
    }),
};

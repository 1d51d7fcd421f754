use super::super::capture::AMOUNT;
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};
use crate::table::Supplier;

pub(crate) const NOT_DOCUMENTED: Rule = Rule {
    code: IssueCode::CaptureAmountNotDocumented,
    reads: &[AMOUNT],
    check: Check::Order(|context, findings| {
        if !context.profile.sells_travel() && !context.order.is_absent(AMOUNT, 0) {
            findings.report(context.order.place(AMOUNT, 0), Detail::CaptureAmountNotDocumented {});
        }
    }),
};

pub(crate) const MISSING: Rule = Rule {
    code: IssueCode::MissingCaptureAmount,
    reads: &[AMOUNT],
    check: Check::Order(|context, findings| {
        let is_demanded = context.profile.sells_travel() && (context.demands)(Supplier::Shop);
        if is_demanded && context.order.is_absent(AMOUNT, 0) {
            findings.report(context.order.place(AMOUNT, 0), Detail::MissingCaptureAmount {});
        }
    }),
};

use super::{Check, Rule};
use crate::catalogue::Supplier;
use crate::catalogue::capture::AMOUNT;
use crate::code::{Detail, IssueCode};

pub(super) const NOT_DOCUMENTED: Rule = Rule {
    code: IssueCode::CaptureAmountNotDocumented,
    reads: &[AMOUNT],
    check: Check::Order(|context, findings| {
        if !context.profile.sells_travel() && !context.order.is_absent(AMOUNT, 0) {
            findings.report(context.order.place(AMOUNT, 0), Detail::CaptureAmountNotDocumented {});
        }
    }),
};

pub(super) const MISSING: Rule = Rule {
    code: IssueCode::MissingCaptureAmount,
    reads: &[AMOUNT],
    check: Check::Order(|context, findings| {
        let is_demanded = context.profile.sells_travel() && (context.demands)(Supplier::Shop);
        if is_demanded && context.order.is_absent(AMOUNT, 0) {
            findings.report(context.order.place(AMOUNT, 0), Detail::MissingCaptureAmount {});
        }
    }),
};

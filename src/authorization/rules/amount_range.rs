use crate::authorization::{AMOUNT, PAYMENTOPTION};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::AmountOutOfRange,
    reads: &[AMOUNT, PAYMENTOPTION],
    check: Check::Order(|context, findings| {
        let order = context.order;
        let (Some(amount), Some(option)) = (order.integer(AMOUNT, 0), order.choice(PAYMENTOPTION, 0)) else {
            return;
        };
        let mut offered = context.profile.business_transactions().iter();
        let Some(chosen) = offered.find(|transaction| transaction.payment_option() == option) else {
            return;
        };
        if !(chosen.min()..=chosen.max()).contains(&amount) {
            let detail = Detail::AmountOutOfRange { min: chosen.min(), max: chosen.max() };
            findings.report_related(order.place(AMOUNT, 0), detail, vec![order.place(PAYMENTOPTION, 0)]);
        }
    }),
};

use crate::authorization::cart::{self, DELIVERYEXPECTEDDATE};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::DeliveryInPast,
    reads: &[DELIVERYEXPECTEDDATE],
    check: Check::Rows(&cart::HEAD, |context, line, findings| {
        if context.order.date(DELIVERYEXPECTEDDATE, line).is_some_and(|date| date < context.today) {
            findings.report(context.order.place(DELIVERYEXPECTEDDATE, line), Detail::DeliveryInPast {});
        }
    }),
};

use super::{Check, Rule};
use crate::catalogue::Table;
use crate::catalogue::cart::DELIVERYEXPECTEDDATE;
use crate::code::{Detail, IssueCode};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::DeliveryInPast,
    reads: &[DELIVERYEXPECTEDDATE],
    check: Check::Lines(Table::Cart, |context, line, findings| {
        if context.order.date(DELIVERYEXPECTEDDATE, line).is_some_and(|date| date < context.today) {
            findings.report(context.order.place(DELIVERYEXPECTEDDATE, line), Detail::DeliveryInPast {});
        }
    }),
};

use super::{Check, Rule};
use crate::catalogue::Table;
use crate::catalogue::cart::{DELIVERYEXPECTEDDATE, DELIVERYEXPECTEDDELAY};
use crate::code::{Detail, IssueCode};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::DeliveryDelayMismatch,
    reads: &[DELIVERYEXPECTEDDATE, DELIVERYEXPECTEDDELAY],
    check: Check::Lines(Table::Cart, |context, line, findings| {
        let order = context.order;
        let values = (order.date(DELIVERYEXPECTEDDATE, line), order.integer(DELIVERYEXPECTEDDELAY, line));
        let (Some(date), Some(delay)) = values else { return };
        // A day in the past is an issue of its own; nothing can be said about the delay then.
        let Ok(days) = u64::try_from(date.day_number() - context.today.day_number()) else { return };
        if days != delay {
            let related = vec![order.place(DELIVERYEXPECTEDDELAY, line)];
            findings.report_related(
                order.place(DELIVERYEXPECTEDDATE, line),
                Detail::DeliveryDelayMismatch {},
                related,
            );
        }
    }),
};

use super::{Check, Rule};
use crate::catalogue::{ParameterId, authorization_notification, capture_notification, refund_notification};
use crate::code::{Detail, IssueCode};

pub(super) const OF_AUTHORIZATIONS: Rule = rule(&[authorization_notification::CURRENCY]);
pub(super) const OF_CAPTURES: Rule = rule(&[capture_notification::CURRENCY]);
pub(super) const OF_REFUNDS: Rule = rule(&[refund_notification::CURRENCY]);

const fn rule(reads: &'static [ParameterId]) -> Rule {
    Rule {
        code: IssueCode::CurrencyNotEuro,
        reads,
        check: Check::Each(|context, currency, findings| {
            if context.order.text(currency, 0).is_some_and(|code| code != "EUR") {
                findings.report(context.order.place(currency, 0), Detail::CurrencyNotEuro {});
            }
        }),
    }
}

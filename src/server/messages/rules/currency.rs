//! CURRENCY of a notification is `EUR`.
//!
//! Why: a request has no currency, because its amounts are cents of a euro. In another currency the same number is
//! another amount.
//!
//! Fails: `CURRENCY=USD` in a notification.
//!
//! Fix: do not treat the order as paid; contact the platform's support.
//!
//! Source: S2:7, S2:86, S2:448

use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};
use crate::table::ParameterId;

/// The rule for a message with this CURRENCY.
pub(crate) const fn rule(reads: &'static [ParameterId]) -> Rule {
    Rule {
        code: IssueCode::CurrencyNotEuro,
        reads,
        check: Check::Each(|context, currency, findings| {
            if context.order.text(currency, 0).is_some_and(|code| code != "EUR") {
                findings.report(context.order.location(currency, 0), Detail::CurrencyNotEuro {});
            }
        }),
    }
}

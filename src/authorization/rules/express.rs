//! An express delivery takes at most 48 hours.
//!
//! Why: S2 defines `express` as under 48 hours. Its own example has a delay of two days, so two days are accepted.
//!
//! Fails: `DELIVERYSPEED=express` with `DELIVERYEXPECTEDDELAY=3`.
//!
//! Fix: send `DELIVERYSPEED=standard`.
//!
//! Source: S2:62–64, S2:180–184

use crate::authorization::cart::{self, DELIVERYEXPECTEDDATE, DELIVERYEXPECTEDDELAY, DELIVERYSPEED};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Context, Rule};
use crate::table::ParameterId;

/// Days of an express delivery. S2's example has two (S2:62–64): 48 hours.
pub(super) const MAX_DAYS: i64 = 2;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::ExpressTooSlow,
    reads: &[DELIVERYSPEED, DELIVERYEXPECTEDDELAY, DELIVERYEXPECTEDDATE],
    check: Check::Rows(&cart::HEAD, |context, row, findings| {
        let order = context.order;
        if order.choice(DELIVERYSPEED, row) != Some("express") {
            return;
        }
        let Some((days, compared)) = days(context, row) else { return };
        if days > MAX_DAYS {
            let detail = Detail::ExpressTooSlow { hours: MAX_DAYS.unsigned_abs() * 24 };
            findings.report_related(
                order.location(DELIVERYSPEED, row),
                detail,
                vec![order.location(compared, row)],
            );
        }
    }),
};

/// In how many days an article arrives, and the parameter that says so.
pub(super) fn days(context: &Context<'_>, row: usize) -> Option<(i64, ParameterId)> {
    let order = context.order;
    if let Some(delay) = order.integer(DELIVERYEXPECTEDDELAY, row) {
        return Some((i64::try_from(delay).ok()?, DELIVERYEXPECTEDDELAY));
    }
    let date = order.date(DELIVERYEXPECTEDDATE, row)?;
    Some((i64::from(date.day_number()) - i64::from(context.today.day_number()), DELIVERYEXPECTEDDATE))
}

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
use crate::rule::{Check, Rule};

/// Days of an express delivery. S2's example has two (S2:62–64): 48 hours.
const MAX_DAYS: u8 = 2;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::ExpressTooSlow,
    reads: &[DELIVERYSPEED, DELIVERYEXPECTEDDELAY, DELIVERYEXPECTEDDATE],
    check: Check::Rows(&cart::HEAD, |context, row, findings| {
        let order = context.order;
        if order.choice(DELIVERYSPEED, row) != Some("express") {
            return;
        }
        let delay = order.integer(DELIVERYEXPECTEDDELAY, row);
        let date = order.date(DELIVERYEXPECTEDDATE, row);
        let days_to_date = date.map(|date| date.day_number() - context.today.day_number());
        let is_slow = match delay {
            Some(delay) => delay > MAX_DAYS.into(),
            None => days_to_date.is_some_and(|days| days > MAX_DAYS.into()),
        };
        if is_slow {
            let compared = if delay.is_some() { DELIVERYEXPECTEDDELAY } else { DELIVERYEXPECTEDDATE };
            let detail = Detail::ExpressTooSlow { hours: u64::from(MAX_DAYS) * 24 };
            findings.report_related(
                order.location(DELIVERYSPEED, row),
                detail,
                vec![order.location(compared, row)],
            );
        }
    }),
};

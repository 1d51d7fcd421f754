//! DELIVERYEXPECTEDDATE is as many days after today as DELIVERYEXPECTEDDELAY says.
//!
//! Why: both parameters give the day of delivery, and the documents do not say which one the platform uses.
//!
//! Fails: on 2026-11-22, `DELIVERYEXPECTEDDATE=2026-11-30` with `DELIVERYEXPECTEDDELAY=2`.
//!
//! Fix: count the days from the day of the order, or leave out DELIVERYEXPECTEDDELAY.
//!
//! Source: S2:162–172

use crate::authorization::cart::{self, DELIVERYEXPECTEDDATE, DELIVERYEXPECTEDDELAY};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::DeliveryDelayMismatch,
    reads: &[DELIVERYEXPECTEDDATE, DELIVERYEXPECTEDDELAY],
    check: Check::Rows(&cart::HEAD, |context, row, findings| {
        let order = context.order;
        let values = (order.date(DELIVERYEXPECTEDDATE, row), order.integer(DELIVERYEXPECTEDDELAY, row));
        let (Some(date), Some(delay)) = values else { return };
        // A day in the past has its own issue and cannot be compared with the delay.
        let Ok(days) = u64::try_from(date.day_number() - context.today.day_number()) else { return };
        if days != delay {
            let related = vec![order.location(DELIVERYEXPECTEDDELAY, row)];
            findings.report_related(
                order.location(DELIVERYEXPECTEDDATE, row),
                Detail::DeliveryDelayMismatch {},
                related,
            );
        }
    }),
};

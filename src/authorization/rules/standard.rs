//! A delivery that takes less than 48 hours is an express delivery.
//!
//! Why: S2 asks for `express` if a delivery takes under 48 hours. Deliveries to be fetched and downloads have no speed to speak of, so
//! they are left out.
//!
//! Fails: `DELIVERYTYPE=carrier`, `DELIVERYSPEED=standard` and `DELIVERYEXPECTEDDELAY=1`.
//!
//! Fix: send `DELIVERYSPEED=express`, or the delay that a standard delivery has.
//!
//! Source: S2:180–184

use super::express::{MAX_DAYS, days};
use crate::authorization::cart::{self, DELIVERYEXPECTEDDATE, DELIVERYEXPECTEDDELAY, DELIVERYSPEED, DELIVERYTYPE};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::StandardTooFast,
    reads: &[DELIVERYSPEED, DELIVERYTYPE, DELIVERYEXPECTEDDELAY, DELIVERYEXPECTEDDATE],
    check: Check::Rows(&cart::HEAD, |context, row, findings| {
        let order = context.order;
        let is_carried = matches!(order.choice(DELIVERYTYPE, row), Some("carrier" | "networkpickup"));
        if !is_carried || order.choice(DELIVERYSPEED, row) != Some("standard") {
            return;
        }
        let Some((days, compared)) = days(context, row) else { return };
        // A date that is past has an issue of its own.
        if (0..MAX_DAYS).contains(&days) {
            let detail = Detail::StandardTooFast { hours: MAX_DAYS.unsigned_abs() * 24 };
            findings.report_related(
                order.location(DELIVERYSPEED, row),
                detail,
                vec![order.location(compared, row)],
            );
        }
    }),
};

//! A stay in a hotel has ROOMCOUNT, the number of rooms.
//!
//! Why: the example of S2 has it for the hotel, and leaves it out for the rented apartment.
//!
//! Fails: `TYPE=hotel` without ROOMCOUNT.
//!
//! Fix: add ROOMCOUNT.
//!
//! Source: S2:1073, S2:1128, S2:1138–1144

use crate::authorization::travel_stays::{self, ROOMCOUNT, TYPE};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};
use crate::table::Supplier;

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::MissingRoomCount,
    reads: &[TYPE, ROOMCOUNT],
    check: Check::Rows(&travel_stays::HEAD, |context, row, findings| {
        let order = context.order;
        let is_hotel = order.choice(TYPE, row) == Some("hotel");
        if is_hotel && order.is_absent(ROOMCOUNT, row) && (context.demands)(Supplier::Shop) {
            let related = vec![order.location(TYPE, row)];
            findings.report_related(order.location(ROOMCOUNT, row), Detail::MissingRoomCount {}, related);
        }
    }),
};

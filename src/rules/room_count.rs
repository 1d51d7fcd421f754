use super::{Check, Rule};
use crate::catalogue::travel_stays::{ROOMCOUNT, TYPE};
use crate::catalogue::{Supplier, Table};
use crate::code::{Detail, IssueCode};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::MissingRoomCount,
    reads: &[TYPE, ROOMCOUNT],
    check: Check::Lines(Table::TravelStays, |context, line, findings| {
        let order = context.order;
        let is_hotel = order.choice(TYPE, line) == Some("hotel");
        if is_hotel && order.is_absent(ROOMCOUNT, line) && (context.demands)(Supplier::Shop) {
            let related = vec![order.place(TYPE, line)];
            findings.report_related(order.place(ROOMCOUNT, line), Detail::MissingRoomCount {}, related);
        }
    }),
};

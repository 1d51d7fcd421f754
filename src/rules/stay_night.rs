use super::{Check, Rule};
use crate::catalogue::Table;
use crate::catalogue::travel_stays::{ARRIVALDATE, DEPARTUREDATE};
use crate::code::{Detail, IssueCode};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::StayWithoutNight,
    reads: &[ARRIVALDATE, DEPARTUREDATE],
    check: Check::Lines(Table::TravelStays, |context, line, findings| {
        let order = context.order;
        let arrival = order.date(ARRIVALDATE, line);
        if arrival.is_some() && arrival == order.date(DEPARTUREDATE, line) {
            let related = vec![order.place(ARRIVALDATE, line)];
            findings.report_related(order.place(DEPARTUREDATE, line), Detail::StayWithoutNight {}, related);
        }
    }),
};

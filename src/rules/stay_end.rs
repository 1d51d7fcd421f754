use super::{Check, Rule};
use crate::catalogue::Table;
use crate::catalogue::travel_stays::{ARRIVALDATE, DEPARTUREDATE};
use crate::code::{Detail, IssueCode};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::StayEndsBeforeStart,
    reads: &[ARRIVALDATE, DEPARTUREDATE],
    check: Check::Lines(Table::TravelStays, |context, line, findings| {
        let order = context.order;
        let days = (order.date(ARRIVALDATE, line), order.date(DEPARTUREDATE, line));
        if matches!(days, (Some(arrival), Some(departure)) if departure < arrival) {
            let related = vec![order.place(ARRIVALDATE, line)];
            findings.report_related(order.place(DEPARTUREDATE, line), Detail::StayEndsBeforeStart {}, related);
        }
    }),
};

use super::{Check, Rule};
use crate::catalogue::{Supplier, Table};
use crate::code::{Detail, IssueCode};
use crate::report::Place;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::MissingTravel,
    reads: &[],
    check: Check::Order(|context, findings| {
        if context.profile.sells_travel()
            && (context.demands)(Supplier::Shop)
            && context.first_travel_list().is_none()
        {
            let related = vec![Place::List(Table::TravelStays)];
            findings.report_related(Place::List(Table::TravelLegs), Detail::MissingTravel {}, related);
        }
    }),
};

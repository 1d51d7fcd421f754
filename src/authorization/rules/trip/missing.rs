use super::first_list;
use crate::authorization::travel_legs;
use crate::authorization::travel_stays;
use crate::code::{Detail, IssueCode};
use crate::report::Place;
use crate::rule::{Check, Rule};
use crate::table::Supplier;

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::MissingTravel,
    reads: &[],
    check: Check::Order(|context, findings| {
        if context.profile.sells_travel()
            && (context.demands)(Supplier::Shop)
            && first_list(context.order).is_none()
        {
            let related = vec![Place::List(&travel_stays::HEAD)];
            findings.report_related(Place::List(&travel_legs::HEAD), Detail::MissingTravel {}, related);
        }
    }),
};

use super::{Check, Rule};
use crate::catalogue::authorization::{TRAVELPASSENGERDOB, TRAVELPASSENGERFIRSTNAME, TRAVELPASSENGERLASTNAME};
use crate::code::{Detail, IssueCode};
use crate::report::Place;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::TravelNotExpected,
    reads: &[TRAVELPASSENGERDOB, TRAVELPASSENGERFIRSTNAME, TRAVELPASSENGERLASTNAME],
    check: Check::Order(|context, findings| {
        if context.profile.sells_travel() {
            return;
        }
        let traveller = [TRAVELPASSENGERDOB, TRAVELPASSENGERFIRSTNAME, TRAVELPASSENGERLASTNAME];
        let given = traveller.into_iter().filter(|id| !context.order.is_absent(*id, 0));
        let mut places = given.map(|id| context.order.place(id, 0));
        // One warning for all of it.
        if let Some(place) = places.next().or_else(|| context.first_travel_list().map(Place::List)) {
            findings.report(place, Detail::TravelNotExpected {});
        }
    }),
};

use super::{Check, Context, Rule};
use crate::catalogue::ParameterId;
use crate::catalogue::authorization::{TRAVELPASSENGERDOB, TRAVELPASSENGERFIRSTNAME, TRAVELPASSENGERLASTNAME};
#[cfg(feature = "server")]
use crate::catalogue::capture;
use crate::code::{Detail, IssueCode};
use crate::report::{Findings, Place};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::TravelNotExpected,
    reads: &TRAVELLER,
    check: Check::Order(|context, findings| check(context, TRAVELLER, findings)),
};

/// A capture has parameters of its own for the traveller.
#[cfg(feature = "server")]
pub(super) const OF_CAPTURES: Rule = Rule {
    code: IssueCode::TravelNotExpected,
    reads: &TRAVELLER_OF_CAPTURE,
    check: Check::Order(|context, findings| check(context, TRAVELLER_OF_CAPTURE, findings)),
};

const TRAVELLER: [ParameterId; 3] = [TRAVELPASSENGERDOB, TRAVELPASSENGERFIRSTNAME, TRAVELPASSENGERLASTNAME];

#[cfg(feature = "server")]
const TRAVELLER_OF_CAPTURE: [ParameterId; 3] =
    [capture::TRAVELPASSENGERDOB, capture::TRAVELPASSENGERFIRSTNAME, capture::TRAVELPASSENGERLASTNAME];

fn check(context: &Context<'_>, traveller: [ParameterId; 3], findings: &mut Findings<'_>) {
    if context.profile.sells_travel() {
        return;
    }
    let given = traveller.into_iter().filter(|id| !context.order.is_absent(*id, 0));
    let mut places = given.map(|id| context.order.place(id, 0));
    // One warning for all of it.
    if let Some(place) = places.next().or_else(|| context.first_travel_list().map(Place::List)) {
        findings.report(place, Detail::TravelNotExpected {});
    }
}

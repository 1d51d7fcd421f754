//! IDENTIFIER is the account of the merchant's profile, if the profile names one.
//!
//! Why: with the account of a test, of another shop or of another country, the platform refuses the request, or pays another shop.
//!
//! Fails: `IDENTIFIER=OTHER_IDENTIFIER` if the profile has `"identifier": "YOUR_IDENTIFIER"`.
//!
//! Fix: leave IDENTIFIER out, because the profile's is filled in, or use the profile of the other account.
//!
//! Source: S2:288, S2:566, S2:768

use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};
use crate::table::ParameterId;

/// The rule for a request with this IDENTIFIER.
pub(crate) const fn rule(reads: &'static [ParameterId]) -> Rule {
    Rule {
        code: IssueCode::WrongAccount,
        reads,
        check: Check::Each(|context, id, findings| {
            let (own, given) = (context.profile.identifier(), context.order.text(id, 0));
            if own.is_some() && given.is_some() && own != given {
                findings.report(context.order.location(id, 0), Detail::WrongAccount {});
            }
        }),
    }
}

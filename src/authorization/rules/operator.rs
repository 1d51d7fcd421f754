//! An article that the marketplace itself sells has `SUBMERCHANTEXTERNALID=OPERATOR`, in capitals.
//!
//! Why: S2 gives only this spelling a special meaning. Any other spelling is the account of a seller.
//!
//! Fails: `SUBMERCHANTEXTERNALID=operator`.
//!
//! Fix: write `OPERATOR`, or rename the seller's account.
//!
//! Source: S2:228–230

use crate::authorization::cart::{self, SUBMERCHANTEXTERNALID};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::OperatorSpelling,
    reads: &[SUBMERCHANTEXTERNALID],
    check: Check::Rows(&cart::HEAD, |context, row, findings| {
        let seller = context.order.text(SUBMERCHANTEXTERNALID, row).unwrap_or_default();
        // It may be a seller's real account, so it is reported and not changed.
        if seller.eq_ignore_ascii_case("OPERATOR") && seller != "OPERATOR" {
            findings.report(context.order.location(SUBMERCHANTEXTERNALID, row), Detail::OperatorSpelling {});
        }
    }),
};

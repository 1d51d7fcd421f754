//! AMOUNT is the sum of TOTALAMOUNT over all rows of CART.
//!
//! Why: it is so in the example order of S2. A warning by default, because a delivery fee need not be a row of
//! CART.
//!
//! Fails: `AMOUNT=60500` with one row of `TOTALAMOUNT=60000`.
//!
//! Fix: add a row for the fee, or change the severity in the profile.
//!
//! Source: S2:39, S2:65

use crate::authorization::AMOUNT;
use crate::authorization::cart::{self, TOTALAMOUNT};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::CartTotalMismatch,
    reads: &[AMOUNT, TOTALAMOUNT],
    check: Check::Order(|context, findings| {
        let order = context.order;
        let rows = order.row_count(&cart::HEAD);
        let Some(amount) = order.integer(AMOUNT, 0).filter(|_| rows > 0) else {
            return;
        };
        // A row without a total leaves the sum unknown; it is reported elsewhere.
        let totals: Option<Vec<u64>> = (0..rows).map(|row| order.integer(TOTALAMOUNT, row)).collect();
        let Some(totals) = totals else { return };
        let sum = totals.into_iter().try_fold(0u64, u64::checked_add);
        if sum != Some(amount) {
            let related = (0..rows).map(|row| order.location(TOTALAMOUNT, row)).collect();
            findings.report_related(order.location(AMOUNT, 0), Detail::CartTotalMismatch {}, related);
        }
    }),
};

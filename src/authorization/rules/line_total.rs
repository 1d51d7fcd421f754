//! TOTALAMOUNT of an article is PRICE times QUANTITY.
//!
//! Why: S2 defines TOTALAMOUNT by the two. PRICE already includes taxes and discounts, so TAX and DISCOUNT do not
//! change the total.
//!
//! Fails: `PRICE=20000`, `QUANTITY=3`, `TOTALAMOUNT=50000`.
//!
//! Fix: calculate TOTALAMOUNT again, in whole cents.
//!
//! Source: S2:218, S2:240–242

use crate::authorization::cart::{self, PRICE, QUANTITY, TOTALAMOUNT};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::LineTotalMismatch,
    reads: &[PRICE, QUANTITY, TOTALAMOUNT],
    check: Check::Rows(&cart::HEAD, |context, row, findings| {
        let order = context.order;
        let values = (order.integer(PRICE, row), order.integer(QUANTITY, row), order.integer(TOTALAMOUNT, row));
        let (Some(price), Some(quantity), Some(total)) = values else {
            return;
        };
        // Divide: the product may exceed 64 bits.
        let is_product = match total.checked_div(quantity) {
            Some(each) => each == price && total % quantity == 0,
            None => total == 0,
        };
        if !is_product {
            let related = vec![order.location(PRICE, row), order.location(QUANTITY, row)];
            findings.report_related(order.location(TOTALAMOUNT, row), Detail::LineTotalMismatch {}, related);
        }
    }),
};

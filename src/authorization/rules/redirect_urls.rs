//! REDIRECTURLSUCCESS and REDIRECTURLCANCEL are sent together.
//!
//! Why: the platform's page demands both. An error, because the customer would otherwise be sent where the shop does not expect it, or
//! the request is refused.
//!
//! Fails: an order with REDIRECTURLSUCCESS and without REDIRECTURLCANCEL.
//!
//! Fix: send both, or none: then the platform takes the addresses of the account's settings.
//!
//! Source: the platform's page on redirections

use crate::authorization::{REDIRECTURLCANCEL, REDIRECTURLSUCCESS};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};
use crate::table::Supplier;

pub(super) const RULE: Rule = Rule {
    code: IssueCode::RedirectUrlAlone,
    reads: &[REDIRECTURLCANCEL, REDIRECTURLSUCCESS],
    check: Check::Order(|context, findings| {
        let order = context.order;
        let (missing, given) = match [REDIRECTURLCANCEL, REDIRECTURLSUCCESS].map(|id| order.is_absent(id, 0)) {
            [true, false] => (REDIRECTURLCANCEL, REDIRECTURLSUCCESS),
            [false, true] => (REDIRECTURLSUCCESS, REDIRECTURLCANCEL),
            _ => return,
        };
        if (context.demands)(Supplier::Shop) {
            let related = vec![order.location(given, 0)];
            findings.report_related(order.location(missing, 0), Detail::RedirectUrlAlone {}, related);
        }
    }),
};

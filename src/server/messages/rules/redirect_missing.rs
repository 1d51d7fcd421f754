//! A result with `EXECCODE=0002` has REDIRECTHTML.
//!
//! Why: with this code the shop must redirect the customer to Oney, and REDIRECTHTML is the page that does it.
//!
//! Fails: `EXECCODE=0002` without REDIRECTHTML.
//!
//! Fix: the authorization cannot continue; contact the platform's support with the TRANSACTIONID.
//!
//! Source: S2:13

use super::super::authorization_result::{EXECCODE, REDIRECTHTML};
use super::redirect::{is_given, is_redirect};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};
use crate::table::Supplier;

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::MissingRedirect,
    reads: &[EXECCODE, REDIRECTHTML],
    check: Check::Order(|context, findings| {
        if is_redirect(context) == Some(true) && !is_given(context) && (context.demands)(Supplier::Platform) {
            let related = vec![context.order.location(EXECCODE, 0)];
            findings.report_related(context.order.location(REDIRECTHTML, 0), Detail::MissingRedirect {}, related);
        }
    }),
};

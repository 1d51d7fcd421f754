//! REDIRECTHTML comes only with `EXECCODE=0002`.
//!
//! Why: no other code asks the shop to show the page.
//!
//! Fails: REDIRECTHTML with `EXECCODE=4001`.
//!
//! Fix: do what EXECCODE asks for, and do not show the page.
//!
//! Source: S2:13

use super::super::authorization_result::{EXECCODE, REDIRECTHTML};
use super::redirect::{is_given, is_redirect};
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::RedirectNotExpected,
    reads: &[EXECCODE, REDIRECTHTML],
    check: Check::Order(|context, findings| {
        if is_redirect(context) == Some(false) && is_given(context) {
            let related = vec![context.order.location(EXECCODE, 0)];
            findings.report_related(
                context.order.location(REDIRECTHTML, 0),
                Detail::RedirectNotExpected {},
                related,
            );
        }
    }),
};

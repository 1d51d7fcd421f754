//! REDIRECTHTML contains a page in base64: UTF-8 text with an HTML element.
//!
//! Why: the shop shows this page to the customer as it is, and an empty page ends the payment.
//!
//! Fails: `REDIRECTHTML=SGVsbG8=`, which is the word `Hello`.
//!
//! Fix: pass the value on as it was received; do not decode it before.
//!
//! Source: S2:412–416

use super::super::authorization_result::REDIRECTHTML;
use super::super::redirect_page;
use super::redirect::is_given;
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Rule};

pub(crate) const RULE: Rule = Rule {
    code: IssueCode::RedirectNotHtml,
    reads: &[REDIRECTHTML],
    check: Check::Order(|context, findings| {
        if is_given(context) && redirect_page::html(context.order).is_none() {
            findings.report(context.order.location(REDIRECTHTML, 0), Detail::RedirectNotHtml {});
        }
    }),
};

use super::super::authorization_result::{EXECCODE, REDIRECTHTML};
use super::super::redirect_page;
use crate::code::{Detail, IssueCode};
use crate::rule::{Check, Context, Rule};
use crate::table::Supplier;

/// The code that asks the shop to show the page (S2:13).
const REDIRECT: &str = "0002";

pub(crate) const MISSING: Rule = Rule {
    code: IssueCode::MissingRedirect,
    reads: &[EXECCODE, REDIRECTHTML],
    check: Check::Order(|context, findings| {
        if is_redirect(context) == Some(true) && !is_given(context) && (context.demands)(Supplier::Platform) {
            let related = vec![context.order.place(EXECCODE, 0)];
            findings.report_related(context.order.place(REDIRECTHTML, 0), Detail::MissingRedirect {}, related);
        }
    }),
};

pub(crate) const NOT_EXPECTED: Rule = Rule {
    code: IssueCode::RedirectNotExpected,
    reads: &[EXECCODE, REDIRECTHTML],
    check: Check::Order(|context, findings| {
        if is_redirect(context) == Some(false) && is_given(context) {
            let related = vec![context.order.place(EXECCODE, 0)];
            findings.report_related(context.order.place(REDIRECTHTML, 0), Detail::RedirectNotExpected {}, related);
        }
    }),
};

/// A page that is none would leave the customer before an empty window.
pub(crate) const NOT_HTML: Rule = Rule {
    code: IssueCode::RedirectNotHtml,
    reads: &[REDIRECTHTML],
    check: Check::Order(|context, findings| {
        if is_given(context) && redirect_page::html(context.order).is_none() {
            findings.report(context.order.place(REDIRECTHTML, 0), Detail::RedirectNotHtml {});
        }
    }),
};

fn is_redirect(context: &Context<'_>) -> Option<bool> {
    context.order.text(EXECCODE, 0).map(|code| code == REDIRECT)
}

fn is_given(context: &Context<'_>) -> bool {
    !context.order.is_absent(REDIRECTHTML, 0)
}

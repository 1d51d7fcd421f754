use super::{Check, Context, Rule};
use crate::catalogue::Supplier;
use crate::catalogue::authorization_result::{EXECCODE, REDIRECTHTML};
use crate::code::{Detail, IssueCode};

/// The code that asks the shop to show the page (S2:13).
const REDIRECT: &str = "0002";

pub(super) const MISSING: Rule = Rule {
    code: IssueCode::MissingRedirect,
    reads: &[EXECCODE, REDIRECTHTML],
    check: Check::Order(|context, findings| {
        if is_redirect(context) == Some(true) && !is_given(context) && (context.demands)(Supplier::Platform) {
            let related = vec![context.order.place(EXECCODE, 0)];
            findings.report_related(context.order.place(REDIRECTHTML, 0), Detail::MissingRedirect {}, related);
        }
    }),
};

pub(super) const NOT_EXPECTED: Rule = Rule {
    code: IssueCode::RedirectNotExpected,
    reads: &[EXECCODE, REDIRECTHTML],
    check: Check::Order(|context, findings| {
        if is_redirect(context) == Some(false) && is_given(context) {
            let related = vec![context.order.place(EXECCODE, 0)];
            findings.report_related(context.order.place(REDIRECTHTML, 0), Detail::RedirectNotExpected {}, related);
        }
    }),
};

fn is_redirect(context: &Context<'_>) -> Option<bool> {
    context.order.text(EXECCODE, 0).map(|code| code == REDIRECT)
}

fn is_given(context: &Context<'_>) -> bool {
    !context.order.is_absent(REDIRECTHTML, 0)
}

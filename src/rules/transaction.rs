use super::{Check, Context, Rule};
use crate::catalogue::{ParameterId, Supplier, authorization_result, capture_result, refund_result};
use crate::code::{Detail, IssueCode};
use crate::report::Findings;

pub(super) const OF_AUTHORIZATIONS: Rule = Rule {
    code: IssueCode::MissingTransaction,
    reads: &[authorization_result::EXECCODE, authorization_result::TRANSACTIONID],
    check: Check::Order(|context, findings| {
        check(context, authorization_result::EXECCODE, authorization_result::TRANSACTIONID, findings);
    }),
};

pub(super) const OF_CAPTURES: Rule = Rule {
    code: IssueCode::MissingTransaction,
    reads: &[capture_result::EXECCODE, capture_result::TRANSACTIONID],
    check: Check::Order(|context, findings| {
        check(context, capture_result::EXECCODE, capture_result::TRANSACTIONID, findings);
    }),
};

pub(super) const OF_REFUNDS: Rule = Rule {
    code: IssueCode::MissingTransaction,
    reads: &[refund_result::EXECCODE, refund_result::TRANSACTIONID],
    check: Check::Order(|context, findings| {
        check(context, refund_result::EXECCODE, refund_result::TRANSACTIONID, findings);
    }),
};

/// The codes that begin with 0 are those of operations that were taken on: done, waiting, or on their way to Oney.
fn check(context: &Context<'_>, code: ParameterId, transaction: ParameterId, findings: &mut Findings<'_>) {
    let order = context.order;
    let is_taken_on = order.text(code, 0).is_some_and(|code| code.starts_with('0'));
    if is_taken_on && order.is_absent(transaction, 0) && (context.demands)(Supplier::Platform) {
        let related = vec![order.place(code, 0)];
        findings.report_related(order.place(transaction, 0), Detail::MissingTransaction {}, related);
    }
}

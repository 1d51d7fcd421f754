//! A result whose EXECCODE begins with 0 has a TRANSACTIONID.
//!
//! Why: the platform has accepted the operation, and without TRANSACTIONID it cannot be captured or refunded
//! later; the shop must store it.
//!
//! Fails: `EXECCODE=0000` without TRANSACTIONID.
//!
//! Fix: look for the transaction in the platform's extranet before you continue.
//!
//! Source: S2:418–420, S2:584–586, S2:786–788

use crate::code::{Detail, IssueCode};
use crate::report::Findings;
use crate::rule::{Check, Context, Rule};
use crate::table::{ParameterId, Supplier};

/// The rule for a message with this EXECCODE and this TRANSACTIONID.
pub(crate) const fn rule(reads: &'static [ParameterId; 2]) -> Rule {
    Rule { code: IssueCode::MissingTransaction, reads, check: Check::Shared(check) }
}

/// Codes that begin with 0 mean that the operation was accepted: it is done, pending, or continues at Oney.
fn check(context: &Context<'_>, reads: &[ParameterId], findings: &mut Findings<'_>) {
    let [code, transaction] = *reads else { return };
    let order = context.order;
    let is_taken_on = order.text(code, 0).is_some_and(|code| code.starts_with('0'));
    if is_taken_on && order.is_absent(transaction, 0) && (context.demands)(Supplier::Platform) {
        let related = vec![order.location(code, 0)];
        findings.report_related(order.location(transaction, 0), Detail::MissingTransaction {}, related);
    }
}

//! WHAT must hold BETWEEN values: what a rule is, and how the rules of a message are run.

use crate::code::IssueCode;
use crate::date::Date;
use crate::order::Order;
use crate::profile::Profile;
use crate::report::Findings;
use crate::table::{Head, ParameterId, Supplier};

/// A demand on several values, or on a value and the profile.
///
/// ```
/// use oney_rules::IssueCode;
/// use oney_rules::authorization::AUTHORIZATION;
/// assert!(AUTHORIZATION.rules.iter().any(|rule| rule.code == IssueCode::AgeOutOfRange));
/// ```
pub struct Rule {
    /// The issue that it reports.
    pub code: IssueCode,
    /// The parameters that it reads, and the only ones that it reports.
    pub reads: &'static [ParameterId],
    pub(crate) check: Check,
}

/// The input of a rule.
pub(crate) enum Check {
    /// The order as a whole. Skipped when one of the values that it reads was refused: one mistake gives one issue.
    Order(fn(&Context<'_>, &mut Findings<'_>)),
    /// The same for a rule that several messages have, each with parameters of its own: those that it reads.
    Shared(fn(&Context<'_>, &[ParameterId], &mut Findings<'_>)),
    /// Each of the parameters by itself: a refused one does not keep the others from being checked.
    Each(fn(&Context<'_>, ParameterId, &mut Findings<'_>)),
    /// Each row of a list.
    Rows(&'static Head, fn(&Context<'_>, usize, &mut Findings<'_>)),
}

/// What a rule may know.
pub(crate) struct Context<'a> {
    pub(crate) profile: &'a Profile,
    pub(crate) today: Date,
    pub(crate) order: &'a Order<'a>,
    /// Whether the absence of a supplier's parameters is an issue now.
    pub(crate) demands: &'a dyn Fn(Supplier) -> bool,
}

/// Runs every rule whose input was not refused; with `only`, just the rules that read it.
pub(crate) fn check(
    rules: &[Rule],
    context: &Context<'_>,
    only: Option<ParameterId>,
    findings: &mut Findings<'_>,
) {
    let order = context.order;
    let concerns = |rule: &&Rule| only.is_none_or(|only| rule.reads.contains(&only));
    for rule in rules.iter().filter(concerns) {
        // Most orders have no refused value.
        let is_refused =
            |row: usize| order.has_rejected() && rule.reads.iter().any(|id| order.is_rejected(*id, row));
        let is_any_refused = || {
            order.has_rejected()
                && rule
                    .reads
                    .iter()
                    .any(|id| (0..order.row_count(id.head())).any(|row| order.is_rejected(*id, row)))
        };
        match rule.check {
            Check::Order(check) if !is_any_refused() => check(context, findings),
            Check::Shared(check) if !is_any_refused() => check(context, rule.reads, findings),
            Check::Order(_) | Check::Shared(_) => {}
            Check::Each(check) => {
                for id in rule.reads.iter().filter(|id| !order.is_rejected(**id, 0)) {
                    check(context, *id, findings);
                }
            }
            Check::Rows(head, check) => {
                for row in (0..order.row_count(head)).filter(|row| !is_refused(*row)) {
                    check(context, row, findings);
                }
            }
        }
    }
}

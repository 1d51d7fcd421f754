//! WHAT must hold BETWEEN values: one file per rule, one line each here.

mod age;
mod amount_range;
mod cart_total;
mod delivery_phone;
mod empty_cart;
mod line_total;
mod merchant_country;
mod payment_option;

use crate::catalogue::{ParameterId, Supplier, Table};
use crate::code::IssueCode;
use crate::date::Date;
use crate::order::Order;
use crate::profile::Profile;
use crate::report::Findings;

/// Every rule, in the order in which they are checked.
pub static RULES: &[Rule] = &[
    empty_cart::RULE,
    line_total::RULE,
    cart_total::RULE,
    delivery_phone::RULE,
    age::RULE,
    merchant_country::RULE,
    payment_option::RULE,
    amount_range::RULE,
];

/// A demand on several values, or on a value and the profile.
pub struct Rule {
    /// The issue that it reports.
    pub code: IssueCode,
    /// The parameters that it reads, and the only ones that it blames.
    pub reads: &'static [ParameterId],
    check: Check,
}

/// What a rule looks at.
enum Check {
    /// The order as a whole. Skipped when one of the values that it reads was refused: one mistake gives one issue.
    Order(fn(&Context<'_>, &mut Findings<'_>)),
    /// Each of the parameters by itself: a refused one does not keep the others from being checked.
    Each(fn(&Context<'_>, ParameterId, &mut Findings<'_>)),
    /// Each line of a list by itself.
    Lines(Table, fn(&Context<'_>, usize, &mut Findings<'_>)),
}

/// What a rule may know.
pub(crate) struct Context<'a> {
    pub(crate) profile: &'a Profile,
    pub(crate) today: Date,
    pub(crate) order: &'a Order<'a>,
    /// Whether the absence of a supplier's parameters is an issue now.
    pub(crate) demands: &'a dyn Fn(Supplier) -> bool,
}

/// Runs every rule whose input was not refused.
pub(crate) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let order = context.order;
    for rule in RULES {
        let is_refused_in = |line: usize| move |id: &&ParameterId| order.is_rejected(**id, line);
        match rule.check {
            Check::Order(check) => {
                let is_refused = rule.reads.iter().any(|id| match id.table() {
                    Table::Authorization => order.is_rejected(*id, 0),
                    list => (0..order.line_count(list)).any(|line| order.is_rejected(*id, line)),
                });
                if !is_refused {
                    check(context, findings);
                }
            }
            Check::Each(check) => {
                for id in rule.reads.iter().filter(|id| !order.is_rejected(**id, 0)) {
                    check(context, *id, findings);
                }
            }
            Check::Lines(table, check) => {
                for line in 0..order.line_count(table) {
                    if !rule.reads.iter().any(|id| is_refused_in(line)(&id)) {
                        check(context, line, findings);
                    }
                }
            }
        }
    }
}

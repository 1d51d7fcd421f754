//! WHAT must hold BETWEEN values: one file per rule, one line each here.

mod age;
mod amount_range;
mod article_count;
#[cfg(feature = "server")]
mod capture_amount;
mod cart_total;
mod commercial_code;
#[cfg(feature = "server")]
mod currency;
mod delivery_delay;
mod delivery_in_past;
mod delivery_phone;
mod empty_cart;
mod express;
mod leg_dates;
mod line_total;
mod merchant_country;
mod operator;
mod payment_option;
mod pickup_address;
mod pickup_name;
mod product_choice;
mod rank_gap;
mod rank_repeated;
#[cfg(feature = "server")]
mod redirect;
mod room_count;
mod spanish_payment_option;
mod stay_end;
mod stay_night;
#[cfg(feature = "server")]
mod transaction;
mod travel_missing;
mod travel_not_expected;

use crate::catalogue::{MessageKind, ParameterId, Supplier, Table, cart, travel_legs};
use crate::code::IssueCode;
use crate::date::Date;
use crate::order::Order;
use crate::profile::Profile;
use crate::report::Findings;
use crate::sorting::sort_pairs;

/// Every rule of an authorization, in the order in which they are checked.
pub static RULES: &[Rule] = &[
    empty_cart::RULE,
    line_total::RULE,
    cart_total::RULE,
    article_count::RULE,
    delivery_in_past::RULE,
    delivery_delay::RULE,
    express::RULE,
    pickup_name::RULE,
    pickup_address::RULE,
    operator::RULE,
    delivery_phone::RULE,
    age::RULE,
    merchant_country::RULE,
    payment_option::RULE,
    spanish_payment_option::RULE,
    amount_range::RULE,
    commercial_code::RULE,
    product_choice::RULE,
    travel_missing::RULE,
    travel_not_expected::RULE,
    rank_repeated::RULE,
    rank_gap::RULE,
    leg_dates::RULE,
    stay_end::RULE,
    stay_night::RULE,
    room_count::RULE,
];

/// The rules of a capture: those of the trip, which it repeats (S2:962), and its own.
#[cfg(feature = "server")]
static CAPTURE: &[Rule] = &[
    capture_amount::NOT_DOCUMENTED,
    capture_amount::MISSING,
    travel_missing::RULE,
    travel_not_expected::OF_CAPTURES,
    rank_repeated::RULE,
    rank_gap::RULE,
    leg_dates::RULE,
    stay_end::RULE,
    stay_night::RULE,
    room_count::RULE,
];

#[cfg(feature = "server")]
static AUTHORIZATION_RESULT: &[Rule] =
    &[redirect::MISSING, redirect::NOT_EXPECTED, transaction::OF_AUTHORIZATIONS];

#[cfg(feature = "server")]
static CAPTURE_RESULT: &[Rule] = &[transaction::OF_CAPTURES];

#[cfg(feature = "server")]
static REFUND_RESULT: &[Rule] = &[transaction::OF_REFUNDS];

#[cfg(feature = "server")]
static AUTHORIZATION_NOTIFICATION: &[Rule] = &[currency::OF_AUTHORIZATIONS];

#[cfg(feature = "server")]
static CAPTURE_NOTIFICATION: &[Rule] = &[currency::OF_CAPTURES];

#[cfg(feature = "server")]
static REFUND_NOTIFICATION: &[Rule] = &[currency::OF_REFUNDS];

/// The rules of such a message, in the order in which they are checked.
///
/// ```
/// use oney_rules::catalogue::MessageKind;
/// use oney_rules::rules;
/// assert!(rules::of(MessageKind::Authorization).len() > 20);
/// ```
#[must_use]
pub fn of(kind: MessageKind) -> &'static [Rule] {
    match kind {
        MessageKind::Authorization => RULES,
        #[cfg(feature = "server")]
        MessageKind::Capture => CAPTURE,
        #[cfg(feature = "server")]
        MessageKind::Refund => &[],
        #[cfg(feature = "server")]
        MessageKind::AuthorizationResult => AUTHORIZATION_RESULT,
        #[cfg(feature = "server")]
        MessageKind::CaptureResult => CAPTURE_RESULT,
        #[cfg(feature = "server")]
        MessageKind::RefundResult => REFUND_RESULT,
        #[cfg(feature = "server")]
        MessageKind::AuthorizationNotification => AUTHORIZATION_NOTIFICATION,
        #[cfg(feature = "server")]
        MessageKind::CaptureNotification => CAPTURE_NOTIFICATION,
        #[cfg(feature = "server")]
        MessageKind::RefundNotification => REFUND_NOTIFICATION,
    }
}

/// A demand on several values, or on a value and the profile.
///
/// ```
/// use oney_rules::IssueCode;
/// use oney_rules::rules::RULES;
/// assert!(RULES.iter().any(|rule| rule.code == IssueCode::AgeOutOfRange));
/// ```
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
    /// Each row of a list.
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

/// What several rules ask of an order.
impl Context<'_> {
    /// Whether all of the order is picked up. One delivery address cannot serve an order that is partly sent home.
    fn is_picked_up(&self) -> bool {
        let lines = self.order.line_count(Table::Cart);
        let is_pickup = |kind| matches!(kind, "storepickup" | "networkpickup" | "travelpickup");
        lines > 0 && (0..lines).all(|line| self.order.choice(cart::DELIVERYTYPE, line).is_some_and(is_pickup))
    }

    /// The first travel list that has lines.
    fn first_travel_list(&self) -> Option<Table> {
        [Table::TravelLegs, Table::TravelStays].into_iter().find(|list| self.order.line_count(*list) > 0)
    }

    /// The ranks of the journeys with their lines, sorted; `None` while one is missing, which is said elsewhere.
    fn legs_by_rank(&self) -> Option<Vec<(u64, usize)>> {
        let lines = 0..self.order.line_count(Table::TravelLegs);
        let ranks: Option<Vec<_>> =
            lines.map(|line| Some((self.order.integer(travel_legs::RANK, line)?, line))).collect();
        let mut ranks = ranks?;
        sort_pairs(&mut ranks);
        Some(ranks)
    }
}

/// Runs every rule whose input was not refused; of those that read `only`, where the host tells about nothing else.
pub(crate) fn check(context: &Context<'_>, only: Option<ParameterId>, findings: &mut Findings<'_>) {
    let order = context.order;
    let concerns = |rule: &&Rule| only.is_none_or(|only| rule.reads.contains(&only));
    for rule in of(order.request.kind()).iter().filter(concerns) {
        // Nearly every order has nothing that was refused.
        let is_refused =
            |line: usize| order.has_rejected() && rule.reads.iter().any(|id| order.is_rejected(*id, line));
        match rule.check {
            Check::Order(check) => {
                let is_any_refused = order.has_rejected()
                    && rule.reads.iter().any(|id| match id.table() {
                        own if !own.is_list() => order.is_rejected(*id, 0),
                        list => (0..order.line_count(list)).any(|line| order.is_rejected(*id, line)),
                    });
                if !is_any_refused {
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
                    if !is_refused(line) {
                        check(context, line, findings);
                    }
                }
            }
        }
    }
}

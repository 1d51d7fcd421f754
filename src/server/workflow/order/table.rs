//! The transitions of an order (S1:16–99), and how it follows the contract at Oney.

use super::{Action, Event, Status};
use crate::server::workflow::contract;
use crate::server::workflow::machine::{Transition, row, transitions};

/// Every transition; others do not happen (S1:18).
///
/// Adding to the stock is the merchant's act (S1:9), so it confirms the order also without automatic confirmation.
pub static TRANSITIONS: &[Transition<Status, Event>] = transitions! {
    Pending Accepted Favorable, Oney, "", "S1:8";
    Pending Declined Canceled, Oney, "", "S1:14";
    Pending Cancel Canceled, Merchant, "", "S1:14, S1:40";
    Favorable StockMissing OnBackorder, Shop, "", "S1:9";
    Favorable StockAvailable ReadyToDeliver, Shop, "confirmation is automatic", "S1:31–36";
    Favorable Confirm ReadyToDeliver, Merchant, "", "S1:36";
    Favorable Declined Canceled, Oney, "", "S1:14";
    Favorable Cancel Canceled, Merchant, "", "S1:40";
    OnBackorder StockAdded ReadyToDeliver, Merchant, "", "S1:9";
    OnBackorder Confirm ReadyToDeliver, Merchant, "", "S1:9";
    OnBackorder Declined Canceled, Oney, "", "S1:14";
    OnBackorder Cancel Canceled, Merchant, "", "S1:40";
    ReadyToDeliver Funded PaymentAccepted, Oney, "", "S1:11";
    ReadyToDeliver Declined Canceled, Oney, "", "S1:14";
    ReadyToDeliver Cancel Canceled, Merchant, "", "S1:40";
    PaymentAccepted RefundPartially RefundedPartially, Merchant, "pieces and amount are left", "S1:53–68";
    PaymentAccepted Refund Refund, Merchant, "pieces and amount are left", "S1:12, S1:70–89";
    PaymentAccepted Cancel Canceled, Merchant, "", "S1:45–49";
    RefundedPartially RefundPartially RefundedPartially, Merchant, "pieces and amount are left", "S1:65";
    RefundedPartially Refund Refund, Merchant, "pieces and amount are left", "S1:73";
    RefundedPartially Close Canceled, Shop, "no piece is left", "S1:67";
    RefundedPartially Cancel Canceled, Merchant, "", "S1:40, S1:49";
    Refund Close Canceled, Shop, "", "S1:87";
    Refund Cancel Canceled, Merchant, "", "S1:40, S1:49";
};

/// What an order does with a new status of its contract at Oney.
pub(super) enum Follow {
    /// Nothing: it has this status already, or does not need it.
    Nothing,
    /// It takes a step, if its status has this one.
    Take(Action),
}

/// Callbacks come twice, late and out of order: earlier statuses change nothing. Steps that the shop has not caused are tried,
/// and then refused.
pub(super) fn follow(at_oney: contract::Status, status: Status) -> Follow {
    use contract::Status as Contract;
    let is_funded =
        matches!(status, Status::PaymentAccepted | Status::Refund | Status::RefundedPartially | Status::Canceled);
    let is_confirmed = is_funded || status == Status::ReadyToDeliver;
    match at_oney {
        Contract::Pending => Follow::Nothing,
        Contract::Favorable if status == Status::Pending => Follow::Take(Action::Accepted),
        Contract::Favorable => Follow::Nothing,
        Contract::Refused | Contract::Aborted | Contract::Cancelled => match status {
            Status::Canceled | Status::Refund => Follow::Nothing,
            _ => Follow::Take(Action::Declined),
        },
        Contract::ToBeFunded if is_confirmed => Follow::Nothing,
        Contract::Funded if is_funded => Follow::Nothing,
        // Not confirmed by the shop: refused, unless the shop waits for the funding.
        Contract::ToBeFunded | Contract::Funded => Follow::Take(Action::Funded),
    }
}

/// For documentation: the status that the order takes; `Some(None)` if it keeps its status, `None` if it refuses.
pub(crate) fn followed(at_oney: contract::Status, status: Status) -> Option<Option<Status>> {
    match follow(at_oney, status) {
        Follow::Nothing => Some(None),
        Follow::Take(action) => row(TRANSITIONS, status, action.event()).map(|row| Some(row.to)),
    }
}

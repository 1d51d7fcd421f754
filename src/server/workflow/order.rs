//! An order in the shop's back office: the eight statuses of S1, the actors, and the messages to Oney.
//!
//! An [`Order`] takes one [`Action`] after another and returns what to send. A step that the documents do not have is
//! refused, with a list of the allowed ones; then nothing changes and nothing is sent (S1:18, S1:99). Amounts are cents.

mod history;
mod refunds;
mod table;

pub(crate) use history::declare;
pub use history::{answer, answer_json};
pub use table::TRANSITIONS;
pub(crate) use table::followed;

use crate::server::workflow::contract;
use crate::server::workflow::machine::{Reason, Refusal, events, row, words};
use crate::usage::UsageError;

words! {
    /// The status of an order (S1:7–14). Shops rename what they show; these names stay.
    #[ts(rename = "OrderStatus")]
    pub enum Status {
        /// Created; nothing has been captured.
        Pending = "pending",
        /// Oney accepts; the merchant's confirmation is awaited.
        Favorable = "favorable",
        /// Accepted, but not all articles are in stock.
        OnBackorder = "on-backorder",
        /// The merchant has the articles, and the order is confirmed at Oney.
        ReadyToDeliver = "ready-to-deliver",
        /// Oney has funded the order.
        PaymentAccepted = "payment-accepted",
        /// The order is to be refunded by a standard refund.
        Refund = "refund",
        /// Some articles are refunded.
        RefundedPartially = "refunded-partially",
        /// Cancelled, or refunded to the end.
        Canceled = "canceled",
    }
}

words! {
    /// What happens to an order.
    #[ts(rename = "OrderEventName")]
    pub enum Event {
        /// Oney accepts the financing.
        Accepted = "accepted",
        /// Oney refuses or cancels, or the customer gives up.
        Declined = "declined",
        /// The shop finds that an article is not in stock.
        StockMissing = "stock-missing",
        /// The shop finds all articles in stock, and confirms by itself.
        StockAvailable = "stock-available",
        /// The merchant adds what was missing to the stock.
        StockAdded = "stock-added",
        /// The merchant confirms that the order is ready to deliver.
        Confirm = "confirm",
        /// Oney has funded the order.
        Funded = "funded",
        /// The merchant refunds some pieces.
        RefundPartially = "refund-partially",
        /// The merchant makes a standard refund.
        Refund = "refund",
        /// The shop closes what is refunded to the end.
        Close = "close",
        /// The merchant cancels.
        Cancel = "cancel",
    }
}

/// A step, with its data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// [`Event::Accepted`].
    Accepted,
    /// [`Event::Declined`].
    Declined,
    /// [`Event::StockMissing`].
    StockMissing,
    /// [`Event::StockAvailable`].
    StockAvailable,
    /// [`Event::StockAdded`].
    StockAdded,
    /// [`Event::Confirm`].
    Confirm,
    /// [`Event::Funded`].
    Funded,
    /// [`Event::RefundPartially`].
    RefundPartially {
        /// Pieces of each line, in the order of the lines; lines behind the last are not refunded.
        pieces: Vec<u32>,
        /// Cents; `None` for the prices of the pieces (S1:61).
        amount: Option<u64>,
    },
    /// [`Event::Refund`]: the pieces and, as the documents demand, the delivery (S1:72–75).
    Refund {
        /// Pieces of each line, in the order of the lines; lines behind the last are not refunded.
        pieces: Vec<u32>,
        /// Whether the order's discount is taken off (S1:96).
        deduct_discount: bool,
    },
    /// [`Event::Close`].
    Close,
    /// [`Event::Cancel`].
    Cancel,
}

impl Action {
    /// The event that it is.
    #[must_use]
    pub fn event(&self) -> Event {
        match self {
            Self::Accepted => Event::Accepted,
            Self::Declined => Event::Declined,
            Self::StockMissing => Event::StockMissing,
            Self::StockAvailable => Event::StockAvailable,
            Self::StockAdded => Event::StockAdded,
            Self::Confirm => Event::Confirm,
            Self::Funded => Event::Funded,
            Self::RefundPartially { .. } => Event::RefundPartially,
            Self::Refund { .. } => Event::Refund,
            Self::Close => Event::Close,
            Self::Cancel => Event::Cancel,
        }
    }
}

/// The message to Oney for a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// Confirm the order: the merchant is ready to deliver.
    Confirm {
        /// Cents.
        amount: u64,
    },
    /// Cancel an order that is not funded: nothing has to come back.
    Cancel {
        /// Cents.
        amount: u64,
    },
    /// Give money back.
    Refund {
        /// Cents.
        amount: u64,
    },
}

/// The result of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applied {
    /// The status after it.
    pub status: Status,
    /// The message to Oney.
    pub message: Option<Message>,
    /// Whether the refund ignores the order's discount (S1:66): the merchant should check the amount.
    pub ignores_discount: bool,
}

/// A row of an order.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Line {
    quantity: u32,
    /// One piece in cents, with taxes and the article's own discount.
    price: u64,
    refunded: u32,
}

/// An order and its state.
///
/// ```
/// use oney_rules::server::workflow::order::{Action, Message, Order, Status};
/// let mut order = Order::new(&[(2, 30_000), (1, 9_900)], 500, 0)?;
/// let mut take = |action| order.apply(&action).expect("in the order of the documents");
/// take(Action::Accepted);
/// assert_eq!(take(Action::Confirm).message, Some(Message::Confirm { amount: 70_400 }));
/// take(Action::Funded);
/// let refund = take(Action::RefundPartially { pieces: vec![1], amount: None });
/// assert_eq!((refund.status, refund.message), (Status::RefundedPartially, Some(Message::Refund { amount: 30_000 })));
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Order {
    lines: Vec<Line>,
    shipping: u64,
    discount: u64,
    total: u64,
    is_automatic: bool,
    status: Status,
    refunded: u64,
    is_shipping_refunded: bool,
}

impl Order {
    /// An order of lines (pieces, cents a piece), with the price of the delivery and a discount on the whole, in cents.
    ///
    /// # Errors
    /// When there is no line, a line has no piece, or the total is nothing or more than every host holds exactly.
    pub fn new(lines: &[(u32, u64)], shipping: u64, discount: u64) -> Result<Self, UsageError> {
        if lines.is_empty() || lines.iter().any(|(quantity, _)| *quantity == 0) {
            return Err(UsageError::new("the order: each of its `lines` must have a positive `quantity`"));
        }
        let sum = lines.iter().try_fold(shipping, |sum, (quantity, price)| {
            sum.checked_add(u64::from(*quantity).checked_mul(*price)?)
        });
        let total = sum.and_then(|sum| sum.checked_sub(discount));
        let total = total.filter(|total| (1..=crate::formats::Format::MAX_AMOUNT).contains(total));
        let total = total.ok_or_else(|| {
            UsageError::new("the order: `lines` and `shipping` less `discount` must be a positive number of cents")
        })?;
        let line = |&(quantity, price): &(u32, u64)| Line { quantity, price, refunded: 0 };
        Ok(Self {
            lines: lines.iter().map(line).collect(),
            shipping,
            discount,
            total,
            is_automatic: false,
            status: Status::Pending,
            refunded: 0,
            is_shipping_refunded: false,
        })
    }

    /// Whether the shop automatically confirms orders that are accepted and in stock (S1:31–36); no by default.
    #[must_use]
    pub fn with_automatic_confirmation(mut self, is_automatic: bool) -> Self {
        self.is_automatic = is_automatic;
        self
    }

    /// The current status.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// The amount of the order.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.total
    }

    /// What has been refunded.
    #[must_use]
    pub fn refunded(&self) -> u64 {
        self.refunded
    }

    /// What can still be refunded.
    #[must_use]
    pub fn remaining(&self) -> u64 {
        self.total.saturating_sub(self.refunded)
    }

    /// The pieces of each line that can still be refunded.
    #[must_use]
    pub fn pieces_left(&self) -> Vec<u32> {
        self.lines.iter().map(|line| line.quantity.saturating_sub(line.refunded)).collect()
    }

    /// What may happen now, whoever causes it.
    #[must_use]
    pub fn allowed(&self) -> Vec<Event> {
        let has_condition = |event: &Event| self.condition(*event).is_ok();
        events(TRANSITIONS, self.status).into_iter().filter(has_condition).collect()
    }

    /// The step that the shop now takes by itself: a refunded order is closed (S1:67, S1:87).
    #[must_use]
    pub fn due(&self) -> Option<Action> {
        self.allowed().contains(&Event::Close).then_some(Action::Close)
    }

    /// Takes a step and returns what to send.
    ///
    /// # Errors
    /// When the step is not allowed: the order does not change, and nothing must be sent.
    pub fn apply(&mut self, action: &Action) -> Result<Applied, Refusal<Status, Event>> {
        let event = action.event();
        let refuse =
            |order: &Self, reason| Refusal { status: order.status, event, reason, allowed: order.allowed() };
        let Some(row) = row(TRANSITIONS, self.status, event) else {
            return Err(refuse(self, Reason::NotAllowed));
        };
        self.condition(event).map_err(|reason| refuse(self, reason))?;
        let message = match action {
            Action::StockAvailable | Action::StockAdded | Action::Confirm => {
                Some(Message::Confirm { amount: self.total })
            }
            Action::RefundPartially { pieces, amount } => {
                let amount = self.partial_refund(pieces, *amount).map_err(|reason| refuse(self, reason))?;
                Some(Message::Refund { amount })
            }
            Action::Refund { pieces, deduct_discount } => {
                let refund = self.standard_refund(pieces, *deduct_discount);
                Some(Message::Refund { amount: refund.map_err(|reason| refuse(self, reason))? })
            }
            Action::Cancel => self.cancel(),
            Action::Accepted | Action::Declined | Action::StockMissing | Action::Funded | Action::Close => None,
        };
        self.status = row.to;
        let ignores_discount = self.discount > 0
            && match action {
                Action::RefundPartially { amount, .. } => amount.is_none(),
                Action::Refund { deduct_discount, .. } => !deduct_discount,
                _ => false,
            };
        Ok(Applied { status: self.status, message, ignores_discount })
    }

    /// Follows the contract at Oney. `None` if the order has already reached this status.
    ///
    /// # Errors
    /// When the order cannot follow: something happened at Oney that the shop did not cause.
    pub fn reflect(&mut self, contract: contract::Status) -> Result<Option<Applied>, Refusal<Status, Event>> {
        match table::follow(contract, self.status) {
            table::Follow::Nothing => Ok(None),
            table::Follow::Take(action) => self.apply(&action).map(Some),
        }
    }

    /// The condition of a transition besides the status.
    fn condition(&self, event: Event) -> Result<(), Reason> {
        match event {
            Event::StockAvailable if !self.is_automatic => Err(Reason::NotAutomatic),
            Event::Close if self.status == Status::RefundedPartially && !self.has_no_piece_left() => {
                Err(Reason::PiecesLeft)
            }
            _ => Ok(()),
        }
    }
}

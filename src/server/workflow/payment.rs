//! A payment at the platform: its deadlines, its captures and its refunds (S2:19–23, S2:526–530, S2:746, S2:961).
//!
//! A [`Payment`] takes the answers and notifications in the order of their arrival, each with its day, and returns what may be
//! sent on any day. Amounts are cents.

mod ask;
mod history;

pub use ask::{Limit, Reason, Verdict};
pub(crate) use history::declare;
pub use history::{answer, answer_json};

use crate::date::Date;
use crate::server::exec_codes::{ExecCode, Family, Next};
use crate::server::workflow::machine::{Transition, row, transitions, words};
use crate::usage::UsageError;
use std::collections::BTreeMap;
use std::fmt;

/// The number of days in which an authorization can be captured (S2:19, S2:530).
pub const CAPTURE_DAYS: u16 = 7;

/// An authorization without a decision for this many days counts as failed (S2:23).
pub const PENDING_DAYS: u16 = 6;

/// The largest amount: whole numbers up to this are exact on every host.
const MAX_AMOUNT: u64 = crate::formats::Format::MAX_AMOUNT;

words! {
    /// How far a payment is.
    #[ts(rename = "PaymentStatus")]
    pub enum Status {
        /// No authorization has been answered yet.
        New = "new",
        /// The customer is at Oney's form.
        Waiting = "waiting",
        /// Oney has not decided.
        Pending = "pending",
        /// It can be captured.
        Authorized = "authorized",
        /// Captured, at least in part, and nothing refunded.
        Captured = "captured",
        /// A part of what was captured is refunded.
        PartiallyRefunded = "partially-refunded",
        /// All that was captured is refunded.
        Refunded = "refunded",
        /// Oney or the platform refused, or the customer gave up.
        Failed = "failed",
        /// There was no decision in time.
        Expired = "expired",
    }
}

words! {
    /// What happens to a payment.
    #[ts(rename = "PaymentEventName")]
    pub enum Event {
        /// The answer 0002: the customer goes to Oney.
        Redirected = "redirected",
        /// 0003, or another answer that decides nothing.
        Undecided = "undecided",
        /// 0000 for the authorization.
        Accepted = "accepted",
        /// Any other answer to the authorization.
        Refused = "refused",
        /// Six days without a decision.
        TimePassed = "time-passed",
        /// 0000 for a capture.
        Captured = "captured",
        /// 0000 for a refund that leaves something.
        RefundedInPart = "refunded-in-part",
        /// 0000 for a refund that leaves nothing of the captured amount.
        RefundedInFull = "refunded-in-full",
    }
}

/// The transitions of a payment; others do not happen.
pub static TRANSITIONS: &[Transition<Status, Event>] = transitions! {
    New Redirected Waiting, Oney, "", "S2:13";
    New Undecided Pending, Oney, "", "S2:23";
    New Accepted Authorized, Oney, "", "S2:23";
    New Refused Failed, Oney, "", "S2:394";
    Waiting Accepted Authorized, Oney, "", "S2:17–19";
    Waiting Undecided Pending, Oney, "", "S2:23";
    Waiting Refused Failed, Oney, "", "S2:394";
    Pending Undecided Pending, Oney, "the six days run from the first", "S2:23";
    Authorized Accepted Authorized, Oney, "the same answer again: the notification after the result", "S2:17";
    Failed Refused Failed, Oney, "the same answer again", "S2:17";
    Pending Accepted Authorized, Oney, "within six days", "S2:23";
    Pending Refused Failed, Oney, "", "S2:23";
    Pending TimePassed Expired, Oney, "after six days", "S2:23";
    Authorized Captured Captured, Merchant, "within seven days; later success is not guaranteed", "S2:526–530";
    Captured Captured Captured, Merchant, "travel: once for each passenger", "S2:961";
    Captured RefundedInPart PartiallyRefunded, Merchant, "no more than remains", "S2:746";
    Captured RefundedInFull Refunded, Merchant, "no more than remains", "S2:746";
    PartiallyRefunded Captured PartiallyRefunded, Merchant, "travel: once for each passenger", "S2:961";
    PartiallyRefunded RefundedInPart PartiallyRefunded, Merchant, "no more than remains", "S2:746";
    PartiallyRefunded RefundedInFull Refunded, Merchant, "no more than remains", "S2:746";
    Refunded Captured PartiallyRefunded, Merchant, "travel: once for each passenger", "S2:961";
};

words! {
    /// What a request asks for.
    #[ts(rename = "PaymentOperation")]
    pub enum Operation {
        /// S2:37.
        Authorization = "authorization",
        /// S2:522.
        Capture = "capture",
        /// S2:728.
        Refund = "refund",
    }
}

/// An answer or a notification of the platform.
#[derive(Clone, PartialEq, Eq)]
pub struct Answer {
    /// The day on which it came.
    pub date: Date,
    /// What had been asked.
    pub operation: Operation,
    /// The answer.
    pub code: ExecCode,
    /// The amount of a capture or a refund; `None` for all that remains.
    pub amount: Option<u64>,
    /// The operation's own TRANSACTIONID. A success comes twice, as a result and as a notification: by this it counts
    /// once.
    pub transaction: Option<String>,
    /// Of a refund: the TRANSACTIONID of the capture (S2:788).
    pub capture: Option<String>,
}

impl fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Answer({:?} {})", self.operation, self.code)
    }
}

/// A capture that succeeded.
#[derive(Clone)]
struct Capture {
    transaction: Option<String>,
    amount: u64,
    refunded: u64,
}

/// A payment and its state.
///
/// ```
/// use oney_rules::Date;
/// use oney_rules::server::exec_codes::ExecCode;
/// use oney_rules::server::workflow::payment::{Answer, Limit, Operation, Payment, Verdict};
/// let day = |day| Date::new(2026, 11, day);
/// let mut payment = Payment::new(60_000)?;
/// payment
///     .record(&Answer {
///         date: day(2)?,
///         operation: Operation::Authorization,
///         code: ExecCode::SUCCEEDED,
///         amount: None,
///         transaction: None,
///         capture: None,
///     })
///     .expect("an authorization may be accepted");
/// assert_eq!(payment.may_capture(None, day(9)?), Verdict::Allowed { amount: 60_000, limit: None });
/// assert_eq!(payment.may_capture(None, day(10)?), Verdict::Allowed { amount: 60_000, limit: Some(Limit::Late) });
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Clone)]
pub struct Payment {
    amount: u64,
    /// Under a travel profile one capture for each; otherwise 1.
    passengers: u16,
    status: Status,
    /// The day of the first undecided answer.
    pending_since: Option<Date>,
    authorized_on: Option<Date>,
    last: Option<Date>,
    captures: Vec<Capture>,
    /// The indices of the captures that were identified.
    places: BTreeMap<String, usize>,
    /// The sums of the captures and of their refunds.
    captured: u64,
    refunded: u64,
    /// The refunds that were identified, with their amounts.
    refunds: BTreeMap<String, u64>,
    /// A capture or a refund whose answer is still to come.
    under_way: Option<Operation>,
}

impl fmt::Debug for Payment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Payment({:?}, {} captures)", self.status, self.captures.len())
    }
}

impl Payment {
    /// A payment of an order, in cents.
    ///
    /// # Errors
    /// When the amount is 0 or more than every host holds exactly.
    pub fn new(amount: u64) -> Result<Self, UsageError> {
        if !(1..=MAX_AMOUNT).contains(&amount) {
            return Err(UsageError::new("the payment: `amount` must be a positive number of cents"));
        }
        Ok(Self {
            amount,
            passengers: 1,
            status: Status::New,
            pending_since: None,
            authorized_on: None,
            last: None,
            captures: Vec::new(),
            places: BTreeMap::new(),
            captured: 0,
            refunded: 0,
            refunds: BTreeMap::new(),
            under_way: None,
        })
    }

    /// A travel merchant's payment: one capture for each passenger (S2:961).
    ///
    /// # Errors
    /// When there is no passenger, or more than PASSENGERCOUNT can say.
    pub fn with_passengers(mut self, passengers: u16) -> Result<Self, UsageError> {
        if !(1..=999).contains(&passengers) {
            return Err(UsageError::new("the payment: `passengers` must be 1 to 999"));
        }
        self.passengers = passengers;
        Ok(self)
    }

    /// The status on a day.
    #[must_use]
    pub fn status(&self, today: Date) -> Status {
        let days = |since: Date| today.day_number() - since.day_number();
        match self.status {
            Status::Pending if self.pending_since.is_some_and(|since| days(since) > PENDING_DAYS.into()) => {
                row(TRANSITIONS, Status::Pending, Event::TimePassed).map_or(Status::Pending, |row| row.to)
            }
            status => status,
        }
    }

    /// The amount of the order.
    #[must_use]
    pub fn amount(&self) -> u64 {
        self.amount
    }

    /// What has been captured.
    #[must_use]
    pub fn captured(&self) -> u64 {
        self.captured
    }

    /// What has been refunded.
    #[must_use]
    pub fn refunded(&self) -> u64 {
        self.refunded
    }

    /// Takes an answer of the platform.
    ///
    /// # Errors
    /// When the answer is impossible or wrong in this state: the payment does not change. If a success is refused here,
    /// contact the platform's support, because the platform has carried it out.
    pub fn record(&mut self, answer: &Answer) -> Result<Status, Reason> {
        if self.last.is_some_and(|last| answer.date < last) {
            return Err(Reason::BeforeHistory);
        }
        match answer.operation {
            Operation::Authorization => self.record_authorization(answer)?,
            Operation::Capture | Operation::Refund => self.record_movement(answer)?,
        }
        self.last = Some(answer.date);
        Ok(self.status)
    }

    fn record_authorization(&mut self, answer: &Answer) -> Result<(), Reason> {
        let next = answer.code.next();
        let event = match next {
            Next::Done => Event::Accepted,
            Next::Redirect => Event::Redirected,
            Next::Wait => Event::Undecided,
            // A request that was not carried out changes nothing and may be sent again.
            Next::Mend(_) | Next::RetryLater { .. } if self.status == Status::New => return Ok(()),
            Next::Mend(_) | Next::RetryLater { .. } | Next::NeverRetry => Event::Refused,
        };
        let status = self.status(answer.date);
        let Some(row) = row(TRANSITIONS, status, event) else {
            return Err(if status == Status::Expired { Reason::Expired } else { Reason::NotExpected });
        };
        match row.to {
            Status::Pending => self.pending_since = self.pending_since.or(Some(answer.date)),
            Status::Authorized => self.authorized_on = self.authorized_on.or(Some(answer.date)),
            _ => {}
        }
        self.status = row.to;
        Ok(())
    }

    fn record_movement(&mut self, answer: &Answer) -> Result<(), Reason> {
        if let Some(amount) = self.amount_of(answer) {
            let is_same = answer.code.next() == Next::Done && answer.amount.is_none_or(|again| again == amount);
            return if is_same { Ok(()) } else { Err(Reason::SameTransaction) };
        }
        // While an operation is pending, only its answer is possible.
        if self.under_way.is_some_and(|operation| operation != answer.operation) {
            return Err(Reason::UnderWay);
        }
        let amount = match answer.operation {
            Operation::Refund => self.refundable(answer.capture.as_deref(), answer.amount),
            _ => self.capturable(answer.amount, answer.date),
        };
        match (answer.code.next(), answer.code.family()) {
            (Next::Wait, Family::Pending | Family::Technical) => {
                amount?;
                self.under_way = Some(answer.operation);
            }
            (Next::Done, _) => {
                let amount = amount?;
                self.under_way = None;
                self.carry_out(answer, amount);
            }
            // A refusal of any operation changes nothing.
            _ => self.under_way = None,
        }
        Ok(())
    }

    /// The amount of an operation that was carried out under the same identifier.
    fn amount_of(&self, answer: &Answer) -> Option<u64> {
        let transaction = answer.transaction.as_deref()?;
        if answer.operation == Operation::Refund {
            return self.refunds.get(transaction).copied();
        }
        self.captures.get(*self.places.get(transaction)?).map(|capture| capture.amount)
    }

    /// Stores a checked operation.
    fn carry_out(&mut self, answer: &Answer, amount: u64) {
        let event = if answer.operation == Operation::Capture {
            let transaction = answer.transaction.clone();
            if let Some(transaction) = transaction.clone() {
                self.places.insert(transaction, self.captures.len());
            }
            self.captures.push(Capture { transaction, amount, refunded: 0 });
            // No capture is recorded that would lead above the amount, nor a refund above its capture.
            self.captured = self.captured.saturating_add(amount);
            Event::Captured
        } else {
            if let Some(transaction) = &answer.transaction {
                self.refunds.insert(transaction.clone(), amount);
            }
            let place = self.place_of(answer.capture.as_deref()).unwrap_or_default();
            if let Some(capture) = self.captures.get_mut(place) {
                capture.refunded = capture.refunded.saturating_add(amount);
                self.refunded = self.refunded.saturating_add(amount);
            }
            if self.refunded() == self.captured() { Event::RefundedInFull } else { Event::RefundedInPart }
        };
        if let Some(row) = row(TRANSITIONS, self.status, event) {
            self.status = row.to;
        }
    }

    /// The capture with that identifier, or the only one.
    fn place_of(&self, capture: Option<&str>) -> Result<usize, Reason> {
        match capture {
            Some(transaction) => {
                let known = self.places.get(transaction).copied();
                // A capture without a recorded identifier matches only if it is the only one.
                let only = match self.captures.as_slice() {
                    [Capture { transaction: None, .. }] => Some(0),
                    _ => None,
                };
                known.or(only).ok_or(Reason::UnknownCapture)
            }
            None if self.captures.len() > 1 => Err(Reason::WhichCapture),
            None => Ok(0),
        }
    }
}

//! Which operations may be sent to the platform, and why not.

use super::{CAPTURE_DAYS, Operation, PENDING_DAYS, Payment, Status};
use crate::date::Date;
use crate::server::workflow::machine::words;

words! {
    /// Why an operation is pointless or wrong.
    #[ts(rename = "PaymentReason")]
    pub enum Reason {
        /// The day lies before the last answer.
        BeforeHistory = "before-history",
        /// The payment cannot get such an answer as it stands.
        NotExpected = "not-expected",
        /// Nothing is authorized yet.
        NotAuthorized = "not-authorized",
        /// Oney has not decided yet.
        Pending = "pending",
        /// Six days passed without a decision.
        Expired = "expired",
        /// The authorization was refused.
        Failed = "failed",
        /// An authorization is captured once, under a travel profile once for each passenger.
        AlreadyCaptured = "already-captured",
        /// Nothing was captured that could be refunded.
        NotCaptured = "not-captured",
        /// An operation is under way whose answer has not come.
        UnderWay = "under-way",
        /// An amount is more than nothing.
        NoAmount = "no-amount",
        /// More than was authorized, or than is left of it.
        AboveAuthorized = "above-authorized",
        /// More than is left of the capture.
        AboveCaptured = "above-captured",
        /// Nothing is left.
        NothingLeft = "nothing-left",
        /// There are several captures: the refund must name one.
        WhichCapture = "which-capture",
        /// No capture has that identifier.
        UnknownCapture = "unknown-capture",
        /// Another operation has that identifier already, or the same with another answer.
        SameTransaction = "same-transaction",
    }
}

impl Reason {
    /// One sentence for the programmer or the back office.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::BeforeHistory => "The day lies before the last answer.",
            Self::NotExpected => "The payment cannot get such an answer as it stands.",
            Self::NotAuthorized => "The payment is not authorized.",
            Self::Pending => "Oney has not decided yet: wait for its notification.",
            Self::Expired => "Oney did not decide within six days: the payment counts as failed.",
            Self::Failed => "The authorization was refused.",
            Self::AlreadyCaptured => "The authorization has been captured already.",
            Self::NotCaptured => "Nothing has been captured yet.",
            Self::UnderWay => "Another operation is under way: wait for its notification.",
            Self::NoAmount => "The amount must be more than nothing.",
            Self::AboveAuthorized => "The amount is more than is left of the authorization.",
            Self::AboveCaptured => "The amount is more than is left of the capture.",
            Self::NothingLeft => "Nothing is left.",
            Self::WhichCapture => "There are several captures: name one by its transaction.",
            Self::UnknownCapture => "No capture has this transaction.",
            Self::SameTransaction => "Something else is known of this transaction.",
        }
    }
}

words! {
    /// What is allowed, but not sure to succeed.
    #[ts(rename = "PaymentLimit")]
    pub enum Limit {
        /// Seven days have passed since the authorization (S2:530).
        Late = "late",
        /// One passenger of several is to be captured without an amount: all that is left would be taken.
        AmountNotGiven = "amount-not-given",
    }
}

impl Limit {
    /// One sentence for the programmer or the back office.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Late => "More than seven days have passed since the authorization: success is not guaranteed.",
            Self::AmountNotGiven => {
                "There are several passengers: without an amount all that is left is captured."
            }
        }
    }
}

/// Whether an operation may be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It may.
    Allowed {
        /// The amount in cents that it takes or gives back.
        amount: u64,
        /// Why it may fail all the same.
        limit: Option<Limit>,
    },
    /// It must not be sent.
    Refused(Reason),
}

impl Payment {
    /// Whether a capture may be sent on a day. Without an amount it takes all that is left.
    #[must_use]
    pub fn may_capture(&self, amount: Option<u64>, today: Date) -> Verdict {
        if let Some(reason) = self.waits(today) {
            return Verdict::Refused(reason);
        }
        let is_late = self.capture_until().is_some_and(|until| today > until);
        let passengers_left = usize::from(self.passengers).saturating_sub(self.captures.len());
        let limit = if is_late {
            Some(Limit::Late)
        } else {
            (amount.is_none() && passengers_left > 1).then_some(Limit::AmountNotGiven)
        };
        match self.capturable(amount, today) {
            Ok(amount) => Verdict::Allowed { amount, limit },
            Err(reason) => Verdict::Refused(reason),
        }
    }

    /// Whether a refund may be sent on a day. Without an amount it refunds the rest of the capture, which must be named if
    /// there are several.
    #[must_use]
    pub fn may_refund(&self, capture: Option<&str>, amount: Option<u64>, today: Date) -> Verdict {
        if let Some(reason) = self.waits(today) {
            return Verdict::Refused(reason);
        }
        match self.refundable(capture, amount) {
            Ok(amount) => Verdict::Allowed { amount, limit: None },
            Err(reason) => Verdict::Refused(reason),
        }
    }

    /// The last day on which a capture is sure to succeed (S2:530).
    #[must_use]
    pub fn capture_until(&self) -> Option<Date> {
        self.authorized_on.and_then(|day| day.days_later(CAPTURE_DAYS))
    }

    /// The last day on which Oney may decide (S2:23).
    #[must_use]
    pub fn decision_until(&self) -> Option<Date> {
        let since = self.pending_since.filter(|_| self.status == Status::Pending);
        since.and_then(|day| day.days_later(PENDING_DAYS))
    }

    /// The pending operation.
    #[must_use]
    pub fn under_way(&self) -> Option<Operation> {
        self.under_way
    }

    fn waits(&self, today: Date) -> Option<Reason> {
        if self.last.is_some_and(|last| today < last) {
            return Some(Reason::BeforeHistory);
        }
        self.under_way.map(|_| Reason::UnderWay)
    }

    /// The amount that a capture would take.
    pub(super) fn capturable(&self, amount: Option<u64>, today: Date) -> Result<u64, Reason> {
        match self.status(today) {
            Status::New | Status::Waiting => return Err(Reason::NotAuthorized),
            Status::Pending => return Err(Reason::Pending),
            Status::Expired => return Err(Reason::Expired),
            Status::Failed => return Err(Reason::Failed),
            Status::Authorized | Status::Captured | Status::PartiallyRefunded | Status::Refunded => {}
        }
        if self.captures.len() >= usize::from(self.passengers) {
            return Err(Reason::AlreadyCaptured);
        }
        within(self.amount.saturating_sub(self.captured()), amount, Reason::AboveAuthorized)
    }

    /// The amount that a refund would give back.
    pub(super) fn refundable(&self, capture: Option<&str>, amount: Option<u64>) -> Result<u64, Reason> {
        if self.captures.is_empty() {
            return Err(Reason::NotCaptured);
        }
        let capture = self.captures.get(self.place_of(capture)?).ok_or(Reason::UnknownCapture)?;
        within(capture.amount.saturating_sub(capture.refunded), amount, Reason::AboveCaptured)
    }
}

/// The given amount, or all that is left.
fn within(left: u64, amount: Option<u64>, above: Reason) -> Result<u64, Reason> {
    match amount {
        _ if left == 0 => Err(Reason::NothingLeft),
        None => Ok(left),
        Some(0) => Err(Reason::NoAmount),
        Some(amount) if amount > left => Err(above),
        Some(amount) => Ok(amount),
    }
}

//! A contract at Oney, as its own interface shows it: the statuses of a confirmation and of a cancellation.
//!
//! The documents name the calls (S0:69–74); statuses and rules are those of Oney's public pages on payments, and where a
//! row says so of one connector.

mod history;

pub(crate) use history::declare;
pub use history::{answer, answer_json};

use crate::countries::Country;
use crate::server::workflow::machine::{
    Actor, Reason, Refusal, Transition, Word, events, row, transitions, words,
};
use crate::usage::UsageError;

words! {
    /// The status of a contract, in Oney's spelling.
    #[ts(rename = "ContractStatus")]
    pub enum Status {
        /// Oney has not decided, or the customer has not finished.
        Pending = "PENDING",
        /// Accepted; the merchant's confirmation is awaited.
        Favorable = "FAVORABLE",
        /// Refused.
        Refused = "REFUSED",
        /// The customer gave up, or time ran out.
        Aborted = "ABORTED",
        /// Confirmed; the funding follows.
        ToBeFunded = "TO_BE_FUNDED",
        /// Confirmed and funded.
        Funded = "FUNDED",
        /// Cancelled.
        Cancelled = "CANCELLED",
    }
}

words! {
    /// What happens to a contract.
    #[ts(rename = "ContractEventName")]
    pub enum Event {
        /// Oney accepts.
        Accepted = "accepted",
        /// Oney refuses.
        Refused = "refused",
        /// The customer gives up, or time runs out.
        Aborted = "aborted",
        /// The merchant confirms all that is left.
        Confirm = "confirm",
        /// The merchant confirms a part; outside France.
        ConfirmPart = "confirm-part",
        /// Oney refuses at the confirmation; in France.
        ConfirmRefused = "confirm-refused",
        /// Oney answers a confirmation by looking again.
        Held = "held",
        /// The funding has arrived.
        Funded = "funded",
        /// The merchant cancels all that is left.
        Cancel = "cancel",
        /// The merchant cancels a part.
        CancelPart = "cancel-part",
    }
}

/// The transitions of a contract; others do not happen. Cancelling while the funding is awaited is not documented, so it is
/// not allowed.
pub static TRANSITIONS: &[Transition<Status, Event>] = transitions! {
    Pending Accepted Favorable, Oney, "", "Oney's pages; S1:8";
    Pending Refused Refused, Oney, "", "Oney's pages";
    Pending Aborted Aborted, Oney, "", "Oney's pages";
    Pending Cancel Cancelled, Merchant, "", "Oney's pages; S1:40";
    Favorable Confirm ToBeFunded, Merchant, "France: once, at night the whole amount", "S0:72; one connector";
    Favorable ConfirmPart Favorable, Merchant, "outside France; less than is left", "Oney's pages; status inferred";
    Favorable ConfirmRefused Refused, Oney, "France", "Oney's pages";
    Favorable Held Pending, Oney, "", "one connector";
    Favorable Cancel Cancelled, Merchant, "", "Oney's pages; S1:40";
    ToBeFunded Funded Funded, Oney, "", "S1:11; inferred";
    Funded CancelPart Funded, Merchant, "less than is left", "S0:73; Oney's pages";
    Funded Cancel Cancelled, Merchant, "", "S0:74, S0:145; Oney's pages";
};

/// What a merchant does.
///
/// ```
/// use oney_rules::server::workflow::contract::{Event, Move};
/// assert_eq!(Move::Oney(Event::Accepted), Move::Oney(Event::Accepted));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Something that Oney does; what a merchant does has its own variants.
    Oney(Event),
    /// A confirmation.
    Confirm {
        /// Cents; `None` for all that is left.
        amount: Option<u64>,
        /// The hour of the day in France, 0 to 23; required there for a partial confirmation.
        hour: Option<u8>,
    },
    /// A cancellation.
    Cancel {
        /// Cents; `None` for all that is left.
        amount: Option<u64>,
    },
}

/// A contract and its state.
///
/// ```
/// use oney_rules::Country;
/// use oney_rules::server::workflow::contract::{Contract, Event, Move, Status};
/// let mut contract = Contract::new(Country::FR, 90_000)?;
/// contract.apply(&Move::Oney(Event::Accepted)).expect("Oney may accept");
/// contract.apply(&Move::Confirm { amount: None, hour: None }).expect("the whole amount, at any hour");
/// assert_eq!(contract.status(), Status::ToBeFunded);
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    country: Country,
    amount: u64,
    status: Status,
    confirmed: u64,
    cancelled: u64,
}

impl Contract {
    /// A contract over an amount in cents, for a merchant in this country.
    ///
    /// # Errors
    /// When the amount is 0 or more than every host holds exactly.
    pub fn new(country: Country, amount: u64) -> Result<Self, UsageError> {
        if !(1..=crate::formats::Format::MAX_AMOUNT).contains(&amount) {
            return Err(UsageError::new("the contract: `amount` must be a positive number of cents"));
        }
        Ok(Self { country, amount, status: Status::Pending, confirmed: 0, cancelled: 0 })
    }

    /// The current status.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// What has been confirmed, in cents.
    #[must_use]
    pub fn confirmed(&self) -> u64 {
        self.confirmed
    }

    /// What has been cancelled, in cents; in France also what a confirmation left out.
    #[must_use]
    pub fn cancelled(&self) -> u64 {
        self.cancelled
    }

    /// What the customer still owes or will owe, in cents.
    #[must_use]
    pub fn remaining(&self) -> u64 {
        self.amount.saturating_sub(self.cancelled)
    }

    /// What may happen now.
    #[must_use]
    pub fn allowed(&self) -> Vec<Event> {
        let may = |event: &Event| self.country != Country::FR || *event != Event::ConfirmPart;
        let is_french = |event: &Event| self.country == Country::FR || *event != Event::ConfirmRefused;
        events(TRANSITIONS, self.status).into_iter().filter(may).filter(is_french).collect()
    }

    /// Takes a step, if the table has it and its amount is left.
    ///
    /// # Errors
    /// When the step must not be taken: the contract stays as it was.
    pub fn apply(&mut self, step: &Move) -> Result<Status, Refusal<Status, Event>> {
        let (event, amount) = self.event(step);
        let refuse = |reason| Refusal { status: self.status, event, reason, allowed: self.allowed() };
        if !self.allowed().contains(&event) {
            return Err(refuse(Reason::NotAllowed));
        }
        let Some(row) = row(TRANSITIONS, self.status, event) else {
            return Err(refuse(Reason::NotAllowed));
        };
        match *step {
            Move::Oney(_) if row.actor != Actor::Oney => return Err(refuse(Reason::NotAllowed)),
            Move::Oney(_) => {}
            Move::Confirm { hour, .. } => {
                let left = self.unconfirmed();
                self.check(amount, left).map_err(refuse)?;
                if self.country == Country::FR && amount < left {
                    check_hour(hour).map_err(refuse)?;
                    self.cancelled = self.cancelled.saturating_add(left - amount);
                }
                self.confirmed = self.confirmed.saturating_add(amount);
            }
            Move::Cancel { .. } => {
                self.check(amount, self.remaining()).map_err(refuse)?;
                self.cancelled = self.cancelled.saturating_add(amount);
            }
        }
        self.status = row.to;
        Ok(self.status)
    }

    /// Takes a status from Oney, from a callback or a request. The same status again changes nothing.
    ///
    /// # Errors
    /// When the contract cannot have this status: an event is missing.
    pub fn observe(&mut self, status: Status) -> Result<Status, Refusal<Status, Event>> {
        if status == self.status {
            return Ok(status);
        }
        let known = TRANSITIONS.iter().find(|row| row.from == self.status && row.to == status);
        match known.map(|row| row.event) {
            Some(Event::Confirm) => self.apply(&Move::Confirm { amount: None, hour: None }),
            Some(Event::Cancel) => self.apply(&Move::Cancel { amount: None }),
            Some(event) => self.apply(&Move::Oney(event)),
            None => {
                // Names the usual event that leads to this status.
                let event = TRANSITIONS.iter().find(|row| row.to == status).map_or(Event::Held, |row| row.event);
                let allowed = self.allowed();
                Err(Refusal { status: self.status, event, reason: Reason::NotAllowed, allowed })
            }
        }
    }

    /// What can still be confirmed.
    fn unconfirmed(&self) -> u64 {
        self.remaining().saturating_sub(self.confirmed)
    }

    /// The event of a step, and its amount in cents.
    fn event(&self, step: &Move) -> (Event, u64) {
        match *step {
            Move::Oney(event) => (event, 0),
            Move::Confirm { amount, .. } => {
                let left = self.unconfirmed();
                let amount = amount.unwrap_or(left);
                // In France the rest is cancelled: the only confirmation is always the last.
                let is_part = amount < left && self.country != Country::FR;
                (if is_part { Event::ConfirmPart } else { Event::Confirm }, amount)
            }
            Move::Cancel { amount } => {
                let left = self.remaining();
                let amount = amount.unwrap_or(left);
                (if amount < left { Event::CancelPart } else { Event::Cancel }, amount)
            }
        }
    }

    fn check(&self, amount: u64, left: u64) -> Result<(), Reason> {
        match amount {
            0 => Err(Reason::NoAmount),
            amount if amount > left => Err(Reason::AboveTotal),
            _ => Ok(()),
        }
    }
}

/// From midnight to four France confirms the whole amount or nothing.
fn check_hour(hour: Option<u8>) -> Result<(), Reason> {
    match hour {
        None => Err(Reason::HourNotGiven),
        Some(0..4) => Err(Reason::AtNight),
        Some(_) => Ok(()),
    }
}

impl Status {
    /// Whether nothing can follow.
    #[must_use]
    pub fn is_final(self) -> bool {
        events(TRANSITIONS, self).is_empty()
    }

    /// The status of that name, also in another spelling of letters: `favorable`.
    #[must_use]
    pub fn find_in_any_case(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|status| status.name().eq_ignore_ascii_case(name))
    }
}

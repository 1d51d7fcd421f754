//! What to do when a call of Oney's interface fails (S0:78–90).
//!
//! A [`Recovery`] takes the results, one [`Observation`] after another, and returns the next [`Step`]. Two rules prevent that
//! an operation is carried out twice: after an unclear answer the contract's status is read before anything is sent again;
//! and if the status does not clear it up, nothing is sent again.
//!
//! Read a status only after the wait of the step: statuses lag behind ("a few moments", S0:90).

mod body;
mod evidence;
mod history;

pub use body::Mistake;
pub use evidence::{EVIDENCE, Evidence, EvidenceRow};
pub(crate) use history::declare;
pub use history::{answer, answer_json};

use crate::server::workflow::contract::Status;
use crate::server::workflow::machine::words;

words! {
    /// What was asked of Oney (S0:69–74).
    #[ts(rename = "RecoveryOperation")]
    pub enum Operation {
        /// A payment is created: the customer gets Oney's form.
        Create = "create",
        /// All that is left of an order is confirmed.
        Confirm = "confirm",
        /// A part of an order is confirmed.
        ConfirmPart = "confirm-part",
        /// All that is left of an order is cancelled.
        Cancel = "cancel",
        /// A part of an order is cancelled.
        CancelPart = "cancel-part",
    }
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Observation {
    /// An HTTP status answered the operation.
    Answered {
        /// 100 to 599.
        status: u16,
        /// What the body of a 4xx names.
        mistakes: Vec<Mistake>,
        /// The seconds of a `Retry-After`, if there was one.
        retry_after: Option<u32>,
    },
    /// No answer came to the operation: time ran out, or the network failed.
    Lost,
    /// The contract's status was read; `None` where Oney knows no such contract.
    Read(Option<Status>),
    /// The contract's status could not be read.
    ReadFailed,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Send the operation: it has not been sent yet, or surely not been carried out.
    Send,
    /// Wait, then send the operation again: too many requests.
    SlowDown {
        /// Seconds.
        seconds: u32,
    },
    /// Wait, then read the contract's status.
    ReadStatus {
        /// Seconds.
        seconds: u32,
    },
    /// Done. Nothing of it is ever sent again.
    Succeeded,
    /// The request is wrong: correct it, and begin a new recovery with the corrected one.
    Mend {
        /// The fields that the answer named.
        mistakes: Vec<Mistake>,
    },
    /// The contract has come to an end in which the operation has no place.
    Impossible {
        /// Where the contract stands; `None` where there is none.
        status: Option<Status>,
    },
    /// The program can do no more: ask Oney (S0:90).
    ContactSupport,
}

impl Step {
    /// The name in kebab case.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Send => "send",
            Self::SlowDown { .. } => "slow-down",
            Self::ReadStatus { .. } => "read-status",
            Self::Succeeded => "succeeded",
            Self::Mend { .. } => "mend",
            Self::Impossible { .. } => "impossible",
            Self::ContactSupport => "contact-support",
        }
    }

    /// Whether the recovery has ended: the operation has succeeded, or a person must act.
    #[must_use]
    pub fn is_final(&self) -> bool {
        !matches!(self, Self::Send | Self::SlowDown { .. } | Self::ReadStatus { .. })
    }
}

/// The first wait before a status is read; each further one is twice as long.
const FIRST_WAIT: u32 = 5;
/// The first wait after too many requests; each further one is twice as long.
const FIRST_SLOW_DOWN: u32 = 30;
/// No wait is longer than an hour.
const LONGEST_WAIT: u32 = 3600;

/// One operation and what came back for it.
///
/// ```
/// use oney_rules::server::workflow::contract::Status;
/// use oney_rules::server::workflow::recovery::{Observation, Operation, Recovery, Step};
/// let mut recovery = Recovery::new(Operation::Confirm);
/// assert_eq!(recovery.next(), &Step::Send);
/// recovery.observe(&Observation::Lost);
/// assert_eq!(recovery.next(), &Step::ReadStatus { seconds: 5 });
/// recovery.observe(&Observation::Read(Some(Status::Funded)));
/// assert_eq!(recovery.next(), &Step::Succeeded);
/// ```
#[derive(Debug, Clone)]
pub struct Recovery {
    operation: Operation,
    max_tries: u16,
    sent: u16,
    slowed: u16,
    /// Reads without a result since the operation was last sent.
    unclear: u16,
    next: Step,
}

impl Recovery {
    /// An operation that is to be sent.
    #[must_use]
    pub fn new(operation: Operation) -> Self {
        Self { operation, max_tries: 3, sent: 0, slowed: 0, unclear: 0, next: Step::Send }
    }

    /// How often the operation is sent, slowed down or looked after in vain before it is Oney's turn; 3 by default.
    #[must_use]
    pub fn with_max_tries(mut self, tries: u16) -> Self {
        self.max_tries = tries.max(1);
        self
    }

    /// What to do now.
    #[must_use]
    pub fn next(&self) -> &Step {
        &self.next
    }

    /// Takes a result and returns the next step. After the end nothing changes any more: a success stays one.
    pub fn observe(&mut self, observation: &Observation) -> &Step {
        if !self.next.is_final() {
            self.next = match observation {
                Observation::Answered { status, mistakes, retry_after } => {
                    self.sent = self.sent.saturating_add(1);
                    self.unclear = 0;
                    self.answered(*status, mistakes, *retry_after)
                }
                Observation::Lost => {
                    self.sent = self.sent.saturating_add(1);
                    self.unclear = 0;
                    self.look()
                }
                Observation::Read(status) => self.read(*status),
                // Nothing was sent, so there is no status to read.
                Observation::ReadFailed if self.sent == 0 => Step::Send,
                Observation::ReadFailed => self.look_again(),
            };
        }
        &self.next
    }

    fn answered(&mut self, status: u16, mistakes: &[Mistake], retry_after: Option<u32>) -> Step {
        match status {
            // S0:80: only this status.
            200 => Step::Succeeded,
            // Oney did not process it: nothing was carried out. No earlier try is unclear either, because the status would
            // have been read then.
            429 => {
                self.slowed = self.slowed.saturating_add(1);
                if self.slowed > self.max_tries {
                    return Step::ContactSupport;
                }
                let seconds = retry_after.unwrap_or(wait(FIRST_SLOW_DOWN, self.slowed));
                Step::SlowDown { seconds: seconds.min(LONGEST_WAIT) }
            }
            // A time-out, or the reference exists already: perhaps because of this operation.
            408 | 409 | 499 => self.look(),
            400..=499 => Step::Mend { mistakes: mistakes.to_vec() },
            _ => self.look(),
        }
    }

    /// It is unclear whether the operation was carried out: read the status.
    fn look(&self) -> Step {
        Step::ReadStatus { seconds: wait(FIRST_WAIT, self.sent) }
    }

    fn look_again(&mut self) -> Step {
        self.unclear = self.unclear.saturating_add(1);
        if self.unclear >= self.max_tries {
            return Step::ContactSupport;
        }
        Step::ReadStatus { seconds: wait(FIRST_WAIT, self.sent.saturating_add(self.unclear)) }
    }

    fn read(&mut self, status: Option<Status>) -> Step {
        match evidence::of(self.operation, status) {
            // A status that no step asked for means nothing for an operation that has not been sent.
            _ if self.sent == 0 => Step::Send,
            Evidence::CarriedOut => Step::Succeeded,
            Evidence::NotCarriedOut if self.sent >= self.max_tries => Step::ContactSupport,
            Evidence::NotCarriedOut => Step::Send,
            Evidence::Impossible => Step::Impossible { status },
            Evidence::Unclear => self.look_again(),
        }
    }
}

/// The first wait, doubled for each further time.
fn wait(first: u32, time: u16) -> u32 {
    let doublings = u32::from(time.saturating_sub(1)).min(16);
    first.saturating_mul(1 << doublings).min(LONGEST_WAIT)
}

//! WHEN: what may happen to an order, in which order, and until when. For servers: behind the feature `server`.
//!
//! Three machines, each one table of [`machine::Transition`]s, from which the checks, the pictures in `docs/workflow.md` and the
//! tests come:
//!
//! - [`payment`]: a payment at the platform, from the authorization to the last refund (S2);
//! - [`order`]: an order in the shop's back office (S1);
//! - [`contract`]: a contract at Oney, by its own interface.
//!
//! [`recovery`] says what to do when a call fails (S0). All of them are told what happened and say what may happen next;
//! none of them sends anything, and none has a clock.

pub mod contract;
pub mod machine;
pub mod order;
pub mod payment;
pub mod recovery;

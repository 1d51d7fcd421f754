//! WHEN: what may happen to an order, in which order, and until when. For servers: behind the feature `server`.
//!
//! Three state machines. Each is one table of [`machine::Transition`]s, which the checks, the pictures in `docs/workflow.md` and
//! the tests use:
//!
//! - [`payment`]: a payment at the platform, from the authorization to the last refund (S2);
//! - [`order`]: an order in the shop's back office (S1);
//! - [`contract`]: a contract at Oney, by its own interface.
//!
//! [`recovery`] recommends what to do after a failed call (S0). All of them take the events so far and return what may
//! happen next; none of them sends anything or has a clock.

pub mod contract;
pub mod machine;
pub mod order;
pub mod payment;
pub mod recovery;

//! For servers, not for pages: the messages after the authorization, how they are signed and verified, what their
//! codes mean, and what may happen next.

pub mod exec_codes;
pub(crate) mod formats;
pub(crate) mod json;
pub mod messages;
pub mod oney_api;
pub mod products;
pub mod received;
pub mod sandbox;
pub mod signing;
pub mod test_book;
pub mod workflow;

pub use json::shown_key;

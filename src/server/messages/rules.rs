//! The rules of the messages beside the authorization.

pub(super) mod capture_amount;
pub(super) mod currency;
pub(super) mod redirect;
pub(super) mod transaction;

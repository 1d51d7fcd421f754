//! The rules of the messages beside the authorization.

pub(super) mod capture_amount_missing;
pub(super) mod capture_amount_not_documented;
pub(super) mod currency;
mod redirect;
pub(super) mod redirect_missing;
pub(super) mod redirect_not_expected;
pub(super) mod redirect_not_html;
pub(super) mod transaction;

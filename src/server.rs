//! What servers need and pages must not have: the messages beside the authorization and how they are read.

pub(crate) mod detector;
pub(crate) mod formats;
pub mod messages;
mod received;
mod redirect_page;
mod rules;

//! Checks and normalises Oney 3x/4x orders before they are sent through Dalenys.
#![forbid(unsafe_code)]

pub mod countries;
pub mod formats;
mod tables;

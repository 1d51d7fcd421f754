//! How one value is read.

pub mod phone;

//! How one value is read.

mod characters;
pub mod phone;
pub mod postal_code;

//! Facts per country, data only.

/// Written by `cargo xtask codegen`.
#[rustfmt::skip]
mod generated;
pub mod iso3166;

//! Facts per country, data only.

/// Written by `cargo xtask codegen`.
mod generated;
pub mod iso3166;

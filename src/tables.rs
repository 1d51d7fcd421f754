//! Generated tables and the code that reads them.

mod automaton;
mod coder;
#[cfg(feature = "server")]
pub mod escapes;
#[cfg(not(feature = "server"))]
#[path = "tables/escapes/none.rs"]
pub mod escapes;
#[cfg(not(feature = "unicode"))]
pub mod graphemes;
mod once;
pub mod phones;
pub mod postal_codes;

/// Written by `cargo xtask codegen`.
mod generated {
    #[rustfmt::skip]
    pub mod automata;
    #[cfg(not(feature = "unicode"))]
    #[rustfmt::skip]
    pub mod graphemes;
    #[rustfmt::skip]
    pub mod phones;
    #[rustfmt::skip]
    pub mod postal_codes;
}

pub(crate) use generated::phones::release as numbering_plans;
pub use once::{is_unpacking, stop_unpacking};

/// The version of the numbering plans: the release of Google's metadata, such as `9.0.43`.
pub const NUMBERING_PLANS: &str = numbering_plans!();

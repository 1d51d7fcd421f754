//! Generated tables and the code that reads them.

mod automaton;
mod coder;
#[cfg(not(feature = "unicode"))]
pub mod graphemes;
mod once;
pub mod phones;
pub mod postal_codes;

/// Written by `cargo xtask codegen`.
mod generated {
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

/// One of several concatenated streams. A length of 255 continues in the next byte.
fn stream<'a>(lengths: &[u8], streams: &'a [u8], index: usize) -> &'a [u8] {
    let mut start = 0usize;
    let mut end = 0usize;
    let mut current = 0usize;
    for &length in lengths {
        end = end.saturating_add(usize::from(length));
        if length < 255 {
            if current == index {
                return streams.get(start..end).unwrap_or(&[]);
            }
            current = current.saturating_add(1);
            start = end;
        }
    }
    &[]
}

//! Generated tables and the few lines that read them.

mod automaton;
mod coder;
#[cfg(any(feature = "wasm", target_arch = "wasm32"))]
pub mod graphemes;
pub mod phones;
pub mod postal_codes;

use std::sync::OnceLock;
#[cfg(feature = "wasm")]
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// Written by `cargo xtask codegen`.
mod generated {
    #[cfg(any(feature = "wasm", target_arch = "wasm32"))]
    #[rustfmt::skip]
    pub mod graphemes;
    #[rustfmt::skip]
    pub mod phones;
    #[rustfmt::skip]
    pub mod postal_codes;
}

pub(crate) use generated::phones::release as numbering_plans;

/// How fresh the numbering plans are: the release of Google's metadata that they were made from, such as `9.0.33`.
pub const NUMBERING_PLANS: &str = numbering_plans!();

/// A table that is unpacked once and stays.
fn unpacked<T>(place: &OnceLock<T>, unpack: impl FnOnce() -> T) -> &T {
    place.get_or_init(|| {
        #[cfg(feature = "wasm")]
        UNPACKING.store(true, Relaxed);
        let table = unpack();
        #[cfg(feature = "wasm")]
        UNPACKING.store(false, Relaxed);
        table
    })
}

#[cfg(feature = "wasm")]
static UNPACKING: AtomicBool = AtomicBool::new(false);

/// Whether what is allocated now belongs to a table that stays: the module of the npm package forgets everything else after
/// each check (`pkg/wasm`).
#[cfg(feature = "wasm")]
pub fn is_unpacking() -> bool {
    UNPACKING.load(Relaxed)
}

/// One of several streams that lie end to end. A length of 255 goes on in the next byte.
fn stream<'a>(lengths: &[u8], streams: &'a [u8], index: usize) -> &'a [u8] {
    let mut start = 0usize;
    let mut end = 0usize;
    let mut place = 0usize;
    for &length in lengths {
        end = end.saturating_add(usize::from(length));
        if length < 255 {
            if place == index {
                return streams.get(start..end).unwrap_or(&[]);
            }
            place = place.saturating_add(1);
            start = end;
        }
    }
    &[]
}

//! Tables that are unpacked on first use.

use std::sync::OnceLock;
#[cfg(feature = "wasm")]
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// A table that is unpacked once and stays.
pub(super) fn unpacked<T>(place: &OnceLock<T>, unpack: impl FnOnce() -> T) -> &T {
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

/// Says that nothing is being unpacked: the last call may have ended in the middle of it.
#[cfg(feature = "wasm")]
pub fn stop_unpacking() {
    UNPACKING.store(false, Relaxed);
}

//! Tables that are unpacked on first use.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// A table that is unpacked once and stays.
pub(super) fn unpacked<T>(place: &OnceLock<T>, unpack: impl FnOnce() -> T) -> &T {
    place.get_or_init(|| {
        UNPACKING.store(true, Relaxed);
        let table = unpack();
        UNPACKING.store(false, Relaxed);
        table
    })
}

static UNPACKING: AtomicBool = AtomicBool::new(false);

/// Whether what is allocated now belongs to a table that stays: the module of the npm package forgets everything else after
/// each check (`pkg/wasm`).
#[must_use]
pub fn is_unpacking() -> bool {
    UNPACKING.load(Relaxed)
}

/// Says that nothing is being unpacked: the last call may have ended in the middle of it.
pub fn stop_unpacking() {
    UNPACKING.store(false, Relaxed);
}

//! Tables that are unpacked on first use.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// A table that is unpacked once and stays.
pub(super) fn unpacked<T>(cell: &OnceLock<T>, unpack: impl FnOnce() -> T) -> &T {
    cell.get_or_init(|| {
        UNPACKING.store(true, Relaxed);
        let table = unpack();
        UNPACKING.store(false, Relaxed);
        table
    })
}

static UNPACKING: AtomicBool = AtomicBool::new(false);

/// True while a table is unpacked: the npm package allocates it permanently and frees everything else after each check
/// (`pkg/wasm`).
#[must_use]
pub fn is_unpacking() -> bool {
    UNPACKING.load(Relaxed)
}

/// Resets the flag: the last call may have been aborted while unpacking.
pub fn stop_unpacking() {
    UNPACKING.store(false, Relaxed);
}

//! The memory of a check, taken from front to back and never given back: the next check starts at the front again. That is
//! the smallest allocator there is and the fastest, and what would free memory compiles to nothing (docs/design.md, D9).
//!
//! ```text
//! | stack, constants | unpacked tables | profile | input of this check, and all that it needs |
//!                    | LASTING bytes             ^ floor                              top ^
//! ```
#![expect(unsafe_code, reason = "an allocator hands out addresses")]

use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32::{memory_grow, memory_size};
use core::cell::Cell;
use core::ptr::{copy, copy_nonoverlapping, null_mut, write_bytes};
use core::slice;
use oney_rules::{is_unpacking, stop_unpacking};

/// Room for the tables that are unpacked once and stay, which is more than all of them take (`tests/npm/tables.test.mjs`). An
/// address that nobody writes to costs nothing.
const LASTING: usize = 1 << 20;
const PAGE: usize = 1 << 16;

unsafe extern "C" {
    /// The linker's own data ends where this stands.
    static __heap_base: u8;
}

fn heap_base() -> usize {
    (&raw const __heap_base).addr()
}

/// Addresses that are given out one after the other.
struct Region {
    /// The next one.
    top: Cell<usize>,
    end: Cell<usize>,
    can_grow: bool,
}

impl Region {
    const fn new(can_grow: bool) -> Self {
        Self { top: Cell::new(0), end: Cell::new(0), can_grow }
    }

    fn take(&self, size: usize, align: usize) -> *mut u8 {
        let start = self.top.get().next_multiple_of(align);
        if self.move_to(start.checked_add(size)) { start as *mut u8 } else { null_mut() }
    }

    /// False where there is no room up to there.
    fn move_to(&self, top: Option<usize>) -> bool {
        let Some(top) = top.filter(|top| *top <= self.end.get() || self.grow(*top)) else { return false };
        self.top.set(top);
        true
    }

    #[cold]
    fn grow(&self, end: usize) -> bool {
        let has = memory_size(0) * PAGE;
        let is_grown = self.can_grow && (end <= has || memory_grow(0, (end - has).div_ceil(PAGE)) != usize::MAX);
        if is_grown {
            self.end.set(memory_size(0) * PAGE);
        }
        is_grown
    }
}

pub(crate) struct Memory {
    lasting: Region,
    check: Region,
    /// Where the input of a check begins; 0 before the first.
    floor: Cell<usize>,
}

// SAFETY: wasm without threads has one.
unsafe impl Sync for Memory {}

impl Memory {
    pub(crate) const fn new() -> Self {
        Self { lasting: Region::new(false), check: Region::new(true), floor: Cell::new(0) }
    }

    /// Forgets the last check and makes room for an input; what was written there before stays.
    pub(crate) fn begin(&self, length: usize) -> *mut u8 {
        if self.floor.get() == 0 {
            self.lasting.top.set(heap_base());
            self.lasting.end.set(heap_base() + LASTING);
            self.floor.set(heap_base() + LASTING);
        }
        self.check.top.set(self.floor.get());
        self.check.take(length, 1)
    }

    /// The input that JavaScript has written into the room that it asked for. Nothing of the last check may be in use any more.
    pub(crate) fn input(&self, length: usize) -> &'static [u8] {
        let start = self.floor.get();
        self.check.top.set(start + length);
        // SAFETY: `begin` has made room for it, which nothing else gets before the next check; a longer one would trap.
        unsafe { slice::from_raw_parts(start as *const u8, length) }
    }

    /// The same, moved to the front: the profile that was there may be in use no more.
    pub(crate) fn restart(&self, length: usize) -> &'static [u8] {
        stop_unpacking();
        let written = self.input(length);
        self.floor.set(heap_base() + LASTING);
        // SAFETY: the front does not come after the input, so there is as much room.
        unsafe { copy(written.as_ptr(), self.floor.get() as *mut u8, length) };
        self.input(length)
    }

    /// Overwrites an input that nobody reads any more.
    pub(crate) fn wipe(&self, length: usize) {
        // SAFETY: the input of this check is as long.
        unsafe { write_bytes(self.floor.get() as *mut u8, 0, length) };
    }

    /// What has been allocated since the front stays.
    pub(crate) fn keep(&self) {
        self.floor.set(self.check.top.get());
    }

    fn region(&self) -> &Region {
        if is_unpacking() { &self.lasting } else { &self.check }
    }
}

// SAFETY: a region gives out no address twice, and only such as the module has, until the next check begins.
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.region().take(layout.size(), layout.align())
    }

    #[inline]
    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let region = self.region();
        // What was taken last grows where it is.
        if old.addr() + layout.size() == region.top.get() {
            return if region.move_to(old.addr().checked_add(size)) { old } else { null_mut() };
        }
        let new = region.take(size, layout.align());
        if !new.is_null() {
            // SAFETY: both are as long as what is copied, and no address is given out twice.
            unsafe { copy_nonoverlapping(old, new, layout.size().min(size)) };
        }
        new
    }
}

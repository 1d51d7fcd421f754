//! A bump allocator: a check takes memory from front to back and never frees it; the next check starts at the front again. No
//! allocator is smaller or faster, and code that frees memory compiles to nothing (docs/design.md, D9).
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

/// Room for the tables that are unpacked once and stay; all of them need less (`tests/npm/tables.test.mjs`). Unused addresses
/// cost nothing.
const LASTING: usize = 1 << 20;
const PAGE: usize = 1 << 16;

unsafe extern "C" {
    /// The end of the linker's data.
    static __heap_base: u8;
}

fn heap_base() -> usize {
    (&raw const __heap_base).addr()
}

/// A range of addresses, given out in order.
struct Region {
    /// The next address.
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

    /// False if there is no room up to `top`.
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

    /// Frees the last check's memory and reserves room for an input; keeps the input so far.
    pub(crate) fn begin(&self, length: usize) -> *mut u8 {
        if self.floor.get() == 0 {
            self.lasting.top.set(heap_base());
            self.lasting.end.set(heap_base() + LASTING);
            self.floor.set(heap_base() + LASTING);
        }
        self.check.top.set(self.floor.get());
        self.check.take(length, 1)
    }

    /// The input that JavaScript has written into the room of `begin`. Nothing of the last check may still be in use.
    pub(crate) fn input(&self, length: usize) -> &'static [u8] {
        let start = self.floor.get();
        self.check.top.set(start + length);
        // SAFETY: `begin` has reserved this room until the next check; a longer input would trap.
        unsafe { slice::from_raw_parts(start as *const u8, length) }
    }

    /// The same, moved to the front. The profile that lay there must no longer be in use.
    pub(crate) fn restart(&self, length: usize) -> &'static [u8] {
        stop_unpacking();
        let written = self.input(length);
        self.floor.set(heap_base() + LASTING);
        // SAFETY: the front is not after the input, so there is enough room.
        unsafe { copy(written.as_ptr(), self.floor.get() as *mut u8, length) };
        self.input(length)
    }

    /// Overwrites an input with zeros after its last use.
    pub(crate) fn wipe(&self, length: usize) {
        // SAFETY: the input of this check has this length.
        unsafe { write_bytes(self.floor.get() as *mut u8, 0, length) };
    }

    /// Keeps what has been allocated since the front.
    pub(crate) fn keep(&self) {
        self.floor.set(self.check.top.get());
    }

    fn region(&self) -> &Region {
        if is_unpacking() { &self.lasting } else { &self.check }
    }
}

// SAFETY: until the next check begins, a region gives out each address once, and only addresses of the module.
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.region().take(layout.size(), layout.align())
    }

    #[inline]
    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let region = self.region();
        // The last allocation grows in place.
        if old.addr() + layout.size() == region.top.get() {
            return if region.move_to(old.addr().checked_add(size)) { old } else { null_mut() };
        }
        let new = region.take(size, layout.align());
        if !new.is_null() {
            // SAFETY: both are at least as long as the copied bytes, and they do not overlap.
            unsafe { copy_nonoverlapping(old, new, layout.size().min(size)) };
        }
        new
    }
}

//! The boundary: numbers, and what crosses through the module's memory: an input as text, an answer as numbers and text. The npm
//! package calls it (`pkg/src/core.js`); what it asks is done by the library (`src/wasm.rs`).
//!
//! Nothing is kept but one profile: so nothing has to be freed. And nothing is thrown through wasm frames: misuse is an answer of
//! its own.
#![cfg(target_arch = "wasm32")]

mod memory;
#[cfg(feature = "server")]
mod objects;

use memory::Memory;
use oney_rules::wasm::Answer;
#[cfg(not(feature = "server"))]
use oney_rules::wasm::page::{is_secret, perform, validator};
#[cfg(feature = "server")]
use oney_rules::wasm::server::{is_secret, perform, validator};
use oney_rules::{UsageError, Validator};
use std::cell::Cell;
use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static MEMORY: Memory = Memory::new();

/// The task that takes a profile.
const CONFIGURE: u32 = 0;

thread_local! {
    /// The profile in use. JavaScript has one thread, and a package's `Validator` brings its profile back before it
    /// checks when another one has been used in between.
    static CURRENT: Cell<Option<&'static Validator>> = const { Cell::new(None) };
}

/// Makes room for an input of this many bytes and says where; what was written there before stays. The last answer goes.
#[wasm_bindgen]
pub fn input(length: usize) -> *mut u8 {
    MEMORY.begin(length)
}

/// Does one task on the first bytes of the input and says where the answer stands (`src/wasm/answer.rs`). The tasks are numbered
/// in `pkg/src/core.js`.
#[wasm_bindgen]
pub fn run(task: u32, length: usize, today: u32, flags: u32) -> *const u32 {
    let answer = if task == CONFIGURE {
        Answer::text(configure(length))
    } else {
        perform(CURRENT.get(), task, MEMORY.input(length), today, flags)
    };
    if is_secret(task) {
        MEMORY.wipe(length);
    }
    answer.leave()
}

/// Takes another profile. One that fails leaves none.
fn configure(length: usize) -> Result<String, UsageError> {
    CURRENT.set(None);
    let validator = validator(MEMORY.restart(length))?;
    CURRENT.set(Some(Box::leak(Box::new(validator))));
    MEMORY.keep();
    Ok(String::new())
}

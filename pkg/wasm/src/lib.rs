//! The boundary between the npm package (`pkg/src/core.js`) and the library. Functions take and return numbers; inputs (text) and
//! answers (numbers and text) lie in the module's memory.
//!
//! Only one profile is kept, so that JavaScript has nothing to free. No exception crosses wasm frames: misuse is a kind of
//! answer.
#![cfg(target_arch = "wasm32")]

mod answer;
mod encoding;
mod host;
mod memory;
#[cfg(feature = "server")]
mod objects;
#[cfg(not(feature = "server"))]
mod page;
mod protocol;
#[cfg(feature = "server")]
mod server;
mod session;

use answer::Answer;
use memory::Memory;
use oney_rules::{UsageError, Validator};
#[cfg(not(feature = "server"))]
use page::{is_secret, perform, validator};
#[cfg(feature = "server")]
use server::{is_secret, perform, validator};
use session::{Session, text};
use std::cell::Cell;
use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static MEMORY: Memory = Memory::new();

thread_local! {
    /// The validator in use: its profile and fields. JavaScript has one thread, and a `Validator` of the package configures itself again if
    /// another one has been used in between.
    static CURRENT: Cell<Option<&'static Validator>> = const { Cell::new(None) };
}

/// Reserves room for an input of this many bytes and returns its address. Keeps the input so far, frees the last answer.
#[wasm_bindgen]
pub fn input(length: usize) -> *mut u8 {
    MEMORY.begin(length)
}

/// Performs one task (`protocol.rs`) on the first bytes of the input. Returns the answer's address (`answer.rs`).
#[wasm_bindgen]
pub fn run(task: u32, length: usize, today: u32, flags: u32) -> *const u32 {
    let answer = if task == protocol::CONFIGURE {
        configure(length)
    } else {
        let session = Session { current: CURRENT.get(), today, flags };
        text(MEMORY.input(length)).and_then(|text| perform(session, task, text))
    };
    if is_secret(task) {
        MEMORY.wipe(length);
    }
    answer.unwrap_or_else(|error| Answer::refusal(&error)).leave()
}

/// Replaces the validator. If the new one is wrong, there is none.
fn configure(length: usize) -> Result<Answer, UsageError> {
    CURRENT.set(None);
    let validator = validator(text(MEMORY.restart(length))?)?;
    CURRENT.set(Some(Box::leak(Box::new(validator))));
    MEMORY.keep();
    Ok(Answer::text(String::new()))
}

//! The boundary: numbers, and what crosses through the module's memory: an input as text, an answer as numbers and text. The npm
//! package calls it (`pkg/src/core.js`); what is asked is done by the library.
//!
//! Nothing is kept but one profile: so nothing has to be freed. And nothing is thrown through wasm frames: misuse is an answer of
//! its own.
#![cfg(target_arch = "wasm32")]

mod answer;
mod encoding;
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
use page::{is_secret, perform, profile};
#[cfg(feature = "server")]
use server::{is_secret, perform, profile};
use session::{Session, text};
use std::cell::Cell;
use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static MEMORY: Memory = Memory::new();

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

/// Does one task (`protocol.rs`) on the first bytes of the input and says where the answer stands (`answer.rs`).
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

/// Takes another profile. One that fails leaves none.
fn configure(length: usize) -> Result<Answer, UsageError> {
    CURRENT.set(None);
    let validator = Validator::new(profile(MEMORY.restart(length))?);
    CURRENT.set(Some(Box::leak(Box::new(validator))));
    MEMORY.keep();
    Ok(Answer::text(String::new()))
}

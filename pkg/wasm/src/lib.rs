//! The boundary: numbers, and text that crosses through two places of the module's memory. The npm package calls it
//! (`pkg/src/core.js`); what it asks is done by the library (`src/wasm.rs`).
//!
//! Nothing is kept but one profile, and what came of the last order until the next input: so nothing has to be
//! freed. And nothing is thrown through wasm frames: misuse is an answer of its own.
#![cfg(target_arch = "wasm32")]

mod memory;

use memory::Memory;
use oney_rules::wasm::{self, perform, validator};
use oney_rules::{Outcome, Validator};
use std::cell::Cell;
#[cfg(feature = "fast")]
use std::ptr::null;
use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static MEMORY: Memory = Memory::new();

/// The task that takes a profile.
const CONFIGURE: u32 = 0;
/// Tasks without an input: what there is to say of the order that was checked last. Nothing where there was another input since.
const JUDGEMENT: u32 = 7;
const NORMAL_FORM: u32 = 8;

thread_local! {
    /// The profile in use. JavaScript has one thread, and a package's `Validator` brings its profile back before it
    /// checks when another one has been used in between.
    static CURRENT: Cell<Option<&'static Validator>> = const { Cell::new(None) };
    /// What came of the order that was checked last, until the next input.
    static CHECKED: Cell<Option<&'static Outcome<'static>>> = const { Cell::new(None) };
    /// The last answer.
    static OUTPUT: Cell<&'static str> = const { Cell::new("") };
}

/// Makes room for an input of this many bytes and says where; what was written there before stays. The last answer goes.
#[wasm_bindgen]
pub fn input(length: usize) -> *mut u8 {
    CHECKED.set(None);
    MEMORY.begin(length)
}

/// Where the last answer stands.
#[wasm_bindgen]
pub fn output() -> *const u8 {
    OUTPUT.get().as_ptr()
}

/// Does one task on the first bytes of the input and says how long the answer is, twice as much and one more where it is not
/// all ASCII: JSON text, or `!` and what the caller did wrong. The tasks are numbered in `pkg/src/core.js`.
///
/// The check of an order answers 0 where it may be sent and 1 where not; what else there is to say is written when somebody asks.
#[wasm_bindgen]
pub fn run(task: u32, length: usize, today: u32, flags: u32) -> usize {
    give(match task {
        CONFIGURE => configure(length),
        JUDGEMENT => CHECKED.get().map(wasm::judgement).unwrap_or_default(),
        NORMAL_FORM => CHECKED.get().map(wasm::order).unwrap_or_default(),
        _ if wasm::is_order(task) => match wasm::check(CURRENT.get(), task, MEMORY.input(length), today, flags) {
            Ok(outcome) => {
                let is_refused = !outcome.is_valid();
                CHECKED.set(Some(Box::leak(Box::new(outcome))));
                return usize::from(is_refused);
            }
            Err(refusal) => refusal,
        },
        _ => {
            let answer = perform(CURRENT.get(), task, MEMORY.input(length), today, flags);
            #[cfg(feature = "server")]
            if wasm::is_secret(task) {
                MEMORY.wipe(length);
            }
            answer
        }
    })
}

/// The brief answer about the text of one parameter, by its column (`src/outcome/brief.rs`): where it stands, 0 where there is none.
#[cfg(feature = "fast")]
#[wasm_bindgen]
pub fn brief(column: u8, length: usize) -> *const u8 {
    wasm::brief(CURRENT.get(), column, MEMORY.input(length)).map_or(null(), |answer| answer.leak().as_ptr())
}

fn give(answer: String) -> usize {
    let answer: &str = answer.leak();
    OUTPUT.set(answer);
    2 * answer.len() + usize::from(!answer.is_ascii())
}

/// Takes another profile. One that fails leaves none.
fn configure(length: usize) -> String {
    CURRENT.set(None);
    match validator(MEMORY.restart(length)) {
        Ok(validator) => {
            CURRENT.set(Some(Box::leak(Box::new(validator))));
            MEMORY.keep();
            String::new()
        }
        Err(answer) => answer,
    }
}

//! The vectors on wasm32 in Node.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

mod common;

use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn vectors_hold_in_node() {
    common::run_all();
}

#[cfg(feature = "server")]
#[path = "common/signing.rs"]
mod signing;

#[cfg(feature = "server")]
#[wasm_bindgen_test]
fn signatures_hold_in_node() {
    signing::hashes_hold();
    signing::attacks_are_refused();
    signing::examples_come_back();
}

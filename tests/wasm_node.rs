//! The vectors on wasm32 in Node.
#![cfg(target_arch = "wasm32")]

mod common;

use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn vectors_hold_in_node() {
    common::run_all();
}

//! What the module asks of JavaScript (`pkg/src/host.js`): the tables that compose letters and accents are part of every engine, and would
//! cost a page 15 KB.
#![expect(unsafe_code, reason = "an imported function is foreign code")]

/// NFC is at most three times as long as its text in UTF-8.
const GROWTH: usize = 3;

#[link(wasm_import_module = "./host.js")]
unsafe extern "C" {
    /// Composes the text of this length at this address, with room for `GROWTH` times the length. Returns the new length.
    fn compose(address: *mut u8, length: usize) -> usize;
}

/// A character and the marks after it, composed.
pub(crate) fn composed(run: &str) -> String {
    let mut bytes = run.as_bytes().to_vec();
    bytes.resize(GROWTH * run.len(), 0);
    // SAFETY: JavaScript writes into these bytes only, and calls nothing.
    let length = unsafe { compose(bytes.as_mut_ptr(), run.len()) };
    bytes.truncate(length);
    String::from_utf8(bytes).unwrap_or_else(|_| run.to_owned())
}

//! Rust source for lists of numbers and bytes.

use std::fmt::{Display, Write as _};

const WIDTH: usize = 106;

/// `[1, 2, 3]`, wrapped.
pub fn list<T: Display>(values: &[T]) -> String {
    let mut out = String::from("[");
    let mut line = String::new();
    for value in values {
        let item = format!("{value}, ");
        if line.len() + item.len() > WIDTH {
            let _ = write!(out, "\n    {}", line.trim_end());
            line.clear();
        }
        line.push_str(&item);
    }
    let _ = write!(out, "\n    {}\n]", line.trim_end());
    out
}

/// `b"…"`, wrapped. A wrapped string loses the spaces at the start of its lines, so they are written as escapes there.
pub fn bytes(values: &[u8]) -> String {
    let mut out = String::from("b\"");
    for chunk in values.chunks(96) {
        let text = chunk.escape_ascii().to_string();
        let bare = text.trim_start_matches(' ');
        let _ = write!(out, "\\\n    {}{bare}", "\\x20".repeat(text.len() - bare.len()));
    }
    out.push('"');
    out
}

//! Generated tables and the few lines that read them.

mod automaton;
mod coder;
pub mod phones;

/// Written by `cargo xtask codegen`.
mod generated {
    pub mod phones;
}

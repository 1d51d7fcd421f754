//! `cargo xtask binary`: builds the command line as it is released, without the builder's folders in it. Plain `cargo build`
//! writes them into the locations of panics, and cargo's own setting against that (`trim-paths`) is not stable yet.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::pkg::{rust_flags, with_home};
use crate::project::{Project, cargo_home};
use crate::run::Run;

/// Builds it and prints where it is.
pub fn run(project: &Project) -> Result<()> {
    build(project, cargo_home().as_deref())?;
    println!("\nthe command line is {}", file(project).display());
    Ok(())
}

/// Where the binary is; a folder of its own, because with other flags cargo would compile everything again.
pub fn file(project: &Project) -> PathBuf {
    let name = format!("oney-rules{}", std::env::consts::EXE_SUFFIX);
    project.target.join("binary/release").join(name)
}

/// Builds it from these sources with this cargo home.
pub fn build(project: &Project, home: Option<&Path>) -> Result<()> {
    println!("\ncompiling the command line for a release");
    // The profile keeps the names of functions for the sake of wasm-opt; a binary needs none.
    let what = ["build", "--release", "--locked", "--features", "cli", "--bin", "oney-rules"];
    with_home(Run::cargo(), home)
        .args(what)
        .args(["--config", "profile.release.strip=true", "--target-dir"])
        .arg(project.target.join("binary"))
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(project, home, &[])?)
        .folder(&project.root)
        .go()
}

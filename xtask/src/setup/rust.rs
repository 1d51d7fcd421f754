//! The parts of the Rust toolchain.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{already, doing};
use crate::project::Project;
use crate::run::Run;

const TARGET: &str = "wasm32-unknown-unknown";

/// The standard library for wasm.
pub fn wasm_target(project: &Project) -> Result<()> {
    // Asks rustc, because a distribution's toolchain has no rustup.
    let root = Run::new("rustc").args(["--print", "sysroot"]).folder(&project.root).output()?;
    if PathBuf::from(root.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        already("wasm target", TARGET);
        return Ok(());
    }
    doing("wasm target", "downloading the standard library for wasm with rustup (some seconds)");
    Run::new("rustup").args(["target", "add", TARGET]).folder(&project.root).go().with_context(|| {
        format!("the target {TARGET} is missing: install it with rustup (https://rustup.rs) or your distribution")
    })
}

/// A component with the command `cargo <command>`.
pub fn component(project: &Project, name: &str, command: &str) -> Result<()> {
    if Run::cargo().args([command, "--version"]).folder(&project.root).succeeds() {
        already(name, &format!("cargo {command}"));
        return Ok(());
    }
    doing(name, "downloading it with rustup (some seconds)");
    Run::new("rustup")
        .args(["component", "add", name])
        .folder(&project.root)
        .go()
        .with_context(|| format!("`cargo {command}` is missing: install {name} with rustup or your distribution"))
}

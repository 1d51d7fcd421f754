//! `cargo xtask setup`: installs what the other commands need. Each step is skipped if it is done, works with and without
//! access to release pages, and prints what it does, because silent minutes look like a hang.

mod browser;
mod download;
mod node;
mod rust;
mod tools;

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::Result;

use crate::project::{Project, path_with};
use crate::run::Run;

pub use browser::Browser;

/// How much to set up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// What building and the demo need.
    Build,
    /// Also what only the tests need.
    Test,
}

/// Where the tools are.
pub struct Tools {
    /// PATH with the tools of the right versions first.
    path: OsString,
    /// The program that runs wasm tests.
    pub wasm_test_runner: PathBuf,
    /// Only with [`Need::Test`].
    pub browser: Option<Browser>,
}

impl Tools {
    /// A command with our tools first in PATH.
    pub fn run(&self, project: &Project, program: &str) -> Run {
        let program = which::which_in(program, Some(&self.path), &project.root)
            .map_or_else(|_| program.into(), OsString::from);
        Run::new(program).env("PATH", &self.path).folder(&project.root)
    }

    /// The cargo that runs this command, with our tools first in PATH.
    pub fn cargo(&self, project: &Project) -> Run {
        Run::cargo().env("PATH", &self.path).folder(&project.root)
    }
}

/// Sets up what is missing.
pub fn run(project: &Project, need: Need) -> Result<Tools> {
    // First, because it fails at once if Node is missing.
    node::check()?;
    rust::wasm_target(project)?;
    if need == Need::Test {
        rust::component(project, "rustfmt", "fmt")?;
        rust::component(project, "clippy", "clippy")?;
    }
    node::packages(project)?;
    if need == Need::Test {
        node::matrix(project)?;
    }
    let wasm_pack = tools::wasm_pack()?;
    let wasm_bindgen = tools::wasm_bindgen(&project.locked_version("wasm-bindgen")?)?;
    let mut folders = vec![node::binaries(project), wasm_bindgen.clone(), wasm_pack];
    let mut browser = None;
    if need == Need::Test {
        folders.extend([tools::cargo_deny()?, tools::cargo_cyclonedx()?]);
        browser = Some(browser::find_or_install(project)?);
    }
    Ok(Tools {
        path: path_with(&folders)?,
        wasm_test_runner: wasm_bindgen.join(download::file_name("wasm-bindgen-test-runner")),
        browser,
    })
}

/// Sets up what only the long tests need.
pub fn long(project: &Project) -> Result<()> {
    node::long_matrix(project)
}

/// Sets up what only the benchmark in JavaScript needs.
pub fn bench_packages(project: &Project) -> Result<()> {
    node::bench_packages(project)
}

/// What only `cargo xtask sbom` needs.
pub fn sbom() -> Result<Tools> {
    let folder = tools::cargo_cyclonedx()?;
    Ok(Tools { path: path_with(&[folder])?, wasm_test_runner: PathBuf::new(), browser: None })
}

/// The browser alone, without the tools of the tests.
pub fn chromium(project: &Project) -> Result<PathBuf> {
    Ok(browser::find_or_install(project)?.chrome)
}

fn already(what: &str, detail: &str) {
    println!("{what:<14} already there ({detail})");
}

fn doing(what: &str, sentence: &str) {
    println!("{what:<14} {sentence}");
}

//! `cargo xtask bench`: the library and the npm package beside what would be written without them. What they are compared
//! with lies apart, in the package `benches` and in `benches/js`, so that only this command fetches and builds it.

use anyhow::Result;
use clap::ValueEnum;

use crate::project::Project;
use crate::run::Run;
use crate::setup::{self, Need};

/// Where it is measured.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Host {
    /// The library, beside Rust crates
    Rust,
    /// The package in Node, beside npm packages
    Node,
    /// The package in headless Chromium, beside the same
    Chromium,
}

/// Builds what is measured, optimised, and measures it: in all hosts or one, all jobs or those whose name holds `job`.
pub fn run(project: &Project, job: Option<&str>, only: Option<Host>) -> Result<()> {
    for host in Host::value_variants().iter().filter(|host| only.is_none_or(|only| only == **host)) {
        match host {
            Host::Rust => rust(project, job)?,
            Host::Node => node(project, job)?,
            Host::Chromium => chromium(project, job)?,
        }
    }
    Ok(())
}

fn rust(project: &Project, job: Option<&str>) -> Result<()> {
    // A folder of its own: the peers' features would otherwise build the library's dependencies anew each time.
    let target = project.target.join("benches");
    let manifest = project.path("benches/Cargo.toml");
    let bench = Run::cargo().args(["run", "--release", "--locked", "--manifest-path"]).arg(manifest);
    bench.arg("--target-dir").arg(target).arg("--").args(job).go()
}

fn node(project: &Project, job: Option<&str>) -> Result<()> {
    setup::run(project, Need::Build)?;
    program(project, "node.mjs", job)?.go()
}

fn chromium(project: &Project, job: Option<&str>) -> Result<()> {
    setup::run(project, Need::Build)?;
    let chrome = setup::chromium(project)?;
    program(project, "page.mjs", job)?.env("CHROME_PATH", chrome).go()
}

/// A program of `benches/js`; it measures `pkg/dist` as it is.
fn program(project: &Project, name: &str, job: Option<&str>) -> Result<Run> {
    setup::bench_packages(project)?;
    Ok(Run::new("node").arg(project.path("benches/js").join(name)).args(job).folder(&project.root))
}

//! `cargo xtask bench`: the library beside what would be written without it. The package `benches` is apart from the
//! workspace, so that only this command builds its peers.

use anyhow::Result;

use crate::project::Project;
use crate::run::Run;

/// Builds it optimised and runs it: all jobs, or those whose name holds this text.
pub fn run(project: &Project, only: Option<&str>) -> Result<()> {
    // A folder of its own: the peers' features would otherwise build the library's dependencies anew each time.
    let target = project.target.join("benches");
    let manifest = project.path("benches/Cargo.toml");
    let bench = Run::cargo().args(["run", "--release", "--locked", "--manifest-path"]).arg(manifest);
    bench.arg("--target-dir").arg(target).arg("--").args(only).go()
}

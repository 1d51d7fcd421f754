//! Node and the npm packages that the build and the tests use.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use super::{already, doing};
use crate::project::Project;
use crate::run::{Run, numbers, version_of};

const OLDEST: u32 = 20;

/// Checks Node, which this command does not install.
pub fn check() -> Result<()> {
    let advice = "install it from https://nodejs.org or with your system's package manager";
    let Some(version) = version_of("node") else {
        bail!("node {OLDEST} or newer is needed and was not found: {advice}");
    };
    if numbers(&version, 1) < vec![OLDEST] {
        bail!("node {OLDEST} or newer is needed and node {version} was found: {advice}");
    }
    already("node", &version);
    Ok(())
}

/// Installs wasm-opt, esbuild, tsc, Playwright and the tests' libraries, in the versions of tests/package-lock.json.
pub fn packages(project: &Project) -> Result<()> {
    install(project, "tests", "wasm-opt, esbuild, typescript, playwright and libraries (about a minute)")
}

/// Installs the bundlers and runtimes of tests/matrix, in the versions of its lock file.
pub fn matrix(project: &Project) -> Result<()> {
    install(project, "tests/matrix", "the bundlers and runtimes of the matrix (about a minute)")
}

/// The same for the tests that take minutes.
pub fn long_matrix(project: &Project) -> Result<()> {
    install(project, "tests/matrix/long", "Next.js, Bun and Deno (some minutes)")
}

/// Installs the packages for comparison in benchmarks.
pub fn bench_packages(project: &Project) -> Result<()> {
    install(project, "benches/js", "what the package is measured beside")
}

fn install(project: &Project, folder: &str, what: &str) -> Result<()> {
    let path = project.path(folder);
    // npm writes the inner file last, so it also proves that the last installation was complete.
    let wanted = changed(&path.join("package-lock.json"));
    let installed = changed(&path.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= wanted {
        already("npm packages", &format!("{folder}/node_modules"));
        return Ok(());
    }
    doing("npm packages", &format!("downloading {what} with npm"));
    // Without install scripts: they only save some milliseconds at each start.
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    Run::new("npm").args(arguments).folder(&path).go().with_context(|| {
        format!("the npm packages of {folder}/ could not be installed: check that the npm registry can be reached")
    })
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// The folder of their programs.
pub fn binaries(project: &Project) -> PathBuf {
    project.path("tests/node_modules/.bin")
}

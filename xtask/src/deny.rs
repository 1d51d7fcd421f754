//! The step `deny` of the tests: cargo-deny with the rules of deny.toml.

use anyhow::{Context, Result};

use crate::project::Project;
use crate::run::Run;
use crate::setup::Tools;

/// Checks licences, bans and sources, which only change with Cargo.lock. With `long` also advisories, which come at any time and
/// must not turn an old commit red. Returns what could not be checked.
pub fn run(project: &Project, tools: &Tools, long: bool) -> Result<Option<String>> {
    let deny = || tools.run(project, "cargo-deny");
    check(deny(), &["licenses", "bans", "sources"], "see deny.toml")?;
    if !long {
        return Ok(None);
    }
    if deny().args(["fetch", "db"]).status()?.success() {
        check(deny(), &["advisories"], "update the crate, or add the advisory to deny.toml with a reason")?;
        return Ok(None);
    }
    let unchecked = "advisories, because the database (https://github.com/rustsec/advisory-db) could not be fetched; \
                     run `cargo xtask test --long deny` where it can be reached";
    println!("\nNOT CHECKED: {unchecked}");
    Ok(Some(unchecked.to_owned()))
}

fn check(deny: Run, what: &[&str], advice: &str) -> Result<()> {
    let deny = deny.args(["--locked", "--workspace", "check", "--hide-inclusion-graph"]).args(what);
    deny.go().with_context(|| advice.to_owned())
}

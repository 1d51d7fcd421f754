//! `cargo xtask demo`: checks the documented order with the same core natively, in Node and in a page.

use anyhow::{Context, Result};

use crate::project::Project;
use crate::setup::{self, Need, Tools};
use crate::{pkg, serve};

const ORDER: &str = "examples/orders/authorization.form";
const PROFILE: &str = "examples/profiles/france.json";
const DOCUMENTED: &str = "the documented order must pass everywhere, and did not";

/// Prints both reports, then serves the page if a first port is given.
pub fn run(project: &Project, port: Option<u16>) -> Result<()> {
    let tools = setup::run(project, Need::Build)?;
    pkg::run(project, &tools)?;
    native(project, &tools)?;
    in_node(project, &tools)?;
    match port {
        Some(port) => {
            println!("\n== In a page ==\n");
            serve::run(project, port)
        }
        None => Ok(()),
    }
}

fn native(project: &Project, tools: &Tools) -> Result<()> {
    println!("\nbuilding the command line (about half a minute at first)");
    let cli = ["--features", "cli", "--bin", "oney-rules"];
    tools.cargo(project).arg("build").args(cli).go()?;
    println!("\n== Natively, by the command line ==\n");
    let check = ["--", "check", "--profile", PROFILE, ORDER];
    tools.cargo(project).args(["run", "--quiet"]).args(cli).args(check).go().context(DOCUMENTED)
}

fn in_node(project: &Project, tools: &Tools) -> Result<()> {
    println!("\n== In Node, by the npm package ==\n");
    tools.run(project, "node").args(["tests/npm/demo.mjs", ORDER, PROFILE]).go().context(DOCUMENTED)
}

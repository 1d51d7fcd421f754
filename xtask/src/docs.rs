//! `cargo xtask docs`: the pages of docs/ that the library makes from its tables.

use std::fs;

use anyhow::{Result, bail};

use crate::project::{Project, write};

/// Writes the pages, or checks that they are up to date.
pub fn run(project: &Project, check: bool) -> Result<()> {
    let docs = project.path("docs");
    let mut stale = Vec::new();
    for (page, text) in oney_rules::export::pages() {
        let path = docs.join(page);
        // A missing page is a stale one. Git on Windows may have changed the line endings.
        let old = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        if old == text {
            continue;
        }
        if check {
            stale.push(format!("docs/{page}"));
        } else {
            write(&path, text)?;
            println!("wrote docs/{page}");
        }
    }
    if !stale.is_empty() {
        bail!("not up to date with the tables: {}; run `cargo xtask docs`", stale.join(", "));
    }
    println!("the pages of docs/ are up to date");
    Ok(())
}

//! `cargo xtask bench`: compares the library and the npm package with code that a team would write without them. The peers are
//! in the package `benches` and in `benches/js`, so that only this command fetches and builds them.

use anyhow::Result;
use clap::ValueEnum;

use crate::project::Project;
use crate::run::Run;
use crate::section::write_section;
use crate::setup::{self, Need};

/// Where to measure.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Host {
    /// The library, beside Rust crates
    Rust,
    /// The package in Node, beside npm packages
    Node,
    /// The package in headless Chromium, beside the same
    Chromium,
}

/// Builds with optimisation and measures: in all hosts or one; all jobs, or those whose name contains `job`.
pub fn run(project: &Project, job: Option<&str>, only: Option<Host>, write: bool) -> Result<()> {
    for host in Host::value_variants().iter().filter(|host| only.is_none_or(|only| only == **host)) {
        let (name, bench) = match host {
            Host::Rust => ("Rust", rust(project, job)?),
            Host::Node => ("Node", node(project, job)?),
            Host::Chromium => ("Chromium", chromium(project, job)?),
        };
        let printed = bench.tee()?;
        if write {
            write_section(&project.path("docs/benchmarks.md"), name, &table(&printed))?;
        }
        if write && *host == Host::Node {
            write_section(&project.path("pkg/README.md"), "speed", &summary(&printed)?)?;
        }
    }
    Ok(())
}

/// A job and its peers, each with its ratio.
type Job<'p> = (&'p str, Vec<(String, &'p str)>);

/// Parses a benchmark's output: a line for each job, then indented lines that end with a time and a ratio.
fn jobs(printed: &str) -> Vec<Job<'_>> {
    let mut jobs: Vec<Job<'_>> = Vec::new();
    for line in printed.lines() {
        let Some(peer) = line.strip_prefix("  ") else {
            jobs.push((line, Vec::new()));
            continue;
        };
        let mut words: Vec<&str> = peer.split_whitespace().collect();
        let ratio = words.pop().unwrap_or_default();
        if let Some("ns" | "µs" | "ms") = words.last().copied() {
            words.truncate(words.len().saturating_sub(2));
        }
        // Skips our own line, the base of the ratios.
        if !matches!(words.as_slice(), ["oney-rules" | "oney"])
            && let Some((_, peers)) = jobs.last_mut()
        {
            peers.push((words.join(" "), ratio));
        }
    }
    jobs.retain(|(_, peers)| !peers.is_empty());
    jobs
}

/// All jobs as a table.
fn table(printed: &str) -> String {
    let mut table = String::from("| job | beside | times as long |\n|---|---|---|\n");
    for (mut job, peers) in jobs(printed) {
        for (peer, ratio) in peers {
            table.push_str(&format!("| {job} | {peer} | {ratio} |\n"));
            job = "";
        }
    }
    table
}

fn number(ratio: &str) -> f64 {
    ratio.parse().unwrap_or(f64::INFINITY)
}

/// The fastest peer of each job, for the package's README.
fn summary(printed: &str) -> Result<String> {
    let today = Run::new("node").args(["--print", "new Date().toISOString().slice(0, 10)"]).output()?;
    let mut table = format!("| Node, {} | the fastest peer takes … times as long |\n|---|---|\n", today.trim());
    for (job, peers) in jobs(printed) {
        let named = peers.iter().find(|(peer, _)| peer == "the fastest peer");
        // Cold starts list only peers.
        let fastest =
            named.or_else(|| peers.iter().min_by(|(_, one), (_, other)| number(one).total_cmp(&number(other))));
        if let Some((_, ratio)) = fastest {
            // Users of the package do not know the document's short name.
            let job = job.replace("S2's authorization", "the documented order");
            table.push_str(&format!("| {job} | {ratio} |\n"));
        }
    }
    Ok(table)
}

fn rust(project: &Project, job: Option<&str>) -> Result<Run> {
    // A separate folder: the peers' features would otherwise force a rebuild of the library's dependencies each time.
    let target = project.target.join("benches");
    let manifest = project.path("benches/Cargo.toml");
    let bench = Run::cargo().args(["run", "--release", "--locked", "--manifest-path"]).arg(manifest);
    Ok(bench.arg("--target-dir").arg(target).arg("--").args(job))
}

fn node(project: &Project, job: Option<&str>) -> Result<Run> {
    setup::run(project, Need::Build)?;
    Ok(program(project, "node.mjs")?.args(job))
}

fn chromium(project: &Project, job: Option<&str>) -> Result<Run> {
    setup::run(project, Need::Build)?;
    let chrome = setup::chromium(project)?;
    Ok(program(project, "page.mjs")?.args(job).env("CHROME_PATH", chrome))
}

/// A program of `benches/js`; it measures `pkg/dist` as it is.
fn program(project: &Project, name: &str) -> Result<Run> {
    setup::bench_packages(project)?;
    Ok(Run::new("node").arg(project.path("benches/js").join(name)).folder(&project.root))
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn ratios_stand_beside_their_job() {
        let printed = "\nNode 20: microseconds\n\na job, of two\n  oney-rules     1.00 µs  1.00\n  a peer, fast   2.50 µs  2.50\n  \
                       the fastest peer        2.50\n";
        let expected = "| a job, of two | a peer, fast | 2.50 |\n|  | the fastest peer | 2.50 |\n";
        assert!(table(printed).ends_with(expected), "{}", table(printed));
    }
}

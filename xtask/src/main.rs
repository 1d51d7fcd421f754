//! The project's own commands, `cargo xtask …`: one file per command.

mod bench;
mod binary;
#[cfg(feature = "codegen")]
mod codegen;
mod demo;
mod deny;
mod docs;
mod order;
mod pkg;
mod plans;
mod project;
mod released;
mod run;
mod sbom;
mod section;
mod serve;
mod setup;
mod size;
mod test;
mod trim;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use project::Project;
use setup::Need;

/// The commands of the oney-rules project.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_version_flag = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what the other commands need; what is already there is skipped
    Setup {
        /// Also what only `test` needs: rustfmt, clippy, cargo-deny, cargo-cyclonedx, a browser and its driver
        #[arg(long)]
        test: bool,
    },
    /// Build the npm package into pkg/dist
    Pkg,
    /// Set up, build, check the documented order natively and in Node, and serve the demo page
    Demo {
        /// End after the two reports
        #[arg(long)]
        no_serve: bool,
        /// First port to try
        #[arg(long, default_value_t = serve::PORT)]
        port: u16,
    },
    /// Everything that must hold before a change may land
    Test {
        /// Also what takes long: sets ONEY_LONG=1, which the tests read
        #[arg(long)]
        long: bool,
        /// Only these steps
        #[arg(value_name = "STEP", value_parser = clap::builder::PossibleValuesParser::new(test::names()))]
        steps: Vec<String>,
    },
    /// What a page downloads, held against xtask/size-limits.json
    Size {
        /// Write the sizes of now as the new limits
        #[arg(long)]
        update: bool,
    },
    /// Build the command line for a release, in target/binary
    Binary,
    /// Write the bills of materials (CycloneDX) of the crate and of the npm package into target/sbom
    Sbom,
    /// Serve the demo page
    Serve {
        /// First port to try
        #[arg(long, default_value_t = serve::PORT)]
        port: u16,
    },
    /// Measure the library and the built package beside what a team would write without them
    Bench {
        /// Only the jobs whose name holds this text
        job: Option<String>,
        /// Only there
        #[arg(long)]
        only: Option<bench::Host>,
        /// Write the ratios into docs/benchmarks.md
        #[arg(long, conflicts_with = "job")]
        write: bool,
    },
    /// Write the compiled tables of src/ from their sources
    Codegen {
        /// Write nothing; fail if a table is not up to date
        #[arg(long)]
        check: bool,
        /// Write nothing; print what each table weighs
        #[arg(long, conflicts_with = "check")]
        sizes: bool,
    },
    /// Write data/numbering-plans.json from the npm package libphonenumber-js, then the compiled tables
    Plans {
        /// Write nothing; fail if the file is not what the package has
        #[arg(long)]
        check: bool,
        /// First have npm install the newest version, and that of Google's own library
        #[arg(long, conflicts_with = "check")]
        newest: bool,
    },
    /// Write the pages of docs/ that are made from the tables
    Docs {
        /// Write nothing; fail if a page is not up to date
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    match dispatch(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: Command) -> Result<()> {
    let project = Project::find()?;
    match command {
        Command::Setup { test } => setup::run(&project, if test { Need::Test } else { Need::Build }).map(drop),
        Command::Pkg => pkg::run(&project, &setup::run(&project, Need::Build)?),
        Command::Demo { no_serve, port } => demo::run(&project, (!no_serve).then_some(port)),
        Command::Test { long, steps } => test::run(&project, long, &steps),
        Command::Size { update } => {
            size::run(&project, &setup::run(&project, Need::Build)?, update)?;
            generate(&project, false, true)
        }
        Command::Binary => binary::run(&project),
        Command::Sbom => sbom::run(&project, &setup::sbom()?),
        Command::Serve { port } => serve::run(&project, port),
        Command::Codegen { check, sizes } => generate(&project, check, sizes),
        Command::Plans { check, newest } => {
            if newest {
                plans::newest(&project)?;
            }
            plans::run(&project, check)?;
            if check { Ok(()) } else { generate(&project, false, false) }
        }
        Command::Bench { job, only, write } => bench::run(&project, job.as_deref(), only, write),
        Command::Docs { check } => docs::run(&project, check),
    }
}

/// Runs the generator.
#[cfg(feature = "codegen")]
fn generate(project: &Project, check: bool, sizes: bool) -> Result<()> {
    if !sizes {
        return codegen::run(project, check).map_err(anyhow::Error::msg);
    }
    println!("{:<56}{:>8}{:>12}", "bytes of the compiled tables", "raw", "brotli 11");
    for size in codegen::sizes(project).map_err(anyhow::Error::msg)? {
        println!("{:<56}{:>8}{:>12}", size.table, size.raw, size.brotli);
    }
    Ok(())
}

/// The generator's sources take a minute to build, so only this command builds them, in a second run of this program.
#[cfg(not(feature = "codegen"))]
fn generate(project: &Project, check: bool, sizes: bool) -> Result<()> {
    let arguments = ["run", "--package", "xtask", "--features", "codegen", "--", "codegen"];
    let flags = check.then_some("--check").into_iter().chain(sizes.then_some("--sizes"));
    run::Run::cargo().args(arguments).args(flags).folder(&project.path("")).go()
}

//! `cargo xtask test`: all checks that a change must pass, the fastest to fail first.

use std::cell::RefCell;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::project::{Project, write};
use crate::run::Run;
use crate::setup::{self, Browser, Need, Tools};
use crate::{deny, docs, pkg, plans, released, size};

type Step = fn(&Bench) -> Result<()>;

/// Name, what it does, the step.
const STEPS: &[(&str, &str, Step)] = &[
    ("format", "the layout of the Rust sources", format),
    ("clippy", "lints of all Rust sources, warnings are errors", clippy),
    ("clippy-wasm", "lints of what is compiled to wasm", clippy_wasm),
    ("deny", "licences, bans and sources of all crates, with --long also advisories", denied),
    ("docs", "the pages made from the tables, and the links in the Rust documentation", documentation),
    ("native", "native tests, examples in the documentation, and a build without features", native),
    (
        "numbers",
        "100,000 telephone numbers, of which Google's own library is asked, with --long 1,000,000",
        numbers,
    ),
    ("wasm-node", "the library on wasm, in Node", wasm_node),
    ("wasm-browser", "the library on wasm, in headless Chromium", wasm_browser),
    ("pkg", "build of the npm package", package),
    ("released", "bills of materials, paths of this machine, the same bytes from another folder", released_files),
    ("npm", "tests of the npm package and of its types", npm),
    ("matrix", "the packed npm package in every environment", matrix),
    ("page", "the demo page in headless Chromium", page),
    ("size", "what a page downloads", sizes),
];

const WASM: [&str; 3] = ["--target", "wasm32-unknown-unknown", "--no-default-features"];

/// Extra arguments for the package's modules: that of pages, and that of Node and workers.
const MODULES: [&[&str]; 2] = [&[], &["--features", "server"]];

/// The tools of the steps.
struct Bench<'a> {
    project: &'a Project,
    tools: Tools,
    long: bool,
    /// What a step could not check on this machine; it is printed at the end.
    unchecked: RefCell<Vec<String>>,
}

/// The names of the steps.
pub fn names() -> Vec<&'static str> {
    STEPS.iter().map(|(name, ..)| *name).collect()
}

/// Runs the steps, all of them if none is named, and stops at the first that fails.
pub fn run(project: &Project, long: bool, only: &[String]) -> Result<()> {
    println!("== setup: what the tests need ==\n");
    let bench = Bench { project, tools: setup::run(project, Need::Test)?, long, unchecked: RefCell::default() };
    let mut times = Vec::new();
    for (name, what, step) in STEPS {
        if !only.is_empty() && !only.iter().any(|wanted| wanted == name) {
            continue;
        }
        println!("\n== {name}: {what} ==\n");
        let start = Instant::now();
        if let Err(error) = step(&bench) {
            bail!("the step `{name}` failed: {error:#} (repeat it alone with `cargo xtask test {name}`)");
        }
        times.push((name, start.elapsed().as_secs_f64()));
    }
    let unchecked = bench.unchecked.take();
    println!("\n== all passed{} ==\n", if unchecked.is_empty() { "" } else { ", but not all was checked" });
    for what in unchecked {
        println!("NOT CHECKED: {what}\n");
    }
    for (name, seconds) in &times {
        println!("{name:<14}{seconds:>7.1} s");
    }
    println!("{:<14}{:>7.1} s", "all", times.iter().map(|(_, seconds)| seconds).sum::<f64>());
    Ok(())
}

impl Bench<'_> {
    fn cargo(&self) -> Run {
        self.marked(self.tools.cargo(self.project))
    }

    fn node(&self) -> Run {
        self.marked(self.tools.run(self.project, "node"))
    }

    fn marked(&self, run: Run) -> Run {
        if self.long { run.env("ONEY_LONG", "1") } else { run }
    }

    fn browser(&self) -> Result<&Browser> {
        self.tools.browser.as_ref().context("no browser was set up")
    }

    /// `node --test` with the files of a folder, listed here because Node 20 expands no patterns.
    fn node_tests(&self, folder: &str) -> Result<Run> {
        let entries = self.project.path(folder).read_dir();
        let entries = entries.with_context(|| format!("the folder {folder} could not be read"))?;
        let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut tests: Vec<String> =
            names.filter(|name| name.ends_with(".test.mjs")).map(|name| format!("{folder}/{name}")).collect();
        tests.sort();
        if tests.is_empty() {
            bail!("no file *.test.mjs in {folder}");
        }
        Ok(self.node().args(["--test", "--test-reporter=spec"]).args(tests))
    }
}

fn format(bench: &Bench) -> Result<()> {
    bench.cargo().args(["fmt", "--all", "--check"]).go().context("the layout differs, run `cargo fmt --all`")
}

fn clippy(bench: &Bench) -> Result<()> {
    let all = ["--workspace", "--all-targets", "--all-features"];
    bench.cargo().arg("clippy").args(all).args(["--", "-D", "warnings"]).go()?;
    // Only this finds code that a build without features does not use.
    bench.cargo().args(["clippy", "--no-default-features", "--", "-D", "warnings"]).go()
}

fn clippy_wasm(bench: &Bench) -> Result<()> {
    // Only the tests that run on wasm: the others need files and threads.
    let targets = ["--lib", "--test", "wasm_node", "--test", "wasm_browser"];
    let module = ["--package", "oney-rules-wasm", "--target", "wasm32-unknown-unknown"];
    for features in MODULES {
        let clippy = || bench.cargo().arg("clippy");
        clippy().args(WASM).args(features).args(targets).args(["--", "-D", "warnings"]).go()?;
        clippy().args(module).args(features).args(["--", "-D", "warnings"]).go()?;
    }
    Ok(())
}

fn denied(bench: &Bench) -> Result<()> {
    let unchecked = deny::run(bench.project, &bench.tools, bench.long)?;
    bench.unchecked.borrow_mut().extend(unchecked);
    Ok(())
}

fn documentation(bench: &Bench) -> Result<()> {
    docs::run(bench.project, true)?;
    let doc = ["doc", "--no-deps", "--package", "oney-rules", "--all-features"];
    bench.cargo().args(doc).env("RUSTDOCFLAGS", "-D warnings").go()
}

/// The packages outside the workspace that build the library: only this checks that their lock files are up to date.
const BESIDE: [&str; 2] = ["benches/Cargo.toml", "fuzz/Cargo.toml"];

fn native(bench: &Bench) -> Result<()> {
    for manifest in BESIDE {
        let locked = ["update", "--quiet", "--workspace", "--locked", "--manifest-path", manifest];
        let advice = || format!("run `cargo update --workspace --manifest-path {manifest}`");
        bench.cargo().args(locked).go().with_context(advice)?;
    }
    plans::run(bench.project, true)?;
    bench.cargo().args(["xtask", "codegen", "--check"]).go()?;
    bench.cargo().args(["check", "--no-default-features"]).go()?;
    bench.cargo().args(["test", "--workspace", "--all-features"]).go()
}

fn numbers(bench: &Bench) -> Result<()> {
    let file = bench.project.target.join("tmp/numbers.tsv");
    let cases = if bench.long { "1000000" } else { "100000" };
    let write = ["test", "--test", "oracle_phones", "--", "--nocapture"];
    bench.cargo().args(write).env("ONEY_ORACLE_CASES", cases).env("ONEY_ORACLE_OUT", &file).go()?;
    bench.node().arg("tests/oracle/check.mjs").arg(file).go()
}

fn wasm_node(bench: &Bench) -> Result<()> {
    for features in MODULES {
        wasm_test(bench, "wasm_node").args(features).go()?;
    }
    Ok(())
}

fn wasm_browser(bench: &Bench) -> Result<()> {
    let browser = bench.browser()?;
    let settings = bench.project.target.join("webdriver.json");
    // ChromeDriver only looks in the usual folders. Without a sandbox, because containers run as root, and the code is our
    // own.
    let options = json!({ "binary": browser.chrome, "args": ["--headless=new", "--no-sandbox", "--disable-gpu"] });
    write(&settings, json!({ "goog:chromeOptions": options }).to_string())?;
    let mut run = wasm_test(bench, "wasm_browser");
    // The runner would prefer the user's own, which are for other projects.
    for other in
        ["GECKODRIVER", "GECKODRIVER_REMOTE", "SAFARIDRIVER", "SAFARIDRIVER_REMOTE", "CHROMEDRIVER_REMOTE"]
    {
        run = run.without_env(other);
    }
    run.env("CHROMEDRIVER", &browser.driver).env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings).go()
}

fn wasm_test(bench: &Bench, name: &str) -> Run {
    let runner = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER";
    bench.cargo().env(runner, &bench.tools.wasm_test_runner).arg("test").args(WASM).args(["--test", name])
}

fn package(bench: &Bench) -> Result<()> {
    pkg::run(bench.project, &bench.tools)
}

fn released_files(bench: &Bench) -> Result<()> {
    released::run(bench.project, &bench.tools, bench.long)
}

fn npm(bench: &Bench) -> Result<()> {
    // Writes the inputs of the tests of these names in `tests/npm`.
    let writers = ["--test", "answers", "--test", "texts", "--test", "fields"];
    bench.cargo().args(["test", "--workspace", "--all-features"]).args(writers).args(["--", "--ignored"]).go()?;
    let written = bench.project.target.join("tmp");
    let tests = bench.node_tests("tests/npm")?;
    let tests = tests.env("ONEY_ORDERS", written.join("answers")).env("ONEY_TEXTS", written.join("texts"));
    tests.env("ONEY_FORMS", written.join("forms.jsonl")).go()
}

fn matrix(bench: &Bench) -> Result<()> {
    if bench.long {
        setup::long(bench.project)?;
    }
    let browser = bench.browser()?;
    bench.node_tests("tests/matrix")?.env("CHROME_PATH", &browser.chrome).go()
}

fn page(bench: &Bench) -> Result<()> {
    let browser = bench.browser()?;
    bench.node_tests("tests/www")?.env("CHROME_PATH", &browser.chrome).go()
}

fn sizes(bench: &Bench) -> Result<()> {
    size::run(bench.project, &bench.tools, false)
}

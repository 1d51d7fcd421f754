//! `cargo xtask pkg`: builds the npm package in pkg/dist from the library (by wasm-pack) and pkg/src.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::Engine;

use crate::order::by_likeness;
use crate::project::{Project, cargo_home, files_under, read, read_bytes, remove_folder, write};
use crate::run::Run;
use crate::setup::Tools;
use crate::trim::trim;

/// The folder of the boundary's crate.
const CRATE: &str = "pkg/wasm";

/// All modules, written and generated, before bundling: tests import them, and the package is made of them.
const LOOSE: &str = "pkg/build";

/// The legal files to ship; the repository has them in its root.
const LEGAL: [&str; 3] = ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"];

/// A wasm module of the package: pages count its bytes, servers its microseconds (docs/design.md, D8).
struct Module {
    name: &'static str,
    /// Its folder in `LOOSE`.
    folder: &'static str,
    /// wasm-pack's argument for the profile of Cargo.toml.
    profile: &'static str,
    features: &'static str,
    /// More flags of rustc.
    flags: &'static [&'static str],
    /// How wasm-opt optimises it (docs/design.md).
    passes: &'static [&'static str],
    /// Whether pages load it: then what no page uses is removed.
    is_for_pages: bool,
}

const MODULES: [Module; 2] = [
    Module {
        name: "page",
        folder: "",
        profile: "--profile=wasm",
        features: "",
        flags: &[
            // Loops count as they are written: counting in addresses takes more code (docs/design.md).
            "-Cllvm-args=--disable-lsr",
            // What takes more than one load and store is copied or filled by the instruction for that: it takes a tenth of the time more.
            "-Cllvm-args=--max-store-memcpy=1",
            "-Cllvm-args=--max-store-memmove=1",
            "-Cllvm-args=--max-store-memset=1",
        ],
        passes: &[
            "-Oz",
            "--flatten",
            "--rereloop",
            "-Oz",
            "--flatten",
            "--rereloop",
            "--coalesce-locals-learning",
            "-Oz",
            "-Oz",
            "--converge",
            "--reorder-locals",
            "--one-caller-inline-max-function-size=20",
            // It would cut the data at its zeros into 130 pieces: fewer bytes, but more after compression.
            "--skip-pass=memory-packing",
            // So does code in which what is computed twice, or used once, has a local of its own.
            "--skip-pass=local-cse",
            "--skip-pass=simplify-locals",
        ],
        is_for_pages: true,
    },
    // Most copies are short: engines leave wasm for the copy instruction, and a loop is faster. Also, engines compile a function at
    // its first call: if all tasks were inlined into `run`, their only caller, the first answer would take 5 ms longer.
    Module {
        name: "server",
        folder: "server",
        profile: "--release",
        features: "server",
        flags: &["-Ctarget-feature=-bulk-memory,-reference-types", WITHOUT_REFERENCES[0], WITHOUT_REFERENCES[1]],
        passes: &["-O3", "--one-caller-inline-max-function-size=1000"],
        is_for_pages: false,
    },
];

/// Without reference types wasm-bindgen keeps the table of JavaScript's objects on the JavaScript side. With them it keeps the free
/// rows of its table in the module's memory, which the next task overwrites (`pkg/wasm/src/memory.rs`). The standard library is
/// compiled with them, but has no such instruction; so this list replaces the one that the linker would infer.
const WITHOUT_REFERENCES: [&str; 2] =
    ["-Clink-arg=--features=mutable-globals,nontrapping-fptoint,sign-ext", "-Clink-arg=--no-check-features"];

/// Allows the newer instructions that rustc uses by default, and strips sections that only describe the module's origin.
const WASM_OPT: [&str; 10] = [
    "--strip-target-features",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-reference-types",
];

/// Builds the package.
pub fn run(project: &Project, tools: &Tools) -> Result<()> {
    copy_legal(project)?;
    let home = cargo_home();
    let build = |module| build_wasm(project, home.as_deref(), tools, module);
    let built = MODULES.iter().map(build).collect::<Result<Vec<_>>>()?;
    let loose = project.path(LOOSE);
    remove_folder(&loose)?;
    copy_sources(project, &loose)?;
    for (module, built) in MODULES.iter().zip(&built) {
        add_wasm(built, &loose.join(module.folder))?;
        if !module.is_for_pages {
            // What passes objects; pages take none.
            write(&loose.join(module.folder).join("glue.js"), restartable(&read(&built.join("core.js"))?)?)?;
        }
    }
    add_tables(&loose)?;
    let dist = project.path("pkg/dist");
    remove_folder(&dist)?;
    copy_for_pages(&loose, &dist)?;
    bundle_for_servers(project, tools, &loose, &dist)?;
    add_common_js(project, tools, &dist)?;
    add_common_js_types(&dist)?;
    println!("\nthe npm package is in pkg/dist");
    Ok(())
}

/// wasm-bindgen's code starts one instance and returns it ever after. Without that the package can replace an instance that trapped.
fn restartable(glue: &str) -> Result<String> {
    const START: &str = "function initSync(module) {\n";
    const ONCE: &str = "    if (wasm !== undefined) return wasm;\n";
    let (before, after) = glue.split_once(START).context("the code of wasm-bindgen has no `initSync`")?;
    let after = after.strip_prefix(ONCE).context("`initSync` of wasm-bindgen does not begin as expected")?;
    let glue = [before, START, after].concat();
    // A namespace would be made with a descriptor that a polluted `Object.prototype` breaks.
    const NAMESPACE: &str = "import * as import1 from \"./host.js\"";
    ensure!(glue.contains(NAMESPACE), "the code of wasm-bindgen does not import `./host.js` as expected");
    Ok(glue.replace(NAMESPACE, "import { compose } from \"./host.js\";\nconst import1 = { compose };"))
}

/// The names of the modules, with their files in pkg/dist. Only pages download the first.
pub const MODULE_FILES: [(&str, &str); 2] = [("page", "core_bg.wasm"), ("server", "server/core_bg.wasm")];

/// Builds one module in another copy of the sources and with another cargo home; returns its bytes.
pub fn build_elsewhere(copy: &Project, home: Option<&Path>, tools: &Tools, name: &str) -> Result<Vec<u8>> {
    let module = MODULES.iter().find(|module| module.name == name).context("no such module")?;
    read_bytes(&build_wasm(copy, home, tools, module)?.join("core_bg.wasm"))
}

/// Runs wasm-pack into a scratch folder; returns it.
fn build_wasm(project: &Project, home: Option<&Path>, tools: &Tools, module: &Module) -> Result<PathBuf> {
    println!("\ncompiling the library to wasm ({}) and optimising it", module.name);
    let scratch = project.target.join("wasm-pack").join(module.name);
    remove_folder(&scratch)?;
    with_home(tools.run(project, "wasm-pack"), home)
        .env("CARGO_TARGET_DIR", &project.target)
        // The set-up has already installed what it would download.
        .args(["build", CRATE, "--mode", "no-install", "--target", "web", module.profile])
        // We write package.json and the types ourselves, in pkg/.
        .args(["--no-pack", "--no-gitignore", "--no-typescript", "--out-name", "core", "--out-dir"])
        .arg(&scratch)
        .args(["--", "--features", module.features])
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(project, home, module.flags)?)
        .go()?;
    let wasm = scratch.join("core_bg.wasm");
    if module.is_for_pages {
        write(&wasm, trim(&read_bytes(&wasm)?)?)?;
    }
    let optimiser = tools.run(project, "wasm-opt").args(WASM_OPT).args(module.passes).arg(&wasm);
    optimiser.arg("-o").arg(&wasm).go()?;
    if module.is_for_pages {
        write(&wasm, by_likeness(&read_bytes(&wasm)?)?)?;
    }
    Ok(scratch)
}

/// Lets cargo take the sources of crates from this home.
pub fn with_home(run: Run, home: Option<&Path>) -> Run {
    match home {
        Some(home) => run.env("CARGO_HOME", home),
        None => run,
    }
}

/// Flags that remove this machine's folders from panic locations, so that the same sources give the same bytes on every
/// machine, and no released file contains a developer's home folder.
pub fn rust_flags(project: &Project, home: Option<&Path>, more: &[&str]) -> Result<String> {
    let given = std::env::var("RUSTFLAGS").unwrap_or_default();
    let mut flags: Vec<String> = given.split_whitespace().chain(more.iter().copied()).map(str::to_owned).collect();
    let mut remap = |from: &Path, to: &str| {
        flags.push(format!("--remap-path-prefix={}={to}", from.display()));
    };
    remap(&project.root, "/oney-rules");
    let registries = home.map(|home| home.join("registry").join("src"));
    for registry in registries.iter().filter_map(|folder| folder.read_dir().ok()).flatten().flatten() {
        remap(&registry.path(), "/crates");
    }
    // If the component rust-src is installed, rustc writes its folder instead of the release's.
    let sysroot = Run::new("rustc").args(["--print", "sysroot"]).folder(&project.root).output()?;
    let version = Run::new("rustc").arg("-vV").folder(&project.root).output()?;
    if let Some(commit) = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")) {
        let sources = Path::new(sysroot.trim()).join("lib/rustlib/src/rust");
        remap(&sources, &format!("/rustc/{commit}"));
    }
    // Cargo's separator for flags that may contain spaces.
    Ok(flags.join("\u{1f}"))
}

/// Copies the licences: npm ships only files of the package's own folder.
fn copy_legal(project: &Project) -> Result<()> {
    for name in LEGAL {
        write(&project.path("pkg").join(name), read_bytes(&project.path(name))?)?;
    }
    Ok(())
}

/// Copies the JavaScript sources.
fn copy_sources(project: &Project, loose: &Path) -> Result<()> {
    let sources = project.path("pkg/src");
    for file in files_under(&sources)? {
        write(&loose.join(file.strip_prefix(&sources)?), read_bytes(&file)?)?;
    }
    Ok(())
}

/// Copies the modules for pages, unbundled.
fn copy_for_pages(loose: &Path, dist: &Path) -> Result<()> {
    for file in files_under(loose)? {
        let name = file.strip_prefix(loose)?;
        if !name.starts_with("server") {
            write(&dist.join(name), read_bytes(&file)?)?;
        }
    }
    Ok(())
}

/// The entries for servers. Each becomes one file, so that a process reads only one. For workers the wasm module is a separate file,
/// because they must not compile bytes.
const FOR_SERVERS: [(&str, &str); 5] = [
    ("node", "server/node.js"),
    ("workerd", "server/workerd.js"),
    ("express", "express.js"),
    ("fastify", "fastify.js"),
    ("hono", "hono.js"),
];

fn bundle_for_servers(project: &Project, tools: &Tools, loose: &Path, dist: &Path) -> Result<()> {
    let sources = loose.join("server");
    write(&dist.join("server/core_bg.wasm"), read_bytes(&sources.join("core_bg.wasm"))?)?;
    for (name, file) in FOR_SERVERS {
        let flags = ["--format=esm", "--external:*.wasm"];
        bundle(project, tools, &sources.join(name).with_extension("js"), &dist.join(file), &flags)?;
    }
    let flags = ["--format=cjs"];
    bundle(project, tools, &sources.join("node.js"), &dist.join("server/node.cjs"), &flags)
}

/// Adds the binary, also as text.
fn add_wasm(built: &Path, dist: &Path) -> Result<()> {
    let wasm = read_bytes(&built.join("core_bg.wasm"))?;
    let text = base64::engine::general_purpose::STANDARD.encode(&wasm);
    write(&dist.join("core_bg.wasm"), wasm)?;
    write(&dist.join("inline.js"), format!("export default \"{text}\";\n"))
}

/// Adds the library's tables as modules.
fn add_tables(dist: &Path) -> Result<()> {
    for tag in oney_rules::Locale::every().map(oney_rules::Locale::tag) {
        let json = oney_rules::export::locale_json(tag);
        let json = json.with_context(|| format!("the language `{tag}` has no sentences"))?;
        write(&dist.join(format!("locales/{tag}.js")), format!("export default {json};\n"))?;
        write(&dist.join(format!("locales/{tag}.cjs")), format!("module.exports = {json};\n"))?;
    }
    write(&dist.join("english-sentences.js"), format!("export default {};\n", english_for_pages()?))?;
    add_server_tables(dist)?;
    let json = oney_rules::export::catalogue_json(&oney_rules::authorization::AUTHORIZATION);
    write(&dist.join("catalogue.js"), format!("export default {json};\n"))?;
    write(&dist.join("field-table.js"), format!("export default {};\n", oney_rules::export::fields_json()))?;
    let json = oney_rules::export::parameters_json();
    write(&dist.join("parameter-table.js"), format!("export default {json};\n"))?;
    let json = oney_rules::export::authorization_schema();
    write(&dist.join("authorization-schema.js"), format!("export default {json};\n"))?;
    // Also as a JSON file, for gateways, generators and people.
    let value: serde_json::Value = serde_json::from_str(&json).context("the JSON Schema is not JSON")?;
    write(&dist.join("schema/authorization.json"), format!("{value:#}\n"))?;
    write(&dist.join("tables.d.ts"), oney_rules::export::typescript())
}

/// Adds the tables for servers, in modules that no entry for pages imports.
/// The English sentences without their keys, which the module has already: a page is 0.7 KB smaller. `pkg/src/language.js` puts the
/// keys back.
fn english_for_pages() -> Result<serde_json::Value> {
    let json = oney_rules::export::locale_json("en").context("English has no sentences")?;
    let mut english: serde_json::Value = serde_json::from_str(&json).context("sentences are JSON")?;
    let tables = oney_rules::authorization::AUTHORIZATION.tables();
    let parameters: Vec<String> = tables.flat_map(|table| table.ids()).map(|id| id.to_string()).collect();
    let codes: Vec<String> = oney_rules::IssueCode::ALL.iter().map(|code| code.name().to_owned()).collect();
    for (member, keys) in [("templates", codes), ("labels", parameters)] {
        let values: Vec<&str> = keys.iter().map(|key| english[member][key].as_str().unwrap_or_default()).collect();
        english[member] = serde_json::json!(values);
    }
    Ok(english)
}

fn add_server_tables(dist: &Path) -> Result<()> {
    let mut sentences = serde_json::Map::new();
    let locales = oney_rules::Locale::every();
    for tag in locales.map(oney_rules::Locale::tag) {
        let json = oney_rules::export::server_locale_json(tag);
        let json = json.with_context(|| format!("the language `{tag}` has no sentences for servers"))?;
        sentences.insert(tag.to_owned(), serde_json::from_str(&json).context("sentences are JSON")?);
    }
    let sentences = serde_json::Value::Object(sentences);
    write(&dist.join("server/locales.js"), format!("export default {sentences};\n"))?;
    let names = serde_json::json!(
        oney_rules::server::messages::ALL.iter().map(|message| message.name).collect::<Vec<_>>()
    );
    write(&dist.join("server/message-names.js"), format!("export default {names};\n"))?;
    write(&dist.join("server-tables.d.ts"), oney_rules::export::server_typescript())?;
    write(&dist.join("workflow.d.ts"), oney_rules::export::workflow_typescript())
}

/// Bundles the other entries for `require`, each into one file.
fn add_common_js(project: &Project, tools: &Tools, dist: &Path) -> Result<()> {
    // Imports by the package's own name stay external, so that a process has one core. The injected file is for Jest's jsdom,
    // which lacks TextEncoder and TextDecoder.
    let mut inject = OsString::from("--inject:");
    inject.push(project.path("pkg/cjs/text-coding.js"));
    let flags = ["--format=cjs".into(), "--external:oney-rules".into(), inject];
    bundle(project, tools, &dist.join("index.sync.js"), &dist.join("index.cjs"), &flags)?;
    write(
        &dist.join("fields.cjs"),
        "// Files for `require` are whole: what this entry adds is in them already.\n",
    )?;
    let manifest: serde_json::Value = serde_json::from_str(&read(&project.path("pkg/package.json"))?)?;
    let entries = manifest.get("exports").and_then(|exports| exports.as_object()).context("no `exports`")?;
    for entry in entries.values() {
        // Node's entries exist already, and the locales (a pattern) are made with the tables.
        let Some(name) = entry.pointer("/require/default").and_then(|name| name.as_str()) else { continue };
        let file = project.path("pkg").join(name);
        if !name.contains('*') && !file.exists() {
            let mut flags = flags.to_vec();
            if name.contains("slim") {
                // A module cannot be added to a file that is whole.
                let mut inject = OsString::from("--inject:");
                inject.push(dist.join("fields.js"));
                flags.push(inject);
            }
            bundle(project, tools, &file.with_extension("js"), &file, &flags)?;
        }
    }
    Ok(())
}

/// Bundles a module and its imports into one file.
fn bundle<S: AsRef<OsStr>>(
    project: &Project,
    tools: &Tools,
    entry: &Path,
    file: &Path,
    flags: &[S],
) -> Result<()> {
    let mut out = OsString::from("--outfile=");
    out.push(file);
    tools
        .run(project, "esbuild")
        .arg(entry)
        .args(["--bundle", "--platform=node", "--target=node20", "--log-level=warning"])
        .args(flags)
        .arg(out)
        .go()
        .with_context(|| format!("{} could not be made", file.display()))?;
    if file.extension() == Some(OsStr::new("cjs")) {
        write(file, with_own_members_only(&read(file)?).with_context(|| format!("{}", file.display()))?)?;
    }
    Ok(())
}

/// What esbuild writes into a bundle for `require`, and what it becomes: a descriptor must not inherit `get` or `value`, nor a list of
/// exports further names, from an `Object.prototype` that another library has extended.
const HELPERS: [(&str, &str); 2] = [
    (
        "var __defProp = Object.defineProperty;",
        "var __defProp = (to, key, own) => Object.defineProperty(to, key, { __proto__: null, ...own });",
    ),
    ("for (var name in all)", "for (var name of __getOwnPropNames(all))"),
];

fn with_own_members_only(text: &str) -> Result<String> {
    HELPERS.iter().try_fold(text.to_owned(), |text, (helper, replacement)| {
        ensure!(text.matches(helper).count() == 1, "esbuild no longer writes `{helper}`");
        Ok(text.replace(helper, replacement))
    })
}

/// TypeScript derives the kind of module from the file's name, so `require` needs a copy of the declarations.
fn add_common_js_types(dist: &Path) -> Result<()> {
    for file in files_under(dist)? {
        let Some(stem) = file.to_str().and_then(|name| name.strip_suffix(".d.ts")) else { continue };
        let types = PathBuf::from(format!("{stem}.d.cts"));
        // If the two declarations differ, the sources have both.
        if !types.exists() {
            write(&types, common_js_types(&read(&file)?))?;
        }
    }
    Ok(())
}

/// The declarations, with imports of each other's CommonJS versions.
fn common_js_types(text: &str) -> String {
    text.replace(".js\";", ".cjs\";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_js_declarations_stay_among_themselves() {
        let text = "import type { Order } from \"./tables.js\";\n";
        assert_eq!(common_js_types(text), "import type { Order } from \"./tables.cjs\";\n");
    }
}

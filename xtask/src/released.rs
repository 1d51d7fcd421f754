//! The step `released` of the tests: no file that is released has a path of the machine that built it, and another folder gives
//! the same bytes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine;
use serde_json::Value;

use crate::project::{Project, cargo_home, files_under, read_bytes, remove_folder, write};
use crate::run::Run;
use crate::setup::Tools;
use crate::{binary, pkg, sbom};

/// Parts of paths that only a machine has, whoever's it is.
const OF_ANY_MACHINE: [&str; 8] =
    ["/home/", "/root/", "/Users/", "\\Users\\", "/.cargo/", "/.rustup/", "/cargo/registry/", "/index.crates.io-"];

/// What other folders build from: cargo wants every member of the workspace.
const SOURCES: [&str; 7] =
    ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "src", "examples", "pkg/wasm", "xtask"];

/// Writes the bills of materials, checks the files as they are, and builds in another folder: the page's module, with `long` also the server's module and
/// the command line.
pub fn run(project: &Project, tools: &Tools, long: bool) -> Result<()> {
    if long {
        binary::build(project, cargo_home().as_deref())?;
    }
    sbom::run(project, tools)?;
    look_for_paths(project, tools)?;
    check_bill(project)?;
    let copy = Elsewhere::make(project)?;
    for (name, file) in pkg::MODULE_FILES.iter().take(if long { 2 } else { 1 }) {
        let here = read_bytes(&project.path("pkg/dist").join(file)).context("run `cargo xtask pkg` first")?;
        let there = pkg::build_elsewhere(&copy.project, copy.home.as_deref(), tools, name)?;
        same(&here, &there, file)?;
    }
    if long {
        binary::build(&copy.project, copy.home.as_deref())?;
        let [here, there] = [project, &copy.project].map(|project| read_bytes(&binary::file(project)));
        same(&here?, &there?, "the command line")?;
    }
    Ok(())
}

fn same(here: &[u8], there: &[u8], what: &str) -> Result<()> {
    if here != there {
        let offset = here.iter().zip(there).take_while(|(a, b)| a == b).count();
        bail!(
            "{what} has {} bytes here and {} from another folder, and they differ from offset {offset} on; if the sources \
             changed since the last `cargo xtask pkg`, run it first",
            here.len(),
            there.len()
        );
    }
    println!("\n{what}: {} bytes, the same from another folder", here.len());
    Ok(())
}

/// A copy of the sources in another folder, with another folder as cargo's home; removed when dropped.
struct Elsewhere {
    folder: PathBuf,
    project: Project,
    home: Option<PathBuf>,
}

impl Elsewhere {
    fn make(project: &Project) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("oney-rules-elsewhere-{}", std::process::id()));
        remove_folder(&folder)?;
        let root = folder.join("a copy/clone");
        for name in SOURCES {
            let source = project.path(name);
            let files = if source.is_dir() { files_under(&source)? } else { vec![source] };
            for file in files {
                write(&root.join(file.strip_prefix(&project.root)?), read_bytes(&file)?)?;
            }
        }
        // rustc writes paths without links.
        let (root, folder) = (root.canonicalize()?, folder.canonicalize()?);
        let home = cargo_home().map(|home| other_home(&home, &folder.join("home"))).transpose()?;
        Ok(Self { folder, project: Project { target: root.join("target"), root }, home })
    }
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        // Nothing depends on it.
        let _ = remove_folder(&self.folder);
    }
}

/// Another path to the crates that are already downloaded.
#[cfg(unix)]
fn other_home(home: &Path, other: &Path) -> Result<PathBuf> {
    fs::create_dir_all(other)?;
    // Also the settings, since they may name a mirror.
    for name in ["registry", "config.toml"] {
        if home.join(name).exists() {
            std::os::unix::fs::symlink(home.join(name), other.join(name))?;
        }
    }
    Ok(other.to_owned())
}

/// Elsewhere a link needs rights that not every user has.
#[cfg(not(unix))]
fn other_home(home: &Path, _: &Path) -> Result<PathBuf> {
    Ok(home.to_owned())
}

/// Looks through all released files that exist.
fn look_for_paths(project: &Project, tools: &Tools) -> Result<()> {
    let needles = needles(project)?;
    let mut files = files_of_package(project, tools)?;
    files.extend(files_of_crate(project, tools)?);
    // These two exist only if they were asked for.
    files.extend(Some(binary::file(project)).filter(|file| file.exists()));
    let bills = sbom::folder(project);
    files.extend(if bills.exists() { files_under(&bills)? } else { Vec::new() });
    let (mut found, mut embedded) = (Vec::new(), 0);
    for file in &files {
        let bytes = read_bytes(file)?;
        let decoded = decoded(&bytes);
        embedded += decoded.iter().filter(|bytes| bytes.starts_with(b"\0asm")).count();
        for bytes in decoded.iter().map(Vec::as_slice).chain([bytes.as_slice()]) {
            let paths = paths_in(bytes, &needles);
            found.extend(paths.iter().map(|path| format!("{}: {path}", file.display())));
        }
    }
    if !found.is_empty() {
        bail!("paths of this machine in what is released:\n{}", found.join("\n"));
    }
    // Otherwise this would no longer look into the modules that JavaScript has as text.
    if embedded == 0 {
        bail!("no file of the npm package holds a wasm module as base64 any more: adapt `decoded`");
    }
    println!("{} released files, and {embedded} modules in them as text: no path of this machine", files.len());
    Ok(())
}

/// Holds the bill of the npm package against its modules: every crate of which a module names a source file is listed.
fn check_bill(project: &Project) -> Result<()> {
    let listed = sbom::crates_of_package(project)?;
    let mut named = BTreeSet::new();
    for (_, module) in pkg::MODULE_FILES {
        named.extend(crates_in(&read_bytes(&project.path("pkg/dist").join(module))?));
    }
    let missing: Vec<_> = named.difference(&listed).collect();
    if !missing.is_empty() {
        bail!("the modules contain crates that the bill of the npm package does not list: {missing:?}");
    }
    if named.is_empty() {
        bail!("no module names a crate any more: adapt `crates_in`");
    }
    println!("{} crates are named in the modules, and the bill lists them", named.len());
    Ok(())
}

/// The crates, as `name-version`, whose source files are named in a module.
fn crates_in(module: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(module);
    let paths = text.split("/crates/").skip(1);
    paths
        .filter_map(|path| Some(path.split_once("/src/")?.0.to_owned()))
        .filter(|name| !name.contains('/'))
        .collect()
}

/// What npm would publish.
fn files_of_package(project: &Project, tools: &Tools) -> Result<Vec<PathBuf>> {
    let folder = project.path("pkg");
    let pack = tools.run(project, "npm").args(["pack", "--dry-run", "--json", "--ignore-scripts", "--silent"]);
    let answer: Value = serde_json::from_str(&pack.folder(&folder).output()?)?;
    let files = answer.pointer("/0/files").and_then(Value::as_array).context("`npm pack` lists no files")?;
    let paths = files.iter().filter_map(|file| file.get("path").and_then(Value::as_str));
    let paths: Vec<PathBuf> = paths.map(|path| folder.join(path)).collect();
    for (_, module) in pkg::MODULE_FILES {
        if !paths.contains(&folder.join("dist").join(module)) {
            bail!("the npm package has no {module}: run `cargo xtask pkg` first");
        }
    }
    Ok(paths)
}

/// What cargo would publish; what it writes itself is made of the manifest and the lock file.
fn files_of_crate(project: &Project, tools: &Tools) -> Result<Vec<PathBuf>> {
    let list = tools.cargo(project).args(["package", "--list", "--allow-dirty", "--package", "oney-rules"]);
    let files: Vec<PathBuf> = list.output()?.lines().map(|name| project.path(name)).collect();
    let files: Vec<PathBuf> = files.into_iter().filter(|file| file.exists()).collect();
    if !files.contains(&project.path("src/lib.rs")) {
        bail!("`cargo package --list` does not list src/lib.rs");
    }
    Ok(files)
}

/// Beginnings and parts of paths that must not be in a released file.
fn needles(project: &Project) -> Result<BTreeSet<String>> {
    let sysroot = Run::new("rustc").args(["--print", "sysroot"]).folder(&project.root).output()?;
    let folders = [
        Some(project.root.clone()),
        Some(project.target.clone()),
        Some(PathBuf::from(sysroot.trim())),
        Some(std::env::temp_dir()),
        cargo_home(),
        dirs::home_dir(),
    ];
    let own = folders.into_iter().flatten().filter_map(|folder| needle(&folder));
    Ok(own.chain(OF_ANY_MACHINE.map(str::to_owned)).collect())
}

/// A folder as the beginning of paths below it. `None` for the root, and for those that replace the builder's folders.
fn needle(folder: &Path) -> Option<String> {
    folder.file_name()?;
    let text = folder.to_str()?;
    (!["/oney-rules", "/crates", "/rustc"].contains(&text)).then(|| format!("{text}{}", std::path::MAIN_SEPARATOR))
}

/// Everything in a file that is base64, decoded; short words are not.
fn decoded(bytes: &[u8]) -> Vec<Vec<u8>> {
    let is_base64 = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let engine = base64::engine::general_purpose::STANDARD_NO_PAD;
    let long = bytes.split(|byte| !is_base64(byte)).filter(|word| word.len() >= 64);
    // A rest of one character stands for no byte.
    long.filter_map(|word| engine.decode(&word[..word.len() - usize::from(word.len() % 4 == 1)]).ok()).collect()
}

/// The paths that begin with or hold one of the needles.
fn paths_in(bytes: &[u8], needles: &BTreeSet<String>) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    for needle in needles {
        let hits = bytes.windows(needle.len()).enumerate().filter(|(_, window)| *window == needle.as_bytes());
        for (at, _) in hits {
            let rest = bytes[at..].iter().take_while(|byte| byte.is_ascii_graphic() || **byte == b' ');
            paths.insert(rest.take(120).map(|byte| char::from(*byte)).collect());
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let needles = BTreeSet::from(["/work/clone/".to_owned(), "/.cargo/".to_owned()]);
        let bytes = text.as_bytes();
        let parts = decoded(bytes).into_iter().chain([bytes.to_vec()]);
        parts.flat_map(|bytes| paths_in(&bytes, &needles)).collect()
    }

    #[test]
    fn a_path_is_found_as_it_is_and_in_base64() {
        let text = "\0asm some code, long enough for a word of base64 \0/work/clone/src/lib.rs\0 and more";
        assert_eq!(found(text), ["/work/clone/src/lib.rs"]);
        for length in text.len() - 3..=text.len() {
            let encoded = base64::engine::general_purpose::STANDARD.encode(&text[..length]);
            assert_eq!(found(&format!("export default \"{encoded}\";")), ["/work/clone/src/lib.rs"]);
        }
        assert!(found("/oney-rules/src/lib.rs, /crates/serde-1.0.229/src/lib.rs, /work/cloned").is_empty());
    }

    #[test]
    fn crates_are_found_by_their_source_files() {
        let text =
            b"\0/crates/serde-1.0.229/src/lib.rs\0/crates/base64-0.22.1/src/engine/mod.rs/oney-rules/src/a.rs";
        assert_eq!(Vec::from_iter(crates_in(text)), ["base64-0.22.1", "serde-1.0.229"]);
    }

    #[test]
    fn the_root_is_no_needle() {
        assert_eq!(needle(Path::new("/")), None);
        assert_eq!(needle(Path::new("/oney-rules")), None);
    }

    #[test]
    fn other_bytes_fail() {
        assert!(same(b"abc", b"abc", "x").is_ok());
        let error = same(b"abc", b"abd", "x").unwrap_err().to_string();
        assert!(error.contains("from offset 2 on"), "{error}");
    }
}

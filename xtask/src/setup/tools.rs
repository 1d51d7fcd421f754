//! wasm-pack, the wasm-bindgen command line, cargo-deny and cargo-cyclonedx. Missing tools are installed into the user's cache
//! folder, one folder for each version: other clones find them there, and the tools in cargo's folder do not change.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{already, doing, download};
use crate::project::cargo_home;
use crate::run::{Run, numbers, version_of};

/// The version to install if there is none.
const WASM_PACK: &str = "0.15.1";
/// The first version with custom profiles and `--no-gitignore`.
const OLDEST_WASM_PACK: [u32; 2] = [0, 15];
/// The version that deny.toml is written for.
const CARGO_DENY: &str = "0.20.2";
/// Exactly this version, because `cargo xtask sbom` reads what it writes.
const CARGO_CYCLONEDX: &str = "0.5.9";

/// The folder of wasm-pack.
pub fn wasm_pack() -> Result<PathBuf> {
    let cache = cache_folder("wasm-pack", WASM_PACK)?;
    for folder in candidates(&cache, "wasm-pack") {
        if let Some(version) = version_of(folder.join(download::file_name("wasm-pack")))
            && numbers(&version, 2) >= OLDEST_WASM_PACK.to_vec()
        {
            already("wasm-pack", &version);
            return Ok(folder);
        }
    }
    let name = format!("wasm-pack-v{WASM_PACK}-{}", download::platform());
    let url = format!("https://github.com/wasm-bindgen/wasm-pack/releases/download/v{WASM_PACK}/{name}.tar.gz");
    doing("wasm-pack", &format!("installing {WASM_PACK}: trying the release page first"));
    if download::release(&url, &cache, &["wasm-pack"], WASM_PACK) {
        return Ok(cache);
    }
    doing("wasm-pack", "no release download here, so building it from crates.io (about 3 minutes on 2 cores)");
    let install = Run::cargo().args(["install", "wasm-pack", "--locked", "--version", WASM_PACK]);
    install_into(install, &cache)?;
    Ok(cache)
}

/// The folder of the wasm-bindgen command line of exactly this version: its output only fits its own crate.
pub fn wasm_bindgen(version: &str) -> Result<PathBuf> {
    let cache = cache_folder("wasm-bindgen", version)?;
    let programs = ["wasm-bindgen", "wasm-bindgen-test-runner"];
    for folder in candidates(&cache, "wasm-bindgen") {
        if download::all_are(&folder, &programs, version) {
            already("wasm-bindgen", version);
            return Ok(folder);
        }
    }
    let name = format!("wasm-bindgen-{version}-{}", download::platform());
    let url = format!("https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}/{name}.tar.gz");
    doing("wasm-bindgen", &format!("installing {version}: trying the release page first"));
    if download::release(&url, &cache, &programs, version) {
        return Ok(cache);
    }
    doing("wasm-bindgen", "no release download here, so building it from crates.io (5 to 7 minutes on 2 cores)");
    // Without `--locked`: the lock file of 0.2.130 names a dependency that is not available.
    let install = Run::cargo().args(["install", "wasm-bindgen-cli", "--version", version]);
    install_into(install, &cache)?;
    Ok(cache)
}

/// The folder of cargo-deny.
pub fn cargo_deny() -> Result<PathBuf> {
    let cache = cache_folder("cargo-deny", CARGO_DENY)?;
    for folder in candidates(&cache, "cargo-deny") {
        if download::all_are(&folder, &["cargo-deny"], CARGO_DENY) {
            already("cargo-deny", CARGO_DENY);
            return Ok(folder);
        }
    }
    let name = format!("cargo-deny-{CARGO_DENY}-{}", download::platform());
    let url = format!("https://github.com/EmbarkStudios/cargo-deny/releases/download/{CARGO_DENY}/{name}.tar.gz");
    doing("cargo-deny", &format!("installing {CARGO_DENY}: trying the release page first"));
    if download::release(&url, &cache, &["cargo-deny"], CARGO_DENY) {
        return Ok(cache);
    }
    doing("cargo-deny", "no release download here, so building it from crates.io (about 2 minutes on 2 cores)");
    let install = Run::cargo().args(["install", "cargo-deny", "--locked", "--version", CARGO_DENY]);
    install_into(quick_to_build(install), &cache)?;
    Ok(cache)
}

/// The folder of cargo-cyclonedx. It is only built: its releases are archives that not every `tar` unpacks.
pub fn cargo_cyclonedx() -> Result<PathBuf> {
    let cache = cache_folder("cargo-cyclonedx", CARGO_CYCLONEDX)?;
    for folder in candidates(&cache, "cargo-cyclonedx") {
        let program = folder.join(download::file_name("cargo-cyclonedx"));
        // As a subcommand of cargo it answers to no other question.
        let ask = || Run::new(&program).args(["cyclonedx", "--version"]).output();
        if program.is_file() && ask().is_ok_and(|version| version.trim().ends_with(CARGO_CYCLONEDX)) {
            already("cargo-cyclonedx", CARGO_CYCLONEDX);
            return Ok(folder);
        }
    }
    doing("cargo-cyclonedx", "building it from crates.io (about 90 seconds on 2 cores)");
    let install = Run::cargo().args(["install", "cargo-cyclonedx", "--locked", "--version", CARGO_CYCLONEDX]);
    install_into(quick_to_build(install), &cache)?;
    Ok(cache)
}

/// Without link-time optimisation, which takes longer than all the work that these tools do here.
fn quick_to_build(install: Run) -> Run {
    let settings = [("LTO", "off"), ("CODEGEN_UNITS", "16"), ("OPT_LEVEL", "1")];
    settings.iter().fold(install, |run, (name, value)| run.env(&format!("CARGO_PROFILE_RELEASE_{name}"), value))
}

/// Ours first, then PATH, then cargo's folder, which may be missing in PATH.
fn candidates(cache: &Path, program: &str) -> Vec<PathBuf> {
    let on_path = which::which(program).ok().and_then(|path| path.parent().map(Path::to_owned));
    let of_cargo = cargo_home().map(|home| home.join("bin"));
    [Some(cache.to_owned()), on_path, of_cargo].into_iter().flatten().collect()
}

fn cache_folder(tool: &str, version: &str) -> Result<PathBuf> {
    let cache = dirs::cache_dir().context("no cache folder was found for this user: set HOME")?;
    Ok(cache.join("oney-rules").join(format!("{tool}-{version}")).join("bin"))
}

fn install_into(install: Run, binaries: &Path) -> Result<()> {
    // `cargo install` adds the `bin` itself.
    let root = binaries.parent().context("the cache folder has no parent")?;
    install.arg("--root").arg(root).go().context(
        "the tool could not be built: check that crates.io can be reached, or install it by hand and put it on PATH",
    )
}

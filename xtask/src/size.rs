//! `cargo xtask size`: compares the size of a page's downloads, raw and compressed, with xtask/size-limits.json. Limits
//! are exact, so that every growth of the package shows in the diff of that file.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Map, Value, json};

use crate::project::{Project, files_under, read, read_bytes, remove_folder, write};
use crate::run::{Run, version_of};
use crate::section::{is_section, write_section};
use crate::setup::Tools;

const LIMITS: &str = "xtask/size-limits.json";
/// Another compiler makes other bytes of the same sources; a larger difference has another cause.
const SLACK_PERCENT: u64 = 3;

/// The size of one file, or of several that are sent separately.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Measures, prints, and compares or updates.
pub fn run(project: &Project, tools: &Tools, update: bool) -> Result<()> {
    println!("\ncompressing as servers do (some seconds)\n");
    let dist = project.path("pkg/dist");
    let wasm = measure(&read_bytes(&dist.join("core_bg.wasm")).context("run `cargo xtask pkg` first")?)?;
    let slim = entry(project, tools, "index.slim.js")?;
    let sizes = [
        ("core.wasm", wasm),
        (".", entry(project, tools, "index.browser.js")?),
        ("./slim", slim),
        ("./slim with core.wasm", slim.plus(wasm)),
    ];
    println!("{:<24}{:>12}{:>12}{:>12}", "bytes to a page", "raw", "gzip 9", "brotli 11");
    for (name, size) in &sizes {
        println!("{name:<24}{:>12}{:>12}{:>12}", size.raw, size.gzip, size.brotli);
    }
    let rustc = version_of("rustc").context("`rustc --version` says nothing")?;
    let limits = project.path(LIMITS);
    let readme = project.path("pkg/README.md");
    if update {
        write(&limits, format!("{:#}\n", to_json(&rustc, &sizes)))?;
        return write_section(&readme, "sizes", &table(&sizes));
    }
    let is_told = is_section(&readme, "sizes", &table(&sizes))?;
    if compare(&limits, &rustc, &sizes)? == Judge::Exact && !is_told {
        bail!("pkg/README.md tells other sizes: `cargo xtask size --update`");
    }
    Ok(())
}

/// The table for the package's README.
fn table(sizes: &[(&str, Size)]) -> String {
    let mut table = String::from("| bytes to a page | raw | gzip 9 | brotli 11 |\n|---|---|---|---|\n");
    for (name, size) in sizes {
        let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(grouped);
        table.push_str(&format!("| `{name}` | {raw} | {gzip} | {brotli} |\n"));
    }
    table
}

/// `1,234`
fn grouped(number: u64) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", grouped(number / 1000), number % 1000) }
}

/// The size of all chunks that a bundler makes from this entry of the package.
fn entry(project: &Project, tools: &Tools, file: &str) -> Result<Size> {
    let out = project.target.join("size").join(file);
    remove_folder(&out)?;
    let mut folder = std::ffi::OsString::from("--outdir=");
    folder.push(&out);
    let flags = ["--bundle", "--minify", "--splitting", "--format=esm", "--target=es2022", "--log-level=warning"];
    let bundler: Run = tools.run(project, "esbuild").arg(project.path("pkg/dist").join(file));
    bundler.args(flags).arg(folder).go()?;
    files_under(&out)?.iter().try_fold(Size::default(), |sum, path| Ok(sum.plus(measure(&read_bytes(path)?)?)))
}

fn measure(bytes: &[u8]) -> Result<Size> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(Size { raw: bytes.len() as u64, gzip: gzip.finish()?.len() as u64, brotli: brotli_bytes(bytes)? })
}

/// What a server sends that compresses once and well.
pub fn brotli_bytes(bytes: &[u8]) -> Result<u64> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed.len() as u64)
}

/// How exactly the sizes were compared.
#[derive(PartialEq, Eq, Debug)]
enum Judge {
    Exact,
    /// Within the slack: the limits are from another compiler.
    Roughly,
}

fn compare(limits: &Path, rustc: &str, sizes: &[(&str, Size)]) -> Result<Judge> {
    let text = read(limits).context("write the first limits with `cargo xtask size --update`")?;
    let limits: Value = serde_json::from_str(&text).with_context(|| format!("{LIMITS} is not JSON"))?;
    let other_compiler = limits.get("rustc").and_then(Value::as_str) != Some(rustc);
    let slack = if other_compiler { SLACK_PERCENT } else { 0 };
    let mut larger = Vec::new();
    for (name, size) in sizes {
        for (how, bytes) in size.figures() {
            let limit = limits.get(name).and_then(|entry| entry.get(how)).and_then(Value::as_u64);
            let limit = limit.with_context(|| format!("{LIMITS} has no limit `{how}` for `{name}`"))?;
            if bytes > limit + limit * slack / 100 {
                larger.push(format!("`{name}` {how} {bytes} instead of {limit}"));
            } else if bytes < limit && !other_compiler {
                println!("the limit of `{name}` {how} can go down from {limit} to {bytes}");
            }
        }
    }
    if other_compiler {
        println!(
            "the limits were measured with another rustc than {rustc}, so {SLACK_PERCENT} % more is let pass"
        );
    }
    if !larger.is_empty() {
        bail!(
            "larger than {LIMITS} allows: {}; make it smaller, or accept it with `cargo xtask size --update`",
            larger.join(", ")
        );
    }
    Ok(if other_compiler { Judge::Roughly } else { Judge::Exact })
}

fn to_json(rustc: &str, sizes: &[(&str, Size)]) -> Value {
    let entries = sizes.iter().map(|(name, size)| ((*name).to_owned(), json!(size.figures())));
    Value::Object([("rustc".to_owned(), json!(rustc))].into_iter().chain(entries).collect::<Map<_, _>>())
}

impl Size {
    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }

    fn figures(self) -> BTreeMap<&'static str, u64> {
        BTreeMap::from([("raw", self.raw), ("gzip", self.gzip), ("brotli", self.brotli)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(limit: u64, rustc: &str, bytes: u64) -> Result<Judge> {
        let file = std::env::temp_dir().join(format!("oney-rules-{}-{limit}-{bytes}-{rustc}", std::process::id()));
        let size = |raw| Size { raw, gzip: 1, brotli: 1 };
        write(&file, to_json("1.95.0", &[(".", size(limit))]).to_string())?;
        let result = compare(&file, rustc, &[(".", size(bytes))]);
        std::fs::remove_file(&file)?;
        result
    }

    #[test]
    fn one_byte_too_many_fails() {
        assert!(compared(1000, "1.95.0", 1000).is_ok());
        assert!(compared(1000, "1.95.0", 999).is_ok());
        let error = compared(1000, "1.95.0", 1001).unwrap_err().to_string();
        assert!(error.contains("`.` raw 1001 instead of 1000"), "{error}");
    }

    #[test]
    fn another_compiler_has_some_slack() {
        assert!(compared(1000, "1.99.0", 1030).is_ok());
        assert!(compared(1000, "1.99.0", 1031).is_err());
    }

    #[test]
    fn sizes_are_those_of_the_usual_programs() {
        let size = measure(&[b'a'; 10_000]).unwrap();
        assert_eq!(size.raw, 10_000);
        assert!(size.gzip < 60 && size.brotli < 20, "{size:?}");
    }
}

//! `cargo xtask sbom`: writes what the crate and the npm package are made of, as CycloneDX. cargo-cyclonedx describes all crates;
//! cargo decides which of them belong to a package, because cargo-cyclonedx also lists what other members of the workspace ask
//! for, and programs that only run while compiling.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::project::{Project, read, remove_folder, write};
use crate::run::Run;
use crate::setup::Tools;

/// The file in target/sbom for the crate.
const CRATE: &str = "oney-rules.crate.cdx.json";
/// The file in target/sbom for the npm package.
const PACKAGE: &str = "oney-rules.npm.cdx.json";

/// Where cargo-cyclonedx puts a file into each member's folder; there is no way to tell it another folder, or one member.
const MEMBERS: [&str; 3] = ["", "pkg/wasm", "xtask"];
const SCRATCH: &str = "oney-rules-scratch.cdx";

/// What every build of the crate may compile: all features, all systems.
const OF_CRATE: [&str; 3] = ["--all-features", "--target", "all"];
/// What is compiled into the larger one of the package's modules; the other has the same crates and fewer.
const OF_PACKAGE: [&str; 4] = ["--features", "server", "--target", "wasm32-unknown-unknown"];

/// Writes both.
pub fn run(project: &Project, tools: &Tools) -> Result<()> {
    let folder = folder(project);
    remove_folder(&folder)?;
    let mut of_crate = describe(project, tools, "", &OF_CRATE)?;
    keep(&mut of_crate, &linked(project, "oney-rules", &OF_CRATE, "normal,build")?)?;
    let mut of_package = describe(project, tools, "pkg/wasm", &OF_PACKAGE)?;
    keep(&mut of_package, &linked(project, "oney-rules-wasm", &OF_PACKAGE, "normal,no-proc-macro")?)?;
    let manifest = serde_json::from_str(&read(&project.path("pkg/package.json"))?)?;
    put_package_on_top(&mut of_package, &manifest)?;
    for (name, bill) in [(CRATE, of_crate), (PACKAGE, of_package)] {
        let count = bill.get("components").and_then(Value::as_array).map_or(0, Vec::len);
        let file = folder.join(name);
        write(&file, format!("{bill:#}\n"))?;
        println!("{}: {count} components", file.display());
    }
    Ok(())
}

/// Where the bills are.
pub fn folder(project: &Project) -> PathBuf {
    project.target.join("sbom")
}

/// The crates, as `name-version`, in the bill of the npm package.
pub fn crates_of_package(project: &Project) -> Result<BTreeSet<String>> {
    let mut bill: Value = serde_json::from_str(&read(&folder(project).join(PACKAGE))?)?;
    let components = list(&mut bill, "components")?.iter();
    Ok(components.filter_map(id).map(|id| id.replacen('@', "-", 1)).collect())
}

/// What cargo-cyclonedx writes for a member of the workspace, without this machine's folders.
fn describe(project: &Project, tools: &Tools, member: &str, selection: &[&str]) -> Result<Value> {
    // Since it is run directly and not by cargo, it needs its own name.
    let mut run = tools.run(project, "cargo-cyclonedx").args(["cyclonedx", "--quiet", "--format", "json"]);
    run = run.args(["--spec-version", "1.5", "--override-filename", SCRATCH]).args(selection);
    run = run.arg("--manifest-path").arg(project.path(member).join("Cargo.toml"));
    // The time of the commit, so that the same commit gives the same bytes.
    if std::env::var_os("SOURCE_DATE_EPOCH").is_none()
        && let Ok(time) = Run::new("git").args(["log", "-1", "--format=%ct"]).folder(&project.root).output()
    {
        run = run.env("SOURCE_DATE_EPOCH", time.trim());
    }
    let done = run.go();
    let scratch = |member| project.path(member).join(format!("{SCRATCH}.json"));
    let text = read(&scratch(member));
    for member in MEMBERS {
        // It need not be there.
        let _ = fs::remove_file(scratch(member));
    }
    done?;
    let mut bill = serde_json::from_str(&text?).context("cargo-cyclonedx wrote something else than JSON")?;
    without_folders(&mut bill);
    Ok(bill)
}

/// The crates, as `name@version`, that cargo compiles for a package; `edges` are the kinds of dependencies that count.
fn linked(project: &Project, package: &str, selection: &[&str], edges: &str) -> Result<BTreeSet<String>> {
    let cargo =
        Run::cargo().args(["tree", "--locked", "--prefix", "none", "--package", package, "--edges", edges]);
    Ok(crates_of(&cargo.args(selection).folder(&project.root).output()?))
}

/// `name@version` of each line of `cargo tree`.
fn crates_of(tree: &str) -> BTreeSet<String> {
    let pairs = tree.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        Some(format!("{}@{}", words.next()?, words.next()?.strip_prefix('v')?))
    });
    pairs.collect()
}

/// Names a package of this repository by its package URL: cargo-cyclonedx names it by its folder.
fn without_folders(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Some(rest) = text.strip_prefix("path+file://") {
                let (path, id) = rest.rsplit_once('#').unwrap_or((rest, ""));
                // If the folder has the package's name, cargo leaves the name out.
                let name = path.rsplit('/').next().unwrap_or_default();
                let id = if id.contains('@') { id.to_owned() } else { format!("{name}@{id}") };
                *text = format!("pkg:cargo/{id}");
            } else if let Some((before, after)) = text.split_once("?download_url=file:") {
                let file = after.split_once('#').map(|(_, file)| format!("#{file}"));
                *text = format!("{before}{}", file.unwrap_or_default());
            }
        }
        Value::Array(values) => values.iter_mut().for_each(without_folders),
        Value::Object(members) => members.values_mut().for_each(without_folders),
        _ => {}
    }
}

/// Leaves only these crates; fails if one of them is not described.
fn keep(bill: &mut Value, crates: &BTreeSet<String>) -> Result<()> {
    let main = bill.pointer("/metadata/component").and_then(id).context("the bill does not name its subject")?;
    let mut missing = crates.clone();
    missing.remove(&main);
    let components = list(bill, "components")?;
    components.retain(|component| id(component).is_some_and(|id| crates.contains(&id)));
    let mut refs = BTreeSet::new();
    for component in components.iter() {
        missing.remove(&id(component).unwrap_or_default());
        refs.extend(reference(component, "bom-ref"));
    }
    if !missing.is_empty() {
        bail!("cargo-cyclonedx does not describe {missing:?}");
    }
    refs.extend(bill.pointer("/metadata/component").and_then(|main| reference(main, "bom-ref")));
    let dependencies = list(bill, "dependencies")?;
    dependencies.retain(|entry| reference(entry, "ref").is_some_and(|name| refs.contains(&name)));
    for entry in dependencies {
        if let Some(needs) = entry.get_mut("dependsOn").and_then(Value::as_array_mut) {
            needs.retain(|name| name.as_str().is_some_and(|name| refs.contains(name)));
        }
    }
    Ok(())
}

/// Makes the npm package the subject; the crate of its modules becomes what it consists of.
fn put_package_on_top(bill: &mut Value, manifest: &Value) -> Result<()> {
    let lists = ["/dependencies", "/optionalDependencies", "/peerDependencies", "/bundleDependencies"];
    let scripts = ["/scripts/preinstall", "/scripts/install", "/scripts/postinstall"];
    if let Some(name) = lists.iter().chain(&scripts).find(|name| manifest.pointer(name).is_some()) {
        bail!(
            "pkg/package.json has `{name}` now: SECURITY.md promises that it has not, and the bill does not list it"
        );
    }
    let member = |key| manifest.get(key).and_then(Value::as_str).with_context(|| format!("no `{key}`"));
    let (name, version) = (member("name")?, member("version")?);
    let purl = format!("pkg:npm/{name}@{version}");
    let package = json!({
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "description": member("description")?,
        "licenses": [{ "expression": member("license")? }],
        "purl": purl,
    });
    let subject = bill.pointer_mut("/metadata/component").context("the bill does not name its subject")?;
    let mut wasm = std::mem::replace(subject, package);
    let below = reference(&wasm, "bom-ref").context("the crate of the modules has no `bom-ref`")?;
    if let Some(members) = wasm.as_object_mut() {
        // Its library, which is the module itself.
        members.remove("components");
    }
    list(bill, "components")?.insert(0, wasm);
    list(bill, "dependencies")?.insert(0, json!({ "ref": purl, "dependsOn": [below] }));
    Ok(())
}

fn list<'a>(bill: &'a mut Value, name: &str) -> Result<&'a mut Vec<Value>> {
    bill.get_mut(name).and_then(Value::as_array_mut).with_context(|| format!("the bill has no `{name}`"))
}

fn reference(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(str::to_owned)
}

/// `name@version` of a component.
fn id(component: &Value) -> Option<String> {
    Some(format!("{}@{}", reference(component, "name")?, reference(component, "version")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> String {
        let mut value = json!([text]);
        without_folders(&mut value);
        value[0].as_str().unwrap().to_owned()
    }

    #[test]
    fn no_folder_stays_in_a_name() {
        assert_eq!(cleaned("path+file:///home/me/clone#oney-rules@0.1.0"), "pkg:cargo/oney-rules@0.1.0");
        assert_eq!(cleaned("path+file:///home/me/oney-rules#0.1.0"), "pkg:cargo/oney-rules@0.1.0");
        assert_eq!(cleaned("path+file:///me/c#a@0.1.0 bin-target-0"), "pkg:cargo/a@0.1.0 bin-target-0");
        assert_eq!(cleaned("pkg:cargo/a@0.1.0?download_url=file://../.."), "pkg:cargo/a@0.1.0");
        assert_eq!(cleaned("pkg:cargo/a@0.1.0?download_url=file://.#src/lib.rs"), "pkg:cargo/a@0.1.0#src/lib.rs");
        assert_eq!(cleaned("pkg:cargo/serde@1.0.229"), "pkg:cargo/serde@1.0.229");
    }

    #[test]
    fn a_tree_is_read_line_by_line() {
        let crates =
            crates_of("a v0.1.0 (/home/me/a)\nserde v1.0.229\nserde v1.0.229 (*)\nmacro v2.0.0 (proc-macro)\n");
        assert_eq!(Vec::from_iter(crates), ["a@0.1.0", "macro@2.0.0", "serde@1.0.229"]);
    }

    /// `a` needs `b`, and `c`, which no build links.
    fn bill() -> Value {
        let component = |name: &str| json!({ "bom-ref": name, "name": name, "version": "1.0.0" });
        json!({
            "metadata": { "component": component("a") },
            "components": [component("b"), component("c")],
            "dependencies": [{ "ref": "a", "dependsOn": ["b", "c"] }, { "ref": "b" }, { "ref": "c" }],
        })
    }

    #[test]
    fn only_what_is_linked_is_listed() {
        let mut bill = bill();
        keep(&mut bill, &crates_of("a v1.0.0\nb v1.0.0\n")).unwrap();
        assert_eq!(bill["components"].as_array().unwrap().len(), 1);
        assert_eq!(bill["dependencies"], json!([{ "ref": "a", "dependsOn": ["b"] }, { "ref": "b" }]));
    }

    #[test]
    fn a_crate_without_a_description_fails() {
        let error = keep(&mut bill(), &crates_of("a v1.0.0\nd v1.0.0\n")).unwrap_err().to_string();
        assert!(error.contains("d@1.0.0"), "{error}");
    }

    #[test]
    fn a_package_with_dependencies_or_scripts_fails() {
        let manifest = json!({ "name": "p", "version": "1.0.0", "description": "what", "license": "MIT" });
        let mut simple = bill();
        put_package_on_top(&mut simple, &manifest).unwrap();
        assert_eq!(simple["dependencies"][0], json!({ "ref": "pkg:npm/p@1.0.0", "dependsOn": ["a"] }));
        assert_eq!(simple["components"][0]["name"], "a");
        for (key, value) in [("dependencies", json!({ "other": "1.0.0" })), ("scripts", json!({ "install": "x" }))]
        {
            let mut manifest = manifest.clone();
            manifest[key] = value;
            let error = put_package_on_top(&mut bill(), &manifest).unwrap_err().to_string();
            assert!(error.contains(key), "{error}");
        }
    }
}

//! `cargo xtask plans`: takes numbering plans from the npm package `libphonenumber-js`, in the version that
//! `tests/package-lock.json` names with its checksum, and writes them where a reviewer can read what changed. The compiled tables
//! are made from that file.

pub mod data;
mod package;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project::{Project, write};
use crate::run::Run;
use data::{FILE, Plans};

/// Where npm puts the package; `cargo xtask setup` installs it.
const FOLDER: &str = "tests/node_modules";
/// Google's own library, which the plans are compared with: newer plans want the newest of it, too.
const ORACLE: &str = "google-libphonenumber";

/// Has npm install the newest versions, and writes those and their checksums into the lock file.
pub fn newest(project: &Project) -> Result<()> {
    let arguments = ["install", "--save-dev", "--save-exact", "--ignore-scripts", "--no-audit", "--no-fund"];
    let packages = [package::NAME, ORACLE].map(|name| format!("{name}@latest"));
    Run::new("npm").args(arguments).args(packages).folder(&project.path("tests")).go()
}

/// Writes the file and prints what is new in it; with `check`, fails if there is anything new.
pub fn run(project: &Project, check: bool) -> Result<()> {
    let folder = project.path(FOLDER).join(package::NAME);
    let fresh = package::load(&folder)
        .with_context(|| format!("`{}` could not be read (`cargo xtask setup` installs it)", folder.display()))?;
    let old = data::load(project).ok();
    if old.as_ref() == Some(&fresh) {
        println!("{FILE} has the plans of {}, release {}", fresh.source, fresh.release);
        return Ok(());
    }
    if check {
        bail!("{FILE} is not what {} has: run `cargo xtask plans`", fresh.source);
    }
    write(&project.path(FILE), format!("{:#}\n", serde_json::to_value(&fresh)?))?;
    let before = old.as_ref().map_or("none", |old| old.release.as_str());
    println!("{FILE}: {before} -> {} ({})", fresh.release, fresh.source);
    for line in old.iter().map(|old| changes(old, &fresh)).collect::<Result<Vec<_>>>()?.concat() {
        println!("{line}");
    }
    Ok(())
}

/// A line for each territory whose plan changed, with the facts that did.
fn changes(old: &Plans, fresh: &Plans) -> Result<Vec<String>> {
    let (old, fresh) = (facts(old)?, facts(fresh)?);
    let mut lines = Vec::new();
    for territory in old.keys().chain(fresh.keys()).collect::<BTreeSet<_>>() {
        lines.extend(match (old.get(territory), fresh.get(territory)) {
            (Some(before), Some(after)) => {
                let names: BTreeSet<_> = before.keys().chain(after.keys()).collect();
                let differ = names.into_iter().filter(|name| before.get(*name) != after.get(*name));
                let differ: Vec<&str> = differ.map(String::as_str).collect();
                (!differ.is_empty()).then(|| format!("{territory}: {}", differ.join(", ")))
            }
            (None, _) => Some(format!("{territory}: new")),
            (_, None) => Some(format!("{territory}: gone")),
        });
    }
    Ok(lines)
}

/// The facts of each territory by name; types stand beside the others.
fn facts(plans: &Plans) -> Result<BTreeMap<String, BTreeMap<String, Value>>> {
    let mut all = BTreeMap::new();
    for (code, group) in &plans.plans {
        for (index, territory) in group.iter().enumerate() {
            let mut members = BTreeMap::from([("order".to_owned(), Value::from(index))]);
            if let Value::Object(facts) = serde_json::to_value(territory)? {
                for (name, value) in facts {
                    match value {
                        Value::Object(types) if name == "types" => members.extend(types),
                        value => drop(members.insert(name, value)),
                    }
                }
            }
            all.insert(format!("+{code} {}", territory.id), members);
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::read;
    use data::{Description, Territory};

    /// What the compiled plans are called where people read it.
    #[test]
    fn texts_name_the_release() {
        let project = Project::find().unwrap();
        let release = data::load(&project).unwrap().release;
        for file in ["NOTICE", "docs/tables.md", "pkg/README.md"] {
            assert!(read(&project.path(file)).unwrap().contains(&release), "{file} does not name {release}");
        }
    }

    fn plans(mobile: &str, ids: &[&str]) -> Plans {
        let description =
            |pattern: &str| Description { possible_lengths: vec![9], national_number_pattern: pattern.to_owned() };
        let territory = |id: &&str| Territory {
            id: (*id).to_owned(),
            international_prefix: None,
            national_prefix_for_parsing: None,
            national_prefix_transform_rule: None,
            leading_digits: None,
            general_desc: description("\\d{9}"),
            types: BTreeMap::from([(data::MOBILE.to_owned(), description(mobile))]),
        };
        let group = ids.iter().map(territory).collect();
        Plans { release: "9.0.1".into(), source: "a package".into(), plans: BTreeMap::from([(33, group)]) }
    }

    #[test]
    fn what_changed_is_named() {
        let old = plans("6\\d{8}", &["FR"]);
        assert!(changes(&old, &old).unwrap().is_empty());
        assert_eq!(changes(&old, &plans("7\\d{8}", &["FR"])).unwrap(), ["+33 FR: mobile"]);
        assert_eq!(changes(&old, &plans("6\\d{8}", &["XX", "FR"])).unwrap(), ["+33 FR: order", "+33 XX: new"]);
        assert_eq!(changes(&old, &plans("6\\d{8}", &[])).unwrap(), ["+33 FR: gone"]);
    }
}

//! The npm package `libphonenumber-js`, which carries the whole of Google's metadata as lists without names
//! (`metadata.max.json`; its `source/metadata.js` documents which index holds which fact).

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::data::{Description, FIXED_LINE, Plans, TYPES, Territory};
use crate::project::read;

/// The package's name.
pub const NAME: &str = "libphonenumber-js";
/// The layout of the lists that is read here.
const LAYOUT: u64 = 4;

/// Where facts stand in the list of a territory.
mod place {
    pub const CODE: usize = 0;
    pub const INTERNATIONAL_PREFIX: usize = 1;
    pub const PATTERN: usize = 2;
    pub const LENGTHS: usize = 3;
    pub const NATIONAL_PREFIX: usize = 5;
    pub const NATIONAL_PREFIX_FOR_PARSING: usize = 7;
    pub const TRANSFORM_RULE: usize = 8;
    pub const LEADING_DIGITS: usize = 10;
    pub const TYPES: usize = 11;
}

/// Reads the package in this folder.
pub fn load(folder: &Path) -> Result<Plans> {
    let json = |name: &str| -> Result<Value> { Ok(serde_json::from_str(&read(&folder.join(name))?)?) };
    let manifest = json("package.json")?;
    let version = manifest.get("version").and_then(Value::as_str).context("its package.json has no version")?;
    let release = release(&read(&folder.join("CHANGELOG.md"))?)?;
    let plans = plans(&json("metadata.max.json")?)?;
    Ok(Plans { release, source: format!("{NAME} {version}"), plans })
}

/// The package names the release of Google's metadata in its history only; the newest stands first.
fn release(history: &str) -> Result<String> {
    let told = "Updated metadata to version ";
    let rest = history.split_once(told).with_context(|| format!("its CHANGELOG.md does not say `{told}`"))?.1;
    let release: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    if release.split('.').count() != 3 {
        bail!("its CHANGELOG.md says `{told}{release}`, which is no release");
    }
    Ok(release)
}

fn plans(metadata: &Value) -> Result<BTreeMap<u16, Vec<Territory>>> {
    let layout = metadata.get("version").and_then(Value::as_u64);
    if layout != Some(LAYOUT) {
        bail!("its metadata have the layout {layout:?}, and xtask/src/plans/package.rs reads {LAYOUT}");
    }
    let member = |name: &str| {
        metadata.get(name).and_then(Value::as_object).with_context(|| format!("its metadata have no `{name}`"))
    };
    let (territories, others) = (member("countries")?, member("nonGeographic")?);
    let mut plans = BTreeMap::new();
    for (code, ids) in member("country_calling_codes")? {
        let ids: Vec<&str> = ids.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let group = ids.iter().map(|id| {
            let facts = territories.get(*id).with_context(|| format!("{id} has no metadata"))?;
            territory(id, code, facts).with_context(|| format!("the metadata of {id}"))
        });
        plans.insert(code.parse()?, group.collect::<Result<_>>()?);
    }
    let read: usize = plans.values().map(Vec::len).sum();
    if read != territories.len() {
        bail!("{} territories have metadata, and {read} have a calling code", territories.len());
    }
    for (code, facts) in others {
        let only = territory("001", code, facts).with_context(|| format!("the metadata of {code}"))?;
        plans.insert(code.parse()?, vec![only]);
    }
    Ok(plans)
}

fn territory(id: &str, code: &str, facts: &Value) -> Result<Territory> {
    if text(facts, place::CODE)?.as_deref() != Some(code) {
        bail!("the calling code is not {code}");
    }
    let general_desc = Description {
        possible_lengths: lengths(facts.get(place::LENGTHS))?.context("no lengths")?,
        national_number_pattern: text(facts, place::PATTERN)?.context("no pattern")?,
    };
    let mut types: BTreeMap<String, Description> = BTreeMap::new();
    for (index, name) in TYPES.iter().enumerate() {
        let Some(kind) = facts.get(place::TYPES).and_then(|types| types.get(index)).filter(|kind| **kind != 0)
        else {
            continue;
        };
        let pattern = kind.get(0).and_then(Value::as_str).with_context(|| format!("{name} has no pattern"))?;
        // Where mobiles have the pattern of fixed lines, the package leaves it empty.
        let national_number_pattern = if pattern.is_empty() {
            let fixed = types.get(FIXED_LINE).with_context(|| format!("{name} without a pattern"))?;
            fixed.national_number_pattern.clone()
        } else {
            pattern.to_owned()
        };
        // Without lengths of its own a type has all of the territory's.
        let possible_lengths = lengths(kind.get(1))?.unwrap_or_else(|| general_desc.possible_lengths.clone());
        types.insert((*name).to_owned(), Description { possible_lengths, national_number_pattern });
    }
    let national_prefix = text(facts, place::NATIONAL_PREFIX)?;
    Ok(Territory {
        id: id.to_owned(),
        international_prefix: text(facts, place::INTERNATIONAL_PREFIX)?,
        national_prefix_for_parsing: text(facts, place::NATIONAL_PREFIX_FOR_PARSING)?.or(national_prefix),
        national_prefix_transform_rule: text(facts, place::TRANSFORM_RULE)?,
        leading_digits: text(facts, place::LEADING_DIGITS)?,
        general_desc,
        types,
    })
}

/// A text of a list; where there is none, the list ends or has a zero.
fn text(facts: &Value, index: usize) -> Result<Option<String>> {
    match facts.get(index) {
        Some(Value::String(text)) => Ok(Some(text.clone()).filter(|text| !text.is_empty())),
        None | Some(Value::Null) => Ok(None),
        Some(number) if *number == 0 => Ok(None),
        Some(other) => bail!("a text is expected at {index}, not `{other}`"),
    }
}

fn lengths(value: Option<&Value>) -> Result<Option<Vec<u16>>> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(number) if *number == 0 => Ok(None),
        Some(list) => Ok(Some(serde_json::from_value(list.clone()).context("a list of lengths is expected")?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn metadata(version: u64, territory: Value) -> Value {
        json!({
            "version": version,
            "country_calling_codes": { "1": ["US"] },
            "countries": { "US": territory },
            "nonGeographic": { "800": ["800", 0, "\\d{8}", [8]] },
        })
    }

    #[test]
    fn lists_become_facts() {
        let list =
            json!(["1", "011", "[2-9]\\d{9}", [10], 0, "1", 0, 0, 0, 0, 0, [["2\\d{9}"], ["", [10, 11]], 0]]);
        let plans = plans(&metadata(LAYOUT, list)).unwrap();
        let us = &plans[&1][0];
        assert_eq!(us.international_prefix.as_deref(), Some("011"));
        assert_eq!(us.national_prefix_for_parsing.as_deref(), Some("1"));
        assert_eq!(us.national_prefix_transform_rule, None);
        assert_eq!(us.types.len(), 2);
        assert_eq!(us.types["fixedLine"].possible_lengths, [10]);
        assert_eq!(us.types["mobile"].national_number_pattern, "2\\d{9}");
        assert_eq!(us.types["mobile"].possible_lengths, [10, 11]);
        assert_eq!(plans[&800][0].id, "001");
    }

    #[test]
    fn another_layout_is_refused() {
        let list = json!(["1", "011", "\\d{10}", [10]]);
        assert!(plans(&metadata(LAYOUT + 1, list)).unwrap_err().to_string().contains("layout"));
        let error = plans(&metadata(LAYOUT, json!(["1", 7, "\\d{10}", [10]]))).unwrap_err();
        assert!(format!("{error:#}").contains("the metadata of US"), "{error:#}");
    }

    #[test]
    fn the_newest_release_is_the_first() {
        let history =
            "1.13.16\n\n* Updated metadata to version 9.0.43:\n\n* Updated metadata to version 9.0.41:\n";
        assert_eq!(release(history).unwrap(), "9.0.43");
        assert!(release("nothing").is_err());
        assert!(release("Updated metadata to version soon").is_err());
    }
}

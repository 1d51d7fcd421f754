//! `data/numbering-plans.json`: numbering plans in plain words, with the names of libphonenumber's own files.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::project::{Project, read};

/// From the root of the repository.
pub const FILE: &str = "data/numbering-plans.json";

/// The whole file.
#[derive(Serialize, Deserialize, PartialEq, Debug)]
pub struct Plans {
    /// The release of Google's metadata, such as `9.0.43`.
    pub release: String,
    /// The package that it was read from, such as `libphonenumber-js 1.13.16`.
    pub source: String,
    /// The territories of each calling code, in the order in which a number is looked for in them.
    pub plans: BTreeMap<u16, Vec<Territory>>,
}

/// The numbering plan of one territory.
#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Territory {
    /// ISO 3166-1 alpha-2, or 001 where a calling code belongs to no territory.
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub international_prefix: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub national_prefix_for_parsing: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub national_prefix_transform_rule: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leading_digits: Option<String>,
    pub general_desc: Description,
    /// By [`TYPES`]; a territory has some of them.
    pub types: BTreeMap<String, Description>,
}

/// The types of numbers, in the order of libphonenumber-js.
pub const TYPES: [&str; 10] = [
    FIXED_LINE,
    MOBILE,
    "tollFree",
    "premiumRate",
    "personalNumber",
    "voicemail",
    "uan",
    "pager",
    "voip",
    "sharedCost",
];
pub const FIXED_LINE: &str = "fixedLine";
pub const MOBILE: &str = "mobile";

/// What numbers look like.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Description {
    /// How many digits a number can have: `4-8,10`.
    #[serde(with = "lengths")]
    pub possible_lengths: Vec<u16>,
    /// A regular expression; in the file, one line for each of its alternatives.
    #[serde(with = "alternatives")]
    pub national_number_pattern: String,
}

/// Reads the file.
pub fn load(project: &Project) -> Result<Plans> {
    serde_json::from_str(&read(&project.path(FILE))?)
        .with_context(|| format!("{FILE} is not as `cargo xtask plans` writes it"))
}

/// Runs of lengths, so that a list has one line.
mod lengths {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(lengths: &[u16], to: S) -> Result<S::Ok, S::Error> {
        let runs = lengths.chunk_by(|before, after| before + 1 == *after);
        let text: Vec<String> = runs
            .filter_map(|run| match run {
                [] => None,
                [one] => Some(one.to_string()),
                [first, .., last] => Some(format!("{first}-{last}")),
            })
            .collect();
        to.serialize_str(&text.join(","))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u16>, D::Error> {
        let text = String::deserialize(from)?;
        let mut lengths = Vec::new();
        for run in text.split(',').filter(|run| !run.is_empty()) {
            let (first, last) = run.split_once('-').unwrap_or((run, run));
            let number = |text: &str| text.parse::<u16>().map_err(D::Error::custom);
            lengths.extend(number(first)?..=number(last)?);
        }
        Ok(lengths)
    }
}

/// A pattern cut at the bars that stand in no brackets, so that a changed range changes one line.
mod alternatives {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(pattern: &str, to: S) -> Result<S::Ok, S::Error> {
        let mut depth = 0;
        let outside = |c: char| {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth -= 1,
                _ => {}
            }
            c == '|' && depth == 0
        };
        pattern.split(outside).collect::<Vec<_>>().serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
        Ok(Vec::<String>::deserialize(from)?.join("|"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(lengths: &[u16], pattern: &str) -> String {
        let description =
            Description { possible_lengths: lengths.into(), national_number_pattern: pattern.into() };
        let text = serde_json::to_string(&description).unwrap();
        assert_eq!(serde_json::from_str::<Description>(&text).unwrap(), description);
        text
    }

    #[test]
    fn a_description_is_read_as_it_was_written() {
        assert_eq!(
            written(&[4, 5, 6, 8, 10, 11], "1(?:2|3)\\d|[4-6]7|8"),
            r#"{"possibleLengths":"4-6,8,10-11","nationalNumberPattern":["1(?:2|3)\\d","[4-6]7","8"]}"#
        );
        assert_eq!(written(&[], "1"), r#"{"possibleLengths":"","nationalNumberPattern":["1"]}"#);
    }
}

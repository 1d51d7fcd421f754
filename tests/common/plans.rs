//! Numbering plans as the tests know them: those of `data/numbering-plans.json`, which the tables are compiled from, and those of
//! the `phonenumber` crate, which may be of another release.

use phonenumber::Metadata;
use phonenumber::metadata::{DATABASE, Descriptor};
use serde_json::Value;

/// The numbering plan of one territory.
pub struct Facts {
    /// 001 where a calling code belongs to no territory.
    pub id: String,
    pub code: u16,
    pub general: Numbers,
    pub fixed: Option<Numbers>,
    pub mobile: Option<Numbers>,
    /// All other types.
    pub others: Vec<Numbers>,
    pub leading: Option<String>,
    /// The national prefix as it is read, and what becomes of it.
    pub national: Option<String>,
    pub transform: Option<String>,
    /// The national prefix alone, where the source has it.
    pub prefix: Option<String>,
    pub abroad: Option<String>,
}

/// Numbers of one type.
pub struct Numbers {
    /// Without white space, which has no meaning in the metadata's patterns.
    pub pattern: String,
    /// None means any.
    pub lengths: Vec<u16>,
    pub example: Option<String>,
}

impl Facts {
    pub fn types(&self) -> impl Iterator<Item = &Numbers> {
        self.fixed.iter().chain(&self.mobile).chain(&self.others)
    }
}

fn bare(pattern: &str) -> String {
    pattern.split_whitespace().collect()
}

/// The plans of `data/numbering-plans.json`, by calling code and in the order in which a number is looked for.
pub fn of_data() -> Vec<Facts> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/numbering-plans.json")).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    let mut all = Vec::new();
    for (code, group) in file["plans"].as_object().unwrap() {
        for territory in group.as_array().unwrap() {
            let text = |name: &str| Some(bare(territory.get(name)?.as_str()?));
            let types = territory["types"].as_object().unwrap();
            let others = types.iter().filter(|(name, _)| !["fixedLine", "mobile"].contains(&name.as_str()));
            all.push(Facts {
                id: text("id").unwrap(),
                code: code.parse().unwrap(),
                general: numbers_of_data(&territory["generalDesc"]),
                fixed: types.get("fixedLine").map(numbers_of_data),
                mobile: types.get("mobile").map(numbers_of_data),
                others: others.map(|(_, numbers)| numbers_of_data(numbers)).collect(),
                leading: text("leadingDigits"),
                national: text("nationalPrefixForParsing"),
                transform: text("nationalPrefixTransformRule"),
                prefix: None,
                abroad: text("internationalPrefix"),
            });
        }
    }
    all
}

fn numbers_of_data(numbers: &Value) -> Numbers {
    let alternatives = numbers["nationalNumberPattern"].as_array().unwrap();
    let alternatives: Vec<&str> = alternatives.iter().map(|text| text.as_str().unwrap()).collect();
    let mut lengths = Vec::new();
    for run in numbers["possibleLengths"].as_str().unwrap().split(',').filter(|run| !run.is_empty()) {
        let (first, last) = run.split_once('-').unwrap_or((run, run));
        lengths.extend(first.parse::<u16>().unwrap()..=last.parse().unwrap());
    }
    Numbers { pattern: bare(&alternatives.join("|")), lengths, example: None }
}

/// The plans of the `phonenumber` crate, in the same order.
pub fn of_crate() -> Vec<Facts> {
    let groups = (1..1000u16).filter_map(|code| DATABASE.by_code(&code));
    groups.flatten().map(facts_of_crate).collect()
}

fn facts_of_crate(meta: &Metadata) -> Facts {
    let of = meta.descriptors();
    let others = [
        of.premium_rate(),
        of.toll_free(),
        of.shared_cost(),
        of.voip(),
        of.personal_number(),
        of.pager(),
        of.uan(),
        of.voicemail(),
    ];
    Facts {
        id: meta.id().into(),
        code: meta.country_code(),
        general: numbers_of_crate(of.general()),
        fixed: of.fixed_line().map(numbers_of_crate),
        mobile: of.mobile().map(numbers_of_crate),
        others: others.into_iter().flatten().map(numbers_of_crate).collect(),
        leading: meta.leading_digits().map(|regex| bare(regex.as_str())),
        national: meta.national_prefix_for_parsing().map(|r| r.as_str()).or(meta.national_prefix()).map(bare),
        transform: meta.national_prefix_transform_rule().map(String::from),
        prefix: meta.national_prefix().map(String::from),
        abroad: meta.international_prefix().map(|regex| bare(regex.as_str())),
    }
}

fn numbers_of_crate(descriptor: &Descriptor) -> Numbers {
    Numbers {
        pattern: bare(descriptor.national_number().as_str()),
        lengths: descriptor.possible_length().to_vec(),
        example: descriptor.example().map(String::from),
    }
}

//! libphonenumber's algorithm, written again with `regex` over given numbering plans: slow, and without the product's tables. Over
//! the plans of the tables it says what is right; over those of the `phonenumber` crate, what the crate should answer.

use crate::plans::{Facts, Numbers};
use regex::Regex;
use std::collections::HashMap;

/// A number's E.164 form, territory, and type: `fixed`, `mobile`, `either` or `other`.
pub type Verdict = Option<(String, String, &'static str)>;

struct Pattern {
    whole: Regex,
    start: Regex,
    text: String,
    lengths: Vec<u16>,
}

impl Pattern {
    fn new(numbers: &Numbers) -> Self {
        let text = &numbers.pattern;
        Self {
            whole: Regex::new(&format!("^(?:{text})$")).unwrap(),
            start: head(text),
            text: text.clone(),
            lengths: numbers.lengths.clone(),
        }
    }

    fn matches(&self, number: &str) -> bool {
        self.right_length(number) && self.whole.is_match(number)
    }

    fn right_length(&self, number: &str) -> bool {
        self.lengths.is_empty() || self.lengths.contains(&(number.len() as u16))
    }
}

struct Plan {
    id: String,
    general: Pattern,
    fixed: Option<Pattern>,
    mobile: Option<Pattern>,
    others: Vec<Pattern>,
    lengths: Vec<u16>,
    leading: Option<Regex>,
    national: Option<Regex>,
    transform: Option<String>,
    abroad: Option<Regex>,
    prefix: Option<String>,
    code: u16,
}

fn head(pattern: &str) -> Regex {
    Regex::new(&format!("^(?:{pattern})")).unwrap()
}

impl Plan {
    fn new(facts: &Facts) -> Self {
        let head = |pattern: &Option<String>| pattern.as_deref().map(head);
        let mut lengths: Vec<u16> = facts.types().flat_map(|numbers| numbers.lengths.clone()).collect();
        lengths.sort_unstable();
        Self {
            id: facts.id.clone(),
            general: Pattern::new(&facts.general),
            fixed: facts.fixed.as_ref().map(Pattern::new),
            mobile: facts.mobile.as_ref().map(Pattern::new),
            others: facts.others.iter().map(Pattern::new).collect(),
            lengths,
            leading: head(&facts.leading),
            national: head(&facts.national),
            transform: facts.transform.as_ref().map(|rule| rule.replace("$1", "${1}").replace("$2", "${2}")),
            abroad: head(&facts.abroad),
            prefix: facts.prefix.clone(),
            code: facts.code,
        }
    }

    fn kind(&self, number: &str) -> Option<&'static str> {
        let is = |pattern: &Option<Pattern>| pattern.as_ref().is_some_and(|p| p.matches(number));
        if !self.general.matches(number) {
            None
        } else if self.others.iter().any(|p| p.matches(number)) {
            Some("other")
        } else if is(&self.fixed) {
            let same = self.fixed.as_ref().map(|p| &p.text) == self.mobile.as_ref().map(|p| &p.text);
            Some(if same || is(&self.mobile) { "either" } else { "fixed" })
        } else if is(&self.mobile) {
            Some("mobile")
        } else {
            None
        }
    }

    /// The number without its national prefix, if it has one.
    fn strip(&self, number: &str) -> String {
        let Some(found) = self.national.as_ref().and_then(|prefix| prefix.captures(number)) else {
            return number.into();
        };
        let groups = found.len() - 1;
        let rest = &number[found[0].len()..];
        let result = match &self.transform {
            Some(rule) if groups > 0 && found.get(groups).is_some() => {
                let mut out = String::new();
                found.expand(rule, &mut out);
                out + rest
            }
            _ => rest.into(),
        };
        if self.general.whole.is_match(number) && !self.general.whole.is_match(&result) {
            return number.into();
        }
        result
    }

    /// As [`Plan::strip`], unless the rest has no possible length.
    fn significant(&self, number: &str) -> String {
        let result = self.strip(number);
        let length = result.len() as u16;
        let too_long = self.lengths.last().is_some_and(|&last| length > last);
        if self.lengths.contains(&length) || too_long { result } else { number.into() }
    }
}

/// All plans, by calling code and by territory.
pub struct Google {
    codes: HashMap<u16, Vec<Plan>>,
    territories: HashMap<String, (u16, usize)>,
}

impl Google {
    pub fn new(plans: &[Facts]) -> Self {
        let mut codes: HashMap<u16, Vec<Plan>> = HashMap::new();
        let mut territories = HashMap::new();
        for facts in plans {
            let group = codes.entry(facts.code).or_default();
            territories.insert(facts.id.clone(), (facts.code, group.len()));
            group.push(Plan::new(facts));
        }
        Self { codes, territories }
    }

    /// The calling code of a territory.
    pub fn calling_code(&self, territory: &str) -> Option<u16> {
        Some(self.territories.get(territory)?.0)
    }

    fn plan(&self, territory: &str) -> Option<&Plan> {
        let (code, place) = self.territories.get(territory)?;
        Some(&self.codes[code][*place])
    }

    /// `digits` are ASCII digits; `plus` is true if they follow a plus.
    pub fn read(&self, digits: &str, plus: bool, default: Option<&str>) -> Verdict {
        let plan = default.and_then(|id| self.plan(id));
        let foreign = |digits: &str| {
            let (code, rest) = self.code(digits)?;
            let main = &self.codes[&code][0];
            self.valid(code, &main.significant(rest))
        };
        let abroad = self.abroad(digits, default);
        let abroad = abroad.filter(|&end| digits.get(end..end + 1).is_some_and(|next| next != "0"));
        if plus && !digits.starts_with('0') {
            return foreign(digits);
        }
        if let Some(end) = abroad {
            return foreign(&digits[end..]);
        }
        let plan = plan?;
        if let Some(rest) = digits.strip_prefix(&plan.code.to_string()) {
            let rest = plan.strip(rest);
            let general = &plan.general.whole;
            let too_long = plan.lengths.last().is_some_and(|&last| digits.len() as u16 > last);
            if too_long || !general.is_match(digits) && general.is_match(&rest) {
                let main = &self.codes[&plan.code][0];
                return self.valid(plan.code, &main.significant(&rest));
            }
        }
        if plus {
            return None;
        }
        self.valid(plan.code, &plan.significant(digits))
    }

    /// Where the prefix of calls abroad from this territory ends.
    pub fn abroad(&self, digits: &str, territory: Option<&str>) -> Option<usize> {
        self.plan(territory?)?.abroad.as_ref()?.find(digits).map(|found| found.end())
    }

    /// Calling code and national number.
    pub fn code<'a>(&self, digits: &'a str) -> Option<(u16, &'a str)> {
        (1..=3.min(digits.len())).find_map(|length| {
            let code = digits[..length].parse().ok()?;
            self.codes.contains_key(&code).then(|| (code, &digits[length..]))
        })
    }

    fn valid(&self, code: u16, national: &str) -> Verdict {
        let group = &self.codes[&code];
        let plan = if let [only] = group.as_slice() {
            only
        } else {
            group.iter().find(|plan| match &plan.leading {
                Some(leading) => leading.is_match(national),
                None => plan.kind(national).is_some(),
            })?
        };
        let kind = plan.kind(national)?;
        Some((format!("+{code}{national}"), plan.id.clone(), kind))
    }

    /// Whether a pattern matches only the start of the number, though the number has a length of that type. The
    /// `phonenumber` crate accepts that as a match.
    pub fn unfinished(&self, e164: &str) -> bool {
        let Some((code, national)) = self.code(e164.trim_start_matches('+')) else {
            return false;
        };
        self.codes[&code].iter().any(|plan| {
            let types = plan.fixed.iter().chain(&plan.mobile).chain(&plan.others).chain([&plan.general]);
            types
                .into_iter()
                .any(|p| p.right_length(national) && p.start.is_match(national) && !p.whole.is_match(national))
        })
    }

    /// Whether the national part may begin with a national prefix of its own or of the default territory. The
    /// `phonenumber` crate removes prefixes twice, removes those of the default territory from foreign numbers, and also from
    /// numbers that are valid only with those digits.
    pub fn prefixed(&self, digits: &str, default: Option<&str>) -> bool {
        let plan = default.and_then(|id| self.plan(id));
        let abroad = plan.and_then(|plan| plan.abroad.as_ref()?.find(digits)).map_or(0, |found| found.end());
        let foreign = self.code(&digits[abroad..]);
        let group = foreign.map_or(&[][..], |(code, _)| self.codes[&code].as_slice());
        [Some(digits), foreign.map(|(_, rest)| rest)].into_iter().flatten().any(|rest| {
            group.iter().chain(plan).any(|plan| {
                plan.national.as_ref().and_then(|p| p.find(rest)).is_some_and(|found| !found.is_empty())
                    || plan.prefix.as_ref().is_some_and(|p| rest.starts_with(p.as_str()))
            })
        })
    }
}

//! Reads a form with the shop's names into a request.

use super::{Fields, Form, Kind, Name, SameAsBilling, Source, canonical, delivery_twin, other_phone};
use crate::authorization::AUTHORIZATION;
use crate::json::Rows;
use crate::request::Request;
use crate::visitor::{Scalar, Step, Visitor};
use std::collections::BTreeMap;

/// Collects the fields of a form; of several with one name the last counts.
pub(crate) struct Reading<'f> {
    fields: &'f Fields,
    /// The names that the map has, with their values.
    known: BTreeMap<&'f str, Option<Value>>,
    /// The letters of the longest of them.
    longest: usize,
    /// The next index of a list for an element that comes without one.
    elements: BTreeMap<String, usize>,
    form: Form,
}

/// A value of a form, kept.
struct Value {
    /// With its text left out.
    scalar: Scalar<'static>,
    text: String,
}

impl Value {
    fn new(scalar: Scalar<'_>) -> Self {
        let (scalar, text) = match scalar {
            Scalar::Text(text) => (Scalar::Text(""), text),
            Scalar::Number(text) => (Scalar::Number(""), text),
            Scalar::Date(text) => (Scalar::Date(""), text),
            Scalar::NotUnicode(text) => (Scalar::NotUnicode(""), text),
            Scalar::True => (Scalar::True, "true"),
            Scalar::False => (Scalar::False, "false"),
            Scalar::Null => (Scalar::Null, ""),
            Scalar::EmptyList => (Scalar::EmptyList, ""),
            Scalar::EmptyObject => (Scalar::EmptyObject, ""),
            Scalar::Foreign => (Scalar::Foreign, ""),
        };
        Self { scalar, text: text.to_owned() }
    }

    fn scalar(&self) -> Scalar<'_> {
        match self.scalar {
            Scalar::Text(_) => Scalar::Text(&self.text),
            Scalar::Number(_) => Scalar::Number(&self.text),
            Scalar::Date(_) => Scalar::Date(&self.text),
            Scalar::NotUnicode(_) => Scalar::NotUnicode(&self.text),
            other => other,
        }
    }

    /// Whether it is no text and no number, and so no part of one.
    fn is_strange(&self) -> bool {
        !matches!(self.scalar, Scalar::Text(_) | Scalar::Number(_) | Scalar::Date(_) | Scalar::Null)
    }

    fn is_blank(&self) -> bool {
        !self.is_strange() && self.text.trim().is_empty()
    }

    /// Whether a checkbox is on.
    fn is_on(&self) -> bool {
        match self.scalar {
            Scalar::True => true,
            Scalar::Number(_) => self.text.parse() != Ok(0.0),
            Scalar::Text(_) => {
                let text = self.text.trim().to_ascii_lowercase();
                !matches!(text.as_str(), "" | "0" | "false" | "off" | "no")
            }
            _ => false,
        }
    }
}

impl<'f> Reading<'f> {
    pub(crate) fn new(fields: &'f Fields, shop: Request) -> Self {
        let sources = fields.sources.iter().flat_map(|source| &source.names);
        let names = sources.chain(fields.delivery.iter().filter_map(|delivery| delivery.name.as_ref()));
        let known: BTreeMap<&str, _> = names.map(|name| (name.canonical.as_str(), None)).collect();
        let longest = known.keys().map(|name| name.len()).max().unwrap_or_default();
        Self { fields, known, longest, elements: BTreeMap::new(), form: Form::from(shop) }
    }

    /// What the shop knows, and beside it what the form says.
    pub(crate) fn finish(mut self) -> Form {
        let mut form = std::mem::take(&mut self.form);
        if self.fields.delivery.as_ref().is_some_and(|delivery| self.is_same(delivery)) {
            let twins = AUTHORIZATION.table.ids().filter_map(|id| Some((id, delivery_twin(id)?)));
            // Where the shop does not know better.
            form.copies = twins.filter(|(_, delivery)| !form.request.is_given(*delivery)).collect();
        }
        let (read, left): (Vec<_>, Vec<_>) = self.fields.sources.iter().partition(|source| may_say(source, &form));
        read.iter().for_each(|source| self.fill(source, &mut form));
        let names = |sources: &[&'f Source]| sources.iter().flat_map(|source| &source.names).collect::<Vec<_>>();
        let read = names(&read);
        for name in names(&left) {
            let is_told = self.value(name).is_some_and(|value| !value.is_blank());
            if is_told && !read.iter().any(|other| other.canonical == name.canonical) {
                form.drop_field(&canonical_path(&name.canonical));
            }
        }
        form
    }

    fn is_same(&self, delivery: &SameAsBilling) -> bool {
        let is_on = |name: &Name| self.value(name).is_some_and(Value::is_on);
        delivery.name.as_ref().is_none_or(|name| is_on(name) == delivery.when)
    }

    /// Gives the order the value of a parameter.
    fn fill(&self, source: &Source, form: &mut Form) {
        let id = source.parameter;
        for filled in source.parameters() {
            source.names.iter().for_each(|name| form.names.add(filled, &name.shown));
        }
        let values: Vec<Option<&Value>> = source.names.iter().map(|name| self.value(name)).collect();
        if values.iter().any(Option::is_some) {
            if source.kind == Kind::PhoneByType {
                form.phones.extend(other_phone(id).map(|other| (id, other)));
            }
            let value = combined(source, &values).unwrap_or_else(|refused| {
                form.refused_choices.push(id);
                refused
            });
            form.request.scalar(&[Step::Key(id.name())], value.scalar());
        }
    }

    fn value(&self, name: &Name) -> Option<&Value> {
        self.known.get(name.canonical.as_str())?.as_ref()
    }

    /// Keeps the value; false if the map does not have the name.
    fn keep(&mut self, canonical: &str, scalar: Scalar<'_>) -> bool {
        let place = self.known.get_mut(canonical);
        let is_known = place.is_some();
        if let Some(value) = place {
            *value = Some(Value::new(scalar));
        }
        is_known
    }

    /// Keeps an element of a list: by its own name, or as the list's only value, of which the last counts.
    fn keep_element(&mut self, list: String, index: &str, scalar: Scalar<'_>) -> bool {
        let is_kept = self.keep(&[&list, ".", index].concat(), scalar) || self.keep(&list, scalar);
        let next = index.parse::<usize>().map_or(0, |index| index.saturating_add(1));
        let known = self.elements.entry(list).or_default();
        *known = next.max(*known);
        is_kept
    }

    /// Whether the map may have a name at this path: a longer one costs nothing.
    fn may_be_known(&self, path: &[Step<'_>]) -> bool {
        let length = |step: &Step<'_>| match step {
            Step::Key(key) => key.len(),
            Step::Index(_) => 1,
        };
        // Brackets and dots are written in several ways.
        path.iter().map(length).sum::<usize>() <= self.longest * 2 + 16
    }
}

/// Whether the form may say what the parameter is: not what only the shop supplies, what it has said, and what is copied.
fn may_say(source: &Source, form: &Form) -> bool {
    let id = source.parameter;
    source.may_be_visitors()
        && !form.request.is_given(id)
        && !form.copies.iter().any(|(_, delivery)| *delivery == id)
}

/// The steps of a name of the map.
fn canonical_path(canonical: &str) -> Vec<Step<'_>> {
    canonical.split('.').map(Step::Key).collect()
}

impl Rows for Reading<'_> {
    type Row = ();
}

impl Visitor for Reading<'_> {
    fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
        let is_kept = self.may_be_known(path)
            && match path {
                // `street[]`, as PHP writes lists.
                [before @ .., Step::Key("")] if !before.is_empty() => {
                    let list = canonical(before);
                    let index = self.elements.get(&list).copied().unwrap_or_default();
                    self.keep_element(list, &index.to_string(), scalar)
                }
                [before @ .., Step::Index(index)] => {
                    self.keep_element(canonical(before), &index.to_string(), scalar)
                }
                [before @ .., Step::Key(index)] if !before.is_empty() && is_index(index) => {
                    self.keep_element(canonical(before), index, scalar)
                }
                _ => self.keep(&canonical(path), scalar),
            };
        if !is_kept {
            self.form.drop_field(path);
        }
    }
}

fn is_index(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_digit())
}

/// What the fields of a parameter say together; an absent one is empty. An error if it is not among the values that they offer.
fn combined(source: &Source, values: &[Option<&Value>]) -> Result<Value, Value> {
    let is_choice = |value: &Value| {
        matches!(source.kind, Kind::Values(_)) && matches!(value.scalar, Scalar::True | Scalar::False)
    };
    if let Some(strange) = values.iter().flatten().find(|value| value.is_strange() && !is_choice(value)) {
        return Ok(Value::new(strange.scalar()));
    }
    // With the outer space and the type that it came with.
    if let ([Some(only)], Kind::Text | Kind::PhoneByType) = (values, &source.kind) {
        return Ok(Value::new(only.scalar()));
    }
    let texts: Vec<&str> = values.iter().map(|value| value.map_or("", |value| value.text.trim())).collect();
    let text = match &source.kind {
        Kind::Text | Kind::PhoneByType => joined(&texts, " "),
        Kind::Phone => phone(&texts),
        Kind::Date => date(&texts),
        Kind::Values(choices) => {
            let text = joined(&texts, " ");
            match choices.iter().find(|(own, _)| *own == text) {
                Some((_, meant)) => meant.clone(),
                None if text.is_empty() => text,
                None => return Err(Value::new(Scalar::Text(&text))),
            }
        }
    };
    Ok(Value::new(Scalar::Text(&text)))
}

/// The parts that are not empty.
fn joined(texts: &[&str], separator: &str) -> String {
    let parts: Vec<&str> = texts.iter().copied().filter(|text| !text.is_empty()).collect();
    parts.join(separator)
}

/// A prefix and a number. A number that has its own prefix stands alone; a prefix of digits gets its plus sign, and no calling code
/// begins with 0.
fn phone(texts: &[&str]) -> String {
    let Some((number, prefixes)) = texts.split_last() else { return String::new() };
    let is_whole = |text: &str| {
        // Behind brackets, words and marks of direction, with which copied numbers begin.
        let text = text.trim_start_matches(|c: char| !c.is_ascii_digit() && !matches!(c, '+' | '\u{FF0B}'));
        text.starts_with(['+', '\u{FF0B}']) || text.starts_with("00")
    };
    if number.is_empty() || is_whole(number) {
        return (*number).to_owned();
    }
    let prefix = joined(prefixes, "");
    let is_code = !prefix.starts_with('0') && prefix.bytes().all(|byte| byte.is_ascii_digit());
    let sign = if is_code && !prefix.is_empty() { "+" } else { "" };
    joined(&[&format!("{sign}{prefix}"), number], " ")
}

/// ISO 8601 from year, month and day; empty if none of them was chosen.
fn date(texts: &[&str]) -> String {
    match texts {
        [year, month, day] if texts.iter().any(|text| !text.is_empty()) => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => joined(texts, "-"),
    }
}

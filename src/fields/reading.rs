//! Reads a form with the shop's names into a request.

use super::{Fields, Form, Kind, Name, SameAsBilling, Source, canonical, delivery_twin};
use crate::authorization::AUTHORIZATION;
use crate::json::Rows;
use crate::request::Request;
use crate::table::{ParameterId, Supplier};
use crate::visitor::{Scalar, Step, Visitor};
use std::collections::BTreeSet;

/// Collects the fields of a form; of several with one name the last counts.
pub(crate) struct Reading<'f> {
    fields: &'f Fields,
    /// The names that the map has, with their values.
    known: Vec<(&'f str, Option<Value>)>,
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

    /// Whether it is no text, and no part of one.
    fn is_strange(&self) -> bool {
        matches!(self.scalar, Scalar::NotUnicode(_) | Scalar::EmptyList | Scalar::EmptyObject | Scalar::Foreign)
    }

    fn is_blank(&self) -> bool {
        !self.is_strange() && self.text.trim().is_empty()
    }

    /// Whether a checkbox is on.
    fn is_on(&self) -> bool {
        let text = self.text.trim().to_ascii_lowercase();
        !matches!(text.as_str(), "" | "0" | "false" | "off" | "no")
    }
}

impl<'f> Reading<'f> {
    pub(crate) fn new(fields: &'f Fields, shop: Request) -> Self {
        let sources = fields.sources.iter().flat_map(|source| &source.names);
        let names = sources.chain(fields.delivery.iter().filter_map(|delivery| delivery.name.as_ref()));
        let names: BTreeSet<&str> = names.map(|name| name.canonical.as_str()).collect();
        let known = names.into_iter().map(|name| (name, None)).collect();
        Self { fields, known, form: Form::from(shop) }
    }

    /// What the shop knows, and beside it what the form says.
    pub(crate) fn finish(mut self) -> Form {
        let mut form = std::mem::take(&mut self.form);
        let is_copied = self.fields.delivery.as_ref().is_some_and(|delivery| self.is_same(delivery));
        let twins = AUTHORIZATION.table.ids().filter_map(|id| Some((id, delivery_twin(id)?)));
        // Where the shop does not know better.
        let twins = twins.filter(|(_, delivery)| is_copied && !form.request.is_given(*delivery));
        let copies: Vec<(ParameterId, ParameterId)> = twins.collect();
        for source in &self.fields.sources {
            let is_hidden = copies.iter().any(|(_, delivery)| *delivery == source.parameter);
            self.fill(source, is_hidden, &mut form);
        }
        form.copies = copies;
        form
    }

    fn is_same(&self, delivery: &SameAsBilling) -> bool {
        let is_on = |name: &Name| self.value(name).is_some_and(Value::is_on);
        delivery.name.as_ref().is_none_or(|name| is_on(name) == delivery.when)
    }

    /// Gives the order the value of a parameter, unless the shop knows it or it is copied.
    fn fill(&self, source: &Source, is_hidden: bool, form: &mut Form) {
        let id = source.parameter;
        let values: Vec<&Value> = source.names.iter().filter_map(|name| self.value(name)).collect();
        let may_say = source.is_open || id.row().supplier == Supplier::Customer;
        if is_hidden || !may_say || form.request.is_given(id) {
            let is_told = |name: &&Name| self.value(name).is_some_and(|value| !value.is_blank());
            source.names.iter().filter(is_told).for_each(|name| form.drop_field(&name.canonical));
            return;
        }
        for filled in Fields::parameters_of(source) {
            source.names.iter().for_each(|name| form.names.add(filled, &name.shown));
        }
        if !values.is_empty() {
            let (value, is_offered) = combined(source, &values);
            form.request.scalar(&[Step::Key(id.name())], value.scalar());
            if !is_offered {
                form.refused_choices.push(id);
            }
        }
    }

    fn value(&self, name: &Name) -> Option<&Value> {
        let index = self.index(&name.canonical)?;
        self.known.get(index)?.1.as_ref()
    }

    fn index(&self, canonical: &str) -> Option<usize> {
        self.known.binary_search_by_key(&canonical, |(known, _)| *known).ok()
    }

    /// Keeps the value; false if the map does not have the name.
    fn keep(&mut self, canonical: &str, scalar: Scalar<'_>) -> bool {
        let place = self.index(canonical).and_then(|index| self.known.get_mut(index));
        let is_known = place.is_some();
        if let Some((_, value)) = place {
            *value = Some(Value::new(scalar));
        }
        is_known
    }
}

impl Rows for Reading<'_> {
    type Row = ();
}

impl Visitor for Reading<'_> {
    fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
        let name = canonical(path);
        if self.keep(&name, scalar) {
            return;
        }
        // Some servers read names that are given twice as a list.
        if let [before @ .., Step::Index(_)] = path {
            if self.keep(&canonical(before), scalar) {
                return;
            }
        }
        self.form.drop_field(&name);
    }
}

/// What the fields of a parameter say together, and whether it is among the values that they offer.
fn combined(source: &Source, values: &[&Value]) -> (Value, bool) {
    if let Some(strange) = values.iter().find(|value| value.is_strange()) {
        return (Value::new(strange.scalar()), true);
    }
    // With the outer space and the type that it came with.
    if let ([only], Kind::Text | Kind::PhoneByType) = (values, &source.kind) {
        return (Value::new(only.scalar()), true);
    }
    let texts: Vec<&str> = values.iter().map(|value| value.text.trim()).collect();
    let (text, is_offered) = match &source.kind {
        Kind::Text | Kind::PhoneByType => (joined(&texts, " "), true),
        Kind::Phone => (phone(&texts), true),
        Kind::Date => (date(&texts), true),
        Kind::Values(choices) => {
            let text = joined(&texts, " ");
            match choices.iter().find(|(own, _)| *own == text) {
                Some((_, meant)) => (meant.clone(), true),
                None => {
                    // For a country its own format has an issue.
                    let is_offered = text.is_empty() || source.parameter.row().format.choices().is_empty();
                    (text, is_offered)
                }
            }
        }
    };
    (Value::new(Scalar::Text(&text)), is_offered)
}

/// The parts that are not empty.
fn joined(texts: &[&str], separator: &str) -> String {
    let parts: Vec<&str> = texts.iter().copied().filter(|text| !text.is_empty()).collect();
    parts.join(separator)
}

/// A prefix and a number. A number that has its own prefix stands alone; a prefix of digits gets its plus sign.
fn phone(texts: &[&str]) -> String {
    let Some((number, prefixes)) = texts.split_last() else { return String::new() };
    let is_whole = |text: &str| text.starts_with('+') || text.starts_with("00");
    if number.is_empty() || is_whole(number) {
        return (*number).to_owned();
    }
    let prefix = joined(prefixes, "");
    let has_no_plus = !prefix.is_empty() && !is_whole(&prefix) && prefix.bytes().all(|byte| byte.is_ascii_digit());
    let sign = if has_no_plus { "+" } else { "" };
    joined(&[&format!("{sign}{prefix}"), number], " ")
}

/// ISO 8601 from year, month and day; empty if none of them was chosen.
fn date(texts: &[&str]) -> String {
    match texts {
        [year, month, day] if texts.iter().any(|text| !text.is_empty()) => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => joined(texts, "-"),
    }
}

//! Reads a form with the shop's names into a request.

use super::{Fields, Kind, Name, SameAsBilling, Source, canonical, delivery_twin};
use crate::authorization::AUTHORIZATION;
use crate::formats::Format;
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
    request: Request,
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
    /// `request` has what the shop knows.
    pub(crate) fn new(fields: &'f Fields, request: Request) -> Self {
        let sources = fields.sources.iter().flat_map(|source| &source.names);
        let names = sources.chain(fields.delivery.iter().filter_map(|delivery| delivery.name.as_ref()));
        let names: BTreeSet<&str> = names.map(|name| name.canonical.as_str()).collect();
        let known = names.into_iter().map(|name| (name, None)).collect();
        Self { fields, known, request }
    }

    /// The request: what the shop knows, and beside it what the form says.
    pub(crate) fn finish(mut self) -> Request {
        let mut request = std::mem::take(&mut self.request);
        let is_copied = self.fields.delivery.as_ref().is_some_and(|delivery| self.is_same(delivery));
        let twins = AUTHORIZATION.table.ids().filter_map(|id| Some((id, delivery_twin(id)?)));
        let copies: Vec<(ParameterId, ParameterId)> = if is_copied { twins.collect() } else { Vec::new() };
        for source in &self.fields.sources {
            let is_of_delivery = copies.iter().any(|(_, delivery)| *delivery == source.parameter);
            self.fill(source, is_of_delivery, &mut request);
        }
        for (billing, delivery) in copies {
            request.copy(billing, delivery);
        }
        request
    }

    fn is_same(&self, delivery: &SameAsBilling) -> bool {
        let is_on = |name: &Name| self.value(name).is_some_and(Value::is_on);
        delivery.name.as_ref().is_none_or(|name| is_on(name) == delivery.when)
    }

    /// Gives the request the value of a parameter, unless the shop knows it.
    fn fill(&self, source: &Source, is_copied: bool, request: &mut Request) {
        let id = source.parameter;
        let values: Vec<&Value> = source.names.iter().filter_map(|name| self.value(name)).collect();
        let may_say = source.is_open || id.row().supplier == Supplier::Customer;
        if is_copied || !may_say || request.is_given(id) {
            let is_told = |name: &&Name| self.value(name).is_some_and(|value| !value.is_blank());
            source.names.iter().filter(is_told).for_each(|name| request.drop_field(&name.canonical));
            return;
        }
        for filled in Fields::parameters_of(source) {
            request.name_fields(filled, source.names.iter().map(|name| name.shown.as_str()));
        }
        if values.is_empty() {
            return;
        }
        match combined(source, &values) {
            Combined::Value(value) => request.scalar(&[Step::Key(id.name())], value.scalar()),
            Combined::NoChoice(text) => request.refuse_choice(id, &text),
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
        self.request.drop_field(&name);
    }
}

/// What the fields of a parameter say together.
enum Combined {
    Value(Value),
    /// A text that the map does not have among its values.
    NoChoice(String),
}

fn combined(source: &Source, values: &[&Value]) -> Combined {
    if let Some(strange) = values.iter().find(|value| value.is_strange()) {
        return Combined::Value(Value::new(strange.scalar()));
    }
    // Without the change that an outer space in a value would be.
    if let ([only], Kind::Text | Kind::PhoneByType) = (values, &source.kind) {
        return Combined::Value(Value::new(only.scalar()));
    }
    let texts: Vec<&str> = values.iter().map(|value| value.text.trim()).collect();
    let text = match &source.kind {
        Kind::Text | Kind::PhoneByType => joined(&texts, " "),
        Kind::Phone => phone(&texts),
        Kind::Date => date(&texts),
        Kind::Values(choices) => {
            let text = joined(&texts, " ");
            let is_list = matches!(source.parameter.row().format, Format::Code(_));
            match choices.iter().find(|(own, _)| *own == text) {
                Some((_, meant)) => meant.clone(),
                None if is_list && !text.is_empty() => return Combined::NoChoice(text),
                // A country, for which its format has an issue.
                None => text,
            }
        }
    };
    Combined::Value(Value::new(Scalar::Text(&text)))
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

//! The kinds of facts of an issue. None can hold a value of the order.

use crate::countries::Country;

/// A fact that belongs to an issue: enough to write its sentence in any language, never a value of the order.
///
/// The types ensure it: texts are constants (`'static`), numbers are counts or the profile's.
///
/// ```
/// use oney_rules::{Detail, Param};
/// let detail = Detail::TooLong { max: 32, length: 45 };
/// assert_eq!(detail.params(), [("max", Param::Count(32)), ("length", Param::Count(45))]);
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Param {
    /// How many of something.
    Count(u64),
    /// An amount in the smallest unit of the currency (cents).
    Cents(u64),
    /// A word of the program: a type's name, a parameter's name, an example of a format.
    Text(&'static str),
    /// A country, ISO 3166-1 alpha-2: the merchant's, or the one whose rules applied.
    Country(Country),
    /// Values to choose from.
    List(Vec<&'static str>),
}

impl Param {
    /// The kind's name in the generated documentation and types.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Count(_) => "count",
            Self::Cents(_) => "cents",
            Self::Text(_) => "text",
            Self::Country(_) => "country",
            Self::List(_) => "list",
        }
    }
}

/// Takes the facts of an issue one by one, each with its name: [`Detail::tell`](super::Detail::tell).
pub trait Facts {
    /// Takes a [`Param::Count`].
    fn count(&mut self, name: &'static str, count: &u64);
    /// Takes a [`Param::Cents`].
    fn cents(&mut self, name: &'static str, cents: &u64);
    /// Takes a [`Param::Text`].
    fn text(&mut self, name: &'static str, text: &'static str);
    /// Takes a [`Param::Country`].
    fn country(&mut self, name: &'static str, country: &Country);
    /// Takes a [`Param::List`].
    fn list(&mut self, name: &'static str, values: &[&'static str]);
}

/// Collects them.
#[derive(Default)]
pub(super) struct Params(pub(super) Vec<(&'static str, Param)>);

impl Facts for Params {
    fn count(&mut self, name: &'static str, count: &u64) {
        self.0.push((name, Param::Count(*count)));
    }

    fn cents(&mut self, name: &'static str, cents: &u64) {
        self.0.push((name, Param::Cents(*cents)));
    }

    fn text(&mut self, name: &'static str, text: &'static str) {
        self.0.push((name, Param::Text(text)));
    }

    fn country(&mut self, name: &'static str, country: &Country) {
        self.0.push((name, Param::Country(*country)));
    }

    fn list(&mut self, name: &'static str, values: &[&'static str]) {
        self.0.push((name, Param::List(values.to_vec())));
    }
}

/// The types of the fields of `Detail`. The macro finds the type, and the function of [`Facts`], by the kind's name.
#[expect(non_camel_case_types, reason = "the kinds' names are also functions and documentation")]
pub(super) mod kinds {
    use super::Country;

    pub(in crate::code) type count = u64;
    pub(in crate::code) type cents = u64;
    pub(in crate::code) type text = &'static str;
    pub(in crate::code) type country = Country;
    pub(in crate::code) type list = Vec<&'static str>;
}

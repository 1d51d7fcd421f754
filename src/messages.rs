//! Sentences of issues: one file per language, one template per code.
//!
//! A template is a sentence with placeholders:
//!
//! - `{max}`: a fact by its kind, a number or an amount as the language writes it;
//! - `{max:character|characters}`: a number with the word form that goes with it;
//! - `{example:, such as #}`: a text with the words around it, or nothing if the text is empty;
//! - `{reason:, without a time}`: words alone, or nothing if the text is empty;
//! - `{country:mobile: that starts with #}`, `{country:example:, such as #}`: the telephone numbers of a country, or
//!   nothing if `Country::phones` has none;
//! - `{field}`: what the customer calls the parameter.
//!
//! The package for JavaScript renders the same templates, so that a page downloads one language and no sentence is
//! in the wasm.

mod cs;
mod de;
mod developer;
mod en;
mod es;
mod fr;
mod it;
mod language;
mod nl;
mod pt;
mod render;
mod ru;
#[cfg(test)]
mod tests;
mod zh;

pub(crate) use language::{Language, Numbers, Plural, Word};

use crate::code::IssueCode;
use crate::report::Issue;
use crate::table::ParameterId;

/// A language of sentences: the ten that the platform knows (S2:484), and one for developers.
///
/// ```
/// use oney_rules::Locale;
/// assert_eq!(Locale::for_tag("de-AT"), Locale::De);
/// assert_eq!(Locale::for_tag("tlh"), Locale::En);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locale {
    /// French.
    Fr,
    /// English, also for languages without sentences.
    En,
    /// German.
    De,
    /// Spanish.
    Es,
    /// Italian.
    It,
    /// Dutch.
    Nl,
    /// Chinese, in simplified characters.
    Zh,
    /// Russian.
    Ru,
    /// Portuguese, as in Portugal.
    Pt,
    /// Czech.
    Cs,
    /// A few words of English with the parameter's own name, for logs and tools: `no BILLINGCITY`. Its tag is
    /// `en-x-dev`.
    Developer,
}

impl Locale {
    /// Every language that has sentences for customers, in the order of S2.
    pub const ALL: [Self; 10] =
        [Self::Fr, Self::En, Self::De, Self::Es, Self::It, Self::Nl, Self::Zh, Self::Ru, Self::Pt, Self::Cs];

    /// The same, and then the words for developers.
    pub fn every() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().chain([Self::Developer])
    }

    /// The language of a BCP 47 tag such as `en-GB`; English where there are no sentences in it.
    #[must_use]
    pub fn for_tag(tag: &str) -> Self {
        if tag.eq_ignore_ascii_case(Self::Developer.tag()) {
            return Self::Developer;
        }
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(language)).unwrap_or(Self::En)
    }

    /// Its tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.language().tag
    }

    /// The template of a code.
    #[must_use]
    pub fn template(self, code: IssueCode) -> &'static str {
        (self.language().template)(code)
    }

    /// The customer's name for a parameter, inside a sentence. Empty for developers, who see the parameter's name.
    #[must_use]
    pub fn label(self, id: ParameterId) -> &'static str {
        self.language().label_of(id)
    }

    pub(crate) fn language(self) -> &'static Language {
        match self {
            Self::Fr => &fr::LANGUAGE,
            Self::En => &en::LANGUAGE,
            Self::De => &de::LANGUAGE,
            Self::Es => &es::LANGUAGE,
            Self::It => &it::LANGUAGE,
            Self::Nl => &nl::LANGUAGE,
            Self::Zh => &zh::LANGUAGE,
            Self::Ru => &ru::LANGUAGE,
            Self::Pt => &pt::LANGUAGE,
            Self::Cs => &cs::LANGUAGE,
            Self::Developer => &developer::LANGUAGE,
        }
    }
}

impl Issue {
    /// One sentence: how to fix it.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        render::render(self, locale.language())
    }
}

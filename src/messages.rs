//! HOW an issue is said: one file per language, one template per code.
//!
//! A template is a sentence with places for facts: `{max}` is a fact by its kind, `{max:character|characters}` a number
//! with the word form that its language asks for, `{field}` what the customer calls the parameter. The package for
//! JavaScript renders the same templates, so that a page downloads one language and no sentence stands in the wasm.

mod en;

use crate::catalogue::ParameterId;
use crate::code::{IssueCode, Param};
use crate::json::push_integer;
use crate::report::{Issue, Place};

/// A language of sentences.
///
/// ```
/// use oney_rules::Locale;
/// assert_eq!(Locale::for_tag("en-GB"), Locale::En);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locale {
    /// English.
    En,
}

impl Locale {
    /// Every language that has sentences.
    pub const ALL: [Self; 1] = [Self::En];

    /// The language of a BCP 47 tag such as `en-GB`; English where there are no sentences in it.
    #[must_use]
    pub fn for_tag(tag: &str) -> Self {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(language)).unwrap_or(Self::En)
    }

    /// Its tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
        }
    }

    /// The sentence of a code, with places for facts.
    #[must_use]
    pub fn template(self, code: IssueCode) -> &'static str {
        match self {
            Self::En => en::template(code),
        }
    }

    /// What a customer calls a parameter, as it stands inside a sentence.
    #[must_use]
    pub fn label(self, id: ParameterId) -> &'static str {
        #[cfg(feature = "server")]
        let id = id.namesake();
        match self {
            Self::En => en::label(id),
        }
    }

    /// Which of a template's word forms goes with a number.
    fn plural_form(self, number: u64) -> usize {
        match self {
            Self::En => usize::from(number != 1),
        }
    }
}

impl Issue {
    /// One sentence that says what to do.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        render(self, locale)
    }
}

/// Writes the sentence of an issue.
fn render(issue: &Issue, locale: Locale) -> String {
    let params = issue.detail.params();
    let mut sentence = String::new();
    let mut rest = locale.template(issue.code());
    while let Some((before, after)) = rest.split_once('{') {
        sentence.push_str(before);
        let (place, behind) = after.split_once('}').unwrap_or((after, ""));
        rest = behind;
        let (name, forms) = match place.split_once(':') {
            Some((name, forms)) => (name, Some(forms)),
            None => (place, None),
        };
        if name == "field" {
            sentence.push_str(&field(&issue.place, locale));
            continue;
        }
        let Some((_, param)) = params.iter().find(|(known, _)| *known == name) else {
            continue;
        };
        push_param(&mut sentence, param);
        if let (Some(forms), Param::Count(number)) = (forms, param) {
            sentence.push(' ');
            sentence.push_str(forms.split('|').nth(locale.plural_form(*number)).unwrap_or_default());
        }
    }
    sentence.push_str(rest);
    sentence
}

fn field(place: &Place, locale: Locale) -> String {
    match place.parameter() {
        (Some(id), _) => locale.label(id).to_owned(),
        _ => place.to_string(),
    }
}

fn push_param(sentence: &mut String, param: &Param) {
    match param {
        Param::Count(number) => push_grouped(sentence, *number),
        Param::Cents(cents) => {
            sentence.push('€');
            push_grouped(sentence, cents / 100);
            sentence.push('.');
            push_integer(sentence, cents / 10 % 10);
            push_integer(sentence, cents % 10);
        }
        Param::Text(text) => sentence.push_str(text),
        Param::Country(country) => sentence.push_str(country.code()),
        Param::List(values) => sentence.push_str(&values.join(", ")),
    }
}

/// Digits in groups of three: 1,000.
fn push_grouped(sentence: &mut String, number: u64) {
    if number < 1000 {
        return push_integer(sentence, number);
    }
    push_grouped(sentence, number / 1000);
    sentence.push(',');
    let rest = number % 1000;
    push_integer(sentence, rest / 100);
    push_integer(sentence, rest / 10 % 10);
    push_integer(sentence, rest % 10);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Table;

    #[test]
    fn every_template_names_only_the_facts_of_its_code_and_is_one_sentence() {
        for locale in Locale::ALL {
            for code in IssueCode::ALL {
                let template = locale.template(*code);
                assert!(template.ends_with('.'), "{code}: {template}");
                for place in template.split('{').skip(1) {
                    let name = place.split(['}', ':']).next().unwrap();
                    let is_known = name == "field" || code.param_kinds().iter().any(|(known, _)| *known == name);
                    assert!(is_known, "{code}: {{{name}}}");
                }
            }
        }
    }

    #[test]
    fn every_parameter_has_a_label() {
        for locale in Locale::ALL {
            for id in Table::ALL.into_iter().flat_map(Table::ids) {
                assert!(!locale.label(id).is_empty(), "{id}");
            }
        }
    }

    #[test]
    fn numbers_are_grouped_and_amounts_have_two_decimals() {
        let mut text = String::new();
        push_param(&mut text, &Param::Cents(200_005));
        push_param(&mut text, &Param::Count(1_048_576));
        assert_eq!(text, "€2,000.051,048,576");
    }

    #[test]
    fn an_unknown_language_falls_back_to_english() {
        assert_eq!(Locale::for_tag("en-GB"), Locale::En);
        assert_eq!(Locale::for_tag("tlh"), Locale::En);
    }
}

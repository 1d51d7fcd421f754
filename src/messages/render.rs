//! From a template and facts to a sentence. `pkg/src/messages.js` does the same for JavaScript; `tests/npm/messages.test.mjs`
//! compares the two.

use super::language::{Language, Word};
use crate::code::Param;
use crate::countries::Country;
use crate::json::push_integer;
use crate::report::{Issue, Location};

/// Writes the sentence of an issue.
pub(super) fn render(issue: &Issue, language: &Language) -> String {
    let params = issue.detail.params();
    let mut sentence = String::new();
    let mut rest = (language.template)(issue.code());
    while let Some((before, after)) = rest.split_once('{') {
        sentence.push_str(before);
        let (placeholder, behind) = after.split_once('}').unwrap_or((after, ""));
        rest = behind;
        let (name, forms) = match placeholder.split_once(':') {
            Some((name, forms)) => (name, Some(forms)),
            None => (placeholder, None),
        };
        if name == "field" {
            sentence.push_str(&field(&issue.location, language));
        } else if let Some((_, param)) = params.iter().find(|(known, _)| *known == name) {
            push_param(&mut sentence, param, forms, language);
        }
    }
    sentence.push_str(rest);
    sentence
}

fn field(location: &Location, language: &Language) -> String {
    let label = location.parameter().0.map(|id| language.label_of(id)).unwrap_or_default();
    if label.is_empty() { location.to_string() } else { label.to_owned() }
}

fn push_param(sentence: &mut String, param: &Param, forms: Option<&str>, language: &Language) {
    match (param, forms) {
        (Param::Count(number), forms) => {
            push_grouped(sentence, *number, language);
            if let Some(forms) = forms {
                sentence.push(' ');
                sentence.push_str(forms.split('|').nth(language.plural.form(*number)).unwrap_or_default());
            }
        }
        (Param::Cents(cents), _) => push_amount(sentence, *cents, language),
        (Param::Text(text), forms) => {
            push_around(sentence, translated(text, language), forms.unwrap_or("#"));
        }
        (Param::Country(country), Some(forms)) => {
            let (kind, around) = forms.split_once(':').unwrap_or((forms, "#"));
            push_around(sentence, &phone_examples(*country, kind, language), around);
        }
        (Param::Country(country), None) => {
            let name = (language.country)(country.code());
            sentence.push_str(if name.is_empty() { country.code() } else { name });
        }
        (Param::List(values), forms) => {
            let words: Vec<_> = values.iter().map(|value| translated(value, language)).collect();
            push_around(sentence, &words.join(separator(language)), forms.unwrap_or("#"));
        }
    }
}

/// A text of the program in the language of the sentence; others are names, which stay as they are.
fn translated(text: &'static str, language: &Language) -> &'static str {
    Word::find(text).map_or(text, language.word)
}

/// A text with the words around it; nothing if it is empty.
fn push_around(sentence: &mut String, text: &str, around: &str) {
    if !text.is_empty() {
        sentence.push_str(&around.replace('#', text));
    }
}

/// How a country's mobile numbers start, or examples of them; empty for a country without examples.
fn phone_examples(country: Country, kind: &str, language: &Language) -> String {
    let Some(phones) = country.phones() else { return String::new() };
    let choices = if kind == "mobile" { phones.starts } else { &phones.examples };
    match choices.split_last() {
        Some((last, first)) if !first.is_empty() => {
            let [_, or] = language.list;
            format!("{}{or}{last}", first.join(separator(language)))
        }
        _ => choices.concat(),
    }
}

fn separator(language: &Language) -> &'static str {
    let [separator, _] = language.list;
    separator
}

fn push_amount(sentence: &mut String, cents: u64, language: &Language) {
    let (before, after) = language.numbers.currency.split_once('#').unwrap_or_default();
    sentence.push_str(before);
    push_grouped(sentence, cents / 100, language);
    sentence.push_str(language.numbers.decimal);
    push_integer(sentence, cents / 10 % 10);
    push_integer(sentence, cents % 10);
    sentence.push_str(after);
}

/// Digits in groups of three: 1,000.
fn push_grouped(sentence: &mut String, number: u64, language: &Language) {
    if number < language.numbers.least {
        return push_integer(sentence, number);
    }
    push_groups(sentence, number, language.numbers.group);
}

fn push_groups(sentence: &mut String, number: u64, group: &str) {
    if number < 1000 {
        return push_integer(sentence, number);
    }
    push_groups(sentence, number / 1000, group);
    sentence.push_str(group);
    let rest = number % 1000;
    push_integer(sentence, rest / 100);
    push_integer(sentence, rest / 10 % 10);
    push_integer(sentence, rest % 10);
}

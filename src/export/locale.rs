//! The sentences of a language as data, with what is needed to fill them in JavaScript.

use super::codes_of_pages;
use crate::authorization::AUTHORIZATION;
use crate::countries::Country;
use crate::json::Writer;
use crate::messages::{Language, Locale, Plural, Word};
use crate::table::Table;

/// The sentences of a language with what is needed to render them, as JSON; `None` for a language without sentences.
/// Pages download it: without server codes.
///
/// ```
/// use oney_rules::export::locale_json;
/// assert!(locale_json("de").is_some_and(|json| json.contains("\"language\":\"de\"")));
/// assert_eq!(locale_json("tlh"), None);
/// ```
#[must_use]
pub fn locale_json(tag: &str) -> Option<String> {
    let locale = Locale::every().find(|locale| locale.tag() == tag)?;
    let language = locale.language();
    let mut writer = Writer::new();
    writer.open('{');
    writer.key("language");
    writer.string(tag);
    writer.key("templates");
    writer.open('{');
    for code in codes_of_pages() {
        writer.key(code.name());
        writer.string(locale.template(code));
    }
    writer.close('}');
    writer.key("labels");
    writer.open('{');
    for id in AUTHORIZATION.tables().flat_map(Table::ids).filter(|id| !locale.label(*id).is_empty()) {
        writer.key(&id.to_string());
        writer.string(locale.label(id));
    }
    writer.close('}');
    write_kinds(&mut writer);
    write_numbers(language, &mut writer);
    writer.key("words");
    writer.open('{');
    for word in Word::ALL {
        writer.key(word.name());
        writer.string((language.word)(word));
    }
    writer.close('}');
    write_countries(language, &mut writer);
    writer.close('}');
    Some(writer.finish())
}

/// The facts that JavaScript cannot format by their type: code, name, kind.
fn write_kinds(writer: &mut Writer) {
    writer.key("kinds");
    writer.open('{');
    for code in codes_of_pages() {
        let special = |kind: &str| matches!(kind, "cents" | "country");
        let mut facts = code.param_kinds().iter().filter(|(_, kind)| special(kind)).peekable();
        if facts.peek().is_none() {
            continue;
        }
        writer.key(code.name());
        writer.open('{');
        for (name, kind) in facts {
            writer.key(name);
            writer.string(kind);
        }
        writer.close('}');
    }
    writer.close('}');
}

fn write_numbers(language: &Language, writer: &mut Writer) {
    let numbers = &language.numbers;
    writer.key("numbers");
    writer.open('{');
    writer.key("group");
    writer.string(numbers.group);
    writer.key("least");
    writer.integer(numbers.least);
    writer.key("decimal");
    writer.string(numbers.decimal);
    writer.key("currency");
    writer.string(numbers.currency);
    writer.close('}');
    writer.key("list");
    writer.strings(language.list);
    writer.key("plural");
    writer.string(plural_name(language.plural));
}

/// The name that `pkg/src/messages.js` has for the plural rule.
fn plural_name(plural: Plural) -> &'static str {
    match plural {
        Plural::NotOne => "not-one",
        Plural::AboveOne => "above-one",
        Plural::None => "none",
        Plural::Russian => "russian",
        Plural::Czech => "czech",
    }
}

fn write_countries(language: &Language, writer: &mut Writer) {
    writer.key("countries");
    writer.open('{');
    for country in Country::all() {
        let name = (language.country)(country.code());
        let phones = country.phones();
        if name.is_empty() && phones.is_none() {
            continue;
        }
        writer.key(country.code());
        writer.open('{');
        writer.key("name");
        writer.string(name);
        if let Some(phones) = phones {
            writer.key("mobile");
            writer.strings(phones.starts.iter().copied());
            writer.key("example");
            writer.strings(phones.examples);
        }
        writer.close('}');
    }
    writer.close('}');
}

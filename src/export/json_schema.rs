//! JSON Schema (draft 2020-12) of the authorization in normal form, as far as a schema can.

use super::{codes_of_pages, format_text};
use crate::authorization::{AUTHORIZATION, cart};
use crate::code::IssueCode;
use crate::countries::Country;
use crate::formats::Format;
use crate::json::Writer;
use crate::request::MAX_ROWS;
use crate::table::{ParameterId, Presence, Table};

/// The schema refuses every case of these codes. It may accept orders with other codes; its description lists those.
const EXPRESSED: &[IssueCode] = &[
    IssueCode::UnknownParameter,
    IssueCode::TooManyUnknown,
    IssueCode::TooManyLines,
    IssueCode::TooDeep,
    IssueCode::WrongType,
    IssueCode::MissingParameter,
    IssueCode::TooLong,
    IssueCode::ControlCharacter,
    IssueCode::NotAnInteger,
    IssueCode::NegativeAmount,
    IssueCode::OutOfRange,
    IssueCode::NotADecimal,
    IssueCode::NotInList,
    IssueCode::NotABoolean,
    IssueCode::UnknownCountry,
    IssueCode::InvalidEmail,
    IssueCode::EmailWithPlus,
    IssueCode::InvalidIpAddress,
    IssueCode::IpVersion6,
    IssueCode::InvalidHash,
    IssueCode::InvalidUuid,
    IssueCode::InvalidUrl,
    IssueCode::InvalidLocationCode,
    IssueCode::EmptyCart,
    IssueCode::MissingDeliveryAddress,
    IssueCode::MissingDeliveryPhone,
];

/// The schema of an authorization.
#[must_use]
pub fn authorization_schema() -> String {
    let mut writer = Writer::new();
    writer.open('{');
    text(&mut writer, "$schema", "https://json-schema.org/draft/2020-12/schema");
    text(&mut writer, "title", "Authorization of an Oney 3x/4x payment");
    text(&mut writer, "description", &description());
    members(AUTHORIZATION.table, &mut writer);
    writer.key("allOf");
    writer.open('[');
    one_of(&["SHIPTOMOBILEPHONE", "SHIPTOPHONE"], &mut writer);
    // The contract decides which of the two.
    one_of(&["PAYMENTOPTION", "COMMERCIALCODE"], &mut writer);
    writer.close(']');
    writer.key("$defs");
    writer.open('{');
    for table in AUTHORIZATION.lists {
        writer.key(table.name());
        writer.open('{');
        members(table, &mut writer);
        writer.close('}');
    }
    writer.close('}');
    writer.close('}');
    writer.finish()
}

/// The codes of orders that the schema may accept, in the order of the tables.
#[must_use]
pub fn codes_beyond_schema() -> Vec<IssueCode> {
    codes_of_pages().filter(|code| !EXPRESSED.contains(code)).collect()
}

fn description() -> String {
    let beyond: Vec<&str> = codes_beyond_schema().into_iter().map(IssueCode::name).collect();
    format!(
        "The order in normal form, as `oney-rules` returns it and Dalenys takes it. Other spellings of the same values, which \
         `oney-rules` accepts and normalises, are not valid here. A schema cannot express, or not in every case, what \
         these issue codes stand for, so an order that it accepts may still be refused for them: {}.",
        beyond.join(", ")
    )
}

fn text(writer: &mut Writer, key: &str, value: &str) {
    writer.key(key);
    writer.string(value);
}

fn members(table: &'static Table, writer: &mut Writer) {
    text(writer, "type", "object");
    writer.key("properties");
    writer.open('{');
    for id in table.ids() {
        writer.key(id.name());
        write_parameter(id, writer);
    }
    if !table.head().is_list() {
        for list in AUTHORIZATION.lists {
            writer.key(list.name());
            write_list(list, writer);
        }
    }
    writer.close('}');
    let required = table.ids().filter(|id| id.row().presence == Presence::Required).map(ParameterId::name);
    let lists = (!table.head().is_list()).then_some(cart::TABLE.name());
    writer.key("required");
    writer.strings(required.filter(|name| *name != "PAYMENTOPTION").chain(lists));
    writer.key("additionalProperties");
    writer.boolean(false);
}

fn write_list(list: &'static Table, writer: &mut Writer) {
    writer.open('{');
    text(writer, "type", "array");
    writer.key("items");
    writer.open('{');
    text(writer, "$ref", &format!("#/$defs/{}", list.name()));
    writer.close('}');
    // An empty list has no normal form.
    writer.key("minItems");
    writer.integer(1);
    writer.key("maxItems");
    writer.integer(u64::try_from(MAX_ROWS).unwrap_or(u64::MAX));
    writer.close('}');
}

fn one_of(names: &[&str], writer: &mut Writer) {
    writer.open('{');
    writer.key("anyOf");
    writer.open('[');
    for name in names {
        writer.open('{');
        writer.key("required");
        writer.strings([*name]);
        writer.close('}');
    }
    writer.close(']');
    writer.close('}');
}

fn write_parameter(id: ParameterId, writer: &mut Writer) {
    let format = &id.row().format;
    writer.open('{');
    text(writer, "description", &format!("{} ({})", id.note().documentation.trim(), format_text(format)));
    match format {
        Format::Integer { min, max } => bounded("integer", *min, *max, writer),
        Format::Percentage => bounded("number", 0, 100, writer),
        Format::Code(list) => {
            writer.key("enum");
            writer.strings(list.values.iter().copied());
        }
        Format::Boolean => {
            writer.key("enum");
            writer.strings(["yes", "no", "true", "false"]);
        }
        Format::Country => {
            writer.key("enum");
            writer.strings(countries());
        }
        other => {
            text(writer, "type", "string");
            writer.key("minLength");
            writer.integer(1);
            if let Some(max) = other.max_length() {
                writer.key("maxLength");
                // The profile may ask for the plus sign.
                let sign = u16::from(matches!(other, Format::Phone { .. }));
                writer.integer((max + sign).into());
            }
            if let Some(pattern) = pattern(other) {
                text(writer, "pattern", pattern);
            }
        }
    }
    writer.key("examples");
    writer.open('[');
    match format {
        Format::Integer { .. } | Format::Percentage => writer.raw(id.note().example),
        _ => writer.string(id.note().example),
    }
    writer.close(']');
    writer.close('}');
}

fn bounded(kind: &str, min: u64, max: u64, writer: &mut Writer) {
    text(writer, "type", kind);
    writer.key("minimum");
    writer.integer(min);
    writer.key("maximum");
    writer.integer(max);
}

fn countries() -> Vec<String> {
    let letters = || (b'A'..=b'Z').map(char::from);
    let codes = letters().flat_map(|first| letters().map(move |second| format!("{first}{second}")));
    codes.filter(|code| Country::find(code).is_some()).collect()
}

/// In the syntax that all dialects share.
fn pattern(format: &Format) -> Option<&'static str> {
    Some(match format {
        Format::Text { .. } => "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*$",
        Format::Line { .. } | Format::Name { .. } | Format::UserAgent { .. } | Format::Street { .. } => {
            "^[^\\u0000-\\u001f\\u007f-\\u009f]*$"
        }
        Format::Date => "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        Format::Phone { .. } => "^\\+?[0-9]+$",
        // The HTML standard's, without the plus sign and needless dots, with letters after the last dot.
        Format::Email { .. } => {
            "^[A-Za-z0-9!#$%&'*/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[0-9]*[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$"
        }
        Format::Ipv4 => {
            "^(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}$"
        }
        Format::Hash => "^[0-9a-f]{64}$",
        Format::Url { .. } => "^https?://[A-Za-z0-9\\[][!-~]*$",
        Format::Uuid => "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
        Format::LocationCode => "^[A-Z]{3}$",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_either_expressed_or_named_in_the_description() {
        let description = description();
        for code in codes_of_pages() {
            let is_named = description.split([' ', ',', '.']).any(|word| word == code.name());
            assert_ne!(is_named, EXPRESSED.contains(&code), "{code}");
        }
    }

    #[test]
    fn countries_are_those_of_iso_3166() {
        let countries = countries();
        assert!(countries.len() > 240 && countries.contains(&"FR".to_owned()));
    }
}

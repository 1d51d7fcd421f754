//! Attributes of the input elements of a form, from the tables.

use crate::authorization::AUTHORIZATION;
use crate::formats::Format;
use crate::json::Writer;
use crate::table::{ParameterId, Presence, Table};

/// The attributes of every parameter as JSON: `CART[X][PRICE]` → `{ "format": …, "type": …, … }`. Others are
/// left out.
#[must_use]
pub fn parameters_json() -> String {
    let mut writer = Writer::new();
    writer.open('{');
    for id in AUTHORIZATION.tables().flat_map(Table::ids) {
        writer.key(&id.to_string());
        write_parameter(id, &mut writer);
    }
    writer.close('}');
    writer.finish()
}

fn write_parameter(id: ParameterId, writer: &mut Writer) {
    let row = id.row();
    let text = |writer: &mut Writer, key: &str, value: &str| {
        writer.key(key);
        writer.string(value);
    };
    writer.open('{');
    text(writer, "format", row.format.name());
    text(writer, "type", control(&row.format));
    if let Some(length) = typing_length(&row.format) {
        writer.key("maxlength");
        writer.integer(length.into());
    }
    if let Some(mode) = input_mode(&row.format) {
        text(writer, "inputmode", mode);
    }
    if let Some(token) = autocomplete(id.name()).filter(|_| !id.head().is_list()) {
        text(writer, "autocomplete", token);
    }
    writer.key("required");
    writer.boolean(row.presence == Presence::Required);
    text(writer, "presence", row.presence.name());
    text(writer, "supplier", row.supplier.name());
    match row.format {
        Format::Integer { min, max } => {
            writer.key("min");
            writer.integer(min);
            writer.key("max");
            writer.integer(max);
        }
        Format::Code(list) => {
            writer.key("choices");
            writer.strings(list.values.iter().copied());
        }
        Format::Boolean => {
            writer.key("choices");
            writer.strings(["yes", "no"]);
        }
        _ => {}
    }
    text(writer, "example", id.note().example);
    writer.close('}');
}

/// The `type` of an input, or `select` for a list to choose from. Numbers are typed as text: `type=number` has
/// a spinner, rounds, and its value is empty after a typing mistake.
fn control(format: &Format) -> &'static str {
    match format {
        Format::Phone { .. } => "tel",
        Format::Email { .. } => "email",
        Format::Url { .. } => "url",
        Format::Date => "date",
        Format::Code(_) | Format::Boolean | Format::Country => "select",
        _ => "text",
    }
}

/// The `maxlength`. It counts UTF-16 units and characters that reading removes, so it is generous: it only stops huge
/// pastes, and the check reports what is too long.
fn typing_length(format: &Format) -> Option<u16> {
    match *format {
        // Every character may take two units.
        Format::Text { max }
        | Format::Line { max }
        | Format::Name { max }
        | Format::Street { max }
        | Format::Email { max } => Some(max * 2),
        // `+33 (0)6 12 34 56 78`, with space to paste into.
        Format::Phone { .. } => Some(40),
        Format::Integer { .. } | Format::Percentage => Some(20),
        Format::Date | Format::Code(_) | Format::Boolean | Format::Country => None,
        ref fixed => fixed.max_length().map(|max| max * 2),
    }
}

fn input_mode(format: &Format) -> Option<&'static str> {
    match format {
        Format::Phone { .. } => Some("tel"),
        Format::Email { .. } => Some("email"),
        Format::Url { .. } => Some("url"),
        Format::Integer { .. } => Some("numeric"),
        Format::Percentage => Some("decimal"),
        _ => None,
    }
}

/// The token for autofill by a browser (HTML standard, autofill; WCAG 1.3.5).
fn autocomplete(name: &str) -> Option<&'static str> {
    Some(match name {
        // One line: `street-address` is for a `textarea`.
        "BILLINGADDRESS" => "billing address-line1",
        "BILLINGCITY" => "billing address-level2",
        "BILLINGCOUNTRY" => "billing country",
        "BILLINGFIRSTNAME" => "billing given-name",
        "BILLINGLASTNAME" => "billing family-name",
        "BILLINGMOBILEPHONE" => "billing mobile tel",
        "BILLINGPHONE" => "billing tel",
        "BILLINGPOSTALCODE" => "billing postal-code",
        "BILLINGTITLE" => "billing honorific-prefix",
        "CLIENTDOB" => "bday",
        "CLIENTEMAIL" => "email",
        "SHIPTOADDRESS" => "shipping address-line1",
        "SHIPTOCITY" => "shipping address-level2",
        "SHIPTOCOMPANYNAME" => "shipping organization",
        "SHIPTOCOUNTRY" => "shipping country",
        "SHIPTOFIRSTNAME" => "shipping given-name",
        "SHIPTOLASTNAME" => "shipping family-name",
        "SHIPTOMOBILEPHONE" => "shipping mobile tel",
        "SHIPTOPHONE" => "shipping tel",
        "SHIPTOPOSTALCODE" => "shipping postal-code",
        "SHIPTOTITLE" => "shipping honorific-prefix",
        // The traveller may be another person: the section keeps the browser from taking the customer's name.
        "TRAVELPASSENGERDOB" => "section-traveller bday",
        "TRAVELPASSENGERFIRSTNAME" => "section-traveller given-name",
        "TRAVELPASSENGERLASTNAME" => "section-traveller family-name",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Supplier;

    #[test]
    fn browsers_can_fill_in_what_the_customer_types() {
        for id in AUTHORIZATION.table.ids() {
            if id.row().supplier == Supplier::Customer {
                assert!(autocomplete(id.name()).is_some(), "{id}");
            }
        }
    }

    #[test]
    fn typing_leaves_room_for_two_units_a_character() {
        for id in AUTHORIZATION.tables().flat_map(Table::ids) {
            let format = &id.row().format;
            if let (Some(room), Some(max)) = (typing_length(format), format.max_length()) {
                assert!(room >= max * 2, "{id}");
            }
        }
    }
}

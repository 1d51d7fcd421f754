//! Formats of values that only messages other than the authorization have.

mod base64;
mod digits;

pub(crate) use self::base64::decode as decode_base64;

use crate::code::Detail;
use crate::formats::{CodeList, Format, Notes, Other, OtherFormat, Value, code_list, email, text, token};
use std::borrow::Cow;

/// Wraps a format for a table.
pub(crate) const fn other(format: &'static dyn OtherFormat) -> Format {
    Format::Other(Other(format))
}

/// The languages of the platform's form (S2:484, S2:688, S2:902).
pub(crate) static LANGUAGES: CodeList =
    CodeList::of(&["fr", "en", "de", "es", "it", "nl", "zh", "ru", "pt", "cs"]);

/// Free text of any length (S2:400).
#[derive(Debug)]
pub(crate) struct LongText;

/// Digits that are a name, not a number: leading zeros belong to it.
#[derive(Debug)]
pub(crate) struct Digits {
    /// Fewest digits.
    pub(crate) min: u8,
    /// Most digits.
    pub(crate) max: u8,
    /// Whether the normal form is filled with leading zeros up to `max` digits.
    pub(crate) is_padded: bool,
}

/// A currency, ISO 4217.
#[derive(Debug)]
pub(crate) struct Currency;

/// A documented value, or a new one that the platform has added since.
#[derive(Debug)]
pub(crate) struct OpenCode(pub(crate) &'static CodeList);

/// An e-mail address as the platform returns it, also with a plus sign.
#[derive(Debug)]
pub(crate) struct ReceivedEmail {
    /// Fewest characters.
    pub(crate) min: u16,
    /// Most characters.
    pub(crate) max: u16,
}

/// Base64.
#[derive(Debug)]
pub(crate) struct Base64;

impl OtherFormat for LongText {
    fn name(&self) -> &'static str {
        "text"
    }

    fn read<'r>(&self, text: &'r str, _: &mut Notes) -> Result<Value<'r>, Detail> {
        Ok(if text::has_content(text)? { Value::Text(Cow::Borrowed(text)) } else { Value::Absent })
    }
}

impl OtherFormat for Digits {
    fn name(&self) -> &'static str {
        "digits"
    }

    fn max_length(&self) -> Option<u16> {
        Some(self.max.into())
    }

    fn description(&self) -> String {
        let Self { min, max, is_padded } = self;
        match is_padded {
            true => format!("{max} digits, zeros in front"),
            false if min == max => format!("{max} digits"),
            false => format!("{min}–{max} digits"),
        }
    }

    fn read<'r>(&self, text: &'r str, notes: &mut Notes) -> Result<Value<'r>, Detail> {
        line(text, notes, |line, notes| digits::read(line, self, notes))
    }
}

impl OtherFormat for Currency {
    fn name(&self) -> &'static str {
        "currency"
    }

    fn max_length(&self) -> Option<u16> {
        Some(3)
    }

    fn description(&self) -> String {
        "ISO 4217".to_owned()
    }

    /// Three letters (S2:448–452); a rule checks which currency it is.
    fn read<'r>(&self, text: &'r str, notes: &mut Notes) -> Result<Value<'r>, Detail> {
        line(text, notes, |line, notes| token::three_letters(line, Detail::InvalidCurrency {}, notes))
    }
}

impl OtherFormat for OpenCode {
    fn name(&self) -> &'static str {
        "code"
    }

    fn description(&self) -> String {
        format!("`{}` or another", self.0.values.join("`, `"))
    }

    fn read<'r>(&self, text: &'r str, notes: &mut Notes) -> Result<Value<'r>, Detail> {
        line(text, notes, |line, notes| {
            code_list::read(&line, self.0, notes).or_else(|_| {
                notes.warning = Some(Detail::UnlistedValue { known: self.0.values.to_vec() });
                Ok(Value::Text(line))
            })
        })
    }
}

impl OtherFormat for ReceivedEmail {
    fn name(&self) -> &'static str {
        "e-mail"
    }

    fn max_length(&self) -> Option<u16> {
        Some(self.max)
    }

    fn description(&self) -> String {
        format!("e-mail, {}–{}", self.min, self.max)
    }

    /// The address that the platform returns (S2:436). A plus sign is forbidden in requests (S2:248) but accepted in
    /// answers.
    fn read<'r>(&self, text: &'r str, notes: &mut Notes) -> Result<Value<'r>, Detail> {
        line(text, notes, |address, _| {
            email::local_part(&address)?;
            let length = address.len();
            if length < usize::from(self.min) {
                let length = u64::try_from(length).unwrap_or(u64::MAX);
                return Err(Detail::TooShort { min: self.min.into(), length });
            }
            text::at_most(address, self.max)
        })
    }
}

impl OtherFormat for Base64 {
    fn name(&self) -> &'static str {
        "base64"
    }

    /// Reads the text before line breaks become spaces, because encoders break long values.
    fn read<'r>(&self, text: &'r str, notes: &mut Notes) -> Result<Value<'r>, Detail> {
        base64::read(text, notes)
    }
}

/// Reads a text of one line; an empty one is absent.
fn line<'r>(
    text: &'r str,
    notes: &mut Notes,
    read: impl FnOnce(Cow<'r, str>, &mut Notes) -> Result<Value<'r>, Detail>,
) -> Result<Value<'r>, Detail> {
    let line = text::one_line(Cow::Borrowed(text), notes)?;
    if line.is_empty() { Ok(Value::Absent) } else { read(line, notes) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::countries::Country;
    use crate::formats::{Raw, Surroundings, read};
    use crate::server::messages::tables;
    use crate::table::Table;

    /// Documentation, schemas and form fields state the length; reading enforces it.
    #[test]
    fn the_stated_length_is_the_enforced_one() {
        let around = Surroundings {
            merchant: Country::FR,
            country: Some(Country::FR),
            is_request: true,
            may_cut: false,
            compose: str::to_owned,
            booleans_are_true_false: false,
            phones_have_plus: false,
            overseas_phones_are_french: false,
        };
        for id in tables().flat_map(Table::ids) {
            let format = &id.row().format;
            let stated = format.max_length().map(usize::from);
            let is_accepted = |length: usize| {
                let text = "x".repeat(length);
                let read = read(format, Raw::Text(&text), &around, &mut Notes::default());
                !matches!(read, Err(Detail::TooLong { .. }))
            };
            let example = id.note().example.len();
            match format {
                Format::Text { .. } | Format::Line { .. } | Format::Name { .. } | Format::Street { .. } => {
                    let stated = stated.unwrap();
                    assert!(is_accepted(stated) && !is_accepted(stated + 1), "{id}");
                }
                // It is cut.
                Format::UserAgent { .. } => assert!(stated.is_some_and(|stated| is_accepted(stated + 1)), "{id}"),
                Format::Url { .. } => assert!(stated.is_some_and(|stated| stated >= example), "{id}"),
                Format::Email { .. } | Format::PostalCode | Format::Phone { .. } | Format::Ipv4 => {
                    assert!(stated.is_some_and(|stated| (example..=100).contains(&stated)), "{id}");
                }
                Format::Integer { .. } | Format::Percentage | Format::Code(_) | Format::Boolean => {
                    assert_eq!(stated, None, "{id}");
                }
                Format::Other(_) => match format.name() {
                    "text" | "code" | "base64" => assert_eq!(stated, None, "{id}"),
                    "currency" => assert_eq!(stated, Some(example), "{id}"),
                    _ => assert!(stated.is_some_and(|stated| stated >= example), "{id}"),
                },
                _ => assert_eq!(stated, Some(example), "{id}"),
            }
        }
    }
}

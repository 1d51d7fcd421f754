//! HOW one value is read. Reading is normalising: the answer is the normal form or an issue (docs/design.md, D4).

mod boolean;
pub(crate) mod characters;
mod cleaning;
pub(crate) mod code_list;
mod country;
mod decimal;
pub(crate) mod email;
mod escaped;
mod integer;
mod ip_address;
pub mod phone;
pub mod postal_code;
pub(crate) mod text;
pub(crate) mod token;
mod web_address;

pub(crate) use boolean::spelling as boolean_spelling;
pub use code_list::{Alias, CodeList, lists};

use crate::code::ChangeKind;
use crate::code::Detail;
use crate::countries::Country;
use crate::date::Date;
use crate::json::{MAX_EXACT, exact};
use std::borrow::Cow;
use std::fmt;

/// How the value of a parameter is read, with its limits. Lengths count Unicode scalar values.
///
/// ```
/// use oney_rules::authorization;
/// assert_eq!(authorization::BILLINGCITY.row().format.max_length(), Some(32));
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Format {
    /// Free text, kept as it is.
    Text {
        /// Most characters.
        max: u16,
    },
    /// Text of one line: outer space removed, line breaks and tabs turned into spaces.
    Line {
        /// Most characters.
        max: u16,
    },
    /// What people call a person, a place or a thing: one line without invisible characters, accents composed with their letters.
    Name {
        /// Most characters.
        max: u16,
    },
    /// What a browser calls itself: one line, cut to its limit.
    UserAgent {
        /// Most characters.
        max: u16,
    },
    /// A street: a name in which runs of spaces count as one, so that it can be cut into lines and joined again.
    Street {
        /// Most characters.
        max: u16,
    },
    /// A whole number.
    Integer {
        /// Smallest value.
        min: u64,
        /// Largest value.
        max: u64,
    },
    /// A decimal number from 0 to 100.
    Percentage,
    /// `YYYY-MM-DD`.
    Date,
    /// One of a list of documented values.
    Code(&'static CodeList),
    /// `yes` or `no`, in the profile's spelling.
    Boolean,
    /// ISO 3166-1 alpha-2.
    Country,
    /// A postal code.
    PostalCode,
    /// A telephone number.
    Phone {
        /// Whether it must be a mobile number of its own numbering plan.
        is_mobile: bool,
    },
    /// An e-mail address.
    Email {
        /// Most characters.
        max: u16,
    },
    /// A web address, `http` or `https`.
    Url {
        /// Most characters.
        max: u16,
    },
    /// An IPv4 address.
    Ipv4,
    /// SHA-256 in 64 hexadecimal digits.
    Hash,
    /// A UUID in 36 characters.
    Uuid,
    /// Three letters of IATA.
    LocationCode,
    /// A format that only server messages have.
    Other(Other),
}

impl Format {
    /// The largest amount in cents: every host holds whole numbers up to here exactly (2^53 − 1).
    pub const MAX_AMOUNT: u64 = MAX_EXACT;

    /// The name of the format in documentation and schemas.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Text { .. } => "text",
            Self::Line { .. } => "line",
            Self::Name { .. } => "name",
            Self::UserAgent { .. } => "user agent",
            Self::Street { .. } => "street",
            Self::Integer { .. } => "integer",
            Self::Percentage => "percentage",
            Self::Date => "date",
            Self::Code(_) => "code",
            Self::Boolean => "boolean",
            Self::Country => "country",
            Self::PostalCode => "postal code",
            Self::Phone { is_mobile: true } => "mobile phone",
            Self::Phone { is_mobile: false } => "phone",
            Self::Email { .. } => "e-mail",
            Self::Url { .. } => "URL",
            Self::Ipv4 => "IPv4",
            Self::Hash => "hash",
            Self::Uuid => "UUID",
            Self::LocationCode => "location code",
            Self::Other(other) => other.0.name(),
        }
    }

    /// Whether people write such values by hand, and not programs that compare them.
    fn is_of_people(&self) -> bool {
        matches!(
            self,
            Self::Name { .. }
                | Self::Street { .. }
                | Self::Email { .. }
                | Self::Phone { .. }
                | Self::PostalCode
                | Self::Code(_)
                | Self::Country
        )
    }

    /// The most characters that a value in normal form has, where the format limits them.
    #[must_use]
    pub fn max_length(&self) -> Option<u16> {
        match *self {
            Self::Text { max }
            | Self::Line { max }
            | Self::Name { max }
            | Self::UserAgent { max }
            | Self::Street { max }
            | Self::Email { max }
            | Self::Url { max } => Some(max),
            Self::Date => Some(10),
            Self::Country => Some(2),
            Self::PostalCode => Some(MAX_POSTAL_CODE),
            Self::Phone { .. } | Self::Ipv4 => Some(15),
            Self::Hash => Some(64),
            Self::Uuid => Some(36),
            Self::LocationCode => Some(3),
            Self::Integer { .. } | Self::Percentage | Self::Code(_) | Self::Boolean => None,
            Self::Other(other) => other.0.max_length(),
        }
    }
}

/// A format that is linked only by builds that use it.
#[derive(Debug, Clone, Copy)]
pub struct Other(pub(crate) &'static dyn OtherFormat);

impl Other {
    /// Its name and its limits, in documentation.
    #[must_use]
    pub fn description(self) -> String {
        self.0.description()
    }
}

/// A format outside of [`Format`].
pub(crate) trait OtherFormat: fmt::Debug + Sync {
    /// As [`Format::name`].
    fn name(&self) -> &'static str;

    /// As [`Format::max_length`].
    fn max_length(&self) -> Option<u16> {
        None
    }

    /// Its name and its limits, in documentation.
    fn description(&self) -> String {
        self.name().to_owned()
    }

    /// Reads a text as it was received.
    fn read<'r>(&self, text: &'r str, notes: &mut Notes) -> Result<Value<'r>, Detail>;
}

/// Characters of a postal code (S2:138).
const MAX_POSTAL_CODE: u16 = 9;

/// A value as it was received.
#[derive(Clone, Copy)]
pub(crate) enum Raw<'r> {
    Text(&'r str),
    /// In the one spelling of [`crate::json::canonical_number`].
    Number(&'r str),
    /// A date of the host, as text.
    Date(&'r str),
    Boolean(bool),
    /// A list, an object, or what no text can carry.
    Structure,
    NotUnicode,
}

/// A value in normal form.
#[derive(Clone)]
pub(crate) enum Value<'r> {
    /// Not given, or empty.
    Absent,
    /// Refused; the order keeps it as it was received.
    Rejected,
    Text(Cow<'r, str>),
    Integer(u64),
    /// The canonical spelling.
    Decimal(Cow<'r, str>),
    Date(Date),
    Choice(&'static str),
    Boolean(bool),
    Country(Country),
}

impl Value<'_> {
    /// The same with its own copy of the text.
    pub(crate) fn into_owned(self) -> Value<'static> {
        match self {
            Self::Absent => Value::Absent,
            Self::Rejected => Value::Rejected,
            Self::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
            Self::Integer(number) => Value::Integer(number),
            Self::Decimal(number) => Value::Decimal(Cow::Owned(number.into_owned())),
            Self::Date(date) => Value::Date(date),
            Self::Choice(choice) => Value::Choice(choice),
            Self::Boolean(truth) => Value::Boolean(truth),
            Self::Country(country) => Value::Country(country),
        }
    }
}

/// Changes and warnings of one reading.
#[derive(Default)]
pub(crate) struct Notes {
    /// A bit for each of [`ChangeKind::ALL`].
    changes: u16,
    pub(crate) warning: Option<Detail>,
}

impl Notes {
    pub(crate) fn change(&mut self, kind: ChangeKind) {
        self.changes |= 1 << kind as u8;
    }

    pub(crate) fn changes(&self) -> impl Iterator<Item = ChangeKind> {
        let changes = self.changes;
        // Nearly every value has none.
        let kinds: &[ChangeKind] = if changes == 0 { &[] } else { &ChangeKind::ALL };
        kinds.iter().copied().filter(move |kind| changes & 1 << *kind as u8 != 0)
    }
}

/// The context of a value.
pub(crate) struct Surroundings {
    /// The country of the merchant's site.
    pub(crate) merchant: Country,
    /// The country of the address that the value belongs to: a territory of its own where a French postal code names one. The
    /// merchant's if it belongs to none; `None` if it was refused.
    pub(crate) country: Option<Country>,
    /// Whether the merchant sends the message. What was received is not changed.
    pub(crate) is_request: bool,
    /// Whether a name that is too long is cut.
    pub(crate) may_cut: bool,
    /// Composes a character and the marks after it.
    pub(crate) compose: fn(&str) -> String,
    /// Whether the normal form of a truth is `true` (else `yes`).
    pub(crate) booleans_are_true_false: bool,
    /// Whether the normal form of a telephone number has its plus sign.
    pub(crate) phones_have_plus: bool,
    /// Whether numbers of overseas France are written behind the calling code of France.
    pub(crate) overseas_phones_are_french: bool,
}

/// Reads one value. Blank text is [`Value::Absent`].
#[inline]
pub(crate) fn read<'r>(
    format: &Format,
    raw: Raw<'r>,
    around: &Surroundings,
    notes: &mut Notes,
) -> Result<Value<'r>, Detail> {
    let text = match raw {
        Raw::NotUnicode => return Err(Detail::InvalidUnicode {}),
        Raw::Structure => return Err(wrong_type(format)),
        Raw::Boolean(truth) if matches!(format, Format::Boolean) => {
            notes.change(ChangeKind::Notation);
            return Ok(Value::Boolean(truth));
        }
        Raw::Boolean(_) => return Err(wrong_type(format)),
        Raw::Number(number) => match format {
            Format::Integer { min, max } => return integer::read(number, *min, *max, around.is_request, notes),
            Format::Percentage => return decimal::read(number, notes),
            _ => number_as_text(number, format, notes)?,
        },
        Raw::Date(text) if matches!(format, Format::Date) => {
            notes.change(ChangeKind::Type);
            text
        }
        Raw::Date(_) => return Err(wrong_type(format)),
        Raw::Text(text) => text,
    };
    if let Format::Other(other) = format {
        return other.0.read(text, notes);
    }
    if around.is_request && matches!(format, Format::Name { .. } | Format::Street { .. }) {
        // Before invisible characters are removed: a misread `í` has one.
        notes.warning = escaped::find(text);
    }
    if is_plain(text) {
        return read_line(format, Cow::Borrowed(text), around, notes);
    }
    if let Format::Text { max } = *format {
        return text::free(text, max);
    }
    let line = if format.is_of_people() && around.is_request {
        let visible = cleaning::visible(text, notes);
        text::one_line(cleaning::composed(visible, around.compose, notes), notes)?
    } else {
        text::one_line(Cow::Borrowed(text), notes)?
    };
    if line.is_empty() {
        return Ok(Value::Absent);
    }
    read_line(format, line, around, notes)
}

/// Printable ASCII and Latin letters (U+00C0 to U+02FF) without outer space: nearly every value; it needs no change.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_space = |byte: Option<&u8>| byte.is_none_or(|byte| *byte == b' ');
    // A fold and not `all`: without an early exit the compiler vectorizes it.
    let is_printable = || {
        bytes
            .iter()
            .fold(true, |printable, byte| printable & matches!(byte, b' '..=b'~' | 0x80..=0xBF | 0xC3..=0xCB))
    };
    !is_space(bytes.first()) && !is_space(bytes.last()) && is_printable()
}

fn read_line<'r>(
    format: &Format,
    line: Cow<'r, str>,
    around: &Surroundings,
    notes: &mut Notes,
) -> Result<Value<'r>, Detail> {
    match *format {
        Format::Name { max } if around.may_cut => Ok(text::cut(line, max, text::Cut::BetweenWords, notes)),
        Format::UserAgent { max } if around.is_request => Ok(text::cut(line, max, text::Cut::Anywhere, notes)),
        Format::Text { max } | Format::Line { max } | Format::Name { max } | Format::UserAgent { max } => {
            text::at_most(line, max)
        }
        Format::Street { max } => text::at_most(text::single_spaced(line, notes), max),
        Format::Integer { min, max } => integer::read(&line, min, max, around.is_request, notes),
        Format::Percentage => decimal::read_text(line, notes),
        Format::Date => date(&line),
        Format::Code(list) => code_list::read(&line, list, notes),
        Format::Boolean => boolean::read(&line, around.booleans_are_true_false, notes),
        Format::Country => country::read(&line, notes),
        Format::PostalCode => postal_code::value(line, around.country, notes),
        Format::Phone { is_mobile } => phone::value(line, is_mobile, around, notes),
        Format::Email { max } => email::read(line, max, around.is_request, notes),
        Format::Url { max } => web_address::read(line, max),
        Format::Ipv4 => ip_address::read(line, notes),
        Format::Hash => token::hash(line, notes),
        Format::Uuid => token::uuid(line),
        Format::LocationCode => token::location_code(line, notes),
        // `read` handles it.
        Format::Other(_) => Err(wrong_type(format)),
    }
}

/// A day; the refusal tells if only the time behind it is too much.
fn date<'r>(text: &str) -> Result<Value<'r>, Detail> {
    let has_time = || text.get(..10).is_some_and(|day| Date::parse(day).is_some());
    Date::parse(text)
        .map(Value::Date)
        .ok_or_else(|| Detail::InvalidDate { reason: if has_time() { "time" } else { "" } })
}

/// Whether this text is the normal form of a line with at most `max` characters.
pub(crate) fn is_line(text: &str, max: u16) -> bool {
    let mut notes = Notes::default();
    let read = text::one_line(Cow::Borrowed(text), &mut notes).and_then(|line| text::at_most(line, max));
    matches!(read, Ok(Value::Text(line)) if !line.is_empty() && line == text)
}

/// An identifier may be a number if no digit gets lost: a whole number in the exact range.
fn number_as_text<'r>(number: &'r str, format: &Format, notes: &mut Notes) -> Result<&'r str, Detail> {
    if exact(number).is_none() {
        return Err(wrong_type(format));
    }
    notes.change(ChangeKind::Type);
    Ok(number)
}

fn wrong_type(format: &Format) -> Detail {
    let expected = match format {
        Format::Integer { .. } => "integer",
        Format::Percentage => "number",
        Format::Boolean => "boolean",
        _ => "text",
    };
    Detail::WrongType { expected }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authorization::AUTHORIZATION;
    use crate::table::Table;
    use std::collections::BTreeSet;

    #[test]
    fn every_format_has_its_name() {
        let tables = AUTHORIZATION.tables();
        let formats = tables.flat_map(Table::rows).map(|row| &row.format);
        let names: BTreeSet<&str> = formats.map(Format::name).collect();
        let expected = [
            "IPv4",
            "URL",
            "UUID",
            "boolean",
            "code",
            "country",
            "date",
            "e-mail",
            "hash",
            "integer",
            "line",
            "location code",
            "mobile phone",
            "name",
            "percentage",
            "phone",
            "postal code",
            "street",
            "text",
            "user agent",
        ];
        assert_eq!(names.into_iter().collect::<Vec<_>>(), expected);
    }
}

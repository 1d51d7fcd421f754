//! WHERE: facts per country.

/// Written by `cargo xtask codegen`.
#[rustfmt::skip]
mod generated;
pub(crate) mod iso3166;
mod phones;
mod postal_areas;

pub use phones::PhoneExamples;

use crate::suggestion::hint;
use crate::usage::UsageError;
use std::fmt;
use std::str::FromStr;

/// A country, dependent territory or special area of geographical interest: ISO 3166-1 alpha-2, upper case.
///
/// ```
/// use oney_rules::Country;
/// let reunion = Country::find("RE").expect("a code of ISO 3166-1");
/// assert!(reunion.belongs_to(Country::FR));
/// assert_eq!(reunion.alpha3(), "REU");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// France, for most merchants.
    pub const FR: Self = Self(*b"FR");
    /// Spain, whose accounts have rules of their own (S2:940).
    pub const ES: Self = Self(*b"ES");

    /// The country of a code in upper case; `None` where ISO has not assigned it.
    #[must_use]
    pub fn find(code: &str) -> Option<Self> {
        let code = code.as_bytes().try_into().ok()?;
        iso3166::is_iso3166(code).then_some(Self(code))
    }

    /// The country of an alpha-3 code in upper case: `FRA`.
    pub(crate) fn find_alpha3(code: &str) -> Option<Self> {
        iso3166::alpha2(code.as_bytes().try_into().ok()?).map(Self)
    }

    /// What an error says is expected.
    pub(crate) const EXPECTED: &str = "a code of ISO 3166-1 alpha-2, such as `FR`";

    /// What stands behind a code that is none: the country of the same code in capitals, or of an alpha-3 code.
    pub(crate) fn did_you_mean(code: &str) -> String {
        hint(|| {
            let upper = code.to_ascii_uppercase();
            let country = Self::find(&upper).or_else(|| Self::find_alpha3(&upper));
            country.map(|country| country.to_string()).unwrap_or_default()
        })
    }

    /// Every country, in the order of the codes.
    ///
    /// ```
    /// assert_eq!(oney_rules::Country::all().count(), 249);
    /// ```
    pub fn all() -> impl Iterator<Item = Self> {
        iso3166::codes().map(|(code, _)| Self(code))
    }

    /// The two letters.
    #[must_use]
    pub fn code(&self) -> &str {
        // Always two ASCII letters, so this never fails.
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The two letters as bytes, the key of the compiled tables.
    pub(crate) fn bytes(self) -> [u8; 2] {
        self.0
    }

    /// Whether addresses here begin with the house number (`12 rue de la Paix`) rather than end with it (`Calle Mayor
    /// 12`).
    pub(crate) fn writes_number_first(self) -> bool {
        const FIRST: [[u8; 2]; 20] = [
            *b"AU", *b"BL", *b"CA", *b"FR", *b"GB", *b"GF", *b"GP", *b"IE", *b"LU", *b"MC", *b"MF", *b"MQ",
            *b"NC", *b"NZ", *b"PF", *b"PM", *b"RE", *b"US", *b"WF", *b"YT",
        ];
        FIRST.contains(&self.0)
    }

    /// ISO 3166-1 alpha-3, as Oney's own interface writes countries: `FRA`.
    #[must_use]
    pub fn alpha3(self) -> String {
        let letters = iso3166::alpha3(self.0).unwrap_or_default();
        letters.into_iter().map(char::from).collect()
    }

    /// Whether an address here is in the country of a merchant's site (S0:123). France's overseas departments are
    /// France to Oney.
    #[must_use]
    pub fn belongs_to(self, merchant: Country) -> bool {
        self == merchant || (merchant == Self::FR && matches!(&self.0, b"GP" | b"MQ" | b"GF" | b"RE" | b"YT"))
    }
}

impl FromStr for Country {
    type Err = UsageError;

    /// Reads a code of ISO 3166-1 alpha-2.
    ///
    /// ```
    /// use oney_rules::Country;
    /// assert_eq!("FR".parse::<Country>().map(|country| country.to_string()).as_deref(), Ok("FR"));
    /// assert!("XX".parse::<Country>().is_err());
    /// ```
    fn from_str(code: &str) -> Result<Self, UsageError> {
        Self::find(code)
            .ok_or_else(|| UsageError::of(&["a country must be ", Self::EXPECTED, &Self::did_you_mean(code)]))
    }
}

impl fmt::Display for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_list() {
        assert_eq!(Country::find("FR"), Some(Country::FR));
        assert_eq!(Country::find("SP"), None);
        assert_eq!(Country::find("fr"), None);
        assert_eq!(Country::find("FRA"), None);
        assert_eq!(Country::FR.alpha3(), "FRA");
        assert_eq!(Country::find_alpha3("FRA"), Some(Country::FR));
        assert_eq!(Country::find_alpha3("FR"), None);
    }

    #[test]
    fn overseas_departments_belong_to_france_alone() {
        let find = |code| Country::find(code).unwrap();
        assert!(find("RE").belongs_to(Country::FR));
        assert!(!find("RE").belongs_to(Country::ES));
        assert!(!Country::FR.belongs_to(find("RE")));
        assert!(!find("PF").belongs_to(Country::FR));
    }
}

//! WHERE: facts per country.

use std::fmt;

/// A country, dependent territory or special area of geographical interest: ISO 3166-1 alpha-2, upper case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(&'static str);

impl Country {
    /// France, for most merchants.
    pub const FR: Self = Self("FR");
    /// Spain, whose accounts have rules of their own (S2:940).
    pub const ES: Self = Self("ES");

    /// The country of a code in upper case; `None` where ISO has not assigned it.
    #[must_use]
    pub fn find(code: &str) -> Option<Self> {
        let place = CODES.binary_search(&code).ok()?;
        CODES.get(place).copied().map(Self)
    }

    /// The two letters.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0
    }

    /// Whether an address here lies in the country of a merchant's site (S0:123). France's overseas departments are
    /// France to Oney.
    #[must_use]
    pub fn belongs_to(self, merchant: Country) -> bool {
        self == merchant || (merchant == Self::FR && matches!(self.0, "GP" | "MQ" | "GF" | "RE" | "YT"))
    }
}

impl fmt::Display for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

/// The officially assigned codes, sorted.
#[rustfmt::skip]
static CODES: &[&str] = &[
    "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX", "AZ", "BA", "BB", "BD", "BE",
    "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS", "BT", "BV", "BW", "BY", "BZ", "CA", "CC", "CD",
    "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN", "CO", "CR", "CU", "CV", "CW", "CX", "CY", "CZ", "DE", "DJ", "DK", "DM",
    "DO", "DZ", "EC", "EE", "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA", "GB", "GD", "GE", "GF",
    "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "HK", "HM", "HN", "HR", "HT", "HU",
    "ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM", "JO", "JP", "KE", "KG", "KH", "KI", "KM", "KN",
    "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY", "MA", "MC", "MD", "ME",
    "MF", "MG", "MH", "MK", "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA",
    "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP", "NR", "NU", "NZ", "OM", "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM",
    "PN", "PR", "PS", "PT", "PW", "PY", "QA", "RE", "RO", "RS", "RU", "RW", "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI",
    "SJ", "SK", "SL", "SM", "SN", "SO", "SR", "SS", "ST", "SV", "SX", "SY", "SZ", "TC", "TD", "TF", "TG", "TH", "TJ", "TK",
    "TL", "TM", "TN", "TO", "TR", "TT", "TV", "TW", "TZ", "UA", "UG", "UM", "US", "UY", "UZ", "VA", "VC", "VE", "VG", "VI",
    "VN", "VU", "WF", "WS", "YE", "YT", "ZA", "ZM", "ZW",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_and_sorted() {
        assert_eq!(CODES.len(), 249);
        assert!(CODES.is_sorted());
        assert_eq!(Country::find("FR"), Some(Country::FR));
        assert_eq!(Country::find("SP"), None);
        assert_eq!(Country::find("fr"), None);
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

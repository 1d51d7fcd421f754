//! Which products of Oney there are in which country. Data to show and to plan with: S2 does not have it (it documents three and four
//! instalments, S2:312), and no check reads it, because the contract decides what a shop may sell.

use crate::countries::Country;
use crate::server::json::{self, Declarations};
use serde::Serialize;
use ts_rs::TS;

/// Where the table comes from: the platform's page on Oney, which is newer than S2 (read in November 2026).
pub const SOURCE: &str = "https://developer.dalenys.com/ui/developer-doc/payment-methods/oney.html";

/// What Oney sells in a country.
#[derive(Debug)]
pub struct Products {
    /// The country of the shop, ISO 3166-1 alpha-2.
    pub country: &'static str,
    /// The numbers of instalments.
    pub instalments: &'static [u8],
    /// Whether the whole amount can be paid later.
    pub pay_later: bool,
}

/// The table, in the order of its source.
///
/// ```
/// use oney_rules::server::products::PRODUCTS;
/// assert_eq!((PRODUCTS[0].country, PRODUCTS[0].pay_later), ("FR", true));
/// ```
pub static PRODUCTS: [Products; 5] = [
    Products { country: "FR", instalments: &[3, 4, 5, 6, 7, 8, 9, 10, 11, 12], pay_later: true },
    Products { country: "ES", instalments: &[3, 4, 6, 10, 12], pay_later: false },
    Products { country: "IT", instalments: &[3, 4], pay_later: false },
    Products { country: "BE", instalments: &[3], pay_later: false },
    Products { country: "PT", instalments: &[3, 4], pay_later: false },
];

/// What Oney sells in this country; `None` if the source does not name it.
///
/// ```
/// use oney_rules::Country;
/// use oney_rules::server::products;
/// let spain = products::of(Country::ES).expect("a country of the table");
/// assert_eq!(spain.instalments, [3, 4, 6, 10, 12]);
/// ```
#[must_use]
pub fn of(country: Country) -> Option<&'static Products> {
    PRODUCTS.iter().find(|products| products.country == country.code())
}

/// What Oney sells in a country, by the platform's newer page; not from S2, and no check reads it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
struct CountryProducts {
    /// ISO 3166-1 alpha-2.
    country: &'static str,
    /// The numbers of instalments.
    instalments: Vec<u8>,
    /// Whether the whole amount can be paid later.
    pay_later: bool,
    /// The address of the page.
    source: &'static str,
}

pub(crate) fn declare(types: &mut Declarations) {
    types.add::<CountryProducts>();
}

/// The table as JSON: `[{ country, instalments, payLater, source }]`.
#[must_use]
pub fn products_json() -> String {
    json::write(&products_answer())
}

/// The same, for serde.
pub fn products_answer() -> impl Serialize {
    let products = PRODUCTS.iter().map(|row| CountryProducts {
        country: row.country,
        instalments: row.instalments.to_vec(),
        pay_later: row.pay_later,
        source: SOURCE,
    });
    products.collect::<Vec<_>>()
}

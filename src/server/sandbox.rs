//! Cards for the platform's sandbox (S2:1155–1162). They are test data, no real cards.

use crate::countries::Country;
use crate::profile::Profile;
use crate::server::json::{self, Declarations};
use serde::Serialize;
use ts_rs::TS;

/// A card for the sandbox.
#[derive(Debug)]
pub struct Card {
    /// The merchant's country.
    pub country: Country,
    /// The number.
    pub number: &'static str,
    /// The EXECCODE that it leads to, where the document says it.
    pub exec_code: Option<&'static str>,
    /// The line of S2.
    pub line: u16,
}

/// The cards, in the order of the document.
///
/// ```
/// use oney_rules::server::sandbox::CARDS;
/// assert_eq!((CARDS[0].country.code(), CARDS[0].exec_code), ("FR", Some("0000")));
/// ```
pub static CARDS: [Card; 2] = [
    Card { country: Country::FR, number: "4970104444444556", exec_code: Some("0000"), line: 1160 },
    Card { country: Country::ES, number: "5127290000000012", exec_code: None, line: 1162 },
];

/// The cards for a profile: those of its country, if its orders are test data; otherwise none.
///
/// ```
/// use oney_rules::server::sandbox;
/// use oney_rules::{Country, Profile};
/// assert_eq!(sandbox::cards(&Profile::new(Country::ES)).count(), 0);
/// assert_eq!(sandbox::cards(&Profile::new(Country::ES).with_test_data(true)).count(), 1);
/// ```
pub fn cards(profile: &Profile) -> impl Iterator<Item = &'static Card> {
    let (country, is_test_data) = (profile.country(), profile.is_test_data());
    CARDS.iter().filter(move |card| is_test_data && card.country == country)
}

/// A card of the platform's sandbox.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
struct SandboxCard {
    /// ISO 3166-1 alpha-2.
    country: &'static str,
    number: &'static str,
    /// The EXECCODE that it leads to, where the document says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    exec_code: Option<&'static str>,
    #[ts(type = "true")]
    test_data: bool,
    /// The line of S2.
    source: String,
}

pub(crate) fn declare(types: &mut Declarations) {
    types.add::<SandboxCard>();
}

/// All cards as JSON: `[{ country, number, execCode?, testData, source }]`.
#[must_use]
pub fn cards_json() -> String {
    json::write(&cards_answer())
}

/// The same, for serde.
pub fn cards_answer() -> impl Serialize {
    let cards = CARDS.iter().map(|card| SandboxCard {
        country: card.country.code(),
        number: card.number,
        exec_code: card.exec_code,
        test_data: true,
        source: format!("S2:{}", card.line),
    });
    cards.collect::<Vec<_>>()
}

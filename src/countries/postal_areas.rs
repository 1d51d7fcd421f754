//! Postal areas in use: which first digits the postal codes of a country have.
//!
//! Each row is from the country's postal operator. Ranges are as coarse as the operator's own areas, so that they change as rarely.
//! The Netherlands have no row: PostNL's 1000 to 9999 are the format itself.

use super::Country;
use crate::pieces;

/// The country, then ranges of first digits, both ends included.
const AREAS: &[([u8; 2], &str)] = &[
    // La Poste, base officielle des codes postaux: departments 01 to 95, overseas (970: CEDEX of Saint-Martin and Saint-Barthélemy) and
    // Monaco; 001 to 009 are the army's.
    (*b"FR", "001-009 01-95 970-978 980-980 984-984 986-988"),
    // Correos: 52 provinces.
    (*b"ES", "01-52"),
    // CTT, códigos postais: from Lisbon to Corvo.
    (*b"PT", "1000-9980"),
    // Poste Italiane, CAP: from Rome to Messina; 49, 68, 69 and 77 to 79 are free.
    (*b"IT", "0001-4899 50-67 70-76 80-98"),
    // bpost: from Brussels to Maldegem.
    (*b"BE", "1000-9992"),
    // Deutsche Post, Leitregionen: 00, 05, 43 and 62 are free.
    (*b"DE", "01001-04999 06-42 44-61 63000-99998"),
    // POST Luxembourg.
    (*b"LU", "1000-9999"),
    // Die Schweizerische Post, Postleitzahlenverzeichnis: from Lausanne to Wildhaus.
    (*b"CH", "1000-9658"),
    // Österreichische Post, Postleitzahlenverzeichnis: from Vienna to Nikolsdorf.
    (*b"AT", "1000-9992"),
    // Poczta Polska, PNA: from Warsaw to Łubnice.
    (*b"PL", "00001-99440"),
    // Poșta Română, coduri poștale: sectors of Bucharest and counties.
    (*b"RO", "01-08 10-14 20-24 30-33 40-45 50-55 60-62 70-73 80-82 90-92"),
    // Magyar Posta, irányítószám-navigátor: from Budapest to the west.
    (*b"HU", "1000-9985"),
    // Česká pošta, PSČ: 8 and 9 are Slovakia's.
    (*b"CZ", "100-798"),
];

impl Country {
    /// Whether this postal code is in an area that the country uses. True for a country whose areas are not known here.
    pub(crate) fn uses_postal_area(self, code: &str) -> bool {
        let Some((_, ranges)) = AREAS.iter().find(|(country, _)| *country == self.0) else { return true };
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        pieces::split(ranges, b' ').any(|range| {
            let (first, last) = pieces::split_once(range, b'-').unwrap_or_default();
            let area = digits.get(..first.len()).unwrap_or_default();
            first <= area && area <= last
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_those_of_the_operators() {
        for (country, used, unused) in [
            ("FR", "00200,01000,20000,75002,95880,97054,97098,97110,98000", "00000,96000,97900,98100,99100"),
            ("ES", "01001,28013,52006", "00000,53123,99999"),
            ("PT", "1000-001,9980-024", "0123-456,9999-999"),
            ("IT", "00010,00199,20121,67100,76121,98168", "00000,49100,68000,78100,99999"),
            ("BE", "1000,9992", "0612,9999"),
            ("DE", "01067,04109,06108,10115,99998", "00000,01000,05000,43000,62000"),
            ("LU", "1009,9999", "0123"),
            ("CH", "1003,9658", "0900,9999"),
            ("AT", "1010,9992", "0100,9999"),
            ("PL", "00-001,99-440", "00-000,99-999"),
            ("RO", "010011,927250", "000000,090000,999999"),
            ("HU", "1011,9985", "0123,9999"),
            ("CZ", "100 00,798 62", "000 00,811 01"),
        ] {
            let country = Country::find(country).unwrap();
            let uses = |code: &&str| country.uses_postal_area(code);
            assert_eq!(used.split(',').find(|code| !uses(code)), None, "{country}");
            assert_eq!(unused.split(',').find(uses), None, "{country}");
        }
        assert!(Country::find("SE").unwrap().uses_postal_area("000 00"));
    }
}

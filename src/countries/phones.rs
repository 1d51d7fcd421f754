//! Examples of telephone numbers in the countries of Oney and their neighbours, for sentences. Numbers are checked by the
//! numbering plans only; the tests below compare the rows with them.

use super::Country;

/// Telephone numbers of a country, as people there write them.
///
/// ```
/// use oney_rules::Country;
/// let french = Country::FR.phones().expect("a row for France");
/// assert_eq!(french.starts, ["06", "07", "+33 6", "+33 7"]);
/// assert_eq!(french.examples, ["06 12 34 56 78", "+33 6 12 34 56 78"]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhoneExamples {
    /// What a mobile number starts with, at home and from abroad.
    pub starts: &'static [&'static str],
    /// A mobile number, at home and from abroad.
    pub examples: [&'static str; 2],
}

/// By country, in the order of the alphabet.
const ROWS: &[(&[u8; 2], &[&str], [&str; 2])] = &[
    (b"BE", &["04", "+32 4"], ["0470 12 34 56", "+32 470 12 34 56"]),
    (b"DE", &["015", "016", "017", "+49 15", "+49 16", "+49 17"], ["01512 3456789", "+49 1512 3456789"]),
    (b"ES", &["6", "7", "+34 6", "+34 7"], ["612 34 56 78", "+34 612 34 56 78"]),
    (b"FR", &["06", "07", "+33 6", "+33 7"], ["06 12 34 56 78", "+33 6 12 34 56 78"]),
    (b"GF", &["0694", "+594 694"], ["0694 20 12 34", "+594 694 20 12 34"]),
    (b"GP", &["0690", "0691", "+590 690", "+590 691"], ["0690 00 12 34", "+590 690 00 12 34"]),
    (b"IT", &["3", "+39 3"], ["312 345 6789", "+39 312 345 6789"]),
    (b"LU", &["6", "+352 6"], ["628 123 456", "+352 628 123 456"]),
    (b"MQ", &["0696", "0697", "+596 696", "+596 697"], ["0696 20 12 34", "+596 696 20 12 34"]),
    (b"NL", &["06", "+31 6"], ["06 12345678", "+31 6 12345678"]),
    (b"PT", &["9", "+351 9"], ["912 345 678", "+351 912 345 678"]),
    (b"RE", &["0692", "0693", "+262 692", "+262 693"], ["0692 12 34 56", "+262 692 12 34 56"]),
    (b"YT", &["0639", "+262 639"], ["0639 01 23 45", "+262 639 01 23 45"]),
];

impl Country {
    /// How telephone numbers are written here; `None` where there is no row.
    #[must_use]
    pub fn phones(self) -> Option<PhoneExamples> {
        let (_, starts, examples) = ROWS.iter().find(|(code, ..)| **code == self.0)?;
        Some(PhoneExamples { starts, examples: *examples })
    }

    /// The countries that have a row.
    pub fn with_phones() -> impl Iterator<Item = Self> {
        ROWS.iter().map(|(code, ..)| Self(**code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::phone::parse;

    #[test]
    fn examples_are_mobile_numbers_and_begin_as_listed() {
        for country in Country::with_phones() {
            let phones = country.phones().unwrap();
            let numbers = phones.examples.map(|example| parse(example, country.bytes()).unwrap());
            assert_eq!(numbers[0].e164(), numbers[1].e164(), "{country}");
            assert!(numbers[0].may_be_mobile(), "{country}");
            for example in phones.examples {
                assert!(phones.starts.iter().any(|start| example.starts_with(start)), "{country}: {example}");
            }
        }
    }

    /// Random numbers of each country: most mobiles begin as listed, and each beginning occurs. Landlines may begin so,
    /// too: 04 is Liège and Belgian mobiles. Few mobiles begin otherwise: 43 is a small Italian block.
    #[test]
    fn a_mobile_begins_as_listed() {
        for country in Country::with_phones() {
            let PhoneExamples { starts, .. } = country.phones().unwrap();
            let code = parse(country.phones().unwrap().examples[1], country.bytes()).unwrap().calling_code();
            let abroad = starts.last().unwrap().split(' ').next().unwrap();
            let mut found = vec![0; starts.len()];
            let mut otherwise = 0;
            for drawn in 0..20_000_u64 {
                let digits = (drawn * 6_180_339_887 % 100_000_000_000).to_string();
                for length in 7..=digits.len() {
                    for text in [format!("{digits:.length$}"), format!("0{digits:.length$}")] {
                        let Ok(number) = parse(&text, country.bytes()) else { continue };
                        let is_mobile = number.may_be_mobile();
                        // Skip calls abroad.
                        if !is_mobile || number.calling_code() != code || !text.ends_with(number.national()) {
                            continue;
                        }
                        let here = starts.iter().position(|start| text.starts_with(start));
                        let there = format!("{abroad} {}", number.national());
                        let there = starts.iter().position(|start| there.starts_with(start));
                        otherwise += usize::from(there.is_none());
                        for index in here.into_iter().chain(there) {
                            found[index] += 1;
                        }
                    }
                }
            }
            assert!(found.iter().all(|count| *count > 0), "{country}: {found:?}");
            // Mayotte has the calling code of Réunion.
            let is_alone = ![b"RE", b"YT"].contains(&&country.bytes());
            assert!(!is_alone || otherwise * 5 < found.iter().sum(), "{country}: {otherwise} beside {found:?}");
        }
    }
}

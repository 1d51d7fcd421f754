//! Wraps a street into lines (S0:132) of at most 38 characters as a reader sees them, cut between words.

use crate::code::Detail;
use crate::countries::Country;
use crate::graphemes::boundaries;
use crate::json::Writer;
use crate::message::{Address, MAX_ADDRESSES};
use crate::order::Order;
use crate::pieces;
use crate::profile::Profile;
use crate::report::Findings;
use crate::table::ParameterId;
use std::ops::Range;

/// Characters of a line, counted as grapheme clusters.
const WIDTH: usize = 38;

/// For each address the lines of its street, as ranges of its normal form.
pub(crate) struct AddressLines {
    addresses: &'static [Address],
    lines: [Vec<Range<usize>>; MAX_ADDRESSES],
}

impl AddressLines {
    /// Wraps the streets and reports those that do not fit into the lines that the profile allows.
    pub(crate) fn derive(
        addresses: &'static [Address],
        order: &Order<'_>,
        profile: &Profile,
        findings: &mut Findings<'_>,
    ) -> Self {
        let mut lines: [Vec<Range<usize>>; MAX_ADDRESSES] = Default::default();
        for (address, lines) in addresses.iter().zip(&mut lines) {
            if let Some(text) = order.text(address.street, 0) {
                let country = order.country(address.country).unwrap_or(profile.country());
                *lines = wrapped(address.street, text, country, order, profile, findings);
            }
        }
        Self { addresses, lines }
    }

    /// The text and the lines of each street; no lines where there is no street.
    pub(crate) fn streets<'o>(
        &'o self,
        order: &'o Order<'_>,
    ) -> impl Iterator<Item = (ParameterId, &'o str, &'o [Range<usize>])> {
        let streets = self.addresses.iter().map(|address| address.street);
        streets
            .zip(&self.lines)
            .map(|(street, lines)| (street, order.text(street, 0).unwrap_or_default(), lines.as_slice()))
    }

    /// The lines of one street.
    pub(crate) fn of<'o>(&'o self, id: ParameterId, order: &'o Order<'_>) -> impl Iterator<Item = &'o str> {
        let streets = self.streets(order).filter(move |(street, ..)| *street == id);
        streets.flat_map(|(_, text, lines)| lines.iter().filter_map(move |line| text.get(line.clone())))
    }

    /// Writes the member `"addressLines": { "BILLINGADDRESS": […] }`.
    pub(crate) fn write(&self, order: &Order<'_>, writer: &mut Writer) {
        writer.key("addressLines");
        writer.open('{');
        for (street, text, lines) in self.streets(order).filter(|(.., lines)| !lines.is_empty()) {
            writer.key(street.name());
            writer.strings(lines.iter().filter_map(|line| text.get(line.clone())));
        }
        writer.close('}');
    }
}

/// The lines of one street. Those beyond the profile's number are reported.
fn wrapped(
    street: ParameterId,
    text: &str,
    country: Country,
    order: &Order<'_>,
    profile: &Profile,
    findings: &mut Findings<'_>,
) -> Vec<Range<usize>> {
    let max_lines = profile.address_lines();
    let wrapped = wrap(text, country.writes_number_first());
    let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    if wrapped.is_word_cut {
        findings.report(order.location(street, 0), Detail::AddressWordCut { width: count(WIDTH) });
    }
    let beyond = wrapped.lines.get(usize::from(max_lines)..).unwrap_or_default();
    if let (Some(first), Some(last)) = (beyond.first(), beyond.last()) {
        let excess = text.get(first.start..last.end).map_or(0, width);
        let detail =
            Detail::AddressTooLong { excess: count(excess), lines: max_lines.into(), width: count(WIDTH) };
        findings.report(order.location(street, 0), detail);
    }
    wrapped.lines
}

/// A part of a text and its width in characters.
struct Part {
    range: Range<usize>,
    width: usize,
}

#[derive(Default)]
struct Wrapped {
    lines: Vec<Range<usize>>,
    /// The line that is being filled.
    open: Option<Part>,
    /// Whether a word was longer than a line.
    is_word_cut: bool,
}

impl Wrapped {
    /// Adds a part to the open line or begins a new one. A part longer than a line is cut, after a hyphen if there is one.
    fn add(&mut self, part: Part, text: &str) {
        let Part { mut range, mut width } = part;
        if let Some(open) = &mut self.open {
            if open.width + 1 + width <= WIDTH {
                open.range.end = range.end;
                open.width += 1 + width;
                return;
            }
            self.lines.push(open.range.clone());
        }
        while width > WIDTH {
            self.is_word_cut = true;
            let rest = text.get(range.clone()).unwrap_or_default();
            let limit = boundaries(rest).nth(WIDTH).unwrap_or(rest.len());
            let is_after_hyphen = |offset: &usize| *offset > 1 && rest.as_bytes().get(offset - 1) == Some(&b'-');
            let hyphen = boundaries(rest).take_while(|offset| *offset <= limit).filter(is_after_hyphen).last();
            let line = rest.get(..hyphen.unwrap_or(limit)).unwrap_or_default();
            let cut = range.start + line.len();
            self.lines.push(range.start..cut);
            range.start = cut;
            width -= self::width(line);
        }
        self.open = Some(Part { range, width });
    }
}

/// Fills line after line with whole words. The text is single-spaced; between two lines one space is left out
/// (nothing if a word was cut), so that joining restores the text.
///
/// A house number stays together with the word of the street beside it, unless both do not fit into a line.
fn wrap(text: &str, number_first: bool) -> Wrapped {
    let mut wrapped = Wrapped::default();
    // Most streets are one line: no text has more characters than bytes.
    if text.len() <= WIDTH {
        wrapped.lines.push(0..text.len());
        return wrapped;
    }
    let mut group: Option<Part> = None;
    let mut before = None;
    let mut start = 0;
    for (index, word) in pieces::split(text, b' ').enumerate() {
        let range = start..start + word.len();
        start = range.end + 1;
        let width = width(word);
        let is_number = is_number(word);
        let is_suffix = matches!(before, Some(Kind::Number)) && is_suffix(word);
        let joins = match before {
            // `12 bis rue`: keep the number, its suffix and the street together.
            Some(Kind::Number) => is_suffix || number_first || index == 1,
            Some(Kind::Suffix) => number_first,
            // `Calle Mayor 12`, and `rue de la Paix 12` where nothing follows.
            Some(Kind::Word) => is_number && (!number_first || range.end == text.len()),
            None => false,
        };
        match &mut group {
            Some(group) if joins && group.width + 1 + width <= WIDTH => {
                group.range.end = range.end;
                group.width += 1 + width;
            }
            _ => {
                if let Some(group) = group.replace(Part { range, width }) {
                    wrapped.add(group, text);
                }
            }
        }
        before = Some(if is_suffix {
            Kind::Suffix
        } else if is_number {
            Kind::Number
        } else {
            Kind::Word
        });
    }
    if let Some(group) = group {
        wrapped.add(group, text);
    }
    wrapped.lines.extend(wrapped.open.take().map(|open| open.range));
    wrapped
}

#[derive(Clone, Copy)]
enum Kind {
    Number,
    /// A repetition of the number: `bis`, `B`.
    Suffix,
    Word,
}

/// `12`, `12B`, `12-14`, `12/3`, with or without a final comma.
fn is_number(word: &str) -> bool {
    let word = without_comma(word);
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/');
    word.len() <= 8 && word.starts_with(|first: char| first.is_ascii_digit()) && word.bytes().all(is_part)
}

/// `bis`, `ter`, `quater` or a single letter after a house number.
fn is_suffix(word: &str) -> bool {
    let word = without_comma(word);
    let is_letter = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_letter || ["bis", "ter", "quater"].iter().any(|suffix| word.eq_ignore_ascii_case(suffix))
}

fn without_comma(word: &str) -> &str {
    word.strip_suffix(',').map_or(word, without_comma)
}

/// The number of grapheme clusters. Each ASCII character is one, since a street has no line break.
fn width(word: &str) -> usize {
    if word.is_ascii() { word.len() } else { boundaries(word).count() }
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a wrong cut must fail the test")]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<&str> {
        wrap(text, true).lines.into_iter().map(|line| &text[line]).collect()
    }

    #[test]
    fn cuts_between_words() {
        assert_eq!(lines("285 Fulton Street"), ["285 Fulton Street"]);
        assert_eq!(
            lines("Residence des Acacias Batiment C 12 rue de la Paix"),
            ["Residence des Acacias Batiment C", "12 rue de la Paix"]
        );
        let exact = "a".repeat(38);
        assert_eq!(lines(&exact), [exact.as_str()]);
    }

    #[test]
    fn keeps_the_house_number_with_its_street() {
        let french = |text| lines(text);
        assert_eq!(
            french("Residence des Acacias Batiment 12 bis rue Haute"),
            ["Residence des Acacias Batiment", "12 bis rue Haute"]
        );
        assert_eq!(
            french("Immeuble Grand Horizon, rue de la Paix 12"),
            ["Immeuble Grand Horizon, rue de la", "Paix 12"]
        );
        assert_eq!(
            french("12 14 16 18 20 22 24 26 28 30 32 34 36 38"),
            ["12 14 16 18 20 22 24 26 28 30 32 34 36", "38"]
        );
        // What follows the street needs no number.
        assert_eq!(
            french("Residence des Acacias Batiment 12 rue Haute"),
            ["Residence des Acacias Batiment 12 rue", "Haute"]
        );
        let spanish =
            |text: &str| wrap(text, false).lines.into_iter().map(|line| text[line].to_owned()).collect::<Vec<_>>();
        assert_eq!(
            spanish("Urbanizacion Los Olivos Calle Mayores 12 B"),
            ["Urbanizacion Los Olivos Calle", "Mayores 12 B"]
        );
        // A number after its street does not keep the next word.
        assert_eq!(
            spanish("Urbanizacion Los Olivos Calle Mayor 12 escalera"),
            ["Urbanizacion Los Olivos Calle Mayor 12", "escalera"]
        );
        assert_eq!(spanish("12 Calle"), ["12 Calle"]);
        let long = format!("12 {}", "a".repeat(38));
        assert_eq!(spanish(&long), ["12".to_owned(), "a".repeat(38)]);
    }

    #[test]
    fn recognises_suffixes_of_house_numbers() {
        for suffix in ["bis", "Ter", "QUATER,", "b", "B,"] {
            assert!(is_suffix(suffix), "{suffix}");
        }
        for word in ["rue", "de", "1", "12", "é", ",", ""] {
            assert!(!is_suffix(word), "{word}");
        }
    }

    #[test]
    fn cuts_a_long_word_at_the_width_and_never_inside_a_character() {
        let flags = "🇫🇷".repeat(40);
        let cut = wrap(&flags, true);
        assert!(cut.is_word_cut);
        assert_eq!(lines(&flags), ["🇫🇷".repeat(38), "🇫🇷".repeat(2)]);
        assert_eq!(lines(&"a".repeat(80)).iter().map(|line| line.len()).collect::<Vec<_>>(), [38, 38, 4]);
    }

    #[test]
    fn cuts_a_long_word_after_a_hyphen_first() {
        let word = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson";
        assert!(wrap(word, true).is_word_cut);
        assert_eq!(lines(word), ["Saint-Remy-en-Bouzemont-Saint-Genest-", "et-Isson"]);
        let at_limit = format!("{}-b", "a".repeat(37));
        assert_eq!(lines(&at_limit), [&at_limit[..38], "b"]);
        let beyond = format!("{}-b", "a".repeat(38));
        assert_eq!(lines(&beyond), ["a".repeat(38).as_str(), "-b"]);
        let first = format!("-{}", "a".repeat(40));
        assert_eq!(lines(&first), [&first[..38], &first[38..]]);
    }

    proptest::proptest! {
        #[test]
        fn letters_are_as_wide_as_the_clusters_that_they_are(word in "[ -~\u{A0}-\u{310}]{0,9}") {
            assert_eq!(width(&word), boundaries(&word).count());
        }

        #[test]
        fn lines_fit_and_lose_nothing(words in proptest::collection::vec("[^\\p{Cc}\\p{White_Space}]{1,50}", 1..12), number_first: bool) {
            let text = words.join(" ");
            let wrapped = wrap(&text, number_first);
            let mut at = 0;
            for line in &wrapped.lines {
                let gap = &text[at..line.start];
                assert!(gap.is_empty() || gap == " ", "lost {gap:?}");
                assert!(boundaries(&text[line.clone()]).count() <= WIDTH);
                at = line.end;
            }
            assert_eq!(at, text.len());
        }
    }
}

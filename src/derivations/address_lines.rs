//! The lines into which a street falls (S0:132): at most 38 characters as a reader sees them, cut between words.

use crate::catalogue::{ParameterId, authorization};
use crate::code::Detail;
use crate::json::Writer;
use crate::order::Order;
use crate::report::Findings;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Characters of a line, counted as grapheme clusters.
const WIDTH: usize = 38;

/// The streets of an order.
const STREETS: [ParameterId; 2] = [authorization::BILLINGADDRESS, authorization::SHIPTOADDRESS];

/// For each street the lines, as ranges of its normal form.
pub(crate) struct AddressLines([Vec<Range<usize>>; STREETS.len()]);

impl AddressLines {
    /// Wraps the streets and reports those that do not fit into `max_lines`.
    pub(crate) fn derive(order: &Order<'_>, max_lines: u8, findings: &mut Findings<'_>) -> Self {
        Self(STREETS.map(|street| {
            let Some(text) = order.text(street, 0) else {
                return Vec::new();
            };
            let wrapped = wrap(text);
            let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
            if wrapped.is_word_cut {
                findings.report(order.place(street, 0), Detail::AddressWordCut { width: count(WIDTH) });
            }
            let beyond = wrapped.lines.get(usize::from(max_lines)..).unwrap_or_default();
            if let (Some(first), Some(last)) = (beyond.first(), beyond.last()) {
                let excess = text.get(first.start..last.end).map_or(0, |rest| rest.graphemes(true).count());
                let detail =
                    Detail::AddressTooLong { excess: count(excess), lines: max_lines.into(), width: count(WIDTH) };
                findings.report(order.place(street, 0), detail);
            }
            wrapped.lines
        }))
    }

    /// The lines of one street.
    pub(crate) fn of<'o>(&'o self, id: ParameterId, order: &'o Order<'_>) -> impl Iterator<Item = &'o str> {
        let lines =
            STREETS.iter().zip(&self.0).filter(move |(street, _)| **street == id).flat_map(|(_, lines)| lines);
        let text = order.text(id, 0).unwrap_or_default();
        lines.filter_map(move |line| text.get(line.clone()))
    }

    /// Writes `{ "addressLines": { "BILLINGADDRESS": […] } }`.
    pub(crate) fn write(&self, order: &Order<'_>, writer: &mut Writer) {
        writer.open('{');
        writer.key("addressLines");
        writer.open('{');
        for (street, lines) in STREETS.into_iter().zip(&self.0) {
            if !lines.is_empty() {
                writer.key(street.name());
                writer.strings(self.of(street, order));
            }
        }
        writer.close('}');
        writer.close('}');
    }
}

struct Wrapped {
    lines: Vec<Range<usize>>,
    /// Whether a word was longer than a line.
    is_word_cut: bool,
}

/// Fills line after line with whole words. The text is single-spaced; between two lines one space is left out, or
/// nothing where a word was cut, so that joining gives the text back.
fn wrap(text: &str) -> Wrapped {
    let mut wrapped = Wrapped { lines: Vec::new(), is_word_cut: false };
    let mut line: Option<(Range<usize>, usize)> = None;
    let mut start = 0;
    for word in text.split(' ') {
        let mut range = start..start + word.len();
        start = range.end + 1;
        let mut width = width(word);
        if let Some((open, used)) = &mut line {
            if *used + 1 + width <= WIDTH {
                open.end = range.end;
                *used += 1 + width;
                continue;
            }
            wrapped.lines.push(open.clone());
        }
        while width > WIDTH {
            wrapped.is_word_cut = true;
            let rest = text.get(range.clone()).unwrap_or_default();
            let cut = rest.grapheme_indices(true).nth(WIDTH).map_or(range.end, |(offset, _)| range.start + offset);
            wrapped.lines.push(range.start..cut);
            range.start = cut;
            width -= WIDTH;
        }
        line = Some((range, width));
    }
    wrapped.lines.extend(line.map(|(range, _)| range));
    wrapped
}

/// The number of grapheme clusters; those of ASCII are its bytes, since no line break is left in a street.
fn width(word: &str) -> usize {
    if word.is_ascii() { word.len() } else { word.graphemes(true).count() }
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a wrong cut must fail the test")]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<&str> {
        wrap(text).lines.into_iter().map(|line| &text[line]).collect()
    }

    #[test]
    fn cuts_between_words() {
        assert_eq!(lines("285 Fulton Street"), ["285 Fulton Street"]);
        assert_eq!(
            lines("Residence des Acacias Batiment C 12 rue de la Paix"),
            ["Residence des Acacias Batiment C 12", "rue de la Paix"]
        );
        let exact = "a".repeat(38);
        assert_eq!(lines(&exact), [exact.as_str()]);
    }

    #[test]
    fn cuts_a_long_word_at_the_width_and_never_inside_a_character() {
        let flags = "🇫🇷".repeat(40);
        let cut = wrap(&flags);
        assert!(cut.is_word_cut);
        assert_eq!(lines(&flags), ["🇫🇷".repeat(38), "🇫🇷".repeat(2)]);
        assert_eq!(lines(&"a".repeat(80)).iter().map(|line| line.len()).collect::<Vec<_>>(), [38, 38, 4]);
    }

    proptest::proptest! {
        #[test]
        fn lines_fit_and_lose_nothing(words in proptest::collection::vec("[^\\p{Cc}\\p{White_Space}]{1,50}", 1..12)) {
            let text = words.join(" ");
            let wrapped = wrap(&text);
            let mut at = 0;
            for line in &wrapped.lines {
                let gap = &text[at..line.start];
                assert!(gap.is_empty() || gap == " ", "lost {gap:?}");
                assert!(text[line.clone()].graphemes(true).count() <= WIDTH);
                at = line.end;
            }
            assert_eq!(at, text.len());
        }
    }
}

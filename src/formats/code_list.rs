//! Values from a documented list.

use super::{Notes, Value};
use crate::code::ChangeKind;
use crate::code::Detail;
use crate::pieces;
use crate::suggestion;

/// The documented values of a parameter, and other words for some of them.
///
/// ```
/// use oney_rules::formats::lists;
/// assert_eq!(lists::TITLE.values, ["mr", "miss", "mrs"]);
/// ```
#[derive(Debug)]
pub struct CodeList {
    /// In the spelling and the order of S2.
    pub values: &'static [&'static str],
    /// Words that mean one of the values.
    pub aliases: &'static [Alias],
}

impl CodeList {
    pub(crate) const fn of(values: &'static [&'static str]) -> Self {
        Self { values, aliases: &[] }
    }
}

/// Other words for a documented value.
///
/// ```
/// use oney_rules::formats::lists;
/// let road = &lists::TRANSPORT.aliases[0];
/// assert_eq!((road.words, road.value, road.is_approximate), ("bus coach car", "road", true));
/// ```
#[derive(Debug)]
pub struct Alias {
    /// The words, in lower case and without spaces of their own, between spaces: a page is 0.2 KB smaller than with a text for each.
    pub words: &'static str,
    /// What is sent in their place.
    pub value: &'static str,
    /// Whether the value is less specific than the words.
    pub is_approximate: bool,
}

/// The lists of S2.
pub mod lists {
    use super::{Alias, CodeList};

    const fn alias(words: &'static str, value: &'static str) -> Alias {
        Alias { words, value, is_approximate: false }
    }

    const fn nearest(words: &'static str, value: &'static str) -> Alias {
        Alias { words, value, is_approximate: true }
    }

    /// S2:144, S2:372. The aliases are what shops store and people write in the languages of S2:484. A title of either sex
    /// (`Dr`, `Mx`), one with several meanings (`Don`, also a priest; `Fr.`, also Father and Frère) and the numbers of
    /// shops' databases are none of them.
    pub static TITLE: CodeList = CodeList {
        values: &["mr", "miss", "mrs"],
        aliases: &[
            alias(
                concat!(
                    // English, French.
                    "mister sir m monsieur ",
                    // German.
                    "herr herrn hr hrn ",
                    // Spanish, Portuguese.
                    "sr señor senhor ",
                    // Italian.
                    "sig signor signore ",
                    // Dutch.
                    "dhr heer deheer meneer mijnheer ",
                    // Czech.
                    "pan ",
                    // Russian.
                    "г-н господин мистер ",
                    // Chinese.
                    "先生",
                ),
                "mr",
            ),
            alias(
                concat!(
                    // English, French.
                    "ms madam mme madame ",
                    // German.
                    "frau ",
                    // Spanish, Portuguese.
                    "sra señora senhora ",
                    // Italian.
                    "sig.ra signora ",
                    // Dutch.
                    "mevr mevrouw mw ",
                    // Czech.
                    "paní ",
                    // Russian.
                    "г-жа госпожа миссис мадам ",
                    // Chinese.
                    "女士 太太 夫人",
                ),
                "mrs",
            ),
            alias(
                concat!(
                    // English, French.
                    "mlle melle mademoiselle ",
                    // German.
                    "fräulein fraeulein frl ",
                    // Spanish, Portuguese.
                    "srta señorita senhorita menina ",
                    // Italian.
                    "sig.na signorina ",
                    // Dutch.
                    "mej mejuffrouw juffrouw ",
                    // Czech.
                    "slečna sl ",
                    // Russian.
                    "мисс ",
                    // Chinese.
                    "小姐",
                ),
                "miss",
            ),
        ],
    };

    /// S2:156; the slash before `kidsandbaby` is a slip of the page.
    pub static CATEGORY: CodeList = CodeList::of(&[
        "computersandsoftware",
        "electronics",
        "appliances",
        "homeandgarden",
        "fashion",
        "healthandbeauty",
        "jewellery",
        "sport",
        "leisureandhobbies",
        "carsandmotorbikes",
        "furniture",
        "kidsandbaby",
        "videogamesandconsoles",
        "toysandgames",
        "pets",
        "foodanddrink",
        "giftandflowers",
        "entertainment",
        "travel",
        "auctionsandgroupbuying",
        "servicesforindividuals",
        "servicesforprofessionals",
    ]);

    /// S2:180.
    pub static DELIVERY_SPEED: CodeList = CodeList::of(&["standard", "express"]);

    /// S2:186–194.
    pub static DELIVERY_TYPE: CodeList =
        CodeList::of(&["storepickup", "networkpickup", "travelpickup", "carrier", "edelivery"]);

    /// S2:300. The example `payment` (S2:304) is of another operation.
    pub static OPERATION_AUTHORIZATION: CodeList = CodeList::of(&["authorization"]);

    /// S2:312.
    pub static PAYMENT_OPTION: CodeList =
        CodeList::of(&["facilypay-3x", "facilypay-3xsansfrais", "facilypay-4x", "facilypay-4xsansfrais"]);

    /// S2:378. JavaScript writes the number 3.0 as `3`.
    pub static VERSION: CodeList = CodeList { values: &["3.0"], aliases: &[alias("3", "3.0")] };

    /// S2:1012; S2:1136 sends a bus.
    pub static TRANSPORT: CodeList =
        CodeList { values: &["plane", "train", "road", "boat"], aliases: &[nearest("bus coach car", "road")] };

    /// S2:1036.
    pub static SERVICE_CLASS: CodeList =
        CodeList::of(&["first class", "Second class", "business", "Economic", "0"]);

    /// S2:1079.
    pub static STAY_TYPE: CodeList = CodeList {
        values: &["hotel", "rental", "tour/trip", "other"],
        aliases: &[alias("tour trip", "tour/trip")],
    };
}

pub(crate) fn read<'r>(text: &str, list: &'static CodeList, notes: &mut Notes) -> Result<Value<'r>, Detail> {
    if let Some(value) = list.values.iter().find(|value| **value == text) {
        return Ok(Value::Choice(value));
    }
    if let Some(value) = list.values.iter().find(|value| is_same_word(text, value)) {
        notes.change(ChangeKind::Spelling);
        return Ok(Value::Choice(value));
    }
    let means = |alias: &&Alias| pieces::split(alias.words, b' ').any(|word| is_same_word(text, word));
    let Some(alias) = list.aliases.iter().find(means) else {
        let suggestion = suggestion::nearest(list.values.iter().copied(), text);
        return Err(Detail::NotInList { allowed: list.values.to_vec(), suggestion });
    };
    notes.change(ChangeKind::Spelling);
    if alias.is_approximate {
        notes.warning = Some(Detail::ApproximatedValue { value: alias.value });
    }
    Ok(Value::Choice(alias.value))
}

/// Equal without regard to letter case, to accents, and to what separates words or ends an abbreviation: `Store-Pickup` is
/// `storepickup`, `SRA.` is `sra`. The dot of a number counts.
fn is_same_word(text: &str, word: &str) -> bool {
    fn letters(text: &str, is_number: bool) -> impl Iterator<Item = char> {
        let separates = move |letter: &char| match letter {
            ' ' | '-' | '_' | '/' => true,
            '.' => !is_number,
            _ => false,
        };
        text.chars().filter(move |letter| !separates(letter)).map(plain_letter)
    }
    let is_number = word.starts_with(|first: char| first.is_ascii_digit());
    letters(text, is_number).eq(letters(word, is_number))
}

/// The small letter without its accent, of those that occur in the words of a list: Unicode's tables would cost a page more
/// than all the words.
fn plain_letter(letter: char) -> char {
    match letter {
        // `Sr.ª` is the Portuguese abbreviation.
        'Ä' | 'ä' | 'ª' => 'a',
        'Č' | 'č' => 'c',
        'Í' | 'í' => 'i',
        'Ñ' | 'ñ' => 'n',
        // Cyrillic capitals stand 32 before their small letters.
        'А'..='Я' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
        _ => letter.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(text: &str) -> Option<&'static str> {
        let mut notes = Notes::default();
        match read(text, &lists::TITLE, &mut notes) {
            Ok(Value::Choice(value)) => {
                let expected: &[ChangeKind] = if text == value { &[] } else { &[ChangeKind::Spelling] };
                assert!(notes.changes().eq(expected.iter().copied()), "{text}");
                Some(value)
            }
            _ => None,
        }
    }

    /// As people write a title: with a dot and without, in small letters, in capitals, with the first letter large.
    fn ways(word: &str) -> Vec<String> {
        let capitals = word.to_uppercase();
        let mixed = capitals.chars().take(1).chain(word.chars().skip(1)).collect();
        let ways = [word.to_owned(), mixed, capitals];
        ways.iter().flat_map(|way| [way.clone(), format!("{way}.")]).collect()
    }

    #[test]
    fn titles_are_read_in_every_way_to_write_them() {
        let mr = "mr mister sir m monsieur herr herrn hr hrn sr señor senor senhor sig signor signore dhr heer de-heer \
                  meneer mijnheer pan г-н гн господин мистер 先生";
        let mrs = "mrs ms madam mme madame frau sra sr.a sr.ª señora senora senhora sig.ra sigra signora mevr mevrouw mw \
                   paní pani г-жа гжа госпожа миссис мадам 女士 太太 夫人";
        let miss = "miss mlle melle mademoiselle fräulein fraulein fraeulein frl srta señorita senorita senhorita menina \
                    sig.na signa signorina mej mejuffrouw juffrouw slečna slecna sl мисс 小姐";
        for (words, value) in [(mr, "mr"), (mrs, "mrs"), (miss, "miss")] {
            for way in words.split_whitespace().flat_map(ways) {
                assert_eq!(choice(&way), Some(value), "{way}");
            }
        }
        for (word, value) in aliases() {
            assert_eq!(choice(word), Some(value));
        }
    }

    /// Each other word for a title, with its value.
    fn aliases() -> impl Iterator<Item = (&'static str, &'static str)> {
        lists::TITLE.aliases.iter().flat_map(|alias| alias.words.split(' ').map(|word| (word, alias.value)))
    }

    #[test]
    fn other_titles_are_not_in_the_list() {
        let words = "mx dr doctor prof don doña dña d fr rev me mgr mmes mm mrr misss 0 1 2 3 f h . ... - / é ü ß \
                     господ 先 女 生先 mr.mrs herr/frau";
        for way in words.split_whitespace().flat_map(ways) {
            assert_eq!(choice(&way), None, "{way}");
        }
    }

    #[test]
    fn no_word_means_two_values() {
        let words: Vec<&str> = aliases().map(|(word, _)| word).collect();
        for (index, word) in words.iter().enumerate() {
            for other in words.iter().skip(index + 1).chain(lists::TITLE.values) {
                assert!(!is_same_word(word, other), "{word} and {other}");
            }
        }
    }

    #[test]
    fn the_dot_of_a_number_counts() {
        assert!(is_same_word("3.0", "3.0") && is_same_word("Sig. Ra", "sigra"));
        assert!(!is_same_word("30", "3.0") && !is_same_word("3.", "3") && !is_same_word("0.", "0"));
    }
}

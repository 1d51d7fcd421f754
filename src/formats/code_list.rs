//! Values from a documented list.

use super::{Notes, Value};
use crate::code::ChangeKind;
use crate::code::Detail;

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

/// Another word for a documented value.
///
/// ```
/// use oney_rules::formats::lists;
/// let bus = &lists::TRANSPORT.aliases[0];
/// assert_eq!((bus.word, bus.value, bus.is_approximate), ("bus", "road", true));
/// ```
#[derive(Debug)]
pub struct Alias {
    /// The word, in lower case.
    pub word: &'static str,
    /// What is sent in its place.
    pub value: &'static str,
    /// Whether the value is less specific than the word.
    pub is_approximate: bool,
}

/// The lists of S2.
pub mod lists {
    use super::{Alias, CodeList};

    const fn alias(word: &'static str, value: &'static str) -> Alias {
        Alias { word, value, is_approximate: false }
    }

    const fn nearest(word: &'static str, value: &'static str) -> Alias {
        Alias { word, value, is_approximate: true }
    }

    /// S2:144, S2:372. The aliases are what shops store and people write in the languages of S2:484. A title of either sex
    /// (`Dr`, `Mx`), one with several meanings (`Don`, also a priest; `Fr.`, also Father and Frère) and the numbers of
    /// shops' databases are none of them.
    pub static TITLE: CodeList = CodeList {
        values: &["mr", "miss", "mrs"],
        aliases: &[
            // English, French.
            alias("mister", "mr"),
            alias("sir", "mr"),
            alias("ms", "mrs"),
            alias("madam", "mrs"),
            alias("m", "mr"),
            alias("monsieur", "mr"),
            alias("mme", "mrs"),
            alias("madame", "mrs"),
            alias("mlle", "miss"),
            alias("melle", "miss"),
            alias("mademoiselle", "miss"),
            // German.
            alias("herr", "mr"),
            alias("herrn", "mr"),
            alias("hr", "mr"),
            alias("hrn", "mr"),
            alias("frau", "mrs"),
            alias("fräulein", "miss"),
            alias("fraeulein", "miss"),
            alias("frl", "miss"),
            // Spanish, Portuguese.
            alias("sr", "mr"),
            alias("señor", "mr"),
            alias("senhor", "mr"),
            alias("sra", "mrs"),
            alias("señora", "mrs"),
            alias("senhora", "mrs"),
            alias("srta", "miss"),
            alias("señorita", "miss"),
            alias("senhorita", "miss"),
            alias("menina", "miss"),
            // Italian.
            alias("sig", "mr"),
            alias("signor", "mr"),
            alias("signore", "mr"),
            alias("sig.ra", "mrs"),
            alias("signora", "mrs"),
            alias("sig.na", "miss"),
            alias("signorina", "miss"),
            // Dutch.
            alias("dhr", "mr"),
            alias("heer", "mr"),
            alias("de heer", "mr"),
            alias("meneer", "mr"),
            alias("mijnheer", "mr"),
            alias("mevr", "mrs"),
            alias("mevrouw", "mrs"),
            alias("mw", "mrs"),
            alias("mej", "miss"),
            alias("mejuffrouw", "miss"),
            alias("juffrouw", "miss"),
            // Czech.
            alias("pan", "mr"),
            alias("paní", "mrs"),
            alias("slečna", "miss"),
            alias("sl", "miss"),
            // Russian.
            alias("г-н", "mr"),
            alias("господин", "mr"),
            alias("мистер", "mr"),
            alias("г-жа", "mrs"),
            alias("госпожа", "mrs"),
            alias("миссис", "mrs"),
            alias("мадам", "mrs"),
            alias("мисс", "miss"),
            // Chinese.
            alias("先生", "mr"),
            alias("女士", "mrs"),
            alias("太太", "mrs"),
            alias("夫人", "mrs"),
            alias("小姐", "miss"),
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
    pub static TRANSPORT: CodeList = CodeList {
        values: &["plane", "train", "road", "boat"],
        aliases: &[nearest("bus", "road"), nearest("coach", "road"), nearest("car", "road")],
    };

    /// S2:1036.
    pub static SERVICE_CLASS: CodeList =
        CodeList::of(&["first class", "Second class", "business", "Economic", "0"]);

    /// S2:1079.
    pub static STAY_TYPE: CodeList = CodeList {
        values: &["hotel", "rental", "tour/trip", "other"],
        aliases: &[alias("tour", "tour/trip"), alias("trip", "tour/trip")],
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
    let Some(alias) = list.aliases.iter().find(|alias| is_same_word(text, alias.word)) else {
        return Err(Detail::NotInList { allowed: list.values.to_vec() });
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
        let mut capital = word.to_uppercase();
        let first: String = capital.chars().take(1).collect();
        let mixed = first + &word.chars().skip(1).collect::<String>();
        let ways = [word.to_owned(), mixed, std::mem::take(&mut capital)];
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
        for alias in lists::TITLE.aliases {
            assert_eq!(choice(alias.word), Some(alias.value));
        }
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
        let aliases = lists::TITLE.aliases;
        for (index, alias) in aliases.iter().enumerate() {
            let others =
                aliases.iter().skip(index + 1).map(|other| other.word).chain(lists::TITLE.values.iter().copied());
            for other in others {
                assert!(!is_same_word(alias.word, other), "{} and {other}", alias.word);
            }
        }
    }

    #[test]
    fn the_dot_of_a_number_counts() {
        assert!(is_same_word("3.0", "3.0") && is_same_word("Sig. Ra", "sigra"));
        assert!(!is_same_word("30", "3.0") && !is_same_word("3.", "3") && !is_same_word("0.", "0"));
    }
}

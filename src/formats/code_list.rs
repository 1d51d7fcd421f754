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

    /// S2:144, S2:372.
    pub static TITLE: CodeList = CodeList::of(&["mr", "miss", "mrs"]);

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

/// Equal without regard to letter case and to what separates words: `Store-Pickup` is `storepickup`.
fn is_same_word(text: &str, word: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = u8> {
        let separates = |byte: &u8| matches!(byte, b' ' | b'-' | b'_' | b'/');
        text.bytes().filter(move |byte| !separates(byte)).map(|byte| byte.to_ascii_lowercase())
    }
    letters(text).eq(letters(word))
}

//! A language, besides its sentences.

use crate::code::IssueCode;
use crate::table::ParameterId;

/// Everything that is written differently in another language. One constant in each language's file.
pub(crate) struct Language {
    /// BCP 47, also the name of the file for JavaScript.
    pub(crate) tag: &'static str,
    pub(crate) numbers: Numbers,
    /// The separator of a list, and the one before the last alternative.
    pub(crate) list: [&'static str; 2],
    pub(crate) plural: Plural,
    /// One sentence for each code: what to do, without the value and without jargon.
    pub(crate) template: fn(IssueCode) -> &'static str,
    /// The customer's name for a parameter, inside a sentence. It takes the name of the list, empty outside lists, and the
    /// parameter's own, so that parameters of several messages share a name.
    pub(crate) label: fn(&str, &str) -> &'static str,
    pub(crate) word: fn(Word) -> &'static str,
    /// The name of a country: of those of Oney, with the overseas territories of France, and their neighbours; empty for
    /// others, which are named by their code.
    pub(crate) country: fn(&str) -> &'static str,
}

impl Language {
    /// The customer's name for a parameter.
    pub(crate) fn label_of(&self, id: ParameterId) -> &'static str {
        (self.label)(id.head().name(), id.name())
    }
}

/// How numbers and amounts are written, after CLDR.
pub(crate) struct Numbers {
    /// Between groups of three digits.
    pub(crate) group: &'static str,
    /// The smallest number that is grouped: Spanish writes 1000, and 10.000.
    pub(crate) least: u64,
    /// Before the cents.
    pub(crate) decimal: &'static str,
    /// An amount in euros, `#` being the number.
    pub(crate) currency: &'static str,
}

/// Which of a template's word forms goes with a number: the rules of CLDR for whole numbers.
#[derive(Clone, Copy)]
pub(crate) enum Plural {
    /// The first form for 1.
    NotOne,
    /// The first form for 0 and 1.
    AboveOne,
    /// One form.
    None,
    /// Three: 1, 21, 31 …; 2–4, 22–24 …; the rest. Those that end in 11–14 belong to the rest.
    Russian,
    /// Three: 1; 2–4; the rest.
    Czech,
}

impl Plural {
    /// The index of the form.
    pub(crate) fn form(self, number: u64) -> usize {
        match self {
            Self::NotOne => usize::from(number != 1),
            Self::AboveOne => usize::from(number > 1),
            Self::None => 0,
            Self::Russian => match (number % 10, number % 100) {
                (_, 11..=14) => 2,
                (1, _) => 0,
                (2..=4, _) => 1,
                _ => 2,
            },
            Self::Czech => match number {
                1 => 0,
                2..=4 => 1,
                _ => 2,
            },
        }
    }

    /// How many forms there are.
    #[cfg(test)]
    pub(super) fn forms(self) -> usize {
        match self {
            Self::None => 1,
            Self::NotOne | Self::AboveOne => 2,
            Self::Russian | Self::Czech => 3,
        }
    }
}

/// Facts that are translated into the language of the sentence: the types of values, and the documented values that
/// customers choose from, as a form shows them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Word {
    Integer,
    Number,
    Boolean,
    Text,
    Object,
    List,
    Mr,
    Miss,
    Mrs,
}

impl Word {
    pub(crate) const ALL: [Self; 9] = [
        Self::Integer,
        Self::Number,
        Self::Boolean,
        Self::Text,
        Self::Object,
        Self::List,
        Self::Mr,
        Self::Miss,
        Self::Mrs,
    ];

    /// Its name in facts.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Text => "text",
            Self::Object => "object",
            Self::List => "list",
            Self::Mr => "mr",
            Self::Miss => "miss",
            Self::Mrs => "mrs",
        }
    }

    pub(super) fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|word| word.name() == name)
    }
}

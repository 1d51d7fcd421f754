//! What is wrong with a document, in our own words.

use crate::suggestion::did_you_mean;
use crate::usage::UsageError;
use serde::de::{Error, Expected, Unexpected};
use serde_path_to_error::{Path, Segment};
use std::fmt;

/// A mistake without its location. It keeps what was expected and drops what was given.
#[derive(Debug)]
pub(super) enum Mistake {
    Expected(String),
    /// The same of a member of what the path leads to.
    MemberExpected(&'static str, String),
    Missing(String),
    /// A key, as the path ends with it, and those that there are.
    UnknownKey {
        key: String,
        known: &'static [&'static str],
    },
    /// Any other, as a sentence of this library.
    Sentence(String),
}

impl Mistake {
    pub(super) fn expected(what: &str) -> Self {
        Self::Expected(what.to_owned())
    }

    pub(super) fn of_member(key: &'static str, what: &str) -> Self {
        Self::MemberExpected(key, what.to_owned())
    }

    pub(super) fn to_usage_error(&self, what: &str, path: &Path) -> UsageError {
        let path = spelled(path);
        let pieces = match self {
            Self::Expected(expected) if path.is_empty() => vec![what, " must be ", expected],
            Self::Expected(expected) => vec![what, ": `", &path, "` must be ", expected],
            Self::MemberExpected(key, expected) => vec![what, ": `", &path, ".", key, "` must be ", expected],
            Self::Missing(key) if path.is_empty() => vec![what, ": `", key, "` is missing"],
            Self::Missing(key) => vec![what, ": `", &path, ".", key, "` is missing"],
            Self::UnknownKey { key, known } => {
                let meant = did_you_mean(known.iter().copied(), key);
                let known = known.join("`, `");
                return UsageError::of(&[
                    what,
                    ": unknown key `",
                    &path,
                    "`",
                    &meant,
                    "; expected `",
                    &known,
                    "`",
                ]);
            }
            Self::Sentence(text) if path.is_empty() => vec![what, ": ", text],
            Self::Sentence(text) => vec![what, ": `", &path, "`: ", text],
        };
        UsageError::of(&pieces)
    }
}

/// A key as an error shows it: a word of at most 32 ASCII letters, else `?`, because it may be a customer's value.
#[must_use]
pub fn shown_key(key: &str) -> &str {
    let is_word = (1..=32).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_word { key } else { "?" }
}

/// A path as programmers write it: `answers[0].date`.
fn spelled(path: &Path) -> String {
    let mut text = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => text.push_str(&format!("[{index}]")),
            Segment::Map { key } => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(shown_key(key));
            }
            // A member chooses the variant; that member has its own segment.
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    text
}

/// What is expected in place of a word that is none of these. What was given is not shown.
pub(crate) fn one_of(words: &[&str], given: &str) -> String {
    ["one of `", &words.join("`, `"), "`", &did_you_mean(words.iter().copied(), given)].concat()
}

/// What serde's own visitors expect, as it is called here.
fn in_our_words(expected: &str) -> &str {
    match expected {
        "a string" | "string" => "a text",
        "a boolean" => "`true` or `false`",
        "a sequence" => "a list",
        "u8" | "u16" | "u32" | "u64" => "a whole number",
        expected if expected == "a map" || expected.starts_with("struct ") => "an object",
        expected => expected,
    }
}

impl Error for Mistake {
    fn custom<T: fmt::Display>(text: T) -> Self {
        Self::Sentence(text.to_string())
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::expected(in_our_words(&expected.to_string()))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::expected(in_our_words(&expected.to_string()))
    }

    fn unknown_variant(given: &str, known: &'static [&'static str]) -> Self {
        Self::Expected(one_of(known, given))
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        Self::UnknownKey { key: key.to_owned(), known }
    }

    fn missing_field(key: &'static str) -> Self {
        Self::Missing(key.to_owned())
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a document of another shape")
    }
}

impl std::error::Error for Mistake {}

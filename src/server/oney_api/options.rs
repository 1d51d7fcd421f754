//! Values that Oney's own interface requires and an order does not contain.

use super::facts::CATEGORIES;
use crate::server::json::{self, Declarations};
use crate::suggestion::did_you_mean;
use crate::usage::UsageError;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

/// The name of the options in errors.
const WHAT: &str = "the options";

/// What the order does not say.
///
/// ```
/// use oney_rules::server::oney_api::DirectOptions;
/// let options = DirectOptions::from_json(r#"{ "language": "NL", "categories": { "electronics": 16 } }"#)?;
/// assert_eq!(format!("{options:?}"), "DirectOptions { .. }");
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Clone, Default)]
pub struct DirectOptions {
    pub(super) language: Option<String>,
    pub(super) birth_name: Option<String>,
    pub(super) categories: Vec<(&'static str, u8)>,
}

impl std::fmt::Debug for DirectOptions {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("DirectOptions").finish_non_exhaustive()
    }
}

impl DirectOptions {
    /// The customer's language, such as `FR`, if the merchant's country has several.
    #[must_use]
    pub fn with_language(mut self, language: &str) -> Self {
        self.language = Some(language.to_owned());
        self
    }

    /// The customer's birth name; without it the last name is sent in its place, with a warning.
    #[must_use]
    pub fn with_birth_name(mut self, name: &str) -> Self {
        self.birth_name = Some(name.to_owned());
        self
    }

    /// Maps a category of S2 to one of Oney's (1 to 16).
    ///
    /// # Errors
    /// When there is no such category, or no such code.
    pub fn with_category(mut self, category: &str, code: u8) -> Result<Self, UsageError> {
        let known = CATEGORIES.iter().find(|(name, _)| *name == category);
        let Some((known, _)) = known else {
            let meant = did_you_mean(CATEGORIES.iter().map(|(name, _)| *name), category);
            return Err(UsageError::of(&[
                "the options: `categories` has a key that is no value of CATEGORY",
                &meant,
            ]));
        };
        if !(1..=16).contains(&code) {
            return Err(UsageError::new(["the options: `categories.", known, "` must be 1 to 16"].concat()));
        }
        self.categories.retain(|(name, _)| name != known);
        self.categories.push((known, code));
        Ok(self)
    }

    /// Reads `{ language?, birthName?, categories? }`.
    ///
    /// # Errors
    /// When the text is no such object.
    pub fn from_json(text: &str) -> Result<Self, UsageError> {
        json::value(text, WHAT).and_then(Self::from_value)
    }

    /// The same of a value.
    ///
    /// # Errors
    /// When the value is no such object.
    pub fn from_value(options: Value) -> Result<Self, UsageError> {
        let document: OneyOptions = json::from_value(options, WHAT)?;
        let options =
            Self { language: document.language, birth_name: document.birth_name, categories: Vec::new() };
        let mut categories = document.categories.unwrap_or_default().into_iter();
        // What does not fit is no code either.
        categories.try_fold(options, |options, (category, code)| {
            options.with_category(&category, u8::try_from(code).unwrap_or_default())
        })
    }
}

/// What the order does not say and Oney's own interface asks for.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields)]
struct OneyOptions {
    /// The customer's language, where the merchant's country has several.
    language: Option<String>,
    /// The customer's birth name; without it the last name is sent in its place, with a warning.
    birth_name: Option<String>,
    /// Which of Oney's categories (1 to 16) the articles of a category belong to.
    categories: Option<BTreeMap<String, u64>>,
}

pub(crate) fn declare(types: &mut Declarations) {
    types.add::<OneyOptions>();
}

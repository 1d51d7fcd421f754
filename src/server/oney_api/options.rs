//! What an order does not say and Oney's own interface asks for.

use super::facts::CATEGORIES;
use crate::json::tree::{self, Node, Object};
use crate::usage::UsageError;

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
    /// The language of the customer, such as `FR`, where the merchant's country has several.
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

    /// Which of Oney's categories (1 to 16) articles of a category of S2 belong to.
    ///
    /// # Errors
    /// When there is no such category, or no such code.
    pub fn with_category(mut self, category: &str, code: u8) -> Result<Self, UsageError> {
        let known = CATEGORIES.iter().find(|(name, _)| *name == category);
        let Some((known, _)) = known else {
            return Err(UsageError::new("the options: `categories` has a key that is no value of CATEGORY"));
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
        let root = tree::parse(text, "the options")?;
        let object = Object::of(&root, "the options", &["language", "birthName", "categories"])?;
        let mut options = Self {
            language: object.text("language")?.map(str::to_owned),
            birth_name: object.text("birthName")?.map(str::to_owned),
            categories: Vec::new(),
        };
        match object.get("categories") {
            None => {}
            Some(Node::Object(members)) => {
                for (category, code) in members {
                    let code = match code {
                        Node::Number(number) => number.parse().unwrap_or_default(),
                        _ => 0,
                    };
                    options = options.with_category(category, code)?;
                }
            }
            Some(_) => return Err(UsageError::new("the options: `categories` must be an object of codes")),
        }
        Ok(options)
    }
}

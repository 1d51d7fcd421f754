//! Misuse by the programmer, kept apart from what is wrong with an order.

use std::borrow::Cow;
use std::fmt;

/// The caller's mistake: a profile that contradicts itself, an option that does not exist, input that is no object.
///
/// The text is for programmers and never holds a value of the order.
///
/// ```
/// use oney_rules::Profile;
/// let error = Profile::from_json(r#"{ "contry": "FR" }"#).expect_err("a misspelt key");
/// assert!(error.to_string().starts_with("profile: unknown key `contry`"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct UsageError(Cow<'static, str>);

impl UsageError {
    /// An error of a host's own, in the same tone: lower case, no full stop, names in backticks.
    pub fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self(message.into())
    }

    /// From pieces. The standard library's `concat` would cost a page a third of a kilobyte (docs/design.md).
    pub(crate) fn of(pieces: &[&str]) -> Self {
        let mut message = String::new();
        for piece in pieces {
            message.push_str(piece);
        }
        Self::new(message)
    }

    /// The text, without the formatting machinery that `Display` needs.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UsageError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for UsageError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "UsageError({:?})", self.0)
    }
}

impl std::error::Error for UsageError {}

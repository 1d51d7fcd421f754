//! The secret that a merchant shares with the platform.

use crate::usage::UsageError;
use std::fmt;
use zeroize::Zeroizing;

/// The account's password, or the secret of the API key if APIKEYID is sent (S2:90–94).
///
/// It cannot be printed, and its memory is cleared when it is dropped.
///
/// ```
/// use oney_rules::server::signing::Secret;
/// let secret = Secret::new("correct horse battery staple")?;
/// assert_eq!(format!("{secret:?}"), "Secret(…)");
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Clone)]
pub struct Secret {
    text: Zeroizing<String>,
    index_order: IndexOrder,
}

/// How the rows of a list are sorted before signing; it matters from the eleventh row on.
///
/// ```
/// use oney_rules::Request;
/// use oney_rules::server::signing::{IndexOrder, Secret, sign};
/// let mut request = Request::new();
/// for row in 0..11 {
///     request.set(&format!("CART[{row}][PRICE]"), 100u32);
/// }
/// let by_number = Secret::new("password")?;
/// let as_text = by_number.clone().with_index_order(IndexOrder::Text);
/// assert_ne!(sign(&request, &by_number)?, sign(&request, &as_text)?);
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IndexOrder {
    /// 0, 1, 2 … 9, 10.
    #[default]
    Number,
    /// 0, 1, 10, 2 … 9.
    Text,
}

impl Secret {
    /// A secret exactly as the platform gave it: outer space is part of it, too.
    ///
    /// # Errors
    /// When it is empty: anyone could sign.
    pub fn new(text: impl Into<String>) -> Result<Self, UsageError> {
        let text = Zeroizing::new(text.into());
        if text.is_empty() {
            return Err(UsageError::new("the secret is empty"));
        }
        Ok(Self { text, index_order: IndexOrder::default() })
    }

    /// Sets the order of the rows of lists.
    #[must_use]
    pub fn with_index_order(mut self, index_order: IndexOrder) -> Self {
        self.index_order = index_order;
        self
    }

    pub(super) fn index_order(&self) -> IndexOrder {
        self.index_order
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

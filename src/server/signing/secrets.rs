//! The secrets with which the platform may have signed a message.

use super::Secret;
use crate::report::Segment;
use crate::request::Pair;

/// The secrets of one account: while it is exchanged, the new and the former one; and those of its API keys.
///
/// ```
/// use oney_rules::server::signing::{Secret, Secrets};
/// let secrets = Secrets::from(Secret::new("the new password")?)
///     .with(Secret::new("the former password")?)
///     .with_api_key("a688b3a1-d227-4cdd-9454-5d7cfcc74ef9", Secret::new("the key's secret")?);
/// assert_eq!(format!("{secrets:?}"), "Secrets { account: 2, api_keys: 1 }");
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Clone, Default)]
pub struct Secrets {
    account: Vec<Secret>,
    /// With the APIKEYID of each.
    api_keys: Vec<(String, Secret)>,
}

impl Secrets {
    /// No secret: no message is genuine.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a secret of the account.
    #[must_use]
    pub fn with(mut self, secret: Secret) -> Self {
        self.account.push(secret);
        self
    }

    /// Adds a secret of an API key. A message that names this APIKEYID must be signed with a secret of the key (S2:90–94).
    #[must_use]
    pub fn with_api_key(mut self, id: impl Into<String>, secret: Secret) -> Self {
        self.api_keys.push((id.into(), secret));
        self
    }

    /// Those that may have signed the message with these pairs.
    pub(super) fn for_message(&self, pairs: &[Pair]) -> Vec<&Secret> {
        let is_id = |pair: &&Pair| matches!(pair.path.as_slice(), [Segment::Key(key)] if key == "APIKEYID");
        let id = pairs.iter().find(is_id).map(|pair| pair.text.as_str());
        let of_key: Vec<&Secret> = self
            .api_keys
            .iter()
            .filter(|(known, _)| Some(known.as_str()) == id)
            .map(|(_, secret)| secret)
            .collect();
        if of_key.is_empty() { self.account.iter().collect() } else { of_key }
    }
}

impl From<Secret> for Secrets {
    fn from(secret: Secret) -> Self {
        Self::new().with(secret)
    }
}

impl std::fmt::Debug for Secrets {
    /// How many there are.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (account, api_keys) = (self.account.len(), self.api_keys.len());
        formatter.debug_struct("Secrets").field("account", &account).field("api_keys", &api_keys).finish()
    }
}

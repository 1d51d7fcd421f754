//! What a developer should know about a profile that is no mistake.

use super::Profile;
use crate::code::{IssueCode, Severity};
use crate::countries::Country;
use std::borrow::Cow;

/// The codes of the countries where Oney sells in euros (docs/products.md). Without Romania, whose currency an order cannot express.
pub(crate) const SERVED: [&str; 5] = ["BE", "ES", "FR", "IT", "PT"];

/// A note on a profile: a stable code, and a sentence for developers in English.
///
/// ```
/// use oney_rules::{Country, Profile, Validator};
/// let validator = Validator::new(Profile::new("RO".parse::<Country>()?));
/// let codes: Vec<_> = validator.notes().iter().map(|note| note.code).collect();
/// assert_eq!(codes, ["country-not-served", "no-business-transactions"]);
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProfileNote {
    /// `country-not-served`, `no-business-transactions`, `relaxed-code` or `field-not-read`.
    pub code: &'static str,
    /// One sentence.
    pub message: Cow<'static, str>,
}

pub(super) fn of(profile: &Profile) -> Vec<ProfileNote> {
    let mut notes = Vec::new();
    let mut note = |code, message| notes.push(ProfileNote { code, message });
    let country = profile.country();
    if !SERVED.contains(&country.code()) && !country.belongs_to(Country::FR) {
        note(
            "country-not-served",
            Cow::Borrowed("Oney does not serve this country in euros: the documents' limits are not made for it."),
        );
    }
    if !profile.has_own_transactions {
        note(
            "no-business-transactions",
            Cow::Borrowed("Without businessTransactions, payment options and amounts are those of the documents."),
        );
    }
    let is_relaxed = |code: &&IssueCode| {
        // What is unknown is not sent, whatever the profile says.
        let is_enforced = code.default_severity() == Severity::Error
            && !code.is_for_servers()
            && **code != IssueCode::UnknownParameter;
        is_enforced && profile.severity(**code) != Severity::Error
    };
    for code in IssueCode::ALL.iter().filter(is_relaxed) {
        let mut message = code.name().to_owned();
        message.push_str(" is relaxed, but the platform refuses such orders.");
        note("relaxed-code", Cow::Owned(message));
    }
    notes
}

//! HASH: signs requests and proves that a notification comes from the platform (S2:282–286, S2:472–476).
//!
//! The hash is SHA-256 over one text: the secret, then for each parameter in ascending order of the keys the key, `=`, the
//! value and the secret again. HASH itself is left out, and so is `method`, which is no parameter. Values are taken
//! unchanged, before URL-encoding, in UTF-8.
//!
//! **Nested parameters** take part with their whole key, `CART[0][NAME]`. A list is sorted among the other keys by its own
//! name, its rows by their index, and the members of a row by their sub-parameters.
//!
//! **More than ten rows** are sorted by number, so that row 10 follows row 9: the platform's own clients are written in
//! PHP, whose lists have whole numbers as keys. No published example has that many rows; one client in another language
//! sorts indices as text, where `10` precedes `2`. [`IndexOrder`] is the choice, in case the platform requires it.
//!
//! ```
//! use oney_rules::Request;
//! use oney_rules::server::signing::{Secret, sign, to_form};
//! let secret = Secret::new("password")?;
//! let request = Request::from_json(r#"{ "c": 3, "a": 1, "b": 2 }"#)?;
//! assert_eq!(sign(&request, &secret)?, "77c71c1e70ea28525cf078537d22d1932922e3741ed83287b0dc0a117bf77999");
//! # Ok::<(), oney_rules::UsageError>(())
//! ```

mod expected;
mod form;
mod hash;
mod secret;
mod secrets;
mod verify;

use crate::code::{Detail, Severity};
use crate::report::{Findings, Issue, Location};

pub use expected::{Expected, Receipt};
pub use form::to_form;
pub use hash::sign;
pub use secret::{IndexOrder, Secret};
pub use secrets::Secrets;
pub use verify::verify;

impl Findings<'_> {
    /// Reports an error that no profile relaxes, once.
    pub(crate) fn insist(&mut self, location: Location, detail: Detail) {
        self.issues.retain(|issue| issue.location != location || issue.code() != detail.code());
        self.issues.push(Issue { detail, severity: Severity::Error, location, related: Vec::new() });
    }

    /// Whether an error at this location has been reported.
    pub(crate) fn has_error(&self, location: &Location) -> bool {
        self.issues.iter().any(|issue| issue.location == *location && issue.severity == Severity::Error)
    }
}

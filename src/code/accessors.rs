//! The properties of a code.

use super::severity::Severity;
use super::table::{FIXED, IssueCode, NAMES, OF_SERVERS, PARAMS, SEVERITIES, TEXTS};
use crate::pieces;
use std::fmt;

impl IssueCode {
    /// Its index in [`IssueCode::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// The name in kebab case, as in reports and profiles.
    #[must_use]
    pub fn name(self) -> &'static str {
        pieces::split(NAMES, b' ').nth(self.index()).unwrap_or_default()
    }

    /// The code of that name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        let index = pieces::split(NAMES, b' ').position(|known| known == name)?;
        Self::ALL.get(index).copied()
    }

    /// The severity if the profile sets none.
    #[must_use]
    pub fn default_severity(self) -> Severity {
        SEVERITIES.get(self.index()).copied().unwrap_or(Severity::Error)
    }

    /// Whether no profile can change the severity: the platform cannot receive such a value.
    #[must_use]
    pub fn is_fixed(self) -> bool {
        FIXED.get(self.index()).copied().unwrap_or_default()
    }

    /// Whether only servers report it: authorizations never have it, and pages have no sentence for it.
    #[must_use]
    pub fn is_for_servers(self) -> bool {
        OF_SERVERS.get(self.index()).copied().unwrap_or_default()
    }

    /// What must hold; for a rule also why Oney asks for it, an order that fails and how to fix it. In Markdown.
    #[must_use]
    pub fn documentation(self) -> &'static str {
        TEXTS.get(self.index()).map(|(documentation, _)| *documentation).unwrap_or_default()
    }

    /// The source lines that ask for it, such as `S2:248`.
    #[must_use]
    pub fn source(self) -> &'static str {
        TEXTS.get(self.index()).map(|(_, source)| *source).unwrap_or_default()
    }

    /// The names and kinds of its facts.
    #[must_use]
    pub fn param_kinds(self) -> &'static [(&'static str, &'static str)] {
        PARAMS.get(self.index()).copied().unwrap_or_default()
    }
}

impl fmt::Display for IssueCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

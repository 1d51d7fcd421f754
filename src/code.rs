//! Which issues there are, how severe they are, and what they mean.

mod change_kind;
mod param;
mod severity;
mod table;
mod text;

pub use change_kind::ChangeKind;
pub use param::Param;
pub use severity::Severity;
pub use table::{Detail, IssueCode};

use std::fmt;
use table::{FIXED, NAMES, OF_SERVERS, PARAMS, SEVERITIES, TEXTS};

impl IssueCode {
    /// Its place in [`IssueCode::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// The name in kebab case, as it stands in reports and profiles.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.get(self.index()).copied().unwrap_or_default()
    }

    /// The code of that name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// The severity where the profile says nothing.
    #[must_use]
    pub fn default_severity(self) -> Severity {
        SEVERITIES.get(self.index()).copied().unwrap_or(Severity::Error)
    }

    /// Whether a profile can change the severity. What is fixed cannot be put into the platform's form at all.
    #[must_use]
    pub fn is_fixed(self) -> bool {
        FIXED.get(self.index()).copied().unwrap_or_default()
    }

    /// Whether only servers meet it: no check of an authorization reports it, and a page has no sentence for it.
    #[must_use]
    pub fn is_for_servers(self) -> bool {
        OF_SERVERS.get(self.index()).copied().unwrap_or_default()
    }

    /// What must hold; for a rule also why Oney asks for it, an order that fails and how to fix it. In Markdown.
    #[must_use]
    pub fn documentation(self) -> &'static str {
        TEXTS.get(self.index()).map(|(documentation, _)| *documentation).unwrap_or_default()
    }

    /// The lines of the documents that ask for it, such as `S2:248`.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_in_kebab_case_and_found_again() {
        for (index, code) in IssueCode::ALL.iter().enumerate() {
            let name = code.name();
            assert_eq!(code.index(), index);
            assert_eq!(IssueCode::find(name), Some(*code), "{name}");
            assert!(
                name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'),
                "{name}"
            );
        }
    }

    #[test]
    fn every_code_is_documented_with_its_source() {
        for code in IssueCode::ALL {
            let first = code.documentation().lines().next().unwrap().trim();
            assert!(first.ends_with('.') && first.len() > 20, "{code}: {first}");
            assert!(!code.source().is_empty(), "{code}");
        }
    }
}

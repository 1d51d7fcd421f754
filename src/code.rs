//! Which issues there are, how severe they are, and what they mean.

mod accessors;
mod change_kind;
mod define;
mod param;
mod severity;
mod table;
mod text;

pub use change_kind::ChangeKind;
pub use param::{Facts, Param};
pub use severity::Severity;
pub use table::{Detail, IssueCode};

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

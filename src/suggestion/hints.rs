//! What stands behind an unknown name in an error.

use super::nearest;
use crate::pieces;

/// ` (did you mean `carrier`?)` for the nearest of these names, or nothing: what stands behind an unknown name in an error.
///
/// ```
/// use oney_rules::did_you_mean;
/// assert_eq!(did_you_mean(["carrier", "storepickup"], "storpickup"), " (did you mean `storepickup`?)");
/// assert_eq!(did_you_mean(["carrier", "storepickup"], "drone"), "");
/// ```
#[must_use]
pub fn did_you_mean<'n>(names: impl IntoIterator<Item = &'n str>, name: &str) -> String {
    hint(|| nearest(names.into_iter(), name))
}

/// The same for the words of a text, which stand in backticks: what is expected, as an error says it.
pub(crate) fn did_you_mean_in(text: &str, name: &str) -> String {
    did_you_mean(pieces::split(text, b'`').skip(1).step_by(2), name)
}

/// The same for the name that was meant itself. Pages do not ask for it.
pub(crate) fn hint<N: AsRef<str>>(meant: impl FnOnce() -> N) -> String {
    let meant = meant();
    let meant = meant.as_ref();
    let mut text = String::new();
    if !meant.is_empty() {
        text.push_str(" (did you mean `");
        text.push_str(meant);
        text.push_str("`?)");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_name_of_three_letters_the_case_may_differ() {
        let severities = "`off`, `warning` or `error`";
        assert_eq!(did_you_mean_in(severities, "eror"), " (did you mean `error`?)");
        assert_eq!(did_you_mean_in(severities, "Off"), " (did you mean `off`?)");
        assert_eq!(did_you_mean_in(severities, "of"), "");
        assert_eq!(did_you_mean(["a", "bb"], ""), "");
    }

    #[test]
    fn words_of_a_sentence_are_those_in_backticks() {
        let words = "`own` or `france`";
        assert_eq!(did_you_mean_in(words, "frnace"), " (did you mean `france`?)");
        for none in ["", "or", " or", "o", "franchise"] {
            assert_eq!(did_you_mean_in(words, none), "", "{none}");
        }
    }
}

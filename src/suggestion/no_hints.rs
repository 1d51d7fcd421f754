//! Errors in a page say what is expected, and not what was probably meant.

/// Nothing.
#[must_use]
pub fn did_you_mean<'n>(_: impl IntoIterator<Item = &'n str>, _: &str) -> String {
    String::new()
}

pub(crate) fn did_you_mean_in(_: &str, _: &str) -> String {
    String::new()
}

pub(crate) fn hint<N: AsRef<str>>(_: impl FnOnce() -> N) -> String {
    String::new()
}

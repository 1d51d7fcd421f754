//! How severe an issue is.

/// How severe an issue is; the profile decides per code (docs/design.md, D7).
///
/// ```
/// use oney_rules::Severity;
/// assert_eq!(Severity::find("warning"), Some(Severity::Warning));
/// assert!(Severity::Error > Severity::Warning);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Not reported.
    Off,
    /// Reported; the order stays valid.
    Warning,
    /// The order must not be sent.
    Error,
}

impl Severity {
    /// `off`, `warning` or `error`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The severity of that name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        [Self::Off, Self::Warning, Self::Error].into_iter().find(|severity| severity.name() == name)
    }
}

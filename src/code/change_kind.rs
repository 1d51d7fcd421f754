//! How a value was brought into normal form.

/// How a value was brought into normal form.
///
/// ```
/// use oney_rules::ChangeKind;
/// assert_eq!(ChangeKind::LineBreaks.name(), "line-breaks");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum ChangeKind {
    /// It was empty and is left out.
    Empty,
    /// A number became text, or a date of the host, such as JavaScript's `Date`.
    Type,
    /// Outer space was removed, or inner space made single.
    Whitespace,
    /// Line breaks became spaces.
    LineBreaks,
    /// Letter case.
    Case,
    /// Another documented spelling of the same choice.
    Spelling,
    /// The same value, written differently.
    Notation,
    /// The rows of a list were renumbered from 0 without gaps.
    Reindexed,
    /// HASH belonged to the order before other changes, and is left out.
    Outdated,
    /// Invisible characters were removed, or no-break spaces became spaces.
    Invisible,
    /// Letters and their accents became one character each (Unicode's NFC).
    Composed,
    /// The end of a text was left out.
    Cut,
    /// It was missing, and has the value of the profile or the only documented one.
    Filled,
    /// Its parameter is unknown, and what is unknown is not sent.
    Dropped,
}

impl ChangeKind {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Empty,
        Self::Type,
        Self::Whitespace,
        Self::LineBreaks,
        Self::Case,
        Self::Spelling,
        Self::Notation,
        Self::Reindexed,
        Self::Outdated,
        Self::Invisible,
        Self::Composed,
        Self::Cut,
        Self::Filled,
        Self::Dropped,
    ];

    /// The name in kebab case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Type => "type",
            Self::Whitespace => "whitespace",
            Self::LineBreaks => "line-breaks",
            Self::Case => "case",
            Self::Spelling => "spelling",
            Self::Notation => "notation",
            Self::Reindexed => "reindexed",
            Self::Outdated => "outdated",
            Self::Invisible => "invisible",
            Self::Composed => "composed",
            Self::Cut => "cut",
            Self::Filled => "filled",
            Self::Dropped => "dropped",
        }
    }
}

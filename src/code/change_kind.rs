//! How a value was brought into normal form.

/// Declares the kinds: each with its name in kebab case; the comment explains it to merchants, too.
macro_rules! kinds {
    ($( #[doc = $doc:literal] $variant:ident = $name:literal, )+) => {
        /// How a value was brought into normal form.
        ///
        /// ```
        /// use oney_rules::ChangeKind;
        /// assert_eq!(ChangeKind::LineBreaks.name(), "line-breaks");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum ChangeKind { $( #[doc = $doc] $variant, )+ }

        impl ChangeKind {
            /// All of them.
            pub const ALL: [Self; [$( $name ),+].len()] = [$( Self::$variant, )+];

            /// The name in kebab case.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $( Self::$variant => $name, )+ }
            }

            /// What was done, in one sentence.
            #[must_use]
            pub fn documentation(self) -> &'static str {
                match self { $( Self::$variant => $doc.trim_ascii(), )+ }
            }
        }
    };
}

kinds! {
    /// It was empty and is left out.
    Empty = "empty",
    /// A number became text, or a date of the host, such as JavaScript's `Date`.
    Type = "type",
    /// Outer space was removed, or inner space made single.
    Whitespace = "whitespace",
    /// Line breaks became spaces.
    LineBreaks = "line-breaks",
    /// Letter case.
    Case = "case",
    /// Another documented spelling of the same choice.
    Spelling = "spelling",
    /// The same value, written differently.
    Notation = "notation",
    /// The rows of a list were renumbered from 0 without gaps.
    Reindexed = "reindexed",
    /// HASH belonged to the order before other changes, and is left out.
    Outdated = "outdated",
    /// Invisible characters were removed, or no-break spaces became spaces.
    Invisible = "invisible",
    /// Letters and their accents became one character each (Unicode's NFC).
    Composed = "composed",
    /// The end of a text was left out.
    Cut = "cut",
    /// It was missing, and has the value of the profile or the only documented one.
    Filled = "filled",
    /// It is no parameter that is read from here, and is not sent.
    Dropped = "dropped",
    /// It has the value of the billing address, as the form says.
    Copied = "copied",
}

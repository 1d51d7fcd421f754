//! Turns a row of the table of codes into a variant of `IssueCode` and of `Detail`, and an entry of each list below.
//!
//! A rule is documented in its own file. Its row repeats the first sentence for readers of the enum, and does not
//! compile if the two differ.

macro_rules! codes {
    ($(
        $(#[doc = $doc:literal])+
        $name:literal $variant:ident { $($field:ident: $kind:ident),* } => $severity:ident $($flag:ident)*, $(rule $file:literal)? $($source:literal)?;
    )+) => {
        /// The stable name of an issue: programs compare it, profiles give it a severity.
        ///
        /// One sentence describes a rule here; [`IssueCode::documentation`] adds why, an order that fails and how to fix it.
        ///
        /// ```
        /// use oney_rules::{IssueCode, Severity};
        /// let code = IssueCode::find("cart-total-mismatch").expect("a known code");
        /// assert_eq!(code.default_severity(), Severity::Warning);
        /// assert_eq!(code.source(), "S2:39, S2:65");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum IssueCode {
            $( $(#[doc = $doc])+ $variant, )+
        }

        /// What is wrong, with the facts that belong to it.
        ///
        /// ```
        /// use oney_rules::{Detail, IssueCode};
        /// let detail = Detail::AgeOutOfRange { min: 18, max: 75 };
        /// assert_eq!(detail.code(), IssueCode::AgeOutOfRange);
        /// ```
        #[derive(Clone, PartialEq, Eq, Debug)]
        #[non_exhaustive]
        pub enum Detail {
            $(
                $(#[doc = $doc])+
                $variant {
                    $(
                        #[doc = concat!("Of the kind `", stringify!($kind), "`.")]
                        $field: kinds::$kind,
                    )*
                },
            )+
        }

        impl Detail {
            /// The code of this issue.
            #[must_use]
            pub fn code(&self) -> IssueCode {
                match self { $( Self::$variant { .. } => IssueCode::$variant, )+ }
            }

            /// The facts by name, in the order of their declaration.
            #[must_use]
            pub fn params(&self) -> Vec<(&'static str, Param)> {
                let mut params = Params::default();
                self.tell(&mut params);
                params.0
            }

            /// Tells the facts one by one, in the same order.
            pub fn tell(&self, facts: &mut dyn Facts) {
                match self {
                    $( Self::$variant { $($field),* } => { $( facts.$kind(stringify!($field), $field); )* } )+
                }
            }
        }

        impl IssueCode {
            /// Every code, in the order of the pipeline.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];
        }

        /// Between spaces: a page is 0.2 KB smaller than with a text for each.
        pub(super) const NAMES: &str = concat!($( $name, " ", )+);
        pub(super) const SEVERITIES: &[Severity] = &[$( Severity::$severity, )+];
        pub(super) const FIXED: &[bool] = &[$( codes!(@is_fixed $($flag)*), )+];
        /// Codes that only servers report.
        pub(super) static OF_SERVERS: &[bool] = &[$( codes!(@is_of_servers $($flag)*), )+];
        /// Documentation and source. In a list of their own, so that a build without explanations does not carry them.
        pub(super) static TEXTS: &[(&str, &str)] =
            &[$( codes!(@text concat!($($doc, "\n"),+), $(rule $file)? $($source)?), )+];
        pub(super) static PARAMS: &[&[(&str, &str)]] = &[$( &[$( (stringify!($field), stringify!($kind)) ),*], )+];
    };
    (@is_fixed fixed $($flag:ident)*) => { true };
    (@is_fixed $other:ident $($flag:ident)*) => { codes!(@is_fixed $($flag)*) };
    (@is_fixed) => { false };
    (@is_of_servers of_servers $($flag:ident)*) => { true };
    (@is_of_servers $other:ident $($flag:ident)*) => { codes!(@is_of_servers $($flag)*) };
    (@is_of_servers) => { false };
    // A rule's row has only the first sentence; the rule's file repeats it and has the rest and the source.
    (@text $row:expr, rule $file:literal) => {{
        const TEXT: (&str, &str) =
            text::split_source(codes!(@uncommented include_str!(concat!("../", $file)), text::OF_FILE));
        const _: () = assert!(
            text::begins_with(TEXT.0, codes!(@uncommented $row, text::OF_ROW)),
            concat!("the row and `src/", $file, "` do not begin with the same sentence"),
        );
        const _: () = assert!(!TEXT.1.is_empty(), concat!("`src/", $file, "` names no source"));
        TEXT
    }};
    (@text $row:expr, $source:literal) => { (codes!(@uncommented $row, text::OF_ROW), $source) };
    (@uncommented $commented:expr, $prefix:expr) => {{
        const COMMENTED: &str = $commented;
        const BYTES: [u8; text::length(COMMENTED, $prefix)] = text::uncomment(COMMENTED, $prefix);
        text::text(&BYTES)
    }};
}

pub(super) use codes;

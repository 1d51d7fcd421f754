//! Letters and their accents as one character each (Unicode's NFC).
//!
//! The feature `unicode` takes it from `unicode-normalization`. Its tables would enlarge a page by 15 KB, so JavaScript's
//! modules ask the host ([`Options::composing_with`](crate::Options::composing_with)).

#[cfg(not(feature = "unicode"))]
pub(crate) use host::compose;
#[cfg(feature = "unicode")]
pub(crate) use library::compose;

#[cfg(not(feature = "unicode"))]
mod host {
    /// Unchanged: the host has its own function.
    pub(crate) fn compose(run: &str) -> String {
        run.to_owned()
    }
}

#[cfg(feature = "unicode")]
mod library {
    use unicode_normalization::UnicodeNormalization;

    /// A character and the marks after it, composed.
    pub(crate) fn compose(run: &str) -> String {
        run.nfc().collect()
    }
}

//! What can be given to a request by hand.

use crate::json::{Leaf, push_integer};

/// A value for [`Request::set`](super::Request::set): text, a whole number or a truth value.
///
/// ```
/// use oney_rules::Request;
/// let mut request = Request::new();
/// request.set("BILLINGCITY", "Paris").set("AMOUNT", 60_000u32).set("TRAVELLEGS[0][INSURANCE]", true);
/// ```
pub struct Input<'v>(InputKind<'v>);

enum InputKind<'v> {
    Text(&'v str),
    Integer(u64),
    Boolean(bool),
}

impl Input<'_> {
    pub(super) fn with_leaf<T>(self, take: impl FnOnce(Leaf<'_>) -> T) -> T {
        match self.0 {
            InputKind::Text(text) => take(Leaf::Text(text)),
            InputKind::Integer(number) => {
                let mut digits = String::new();
                push_integer(&mut digits, number);
                take(Leaf::Number(&digits))
            }
            InputKind::Boolean(true) => take(Leaf::True),
            InputKind::Boolean(false) => take(Leaf::False),
        }
    }
}

impl<'v> From<&'v str> for Input<'v> {
    fn from(text: &'v str) -> Self {
        Self(InputKind::Text(text))
    }
}

impl<'v> From<&'v String> for Input<'v> {
    fn from(text: &'v String) -> Self {
        Self(InputKind::Text(text))
    }
}

impl From<u32> for Input<'_> {
    fn from(number: u32) -> Self {
        Self(InputKind::Integer(number.into()))
    }
}

impl From<u64> for Input<'_> {
    fn from(number: u64) -> Self {
        Self(InputKind::Integer(number))
    }
}

impl From<bool> for Input<'_> {
    fn from(truth: bool) -> Self {
        Self(InputKind::Boolean(truth))
    }
}

//! Values that a caller can set.

use crate::json::push_integer;
use crate::visitor::Scalar;

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
    pub(super) fn with_scalar<T>(self, take: impl FnOnce(Scalar<'_>) -> T) -> T {
        match self.0 {
            InputKind::Text(text) => take(Scalar::Text(text)),
            InputKind::Integer(number) => {
                let mut digits = String::new();
                push_integer(&mut digits, number);
                take(Scalar::Number(&digits))
            }
            InputKind::Boolean(true) => take(Scalar::True),
            InputKind::Boolean(false) => take(Scalar::False),
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

//! Values from any encoding: a visitor takes them one by one, each with its path.
//!
//! A [`Request`](crate::Request) is a visitor. A host with its own encoding of an order fills one without JSON:
//!
//! ```
//! use oney_rules::Request;
//! use oney_rules::visitor::{Scalar, Step, Visitor};
//! let mut request = Request::new();
//! request.scalar(&[Step::Key("CART"), Step::Index(0), Step::Key("PRICE")], Scalar::Number("20000"));
//! assert_eq!(format!("{request:?}"), "Request { parameters: 0, rows: 1, .. }");
//! ```

use crate::pieces;

/// How deep an order may nest: `params`, `CART`, an index and a sub-parameter need four steps.
pub const MAX_DEPTH: usize = 8;

/// One step of the path to a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// A key of an object.
    Key(&'a str),
    /// An index of a list, from 0.
    Index(u32),
}

/// The value at the end of a path. It has no `Debug`, since it is a customer's value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scalar<'a> {
    /// A text.
    Text(&'a str),
    /// A number in its own spelling, by the grammar of JSON.
    Number(&'a str),
    /// `true`.
    True,
    /// `false`.
    False,
    /// `null`, or a value that is not there.
    Null,
    /// A list without elements.
    EmptyList,
    /// An object without members.
    EmptyObject,
    /// A list or an object below [`MAX_DEPTH`], or a value that no text can carry (a function, NaN).
    Foreign,
    /// A date of the host, such as JavaScript's `Date`, in ISO 8601: the day, or the moment if it is no whole day. Only a parameter that
    /// is a date takes it.
    Date(&'a str),
    /// Text with half of a surrogate pair, which has no UTF-8: as JSON writes it between quotation marks (`a\ud800`), or empty if that
    /// is not known.
    NotUnicode(&'a str),
}

impl Scalar<'_> {
    /// Its bytes as the limit counts them: those of a text or number in UTF-8, at least one; of everything else four, as of `null`.
    fn size(&self) -> usize {
        match self {
            Self::Text(text) | Self::Number(text) | Self::Date(text) | Self::NotUnicode(text) => text.len().max(1),
            _ => 4,
        }
    }
}

/// The most bytes of input that are read: the keys and scalars together, in UTF-8 and after decoding.
pub const MAX_INPUT_BYTES: usize = 1 << 20;

/// Counts keys and scalars against [`MAX_INPUT_BYTES`], so that all encodings have the same limit. `pkg/src/input.js` counts in the same
/// way.
#[derive(Default)]
pub struct Meter(usize);

impl Meter {
    /// Counts a key; false beyond the limit.
    #[must_use]
    pub fn key(&mut self, key: &str) -> bool {
        self.count(key.len())
    }

    /// Counts a scalar; false beyond the limit.
    #[must_use]
    pub fn scalar(&mut self, scalar: &Scalar<'_>) -> bool {
        self.count(scalar.size())
    }

    fn count(&mut self, bytes: usize) -> bool {
        self.0 = self.0.saturating_add(bytes);
        self.0 <= MAX_INPUT_BYTES
    }
}

/// Takes the values of a document one by one.
pub trait Visitor {
    /// Takes the value at this path.
    fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>);
}

/// A path of at most [`MAX_DEPTH`] steps, kept on the stack.
#[derive(Clone, Copy)]
pub struct Path<'a> {
    steps: [Step<'a>; MAX_DEPTH],
    length: usize,
}

impl<'a> Path<'a> {
    /// The path to the document itself.
    pub const EMPTY: Self = Self { steps: [Step::Index(0); MAX_DEPTH], length: 0 };

    /// The steps so far.
    #[must_use]
    pub fn as_slice(&self) -> &[Step<'a>] {
        self.steps.get(..self.length).unwrap_or_default()
    }

    /// Goes one step deeper; false, with no step taken, if the path is full.
    pub fn push(&mut self, step: Step<'a>) -> bool {
        let Some(next) = self.steps.get_mut(self.length) else {
            return false;
        };
        *next = step;
        self.length += 1;
        true
    }

    /// Goes back one step.
    pub fn pop(&mut self) {
        self.length = self.length.saturating_sub(1);
    }
}

/// Hands over a value under a key of a form, such as `params[CART][0][NAME]` or `AMOUNT`.
///
/// ```
/// use oney_rules::Request;
/// use oney_rules::visitor::{Scalar, pair};
/// let mut request = Request::new();
/// pair("params[AMOUNT]", Scalar::Text("60000"), &mut request);
/// assert_eq!(format!("{request:?}"), "Request { parameters: 1, rows: 0, .. }");
/// ```
pub fn pair(key: &str, scalar: Scalar<'_>, visitor: &mut dyn Visitor) {
    let (path, is_whole) = path_of(key);
    visitor.scalar(path.as_slice(), if is_whole { scalar } else { Scalar::Foreign });
}

/// Splits a key at its brackets. Brackets that do not pair stay one step: no parameter is spelled so. False when the
/// key is deeper than any path.
pub(crate) fn path_of(key: &str) -> (Path<'_>, bool) {
    let mut path = Path::EMPTY;
    let root = pieces::split(key, b'[').next().unwrap_or_default();
    let mut rest = key.get(root.len()..).unwrap_or_default();
    path.push(Step::Key(root));
    while let Some((name, after)) = rest.strip_prefix('[').and_then(|inner| pieces::split_once(inner, b']')) {
        if !path.push(Step::Key(name)) {
            return (path, false);
        }
        rest = after;
    }
    if !rest.is_empty() {
        path = Path::EMPTY;
        path.push(Step::Key(key));
    }
    (path, true)
}

//! Reading and writing JSON without building a tree: an order goes straight into its slots, an outcome straight into
//! text. A general JSON library would cost a page 18 KB after brotli and read no faster (docs/design.md).

mod eight_bytes;
mod number;
mod reader;
#[cfg(feature = "wasm")]
pub(crate) mod wire;
mod writer;

pub(crate) use number::{MAX_EXACT, canonical_number, exact};
pub(crate) use reader::{JsonError, read};
pub(crate) use writer::{Writer, push_integer};

/// How deep an order may nest: `params`, `CART`, an index and a sub-parameter need four steps.
pub(crate) const MAX_DEPTH: usize = 8;

/// One step of the way to a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step<'a> {
    Key(&'a str),
    Index(u32),
}

/// What stands at the end of such a way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaf<'a> {
    Text(&'a str),
    /// The number's own spelling; [`canonical_number`] gives the one spelling that every host agrees on.
    Number(&'a str),
    True,
    False,
    Null,
    EmptyList,
    EmptyObject,
    /// A list or an object below [`MAX_DEPTH`], or a value that no text can carry (a function, NaN).
    Foreign,
    /// Text with half of a surrogate pair: it has no UTF-8.
    NotUnicode,
}

impl Leaf<'_> {
    /// The whole number that this is; `None` for everything else, and beyond the range in which every host is exact.
    pub(crate) fn whole_number(self) -> Option<u64> {
        match self {
            Self::Number(number) => exact(&canonical_number(number)?),
            _ => None,
        }
    }
}

/// Takes the values of a document one by one, each with the way to it.
pub(crate) trait Sink {
    fn leaf(&mut self, path: &[Step<'_>], leaf: Leaf<'_>);
}

/// A sink that may know the names of an object's members beforehand: then their values go to it without a path.
pub(crate) trait Rows: Sink {
    /// Where it keeps the members of an object.
    type Row: Copy;

    /// Where it keeps the members of the object at this path, if it knows their names.
    fn row(&mut self, _path: &[Step<'_>]) -> Option<Self::Row> {
        None
    }

    /// A list begins at this path.
    fn list(&mut self, _path: &[Step<'_>], _is_empty: bool) {}

    /// Takes a member of such an object; false, and nothing taken, where its name is not known.
    fn member(&mut self, _row: Self::Row, _name: &str, _leaf: Leaf<'_>) -> bool {
        false
    }
}

/// A way of at most [`MAX_DEPTH`] steps, kept on the stack.
#[derive(Clone, Copy)]
pub(crate) struct Steps<'a> {
    steps: [Step<'a>; MAX_DEPTH],
    length: usize,
}

impl<'a> Steps<'a> {
    pub(crate) const EMPTY: Self = Self { steps: [Step::Index(0); MAX_DEPTH], length: 0 };

    pub(crate) fn as_slice(&self) -> &[Step<'a>] {
        self.steps.get(..self.length).unwrap_or_default()
    }

    /// False when the way is full.
    pub(crate) fn push(&mut self, step: Step<'a>) -> bool {
        let Some(place) = self.steps.get_mut(self.length) else {
            return false;
        };
        *place = step;
        self.length += 1;
        true
    }

    pub(crate) fn pop(&mut self) {
        self.length = self.length.saturating_sub(1);
    }
}

/// A way as programmers write it: `businessTransactions[0].min`.
pub(crate) fn spelled(path: &[Step<'_>]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Key(key) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(key);
            }
            Step::Index(index) => {
                text.push('[');
                push_integer(&mut text, (*index).into());
                text.push(']');
            }
        }
    }
    text
}

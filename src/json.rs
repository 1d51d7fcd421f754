//! Reading and writing JSON without building a tree: values are read into their slots, an outcome is written as
//! text. A general JSON library would cost a page 18 KB after brotli and read no faster (docs/design.md).

#[cfg(feature = "server")]
mod eight_bytes;
#[cfg(not(feature = "server"))]
#[path = "json/single_bytes.rs"]
mod eight_bytes;
mod number;
mod reader;
mod writer;

use crate::visitor::{Scalar, Step, Visitor};

pub(crate) use number::{MAX_EXACT, canonical_number, exact};
pub(crate) use reader::{JsonError, read};
pub(crate) use writer::{Writer, push_integer};

/// A visitor that may know the members of an object in advance and takes their values without a path.
pub(crate) trait Rows: Visitor {
    /// An object whose members are known.
    type Row: Copy;

    /// The row for the object at this path, if its members are known.
    fn row(&mut self, _path: &[Step<'_>]) -> Option<Self::Row> {
        None
    }

    /// A list begins at this path.
    fn list(&mut self, _path: &[Step<'_>], _is_empty: bool) {}

    /// Takes a member of a row; false, with nothing taken, if its name is not known.
    fn member(&mut self, _row: Self::Row, _name: &str, _scalar: Scalar<'_>) -> bool {
        false
    }
}

/// The value as a whole number; `None` for other values and beyond the range that every host holds exactly.
pub(crate) fn whole_number(scalar: Scalar<'_>) -> Option<u64> {
    match scalar {
        Scalar::Number(number) => exact(&canonical_number(number)?),
        _ => None,
    }
}

/// A path as programmers write it: `businessTransactions[0].min`.
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

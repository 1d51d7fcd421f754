//! The notation in which the JavaScript package hands over an object that it has walked through.
//!
//! Members, one after another, each a key and a value. A key or a text stands behind its length in bytes, so that nothing in
//! it has to be escaped or searched: one character up to 123, else U+007F and four characters of seven bits each, the lowest
//! first. A key may also be `|` and the column of a name in the object's table, which the [`Sink`] knows: nearly all of an order's
//! keys are. A value is a letter for its type and what belongs to it; behind a column it may be `=`: what stands there in the line
//! before. `~` ends the members of an object and the elements of a list. One text crosses the boundary at a fraction of what an
//! object costs (docs/design.md).

use super::{Leaf, Sink, Step, Steps};

/// Behind the last member or element.
const END: u8 = b'~';
/// The package stopped: what follows, if anything does, is no order.
const STOPPED: u8 = b'}';
/// A column follows in place of a key.
#[cfg(feature = "server")]
const COLUMN: u8 = b'|';
/// The value of the line before.
#[cfg(feature = "server")]
const REPEATED: u8 = b'=';
/// The length follows in four characters.
const LONG: u8 = 0x7F;

/// Hands every value to the sink; false where the package stopped at a size that no order has.
#[must_use]
pub(crate) fn read(wire: &str, sink: &mut dyn Sink) -> bool {
    let mut reader = Reader::new(wire);
    let mut path = Steps::EMPTY;
    #[cfg(feature = "server")]
    {
        reader.row = sink.row(&[]);
    }
    while !reader.rest.is_empty() {
        if reader.member(&mut path, sink).is_none() {
            return false;
        }
    }
    true
}

/// The first member, whose value is no object and no list, and what follows it.
pub(crate) fn first(wire: &str) -> (&str, Leaf<'_>, &str) {
    let mut reader = Reader::new(wire);
    let key = reader.text().unwrap_or_default();
    let leaf = reader.leaf().unwrap_or(Leaf::Foreign);
    (key, leaf, reader.rest)
}

struct Reader<'w> {
    rest: &'w str,
    /// Where the sink keeps the members of the object that is being read.
    #[cfg(feature = "server")]
    row: Option<super::Row>,
    /// The same of the line before, in the list that is being read.
    #[cfg(feature = "server")]
    above: Option<super::Row>,
}

impl<'w> Reader<'w> {
    fn new(wire: &'w str) -> Self {
        Self {
            rest: wire,
            #[cfg(feature = "server")]
            row: None,
            #[cfg(feature = "server")]
            above: None,
        }
    }

    /// The next character, which is of ASCII wherever the package writes no text.
    fn mark(&mut self) -> Option<u8> {
        let mark = *self.rest.as_bytes().first()?;
        self.rest = self.rest.get(1..)?;
        Some(mark)
    }

    fn has(&mut self, mark: u8) -> bool {
        let has = self.rest.as_bytes().first() == Some(&mark);
        if has {
            self.mark();
        }
        has
    }

    fn text(&mut self) -> Option<&'w str> {
        let length = match self.mark()? {
            END | STOPPED => return None,
            LONG => {
                let mut length = 0;
                for shift in [0, 7, 14, 21] {
                    length |= usize::from(self.mark()?) << shift;
                }
                length
            }
            short => short.into(),
        };
        let (text, behind) = self.rest.split_at_checked(length)?;
        self.rest = behind;
        Some(text)
    }

    fn member(&mut self, path: &mut Steps<'w>, sink: &mut dyn Sink) -> Option<()> {
        #[cfg(feature = "server")]
        if self.has(COLUMN) {
            return self.known(sink);
        }
        let key = self.text()?;
        self.value(path, Step::Key(key), sink)
    }

    /// A member with its column in place of its key.
    #[cfg(feature = "server")]
    fn known(&mut self, sink: &mut dyn Sink) -> Option<()> {
        let column = self.mark()?;
        // A line that there is no row for is beyond the limit: nothing of it is kept.
        let row = self.row;
        if self.has(REPEATED) {
            if let (Some(row), Some(above)) = (row, self.above) {
                sink.repeat(row, above, column);
            }
            return Some(());
        }
        let leaf = self.leaf()?;
        if let Some(row) = row {
            sink.column(row, column, leaf);
        }
        Some(())
    }

    /// Reads a value one step below `path` and hands it over, or what is in it, with the way to it.
    fn value(&mut self, path: &mut Steps<'w>, step: Step<'w>, sink: &mut dyn Sink) -> Option<()> {
        // The package writes nothing deeper.
        if !path.push(step) {
            return None;
        }
        if self.has(b'{') {
            #[cfg(feature = "server")]
            let outer = std::mem::replace(&mut self.row, sink.row(path.as_slice()));
            while !self.has(END) {
                self.member(path, sink)?;
            }
            #[cfg(feature = "server")]
            {
                self.above = self.row.or(self.above);
                self.row = outer;
            }
        } else if self.has(b'[') {
            let mut index = 0;
            while !self.has(END) {
                self.value(path, Step::Index(index), sink)?;
                index = index.saturating_add(1);
            }
        } else {
            sink.leaf(path.as_slice(), self.leaf()?);
        }
        path.pop();
        Some(())
    }

    /// A value that is no object and no list; `None` where one of them begins.
    fn leaf(&mut self) -> Option<Leaf<'w>> {
        Some(match self.mark()? {
            b's' => Leaf::Text(self.text()?),
            b'n' => Leaf::Number(self.text()?),
            b't' => Leaf::True,
            b'f' => Leaf::False,
            b'z' => Leaf::Null,
            b'a' => Leaf::EmptyList,
            b'o' => Leaf::EmptyObject,
            b'u' => Leaf::NotUnicode,
            b'{' | b'[' => return None,
            _ => Leaf::Foreign,
        })
    }
}

//! The notation in which the JavaScript package hands over an object that it has walked through.
//!
//! Members, one after another, each a key and a value. A key or a text stands behind its length in bytes, so that nothing in
//! it has to be escaped or searched: one character up to 123, else U+007F and four characters of seven bits each, the lowest
//! first. A key may also be `|` and the column of a name in the object's table, which the [`Sink`] knows: nearly all of an order's
//! keys are. `|` and U+007F stand before the columns whose values are those of the line before, a bit for each, in three characters
//! of seven bits. A value is a letter for its type and what belongs to it; `~` ends the members of an object and the elements of a
//! list. One text crosses the boundary at a fraction of what an object costs (docs/design.md).

use super::{Leaf, Sink, Step, Steps};

/// Behind the last member or element.
const END: u8 = b'~';
/// The package stopped: what follows, if anything does, is no order.
const STOPPED: u8 = b'}';
/// A column follows in place of a key.
#[cfg(feature = "fast")]
const COLUMN: u8 = b'|';
/// In place of a column: columns that have the values of the line before.
#[cfg(feature = "fast")]
const REPEATED: u8 = 0x7F;
/// The length follows in four characters.
const LONG: u8 = 0x7F;

/// Hands every value to the sink; false where the package stopped at a size that no order has.
///
/// A fast module has a reader for each kind of sink; that of pages has one, which is smaller.
#[cfg(feature = "fast")]
pub(crate) use read_into as read;

/// The same.
#[cfg(not(feature = "fast"))]
#[must_use]
pub(crate) fn read(wire: &str, sink: &mut dyn Sink) -> bool {
    read_into(wire, sink)
}

#[must_use]
pub(crate) fn read_into<S: Sink + ?Sized>(wire: &str, sink: &mut S) -> bool {
    let mut reader = Reader::new(wire);
    let mut path = Steps::EMPTY;
    #[cfg(feature = "fast")]
    {
        reader.row = sink.row(&[]);
    }
    while reader.at < wire.len() {
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
    (key, leaf, wire.get(reader.at..).unwrap_or_default())
}

struct Reader<'w> {
    wire: &'w str,
    at: usize,
    /// Where the sink keeps the members of the object that is being read.
    #[cfg(feature = "fast")]
    row: Option<super::Row>,
    /// The same of the line before, in the list that is being read.
    #[cfg(feature = "fast")]
    above: Option<super::Row>,
}

impl<'w> Reader<'w> {
    fn new(wire: &'w str) -> Self {
        Self {
            wire,
            at: 0,
            #[cfg(feature = "fast")]
            row: None,
            #[cfg(feature = "fast")]
            above: None,
        }
    }

    /// The next character, which is of ASCII wherever the package writes no text.
    fn mark(&mut self) -> Option<u8> {
        let mark = *self.wire.as_bytes().get(self.at)?;
        self.at += 1;
        Some(mark)
    }

    fn has(&mut self, mark: u8) -> bool {
        let has = self.wire.as_bytes().get(self.at) == Some(&mark);
        self.at += usize::from(has);
        has
    }

    #[cfg_attr(feature = "fast", inline(always))]
    fn text(&mut self) -> Option<&'w str> {
        let length = match self.mark()? {
            END | STOPPED => return None,
            LONG => usize::try_from(self.number(4)?).ok()?,
            short => short.into(),
        };
        let end = self.at.checked_add(length)?;
        let text = self.wire.get(self.at..end)?;
        self.at = end;
        Some(text)
    }

    /// A number in so many characters.
    fn number(&mut self, characters: u32) -> Option<u32> {
        let mut number = 0;
        for place in 0..characters {
            number |= u32::from(self.mark()?) << (7 * place);
        }
        Some(number)
    }

    #[cfg_attr(feature = "fast", inline(always))]
    fn member<S: Sink + ?Sized>(&mut self, path: &mut Steps<'w>, sink: &mut S) -> Option<()> {
        #[cfg(feature = "fast")]
        if self.has(COLUMN) {
            return self.known(sink);
        }
        let key = self.text()?;
        self.value(path, Step::Key(key), sink)
    }

    /// A member with its column in place of its key.
    #[cfg(feature = "fast")]
    #[cfg_attr(feature = "fast", inline(always))]
    fn known<S: Sink + ?Sized>(&mut self, sink: &mut S) -> Option<()> {
        // A line that there is no row for is beyond the limit: nothing of it is kept.
        let row = self.row;
        match self.mark()? {
            REPEATED => {
                let columns = self.number(3)?;
                if let (Some(row), Some(above)) = (row, self.above) {
                    sink.repeat(row, above, columns);
                }
            }
            column => {
                let leaf = self.leaf()?;
                if let Some(row) = row {
                    sink.column(row, column, leaf);
                }
            }
        }
        Some(())
    }

    /// Reads a value one step below `path` and hands it over, or what is in it, with the way to it.
    fn value<S: Sink + ?Sized>(&mut self, path: &mut Steps<'w>, step: Step<'w>, sink: &mut S) -> Option<()> {
        // The package writes nothing deeper.
        if !path.push(step) {
            return None;
        }
        if self.has(b'{') {
            #[cfg(feature = "fast")]
            let outer = std::mem::replace(&mut self.row, sink.row(path.as_slice()));
            while !self.has(END) {
                self.member(path, sink)?;
            }
            #[cfg(feature = "fast")]
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
    #[cfg_attr(feature = "fast", inline(always))]
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

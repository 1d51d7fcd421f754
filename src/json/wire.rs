//! The encoding in which the JavaScript package hands over an object that it has walked through.
//!
//! Members, one after another, each a key and a value. A key or a text stands behind its length in bytes, so that nothing in
//! it has to be escaped or searched: one character up to 123, else U+007F and four characters of seven bits each, the lowest
//! first. A value is a letter for its type and what belongs to it; `~` ends the members of an object and the elements of a
//! list. One text crosses the boundary at a fraction of what an object costs (docs/design.md).

use super::{Leaf, Sink, Step, Steps};

/// Before the members of an object.
pub(crate) const OBJECT: u8 = b'{';
/// Before the elements of a list.
pub(crate) const LIST: u8 = b'[';
/// Behind the last member or element.
pub(crate) const END: u8 = b'~';
/// The package stopped: what follows, if anything does, is no order.
const STOPPED: u8 = b'}';
/// The length follows in four characters.
const LONG: u8 = 0x7F;

/// Hands every value to the sink; false where the package stopped at a size that no order has.
#[must_use]
pub(crate) fn read(wire: &str, sink: &mut dyn Sink) -> bool {
    let mut reader = Reader::new(wire);
    let mut path = Steps::EMPTY;
    while !reader.is_done() {
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

/// Reads the encoding from front to back. `None` is the end of what the package wrote.
pub(crate) struct Reader<'w> {
    wire: &'w str,
    at: usize,
}

impl<'w> Reader<'w> {
    pub(crate) fn new(wire: &'w str) -> Self {
        Self { wire, at: 0 }
    }

    pub(crate) fn is_done(&self) -> bool {
        self.at >= self.wire.len()
    }

    /// The next character, which is of ASCII wherever the package writes no text.
    pub(crate) fn mark(&mut self) -> Option<u8> {
        let mark = *self.wire.as_bytes().get(self.at)?;
        self.at += 1;
        Some(mark)
    }

    /// Passes over this character, if it is the next one.
    pub(crate) fn has(&mut self, mark: u8) -> bool {
        let has = self.wire.as_bytes().get(self.at) == Some(&mark);
        self.at += usize::from(has);
        has
    }

    pub(crate) fn text(&mut self) -> Option<&'w str> {
        let length = match self.mark()? {
            END | STOPPED => return None,
            LONG => self.long_length()?,
            short => short.into(),
        };
        let end = self.at.checked_add(length)?;
        let text = self.wire.get(self.at..end)?;
        self.at = end;
        Some(text)
    }

    fn long_length(&mut self) -> Option<usize> {
        let mut length = 0;
        for place in 0..4 {
            length |= usize::from(self.mark()?) << (7 * place);
        }
        Some(length)
    }

    fn member(&mut self, path: &mut Steps<'w>, sink: &mut dyn Sink) -> Option<()> {
        let key = self.text()?;
        self.value(path, Step::Key(key), sink)
    }

    /// Reads a value one step below `path` and hands it over, or what is in it, with the way to it.
    pub(crate) fn value(&mut self, path: &mut Steps<'w>, step: Step<'w>, sink: &mut dyn Sink) -> Option<()> {
        // The package writes nothing deeper.
        if !path.push(step) {
            return None;
        }
        if self.has(OBJECT) {
            while !self.has(END) {
                self.member(path, sink)?;
            }
        } else if self.has(LIST) {
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
    pub(crate) fn leaf(&mut self) -> Option<Leaf<'w>> {
        Some(match self.mark()? {
            b's' => Leaf::Text(self.text()?),
            b'n' => Leaf::Number(self.text()?),
            b't' => Leaf::True,
            b'f' => Leaf::False,
            b'z' => Leaf::Null,
            b'a' => Leaf::EmptyList,
            b'o' => Leaf::EmptyObject,
            b'u' => Leaf::NotUnicode,
            OBJECT | LIST => return None,
            _ => Leaf::Foreign,
        })
    }
}

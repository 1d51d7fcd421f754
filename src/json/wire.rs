//! The notation in which the JavaScript package hands over an object that it has walked through.
//!
//! Members, one after another, each a key and a value. A key or a text stands behind its length in bytes, so that nothing in
//! it has to be escaped or searched: one character up to 123, else U+007F and four characters of seven bits each, the lowest
//! first. A key may also be `|` and the number of a name that the [`Sink`] knows: nearly all of an order's keys are. A value is a
//! letter for its type and what belongs to it; `~` ends the members of an object and the elements of a list. One text crosses the
//! boundary at a fraction of what an object costs (docs/design.md).

use super::{Leaf, Sink, Step, Steps};

/// Behind the last member or element.
const END: u8 = b'~';
/// The package stopped: what follows, if anything does, is no order.
const STOPPED: u8 = b'}';
/// A number follows in place of a key.
#[cfg(feature = "server")]
const NUMBERED: u8 = b'|';
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

/// The first member, whose value is no object and no list, and what follows it. `name` knows the names that have a number.
pub(crate) fn first<'w>(
    wire: &'w str,
    #[cfg(feature = "server")] name: impl Fn(u8) -> Option<&'static str>,
) -> (&'w str, Leaf<'w>, &'w str) {
    let mut reader = Reader::new(wire);
    #[cfg(feature = "server")]
    let key = if reader.has(NUMBERED) { reader.mark().and_then(name) } else { reader.text() };
    #[cfg(not(feature = "server"))]
    let key = reader.text();
    let key = key.unwrap_or_default();
    let leaf = reader.leaf().unwrap_or(Leaf::Foreign);
    (key, leaf, reader.rest)
}

/// The only member, where its key is a number and its value a text.
#[cfg(feature = "server")]
pub(crate) fn only(wire: &str) -> Option<(u8, &str)> {
    let mut reader = Reader::new(wire);
    let number = if reader.has(NUMBERED) { reader.mark()? } else { return None };
    let text = if reader.has(b's') { reader.text()? } else { return None };
    reader.rest.is_empty().then_some((number, text))
}

struct Reader<'w> {
    rest: &'w str,
    /// Where the sink keeps the members of the object that is being read.
    #[cfg(feature = "server")]
    row: Option<super::Row>,
}

impl<'w> Reader<'w> {
    fn new(wire: &'w str) -> Self {
        Self {
            rest: wire,
            #[cfg(feature = "server")]
            row: None,
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
        if self.has(NUMBERED) {
            return self.numbered(path, sink);
        }
        let key = self.text()?;
        self.value(path, Step::Key(key), sink)
    }

    #[cfg(feature = "server")]
    fn numbered(&mut self, path: &mut Steps<'w>, sink: &mut dyn Sink) -> Option<()> {
        let number = self.mark()?;
        let before = self.rest;
        if let Some(row) = self.row
            && let Some(leaf) = self.leaf()
            && sink.numbered(row, number, leaf)
        {
            return Some(());
        }
        self.rest = before;
        self.value(path, Step::Key(sink.name(number)?), sink)
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

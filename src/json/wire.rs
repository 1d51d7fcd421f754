//! The notation in which the JavaScript package hands over an object that it has walked through.
//!
//! Members, one after another, each a key and a value. A key or a text stands behind its length in bytes, so that nothing in
//! it has to be escaped or searched: one character up to 124, else U+007F and four characters of seven bits each, the lowest
//! first. A value is a letter for its type and what belongs to it; `~` ends the members of an object and the elements of a
//! list. One text crosses the boundary at a fraction of what an object costs (docs/design.md).

use super::{Leaf, Sink, Step, Steps};

/// Behind the last member or element.
const END: char = '~';
/// The package stopped: what follows, if anything does, is no order.
const STOPPED: char = '}';
const LONG: char = '\u{7F}';

/// Hands every value to the sink; false where the package stopped at a size that no order has.
#[must_use]
pub(crate) fn read(wire: &str, sink: &mut dyn Sink) -> bool {
    let mut reader = Reader { rest: wire };
    let mut path = Steps::EMPTY;
    while !reader.rest.is_empty() {
        if reader.member(&mut path, sink).is_none() {
            return false;
        }
    }
    true
}

/// The first member, whose value is no object and no list, and what follows it.
pub(crate) fn first(wire: &str) -> (&str, Leaf<'_>, &str) {
    let mut reader = Reader { rest: wire };
    let key = reader.text().unwrap_or_default();
    let leaf = reader.leaf().unwrap_or(Leaf::Foreign);
    (key, leaf, reader.rest)
}

struct Reader<'w> {
    rest: &'w str,
}

impl<'w> Reader<'w> {
    fn character(&mut self) -> Option<char> {
        let mut characters = self.rest.chars();
        let character = characters.next()?;
        self.rest = characters.as_str();
        Some(character)
    }

    fn is_at_end(&mut self) -> bool {
        let behind = self.rest.strip_prefix(END);
        self.rest = behind.unwrap_or(self.rest);
        behind.is_some()
    }

    fn text(&mut self) -> Option<&'w str> {
        let length = match self.character()? {
            END | STOPPED => return None,
            LONG => {
                let mut length = 0;
                for shift in [0, 7, 14, 21] {
                    length |= (self.character()? as usize) << shift;
                }
                length
            }
            short => short as usize,
        };
        let (text, behind) = self.rest.split_at_checked(length)?;
        self.rest = behind;
        Some(text)
    }

    fn member(&mut self, path: &mut Steps<'w>, sink: &mut dyn Sink) -> Option<()> {
        let key = self.text()?;
        self.value(path, Step::Key(key), sink)
    }

    /// Reads a value one step below `path` and hands it over, or what is in it, with the way to it.
    fn value(&mut self, path: &mut Steps<'w>, step: Step<'w>, sink: &mut dyn Sink) -> Option<()> {
        // The package writes nothing deeper.
        if !path.push(step) {
            return None;
        }
        if let Some(behind) = self.rest.strip_prefix('{') {
            self.rest = behind;
            while !self.is_at_end() {
                self.member(path, sink)?;
            }
        } else if let Some(behind) = self.rest.strip_prefix('[') {
            self.rest = behind;
            let mut index = 0;
            while !self.is_at_end() {
                self.value(path, Step::Index(index), sink)?;
                index = index.saturating_add(1);
            }
        } else {
            sink.leaf(path.as_slice(), self.leaf()?);
        }
        path.pop();
        Some(())
    }

    fn leaf(&mut self) -> Option<Leaf<'w>> {
        Some(match self.character()? {
            's' => Leaf::Text(self.text()?),
            'n' => Leaf::Number(self.text()?),
            't' => Leaf::True,
            'f' => Leaf::False,
            'z' => Leaf::Null,
            'a' => Leaf::EmptyList,
            'o' => Leaf::EmptyObject,
            'u' => Leaf::NotUnicode,
            _ => Leaf::Foreign,
        })
    }
}

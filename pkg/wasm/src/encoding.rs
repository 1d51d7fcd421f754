//! The encoding in which JavaScript hands over an object (written by `pkg/src/encoding.js`).
//!
//! A sequence of members, each a key and a value. The length in bytes precedes a key or a text, so that nothing in it has to
//! be escaped or searched: one character up to 123, else U+007F and four characters of seven bits each, the lowest first. A
//! value is a tag and its data (`protocol.rs`); `END` ends the members of an object and the elements of a list. Passing one
//! text over the boundary costs a fraction of passing an object (docs/design.md).

use crate::protocol;
use oney_rules::visitor::{Path, Scalar, Step, Visitor, pair};
use oney_rules::{Request, UsageError};

/// Passes the values to a request or another visitor. False if JavaScript stopped because the input is too large.
#[must_use]
pub(crate) fn read(text: &str, visitor: &mut dyn Visitor) -> bool {
    Reader::new(text).members(visitor)
}

/// Fills a request with an object.
pub(crate) fn fill(request: &mut Request, text: &str) {
    request.reserve(text.len());
    request.keep_half_surrogates();
    if !read(text, request) {
        request.refuse_as_too_large();
    }
}

/// Fills a request with the pairs of a form, each under its whole key.
pub(crate) fn fill_from_pairs(request: &mut Request, text: &str) -> Result<(), UsageError> {
    if text.is_empty() {
        return Err(oney_rules::no_pairs());
    }
    request.reserve(text.len());
    request.keep_half_surrogates();
    if !read(text, &mut Pairs(request)) {
        request.refuse_as_too_large();
    }
    Ok(())
}

/// Splits the keys of pairs.
pub(crate) struct Pairs<'v>(pub(crate) &'v mut dyn Visitor);

impl Visitor for Pairs<'_> {
    fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
        if let [Step::Key(key)] = path {
            pair(key, scalar, self.0);
        }
    }
}

/// The first member, whose value is a scalar, and the text after it.
pub(crate) fn first(text: &str) -> (&str, Scalar<'_>, &str) {
    let mut reader = Reader::new(text);
    let key = reader.text().unwrap_or_default();
    let scalar = reader.scalar().unwrap_or(Scalar::Foreign);
    (key, scalar, text.get(reader.at..).unwrap_or_default())
}

/// Reads the encoding from start to end. `None` means that the text has ended.
pub(crate) struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    pub(crate) fn is_done(&self) -> bool {
        self.at >= self.text.len()
    }

    /// The next character. Outside of texts it is always ASCII.
    pub(crate) fn mark(&mut self) -> Option<u8> {
        let mark = *self.text.as_bytes().get(self.at)?;
        self.at += 1;
        Some(mark)
    }

    /// Skips this tag, if it is the next one.
    pub(crate) fn has(&mut self, tag: u32) -> bool {
        let has = self.text.as_bytes().get(self.at).is_some_and(|byte| u32::from(*byte) == tag);
        self.at += usize::from(has);
        has
    }

    pub(crate) fn text(&mut self) -> Option<&'t str> {
        let length = match u32::from(self.mark()?) {
            protocol::END | protocol::STOPPED => return None,
            protocol::LONG_TEXT => self.long_length()?,
            short => usize::try_from(short).ok()?,
        };
        let end = self.at.checked_add(length)?;
        let text = self.text.get(self.at..end)?;
        self.at = end;
        Some(text)
    }

    fn long_length(&mut self) -> Option<usize> {
        let mut length = 0;
        for digit in 0..4 {
            length |= usize::from(self.mark()?) << (7 * digit);
        }
        Some(length)
    }

    /// The members up to the end of the text or up to `END`. False if JavaScript stopped because the input is too large.
    #[must_use]
    pub(crate) fn members(&mut self, visitor: &mut dyn Visitor) -> bool {
        let mut path = Path::EMPTY;
        while !self.is_done() && !self.has(protocol::END) {
            if self.member(&mut path, visitor).is_none() {
                return false;
            }
        }
        true
    }

    fn member(&mut self, path: &mut Path<'t>, visitor: &mut dyn Visitor) -> Option<()> {
        let key = self.text()?;
        self.value(path, Step::Key(key), visitor)
    }

    /// Reads the value one step below `path`, with its members or elements, and passes it to the visitor.
    pub(crate) fn value(&mut self, path: &mut Path<'t>, step: Step<'t>, visitor: &mut dyn Visitor) -> Option<()> {
        // JavaScript never writes deeper values.
        if !path.push(step) {
            return None;
        }
        if self.has(protocol::OBJECT) {
            while !self.has(protocol::END) {
                self.member(path, visitor)?;
            }
        } else if self.has(protocol::LIST) {
            let mut index = 0;
            while !self.has(protocol::END) {
                self.value(path, Step::Index(index), visitor)?;
                index = index.saturating_add(1);
            }
        } else {
            visitor.scalar(path.as_slice(), self.scalar()?);
        }
        path.pop();
        Some(())
    }

    /// A scalar; `None` if an object or a list begins.
    pub(crate) fn scalar(&mut self) -> Option<Scalar<'t>> {
        Some(match u32::from(self.mark()?) {
            protocol::TEXT => Scalar::Text(self.text()?),
            protocol::NUMBER => Scalar::Number(self.text()?),
            protocol::DATE => Scalar::Date(self.text()?),
            protocol::TRUE => Scalar::True,
            protocol::FALSE => Scalar::False,
            protocol::NULL => Scalar::Null,
            protocol::EMPTY_LIST => Scalar::EmptyList,
            protocol::EMPTY_OBJECT => Scalar::EmptyObject,
            protocol::NOT_UNICODE => Scalar::NotUnicode(self.text()?),
            protocol::OBJECT | protocol::LIST => return None,
            _ => Scalar::Foreign,
        })
    }
}

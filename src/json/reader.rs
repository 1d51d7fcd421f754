//! Reads JSON text (RFC 8259) value by value.

use super::Rows;
use super::eight_bytes::plain_length;
use crate::visitor::{MAX_DEPTH, Meter, Path, Scalar, Step};
use std::borrow::Cow;

/// Why the text is not a JSON object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonError {
    /// Not JSON from this byte on.
    Syntax(usize),
    /// JSON, but not an object.
    NotAnObject,
    /// More than [`MAX_INPUT_BYTES`](crate::visitor::MAX_INPUT_BYTES). The rest has not been read.
    TooLarge,
}

/// Reads a text that must be one JSON object and hands each value in it to the visitor, in the order of the text.
pub(crate) fn read<S: Rows + ?Sized>(text: &str, visitor: &mut S) -> Result<(), JsonError> {
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0, meter: Meter::default() };
    reader.skip_space();
    if reader.peek() != Some(b'{') {
        // Distinguish a syntax error from JSON of another type.
        reader.skip_value()?;
        reader.end()?;
        return Err(JsonError::NotAnObject);
    }
    let mut path = Path::EMPTY;
    reader.object(&mut path, visitor)?;
    reader.end()
}

fn within_limit(is_within: bool) -> Result<(), JsonError> {
    if is_within { Ok(()) } else { Err(JsonError::TooLarge) }
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    meter: Meter,
}

/// A value of the text. A string with escapes is owned.
enum Found<'t> {
    Plain(Scalar<'t>),
    String(Cow<'t, str>),
}

impl Found<'_> {
    fn scalar(&self) -> Scalar<'_> {
        match self {
            Self::Plain(scalar) => *scalar,
            Self::String(text) => Scalar::Text(text),
        }
    }
}

impl<'t> Reader<'t> {
    fn fail<T>(&self) -> Result<T, JsonError> {
        Err(JsonError::Syntax(self.at))
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> Result<(), JsonError> {
        self.skip_space();
        if self.peek() == Some(byte) {
            self.at += 1;
            return Ok(());
        }
        self.fail()
    }

    /// Whether another member follows (`,`) or the container ends here.
    fn goes_on(&mut self, close: u8) -> Result<bool, JsonError> {
        self.skip_space();
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                Ok(true)
            }
            Some(byte) if byte == close => {
                self.at += 1;
                Ok(false)
            }
            _ => self.fail(),
        }
    }

    fn end(&mut self) -> Result<(), JsonError> {
        self.skip_space();
        if self.at == self.bytes.len() { Ok(()) } else { self.fail() }
    }

    fn object<'p, S: Rows + ?Sized>(&mut self, path: &mut Path<'p>, visitor: &mut S) -> Result<(), JsonError>
    where
        't: 'p,
    {
        self.eat(b'{')?;
        self.skip_space();
        let row = visitor.row(path.as_slice());
        if self.peek() == Some(b'}') {
            self.at += 1;
            return if path.as_slice().is_empty() {
                Ok(())
            } else {
                self.found(Scalar::EmptyObject, path, visitor)
            };
        }
        loop {
            self.skip_space();
            // A key without UTF-8 is no parameter; it is kept as the replacement character.
            let key = self.string()?.unwrap_or(Cow::Borrowed("\u{FFFD}"));
            within_limit(self.meter.key(&key))?;
            self.eat(b':')?;
            match key {
                Cow::Borrowed(key) => self.member(path, key, row, visitor)?,
                Cow::Owned(key) => self.member(&mut path.clone(), &key, row, visitor)?,
            }
            if !self.goes_on(b'}')? {
                return Ok(());
            }
        }
    }

    /// Reads the value of a member and hands it over.
    fn member<'p, S: Rows + ?Sized>(
        &mut self,
        path: &mut Path<'p>,
        key: &'p str,
        row: Option<S::Row>,
        visitor: &mut S,
    ) -> Result<(), JsonError>
    where
        't: 'p,
    {
        self.skip_space();
        path.push(Step::Key(key));
        match self.scalar()? {
            None => self.structure(path, visitor)?,
            Some(found) => {
                let scalar = found.scalar();
                within_limit(self.meter.scalar(&scalar))?;
                if !row.is_some_and(|row| visitor.member(row, key, scalar)) {
                    visitor.scalar(path.as_slice(), scalar);
                }
            }
        }
        path.pop();
        Ok(())
    }

    fn list<'p, S: Rows + ?Sized>(&mut self, path: &mut Path<'p>, visitor: &mut S) -> Result<(), JsonError>
    where
        't: 'p,
    {
        self.eat(b'[')?;
        self.skip_space();
        let is_empty = self.peek() == Some(b']');
        visitor.list(path.as_slice(), is_empty);
        if is_empty {
            self.at += 1;
            return self.found(Scalar::EmptyList, path, visitor);
        }
        let mut index = 0u32;
        loop {
            self.skip_space();
            path.push(Step::Index(index));
            match self.scalar()? {
                None => self.structure(path, visitor)?,
                Some(found) => self.found(found.scalar(), path, visitor)?,
            }
            path.pop();
            index = index.saturating_add(1);
            if !self.goes_on(b']')? {
                return Ok(());
            }
        }
    }

    /// Counts a scalar and hands it over.
    fn found<S: Rows + ?Sized>(
        &mut self,
        scalar: Scalar<'_>,
        path: &Path<'_>,
        visitor: &mut S,
    ) -> Result<(), JsonError> {
        within_limit(self.meter.scalar(&scalar))?;
        visitor.scalar(path.as_slice(), scalar);
        Ok(())
    }

    /// An object or a list.
    fn structure<'p, S: Rows + ?Sized>(&mut self, path: &mut Path<'p>, visitor: &mut S) -> Result<(), JsonError>
    where
        't: 'p,
    {
        if path.as_slice().len() == MAX_DEPTH {
            self.skip_value()?;
            return self.found(Scalar::Foreign, path, visitor);
        }
        if self.peek() == Some(b'{') { self.object(path, visitor) } else { self.list(path, visitor) }
    }

    /// A value that is no object and no list; `None` where one of them begins.
    #[inline]
    fn scalar(&mut self) -> Result<Option<Found<'t>>, JsonError> {
        Ok(Some(match self.peek() {
            Some(b'{' | b'[') => return Ok(None),
            Some(b'"') => {
                let start = self.at + 1;
                match self.string()? {
                    Some(text) => Found::String(text),
                    None => {
                        Found::Plain(Scalar::NotUnicode(self.text.get(start..self.at - 1).unwrap_or_default()))
                    }
                }
            }
            Some(b't') => {
                self.word("true")?;
                Found::Plain(Scalar::True)
            }
            Some(b'f') => {
                self.word("false")?;
                Found::Plain(Scalar::False)
            }
            Some(b'n') => {
                self.word("null")?;
                Found::Plain(Scalar::Null)
            }
            _ => Found::Plain(Scalar::Number(self.number()?)),
        }))
    }

    /// Skips one value of any depth without recursion, so that no input can exhaust the stack.
    fn skip_value(&mut self) -> Result<(), JsonError> {
        let mut open: Vec<u8> = Vec::new();
        loop {
            self.skip_space();
            match self.peek() {
                Some(b'{') => {
                    self.at += 1;
                    self.skip_space();
                    if self.peek() == Some(b'}') {
                        self.at += 1;
                    } else {
                        open.push(b'}');
                        self.key()?;
                        continue;
                    }
                }
                Some(b'[') => {
                    self.at += 1;
                    self.skip_space();
                    if self.peek() == Some(b']') {
                        self.at += 1;
                    } else {
                        open.push(b']');
                        continue;
                    }
                }
                Some(b'"') => {
                    self.string()?;
                }
                Some(b't') => self.word("true")?,
                Some(b'f') => self.word("false")?,
                Some(b'n') => self.word("null")?,
                _ => {
                    self.number()?;
                }
            }
            loop {
                let Some(&close) = open.last() else { return Ok(()) };
                if self.goes_on(close)? {
                    if close == b'}' {
                        self.key()?;
                    }
                    break;
                }
                open.pop();
            }
        }
    }

    fn key(&mut self) -> Result<(), JsonError> {
        self.skip_space();
        self.string()?;
        self.eat(b':')
    }

    fn word(&mut self, word: &str) -> Result<(), JsonError> {
        if self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
            self.at += word.len();
            return Ok(());
        }
        self.fail()
    }

    fn digits(&mut self) -> Result<(), JsonError> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start { self.fail() } else { Ok(()) }
    }

    fn number(&mut self) -> Result<&'t str, JsonError> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    /// A string's text; `None` when an escape names half of a surrogate pair.
    #[inline]
    fn string(&mut self) -> Result<Option<Cow<'t, str>>, JsonError> {
        if self.peek() != Some(b'"') {
            return self.fail();
        }
        self.at += 1;
        let start = self.at;
        self.skip_plain();
        match self.peek() {
            Some(b'"') => {
                let text = self.text.get(start..self.at).unwrap_or_default();
                self.at += 1;
                Ok(Some(Cow::Borrowed(text)))
            }
            Some(b'\\') => self.escaped(start),
            _ => self.fail(),
        }
    }

    /// The same, from its first escape on.
    fn escaped(&mut self, start: usize) -> Result<Option<Cow<'t, str>>, JsonError> {
        let mut text = String::from(self.text.get(start..self.at).unwrap_or_default());
        let mut is_unicode = true;
        loop {
            let run = self.at;
            self.skip_plain();
            text.push_str(self.text.get(run..self.at).unwrap_or_default());
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(is_unicode.then_some(Cow::Owned(text)));
                }
                Some(b'\\') => match self.escape()? {
                    Some(character) => text.push(character),
                    None => is_unicode = false,
                },
                _ => return self.fail(),
            }
        }
    }

    /// Skips what is not escaped in a string.
    fn skip_plain(&mut self) {
        self.at += plain_length(self.bytes.get(self.at..).unwrap_or_default());
    }

    /// One escape sequence; `None` for half of a surrogate pair.
    fn escape(&mut self) -> Result<Option<char>, JsonError> {
        self.at += 1;
        let Some(kind) = self.peek() else {
            return self.fail();
        };
        let plain = match kind {
            b'"' | b'\\' | b'/' => char::from(kind),
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                let high = self.four_hex_digits()?;
                if !(0xD800..0xDC00).contains(&high) {
                    return Ok(char::from_u32(high));
                }
                let after = self.at;
                if self.bytes.get(after..after + 2) == Some(b"\\u") {
                    self.at += 2;
                    let low = self.four_hex_digits()?;
                    if (0xDC00..0xE000).contains(&low) {
                        return Ok(char::from_u32(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00)));
                    }
                    self.at = after;
                }
                return Ok(None);
            }
            _ => return self.fail(),
        };
        self.at += 1;
        Ok(Some(plain))
    }

    fn four_hex_digits(&mut self) -> Result<u32, JsonError> {
        let mut number = 0;
        for _ in 0..4 {
            let Some(digit) = self.peek().and_then(|byte| char::from(byte).to_digit(16)) else {
                return self.fail();
            };
            number = number * 16 + digit;
            self.at += 1;
        }
        Ok(number)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Visitor, canonical_number};
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Map, Value};

    /// Rebuilds the document from its scalars, so that serde_json can judge the reader.
    #[derive(Default)]
    struct Tree(Value);

    impl Rows for Tree {
        type Row = ();
    }
    impl Visitor for Tree {
        fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
            let mut node = &mut self.0;
            for step in path {
                node = match step {
                    Step::Key(key) => {
                        if !node.is_object() {
                            *node = Value::Object(Map::new());
                        }
                        &mut node[*key]
                    }
                    Step::Index(index) => {
                        if !node.is_array() {
                            *node = Value::Array(Vec::new());
                        }
                        let list = node.as_array_mut().unwrap();
                        let index = usize::try_from(*index).unwrap();
                        while list.len() <= index {
                            list.push(Value::Null);
                        }
                        &mut list[index]
                    }
                };
            }
            *node = match scalar {
                Scalar::Text(text) | Scalar::Date(text) => text.into(),
                Scalar::Number(number) => serde_json::from_str(&canonical_number(number).unwrap()).unwrap(),
                Scalar::True => true.into(),
                Scalar::False => false.into(),
                Scalar::Null => Value::Null,
                Scalar::EmptyList => Value::Array(Vec::new()),
                Scalar::EmptyObject => Value::Object(Map::new()),
                Scalar::Foreign => "too deep".into(),
                Scalar::NotUnicode(_) => "not unicode".into(),
            };
        }
    }

    fn tree(text: &str) -> Result<Value, JsonError> {
        let mut tree = Tree(Value::Object(Map::new()));
        read(text, &mut tree).map(|()| tree.0)
    }

    fn json() -> impl Strategy<Value = Value> {
        let scalar = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        scalar.prop_recursive(5, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::vec((any::<String>(), inner), 0..6)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn reads_what_serde_json_writes(members in prop::collection::vec((any::<String>(), json()), 0..6), pretty: bool) {
            let value = Value::Object(members.into_iter().collect());
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
            prop_assert_eq!(tree(&text), Ok(value));
        }

        #[test]
        fn refuses_what_serde_json_refuses(text in "[\\[\\]{}:,\"\\\\a-fnrtul0-9.eE+ -]{0,24}") {
            let text = format!("{{\"a\":{text}}}");
            let theirs = serde_json::from_str::<Value>(&text);
            match tree(&text) {
                Ok(_) => {
                    // serde_json refuses numbers that no f64 holds and half pairs; both are issues here, not syntax.
                    let leeway = theirs.as_ref().is_err_and(|error| {
                        let error = error.to_string();
                        error.contains("number out of range") || error.contains("surrogate") || error.contains("hex escape")
                    });
                    prop_assert!(theirs.is_ok() || leeway, "{} {:?}", text, theirs);
                }
                Err(_) => prop_assert!(theirs.is_err(), "{}", text),
            }
        }
    }

    #[test]
    fn depth_is_bounded_and_the_rest_is_still_read() {
        let deep = format!("{{\"a\":{}1{},\"b\":2}}", "[".repeat(100_000), "]".repeat(100_000));
        let mut seen = Vec::new();
        struct Count<'a>(&'a mut Vec<(usize, bool)>);
        impl Rows for Count<'_> {
            type Row = ();
        }
        impl Visitor for Count<'_> {
            fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
                self.0.push((path.len(), scalar == Scalar::Foreign));
            }
        }
        assert_eq!(read(&deep, &mut Count(&mut seen)), Ok(()));
        assert_eq!(seen, [(8, true), (1, false)]);
    }

    #[test]
    fn reports_where_the_text_stops_being_json() {
        assert_eq!(tree("{\"a\":1,}"), Err(JsonError::Syntax(7)));
        assert_eq!(tree("{\"a\":01}"), Err(JsonError::Syntax(6)));
        assert_eq!(tree(""), Err(JsonError::Syntax(0)));
        assert_eq!(tree("[1]"), Err(JsonError::NotAnObject));
        assert_eq!(tree("null"), Err(JsonError::NotAnObject));
        assert_eq!(tree("{} x"), Err(JsonError::Syntax(3)));
    }

    #[test]
    fn half_a_surrogate_pair_is_reported() {
        assert_eq!(tree(r#"{"a":"\ud83d"}"#).unwrap()["a"], "not unicode");
        assert_eq!(tree(r#"{"a":"\ud83dx\ude00"}"#).unwrap()["a"], "not unicode");
        assert_eq!(tree(r#"{"a":"\ud83d\ude00"}"#).unwrap()["a"], "😀");
    }
}

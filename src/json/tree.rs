//! A small JSON document as a tree, for what servers pass in: histories, events, test orders. An order never becomes one.

use super::{JsonError, Rows, canonical_number, read};
use crate::usage::UsageError;
use crate::visitor::{Path, Scalar, Step, Visitor};

/// A value of the document.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Node {
    Object(Vec<(String, Node)>),
    List(Vec<Node>),
    Text(String),
    /// In the one spelling of [`canonical_number`].
    Number(String),
    Truth(bool),
    Null,
    /// What no tree holds: too deep, or half of a surrogate pair.
    Foreign,
}

/// The most bytes that are read, as of an order.
const MAX_BYTES: usize = 1 << 20;

/// Reads a text that must be one JSON object.
pub(crate) fn parse(text: &str, what: &'static str) -> Result<Node, UsageError> {
    if text.len() > MAX_BYTES {
        return Err(UsageError::new([what, " must be at most 1 MiB"].concat()));
    }
    let mut builder = Builder { root: Node::Object(Vec::new()), is_ambiguous: false };
    read(text, &mut builder).map_err(|error| {
        let message = match error {
            JsonError::NotAnObject => " must be a JSON object",
            JsonError::Syntax(_) => " must be JSON",
        };
        UsageError::new([what, message].concat())
    })?;
    if builder.is_ambiguous {
        return Err(UsageError::new([what, ": the same key is given twice"].concat()));
    }
    Ok(builder.root)
}

struct Builder {
    root: Node,
    is_ambiguous: bool,
}

impl Rows for Builder {
    type Row = ();
}

impl Visitor for Builder {
    fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
        match place(&mut self.root, path) {
            Some(place) => *place = node(scalar),
            None => self.is_ambiguous = true,
        }
    }
}

/// The place at the end of a way; `None` where something stands there already.
fn place<'n>(root: &'n mut Node, path: &[Step<'_>]) -> Option<&'n mut Node> {
    let mut at = root;
    let mut is_new = false;
    for (depth, step) in path.iter().enumerate() {
        let behind = path.get(depth + 1);
        // Where the way goes on it enters an object or a list; a scalar in its place was another value of the same key.
        let fresh = match behind {
            Some(Step::Key(_)) => Node::Object(Vec::new()),
            Some(Step::Index(_)) => Node::List(Vec::new()),
            None => Node::Null,
        };
        at = match (at, step) {
            (Node::Object(members), Step::Key(key)) => {
                let known = members.iter().position(|(name, _)| name == key);
                is_new = known.is_none();
                if is_new {
                    members.push(((*key).to_owned(), fresh));
                }
                let found = known.unwrap_or(members.len().saturating_sub(1));
                &mut members.get_mut(found)?.1
            }
            (Node::List(items), Step::Index(index)) => {
                let index = usize::try_from(*index).ok()?;
                is_new = index == items.len();
                if is_new {
                    items.push(fresh);
                }
                items.get_mut(index)?
            }
            _ => return None,
        };
    }
    is_new.then_some(at)
}

fn node(scalar: Scalar<'_>) -> Node {
    match scalar {
        Scalar::Text(text) => Node::Text(text.to_owned()),
        Scalar::Number(number) => {
            canonical_number(number).map_or(Node::Foreign, |number| Node::Number(number.into_owned()))
        }
        Scalar::True => Node::Truth(true),
        Scalar::False => Node::Truth(false),
        Scalar::Null => Node::Null,
        Scalar::EmptyList => Node::List(Vec::new()),
        Scalar::EmptyObject => Node::Object(Vec::new()),
        Scalar::Foreign | Scalar::NotUnicode => Node::Foreign,
    }
}

impl Node {
    /// Hands the leaves to a visitor, as reading the text would have done.
    pub(crate) fn feed(&self, visitor: &mut dyn Visitor) {
        self.feed_from(&Path::EMPTY, visitor);
    }

    fn feed_from(&self, path: &Path<'_>, visitor: &mut dyn Visitor) {
        let steps = path.as_slice();
        let scalar = match self {
            Self::Object(members) if members.is_empty() && steps.is_empty() => return,
            Self::Object(members) if members.is_empty() => Scalar::EmptyObject,
            Self::List(items) if items.is_empty() => Scalar::EmptyList,
            Self::Object(members) => {
                for (key, child) in members {
                    let mut way = *path;
                    way.push(Step::Key(key));
                    child.feed_from(&way, visitor);
                }
                return;
            }
            Self::List(items) => {
                for (index, child) in (0u32..).zip(items) {
                    let mut way = *path;
                    way.push(Step::Index(index));
                    child.feed_from(&way, visitor);
                }
                return;
            }
            Self::Text(text) => Scalar::Text(text),
            Self::Number(number) => Scalar::Number(number),
            Self::Truth(true) => Scalar::True,
            Self::Truth(false) => Scalar::False,
            Self::Null => Scalar::Null,
            Self::Foreign => Scalar::Foreign,
        };
        visitor.scalar(steps, scalar);
    }
}

/// An object of the document with the name under which errors speak of it; its members are asked for by key.
#[derive(Clone, Copy)]
pub(crate) struct Object<'n> {
    what: &'static str,
    members: &'n [(String, Node)],
}

impl<'n> Object<'n> {
    /// The object that a node is; every key must be a known one.
    pub(crate) fn of(node: &'n Node, what: &'static str, keys: &[&str]) -> Result<Self, UsageError> {
        let Node::Object(members) = node else {
            return Err(UsageError::new([what, " must be an object"].concat()));
        };
        let unknown = members.iter().map(|(key, _)| key.as_str()).find(|key| !keys.contains(key));
        if let Some(key) = unknown {
            // A key could be anything, also a customer's value.
            let is_word = (1..=32).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_alphabetic());
            let key = if is_word { key } else { "?" };
            let known = keys.join("`, `");
            return Err(UsageError::new([what, ": unknown key `", key, "`; expected `", &known, "`"].concat()));
        }
        Ok(Self { what, members })
    }

    fn error(&self, key: &str, expected: &str) -> UsageError {
        UsageError::new([self.what, ": `", key, "` must be ", expected].concat())
    }

    /// A member; what is `null` is absent.
    pub(crate) fn get(&self, key: &str) -> Option<&'n Node> {
        let member = self.members.iter().find(|(name, _)| name == key);
        member.map(|(_, node)| node).filter(|node| **node != Node::Null)
    }

    pub(crate) fn text(&self, key: &str) -> Result<Option<&'n str>, UsageError> {
        match self.get(key) {
            None => Ok(None),
            Some(Node::Text(text)) => Ok(Some(text)),
            Some(_) => Err(self.error(key, "a text")),
        }
    }

    /// One of the program's own words.
    pub(crate) fn word<T>(
        &self,
        key: &str,
        words: &[&str],
        find: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, UsageError> {
        let expected = || self.error(key, &["one of `", &words.join("`, `"), "`"].concat());
        match self.get(key) {
            None => Ok(None),
            Some(Node::Text(text)) => find(text).map(Some).ok_or_else(expected),
            Some(_) => Err(expected()),
        }
    }

    /// A whole number that every host holds exactly.
    pub(crate) fn integer(&self, key: &str) -> Result<Option<u64>, UsageError> {
        const MAX: u64 = 9_007_199_254_740_991;
        match self.get(key) {
            None => Ok(None),
            Some(Node::Number(number)) => {
                let number = number.parse().ok().filter(|number| *number <= MAX);
                number.map(Some).ok_or_else(|| self.error(key, "a whole number"))
            }
            Some(_) => Err(self.error(key, "a whole number")),
        }
    }

    pub(crate) fn truth(&self, key: &str) -> Result<Option<bool>, UsageError> {
        match self.get(key) {
            None => Ok(None),
            Some(Node::Truth(truth)) => Ok(Some(*truth)),
            Some(_) => Err(self.error(key, "`true` or `false`")),
        }
    }

    /// A list; empty where it is absent.
    pub(crate) fn list(&self, key: &str) -> Result<&'n [Node], UsageError> {
        match self.get(key) {
            None => Ok(&[]),
            Some(Node::List(items)) => Ok(items),
            Some(_) => Err(self.error(key, "a list")),
        }
    }

    /// What must be there.
    pub(crate) fn required<T>(&self, key: &str, value: Option<T>) -> Result<T, UsageError> {
        value.ok_or_else(|| UsageError::new([self.what, ": `", key, "` is missing"].concat()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        parse(text, "the thing").map(|_| ()).unwrap_err().to_string()
    }

    #[test]
    fn a_key_that_is_given_twice_is_refused() {
        for text in [
            r#"{"a":1,"a":1}"#,
            r#"{"a":{"b":1},"a":2}"#,
            r#"{"a":2,"a":{"b":1}}"#,
            r#"{"a":[1],"a":[2]}"#,
            r#"{"a":{"b":1,"b":2}}"#,
        ] {
            assert_eq!(error(text), "the thing: the same key is given twice", "{text}");
        }
        assert!(parse(r#"{"a":[{"b":1},{"b":1}],"c":{"a":1}}"#, "the thing").is_ok());
        assert_eq!(error("[]"), "the thing must be a JSON object");
        assert_eq!(error("{"), "the thing must be JSON");
        assert_eq!(error(&" ".repeat(MAX_BYTES + 1)), "the thing must be at most 1 MiB");
    }

    #[test]
    fn members_are_told_by_type_and_never_by_value() {
        let node = parse(r#"{"text":"secret","number":7,"list":[],"null":null}"#, "the thing").unwrap();
        let keys = ["text", "number", "list", "null"];
        let object = Object::of(&node, "the thing", &keys).unwrap();
        assert_eq!(object.integer("number").unwrap(), Some(7));
        assert_eq!(object.text("null").unwrap(), None);
        assert_eq!(object.integer("text").err().unwrap().to_string(), "the thing: `text` must be a whole number");
        assert_eq!(object.list("text").err().unwrap().to_string(), "the thing: `text` must be a list");
        let unknown = Object::of(&node, "the thing", &keys[1..]).err().unwrap();
        assert_eq!(unknown.to_string(), "the thing: unknown key `text`; expected `number`, `list`, `null`");
        let strange = parse(r#"{"jean@example.com":1}"#, "the thing").unwrap();
        let strange = Object::of(&strange, "the thing", &["a"]).err().unwrap().to_string();
        assert_eq!(strange, "the thing: unknown key `?`; expected `a`");
    }

    proptest::proptest! {
        #[test]
        fn feeding_a_tree_is_reading_its_text(keys in proptest::collection::btree_set("[a-z]{1,3}", 1..5), text: String) {
            let members: Vec<_> = keys.iter().map(|key| (key.clone(), serde_json::json!([{ "x": text }, 1.5, null, []]))).collect();
            let json = serde_json::Value::Object(members.into_iter().collect()).to_string();
            let tree = parse(&json, "the thing").unwrap();
            let mut again = Builder { root: Node::Object(Vec::new()), is_ambiguous: false };
            tree.feed(&mut again);
            proptest::prop_assert!(!again.is_ambiguous && again.root == tree);
        }
    }
}

//! Form bodies, and the commands of S2's examples that send them.

use crate::json::{Leaf, Sink, Step, Steps};
use crate::pieces;
use crate::usage::UsageError;
use std::borrow::Cow;

/// Reads `key=value` pairs joined by `&`, or the `--data` arguments of a `curl` command.
pub(super) fn read(body: &str, sink: &mut impl Sink) -> Result<(), UsageError> {
    let body = body.trim();
    // A prompt, the program's name or a flag: no key begins so.
    let is_command = body.starts_with(['$', '-']) || body.starts_with("curl ");
    let found = if is_command { read_command(body, sink) } else { read_pairs(body, Coding::Url, sink) };
    if found {
        return Ok(());
    }
    Err(UsageError::new("the order is no form body: expected pairs such as `params[AMOUNT]=60000`"))
}

/// How a value is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Coding {
    Url,
    /// `--data-urlencode` encodes it later: here it is plain.
    Plain,
}

fn read_command(command: &str, sink: &mut impl Sink) -> bool {
    let mut found = false;
    let mut words = words(command).into_iter();
    while let Some(word) = words.next() {
        let (flag, attached) = match word.split_once('=') {
            Some((flag, value)) if flag.starts_with("--data") => (flag.to_owned(), Some(value.to_owned())),
            _ => (word, None),
        };
        let coding = match flag.as_str() {
            "--data" | "-d" | "--data-raw" | "--data-ascii" | "--data-binary" => Coding::Url,
            "--data-urlencode" => Coding::Plain,
            _ => continue,
        };
        if let Some(argument) = attached.or_else(|| words.next()) {
            found |= read_pairs(&argument, coding, sink);
        }
    }
    found
}

/// Splits a command as a shell does: quotes, escapes, and a backslash that continues the line.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut is_open = false;
    let mut quote = None;
    let mut characters = command.chars().peekable();
    while let Some(character) = characters.next() {
        match (quote, character) {
            (None, ' ' | '\t' | '\r' | '\n') => {
                if is_open {
                    words.push(std::mem::take(&mut word));
                    is_open = false;
                }
            }
            (None, '"' | '\'') => {
                quote = Some(character);
                is_open = true;
            }
            (Some(open), _) if open == character => quote = None,
            (None, '\\') => match characters.next() {
                Some('\n') | None => {}
                Some('\r') if characters.peek() == Some(&'\n') => {}
                Some(escaped) => {
                    word.push(escaped);
                    is_open = true;
                }
            },
            (Some('"'), '\\') => match characters.next() {
                Some('\n') | None => {}
                Some(escaped @ ('"' | '\\' | '$' | '`')) => word.push(escaped),
                Some(other) => {
                    word.push('\\');
                    word.push(other);
                }
            },
            _ => {
                word.push(character);
                is_open = true;
            }
        }
    }
    if is_open {
        words.push(word);
    }
    words
}

fn read_pairs(body: &str, coding: Coding, sink: &mut impl Sink) -> bool {
    let mut found = false;
    // A plain argument is one pair: its value may hold an ampersand.
    let pairs = body.splitn(if coding == Coding::Plain { 1 } else { usize::MAX }, '&');
    for pair in pairs {
        let Some((key, value)) = pair.split_once('=') else {
            continue;
        };
        found = true;
        let key = decode(key).unwrap_or(Cow::Borrowed("\u{FFFD}"));
        let value = if coding == Coding::Url { decode(value) } else { Some(Cow::Borrowed(value)) };
        match value {
            Some(value) => put(&key, Leaf::Text(&value), sink),
            None => put(&key, Leaf::NotUnicode, sink),
        }
    }
    found
}

/// Undoes URL-encoding; `None` where an escape is broken or the bytes are no UTF-8.
fn decode(text: &str) -> Option<Cow<'_, str>> {
    if !text.bytes().any(|byte| matches!(byte, b'%' | b'+')) {
        return Some(Cow::Borrowed(text));
    }
    let hex = |byte: Option<u8>| {
        byte.and_then(|byte| char::from(byte).to_digit(16)).and_then(|digit| u8::try_from(digit).ok())
    };
    let mut bytes = Vec::with_capacity(text.len());
    let mut input = text.bytes();
    while let Some(byte) = input.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => hex(input.next())? * 16 + hex(input.next())?,
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

/// Puts a value under a key such as `params[CART][0][NAME]` or `AMOUNT`.
pub(super) fn put(key: &str, leaf: Leaf<'_>, sink: &mut impl Sink) {
    let mut steps = Steps::EMPTY;
    let is_whole = split(key, &mut steps);
    sink.leaf(steps.as_slice(), if is_whole { leaf } else { Leaf::Foreign });
}

/// Pairs that the package has found in a body.
#[cfg(all(feature = "wasm", not(feature = "server")))]
pub(super) struct Pairs<'s, S>(pub(super) &'s mut S);

#[cfg(all(feature = "wasm", not(feature = "server")))]
impl<S: Sink> Sink for Pairs<'_, S> {
    fn leaf(&mut self, path: &[Step<'_>], leaf: Leaf<'_>) {
        if let [Step::Key(key)] = path {
            put(key, leaf, self.0);
        }
    }
}

/// Splits a key at its brackets. Brackets that do not pair stay one step: no parameter is spelled so. False when the
/// key is deeper than any way.
pub(super) fn split<'k>(key: &'k str, steps: &mut Steps<'k>) -> bool {
    let root = pieces::split(key, b'[').next().unwrap_or_default();
    let mut rest = key.get(root.len()..).unwrap_or_default();
    steps.push(Step::Key(root));
    while let Some((name, after)) = rest.strip_prefix('[').and_then(|inner| pieces::split_once(inner, b']')) {
        if !steps.push(Step::Key(name)) {
            return false;
        }
        rest = after;
    }
    if !rest.is_empty() {
        *steps = Steps::EMPTY;
        steps.push(Step::Key(key));
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_a_command_as_a_shell_does() {
        let command = "$> curl --url \"https://x\" \\\n--data \"a=1 2\" \\\n -d 'b=\"q\"' --data c=\\ d\\\n --data \"e=\\\"f\\n\"";
        let expected = [
            "$>",
            "curl",
            "--url",
            "https://x",
            "--data",
            "a=1 2",
            "-d",
            "b=\"q\"",
            "--data",
            "c= d",
            "--data",
            "e=\"f\\n",
        ];
        assert_eq!(words(command), expected);
    }

    #[test]
    fn undoes_url_encoding() {
        assert_eq!(decode("a+b%20c%C3%A9").as_deref(), Some("a b cé"));
        assert_eq!(decode("plain").as_deref(), Some("plain"));
        for broken in ["%", "%4", "%zz", "%C3", "%FF"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }
}

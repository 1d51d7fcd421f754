//! Writes compact JSON.

use super::eight_bytes::plain_length;
use std::borrow::Borrow;

/// Appends JSON to a text; puts the commas itself.
pub(crate) struct Writer {
    out: String,
    needs_comma: bool,
}

impl Writer {
    pub(crate) fn new() -> Self {
        Self { out: String::with_capacity(2048), needs_comma: false }
    }

    pub(crate) fn finish(self) -> String {
        self.out
    }

    fn before_value(&mut self) {
        if self.needs_comma {
            self.out.push(',');
        }
        self.needs_comma = true;
    }

    pub(crate) fn open(&mut self, bracket: char) {
        self.before_value();
        self.out.push(bracket);
        self.needs_comma = false;
    }

    pub(crate) fn close(&mut self, bracket: char) {
        self.out.push(bracket);
        self.needs_comma = true;
    }

    /// A member's name that may need escaping; its value must follow.
    pub(crate) fn foreign_key(&mut self, key: &str) {
        self.string(key);
        self.out.push(':');
        self.needs_comma = false;
    }

    /// A member's name, in which nothing has to be escaped; its value must follow.
    pub(crate) fn key(&mut self, key: &str) {
        self.escaped(key);
        self.out.push(':');
        self.needs_comma = false;
    }

    pub(crate) fn string(&mut self, text: &str) {
        self.before_value();
        self.out.push('"');
        let mut rest = text;
        while let Some((plain, behind)) = rest.split_at_checked(plain_length(rest.as_bytes())) {
            self.out.push_str(plain);
            let mut characters = behind.chars();
            let Some(character) = characters.next() else { break };
            self.escape(character);
            rest = characters.as_str();
        }
        self.out.push('"');
    }

    /// Writes a text in which everything that must be is escaped already.
    pub(crate) fn escaped(&mut self, text: &str) {
        self.before_value();
        self.out.push('"');
        self.out.push_str(text);
        self.out.push('"');
    }

    fn escape(&mut self, character: char) {
        let short = match character {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => {
                self.out.push_str("\\u00");
                for nibble in [u32::from(character) >> 4, u32::from(character) & 15] {
                    self.out.push(char::from_digit(nibble, 16).unwrap_or('0'));
                }
                return;
            }
        };
        self.out.push_str(short);
    }

    pub(crate) fn integer(&mut self, number: u64) {
        self.before_value();
        push_integer(&mut self.out, number);
    }

    /// Text that is JSON already: a number's spelling, a literal, a document written before.
    pub(crate) fn raw(&mut self, json: &str) {
        self.before_value();
        self.out.push_str(json);
    }

    pub(crate) fn boolean(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    pub(crate) fn strings<T: Borrow<str>>(&mut self, texts: impl IntoIterator<Item = T>) {
        self.open('[');
        for text in texts {
            self.string(text.borrow());
        }
        self.close(']');
    }
}

/// Decimal digits without `fmt`, which would add kilobytes to a page.
pub(crate) fn push_integer(out: &mut String, number: u64) {
    if number >= 10 {
        push_integer(out, number / 10);
    }
    let digit = u32::try_from(number % 10).unwrap_or_default();
    out.push(char::from_digit(digit, 10).unwrap_or('0'));
}

#[cfg(test)]
mod tests {
    use super::Writer;

    #[test]
    fn marks_of_json_are_escaped() {
        let mut writer = Writer::new();
        writer.strings(["\"", "\\", "a\nb", "\u{1}", "/é"]);
        assert_eq!(writer.finish(), r#"["\"","\\","a\nb","\u0001","/é"]"#);
    }

    proptest::proptest! {
        #[test]
        fn serde_json_reads_every_text_back(text: String, number: u64) {
            let mut writer = Writer::new();
            writer.open('{');
            writer.foreign_key(&text);
            writer.strings([text.as_str(), "x"]);
            writer.key("n");
            writer.integer(number);
            writer.close('}');
            let value: serde_json::Value = serde_json::from_str(&writer.finish()).unwrap();
            if text != "n" {
                assert_eq!(value[&text][0], text.as_str());
            }
            assert_eq!(value["n"], number);
        }
    }
}

//! Extracts the documentation of a code at compile time, from the comments of a rule's file or of a row of the table.
//!
//! All of it is `const`, so that a build that never explains a code carries no documentation and no code to read it.

/// The prefix of documentation lines in a rule's file.
pub(super) const OF_FILE: &str = "//!";
/// In a row, the compiler has already removed `///`.
pub(super) const OF_ROW: &str = "";

/// Begins the last paragraph of a rule's documentation, which names the source lines.
const SOURCE: &[u8] = b"\n\nSource: ";

/// The number of bytes that [`uncomment`] needs.
pub(super) const fn length(commented: &str, prefix: &str) -> usize {
    copy(commented.as_bytes(), prefix.as_bytes(), &mut [])
}

/// The leading lines of `commented` that begin with `prefix`, without prefix, following space and last line break.
pub(super) const fn uncomment<const N: usize>(commented: &str, prefix: &str) -> [u8; N] {
    let mut text = [0; N];
    copy(commented.as_bytes(), prefix.as_bytes(), &mut text);
    text
}

/// Writes as much as fits and returns the full length.
const fn copy(mut input: &[u8], prefix: &[u8], mut output: &mut [u8]) -> usize {
    let mut length = 0;
    // Breaks are written before a line, so that none follows the last.
    let mut has_line_before = false;
    while let Some(line) = without_prefix(input, prefix) {
        if has_line_before {
            output = push(output, b'\n');
            length += 1;
        }
        has_line_before = true;
        input = match line {
            [b' ', rest @ ..] => rest,
            _ => line,
        };
        while let [byte, rest @ ..] = input {
            input = rest;
            match *byte {
                b'\n' => break,
                // A checkout on Windows.
                b'\r' => {}
                byte => {
                    output = push(output, byte);
                    length += 1;
                }
            }
        }
    }
    length
}

const fn push(output: &mut [u8], byte: u8) -> &mut [u8] {
    match output {
        [first, rest @ ..] => {
            *first = byte;
            rest
        }
        [] => output,
    }
}

/// `None` if the input is empty or does not begin with `prefix`.
const fn without_prefix<'a>(mut input: &'a [u8], mut prefix: &[u8]) -> Option<&'a [u8]> {
    if input.is_empty() {
        return None;
    }
    while let [wanted, rest_of_prefix @ ..] = prefix {
        match input {
            [byte, rest @ ..] if *byte == *wanted => input = rest,
            _ => return None,
        }
        prefix = rest_of_prefix;
    }
    Some(input)
}

/// The bytes of [`uncomment`] as text. They are valid: whole lines of a `str` without their ASCII prefix.
pub(super) const fn text(bytes: &[u8]) -> &str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// Splits the documentation of a rule's file into the text and the source.
pub(super) const fn split_source(documentation: &str) -> (&str, &str) {
    let mut rest = documentation.as_bytes();
    while let [_, next @ ..] = rest {
        if let Some(source) = without_prefix(rest, SOURCE) {
            let (before, _) = documentation.as_bytes().split_at(documentation.len() - rest.len());
            return (text(before), text(source));
        }
        rest = next;
    }
    (documentation, "")
}

/// Whether the first paragraph of the documentation is this sentence.
pub(super) const fn begins_with(documentation: &str, sentence: &str) -> bool {
    match without_prefix(documentation.as_bytes(), sentence.as_bytes()) {
        Some(rest) => matches!(rest, [b'\n', b'\n', ..]),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(commented: &str, prefix: &str) -> String {
        let mut bytes = vec![0; length(commented, prefix)];
        assert_eq!(copy(commented.as_bytes(), prefix.as_bytes(), &mut bytes), bytes.len());
        text(&bytes).to_owned()
    }

    #[test]
    fn a_file_is_read_as_far_as_its_own_documentation_goes() {
        let file = "//! One – sentence.\n//!\n//!   indented\n\n//! not any more\n/// nor this\n";
        assert_eq!(read(file, OF_FILE), "One – sentence.\n\n  indented");
        assert_eq!(read(&file.replace('\n', "\r\n"), OF_FILE), "One – sentence.\n\n  indented");
        assert_eq!(read("//!", OF_FILE), "");
        assert_eq!(read("use x;\n//! late\n", OF_FILE), "");
        assert_eq!(read("", OF_FILE), "");
    }

    #[test]
    fn a_row_loses_the_space_before_each_line() {
        assert_eq!(read(" One.\n\n Two\n three.\n", OF_ROW), "One.\n\nTwo\nthree.");
    }

    #[test]
    fn the_source_is_the_last_paragraph() {
        assert_eq!(split_source("One.\n\nFix: it.\n\nSource: S2:1, S2:2–3"), ("One.\n\nFix: it.", "S2:1, S2:2–3"));
        assert_eq!(split_source("One. Source: none."), ("One. Source: none.", ""));
    }

    #[test]
    fn a_sentence_is_a_whole_paragraph() {
        assert!(begins_with("One.\n\nTwo.", "One."));
        assert!(!begins_with("One. More.\n\nTwo.", "One."));
        assert!(!begins_with("One.", "One. More."));
    }
}

//! Commands that send an order, as S2 prints its examples (S2:37–80).

use std::borrow::Cow;

/// True if the text begins with a prompt, `curl` or an option. No key of a form body does.
pub(crate) fn is_command(text: &str) -> bool {
    ["$ ", "$>", "curl ", "-"].iter().any(|beginning| text.starts_with(beginning))
}

/// The form body that a command sends.
pub(crate) fn body(command: &str) -> Result<String, String> {
    // Shells end a line with `\n`. The added one follows a backslash at the end of the last line.
    let command = format!("{}\n", command.replace("\r\n", "\n"));
    let words = shlex::split(&command).ok_or("the command has a quotation mark without its other half")?;
    let mut body = String::new();
    let mut words = words.iter().map(String::as_str);
    while let Some(word) = words.next() {
        let (option, attached) = match word.split_once('=') {
            Some((option, value)) if option.starts_with("--data") => (option, Some(value)),
            _ => (word, None),
        };
        let is_plain = match option {
            "--data" | "-d" | "--data-raw" | "--data-ascii" | "--data-binary" => false,
            "--data-urlencode" => true,
            _ => continue,
        };
        if let Some(argument) = attached.or_else(|| words.next()) {
            body.push_str(&if is_plain { encoded(argument) } else { argument.into() });
            // Also after the last pair, to keep a space at its end.
            body.push('&');
        }
    }
    if body.is_empty() { Err("the command sends nothing: expected `--data`".into()) } else { Ok(body) }
}

/// One pair whose value is not encoded yet.
fn encoded(pair: &str) -> Cow<'_, str> {
    let Some((key, value)) = pair.split_once('=') else { return pair.into() };
    format!("{key}={}", form_urlencoded::byte_serialize(value.as_bytes()).collect::<String>()).into()
}

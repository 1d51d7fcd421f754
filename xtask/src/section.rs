//! Sections of documents that a command writes, so that figures stand next to their explanation and need no copying.

use std::path::Path;

use anyhow::{Context, Result};

use crate::project::{read, write};

/// Writes the section with this name.
pub fn write_section(path: &Path, name: &str, body: &str) -> Result<()> {
    let text = read(path)?;
    write(path, replaced(&text, name, body).with_context(|| no_section(path, name))?)
}

/// Whether the section with this name has this text.
pub fn is_section(path: &Path, name: &str, body: &str) -> Result<bool> {
    // Git on Windows may have changed the line endings.
    let text = read(path)?.replace("\r\n", "\n");
    Ok(replaced(&text, name, body).with_context(|| no_section(path, name))? == text)
}

fn no_section(path: &Path, name: &str) -> String {
    format!("{} has no lines `{}` and `{}`", path.display(), start(name), end(name))
}

fn start(name: &str) -> String {
    format!("<!-- {name} -->")
}

fn end(name: &str) -> String {
    format!("<!-- end of {name} -->")
}

fn replaced(text: &str, name: &str, body: &str) -> Option<String> {
    let (start, end) = (start(name), end(name));
    let (before, rest) = text.split_once(&start)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{start}\n\n{}\n\n{end}{after}", body.trim()))
}

#[cfg(test)]
mod tests {
    use super::replaced;

    #[test]
    fn only_the_part_changes() {
        let text = "a\n<!-- x -->\nold\n<!-- end of x -->\nb\n";
        let new = replaced(text, "x", "new\n").unwrap();
        assert_eq!(new, "a\n<!-- x -->\n\nnew\n\n<!-- end of x -->\nb\n");
        assert_eq!(replaced(&new, "x", "new").unwrap(), new);
        assert_eq!(replaced(text, "y", "new"), None);
    }
}

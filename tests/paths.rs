//! Every file that a comment or a page of documentation names exists.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};

/// The folders to search, and the kinds of files.
const READ: [(&str, &[&str]); 9] = [
    (".", &["md", "toml"]),
    (".cargo", &["toml"]),
    ("docs", &["md"]),
    ("pkg", &["md", "js", "ts", "rs", "toml"]),
    ("src", &["rs"]),
    ("tests", &["rs"]),
    ("xtask", &["rs"]),
    ("benches", &["rs", "mjs"]),
    ("fuzz", &["rs", "md"]),
];

/// Names begin with one of these folders of the project.
const FOLDERS: [&str; 9] =
    ["src/", "pkg/src/", "pkg/wasm/", "tests/", "xtask/src/", "docs/", "examples/", "data/", "fuzz/"];

/// Built, installed, or only an example.
const NOT_COMMITTED: [&str; 6] = ["fuzz/corpus", "pkg/build", "pkg/dist", "node_modules", "target", "LICENSE"];

fn files(folder: &Path, kinds: &[&str], is_root: bool, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.to_str().unwrap();
        if NOT_COMMITTED.iter().any(|part| name.contains(part)) {
            continue;
        }
        if path.is_dir() && !is_root {
            files(&path, kinds, false, found);
        } else if path.extension().is_some_and(|kind| kinds.iter().any(|known| kind == *known)) {
            found.push(path);
        }
    }
}

/// The names in a text: letters, digits and the other characters of a path.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |character: char| character.is_ascii_alphanumeric() || "_-./*<>".contains(character);
    text.split(move |character| !is_part(character)).map(|name| name.trim_end_matches('.'))
}

/// Whether a name is that of a file or folder of the project. A name with a placeholder, such as `<name>`, is none.
fn is_checked(name: &str) -> bool {
    FOLDERS.iter().any(|folder| name.starts_with(folder))
        && !name.contains(['<', '>'])
        && !NOT_COMMITTED.iter().any(|part| name.contains(part))
}

#[test]
fn every_file_that_is_named_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for (folder, kinds) in READ {
        files(&root.join(folder), kinds, folder == ".", &mut found);
    }
    assert!(found.len() > 100, "only {} files: the project is not read", found.len());
    let mut missing = Vec::new();
    for file in found {
        let text = std::fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate() {
            for name in names(line).filter(|name| is_checked(name)) {
                // A star means some files of the folder before it.
                let stem = name.split('*').next().unwrap_or_default();
                let stem =
                    if stem == name { name } else { stem.rsplit_once('/').map_or(stem, |(folder, _)| folder) };
                let inside_package =
                    file.parent().into_iter().flat_map(Path::ancestors).take_while(|up| up.starts_with(root));
                if !inside_package.map(|up| up.join(stem)).any(|path| path.exists()) {
                    missing.push(format!("{}:{}: {name}", file.strip_prefix(root).unwrap().display(), number + 1));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no such file:\n{}", missing.join("\n"));
}

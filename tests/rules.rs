//! Each rule has its own file, which begins with the rule's documentation, in a fixed order.
#![cfg(all(feature = "server", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use oney_rules::IssueCode;
use oney_rules::server::messages;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const FOLDERS: [&str; 3] =
    ["src/authorization/rules", "src/authorization/rules/trip", "src/server/messages/rules"];

/// The paragraphs of a rule's file by their first word; the first one has none.
const ORDER: [&str; 5] = ["", "Why: ", "Fails: ", "Fix: ", "Source: "];

struct File {
    path: String,
    code: String,
    /// The `//!` lines without these characters.
    documentation: String,
}

/// Every file with a rule; shared code has files without one.
fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries = FOLDERS.iter().flat_map(|folder| std::fs::read_dir(root.join(folder)).unwrap());
    let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut found = Vec::new();
    for file in paths {
        let path = file.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        let text = std::fs::read_to_string(&file).unwrap().replace("\r\n", "\n");
        let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
        let documentation: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        let codes: Vec<&str> = text.split("code: IssueCode::").skip(1).collect();
        assert!(codes.len() < 2, "{path}: one file is one rule with one code");
        if let Some(code) = codes.first() {
            let code = code.split(',').next().unwrap().to_owned();
            found.push(File { path, code, documentation: documentation.join("\n") });
        } else {
            assert!(!documentation.is_empty(), "{path}: says nothing of what it is for");
        }
    }
    assert!(found.len() > 30, "only {} rules: the sources are not read", found.len());
    found
}

fn codes_of_rules() -> BTreeMap<String, IssueCode> {
    let rules = messages::ALL.iter().flat_map(|message| message.rules);
    rules.map(|rule| (format!("{:?}", rule.code), rule.code)).collect()
}

#[test]
fn each_rule_of_each_message_is_a_file_and_each_file_a_rule_of_a_message() {
    let files = files();
    let of_files: BTreeSet<&str> = files.iter().map(|file| file.code.as_str()).collect();
    assert_eq!(of_files.len(), files.len(), "a code has two files");
    let codes = codes_of_rules();
    assert_eq!(of_files, codes.keys().map(String::as_str).collect());
}

#[test]
fn the_documentation_of_a_rule_is_what_its_file_begins_with() {
    let codes = codes_of_rules();
    for File { path, code, documentation } in files() {
        let paragraphs: Vec<&str> = documentation.split("\n\n").collect();
        assert_eq!(paragraphs.len(), ORDER.len(), "{path}: what must hold, Why, Fails, Fix, Source");
        for (paragraph, first) in paragraphs.iter().zip(ORDER) {
            assert!(
                paragraph.starts_with(first) && paragraph.len() > first.len(),
                "{path}: `{first}` is expected"
            );
            let ends_as_it_should = paragraph.ends_with('.') != (first == "Source: ");
            assert!(ends_as_it_should, "{path}: a full stop ends each paragraph but the source");
        }
        assert!(!paragraphs[0].contains(". "), "{path}: one sentence says what must hold");
        let code = codes[&code];
        assert_eq!(paragraphs[..4].join("\n\n"), code.documentation(), "{path}: the row names another file");
        assert_eq!(paragraphs[4], format!("Source: {}", code.source()), "{path}");
    }
}

/// Codes that no rule reports are documented in their row; if they have these paragraphs, the order is the same.
#[test]
fn every_code_is_documented_in_this_order() {
    for code in IssueCode::ALL {
        let labels = code.documentation().split("\n\n").filter_map(|text| Some(text.split_once(": ")?.0));
        let places: Vec<usize> = labels
            .filter_map(|label| ORDER.iter().position(|known| known.strip_suffix(": ") == Some(label)))
            .collect();
        assert!(places.is_sorted_by(|one, next| one < next), "{code}");
    }
}

//! Which module may import which (ARCHITECTURE.md). Read from the sources, so that a new import is a decision, no accident.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A module of `src/` and the modules that it may import. Each imports only from rows above its own, so there is no
/// circle; `the_table_has_no_circle` checks that.
const ALLOWED: &[(&str, &[&str])] = &[
    // Facts and simple types, which know nothing about orders.
    ("usage", &[]),
    ("sorting", &[]),
    ("pieces", &[]),
    ("suggestion", &["pieces"]),
    // How values come in.
    ("visitor", &["pieces"]),
    ("json", &["visitor"]),
    ("tables", &[]),
    ("graphemes", &["tables"]),
    ("composition", &[]),
    ("countries", &["pieces", "suggestion", "tables", "usage"]),
    ("date", &["usage"]),
    // Not in the plan's chain: a fact of an issue may be a country.
    ("code", &["countries", "pieces"]),
    // HOW a value is read. `code` for the issues; `json` for the spelling of numbers.
    ("formats", &["code", "countries", "date", "graphemes", "json", "pieces", "suggestion", "tables"]),
    // WHAT a table of parameters is.
    ("table", &["formats", "suggestion"]),
    // Types that know parameters.
    ("report", &["code", "json", "sorting", "table", "visitor"]),
    ("order", &["countries", "date", "formats", "json", "report", "table"]),
    // `formats` for the list of payment options and the largest amount; `json` because a profile is read without serde.
    ("profile", &["code", "countries", "formats", "pieces", "suggestion", "table", "usage"]),
    // WHAT must hold BETWEEN values, and what a message is. Neither names a rule or a message.
    ("rule", &["code", "date", "order", "profile", "report", "table"]),
    ("message", &["json", "order", "rule", "table", "visitor"]),
    // The message of pages: its parameters, its rules.
    ("authorization", &["code", "countries", "formats", "message", "order", "report", "rule", "sorting", "table"]),
    // Names what a profile may name.
    (
        "profile_reader",
        &[
            "authorization",
            "code",
            "countries",
            "json",
            "pieces",
            "profile",
            "suggestion",
            "table",
            "usage",
            "visitor",
        ],
    ),
    // `authorization` for the default message of a request; `formats` for the kinds of raw value.
    (
        "request",
        &[
            "authorization",
            "code",
            "formats",
            "json",
            "message",
            "order",
            "pieces",
            "report",
            "suggestion",
            "table",
            "usage",
            "visitor",
        ],
    ),
    // `countries` for the example numbers of sentences.
    ("messages", &["code", "countries", "json", "report", "table"]),
    // `profile` for the number of lines, and for the default country of an address.
    (
        "derivations",
        &["code", "countries", "graphemes", "json", "message", "order", "pieces", "profile", "report", "table"],
    ),
    ("options", &["composition", "date", "table"]),
    // How a shop names what it asks for. `formats` for what a parameter is.
    (
        "fields",
        &[
            "authorization",
            "code",
            "countries",
            "formats",
            "json",
            "report",
            "request",
            "suggestion",
            "table",
            "usage",
            "visitor",
        ],
    ),
    // The answer: values, derived values, and sentences. `authorization` for the default message.
    (
        "outcome",
        &[
            "authorization",
            "code",
            "derivations",
            "fields",
            "formats",
            "json",
            "message",
            "messages",
            "order",
            "report",
            "request",
            "table",
            "usage",
        ],
    ),
    (
        "engine",
        &[
            "code",
            "countries",
            "derivations",
            "fields",
            "formats",
            "message",
            "options",
            "order",
            "outcome",
            "profile",
            "report",
            "request",
            "rule",
            "table",
            "usage",
            "visitor",
        ],
    ),
    // The room of servers. The JSON that servers read and write beside orders; `json` for the test of whole numbers.
    ("server::json", &["countries", "date", "json", "suggestion", "usage", "visitor"]),
    // The messages for servers only; a test reads their labels.
    ("server::formats", &["code", "countries", "formats", "table"]),
    (
        "server::messages",
        &[
            "authorization",
            "code",
            "formats",
            "json",
            "message",
            "messages",
            "order",
            "outcome",
            "report",
            "rule",
            "server::formats",
            "table",
        ],
    ),
    ("server::received", &["authorization", "json", "message", "request", "server::messages", "usage", "visitor"]),
    // Signing and verifying a message's values with their keys. `formats` for the largest amount.
    (
        "server::signing",
        &[
            "code",
            "engine",
            "formats",
            "json",
            "message",
            "options",
            "order",
            "outcome",
            "report",
            "request",
            "server::json",
            "server::messages",
            "table",
            "usage",
            "visitor",
        ],
    ),
    // Other questions of servers: the platform's answers, and WHEN something may happen.
    ("server::exec_codes", &["server::json", "usage"]),
    // `formats` for the largest amount.
    ("server::workflow", &["countries", "date", "server::exec_codes", "server::json", "formats", "usage"]),
    // The order for Oney's own interface; `graphemes` for the width of a line.
    (
        "server::oney_api",
        &[
            "authorization",
            "code",
            "countries",
            "date",
            "engine",
            "formats",
            "graphemes",
            "json",
            "messages",
            "options",
            "order",
            "outcome",
            "profile",
            "report",
            "request",
            "suggestion",
            "table",
            "server::json",
            "usage",
            "visitor",
        ],
    ),
    // `formats` for the delivery methods.
    (
        "server::test_book",
        &[
            "authorization",
            "code",
            "date",
            "engine",
            "formats",
            "options",
            "order",
            "request",
            "server::workflow",
            "suggestion",
            "table",
            "usage",
            "server::json",
            "server::workflow",
        ],
    ),
    ("server::sandbox", &["countries", "profile", "server::json"]),
    ("server::products", &["countries", "server::json"]),
    // Beside the engine: exports of the tables, for documentation and JavaScript; `rules` for their page; `request` for its
    // limits.
    (
        "export",
        &[
            "authorization",
            "code",
            "countries",
            "server::oney_api",
            "server::exec_codes",
            "fields",
            "formats",
            "json",
            "message",
            "messages",
            "request",
            "rule",
            "server::products",
            "server::sandbox",
            "server::json",
            "server::messages",
            "table",
            "server::test_book",
            "server::workflow",
        ],
    ),
    ("problem", &["code", "json", "messages", "outcome", "report"]),
    // For servers.
    (
        "axum",
        &["code", "engine", "fields", "messages", "options", "outcome", "problem", "report", "request", "usage"],
    ),
];

/// External crates and the only modules that may name them; `server` includes its submodules.
const FOREIGN: &[(&str, &str)] = &[
    ("axum_core", "axum"),
    ("http", "axum"),
    ("http_body_util", "axum"),
    ("tokio", "axum"),
    ("serde", "request"),
    ("serde", "outcome"),
    ("serde_json", "outcome"),
    ("serde_path_to_error", "outcome"),
    ("serde", "server"),
    ("serde_json", "server::json"),
    ("serde_json", "server::oney_api"),
    ("serde_json", "server::test_book"),
    ("serde_json", "server::workflow"),
    ("serde_path_to_error", "server::json"),
    ("ts_rs", "server"),
    ("base64", "server::formats"),
    ("ctutils", "server::signing"),
    ("form_urlencoded", "server::signing"),
    ("sha2", "server::signing"),
    ("zeroize", "server::signing"),
    ("unicode_normalization", "composition"),
    ("unicode_segmentation", "graphemes"),
];

/// The core has no clock, no globals, no input or output (docs/design.md, D6).
const OUTSIDE_WORLD: &[&str] = &["std::env", "std::fs", "std::io", "std::process", "std::thread", "std::time"];

/// Every source file of the library by its module: without comments, and without the tests at its end.
fn sources() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let inside = path.strip_prefix(&root).unwrap().to_owned();
            if path.is_dir() {
                // The command line uses only the library's public names; the compiler checks that.
                if inside != Path::new("bin") {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && inside != Path::new("lib.rs")
                && !inside.ends_with("tests.rs")
            {
                let module = module_of(&inside);
                let text = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
                found.push((module, inside, code_of(&text)));
            }
        }
    }
    found.sort();
    found
}

fn module_of(file: &Path) -> String {
    let mut parts = file.iter().map(|part| part.to_str().unwrap().trim_end_matches(".rs").to_owned());
    let first = parts.next().unwrap();
    match parts.next() {
        Some(second) if first == "server" => format!("server::{second}"),
        _ => first,
    }
}

fn code_of(text: &str) -> String {
    let text = text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
    let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// Names that lib.rs re-exports at the root (`pub use countries::Country`), with their modules.
fn lifted() -> BTreeMap<String, String> {
    let lib = include_str!("../src/lib.rs");
    let uses =
        lib.split(';').filter_map(|item| item.split("pub use ").nth(1)).filter_map(|path| path.split_once("::"));
    uses.flat_map(|(module, names)| {
        let names: Vec<String> = words(names).collect();
        names.into_iter().map(move |name| (name, module.trim().to_owned()))
    })
    .collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    text.split(move |character| !is_part(character)).filter(|word| !word.is_empty()).map(str::to_owned)
}

/// The names after each `crate::`, also in `crate::{a::X, b}`. Under `server` with the submodule: `server::signing`.
fn named_after_crate(code: &str) -> Vec<String> {
    let inside = named_after(code, "crate::server::").into_iter().map(|name| format!("server::{name}"));
    named_after(code, "crate::").into_iter().filter(|name| name != "server").chain(inside).collect()
}

fn named_after(code: &str, prefix: &str) -> Vec<String> {
    let mut names = Vec::new();
    for after in code.split(prefix).skip(1) {
        let Some(inner) = after.strip_prefix('{') else {
            names.extend(words(after).next());
            continue;
        };
        let mut depth = 0;
        let mut is_first = true;
        for piece in inner.split_inclusive(['{', '}', ',']) {
            if depth == 0 && is_first {
                names.extend(words(piece).next());
            }
            is_first = piece.ends_with(',');
            match piece.chars().last() {
                Some('{') => depth += 1,
                Some('}') if depth == 0 => break,
                Some('}') => depth -= 1,
                _ => {}
            }
        }
    }
    names
}

/// Module, imported module, file.
fn arrows() -> BTreeSet<(String, String, PathBuf)> {
    let lifted = lifted();
    let mut arrows = BTreeSet::new();
    for (module, file, code) in sources() {
        for name in named_after_crate(&code) {
            let imported = lifted.get(&name).unwrap_or(&name);
            if *imported != module {
                arrows.insert((module.clone(), imported.clone(), file.clone()));
            }
        }
    }
    arrows
}

fn is_allowed(from: &str, to: &str) -> bool {
    ALLOWED.iter().any(|(module, allowed)| *module == from && allowed.contains(&to))
}

#[test]
fn modules_import_only_what_they_may() {
    let arrows = arrows();
    assert!(arrows.len() > 50, "only {} arrows: the sources are not read", arrows.len());
    let wrong: Vec<String> = arrows
        .iter()
        .filter(|(from, to, _)| !is_allowed(from, to))
        .map(|(from, to, file)| format!("src/{}: `{from}` may not import `{to}`", file.display()))
        .collect();
    assert!(wrong.is_empty(), "{}\nsee ARCHITECTURE.md and the table in tests/layering.rs", wrong.join("\n"));
}

#[test]
fn the_table_has_no_circle() {
    for (place, (module, allowed)) in ALLOWED.iter().enumerate() {
        for imported in *allowed {
            let above = ALLOWED.iter().take(place).any(|(known, _)| known == imported);
            assert!(above, "`{module}` imports `{imported}`, which is not above it");
        }
    }
}

#[test]
fn every_module_has_its_row() {
    let modules: BTreeSet<String> = sources().into_iter().map(|(module, ..)| module).collect();
    // The file of `server` only lists its submodules.
    let modules: BTreeSet<String> = modules.into_iter().filter(|module| module != "server").collect();
    let rows: BTreeSet<String> = ALLOWED.iter().map(|(module, _)| (*module).to_owned()).collect();
    assert_eq!(modules, rows);
}

/// Unindented `use super::…` in a module's first file means the root, which the check above would not see.
#[test]
fn nobody_goes_through_the_root_by_super() {
    for (_, file, code) in sources() {
        let depth = file.components().count();
        let root = format!("{}::", vec!["super"; depth].join("::"));
        let found =
            code.lines().find(|line| line.strip_prefix("use ").is_some_and(|path| path.starts_with(&root)));
        assert_eq!(found, None, "src/{}: write `crate::`", file.display());
    }
}

#[test]
fn each_foreign_crate_has_its_home() {
    for (module, file, code) in sources() {
        let is_home = |home: &str| module == home || (home == "server" && module.starts_with("server::"));
        for (krate, _) in FOREIGN {
            let mut homes = FOREIGN.iter().filter(|(other, _)| other == krate).map(|(_, home)| *home);
            let names = format!("{krate}::");
            let is_named = code.match_indices(&names).any(|(at, _)| {
                let before = code.get(..at).and_then(|before| before.chars().last());
                !before
                    .is_some_and(|character| character.is_alphanumeric() || character == '_' || character == ':')
            });
            assert!(!is_named || homes.any(is_home), "src/{}: `{krate}` does not belong here", file.display());
        }
    }
}

#[test]
fn the_core_does_not_reach_outside() {
    for (_, file, code) in sources() {
        for path in OUTSIDE_WORLD {
            assert!(!code.contains(path), "src/{}: `{path}`", file.display());
        }
    }
}

/// The files that may test a feature: to select modules, never code inside of one (docs/design.md, D1).
const CHOOSING: &[&str] = &[
    "composition.rs",
    "graphemes.rs",
    "json.rs",
    "lib.rs",
    "outcome.rs",
    "request.rs",
    "suggestion.rs",
    "table.rs",
    "tables.rs",
];

/// How many lines of `src/` may test a feature.
const MAX_CHOICES: usize = 26;

/// Whether a line tests a feature: `cfg(feature = …)`, `cfg!(…)`, `cfg_attr(…)`, also inside `any`, `all` and `not`.
fn asks_for_a_feature(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    // A condition over several lines names the feature at the start of one of them.
    code.contains("feature =") && (code.contains("cfg") || code.trim_start().starts_with("feature"))
}

#[test]
fn a_feature_chooses_a_room_and_never_a_sentence() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files: Vec<PathBuf> = sources().into_iter().map(|(_, file, _)| file).collect();
    files.extend([PathBuf::from("lib.rs"), PathBuf::from("messages/tests.rs")]);
    let mut count = 0;
    for file in files {
        let text = std::fs::read_to_string(root.join(&file)).unwrap().replace("\r\n", "\n");
        let lines: Vec<&str> = text.lines().collect();
        for (number, _) in lines.iter().enumerate().filter(|(_, line)| asks_for_a_feature(line)) {
            let place = format!("src/{}:{}", file.display(), number + 1);
            count += 1;
            assert!(
                CHOOSING.contains(&file.to_str().unwrap()),
                "{place}: a feature chooses in the files of `CHOOSING` alone"
            );
            // Only a module or a re-export may follow: never code inside a function, an enum, a match or a table.
            let chosen = lines.iter().skip(number + 1).find(|line| !line.trim().starts_with("#[")).unwrap();
            let words = chosen.trim().trim_start_matches("pub(crate) ").trim_start_matches("pub ");
            assert!(words.starts_with("mod ") || words.starts_with("use "), "{place}: `{chosen}`");
        }
    }
    assert!(count <= MAX_CHOICES, "{count} lines ask for a feature, at most {MAX_CHOICES} may");
    assert!(count > 10, "only {count} lines ask for a feature: the sources are not read");
}

#[test]
fn features_are_found_in_every_spelling() {
    for line in [
        "#[cfg(feature = \"server\")]",
        "    #[cfg(not(feature = \"unicode\"))]",
        "#[cfg(all(test, feature = \"server\"))]",
        "if cfg!(feature = \"server\") {",
        "#[cfg_attr(feature = \"serde\", derive(Debug))]",
        "#[cfg(any(not(test), feature = \"server\"))]",
        "        feature = \"server\",",
    ] {
        assert!(asks_for_a_feature(line), "{line}");
    }
    for line in ["#[cfg(test)]", "#[cfg(doctest)]", "let cfg = 1;", "// a feature"] {
        assert!(!asks_for_a_feature(line), "{line}");
    }
}

#[test]
fn braces_are_read() {
    let code = "use crate::{code::{A, B}, date, order::X};\nfn f() { crate::json::y(); $crate::z::w }";
    assert_eq!(named_after_crate(code), ["code", "date", "order", "json", "z"]);
}

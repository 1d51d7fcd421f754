//! Compares the grapheme clusters of the wasm build with those of `unicode-segmentation`.
//!
//! This test compiles the table's sources itself, so that it runs with any features of the library.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

#[path = "../src/tables/coder.rs"]
#[expect(dead_code, reason = "only automata forget")]
mod coder;
#[path = "../src/tables/graphemes.rs"]
mod graphemes;
#[allow(dead_code, reason = "one function of it is for the npm package alone")]
#[path = "../src/tables/once.rs"]
mod once;
#[path = "../src/tables/generated"]
mod generated {
    #[rustfmt::skip]
    pub mod graphemes;
}

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// One character of each class that the rules distinguish.
const CLASSES: [char; 18] = [
    'a',
    '\r',
    '\n',
    '\0',
    '\u{0308}',  // extends
    '\u{0903}',  // spacing mark
    '\u{0915}',  // consonant with conjuncts
    '\u{094D}',  // its linker
    '\u{200C}',  // non-joiner
    '\u{200D}',  // joiner
    '\u{0600}',  // prepended
    '\u{1F1EB}', // half of a flag
    '\u{1F469}', // pictograph
    '\u{1100}',  // Hangul: L, V, T, LV, LVT
    '\u{1161}',
    '\u{11A8}',
    '\u{AC00}',
    '\u{AC01}',
];

fn assert_same(text: &str) {
    let ours: Vec<usize> = graphemes::boundaries(text).collect();
    let theirs: Vec<usize> = text.grapheme_indices(true).map(|(offset, _)| offset).collect();
    assert_eq!(ours, theirs, "{}", text.escape_unicode());
}

/// All texts of this many characters.
fn assert_same_for_all(alphabet: &[char], length: usize, text: &mut String) {
    if length == 0 {
        return assert_same(text);
    }
    for &character in alphabet {
        text.push(character);
        assert_same_for_all(alphabet, length - 1, text);
        text.pop();
    }
}

#[test]
fn every_text_of_up_to_four_classes() {
    for length in 0..=4 {
        assert_same_for_all(&CLASSES, length, &mut String::new());
    }
}

/// The rules that depend on more than one previous character.
#[test]
fn every_longer_text_of_the_classes_of_one_rule() {
    let conjuncts = ['\u{0915}', '\u{094D}', '\u{0308}', '\u{200D}', '\u{200C}', 'a'];
    let pictographs = ['\u{1F469}', '\u{200D}', '\u{0308}', '\u{200C}', '\u{0903}', '\u{094D}'];
    let flags = ['\u{1F1EB}', '\u{0308}', '\u{200D}', '\u{0600}'];
    for (alphabet, length) in [(&conjuncts[..], 6), (&pictographs, 6), (&flags, 7)] {
        assert_same_for_all(alphabet, length, &mut String::new());
    }
}

/// Each character in contexts that reveal its class: no two classes behave the same in all of them.
#[test]
fn every_character() {
    let around = [
        ("a", "a"),
        ("\u{0600}", "\n"),
        ("\r", "\u{1161}"),
        ("\u{1100}", "\u{1100}"),
        ("\u{1161}", "\u{11A8}"),
        ("\u{AC01}", "\u{0308}"),
        ("\u{0915}\u{094D}", "\u{0915}"),
        ("\u{0915}", "\u{0915}"),
        ("\u{0915}", "\u{094D}\u{0915}"),
        ("\u{1F469}", "\u{200D}\u{1F469}"),
        ("\u{1F469}\u{200D}", "\u{1F469}"),
        ("\u{1F469}", "\u{1F469}"),
        ("\u{1F1EB}", "\u{1F1EB}"),
    ];
    let mut text = String::new();
    // Nothing but plain characters beyond the first two planes, tags and selectors aside.
    let is_due = |character: &char| {
        is_long() || !('\u{20000}'..'\u{E0000}').contains(character) && *character < '\u{F0000}'
    };
    for character in ('\0'..=char::MAX).filter(is_due) {
        text.clear();
        for (before, after) in around {
            text.push_str(before);
            text.push(character);
            text.push_str(after);
            // Ends the cluster before it.
            text.push('\0');
        }
        let ours = graphemes::boundaries(&text);
        let theirs = text.grapheme_indices(true).map(|(offset, _)| offset);
        assert!(ours.eq(theirs), "U+{:04X}", u32::from(character));
    }
}

/// Patterns with the classes of each script, with several characters in sequence as in real texts.
const SCRIPTS: [&str; 10] = [
    // Anything.
    r"\PC{1,5}",
    // Latin and marks on it.
    r"[a-e \u{C0}-\u{17F}\u{300}-\u{36F}\u{20D0}-\u{20F0}\u{FE00}-\u{FE0F}]{1,5}",
    // Joiners and other characters without width.
    r"[\u{200B}-\u{200F}\u{34F}\u{2060}\u{FEFF}]{1,3}",
    // Emoji, colours of skin, tags.
    r"([\u{1F300}-\u{1FAFF}\u{2600}-\u{27BF}][\u{1F3FB}-\u{1F3FF}\u{FE0F}\u{E0020}-\u{E007F}]{0,2}\u{200D}?){1,4}",
    // Flags.
    r"[\u{1F1E6}-\u{1F1FF}]{1,5}",
    // Hangul.
    r"[\u{1100}-\u{11FF}\u{A960}-\u{A97C}\u{AC00}-\u{D7A3}\u{D7B0}-\u{D7FB}]{1,5}",
    // Scripts of India and around, with and without conjuncts.
    r"[\u{900}-\u{DFF}\u{1000}-\u{109F}\u{1780}-\u{17FF}\u{1A20}-\u{1BFF}\u{A980}-\u{A9DF}\u{11000}-\u{11FFF}]{1,5}",
    r"([\u{915}-\u{939}\u{995}-\u{9B9}\u{1000}-\u{1020}][\u{94D}\u{9CD}\u{1039}\u{93C}\u{200D}\u{200C}]{0,3}){1,4}",
    // Prepended characters.
    r"[\u{600}-\u{605}\u{6DD}\u{70F}\u{8E2}\u{D4E}\u{110BD}\u{111C2}\u{111C3}]{1,3}",
    // Controls.
    r"(\r|\n|\r\n|[\u{0}-\u{1F}\u{80}-\u{9F}\u{2028}\u{2029}]){1,3}",
];

/// A few pieces of these, and characters of single classes.
fn texts() -> impl Strategy<Value = String> {
    let scripts = SCRIPTS.map(|script| prop::string::string_regex(script).unwrap().boxed());
    let single = prop::sample::select(&CLASSES[..]).prop_map(String::from).boxed();
    let piece = prop::strategy::Union::new(scripts.into_iter().chain([single]));
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// `cargo xtask test --long`.
fn is_long() -> bool {
    std::env::var_os("ONEY_LONG").is_some()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if is_long() { 200_000 } else { 5_000 }))]

    #[test]
    fn random_texts(text in texts()) {
        assert_same(&text);
    }
}

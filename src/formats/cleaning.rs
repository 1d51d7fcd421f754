//! Texts that people write: without invisible characters, and with letters and their accents composed.
//!
//! Both come before anything is counted or compared, so that 15 characters are 15 as people see them. Doing it twice changes nothing.

use super::Notes;
use crate::code::ChangeKind;
use std::borrow::Cow;

/// Removes invisible characters and turns no-break spaces into spaces. Joiners stay inside words of scripts that need them, and inside
/// emoji.
pub(super) fn visible<'r>(text: &'r str, notes: &mut Notes) -> Cow<'r, str> {
    if !text.chars().any(|c| is_invisible(c) || is_no_break(c)) {
        return Cow::Borrowed(text);
    }
    let mut visible = String::with_capacity(text.len());
    let mut last = None;
    let mut joiner = None;
    for c in text.chars() {
        if is_joiner(c) {
            joiner = Some(c);
        } else if !is_invisible(c) {
            if let Some(joiner) = joiner.take()
                && last.is_some_and(|last| may_be_joined(last, c))
            {
                visible.push(joiner);
            }
            visible.push(if is_no_break(c) { ' ' } else { c });
            last = Some(c);
        }
    }
    if visible == text {
        return Cow::Borrowed(text);
    }
    notes.change(ChangeKind::Invisible);
    Cow::Owned(visible)
}

/// The most marks after one character that are composed: no script has more (UAX #15, stream-safe text). Hosts take quadratic time
/// for longer runs.
const MOST_MARKS: usize = 30;

/// Composes each character with the marks U+0300 to U+036F after it.
pub(super) fn composed<'r>(text: Cow<'r, str>, compose: fn(&str) -> String, notes: &mut Notes) -> Cow<'r, str> {
    if !text.chars().any(is_mark) {
        return text;
    }
    let mut composed = String::with_capacity(text.len());
    let mut copied = 0;
    let mut base = None;
    let mut marks = 0;
    // The end of the text ends the last run.
    for (offset, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if is_mark(c) {
            marks += 1;
            continue;
        }
        if let Some(start) = base
            && (1..=MOST_MARKS).contains(&marks)
        {
            let run = compose(text.get(start..offset).unwrap_or_default());
            // Where the first character is a mark of another range, the marks could change places with it.
            if !run.starts_with(is_mark) {
                composed.push_str(text.get(copied..start).unwrap_or_default());
                composed.push_str(&run);
                copied = offset;
            }
        }
        base = Some(offset);
        marks = 0;
    }
    composed.push_str(text.get(copied..).unwrap_or_default());
    if composed == text {
        return text;
    }
    notes.change(ChangeKind::Composed);
    Cow::Owned(composed)
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

fn is_no_break(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}')
}

/// Unicode's Default_Ignorable_Code_Point: soft hyphen, controls of direction, variation selectors, fillers, tags …
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Whether a joiner between these two changes what a reader sees: letters from Arabic to the scripts of South Asia, and emoji.
fn may_be_joined(left: char, right: char) -> bool {
    let needs_joiners = |c| matches!(c, '\u{600}'..='\u{1DFF}');
    let is_picture = |c| matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}');
    needs_joiners(left) && needs_joiners(right) || is_picture(left) && is_picture(right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_properties::{CodePointSetData, props::DefaultIgnorableCodePoint};

    #[test]
    fn invisible_is_what_unicode_says() {
        let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
        for c in '\0'..=char::MAX {
            assert_eq!(is_invisible(c), ignorable.contains(c), "{c:?}");
        }
    }

    fn cleaned(text: &str) -> String {
        let notes = &mut Notes::default();
        composed(visible(text, notes), crate::composition::compose, notes).into_owned()
    }

    #[test]
    fn joiners_stay_where_they_are_needed() {
        for text in ["می\u{200C}خواهم", "क\u{94D}\u{200D}ष", "👩\u{200D}🚀", "👨🏽\u{200D}🚒"]
        {
            assert_eq!(cleaned(text), text);
        }
        assert_eq!(cleaned("Mar\u{200D}ie"), "Marie");
        assert_eq!(cleaned("\u{200C}می\u{200C}\u{200C}خ\u{200D}"), "می\u{200C}خ");
    }

    #[test]
    fn a_long_run_of_marks_stays() {
        let run = |marks: usize| format!("e{}", "\u{301}".repeat(marks));
        assert_eq!(cleaned(&run(30)), format!("é{}", "\u{301}".repeat(29)));
        assert_eq!(cleaned(&run(31)), run(31));
    }

    proptest::proptest! {
        #[test]
        fn twice_is_once(text in "[aeE\u{C9}\u{300}-\u{315}\u{323}\u{344}\u{345}\u{34F}\u{36F}\u{5B0}\u{915}\u{93C}\u{958}\u{200B}-\u{200F}\u{20D0}\u{20DB}\u{A0}\u{AD}\u{FE0F}\u{1F469}\u{2764}\u{1100}\u{1161}\u{212B} ]{0,12}") {
            let once = cleaned(&text);
            proptest::prop_assert_eq!(cleaned(&once), once);
        }
    }
}

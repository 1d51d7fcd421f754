//! The name of a person has a letter, and no emoji or markup.
//!
//! Why: people fill a field that is in their way with a dot, programs with `null`, and address books of telephones hold hearts. A carrier
//! and a contract cannot use them. Letters of every script, initials, apostrophes and hyphens are no reason. A warning, for people are
//! called Null.
//!
//! Fails: `BILLINGFIRSTNAME=.`, `BILLINGLASTNAME=undefined`, `SHIPTOFIRSTNAME=Jean ❤`.
//!
//! Fix: ask the customer to look at the name once more.
//!
//! Source: S2:114–122, S2:342–352

use crate::authorization::{
    BILLINGFIRSTNAME, BILLINGLASTNAME, SHIPTOFIRSTNAME, SHIPTOLASTNAME, TRAVELPASSENGERFIRSTNAME,
    TRAVELPASSENGERLASTNAME,
};
use crate::code::{Detail, IssueCode};
use crate::formats::characters::digit;
use crate::rule::{Check, Rule};

pub(super) const RULE: Rule = Rule {
    code: IssueCode::ImplausibleName,
    reads: &[
        BILLINGFIRSTNAME,
        BILLINGLASTNAME,
        SHIPTOFIRSTNAME,
        SHIPTOLASTNAME,
        TRAVELPASSENGERFIRSTNAME,
        TRAVELPASSENGERLASTNAME,
    ],
    check: Check::Each(|context, id, findings| {
        if context.order.text(id, 0).is_some_and(|name| !is_plausible(name)) {
            findings.report(context.order.location(id, 0), Detail::ImplausibleName {});
        }
    }),
};

fn is_plausible(name: &str) -> bool {
    let is_word = |word: &str| name.eq_ignore_ascii_case(word);
    name.chars().any(is_letter)
        && !name.contains(|c| is_pictograph(c) || matches!(c, '<' | '>'))
        && !is_word("null")
        && !is_word("undefined")
}

/// Letters and their marks. Beyond ASCII everything is taken for one that is neither a digit nor in a block of signs.
fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphabetic(),
        '\u{80}'..='\u{BF}' => matches!(c, 'ª' | 'º'),
        '×' | '÷' | '\u{2000}'..='\u{206F}' | '\u{20A0}'..='\u{20CF}' | '\u{3000}'..='\u{3004}' => false,
        _ => !is_pictograph(c) && digit(c).is_none(),
    }
}

/// Arrows, signs, dingbats and emoji.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{FE0F}' | '\u{FFFD}' | '\u{1F000}'..='\u{1FAFF}')
}

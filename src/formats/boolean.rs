//! Truth values: S2 documents `yes` (S2:1004) and sends `true` (S2:1117).

use super::{Notes, Value};
use crate::code::ChangeKind;
use crate::code::Detail;

pub(super) fn read<'r>(text: &str, as_true_false: bool, notes: &mut Notes) -> Result<Value<'r>, Detail> {
    let is = |word: &str| text.eq_ignore_ascii_case(word);
    let truth = if is("yes") || is("true") || is("1") {
        true
    } else if is("no") || is("false") || is("0") {
        false
    } else {
        return Err(Detail::NotABoolean {});
    };
    if text != spelling(truth, as_true_false) {
        notes.change(ChangeKind::Notation);
    }
    Ok(Value::Boolean(truth))
}

/// The normal form, as the profile wants it.
pub(crate) fn spelling(truth: bool, as_true_false: bool) -> &'static str {
    match (truth, as_true_false) {
        (true, true) => "true",
        (true, false) => "yes",
        (false, true) => "false",
        (false, false) => "no",
    }
}

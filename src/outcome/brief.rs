//! The answer about one parameter outside lists with which nothing is wrong, without the names that the package puts around it
//! (`pkg/src/serving.js`): `=`; in the first line how it was changed, in the second where the lines of a street begin and end,
//! then its normal form as JSON, which is left out where it is the text that was received.

use super::Outcome;
use crate::code::ChangeKind;
use crate::json::Writer;
use crate::report::Place;
use std::borrow::Cow;
use std::ops::Range;

/// What came of a text of which nothing else was told.
pub(crate) struct Alone<'t> {
    pub(crate) received: &'t str,
    /// Its normal form.
    pub(crate) text: Cow<'t, str>,
    pub(crate) changes: Vec<ChangeKind>,
    /// Those of a street.
    pub(crate) lines: Vec<Range<usize>>,
}

impl Alone<'_> {
    pub(crate) fn brief(&self) -> String {
        let mut answer = begun(self.changes.iter().copied(), self.lines.iter(), &self.text);
        if self.text != self.received {
            let mut writer = Writer::new();
            writer.string(&self.text);
            answer.push_str(&writer.finish());
        }
        answer
    }
}

impl Outcome<'_> {
    /// `None` where the parameter is of a list, and where something is wrong with it.
    pub(crate) fn brief(&self, place: &Place) -> Option<String> {
        let id = place.parameter().0.filter(|id| !id.table().is_list())?;
        if self.issues.iter().any(|issue| issue.place == *place) {
            return None;
        }
        let text = self.order.text(id, 0);
        let changes = self.changes.iter().filter(|change| change.place == *place).map(|change| change.kind);
        let mut answer = begun(changes, self.lines.ranges(id), text.unwrap_or_default());
        if text.is_none_or(|text| !self.order.request.has_received(id, text)) {
            let mut writer = Writer::new();
            self.order.write_value(id, 0, &mut writer);
            answer.push_str(&writer.finish());
        }
        Some(answer)
    }
}

/// The first two lines.
fn begun<'l>(
    changes: impl Iterator<Item = ChangeKind>,
    lines: impl Iterator<Item = &'l Range<usize>>,
    text: &str,
) -> String {
    let mut answer = String::from("=");
    for kind in changes {
        answer.push_str(kind.name());
        answer.push(' ');
    }
    answer.push('\n');
    push_lines(lines, text, &mut answer);
    answer.push('\n');
    answer
}

/// Where lines begin and end in a text, in units of UTF-16, as JavaScript counts: each number as two digits to the base of 64,
/// which are the characters from `0` on.
fn push_lines<'l>(lines: impl Iterator<Item = &'l Range<usize>>, text: &str, answer: &mut String) {
    let (mut bytes, mut units) = (0, 0);
    for at in lines.flat_map(|line| [line.start, line.end]) {
        let part = text.get(bytes..at).unwrap_or_default();
        units += if part.is_ascii() { part.len() } else { part.encode_utf16().count() };
        bytes = at;
        // No street has as many units.
        for digit in [units / 64, units % 64] {
            answer.push(
                u8::try_from(digit).ok().and_then(|digit| digit.checked_add(b'0')).unwrap_or_default().into(),
            );
        }
    }
}

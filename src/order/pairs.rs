//! The normal form as pairs of a way and a text.

use super::Order;
use crate::code::Detail;
use crate::formats::Value;
use crate::report::{Place, Segment};
use crate::request::Pair;
use std::borrow::Cow;

impl Order<'_> {
    /// Every value in normal form, in the order of the documents; then what they do not know. The lines of a list are
    /// numbered from 0 on, as the normal form has them.
    ///
    /// # Errors
    /// With what keeps the message from being sent whole; see [`crate::request::Request::pairs`].
    pub(crate) fn pairs(&self) -> Result<Vec<Pair>, (Place, Detail)> {
        // Of a value that was given twice the normal form has one, if the profile lets that pass.
        let kind = self.request.kind();
        let mut placed = Vec::new();
        for table in kind.tables() {
            let count = self.line_count(table);
            for (number, line) in (0u32..).zip(0..count) {
                for id in table.ids() {
                    let text = match self.value(id, line) {
                        // Its issue is no error for this merchant: it is sent as it was received.
                        Value::Rejected => self.request.text_of(id, line)?,
                        _ => self.form_text(id, line).map(Cow::into_owned),
                    };
                    if let Some(text) = text {
                        let path = Place::Parameter(id, number).path();
                        placed.push((id.position(number), Pair { path, text }));
                    }
                }
            }
        }
        placed.sort_by_key(|(position, _)| *position);
        let mut pairs: Vec<Pair> = placed.into_iter().map(|(_, pair)| pair).collect();
        for mut stray in self.request.stray_pairs()? {
            self.renumber(&mut stray.path);
            pairs.push(stray);
        }
        Ok(pairs)
    }

    /// An unknown member of a line moves with its line.
    fn renumber(&self, path: &mut [Segment]) {
        let [Segment::Key(list), Segment::Index(label), ..] = path else {
            return;
        };
        let tables = self.request.kind().tables();
        let Some(table) = tables.into_iter().find(|table| table.is_list() && table.name() == list.as_ref()) else {
            return;
        };
        let mut numbered = (0u32..).zip(self.request.lines(table));
        if let Some((number, _)) = numbered.find(|(_, line)| line.label == *label) {
            *label = number;
        }
    }
}

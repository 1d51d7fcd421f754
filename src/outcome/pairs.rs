//! The normal form as pairs of a path and a text.

use super::Outcome;
use crate::code::Detail;
use crate::formats::Value;
use crate::message::Role;
use crate::report::Location;
use crate::request::Pair;
use std::borrow::Cow;

impl Outcome<'_> {
    /// Every value in normal form, in the order of the documents; of a received message then unknown fields. The rows of a list are
    /// numbered from 0, as in the normal form.
    ///
    /// # Errors
    /// If the message cannot be sent as a whole; see [`Request::pairs`].
    pub(crate) fn normal_pairs(&self) -> Result<Vec<Pair>, (Location, Detail)> {
        // If the profile allows a value given twice, the normal form has one of them.
        let mut placed = Vec::new();
        for table in self.request.message().tables() {
            for (number, row) in (0u32..).zip(0..self.order.row_count(table.head())) {
                for id in table.ids() {
                    let text = match self.order.value(id, row) {
                        // Its issue is no error for this merchant: it is sent as it was received.
                        Value::Rejected => self.request.text_of(id, row)?,
                        _ => self.order.form_text(id, row).map(Cow::into_owned),
                    };
                    if let Some(text) = text {
                        let path = Location::Parameter(id, number).path();
                        placed.push((id.position(number), Pair { path, text }));
                    }
                }
            }
        }
        placed.sort_by_key(|(position, _)| *position);
        let mut pairs: Vec<Pair> = placed.into_iter().map(|(_, pair)| pair).collect();
        // Nothing unknown is sent.
        if self.request.message().role != Role::Request {
            pairs.extend(self.request.unknown_pairs()?);
        }
        Ok(pairs)
    }
}

//! Countries, ISO 3166-1 alpha-2 (S2:108, S2:336). Alpha-3 is read, too: it is how other systems store the same country,
//! Oney's own interface among them.

use super::{Notes, Value};
use crate::code::ChangeKind;
use crate::code::Detail;
use crate::countries::Country;

pub(super) fn read<'r>(text: &str, notes: &mut Notes) -> Result<Value<'r>, Detail> {
    let upper = text.to_ascii_uppercase();
    if let Some(country) = Country::find_alpha3(&upper) {
        notes.change(ChangeKind::Notation);
        return Ok(Value::Country(country));
    }
    let country = Country::find(&upper).ok_or(Detail::UnknownCountry {})?;
    if upper != text {
        notes.change(ChangeKind::Case);
    }
    Ok(Value::Country(country))
}

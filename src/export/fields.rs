//! What a page needs to know about parameters to read a form in the shop's own names.

use crate::authorization::{AUTHORIZATION, PAYMENTOPTION};
use crate::fields::{delivery_twin, other_phone};
use crate::formats::Format;
use crate::json::Writer;
use crate::table::Supplier;

/// For each parameter outside lists, as JSON: whether customers supply it (`customer`) or may choose it where a map says so (`visitor`),
/// its delivery parameter (`delivery`), the other telephone number of its address (`phone`), whether it is a date or a mobile number, its values (`choices`).
#[must_use]
pub fn fields_json() -> String {
    let mut writer = Writer::new();
    writer.open('{');
    for id in AUTHORIZATION.table.ids() {
        let row = id.row();
        writer.key(id.name());
        writer.open('{');
        let mut mark = |key: &str, holds: bool| {
            if holds {
                writer.key(key);
                writer.boolean(true);
            }
        };
        mark("customer", row.supplier == Supplier::Customer);
        mark("visitor", id == PAYMENTOPTION);
        mark("date", matches!(row.format, Format::Date));
        mark("mobile", matches!(row.format, Format::Phone { is_mobile: true }));
        let phone = if matches!(row.format, Format::Phone { .. }) { other_phone(id) } else { None };
        for (key, other) in [("delivery", delivery_twin(id)), ("phone", phone)] {
            if let Some(other) = other {
                writer.key(key);
                writer.string(other.name());
            }
        }
        if let Format::Code(list) = row.format {
            writer.key("choices");
            writer.strings(list.values.iter().copied());
        }
        writer.close('}');
    }
    writer.close('}');
    writer.finish()
}

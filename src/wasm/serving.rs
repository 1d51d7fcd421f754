//! What the modules that are fast do in another way than the small one of pages: names of an order come as columns, and one text is
//! answered in bytes.

use super::text;
use crate::catalogue::{MessageKind, Table};
use crate::code::ChangeKind;
use crate::engine::Validator;

/// The brief answer about a text by itself, outside lists, by the column of its parameter; `None` where there is more to say.
#[must_use]
pub fn brief(current: Option<&Validator>, column: u8, input: &[u8]) -> Option<Vec<u8>> {
    let id = Table::Authorization.column(column)?;
    current?.validate_alone(id, text(input).ok()?)?.brief()
}

/// The kinds of changes in the order of their bits; then, in a line for each table of an order, its name and those of its columns.
pub(super) fn names() -> String {
    let mut names = String::from("changes");
    for kind in ChangeKind::ALL {
        names.push(' ');
        names.push_str(kind.name());
    }
    for table in MessageKind::Authorization.tables() {
        names.push('\n');
        names.push_str(table.name());
        for row in table.rows() {
            names.push(' ');
            names.push_str(row.name);
        }
    }
    names
}

//! Reads an order whose known names are encoded as columns: for nearly every member JavaScript writes the column's number
//! instead of the key, so that no name is searched and no path is built (figures: docs/design.md). The writer is
//! `pkg/src/server/columns.js`; `encoding.rs` reads the plain encoding, with names.
//!
//! A member is `|`, the column of its name, and a value; or a key and a value, as in the plain encoding. Columns are those of
//! the message's own table, and within a row of a list those of the list's table.

use crate::encoding::Reader;
use crate::protocol;
use oney_rules::visitor::{Path, Step};
use oney_rules::{Request, Row};

/// Reads an order.
pub(super) fn order(text: &str) -> Request {
    let mut request = Request::new();
    request.reserve(text.len());
    request.keep_half_surrogates();
    if !fill(&mut request, text) {
        request.refuse_as_too_large();
    }
    request
}

/// False if JavaScript stopped because the input is too large.
fn fill(request: &mut Request, text: &str) -> bool {
    let mut reader = Reader::new(text);
    while !reader.is_done() {
        if member(&mut reader, request).is_none() {
            return false;
        }
    }
    true
}

fn member(reader: &mut Reader<'_>, request: &mut Request) -> Option<()> {
    let mut path = Path::EMPTY;
    if reader.has(protocol::COLUMN) {
        let row = request.row(path.as_slice());
        return column(reader, row, request);
    }
    let key = reader.text()?;
    if !request.message().lists.iter().any(|list| list.name() == key) || !reader.has(protocol::LIST) {
        return reader.value(&mut path, Step::Key(key), request);
    }
    path.push(Step::Key(key));
    let mut index = 0;
    while !reader.has(protocol::END) {
        if reader.has(protocol::OBJECT) {
            path.push(Step::Index(index));
            members_of_row(reader, &mut path, request)?;
            path.pop();
        } else {
            reader.value(&mut path, Step::Index(index), request)?;
        }
        index = index.saturating_add(1);
    }
    Some(())
}

/// The members of the row at this path, up to its end.
fn members_of_row<'t>(reader: &mut Reader<'t>, path: &mut Path<'t>, request: &mut Request) -> Option<()> {
    let row = request.row(path.as_slice());
    while !reader.has(protocol::END) {
        if reader.has(protocol::COLUMN) {
            column(reader, row, request)?;
        } else {
            let key = reader.text()?;
            reader.value(path, Step::Key(key), request)?;
        }
    }
    Some(())
}

/// A member by its column. Rows beyond the limit are ignored.
fn column(reader: &mut Reader<'_>, row: Option<Row>, request: &mut Request) -> Option<()> {
    let column = reader.mark()?;
    let scalar = reader.scalar()?;
    let Some(row) = row else { return Some(()) };
    if let Some(id) = row.table().column(column) {
        request.fill_member(row, id, scalar);
    }
    Some(())
}

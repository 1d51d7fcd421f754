//! Values go straight to their slots where the names of an object's members are known beforehand: those of the message itself, and
//! those of a list's rows. It spares a path and two searches for each value (figures: docs/design.md). The plain twin is
//! `Sink::leaf`, which every value could take.

use super::Request;
use crate::catalogue::Table;
use crate::json::{Leaf, Row, Rows, Step};

impl Rows for Request {
    fn row(&mut self, path: &[Step<'_>]) -> Option<Row> {
        match *path {
            [] => Some(Row { table: self.kind.table() as usize, label: 0, start: 0 }),
            [Step::Key(list), Step::Index(label)] => {
                let table = self.list_named(list)?;
                let Some(line) = self.line(table, label) else {
                    self.cut(table);
                    return None;
                };
                Some(Row { table: table as usize, label, start: line * table.rows().len() })
            }
            _ => None,
        }
    }

    fn member(&mut self, row: Row, name: &str, leaf: Leaf<'_>) -> bool {
        let Some(id) = Table::ALL.get(row.table).and_then(|table| table.find(name)) else { return false };
        self.fill_at(row.start + id.column(), id, row.label, leaf);
        true
    }
}

//! Names to columns without search: servers count microseconds. Pages have `search.rs`.

use super::Parameter;

/// Names to columns without search: a hash table that the compiler fills.
#[derive(Debug)]
pub(crate) struct Index {
    /// Column plus one; 0 is free.
    cells: [u8; Self::SIZE],
}

impl Index {
    const SIZE: usize = 256;

    #[expect(clippy::indexing_slicing, reason = "runs at compile time only: a wrong index does not build")]
    pub(crate) const fn new(rows: &[Parameter]) -> Self {
        let mut cells = [0u8; Self::SIZE];
        let mut column = 0u8;
        while (column as usize) < rows.len() {
            let mut cell = Self::hash(rows[column as usize].name.as_bytes());
            while cells[cell as usize] != 0 {
                cell = cell.wrapping_add(1);
            }
            column += 1;
            cells[cell as usize] = column;
        }
        Self { cells }
    }

    /// The length and two letters: enough to distinguish the names of a table, and faster than the whole name.
    const fn hash(name: &[u8]) -> u8 {
        let (first, fourth_last) = match name {
            [first, .., fourth_last, _, _, _] => (*first, *fourth_last),
            [first, _, _, _] => (*first, *first),
            [first, ..] => (*first, 0),
            [] => (0, 0),
        };
        // Found by search: collision-free for the current tables.
        const FACTOR: u8 = 59;
        let [length, ..] = name.len().to_le_bytes();
        length.wrapping_mul(FACTOR).wrapping_add(first).wrapping_mul(FACTOR).wrapping_add(fourth_last)
    }

    pub(super) fn find<'t>(&self, rows: &'t [Parameter], name: &str) -> Option<&'t Parameter> {
        let mut cell = Self::hash(name.as_bytes());
        loop {
            let column = self.cells.get(usize::from(cell)).copied()?.checked_sub(1)?;
            if let Some(row) = rows.get(usize::from(column)).filter(|row| row.name == name) {
                return Some(row);
            }
            cell = cell.wrapping_add(1);
        }
    }
}

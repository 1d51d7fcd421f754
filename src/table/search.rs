//! Names to columns by search, for pages: the cells of `index.rs` would be 400 bytes of their download.

use super::Parameter;

/// No index.
#[derive(Debug)]
pub(crate) struct Index;

impl Index {
    pub(crate) const fn new(_rows: &[Parameter]) -> Self {
        Self
    }

    #[expect(clippy::unused_self, reason = "as the index of servers, which has cells")]
    pub(super) fn find<'t>(&self, rows: &'t [Parameter], name: &str) -> Option<&'t Parameter> {
        rows.iter().find(|row| row.name == name)
    }
}

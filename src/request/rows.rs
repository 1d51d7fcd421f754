//! Values go straight to their slots where the names of an object's members are known beforehand: those of the message itself, and
//! those of a list's rows. It spares a path and two searches for each value (figures: docs/design.md). The plain twin is
//! `Sink::leaf`, which every value could take.

use super::Request;
use crate::json::{Leaf, Rows, Step};
use crate::table::{ParameterId, Table};

/// The set of parameters that a member belongs to: the message itself, or a row of a list.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    table: &'static Table,
    /// The index under which the row came.
    label: u32,
    /// Its first slot.
    start: usize,
}

impl Rows for Request {
    type Row = Row;

    fn row(&mut self, path: &[Step<'_>]) -> Option<Row> {
        match *path {
            [] => Some(Row { table: self.message.table, label: 0, start: 0 }),
            [Step::Key(list), Step::Index(label)] => {
                let table = self.message.list(list)?;
                let head = table.head();
                let Some(row) = self.row_labelled(head, label) else {
                    self.cut(head);
                    return None;
                };
                Some(Row { table, label, start: row * head.width() })
            }
            // Such as the platform's own wrapper `params`, or a list as an object.
            _ => {
                self.is_reshaped = true;
                None
            }
        }
    }

    fn list(&mut self, path: &[Step<'_>], is_empty: bool) {
        let is_first = |table: &Table| self.rows(table.head()).is_empty();
        let is_known = matches!(path, [Step::Key(name)] if self.message.list(name).is_some_and(is_first));
        self.is_reshaped |= is_empty || !is_known;
    }

    #[inline]
    fn member(&mut self, row: Row, name: &str, leaf: Leaf<'_>) -> bool {
        let id = row.table().find(name);
        // `method` and lists that are none leave nothing in the normal form, and JavaScript has another zero for -0.
        self.is_reshaped |= id.is_none() || matches!(leaf, Leaf::Number(number) if number.starts_with('-'));
        let Some(id) = id else { return false };
        self.fill_member(row, id, leaf);
        true
    }
}

impl Row {
    /// The table that its members are of.
    pub(crate) fn table(self) -> &'static Table {
        self.table
    }
}

impl Request {
    /// Puts a value into the slot of a parameter in this row.
    #[inline]
    pub(crate) fn fill_member(&mut self, row: Row, id: ParameterId, leaf: Leaf<'_>) {
        self.fill_at(row.start + id.column(), id, row.label, leaf);
    }
}

#[cfg(test)]
mod tests {
    use super::super::Request;
    use crate::json::{Leaf, Rows, Sink, Step, read};
    use crate::{Date, Options, Profile, Validator};

    /// The plain twin: every value comes with its path.
    struct Plain(Request);

    impl Rows for Plain {
        type Row = ();
    }

    impl Sink for Plain {
        fn leaf(&mut self, path: &[Step<'_>], leaf: Leaf<'_>) {
            self.0.leaf(path, leaf);
        }
    }

    fn answer(request: &Request) -> String {
        let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#).unwrap());
        validator.validate(request, &Options::new(Date::new(2026, 11, 22).unwrap())).to_json(None)
    }

    /// A list of rows with members that are known, unknown, doubled and no values.
    fn text() -> impl proptest::strategy::Strategy<Value = String> {
        let member = r#""(PRICE|NAME|RANK|X|\\u0050RICE)":(1|"a"|null|\[1\]|\{"a":1\})"#;
        let row = format!(r"(\{{({member}(,{member}){{0,3}})?\}}|1|\[\])");
        let list = format!(r#""(CART|TRAVELLEGS|params|X)":\[({row}(,{row}){{0,3}})?\]"#);
        proptest::string::string_regex(&format!(r#"\{{"AMOUNT":(1|"2")(,{list}){{0,3}}\}}"#)).unwrap()
    }

    proptest::proptest! {
        #[test]
        fn values_without_a_path_go_where_their_path_leads(text in text()) {
            let (mut request, mut plain) = (Request::new(), Plain(Request::new()));
            assert!(read(&text, &mut request).is_ok() && read(&text, &mut plain).is_ok(), "{text}");
            assert_eq!(answer(&request), answer(&plain.0), "{text}");
        }
    }
}

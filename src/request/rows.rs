//! Fast path for the members of the message itself and of a list's rows: their names are known in advance, so that values go
//! straight to their slots. It saves a path and two searches for each value (figures: docs/design.md). `Visitor::scalar` gives the
//! same result for every value.

use super::Request;
use crate::json::Rows;
use crate::table::{ParameterId, Table};
use crate::visitor::{Scalar, Step};

/// The slots of the message itself, or of a row of a list: [`Request::row`].
#[derive(Clone, Copy)]
pub struct Row {
    table: &'static Table,
    /// The index of the row in the input.
    label: u32,
    /// Its first slot.
    start: usize,
}

impl Rows for Request {
    type Row = Row;

    fn row(&mut self, path: &[Step<'_>]) -> Option<Row> {
        Request::row(self, path)
    }

    fn list(&mut self, path: &[Step<'_>], is_empty: bool) {
        let is_first = |table: &Table| self.rows(table.head()).is_empty();
        let is_known = matches!(path, [Step::Key(name)] if self.message.list(name).is_some_and(is_first));
        self.is_reshaped |= is_empty || !is_known;
    }

    #[inline]
    fn member(&mut self, row: Row, name: &str, scalar: Scalar<'_>) -> bool {
        let id = row.table().find(name);
        // `method` and values in place of lists are not in the normal form, and JavaScript has another zero for -0.
        self.is_reshaped |= id.is_none() || matches!(scalar, Scalar::Number(number) if number.starts_with('-'));
        let Some(id) = id else { return false };
        self.fill_member(row, id, scalar);
        true
    }
}

impl Request {
    /// The slots of the object at this path: the order (an empty path), or a row such as `CART`, 0, which is created if it is
    /// missing. `None` for other paths, and beyond the limit of rows.
    pub fn row(&mut self, path: &[Step<'_>]) -> Option<Row> {
        match *path {
            [] => Some(Row { table: self.message.table, label: 0, start: 0 }),
            [Step::Key(list), Step::Index(label)] => {
                let table = self.message.list(list)?;
                let head = table.head();
                let Some(row) = self.row_labelled(head, label) else {
                    self.cut(head);
                    return None;
                };
                Some(Row { table, label, start: self.start(head, row) })
            }
            // Such as the platform's own wrapper `params`, or a list as an object.
            _ => {
                self.is_reshaped = true;
                None
            }
        }
    }
}

impl Row {
    /// The table of its parameters.
    #[must_use]
    pub fn table(self) -> &'static Table {
        self.table
    }
}

impl Request {
    /// Sets a parameter of this row.
    #[inline]
    pub fn fill_member(&mut self, row: Row, id: ParameterId, scalar: Scalar<'_>) {
        self.fill_at(row.start + id.column(), id, row.label, scalar);
    }
}

#[cfg(test)]
mod tests {
    use super::super::Request;
    use crate::json::{Rows, read};
    use crate::visitor::{Scalar, Step, Visitor};
    use crate::{Date, Options, Profile, Validator};

    /// The slow path: every value comes with its path.
    struct Plain(Request);

    impl Rows for Plain {
        type Row = ();
    }

    impl Visitor for Plain {
        fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
            self.0.scalar(path, scalar);
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

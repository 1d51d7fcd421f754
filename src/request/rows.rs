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
            // Such as the platform's own wrapper `params`, or a list as an object.
            _ => {
                self.is_reshaped = true;
                None
            }
        }
    }

    fn list(&mut self, path: &[Step<'_>], is_empty: bool) {
        let is_first = |table| self.lines(table).is_empty();
        let is_known = matches!(path, [Step::Key(name)] if self.list_named(name).is_some_and(is_first));
        self.is_reshaped |= is_empty || !is_known;
    }

    #[inline]
    fn member(&mut self, row: Row, name: &str, leaf: Leaf<'_>) -> bool {
        let id = Table::ALL.get(row.table).and_then(|table| table.find(name));
        // `method` and lists that are none leave nothing in the normal form, and JavaScript has another zero for -0.
        self.is_reshaped |= id.is_none() || matches!(leaf, Leaf::Number(number) if number.starts_with('-'));
        let Some(id) = id else { return false };
        self.fill_at(row.start + id.column(), id, row.label, leaf);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::Request;
    use crate::json::{Leaf, Rows, Sink, Step, read};
    use crate::{Date, Options, Profile, Validator};

    /// The plain twin: every value comes with its path.
    struct Plain(Request);

    impl Rows for Plain {}

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

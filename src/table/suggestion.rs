//! The parameter that was probably meant.

use super::Table;
use crate::suggestion::nearest;

/// The nearest name of a parameter or a list for one that does not exist.
pub(crate) fn suggestion(table: &Table, lists: &[&Table], name: &str) -> &'static str {
    nearest(table.rows().iter().map(|row| row.name).chain(lists.iter().map(|list| list.name())), name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authorization::{AUTHORIZATION, cart};

    #[test]
    fn a_misspelt_name_is_recognised() {
        let in_order = |name| suggestion(AUTHORIZATION.table, AUTHORIZATION.lists, name);
        assert_eq!(in_order("BILLINGADRESS"), "BILLINGADDRESS");
        assert_eq!(in_order("billingcity"), "BILLINGCITY");
        assert_eq!(in_order("CARD"), "CART");
        assert_eq!(suggestion(&cart::TABLE, &[], "QUANTTY"), "QUANTITY");
        assert_eq!(in_order("CARDCODE"), "");
        // Neither SHIPTOCITY nor BILLINGCITY is near.
        assert_eq!(in_order("CITY"), "");
    }
}

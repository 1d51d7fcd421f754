//! The name that was probably meant.

use super::Table;

/// The nearest name of a parameter or a list for one that does not exist.
pub(crate) fn suggestion(table: &Table, lists: &[&Table], name: &str) -> &'static str {
    nearest(table.rows().iter().map(|row| row.name).chain(lists.iter().map(|list| list.name())), name)
}

/// The nearest of these names: at most two letters away and the only one so near; otherwise empty.
pub(crate) fn nearest(names: impl Iterator<Item = &'static str>, name: &str) -> &'static str {
    let mut best = ("", 3);
    let mut is_only = true;
    for known in names {
        let distance = edit_distance(name, known);
        if distance < best.1 {
            best = (known, distance);
            is_only = true;
        } else if distance == best.1 {
            is_only = false;
        }
    }
    if is_only { best.0 } else { "" }
}

/// Levenshtein's distance without regard to letter case, up to 3; names are ASCII.
fn edit_distance(left: &str, right: &str) -> usize {
    if left.len().abs_diff(right.len()) > 2 {
        return 3;
    }
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.bytes().enumerate() {
        let mut diagonal = i;
        let mut before = i + 1;
        if let Some(first) = row.first_mut() {
            *first = before;
        }
        for (cell, b) in row.iter_mut().skip(1).zip(right.bytes()) {
            let changed = diagonal + usize::from(!a.eq_ignore_ascii_case(&b));
            diagonal = *cell;
            before = changed.min(before + 1).min(diagonal + 1);
            *cell = before;
        }
    }
    row.last().copied().unwrap_or(3).min(3)
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

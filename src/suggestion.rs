//! The name that was probably meant.

/// In errors of servers alone: in a page they would be 0.5 KB, and the errors list what is expected there, too.
#[cfg(feature = "server")]
mod hints;
#[cfg(not(feature = "server"))]
#[path = "suggestion/no_hints.rs"]
mod hints;

pub use hints::did_you_mean;
pub(crate) use hints::{did_you_mean_in, hint};

/// The nearest of these names: at most two letters are wrong, and two of five, and it is the only one so near; otherwise empty. Of a
/// name of three letters none may be wrong: `mrr` means `mr` or `mrs`, and `on` does not mean `off`.
pub(crate) fn nearest<'n>(names: impl Iterator<Item = &'n str>, name: &str) -> &'n str {
    let mut best = ("", 3);
    let mut is_only = true;
    for known in names {
        let distance = edit_distance(name, known);
        if (distance > 0 && known.len() < 4) || distance * 5 > known.len() * 2 {
            continue;
        }
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
    use super::nearest;

    #[test]
    fn the_nearest_name_is_found() {
        let near = |names: &[&'static str], name| nearest(names.iter().copied(), name);
        assert_eq!(near(&["digits", "plus"], "Digit"), "digits");
        assert_eq!(near(&["digits", "plus"], "signs"), "");
        // Of two that are as near, none.
        assert_eq!(near(&["plan", "plus"], "plas"), "");
        assert_eq!(near(&["mr", "mrs"], "mrr"), "");
    }
}

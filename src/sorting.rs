//! Sorts the short lists of a report. The standard library's sorts would cost a page two kilobytes for being faster on lists that
//! no order has (figures: docs/design.md); the tests compare with them.

/// Sorts by a key and keeps the order of equal items. A sorted list, the usual case, is returned as it is.
pub(crate) fn sorted<T>(mut items: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    if items.is_sorted_by_key(&key) {
        return items;
    }
    let mut keys: Vec<(u64, usize)> = items.iter().map(&key).zip(0..).collect();
    sort_pairs(&mut keys);
    // Apply the permutation in place, cycle by cycle.
    for start in 0..keys.len() {
        let mut index = start;
        while let Some(key) = keys.get_mut(index) {
            let from = std::mem::replace(&mut key.1, index);
            if from == index || from == start {
                break;
            }
            items.swap(index, from);
            index = from;
        }
    }
    items
}

/// Sorts pairs that all differ: a heap sort.
pub(crate) fn sort_pairs(pairs: &mut [(u64, usize)]) {
    let sift = |pairs: &mut [(u64, usize)], mut parent: usize| {
        loop {
            let (left, right) = (2 * parent + 1, 2 * parent + 2);
            let larger = if pairs.get(right) > pairs.get(left) { right } else { left };
            if pairs.get(larger) <= pairs.get(parent) {
                return;
            }
            pairs.swap(parent, larger);
            parent = larger;
        }
    };
    for parent in (0..pairs.len() / 2).rev() {
        sift(pairs, parent);
    }
    for end in (1..pairs.len()).rev() {
        pairs.swap(0, end);
        if let Some(heap) = pairs.get_mut(..end) {
            sift(heap, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sort_pairs;

    proptest::proptest! {
        #[test]
        fn pairs_are_sorted_as_the_standard_library_sorts_them(keys: Vec<u8>) {
            let mut pairs: Vec<(u64, usize)> = keys.iter().map(|key| u64::from(*key)).zip(0..).collect();
            let mut expected = pairs.clone();
            expected.sort();
            sort_pairs(&mut pairs);
            assert_eq!(pairs, expected);
        }
    }
}

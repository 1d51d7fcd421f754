//! A page has no table of escapes: what a shop's program has escaped, its server finds.

pub(crate) const ESCAPES: &[(&str, &[&str])] = &[];

//! How the package's own notation becomes a request (`src/json/wire.rs`).

use crate::json::wire;
use crate::json::{Leaf, Sink, Step};
use crate::report::Place;
use crate::request::{Request, form};
use crate::usage::UsageError;

/// Reads an order that the package has walked through.
pub(super) fn order(text: &str) -> Request {
    let mut request = Request::new();
    fill(&mut request, text);
    request
}

/// Reads an order from the pairs of a form, each under its whole key.
pub(super) fn order_from_pairs(text: &str) -> Result<Request, UsageError> {
    let mut request = Request::new();
    fill_from_pairs(&mut request, text)?;
    Ok(request)
}

/// Reads an order with one parameter replaced: what is being typed as the first member, its key being the name as S2 spells it, in
/// the light of everything else.
pub(super) fn order_with_parameter(text: &str) -> Result<(Request, Place), UsageError> {
    let (name, leaf, rest) = wire::first(text);
    let mut request = order(rest);
    let place = request.replace_leaf(name, leaf)?;
    Ok((request, place))
}

pub(super) fn fill(request: &mut Request, text: &str) {
    request.reserve(text.len());
    let is_whole = wire::read(text, request);
    request.refuse_unless(is_whole);
}

pub(super) fn fill_from_pairs(request: &mut Request, text: &str) -> Result<(), UsageError> {
    form::refuse(text.is_empty())?;
    request.reserve(text.len());
    let is_whole = wire::read(text, &mut Pairs(request));
    request.refuse_unless(is_whole);
    Ok(())
}

/// Splits the keys of pairs.
pub(super) struct Pairs<'s, S>(pub(super) &'s mut S);

impl<S: Sink> Sink for Pairs<'_, S> {
    fn leaf(&mut self, path: &[Step<'_>], leaf: Leaf<'_>) {
        if let [Step::Key(key)] = path {
            form::put(key, leaf, self.0);
        }
    }
}

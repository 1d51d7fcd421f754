//! Shared by the rules of REDIRECTHTML.

use super::super::authorization_result::{EXECCODE, REDIRECTHTML};
use crate::rule::Context;

/// The code that asks the shop to show the page (S2:13).
const REDIRECT: &str = "0002";

/// Whether EXECCODE asks the shop to show the page; `None` while there is no EXECCODE.
pub(super) fn is_redirect(context: &Context<'_>) -> Option<bool> {
    context.order.text(EXECCODE, 0).map(|code| code == REDIRECT)
}

/// Whether there is a REDIRECTHTML.
pub(super) fn is_given(context: &Context<'_>) -> bool {
    !context.order.is_absent(REDIRECTHTML, 0)
}

//! What servers ask with texts; 101 to 105 come as objects (`pkg/wasm/src/objects.rs`).

use super::{Session, reading};
use crate::messages::Locale;
use crate::server::exec_codes;
use crate::server::oney_api::{DirectOptions, to_oney_purchase};
use crate::server::sandbox;
use crate::usage::UsageError;

/// The tasks from here on are of this file; they are numbered in `pkg/src/server/workflow.js`.
pub(super) const FIRST: u32 = 100;

pub(super) fn perform(session: Session<'_>, task: u32, text: &str) -> Result<String, UsageError> {
    match task {
        FIRST => exec_codes::answer_json(text),
        106 => oney_purchase(session, text),
        107 => Ok(sandbox::cards_json()),
        _ => Err(UsageError::new("there is no such task")),
    }
}

/// The language in the first line, the options as JSON in the second, the order in the package's own notation behind.
fn oney_purchase(session: Session<'_>, text: &str) -> Result<String, UsageError> {
    let (locale, rest) = text.split_once('\n').unwrap_or_default();
    let (options, wire) = rest.split_once('\n').unwrap_or_default();
    let options = DirectOptions::from_json(options)?;
    let request = reading::order(wire);
    let purchase = to_oney_purchase(session.validator()?, &request, session.today()?, &options);
    Ok(purchase.to_json(Some(Locale::for_tag(locale))))
}

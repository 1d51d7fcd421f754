//! Questions of servers as text. Questions with histories come as objects (`objects.rs`).

use crate::session::{Session, mismatch};
use crate::{encoding, protocol};
use oney_rules::server::oney_api::{DirectOptions, to_oney_purchase};
use oney_rules::server::{exec_codes, sandbox};
use oney_rules::{Locale, Request, UsageError};

pub(super) fn perform(session: Session<'_>, task: u32, text: &str) -> Result<String, UsageError> {
    match task {
        protocol::EXEC_CODE => exec_codes::answer_json(text),
        protocol::ONEY_PURCHASE => oney_purchase(session, text),
        protocol::SANDBOX_CARDS => Ok(sandbox::cards_json()),
        _ => Err(mismatch()),
    }
}

/// First line: the language. Second line: the options as JSON. Then the encoded order.
fn oney_purchase(session: Session<'_>, text: &str) -> Result<String, UsageError> {
    let (locale, rest) = text.split_once('\n').unwrap_or_default();
    let (options, order) = rest.split_once('\n').unwrap_or_default();
    let options = DirectOptions::from_json(options)?;
    let mut request = Request::new();
    encoding::fill(&mut request, order);
    let purchase = to_oney_purchase(session.validator()?, &request, session.today()?, &options);
    Ok(purchase.to_json(Some(Locale::for_tag(locale))))
}

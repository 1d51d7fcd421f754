//! E-mail addresses as browsers understand them: the WHATWG definition of a valid e-mail address.

mod typo;

use super::{Notes, Value, text};
use crate::code::Detail;
use crate::pieces;
use std::borrow::Cow;

pub(super) fn read<'r>(
    address: Cow<'r, str>,
    max: u16,
    is_request: bool,
    notes: &mut Notes,
) -> Result<Value<'r>, Detail> {
    if is_request && pieces::holds(&address, b'@') && !address.is_ascii() {
        return Err(Detail::EmailNotAscii {});
    }
    let local = local_part(&address)?;
    let domain = address.get(local.len() + 1..).unwrap_or_default();
    if is_request {
        if let Some(reason) = fault_in_requests(local, domain) {
            return Err(Detail::InvalidEmail { reason });
        }
        notes.warning = typo::meant_by(domain).map(|suggestion| Detail::EmailTypo { suggestion });
    }
    if pieces::holds(local, b'+') {
        return Err(Detail::EmailWithPlus {});
    }
    text::at_most(address, max)
}

/// What browsers accept and no mail server delivers.
fn fault_in_requests(local: &str, domain: &str) -> Option<&'static str> {
    // Letters after the last dot: not a name of this computer's network, and not an address of numbers.
    let top = pieces::split(domain, b'.').skip(1).last();
    if pieces::split(local, b'.').any(str::is_empty) {
        Some("dots")
    } else if top.is_none_or(|label| label.bytes().all(|byte| byte.is_ascii_digit())) {
        Some("domain")
    } else {
        None
    }
}

/// The part before `@`, if the address is valid.
pub(crate) fn local_part(address: &str) -> Result<&str, Detail> {
    let invalid = |reason| Detail::InvalidEmail { reason };
    let (local, domain) = pieces::split_once(address, b'@').ok_or(invalid("at-sign"))?;
    // Visible ASCII except these.
    let is_local = |byte: u8| {
        matches!(byte, b'!'..=b'~')
            && !matches!(byte, b'"' | b'(' | b')' | b',' | b':' | b';' | b'<' | b'>' | b'@' | b'[' | b'\\' | b']')
    };
    if local.is_empty() || !local.bytes().all(is_local) {
        return Err(invalid("local-part"));
    }
    if pieces::split(domain, b'.').all(is_label) { Ok(local) } else { Err(invalid("domain")) }
}

/// A label of a domain: letters, digits and inner hyphens, at most 63.
fn is_label(label: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=63).contains(&label.len())
        && label.bytes().all(is_inner)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

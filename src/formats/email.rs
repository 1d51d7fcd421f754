//! E-mail addresses as browsers understand them: the WHATWG definition of a valid e-mail address.

use super::{Value, text};
use crate::code::Detail;
use crate::pieces;
use std::borrow::Cow;

pub(super) fn read(address: Cow<'_, str>, max: u16) -> Result<Value<'_>, Detail> {
    let Some(local) = local_part(&address) else {
        return Err(Detail::InvalidEmail {});
    };
    if pieces::holds(local, b'+') {
        return Err(Detail::EmailWithPlus {});
    }
    text::at_most(address, max)
}

/// The part before `@`, if the address is valid.
pub(crate) fn local_part(address: &str) -> Option<&str> {
    let (local, domain) = pieces::split_once(address, b'@')?;
    // Visible ASCII except these.
    let is_local = |byte: u8| {
        matches!(byte, b'!'..=b'~')
            && !matches!(byte, b'"' | b'(' | b')' | b',' | b':' | b';' | b'<' | b'>' | b'@' | b'[' | b'\\' | b']')
    };
    let is_address = !local.is_empty() && local.bytes().all(is_local) && pieces::split(domain, b'.').all(is_label);
    is_address.then_some(local)
}

/// A label of a domain: letters, digits and inner hyphens, at most 63.
fn is_label(label: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=63).contains(&label.len())
        && label.bytes().all(is_inner)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

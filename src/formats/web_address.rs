//! Web addresses: `http` or `https`, a host, and no character that would have to be escaped.

use super::{Value, text};
use crate::code::Detail;
use std::borrow::Cow;

/// Visible ASCII behind the scheme, of which the first is the host's: a letter or a digit, or a bracket of IPv6. The rest is left to
/// the platform, which redirects to it.
pub(super) fn read(address: Cow<'_, str>, max: u16) -> Result<Value<'_>, Detail> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.bytes().next());
    let has_host = host.is_some_and(|first| first.is_ascii_alphanumeric() || first == b'[');
    if has_host && address.bytes().all(|byte| byte.is_ascii_graphic()) {
        text::at_most(address, max)
    } else {
        Err(Detail::InvalidUrl {})
    }
}

//! E-mail addresses as browsers understand them: the WHATWG definition of a valid e-mail address.

use super::{Value, text};
use crate::code::Detail;
use std::borrow::Cow;

pub(super) fn read(address: Cow<'_, str>, max: u16) -> Result<Value<'_>, Detail> {
    let Some((local, domain)) = address.split_once('@') else {
        return Err(Detail::InvalidEmail {});
    };
    let is_local = |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte);
    if local.is_empty() || !local.bytes().all(is_local) || !domain.split('.').all(is_label) {
        return Err(Detail::InvalidEmail {});
    }
    if local.contains('+') {
        return Err(Detail::EmailWithPlus {});
    }
    text::at_most(address, max)
}

/// A label of a domain: letters, digits and inner hyphens, at most 63.
fn is_label(label: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=63).contains(&label.len())
        && label.bytes().all(is_inner)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

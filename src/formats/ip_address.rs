//! The customer's public IPv4 address (S2:258–262).

use super::{Notes, Value};
use crate::code::ChangeKind;
use crate::code::Detail;
use crate::json::exact;
use crate::pieces;
use std::borrow::Cow;

pub(super) fn read<'r>(text: Cow<'r, str>, notes: &mut Notes) -> Result<Value<'r>, Detail> {
    if pieces::holds(&text, b':') {
        // A server that listens on both versions reports IPv4 clients in this form (RFC 4291, 2.5.5.2).
        let mapped =
            text.get(..7).filter(|prefix| prefix.eq_ignore_ascii_case("::ffff:")).and_then(|_| text.get(7..));
        let Some(address) = mapped.and_then(octets) else {
            let is_version_6 = is_spelled_as_version_6(&text);
            return Err(if is_version_6 { Detail::IpVersion6 {} } else { Detail::InvalidIpAddress {} });
        };
        notes.change(ChangeKind::Notation);
        warn_unless_public(address, notes);
        let Some(plain) = text.get(7..) else {
            return Err(Detail::InvalidIpAddress {});
        };
        return Ok(Value::Text(Cow::Owned(plain.to_owned())));
    }
    let address = octets(&text).ok_or(Detail::InvalidIpAddress {})?;
    warn_unless_public(address, notes);
    Ok(Value::Text(text))
}

/// Four numbers up to 255, without leading zeros, which some programs would read as octal. The standard library's
/// reader would cost a page a kilobyte for its errors and its IPv6.
fn octets(text: &str) -> Option<[u8; 4]> {
    let mut parts = pieces::split(text, b'.');
    let mut octets = [0; 4];
    for octet in &mut octets {
        let part = parts.next()?;
        let is_canonical =
            part.bytes().all(|byte| byte.is_ascii_digit()) && (part == "0" || !part.starts_with('0'));
        *octet = exact(part).and_then(|octet| u8::try_from(octet).ok()).filter(|_| is_canonical)?;
    }
    parts.next().is_none().then_some(octets)
}

/// Hexadecimal groups and more than one colon: a single one separates an address from a port.
fn is_spelled_as_version_6(text: &str) -> bool {
    let fits =
        text.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.' | b'%' | b'[' | b']'));
    fits && pieces::split(text, b':').count() > 2
}

fn warn_unless_public(address: [u8; 4], notes: &mut Notes) {
    if !is_public(address) {
        notes.warning = Some(Detail::IpNotPublic {});
    }
}

/// Not in a special-purpose range (RFC 6890 and its registry).
fn is_public(address: [u8; 4]) -> bool {
    let reserved = match address {
        [0 | 10 | 127, ..] => true,
        // Shared address space between a provider and its customers.
        [100, second, ..] => (64..128).contains(&second),
        [169, 254, ..] | [192, 168, ..] => true,
        [172, second, ..] => (16..32).contains(&second),
        // Protocol assignments and the three ranges for documentation.
        [192, 0, 0 | 2, _] | [198, 51, 100, _] | [203, 0, 113, _] => true,
        // Benchmarks.
        [198, 18 | 19, ..] => true,
        // Multicast and everything after it.
        [first, ..] => first >= 224,
    };
    !reserved
}

//! The customer's public IPv4 address (S2:258–262).

use super::{Notes, Value};
use crate::code::ChangeKind;
use crate::code::Detail;
use crate::json::{exact, push_integer};
use crate::pieces;
use std::borrow::Cow;

pub(super) fn read<'r>(text: Cow<'r, str>, notes: &mut Notes) -> Result<Value<'r>, Detail> {
    if pieces::holds(&text, b':') {
        // The IPv4 address inside IPv6, in which a server that listens on both versions reports IPv4 clients: five groups of zeros,
        // one of ones, the address (RFC 4291, 2.5.5.2).
        let [0, 0, 0, 0, 0, 0xFFFF, high, low] = version_6(&text).ok_or(Detail::InvalidIpAddress {})? else {
            notes.warning = Some(Detail::IpVersion6 {});
            return Ok(Value::Text(text));
        };
        let [[a, b], [c, d]] = [high, low].map(u16::to_be_bytes);
        let address = [a, b, c, d];
        notes.change(ChangeKind::Notation);
        warn_unless_public(address, notes);
        let mut plain = String::new();
        for octet in address {
            if !plain.is_empty() {
                plain.push('.');
            }
            push_integer(&mut plain, octet.into());
        }
        return Ok(Value::Text(Cow::Owned(plain)));
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

/// Eight groups (RFC 4291, 2.2). Groups of zeros may be left out once, and the last two may be four numbers with dots.
fn version_6(text: &str) -> Option<[u16; 8]> {
    let mut groups = [0; 8];
    let Some(gap) = text.as_bytes().windows(2).position(|pair| pair == b"::") else {
        return (fill(&mut groups, text)? == 8).then_some(groups);
    };
    let (before, after) = (text.get(..gap)?, text.get(gap + 2..)?);
    let mut last = [0; 8];
    let (first_count, last_count) = (fill(&mut groups, before)?, fill(&mut last, after)?);
    if first_count + last_count > 7 || pieces::holds(before, b'.') {
        return None;
    }
    last.rotate_right(8 - last_count);
    groups.iter_mut().zip(last).for_each(|(group, last)| *group |= last);
    Some(groups)
}

/// Reads groups, and says how many.
fn fill(groups: &mut [u16; 8], text: &str) -> Option<usize> {
    let mut count = 0;
    if text.is_empty() {
        return Some(count);
    }
    let mut is_last = false;
    for part in pieces::split(text, b':') {
        if is_last {
            return None;
        }
        is_last = pieces::holds(part, b'.');
        if is_last {
            let [a, b, c, d] = octets(part)?.map(u16::from);
            *groups.get_mut(count)? = a << 8 | b;
            *groups.get_mut(count + 1)? = c << 8 | d;
            count += 2;
        } else {
            *groups.get_mut(count)? = hexadecimal(part)?;
            count += 1;
        }
    }
    Some(count)
}

/// A group of one to four hexadecimal digits.
fn hexadecimal(group: &str) -> Option<u16> {
    if !(1..=4).contains(&group.len()) {
        return None;
    }
    let mut value = 0;
    for byte in group.bytes() {
        value = value << 4 | u16::try_from(char::from(byte).to_digit(16)?).ok()?;
    }
    Some(value)
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

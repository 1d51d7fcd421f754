//! The errors of an order as problem details (RFC 9457), the same as in the npm package's middlewares. The media type
//! is `application/problem+json`.

use crate::code::Severity;
use crate::json::Writer;
use crate::messages::Locale;
use crate::outcome::{Outcome, write_params};
use crate::report::{Issue, Segment};

/// The media type of problem details.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// The body of the answer to an order with errors, status 422. Warnings do not refuse an order and are left out.
#[must_use]
pub fn unprocessable(outcome: &Outcome<'_>, locale: Locale) -> String {
    let errors: Vec<&Issue> = outcome.issues().iter().filter(|issue| issue.severity == Severity::Error).collect();
    let noun = if errors.len() == 1 { "mistake" } else { "mistakes" };
    let mut writer = Writer::new();
    open(&mut writer, 422, "Unprocessable Content", &format!("The order has {} {noun}.", errors.len()));
    writer.key("errors");
    writer.open('[');
    for issue in errors {
        writer.open('{');
        writer.key("pointer");
        let fields = outcome.fields(&issue.location);
        writer.string(&fields.first().map_or_else(|| pointer(issue), |field| pointer_to(field)));
        writer.key("code");
        writer.string(issue.code().name());
        writer.key("detail");
        writer.string(&issue.message(locale));
        if !fields.is_empty() {
            writer.key("fields");
            writer.strings(fields);
        }
        write_params(issue, &mut writer);
        writer.close('}');
    }
    writer.close(']');
    writer.close('}');
    writer.finish()
}

/// The body of the answer to a request that holds no order at all.
#[must_use]
pub fn details(status: u16, title: &str, detail: &str) -> String {
    let mut writer = Writer::new();
    open(&mut writer, status, title, detail);
    writer.close('}');
    writer.finish()
}

fn open(writer: &mut Writer, status: u16, title: &str, detail: &str) {
    writer.open('{');
    writer.key("type");
    writer.string("about:blank");
    writer.key("title");
    writer.string(title);
    writer.key("status");
    writer.integer(status.into());
    writer.key("detail");
    writer.string(detail);
}

/// A JSON Pointer to a field of a form in the shop's own names: `#/billing/first_name`.
fn pointer_to(field: &str) -> String {
    let mut pointer = String::from("#");
    for step in field.split(['.', '[', ']']).filter(|step| !step.is_empty()) {
        pointer.push('/');
        for character in step.chars() {
            match character {
                '~' => pointer.push_str("~0"),
                '/' => pointer.push_str("~1"),
                // The characters of a fragment that need no escape, as `encodeURIComponent` of JavaScript knows them.
                _ if character.is_ascii_alphanumeric() || "-_.!*'()".contains(character) => {
                    pointer.push(character)
                }
                _ => {
                    let mut bytes = [0; 4];
                    character
                        .encode_utf8(&mut bytes)
                        .bytes()
                        .for_each(|byte| pointer.push_str(&format!("%{byte:02X}")));
                }
            }
        }
    }
    pointer
}

/// A JSON Pointer as the fragment that RFC 9457 shows: `#/CART/0/PRICE`. The keys that are shown are letters and
/// digits, so nothing needs escaping; hidden keys are left out.
fn pointer(issue: &Issue) -> String {
    let mut pointer = String::from("#");
    for segment in issue.location.path() {
        match segment {
            Segment::Key(key) if key == "?" => {}
            Segment::Key(key) => {
                pointer.push('/');
                pointer.push_str(&key);
            }
            Segment::Index(index) => pointer.push_str(&format!("/{index}")),
        }
    }
    pointer
}

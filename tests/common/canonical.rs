//! Answers in one form, so that hosts can be compared by hashes (`answers.test.mjs` and `texts.test.mjs` in `tests/npm/` have the same in JavaScript).

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Stands before a number that was made a text (`tests/texts.rs`); no input has it.
pub const MARK: char = '\u{F8FF}';

/// The issue of a large table, which the page's module does not have.
const LACKING: &str = "escaped-text";

/// The first eight bytes of SHA-256, in hexadecimal.
pub fn hash(text: &str) -> String {
    Sha256::digest(text).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// One spelling for each number: digits, or the bits of what is not whole.
pub fn spelled(number: f64) -> String {
    let is_whole = number.fract() == 0.0 && number.abs() < (1u64 << 53) as f64;
    if is_whole { (number as i64).to_string() } else { format!("{:016x}", number.to_bits()) }
}

/// JSON text that is the same on every host: members sorted by name, one spelling for each number.
pub fn canonical(value: &Value, out: &mut String) {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            // JavaScript's order of texts.
            members.sort_by(|(one, _), (other, _)| one.encode_utf16().cmp(other.encode_utf16()));
            out.push('{');
            for (name, value) in members {
                out.push_str(&json!(name).to_string());
                out.push(':');
                canonical(value, out);
                out.push(',');
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for item in items.iter().filter(|item| item["code"] != LACKING) {
                canonical(item, out);
                out.push(',');
            }
            out.push(']');
        }
        Value::Number(number) => out.push_str(&spelled(number.as_f64().unwrap())),
        other => match other.as_str().and_then(|text| text.strip_prefix(MARK)) {
            Some(number) => out.push_str(number),
            None => out.push_str(&other.to_string()),
        },
    }
}

//! The body of a 4xx: the fields that Oney names.

use serde_json::Value;

/// A field that Oney refused. Its label is left out: it may quote a customer's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The path of the field, such as `purchase.delivery.delivery_address.country_code`.
    pub field: String,
    /// Oney's code, such as `ERR_02`; empty if there was none.
    pub code: String,
}

/// The codes of one connector and their meaning.
pub(crate) const CODES: [(&str, &str); 5] = [
    ("ERR_01", "The field is missing."),
    ("ERR_02", "The field is too long or too short."),
    ("ERR_03", "The field has the wrong format."),
    ("ERR_04", "The field has a value that is not allowed."),
    ("ERR_05", "The field was refused for another reason."),
];

impl Mistake {
    /// Reads the body of a 4xx (S0:86): all objects with a `field`, at any depth, are the mistakes. A body that is no JSON
    /// has none.
    ///
    /// ```
    /// use oney_rules::server::workflow::recovery::Mistake;
    /// let body = r#"{ "error_list": [{ "field": "customer.identity.first_name", "error_code": "ERR_01" }] }"#;
    /// assert_eq!(Mistake::from_body(body)[0].meaning(), "The field is missing.");
    /// ```
    #[must_use]
    pub fn from_body(body: &str) -> Vec<Self> {
        let mut mistakes = Vec::new();
        if body.len() <= MAX_BYTES
            && let Ok(root) = serde_json::from_str(body)
        {
            collect(&root, &mut mistakes);
        }
        mistakes
    }

    /// What the code means.
    #[must_use]
    pub fn meaning(&self) -> &'static str {
        let known = CODES.iter().find(|(code, _)| *code == self.code);
        known.map_or("The field was refused.", |(_, meaning)| meaning)
    }
}

/// The most mistakes that are reported.
const MAX_MISTAKES: usize = 100;
/// The longest body that is read.
const MAX_BYTES: usize = 1 << 20;

/// Recursive: the parser has limited the depth.
fn collect(value: &Value, mistakes: &mut Vec<Mistake>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, mistakes)),
        Value::Object(members) => {
            let text = |names: &[&str]| {
                members.iter().find_map(|(key, value)| match value {
                    Value::String(text) if names.contains(&key.trim()) => Some(text.trim()),
                    _ => None,
                })
            };
            // Only a path of names is shown: other texts might be personal data.
            let field = text(&["field"]).filter(|field| is_way(field, 100));
            if let Some(field) = field.filter(|_| mistakes.len() < MAX_MISTAKES) {
                let code = text(&["error_code", "code"]).filter(|code| is_way(code, 10)).unwrap_or_default();
                mistakes.push(Mistake { field: field.to_owned(), code: code.to_owned() });
            }
            members.iter().for_each(|(_, value)| collect(value, mistakes));
        }
        _ => {}
    }
}

fn is_way(text: &str, max: usize) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'[' | b']');
    (1..=max).contains(&text.len())
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(is_part)
}

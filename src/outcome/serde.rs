//! `Serialize` for results, and the normal form as a struct of the caller.

use super::{Outcome, write_change, write_issue};
use crate::json::Writer;
use crate::report::{Change, Issue};
use crate::usage::UsageError;
use serde::de::DeserializeOwned;
use serde::ser::{Error, Serialize, Serializer};

/// As [`Outcome::to_json`] writes it, without sentences.
///
/// ```
/// use oney_rules::{Date, Options, Profile, Request, Validator};
/// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
/// let request = Request::from_json(r#"{ "AMOUNT": 60000 }"#)?;
/// let outcome = validator.validate(&request, &Options::new(Date::new(2026, 11, 22)?).draft());
/// let value = serde_json::to_value(&outcome).map_err(|error| oney_rules::UsageError::new(error.to_string()))?;
/// assert_eq!(value["order"]["AMOUNT"], 60000);
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
impl Serialize for Outcome<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(&self.to_json(None), serializer)
    }
}

/// `{ code, severity, parameter, path, related, params }`.
impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writer = Writer::new();
        write_issue(self, &[], None, &mut writer);
        serialize(&writer.finish(), serializer)
    }
}

/// `{ parameter, path, kind }`.
impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut writer = Writer::new();
        write_change(self, &mut writer);
        serialize(&writer.finish(), serializer)
    }
}

/// Converts the JSON of our writer to the serializer's format.
fn serialize<S: Serializer>(json: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let value: serde_json::Value = serde_json::from_str(json).map_err(|_| S::Error::custom("no JSON"))?;
    value.serialize(serializer)
}

impl Outcome<'_> {
    /// The order in normal form as a struct of the caller, whose fields are named as S2 spells the parameters.
    ///
    /// ```
    /// #[derive(serde::Deserialize)]
    /// struct Order {
    ///     #[serde(rename = "AMOUNT")]
    ///     amount: u64,
    ///     #[serde(rename = "BILLINGCITY")]
    ///     city: String,
    /// }
    /// use oney_rules::{Date, Options, Profile, Request, Validator};
    /// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
    /// let request = Request::from_json(r#"{ "AMOUNT": "60000", "BILLINGCITY": " Paris " }"#)?;
    /// let outcome = validator.validate(&request, &Options::new(Date::new(2026, 11, 22)?).draft());
    /// let order: Order = outcome.order_as()?;
    /// assert_eq!((order.amount, order.city.as_str()), (60000, "Paris"));
    /// # Ok::<(), oney_rules::UsageError>(())
    /// ```
    ///
    /// # Errors
    /// When the order does not fit the struct. The error names the path and shows no value.
    pub fn order_as<T: DeserializeOwned>(&self) -> Result<T, UsageError> {
        let json = self.order_json();
        let mut deserializer = serde_json::Deserializer::from_str(&json);
        serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
            let path = error.path().to_string();
            let at = if path == "." { "the order".to_owned() } else { format!("`{path}`") };
            UsageError::new(format!(
                "the order does not fit the struct: {at} is missing a member or has another type"
            ))
        })
    }
}

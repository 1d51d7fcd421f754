//! The JSON of servers other than orders: histories, options, test orders and their answers, all through serde.
//!
//! A text is parsed into a [`Value`] first and then into a struct ([`node`]), so that repeated keys are refused in maps, too, and
//! JavaScript's objects, which come as a value, are read in the same way. Errors contain the path and the expected type, never a
//! value, because it may be personal data.

mod error;
mod node;
mod types;

pub(crate) use error::one_of;
pub use error::shown_key;
pub(crate) use types::Declarations;

use crate::countries::Country;
use crate::date::Date;
use crate::usage::UsageError;
use node::Node;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Number, Value};
use std::fmt;
use std::ops::RangeInclusive;

/// The most bytes that are read, as of an order.
const MAX_BYTES: usize = 1 << 20;

/// Answers a question that is a text of JSON; `what` is its name in errors.
pub(crate) fn answer<A: Serialize>(
    text: &str,
    what: &str,
    answer: impl FnOnce(Value) -> Result<A, UsageError>,
) -> Result<String, UsageError> {
    value(text, what).and_then(answer).map(|answer| write(&answer))
}

/// Reads a text that must be one JSON object.
pub(crate) fn read<T: DeserializeOwned>(text: &str, what: &str) -> Result<T, UsageError> {
    from_value(value(text, what)?, what)
}

/// Parses a text into a value.
pub(crate) fn value(text: &str, what: &str) -> Result<Value, UsageError> {
    if text.len() > MAX_BYTES {
        return Err(UsageError::of(&[what, " must be at most 1 MiB"]));
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let value = Unique.deserialize(&mut json).and_then(|value| json.end().map(|()| value));
    value.map_err(|error| {
        // The only data error here is a repeated key.
        UsageError::of(&[what, if error.is_data() { ": the same key is given twice" } else { " must be JSON" }])
    })
}

/// The struct of a value that must be an object.
pub(crate) fn from_value<T: DeserializeOwned>(value: Value, what: &str) -> Result<T, UsageError> {
    if !value.is_object() {
        return Err(UsageError::of(&[what, " must be a JSON object"]));
    }
    serde_path_to_error::deserialize(Node(&value)).map_err(|error| {
        let path = error.path().clone();
        error.into_inner().to_usage_error(what, &path)
    })
}

/// Writes an answer. Its structs contain nothing that JSON cannot express.
pub(crate) fn write(answer: &impl Serialize) -> String {
    serde_json::to_string(answer).unwrap_or_default()
}

/// A day, written `YYYY-MM-DD`.
pub(crate) fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    parsed(deserializer, "a date `YYYY-MM-DD`", Date::parse)
}

/// A merchant's country.
pub(crate) fn country<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Country, D::Error> {
    let code = text(deserializer, Country::EXPECTED)?;
    let unknown = || expected(&[Country::EXPECTED, &Country::did_you_mean(&code)].concat());
    Country::find(&code).ok_or_else(unknown)
}

/// One of these words; an error names them all, and the one that was probably meant.
pub(crate) fn word<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    words: &[&str],
    find: impl Fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    let given = text(deserializer, &one_of(words, ""))?;
    find(&given).ok_or_else(|| expected(&one_of(words, &given)))
}

/// An optional whole number within limits; `what` describes them.
pub(crate) fn within<'de, T: TryFrom<u64> + PartialOrd, D: Deserializer<'de>>(
    deserializer: D,
    what: &str,
    limits: RangeInclusive<T>,
) -> Result<Option<T>, D::Error> {
    let read =
        |number| T::try_from(number).ok().filter(|number| limits.contains(number)).ok_or_else(|| expected(what));
    Option::<u64>::deserialize(deserializer)?.map(read).transpose()
}

/// An optional hour of the day.
pub(crate) fn hour<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
    within(deserializer, "0 to 23", 0..=23)
}

/// A text that the program parses; `what` describes the expected one.
pub(crate) fn parsed<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    what: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    parse(&text(deserializer, what)?).ok_or_else(|| expected(what))
}

fn text<'de, D: Deserializer<'de>>(deserializer: D, what: &str) -> Result<String, D::Error> {
    struct Text<'w>(&'w str);

    impl Visitor<'_> for Text<'_> {
        type Value = String;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str(self.0)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
            Ok(text.to_owned())
        }
    }

    deserializer.deserialize_str(Text(what))
}

/// The error for a value that is not what is expected.
pub(crate) fn expected<E: Error>(what: &str) -> E {
    E::invalid_value(Unexpected::Other("another"), &what)
}

/// Reads any JSON, but refuses objects with a repeated key.
struct Unique;

impl<'de> DeserializeSeed<'de> for Unique {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Unique {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        // JSON has no numbers for which this fails.
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Self)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            if object.insert(key, members.next_value_seed(Self)?).is_some() {
                return Err(A::Error::custom("a repeated key"));
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests;

//! `Deserialize` for requests: serde fills the same slots.

use super::Request;
use crate::json::push_integer;
use crate::message::Message;
use crate::visitor::{Meter, Path, Scalar, Step, Visitor as _};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

impl<'de> serde::Deserialize<'de> for Request {
    /// Reads an order from any format that serde knows; a web framework's JSON extractor needs nothing else.
    ///
    /// ```
    /// use oney_rules::Request;
    /// let request: Request = serde_json::from_str(r#"{ "AMOUNT": 60000 }"#)?;
    /// assert_eq!(format!("{request:?}"), "Request { parameters: 1, rows: 0, .. }");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        walk(Request::new(), deserializer)
    }
}

/// Reads this message.
impl<'de> DeserializeSeed<'de> for &'static Message {
    type Value = Request;

    /// ```
    /// use oney_rules::authorization::AUTHORIZATION;
    /// use serde::de::DeserializeSeed;
    /// let mut json = serde_json::Deserializer::from_str(r#"{ "AMOUNT": 60000 }"#);
    /// let request = AUTHORIZATION.deserialize(&mut json)?;
    /// assert_eq!(request.message(), &AUTHORIZATION);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Request, D::Error> {
        walk(Request::of(self), deserializer)
    }
}

fn walk<'de, D: Deserializer<'de>>(request: Request, deserializer: D) -> Result<Request, D::Error> {
    let mut filling = Filling { request, meter: Meter::default(), is_too_large: false };
    // Not `deserialize_map`: its error for something else would quote the value.
    deserializer.deserialize_any(Walk { path: Path::EMPTY, filling: &mut filling })?;
    if filling.is_too_large {
        filling.request.refuse_as_too_large();
    }
    Ok(filling.request)
}

/// The request so far.
struct Filling {
    request: Request,
    meter: Meter,
    /// Then nothing more is kept.
    is_too_large: bool,
}

impl Filling {
    fn key(&mut self, key: &str) {
        self.is_too_large |= !self.meter.key(key);
    }

    fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
        self.is_too_large |= !self.meter.scalar(&scalar);
        if !self.is_too_large {
            self.request.scalar(path, scalar);
        }
    }
}

/// Walks through a value and hands its scalars to the request.
struct Walk<'w> {
    path: Path<'w>,
    filling: &'w mut Filling,
}

impl Walk<'_> {
    fn scalar<E: Error>(self, scalar: Scalar<'_>) -> Result<(), E> {
        let path = self.path.as_slice();
        if path.is_empty() {
            return Err(E::custom("the order must be an object"));
        }
        self.filling.scalar(path, scalar);
        Ok(())
    }

    fn number<E: Error>(self, spelling: &str) -> Result<(), E> {
        self.scalar(Scalar::Number(spelling))
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object of parameters")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.scalar(if value { Scalar::True } else { Scalar::False })
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.number(&value.to_string())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        let mut digits = String::new();
        push_integer(&mut digits, value);
        self.number(&digits)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        if value.is_finite() { self.number(&value.to_string()) } else { self.scalar(Scalar::Foreign) }
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.scalar(Scalar::Text(value))
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.scalar(Scalar::Null)
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.scalar(Scalar::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut is_empty = true;
        while let Some(key) = map.next_key::<String>()? {
            is_empty = false;
            self.filling.key(&key);
            let mut path = self.path;
            if path.push(Step::Key(&key)) {
                map.next_value_seed(Walk { path, filling: self.filling })?;
            } else {
                map.next_value::<serde::de::IgnoredAny>()?;
                self.filling.scalar(self.path.as_slice(), Scalar::Foreign);
            }
        }
        if is_empty && !self.path.as_slice().is_empty() {
            self.filling.scalar(self.path.as_slice(), Scalar::EmptyObject);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        if self.path.as_slice().is_empty() {
            return Err(A::Error::custom("the order must be an object"));
        }
        let mut index = 0u32;
        loop {
            let mut path = self.path;
            if !path.push(Step::Index(index)) {
                while list.next_element::<serde::de::IgnoredAny>()?.is_some() {}
                self.filling.scalar(self.path.as_slice(), Scalar::Foreign);
                return Ok(());
            }
            if list.next_element_seed(Walk { path, filling: self.filling })?.is_none() {
                break;
            }
            index = index.saturating_add(1);
        }
        if index == 0 {
            self.filling.scalar(self.path.as_slice(), Scalar::EmptyList);
        }
        Ok(())
    }
}

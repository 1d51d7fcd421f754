//! A value on its way into a struct.

use super::error::{Mistake, word};
use crate::json::whole_number;
use crate::visitor::Scalar;
use serde::de::value::{MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value};

/// A value whose errors are [`Mistake`]s.
///
/// A union of objects is an enum, whose variants are told by a member: by [`EVENT`], as in `{ "event": "cancel", "amount": 1 }`, or,
/// where the variant's serde name stands in braces, by the member of that name: `{http}` by `{ "http": 429, "retryAfter": 5 }`. The
/// other members are the variant's. With serde's own `tag` and `untagged` an error would have no path.
pub(super) struct Node(pub(super) Value);

/// The member that names what happened.
const EVENT: &str = "event";

/// The member that tells a variant whose serde name stands in braces.
fn key_of(name: &str) -> Option<&str> {
    name.strip_prefix('{')?.strip_suffix('}')
}

impl<'de> Deserializer<'de> for Node {
    type Error = Mistake;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(truth) => visitor.visit_bool(truth),
            // `1.0` and `1e3` are whole numbers; beyond 2^53 - 1 none is, since JavaScript would have rounded it.
            Value::Number(number) => match (whole_number(Scalar::Number(&number.to_string())), number.as_f64()) {
                (Some(whole), _) => visitor.visit_u64(whole),
                (None, fraction) => visitor.visit_f64(fraction.unwrap_or(f64::NAN)),
            },
            Value::String(text) => visitor.visit_string(text),
            Value::Array(items) => SeqDeserializer::new(items.into_iter().map(Node)).deserialize_any(visitor),
            Value::Object(members) => {
                let members = members.into_iter().map(|(key, value)| (key, Node(value)));
                MapDeserializer::new(members).deserialize_any(visitor)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        let Value::Object(mut members) = self.0 else { return Err(Mistake::expected("an object")) };
        members.retain(|_, value| !value.is_null());
        let keys: Vec<&str> = variants.iter().filter_map(|name| key_of(name)).collect();
        let events: Vec<&str> = variants.iter().copied().filter(|name| key_of(name).is_none()).collect();
        let variant = if events.is_empty() || !members.contains_key(EVENT) {
            let found = variants.iter().find(|name| key_of(name).is_some_and(|key| members.contains_key(key)));
            let missing = || match events.as_slice() {
                [] => Mistake::custom(["must have one of `", &keys.join("`, `"), "`"].concat()),
                _ => Mistake::missing_field(EVENT),
            };
            found.ok_or_else(missing)?
        } else {
            let event = members.shift_remove(EVENT);
            let found = events.iter().find(|name| event.as_ref().and_then(Value::as_str) == Some(**name));
            found.ok_or_else(|| Mistake::of_member(EVENT, &["one of `", &events.join("`, `"), "`"].concat()))?
        };
        visitor.visit_enum(Choice { variant, members })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map
        struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Mistake> for Node {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// A variant and the members that belong to it.
struct Choice {
    variant: &'static str,
    members: Map<String, Value>,
}

impl<'de> EnumAccess<'de> for Choice {
    type Error = Mistake;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Mistake> {
        let variant: StrDeserializer<'_, Mistake> = self.variant.into_deserializer();
        Ok((seed.deserialize(variant)?, self))
    }
}

impl<'de> VariantAccess<'de> for Choice {
    type Error = Mistake;

    fn unit_variant(self) -> Result<(), Mistake> {
        let other = self.members.keys().next();
        other.map_or(Ok(()), |key| Err(Mistake::custom(["`", word(key), "` does not belong here"].concat())))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Mistake> {
        seed.deserialize(Node(Value::Object(self.members)))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Mistake> {
        Node(Value::Object(self.members)).deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Mistake> {
        Node(Value::Object(self.members)).deserialize_any(visitor)
    }
}

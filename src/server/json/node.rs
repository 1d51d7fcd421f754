//! A value on its way into a struct.

use super::error::{Mistake, one_of, shown_key};
use crate::json::whole_number;
use crate::visitor::Scalar;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value, map};
use std::slice;

/// A value whose errors are [`Mistake`]s.
///
/// A union of objects is an enum. A member chooses the variant: [`EVENT`], as in `{ "event": "cancel", "amount": 1 }`, or,
/// where the variant's serde name stands in braces, the member of that name: `{http}` for `{ "http": 429, "retryAfter": 5 }`. The
/// other members are the variant's. With serde's own `tag` and `untagged` an error would have no path.
///
/// It borrows: taken apart by value, each struct would have the code that drops what is left, 100 KB of wasm.
#[derive(Clone, Copy)]
pub(super) struct Node<'v>(pub(super) &'v Value);

/// The member that names what happened.
const EVENT: &str = "event";

/// The member that chooses a variant whose serde name stands in braces.
fn key_of(name: &str) -> Option<&str> {
    name.strip_prefix('{')?.strip_suffix('}')
}

/// A whole number that every host holds exactly: `1.0` and `1e3` are whole numbers; beyond 2^53 - 1 none is, since JavaScript would
/// have rounded it.
fn whole(number: &serde_json::Number) -> Option<u64> {
    whole_number(Scalar::Number(&number.to_string()))
}

impl<'de> Deserializer<'de> for Node<'_> {
    type Error = Mistake;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(truth) => visitor.visit_bool(*truth),
            Value::Number(number) => match whole(number) {
                Some(whole) => visitor.visit_u64(whole),
                None => visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN)),
            },
            Value::String(text) => visitor.visit_str(text),
            Value::Array(items) => visitor.visit_seq(Items(items.iter())),
            Value::Object(members) => visitor.visit_map(Members::all(members)),
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
        visitor.visit_enum(Choice::of(self.0, variants)?)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map
        struct identifier ignored_any
    }
}

/// The items of a list.
struct Items<'v>(slice::Iter<'v, Value>);

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Mistake;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Mistake> {
        self.0.next().map(|item| seed.deserialize(Node(item))).transpose()
    }
}

/// The members of an object.
struct Members<'v> {
    rest: map::Iter<'v>,
    value: Option<&'v Value>,
    /// Of a variant only what belongs to it: neither the event nor what is `null`, which is absent.
    is_variant: bool,
}

impl<'v> Members<'v> {
    fn all(members: &'v Map<String, Value>) -> Self {
        Self { rest: members.iter(), value: None, is_variant: false }
    }

    fn next(&mut self) -> Option<(&'v String, &'v Value)> {
        let is_variant = self.is_variant;
        self.rest.find(|(key, value)| !is_variant || (*key != EVENT && !value.is_null()))
    }
}

impl<'de> MapAccess<'de> for Members<'_> {
    type Error = Mistake;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Mistake> {
        let Some((key, value)) = self.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(StrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Mistake> {
        // serde asks for a key first.
        seed.deserialize(Node(self.value.take().unwrap_or(&Value::Null)))
    }
}

/// A variant and the members that belong to it.
struct Choice<'v> {
    variant: &'static str,
    members: Members<'v>,
}

impl<'v> Choice<'v> {
    fn of(value: &'v Value, variants: &'static [&'static str]) -> Result<Self, Mistake> {
        let Value::Object(object) = value else { return Err(Mistake::expected("an object")) };
        let given = |key: &str| object.get(key).filter(|value| !value.is_null());
        let events: Vec<&str> = variants.iter().copied().filter(|name| key_of(name).is_none()).collect();
        let variant = if let Some(event) = given(EVENT).filter(|_| !events.is_empty()) {
            let found = events.iter().find(|name| event.as_str() == Some(**name));
            let given = event.as_str().unwrap_or_default();
            found.ok_or_else(|| Mistake::of_member(EVENT, &one_of(&events, given)))?
        } else {
            let found = variants.iter().find(|name| key_of(name).is_some_and(|key| given(key).is_some()));
            let missing = || {
                let keys: Vec<&str> = variants.iter().filter_map(|name| key_of(name)).collect();
                match events.as_slice() {
                    [] => Mistake::custom(["must have one of `", &keys.join("`, `"), "`"].concat()),
                    _ => Mistake::missing_field(EVENT),
                }
            };
            found.ok_or_else(missing)?
        };
        Ok(Self { variant, members: Members { is_variant: true, ..Members::all(object) } })
    }
}

impl<'de> EnumAccess<'de> for Choice<'_> {
    type Error = Mistake;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Mistake> {
        Ok((seed.deserialize(StrDeserializer::<Mistake>::new(self.variant))?, self))
    }
}

impl<'de> VariantAccess<'de> for Choice<'_> {
    type Error = Mistake;

    fn unit_variant(mut self) -> Result<(), Mistake> {
        let other = self.members.next();
        other.map_or(Ok(()), |(key, _)| {
            Err(Mistake::custom(["`", shown_key(key), "` does not belong here"].concat()))
        })
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Mistake> {
        seed.deserialize(serde::de::value::MapAccessDeserializer::new(self.members))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Mistake> {
        visitor.visit_map(self.members)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Mistake> {
        visitor.visit_map(self.members)
    }
}

//! How a shop names what it asks for: from the fields of its form to the parameters of an order (docs/design.md, N8).

mod form;
mod reader;
mod reading;

pub(crate) use form::FieldNames;
pub use form::Form;
pub(crate) use reading::Reading;

use crate::authorization::AUTHORIZATION;
use crate::table::{ParameterId, Supplier};
use crate::visitor::{Step, path_of};
use std::borrow::Cow;

/// The names that a shop's form has for the parameters of an order.
///
/// With them a form says what its own fields say and nothing else; what the shop knows comes beside it and always counts.
///
/// ```
/// use oney_rules::{Date, Fields, Options, Profile, Request, Validator};
/// let fields = Fields::from_json(r#"{
///     "BILLINGFIRSTNAME": "first_name",
///     "BILLINGADDRESS": ["address1", "address2"],
///     "BILLINGMOBILEPHONE": ["phone_prefix", "phone"],
///     "delivery": { "sameAsBilling": { "unless": "ship_to_different" } }
/// }"#)?;
/// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?).with_fields(fields);
/// let mut shop = Request::new();
/// shop.set("AMOUNT", 60_000u32);
/// let body = "first_name=Jean&address1=12+rue+de+la+Paix&address2=&phone_prefix=33&phone=698765432&AMOUNT=1&_csrf=5f1c";
/// let form = validator.read_form(body, shop)?;
/// let outcome = validator.validate_form(&form, &Options::new(Date::new(2026, 11, 22)?).draft());
/// let order: serde_json::Value = serde_json::from_str(&outcome.order_json()).expect("JSON");
/// assert_eq!(order["AMOUNT"], 60_000);
/// assert_eq!(order["BILLINGMOBILEPHONE"], "33698765432");
/// assert_eq!(order["SHIPTOADDRESS"], "12 rue de la Paix");
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Fields {
    sources: Vec<Source>,
    delivery: Option<SameAsBilling>,
}

/// Where the value of a parameter comes from.
#[derive(Debug, Clone)]
struct Source {
    parameter: ParameterId,
    names: Vec<Name>,
    kind: Kind,
    /// Whether a visitor may choose a value that the shop supplies.
    is_open: bool,
}

impl Source {
    /// Whether a body may supply it at all.
    fn may_be_visitors(&self) -> bool {
        self.is_open || self.parameter.row().supplier == Supplier::Customer
    }

    /// The parameters that it fills: both of an address for a telephone number that is placed by its type.
    fn parameters(&self) -> impl Iterator<Item = ParameterId> {
        let other = (self.kind == Kind::PhoneByType).then(|| other_phone(self.parameter)).flatten();
        std::iter::once(self.parameter).chain(other)
    }
}

/// The name of a field.
#[derive(Debug, Clone)]
struct Name {
    /// As the shop writes it.
    shown: String,
    /// As [`canonical`] writes it.
    canonical: String,
}

impl Name {
    fn new(shown: &str) -> Self {
        Self { shown: shown.to_owned(), canonical: canonical(path_of(shown).0.as_slice()) }
    }
}

/// How the fields of a parameter become its value.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    /// Parts joined by a space.
    Text,
    /// A prefix and a number.
    Phone,
    /// A number that goes to the mobile (which the source names) or to the other parameter of its address, by its type.
    PhoneByType,
    /// Values of the form and those of the parameter.
    Values(Vec<(String, String)>),
    /// Year, month and day.
    Date,
}

/// When the delivery address is the billing address.
#[derive(Debug, Clone)]
struct SameAsBilling {
    /// The checkbox; none if it always is.
    name: Option<Name>,
    /// Whether it is when the box is on.
    when: bool,
}

impl Fields {
    /// Each parameter that customers supply, by its own name.
    pub(crate) fn own_names() -> Self {
        let source = |parameter: ParameterId| Source {
            parameter,
            names: vec![Name::new(parameter.name())],
            kind: Kind::Text,
            is_open: false,
        };
        let of_customers = AUTHORIZATION.table.ids().filter(|id| id.row().supplier == Supplier::Customer);
        Self { sources: of_customers.map(source).collect(), delivery: None }
    }

    /// The parameters of the map that no body may supply.
    pub(crate) fn unread(&self) -> impl Iterator<Item = ParameterId> {
        let unread = self.sources.iter().filter(|source| !source.may_be_visitors());
        unread.map(|source| source.parameter)
    }
}

/// The delivery parameter that corresponds to a billing parameter.
pub(crate) fn delivery_twin(billing: ParameterId) -> Option<ParameterId> {
    let name = billing.name().strip_prefix("BILLING")?;
    AUTHORIZATION.table.ids().find(|id| id.name().strip_prefix("SHIPTO") == Some(name))
}

/// The other telephone number of the same address.
pub(crate) fn other_phone(phone: ParameterId) -> Option<ParameterId> {
    let address = AUTHORIZATION.address_of(phone)?;
    address.phones.iter().copied().find(|other| *other != phone)
}

/// A name in one spelling: `billing[first_name]` and the member `first_name` of `billing` are `billing.first_name`.
fn canonical(path: &[Step<'_>]) -> String {
    let mut steps: Vec<Cow<'_, str>> = Vec::new();
    for step in path {
        match step {
            Step::Key(key) => steps.extend(key.split(['.', '[', ']']).map(Cow::Borrowed)),
            Step::Index(index) => steps.push(Cow::Owned(index.to_string())),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join(".")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authorization::{BILLINGMOBILEPHONE, BILLINGPHONE, BILLINGTITLE, CLIENTEMAIL, SHIPTOTITLE};

    #[test]
    fn names_have_one_spelling() {
        let nested = [Step::Key("billing"), Step::Key("first_name")];
        for path in [&[Step::Key("billing[first_name]")][..], &[Step::Key("billing.first_name")], &nested] {
            assert_eq!(canonical(path), "billing.first_name");
        }
        assert_eq!(canonical(&[Step::Key("street"), Step::Index(1)]), "street.1");
        assert_eq!(canonical(&[Step::Key("street[]")]), "street");
    }

    #[test]
    fn parameters_have_their_twins() {
        assert_eq!(delivery_twin(BILLINGTITLE), Some(SHIPTOTITLE));
        assert_eq!(delivery_twin(CLIENTEMAIL), None);
        assert_eq!(other_phone(BILLINGMOBILEPHONE), Some(BILLINGPHONE));
        assert_eq!(other_phone(CLIENTEMAIL), None);
    }
}

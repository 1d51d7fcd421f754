//! Reads the names of a shop's fields from JSON.

use super::{Fields, Kind, Name, SameAsBilling, Source, other_phone};
use crate::authorization::{AUTHORIZATION, PAYMENTOPTION};
use crate::countries::Country;
use crate::formats::Format;
use crate::json::{self, JsonError, Rows, spelled};
use crate::suggestion::{did_you_mean, hint};
use crate::table::{ParameterId, suggestion};
use crate::usage::UsageError;
use crate::visitor::{Scalar, Step, Visitor};
use std::collections::BTreeSet;

/// More than there are parameters, with room for their values.
const MAX_ENTRIES: usize = 2000;

const KEYS: [&str; 5] = ["from", "values", "date", "phone", "visitor"];

const NO_PARAMETER: &str = "fields: expected at least one parameter";

const THREE_NAMES: &str = "must have three names for a date: of its year, month and day";

const NO_SOURCE: &str = "must be a name, a list of names or an object";

const DELIVERY: &str =
    "`{ \"sameAsBilling\": { \"unless\": … } }`, with the name of a checkbox, or `true` in place of it";

impl Fields {
    /// Reads the map: a JSON object whose keys are parameters, and `delivery`.
    ///
    /// | value | meaning |
    /// |---|---|
    /// | `"first_name"` | the field of this name; `billing[first_name]` and `billing.first_name` are one name |
    /// | `["address1", "address2"]` | joined by one space, without empty parts; of a telephone number its prefix and the number |
    /// | `{ "from": "civility", "values": { "1": "mr" } }` | other values than those of the parameter |
    /// | `{ "date": ["year", "month", "day"] }` | three fields of one date |
    /// | `{ "phone": "tel" }` | a telephone number for the mobile or the other parameter of the address, by its type |
    /// | `{ "from": "plan", "visitor": true }` | for PAYMENTOPTION alone: visitors may choose it |
    /// | `"delivery": { "sameAsBilling": { "unless": "ship_to_different" } }` | the delivery address is the billing address unless the box is on; `when` is the opposite, `true` in place of both means always |
    ///
    /// ```
    /// use oney_rules::Fields;
    /// let error = Fields::from_json(r#"{ "BILLINGADRESS": "street" }"#).expect_err("a misspelt parameter");
    /// assert_eq!(error.message(), "fields: there is no parameter `BILLINGADRESS` (did you mean `BILLINGADDRESS`?)");
    /// ```
    ///
    /// # Errors
    /// When the text is no map: names the first mistake.
    pub fn from_json(text: &str) -> Result<Self, UsageError> {
        let mut reader = Reader::default();
        let read = json::read(text, &mut reader);
        read.map_err(|error| {
            UsageError::new(match error {
                JsonError::NotAnObject => "fields: expected an object",
                JsonError::TooLarge => "fields: expected at most 1 MiB",
                JsonError::Syntax(_) => "fields: the text is not JSON",
            })
        })?;
        reader.finish()
    }

    /// The same names for files and tables that the shop has made: there every parameter of the map is read, not only what customers
    /// supply.
    #[must_use]
    pub fn of_files(mut self) -> Self {
        for source in &mut self.sources {
            source.is_open = true;
        }
        self
    }
}

/// Collects a map value by value; keeps the first mistake.
#[derive(Default)]
struct Reader {
    error: Option<UsageError>,
    seen: BTreeSet<String>,
    sources: Vec<Draft>,
    delivery: Option<SameAsBilling>,
}

/// What a parameter has in the map; it may be incomplete.
struct Draft {
    parameter: ParameterId,
    names: Vec<Name>,
    /// What gave the names.
    given: Given,
    values: Vec<(String, String)>,
    is_open: bool,
}

/// How the map gives the names of the fields of a parameter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    Single,
    List,
    From,
    FromList,
    Date,
    Phone,
}

impl Reader {
    fn take(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) -> Result<(), UsageError> {
        let key = spelled(path);
        if self.seen.len() > MAX_ENTRIES {
            return Err(UsageError::new("fields: there are more than 2000 entries"));
        }
        if !self.seen.insert(key.clone()) {
            return Err(about(&key, "is given twice"));
        }
        match path {
            [Step::Key("delivery"), rest @ ..] => self.take_delivery(rest, scalar),
            [Step::Key(parameter), rest @ ..] => self.take_source(&key, parameter, rest, scalar),
            _ => Err(UsageError::new(NO_PARAMETER)),
        }
    }

    fn take_delivery(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) -> Result<(), UsageError> {
        let delivery = match (path, scalar) {
            ([Step::Key("sameAsBilling")], Scalar::True) => SameAsBilling { name: None, when: true },
            ([Step::Key("sameAsBilling"), Step::Key(how @ ("when" | "unless"))], Scalar::Text(name)) => {
                SameAsBilling { name: Some(field("delivery", name)?), when: *how == "when" }
            }
            _ => return Err(about("delivery", &["must be ", DELIVERY].concat())),
        };
        match self.delivery.replace(delivery) {
            None => Ok(()),
            Some(_) => Err(about("delivery", "is given twice, or has both `when` and `unless`")),
        }
    }

    fn take_source(
        &mut self,
        key: &str,
        parameter: &str,
        path: &[Step<'_>],
        scalar: Scalar<'_>,
    ) -> Result<(), UsageError> {
        let id = AUTHORIZATION.table.find(parameter).ok_or_else(|| no_parameter(parameter, scalar))?;
        let index = self.sources.iter().position(|draft| draft.parameter == id).unwrap_or(self.sources.len());
        if index == self.sources.len() {
            let (names, values) = (Vec::new(), Vec::new());
            self.sources.push(Draft { parameter: id, names, given: Given::Single, values, is_open: false });
        }
        let Some(draft) = self.sources.get_mut(index) else { return Ok(()) };
        match (path, scalar) {
            ([], Scalar::Text(name)) => draft.name(Given::Single, name),
            ([Step::Index(_)], Scalar::Text(name)) => draft.name(Given::List, name),
            ([Step::Key("from")], Scalar::Text(name)) => draft.name(Given::From, name),
            ([Step::Key("from"), Step::Index(_)], Scalar::Text(name)) => draft.name(Given::FromList, name),
            ([Step::Key("date"), Step::Index(_)], Scalar::Text(name)) => draft.name(Given::Date, name),
            ([Step::Key("phone")], Scalar::Text(name)) => draft.name(Given::Phone, name),
            ([Step::Key("values"), Step::Key(own)], Scalar::Text(meant)) => {
                is_value(key, id, meant)?;
                draft.values.push((own.trim().to_owned(), meant.to_owned()));
                Ok(())
            }
            ([Step::Key("values"), Step::Key(_)], _) => Err(about(key, "must be a text")),
            ([Step::Key("values"), ..], _) => {
                Err(about(key, "must be an object: the form's values, each with that of the parameter"))
            }
            ([Step::Key("visitor")], Scalar::False) => Ok(()),
            ([Step::Key("visitor")], Scalar::True) if id == PAYMENTOPTION => {
                draft.is_open = true;
                Ok(())
            }
            ([Step::Key("visitor")], Scalar::True) => Err(about(
                key,
                "is for `PAYMENTOPTION` alone: customers supply the others anyway, or must not choose them",
            )),
            ([Step::Key("visitor"), ..], _) => Err(about(key, "must be `true` or `false`")),
            ([Step::Key("date"), ..], _) => Err(about(key, THREE_NAMES)),
            ([Step::Key("phone"), ..], _) => Err(about(key, "must be the name of a field")),
            ([Step::Key(form), ..], _) if !KEYS.contains(form) => {
                let expected = ["`", &KEYS.join("`, `"), "`"].concat();
                let (key, meant) = (shown(key), did_you_mean(KEYS, form));
                Err(UsageError::of(&["fields: unknown key `", key, "`", &meant, "; expected ", &expected]))
            }
            _ => Err(about(key, NO_SOURCE)),
        }
    }

    fn finish(self) -> Result<Fields, UsageError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        if self.sources.is_empty() {
            return Err(UsageError::new(NO_PARAMETER));
        }
        let sources = self.sources.into_iter().map(Draft::source).collect::<Result<Vec<_>, _>>()?;
        let mut filled = Vec::new();
        for parameter in sources.iter().flat_map(Source::parameters) {
            if filled.contains(&parameter) {
                return Err(about(
                    parameter.name(),
                    "has two fields: one of its own, and one that is placed by its type",
                ));
            }
            filled.push(parameter);
        }
        Ok(Fields { sources, delivery: self.delivery })
    }
}

impl Draft {
    /// Adds the name of a field.
    fn name(&mut self, given: Given, name: &str) -> Result<(), UsageError> {
        let parameter = self.parameter.name();
        if !self.names.is_empty()
            && (self.given != given || matches!(given, Given::Single | Given::From | Given::Phone))
        {
            return Err(about(
                parameter,
                "has several fields: expected a name, a list, or one of `from`, `date` and `phone`",
            ));
        }
        self.given = given;
        let name = field(parameter, name)?;
        if self.names.iter().any(|known| known.canonical == name.canonical) {
            return Err(about(parameter, "has one field twice"));
        }
        self.names.push(name);
        Ok(())
    }

    fn source(self) -> Result<Source, UsageError> {
        let refused = |what| Err(about(self.parameter.name(), what));
        let mut parameter = self.parameter;
        let format = &parameter.row().format;
        let is_phone = matches!(format, Format::Phone { .. });
        let is_date = matches!(format, Format::Date);
        let is_list = matches!(self.given, Given::List | Given::FromList);
        let kind = match self.given {
            _ if self.names.is_empty() => return refused("has no field: expected `from` with its name"),
            Given::From if !self.values.is_empty() => Kind::Values(self.values),
            _ if !self.values.is_empty() => {
                return refused("has `values`, which go with `from` and one name alone");
            }
            Given::Date if is_date && self.names.len() == 3 => Kind::Date,
            Given::Date if is_date => return refused(THREE_NAMES),
            Given::Date => return refused("is no date, so it has no `date`"),
            Given::Phone if is_phone => {
                if matches!(format, Format::Phone { is_mobile: false }) {
                    parameter = other_phone(parameter).unwrap_or(parameter);
                }
                Kind::PhoneByType
            }
            Given::Phone => return refused("is no telephone number, so it has no `phone`"),
            _ if is_list && is_date => return refused("is a date: name its fields with `date`"),
            _ if is_list && is_phone && self.names.len() > 1 => Kind::Phone,
            _ => Kind::Text,
        };
        Ok(Source { parameter, names: self.names, kind, is_open: self.is_open })
    }
}

fn field(key: &str, name: &str) -> Result<Name, UsageError> {
    if name.contains("[]") {
        return Err(about(key, "has a name with `[]`: name the elements, such as `street[0]`, `street[1]`"));
    }
    let name = Name::new(name);
    if name.canonical.trim().is_empty() { Err(about(key, "must have a name that is not empty")) } else { Ok(name) }
}

/// Whether a value of the map is one that the parameter has.
fn is_value(key: &str, id: ParameterId, value: &str) -> Result<(), UsageError> {
    match id.row().format {
        Format::Code(list) if !list.values.contains(&value) => {
            let meant = did_you_mean(list.values.iter().copied(), value);
            let allowed: Vec<String> = list.values.iter().map(|value| ["`", value, "`"].concat()).collect();
            Err(about(key, &["must be one of ", &allowed.join(", "), &meant].concat()))
        }
        Format::Country if Country::find(value).is_none() => {
            Err(about(key, &["must be ", Country::EXPECTED, &Country::did_you_mean(value)].concat()))
        }
        _ if value.trim().is_empty() => Err(about(key, "must be a text that is not empty")),
        _ => Ok(()),
    }
}

fn no_parameter(name: &str, given: Scalar<'_>) -> UsageError {
    if AUTHORIZATION.find(name).is_some() || AUTHORIZATION.list(name).is_some() {
        return about(name, "belongs to a list, which forms do not fill: give it with what the shop knows");
    }
    if let Scalar::Text(parameter) = given
        && AUTHORIZATION.table.find(parameter).is_some()
    {
        let other_way = ["`\"", parameter, "\": \"", shown(name), "\"`"].concat();
        return about(name, &["is no parameter: the parameter comes first, ", &other_way].concat());
    }
    let meant = hint(|| suggestion(AUTHORIZATION.table, &[], name));
    let meant = if meant.is_empty() { did_you_mean(["delivery"], name) } else { meant };
    UsageError::of(&["fields: there is no parameter `", shown(name), "`", &meant])
}

fn about(key: &str, what: &str) -> UsageError {
    UsageError::of(&["fields: `", shown(key), "` ", what])
}

/// A key as errors show it: not one that is longer than any in use.
fn shown(key: &str) -> &str {
    if key.len() <= 100 { key } else { "?" }
}

impl Rows for Reader {
    type Row = ();
}

impl Visitor for Reader {
    fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
        if self.error.is_none() {
            self.error = self.take(path, scalar).err();
        }
    }
}

//! Reads the names of a shop's fields from JSON.

use super::{Fields, Kind, Name, SameAsBilling, Source};
use crate::authorization::{AUTHORIZATION, PAYMENTOPTION};
use crate::formats::Format;
use crate::json::{self, JsonError, Rows, spelled};
use crate::suggestion::{did_you_mean, hint};
use crate::table::suggestion;
use crate::usage::UsageError;
use crate::visitor::{Scalar, Step, Visitor};

/// More than there are parameters, with room for their values.
const MAX_ENTRIES: usize = 2000;

const KEYS: [&str; 5] = ["from", "values", "date", "phone", "visitor"];

const NO_PARAMETER: &str = "fields: expected at least one parameter";

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
    seen: Vec<String>,
    sources: Vec<Draft>,
    delivery: Option<SameAsBilling>,
}

/// A source that may be incomplete.
struct Draft {
    source: Source,
    /// What the kind was given by: `from`, `date`, `phone`; empty for a name or a list.
    form: &'static str,
}

impl Reader {
    fn take(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) -> Result<(), UsageError> {
        let key = spelled(path);
        if self.seen.len() > MAX_ENTRIES {
            return Err(UsageError::new("fields: there are more than 2000 entries"));
        }
        if self.seen.contains(&key) {
            return Err(about(&key, "is given twice"));
        }
        self.seen.push(key.clone());
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
            Some(_) => Err(about("delivery", "has both `when` and `unless`")),
        }
    }

    fn take_source(
        &mut self,
        key: &str,
        parameter: &str,
        path: &[Step<'_>],
        scalar: Scalar<'_>,
    ) -> Result<(), UsageError> {
        let id = AUTHORIZATION.table.find(parameter).ok_or_else(|| no_parameter(parameter))?;
        let form = match path {
            [] | [Step::Index(_)] => "",
            [Step::Key(form), ..] => KEYS.into_iter().find(|known| known == form).ok_or_else(|| {
                let expected = ["`", &KEYS.join("`, `"), "`"].concat();
                let meant = did_you_mean(KEYS, form);
                UsageError::of(&["fields: unknown key `", key, "`", &meant, "; expected ", &expected])
            })?,
            [Step::Index(_), ..] => return Err(about(key, NO_SOURCE)),
        };
        let index = match self.sources.iter().position(|draft| draft.source.parameter == id) {
            Some(index) => index,
            None => {
                let kind = Kind::Text;
                let source = Source { parameter: id, names: Vec::new(), kind, is_open: false };
                self.sources.push(Draft { source, form: "" });
                self.sources.len() - 1
            }
        };
        let Some(draft) = self.sources.get_mut(index) else { return Ok(()) };
        let is_phone = matches!(id.row().format, Format::Phone { .. });
        match (form, path, scalar) {
            ("" | "from", [] | [Step::Key(_)], Scalar::Text(name)) => {
                draft.name(form, parameter, name)?;
            }
            ("" | "from", [Step::Index(_)] | [Step::Key(_), Step::Index(_)], Scalar::Text(name)) => {
                draft.name(form, parameter, name)?;
                if is_phone && draft.source.names.len() > 1 {
                    draft.source.kind = Kind::Phone;
                }
            }
            ("values", [_, Step::Key(own)], Scalar::Text(meant)) => {
                is_value(key, &id.row().format, meant)?;
                let choice = ((*own).to_owned(), meant.to_owned());
                match &mut draft.source.kind {
                    Kind::Values(choices) => choices.push(choice),
                    kind => *kind = Kind::Values(vec![choice]),
                }
            }
            ("values", ..) => {
                return Err(about(key, "must be an object of the form's values and those of the parameter"));
            }
            ("date", [_, Step::Index(_)], Scalar::Text(name)) if matches!(id.row().format, Format::Date) => {
                draft.name(form, parameter, name)?;
                draft.source.kind = Kind::Date;
            }
            ("date", ..) => {
                return Err(about(
                    key,
                    "must be three names, for year, month and day, of a parameter that is a date",
                ));
            }
            ("phone", [_], Scalar::Text(name)) if is_phone => {
                draft.name(form, parameter, name)?;
                draft.source.kind = Kind::PhoneByType;
            }
            ("phone", ..) => return Err(about(key, "must be the name of the field of a telephone number")),
            ("visitor", [_], Scalar::False) => {}
            ("visitor", [_], Scalar::True) if id == PAYMENTOPTION => draft.source.is_open = true,
            ("visitor", [_], Scalar::True) => {
                return Err(about(
                    key,
                    "is for `PAYMENTOPTION` alone: customers supply the others anyway, or must not choose them",
                ));
            }
            ("visitor", ..) => return Err(about(key, "must be `true` or `false`")),
            _ => return Err(about(key, NO_SOURCE)),
        }
        Ok(())
    }

    fn finish(self) -> Result<Fields, UsageError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        if self.sources.is_empty() {
            return Err(UsageError::new(NO_PARAMETER));
        }
        let mut filled = Vec::new();
        for Draft { source, .. } in &self.sources {
            let name = source.parameter.name();
            if source.names.is_empty() {
                return Err(about(name, "has no field: expected `from` with its name"));
            }
            if source.kind == Kind::Date && source.names.len() != 3 {
                return Err(about(name, "must have three names, for year, month and day"));
            }
            for parameter in Fields::parameters_of(source) {
                if filled.contains(&parameter) {
                    return Err(about(
                        parameter.name(),
                        "has two fields: one of its own, and one that is placed by its type",
                    ));
                }
                filled.push(parameter);
            }
        }
        Ok(Fields {
            sources: self.sources.into_iter().map(|draft| draft.source).collect(),
            delivery: self.delivery,
        })
    }
}

impl Draft {
    /// Adds the name of a field.
    fn name(&mut self, form: &'static str, parameter: &str, name: &str) -> Result<(), UsageError> {
        if !self.source.names.is_empty() && self.form != form {
            return Err(about(parameter, "must have one of `from`, `date` and `phone`"));
        }
        self.form = form;
        self.source.names.push(field(parameter, name)?);
        Ok(())
    }
}

fn field(key: &str, name: &str) -> Result<Name, UsageError> {
    let name = Name::new(name);
    if name.canonical.is_empty() { Err(about(key, "must have a name that is not empty")) } else { Ok(name) }
}

/// Whether a value of a list is one that the parameter has.
fn is_value(key: &str, format: &Format, value: &str) -> Result<(), UsageError> {
    match format {
        Format::Code(list) if !list.values.contains(&value) => {
            let meant = did_you_mean(list.values.iter().copied(), value);
            let allowed: Vec<String> = list.values.iter().map(|value| ["`", value, "`"].concat()).collect();
            Err(about(key, &["must be one of ", &allowed.join(", "), &meant].concat()))
        }
        _ => Ok(()),
    }
}

fn no_parameter(name: &str) -> UsageError {
    if AUTHORIZATION.find(name).is_some() || AUTHORIZATION.list(name).is_some() {
        return about(name, "belongs to a list, which forms do not fill: give it with what the shop knows");
    }
    let meant = hint(|| suggestion(AUTHORIZATION.table, &[], name));
    UsageError::of(&["fields: there is no parameter `", name, "`", &meant])
}

fn about(key: &str, what: &str) -> UsageError {
    UsageError::of(&["fields: `", key, "` ", what])
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

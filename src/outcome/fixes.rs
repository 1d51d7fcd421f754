//! The differences between the input and its normal form, for hosts that have a copy of the input.

use super::Outcome;
use crate::formats::{Raw, Value};
use crate::table::ParameterId;
use std::borrow::Cow;

/// An edit of one value in a copy of the input that leads to the normal form. It has no `Debug`, because it holds a
/// customer's value.
pub struct Fix<'o> {
    /// Its parameter.
    pub parameter: ParameterId,
    /// In which row of its list, from 0; 0 outside lists.
    pub row: usize,
    /// The value of the normal form; `None` where it has none.
    pub value: Option<Cow<'o, str>>,
    /// Whether JSON writes it as a number.
    pub is_number: bool,
}

impl Outcome<'_> {
    /// The fixes that turn a copy of the input, an object or JSON text, into normal form. Refused values stay as received. `None`
    /// if fixes are not enough: take [`Outcome::order_json`].
    ///
    /// ```
    /// use oney_rules::{Date, Options, Profile, Request, Validator};
    /// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
    /// let request = Request::from_json(r#"{ "BILLINGCITY": " Paris ", "AMOUNT": 60000 }"#)?;
    /// let outcome = validator.validate(&request, &Options::new(Date::new(2026, 11, 22)?).draft());
    /// let fixes = outcome.fixes().unwrap_or_default();
    /// assert_eq!(fixes.iter().map(|fix| (fix.parameter.name(), fix.value.as_deref())).collect::<Vec<_>>(), [("BILLINGCITY", Some("Paris"))]);
    /// # Ok::<(), oney_rules::UsageError>(())
    /// ```
    #[must_use]
    pub fn fixes(&self) -> Option<Vec<Fix<'_>>> {
        let (order, request) = (&self.order, self.request.as_ref());
        if !request.has_nothing_but_parameters() {
            return None;
        }
        let mut fixes = Vec::new();
        for table in request.message().tables() {
            for row in 0..order.row_count(table.head()) {
                for (id, slot) in table.ids().zip(request.slots_from(table.head(), row)) {
                    let value = order.value(id, row);
                    let is_same = match (value, request.raw(*slot)) {
                        (Value::Rejected, Some(Raw::Structure | Raw::NotUnicode)) => return None,
                        (Value::Absent, None) | (Value::Rejected, _) => true,
                        // Every spelling of a number is the same number to JavaScript.
                        (Value::Integer(_) | Value::Decimal(_), Some(Raw::Number(_))) => true,
                        (Value::Integer(_) | Value::Decimal(_), _) => false,
                        (value, Some(Raw::Text(text))) => {
                            order.spelled(value).is_some_and(|spelled| spelled == text)
                        }
                        _ => false,
                    };
                    if !is_same {
                        let is_number = matches!(value, Value::Integer(_) | Value::Decimal(_));
                        fixes.push(Fix { parameter: id, row, value: order.spelled(value), is_number });
                    }
                }
            }
        }
        Some(fixes)
    }
}

//! Test orders and the report on them as JSON, for files and for JavaScript.

use super::{CaseReport, Done, Lack, Outcome, TestBook};
use crate::date::Date;
use crate::engine::Validator;
use crate::request::Request;
use crate::server::json::{self, Declarations};
use crate::server::test_book::{Case, Reason};
use crate::usage::UsageError;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// The name of a test book in errors.
const WHAT: &str = "the test book";

/// The test orders of a merchant.
#[derive(Deserialize, TS)]
#[serde(rename = "TestBook", deny_unknown_fields)]
#[ts(optional_fields)]
struct Document {
    /// `YYYY-MM-DD`.
    #[serde(deserialize_with = "json::date")]
    #[ts(as = "String")]
    today: Date,
    /// The delivery methods that the shop offers; by default those of the orders.
    #[ts(optional, type = "NonNullable<CartLine[\"DELIVERYTYPE\"]>[]")]
    methods: Option<Vec<String>>,
    #[serde(default)]
    orders: Vec<TestOrder>,
}

/// Test orders in a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TestOrders {
    orders: Vec<TestOrder>,
}

/// An order and what was done with it.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
struct TestOrder {
    name: Option<String>,
    #[ts(optional, type = "Order | object")]
    order: Option<Request>,
    /// The order as a form body, in place of `order`.
    form: Option<String>,
    /// What was done with it, in this order; without an amount all that was left.
    events: Option<Vec<TestEvent>>,
}

/// What was done with a test order.
#[derive(Deserialize, TS)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
#[ts(tag = "event", optional_fields)]
enum TestEvent {
    Confirm {
        /// Cents; without it all of it.
        amount: Option<u64>,
        /// The hour of the day in France, 0 to 23.
        #[serde(default, deserialize_with = "json::hour")]
        hour: Option<u8>,
    },
    Cancel {
        /// Cents; without it all that was left.
        amount: Option<u64>,
    },
}

impl From<TestEvent> for Done {
    fn from(event: TestEvent) -> Self {
        match event {
            TestEvent::Confirm { amount, hour } => Self::Confirmed { amount, hour },
            TestEvent::Cancel { amount } => Self::Cancelled { amount },
        }
    }
}

/// Which cases of Oney's test book the test orders cover, and why the others are not.
#[derive(Serialize, TS)]
struct TestBookReport {
    /// Whether no case is missing.
    covered: bool,
    cases: Vec<TestBookCase>,
    /// What goes back to Oney as `purchase/external_reference`.
    references: Vec<TestReference>,
}

/// A case and the orders that cover it.
#[derive(Serialize, TS)]
struct TestBookCase {
    number: u8,
    case: Case,
    outcome: Outcome,
    text: &'static str,
    source: &'static str,
    /// The orders that cover it, by their names.
    orders: Vec<String>,
    reasons: Vec<TestBookReason>,
}

impl From<CaseReport> for TestBookCase {
    fn from(report: CaseReport) -> Self {
        Self {
            number: report.case.number(),
            case: report.case,
            outcome: report.outcome,
            text: report.case.text(),
            source: report.case.source(),
            orders: report.orders,
            reasons: report.lacks.into_iter().map(TestBookReason::from).collect(),
        }
    }
}

/// Why an order does not cover a case, or a hint.
#[derive(Serialize, TS)]
#[ts(optional_fields)]
struct TestBookReason {
    reason: Reason,
    text: &'static str,
    /// Whether it is a note: the case may be covered all the same.
    hint: bool,
    /// The order by its name, where not all of them are meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    order: Option<String>,
    /// The other order by its name, where two are meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<String>,
    /// The code of the issue behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    /// The parameter of the issue.
    #[serde(skip_serializing_if = "Option::is_none")]
    parameter: Option<String>,
}

impl From<Lack> for TestBookReason {
    fn from(lack: Lack) -> Self {
        let (code, parameter) = lack.issue.map(|(code, parameter)| (code.name(), parameter)).unzip();
        Self {
            reason: lack.reason,
            text: lack.reason.text(),
            hint: lack.reason.is_hint(),
            order: Some(lack.order).filter(|order| !order.is_empty()),
            other: lack.other,
            code,
            parameter,
        }
    }
}

/// The ORDERID of a test order, if it has one.
#[derive(Serialize, TS)]
struct TestReference {
    order: String,
    reference: Option<String>,
}

pub(crate) fn declare(types: &mut Declarations) {
    types.add::<Document>();
    types.add::<TestBookReport>();
}

impl TestBook<'_> {
    /// Adds the test orders of a JSON text: one, or several as `{ orders: […] }`. A test order is
    /// `{ name?, order | form, events: [{ event, amount?, hour? }] }`: the order as an object or as a form body, and what was
    /// done with it, `confirm` or `cancel`, all of it or an amount in cents. One without a name gets `name`, with its number
    /// where there are several.
    ///
    /// # Errors
    /// When the text holds no such thing.
    pub fn add_json(&mut self, name: &str, text: &str) -> Result<(), UsageError> {
        let value = json::value(text, "the test orders")?;
        if value.get("orders").is_none() {
            return self.add_order(name, json::from_value(value, "the test order")?);
        }
        let TestOrders { orders } = json::from_value(value, "the test orders")?;
        self.add_orders(name, orders)
    }

    fn add_orders(&mut self, name: &str, orders: Vec<TestOrder>) -> Result<(), UsageError> {
        let is_only = orders.len() == 1;
        orders.into_iter().enumerate().try_for_each(|(index, order)| {
            let numbered = format!("{name}[{index}]");
            self.add_order(if is_only { name } else { &numbered }, order)
        })
    }

    fn add_order(&mut self, name: &str, order: TestOrder) -> Result<(), UsageError> {
        let request = match (order.order, order.form) {
            (Some(request), None) => request,
            (None, Some(form)) => Request::from_form(&form)?,
            _ => return Err(UsageError::new("a test order: give `order` as an object, or `form` as a text")),
        };
        let done: Vec<Done> = order.events.unwrap_or_default().into_iter().map(Done::from).collect();
        self.add(order.name.as_deref().unwrap_or(name), &request, &done);
        Ok(())
    }

    /// The report as JSON:
    /// `{ covered, cases: [{ number, case, outcome, text, source, orders, reasons }], references: [{ order, reference }] }`.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::write(&self.document())
    }

    fn document(&self) -> TestBookReport {
        let reports = self.report();
        let references = self.references().map(|(order, reference)| TestReference {
            order: order.to_owned(),
            reference: reference.map(str::to_owned),
        });
        TestBookReport {
            covered: reports.iter().all(|report| report.outcome != Outcome::Missing),
            references: references.collect(),
            cases: reports.into_iter().map(TestBookCase::from).collect(),
        }
    }
}

/// What test orders cover, from JSON: `{ today, methods?, orders: […] }`, under the profile of a validator.
///
/// # Errors
/// When the text is no such thing.
pub fn answer_json(validator: &Validator, text: &str) -> Result<String, UsageError> {
    json::answer(text, WHAT, |book| answer(validator, book))
}

/// The same of a value, answered with what serde can write.
///
/// # Errors
/// When the value is no such thing.
pub fn answer(validator: &Validator, book: Value) -> Result<impl Serialize + use<>, UsageError> {
    let Document { today, methods, orders } = json::from_value(book, WHAT)?;
    let mut book = TestBook::new(validator, today);
    if let Some(methods) = methods {
        book = book.with_methods(&methods.iter().map(String::as_str).collect::<Vec<_>>())?;
    }
    book.add_orders("order", orders)?;
    Ok(book.document())
}

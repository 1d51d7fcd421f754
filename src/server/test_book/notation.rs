//! Test orders as JSON, for files and for JavaScript.

use super::{CaseReport, Done, Lack, Outcome, TestBook};
use crate::date::Date;
use crate::engine::Validator;
use crate::json::Writer;
use crate::json::tree::{self, Node, Object};
use crate::request::Request;
use crate::server::workflow::machine::Word;
use crate::usage::UsageError;

const ORDER_KEYS: [&str; 4] = ["name", "order", "form", "events"];
const EVENT_KEYS: [&str; 3] = ["event", "amount", "hour"];

impl TestBook<'_> {
    /// Adds the test orders of a JSON text: one, or several as `{ orders: […] }`. A test order is
    /// `{ name?, order | form, events: [{ event, amount?, hour? }] }`: the order as an object or as a form body, and what was
    /// done with it, `confirm` or `cancel`, all of it or an amount in cents. One without a name gets `name`, with its number
    /// where there are several.
    ///
    /// # Errors
    /// When the text holds no such thing.
    pub fn add_json(&mut self, name: &str, text: &str) -> Result<(), UsageError> {
        let root = tree::parse(text, "the test orders")?;
        let is_list = matches!(&root, Node::Object(members) if members.iter().any(|(key, _)| key == "orders"));
        if !is_list {
            return self.add_node(name, &root);
        }
        let object = Object::of(&root, "the test orders", &["orders"])?;
        self.add_list(name, object.list("orders")?)
    }

    pub(super) fn add_list(&mut self, name: &str, orders: &[Node]) -> Result<(), UsageError> {
        for (place, node) in orders.iter().enumerate() {
            let numbered = format!("{name}[{place}]");
            self.add_node(if orders.len() == 1 { name } else { &numbered }, node)?;
        }
        Ok(())
    }

    fn add_node(&mut self, name: &str, node: &Node) -> Result<(), UsageError> {
        let object = Object::of(node, "a test order", &ORDER_KEYS)?;
        let request = match (object.get("order"), object.text("form")?) {
            (Some(order @ Node::Object(_)), None) => {
                let mut request = Request::new();
                order.feed(&mut request);
                request
            }
            (None, Some(form)) => Request::from_form(form)?,
            _ => return Err(UsageError::new("a test order: give `order` as an object, or `form` as a text")),
        };
        let done: Result<Vec<Done>, UsageError> = object.list("events")?.iter().map(read_event).collect();
        self.add(object.text("name")?.unwrap_or(name), &request, &done?);
        Ok(())
    }

    /// The report as JSON:
    /// `{ covered, cases: [{ number, case, outcome, text, source, orders, reasons }], references: [{ order, reference }] }`.
    #[must_use]
    pub fn to_json(&self) -> String {
        let reports = self.report();
        let mut writer = Writer::new();
        writer.open('{');
        writer.key("covered");
        writer.boolean(reports.iter().all(|report| report.outcome != Outcome::Missing));
        writer.key("cases");
        writer.open('[');
        reports.iter().for_each(|report| write_report(report, &mut writer));
        writer.close(']');
        writer.key("references");
        writer.open('[');
        for (name, reference) in self.references() {
            writer.open('{');
            writer.key("order");
            writer.string(name);
            writer.key("reference");
            match reference {
                Some(reference) => writer.string(reference),
                None => writer.raw("null"),
            }
            writer.close('}');
        }
        writer.close(']');
        writer.close('}');
        writer.finish()
    }
}

/// What test orders cover, from JSON: `{ today, methods?, orders: […] }`, under the profile of a validator.
///
/// # Errors
/// When the text is no such thing.
pub fn answer_json(validator: &Validator, text: &str) -> Result<String, UsageError> {
    let root = tree::parse(text, "the test book")?;
    let object = Object::of(&root, "the test book", &["today", "methods", "orders"])?;
    let today = object.required("today", object.text("today")?)?;
    let today =
        Date::parse(today).ok_or_else(|| UsageError::new("the test book: `today` must be a date `YYYY-MM-DD`"))?;
    let mut book = TestBook::new(validator, today);
    if object.get("methods").is_some() {
        let methods = object.list("methods")?.iter().map(|node| match node {
            Node::Text(text) => text.as_str(),
            _ => "",
        });
        book = book.with_methods(&methods.collect::<Vec<_>>())?;
    }
    book.add_list("order", object.list("orders")?)?;
    Ok(book.to_json())
}

fn read_event(node: &Node) -> Result<Done, UsageError> {
    let object = Object::of(node, "an event", &EVENT_KEYS)?;
    let is_confirmed = object.word("event", &["confirm", "cancel"], |name| match name {
        "confirm" => Some(true),
        "cancel" => Some(false),
        _ => None,
    })?;
    let amount = object.integer("amount")?;
    let hour = object.integer("hour")?;
    let hour = match hour.map(|hour| u8::try_from(hour).ok().filter(|hour| *hour < 24)) {
        Some(None) => return Err(UsageError::new("an event: `hour` must be 0 to 23")),
        hour => hour.flatten(),
    };
    Ok(if object.required("event", is_confirmed)? {
        Done::Confirmed { amount, hour }
    } else if hour.is_some() {
        return Err(UsageError::new("an event: only `confirm` takes an hour"));
    } else {
        Done::Cancelled { amount }
    })
}

fn write_report(report: &CaseReport, writer: &mut Writer) {
    writer.open('{');
    writer.key("number");
    writer.integer(report.case.number().into());
    for (key, text) in [
        ("case", report.case.name()),
        ("outcome", report.outcome.name()),
        ("text", report.case.text()),
        ("source", report.case.source()),
    ] {
        writer.key(key);
        writer.string(text);
    }
    writer.key("orders");
    writer.strings(report.orders.iter().map(String::as_str));
    writer.key("reasons");
    writer.open('[');
    report.lacks.iter().for_each(|lack| write_lack(lack, writer));
    writer.close(']');
    writer.close('}');
}

fn write_lack(lack: &Lack, writer: &mut Writer) {
    writer.open('{');
    writer.key("reason");
    writer.string(lack.reason.name());
    writer.key("text");
    writer.string(lack.reason.text());
    writer.key("hint");
    writer.boolean(lack.reason.is_hint());
    if !lack.order.is_empty() {
        writer.key("order");
        writer.string(&lack.order);
    }
    if let Some((code, parameter)) = &lack.issue {
        writer.key("code");
        writer.string(code.name());
        writer.key("parameter");
        writer.string(parameter);
    }
    writer.close('}');
}

//! A server that takes orders, and the form of a shop that has names of its own (<http://127.0.0.1:3000/checkout>):
//!
//! ```sh
//! cargo run --example axum --features axum
//! curl -H 'content-type: application/json' -d '{}' http://127.0.0.1:3000/orders
//! ```
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a program, not the library")]

use axum::Router;
use axum::http::{StatusCode, header, request};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use oney_rules::axum::{CheckedOrder, Invalid, OrderCheck};
use oney_rules::table::Supplier;
use oney_rules::{Date, Fields, Options, Part, Profile, Request, UsageError, Validator};
use std::collections::BTreeMap;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // A port of the caller's choice; 0 takes a free one.
    let port = std::env::args().nth(1).unwrap_or_else(|| "3000".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("listening on http://{}", listener.local_addr()?);
    Ok(axum::serve(listener, app()?).await?)
}

/// The routes, with the merchant's validator behind the extractor.
pub fn app() -> Result<Router, UsageError> {
    let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
    let form = OrderCheck::new(validator.clone().with_fields(Fields::from_json(FIELDS)?), options);
    let checkout = get(async || Html(page("", |_| String::new()))).post(place);
    Ok(Router::new()
        .route("/orders", post(place))
        .with_state(OrderCheck::new(validator, options))
        .merge(Router::new().route("/checkout", checkout).with_state(form.shop(shop).on_invalid(form_again))))
}

/// The names that the shop's form has.
const FIELDS: &str = r#"{
    "BILLINGFIRSTNAME": "first_name",
    "BILLINGCITY": "city",
    "CLIENTDOB": { "date": ["birth_year", "birth_month", "birth_day"] }
}"#;

const INPUTS: [&str; 5] = ["first_name", "city", "birth_year", "birth_month", "birth_day"];

/// What the shop knows of the order: a real one takes it from its session. Of a body only the fields above count.
fn shop(head: &request::Parts) -> Request {
    let agent = head.headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let mut order = Request::new();
    order.set("AMOUNT", 60_000u32).set("ORDERID", "1234").set("CLIENTUSERAGENT", agent);
    order
}

/// The form again, with what the customer has filled in and each mistake at its field.
fn form_again(invalid: &Invalid<'_>) -> Response {
    let message_of = |name: &str| {
        let is_here = |issue: &&oney_rules::Issue| invalid.outcome.fields(&issue.location).first() == Some(&name);
        let issue = invalid.outcome.issues().iter().find(is_here);
        issue.map(|issue| issue.message(invalid.locale)).unwrap_or_default()
    };
    (StatusCode::UNPROCESSABLE_ENTITY, Html(page(invalid.body, message_of))).into_response()
}

fn page(body: &str, message_of: impl Fn(&str) -> String) -> String {
    let values: BTreeMap<_, _> = form_urlencoded::parse(body.as_bytes()).collect();
    let input = |name: &str| {
        let value = values.get(name).map(|value| escaped(value)).unwrap_or_default();
        let message = escaped(&message_of(name));
        format!(
            "<label>{name} <input name=\"{name}\" value=\"{value}\"></label><p id=\"{name}-message\">{message}</p>"
        )
    };
    format!("<!doctype html><form method=\"post\">{}<button>Pay</button></form>", INPUTS.map(input).concat())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// The account and the protocol's version are added when the order is sent; the page must have given the rest.
fn options() -> Options {
    Options::new(today()).part(Part::Of(Supplier::Customer))
}

fn today() -> Date {
    // Both write days of the same calendar as YYYY-MM-DD.
    Date::parse(&jiff::Zoned::now().date().to_string()).expect("a day of the calendar")
}

async fn place(order: CheckedOrder) -> impl IntoResponse {
    (StatusCode::CREATED, [(header::CONTENT_TYPE, "application/json")], order.json)
}

//! A server that takes orders:
//!
//! ```sh
//! cargo run --example axum --features axum
//! curl -H 'content-type: application/json' -d '{}' http://127.0.0.1:3000/orders
//! ```
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a program, not the library")]

use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::post;
use oney_rules::axum::{CheckedOrder, OrderCheck};
use oney_rules::table::Supplier;
use oney_rules::{Date, Options, Part, Profile, UsageError, Validator};
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
    Ok(Router::new().route("/orders", post(place)).with_state(OrderCheck::new(validator, options)))
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

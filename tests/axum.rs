//! The unchanged example server, with real requests over loopback.
#![cfg(all(feature = "axum", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

#[path = "../examples/axum.rs"]
#[allow(dead_code, reason = "the server's `main` is the test's business here")]
mod server;

use axum::response::IntoResponse;
use oney_rules::axum::{CheckedOrder, OrderCheck};
use oney_rules::{Date, Fields, Locale, Options, Profile, Validator};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

/// Starts the example on a free port.
fn start() -> SocketAddr {
    start_with(server::app().unwrap())
}

fn start_with(app: axum::Router) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, app).await.unwrap();
        });
    });
    address
}

struct Answer {
    status: u16,
    kind: String,
    body: Value,
}

fn post(address: SocketAddr, kind: &str, body: &[u8]) -> Answer {
    post_with(address, kind, "", body)
}

/// With further lines of the head.
fn post_with(address: SocketAddr, kind: &str, lines: &str, body: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    let length = body.len();
    let head = format!(
        "POST /orders HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: {kind}\r\n{lines}content-length: {length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(body).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    parsed(&answer)
}

fn parsed(answer: &[u8]) -> Answer {
    let answer = std::str::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let kind = head.lines().find_map(|line| line.strip_prefix("content-type: ")).unwrap_or_default();
    Answer {
        status: head.split(' ').nth(1).unwrap().parse().unwrap(),
        kind: kind.to_owned(),
        body: serde_json::from_str(body).unwrap(),
    }
}

const FORM: &str = "application/x-www-form-urlencoded";

#[test]
fn the_documented_order_comes_through_in_normal_form() {
    let address = start();
    let form = include_bytes!("../examples/orders/authorization.form");
    let from_form = post(address, FORM, form);
    assert_eq!((from_form.status, from_form.body["AMOUNT"].as_u64()), (201, Some(60_000)));
    let again = post(address, "application/json; charset=utf-8", from_form.body.to_string().as_bytes());
    assert_eq!((again.status, again.body), (201, from_form.body));
}

/// The same order and the same answer as in tests/npm/backends.test.mjs.
#[test]
fn an_order_with_mistakes_is_answered_with_problem_details() {
    let order = json!({
        "BILLINGCITY": "x".repeat(33),
        "CART": [{ "QUANTITY": 1 }, { "no/such~key": 1, "QUANTITY": "many" }],
    });
    let Answer { status, kind, mut body } = post(start(), "application/json", order.to_string().as_bytes());
    assert_eq!((status, kind.as_str()), (422, "application/problem+json"));
    let errors = body.as_object_mut().unwrap().remove("errors").unwrap();
    let errors = errors.as_array().unwrap();
    assert_eq!(
        body,
        json!({
            "type": "about:blank",
            "title": "Unprocessable Content",
            "status": 422,
            "detail": format!("The order has {} mistakes.", errors.len()),
        })
    );
    let at = |pointer: &str| errors.iter().find(|error| error["pointer"] == pointer).unwrap();
    let city = at("#/BILLINGCITY");
    assert_eq!((&city["code"], &city["params"]), (&json!("too-long"), &json!({ "max": 32, "length": 33 })));
    assert!(city["detail"].as_str().unwrap().ends_with('.'));
    assert_eq!(at("#/CART/1/QUANTITY")["code"], "not-an-integer");
    assert_eq!(at("#/CART/1")["code"], "unknown-parameter");
    assert_eq!(at("#/BILLINGADDRESS")["code"], "missing-parameter");
    let text = json!(errors).to_string();
    assert!(!text.contains("xxxxx") && !text.contains("such~"));
}

#[test]
fn what_is_no_order_is_the_clients_mistake() {
    let address = start();
    let refused = |kind: &str, body: &[u8]| {
        let answer = post(address, kind, body);
        assert_eq!(answer.kind, "application/problem+json");
        assert_eq!(answer.body["status"], answer.status);
        answer.status
    };
    assert_eq!(refused("application/json", b"{"), 400);
    assert_eq!(refused("application/json", b"[]"), 400);
    assert_eq!(refused("application/json", b"{\"BILLINGCITY\":\"\xff\"}"), 400);
    assert_eq!(refused(FORM, b""), 400);
    assert_eq!(refused("text/csv", b"AMOUNT"), 415);
    let large = format!("{{\"BILLINGCITY\":\"{}\"}}", "x".repeat(1 << 20));
    assert_eq!(refused("application/json", large.as_bytes()), 422);
}

#[test]
fn a_body_is_parsed_once_and_is_utf_8() {
    let address = start();
    let detail = |kind: &str, lines: &str, body: &[u8]| {
        let answer = post_with(address, kind, lines, body);
        (answer.status, answer.body["detail"].as_str().unwrap().to_owned())
    };
    for body in [r#""{\"AMOUNT\":1}""#, "null", "\"x\"", "", "x", "{\"AMOUNT\":", "5", "true"] {
        let (status, text) = detail("application/json", "", body.as_bytes());
        assert_eq!(
            (status, text.as_str()),
            (400, "The body is no order: it cannot be read as its media type says.")
        );
    }
    let not_utf_8 = (400, "The body is not UTF-8.".to_owned());
    assert_eq!(detail("application/json", "", b"{\"BILLINGCITY\":\"\xff\"}"), not_utf_8);
    assert_eq!(detail(FORM, "", b"AMOUNT=\xff"), not_utf_8);
    assert_eq!(detail("application/json", "content-encoding: gzip\r\n", b"{}").0, 415);
    assert_eq!(detail("application/json", "content-encoding: identity\r\n", b"{}").0, 422);
    // Editors on some systems put a byte order mark first.
    assert_eq!(detail("application/json", "", "\u{FEFF}{}".as_bytes()).0, 422);
}

const MIB: usize = 1 << 20;

#[test]
fn a_body_is_read_up_to_four_mebibytes() {
    let address = start();
    let padded = |size: usize| [b"{}".to_vec(), vec![b' '; size - 2]].concat();
    assert_eq!(post(address, "application/json", &padded(4 * MIB)).status, 422);
    let answer = post(address, "application/json", &padded(4 * MIB + 1));
    assert_eq!(
        answer.body,
        json!({ "type": "about:blank", "title": "Content Too Large", "status": 413, "detail": "The body is larger than 4 MiB." })
    );
}

/// A connection that is closed too early is reset, and the answer is lost.
#[test]
fn a_client_gets_the_refusal_while_it_sends() {
    let address = start();
    let chunk = vec![b' '; 64 << 10];
    for line in ["", "connection: close\r\n"] {
        for (kind, size, status) in [("application/json", 20 * MIB, 413), ("text/csv", 20 * MIB, 415)] {
            for is_chunked in [false, true] {
                // All of it is sent before anything is read; then a part of it.
                for sent in [size, 5 * MIB] {
                    let mut stream = TcpStream::connect(address).unwrap();
                    let framing = if is_chunked {
                        "transfer-encoding: chunked".into()
                    } else {
                        format!("content-length: {size}")
                    };
                    write!(
                        stream,
                        "POST /orders HTTP/1.1\r\nhost: x\r\n{line}content-type: {kind}\r\n{framing}\r\n\r\n"
                    )
                    .unwrap();
                    for _ in 0..sent / chunk.len() {
                        if is_chunked {
                            write!(stream, "{:x}\r\n", chunk.len()).unwrap();
                        }
                        stream.write_all(&chunk).unwrap();
                        if is_chunked {
                            write!(stream, "\r\n").unwrap();
                        }
                    }
                    if is_chunked && sent == size {
                        write!(stream, "0\r\n\r\n").unwrap();
                    }
                    // Without an end of the body the server waits, and so the connection stays open behind the answer.
                    stream.set_read_timeout(Some(std::time::Duration::from_secs(20))).unwrap();
                    let mut answer = Vec::new();
                    let mut part = [0; 4096];
                    while !answer.ends_with(b"}") {
                        let length = stream.read(&mut part).unwrap();
                        assert_ne!(length, 0, "{kind} {is_chunked} {sent}");
                        answer.extend_from_slice(&part[..length]);
                    }
                    let answer = parsed(&answer);
                    assert_eq!((answer.status, answer.kind.as_str()), (status, "application/problem+json"));
                }
            }
        }
    }
}

/// A shop that names the fields of its form, and knows the amount.
fn shop() -> SocketAddr {
    let fields = r#"{ "BILLINGCITY": "town", "BILLINGTITLE": { "from": "civility", "values": { "1": "mr" } } }"#;
    let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#).unwrap());
    let validator = validator.with_fields(Fields::from_json(fields).unwrap());
    let check =
        OrderCheck::new(validator, || Options::new(Date::new(2026, 11, 27).unwrap()).draft()).shop(|head| {
            let mut shop = oney_rules::Request::new();
            let agent = head.headers.get("user-agent").and_then(|agent| agent.to_str().ok()).unwrap_or_default();
            shop.set("AMOUNT", 60_000u32).set("CLIENTUSERAGENT", agent);
            shop
        });
    start_with(
        axum::Router::new()
            .route("/orders", axum::routing::post(|order: CheckedOrder| async { order.json }))
            .with_state(check),
    )
}

#[test]
fn a_body_says_what_customers_supply_and_the_shop_the_rest() {
    let address = shop();
    let lines = "user-agent: Mozilla/5.0\r\n";
    let expected = json!({ "AMOUNT": 60000, "BILLINGCITY": "Paris", "CLIENTUSERAGENT": "Mozilla/5.0" });
    let form = b"town=Paris&AMOUNT=1&CART[0][PRICE]=1&IDENTIFIER=mine&_csrf=5f1c";
    let answer = post_with(address, "application/x-www-form-urlencoded", lines, form);
    assert_eq!((answer.status, answer.body), (200, expected.clone()));
    let body = json!({ "town": "Paris", "AMOUNT": 1, "CART": [{ "PRICE": 1 }], "IDENTIFIER": "mine" });
    let answer = post_with(address, "application/json", lines, body.to_string().as_bytes());
    assert_eq!((answer.status, answer.body), (200, expected));
}

#[test]
fn a_mistake_names_the_field_of_the_form() {
    let answer = post(shop(), "application/x-www-form-urlencoded", b"civility=7");
    assert_eq!(answer.status, 422);
    let error = &answer.body["errors"][0];
    assert_eq!((&error["code"], &error["fields"]), (&json!("not-in-list"), &json!(["civility"])));
}

/// Posts a form to a server whose shop answers mistakes itself, to clients of several languages.
#[test]
fn the_shop_answers_a_form_with_a_page_in_the_clients_language() {
    let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#).unwrap());
    let validator = validator.with_fields(Fields::from_json(r#"{ "BILLINGCITY": "billing[town]" }"#).unwrap());
    let check = OrderCheck::new(validator, || Options::new(Date::new(2026, 11, 27).unwrap()).draft());
    let check = check.locales(&[Locale::Fr, Locale::De]);
    let page = check.clone().on_invalid(|invalid| {
        let list: Vec<_> = invalid.outcome.issues().iter().collect();
        let body = json!({
            "fields": invalid.outcome.fields(&list[0].location),
            "message": list[0].message(invalid.locale),
            "body": invalid.body,
            "path": invalid.head.uri.path(),
        });
        (http::StatusCode::BAD_REQUEST, body.to_string()).into_response()
    });
    let start = |check| {
        let route = axum::routing::post(|order: CheckedOrder| async { order.json });
        start_with(axum::Router::new().route("/orders", route).with_state(check))
    };
    let form = format!("billing[town]={}", "x".repeat(33));
    let post = |address, language: &str| {
        let lines = format!("accept-language: {language}\r\n");
        post_with(address, "application/x-www-form-urlencoded", &lines, form.as_bytes())
    };
    let pages = start(page);
    let answer = post(pages, "de-AT, fr;q=0.5");
    assert_eq!(answer.status, 400);
    assert_eq!(answer.body["fields"], json!(["billing[town]"]));
    assert_eq!((&answer.body["body"], &answer.body["path"]), (&json!(form), &json!("/orders")));
    let details = start(check);
    let sentence = |language| post(details, language).body["errors"][0]["detail"].as_str().unwrap().to_owned();
    assert_eq!(sentence("de-AT, fr;q=0.5"), answer.body["message"].as_str().unwrap());
    assert_eq!(sentence("cs, fr;q=0.5, de;q=0.4"), sentence("fr"));
    assert_eq!(sentence("cs"), sentence("fr;q=1.0"));
    assert_eq!(sentence("fr;q=0, de;q=0.1"), sentence("de"));
    assert_eq!(post(details, "fr").body["errors"][0]["pointer"], "#/billing/town");
}

#[test]
fn the_example_answers_a_form_with_its_page_and_the_errors_at_its_fields() {
    let body = "first_name=Jean%22%3E&city=&birth_year=1980&birth_month=2&birth_day=3&AMOUNT=1";
    let request = format!(
        "POST /checkout HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(start()).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut page = String::new();
    stream.read_to_string(&mut page).unwrap();
    assert!(page.starts_with("HTTP/1.1 422"), "{page}");
    assert!(page.contains("value=\"Jean&quot;>\""), "{page}");
    assert!(
        page.contains("<p id=\"birth_year-message\"></p>") && !page.contains("<p id=\"city-message\"></p>"),
        "{page}"
    );
}

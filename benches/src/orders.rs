//! The orders that are checked: those of S2, one with a large cart and one with mistakes.

use serde_json::{Map, Value, json};

/// Parameters that a program sends as numbers.
const NUMBERS: &[&str] = &[
    "AMOUNT",
    "PRICE",
    "QUANTITY",
    "TOTALAMOUNT",
    "DELIVERYEXPECTEDDELAY",
    "PASSENGERCOUNT",
    "RANK",
    "ROOMCOUNT",
];

/// S2's authorization (S2:37–80).
pub fn authorization() -> Value {
    let mut order = Value::Object(Map::new());
    add(&mut order, include_str!("../../examples/orders/authorization.form"));
    order
}

/// The same with the journeys and stays of S2's travel example (S2:1091–1151).
pub fn travel() -> Value {
    let mut order = authorization();
    add(&mut order, include_str!("../../examples/orders/travel.form"));
    order
}

/// What a customer in France orders: S2's authorization with the names, streets and twenty different articles of
/// `benches/french_order.json`.
pub fn twenty_articles() -> Value {
    let french: serde_json::Map<String, Value> =
        serde_json::from_str(include_str!("../french_order.json")).expect("an order");
    let mut order = authorization();
    for (name, value) in french {
        order[name] = value;
    }
    let articles = order["CART"].as_array().into_iter().flatten();
    order["AMOUNT"] = articles.filter_map(|article| article["TOTALAMOUNT"].as_u64()).sum::<u64>().into();
    order
}

/// Twelve mistakes.
pub fn mistaken() -> Value {
    let mut order = authorization();
    order["AMOUNT"] = 14_999.into();
    order["BILLINGMOBILEPHONE"] = "+33 1 42 34 56 79".into();
    order["BILLINGPOSTALCODE"] = "7500".into();
    order["BILLINGTITLE"] = "dr".into();
    order["CLIENTDOB"] = "2010-01-01".into();
    order["CLIENTEMAIL"] = "john+snow@example.com".into();
    order["ORDERID"] = "1234567890".repeat(5).into();
    order["SHIPTOFIRSTNAME"] = "Maximilian Alexander".into();
    order["VERSION"] = "2.0".into();
    order["CART"][0]["DELIVERYEXPECTEDDATE"] = "2017-02-30".into();
    order["CART"][0]["TOTALAMOUNT"] = 1.into();
    if let Some(members) = order.as_object_mut() {
        members.shift_remove("BILLINGCITY");
    }
    order
}

/// Puts the parameters of a form body into an order.
fn add(order: &mut Value, body: &str) {
    for (key, value) in form_urlencoded::parse(body.trim_end().as_bytes()) {
        let Some(key) = key.strip_prefix("params") else { continue };
        let mut place = &mut *order;
        let mut name = "";
        for step in key.trim_matches(['[', ']']).split("][") {
            name = step;
            place = match step.parse::<usize>() {
                Ok(index) => element(place, index),
                Err(_) => &mut place[step],
            };
        }
        *place = match value.parse::<u64>() {
            Ok(number) if NUMBERS.contains(&name) => number.into(),
            _ => value.into_owned().into(),
        };
    }
}

fn element(place: &mut Value, index: usize) -> &mut Value {
    if place.is_null() {
        *place = json!([]);
    }
    if let Some(items) = place.as_array_mut()
        && items.len() == index
    {
        items.push(json!({}));
    }
    &mut place[index]
}

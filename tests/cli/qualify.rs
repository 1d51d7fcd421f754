//! `oney-rules qualify`.

use super::{assert_misuse, file, run, run_with};
use serde_json::Value;

/// A test order that Oney accepts as it is, and its events.
pub(super) fn test_order(name: &str, changes: Value, events: Value) -> Value {
    let text = std::fs::read_to_string("tests/server/test_book.json").unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    let book = &file["vectors"].as_array().unwrap()[0]["input"]["book"]["orders"];
    let mut order = book[0]["order"].clone();
    changes.as_object().unwrap().iter().for_each(|(key, value)| order[key] = value.clone());
    serde_json::json!({ "name": name, "order": order, "events": events })
}

#[test]
fn test_orders_are_held_against_the_test_book() {
    let confirm = serde_json::json!({ "event": "confirm" });
    let standard = test_order("standard", serde_json::json!({}), serde_json::json!([confirm]));
    let one = file("one.json", &standard.to_string());
    let arguments = ["qualify", "--today", "2026-11-22", "--methods", "carrier"];
    let ran = run(&[&arguments[..], &[one.to_str().unwrap()]].concat());
    assert_eq!((ran.status, ran.stderr.as_str()), (1, ""));
    for line in [
        "1 quality: covered",
        "2 standard-delivery: covered",
        "  by standard",
        "3 pickup-point: missing",
        "  lacks: The delivery address must not be the billing address. [addresses-equal]",
        "4 in-store: not-needed",
        "5 partial-cancellation: missing",
        "External references to send to Oney:",
    ] {
        assert!(ran.stdout.lines().any(|printed| printed == line), "{line}\n{}", ran.stdout);
    }
    assert!(!ran.stdout.contains("jeanne"), "{}", ran.stdout);
    let json = run(&[&arguments[..], &["--json", one.to_str().unwrap()]].concat());
    let report: Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(
        (json.status, &report["covered"], &report["cases"][4]["reasons"][0]["reason"]),
        (1, &Value::from(false), &Value::from("not-cancelled"))
    );
    // Case 1 asks for a birth date.
    let ageless = test_order("ageless", serde_json::json!({ "CLIENTDOB": null }), serde_json::json!([confirm]));
    let ran = run_with(&[&arguments[..], &["-"]].concat(), ageless.to_string().as_bytes());
    for line in [
        "1 quality: missing",
        "  lacks: No test order has a birth date (CLIENTDOB): the age is not shown. [age-not-shown]",
    ] {
        assert!(ran.stdout.lines().any(|printed| printed == line), "{line}\n{}", ran.stdout);
    }
    // Several files, and several orders in one of them.
    let other = |number: u32| serde_json::json!({ "ORDERID": number.to_string(), "SHIPTOADDRESS": "5 rue Haute" });
    let cancel = |amount: Value| serde_json::json!([confirm, { "event": "cancel", "amount": amount }]);
    let others = serde_json::json!({ "orders": [
        test_order("elsewhere", other(1235), serde_json::json!([confirm])),
        test_order("part", other(1236), cancel(Value::from(1000))),
        test_order("all", other(1237), cancel(Value::Null)),
    ] });
    let several = file("several.json", &others.to_string());
    let ran = run(&[&arguments[..], &[one.to_str().unwrap(), several.to_str().unwrap()]].concat());
    assert_eq!((ran.status, ran.stdout.contains("missing")), (0, false), "{}", ran.stdout);
    assert!(!ran.stdout.contains("same-reference"), "{}", ran.stdout);
}

#[test]
fn test_orders_with_one_reference_are_named() {
    let order = |name: &str, number: &str| {
        test_order(name, serde_json::json!({ "ORDERID": number }), serde_json::json!([{ "event": "confirm" }]))
    };
    let orders =
        serde_json::json!({ "orders": [order("first", "A-17"), order("other", "A-18"), order("again", "A-17")] });
    let book = file("same.json", &orders.to_string());
    let arguments = ["qualify", "--today", "2026-11-22", book.to_str().unwrap()];
    let printed = run(&arguments).stdout;
    let note = "  note: Two test orders have the same ORDERID, which must be unique (S2:306). [same-reference]\n    \
                in first\n    in again\n";
    assert_eq!(printed.matches(note).count(), 1, "{printed}");
    assert_eq!(printed.matches("[same-reference]").count(), 1, "{printed}");
    let json: Value = serde_json::from_str(&run(&[&arguments[..], &["--json"]].concat()).stdout).unwrap();
    let reason = &json["cases"][0]["reasons"][0];
    assert_eq!(
        (&reason["order"], &reason["other"], &reason["hint"]),
        (&"first".into(), &"again".into(), &true.into())
    );
    // The references alone show it.
    assert!(!json["cases"].to_string().contains("A-17"), "{json}");
}

#[test]
fn what_is_no_test_order_is_misuse() {
    assert_misuse(&["qualify", "-"], b"{}", &["-: ", "`order`"]);
    assert_misuse(&["qualify", "-"], b"{ \"orders\": 1 }", &["-: ", "`orders` must be a list"]);
    assert_misuse(&["qualify", "-"], b"AMOUNT=1", &["-: ", "must be JSON"]);
    assert_misuse(&["qualify", "--methods", "drone", "-"], b"{}", &["`methods`", "`storepickup`"]);
    assert_misuse(&["qualify", "--methods", "carrier,storpickup", "-"], b"{}", &["(did you mean `storepickup`?)"]);
    assert_misuse(
        &["qualify", "-"],
        b"{ \"ordr\": {} }",
        &["unknown key `ordr` (did you mean `order`?); expected"],
    );
    assert_misuse(&["qualify"], b"", &["FILE"]);
}

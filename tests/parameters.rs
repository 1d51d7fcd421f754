//! Compares the catalogue with S2: `tests/s2.json` is the document's list of parameters, with their types as written there.
//! The vectors of each limit are made from it; `ONEY_BLESS=1` writes them again.
#![cfg(all(feature = "server", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use oney_rules::authorization::{self, AUTHORIZATION};
use oney_rules::message::{Message, Role};
use oney_rules::server::messages::{self, capture, refund};
use oney_rules::table::{ParameterId, Table};
use serde_json::{Value, json};

const VECTORS: &str = "tests/vectors/parameters.json";
const SERVER_VECTORS: &str = "tests/vectors/server/parameters.json";

struct Documented {
    id: ParameterId,
    /// The message that it is documented for.
    message: &'static Message,
    kind: String,
}

fn documented() -> Vec<Documented> {
    let json: Value = serde_json::from_str(include_str!("s2.json")).unwrap();
    json.as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let name = row["parameter"].as_str().unwrap();
            let message = row["message"].as_str().unwrap_or("authorization");
            let message = messages::find(message).unwrap();
            let id = message
                .tables()
                .flat_map(Table::ids)
                .find(|known| known.to_string() == name)
                .unwrap_or_else(|| panic!("{message:?} has no {name} in the catalogue"));
            assert_eq!(u64::from(id.note().line), row["line"].as_u64().unwrap(), "{message:?}: {name}");
            Documented { id, message, kind: row["type"].as_str().unwrap().to_owned() }
        })
        .collect()
}

#[test]
fn the_catalogue_is_the_list_of_the_document_and_a_few_parameters_of_the_platform() {
    let documented: Vec<ParameterId> = documented().iter().map(|row| row.id).collect();
    let others: Vec<_> = messages::tables().flat_map(Table::ids).filter(|id| !documented.contains(id)).collect();
    let of_the_platform = [
        authorization::CLIENTDOB,
        authorization::COMMERCIALCODE,
        authorization::REDIRECTURLCANCEL,
        authorization::REDIRECTURLSUCCESS,
        capture::AMOUNT,
        capture::APIKEYID,
    ];
    // A capture repeats the traveller of the authorization (S2:962).
    let repeated =
        [capture::TRAVELPASSENGERDOB, capture::TRAVELPASSENGERFIRSTNAME, capture::TRAVELPASSENGERLASTNAME];
    assert_eq!(others, [&of_the_platform[..], &repeated, &[refund::APIKEYID]].concat());
    for id in repeated {
        let owner = authorization::TABLE.find(id.name()).unwrap();
        assert_eq!(id.note().line, owner.note().line, "{id}");
    }
    assert_eq!(documented.len(), 69 + 8 + 9 + 6 + 5 + 5 + 15 + 15 + 17);
}

#[test]
fn the_examples_of_the_catalogue_pass() {
    let ids = messages::ALL
        .iter()
        .copied()
        .flat_map(|kind| kind.tables().flat_map(Table::ids).map(move |id| (kind, id)));
    for (kind, id) in ids {
        let mut request = oney_rules::Request::of(kind);
        request.set(&id.to_string().replace("[X]", "[0]"), id.note().example);
        let profile = oney_rules::Profile::from_json(
            r#"{ "country": "FR", "mcc": "4511", "commercialCode": true, "severity": { "rank-gap": "off" } }"#,
        )
        .unwrap();
        let today = oney_rules::Date::new(2026, 11, 22).unwrap();
        let outcome = oney_rules::Validator::new(profile)
            .validate(&request, &oney_rules::Options::new(today).draft())
            .issues()
            .to_vec();
        assert!(outcome.is_empty(), "{id}: {outcome:?}");
    }
}

enum Expected {
    Passes,
    Fails(&'static str, Value),
    Warns(&'static str, Value),
}

fn vector(row: &Documented, name: &str, value: Value, expected: Expected) -> Value {
    let id = row.id;
    let list = id.head().name();
    let json = if list.is_empty() { json!({ id.name(): value }) } else { json!({ list: [{ id.name(): value }] }) };
    let (parameter, path) = if list.is_empty() {
        (id.name().to_owned(), json!([id.name()]))
    } else {
        (format!("{list}[0][{}]", id.name()), json!([list, 0, id.name()]))
    };
    let issue = |code: &str, severity: &str, params: Value| json!([{ "code": code, "severity": severity, "parameter": parameter, "path": path, "related": [], "params": params }]);
    let (valid, issues) = match expected {
        Expected::Passes => (true, json!([])),
        Expected::Fails(code, params) => (false, issue(code, "error", params)),
        Expected::Warns(code, params) => (true, issue(code, "warning", params)),
    };
    let mut vector = json!({
        "name": format!("{id}: {name}"),
        "profile": { "country": "FR", "mcc": "4511", "severity": { "rank-gap": "off" } },
        "options": { "today": "2026-11-22", "stage": "draft" },
    });
    if row.message != &AUTHORIZATION {
        vector["name"] = format!("{}: {id}: {name}", row.message.name).into();
        vector["message"] = row.message.name.into();
    }
    vector["input"] = json!({ "json": json });
    vector["expect"] = json!({ "valid": valid, "issues": issues });
    vector
}

/// Numbers in a type: `string(1-32)` has 1 and 32.
fn limits(kind: &str) -> Vec<usize> {
    kind.split(|character: char| !character.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

/// The vectors that follow from the document's row of one parameter.
fn vectors_of(row: &Documented) -> Vec<Value> {
    use Expected::{Fails, Passes, Warns};
    let Documented { id, kind, message } = row;
    let one = |name: &str, value: Value, expected| vector(row, name, value, expected);
    let kind = kind.as_str();
    let limits = limits(kind);
    let name = id.name();
    if name.ends_with("PHONE") {
        return vec![
            one("a number", json!(id.note().example), Passes),
            one(
                "16 digits",
                json!("3361234567890123"),
                Fails("invalid-phone", json!({ "reason": "too-long", "country": "FR" })),
            ),
        ];
    }
    if name.ends_with("POSTALCODE") {
        return vec![
            one("a code", json!("75001"), Passes),
            one(
                "10 characters",
                json!("7500175001"),
                Fails("invalid-postal-code", json!({ "country": "FR", "example": "33380" })),
            ),
        ];
    }
    match name {
        "CLIENTEMAIL" if kind.starts_with("email") => {
            let address = |length: usize| json!(format!("{}@example.com", "a".repeat(length - 12)));
            return vec![
                one("5 characters", json!("a@b.c"), Passes),
                one("4 characters", json!("a@bc"), Fails("too-short", json!({ "min": 5, "length": 4 }))),
                one("255 characters", address(255), Passes),
                one("256 characters", address(256), Fails("too-long", json!({ "max": 255, "length": 256 }))),
                // Forbidden in requests, allowed in answers.
                one("a plus sign", json!("john+snow@example.com"), Passes),
                one("no address", json!("john.snow"), Fails("invalid-email", json!({ "reason": "at-sign" }))),
            ];
        }
        "EXECCODE" => {
            let refused = || Fails("not-digits", json!({ "min": 4, "max": 4 }));
            return vec![
                one("four digits", json!("0002"), Passes),
                one("three digits", json!("002"), refused()),
                one("five digits", json!("00002"), refused()),
                one("a letter", json!("000O"), refused()),
                one("a number, whose zeros are lost", json!(2), refused()),
            ];
        }
        "EXTERNALENTITYID" => {
            return vec![
                one("one digit", json!("7"), Passes),
                one("ten digits", json!("0123456789"), Passes),
                one("eleven digits", json!("01234567890"), Fails("not-digits", json!({ "min": 1, "max": 10 }))),
                one("nothing, as in the example of the document (ambiguity 43)", json!(""), Passes),
            ];
        }
        "EXTERNALREFERENCE" => {
            return vec![
                one("nine digits", json!("000000019"), Passes),
                one("the example of the document (ambiguity 43)", json!("19"), Passes),
                one("ten digits", json!("0000000019"), Fails("not-digits", json!({ "min": 1, "max": 9 }))),
                one("letters", json!("REF19"), Fails("not-digits", json!({ "min": 1, "max": 9 }))),
            ];
        }
        "CURRENCY" => {
            return vec![
                one("three letters", json!("EUR"), Passes),
                one("small letters", json!("eur"), Passes),
                one("the number of ISO 4217", json!("978"), Fails("invalid-currency", json!({}))),
                one("four letters", json!("EURO"), Fails("invalid-currency", json!({}))),
                one("another currency", json!("USD"), Fails("currency-not-euro", json!({}))),
            ];
        }
        "LANGUAGE" => {
            let known: Vec<&str> = kind.split(", ").collect();
            let mut vectors: Vec<Value> = known.iter().map(|value| one(value, json!(value), Passes)).collect();
            vectors.push(one(
                "a language that the document does not have (ambiguity 38)",
                json!("sv"),
                Warns("unlisted-value", json!({ "known": known })),
            ));
            return vectors;
        }
        "REDIRECTHTML" => {
            return vec![
                one("a page", json!("PGZvcm0+PC9mb3JtPg=="), Passes),
                one("line breaks, as encoders put them", json!("PGZvcm0+\r\nPC9mb3JtPg=="), Passes),
                one("without padding", json!("PGZvcm0+PC9mb3JtPg"), Passes),
                one(
                    "a plus sign that became a space",
                    json!("PGZvcm0 PC9mb3JtPg=="),
                    Fails("not-base64", json!({})),
                ),
                one("the page itself", json!("<form></form>"), Fails("not-base64", json!({}))),
                one("one letter too few", json!("PGZvcm0+P"), Fails("not-base64", json!({}))),
                one("the other alphabet", json!("PGZvcm0-PC9mb3JtPg=="), Fails("not-base64", json!({}))),
                one("words without an element", json!("SGVsbG8="), Fails("redirect-not-html", json!({}))),
                one("a sign that begins no element", json!("MSA8IDIgPiAw"), Fails("redirect-not-html", json!({}))),
                one("bytes that are no text", json!("//79"), Fails("redirect-not-html", json!({}))),
            ];
        }
        "CLIENTEMAIL" => {
            let address = |length: usize| json!(format!("{}@example.com", "a".repeat(length - 12)));
            return vec![
                one("100 characters", address(100), Passes),
                one("101 characters", address(101), Fails("too-long", json!({ "max": 100, "length": 101 }))),
            ];
        }
        "BILLINGADDRESS" | "SHIPTOADDRESS" => {
            let words = |length: usize| json!("rue ".repeat(50)[..length - 1].to_owned() + "e");
            let max = limits[1];
            return vec![
                one("as many words as fit five lines", words(179), Passes),
                one(
                    "as many characters as it may have, but not in five lines",
                    words(max),
                    Fails("address-too-long", json!({ "excess": 20, "lines": 5, "width": 38 })),
                ),
                one(
                    "one character more",
                    words(max).as_str().map(|text| json!(format!("{text}x"))).unwrap(),
                    Fails("too-long", json!({ "max": max, "length": max + 1 })),
                ),
            ];
        }
        // It is cut.
        "CLIENTUSERAGENT" => {
            return vec![
                one("as many characters as it may have", json!("é".repeat(255)), Passes),
                one("one character more", json!("é".repeat(256)), Passes),
            ];
        }
        "HASH" => {
            return vec![
                one("64 digits", json!("a".repeat(64)), Passes),
                one("63 digits", json!("a".repeat(63)), Fails("invalid-hash", json!({}))),
            ];
        }
        "APIKEYID" => {
            return vec![
                one("36 characters", json!(id.note().example), Passes),
                one("35 characters", json!("a".repeat(35)), Fails("invalid-uuid", json!({}))),
            ];
        }
        "ROOMCOUNT" => {
            return vec![
                one("999", json!(999), Passes),
                one("1000", json!("1000"), Fails("out-of-range", json!({ "min": 1, "max": 999 }))),
            ];
        }
        "SUBMERCHANTEXTERNALID" => {
            return vec![
                one("255 characters", json!("x".repeat(255)), Passes),
                one(
                    "256 characters",
                    json!("x".repeat(256)),
                    Fails("too-long", json!({ "max": 255, "length": 256 })),
                ),
            ];
        }
        _ => {}
    }
    match kind {
        "date(YYYY-MM-DD)" => {
            // A customer's date of birth would be too young; travellers may be of any age.
            vec![
                one("a day", json!("2026-12-24"), Passes),
                one("no day", json!("2026-02-30"), Fails("invalid-date", json!({ "reason": "" }))),
            ]
        }
        "boolean" => vec![
            one("yes", json!("yes"), Passes),
            one("no", json!("no"), Passes),
            one("maybe", json!("maybe"), Fails("not-a-boolean", json!({}))),
        ],
        "float" => vec![
            one("a decimal", json!("19.5"), Passes),
            one("100", json!(100), Passes),
            one("above 100", json!(100.01), Fails("out-of-range", json!({ "min": 0, "max": 100 }))),
            one("no number", json!("much"), Fails("not-a-decimal", json!({}))),
        ],
        "ipv4" => vec![
            one("a public address", json!("212.27.48.10"), Passes),
            one("a private address", json!("10.1.1.1"), Warns("ip-not-public", json!({}))),
            one("no address", json!("212.27.48"), Fails("invalid-ip-address", json!({}))),
        ],
        "string(2)" => vec![
            one("a country", json!("FR"), Passes),
            one("no country", json!("XX"), Fails("unknown-country", json!({}))),
        ],
        "string(3)" => vec![
            one("three letters", json!("CDG"), Passes),
            one("two letters", json!("CD"), Fails("invalid-location-code", json!({}))),
        ],
        "integer" | "int" => {
            // Only a request needs an amount above 0; answers of the platform are not limited.
            let min = u64::from(name == "AMOUNT" && message.role == Role::Request);
            let in_euros = if message.role == Role::Request { "amount-not-in-cents" } else { "not-an-integer" };
            vec![
                one("the smallest", json!(min), Passes),
                one("the largest", json!(9_007_199_254_740_991u64), Passes),
                one(
                    "beyond",
                    json!("9007199254740992"),
                    Fails("out-of-range", json!({ "min": min, "max": 9_007_199_254_740_991u64 })),
                ),
                one("no number", json!("much"), Fails("not-an-integer", json!({}))),
                one("euros and cents", json!("12,50"), Fails(in_euros, json!({}))),
            ]
        }
        _ if kind.starts_with("int") || kind.starts_with("number") => {
            let max = 10u64.pow(u32::try_from(*limits.last().unwrap()).unwrap()) - 1;
            let range = json!({ "min": 1, "max": max });
            vec![
                one("1", json!(1), Passes),
                one("the largest", json!(max), Passes),
                one("one more", json!(max + 1), Fails("out-of-range", range.clone())),
                one("0", json!(0), Fails("out-of-range", range)),
                one("no number", json!("many"), Fails("not-an-integer", json!({}))),
            ]
        }
        "string" | "string(no length limit)" => vec![
            one("one character", json!("é"), Passes),
            one("a thousand characters", json!("é".repeat(1000)), Passes),
            one("a control character", json!("a\u{7}b"), Fails("control-character", json!({}))),
        ],
        _ if kind.starts_with("string") => {
            let max = limits[1];
            vec![
                one("one character", json!("é"), Passes),
                one("as many characters as it may have", json!("é".repeat(max)), Passes),
                one(
                    "one character more",
                    json!("é".repeat(max + 1)),
                    Fails("too-long", json!({ "max": max, "length": max + 1 })),
                ),
            ]
        }
        list => {
            let values: Vec<&str> = list.split(',').map(|value| value.trim_matches([' ', '/'])).collect();
            let mut vectors: Vec<Value> = values.iter().map(|value| one(value, json!(value), Passes)).collect();
            vectors.push(one(
                "another word",
                json!("none of these"),
                Fails("not-in-list", json!({ "allowed": values, "suggestion": "" })),
            ));
            vectors
        }
    }
}

#[test]
fn the_vectors_of_each_limit_are_fresh() {
    let is_own = |row: &&Documented| row.message == &AUTHORIZATION;
    let documented = documented();
    let own: Vec<Value> = documented.iter().filter(is_own).flat_map(vectors_of).collect();
    let others: Vec<Value> = documented.iter().filter(|row| !is_own(row)).flat_map(vectors_of).collect();
    for (file, vectors) in [(VECTORS, own), (SERVER_VECTORS, others)] {
        let lines: Vec<String> = vectors.iter().map(|vector| format!("    {vector}")).collect();
        let text = format!("{{\n  \"vectors\": [\n{}\n  ]\n}}\n", lines.join(",\n"));
        if std::env::var_os("ONEY_BLESS").is_some() {
            std::fs::write(file, &text).unwrap();
        }
        let stands = std::fs::read_to_string(file).unwrap_or_default();
        assert_eq!(stands, text, "{file}: run `ONEY_BLESS=1 cargo test --test parameters`");
    }
}

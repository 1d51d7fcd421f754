//! Every possible mistake in a profile: each is a usage error, comes at once and names the key.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use oney_rules::table::Presence;
use oney_rules::{
    BooleanSpelling, BusinessTransaction, Country, IssueCode, PhoneSpelling, Profile, Severity, Validator,
    authorization,
};

/// Used as a value: no error may repeat it.
const VALUE: &str = "Qx7vZ";

fn error(text: &str) -> String {
    match Profile::from_json(text) {
        Ok(_) => panic!("accepted: {text}"),
        Err(error) => error.to_string(),
    }
}

/// Members beside `country`, and what the error must contain.
const REFUSED: &[(&str, &[&str])] = &[
    // Unknown keys are named, together with the known ones.
    (r#""contry": "Qx7vZ""#, &["unknown key `contry`", "`country`", "`signed`"]),
    (r#""Country": "Qx7vZ""#, &["unknown key `Country`"]),
    (r#""contry": { "a": "Qx7vZ" }"#, &["unknown key `contry`"]),
    (r#""contry": ["Qx7vZ"]"#, &["unknown key `contry`"]),
    (r#""contry": {}"#, &["unknown key `contry`"]),
    (r#""": "Qx7vZ""#, &["unknown key ``"]),
    // A repeated key is a mistake.
    (r#""mcc": "5732", "mcc": "5732""#, &["`mcc` is given twice"]),
    (r#""severity": { "too-long": "off", "too-long": "off" }"#, &["`severity.too-long` is given twice"]),
    // A list instead of one value.
    (r#""phones": ["digits"]"#, &["`phones` must be a single value"]),
    (r#""businessTransactions": [{}]"#, &["`businessTransactions.paymentOption` is missing"]),
    (r#""businessTransactions": 5"#, &["`businessTransactions` must be a list of objects"]),
    (r#""severity": 5"#, &["`severity` must be an object of codes"]),
    (r#""severity": { "too-long": "fatal" }"#, &["`severity.too-long` must be `off`, `warning` or `error`"]),
    // presence
    (r#""presence": 5"#, &["`presence` must be an object of parameters"]),
    (r#""presence": ["CLIENTDOB"]"#, &["`presence` must be an object of parameters"]),
    (
        r#""presence": { "CLIENTDOB": "Qx7vZ" }"#,
        &["`presence.CLIENTDOB` must be `required`, `recommended` or `optional`"],
    ),
    (r#""presence": { "CLIENTDOB": true }"#, &["`presence.CLIENTDOB` must be"]),
    (r#""presence": { "CARDCODE": "required" }"#, &["unknown key `presence.CARDCODE`", "`CART[X][BRAND]`"]),
    (r#""presence": { "CART[0][BRAND]": "optional" }"#, &["unknown key `presence.CART[0][BRAND]`"]),
    (r#""presence": { "CART[X][BRAND": "optional" }"#, &["unknown key `presence.CART[X][BRAND`"]),
    (r#""presence": { "BRAND": "optional" }"#, &["unknown key `presence.BRAND`"]),
    (r#""presence": { "AMOUNT": "optional" }"#, &["`presence` of `AMOUNT` cannot be relaxed"]),
    (r#""presence": { "VERSION": "recommended" }"#, &["`presence` of `VERSION` cannot be relaxed"]),
    (r#""presence": { "CART": "optional" }"#, &["`presence` of `CART` cannot be relaxed"]),
    // identifier
    (r#""identifier": """#, &["`identifier`", "1 to 32 characters"]),
    (r#""identifier": " Qx7vZ""#, &["`identifier`", "outer spaces"]),
    (r#""identifier": "Qx7\nvZ""#, &["`identifier`"]),
    (r#""identifier": "Qx7vZQx7vZQx7vZQx7vZQx7vZQx7vZQx7""#, &["`identifier`"]),
    (r#""identifier": 5"#, &["`identifier`"]),
    (r#""identifier": null"#, &["`identifier`"]),
    (r#""identifier": ["Qx7vZ"]"#, &["`identifier` must be a single value"]),
    // mcc
    (r#""mcc": "Qx7vZ""#, &["`mcc`", "four digits"]),
    (r#""mcc": "573""#, &["`mcc`"]),
    (r#""mcc": "57321""#, &["`mcc`"]),
    (r#""mcc": "57 2""#, &["`mcc`"]),
    (r#""mcc": "+573""#, &["`mcc`"]),
    (r#""mcc": """#, &["`mcc`"]),
    (r#""mcc": 5732"#, &["`mcc`"]),
    (r#""mcc": null"#, &["`mcc`"]),
    (r#""mcc": true"#, &["`mcc`"]),
    (r#""mcc": ["5732"]"#, &["`mcc`"]),
    // businessTransactions
    (r#""businessTransactions": []"#, &["`businessTransactions`", "at least one"]),
    (r#""businessTransactions": {}"#, &["`businessTransactions`"]),
    (r#""businessTransactions": "Qx7vZ""#, &["`businessTransactions`"]),
    (r#""businessTransactions": null"#, &["`businessTransactions`"]),
    (r#""businessTransactions": ["Qx7vZ"]"#, &["`businessTransactions`"]),
    (r#""businessTransactions": [["Qx7vZ"]]"#, &["`businessTransactions`"]),
    (r#""businessTransactions": [{}]"#, &["`businessTransactions"]),
    (r#""businessTransactions": { "0": { "paymentOption": "facilypay-3x" } }"#, &["`businessTransactions`"]),
    (r#""businessTransactions": [{ "paymentOption": "Qx7vZ" }]"#, &["paymentOption`", "`facilypay-4xsansfrais`"]),
    (r#""businessTransactions": [{ "paymentOption": "FACILYPAY-3X" }]"#, &["paymentOption`"]),
    (r#""businessTransactions": [{ "paymentOption": 3 }]"#, &["paymentOption`"]),
    (r#""businessTransactions": [{ "paymentOption": { "a": "Qx7vZ" } }]"#, &["businessTransactions"]),
    (r#""businessTransactions": [{ "min": 1, "max": 2 }]"#, &["paymentOption` is missing"]),
    (r#""businessTransactions": [{ "paymentOption": "facilypay-3x", "min": 2, "max": 1 }]"#, &["`min`", "`max`"]),
    (r#""businessTransactions": [{ "paymentOption": "facilypay-3x", "min": 200001 }]"#, &["`min`", "`max`"]),
    (r#""businessTransactions": [{ "paymentOption": "facilypay-3x", "max": 14999 }]"#, &["`min`", "`max`"]),
    (
        r#""businessTransactions": [{ "paymentOption": "facilypay-3x", "min": -1 }]"#,
        &["[0].min`", "a whole number"],
    ),
    (
        r#""businessTransactions": [{ "paymentOption": "facilypay-3x", "min": 1.5 }]"#,
        &["[0].min`", "a whole number"],
    ),
    (r#""businessTransactions": [{ "paymentOption": "facilypay-3x", "max": "Qx7vZ" }]"#, &["max`"]),
    (r#""businessTransactions": [{ "paymentOption": "facilypay-3x", "max": null }]"#, &["max`"]),
    (r#""businessTransactions": [{ "paymentOption": "facilypay-3x", "max": 9007199254740992 }]"#, &["max`"]),
    (
        r#""businessTransactions": [{ "paymentOption": "facilypay-3x", "nim": 1 }]"#,
        &["`businessTransactions[0].nim`"],
    ),
    (
        r#""businessTransactions": [{ "paymentOption": "facilypay-3x" }, { "paymentOption": "facilypay-4x" }, { "paymentOption": "facilypay-3x" }]"#,
        &["`paymentOption` twice"],
    ),
    // severity
    (r#""severity": "Qx7vZ""#, &["`severity`"]),
    (r#""severity": []"#, &["`severity`"]),
    (r#""severity": ["too-long"]"#, &["`severity`"]),
    (r#""severity": null"#, &["`severity`"]),
    (r#""severity": { "no-such-code": "off" }"#, &["`severity.no-such-code`"]),
    (r#""severity": { "TooLong": "off" }"#, &["`severity.TooLong`"]),
    (r#""severity": { "too-long": "Qx7vZ" }"#, &["`off`, `warning` or `error`"]),
    (r#""severity": { "too-long": "Off" }"#, &["`off`, `warning` or `error`"]),
    (r#""severity": { "too-long": false }"#, &["`off`, `warning` or `error`"]),
    (r#""severity": { "too-long": { "a": "Qx7vZ" } }"#, &["`severity`"]),
    (r#""severity": { "not-an-integer": "warning" }"#, &["`not-an-integer`", "cannot be relaxed"]),
    (r#""severity": { "input-too-large": "off" }"#, &["`input-too-large`", "cannot be relaxed"]),
    // Choices
    (r#""phones": "Qx7vZ""#, &["`phones`", "`digits` or `plus`"]),
    (r#""phones": true"#, &["`phones`"]),
    (r#""booleans": "Qx7vZ""#, &["`booleans`", "`yes-no` or `true-false`"]),
    (r#""booleans": true"#, &["`booleans`"]),
    (r#""addressLines": 0"#, &["`addressLines`"]),
    (r#""addressLines": 6"#, &["`addressLines`"]),
    // Not 1: the number does not wrap around.
    (r#""addressLines": 257"#, &["`addressLines`"]),
    (r#""addressLines": 2.5"#, &["`addressLines`"]),
    (r#""addressLines": -1"#, &["`addressLines`"]),
    (r#""addressLines": "5""#, &["`addressLines`"]),
    (r#""addressLines": null"#, &["`addressLines`"]),
    (r#""signed": "Qx7vZ""#, &["`signed`", "`true` or `false`"]),
    (r#""signed": 1"#, &["`signed`"]),
    (r#""signed": null"#, &["`signed`"]),
];

/// Members beside `country`, and the end of the error: which name was probably meant.
const MISSPELT: &[(&str, &str)] = &[
    (r#""contry": "Qx7vZ""#, "unknown key `contry` (did you mean `country`?); expected `country`, `identifier`, "),
    (r#""Severity": {}"#, "unknown key `Severity` (did you mean `severity`?); expected "),
    (r#""overseaPhone": { "a": 1 }"#, "unknown key `overseaPhone` (did you mean `overseasPhones`?); expected "),
    (r#""Qx7vZ": 1"#, "unknown key `Qx7vZ`; expected "),
    (
        r#""businessTransactions": [{ "paymentOptions": "facilypay-3x" }]"#,
        "unknown key `businessTransactions[0].paymentOptions` (did you mean `paymentOption`?); expected `paymentOption`, `min`, `max`",
    ),
    // `min` and `max` are as near.
    (r#""businessTransactions": [{ "mix": 1 }]"#, "unknown key `businessTransactions[0].mix`; expected "),
    (
        r#""businessTransactions": [{ "paymentOption": "facilipay-3x" }]"#,
        "`facilypay-4xsansfrais` (did you mean `facilypay-3x`?)",
    ),
    (
        r#""severity": { "cart-total-mismach": "off" }"#,
        "unknown key `severity.cart-total-mismach` (did you mean `cart-total-mismatch`?); expected a code of `docs/codes.md`",
    ),
    (r#""severity": { "too-long": "Off" }"#, "`off`, `warning` or `error` (did you mean `off`?)"),
    // Not `off`.
    (r#""severity": { "too-long": "on" }"#, "must be `off`, `warning` or `error`"),
    (r#""phones": "digit""#, "`phones` must be `digits` or `plus` (did you mean `digits`?)"),
    (r#""overseasPhones": "France""#, "`own` or `france` (did you mean `france`?)"),
    (r#""booleans": "true_false""#, "`yes-no` or `true-false` (did you mean `true-false`?)"),
    (r#""cut": ["SHIPTOFIRSTNAM"]"#, "`SHIPTOLASTNAME` (did you mean `SHIPTOFIRSTNAME`?)"),
];

/// Countries, and the end of the error.
const MISSPELT_COUNTRIES: &[(&str, &str)] = &[
    ("fr", "such as `FR` (did you mean `FR`?)"),
    ("ESP", "such as `FR` (did you mean `ES`?)"),
    ("ita", "such as `FR` (did you mean `IT`?)"),
    // One letter is half of a country.
    ("F", "such as `FR`"),
    ("XX", "such as `FR`"),
    ("France", "such as `FR`"),
];

/// Whole texts.
const NO_PROFILE: &[(&str, &str)] = &[
    ("", "not JSON"),
    ("{", "not JSON"),
    (r#"{ "country": "FR" } Qx7vZ"#, "not JSON"),
    (r#"{ country: "FR" }"#, "not JSON"),
    ("[]", "expected an object"),
    ("null", "expected an object"),
    (r#""Qx7vZ""#, "expected an object"),
    ("{}", "`country` is missing"),
    (r#"{ "mcc": "5732" }"#, "`country` is missing"),
    (r#"{ "country": "Qx7vZ" }"#, "`country`"),
    (r#"{ "country": "fr" }"#, "`country`"),
    (r#"{ "country": "XX" }"#, "`country`"),
    (r#"{ "country": "FRA" }"#, "`country`"),
    (r#"{ "country": 33 }"#, "`country`"),
    (r#"{ "country": null }"#, "`country`"),
    (r#"{ "country": ["FR"] }"#, "`country`"),
    (r#"{ "country": { "Qx7vZ": "FR" } }"#, "`country`"),
];

#[test]
fn every_mistake_is_refused_and_its_key_named() {
    let whole = NO_PROFILE.iter().map(|(text, needed)| ((*text).to_owned(), vec![*needed]));
    let members =
        REFUSED.iter().map(|(members, needed)| (format!(r#"{{ "country": "FR", {members} }}"#), needed.to_vec()));
    for (text, needed) in whole.chain(members) {
        let message = error(&text);
        for part in needed {
            assert!(message.contains(part), "{text}\n  {message}\n  does not hold {part}");
        }
        assert!(message.starts_with("profile: "), "{message}");
        assert!(!message.ends_with('.'), "{message}");
    }
}

#[test]
fn the_name_that_was_meant_is_told() {
    for (members, part) in MISSPELT {
        let message = error(&format!(r#"{{ "country": "FR", {members} }}"#));
        assert!(message.contains(part), "{message}\n  does not hold {part}");
        assert_eq!(message.contains("did you mean"), part.contains("did you mean"), "{message}");
    }
    for (country, end) in MISSPELT_COUNTRIES {
        let message = error(&format!(r#"{{ "country": "{country}" }}"#));
        assert!(message.ends_with(end), "{message}");
        assert!(country.parse::<Country>().unwrap_err().to_string().ends_with(end), "{country}");
    }
    let cut = Profile::new(Country::FR).with_cut("ShipToLastNames").unwrap_err().to_string();
    assert!(cut.ends_with("(did you mean `SHIPTOLASTNAME`?)"), "{cut}");
    let option = BusinessTransaction::new("FACILYPAY-3X", 1, 2).unwrap_err().to_string();
    assert!(option.ends_with("(did you mean `facilypay-3x`?)"), "{option}");
}

#[test]
fn no_message_repeats_a_value() {
    for (members, _) in REFUSED {
        let message = error(&format!(r#"{{ "country": "FR", {members} }}"#));
        assert!(!message.contains(VALUE), "{message}");
    }
    for (text, _) in NO_PROFILE {
        assert!(!error(text).contains(VALUE), "{text}");
    }
}

#[test]
fn the_first_mistake_is_the_one_that_is_said() {
    let message = error(r#"{ "country": "FR", "phones": "x", "booleans": "x" }"#);
    assert!(message.contains("`phones`") && !message.contains("`booleans`"), "{message}");
}

#[test]
fn every_fixed_code_is_fixed_and_every_other_is_not() {
    for code in IssueCode::ALL {
        for severity in [Severity::Off, Severity::Warning, Severity::Error] {
            let text = format!(r#"{{ "country": "FR", "severity": {{ "{code}": "{}" }} }}"#, severity.name());
            let is_refused = code.is_fixed() && severity != Severity::Error;
            match Profile::from_json(&text) {
                Ok(profile) => {
                    assert!(!is_refused, "{text}");
                    assert_eq!(profile.severity(*code), severity, "{text}");
                }
                Err(error) => assert!(is_refused, "{text}: {error}"),
            }
            let built = Profile::new(Country::FR).with_severity(*code, severity);
            assert_eq!(built.is_err(), is_refused, "{code} {severity:?}");
        }
    }
}

#[test]
fn the_builder_refuses_what_json_refuses() {
    let new = || Profile::new(Country::FR);
    let sale = |min, max| BusinessTransaction::new("facilypay-3x", min, max);
    assert!(new().with_mcc("57a2").is_err());
    for wrong in ["", " ", "a ", "a\nb", "a\u{7}", &"é".repeat(33)] {
        assert!(new().with_identifier(wrong).is_err());
    }
    assert_eq!(new().with_identifier(&"é".repeat(32)).unwrap().identifier().unwrap().chars().count(), 32);
    assert!(new().with_address_lines(0).is_err());
    assert!(new().with_address_lines(6).is_err());
    assert!(new().with_business_transactions(Vec::new()).is_err());
    assert!(new().with_business_transactions(vec![sale(1, 2).unwrap(), sale(3, 4).unwrap()]).is_err());
    assert!(sale(2, 1).is_err());
    assert!(sale(0, 9_007_199_254_740_992).is_err());
    assert!(sale(1, 1).is_ok());
    assert!(BusinessTransaction::new("facilypay-5x", 1, 2).is_err());
}

#[test]
fn the_defaults_are_those_of_the_documents() {
    let profile = Profile::from_json(r#"{ "country": "FR" }"#).unwrap();
    assert_eq!(profile, Profile::new(Country::FR));
    assert_eq!(profile.identifier(), None);
    assert_eq!((profile.mcc(), profile.address_lines(), profile.is_signed()), (None, 5, false));
    assert_eq!((profile.phones(), profile.booleans()), (PhoneSpelling::Digits, BooleanSpelling::YesNo));
    let ranges: Vec<_> = profile.business_transactions().iter().map(|one| (one.min(), one.max())).collect();
    assert_eq!(ranges, [(15_000, 200_000); 4]);
    for code in IssueCode::ALL {
        assert_eq!(profile.severity(*code), code.default_severity());
    }
    // An account of oney.es has one option (S2:944).
    let options = |country| {
        let profile = Profile::new(country);
        profile.business_transactions().iter().map(BusinessTransaction::payment_option).collect::<Vec<_>>()
    };
    assert_eq!(options(Country::ES), ["facilypay-3xsansfrais"]);
}

#[test]
fn presence_is_that_of_the_contract() {
    let profile = Profile::from_json(
        r#"{ "country": "FR", "presence": {
            "CLIENTDOB": "required", "BILLINGTITLE": "optional", "CART[X][BRAND]": "recommended", "AMOUNT": "required", "CART": "required"
        } }"#,
    )
    .unwrap();
    for (parameter, presence) in [
        (authorization::CLIENTDOB, Presence::Required),
        (authorization::BILLINGTITLE, Presence::Optional),
        (authorization::cart::BRAND, Presence::Recommended),
        (authorization::AMOUNT, Presence::Required),
        (authorization::BILLINGCITY, Presence::Required),
        (authorization::SHIPTOTITLE, Presence::Optional),
    ] {
        assert_eq!(profile.presence(parameter), presence, "{parameter}");
    }
    for parameter in [authorization::AMOUNT, authorization::OPERATIONTYPE, authorization::ORDERID] {
        assert!(Profile::new(Country::FR).with_presence(parameter, Presence::Recommended).is_err(), "{parameter}");
    }
    // The last call counts.
    let relaxed = profile.with_presence(authorization::CLIENTDOB, Presence::Optional).unwrap();
    assert_eq!(relaxed.presence(authorization::CLIENTDOB), Presence::Optional);
}

#[test]
fn notes_are_what_a_developer_should_know() {
    let notes = |text: &str| Validator::new(Profile::from_json(text).unwrap()).notes();
    let codes = |text: &str| notes(text).iter().map(|note| note.code).collect::<Vec<_>>();
    let sold = r#""businessTransactions": [{ "paymentOption": "facilypay-3x", "min": 10000, "max": 300000 }]"#;
    assert_eq!(codes(&format!(r#"{{ "country": "FR", {sold} }}"#)), [""; 0]);
    assert_eq!(codes(r#"{ "country": "ES" }"#), ["no-business-transactions"]);
    assert_eq!(codes(&format!(r#"{{ "country": "RE", {sold} }}"#)), [""; 0]);
    for country in ["RO", "HU", "PL", "DE"] {
        assert_eq!(codes(&format!(r#"{{ "country": "{country}", {sold} }}"#)), ["country-not-served"]);
    }
    let severity = r#"{ "too-long": "warning", "age-out-of-range": "off", "cart-total-mismatch": "off", "email-typo": "error", "too-short": "off" }"#;
    let relaxed = notes(&format!(r#"{{ "country": "FR", {sold}, "severity": {severity} }}"#));
    let messages: Vec<_> = relaxed.iter().map(|note| (note.code, note.message.as_ref())).collect();
    assert_eq!(
        messages,
        [
            ("relaxed-code", "too-long is relaxed, but the platform refuses such orders."),
            ("relaxed-code", "age-out-of-range is relaxed, but the platform refuses such orders."),
        ]
    );
}

#[test]
fn a_whole_profile_is_read() {
    let profile = Profile::from_json(
        r#"{
            "identifier": "YOUR_IDENTIFIER", "signed": true, "addressLines": 1, "booleans": "true-false", "phones": "plus", "mcc": "0007",
            "severity": { "too-long": "warning", "input-too-large": "error" },
            "businessTransactions": [
                { "max": 300000, "min": 10000, "paymentOption": "facilypay-4x" },
                { "paymentOption": "facilypay-3x" }
            ],
            "country": "ES"
        }"#,
    )
    .unwrap();
    assert_eq!((profile.country(), profile.mcc()), (Country::ES, Some(7)));
    assert_eq!(profile.identifier(), Some("YOUR_IDENTIFIER"));
    assert_eq!((profile.phones(), profile.booleans()), (PhoneSpelling::Plus, BooleanSpelling::TrueFalse));
    assert_eq!((profile.address_lines(), profile.is_signed()), (1, true));
    assert_eq!(profile.severity(IssueCode::TooLong), Severity::Warning);
    let sold: Vec<_> =
        profile.business_transactions().iter().map(|one| (one.payment_option(), one.min(), one.max())).collect();
    assert_eq!(sold, [("facilypay-4x", 10_000, 300_000), ("facilypay-3x", 15_000, 200_000)]);
}

/// A mistake after correct values gives the same error as alone.
#[test]
fn the_place_of_the_country_does_not_matter() {
    for (members, _) in REFUSED {
        let before = error(&format!(r#"{{ {members}, "country": "FR" }}"#));
        assert_eq!(before, error(&format!(r#"{{ "country": "FR", {members} }}"#)));
    }
}

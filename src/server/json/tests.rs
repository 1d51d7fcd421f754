//! What is read and what is refused, on a small document.

use super::*;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Thing {
    amount: Option<u64>,
    #[serde(default, deserialize_with = "day")]
    first_day: Option<Date>,
    is_final: Option<bool>,
    text: Option<String>,
    parts: Option<Vec<Thing>>,
    free: Option<std::collections::BTreeMap<String, u8>>,
    steps: Option<Vec<Step>>,
    others: Option<Vec<Other>>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", deny_unknown_fields)]
enum Step {
    GoOn,
    Pay {
        amount: Option<u64>,
    },
    #[serde(rename = "{status}")]
    Status {
        status: String,
    },
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all_fields = "camelCase", deny_unknown_fields)]
enum Other {
    #[serde(rename = "{http}")]
    Http { http: u16, retry_after: Option<u32> },
    #[serde(rename = "{lost}")]
    Lost { lost: bool },
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    date(deserializer).map(Some)
}

fn thing(text: &str) -> Thing {
    read(text, "the thing").unwrap()
}

fn error(text: &str) -> String {
    read::<Thing>(text, "the thing").unwrap_err().to_string()
}

#[test]
fn a_document_is_one_object_of_json() {
    assert_eq!(error("[]"), "the thing must be a JSON object");
    assert_eq!(error("{"), "the thing must be JSON");
    assert_eq!(error("{} 1"), "the thing must be JSON");
    assert_eq!(error(r#"{"text":"\ud800"}"#), "the thing must be JSON");
    assert_eq!(error(r#"{"amount":NaN}"#), "the thing must be JSON");
    assert_eq!(error(r#"{"amount":1e999}"#), "the thing must be JSON");
    assert_eq!(error(&" ".repeat(MAX_BYTES + 1)), "the thing must be at most 1 MiB");
    assert_eq!(error(&["{\"parts\":", &"[".repeat(100_000)].concat()), "the thing must be JSON");
}

#[test]
fn a_key_that_is_given_twice_is_refused() {
    for text in [
        r#"{"amount":1,"amount":1}"#,
        r#"{"parts":[{"amount":1,"amount":2}]}"#,
        r#"{"free":{"secret":1,"secret":1}}"#,
        r#"{"amount":1,"\u0061mount":1}"#,
    ] {
        assert_eq!(error(text), "the thing: the same key is given twice", "{text}");
    }
    thing(r#"{"parts":[{"amount":1},{"amount":1}],"amount":1}"#);
}

#[test]
fn what_is_null_is_absent() {
    let all = r#"{"amount":null,"text":null,"parts":null,"free":null,"steps":[{"event":"pay","amount":null}]}"#;
    let thing = thing(all);
    assert!(thing.amount.is_none() && thing.text.is_none() && thing.parts.is_none() && thing.free.is_none());
    assert!(thing.is_final.is_none() && thing.first_day.is_none());
    assert_eq!(thing.steps, Some(vec![Step::Pay { amount: None }]));
}

#[test]
fn numbers_are_those_of_every_host() {
    for (text, number) in
        [("7", 7), ("7.0", 7), ("7e2", 700), ("-0", 0), ("9007199254740991", 9_007_199_254_740_991)]
    {
        assert_eq!(thing(&["{\"amount\":", text, "}"].concat()).amount, Some(number), "{text}");
    }
    for text in ["-1", "1.5", "9007199254740992", "18446744073709551615", "1e300", "\"7\"", "true", "[]", "{}"] {
        let error = error(&["{\"amount\":", text, "}"].concat());
        assert_eq!(error, "the thing: `amount` must be a whole number", "{text}");
    }
}

#[test]
fn a_mistake_is_told_by_path_and_kind_and_never_by_value() {
    for (text, expected) in [
        (r#"{"text":"4970","isFinal":"4970"}"#, "`isFinal` must be `true` or `false`"),
        (r#"{"text":4970}"#, "`text` must be a text"),
        (r#"{"parts":"4970"}"#, "`parts` must be a list"),
        (r#"{"parts":["4970"]}"#, "`parts[0]` must be an object"),
        (r#"{"parts":[{},{"firstDay":"4970-49-70"}]}"#, "`parts[1].firstDay` must be a date `YYYY-MM-DD`"),
        (r#"{"firstDay":4970}"#, "`firstDay` must be a date `YYYY-MM-DD`"),
        (r#"{"free":{"4970":"x"}}"#, "`free.?` must be a whole number"),
        (
            r#"{"parts":[{"amont":1}]}"#,
            concat!(
                "unknown key `parts[0].amont` (did you mean `amount`?); expected `amount`, `firstDay`, `isFinal`, `text`, `parts`, ",
                "`free`, `steps`, `others`",
            ),
        ),
        (
            r#"{"steps":[{"event":"go-no"}]}"#,
            "`steps[0].event` must be one of `go-on`, `pay` (did you mean `go-on`?)",
        ),
        (r#"{"steps":[{"event":"4970"}]}"#, "`steps[0].event` must be one of `go-on`, `pay`"),
        (r#"{"steps":[{"event":4970}]}"#, "`steps[0].event` must be one of `go-on`, `pay`"),
        (r#"{"steps":[{"event":"{status}"}]}"#, "`steps[0].event` must be one of `go-on`, `pay`"),
        (r#"{"steps":[{}]}"#, "`steps[0].event` is missing"),
        (r#"{"steps":["4970"]}"#, "`steps[0]` must be an object"),
        (r#"{"steps":[{"event":"pay","amount":"4970"}]}"#, "`steps[0].amount` must be a whole number"),
        (r#"{"steps":[{"event":"go-on","amount":4970}]}"#, "`steps[0]`: `amount` does not belong here"),
        (r#"{"steps":[{"status":"x","amount":4970}]}"#, "unknown key `steps[0].amount`; expected `status`"),
        (r#"{"others":[{"http":"4970"}]}"#, "`others[0].http` must be a whole number"),
        (r#"{"others":[{}]}"#, "`others[0]`: must have one of `http`, `lost`"),
        (r#"{"others":[{"lost":4970}]}"#, "`others[0].lost` must be `true` or `false`"),
    ] {
        let error = error(text);
        assert_eq!(error, ["the thing: ", expected].concat(), "{text}");
        assert!(!error.contains("4970"), "{error}");
    }
    let strange = error(r#"{"jean@example.com":1}"#);
    assert!(strange.starts_with("the thing: unknown key `?`; expected `amount`, `firstDay`"), "{strange}");
}

#[test]
fn unions_are_told_by_a_member() {
    let text = r#"{"steps":[{"event":"go-on"},{"amount":7,"event":"pay"},{"status":"x"}],
        "others":[{"retryAfter":5,"http":503},{"lost":true}]}"#;
    let thing = thing(text);
    let steps = vec![Step::GoOn, Step::Pay { amount: Some(7) }, Step::Status { status: "x".to_owned() }];
    let others = vec![Other::Http { http: 503, retry_after: Some(5) }, Other::Lost { lost: true }];
    assert_eq!((thing.steps, thing.others), (Some(steps), Some(others)));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic_or_quotes(text: String, key in "[0-9]{1,3}", other: String) {
        let _ = read::<Thing>(&text, "the thing");
        let json = serde_json::json!({ key: other, "parts": [{ "text": [other] }] }).to_string();
        let error = error(&json);
        proptest::prop_assert!(error.len() < 200);
    }
}

//! Orders in the shop's own names.

use super::random_forms::{TODAY, random_form};
use super::{assert_misuse, file, run_with};
use oney_rules::Fields;

const FIELDS: &str = r#"{ "AMOUNT": "total", "BILLINGTITLE": { "from": "civility", "values": { "1": "mr" } }, "BILLINGCITY": "town" }"#;

#[test]
fn an_order_is_read_by_the_shops_names() {
    let (fields, shop) = (file("fields.json", FIELDS), file("shop.json", r#"{ "ORDERID": "1234" }"#));
    let arguments =
        ["check", "--stage", "draft", "--fields", fields.to_str().unwrap(), "--shop", shop.to_str().unwrap(), "-"];
    let ran = run_with(&arguments, b"total=60000&civility=2&town=Paris&_csrf=1");
    assert_eq!(ran.status, 1, "{}", ran.stderr);
    assert_eq!(
        ran.stdout,
        "-: not valid, 1 error, 1 change\n\
         \x20 BILLINGTITLE  error    Choose one of these for your title: Mr, Miss, Mrs. [not-in-list] (civility)\n\
         \x20 _csrf         changed  dropped\n"
    );
    let json = [&arguments[..], &["--format", "json"]].concat();
    let ran = run_with(&json, br#"{ "total": 60000, "civility": 1, "ORDERID": "mine" }"#);
    let outcome: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(outcome["order"], serde_json::json!({ "AMOUNT": 60000, "BILLINGTITLE": "mr", "ORDERID": "1234" }));
}

#[test]
fn a_wrong_map_is_misuse() {
    let fields = file("wrong-fields.json", r#"{ "BILLINGCITI": "town" }"#);
    let fields = fields.to_str().unwrap();
    let parts = ["wrong-fields.json: fields: there is no parameter `BILLINGCITI` (did you mean `BILLINGCITY`?)"];
    assert_misuse(&["check", "--fields", fields, "-"], b"town=Paris", &parts);
    assert_misuse(&["check", "--shop", fields, "-"], b"town=Paris", &["--fields"]);
    assert_misuse(&["check", "--fields", fields, "--message", "refund", "-"], b"", &["--message"]);
}

#[test]
fn random_forms_have_the_answers_of_the_library() {
    // Each is a process of its own.
    for number in 0..200 {
        let form = random_form(number);
        let written =
            |name: &str, value: &serde_json::Value| file(&format!("{name}-{number}.json"), &value.to_string());
        let (profile, fields) = (written("profile", &form.profile), written("names", &form.fields));
        let shop = written("known", &form.shop);
        let paths = [profile, fields, shop].map(|path| path.to_str().unwrap().to_owned());
        let [profile, fields, shop] = &paths;
        let arguments = [
            "check",
            "--profile",
            profile,
            "--fields",
            fields,
            "--shop",
            shop,
            "--today",
            TODAY,
            "--stage",
            form.stage,
            "--part",
            form.part,
            "--format",
            "json",
            "-",
        ];
        let answers = [form.body().into_bytes(), form.json.to_string().into_bytes()].map(|input| {
            let ran = run_with(&arguments, &input);
            serde_json::from_str::<serde_json::Value>(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.stderr))
        });
        for (answer, expected) in answers.iter().zip(form.outcomes(Fields::of_files)) {
            for member in ["valid", "issues", "changes", "order", "derived"] {
                assert_eq!(answer[member], expected[member], "form {number}: {member}");
            }
        }
    }
}

//! The command line: its output and its exit status.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::cast_possible_truncation,
    reason = "a test fails by panicking"
)]

use oney_rules::authorization::AUTHORIZATION;
use oney_rules::{Country, Date, IssueCode, Locale, Options, Profile, Request, Validator, export};
use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

#[path = "cli/fields.rs"]
mod fields;
#[path = "cli/files.rs"]
mod files;
#[path = "cli/names.rs"]
mod names;
#[path = "cli/qualify.rs"]
mod qualify;
#[path = "common/random_forms.rs"]
#[allow(dead_code, reason = "all of them are for the package")]
mod random_forms;
#[path = "common/sample.rs"]
#[allow(dead_code, reason = "patterns are for the oracles")]
mod sample;

const ORDER: &str = "examples/orders/authorization.form";
/// The same order as a command, as in S2.
const COMMAND: &str = "examples/orders/authorization.curl";
const TRAVEL: &str = "examples/orders/travel.form";
const FRANCE: &str = "examples/profiles/france.json";
/// Two days before the documented order is delivered.
const TODAY: &str = "2017-06-18";

struct Ran {
    status: i32,
    stdout: String,
    stderr: String,
}

/// Runs with these arguments and this input, but without the test's environment.
fn run_with(arguments: &[&str], input: &[u8]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oney-rules"));
    for name in ["CLICOLOR", "CLICOLOR_FORCE", "NO_COLOR", "COLUMNS"] {
        command.env_remove(name);
    }
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A program that refuses its arguments reads nothing.
    let _ = stdin.write_all(input);
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { status: output.status.code().unwrap(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

fn run(arguments: &[&str]) -> Ran {
    run_with(arguments, b"")
}

/// Misuse: status 2, nothing on standard output, and all parts in the error.
fn assert_misuse(arguments: &[&str], input: &[u8], parts: &[&str]) {
    let ran = run_with(arguments, input);
    assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{arguments:?}: {}", ran.stderr);
    for part in parts {
        assert!(ran.stderr.contains(part), "{arguments:?}: {}", ran.stderr);
    }
}

/// A file of this test run.
fn file(name: &str, contents: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, contents).unwrap();
    path
}

fn check(arguments: &[&str]) -> Ran {
    run(&[&["check", "--profile", FRANCE, "--today", TODAY], arguments].concat())
}

#[test]
fn sentences_are_in_the_language_that_is_asked_for() {
    let order = file("language.json", r#"{ "BILLINGCITY": "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson" }"#);
    let said = |locale: &str| check(&["--stage", "draft", "--locale", locale, order.to_str().unwrap()]);
    for (locale, sentence) in [
        ("de-AT", "Die Grenze für den Ort der Rechnungsadresse ist 32 Zeichen; jetzt sind es 45."),
        ("zh", "账单城市的上限是 32 个字符；目前有 45 个。"),
        ("en-x-dev", "BILLINGCITY has 45 characters, limit 32"),
    ] {
        let ran = said(locale);
        assert!(ran.stdout.contains(sentence), "{}", ran.stdout);
        assert_eq!(ran.stderr, "", "{locale}");
    }
    assert!(said("tlh").stderr.contains("no sentences in `tlh`; using `en`"));
}

#[test]
fn the_documented_order_is_valid() {
    let ran = check(&[ORDER]);
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/authorization.txt");
    if std::env::var_os("ONEY_BLESS").is_some() {
        std::fs::write(&path, &ran.stdout).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    assert_eq!(ran.stdout, expected, "if this is right, run the test with ONEY_BLESS=1");
}

#[test]
fn one_invalid_order_among_several_decides() {
    let ran = check(&[ORDER, TRAVEL, ORDER]);
    assert_eq!(ran.status, 1);
    let summaries: Vec<&str> = ran.stdout.lines().filter(|line| !line.starts_with(' ')).collect();
    assert_eq!(summaries.len(), 3);
    assert!(summaries[0].starts_with(&format!("{ORDER}: valid")), "{}", summaries[0]);
    assert!(summaries[1].starts_with(&format!("{TRAVEL}: not valid, ")), "{}", summaries[1]);
    assert_eq!(summaries[0], summaries[2]);
}

/// A warning is no failure.
#[test]
fn each_issue_is_one_line_with_parameter_severity_sentence_and_code() {
    let order = br#"{ "BILLINGCITY": " Paris ", "CLIENTIP": "10.1.1.1", "VERSION": "9" }"#;
    let ran = run_with(&["check", "--stage", "draft", "-"], order);
    assert_eq!(ran.status, 1);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(lines[0], "-: not valid, 1 error, 1 warning, 1 change");
    assert!(
        lines[1].starts_with("  CLIENTIP     warning  ") && lines[1].ends_with(" [ip-not-public]"),
        "{}",
        lines[1]
    );
    assert!(
        lines[2].starts_with("  VERSION      error    ") && lines[2].ends_with(" [not-in-list]"),
        "{}",
        lines[2]
    );
    assert_eq!(lines[3], "  BILLINGCITY  changed  whitespace");
    assert_eq!(lines.len(), 4);
}

#[test]
fn standard_input_is_read_in_each_notation() {
    let cases: [(&[&str], &str); 12] = [
        (&[], r#"{ "AMOUNT": 60000 }"#),
        (&[], "params[AMOUNT]=60000"),
        (&["--input", "json"], r#"{ "AMOUNT": 60000 }"#),
        (&["--input", "form"], "AMOUNT=60000"),
        (&["--input", "curl"], "/usr/bin/curl -d AMOUNT=60000"),
        (&[], "curl -d AMOUNT=60000"),
        (&[], "$ curl -d AMOUNT=60000"),
        (&[], "$> curl -d AMOUNT=60000"),
        (&[], "--data AMOUNT=60000"),
        (&[], " \n-d AMOUNT=60000"),
        // Editors on Windows put a byte order mark first.
        (&[], "\u{FEFF}{ \"AMOUNT\": 60000 }"),
        (&[], "  \n{ \"AMOUNT\": 60000 }\n"),
    ];
    for (arguments, input) in cases {
        let base = ["check", "--stage", "draft", "--format", "json", "-"];
        let ran = run_with(&[&base, arguments].concat(), input.as_bytes());
        assert_eq!(ran.status, 0, "{input}: {}", ran.stderr);
        let outcome: Value = serde_json::from_str(&ran.stdout).unwrap();
        assert_eq!(outcome["order"]["AMOUNT"], 60000, "{input}");
    }
}

#[test]
fn a_command_is_read_as_the_document_prints_it() {
    let outcome =
        |order: &str| serde_json::from_str::<Value>(&check(&["--format", "json", order]).stdout).unwrap();
    let found = outcome(COMMAND);
    assert_eq!(
        (&found["valid"], &found["order"]["SHIPTOADDRESS"]),
        (&json!(true), &json!("55 rue de la liberté"))
    );
    assert_eq!(found, outcome(ORDER));
    let lines = std::fs::read_to_string(COMMAND).unwrap();
    for written in [lines.replace('\n', "\r\n"), lines.trim_end().to_owned()] {
        let path = file("written.curl", &written);
        assert_eq!(outcome(path.to_str().unwrap()), found);
    }
}

#[test]
fn the_arguments_of_a_command_are_split_as_a_shell_does() {
    let cases = [
        ("--data 'BILLINGCITY=a b' -d \"DESCRIPTION=c\"", json!({ "BILLINGCITY": "a b", "DESCRIPTION": "c" })),
        ("-d\\\r\n BILLINGCITY=a", json!({ "BILLINGCITY": "a" })),
        ("-d BILLINGCITY=a\\ b\\\n \\\n-d DESCRIPTION=c", json!({ "BILLINGCITY": "a b", "DESCRIPTION": "c" })),
        (
            "--url \"https://x/?VERSION=1\" -d 'DESCRIPTION=\"q\"' -d \"BILLINGCITY=\\\"f\\\\\"",
            json!({ "DESCRIPTION": "\"q\"", "BILLINGCITY": "\"f\\" }),
        ),
        // `--data` takes encoded pairs; `--data-urlencode` takes one pair that is not encoded.
        ("-d 'BILLINGCITY=a+b%20c&DESCRIPTION=d'", json!({ "BILLINGCITY": "a b c", "DESCRIPTION": "d" })),
        ("--data-urlencode 'DESCRIPTION=Ink & 100% paper+=é'", json!({ "DESCRIPTION": "Ink & 100% paper+=é" })),
        (
            "--data-urlencode=BILLINGCITY=%41 --data=DESCRIPTION=%41",
            json!({ "BILLINGCITY": "%41", "DESCRIPTION": "A" }),
        ),
        (
            "--data-raw BILLINGCITY=a --data-ascii DESCRIPTION=b --data-binary VERSION=3.0 --datax ORDERID=1",
            json!({ "BILLINGCITY": "a", "DESCRIPTION": "b", "VERSION": "3.0" }),
        ),
    ];
    for (arguments, order) in cases {
        let command = format!("curl {arguments}");
        let ran = run_with(&["check", "--stage", "draft", "--format", "json", "-"], command.as_bytes());
        let outcome: Value =
            serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{command}: {}", ran.stderr));
        assert_eq!(outcome["order"], order, "{command}");
    }
    let ran = run_with(&["check", "--stage", "draft", "-"], b"curl -d 'BILLINGCITY=Paris '");
    assert!(ran.stdout.contains("whitespace"), "the last space is the customer's: {}", ran.stdout);
}

#[test]
fn a_command_that_sends_nothing_is_misuse() {
    for command in ["curl", "curl --url https://x", "curl --data", "$ ls", "-", "curl # -d AMOUNT=1"] {
        assert_misuse(
            &["check", "--input", "curl", "-"],
            command.as_bytes(),
            &["-: ", "sends nothing", "`--data`"],
        );
    }
    for command in ["curl -d 'AMOUNT=1", "curl -d \"AMOUNT=1 \\\"\n", "$ curl -d AMOUNT=1'"] {
        assert_misuse(&["check", "-"], command.as_bytes(), &["-: ", "quotation mark"]);
    }
    assert_misuse(&["check", "-"], b"curl -d AMOUNT", &["-: ", "no form body"]);
    assert_misuse(&["check", "--input", "form", "-"], b"curl -d AMOUNT", &["-: ", "no form body"]);
}

#[test]
fn what_cannot_be_read_is_misuse_and_names_its_file() {
    assert_misuse(&["check", "-"], b"[1]", &["-: ", "object"]);
    assert_misuse(&["check", "-"], b"{ \"AMOUNT\": ", &["-: ", "not JSON", "byte"]);
    assert_misuse(&["check", "-"], b"hello", &["-: ", "no form body"]);
    assert_misuse(&["check", "-"], b"", &["-: "]);
    assert_misuse(&["check", "-"], b"\xff", &["-: ", "UTF-8"]);
    assert_misuse(&["check", "--input", "json", "-"], b"AMOUNT=1", &["-: ", "not JSON"]);
    assert_misuse(&["check", "--input", "form", "-"], b"{}", &["-: ", "no form body"]);
    assert_misuse(&["check", "no/such/file"], b"", &["no/such/file: "]);
}

#[test]
fn misuse_of_options_is_told_from_invalid_orders() {
    assert_misuse(&[], b"", &["Usage"]);
    assert_misuse(&["check"], b"", &["FILE"]);
    assert_misuse(&["inspect"], b"", &["inspect"]);
    for today in ["2026-02-30", "22.11.2026", "today", ""] {
        assert_misuse(&["check", "--today", today, "-"], b"{}", &["--today", "YYYY-MM-DD"]);
    }
    assert_misuse(&["check", "--stage", "soon", "-"], b"{}", &["draft", "final"]);
    assert_misuse(&["check", "--part", "nobody", "-"], b"{}", &["customer", "shop", "gateway"]);
    assert_misuse(&["check", "--input", "xml", "-"], b"{}", &["json", "form", "curl"]);
    assert_misuse(&["check", "--format", "xml", "-"], b"{}", &["human", "json"]);
}

#[test]
fn a_bad_profile_is_misuse_and_names_the_key() {
    let cases = [
        (r#"{ "country": "FR", "contry": 1 }"#, "`contry`"),
        (r#"{ "country": "France" }"#, "`country`"),
        (r#"{ "country": "FR", "severity": { "no-such-code": "off" } }"#, "`severity.no-such-code`"),
        (r#"{ "country": "FR", "addressLines": 9 }"#, "`addressLines`"),
        ("{}", "`country` is missing"),
        ("country = FR", "not JSON"),
    ];
    for (place, (text, key)) in cases.into_iter().enumerate() {
        let name = format!("profile-{place}.json");
        let path = file(&name, text);
        assert_misuse(&["check", "--profile", path.to_str().unwrap(), "-"], b"{}", &[&name, key]);
    }
    assert_misuse(&["check", "--profile", "no/such/profile", "-"], b"{}", &["no/such/profile"]);
}

#[test]
fn a_draft_misses_nothing_and_a_part_only_its_own() {
    let issues = |arguments: &[&str]| {
        let base = ["check", "--today", TODAY, "--format", "json", "-"];
        let ran = run_with(&[&base, arguments].concat(), b"{}");
        let outcome: Value = serde_json::from_str(&ran.stdout).unwrap();
        let issues = outcome["issues"].as_array().unwrap();
        let parameters = issues.iter().map(|issue| issue["parameter"].as_str().unwrap().to_owned());
        (ran.status, parameters.collect::<Vec<String>>())
    };
    assert_eq!(issues(&["--stage", "draft"]), (0, Vec::new()));
    let has = |names: &[String], name: &str| names.iter().any(|known| known == name);
    for (part, own) in [("customer", "BILLINGCITY"), ("shop", "AMOUNT"), ("gateway", "IDENTIFIER")] {
        let (status, missing) = issues(&["--part", part]);
        assert_eq!(status, 1);
        for name in ["BILLINGCITY", "AMOUNT", "IDENTIFIER"] {
            assert_eq!(has(&missing, name), name == own, "{part}: {missing:?}");
        }
    }
    let (_, missing) = issues(&[]);
    assert!(["BILLINGCITY", "AMOUNT", "IDENTIFIER"].iter().all(|name| has(&missing, name)), "{missing:?}");
}

#[test]
fn json_is_what_the_library_says_one_outcome_a_line() {
    let ran = check(&["--format", "json", ORDER, TRAVEL]);
    assert_eq!(ran.status, 1);
    let profile = Profile::from_json(&std::fs::read_to_string(FRANCE).unwrap()).unwrap();
    let validator = Validator::new(profile);
    let options = Options::new(Date::parse(TODAY).unwrap());
    let expected = [ORDER, TRAVEL].map(|path| {
        let request = Request::from_form(&std::fs::read_to_string(path).unwrap()).unwrap();
        validator.validate(&request, &options).to_json(Some(Locale::En)) + "\n"
    });
    assert_eq!(ran.stdout, expected.concat());
}

/// What a terminal would take for a command: a refused value comes back whole, and reaches no terminal as it is.
#[test]
fn control_characters_of_a_value_are_escapes_in_json() {
    let order = json!({ "BILLINGCITY": "a\u{7F}b\u{1B}[31mc", "DESCRIPTION": "\u{9B}31m" });
    let ran = run_with(
        &["check", "--today", TODAY, "--stage", "draft", "--format", "json", "-"],
        order.to_string().as_bytes(),
    );
    let outcome: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(outcome["order"], order);
    assert!(!ran.stdout.trim_end().chars().any(char::is_control), "{:?}", ran.stdout);
}

/// Without a profile: a merchant in France.
#[test]
fn the_default_profile_is_that_of_the_help() {
    let order = r#"{ "BILLINGCOUNTRY": "ES" }"#;
    let ran =
        run_with(&["check", "--today", TODAY, "--stage", "draft", "--format", "json", "-"], order.as_bytes());
    let request = Request::from_json(order).unwrap();
    let options = Options::new(Date::parse(TODAY).unwrap()).draft();
    let outcome = Validator::new(Profile::new(Country::FR));
    assert_eq!(ran.stdout.trim_end(), outcome.validate(&request, &options).to_json(Some(Locale::En)));
}

#[test]
fn nothing_is_coloured_where_nobody_looks() {
    for arguments in [&["check", "--today", TODAY, ORDER, TRAVEL][..], &["explain", "too-long"], &["parameters"]] {
        let ran = run(arguments);
        assert!(!ran.stdout.contains('\u{1B}') && !ran.stderr.contains('\u{1B}'), "{arguments:?}");
    }
    assert!(!run(&["check", "no/such/file"]).stderr.contains('\u{1B}'));
}

/// The report contains nothing of the order, not even the names of unknown keys.
#[test]
fn no_value_of_the_order_is_printed() {
    let order = r#"{
        "AMOUNT": "zq1 euros", "BILLINGADDRESS": "zq2 rue", "BILLINGCITY": " zq3 ", "BILLINGCOUNTRY": "zq",
        "BILLINGPOSTALCODE": "zq4", "BILLINGMOBILEPHONE": "zq5", "BILLINGTITLE": "zq6", "CLIENTDOB": "zq7",
        "CLIENTEMAIL": "zq8+zq9@zq.example", "CLIENTIP": "zq10", "HASH": "zq11", "APIKEYID": "zq12", "VERSION": "zq13",
        "zq14 zq15": "zq16", "CART": ["zq17", { "QUANTITY": "zq18", "DELIVERYTYPE": "zq19", "zq 20": "zq21" }]
    }"#;
    let ran = run_with(&["check", "-"], order.as_bytes());
    assert_eq!(ran.status, 1);
    assert!(!ran.stdout.to_lowercase().contains("zq"), "{}", ran.stdout);
    let broken = run_with(&["check", "-"], br#"{ "AMOUNT": zq1 }"#);
    assert_eq!(broken.status, 2);
    assert!(!broken.stderr.contains("zq"), "{}", broken.stderr);
}

#[test]
fn every_code_is_explained() {
    for code in IssueCode::ALL {
        let ran = run(&["explain", code.name()]);
        assert_eq!(ran.status, 0, "{code}");
        let head = format!("{code} ({}", code.default_severity().name());
        assert!(ran.stdout.starts_with(&head), "{}", ran.stdout);
        assert!(ran.stdout.contains(code.documentation()), "{code}");
        assert!(ran.stdout.contains(code.source()) && ran.stdout.contains(Locale::En.template(*code)), "{code}");
        assert_eq!(ran.stdout.contains("cannot be relaxed"), code.is_fixed(), "{code}");
    }
}

#[test]
fn an_execution_code_is_explained_also_if_nobody_lists_it() {
    let ran = run(&["explain", "4001"]);
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    for part in
        ["4001 (refused)", "The bank network refused.", "never-retry", "Source:  annex 2013, confidence high"]
    {
        assert!(ran.stdout.contains(part), "{}", ran.stdout);
    }
    let ran = run(&["explain", "4999"]);
    assert!(
        ran.stdout.starts_with("4999 (refused, unlisted: ") && !ran.stdout.contains("Source"),
        "{}",
        ran.stdout
    );
}

#[test]
fn an_unknown_code_is_misuse_and_the_known_ones_are_listed() {
    assert_misuse(&["explain", "no-such-code"], b"", &["`no-such-code`", "too-long", "age-out-of-range"]);
    assert_misuse(&["explain"], b"", &["CODE"]);
}

#[test]
fn parameters_are_listed_as_a_table_and_as_json() {
    let table = run(&["parameters"]);
    let json = run(&["parameters", "--format", "json"]);
    assert_eq!((table.status, json.status), (0, 0));
    assert_eq!(json.stdout.trim_end(), export::catalogue_json(&AUTHORIZATION));
    let rows: Value = serde_json::from_str(&json.stdout).unwrap();
    let rows = rows.as_array().unwrap();
    let lines: Vec<&str> = table.stdout.lines().collect();
    assert_eq!(lines.len(), rows.len());
    for (line, row) in lines.iter().zip(rows) {
        let cells: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(cells[0], row["parameter"]);
        assert!(cells.contains(&row["presence"].as_str().unwrap()) && !line.ends_with(' '), "{line}");
    }
    assert_misuse(&["parameters", "--format", "xml"], b"", &["table", "json"]);
}

#[test]
fn help_and_version_are_no_mistakes() {
    for arguments in [&["--help"][..], &["check", "--help"], &["--version"]] {
        let ran = run(arguments);
        assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{arguments:?}");
    }
    assert!(run(&["--version"]).stdout.contains(env!("CARGO_PKG_VERSION")));
}

const NOTIFICATION: &str = "AMOUNT=60000&EXECCODE=0000&IDENTIFIER=YOUR_IDENTIFIER&OPERATIONTYPE=authorization\
    &ORDERID=1234&TRANSACTIONID=A1123456";

fn secret_file() -> String {
    file("secret.txt", "password\n").to_str().unwrap().to_owned()
}

#[test]
fn other_messages_are_checked_too_their_kind_found_or_given() {
    for (order, kind) in [("examples/orders/capture.form", "capture"), ("examples/orders/refund.form", "refund")] {
        let ran = check(&["--format", "json", order]);
        let outcome: Value = serde_json::from_str(&ran.stdout).unwrap();
        assert_eq!((ran.status, &outcome["message"], &outcome["valid"]), (0, &kind.into(), &true.into()));
        assert_eq!(check(&["--message", kind, order]).status, 0);
        assert_eq!(check(&["--message", "authorization", order]).status, 1);
    }
    assert_misuse(&["check", "--message", "payment", "-"], b"{}", &["capture", "refund-notification"]);
    let parameters = run(&["parameters", "--message", "refund-notification"]).stdout;
    assert!(parameters.contains("EXTERNALREFERENCE") && !parameters.contains("CART"), "{parameters}");
}

#[test]
fn a_signed_body_is_what_the_library_signs() {
    let secret = secret_file();
    let ran = run(&["sign", "--secret-file", &secret, "examples/orders/capture.form"]);
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    assert!(ran.stdout.starts_with("method=capture&params[DESCRIPTION]=Knows+nothing&"), "{}", ran.stdout);
    let hash = run(&["sign", "--secret-file", &secret, "--format", "hash", "examples/orders/capture.form"]).stdout;
    assert!(hash.trim_end().len() == 64 && ran.stdout.contains(&format!("params[HASH]={}", hash.trim_end())));
    // Signs the signed request again: the old signature is not part of it.
    let again = run_with(&["sign", "--secret-file", &secret, "-"], ran.stdout.trim_end().as_bytes());
    assert_eq!(again.stdout, ran.stdout);
    // A contract may require signed requests: signing is enough.
    let profile = file("signed.json", r#"{ "country": "FR", "signed": true }"#);
    let profile = profile.to_str().unwrap();
    let unsigned = run_with(&["sign", "--secret-file", &secret, "--profile", profile, "-"], b"method=capture");
    assert!(unsigned.status == 1 && !unsigned.stderr.contains("HASH"), "{}", unsigned.stderr);
}

#[test]
fn what_has_errors_is_not_signed() {
    let ran = run_with(&["sign", "--secret-file", &secret_file(), "-"], b"method=refund&params[AMOUNT]=0");
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
    assert!(ran.stderr.contains("[out-of-range]") && ran.stderr.contains("[missing-parameter]"), "{}", ran.stderr);
    assert_misuse(&["sign", "--secret-file", &secret_file(), "-"], NOTIFICATION.as_bytes(), &["the platform's"]);
}

#[test]
fn a_secret_comes_from_a_file_or_a_variable_and_is_never_shown() {
    assert_misuse(&["sign", "-"], b"{}", &["ONEY_SECRET", "--secret-file"]);
    assert_misuse(&["sign", "--secret-variable", "NO_SUCH_VARIABLE", "-"], b"{}", &["NO_SUCH_VARIABLE"]);
    assert_misuse(&["sign", "--secret", "password", "-"], b"{}", &["--secret"]);
    let empty = file("empty.txt", "\n");
    assert_misuse(&["verify", "--secret-file", empty.to_str().unwrap(), "-"], b"{}", &["empty.txt", "empty"]);
    // Every test process has this variable; its value does not matter here.
    let arguments = ["sign", "--format", "hash", "examples/orders/capture.form"];
    let from_variable = run(&[&arguments[..], &["--secret-variable", "CARGO_MANIFEST_DIR"]].concat());
    let file = file("folder.txt", env!("CARGO_MANIFEST_DIR"));
    let from_file = run(&[&arguments[..], &["--secret-file", file.to_str().unwrap()]].concat());
    assert_eq!((from_variable.status, &from_variable.stdout), (0, &from_file.stdout));
}

#[test]
fn a_genuine_notification_is_told_from_a_forged_one() {
    use oney_rules::server::signing::{Secret, sign};
    let message = Request::notification_from_form(NOTIFICATION).unwrap();
    let hash = sign(&message, &Secret::new("password").unwrap()).unwrap();
    let body = format!("{NOTIFICATION}&HASH={hash}");
    let secret = secret_file();
    let verify = |body: &str, further: &[&str]| {
        run_with(&[&["verify", "--secret-file", &secret, "-"], further].concat(), body.as_bytes())
    };
    let genuine = verify(&body, &[]);
    assert_eq!((genuine.status, genuine.stdout.as_str()), (0, "-: valid\n"));
    let forged = verify(&body.replace("60000", "100"), &[]);
    assert_eq!(forged.status, 1);
    assert!(forged.stdout.contains("[hash-mismatch]"), "{}", forged.stdout);
    let expect = file("expected.json", r#"{ "ORDERID": "1235", "received": [] }"#);
    let other = verify(&body, &["--expect", expect.to_str().unwrap(), "--format", "json"]);
    let outcome: Value = serde_json::from_str(&other.stdout).unwrap();
    assert_eq!((other.status, &outcome["issues"][0]["code"]), (1, &"unexpected-order".into()));
    let wrong = file("wrong.json", r#"{ "ORDER": "1235" }"#);
    let arguments = ["verify", "--secret-file", &secret, "--expect", wrong.to_str().unwrap(), "-"];
    assert_misuse(&arguments, body.as_bytes(), &["wrong.json", "`ORDER`"]);
}

#[test]
fn cards_are_listed_as_test_data() {
    let ran = run(&["cards"]);
    assert_eq!(ran.status, 0);
    assert!(ran.stdout.starts_with("Test data") && ran.stdout.contains("FR  4970104444444556  EXECCODE 0000"));
    let json: Value = serde_json::from_str(&run(&["cards", "--json"]).stdout).unwrap();
    assert_eq!((&json[1]["country"], &json[1]["testData"]), (&Value::from("ES"), &Value::from(true)));
}

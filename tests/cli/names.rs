//! Names that do not exist, kinds of changes, and lines that a terminal is too narrow for.

use super::{FRANCE, assert_misuse, check, file, run};
use oney_rules::{ChangeKind, IssueCode};
use serde_json::Value;
use std::process::Command;

#[test]
fn the_name_that_was_meant_is_told() {
    let meant = |name: &str| format!("(did you mean `{name}`?)");
    for (wrong, right) in
        [("cart-total-mismach", "cart-total-mismatch"), ("TooLong", "too-long"), ("whitespaces", "whitespace")]
    {
        let start = format!("there is no code `{wrong}` {}; the codes are:\n  too-many-issues\n", meant(right));
        let start = start.split(";").next().unwrap();
        assert_misuse(&["explain", wrong], b"", &[start, "\n  age-out-of-range\n", "\n  line-breaks\n"]);
    }
    let profile = file("misspelt.json", r#"{ "country": "FR", "severity": { "to-long": "off" } }"#);
    let arguments = ["check", "--profile", profile.to_str().unwrap(), "-"];
    assert_misuse(&arguments, b"{}", &["unknown key `severity.to-long`", &meant("too-long"), "; expected a code"]);
    assert_misuse(&["check", "--message", "captur", "-"], b"{}", &["'capture'"]);
    assert_misuse(&["parameters", "--message", "refnd"], b"", &["'refund'"]);
}

#[test]
fn kinds_of_changes_are_explained() {
    for kind in ChangeKind::ALL {
        assert_eq!(IssueCode::find(kind.name()), None, "a code and a kind have one name");
        let ran = run(&["explain", kind.name()]);
        let expected = format!("{} (change)\n\n{}\n", kind.name(), kind.documentation());
        assert_eq!((ran.status, ran.stdout), (0, expected));
        assert!(kind.documentation().ends_with('.') && !kind.documentation().starts_with(' '), "{kind:?}");
    }
}

#[test]
fn single_parameters_are_listed_and_a_misspelt_one_is_recognised() {
    let ran = run(&["parameters", "CART[X][PRICE]", "BILLINGCITY"]);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!((ran.status, lines.len()), (0, 2), "{lines:?}");
    assert!(lines[0].starts_with("BILLINGCITY  ") && lines[1].starts_with("CART[X][PRICE]"), "{lines:?}");
    let json = run(&["parameters", "--format", "json", "BILLINGCITY"]).stdout;
    let rows: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((rows.as_array().unwrap().len(), &rows[0]["parameter"]), (1, &"BILLINGCITY".into()));
    let no_parameter = |name: &str, part: &str| assert_misuse(&["parameters", name], b"", &[part]);
    no_parameter("BILLINGCTY", "`BILLINGCTY` in this message (authorization) (did you mean `BILLINGCITY`?)");
    no_parameter("cart[x][price]", "(did you mean `CART[X][PRICE]`?)");
    assert_misuse(&["parameters", "--message", "refund", "CART[X][PRICE]"], b"", &["in this message (refund)"]);
}

#[test]
fn a_sentence_is_no_wider_than_the_terminal() {
    let order = file(
        "narrow.json",
        r#"{ "BILLINGCITY": "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson", "CART": [{ "PRICE": "x" }] }"#,
    );
    let checked = |columns: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_oney-rules"));
        command.args(["check", "--profile", FRANCE, "--today", "2026-11-22", order.to_str().unwrap()]);
        let output = command.env("COLUMNS", columns).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let wide = check(&["--today", "2026-11-22", order.to_str().unwrap()]);
    let wide = if wide.status == 2 { checked("100000") } else { wide.stdout };
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    for columns in [50, 60, 80, 100] {
        let narrow = checked(&columns.to_string());
        assert!(narrow.lines().skip(1).all(|line| line.chars().count() <= columns), "{columns}:\n{narrow}");
        assert!(narrow.lines().count() > wide.lines().count(), "{columns}:\n{narrow}");
        // Nothing is lost.
        assert_eq!(words(&narrow), words(&wide), "{columns}");
    }
    assert_eq!(checked("100000"), wide);
    // What is no number of columns is none.
    assert_eq!(checked("wide"), wide);
}

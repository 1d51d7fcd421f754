//! Files that cannot be read, and input that does not end.

use super::qualify::test_order;
use super::{ORDER, TRAVEL, check, file, run, run_with, secret_file};
use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Files that cannot be read, and what is wrong with each.
fn unreadable_files() -> [(String, &'static str); 7] {
    let own = |name: &str, bytes: &[u8]| {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    [
        ("no/such/file".to_owned(), ""),
        ("examples".to_owned(), ""),
        (own("latin1.form", b"BILLINGCITY=N\xeemes"), "not UTF-8"),
        (own("half.json", b"{ \"BILLINGCITY\": \"Jea"), "not JSON"),
        (own("list.json", b"[]"), "object"),
        (own("empty.form", b""), "form body"),
        (own("large.json", &[b' '; (4 << 20) + 1]), "larger than 4 MiB"),
    ]
}

#[test]
fn one_bad_file_does_not_end_the_check_of_the_others() {
    for (bad, reason) in unreadable_files() {
        let ran = check(&[TRAVEL, &bad, ORDER]);
        assert_eq!(ran.status, 2, "{bad}");
        let summaries: Vec<&str> = ran.stdout.lines().filter(|line| !line.starts_with(' ')).collect();
        assert_eq!(summaries.len(), 2, "{bad}: {}", ran.stdout);
        assert!(summaries[1].starts_with(&format!("{ORDER}: valid")), "{}", summaries[1]);
        assert!(
            ran.stderr.starts_with(&format!("oney-rules: {bad}: ")) && ran.stderr.contains(reason),
            "{}",
            ran.stderr
        );
        assert!(!ran.stderr.contains("Jea") && ran.stderr.lines().count() == 1, "{}", ran.stderr);
        // One line a file, in order.
        let json = check(&["--format", "json", TRAVEL, &bad, ORDER]);
        let lines: Vec<Value> = json.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!((json.status, lines.len(), &json.stderr), (2, 3, &ran.stderr));
        assert_eq!((&lines[0]["valid"], &lines[2]["valid"]), (&json!(false), &json!(true)));
        let keys: Vec<&str> = lines[1].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!((keys, &lines[1]["file"]), (vec!["file", "error"], &json!(bad)));
        assert!(lines[1]["error"].as_str().unwrap().contains(reason), "{}", lines[1]);
    }
    let bad = unreadable_files().map(|(path, _)| path);
    let ran = check(&bad.each_ref().map(String::as_str));
    assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.lines().count()), (2, "", bad.len()));
}

#[test]
fn one_bad_file_does_not_end_the_report_on_the_others() {
    let confirm = serde_json::json!([{ "event": "confirm" }]);
    let good = file("good.json", &test_order("standard", serde_json::json!({}), confirm).to_string());
    let good = good.to_str().unwrap();
    for (bad, _) in unreadable_files() {
        let ran = run(&["qualify", "--today", "2026-11-22", &bad, good]);
        assert_eq!(ran.status, 2, "{bad}");
        assert!(ran.stdout.contains("1 quality: covered"), "{}", ran.stdout);
        assert!(ran.stderr.starts_with(&format!("oney-rules: {bad}: ")), "{}", ran.stderr);
    }
}

/// Writes to the program until it stops reading; returns the number of bytes.
fn feed_endlessly(arguments: &[&str]) -> (usize, i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oney-rules"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut sent = 0;
    // No test should fill the memory of its machine.
    while sent < 64 << 20 && stdin.write_all(&[b' '; 64 << 10]).is_ok() {
        sent += 64 << 10;
    }
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    (sent, output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn input_without_an_end_is_read_up_to_a_limit() {
    let secret = secret_file();
    let commands: [(&[&str], usize); 8] = [
        (&["check", "-"], 4),
        (&["check", "--format", "json", "-"], 4),
        (&["sign", "--secret-file", &secret, "-"], 4),
        (&["verify", "--secret-file", &secret, "-"], 4),
        (&["qualify", "-"], 4),
        (&["check", "--profile", "-", ORDER], 1),
        (&["sign", "--secret-file", "-", ORDER], 1),
        (&["verify", "--secret-file", &secret, "--expect", "-", ORDER], 1),
    ];
    for (arguments, limit) in commands {
        let (sent, status, stderr) = feed_endlessly(arguments);
        assert_eq!(status, 2, "{arguments:?}: {stderr}");
        assert!(stderr.contains(&format!("-: larger than {limit} MiB")), "{arguments:?}: {stderr}");
        // A pipe holds some more.
        assert!(sent <= (limit + 2) << 20, "{arguments:?}: {sent} bytes");
    }
}

#[test]
fn a_message_may_have_all_of_the_limit() {
    let order = format!("{{ \"AMOUNT\": 60000 }}{}", " ".repeat((4 << 20) - 19));
    assert_eq!(order.len(), 4 << 20);
    let ran = run_with(&["check", "--stage", "draft", "-"], order.as_bytes());
    assert!(ran.status < 2, "{}", ran.stderr);
}

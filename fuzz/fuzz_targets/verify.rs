//! What comes to the address of notifications: nothing that was not signed with the secret is ever valid, and nothing panics.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oney_rules::server::signing::{Expected, Secret, Secrets, sign, verify};
use oney_rules::{Date, Options, Profile, Request, Validator};
use std::sync::LazyLock;

static VALIDATOR: LazyLock<Validator> =
    LazyLock::new(|| Validator::new(Profile::from_json(r#"{ "country": "FR" }"#).expect("a profile")));
/// The secret of tests/signing/attacks.json, so that genuine notifications are among the seeds.
static SECRET: LazyLock<Secret> = LazyLock::new(|| Secret::new("Sésame-ouvre-toi-42").expect("a secret"));
static SECRETS: LazyLock<Secrets> = LazyLock::new(|| SECRET.clone().into());
/// Unknown to whoever made the input.
static OTHER: LazyLock<Secrets> = LazyLock::new(|| Secret::new("8c1f0d6b2e").expect("a secret").into());

fuzz_target!(|body: &[u8]| {
    let message = Request::notification_from_bytes(body);
    let expected = Expected::new().order("1234").amount(60_000);
    let options = Options::new(Date::new(2026, 11, 22).expect("a day"));
    assert!(!VALIDATOR.verify(&message, &OTHER, &expected, &options).is_valid(), "a forgery passes");

    let outcome = VALIDATOR.verify(&message, &SECRETS, &expected, &options);
    assert_eq!(verify(&message, &SECRETS).is_ok(), !outcome.issues().iter().any(|issue| {
        matches!(
            issue.code().name(),
            "unreadable-message" | "hash-mismatch" | "duplicate-parameter" | "invalid-hash" | "invalid-unicode" | "too-deep"
                | "too-many-unknown" | "too-many-lines" | "input-too-large"
                // A key that a form body would carry as another one: nothing can be said of its signature.
                | "unknown-parameter"
        ) || (issue.code().name() == "missing-parameter" && issue.location.name() == "HASH")
    }));
    if outcome.is_valid() {
        let id = message.message().table.find("HASH").expect("notifications have it");
        assert_eq!(outcome.value(id, 0).as_deref(), sign(&message, &SECRET).ok().as_deref(), "valid without its HASH");
    }
});

//! Telephone numbers as people type them, and their normal form.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    clippy::cast_possible_truncation,
    reason = "a test that meets the unexpected should panic"
)]

use oney_rules::formats::phone::{PhoneError, parse, parse_oney_es};

fn read(text: &str, territory: &str) -> Result<String, PhoneError> {
    parse(text, territory.as_bytes().try_into().unwrap()).map(|number| number.e164().into())
}

#[test]
fn spellings_of_one_number() {
    for text in [
        "+33 6 12 34 56 78",
        "+33612345678",
        "0033612345678",
        "00 33 6 12 34 56 78",
        "33612345678",
        "06.12.34.56.78",
        "06 12 34 56 78",
        "06-12-34-56-78",
        "06/12/34/56/78",
        "0612345678",
        "612345678",
        "+33 (0)6 12 34 56 78",
        "+33(0)612345678",
        "(+33) 6 12 34 56 78",
        "tel:+33-6-12-34-56-78",
        "TEL:0612345678",
        "\u{FF10}\u{FF16}\u{FF11}\u{FF12}\u{FF13}\u{FF14}\u{FF15}\u{FF16}\u{FF17}\u{FF18}",
        "\u{FF0B}33612345678",
        "\u{0660}\u{0666}\u{0661}\u{0662}\u{0663}\u{0664}\u{0665}\u{0666}\u{0667}\u{0668}",
        "\u{202A}+33\u{A0}6\u{2009}12\u{202F}34\u{2011}56\u{2013}78\u{202C}",
        "  06 12 34 56 78\r\n",
    ] {
        assert_eq!(read(text, "FR").as_deref(), Ok("+33612345678"), "{text:?}");
    }
    let number = parse("06 12 34 56 78", *b"FR").unwrap();
    assert_eq!(number.digits(), "33612345678");
    assert_eq!(number.national(), "612345678");
    assert_eq!(number.calling_code(), 33);
    assert!(number.may_be_mobile());
    assert_eq!(format!("{number:?}"), "PhoneNumber { may_be_mobile: true, .. }", "Debug must not show digits");
}

#[test]
fn prefixes_of_other_countries() {
    for (text, territory, e164) in [
        ("00 33 6 12 34 56 78", "US", "+33612345678"),
        ("(202) 555-0123", "US", "+12025550123"),
        ("1-202-555-0123", "US", "+12025550123"),
        ("06 698 12345", "VA", "+390669812345"),
        ("02 3661 8300", "IT", "+390236618300"),
        ("+39 02 3661 8300", "FR", "+390236618300"),
        ("328 123 4567", "IT", "+393281234567"),
        ("626 112 345", "ES", "+34626112345"),
        ("34612345678", "FR", "+34612345678"),
        ("0034612345678", "US", "+34612345678"),
        ("0 11 2345 6789", "AR", "+541123456789"),
        ("0 31 11 96123 4567", "BR", "+5511961234567"),
        ("8 (912) 345-67-89", "RU", "+79123456789"),
        ("8 800 555 35 35", "RU", "+78005553535"),
        ("800 555 35 35", "RU", "+78005553535"),
        ("06 1 234 5679", "HU", "+3612345679"),
        ("0470 12 34 56", "BE", "+32470123456"),
        ("912 345 678", "PT", "+351912345678"),
        ("0712 345 678", "RO", "+40712345678"),
        ("0690 00 12 34", "GP", "+590690001234"),
        ("0639 01 23 45", "YT", "+262639012345"),
        ("+800 1234 5670", "FR", "+80012345670"),
        ("+0033 6 12 34 56 78", "FR", "+33612345678"),
    ] {
        assert_eq!(read(text, territory).as_deref(), Ok(e164), "{text} in {territory}");
    }
    let may_be_mobile = |text: &str| parse(text, *b"FR").unwrap().may_be_mobile();
    assert!(may_be_mobile("+1 202 555 0123"));
    assert!(!may_be_mobile("+33 1 42 34 56 78"));
    assert!(!may_be_mobile("+33 800 12 34 56"));
}

#[test]
fn refusals_say_why() {
    use PhoneError::{
        CallingCode, Characters, Empty, Extension, Letters, NotInPlan, Placeholder, Territory, TooLong, TooShort,
    };
    for (text, territory, error) in [
        ("", "FR", Empty),
        (" - ", "FR", Empty),
        ("+", "FR", Empty),
        ("0800 FLEURS", "FR", Letters),
        ("n/a", "FR", Letters),
        ("06 12 34 56 78 ext. 9", "FR", Extension),
        ("06 12 34 56 78 x9", "FR", Extension),
        ("tel:+33612345678;ext=9", "FR", Extension),
        ("06 12 34 56 78 poste 12", "FR", Extension),
        ("06 12 34 56 78 #12", "FR", Extension),
        ("06 12 34 56 78 maison", "FR", Letters),
        ("06 12 34 * 78", "FR", Characters),
        ("06+12345678", "FR", Characters),
        ("06 12 34", "FR", TooShort),
        ("06 12 34 56 78 90 12", "FR", TooLong),
        ("+999 123 456", "FR", CallingCode),
        ("0612345679", "ZZ", Territory),
        ("+33 8 71 23 45 67", "FR", NotInPlan),
        // Ten digits of another country are nowhere near.
        ("2203729441", "PL", NotInPlan),
    ] {
        assert_eq!(read(text, territory), Err(error), "{text}");
    }
    for text in [
        "0000000000",
        "0123456789",
        "1234567890",
        "9876543210",
        "+33 0 00 00 00 00",
        "+33123456789",
        "+34600000000",
        "06 00 00 00 00",
        "0777777777",
        "1111111111",
        "+34 666 666 666",
    ] {
        assert_eq!(read(text, "FR"), Err(Placeholder), "{text}");
    }
    // The first two are from S2:47-48, the third is in every manual.
    for text in ["33111111111", "33666666666", "+33612345678", "+34612345678", "+33 1 11 11 11 12"] {
        assert!(read(text, "FR").is_ok(), "{text}");
    }
}

#[test]
fn rule_of_spanish_accounts() {
    let kind = |text: &str| parse_oney_es(text).map(|number| (number.e164().to_string(), number.may_be_mobile()));
    for text in ["+34 912 345 678", "0034912345678", "34912345678", "912 345 678"] {
        assert_eq!(kind(text), Ok(("+34912345678".into(), false)), "{text}");
    }
    // Not in the numbering plan, but in the pattern of S2:946.
    assert_eq!(kind("+34 700 123 456"), Ok(("+34700123456".into(), true)));
    assert_eq!(kind("+33 612 345 678"), Err(PhoneError::NotInPlan));
    assert_eq!(kind("512345678"), Err(PhoneError::NotInPlan));
    assert_eq!(kind("61234567"), Err(PhoneError::TooShort));
    assert_eq!(kind("6123456789"), Err(PhoneError::TooLong));
    assert_eq!(kind("+34600000000"), Err(PhoneError::Placeholder));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC*", territory in "[A-Z]{2}") {
        let _ = parse(&text, territory.as_bytes().try_into().unwrap());
        let _ = parse_oney_es(&text);
    }

    #[test]
    fn reading_twice_is_reading_once(text in "[+]?[0-9 ().-]{0,24}", territory in "(FR|ES|IT|US|AR|BR|MX|RU|GB|JP|CI|SM)") {
        let territory = territory.as_bytes().try_into().unwrap();
        if let Ok(number) = parse(&text, territory) {
            proptest::prop_assert_eq!(parse(number.e164(), territory), Ok(number));
        }
    }
}

/// Cases that one step more or less would break.
#[test]
fn prefixes_and_placeholders_at_their_edges() {
    // 810 is the international prefix in Russia, and also the start of Japanese numbers with their zero.
    assert_eq!(read("+81 090 1234 5679", "RU").as_deref(), Ok("+819012345679"));
    // Only 00 is read as a prefix of calls abroad, and nothing is put in front of what was typed.
    assert_eq!(read("011 33 6 12 34 56 78", "US"), Err(PhoneError::TooLong));
    assert_eq!(read("0351 15 234 5678", "AR"), Err(PhoneError::TooLong));
    assert_eq!(read("912 3456", "VI"), Err(PhoneError::NotInPlan));
    // Equal digits after a national prefix; equal digits without a known national prefix.
    assert_eq!(read("06666666666", "GB"), Err(PhoneError::Placeholder));
    assert_eq!(read("0000000000", "AQ"), Err(PhoneError::Placeholder));
    // Without a national plan, the error of the international reading is reported.
    assert_eq!(read("3361234", "AQ"), Err(PhoneError::TooShort));
    assert_eq!(parse_oney_es("34666666"), Err(PhoneError::TooShort));
}

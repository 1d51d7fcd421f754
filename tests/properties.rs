//! Properties of every order, tested with orders made from the catalogue and with noise. 10,000 cases each; the variable
//! `ONEY_CASES` sets more. A case that failed once becomes a vector in `tests/vectors`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::cast_possible_truncation,
    reason = "a test fails by panicking"
)]

#[path = "common/orders.rs"]
mod orders;
#[path = "common/sample.rs"]
#[allow(dead_code, reason = "patterns are for the oracles")]
mod sample;

use oney_rules::authorization::{self, AUTHORIZATION, cart};
use oney_rules::formats::{phone, postal_code};
use oney_rules::rule::Rule;
use oney_rules::table::{ParameterId, Table};
use oney_rules::{
    Change, ChangeKind, Date, Issue, IssueCode, Locale, Location, Options, Outcome, Profile, Request, Segment,
    Severity, Validator,
};
use orders::{Case, MARK, MARK_DIGITS, cases, coherent_cases, given, hostile, today};
use proptest::prelude::*;
use sample::Random;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

fn config() -> ProptestConfig {
    let cases = std::env::var("ONEY_CASES").ok().map(|cases| cases.parse().expect("ONEY_CASES is a number"));
    // A failing case is printed completely, and kept as a vector.
    ProptestConfig { cases: cases.unwrap_or(10_000), failure_persistence: None, ..ProptestConfig::default() }
}

fn request(order: &Value) -> Request {
    Request::from_json(&order.to_string()).unwrap()
}

/// Checks an order with the profile and the options of a case.
fn judge<T>(case: &Case, order: &Value, then: impl FnOnce(&Outcome<'_>) -> T) -> T {
    then(&Validator::new(case.profile.clone()).validate(&request(order), &case.options))
}

fn normal(outcome: &Outcome<'_>) -> Value {
    serde_json::from_str(&outcome.order_json()).unwrap()
}

fn whole(outcome: &Outcome<'_>) -> Value {
    serde_json::from_str(&outcome.to_json(None)).unwrap()
}

/// The issues as text, sorted: unknown fields are reported in the order of the input.
fn sorted(outcome: &Outcome<'_>) -> Vec<String> {
    let mut issues: Vec<String> = outcome.issues().iter().map(|issue| format!("{issue:?}")).collect();
    issues.sort();
    issues
}

/// The same for changes.
fn sorted_changes(outcome: &Outcome<'_>) -> Vec<String> {
    let mut changes: Vec<String> = outcome.changes().iter().map(|change| format!("{change:?}")).collect();
    changes.sort();
    changes
}

/// An outcome without its issues, as text.
fn apart_from_issues(outcome: &Outcome<'_>) -> String {
    let lines = [authorization::BILLINGADDRESS, authorization::SHIPTOADDRESS].map(|id| outcome.address_lines(id));
    format!("{}\n{lines:?}\n{:?}", outcome.order_json(), outcome.changes())
}

/// Codes that may be reported for an absent value.
fn says_missing(code: IssueCode) -> bool {
    matches!(
        code,
        IssueCode::MissingParameter
            | IssueCode::MissingRecommended
            | IssueCode::MissingDeliveryPhone
            | IssueCode::MissingTravel
            | IssueCode::RedirectUrlAlone
            | IssueCode::MissingRoomCount
            | IssueCode::PickupWithoutName
            | IssueCode::EmptyCart
    )
}

proptest! {
    #![proptest_config(config())]

    /// Correct orders pass in every accepted spelling. The other properties need this, too: without it they would see
    /// refused orders only.
    #[test]
    fn coherent_orders_are_valid(case in coherent_cases()) {
        judge(&case, &case.order, |outcome| {
            let errors: Vec<_> = outcome.issues().iter().filter(|issue| issue.severity == Severity::Error).collect();
            prop_assert!(errors.is_empty(), "{errors:?}");
            Ok(())
        })?;
    }

    /// The normal form is a fixed point: checking it changes nothing, also if the order has errors.
    #[test]
    fn normalising_twice_equals_once(case in cases()) {
        let is_less = |change: &Change| matches!(change.kind, ChangeKind::Outdated | ChangeKind::Dropped);
        let (once, valid, is_less) = judge(&case, &case.order, |outcome| {
            (normal(outcome), outcome.is_valid(), outcome.changes().iter().any(is_less))
        });
        judge(&case, &once, |again| {
            prop_assert_eq!(again.changes(), &[] as &[Change]);
            prop_assert_eq!(normal(again).to_string(), once.to_string());
            // Normalization never changes whether an order is valid, unless it has to be signed again or lost what is unknown.
            prop_assert!(is_less || again.is_valid() == valid);
            Ok(())
        })?;
    }

    /// Every difference of the normal form is listed as a change. Digits that become a number are no change: a form body
    /// has only text.
    #[test]
    fn nothing_changes_silently(case in cases()) {
        judge(&case, &case.order, |outcome| {
            let normal: BTreeMap<_, _> =
                given(&normal(outcome)).into_iter().map(|(id, line, value)| ((id.to_string(), line), value)).collect();
            for (id, line, before) in given(&case.order) {
                let is_changed = outcome.changes().iter().any(|change| match change.location {
                    Location::Parameter(changed, label) => changed == id && label as usize == line,
                    _ => false,
                });
                let after = normal.get(&(id.to_string(), line));
                let is_same = after == Some(&before)
                    || matches!((after, &before), (Some(Value::Number(number)), Value::String(text)) if number.to_string() == *text)
                    || matches!((after, &before), (Some(after), Value::Number(number)) if after.as_f64() == number.as_f64());
                prop_assert!(is_same || is_changed, "{} {}: {} became {:?}", id, line, before, after);
            }
            Ok(())
        })?;
    }

    /// A refused value is unchanged.
    #[test]
    fn refused_values_are_returned_as_received(case in cases()) {
        judge(&case, &case.order, |outcome| {
            let normal: BTreeMap<_, _> =
                given(&normal(outcome)).into_iter().map(|(id, line, value)| ((id.to_string(), line), value)).collect();
            for (id, line, before) in given(&case.order) {
                if let Some(after) = normal.get(&(id.to_string(), line))
                    && outcome.value(id, line).is_none()
                {
                    prop_assert_eq!(after, &before, "{}", id);
                }
            }
            Ok(())
        })?;
    }

    /// The lines of a street fit, and joined they are the street: with one space, or with nothing if a word was cut.
    #[test]
    fn address_lines_fit_and_lose_nothing(
        case in cases(),
        street in "([^\\p{Cc}]{0,80}|[a-z]{30,45} ?){0,4}|(\\PC{1,45} ){1,6}",
    ) {
        let mut order = case.order.clone();
        if let Some(members) = order.as_object_mut() {
            members.insert("SHIPTOADDRESS".into(), street.into());
        }
        judge(&case, &order, |outcome| {
            for id in [authorization::BILLINGADDRESS, authorization::SHIPTOADDRESS] {
                let lines = outcome.address_lines(id);
                let Some(street) = outcome.value(id, 0) else {
                    prop_assert!(lines.is_empty());
                    continue;
                };
                let mut rest = street.as_ref();
                for line in &lines {
                    prop_assert!((1..=38).contains(&line.graphemes(true).count()), "{line:?}");
                    let unspaced = rest.strip_prefix(' ').unwrap_or(rest);
                    prop_assert!(unspaced.starts_with(line), "{:?} does not begin with {:?}", unspaced, line);
                    rest = &unspaced[line.len()..];
                }
                prop_assert_eq!(rest, "");
                // Too many lines and cut words are reported.
                let reported = |code| outcome.issues().iter().any(|issue| issue.code() == code && issue.location == Location::Parameter(id, 0));
                let is_cut = lines.iter().map(|line| line.len()).sum::<usize>() + lines.len() != street.len() + 1;
                prop_assert_eq!(reported(IssueCode::AddressWordCut), is_cut && lines.len() > 1);
                let most = usize::from(case.profile.address_lines());
                prop_assert_eq!(reported(IssueCode::AddressTooLong), lines.len() > most);
            }
            Ok(())
        })?;
    }

    /// The order of keys does not matter.
    #[test]
    fn key_order_does_not_matter(case in cases()) {
        fn shuffled(value: &Value, random: &mut Random) -> Value {
            match value {
                Value::Object(members) => {
                    let mut members: Vec<_> = members.iter().collect();
                    for location in (1..members.len()).rev() {
                        members.swap(location, random.below(location + 1));
                    }
                    Value::Object(members.into_iter().map(|(key, value)| (key.clone(), shuffled(value, random))).collect())
                }
                Value::Array(items) => items.iter().map(|item| shuffled(item, random)).collect(),
                other => other.clone(),
            }
        }
        let facts = |outcome: &Outcome<'_>| (sorted(outcome), sorted_changes(outcome), normal(outcome), whole(outcome)["derived"].clone());
        let other = shuffled(&case.order, &mut Random::new(case.seed));
        prop_assert_eq!(judge(&case, &case.order, facts), judge(&case, &other, facts));
    }

    /// The same order as JSON text, through serde and as a form body gives the same outcome, except that a form body has
    /// only text. So in it
    ///
    /// - a number for a text parameter is no change of type;
    /// - a fraction with another spelling than JSON's (`5.50`) is a change of notation; a JSON number never is;
    /// - a boolean is text, too: never of the wrong type for a text, and no change if the profile wants `true` and
    ///   `false`;
    /// - an empty list, an empty object and null are the same as no value or empty text;
    /// - a rejected value comes back as text.
    ///
    /// And serde passes numbers as doubles, which loses digits beyond their precision.
    #[test]
    fn every_way_in_gives_the_same_outcome(case in cases()) {
        let validator = Validator::new(case.profile.clone());
        let judged = |request: &Request| validator.validate(request, &case.options).to_json(None);
        #[cfg(feature = "serde")]
        {
            let expected = judged(&request(&case.order));
            prop_assert_eq!(judged(&serde_json::from_str(&case.order.to_string()).unwrap()), expected.as_str());
            prop_assert_eq!(judged(&serde_json::from_value(case.order.clone()).unwrap()), expected.as_str());
        }
        let plain = only_text(&case.order);
        let mut body = form_urlencoded::Serializer::new(String::new());
        encode(&plain, "params", &mut body);
        let body = body.finish();
        match Request::from_form(&body) {
            Ok(from_form) => prop_assert_eq!(judged(&from_form), judged(&request(&plain))),
            Err(_) => prop_assert!(body.is_empty(), "{}", body),
        }
    }

    /// No output about an order contains a value of it.
    #[test]
    fn no_report_holds_a_value(case in cases()) {
        let marks = [&MARK[1..], &MARK_DIGITS[..8]];
        let request = request(&case.order);
        let outcome = Validator::new(case.profile.clone()).validate(&request, &case.options);
        let json = whole(&outcome);
        let mut said = vec![
            format!("{request:?} {request:#?}"),
            format!("{outcome:?} {outcome:#?}"),
            json["issues"].to_string(),
            json["changes"].to_string(),
        ];
        said.extend(outcome.issues().iter().map(|issue| issue.message(Locale::En)));
        for text in said {
            // A key that is spelled like a parameter is shown; the generator makes such keys of the mark and a digit.
            let keys = ["Zephyrq0", "Zephyrq1", "Zephyrq2"];
            let text = keys.iter().fold(text, |text, key| text.replace(key, ""));
            for mark in marks {
                prop_assert!(!text.contains(mark), "{}", text);
            }
        }
    }

    /// Issues and changes are in the order of the documents.
    #[test]
    fn reports_are_sorted(case in cases()) {
        judge(&case, &case.order, |outcome| {
            let issues: Vec<_> =
                outcome.issues().iter().map(|issue| (position(&issue.location), issue.code().index())).collect();
            prop_assert!(issues.is_sorted(), "{:?}", outcome.issues());
            let changes: Vec<_> = outcome.changes().iter().map(|change| position(&change.location)).collect();
            prop_assert!(changes.is_sorted(), "{:?}", outcome.changes());
            Ok(())
        })?;
    }

    /// Every path leads to a value of the order, or to a missing one.
    #[test]
    fn paths_exist(case in cases()) {
        judge(&case, &case.order, |outcome| {
            for issue in outcome.issues() {
                let locations = std::iter::once(&issue.location).chain(&issue.related);
                for location in locations {
                    let is_there = exists(&case.order, &location.path());
                    prop_assert!(is_there || says_missing(issue.code()), "{:?}", issue);
                }
            }
            for change in outcome.changes().iter().filter(|change| change.kind != ChangeKind::Filled) {
                prop_assert!(exists(&case.order, &change.location.path()), "{:?}", change);
            }
            Ok(())
        })?;
    }

    /// A rule reports only parameters that it reads, or a list as a whole.
    #[test]
    fn rules_blame_what_they_read(case in cases()) {
        judge(&case, &case.order, |outcome| {
            for issue in outcome.issues() {
                let Some(rule) = AUTHORIZATION.rules.iter().find(|rule| rule.code == issue.code()) else { continue };
                for location in std::iter::once(&issue.location).chain(&issue.related) {
                    let is_read = match location {
                        Location::Parameter(id, _) => rule.reads.contains(id),
                        Location::List(_) => true,
                        _ => false,
                    };
                    prop_assert!(is_read, "{:?}", issue);
                }
            }
            Ok(())
        })?;
    }

    /// A rule's finding depends only on the parameters that it reads: changes of others do not affect it. The country of an
    /// address is the exception, since it decides how the postal code is read.
    #[test]
    fn rules_read_what_they_name(case in cases()) {
        let mut random = Random::new(case.seed);
        let codes = judge(&case, &case.order, |outcome| outcome.issues().iter().map(Issue::code).collect::<Vec<_>>());
        let fired: Vec<&Rule> = AUTHORIZATION.rules.iter().filter(|rule| codes.contains(&rule.code)).collect();
        // Prefers a rule that reports something: for most others the test would be trivial.
        let rule = if fired.is_empty() { random.pick(AUTHORIZATION.rules) } else { *random.pick(&fired) };
        let mut other = case.order.clone();
        for (id, line, _) in given(&case.order) {
            if rule.reads.contains(&id) || reads_through(rule.reads, id) || random.below(3) == 0 {
                continue;
            }
            let value = if random.below(2) == 0 { hostile(&mut random) } else { orders::value(&mut random, id, "FR") };
            match id.head().name() {
                "" => other[id.name()] = value,
                list => other[list][line][id.name()] = value,
            }
        }
        let findings = |outcome: &Outcome<'_>| -> Vec<Issue> {
            outcome.issues().iter().filter(|issue| issue.code() == rule.code).cloned().collect()
        };
        prop_assert_eq!(judge(&case, &case.order, findings), judge(&case, &other, findings));
    }

    /// An order is valid if and only if nothing in its report is an error.
    #[test]
    fn valid_means_without_errors(case in cases()) {
        judge(&case, &case.order, |outcome| {
            let has_error = outcome.issues().iter().any(|issue| issue.severity == Severity::Error);
            prop_assert_eq!(outcome.is_valid(), !has_error);
            let json = whole(outcome);
            prop_assert_eq!(&json["valid"], &Value::from(!has_error));
            prop_assert_eq!(json["issues"].as_array().unwrap().len(), outcome.issues().len());
            prop_assert!(outcome.issues().iter().all(|issue| issue.severity != Severity::Off));
            Ok(())
        })?;
    }

    /// A severity in the profile changes the issue's severity, and nothing else.
    #[test]
    fn severities_change_nothing_but_severities(case in cases()) {
        let mut random = Random::new(case.seed);
        let found = judge(&case, &case.order, |outcome| outcome.issues().iter().map(Issue::code).collect::<Vec<_>>());
        // Usually a code of this order, so that the test is not trivial; sometimes any code.
        let code = if found.is_empty() || random.below(8) == 0 { *random.pick(IssueCode::ALL) } else { *random.pick(&found) };
        let severity = *random.pick(&[Severity::Off, Severity::Warning, Severity::Error]);
        match case.profile.clone().with_severity(code, severity) {
            Err(_) => prop_assert!(code.is_fixed() && severity != Severity::Error),
            Ok(profile) => {
                let other = Case { profile, ..case.clone() };
                let facts = |outcome: &Outcome<'_>| (outcome.issues().to_vec(), apart_from_issues(outcome));
                let (issues, rest) = judge(&case, &case.order, facts);
                let (other_issues, other_rest) = judge(&other, &case.order, facts);
                let expected: Vec<Issue> = issues
                    .into_iter()
                    .filter(|issue| issue.code() != code || severity != Severity::Off)
                    .map(|issue| if issue.code() == code { Issue { severity, ..issue } } else { issue })
                    .collect();
                // A code that was off was not among the issues.
                let was_off = case.profile.severity(code) == Severity::Off;
                let others = other_issues.into_iter().filter(|issue| !was_off || issue.code() != code);
                prop_assert_eq!(others.collect::<Vec<_>>(), expected);
                prop_assert_eq!(other_rest, rest);
            }
        }
    }

    /// A draft reports everything that a final check reports, except what is missing.
    #[test]
    fn a_draft_lacks_nothing_but_what_is_missing(case in cases()) {
        // A final check fills these in.
        let mut order = case.order.clone();
        for (name, value) in [("OPERATIONTYPE", "authorization"), ("VERSION", "3.0")] {
            order[name] = value.into();
        }
        let judge_as = |options: Options| {
            judge(&Case { options, ..case.clone() }, &order, |outcome| (outcome.issues().to_vec(), apart_from_issues(outcome)))
        };
        let (issues, rest) = judge_as(Options::new(today()));
        let (draft, draft_rest) = judge_as(Options::new(today()).draft());
        let expected: Vec<Issue> = issues.into_iter().filter(|issue| !says_missing(issue.code())).collect();
        prop_assert_eq!(draft, expected);
        prop_assert_eq!(draft_rest, rest);
    }

    /// The answer for one parameter is the same as in the whole answer.
    #[test]
    fn the_answer_for_one_parameter_is_part_of_the_whole(case in cases()) {
        let given = given(&case.order);
        prop_assume!(!given.is_empty());
        let (id, line, _) = Random::new(case.seed).pick(&given).clone();
        judge(&case, &case.order, |outcome| {
            let location = Location::Parameter(id, u32::try_from(line).unwrap());
            let one: Value = serde_json::from_str(&outcome.parameter_json(&location, Some(Locale::En))).unwrap();
            let all: Value = serde_json::from_str(&outcome.to_json(Some(Locale::En))).unwrap();
            for member in ["issues", "changes"] {
                let here: Vec<&Value> =
                    all[member].as_array().unwrap().iter().filter(|item| item["parameter"] == location.to_string()).collect();
                prop_assert_eq!(&one[member], &json!(here));
            }
            let value = match id.head().name() {
                "" => &all["order"][id.name()],
                list => &all["order"][list][line][id.name()],
            };
            prop_assert_eq!(&one["value"], value);
            Ok(())
        })?;
    }

    /// No text makes the parsers panic, and their result can always be checked and written.
    #[test]
    fn no_input_panics(
        bytes in prop::collection::vec(any::<u8>(), 0..120),
        noise in "(\\{|\\}|\\[|\\]|:|,|\"|\"(AMOUNT|CART|RANK|params|method|0|7|BILLINGADDRESS|X)\":?|\\\\u[dD][89a-fA-F]..|\\\\.|[0-9.eE+-]{1,9}|true|null|\\PC){0,40}",
        pairs in "((params)?\\[?(CART|AMOUNT|CLIENTDOB|0|1|99)?[\\[\\]]{0,2}(0|1|NAME|4294967295)?\\]?=?(%[0-9a-fA-F]{0,2}|\\+|\\PC){0,6}&?){0,8}",
        seed in any::<u64>(),
    ) {
        let binary = String::from_utf8_lossy(&bytes);
        let wrapped = format!("{{{noise}}}");
        let member = format!("{{\"CART\":{noise}}}");
        for text in [&binary, noise.as_str(), &wrapped, &member, &pairs] {
            for request in [Request::from_json(text), Request::from_form(text)].into_iter().flatten() {
                exercise(&request, seed);
            }
            #[cfg(feature = "serde")]
            if let Ok(request) = serde_json::from_str::<Request>(text) {
                exercise(&request, seed);
            }
            let mut built = Request::new();
            built.set(text, text).set("BILLINGADDRESS", text).set(&format!("CART[{}][NAME]", seed), seed);
            if let Ok(location) = built.parameter(text) {
                prop_assert!(!location.to_string().is_empty());
            }
            exercise(&built, seed);
            let _ = Profile::from_json(text);
            let _ = Date::parse(text);
            let _ = Locale::for_tag(text);
        }
    }

    /// Nor does any value of any parameter.
    #[test]
    fn no_value_panics(case in cases(), text in any::<String>(), number in any::<f64>(), pick in any::<u64>()) {
        let mut random = Random::new(pick);
        let ids: Vec<ParameterId> = AUTHORIZATION.tables().flat_map(Table::ids).collect();
        let mut order = case.order.clone();
        for value in [json!(text), json!(number), json!(pick), json!([text]), hostile(&mut random)] {
            let id = *random.pick(&ids);
            match id.head().name() {
                "" => order[id.name()] = value,
                list => {
                    let mut line = Map::new();
                    line.insert(id.name().into(), value);
                    order[list] = json!([line]);
                }
            }
        }
        exercise(&request(&order), pick);
        for territory in [*b"FR", *b"IT", *b"  ", *b"ZZ"] {
            let _ = phone::parse(&text, territory);
            let _ = postal_code::read(&text, territory);
        }
        let _ = phone::parse_oney_es(&text);
    }
}

/// Checks a request and writes everything that can be written.
fn exercise(request: &Request, seed: u64) {
    static VALIDATORS: LazyLock<[Validator; 2]> = LazyLock::new(|| {
        [r#"{"country":"FR"}"#, r#"{"country":"ES","mcc":"4511","phones":"plus"}"#]
            .map(|profile| Validator::new(Profile::from_json(profile).unwrap()))
    });
    let outcome = Random::new(seed).pick(&*VALIDATORS).validate(request, &Options::new(today()));
    let json: Value = serde_json::from_str(&outcome.to_json(Some(Locale::En))).unwrap();
    assert_eq!(json["valid"], outcome.is_valid());
    if let Some(issue) = outcome.issues().last() {
        serde_json::from_str::<Value>(&outcome.parameter_json(&issue.location, None)).unwrap();
    }
    for id in [authorization::SHIPTOADDRESS, authorization::AMOUNT, cart::NAME] {
        let _ = (outcome.value(id, usize::MAX), outcome.address_lines(id));
    }
    assert!(!format!("{outcome:?}{request:?}").is_empty());
}

/// Whether a rule depends on a parameter because the reading of another one does.
fn reads_through(reads: &[ParameterId], id: ParameterId) -> bool {
    use authorization::{BILLINGCOUNTRY, BILLINGPOSTALCODE, SHIPTOCOUNTRY, SHIPTOPOSTALCODE};
    let beside = [(BILLINGPOSTALCODE, BILLINGCOUNTRY), (SHIPTOPOSTALCODE, SHIPTOCOUNTRY)];
    beside.iter().any(|(code, country)| *country == id && reads.contains(code))
}

/// The position in the documents: that of the catalogue's row, or of the list; unknown fields last.
fn position(location: &Location) -> (usize, i64, usize) {
    let path = location.path();
    let column = |table: &'static Table, name: &str| table.rows().iter().position(|row| row.name == name);
    let [Segment::Key(top), deeper @ ..] = path.as_slice() else { return (0, -1, 0) };
    let cart = column(&authorization::TABLE, "BILLINGTITLE").unwrap();
    let rank = match (column(&authorization::TABLE, top), top.as_ref()) {
        (Some(row), _) if row <= cart => 1 + row,
        (Some(row), _) => 2 + row,
        (None, "CART") => 2 + cart,
        (None, "TRAVELLEGS") => 1000,
        (None, "TRAVELSTAYS") => 1001,
        (None, _) => return (usize::MAX, -1, 0),
    };
    let table = AUTHORIZATION.lists.iter().copied().find(|table| table.name() == top);
    match (table, deeper) {
        (Some(_), [Segment::Index(line)]) => (rank, i64::from(*line), 0),
        (Some(table), [Segment::Index(line), further, ..]) => {
            let known = if let Segment::Key(name) = further { column(table, name) } else { None };
            (rank, i64::from(*line), known.map_or(usize::MAX, |column| column + 1))
        }
        // A list with other elements than rows.
        (Some(_), [_, ..]) => (usize::MAX, -1, 0),
        _ => (rank, -1, 0),
    }
}

/// Whether a path leads to a value; `?` matches any key.
fn exists(value: &Value, path: &[Segment]) -> bool {
    let Some((first, rest)) = path.split_first() else { return true };
    match (first, value) {
        (Segment::Key(key), Value::Object(members)) if key == "?" => {
            members.values().any(|member| exists(member, rest))
        }
        (Segment::Key(key), Value::Object(members)) => {
            members.get(key.as_ref()).is_some_and(|member| exists(member, rest))
        }
        (Segment::Index(index), Value::Array(items)) => {
            items.get(*index as usize).is_some_and(|item| exists(item, rest))
        }
        (Segment::Index(index), Value::Object(members)) => {
            members.get(&index.to_string()).is_some_and(|member| exists(member, rest))
        }
        _ => false,
    }
}

/// The order as a form body can express it: text, in the catalogue's lists.
fn only_text(order: &Value) -> Value {
    fn leaf(value: &Value) -> Option<Value> {
        Some(match value {
            Value::String(text) => text.as_str().into(),
            Value::Number(number) => number.to_string().into(),
            Value::Bool(truth) => truth.to_string().into(),
            // In the catalogue's lists an index and a decimal key are the same; elsewhere a form body has only keys.
            Value::Object(members) => {
                let members: Map<String, Value> =
                    members.iter().filter_map(|(key, value)| Some((key.clone(), leaf(value)?))).collect();
                return (!members.is_empty()).then_some(Value::Object(members));
            }
            Value::Null | Value::Array(_) => return None,
        })
    }
    let members = order.as_object().unwrap().iter().filter_map(|(name, value)| {
        let is_list = AUTHORIZATION.lists.iter().any(|table| table.name() == name);
        let value = match value {
            Value::Array(lines) if is_list => {
                let lines: Vec<Value> = lines.iter().filter_map(leaf).collect();
                (!lines.is_empty()).then_some(Value::Array(lines))
            }
            value => leaf(value),
        };
        Some((name.clone(), value?))
    });
    Value::Object(members.collect())
}

fn encode(value: &Value, key: &str, body: &mut form_urlencoded::Serializer<'_, String>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| encode(value, &format!("{key}[{name}]"), body));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| encode(value, &format!("{key}[{index}]"), body));
        }
        Value::String(text) => drop(body.append_pair(key, text)),
        other => unreachable!("{other}"),
    }
}

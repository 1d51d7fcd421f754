//! Generates orders from the catalogue: first a coherent one, then typical mistakes of people and programs in it.

use crate::sample::Random;
use oney_rules::authorization::{self, AUTHORIZATION, cart, travel_legs, travel_stays};
use oney_rules::formats::Format;
use oney_rules::table::{ParameterId, Supplier, Table};
use oney_rules::{Country, Date, Options, Part, Profile};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// A text that occurs only in generated values, and digits for the same purpose.
pub const MARK: &str = "Zephyrq";
pub const MARK_DIGITS: &str = "2718281828";

/// The reference date of every generated order.
pub fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

/// An order with the profile and the options of its check.
#[derive(Clone)]
pub struct Case {
    pub profile: Profile,
    pub options: Options,
    pub order: Value,
    /// The seed of a property's changes to the order.
    pub seed: u64,
}

impl std::fmt::Debug for Case {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:?}\nseed {}\n{}", self.profile, self.seed, self.order)
    }
}

/// Coherent orders with a few wrong parameters: proptest undoes the edits one by one.
pub fn cases() -> impl Strategy<Value = Case> {
    let edits = prop::collection::vec(any::<u64>(), 0..9);
    (any::<u64>(), edits, any::<u64>()).prop_map(|(start, edits, seed)| {
        let (profile, options, mut order) = coherent(&mut Random::new(start));
        for edit in edits {
            spoil(&mut order, &mut Random::new(edit));
        }
        Case { profile, options, order, seed }
    })
}

/// Correct orders, in every accepted spelling.
pub fn coherent_cases() -> impl Strategy<Value = Case> {
    (any::<u64>(), any::<u64>()).prop_map(|(start, seed)| {
        let (profile, options, order) = coherent(&mut Random::new(start));
        Case { profile, options, order, seed }
    })
}

/// A correct order, with a matching profile and options.
pub fn coherent(random: &mut Random) -> (Profile, Options, Value) {
    let sells_travel = random.below(4) == 0;
    let profile = profile(random, sells_travel);
    (profile.clone(), options(random), Value::Object(order(random, &profile, sells_travel)))
}

fn profile(random: &mut Random, sells_travel: bool) -> Profile {
    let countries = ["FR", "FR", "FR", "ES", "IT", "BE", "PT", "DE", "US"];
    let profile = Profile::new(Country::find(random.pick::<&str>(&countries)).unwrap())
        .with_phones(*random.pick(&[oney_rules::PhoneSpelling::Digits, oney_rules::PhoneSpelling::Plus]))
        .with_booleans(*random.pick(&[oney_rules::BooleanSpelling::YesNo, oney_rules::BooleanSpelling::TrueFalse]))
        .with_commercial_code(random.below(4) == 0)
        .with_signature(random.below(4) == 0)
        .with_address_lines(*random.pick(&[1, 2, 5, 5]))
        .unwrap();
    if sells_travel { profile.with_mcc("4511").unwrap() } else { profile }
}

fn options(random: &mut Random) -> Options {
    let parts = [Part::All, Part::Of(Supplier::Customer), Part::Of(Supplier::Shop), Part::Of(Supplier::Gateway)];
    match random.below(6) {
        0 => Options::new(today()).draft(),
        1 => Options::new(today()).part(*random.pick(&parts)),
        _ => Options::new(today()),
    }
}

fn order(random: &mut Random, profile: &Profile, sells_travel: bool) -> Map<String, Value> {
    let home = profile.country().code().to_owned();
    let mut order = Map::new();
    for id in authorization::TABLE.ids() {
        let is_travel = id.name().starts_with("TRAVEL");
        if (is_travel && !sells_travel) || id == authorization::COMMERCIALCODE {
            continue;
        }
        order.insert(id.name().to_owned(), value(random, id, &home));
    }
    order.insert("PAYMENTOPTION".into(), profile.business_transactions()[0].payment_option().into());
    let (lines, total) = cart_lines(random, &home);
    order.insert("CART".into(), lines);
    order.insert("AMOUNT".into(), total.into());
    if sells_travel {
        order.insert("TRAVELLEGS".into(), legs(random, &home));
        order.insert("TRAVELSTAYS".into(), stays(random, &home));
    }
    order
}

fn line(random: &mut Random, table: &'static Table, home: &str) -> Map<String, Value> {
    table.ids().map(|id| (id.name().to_owned(), value(random, id, home))).collect()
}

/// Rows with correct totals, and their sum, which is within the default limits.
fn cart_lines(random: &mut Random, home: &str) -> (Value, u64) {
    let count = 1 + random.below(3) as u64;
    let mut sum = 0;
    let lines = (0..count).map(|_| {
        let mut line = line(random, &cart::TABLE, home);
        let quantity = 1 + random.below(4) as u64;
        let price = 5_000 + random.below(10_000) as u64;
        // Three rows with one article each reach the smallest amount.
        let price = if quantity * price * count < 15_000 { 15_000 } else { price };
        sum += price * quantity;
        line.insert("PRICE".into(), number(random, price));
        line.insert("QUANTITY".into(), number(random, quantity));
        line.insert("TOTALAMOUNT".into(), number(random, price * quantity));
        Value::Object(line)
    });
    (lines.collect(), sum)
}

fn legs(random: &mut Random, home: &str) -> Value {
    let count = 1 + random.below(3);
    let legs = (1..=count).map(|rank| {
        let mut leg = line(random, &travel_legs::TABLE, home);
        leg.insert("RANK".into(), rank.into());
        leg.insert("DEPARTUREDATE".into(), format!("2027-12-{rank:02}").into());
        Value::Object(leg)
    });
    legs.collect()
}

fn stays(random: &mut Random, home: &str) -> Value {
    let mut stay = line(random, &travel_stays::TABLE, home);
    stay.insert("ARRIVALDATE".into(), "2027-12-01".into());
    stay.insert("DEPARTUREDATE".into(), "2027-12-06".into());
    json!([stay])
}

/// A whole number as a program may pass it.
fn number(random: &mut Random, number: u64) -> Value {
    match random.below(4) {
        0 => number.to_string().into(),
        1 => format!(" 0{number}").into(),
        _ => number.into(),
    }
}

const WORDS: &[&str] = &[
    "Zephyrq",
    "rue",
    "de",
    "la",
    "Paix",
    "12",
    "12B",
    "bis",
    "Résidence",
    "Łódź",
    "Ñandú",
    "😀",
    "🇫🇷",
    "e\u{301}",
    "नमस्ते",
    "O'Brien",
    "#4",
    "a",
];

/// Words within a limit of characters, with more or less space between and around them.
fn words(random: &mut Random, max: u16) -> String {
    let spaces = [" ", " ", " ", " ", "  ", "\n", "\r\n", "\t", "\u{A0}", "\u{2003}"];
    let outer = ["", "", "", " ", "\u{200B}", "\n"];
    let mut text = (*random.pick(WORDS)).to_owned();
    for _ in 0..random.below(12) {
        let more = [*random.pick(&spaces), *random.pick(WORDS)].concat();
        if text.chars().count() + more.chars().count() > usize::from(max) {
            break;
        }
        text.push_str(&more);
    }
    [*random.pick(&outer), &text, *random.pick(&outer)].concat()
}

/// A value that the parameter accepts, in one of its spellings.
pub fn value(random: &mut Random, id: ParameterId, home: &str) -> Value {
    let is_spanish = home == "ES";
    match id.row().format {
        Format::Text { max } | Format::Line { max } | Format::Name { max } | Format::UserAgent { max } => {
            words(random, max).into()
        }
        // One line of 38 characters, which every profile allows.
        Format::Street { .. } => words(random, 38).into(),
        Format::Integer { min, max } => {
            let max = max.min(min + 500);
            let drawn = min + random.below((max - min) as usize + 1) as u64;
            // A rule compares the delay with the date, which is ten days away.
            let drawn = if id == cart::DELIVERYEXPECTEDDELAY { 10 } else { drawn };
            number(random, drawn)
        }
        Format::Percentage => random
            .pick(&[json!(10.5), json!(20), json!(0), json!("19,6"), json!("5.50"), json!("100"), json!(0.25)])
            .clone(),
        Format::Date if id == cart::DELIVERYEXPECTEDDATE => "2026-12-02".into(),
        Format::Date => (*random.pick(&["1985-04-12", " 1976-07-06", "1984-02-29"])).into(),
        Format::Code(_) if id == cart::DELIVERYSPEED => "Standard".into(),
        Format::Code(_) if id == cart::DELIVERYTYPE => "carrier".into(),
        Format::Code(list) => {
            let value = *random.pick(list.values);
            match random.below(6) {
                0 => value.to_uppercase().into(),
                1 => value.replace(['-', '/', ' '], "_").into(),
                2 if !list.aliases.is_empty() => {
                    let words: Vec<&str> = list.aliases.iter().flat_map(|alias| alias.words.split(' ')).collect();
                    (*random.pick(&words)).into()
                }
                _ => value.into(),
            }
        }
        Format::Boolean => {
            random.pick(&[json!(true), json!(false), json!("Yes"), json!("no"), json!("1"), json!("TRUE")]).clone()
        }
        Format::Country => if random.below(4) == 0 { home.to_lowercase() } else { home.to_owned() }.into(),
        Format::PostalCode => {
            let codes: &[&str] = match home {
                "FR" => &["75001", "97110", " 75 001", "７５００１"],
                "ES" => &["28001", "28 001"],
                "IT" => &["00187", "00-187"],
                "BE" => &["1000"],
                "PT" => &["1234-567", "1234567", "1234 567"],
                "US" => &["10001"],
                _ => &["10115"],
            };
            (*random.pick(codes)).into()
        }
        Format::Phone { is_mobile } if is_spanish => {
            let mobiles = ["612 345 679", "+34 712345679", "0034612345679", "34612345679"];
            let fixed = ["912 345 679", "+34912345679", "34 912345679"];
            (*random.pick(if is_mobile { &mobiles } else { &fixed })).into()
        }
        Format::Phone { is_mobile } => phone(random, is_mobile, home).into(),
        Format::Email { .. } => {
            (*random.pick(&["john.Zephyrq@example.com", " a@b.fr", "x_y@sub-domain.example"])).into()
        }
        Format::Ipv4 => (*random.pick(&["212.27.48.10", "::ffff:8.8.8.8", "8.8.4.4"])).into(),
        Format::Hash => (*random.pick(&["a1", "A1", "0F"])).repeat(32).into(),
        Format::Uuid => "a688b3a1-d227-4cdd-9454-5d7cfcc74ef9".into(),
        Format::Url { .. } => (*random.pick(&["https://shop.example/a?b=1", " http://[::1]:8080"])).into(),
        Format::LocationCode => (*random.pick(&["CDG", "jfk", "Tls"])).into(),
        other => panic!("no authorization has the format {}", other.name()),
    }
}

/// A number of some country in one of its usual spellings.
fn phone(random: &mut Random, is_mobile: bool, home: &str) -> String {
    // Calling code, a mobile and a landline of each plan; national form in the shop's country.
    const PLANS: &[(&str, &str, &str, &str)] = &[
        ("FR", "33", "612345679", "142345679"),
        ("IT", "39", "3281234567", "0612345679"),
        ("BE", "32", "470123456", "81234567"),
        ("DE", "49", "15123456789", "30123456"),
        ("PT", "351", "912345678", "212345678"),
        ("US", "1", "2015550123", "2015550123"),
        ("ES", "34", "612345679", "912345679"),
        ("ID", "62", "812345678", "2123456789"),
        ("RE", "262", "692123456", "262161234"),
        ("CH", "41", "781234567", "212345678"),
        ("RU", "7", "9123456789", "3011234567"),
    ];
    let (country, code, mobile, fixed) = *random.pick(PLANS);
    let national = if is_mobile { mobile } else { fixed };
    let spaced: String = national.chars().flat_map(|digit| [digit, ' ']).collect();
    match random.below(5) {
        0 if country == home && matches!(home, "FR" | "BE" | "DE") => format!("0{spaced}"),
        0 | 1 => format!("+{code} {spaced}"),
        2 => format!("tel:+{code}-{national}"),
        3 => format!("＋{code}.{national}"),
        _ => format!("+{code}{national}"),
    }
}

/// Adds typical mistakes of shops to an order.
pub fn spoil(order: &mut Value, random: &mut Random) {
    let Some(members) = order.as_object_mut() else { return };
    match random.below(12) {
        0 => {
            let name = *random.pick(&[
                "BILLINGADRESS",
                "billingcity",
                "CARDCODE",
                "X",
                "Zephyrq Dupont",
                "+33612718281828",
                "a@Zephyrq.fr",
                "REDIRECT_URL",
                "Ünknown",
            ]);
            members.insert(name.to_owned(), hostile(random));
        }
        1 => {
            let table = *random.pick(AUTHORIZATION.lists);
            let broken = match random.below(5) {
                0 => json!({}),
                1 => json!([]),
                2 => json!([{}, {}]),
                3 => json!({ "0": { "NAME": MARK }, "7": { "RANK": 2 }, "12": {} }),
                _ => hostile(random),
            };
            members.insert(table.name().to_owned(), broken);
        }
        2..=5 => {
            let table = *random.pick(AUTHORIZATION.lists);
            let Some(lines) = members.get_mut(table.name()).and_then(Value::as_array_mut) else { return };
            if random.below(6) == 0 {
                return match random.below(3) {
                    0 => lines.push(hostile(random)),
                    1 => lines.extend(lines.first().cloned()),
                    _ => drop(lines.pop()),
                };
            }
            if lines.is_empty() {
                return;
            }
            let place = random.below(lines.len());
            if let Some(line) = lines[place].as_object_mut() {
                spoil_member(line, table, random);
            }
        }
        _ => spoil_member(members, &authorization::TABLE, random),
    }
}

fn spoil_member(members: &mut Map<String, Value>, table: &'static Table, random: &mut Random) {
    let ids: Vec<ParameterId> = table.ids().collect();
    let id = *random.pick(&ids);
    match random.below(8) {
        0 => drop(members.shift_remove(id.name())),
        1 => {
            // A value of another parameter: sometimes of the right kind.
            let other = *random.pick(&ids);
            let home = *random.pick(&["FR", "ES", "BE"]);
            members.insert(id.name().to_owned(), value(random, other, home));
        }
        2 => {
            // Correct by itself, but perhaps in conflict with others.
            let value = near(random, id);
            members.insert(id.name().to_owned(), value);
        }
        3 => drop(members.insert(format!("{}{}", MARK, random.below(3)), hostile(random))),
        _ => drop(members.insert(id.name().to_owned(), hostile(random))),
    }
}

/// A value of the right shape, which a rule may refuse.
fn near(random: &mut Random, id: ParameterId) -> Value {
    match id.row().format {
        Format::Integer { min, max } => {
            random.pick(&[min, max, min.saturating_sub(1), max + 1, 2, 3, 999, 14_999, 200_001]).to_string().into()
        }
        Format::Date => (*random.pick(&[
            "2026-11-21",
            "2026-11-22",
            "2027-12-04",
            "2027-11-30",
            "2008-11-22",
            "2008-11-23",
            "1951-11-22",
            "1950-11-22",
            "2026-12-02",
        ]))
        .into(),
        Format::Code(list) => (*random.pick(list.values)).into(),
        Format::Country => (*random.pick(&["FR", "RE", "GP", "ES", "gb", "SP"])).into(),
        Format::Street { .. } => {
            let words = 1 + random.below(40);
            (0..words)
                .map(|_| *random.pick(WORDS))
                .collect::<Vec<_>>()
                .join(*random.pick::<&str>(&[" ", "", " "]))
                .into()
        }
        Format::Phone { .. } => (*random.pick(&[
            "0612345679",
            "3281234567",
            "+32 81 23 45 67",
            "0000000000",
            "33142345679",
            "626112345",
            "+800 1234 5678",
            "0033612345679",
            "+870 773 111 632",
            "811 555 35 35",
        ]))
        .into(),
        Format::Ipv4 => {
            (*random.pick(&["10.1.1.1", "2001:db8::1", "1.2.3", "1.2.3.4:80", "::ffff:10.0.0.1"])).into()
        }
        _ => words(random, 300).into(),
    }
}

/// A value that no parameter accepts.
pub fn hostile(random: &mut Random) -> Value {
    let texts = [
        "",
        " ",
        "\u{200B}\n",
        MARK,
        "Zephyrq@example",
        "z+Zephyrq@example.com",
        "a\u{0}b",
        "\u{7}Zephyrq",
        "１２３",
        "-5",
        "0600",
        "600.00",
        "1e3",
        "99999999999999999999",
        "2026-02-30",
        "yes",
        "TRUE",
        "mr",
        "fr",
        "Zephyrq\u{202E}",
        MARK_DIGITS,
        "33 2718281828",
        "27.18281828",
        "null",
        "[]",
        "a[b]=c&d=%zz",
    ];
    match random.below(12) {
        0 => Value::Null,
        1 => true.into(),
        2 => json!(MARK_DIGITS.parse::<u64>().unwrap()),
        3 => json!(-1),
        4 => json!(27.182818),
        5 => json!(1e21),
        6 => {
            random.pick(&[json!([]), json!({}), json!([MARK, 1]), json!({ "a": { "Zephyrq b": [MARK] } })]).clone()
        }
        7 => MARK.repeat(1 + random.below(60)).into(),
        _ => (*random.pick(&texts)).into(),
    }
}

/// The catalogue's parameters that have a value in the order, with the row of their list.
pub fn given(order: &Value) -> Vec<(ParameterId, usize, Value)> {
    let mut found = Vec::new();
    let Some(members) = order.as_object() else { return found };
    for (name, value) in members {
        if let Some(id) = authorization::TABLE.find(name) {
            found.push((id, 0, value.clone()));
        }
        let Some(table) = AUTHORIZATION.lists.iter().copied().find(|table| table.name() == name) else { continue };
        for (line, members) in value.as_array().into_iter().flatten().enumerate() {
            for (name, value) in members.as_object().into_iter().flatten() {
                found.extend(table.find(name).map(|id| (id, line, value.clone())));
            }
        }
    }
    found
}

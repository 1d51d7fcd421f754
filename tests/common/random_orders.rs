//! 40,000 random orders, the same on every machine. `tests/answers.rs` compares hashes of the answers to them, which proves that a
//! change changes no answer.

use crate::orders::{coherent, hostile, spoil, value};
use crate::sample::Random;
use oney_rules::authorization::{self, AUTHORIZATION, cart, travel_legs, travel_stays};
use oney_rules::formats::Format;
use oney_rules::table::ParameterId;
use oney_rules::{BooleanSpelling, PhoneSpelling, Profile};
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// The number of orders in a group: small enough to find a difference.
pub const GROUP: usize = 1000;

/// What is changed in the orders of a group.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Coherent,
    /// Typical mistakes of shops.
    Spoilt,
    /// Letters of many scripts, long and strange texts.
    Texts,
    /// Phone numbers, postal codes, dates, amounts and addresses of random characters.
    Codes,
    /// Numbers instead of texts and the reverse, objects instead of scalars or lists, wrappers.
    Shapes,
    /// Repeated members and pairs.
    Doubled,
    /// Missing or additional characters.
    Damaged,
    /// Repeated lists.
    DoubledLists,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Coherent => "coherent",
            Self::Spoilt => "spoilt",
            Self::Texts => "texts",
            Self::Codes => "codes",
            Self::Shapes => "shapes",
            Self::Doubled => "doubled",
            Self::Damaged => "damaged",
            Self::DoubledLists => "doubled-lists",
        }
    }
}

/// The kinds, and the number of groups of each.
const KINDS: [(Kind, usize); 8] = [
    (Kind::Coherent, 5),
    (Kind::Spoilt, 11),
    (Kind::Texts, 6),
    (Kind::Codes, 6),
    (Kind::Shapes, 5),
    (Kind::Doubled, 3),
    (Kind::Damaged, 3),
    (Kind::DoubledLists, 1),
];

/// The kind of each group.
pub fn groups() -> Vec<Kind> {
    KINDS.iter().flat_map(|(kind, count)| std::iter::repeat_n(*kind, *count)).collect()
}

/// An order as JSON and as a form body, with the profile and the options of its check.
pub struct RandomOrder {
    /// As JSON.
    pub profile: Value,
    pub today: &'static str,
    pub stage: &'static str,
    pub part: &'static str,
    pub json: String,
    pub form: String,
}

/// The order with this index in a group.
pub fn random_order(kind: Kind, group: usize, place: usize) -> RandomOrder {
    // Neighbouring seeds would give similar orders.
    let seed = ((group * GROUP + place) as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let random = &mut Random::new(seed);
    let (profile, _, mut order) = coherent(random);
    let profile = contract(random, &profile, kind);
    grow_lists(random, &mut order);
    match kind {
        Kind::Coherent => {}
        Kind::Spoilt | Kind::Doubled | Kind::Damaged | Kind::DoubledLists => {
            for _ in 0..random.below(9) {
                spoil(&mut order, random);
            }
        }
        Kind::Texts => change_some(random, &mut order, |random, _| text(random).into()),
        Kind::Codes => change_some(random, &mut order, code),
        Kind::Shapes => shape(random, &mut order),
    }
    if kind != Kind::Coherent && random.below(4) == 0 {
        leave_out(random, &mut order);
    }
    if random.below(2) == 0 {
        shuffle(random, &mut order);
    }
    let mut json = JsonText::new(random, kind).write(random, &order);
    let mut form = form_body(random, &order, kind);
    if kind == Kind::Damaged {
        if random.below(8) == 0 {
            json = (*random.pick(JSON_TEXTS)).to_owned();
            form = (*random.pick(FORM_BODIES)).to_owned();
        }
        json = damage(random, json, JSON_PIECES);
        form = damage(random, form, FORM_PIECES);
        // The first hashes are from a version that read such a body as a command.
        if form.trim().starts_with(['$', '-']) || form.trim().starts_with("curl ") {
            form.insert_str(0, "VERSION=3&");
        }
    }
    RandomOrder {
        profile,
        today: random.pick::<&str>(&[
            "2026-11-22",
            "2026-11-22",
            "2026-11-22",
            "2026-11-23",
            "2017-06-18",
            "2028-02-29",
        ]),
        stage: random.pick::<&str>(&["final", "final", "final", "draft"]),
        part: random.pick::<&str>(&["all", "all", "all", "customer", "shop", "gateway"]),
        json,
        form,
    }
}

/// A profile as JSON, sometimes with its own limits and severities.
fn contract(random: &mut Random, profile: &Profile, kind: Kind) -> Value {
    let mut json = json!({
        "country": profile.country().code(),
        "phones": if profile.phones() == PhoneSpelling::Plus { "plus" } else { "digits" },
        "booleans": if profile.booleans() == BooleanSpelling::YesNo { "yes-no" } else { "true-false" },
        "addressLines": profile.address_lines(),
        "commercialCode": profile.has_commercial_code(),
        "signed": profile.is_signed(),
    });
    if let Some(mcc) = profile.mcc() {
        json["mcc"] = format!("{mcc:04}").into();
    }
    if kind != Kind::Coherent {
        match random.below(12) {
            0 => json["country"] = (*random.pick(&["RE", "GP", "LU", "GB", "PL", "CH", "JP"])).into(),
            1 => json["mcc"] = (*random.pick(&["5732", "3000", "3300", "3301", "0001"])).into(),
            _ => {}
        }
    }
    if random.below(4) == 0 {
        let option = profile.business_transactions()[0].payment_option();
        let min = if kind == Kind::Coherent { 100 } else { random.below(60_000) };
        json["businessTransactions"] = json!([{ "paymentOption": option, "min": min, "max": 2_000_000 }]);
    }
    for _ in 0..random.below(3) {
        let codes = [
            "email-with-plus",
            "cart-total-mismatch",
            "missing-recommended",
            "delivery-in-past",
            "line-total-mismatch",
        ];
        json["severity"][*random.pick(&codes)] = (*random.pick(&["off", "warning", "error"])).into();
    }
    json
}

/// Gives the lists more rows, or none. Many are the previous row with a few changes or none.
fn grow_lists(random: &mut Random, order: &mut Value) {
    for (table, most) in [(&cart::TABLE, 30), (&travel_legs::TABLE, 8), (&travel_stays::TABLE, 5)] {
        let Some(lines) = order.get_mut(table.name()).and_then(Value::as_array_mut) else { continue };
        let count = match random.below(24) {
            0 => 0,
            1 => most,
            2 | 3 => 1 + random.below(most),
            _ => continue,
        };
        lines.truncate(count);
        let ids: Vec<ParameterId> = table.ids().collect();
        while lines.len() < count && !lines.is_empty() {
            let mut line = if random.below(4) == 0 { random.pick(lines) } else { &lines[lines.len() - 1] }.clone();
            let changes = *random.pick(&[0, 0, 1, 2, ids.len()]);
            for _ in 0..changes {
                let id = *random.pick(&ids);
                line[id.name()] = value(random, id, "FR");
            }
            lines.push(line);
        }
        // Consecutive ranks, so that not every journey is refused.
        if table == &travel_legs::TABLE && random.below(2) == 0 {
            for (place, line) in lines.iter_mut().enumerate() {
                line["RANK"] = (place + 1).into();
            }
        }
        if table == &cart::TABLE && random.below(2) == 0 {
            let whole = |value: &Value| match value {
                Value::String(digits) => digits.trim().parse().unwrap_or(0),
                number => number.as_u64().unwrap_or(0),
            };
            let total: u64 = lines.iter().map(|line| whole(&line["TOTALAMOUNT"])).sum();
            order["AMOUNT"] = total.into();
        }
    }
}

/// Gives a few parameters another value, at the top level or in a row.
fn change_some(random: &mut Random, order: &mut Value, make: impl Fn(&mut Random, ParameterId) -> Value) {
    for _ in 0..=random.below(8) {
        let table =
            *random.pick(&[&authorization::TABLE, &authorization::TABLE, &cart::TABLE, &travel_legs::TABLE]);
        let ids: Vec<ParameterId> = table.ids().collect();
        let id = *random.pick(&ids);
        let members = if table == &authorization::TABLE {
            &mut *order
        } else {
            let Some(lines) = order.get_mut(table.name()).and_then(Value::as_array_mut) else { continue };
            if lines.is_empty() {
                continue;
            }
            let place = random.below(lines.len());
            &mut lines[place]
        };
        members[id.name()] = make(random, id);
    }
}

/// The parts of texts: letters, marks, pictures and spaces that parsers treat differently.
#[rustfmt::skip]
const ATOMS: &[&str] = &[
    "a", "B", "z", "0", "7", " ", " ", "  ", "é", "e\u{301}", "E\u{300}", "c\u{327}", "n\u{303}", "a\u{308}\u{301}\u{323}", "ß", "ﬁ", "Ł",
    "ø", "İ", "ı", "Ǆ", "Å", "\u{212B}", "Ω", "я", "Й", "И\u{306}", "中", "日本", "한", "\u{1112}\u{1161}\u{11AB}", "नि", "ก็", "ع", "א",
    "😀", "👩‍👩‍👧", "🇫🇷", "👍🏽", "☕️", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{A0}", "\u{202F}", "\u{2003}", "\u{3000}", "\u{AD}", "\u{202E}",
    "\t", "\n", "\r\n", "\u{0}", "\u{7}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FFFD}", "\u{10FFFF}", "'", "’", "\"", "\\", "/", "<b>", "&amp;",
    "&", "=", "+", "%", "%41", "#", "[", "]", "{", "}", ",", ";", ".", "-", "–", "_", "@", "１", "Ａ", "½", "²", "rue", "Résidence", "12", "bis",
];

/// A text of random atoms, mostly short.
fn text(random: &mut Random) -> String {
    let most = *random.pick(&[2, 6, 12, 30, 60, 200, 400]);
    // All atoms, or letters only.
    let of = if random.below(2) == 0 { ATOMS } else { &ATOMS[..36] };
    (0..random.below(most)).map(|_| *random.pick(of)).collect()
}

/// Random characters from `of`.
fn drawn(random: &mut Random, of: &str, most: usize) -> String {
    let of: Vec<char> = of.chars().collect();
    (0..random.below(most + 1)).map(|_| *random.pick(&of)).collect()
}

/// A value that looks like one of the parameter's format.
fn code(random: &mut Random, id: ParameterId) -> Value {
    let text = match id.row().format {
        Format::Phone { .. } => {
            let starts = [
                "", "0", "00", "+", "+33", "0033", "33", "+34 ", "34", "+39", "+32", "+49 (0)", "+262", "+1",
                "tel:", "＋", "06", "07", "6", "9",
            ];
            let end = *random.pick(&["", "", "", " ext 5", ";ext=5", "x", "#1"]);
            let body = if random.below(2) == 0 {
                drawn(random, "0123456789", 14)
            } else {
                drawn(random, "0123456789 .-/()٣", 20)
            };
            [*random.pick(&starts), &body, end].concat()
        }
        Format::PostalCode => match random.below(4) {
            0 => drawn(random, "0123456789", 8),
            1 => drawn(random, "0123456789 -", 9),
            2 => drawn(random, "ABCDEFGHabcxyz0123456789 -", 10),
            _ => [*random.pick(&["F-", "FR", "B-", "L-", "PT ", ""]), &drawn(random, "0123456789", 5)].concat(),
        },
        Format::Country => (*random.pick(&[
            "FR", "fr", "RE", "GP", "ES", "IT", "BE", "PT", "DE", "US", "GB", "UK", "CH", "IE", "MC", "AD", "250",
            "FRA", "France", "XK", "ZZ",
        ]))
        .to_owned(),
        Format::Date => format!(
            "{}{:04}{dash}{:02}{dash}{:02}{}",
            random.pick(&["", "", "", " "]),
            *random.pick(&[1800, 1900, 1951, 1985, 2000, 2008, 2024, 2026, 2027]),
            random.below(14),
            random.below(33),
            random.pick(&["", "", "", "T00:00:00Z", " 10:00"]),
            dash = random.pick(&["-", "-", "-", "/", ""]),
        ),
        Format::Integer { .. } => [
            *random.pick(&["", "", "", "-", "+", " ", "0"]),
            &drawn(random, "0123456789", 17),
            *random.pick(&["", "", "", ".0", ".5", ",00", "e2", " €"]),
        ]
        .concat(),
        Format::Percentage => [
            &drawn(random, "0123456789", 3),
            *random.pick(&["", ".", ","]),
            &drawn(random, "05", 4),
            *random.pick(&["", "", "%"]),
        ]
        .concat(),
        Format::Email { .. } => {
            let part = |random: &mut Random| drawn(random, "abcXYZ019._+-'\"é @", 12);
            [
                part(random),
                (*random.pick(&["@", "@", "@", "", "@@"])).to_owned(),
                part(random),
                (*random.pick(&[".fr", ".com", "", ".", ".x"])).to_owned(),
            ]
            .concat()
        }
        Format::Ipv4 => (0..*random.pick(&[4, 4, 4, 3, 5]))
            .map(|_| random.pick(&[0, 1, 8, 10, 127, 168, 192, 224, 255, 256]).to_string())
            .collect::<Vec<_>>()
            .join(random.pick::<&str>(&[".", ".", ".", ":"])),
        Format::Hash | Format::Uuid => drawn(random, "0123456789abcdefABCDEF-g", 70),
        Format::Url { .. } => drawn(random, "htps:/[]x.é ?=%", 40),
        Format::LocationCode => drawn(random, "ABCabc1é", 4),
        Format::Boolean => {
            (*random.pick(&["yes", "No", "TRUE", "false", "1", "0", "oui", "y", "", "2"])).to_owned()
        }
        Format::Code(list) => {
            let value = *random.pick(list.values);
            match random.below(5) {
                0 => value.to_uppercase(),
                1 => value.replace(['-', '/', ' '], ""),
                2 => format!(" {value}\n"),
                3 => value.chars().skip(1).collect(),
                _ => value.to_owned(),
            }
        }
        _ => text(random),
    };
    // Sometimes a number instead of a text of digits.
    match text.parse::<u32>() {
        Ok(number) if random.below(3) == 0 => number.into(),
        _ => text.into(),
    }
}

/// Values of the wrong type, objects instead of lists, wrappers.
fn shape(random: &mut Random, order: &mut Value) {
    let swapped = |value: &Value| match value {
        Value::String(text) => match text.trim().parse::<u32>() {
            Ok(number) => number.into(),
            Err(_) => json!([text]),
        },
        Value::Number(number) => number.to_string().into(),
        Value::Bool(truth) => truth.to_string().into(),
        other => other.clone(),
    };
    let Some(members) = order.as_object_mut() else { return };
    let one_in = *random.pick(&[2, 6, 20]);
    for value in members.values_mut() {
        if random.below(one_in) == 0 && !value.is_array() {
            *value = if random.below(4) == 0 { hostile(random) } else { swapped(value) };
        }
        for member in value.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut).flatten() {
            if random.below(one_in * 4) == 0 {
                *member.1 = if random.below(4) == 0 { hostile(random) } else { swapped(member.1) };
            }
        }
    }
    for table in AUTHORIZATION.lists {
        let Some(list) = members.get_mut(table.name()) else { continue };
        match random.below(12) {
            // Indices as keys, with gaps; ascending, as in JavaScript.
            0 | 1 => {
                let gap = 1 + random.below(3);
                let lines = list.as_array().into_iter().flatten().enumerate();
                *list = Value::Object(
                    lines.map(|(place, line)| ((place * gap + gap / 2).to_string(), line.clone())).collect(),
                );
            }
            2 => *list = list.get(0).cloned().unwrap_or(Value::Null),
            3 => *list = json!([list.clone()]),
            4 => *list = json!([1, "Zephyrq", null, [], {}, true, [{}]]),
            5 => *list = hostile(random),
            _ => {}
        }
    }
    let foreign = [
        "constructor",
        "toString",
        "billing_city",
        "BILLING CITY",
        "amount",
        "CART[0][PRICE]",
        "params[AMOUNT]",
        "é",
        "",
        "HASH",
        "CARDCODE",
    ];
    for _ in 0..random.below(3) {
        members.insert((*random.pick(&foreign)).to_owned(), hostile(random));
    }
    if random.below(6) == 0 {
        let levels = random.below(12);
        let deep = (0..levels).fold(json!("Zephyrq"), |inner, level| {
            if level % 3 == 0 { json!([inner]) } else { json!({ "a": inner }) }
        });
        members.insert("BILLINGTOWN".to_owned(), deep);
    }
    let members = std::mem::take(members);
    *order = match random.below(6) {
        0 => json!({ "method": "payment", "params": members }),
        1 => {
            let (inside, mut outside): (Map<_, _>, Map<_, _>) =
                members.into_iter().partition(|_| random.below(2) == 0);
            outside.insert("params".to_owned(), inside.into());
            Value::Object(outside)
        }
        2 => json!({ "params": { "params": members } }),
        3 => {
            let mut members = members;
            members.insert("params".to_owned(), hostile(random));
            Value::Object(members)
        }
        _ => Value::Object(members),
    };
}

/// Removes many members.
fn leave_out(random: &mut Random, order: &mut Value) {
    let Some(members) = order.as_object_mut() else { return };
    members.retain(|_, _| random.below(3) > 0);
    for line in members.values_mut().filter_map(Value::as_array_mut).flatten().filter_map(Value::as_object_mut) {
        line.retain(|_, _| random.below(3) > 0);
    }
}

/// Shuffles the members.
fn shuffle(random: &mut Random, order: &mut Value) {
    let Some(members) = order.as_object_mut() else { return };
    let mut shuffled: Vec<_> = std::mem::take(members).into_iter().collect();
    shuffle_items(random, &mut shuffled);
    members.extend(shuffled);
}

fn shuffle_items<T>(random: &mut Random, items: &mut [T]) {
    for place in (1..items.len()).rev() {
        items.swap(place, random.below(place + 1));
    }
}

/// The style of one JSON text: white space between tokens, escaped characters, repeated members.
struct JsonText {
    spaces: &'static [&'static str],
    /// One of this many characters is escaped without need; 0: none.
    escapes: usize,
    /// One of this many numbers has another spelling; 0: none.
    spellings: usize,
    kind: Kind,
    out: String,
}

impl JsonText {
    fn new(random: &mut Random, kind: Kind) -> Self {
        Self {
            spaces: random.pick::<&[&str]>(&[&[""], &[""], &["", " "], &["", "", " ", "\n", "\t", "\r\n    "]]),
            escapes: *random.pick(&[0, 0, 0, 0, 0, 0, 30, 2]),
            spellings: *random.pick(&[0, 0, 4]),
            kind,
            out: String::new(),
        }
    }

    fn write(mut self, random: &mut Random, order: &Value) -> String {
        self.value(random, order, true);
        self.out
    }

    fn token(&mut self, random: &mut Random, token: &str) {
        self.out.push_str(random.pick::<&str>(self.spaces));
        self.out.push_str(token);
        self.out.push_str(random.pick::<&str>(self.spaces));
    }

    fn value(&mut self, random: &mut Random, value: &Value, is_top: bool) {
        match value {
            Value::Object(members) => {
                self.token(random, "{");
                let members = self.with_doubled(random, members, is_top);
                for (place, (name, value)) in members.iter().enumerate() {
                    if place > 0 {
                        self.token(random, ",");
                    }
                    self.string(random, name);
                    self.token(random, ":");
                    self.value(random, value, false);
                }
                self.token(random, "}");
            }
            Value::Array(items) => {
                self.token(random, "[");
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        self.token(random, ",");
                    }
                    self.value(random, item, false);
                }
                self.token(random, "]");
            }
            Value::String(text) => self.string(random, text),
            Value::Number(number) => self.number(random, number),
            other => self.token(random, &other.to_string()),
        }
    }

    /// The members, some of them repeated. Repeated lists have their own group.
    fn with_doubled(
        &self,
        random: &mut Random,
        members: &Map<String, Value>,
        is_top: bool,
    ) -> Vec<(String, Value)> {
        let mut all: Vec<_> = members.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        for (name, value) in members {
            let is_list = AUTHORIZATION.lists.iter().any(|table| table.name() == name);
            let is_doubled = match self.kind {
                Kind::Doubled => !is_list && random.below(12) == 0,
                Kind::DoubledLists if is_top && is_list => random.below(2) == 0,
                Kind::DoubledLists => random.below(12) == 0,
                _ => false,
            };
            if !is_doubled {
                continue;
            }
            let again = match random.below(3) {
                _ if is_list => value.clone(),
                0 => value.clone(),
                1 => all[random.below(all.len())].1.clone(),
                _ => hostile(random),
            };
            let place = random.below(all.len() + 1);
            all.insert(place, (name.clone(), again));
        }
        all
    }

    fn string(&mut self, random: &mut Random, text: &str) {
        self.out.push_str(random.pick::<&str>(self.spaces));
        self.out.push('"');
        for character in text.chars() {
            let is_escaped = self.escapes > 0 && random.below(self.escapes) == 0;
            match character {
                '"' | '\\' => self.out.extend(['\\', character]),
                '/' if is_escaped => self.out.push_str("\\/"),
                '\n' if !is_escaped => self.out.push_str("\\n"),
                '\t' if !is_escaped => self.out.push_str("\\t"),
                '\r' if !is_escaped => self.out.push_str("\\r"),
                _ if is_escaped || character < ' ' => {
                    let is_upper = random.below(2) == 0;
                    for unit in character.encode_utf16(&mut [0; 2]) {
                        let _ = if is_upper {
                            write!(self.out, "\\u{unit:04X}")
                        } else {
                            write!(self.out, "\\u{unit:04x}")
                        };
                    }
                }
                _ => self.out.push(character),
            }
        }
        self.out.push('"');
        self.out.push_str(random.pick::<&str>(self.spaces));
    }

    fn number(&mut self, random: &mut Random, number: &serde_json::Number) {
        let plain = number.to_string();
        let is_whole = number.as_u64().is_some_and(|whole| whole > 0);
        let spelled = match random.below(4) {
            _ if self.spellings == 0 || random.below(self.spellings) > 0 || !is_whole => plain,
            0 => format!("{plain}.0"),
            1 => format!("{plain}e0"),
            2 => format!("{plain}.00E+00"),
            _ => format!("{plain}0e-1"),
        };
        self.token(random, &spelled);
    }
}

/// The style of the pairs of one body.
struct FormStyle {
    /// One of this many keys is outside of `params[…]`; 0: none.
    bare: usize,
    gap: usize,
    encodes_brackets: bool,
    encodes_all: bool,
}

/// The order as a form body, where everything is text.
fn form_body(random: &mut Random, order: &Value, kind: Kind) -> String {
    let style = FormStyle {
        bare: *random.pick(&[0, 0, 1, 3]),
        gap: *random.pick(&[1, 1, 1, 2, 7]),
        encodes_brackets: random.below(2) == 0,
        encodes_all: random.below(8) == 0,
    };
    let mut pairs = Vec::new();
    flatten(order, &mut Vec::new(), style.gap, &mut pairs);
    if kind == Kind::Doubled || kind == Kind::DoubledLists {
        for place in 0..pairs.len() {
            if random.below(20) == 0 {
                let value =
                    if random.below(2) == 0 { random.pick(&pairs).1.clone() } else { pairs[place].1.clone() };
                pairs.push((pairs[place].0.clone(), value));
            }
        }
    }
    if random.below(4) == 0 {
        shuffle_items(random, &mut pairs);
    }
    if kind == Kind::Shapes {
        odd_pairs(random, &mut pairs);
    }
    let mut body = String::new();
    for (path, value) in &pairs {
        if !body.is_empty() {
            body.push('&');
        }
        let is_bare = style.bare > 0 && random.below(style.bare) == 0;
        let (root, rest) = if is_bare { (path[0].as_str(), &path[1..]) } else { ("params", path.as_slice()) };
        encode(random, root, &style, &mut body);
        for step in rest {
            body.push_str(if style.encodes_brackets { "%5B" } else { "[" });
            encode(random, step, &style, &mut body);
            body.push_str(if style.encodes_brackets { "%5D" } else { "]" });
        }
        body.push('=');
        encode(random, value, &style, &mut body);
    }
    body
}

/// Keys that some programs make.
fn odd_pairs(random: &mut Random, pairs: &mut Vec<(Vec<String>, String)>) {
    let paths: [&[&str]; 16] = [
        &["CART", "", "NAME"],
        &["CART", "x", "NAME"],
        &["CART", "00", "PRICE"],
        &["CART", "01", "PRICE"],
        &["CART", "-1", "PRICE"],
        &["CART", "999", "PRICE"],
        &["CART", "1000", "PRICE"],
        &["CART", "4294967296", "PRICE"],
        &["CART", "0"],
        &["CART"],
        &["CART", "0", "PRICE", "0"],
        &["CART[0]", "PRICE"],
        &["AMOUNT", ""],
        &["AMOUNT", "a", "b"],
        &["params", "AMOUNT"],
        &["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"],
    ];
    for _ in 0..random.below(4) {
        let path = random.pick(&paths).iter().map(|step| (*step).to_owned()).collect();
        let value = (*random.pick(&["", "1", "60000", "Zephyrq", "é"])).to_owned();
        let place = random.below(pairs.len() + 1);
        pairs.insert(place, (path, value));
    }
}

fn flatten(value: &Value, path: &mut Vec<String>, gap: usize, pairs: &mut Vec<(Vec<String>, String)>) {
    let mut below = |step: String, value: &Value| {
        path.push(step);
        flatten(value, path, gap, pairs);
        path.pop();
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| below(name.clone(), value)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| below((place * gap).to_string(), item))
        }
        Value::String(text) => pairs.push((path.clone(), text.clone())),
        Value::Null => pairs.push((path.clone(), String::new())),
        other => pairs.push((path.clone(), other.to_string())),
    }
}

fn encode(random: &mut Random, text: &str, style: &FormStyle, out: &mut String) {
    let is_upper = random.below(4) > 0;
    for byte in text.bytes() {
        match byte {
            b' ' if random.below(2) == 0 => out.push('+'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' if !style.encodes_all => {
                out.push(char::from(byte))
            }
            _ => drop(if is_upper { write!(out, "%{byte:02X}") } else { write!(out, "%{byte:02x}") }),
        }
    }
}

/// Texts with mistakes in the JSON itself.
const JSON_TEXTS: &[&str] = &[
    "",
    " ",
    "{}",
    "{}x",
    "[]",
    "null",
    "12",
    "\"a\"",
    "{\"AMOUNT\":6,}",
    "{\"AMOUNT\":06}",
    "{\"AMOUNT\":12345678901234567890,\"BILLINGCITY\":1e400}",
    "{\"AMOUNT\":-0,\"VAT\":-0.0}",
    "{\"BILLINGCITY\":\"\\ud83d\",\"SHIPTOCITY\":\"\\ude00\\ud83d\"}",
    "{\"\\ud83dx\":1,\"BILLINGCITY\":\"\\ud83d\\ude00\"}",
    "{\"BILLINGCITY\":\"\\x\"}",
    "{\"BILLINGCITY\":\"a\nb\"}",
    "\u{FEFF}{}",
    "{\"CART\":[{},{\"PRICE\":1},[],{\"PRICE\":[]}]}",
    "{\"CART\":{\"7\":{\"PRICE\":1},\"1\":{\"PRICE\":2},\"x\":{\"PRICE\":3}}}",
    "{\"BILLINGTOWN\":[[[[[[[[[[1]]]]]]]]]],\"AMOUNT\":60000}",
    "{\"CART\":[{\"PRICE\":1,\"PRICE\":2},{\"PRICE\":2,\"NAME\":\"a\",\"PRICE\":1},{\"N\\u0041ME\":\"a\",\"NAME\":\"b\"}]}",
];

const JSON_PIECES: &[&str] = &[
    "{", "}", "[", "]", ":", ",", "\"", "\\", " ", "\n", "0", "9", "-", "+", ".", "e", "t", "n", "é", "😀",
    "\u{0}", "\\u", "\\ud800", "null", "\":", "[[", "}}", "",
];

const FORM_BODIES: &[&str] = &[
    "",
    "&",
    "=",
    "=&=",
    "AMOUNT",
    "AMOUNT=",
    " \n AMOUNT=60000 \t",
    "\u{A0}AMOUNT=60000\u{A0}",
    "AMOUNT=1&AMOUNT=2&params[AMOUNT]=3",
    "params[CART][1][PRICE]=1&params[CART][0][PRICE]=2&CART[x][PRICE]=3&CART[0]=4&CART=5",
    "BILLINGCITY=%&AMOUNT=60000",
    "BILLINGCITY=%C3&SHIPTOCITY=%ED%A0%80&%ff=1",
    "BILLINGCITY=%00+%c3%a9=é&VERSION",
    "a[b=1&a]b[=2&[]=3&AMOUNT[]=4&[AMOUNT]=5&&&",
];

const FORM_PIECES: &[&str] = &[
    "&", "=", "%", "+", "[", "]", "'", "\"", "\\", " ", "\n", "é", "😀", "\u{0}", "%C3", "%5B", "%5D", "CART[0]",
    "params[", "&&", "VERSION", "",
];

/// Removes a few characters of a text, and inserts others.
fn damage(random: &mut Random, text: String, pieces: &[&str]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=random.below(3) {
        let at = random.below(characters.len() + 1);
        let end = (at + random.below(3)).min(characters.len());
        characters.splice(at..end, random.pick::<&str>(pieces).chars());
    }
    characters.into_iter().collect()
}

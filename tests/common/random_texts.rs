//! Random JSON texts and form bodies, the same on every machine: what no program sends. `tests/texts.rs` has them answered.

use crate::random_orders::{GROUP, Kind, groups, random_order};
use crate::sample::Random;
use oney_rules::authorization::{AUTHORIZATION, cart, travel_legs, travel_stays};
use oney_rules::table::Table;
use serde_json::{Value, json};
use std::fmt::Write;

/// The most bytes that are read of an input.
const MAX_BYTES: usize = 1 << 20;

/// A text, perhaps with a part that is repeated: so a long one is written down shortly.
pub struct RandomText {
    pub before: String,
    pub each: &'static str,
    pub times: usize,
    pub after: String,
}

impl RandomText {
    fn plain(text: String) -> Self {
        Self { before: text, each: "", times: 0, after: String::new() }
    }

    pub fn text(&self) -> String {
        [&self.before, &self.each.repeat(self.times), &self.after].map(String::as_str).concat()
    }

    pub fn to_json(&self) -> Value {
        if self.times == 0 {
            return self.before.clone().into();
        }
        json!({ "before": self.before, "each": self.each, "times": self.times, "after": self.after })
    }
}

/// An input as JSON text and as a form body, with the options of its check.
pub struct Input {
    pub profile: Value,
    pub options: Value,
    pub json: RandomText,
    pub form: RandomText,
}

/// The input with this index in a group.
pub fn random_input(group: usize, place: usize) -> Input {
    let number = (group * GROUP + place) as u64;
    // Other seeds than those of the random orders.
    let random = &mut Random::new((number + 1).wrapping_mul(0xD6E8_FEB8_6659_FD93) ^ 0x5851_F42D_4C95_7F2D);
    for _ in 0..4 {
        random.next();
    }
    if random.below(12) == 0 {
        let kinds = groups();
        let kind: Kind = *random.pick(&kinds);
        let order = random_order(kind, 1_000 + group, place);
        let options = json!({ "today": order.today, "stage": order.stage, "part": order.part });
        let (json, form) = (RandomText::plain(order.json), RandomText::plain(order.form));
        return Input { profile: order.profile, options, json, form };
    }
    let profiles = [
        json!({ "country": "FR" }),
        json!({ "country": "ES" }),
        json!({ "country": "BE", "phones": "plus" }),
        json!({ "country": "FR", "signed": true, "addressLines": 1 }),
        json!({ "country": "FR", "mcc": "4511", "booleans": "true-false" }),
        json!({ "country": "IT", "severity": { "duplicate-parameter": "warning", "unknown-parameter": "off", "too-long": "warning" } }),
    ];
    let stage = *random.pick(&["draft", "draft", "draft", "final"]);
    let part = *random.pick(&["all", "customer"]);
    Input {
        profile: random.pick(&profiles).clone(),
        options: json!({ "today": "2026-11-22", "stage": stage, "part": part }),
        json: json_text(random),
        form: form_body(random),
    }
}

const LISTS: [&Table; 3] = [&cart::TABLE, &travel_legs::TABLE, &travel_stays::TABLE];

/// A key of the order, or of a row of a list.
fn key(random: &mut Random, list: Option<&Table>) -> String {
    let table = list.unwrap_or(AUTHORIZATION.table);
    let ids: Vec<&str> = table.ids().map(|id| id.name()).collect();
    let known = *random.pick(&ids);
    match random.below(24) {
        0 => "HASH".to_owned(),
        1 => (*random.pick(&["params", "method", "CART", "TRAVELLEGS", "TRAVELSTAYS"])).to_owned(),
        2 => known.to_lowercase(),
        3 => {
            let mut letters: Vec<char> = known.chars().collect();
            let at = random.below(letters.len());
            match random.below(3) {
                0 => drop(letters.remove(at)),
                1 => letters.insert(at, *random.pick(&['A', 'É', '_', '0', '\u{301}', '\u{200d}'])),
                _ => letters[at] = *random.pick(&['a', 'X', ' ', '１']),
            }
            letters.into_iter().collect()
        }
        4 => (*random.pick(&[
            "__proto__",
            "constructor",
            "toString",
            "toJSON",
            "length",
            "forEach",
            "0",
            "1",
            "-1",
            "01",
            "4294967295",
            "4294967296",
            "",
            " ",
            "\u{0}",
            "CART[0]",
            "CART[0][PRICE]",
            "params[AMOUNT]",
            "CART[",
            "a]b",
            "[]",
            "?",
            "=",
            "&",
            "%",
            "then",
        ]))
        .to_owned(),
        5 => letters(random, 6),
        6 => (*random.pick(&[
            "OPERATIONTYPE",
            "EXECCODE",
            "TRANSACTIONID",
            "REDIRECTHTML",
            "APIKEYID",
            "MESSAGE",
            "ORDERID",
            "IDENTIFIER",
        ]))
        .to_owned(),
        _ => known.to_owned(),
    }
}

/// A random character of any plane.
fn letter(random: &mut Random) -> char {
    let from = *random.pick(&[
        0x20, 0x20, 0x20, 0x20, 0, 0x80, 0x300, 0x600, 0x900, 0x1100, 0x2000, 0x3000, 0xAC00, 0xD7F0, 0xFB00,
        0xFE00, 0xFFF0, 0x1_0000, 0x1_D400, 0x1_F1E0, 0x1_F400, 0x2_0000, 0x3_0000, 0xE_0000, 0xF_0000, 0x10_FF00,
    ]);
    let span = *random.pick(&[0x5F, 0x100, 0x100, 0x800]);
    char::from_u32(from + random.below(span) as u32).filter(|letter| *letter != '\u{F8FF}').unwrap_or('\u{FFFD}')
}

fn letters(random: &mut Random, most: usize) -> String {
    (0..random.below(most + 1)).map(|_| letter(random)).collect()
}

/// A text that some format nearly accepts, or any.
fn text(random: &mut Random) -> String {
    let near = *random.pick(&[
        "capture",
        "refund",
        "authorization",
        "0000",
        "0001",
        "5001",
        "A1123456",
        "PGI+PC9iPg==",
        "60000",
        "1",
        "0612345678",
        "+33 6 12 34 56 78",
        "0033612345678",
        "75002",
        "2A004",
        "FR",
        "fr",
        "yes",
        "No",
        "true",
        "1985-04-12",
        "2026-11-22",
        "2026-02-30",
        "3.0",
        "3",
        "mr",
        "MRS",
        "facilypay-3x",
        "carrier",
        "jeanne@example.com",
        "212.27.48.10",
        "256.1.1.1",
        "12 rue de la Paix",
        "Résidence des Acacias, bâtiment C, 12 rue de la Paix, 75002 Paris",
        "a&b=c",
        "100%",
        "%41",
        "a+b",
        "null",
        "",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B85",
        "19,6",
        "5.50",
        "0x10",
        "1e3",
        "９９",
        "٣",
        "-0",
        "9007199254740993",
        "18446744073709551616",
        "\u{FEFF}Paris",
        "Paris\u{85}",
        "\u{A0}Lyon\u{2003}",
    ]);
    match random.below(6) {
        0 | 1 => near.to_owned(),
        2 => {
            let mut changed: Vec<char> = near.chars().collect();
            let at = random.below(changed.len() + 1);
            changed.insert(at, letter(random));
            changed.into_iter().collect()
        }
        3 => letters(random, 50),
        4 => {
            let one = letter(random);
            std::iter::repeat_n(one, random.below(300)).collect()
        }
        _ => letters(random, 8),
    }
}

/// A number in any spelling, also in those that JSON has not.
fn number(random: &mut Random) -> String {
    let digits = |random: &mut Random, most: usize| -> String {
        (0..=random.below(most)).map(|_| char::from(b'0' + random.below(10) as u8)).collect()
    };
    match random.below(12) {
        0 => digits(random, 3).trim_start_matches('0').to_owned() + "0",
        1 => format!("{}.{}", random.below(1000), digits(random, 4)),
        2 => format!("{}e{}", random.below(1000), random.below(8)),
        3 => format!(
            "{}.{}E{}{}",
            random.below(10),
            digits(random, 20),
            random.pick(&["", "+", "-"]),
            random.below(400)
        ),
        4 => format!("-{}", random.below(100_000)),
        5 => (*random.pick(&[
            "0",
            "-0",
            "0.0",
            "-0.0",
            "0e0",
            "0e999999",
            "1e400",
            "-1e400",
            "1e-400",
            "5e-324",
            "2e308",
            "1.7976931348623157e308",
            "9007199254740991",
            "9007199254740992",
            "9007199254740993",
            "18446744073709551615",
            "18446744073709551616",
            "123456789012345678901234567890",
            "0.1",
            "0.30000000000000004",
            "1E21",
            "1e21",
            "1e20",
            "100000000000000000000",
            "1000000000000000000000",
            "0.000001",
            "0.0000001",
        ]))
        .to_owned(),
        6 => (*random
            .pick(&["+1", "01", "1.", ".5", "1e", "1e+", "--1", "NaN", "Infinity", "0x1", "1_000", "1,5", "١"]))
        .to_owned(),
        7 => format!("{}{}", 1 + random.below(9), "0".repeat(random.below(30))),
        8 => format!("{}.{}", random.below(100), "0".repeat(random.below(30))),
        9 => digits(random, 40).trim_start_matches('0').to_owned() + "7",
        _ => random.below(300_000).to_string(),
    }
}

/// A JSON text that is being written.
struct Writing<'r> {
    random: &'r mut Random,
    out: String,
    /// One of this many characters is escaped without need; 0: none.
    escapes: usize,
    has_spaces: bool,
}

impl Writing<'_> {
    fn space(&mut self) {
        if self.has_spaces {
            self.out.push_str(random_space(self.random));
        }
    }

    fn string(&mut self, text: &str) {
        self.out.push('"');
        for letter in text.chars() {
            let is_escaped = self.escapes > 0 && self.random.below(self.escapes) == 0;
            match letter {
                '"' | '\\' => self.out.extend(['\\', letter]),
                '/' if is_escaped => self.out.push_str("\\/"),
                '\n' if !is_escaped => self.out.push_str("\\n"),
                '\u{8}' if !is_escaped => self.out.push_str("\\b"),
                '\u{c}' if !is_escaped => self.out.push_str("\\f"),
                _ if is_escaped || letter < ' ' => {
                    let is_upper = self.random.below(2) == 0;
                    for unit in letter.encode_utf16(&mut [0; 2]) {
                        let _ = if is_upper {
                            write!(self.out, "\\u{unit:04X}")
                        } else {
                            write!(self.out, "\\u{unit:04x}")
                        };
                    }
                }
                _ => self.out.push(letter),
            }
        }
        if self.random.below(60) == 0 {
            // Halves of surrogate pairs, in order or not, and what is no escape.
            self.out.push_str(self.random.pick::<&str>(&[
                "\\ud83d",
                "\\uDE00",
                "\\ude00\\ud83d",
                "\\ud83d\\ud83d\\ude00",
                "\\ud800x",
                "\\ud83d\\n",
                "\\x",
                "\\u12",
                "\\uFFFF",
                "\\u0000",
                "\t",
                "\u{7f}",
            ]));
        }
        self.out.push('"');
    }

    fn value(&mut self, depth: usize) {
        self.space();
        match self.random.below(if depth > 10 { 7 } else { 12 }) {
            0..=2 => {
                let text = text(self.random);
                self.string(&text);
            }
            3 | 4 => {
                let number = number(self.random);
                self.out.push_str(&number);
            }
            5 | 6 => self.out.push_str(self.random.pick::<&str>(&["true", "false", "null", "\"\"", "[]", "{}"])),
            7 | 8 => self.list(None, depth),
            _ => self.object(None, depth, 3),
        }
        self.space();
    }

    fn list(&mut self, table: Option<&Table>, depth: usize) {
        self.out.push('[');
        for index in 0..self.random.below(4) {
            if index > 0 {
                self.out.push(',');
            }
            if table.is_some() && self.random.below(8) > 0 {
                self.object(table, depth + 1, 4)
            } else {
                self.value(depth + 1)
            }
        }
        self.out.push(']');
    }

    /// An object, some of whose members are repeated. `list` is the table of its keys; `None` for that of the order.
    fn object(&mut self, list: Option<&Table>, depth: usize, most: usize) {
        self.out.push('{');
        self.space();
        let mut keys: Vec<String> = Vec::new();
        for index in 0..self.random.below(most + 1) {
            if index > 0 {
                self.out.push(',');
            }
            self.space();
            let is_again = !keys.is_empty() && self.random.below(10) == 0;
            let key = if is_again { self.random.pick(&keys).clone() } else { key(self.random, list) };
            let table =
                if depth == 0 && self.random.below(5) == 0 { Some(*self.random.pick(&LISTS)) } else { None };
            let key = table.map_or(key, |table| table.name().to_owned());
            self.string(&key);
            self.space();
            self.out.push(':');
            match table {
                Some(table) if self.random.below(8) > 0 => match self.random.below(6) {
                    // The rows of an object, with gaps and repetitions.
                    0 => {
                        self.out.push('{');
                        for index in 0..self.random.below(4) {
                            let label =
                                *self.random.pick(&["0", "1", "2", "7", "7", "1000", "x", "00", "4294967295"]);
                            self.out.push_str(if index > 0 { "," } else { "" });
                            self.string(label);
                            self.out.push(':');
                            self.object(Some(table), 2, 4);
                        }
                        self.out.push('}');
                    }
                    _ => self.list(Some(table), 1),
                },
                _ if depth < 2 && key == "params" => self.object(None, depth + 1, most),
                _ => self.value(depth + 1),
            }
            keys.push(key);
        }
        self.space();
        self.out.push('}');
    }
}

fn random_space(random: &mut Random) -> &'static str {
    random.pick::<&str>(&["", "", "", " ", "\n", "\t", "\r\n ", " "])
}

const JSON_PIECES: &[&str] = &[
    "{", "}", "[", "]", ":", ",", "\"", "\\", " ", "\n", "0", "-", ".", "e", "t", "\u{0}", "\u{FEFF}", "\u{A0}",
    "\\u", "\\ud800", "null", "\":", "}}", "é", "😀", "/**/", "'",
];

fn json_text(random: &mut Random) -> RandomText {
    if random.below(400) == 0 {
        return long(
            random,
            "{\"BILLINGADDRESS\":\"",
            "\",\"AMOUNT\":1}",
            "BILLINGADDRESS".len() + "AMOUNT".len() + 1,
            &["a", "é", "中", "😀", " ", "\\u0041", "\\\\"],
        );
    }
    let (escapes, has_spaces) = (*random.pick(&[0, 0, 0, 30, 3]), random.below(3) == 0);
    let mut writing = Writing { random, out: String::new(), escapes, has_spaces };
    writing.space();
    if writing.random.below(40) == 0 {
        writing.value(0)
    } else {
        writing.object(None, 0, 9)
    }
    writing.space();
    let Writing { out, random, .. } = writing;
    RandomText::plain(if random.below(5) == 0 { damaged(random, &out, JSON_PIECES) } else { out })
}

/// An input of as many bytes as are read, or a few more or less; `other` are those of the keys and of the other values.
fn long(random: &mut Random, before: &str, after: &str, other: usize, parts: &[&'static str]) -> RandomText {
    let each = *random.pick(parts);
    let size = match each {
        "\\u0041" | "%41" | "\\\\" => 1,
        part => part.len(),
    };
    let left = MAX_BYTES - other + random.below(7) - 3;
    let pad = "x".repeat(left % size);
    RandomText { before: format!("{before}{pad}"), each, times: left / size, after: after.to_owned() }
}

/// Removes a few characters of a text, and inserts others.
fn damaged(random: &mut Random, text: &str, pieces: &[&str]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=random.below(3) {
        let at = random.below(characters.len() + 1);
        let end = (at + random.below(3)).min(characters.len());
        if random.below(6) == 0 {
            characters.truncate(at);
        }
        let end = end.min(characters.len());
        let at = at.min(end);
        characters.splice(at..end, random.pick::<&str>(pieces).chars());
    }
    characters.into_iter().collect()
}

const FORM_PIECES: &[&str] = &[
    "&",
    "=",
    "%",
    "+",
    "[",
    "]",
    "?",
    "#",
    ";",
    "\"",
    "\\",
    " ",
    "\n",
    "\u{0}",
    "\u{FEFF}",
    "\u{A0}",
    "\u{85}",
    "é",
    "😀",
    "%C3",
    "%A9",
    "%ED%A0%80",
    "%F0%9F%98%80",
    "%ff",
    "%c0%80",
    "%5B",
    "%5D",
    "%00",
    "%2",
    "%zz",
    "CART[0]",
    "params[",
    "&&",
    "%26",
    "%3D",
];

fn form_body(random: &mut Random) -> RandomText {
    if random.below(400) == 0 {
        return long(
            random,
            "BILLINGADDRESS=",
            "&AMOUNT=1",
            "BILLINGADDRESS".len() + "AMOUNT".len() + 1,
            &["a", "é", "中", "😀", "%41", "%"],
        );
    }
    let escapes = *random.pick(&[0, 0, 8, 1]);
    let mut out = random.pick::<&str>(&["", "", "", "", "?", " ", "\u{FEFF}", "\n", "&"]).to_string();
    let mut keys: Vec<String> = Vec::new();
    for index in 0..random.below(9) {
        if index > 0 {
            out.push('&');
        }
        let is_again = !keys.is_empty() && random.below(10) == 0;
        let path = if is_again { random.pick(&keys).clone() } else { pair_key(random, escapes) };
        out.push_str(&path);
        keys.push(path);
        if random.below(30) > 0 {
            out.push('=');
        }
        let value = text(random);
        encode(random, &value, escapes, &mut out);
        if random.below(25) == 0 {
            let byte = random.below(256);
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out.push_str(random.pick::<&str>(&["", "", "", "", " ", "\r\n", "&", "\u{A0}"]));
    RandomText::plain(if random.below(5) == 0 { damaged(random, &out, FORM_PIECES) } else { out })
}

/// A key of a pair, encoded.
fn pair_key(random: &mut Random, escapes: usize) -> String {
    let list = if random.below(3) == 0 { Some(*random.pick(&LISTS)) } else { None };
    let mut steps: Vec<String> = Vec::new();
    if let Some(list) = list {
        steps.push(list.name().to_owned());
        steps.push(
            (*random.pick(&["0", "0", "1", "2", "7", "00", "-1", "x", "", "999", "1000", "4294967296"]))
                .to_owned(),
        );
    }
    if random.below(12) > 0 {
        steps.push(key(random, list));
    }
    for _ in 0..(if random.below(20) == 0 { random.below(10) } else { 0 }) {
        steps.push(key(random, list));
    }
    if random.below(2) == 0 || steps.is_empty() {
        steps.insert(0, "params".to_owned());
    }
    let mut out = String::new();
    let brackets = *random.pick(&[("[", "]"), ("[", "]"), ("%5B", "%5D"), ("%5b", "%5d")]);
    for (depth, step) in steps.iter().enumerate() {
        out.push_str(if depth > 0 { brackets.0 } else { "" });
        encode(random, step, escapes, &mut out);
        out.push_str(if depth > 0 { brackets.1 } else { "" });
    }
    out
}

fn encode(random: &mut Random, text: &str, escapes: usize, out: &mut String) {
    for letter in text.chars() {
        let is_escaped = escapes > 0 && random.below(escapes) == 0;
        match letter {
            ' ' if random.below(2) == 0 => out.push('+'),
            '&' | '=' | '%' | '+' | '[' | ']' if random.below(12) == 0 => out.push(letter),
            'a'..='z' | 'A'..='Z' | '0'..='9' if !is_escaped => out.push(letter),
            '\u{80}'.. if !is_escaped => out.push(letter),
            _ => {
                for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
                    let _ = write!(out, "%{byte:02X}");
                }
            }
        }
    }
}

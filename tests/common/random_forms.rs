//! Random forms in random names of shops, for all ways in which a body can come.

use crate::sample::Random;
use oney_rules::table::Supplier;
use oney_rules::{Date, Fields, Locale, Options, Part, Profile, Request, Validator};
use serde_json::{Map, Value, json};

/// How many there are.
pub const FORMS: usize = 400;

/// A form of a shop, as it is posted.
pub struct RandomForm {
    pub profile: Value,
    pub fields: Value,
    pub shop: Value,
    pub stage: &'static str,
    pub part: &'static str,
    /// Names and values, in their order.
    pub pairs: Vec<(String, String)>,
    /// Another body with the same names, as JSON.
    pub json: Value,
}

/// Parameters of customers that have one field, and some that visitors must not supply.
const SINGLE: [&str; 22] = [
    "BILLINGFIRSTNAME",
    "BILLINGLASTNAME",
    "BILLINGCITY",
    "BILLINGPOSTALCODE",
    "BILLINGCOUNTRY",
    "CLIENTEMAIL",
    "CLIENTIDENT",
    "SHIPTOFIRSTNAME",
    "SHIPTOLASTNAME",
    "SHIPTOCITY",
    "SHIPTOPOSTALCODE",
    "SHIPTOCOUNTRY",
    "SHIPTOCOMPANYNAME",
    "CLIENTDOB",
    "BILLINGTITLE",
    "SHIPTOTITLE",
    "BILLINGADDRESS",
    "SHIPTOADDRESS",
    "AMOUNT",
    "ORDERID",
    "CLIENTIP",
    "PAYMENTOPTION",
];

/// Ways to spell the name of a field; `#` is its number.
const NAMES: [&str; 7] =
    ["field#", "billing[field#]", "billing.part#", "a[b][c#]", "list#[0]", "prénom #", "checkout.billing[field#]"];

const VALUES: [&str; 40] = [
    "Jean",
    "  Dupont ",
    "",
    "12 rue de la Paix",
    "Bât. B",
    "Paris",
    "75002",
    "B-1000",
    "FR",
    "fra",
    "BE",
    "mr",
    "MRS",
    "1",
    "2",
    "0",
    "0698765432",
    "+33 6 98 76 54 32",
    "0033698765432",
    "01 42 68 53 00",
    "33",
    "+32",
    "(+33) 6 98 76 54 32",
    "jean@example.com",
    "1990",
    "02",
    "3",
    "31",
    "1990-02-03",
    "on",
    "off",
    "No",
    "x\u{0}y",
    "Zoe\u{308}",
    "a\r\nb",
    "𝒳",
    "60000",
    "facilypay-3x",
    "Jean-Christophe-Maximilien",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
];

/// What is in no map.
const FOREIGN: [&str; 12] = [
    "AMOUNT",
    "CART[0][PRICE]",
    "IDENTIFIER",
    "_csrf",
    "pass-word",
    "a[]",
    "a[b",
    "x.y.z",
    "method",
    "params[BILLINGCITY]",
    "a[1][2][3][4][5][6][7][8][9]",
    "007",
];

struct Names<'r> {
    random: &'r mut Random,
    given: Vec<String>,
}

impl Names<'_> {
    fn next(&mut self) -> String {
        let known = self.given.len();
        // One field may fill several parameters.
        if known > 0 && self.random.below(12) == 0 {
            return self.given[self.random.below(known)].clone();
        }
        let name = self.random.pick(&NAMES).replace('#', &known.to_string());
        self.given.push(name.clone());
        name
    }

    fn list(&mut self, length: usize) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        while names.len() < length {
            let name = self.next();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

/// The form with this number.
pub fn random_form(number: usize) -> RandomForm {
    // Neighbouring seeds would give similar forms.
    let random = &mut Random::new((number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let mut names = Names { random, given: Vec::new() };
    let mut fields = Map::new();
    for parameter in SINGLE {
        if names.random.below(3) > 0 {
            let source = match (names.random.below(6), parameter) {
                (0, "BILLINGTITLE" | "SHIPTOTITLE") => {
                    json!({ "from": names.next(), "values": { "1": "mr", "2": "mrs" } })
                }
                (1, "BILLINGCOUNTRY") => json!({ "from": names.next(), "values": { "33": "FR", "32": "BE" } }),
                (0..=2, "CLIENTDOB") => json!({ "date": names.list(3) }),
                (0..=3, "BILLINGADDRESS" | "SHIPTOADDRESS") => {
                    let length = 2 + names.random.below(2);
                    json!(names.list(length))
                }
                (0..=2, "PAYMENTOPTION") => json!({ "from": names.next(), "visitor": true }),
                (0, _) => json!({ "from": names.next() }),
                _ => json!(names.next()),
            };
            fields.insert(parameter.to_owned(), source);
        }
    }
    for [mobile, other] in [["BILLINGMOBILEPHONE", "BILLINGPHONE"], ["SHIPTOMOBILEPHONE", "SHIPTOPHONE"]] {
        match names.random.below(5) {
            0 => drop(fields.insert(mobile.to_owned(), json!({ "phone": names.next() }))),
            1 => drop(fields.insert(other.to_owned(), json!({ "phone": names.next() }))),
            2 => drop(fields.insert(mobile.to_owned(), json!(names.list(2)))),
            3 => {
                fields.insert(mobile.to_owned(), json!(names.next()));
                fields.insert(other.to_owned(), json!(names.list(2)));
            }
            _ => {}
        }
    }
    if fields.is_empty() {
        fields.insert("BILLINGCITY".to_owned(), json!(names.next()));
    }
    match names.random.below(5) {
        0 => drop(fields.insert("delivery".to_owned(), json!({ "sameAsBilling": true }))),
        1 => drop(fields.insert("delivery".to_owned(), json!({ "sameAsBilling": { "unless": names.next() } }))),
        2 => drop(fields.insert("delivery".to_owned(), json!({ "sameAsBilling": { "when": names.next() } }))),
        _ => {}
    }
    let given = names.given;
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut json = Map::new();
    for _ in 0..random.below(2 * given.len() + 4) {
        let name =
            if random.below(6) == 0 { (*random.pick(&FOREIGN)).to_owned() } else { random.pick(&given).clone() };
        let value = (*random.pick(&VALUES)).to_owned();
        json.insert(name.clone(), scalar(random, &value));
        pairs.push((name.replace("[0]", random.pick::<&str>(&["[0]", "[]"])), value));
    }
    if random.below(2) == 0 {
        json.insert(
            "billing".to_owned(),
            json!({ "field0": "Anne", "part1": null, "field2": ["a", { "b": {} }], "x": [] }),
        );
    }
    let mut shop = Map::new();
    let known = [
        ("AMOUNT", json!(60_000)),
        ("ORDERID", json!("1234")),
        ("BILLINGCOUNTRY", json!("FR")),
        ("SHIPTOCITY", json!("Lyon")),
        ("BILLINGPHONE", json!("0142685300")),
        ("BILLINGCITY", json!(null)),
        ("params", json!({ "CLIENTEMAIL": "shop@example.com" })),
        ("CART", json!([{ "PRICE": 60_000, "QUANTITY": 1, "strange": 1 }])),
        ("UNKNOWN", json!("x")),
        ("BILLINGLASTNAME", json!(["x"])),
    ];
    for (name, value) in known {
        if random.below(4) == 0 {
            shop.insert(name.to_owned(), value);
        }
    }
    let country = *random.pick(&["FR", "FR", "ES", "BE", "PT"]);
    let mut profile = json!({ "country": country });
    if random.below(4) == 0 {
        profile["cut"] = json!(["SHIPTOFIRSTNAME", "SHIPTOLASTNAME"]);
    }
    let (stage, part) = *random.pick(&[("draft", "all"), ("final", "customer"), ("final", "all")]);
    RandomForm { profile, fields: fields.into(), shop: shop.into(), stage, part, pairs, json: json.into() }
}

/// The value as a number or another scalar where JSON may have one.
fn scalar(random: &mut Random, text: &str) -> Value {
    match (random.below(8), text.parse::<u32>()) {
        (0..=3, Ok(number)) if number.to_string() == text => json!(number),
        (4, _) => {
            random.pick(&[json!(true), json!(false), json!(null), json!([]), json!({}), json!(["x", "y"])]).clone()
        }
        _ => json!(text),
    }
}

/// The reference date of the outcomes.
pub const TODAY: &str = "2026-11-27";

impl RandomForm {
    /// As it is posted. A body without pairs is none.
    pub fn body(&self) -> String {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.pairs).finish();
        if body.is_empty() { "_csrf=1".to_owned() } else { body }
    }

    /// The outcomes: as a form body and as JSON.
    pub fn outcomes(&self, of: impl FnOnce(Fields) -> Fields) -> [Value; 2] {
        let validator = Validator::new(Profile::from_json(&self.profile.to_string()).unwrap());
        let fields =
            Fields::from_json(&self.fields.to_string()).unwrap_or_else(|error| panic!("{}: {error}", self.fields));
        let validator = validator.with_fields(of(fields));
        let shop = || Request::from_json(&self.shop.to_string()).unwrap();
        let mut options = Options::new(Date::parse(TODAY).unwrap());
        if self.stage == "draft" {
            options = options.draft();
        }
        if self.part == "customer" {
            options = options.part(Part::Of(Supplier::Customer));
        }
        let forms = [
            validator.read_form(&self.body(), shop()).unwrap(),
            validator.read_json(&self.json.to_string(), shop()).unwrap(),
        ];
        forms.map(|form| {
            serde_json::from_str(&validator.validate_form(&form, &options).to_json(Some(Locale::En))).unwrap()
        })
    }
}

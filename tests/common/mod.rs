//! The vectors of `tests/vectors`, judged by the core. The same files run natively, on wasm32 in Node and in a
//! browser, and through the npm package (`tests/npm`, `tests/www`).

use oney_rules::catalogue::Supplier;
use oney_rules::{Date, Options, Part, Profile, Request, Validator};
use serde_json::{Map, Value, json};

macro_rules! embedded {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../", $folder, "/", $name, ".json")))),+]
    };
}

/// Embedded, since a browser has no files; `tests/vectors.rs` holds the list against the folder.
pub const VECTORS: &[(&str, &str)] = embedded!("tests/vectors": "ambiguities", "cart", "documents", "input", "parameters", "phones", "postal_codes", "reading", "rules", "spain", "stages", "travel");

/// The vectors of what servers alone check; `tests/vectors.rs` holds the list against the folder.
#[cfg(feature = "server")]
pub const SERVER_VECTORS: &[(&str, &str)] =
    embedded!("tests/vectors/server": "capture", "notifications", "parameters", "refund", "results");

#[cfg(not(feature = "server"))]
pub const SERVER_VECTORS: &[(&str, &str)] = &[];

/// The profiles that vectors name.
pub const PROFILES: &[(&str, &str)] = embedded!("examples/profiles": "france", "sandbox", "spain", "travel");

/// One vector: an order, the profile and options under which it is judged, and what must come out.
pub struct Vector {
    pub name: String,
    pub profile: String,
    pub options: Options,
    /// The kind of message; `auto` finds it.
    #[cfg_attr(
        not(feature = "server"),
        expect(dead_code, reason = "only servers have others than authorizations")
    )]
    pub message: String,
    pub input: Value,
    pub expect: Map<String, Value>,
}

/// Every vector of every file.
pub fn vectors() -> Vec<Vector> {
    let own = VECTORS.iter().flat_map(|(file, text)| vectors_of(file, text));
    let of_servers = SERVER_VECTORS.iter().flat_map(|(file, text)| vectors_of(&format!("server/{file}"), text));
    own.chain(of_servers).collect()
}

fn vectors_of(file: &str, text: &str) -> Vec<Vector> {
    let json: Value = serde_json::from_str(text).unwrap();
    json["vectors"].as_array().unwrap().iter().map(|one| vector(file, one)).collect()
}

fn vector(file: &str, json: &Value) -> Vector {
    let profile = match &json["profile"] {
        Value::String(name) => {
            PROFILES.iter().find(|(known, _)| known == name).expect("a profile of examples/profiles").1.to_owned()
        }
        profile => profile.to_string(),
    };
    Vector {
        name: format!("{file}: {}", json["name"].as_str().unwrap()),
        profile,
        options: options(&json["options"]),
        message: json["message"].as_str().unwrap_or("authorization").to_owned(),
        input: json["input"].clone(),
        expect: json["expect"].as_object().unwrap().clone(),
    }
}

fn options(json: &Value) -> Options {
    let options = Options::new(Date::parse(json["today"].as_str().unwrap()).unwrap());
    let options = match json["part"].as_str() {
        Some("customer") => options.part(Part::Of(Supplier::Customer)),
        Some("shop") => options.part(Part::Of(Supplier::Shop)),
        Some("gateway") => options.part(Part::Of(Supplier::Gateway)),
        _ => options,
    };
    if json["stage"] == "draft" { options.draft() } else { options }
}

/// Input that is too large to be written out.
fn repeated(repeat: &Value) -> String {
    let part = |name: &str| repeat[name].as_str().unwrap();
    let times = usize::try_from(repeat["times"].as_u64().unwrap()).unwrap();
    [part("before"), &vec![part("each"); times].join(part("between")), part("after")].concat()
}

impl Vector {
    /// The request in each way in which this host can read the input.
    pub fn requests(&self) -> Vec<Request> {
        #[cfg(feature = "server")]
        if self.message != "authorization" {
            return self.messages();
        }
        if let Some(repeat) = self.input.get("repeat") {
            let text = repeated(repeat);
            let is_form = repeat["as"] == "form";
            return vec![if is_form { Request::from_form(&text) } else { Request::from_json(&text) }.unwrap()];
        }
        if let Some(form) = self.input.get("form") {
            return vec![Request::from_form(form.as_str().unwrap()).unwrap()];
        }
        if let Some(text) = self.input.get("text") {
            return vec![Request::from_json(text.as_str().unwrap()).unwrap()];
        }
        let json = &self.input["json"];
        vec![
            Request::from_json(&json.to_string()).unwrap(),
            #[cfg(feature = "serde")]
            serde_json::from_value(json.clone()).unwrap(),
        ]
    }

    #[cfg(feature = "server")]
    fn messages(&self) -> Vec<Request> {
        use oney_rules::catalogue::MessageKind;
        let kind = (self.message != "auto").then(|| MessageKind::find(&self.message).expect("a kind of message"));
        if let Some(form) = self.input.get("form") {
            return vec![Request::message_from_form(form.as_str().unwrap(), kind).unwrap()];
        }
        if let Some(text) = self.input.get("text") {
            return vec![Request::message_from_json(text.as_str().unwrap(), kind).unwrap()];
        }
        let json = &self.input["json"];
        let read = Request::message_from_json(&json.to_string(), kind).unwrap();
        #[cfg(feature = "serde")]
        let also = serde::de::DeserializeSeed::deserialize(read.message_kind(), json).unwrap();
        vec![
            read,
            #[cfg(feature = "serde")]
            also,
        ]
    }

    /// The whole outcome for one request.
    pub fn outcome(&self, request: &Request) -> Value {
        let validator = Validator::new(Profile::from_json(&self.profile).unwrap());
        let outcome = validator.validate(request, &self.options);
        let json: Value = serde_json::from_str(&outcome.to_json(None)).unwrap();
        assert_eq!(json["valid"], outcome.is_valid(), "{}", self.name);
        json
    }

    /// What differs from the expectation, member by member of it.
    pub fn differences(&self) -> Vec<String> {
        let mut differences = Vec::new();
        for request in self.requests() {
            let outcome = self.outcome(&request);
            for (member, expected) in &self.expect {
                if outcome[member] != *expected {
                    differences.push(format!(
                        "{}: {member}\n  expected {expected}\n  got      {}",
                        self.name, outcome[member]
                    ));
                }
            }
        }
        differences
    }
}

/// Fails with every difference of every vector.
pub fn run_all() {
    let vectors = vectors();
    assert!(vectors.len() > 100, "only {} vectors", vectors.len());
    let differences: Vec<String> = vectors.iter().flat_map(Vector::differences).collect();
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

/// A message in normal form, read again as the kind that it is.
#[allow(dead_code, reason = "not every suite reads twice")]
pub fn again(outcome: &Value) -> Request {
    #[cfg(feature = "server")]
    if let Some(kind) = outcome["message"].as_str() {
        let kind = oney_rules::catalogue::MessageKind::find(kind);
        return Request::message_from_json(&outcome["order"].to_string(), kind).unwrap();
    }
    Request::from_json(&outcome["order"].to_string()).unwrap()
}

/// The order of S2's example, as a JSON object.
#[allow(dead_code, reason = "not every suite starts from it")]
pub fn documented_order() -> Value {
    let request = Request::from_form(include_str!("../../examples/orders/authorization.form")).unwrap();
    let outcome = Validator::new(Profile::from_json(PROFILES[0].1).unwrap());
    let outcome = outcome.validate(&request, &Options::new(Date::parse("2017-06-18").unwrap()));
    serde_json::from_str(&outcome.order_json()).unwrap_or(json!({}))
}

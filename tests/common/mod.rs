//! Checks the vectors of `tests/vectors` with the core. The same files run natively, on wasm32 in Node and in a browser,
//! and through the npm package (`tests/npm`, `tests/www`).

use oney_rules::table::Supplier;
use oney_rules::{Date, Options, Part, Profile, Request, Validator};
use serde_json::{Map, Value, json};

macro_rules! embedded {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../", $folder, "/", $name, ".json")))),+]
    };
}

/// Embedded, since a browser has no files; `tests/vectors.rs` compares the list with the folder.
pub const VECTORS: &[(&str, &str)] = embedded!("tests/vectors": "ambiguities", "cart", "documents", "input", "parameters", "phones", "postal_codes", "reading", "rules", "spain", "stages", "travel", "field", "filled");

/// The vectors of checks for servers only; `tests/vectors.rs` compares the list with the folder.
#[cfg(feature = "server")]
pub const SERVER_VECTORS: &[(&str, &str)] =
    embedded!("tests/vectors/server": "capture", "notifications", "parameters", "refund", "results");

#[cfg(not(feature = "server"))]
pub const SERVER_VECTORS: &[(&str, &str)] = &[];

/// The profiles that vectors name.
pub const PROFILES: &[(&str, &str)] = embedded!("examples/profiles": "france", "sandbox", "spain", "travel");

/// The orders that vectors change in a few members. Each passes without an issue and without a change.
pub const ORDERS: &[(&str, &str)] = embedded!("tests/orders": "france", "poland", "spain");

/// One vector: an order, the profile and options of its check, and the expected outcome.
pub struct Vector {
    pub name: String,
    /// If the vector does not hold yet, the number of the issue that will fix that.
    pub open: Option<u64>,
    pub profile: String,
    pub options: Options,
    /// The kind of message; `auto` detects it.
    #[cfg_attr(
        not(feature = "server"),
        expect(dead_code, reason = "only servers have others than authorizations")
    )]
    pub message: String,
    pub input: Value,
    pub expect: Map<String, Value>,
}

/// Every vector that should hold.
#[allow(dead_code, reason = "not every suite needs it")]
pub fn vectors() -> Vec<Vector> {
    all_vectors().into_iter().filter(|vector| vector.open.is_none()).collect()
}

/// Every vector, including the open ones.
pub fn all_vectors() -> Vec<Vector> {
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
        open: json.get("open").map(|issue| issue.as_u64().expect("the number of an issue")),
        profile,
        options: options(&json["options"]),
        message: json["message"].as_str().unwrap_or("authorization").to_owned(),
        input: input(&json["input"]),
        expect: expectation(json),
    }
}

/// A build for pages has no large tables: it does not report the codes in `pageLacks`.
fn expectation(json: &Value) -> Map<String, Value> {
    let mut expect = json["expect"].as_object().unwrap().clone();
    let lacks = json["pageLacks"].as_array().filter(|_| cfg!(not(feature = "server")));
    if let (Some(lacks), Some(Value::Array(issues))) = (lacks, expect.get_mut("issues")) {
        issues.retain(|issue| !lacks.contains(&issue["code"]));
    }
    expect
}

/// If `order` names an order of `tests/orders`, the members of `json` replace those of it.
fn input(json: &Value) -> Value {
    let Some(name) = json.get("order") else { return json.clone() };
    let (_, text) = ORDERS.iter().find(|(known, _)| name == known).expect("an order of tests/orders");
    let mut order: Map<String, Value> = serde_json::from_str(text).unwrap();
    order.extend(json["json"].as_object().unwrap().clone());
    json!({ "json": order })
}

fn options(json: &Value) -> Options {
    let options = options_of(Date::parse(json["today"].as_str().unwrap()).unwrap());
    let options = match json["part"].as_str() {
        Some("customer") => options.part(Part::Of(Supplier::Customer)),
        Some("shop") => options.part(Part::Of(Supplier::Shop)),
        Some("gateway") => options.part(Part::Of(Supplier::Gateway)),
        _ => options,
    };
    if json["stage"] == "draft" { options.draft() } else { options }
}

/// Input that is too large for a file.
fn repeated(repeat: &Value) -> String {
    let part = |name: &str| repeat[name].as_str().unwrap();
    let times = usize::try_from(repeat["times"].as_u64().unwrap()).unwrap();
    [part("before"), &vec![part("each"); times].join(part("between")), part("after")].concat()
}

impl Vector {
    /// The request, read by each reader of this host.
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
        use oney_rules::server::messages;
        let kind = (self.message != "auto").then(|| messages::find(&self.message).expect("a kind of message"));
        if let Some(form) = self.input.get("form") {
            return vec![Request::message_from_form(form.as_str().unwrap(), kind).unwrap()];
        }
        if let Some(text) = self.input.get("text") {
            return vec![Request::message_from_json(text.as_str().unwrap(), kind).unwrap()];
        }
        let json = &self.input["json"];
        let read = Request::message_from_json(&json.to_string(), kind).unwrap();
        #[cfg(feature = "serde")]
        let also = serde::de::DeserializeSeed::deserialize(read.message(), json).unwrap();
        vec![
            read,
            #[cfg(feature = "serde")]
            also,
        ]
    }

    /// The whole outcome for one request.
    #[allow(dead_code, reason = "not every suite needs it")]
    pub fn outcome(&self, request: &Request) -> Value {
        self.outcome_by(&Validator::new(Profile::from_json(&self.profile).unwrap()), request)
    }

    fn outcome_by(&self, validator: &Validator, request: &Request) -> Value {
        let outcome = validator.validate(request, &self.options);
        let json: Value = serde_json::from_str(&outcome.to_json(None)).unwrap();
        assert_eq!(json["valid"], outcome.is_valid(), "{}", self.name);
        json
    }

    /// The differences from each member of the expectation. `values` and all members of an open vector are in short form.
    pub fn differences(&self) -> Vec<String> {
        let validator = match Profile::from_json(&self.profile) {
            Ok(profile) => Validator::new(profile),
            // An open vector may have a profile that is not supported yet.
            Err(error) => return vec![format!("{}: {error}", self.name)],
        };
        let mut differences = Vec::new();
        for request in self.requests() {
            let outcome = self.outcome_by(&validator, &request);
            for (member, expected) in &self.expect {
                let got = if member == "values" { &outcome["order"] } else { &outcome[member] };
                let is_short = member == "values" || self.open.is_some();
                if !(if is_short { fits(expected, got) } else { expected == got }) {
                    differences.push(format!("{}: {member}\n  expected {expected}\n  got      {got}", self.name));
                }
            }
        }
        differences
    }
}

/// Whether a value agrees with its short form: in objects only the members of the short form are compared.
pub fn fits(short: &Value, full: &Value) -> bool {
    match (short, full) {
        (Value::Object(members), Value::Object(full)) => {
            members.iter().all(|(key, value)| full.get(key).is_some_and(|got| fits(value, got)))
        }
        (Value::Array(items), Value::Array(full)) => {
            items.len() == full.len() && items.iter().zip(full).all(|(short, full)| fits(short, full))
        }
        _ => short == full,
    }
}

/// Fails with every difference of every vector that should hold, and with every open vector that holds.
pub fn run_all() {
    let (open, held): (Vec<Vector>, Vec<Vector>) =
        all_vectors().into_iter().partition(|vector| vector.open.is_some());
    assert!(held.len() > 100, "only {} vectors", held.len());
    let mut wrong: Vec<String> = held.iter().flat_map(Vector::differences).collect();
    let closed = open.iter().filter(|vector| vector.differences().is_empty());
    wrong.extend(closed.map(|vector| format!("{} holds now: remove `open` (see CONTRIBUTING.md)", vector.name)));
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

/// A final check on this day. Builds for JavaScript have its engine compose letters and accents, as the package's modules do.
fn options_of(today: Date) -> Options {
    #[cfg(not(target_arch = "wasm32"))]
    return Options::new(today);
    #[cfg(target_arch = "wasm32")]
    Options::new(today).composing_with(|run| js_sys::JsString::from(run).normalize("NFC").into())
}

/// A message in normal form, read again as the same kind.
#[allow(dead_code, reason = "not every suite reads twice")]
pub fn again(outcome: &Value) -> Request {
    #[cfg(feature = "server")]
    if let Some(kind) = outcome["message"].as_str() {
        let kind = oney_rules::server::messages::find(kind);
        return Request::message_from_json(&outcome["order"].to_string(), kind).unwrap();
    }
    Request::from_json(&outcome["order"].to_string()).unwrap()
}

/// The order of S2's example, as a JSON object.
#[allow(dead_code, reason = "not every suite starts from it")]
pub fn documented_order() -> Value {
    let request = Request::from_form(include_str!("../../examples/orders/authorization.form")).unwrap();
    let outcome = Validator::new(Profile::from_json(PROFILES[0].1).unwrap());
    let outcome = outcome.validate(&request, &options_of(Date::parse("2017-06-18").unwrap()));
    serde_json::from_str(&outcome.order_json()).unwrap_or(json!({}))
}

//! Questions of servers as objects: both the question and the answer are JavaScript objects.
//!
//! Only own members of plain objects and lists are read. Values that JSON cannot express are a usage error, never `null`, so that no
//! question changes its meaning.
//!
//! The next task frees all memory of this one. So no other code may call the core while an object is read: if a getter does,
//! `pkg/src/server/objects.js` refuses it. And wasm-bindgen's table of objects must not lie in this memory: the module is linked
//! without reference types, so that the table is kept in JavaScript (`xtask/src/pkg.rs`).

use crate::session::{Session, mismatch, text};
use crate::{CURRENT, MEMORY, encoding, protocol};
use js_sys::{Array, JsString};
use oney_rules::server::oney_api::{DirectOptions, to_oney_purchase};
use oney_rules::server::workflow::{contract, order, payment, recovery};
use oney_rules::server::{exec_codes, products, sandbox, shown_key, test_book};
use oney_rules::{Request, UsageError};
use serde::Serialize;
use serde_json::{Map, Number, Value};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// The deepest nesting of an object; also ends cycles.
const MAX_DEPTH: usize = 64;
/// The same limit as for texts.
const MAX_BYTES: usize = 1 << 20;
/// The largest whole number that JavaScript holds exactly.
const MAX_SAFE: f64 = 9_007_199_254_740_991.0;

/// Answers a question with an object or a list, or with the text of the error if the question is wrong. `name` is the caller's name of
/// the question; `length` and `today` are those of an order in the input. `protocol.rs` has the numbers of the tasks.
#[wasm_bindgen]
pub fn question(task: u32, name: &JsString, value: JsValue, length: usize, today: u32) -> JsValue {
    let session = Session { current: CURRENT.get(), today, flags: 0 };
    let input = MEMORY.input(length);
    answer(task, name, &value, session, input).unwrap_or_else(|error| JsValue::from_str(&error))
}

fn answer(
    task: u32,
    name: &JsString,
    value: &JsValue,
    session: Session<'_>,
    input: &[u8],
) -> Result<JsValue, String> {
    let mut reader = Reader { path: vec![Step::Key(String::from(name))], bytes: 0 };
    match task {
        protocol::EXEC_CODE => write(exec_codes::answer(&reader.whole_text(value)?)),
        protocol::PAYMENT_STATE => write(payment::answer(reader.whole_object(value)?)),
        protocol::ORDER_STATE => write(order::answer(reader.whole_object(value)?)),
        protocol::CONTRACT_STATE => write(contract::answer(reader.whole_object(value)?)),
        protocol::RECOVERY_STEP => write(recovery::answer(reader.whole_object(value)?)),
        protocol::QUALIFY => {
            let book = reader.whole_object(value)?;
            write(session.validator().and_then(|validator| test_book::answer(validator, book)))
        }
        protocol::ONEY_PURCHASE => {
            let options = reader.whole_object(value)?;
            write(text(input).and_then(|order| oney_purchase(session, order, options)))
        }
        protocol::SANDBOX_CARDS => write(Ok(sandbox::cards_answer())),
        protocol::PRODUCTS => write(Ok(products::products_answer())),
        _ => Err("there is no such task".to_owned()),
    }
}

/// The answer has no sentences: JavaScript adds them.
fn oney_purchase(session: Session<'_>, order: &str, options: Value) -> Result<Value, UsageError> {
    let options = DirectOptions::from_value(options)?;
    let mut request = Request::new();
    encoding::fill(&mut request, order);
    let purchase = to_oney_purchase(session.validator()?, &request, session.today()?, &options);
    serde_json::to_value(purchase.answer(None)).map_err(|_| mismatch())
}

/// The answer as `JSON.parse` would return it.
fn write(answer: Result<impl Serialize, UsageError>) -> Result<JsValue, String> {
    let answer = answer.map_err(|error| error.message().to_owned())?;
    // Converted to a value first, because serde-wasm-bindgen caches the names of a struct's fields in this memory. An answer contains
    // nothing that JavaScript cannot express.
    let answer = serde_json::to_value(answer).unwrap_or_default();
    answer.serialize(&Serializer::json_compatible()).map_err(|_| "the answer cannot be written".to_owned())
}

// As in `js_sys`, but catches exceptions of proxies.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys(object: &JsValue) -> Result<Array, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Object, js_name = hasOwn)]
    fn has_own(object: &JsValue, index: u32) -> Result<bool, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = get)]
    fn get(object: &JsValue, key: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = get)]
    fn item(object: &JsValue, index: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Object, js_name = getPrototypeOf)]
    fn prototype_of(object: &JsValue) -> Result<JsValue, JsValue>;
}

/// A step of the path to a value.
enum Step {
    Key(String),
    Index(u32),
}

/// Reads an object, and keeps the current path for errors.
struct Reader {
    path: Vec<Step>,
    /// The number of bytes so far.
    bytes: usize,
}

impl Reader {
    fn whole_text(&mut self, value: &JsValue) -> Result<String, String> {
        let text = value.dyn_ref::<JsString>().ok_or_else(|| self.must_be("a string"))?;
        self.text(text)
    }

    fn whole_object(&mut self, value: &JsValue) -> Result<Value, String> {
        // Functions and lists are objects, too.
        if !value.is_object() || self.asked(is_array(value))? {
            return Err(self.must_be("an object"));
        }
        self.read(value)
    }

    fn read(&mut self, value: &JsValue) -> Result<Value, String> {
        self.take(8)?;
        if value.is_null() {
            return Ok(Value::Null);
        }
        if let Some(truth) = value.as_bool() {
            return Ok(Value::Bool(truth));
        }
        if let Some(number) = value.as_f64() {
            return self.number(number);
        }
        if let Some(text) = value.dyn_ref::<JsString>() {
            return self.text(text).map(Value::String);
        }
        if self.path.len() > MAX_DEPTH {
            return Err(self.error("nests too deep or contains itself"));
        }
        if !value.is_object() {
            return Err(self.must_be("plain data"));
        }
        if self.asked(is_array(value))? { self.list(value) } else { self.object(value) }
    }

    fn number(&self, number: f64) -> Result<Value, String> {
        if !number.is_finite() {
            return Err(self.must_be("a finite number"));
        }
        if number.fract() != 0.0 {
            return Ok(Number::from_f64(number).map_or(Value::Null, Value::Number));
        }
        if number.abs() > MAX_SAFE {
            return Err(self.must_be("a whole number of at most 2^53 - 1"));
        }
        // Exact within the limits.
        Ok(Value::Number(Number::from(number as i64)))
    }

    fn text(&mut self, text: &JsString) -> Result<String, String> {
        // Counted before the copy.
        self.take(text.length() as usize)?;
        let copy = String::from(text);
        // The copy has this character instead of a lone surrogate.
        if copy.contains(char::REPLACEMENT_CHARACTER) && !text.is_valid_utf16() {
            return Err(self.error("has half of a surrogate pair"));
        }
        Ok(copy)
    }

    fn list(&mut self, list: &JsValue) -> Result<Value, String> {
        let length = self.asked(get(list, &JsValue::from_str("length")))?.as_f64().unwrap_or_default();
        let mut items = Vec::new();
        for index in (0..u32::MAX).take_while(|index| f64::from(*index) < length) {
            self.path.push(Step::Index(index));
            // A hole in a list would be looked up in the prototype.
            if !self.asked(has_own(list, index))? {
                return Err(self.must_be("plain data"));
            }
            // A getter's error may contain a value, so it is not passed on.
            let item = self.asked(item(list, index))?;
            items.push(self.read(&item)?);
            self.path.pop();
        }
        Ok(Value::Array(items))
    }

    fn object(&mut self, object: &JsValue) -> Result<Value, String> {
        let prototype = self.asked(prototype_of(object))?;
        // The root prototype of any realm, because a test runner has several.
        if !prototype.is_null() && !self.asked(prototype_of(&prototype))?.is_null() {
            return Err(self.must_be("plain data"));
        }
        let mut members = Map::new();
        for key in self.asked(keys(object))?.iter() {
            let name = self.text(key.unchecked_ref())?;
            self.path.push(Step::Key(name.clone()));
            let value = self.asked(get(object, &key))?;
            // As in JSON: `undefined` is absent.
            if !value.is_undefined() {
                let value = self.read(&value)?;
                members.insert(name, value);
            }
            self.path.pop();
        }
        Ok(Value::Object(members))
    }

    fn asked<T>(&self, answer: Result<T, JsValue>) -> Result<T, String> {
        answer.map_err(|_| self.error("cannot be read"))
    }

    fn take(&mut self, bytes: usize) -> Result<(), String> {
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes <= MAX_BYTES {
            return Ok(());
        }
        self.path.truncate(1);
        Err(self.must_be("at most 1 MiB"))
    }

    fn must_be(&self, what: &str) -> String {
        self.error(&["must be ", what].concat())
    }

    fn error(&self, what: &str) -> String {
        let mut text = String::from("`");
        for step in &self.path {
            match step {
                Step::Key(key) => {
                    if text.len() > 1 {
                        text.push('.');
                    }
                    text.push_str(shown_key(key));
                }
                Step::Index(index) => text.push_str(&format!("[{index}]")),
            }
        }
        [&text, "` ", what].concat()
    }
}

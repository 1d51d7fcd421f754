//! The input: one slot per parameter, as it was received.

mod faults;
pub(crate) mod form;
mod input;
mod mapping;
#[cfg(feature = "server")]
mod pairs;
mod received;
mod rows;
#[cfg(feature = "serde")]
mod serde;

pub use input::Input;
#[cfg(feature = "server")]
pub(crate) use pairs::Pair;
pub use rows::Row;

use crate::authorization::AUTHORIZATION;
use crate::formats::Raw;
use crate::json::{self, JsonError, Rows, canonical_number};
use crate::message::Message;
use crate::order::ListRow;
use crate::report::{Location, Segment};
use crate::suggestion::hint;
use crate::table::{Head, MAX_LISTS, ParameterId, Table, suggestion};
use crate::usage::UsageError;
use crate::visitor::{MAX_DEPTH, MAX_INPUT_BYTES, Path, Scalar, Step, Visitor, pair, path_of};
use faults::Fault;
use std::fmt;

/// The most rows of a list that are read.
pub const MAX_ROWS: usize = 1000;

/// The most unknown parameters that are kept.
pub(crate) const MAX_UNKNOWN: usize = 1000;

/// An order, or another message, as it was received, from any encoding.
///
/// ```
/// use oney_rules::Request;
/// let json = Request::from_json(r#"{ "CART": [{ "PRICE": 20000 }] }"#)?;
/// let form = Request::from_form("params[CART][0][PRICE]=20000")?;
/// let mut built = Request::new();
/// built.set("CART[0][PRICE]", 20000u32);
/// assert_eq!(format!("{built:?}"), "Request { parameters: 0, rows: 1, .. }");
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Clone)]
pub struct Request {
    message: &'static Message,
    /// The text of all values, one after another.
    text: String,
    slots: Vec<Slot>,
    /// By their slots minus one.
    lists: [List; MAX_LISTS],
    /// In the order of their paths, so that what lies below a path stands together and is found by bisection. Of several with the same
    /// path the last one counts, as everywhere: so it comes first.
    unknown_fields: Vec<UnknownField>,
    faults: Vec<(Location, Fault)>,
    /// Whether faults beyond [`MAX_FAULTS`] came.
    has_more_faults: bool,
    unknown_count: u64,
    /// Whether unknown fields beyond [`MAX_UNKNOWN`] came.
    has_more_unknown: bool,
    /// Whether the normal form lacks a value that came and has no fault: an empty text in place of a list has no slot, and of several
    /// unknown fields with the same path the last one is kept.
    is_lossy: bool,
    /// Whether half surrogates are written back as they came.
    keeps_halves: bool,
    /// Whether JSON text had something at another path or in another shape than the normal form (`rows.rs`).
    is_reshaped: bool,
}

/// The rows of one list.
#[derive(Clone, Default)]
struct List {
    /// In the order of their labels.
    rows: Vec<ListRow>,
    /// All slots, row after row in the order in which the rows came.
    slots: Vec<Slot>,
    /// Whether rows beyond [`MAX_ROWS`] came.
    is_cut: bool,
}

/// A value: its kind and the range of its text. Equal slots are the same value.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Slot {
    kind: Kind,
    start: u32,
    end: u32,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Absent,
    Text,
    Number,
    Date,
    True,
    False,
    Null,
    EmptyList,
    EmptyObject,
    /// Its content is in the unknown fields.
    Structure,
    Foreign,
    NotUnicode,
}

/// A value that has no slot, with its path.
#[derive(Clone)]
pub(crate) struct UnknownField {
    pub(crate) path: Vec<Segment>,
    slot: Slot,
    /// How many came before it.
    #[cfg_attr(
        not(feature = "server"),
        expect(dead_code, reason = "only servers give unknown fields back, in their order")
    )]
    number: usize,
}

impl Default for Request {
    fn default() -> Self {
        Self::new()
    }
}

impl Request {
    /// An order without parameters, to be filled by [`Request::set`].
    #[must_use]
    pub fn new() -> Self {
        Self::of(&AUTHORIZATION)
    }

    /// A message without parameters, to be filled by [`Request::set`].
    #[must_use]
    pub fn of(message: &'static Message) -> Self {
        Self {
            message,
            text: String::new(),
            slots: vec![Slot::default(); message.table.rows().len()],
            lists: Default::default(),
            unknown_fields: Vec::new(),
            faults: Vec::new(),
            has_more_faults: false,
            unknown_count: 0,
            has_more_unknown: false,
            is_lossy: false,
            keeps_halves: false,
            is_reshaped: false,
        }
    }

    /// Reads JSON text: the parameters as members of one object, or below its member `params`.
    ///
    /// # Errors
    /// When the text is not JSON, or not an object. What is wrong inside the object becomes issues.
    pub fn from_json(text: &str) -> Result<Self, UsageError> {
        Self::filled(&AUTHORIZATION, text, |request| read_json(text, request))
    }

    /// Reads a form body: `params[AMOUNT]=60000&params[CART][0][PRICE]=…`, URL-encoded.
    ///
    /// # Errors
    /// When the text holds no pair of key and value.
    pub fn from_form(body: &str) -> Result<Self, UsageError> {
        Self::filled(&AUTHORIZATION, body, |request| form::read(body, request))
    }

    /// A message that `read` fills from the input; it answers false if the input is too large.
    pub(crate) fn filled(
        message: &'static Message,
        input: &str,
        read: impl FnOnce(&mut Self) -> Result<bool, UsageError>,
    ) -> Result<Self, UsageError> {
        let mut request = Self::of(message);
        request.reserve(input.len().min(MAX_INPUT_BYTES));
        if !read(&mut request)? {
            request.refuse_as_too_large();
        }
        Ok(request)
    }

    /// Makes room for this many bytes of texts.
    pub fn reserve(&mut self, bytes: usize) {
        self.text.reserve(bytes);
    }

    /// Has refused texts with half of a surrogate pair written back as they came, as escapes in JSON. Without it they are `null`: no text
    /// of Rust can hold them, and serde refuses such JSON. JavaScript has them.
    pub fn keep_half_surrogates(&mut self) {
        self.keeps_halves = true;
    }

    /// Sets a parameter, named as S2 spells it: `AMOUNT`, `CART[0][PRICE]`.
    ///
    /// A name that the message does not have becomes an issue of the order, as it would in JSON.
    pub fn set<'v>(&mut self, name: &str, value: impl Into<Input<'v>>) -> &mut Self {
        value.into().with_scalar(|scalar| pair(name, scalar, self));
        self
    }

    /// Replaces the value of a parameter, for a check of that parameter while it is typed
    /// ([`Options::only`](crate::Options::only)). Faults of the earlier value, such as a list instead of a text, stay: to send an
    /// order, build it anew.
    ///
    /// # Errors
    /// When the message has no such parameter.
    pub fn replace(&mut self, name: &str, scalar: Scalar<'_>) -> Result<Location, UsageError> {
        let location = self.parameter(name)?;
        if let (Some(id), label) = location.parameter() {
            if let Some(slot) = self.slot_mut(id, label) {
                *slot = Slot::default();
            }
            self.fill(id, label, scalar);
        }
        Ok(location)
    }

    /// The location of the parameter of this name (`AMOUNT`, `CART[0][PRICE]`); a missing row is created.
    ///
    /// ```
    /// let error = oney_rules::Request::new().parameter("BILLINGADRESS").expect_err("a misspelt name");
    /// assert_eq!(error.message(), "there is no parameter `BILLINGADRESS` (did you mean `BILLINGADDRESS`?)");
    /// ```
    ///
    /// # Errors
    /// When the message has no such parameter.
    pub fn parameter(&mut self, name: &str) -> Result<Location, UsageError> {
        // A longer or stranger name may be a customer's value.
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"_[]".contains(&byte);
        let shown = if name.len() <= 64 && name.bytes().all(is_name) { name } else { "?" };
        let (path, _) = path_of(name);
        let message = self.message;
        let unknown = || {
            let near = hint(|| near(message, path.as_slice()));
            UsageError::of(&["there is no parameter `", shown, "`", &near])
        };
        let (id, label) = match path.as_slice() {
            [Step::Key(name)] => (message.table.find(name), 0),
            [Step::Key(list), label, Step::Key(name)] => {
                (message.list(list).and_then(|table| table.find(name)), index(label).ok_or_else(unknown)?)
            }
            _ => (None, 0),
        };
        let id = id.ok_or_else(unknown)?;
        self.slot_mut(id, label).ok_or_else(unknown)?;
        Ok(Location::Parameter(id, label))
    }

    /// What message it is.
    #[must_use]
    pub fn message(&self) -> &'static Message {
        self.message
    }

    /// The rows of a list, in the order of their labels; a message itself is one row.
    pub(crate) fn rows(&self, head: &Head) -> &[ListRow] {
        self.list(head).map_or(&[ListRow { label: 0, start: 0, is_object: true }], |list| &list.rows)
    }

    /// `None` for a message itself.
    fn list(&self, head: &Head) -> Option<&List> {
        self.lists.get(head.slot().checked_sub(1)?)
    }

    fn list_mut(&mut self, head: &Head) -> Option<&mut List> {
        self.lists.get_mut(head.slot().checked_sub(1)?)
    }

    /// The slots of a message, or of a row of a list (by its index, not its label) and what follows.
    pub(crate) fn slots_from(&self, head: &Head, row: usize) -> &[Slot] {
        let slots = self.list(head).map_or(&self.slots, |list| &list.slots);
        slots.get(self.start(head, row)..).unwrap_or_default()
    }

    /// The index of the first slot of a row.
    fn start(&self, head: &Head, row: usize) -> usize {
        self.rows(head).get(row).map_or(usize::MAX, |row| row.start)
    }

    /// How many slots there are.
    pub(crate) fn width(&self) -> usize {
        self.lists.iter().fold(self.slots.len(), |sum, list| sum + list.slots.len())
    }

    /// The value in a slot; `None` when nothing was given.
    pub(crate) fn raw(&self, slot: Slot) -> Option<Raw<'_>> {
        Some(match slot.kind {
            Kind::Absent => return None,
            Kind::Null => Raw::Text(""),
            Kind::Text => Raw::Text(self.slot_text(slot)),
            Kind::Number => Raw::Number(self.slot_text(slot)),
            Kind::Date => Raw::Date(self.slot_text(slot)),
            Kind::True => Raw::Boolean(true),
            Kind::False => Raw::Boolean(false),
            Kind::NotUnicode => Raw::NotUnicode,
            Kind::EmptyList | Kind::EmptyObject | Kind::Structure | Kind::Foreign => Raw::Structure,
        })
    }

    fn slot(&self, id: ParameterId, row: usize) -> Option<Slot> {
        let head = id.head();
        // Parameters of another message have no slot here.
        let is_own = self.message.tables().any(|table| table.head() == head);
        self.slots_from(head, row).get(id.column()).copied().filter(|_| is_own)
    }

    /// The slots of a message, or of all rows of a list.
    fn slots_mut(&mut self, head: &Head) -> &mut Vec<Slot> {
        match head.slot().checked_sub(1).and_then(|list| self.lists.get_mut(list)) {
            Some(list) => &mut list.slots,
            None => &mut self.slots,
        }
    }

    /// The index of a parameter among these, created if missing; `None` beyond the limit.
    fn slot_index(&mut self, id: ParameterId, label: u32) -> Option<usize> {
        let row = if id.head().is_list() { self.row_labelled(id.head(), label)? } else { 0 };
        Some(self.start(id.head(), row) + id.column())
    }

    fn slot_mut(&mut self, id: ParameterId, label: u32) -> Option<&mut Slot> {
        let index = self.slot_index(id, label)?;
        self.slots_mut(id.head()).get_mut(index)
    }

    /// The index of the row with this label, created if missing; `None` beyond the limit.
    fn row_labelled(&mut self, head: &Head, label: u32) -> Option<usize> {
        let list = self.list_mut(head)?;
        // Nearly always the last row or the next one.
        let index = match list.rows.last() {
            Some(last) if last.label == label => return Some(list.rows.len() - 1),
            Some(last) if last.label > label => match list.rows.binary_search_by_key(&label, |row| row.label) {
                Ok(index) => return Some(index),
                Err(index) => index,
            },
            _ => list.rows.len(),
        };
        if list.rows.len() == MAX_ROWS {
            return None;
        }
        let end = list.slots.len();
        list.slots.resize(end + head.width(), Slot::default());
        list.rows.insert(index, ListRow { label, start: end, is_object: true });
        Some(index)
    }

    fn slot_text(&self, slot: Slot) -> &str {
        let range = usize::try_from(slot.start).unwrap_or_default()..usize::try_from(slot.end).unwrap_or_default();
        self.text.get(range).unwrap_or_default()
    }

    #[inline]
    fn store(&mut self, scalar: Scalar<'_>) -> Slot {
        let offset = |text: &String| u32::try_from(text.len()).unwrap_or(u32::MAX);
        let start = offset(&self.text);
        let kind = match scalar {
            Scalar::Text(text) => {
                self.text.push_str(text);
                Kind::Text
            }
            Scalar::Number(number) => match canonical_number(number) {
                Some(number) => {
                    self.text.push_str(&number);
                    Kind::Number
                }
                None => Kind::Foreign,
            },
            Scalar::Date(text) => {
                self.text.push_str(text);
                Kind::Date
            }
            Scalar::True => Kind::True,
            Scalar::False => Kind::False,
            Scalar::Null => Kind::Null,
            Scalar::EmptyList => Kind::EmptyList,
            Scalar::EmptyObject => Kind::EmptyObject,
            Scalar::Foreign => Kind::Foreign,
            Scalar::NotUnicode(text) => {
                self.text.push_str(text);
                Kind::NotUnicode
            }
        };
        Slot { kind, start, end: offset(&self.text) }
    }

    /// Puts a value into its slot.
    fn fill(&mut self, id: ParameterId, label: u32, scalar: Scalar<'_>) {
        if let Some(index) = self.slot_index(id, label) {
            self.fill_at(index, id, label, scalar);
        }
    }

    /// The same for a known index among the slots. Of several values the last one counts, as on the platform.
    #[inline]
    fn fill_at(&mut self, index: usize, id: ParameterId, label: u32, scalar: Scalar<'_>) {
        let stored = self.store(scalar);
        let Some(slot) = self.slots_mut(id.head()).get_mut(index) else { return };
        let was_given = slot.kind != Kind::Absent;
        *slot = stored;
        if was_given {
            self.fault(Location::Parameter(id, label), Fault::Duplicate);
        }
    }

    /// Notes a list or an object instead of a single value; its parts become unknown fields.
    fn hold_structure(&mut self, id: ParameterId, label: u32, path: &[Step<'_>], scalar: Scalar<'_>) {
        let Some(slot) = self.slot_mut(id, label) else {
            return;
        };
        let was_given = !matches!(slot.kind, Kind::Absent | Kind::Structure);
        slot.kind = Kind::Structure;
        if was_given {
            self.fault(Location::Parameter(id, label), Fault::Duplicate);
        }
        self.keep_unknown(path, scalar);
    }

    fn keep_unknown(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
        if path.len() == MAX_DEPTH && scalar == Scalar::Foreign {
            // The path is deeper than any parameter's: only harmless keys of it are shown.
            self.fault(Location::unknown(path), Fault::TooDeep);
        }
        if self.unknown_fields.len() < MAX_UNKNOWN {
            let slot = self.store(scalar);
            self.insert_unknown(segments(path), slot);
        } else {
            self.has_more_unknown = true;
        }
    }

    fn take_unknown(&mut self, known: usize, table: &Table, path: &[Step<'_>], scalar: Scalar<'_>) {
        self.unknown_count += 1;
        let shown = path.get(..=known).unwrap_or(path);
        // One issue for an unknown object, not one for each of its members, also if a form body scatters them.
        let is_reported = || !self.unknown_at(&segments(shown)).is_empty();
        if self.unknown_fields.len() < MAX_UNKNOWN && !is_reported() {
            let suggestion = match shown.last() {
                Some(Step::Key(name)) => {
                    let lists = if table.head().is_list() { &[] } else { self.message.lists };
                    suggestion(table, lists, name)
                }
                _ => "",
            };
            self.fault(Location::unknown(shown), Fault::Unknown(suggestion));
        }
        self.keep_unknown(path, scalar);
    }

    /// Notes that a row came beyond the limit.
    fn cut(&mut self, head: &Head) {
        if let Some(list) = self.list_mut(head) {
            list.is_cut = true;
        }
    }

    fn list_scalar(&mut self, table: &'static Table, path: &[Step<'_>], scalar: Scalar<'_>) {
        let Some(label) = path.get(1).and_then(index) else {
            return self.take_unknown(1, table, path, scalar);
        };
        // `CART[0]` of a form and the first element of a JSON list are the same row.
        let mut canonical;
        let path = if let Some(Step::Index(_)) = path.get(1) {
            path
        } else {
            canonical = Path::EMPTY;
            for (depth, step) in path.iter().enumerate() {
                canonical.push(if depth == 1 { Step::Index(label) } else { *step });
            }
            canonical.as_slice()
        };
        let head = table.head();
        let Some(index) = self.row_labelled(head, label) else {
            return self.cut(head);
        };
        match path.get(2..).unwrap_or_default() {
            [] if matches!(scalar, Scalar::EmptyObject | Scalar::EmptyList) => {}
            [] => {
                if let Some(row) = self.list_mut(head).and_then(|list| list.rows.get_mut(index)) {
                    row.is_object = false;
                }
                self.fault(Location::Row(head, label), Fault::WrongType("object"));
                self.keep_unknown(path, scalar);
            }
            [Step::Key(name), deeper @ ..] => match table.find(name) {
                None => self.take_unknown(2, table, path, scalar),
                Some(id) if deeper.is_empty() => self.fill(id, label, scalar),
                Some(id) => self.hold_structure(id, label, path, scalar),
            },
            [Step::Index(_), ..] => self.take_unknown(2, table, path, scalar),
        }
    }
}

impl Visitor for Request {
    fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
        // The platform's own wrapper: `params[…]` next to `method` (S2:38–39).
        let path = match path {
            [Step::Key("params"), inner @ ..] if !inner.is_empty() => inner,
            [Step::Key("method")] => return,
            _ => path,
        };
        let own = self.message.table;
        let Some(Step::Key(name)) = path.first() else {
            return self.take_unknown(0, own, path, scalar);
        };
        // Nearly every path is a parameter's name alone, or leads into a list.
        if let Some(table) = self.message.list(name).filter(|_| path.len() > 1) {
            return self.list_scalar(table, path, scalar);
        }
        if let Some(id) = own.find(name) {
            return match path {
                [_] => self.fill(id, 0, scalar),
                _ => self.hold_structure(id, 0, path, scalar),
            };
        }
        match self.message.list(name) {
            Some(_)
                if matches!(scalar, Scalar::EmptyList | Scalar::EmptyObject | Scalar::Null | Scalar::Text("")) =>
            {
                self.is_lossy |= matches!(scalar, Scalar::Text(_));
            }
            Some(table) => {
                self.fault(Location::List(table.head()), Fault::WrongType("list"));
                self.keep_unknown(path, scalar);
            }
            None => self.take_unknown(0, own, path, scalar),
        }
    }
}

/// Reads JSON text. False, with the rest unread, if there are more bytes than the limit.
pub(crate) fn read_json<S: Rows>(text: &str, visitor: &mut S) -> Result<bool, UsageError> {
    match json::read(text, visitor) {
        Ok(()) => Ok(true),
        Err(JsonError::TooLarge) => Ok(false),
        Err(JsonError::NotAnObject) => Err(UsageError::new("the order must be a JSON object")),
        Err(JsonError::Syntax(at)) => {
            let mut message = String::from("the order is not JSON: unexpected input at byte ");
            json::push_integer(&mut message, u64::try_from(at).unwrap_or_default());
            Err(UsageError::new(message))
        }
    }
}

fn segments(path: &[Step<'_>]) -> Vec<Segment> {
    path.iter().map(Segment::from_step).collect()
}

/// A limit, as an issue has it.
fn limit(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// The parameter that was probably meant by a path to none.
fn near(message: &Message, path: &[Step<'_>]) -> &'static str {
    let (table, name) = match path {
        [Step::Key(name)] => (Some(message.table), *name),
        [Step::Key(list), _, Step::Key(name)] => (message.list(list), *name),
        _ => return "",
    };
    table.filter(|table| table.find(name).is_none()).map_or("", |table| suggestion(table, &[], name))
}

/// The index that a step names: an element of a list, or a decimal key as PHP writes lists with gaps.
fn index(step: &Step<'_>) -> Option<u32> {
    match step {
        Step::Index(index) => Some(*index),
        Step::Key("0") => Some(0),
        Step::Key(key) => {
            let is_decimal = key.bytes().all(|byte| byte.is_ascii_digit()) && !key.starts_with('0');
            if is_decimal { json::exact(key).and_then(|index| u32::try_from(index).ok()) } else { None }
        }
    }
}

impl fmt::Debug for Request {
    /// The size of the input, and nothing of it.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Request")
            .field("parameters", &self.slots.iter().filter(|slot| slot.kind != Kind::Absent).count())
            .field("rows", &self.lists.iter().map(|list| list.rows.len()).sum::<usize>())
            .finish_non_exhaustive()
    }
}

//! What came in: one slot per parameter, as it was received.

#[cfg(all(feature = "wasm", feature = "server"))]
mod columns;
#[cfg(feature = "server")]
mod detector;
mod form;
mod input;
#[cfg(feature = "server")]
mod message;
#[cfg(feature = "server")]
mod pairs;
mod received;
mod rows;
#[cfg(feature = "serde")]
mod serde;

pub use input::Input;
#[cfg(feature = "server")]
pub(crate) use pairs::Pair;

use crate::catalogue::{self, MessageKind, ParameterId, Table};
use crate::code::Detail;
use crate::formats::Raw;
use crate::json::{self, JsonError, Leaf, MAX_DEPTH, Rows, Sink, Step, Steps, canonical_number};
use crate::report::{Findings, Place, Segment};
use crate::usage::UsageError;
use input::InputKind;
use std::fmt;

/// The most bytes of input that are read.
pub const MAX_INPUT_BYTES: usize = 1 << 20;

/// The most lines of a list that are read.
pub const MAX_LINES: usize = 1000;

/// The most unknown parameters that are kept.
const MAX_STRAYS: usize = 1000;

/// An order, or another message, as it was received, from whatever notation.
///
/// ```
/// use oney_rules::Request;
/// let json = Request::from_json(r#"{ "CART": [{ "PRICE": 20000 }] }"#)?;
/// let form = Request::from_form("params[CART][0][PRICE]=20000")?;
/// let mut built = Request::new();
/// built.set("CART[0][PRICE]", 20000u32);
/// assert_eq!(format!("{built:?}"), "Request { parameters: 0, cart: 1, .. }");
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Clone)]
pub struct Request {
    kind: MessageKind,
    /// The text of all values, one after another.
    text: String,
    slots: Vec<Slot>,
    lists: [Lines; Table::LISTS.len()],
    strays: Vec<Stray>,
    faults: Vec<(Place, Fault)>,
    unknown: u64,
    /// Whether something in JSON text stood elsewhere or in another shape than in the normal form (`rows.rs`).
    is_reshaped: bool,
}

/// What can be wrong before a value is looked at.
#[derive(Clone, Copy)]
enum Fault {
    TooLarge,
    Duplicate,
    WrongType(&'static str),
    /// With the name that was probably meant.
    Unknown(&'static str),
    TooDeep,
}

/// The lines of one list.
#[derive(Clone, Default)]
struct Lines {
    lines: Vec<Line>,
    /// All slots, line after line.
    slots: Vec<Slot>,
    /// Whether lines beyond [`MAX_LINES`] came.
    is_cut: bool,
}

#[derive(Clone, Copy)]
pub(crate) struct Line {
    /// The index under which it came.
    pub(crate) label: u32,
    /// False for a line that is no set of parameters but a text, a number …
    pub(crate) is_object: bool,
}

/// A value by what it is and where its text lies. Equal ones are the same value.
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
    True,
    False,
    Null,
    EmptyList,
    EmptyObject,
    /// What it holds stands among the strays.
    Structure,
    Foreign,
    NotUnicode,
}

/// A value that has no slot, with the way to it.
#[derive(Clone)]
pub(crate) struct Stray {
    pub(crate) path: Vec<Segment>,
    slot: Slot,
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
        Self::empty(MessageKind::Authorization)
    }

    fn empty(kind: MessageKind) -> Self {
        Self {
            kind,
            text: String::new(),
            slots: vec![Slot::default(); kind.table().rows().len()],
            lists: Default::default(),
            strays: Vec::new(),
            faults: Vec::new(),
            unknown: 0,
            is_reshaped: false,
        }
    }

    /// Reads JSON text: the parameters as members of one object, or below its member `params`.
    ///
    /// # Errors
    /// When the text is not JSON, or not an object. What is wrong inside the object becomes issues.
    pub fn from_json(text: &str) -> Result<Self, UsageError> {
        Self::within_limit(text, MessageKind::Authorization, |request| read_json(text, request))
    }

    /// Reads a form body: `params[AMOUNT]=60000&params[CART][0][PRICE]=…`, URL-encoded.
    ///
    /// # Errors
    /// When the text holds no pair of key and value.
    pub fn from_form(body: &str) -> Result<Self, UsageError> {
        Self::within_limit(body, MessageKind::Authorization, |request| form::read(body, request))
    }

    /// Reads the notation of the JavaScript package, which has walked through an object.
    #[cfg(feature = "wasm")]
    pub(crate) fn from_wire(wire: &str) -> Self {
        let mut request = Self::new();
        request.fill_from_wire(wire);
        request
    }

    /// The same, where known names came as columns.
    #[cfg(all(feature = "wasm", feature = "server"))]
    pub(crate) fn from_columns(wire: &str) -> Self {
        let mut request = Self::new();
        request.text.reserve(wire.len());
        let is_whole = columns::read(wire, &mut request);
        request.refuse_unless(is_whole);
        request
    }

    /// Reads the same notation with the pairs of a form, each under its whole key.
    ///
    /// # Errors
    /// When there is no pair.
    #[cfg(feature = "wasm")]
    pub(crate) fn from_pairs(wire: &str) -> Result<Self, UsageError> {
        let mut request = Self::new();
        request.fill_from_pairs(wire)?;
        Ok(request)
    }

    #[cfg(feature = "wasm")]
    fn fill_from_pairs(&mut self, wire: &str) -> Result<(), UsageError> {
        form::refuse(wire.is_empty())?;
        self.text.reserve(wire.len());
        let is_whole = json::wire::read(wire, &mut form::Pairs(self));
        self.refuse_unless(is_whole);
        Ok(())
    }

    #[cfg(feature = "wasm")]
    fn fill_from_wire(&mut self, wire: &str) {
        self.text.reserve(wire.len());
        let is_whole = json::wire::read(wire, self);
        self.refuse_unless(is_whole);
    }

    fn within_limit(
        input: &str,
        kind: MessageKind,
        read: impl FnOnce(&mut Self) -> Result<(), UsageError>,
    ) -> Result<Self, UsageError> {
        let mut request = Self::empty(kind);
        let is_within = input.len() <= MAX_INPUT_BYTES;
        request.refuse_unless(is_within);
        if is_within {
            request.text.reserve(input.len());
            read(&mut request)?;
        }
        Ok(request)
    }

    /// Nothing of an input that is too large is looked at.
    fn refuse_unless(&mut self, is_within: bool) {
        if !is_within {
            self.faults.push((Place::Order, Fault::TooLarge));
        }
    }

    /// Gives a parameter, named as S2 spells it: `AMOUNT`, `CART[0][PRICE]`.
    ///
    /// A name that the catalogue does not have becomes an issue of the order, as it would in JSON.
    pub fn set<'v>(&mut self, name: &str, value: impl Into<Input<'v>>) -> &mut Self {
        let input = value.into();
        let mut digits = String::new();
        let leaf = match input.0 {
            InputKind::Text(text) => Leaf::Text(text),
            InputKind::Integer(number) => {
                json::push_integer(&mut digits, number);
                Leaf::Number(&digits)
            }
            InputKind::Boolean(true) => Leaf::True,
            InputKind::Boolean(false) => Leaf::False,
        };
        form::put(name, leaf, self);
        self
    }

    /// An order with one parameter replaced, in the notation of the JavaScript package: what is being typed as the first
    /// member, its key being the name as S2 spells it, in the light of everything else.
    #[cfg(feature = "wasm")]
    pub(crate) fn with_parameter(wire: &str) -> Result<(Self, Place), UsageError> {
        let (name, leaf, order) = json::wire::first(wire);
        let mut request = Self::from_wire(order);
        let place = request.parameter(name)?;
        request.replace(&place, leaf);
        Ok((request, place))
    }

    /// Where the parameter of this name stands (`AMOUNT`, `CART[0][PRICE]`); its line is made where there is none.
    ///
    /// # Errors
    /// When the catalogue has no such parameter.
    pub fn parameter(&mut self, name: &str) -> Result<Place, UsageError> {
        let unknown = || UsageError::of(&["there is no parameter `", name, "`"]);
        let mut steps = Steps::EMPTY;
        form::split(name, &mut steps);
        let (id, label) = match steps.as_slice() {
            [Step::Key(name)] => (self.kind.table().find(name), 0),
            [Step::Key(list), label, Step::Key(name)] => {
                (self.list_named(list).and_then(|table| table.find(name)), index(label).ok_or_else(unknown)?)
            }
            _ => (None, 0),
        };
        let id = id.ok_or_else(unknown)?;
        self.slot_mut(id, label).ok_or_else(unknown)?;
        Ok(Place::Parameter(id, label))
    }

    #[cfg(feature = "wasm")]
    fn replace(&mut self, place: &Place, leaf: Leaf<'_>) {
        let (Some(id), label) = place.parameter() else {
            return;
        };
        if let Some(slot) = self.slot_mut(id, label) {
            *slot = Slot::default();
        }
        self.fill(id, label, leaf);
    }

    /// What message it is.
    pub(crate) fn kind(&self) -> MessageKind {
        self.kind
    }

    /// The list of that name, if this message may hold it.
    fn list_named(&self, name: &str) -> Option<Table> {
        Table::list(name).filter(|list| self.kind.has(*list))
    }

    /// What was wrong before a value was looked at.
    pub(crate) fn report_faults(&self, findings: &mut Findings<'_>) {
        let limit = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        for (place, fault) in &self.faults {
            let detail = match *fault {
                Fault::TooLarge => Detail::InputTooLarge { max: limit(MAX_INPUT_BYTES) },
                Fault::Duplicate => Detail::DuplicateParameter {},
                Fault::WrongType(expected) => Detail::WrongType { expected },
                #[cfg(feature = "server")]
                Fault::Unknown(_) if !self.kind.is_request() => Detail::UndocumentedParameter {},
                Fault::Unknown(suggestion) => Detail::UnknownParameter { suggestion },
                Fault::TooDeep => Detail::TooDeep { max: limit(MAX_DEPTH) },
            };
            findings.report(place.clone(), detail);
        }
        if self.unknown > limit(MAX_STRAYS) {
            let detail = Detail::TooManyUnknown { max: limit(MAX_STRAYS), length: self.unknown };
            findings.report(Place::Order, detail);
        }
        for (table, list) in Table::LISTS.into_iter().zip(&self.lists) {
            if list.is_cut {
                findings.report(Place::List(table), Detail::TooManyLines { max: limit(MAX_LINES) });
            }
        }
    }

    /// The lines of a list, in the order of their labels; a message itself is one line.
    pub(crate) fn lines(&self, table: Table) -> &[Line] {
        self.list(table).map_or(&[Line { label: 0, is_object: true }], |list| &list.lines)
    }

    fn list(&self, table: Table) -> Option<&Lines> {
        self.lists.get(list_number(table)?)
    }

    /// The slots of a message, or of a line of a list (by its place, not its label) and what follows.
    pub(crate) fn row(&self, table: Table, line: usize) -> &[Slot] {
        let (slots, start) = match list_number(table).and_then(|list| self.lists.get(list)) {
            Some(list) => (&list.slots, line.saturating_mul(table.rows().len())),
            None => (&self.slots, 0),
        };
        slots.get(start..).unwrap_or_default()
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
            Kind::True => Raw::Boolean(true),
            Kind::False => Raw::Boolean(false),
            Kind::NotUnicode => Raw::NotUnicode,
            Kind::EmptyList | Kind::EmptyObject | Kind::Structure | Kind::Foreign => Raw::Structure,
        })
    }

    fn slot(&self, id: ParameterId, line: usize) -> Option<Slot> {
        match list_number(id.table()) {
            // Parameters of another message stand nowhere here.
            None if !self.kind.has(id.table()) => None,
            None => self.slots.get(id.column()).copied(),
            Some(list) => {
                let width = id.table().rows().len();
                self.lists.get(list)?.slots.get(line.checked_mul(width)?.checked_add(id.column())?).copied()
            }
        }
    }

    /// The slots of a message, or of all lines of a list.
    fn slots_mut(&mut self, table: Table) -> &mut Vec<Slot> {
        match list_number(table).and_then(|list| self.lists.get_mut(list)) {
            Some(list) => &mut list.slots,
            None => &mut self.slots,
        }
    }

    /// The place of a parameter among these, made where there is none; `None` beyond the limit.
    fn place(&mut self, id: ParameterId, label: u32) -> Option<usize> {
        let line = if id.table().is_list() { self.line(id.table(), label)? } else { 0 };
        Some(line * id.table().rows().len() + id.column())
    }

    fn slot_mut(&mut self, id: ParameterId, label: u32) -> Option<&mut Slot> {
        let place = self.place(id, label)?;
        self.slots_mut(id.table()).get_mut(place)
    }

    /// The place of the line with this label, made where there is none; `None` beyond the limit.
    fn line(&mut self, table: Table, label: u32) -> Option<usize> {
        let list = self.lists.get_mut(list_number(table)?)?;
        // Nearly always the last line or the one behind it.
        let place = match list.lines.last() {
            Some(last) if last.label == label => return Some(list.lines.len() - 1),
            Some(last) if last.label > label => match list.lines.binary_search_by_key(&label, |line| line.label) {
                Ok(place) => return Some(place),
                Err(place) => place,
            },
            _ => list.lines.len(),
        };
        if list.lines.len() == MAX_LINES {
            return None;
        }
        let width = table.rows().len();
        let start = place * width;
        list.lines.insert(place, Line { label, is_object: true });
        let end = list.slots.len();
        list.slots.resize(end + width, Slot::default());
        if start < end {
            list.slots.copy_within(start..end, start + width);
            list.slots.get_mut(start..start + width)?.fill(Slot::default());
        }
        Some(place)
    }

    fn slot_text(&self, slot: Slot) -> &str {
        let range = usize::try_from(slot.start).unwrap_or_default()..usize::try_from(slot.end).unwrap_or_default();
        self.text.get(range).unwrap_or_default()
    }

    #[inline]
    fn store(&mut self, leaf: Leaf<'_>) -> Slot {
        let offset = |text: &String| u32::try_from(text.len()).unwrap_or(u32::MAX);
        let start = offset(&self.text);
        let kind = match leaf {
            Leaf::Text(text) => {
                self.text.push_str(text);
                Kind::Text
            }
            Leaf::Number(number) => match canonical_number(number) {
                Some(number) => {
                    self.text.push_str(&number);
                    Kind::Number
                }
                None => Kind::Foreign,
            },
            Leaf::True => Kind::True,
            Leaf::False => Kind::False,
            Leaf::Null => Kind::Null,
            Leaf::EmptyList => Kind::EmptyList,
            Leaf::EmptyObject => Kind::EmptyObject,
            Leaf::Foreign => Kind::Foreign,
            Leaf::NotUnicode => Kind::NotUnicode,
        };
        Slot { kind, start, end: offset(&self.text) }
    }

    /// Puts a value into its slot.
    fn fill(&mut self, id: ParameterId, label: u32, leaf: Leaf<'_>) {
        if let Some(place) = self.place(id, label) {
            self.fill_at(place, id, label, leaf);
        }
    }

    /// The same where the place among the slots is known. Of several values the last stays, as it would on the platform.
    #[inline]
    fn fill_at(&mut self, place: usize, id: ParameterId, label: u32, leaf: Leaf<'_>) {
        let stored = self.store(leaf);
        let Some(slot) = self.slots_mut(id.table()).get_mut(place) else { return };
        let was_given = slot.kind != Kind::Absent;
        *slot = stored;
        if was_given {
            self.faults.push((Place::Parameter(id, label), Fault::Duplicate));
        }
    }

    /// Notes that a list or an object stands where one value belongs; its parts go among the strays.
    fn hold_structure(&mut self, id: ParameterId, label: u32, path: &[Step<'_>], leaf: Leaf<'_>) {
        let Some(slot) = self.slot_mut(id, label) else {
            return;
        };
        let was_given = !matches!(slot.kind, Kind::Absent | Kind::Structure);
        slot.kind = Kind::Structure;
        if was_given {
            self.faults.push((Place::Parameter(id, label), Fault::Duplicate));
        }
        self.stray(path, leaf);
    }

    fn stray(&mut self, path: &[Step<'_>], leaf: Leaf<'_>) {
        if path.len() == MAX_DEPTH && leaf == Leaf::Foreign {
            // The way is deeper than any parameter's: it names keys, which are shown only where they are harmless.
            self.faults.push((Place::unknown(path), Fault::TooDeep));
        }
        if self.strays.len() < MAX_STRAYS {
            let slot = self.store(leaf);
            self.strays.push(Stray { path: path.iter().map(Segment::from_step).collect(), slot });
        }
    }

    fn unknown(&mut self, known: usize, table: Table, path: &[Step<'_>], leaf: Leaf<'_>) {
        self.unknown += 1;
        let shown = path.get(..=known).unwrap_or(path);
        let place = Place::unknown(shown);
        // One issue for an unknown object, not one for each of its members, wherever in a form body they stand.
        let is_known_already = self.strays.iter().any(|stray| stray.is_below(shown));
        if !is_known_already && self.strays.len() < MAX_STRAYS {
            let suggestion = match shown.last() {
                Some(Step::Key(name)) => catalogue::suggestion(table, name),
                _ => "",
            };
            self.faults.push((place, Fault::Unknown(suggestion)));
        }
        self.stray(path, leaf);
    }

    /// Notes that a line came beyond the limit.
    fn cut(&mut self, table: Table) {
        if let Some(list) = list_number(table).and_then(|list| self.lists.get_mut(list)) {
            list.is_cut = true;
        }
    }

    fn list_leaf(&mut self, table: Table, path: &[Step<'_>], leaf: Leaf<'_>) {
        let Some(label) = path.get(1).and_then(index) else {
            return self.unknown(1, table, path, leaf);
        };
        // `CART[0]` of a form and the first element of a JSON list are the same line.
        let mut canonical;
        let path = if let Some(Step::Index(_)) = path.get(1) {
            path
        } else {
            canonical = Steps::EMPTY;
            for (depth, step) in path.iter().enumerate() {
                canonical.push(if depth == 1 { Step::Index(label) } else { *step });
            }
            canonical.as_slice()
        };
        let Some(place) = self.line(table, label) else {
            return self.cut(table);
        };
        match path.get(2..).unwrap_or_default() {
            [] if matches!(leaf, Leaf::EmptyObject | Leaf::EmptyList) => {}
            [] => {
                let list = list_number(table).and_then(|list| self.lists.get_mut(list));
                if let Some(line) = list.and_then(|list| list.lines.get_mut(place)) {
                    line.is_object = false;
                }
                self.faults.push((Place::Line(table, label), Fault::WrongType("object")));
                self.stray(path, leaf);
            }
            [Step::Key(name), deeper @ ..] => match table.find(name) {
                None => self.unknown(2, table, path, leaf),
                Some(id) if deeper.is_empty() => self.fill(id, label, leaf),
                Some(id) => self.hold_structure(id, label, path, leaf),
            },
            [Step::Index(_), ..] => self.unknown(2, table, path, leaf),
        }
    }
}

impl Sink for Request {
    fn leaf(&mut self, path: &[Step<'_>], leaf: Leaf<'_>) {
        // The platform's own wrapper: `params[…]` beside `method` (S2:38–39).
        let path = match path {
            [Step::Key("params"), inner @ ..] if !inner.is_empty() => inner,
            [Step::Key("method")] => return,
            _ => path,
        };
        let own = self.kind.table();
        let Some(Step::Key(name)) = path.first() else {
            return self.unknown(0, own, path, leaf);
        };
        // Nearly every way is a parameter's name alone, or leads into a list.
        if let Some(table) = self.list_named(name).filter(|_| path.len() > 1) {
            return self.list_leaf(table, path, leaf);
        }
        if let Some(id) = own.find(name) {
            return match path {
                [_] => self.fill(id, 0, leaf),
                _ => self.hold_structure(id, 0, path, leaf),
            };
        }
        match self.list_named(name) {
            Some(_) if matches!(leaf, Leaf::EmptyList | Leaf::EmptyObject | Leaf::Null | Leaf::Text("")) => {}
            Some(table) => {
                self.faults.push((Place::List(table), Fault::WrongType("list")));
                self.stray(path, leaf);
            }
            None => self.unknown(0, own, path, leaf),
        }
    }
}

fn read_json<S: Rows>(text: &str, sink: &mut S) -> Result<(), UsageError> {
    json::read(text, sink).map_err(|error| match error {
        JsonError::NotAnObject => UsageError::new("the order must be a JSON object"),
        JsonError::Syntax(at) => {
            let mut message = String::from("the order is not JSON: unexpected input at byte ");
            json::push_integer(&mut message, u64::try_from(at).unwrap_or_default());
            UsageError::new(message)
        }
    })
}

/// The place of a list among [`Table::LISTS`]; `None` for a message itself.
pub(crate) fn list_number(table: Table) -> Option<usize> {
    // The authorization is the first of the tables, the lists follow.
    let number = (table as usize).checked_sub(1)?;
    if cfg!(feature = "server") && number >= Table::LISTS.len() { None } else { Some(number) }
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
    /// How much was received, and nothing of it.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Request")
            .field("parameters", &self.slots.iter().filter(|slot| slot.kind != Kind::Absent).count())
            .field("cart", &self.lines(Table::Cart).len())
            .finish_non_exhaustive()
    }
}

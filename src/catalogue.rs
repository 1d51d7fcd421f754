//! WHICH parameters exist: one row each, in the order of the documents.

pub mod authorization;
#[cfg(feature = "server")]
pub mod authorization_notification;
#[cfg(feature = "server")]
pub mod authorization_result;
#[cfg(feature = "server")]
pub mod capture;
#[cfg(feature = "server")]
pub mod capture_notification;
#[cfg(feature = "server")]
pub mod capture_result;
pub mod cart;
mod index;
mod message;
#[cfg(feature = "server")]
pub mod refund;
#[cfg(feature = "server")]
pub mod refund_notification;
#[cfg(feature = "server")]
pub mod refund_result;
pub mod travel_legs;
pub mod travel_stays;

pub use message::MessageKind;
#[cfg(feature = "server")]
pub use message::Operation;

use crate::formats::Format;
use index::Index;
use std::fmt;

/// Who knows the value (docs/design.md, D12).
///
/// ```
/// use oney_rules::catalogue::{Supplier, authorization};
/// assert_eq!(authorization::CLIENTEMAIL.row().supplier, Supplier::Customer);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Supplier {
    /// Typed by the customer: names, addresses, telephone numbers.
    Customer,
    /// Known to the shop: the cart, the amount, the client's address.
    Shop,
    /// Added by the step that talks to the platform: account, version, signature.
    Gateway,
    /// Said by the platform in its answers.
    #[cfg(feature = "server")]
    Platform,
}

impl Supplier {
    /// `customer`, `shop`, `gateway` or `platform`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Shop => "shop",
            Self::Gateway => "gateway",
            #[cfg(feature = "server")]
            Self::Platform => "platform",
        }
    }
}

/// Whether the platform needs the value. S2 marks nothing; the sources are named in `docs/parameters.md`.
///
/// ```
/// use oney_rules::catalogue::{Presence, authorization};
/// assert_eq!(authorization::SHIPTOTITLE.row().presence, Presence::Optional);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// An order without it is refused; inside a list: a line without it.
    Required,
    /// An order without it may be accepted less often.
    Recommended,
    /// May be left out, or a rule decides.
    Optional,
}

impl Presence {
    /// `required`, `recommended` or `optional`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Recommended => "recommended",
            Self::Optional => "optional",
        }
    }
}

/// One row of the catalogue.
///
/// ```
/// use oney_rules::catalogue::authorization;
/// let row = authorization::BILLINGCITY.row();
/// assert_eq!((row.name, row.line), ("BILLINGCITY", 102));
/// ```
#[derive(Debug)]
pub struct Parameter {
    /// Spelled as in S2; inside a list without the list's name.
    pub name: &'static str,
    /// How its value is read.
    pub format: Format,
    /// Who supplies it.
    pub supplier: Supplier,
    /// Whether it may be left out.
    pub presence: Presence,
    /// The line of S2 where it is documented; 0 for a parameter that S2 does not list.
    pub line: u16,
}

/// What is written about a row: apart from it, so that a page does not carry what only documentation needs.
///
/// ```
/// use oney_rules::catalogue::authorization;
/// assert_eq!(authorization::BILLINGCITY.note().example, "Paris");
/// ```
#[derive(Debug)]
pub struct Note {
    /// One sentence.
    pub documentation: &'static str,
    /// A value that is accepted.
    pub example: &'static str,
}

/// The tables of the catalogue: each message, and the lists that messages hold.
///
/// ```
/// use oney_rules::catalogue::{Table, cart};
/// assert_eq!(Table::Cart.find("PRICE"), Some(cart::PRICE));
/// assert_eq!(Table::Cart.rows().len(), 15);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Table {
    /// What stands directly in an authorization.
    Authorization,
    /// `CART[X]`.
    Cart,
    /// `TRAVELLEGS[X]`.
    TravelLegs,
    /// `TRAVELSTAYS[X]`.
    TravelStays,
    /// A capture.
    #[cfg(feature = "server")]
    Capture,
    /// A refund.
    #[cfg(feature = "server")]
    Refund,
    /// The platform's answer to an authorization.
    #[cfg(feature = "server")]
    AuthorizationResult,
    /// The platform's answer to a capture.
    #[cfg(feature = "server")]
    CaptureResult,
    /// The platform's answer to a refund.
    #[cfg(feature = "server")]
    RefundResult,
    /// The notification of an authorization.
    #[cfg(feature = "server")]
    AuthorizationNotification,
    /// The notification of a capture.
    #[cfg(feature = "server")]
    CaptureNotification,
    /// The notification of a refund.
    #[cfg(feature = "server")]
    RefundNotification,
}

impl Table {
    /// The lists that a message may hold.
    pub const LISTS: [Self; 3] = [Self::Cart, Self::TravelLegs, Self::TravelStays];

    /// All tables, in the order of their declaration.
    pub const ALL: [Self; if cfg!(feature = "server") { 12 } else { 4 }] = [
        Self::Authorization,
        Self::Cart,
        Self::TravelLegs,
        Self::TravelStays,
        #[cfg(feature = "server")]
        Self::Capture,
        #[cfg(feature = "server")]
        Self::Refund,
        #[cfg(feature = "server")]
        Self::AuthorizationResult,
        #[cfg(feature = "server")]
        Self::CaptureResult,
        #[cfg(feature = "server")]
        Self::RefundResult,
        #[cfg(feature = "server")]
        Self::AuthorizationNotification,
        #[cfg(feature = "server")]
        Self::CaptureNotification,
        #[cfg(feature = "server")]
        Self::RefundNotification,
    ];

    /// The key under which a list stands in a message; empty for a message itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Authorization => "",
            Self::Cart => "CART",
            Self::TravelLegs => "TRAVELLEGS",
            Self::TravelStays => "TRAVELSTAYS",
            #[cfg(feature = "server")]
            _ => "",
        }
    }

    /// Whether it describes the lines of a list, not a message.
    #[must_use]
    pub const fn is_list(self) -> bool {
        match self {
            Self::Authorization => false,
            #[cfg(not(feature = "server"))]
            _ => true,
            #[cfg(feature = "server")]
            other => matches!(other, Self::Cart | Self::TravelLegs | Self::TravelStays),
        }
    }

    /// The lists that messages of this table may hold: captures repeat the trip (S2:962), answers hold no list.
    pub(crate) fn lists(self) -> &'static [Self] {
        match self {
            Self::Authorization => &Self::LISTS,
            #[cfg(feature = "server")]
            Self::Capture => &[Self::TravelLegs, Self::TravelStays],
            _ => &[],
        }
    }

    /// The list of that name.
    #[must_use]
    pub(crate) fn list(name: &str) -> Option<Self> {
        Self::LISTS.into_iter().find(|table| table.name() == name)
    }

    /// Its rows, in the order of the document.
    #[must_use]
    pub fn rows(self) -> &'static [Parameter] {
        match self {
            Self::Authorization => authorization::ROWS,
            Self::Cart => cart::ROWS,
            Self::TravelLegs => travel_legs::ROWS,
            Self::TravelStays => travel_stays::ROWS,
            #[cfg(feature = "server")]
            Self::Capture => capture::ROWS,
            #[cfg(feature = "server")]
            Self::Refund => refund::ROWS,
            #[cfg(feature = "server")]
            Self::AuthorizationResult => authorization_result::ROWS,
            #[cfg(feature = "server")]
            Self::CaptureResult => capture_result::ROWS,
            #[cfg(feature = "server")]
            Self::RefundResult => refund_result::ROWS,
            #[cfg(feature = "server")]
            Self::AuthorizationNotification => authorization_notification::ROWS,
            #[cfg(feature = "server")]
            Self::CaptureNotification => capture_notification::ROWS,
            #[cfg(feature = "server")]
            Self::RefundNotification => refund_notification::ROWS,
        }
    }

    fn notes(self) -> &'static [Note] {
        match self {
            Self::Authorization => authorization::NOTES,
            Self::Cart => cart::NOTES,
            Self::TravelLegs => travel_legs::NOTES,
            Self::TravelStays => travel_stays::NOTES,
            #[cfg(feature = "server")]
            Self::Capture => capture::NOTES,
            #[cfg(feature = "server")]
            Self::Refund => refund::NOTES,
            #[cfg(feature = "server")]
            Self::AuthorizationResult => authorization_result::NOTES,
            #[cfg(feature = "server")]
            Self::CaptureResult => capture_result::NOTES,
            #[cfg(feature = "server")]
            Self::RefundResult => refund_result::NOTES,
            #[cfg(feature = "server")]
            Self::AuthorizationNotification => authorization_notification::NOTES,
            #[cfg(feature = "server")]
            Self::CaptureNotification => capture_notification::NOTES,
            #[cfg(feature = "server")]
            Self::RefundNotification => refund_notification::NOTES,
        }
    }

    fn index(self) -> &'static Index {
        match self {
            Self::Authorization => &authorization::INDEX,
            Self::Cart => &cart::INDEX,
            Self::TravelLegs => &travel_legs::INDEX,
            Self::TravelStays => &travel_stays::INDEX,
            #[cfg(feature = "server")]
            Self::Capture => &capture::INDEX,
            #[cfg(feature = "server")]
            Self::Refund => &refund::INDEX,
            #[cfg(feature = "server")]
            Self::AuthorizationResult => &authorization_result::INDEX,
            #[cfg(feature = "server")]
            Self::CaptureResult => &capture_result::INDEX,
            #[cfg(feature = "server")]
            Self::RefundResult => &refund_result::INDEX,
            #[cfg(feature = "server")]
            Self::AuthorizationNotification => &authorization_notification::INDEX,
            #[cfg(feature = "server")]
            Self::CaptureNotification => &capture_notification::INDEX,
            #[cfg(feature = "server")]
            Self::RefundNotification => &refund_notification::INDEX,
        }
    }

    /// The parameter of that name in this table.
    #[must_use]
    pub fn find(self, name: &str) -> Option<ParameterId> {
        let column = self.index().find(self.rows(), name)?;
        Some(ParameterId { table: self, column })
    }

    /// The parameter in this column.
    #[cfg(all(feature = "wasm", feature = "server"))]
    pub(crate) fn column(self, column: u8) -> Option<ParameterId> {
        (usize::from(column) < self.rows().len()).then_some(ParameterId { table: self, column })
    }

    /// Every parameter of the table.
    pub fn ids(self) -> impl Iterator<Item = ParameterId> {
        (0u8..).zip(self.rows()).map(move |(column, _)| ParameterId { table: self, column })
    }

    /// Where its lines stand among the rows of a message: the cart between the billing address and the client, the
    /// travel lists last. Odd, since the order's own rows are even.
    pub(crate) const fn position(self) -> u16 {
        match self {
            Self::Authorization => 0,
            Self::Cart => authorization::AFTER_BILLING * 2 + 1,
            Self::TravelLegs => 1001,
            Self::TravelStays => 1003,
            #[cfg(feature = "server")]
            _ => 0,
        }
    }
}

/// A parameter: its table and its place there.
///
/// ```
/// use oney_rules::catalogue::cart;
/// assert_eq!(cart::PRICE.to_string(), "CART[X][PRICE]");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParameterId {
    table: Table,
    column: u8,
}

impl ParameterId {
    const fn new(table: Table, column: u8) -> Self {
        Self { table, column }
    }

    /// The table that it belongs to.
    #[must_use]
    pub const fn table(self) -> Table {
        self.table
    }

    /// Its place among the rows of its table.
    #[must_use]
    pub const fn column(self) -> usize {
        self.column as usize
    }

    /// Its row.
    #[must_use]
    pub fn row(self) -> &'static Parameter {
        static NOTHING: Parameter = Parameter {
            name: "",
            format: Format::Boolean,
            supplier: Supplier::Shop,
            presence: Presence::Optional,
            line: 0,
        };
        self.table.rows().get(self.column()).unwrap_or(&NOTHING)
    }

    /// Its name, without that of its list.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// What is written about it.
    #[must_use]
    pub fn note(self) -> &'static Note {
        static NOTHING: Note = Note { documentation: "", example: "" };
        self.table.notes().get(self.column()).unwrap_or(&NOTHING)
    }

    /// Whether it is the signature of its message.
    pub(crate) fn is_signature(self) -> bool {
        #[cfg(feature = "server")]
        if !self.table.is_list() && self.table != Table::Authorization {
            return self.name() == "HASH";
        }
        self == authorization::HASH
    }

    /// The sort key among all parameters of a message: the place in the documents, lists line by line.
    pub(crate) fn position(self, line: u32) -> Position {
        if self.table.is_list() {
            (self.table.position(), line.saturating_add(1), self.column.saturating_add(1))
        } else {
            (u16::from(self.column) * 2 + 2, 0, 0)
        }
    }
}

/// Where something stands in a report: row or list, line of the list plus one, column of the line plus one. Zeros
/// mean the order, the list or the line as a whole and come first.
pub(crate) type Position = (u16, u32, u8);

impl fmt::Display for ParameterId {
    /// `AMOUNT`, or `CART[X][PRICE]` as S2 writes it.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.table.name() {
            "" => formatter.write_str(self.name()),
            list => write!(formatter, "{list}[X][{}]", self.name()),
        }
    }
}

impl fmt::Debug for ParameterId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// The nearest known name for one that does not exist: at most two letters away, and the only one that near.
pub(crate) fn suggestion(table: Table, name: &str) -> &'static str {
    let mut best = ("", 3);
    let mut is_only = true;
    let names = table.rows().iter().map(|row| row.name).chain(table.lists().iter().map(|list| list.name()));
    for known in names {
        let distance = edit_distance(name, known);
        if distance < best.1 {
            best = (known, distance);
            is_only = true;
        } else if distance == best.1 {
            is_only = false;
        }
    }
    if is_only { best.0 } else { "" }
}

/// Levenshtein's distance without regard to letter case, up to 3; names are ASCII.
fn edit_distance(left: &str, right: &str) -> usize {
    if left.len().abs_diff(right.len()) > 2 {
        return 3;
    }
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.bytes().enumerate() {
        let mut diagonal = i;
        let mut before = i + 1;
        if let Some(first) = row.first_mut() {
            *first = before;
        }
        for (place, b) in row.iter_mut().skip(1).zip(right.bytes()) {
            let changed = diagonal + usize::from(!a.eq_ignore_ascii_case(&b));
            diagonal = *place;
            before = changed.min(before + 1).min(diagonal + 1);
            *place = before;
        }
    }
    row.last().copied().unwrap_or(3).min(3)
}

/// Declares the rows of one table and a constant for each.
macro_rules! table {
    ($table:ident: $(
        $(#[doc = $doc:literal])+
        $name:ident = $format:expr, $supplier:ident, $presence:ident, $line:literal, $example:literal;
    )+) => {
        #[expect(clippy::upper_case_acronyms, reason = "spelled as the parameters")]
        #[repr(u8)]
        enum Column { $( $name, )+ }

        $(
            $(#[doc = $doc])+
            pub const $name: super::ParameterId = super::ParameterId::new(super::Table::$table, Column::$name as u8);
        )+

        pub(super) static ROWS: &[super::Parameter] = &[$(
            super::Parameter {
                name: stringify!($name),
                format: $format,
                supplier: super::Supplier::$supplier,
                presence: super::Presence::$presence,
                line: $line,
            },
        )+];

        pub(super) static NOTES: &[super::Note] = &[$(
            super::Note { documentation: concat!($($doc),+), example: $example },
        )+];

        pub(super) static INDEX: super::Index = super::Index::new(ROWS);
    };
}
use table;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found_and_no_other() {
        for table in Table::ALL {
            for id in table.ids() {
                assert_eq!(table.find(id.name()), Some(id), "{id}");
            }
            for name in ["", "X", "amount", "AMOUNT ", "CART", "PRICES"] {
                assert_eq!(table.find(name), None, "{name}");
            }
        }
        assert_eq!(Table::Cart.find("AMOUNT"), None);
    }

    #[test]
    fn rows_are_in_the_order_of_the_document() {
        for table in Table::ALL {
            let lines: Vec<u16> = table.rows().iter().map(|row| row.line).filter(|line| *line != 0).collect();
            assert!(lines.is_sorted(), "{table:?}: {lines:?}");
        }
        assert!(authorization::BILLINGTITLE.position(0) < cart::BRAND.position(0));
        assert!(cart::TOTALAMOUNT.position(0) < cart::BRAND.position(1));
        assert!(cart::BRAND.position(999) < authorization::CLIENTDOB.position(0));
        assert!(authorization::TRAVELPASSENGERLASTNAME.position(0) < travel_legs::RANK.position(0));
        assert!(travel_legs::RANK.position(99) < travel_stays::TYPE.position(0));
    }

    /// The lists of a request are found by the number of their table.
    #[test]
    fn lists_are_the_tables_behind_the_first() {
        assert_eq!(Table::ALL[1..4], Table::LISTS);
        assert!(Table::LISTS.into_iter().all(Table::is_list));
        for (number, table) in Table::ALL.into_iter().enumerate() {
            assert_eq!(table as usize, number);
        }
    }

    #[test]
    fn every_row_is_documented() {
        for id in Table::ALL.into_iter().flat_map(Table::ids) {
            let note = id.note();
            let sentence = note.documentation.trim();
            assert!(sentence.ends_with('.') && sentence.len() > 10, "{id}: {sentence}");
            assert!(!note.example.is_empty(), "{id}");
        }
    }

    #[test]
    fn a_misspelt_name_is_recognised() {
        assert_eq!(suggestion(Table::Authorization, "BILLINGADRESS"), "BILLINGADDRESS");
        assert_eq!(suggestion(Table::Authorization, "billingcity"), "BILLINGCITY");
        assert_eq!(suggestion(Table::Authorization, "CARD"), "CART");
        assert_eq!(suggestion(Table::Cart, "QUANTTY"), "QUANTITY");
        assert_eq!(suggestion(Table::Authorization, "CARDCODE"), "");
        // Between SHIPTOCITY and BILLINGCITY no letter decides.
        assert_eq!(suggestion(Table::Authorization, "CITY"), "");
    }
}

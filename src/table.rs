//! WHAT a table of parameters is: one row for each parameter, in the order of its document.
//!
//! Tables are values. Code that refers to a table links it: a page links the authorization only.

#[cfg(feature = "server")]
mod index;
#[cfg(not(feature = "server"))]
#[path = "table/search.rs"]
mod index;
mod suggestion;

use crate::formats::Format;
pub(crate) use index::Index;
use std::fmt;
use std::hash::{Hash, Hasher};
pub(crate) use suggestion::suggestion;

/// Who knows the value (docs/design.md, D12).
///
/// ```
/// use oney_rules::authorization;
/// use oney_rules::table::Supplier;
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
    /// Sent by the platform in its answers.
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
            Self::Platform => "platform",
        }
    }
}

/// Whether the platform needs the value. S2 marks nothing; the sources are named in `docs/parameters.md`, and a profile may decide
/// otherwise.
///
/// ```
/// use oney_rules::authorization;
/// use oney_rules::table::Presence;
/// assert_eq!(authorization::SHIPTOTITLE.row().presence, Presence::Optional);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// An order without it is refused; inside a list: a row without it.
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

    /// The presence of that name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        [Self::Required, Self::Recommended, Self::Optional].into_iter().find(|presence| presence.name() == name)
    }
}

/// One row of a table.
///
/// ```
/// use oney_rules::authorization;
/// let row = authorization::BILLINGCITY.row();
/// assert_eq!((row.name, row.format.max_length()), ("BILLINGCITY", Some(32)));
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
    /// Its index among the rows of its table.
    pub(crate) column: u8,
    pub(crate) head: &'static Head,
}

/// The documentation of a row, in a list of its own, so that a page does not carry it.
///
/// ```
/// use oney_rules::authorization;
/// assert_eq!(authorization::NOTES[authorization::BILLINGCITY.column()].example, "Paris");
/// ```
#[derive(Debug)]
pub struct Note {
    /// One sentence.
    pub documentation: &'static str,
    /// A value that is accepted.
    pub example: &'static str,
    /// The source line of S2 that documents it; 0 for a parameter that S2 does not list.
    pub line: u16,
}

/// The most lists that a message holds.
pub(crate) const MAX_LISTS: usize = 3;

/// Which table it is: of a message itself, or of the rows of a list.
///
/// A row refers to the head of its table. The head refers to no row: there is no cycle.
///
/// ```
/// use oney_rules::authorization::{self, cart};
/// assert_eq!((cart::HEAD.name(), cart::HEAD.is_list()), ("CART", true));
/// assert!(!authorization::HEAD.is_list());
/// ```
pub struct Head {
    name: &'static str,
    slot: u8,
    width: u8,
    position: u16,
}

impl Head {
    /// The head of a message's own table, with this many rows.
    pub(crate) const fn of_message(width: usize) -> Self {
        Self::of_list("", 0, 0, width)
    }

    /// The head of a list. Its slot, from 1 to [`MAX_LISTS`], is its own among all lists. Its position
    /// among the message's own rows is odd, as those are even ([`ParameterId::position`]).
    #[expect(
        clippy::cast_possible_truncation,
        reason = "runs at compile time only; a test compares it with the rows"
    )]
    pub(crate) const fn of_list(name: &'static str, slot: u8, position: u16, width: usize) -> Self {
        Self { name, slot, width: width as u8, position }
    }

    /// The key of the list in a message; empty for a message itself.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether it describes the rows of a list, not a message.
    #[must_use]
    pub const fn is_list(&self) -> bool {
        self.slot != 0
    }

    /// Its index among the tables of a message: 0 for the message's own.
    #[must_use]
    pub const fn slot(&self) -> usize {
        self.slot as usize
    }

    /// How many columns it has.
    pub(crate) const fn width(&self) -> usize {
        self.width as usize
    }

    /// The position of a list among the own rows of a message.
    pub(crate) const fn position(&self) -> u16 {
        self.position
    }
}

impl PartialEq for Head {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Head {}

impl fmt::Debug for Head {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

/// The parameters of a message, or of the rows of a list.
///
/// ```
/// use oney_rules::authorization::cart;
/// assert_eq!(cart::TABLE.find("PRICE"), Some(cart::PRICE));
/// assert_eq!(cart::TABLE.rows()[0].name, "BRAND");
/// ```
#[derive(Debug)]
pub struct Table {
    pub(crate) head: &'static Head,
    pub(crate) rows: &'static [Parameter],
    pub(crate) index: Index,
}

impl Table {
    /// Which table it is.
    #[must_use]
    pub const fn head(&self) -> &'static Head {
        self.head
    }

    /// The key of a list in a message; empty for a message itself.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.head.name()
    }

    /// Its rows, in the order of the document.
    #[must_use]
    pub const fn rows(&self) -> &'static [Parameter] {
        self.rows
    }

    /// The parameter of that name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<ParameterId> {
        self.index.find(self.rows, name).map(ParameterId)
    }

    /// The parameter in this column.
    #[must_use]
    pub fn column(&self, column: u8) -> Option<ParameterId> {
        self.rows.get(usize::from(column)).map(ParameterId)
    }

    /// Every parameter.
    pub fn ids(&self) -> impl Iterator<Item = ParameterId> + use<> {
        self.rows.iter().map(ParameterId)
    }
}

/// Each table exists once.
impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.head == other.head
    }
}

impl Eq for Table {}

/// A parameter, by its row.
///
/// ```
/// use oney_rules::authorization::cart;
/// assert_eq!(cart::PRICE.to_string(), "CART[X][PRICE]");
/// ```
#[derive(Clone, Copy)]
pub struct ParameterId(&'static Parameter);

impl ParameterId {
    #[expect(clippy::indexing_slicing, reason = "runs at compile time only: a wrong column does not build")]
    pub(crate) const fn new(rows: &'static [Parameter], column: usize) -> Self {
        Self(&rows[column])
    }

    /// The table that it belongs to.
    #[must_use]
    pub const fn head(self) -> &'static Head {
        self.0.head
    }

    /// Its index among the rows of its table.
    #[must_use]
    pub const fn column(self) -> usize {
        self.0.column as usize
    }

    /// Its row.
    #[must_use]
    pub const fn row(self) -> &'static Parameter {
        self.0
    }

    /// Its name, without that of its list.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// Whether it is the signature of its message.
    pub(crate) fn is_signature(self) -> bool {
        !self.head().is_list() && self.name() == "HASH"
    }

    /// The sort key among all parameters of a message: the order of the documents, lists row by row.
    pub(crate) fn position(self, row: u32) -> Position {
        if self.head().is_list() {
            (self.head().position(), row.saturating_add(1), self.0.column.saturating_add(1))
        } else {
            (u16::from(self.0.column) * 2 + 2, 0, 0)
        }
    }
}

impl PartialEq for ParameterId {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for ParameterId {}

impl Hash for ParameterId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::ptr::hash(self.0, state);
    }
}

/// The sort key of a location: table row or list, row of the list plus one, column plus one. Zeros mean the
/// order, the list or the row as a whole and come first.
pub(crate) type Position = (u16, u32, u8);

impl fmt::Display for ParameterId {
    /// `AMOUNT`, or `CART[X][PRICE]` as S2 writes it.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.head().name() {
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

/// Declares the statics of one table: its head, its rows with a constant for each, its notes.
macro_rules! table {
    ($head:expr; $(
        $(#[doc = $doc:literal])+
        $name:ident = $format:expr, $supplier:ident, $presence:ident, $line:literal, $example:literal;
    )+) => {
        #[expect(clippy::upper_case_acronyms, reason = "spelled as the parameters")]
        #[repr(u8)]
        enum Column { $( $name, )+ }

        const WIDTH: usize = [$( Column::$name as u8, )+].len();

        $(
            $(#[doc = $doc])+
            pub const $name: $crate::table::ParameterId =
                $crate::table::ParameterId::new(&ROWS, Column::$name as usize);
        )+

        /// Which table it is.
        pub static HEAD: $crate::table::Head = $head;

        /// The parameters.
        pub static TABLE: $crate::table::Table =
            $crate::table::Table { head: &HEAD, rows: &ROWS, index: $crate::table::Index::new(&ROWS) };

        /// The documentation of each, in the same order.
        pub static NOTES: [$crate::table::Note; WIDTH] = [$(
            $crate::table::Note { documentation: concat!($($doc),+), example: $example, line: $line },
        )+];

        static ROWS: [$crate::table::Parameter; WIDTH] = [$(
            $crate::table::Parameter {
                name: stringify!($name),
                format: $format,
                supplier: $crate::table::Supplier::$supplier,
                presence: $crate::table::Presence::$presence,
                column: Column::$name as u8,
                head: &HEAD,
            },
        )+];
    };
}
pub(crate) use table;

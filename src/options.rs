//! What a check needs besides the order.

use crate::composition::compose;
use crate::date::Date;
use crate::table::{ParameterId, Supplier};

/// Whether it is still typed.
///
/// ```
/// use oney_rules::Stage;
/// assert_ne!(Stage::Draft, Stage::Final);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// While it is being typed: missing parameters are no issues.
    Draft,
    /// Before it is sent.
    Final,
}

/// Whose parameters are required (docs/design.md, D12).
///
/// ```
/// use oney_rules::{Date, Options, Part};
/// use oney_rules::table::Supplier;
/// let options = Options::new(Date::new(2026, 11, 22)?).part(Part::Of(Supplier::Shop));
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All.
    All,
    /// One supplier's: a page at submit has no credentials yet.
    Of(Supplier),
}

/// What a check needs besides the order.
///
/// ```
/// use oney_rules::{Date, Options, Part};
/// use oney_rules::table::Supplier;
/// let today = Date::new(2026, 11, 22)?;
/// let at_submit = Options::new(today).part(Part::Of(Supplier::Customer));
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Options {
    pub(crate) today: Date,
    stage: Stage,
    part: Part,
    pub(crate) only: Option<ParameterId>,
    pub(crate) compose: fn(&str) -> String,
}

impl Options {
    /// A final check of everything, on the given day in the merchant's time zone.
    #[must_use]
    pub fn new(today: Date) -> Self {
        Self { today, stage: Stage::Final, part: Part::All, only: None, compose }
    }

    /// Checks an order that is being typed.
    #[must_use]
    pub fn draft(mut self) -> Self {
        self.stage = Stage::Draft;
        self
    }

    /// Asks for the parameters of one part only. Those of the platform are always required.
    #[must_use]
    pub fn part(mut self, part: Part) -> Self {
        self.part = part;
        self
    }

    /// Requires only this parameter, and runs only the rules that read it: for a host that shows one field. Every value
    /// is still read, so issues at other locations remain.
    #[must_use]
    pub fn only(mut self, parameter: ParameterId) -> Self {
        self.only = Some(parameter);
        self
    }

    /// Composes letters and accents by this function, which is given one character and the marks U+0300 to U+036F after it and returns their
    /// NFC. The feature `unicode` has one of its own; without it, and without this, they stay apart.
    #[must_use]
    pub fn composing_with(mut self, compose: fn(&str) -> String) -> Self {
        self.compose = compose;
        self
    }

    /// Whether a missing parameter of this supplier is an issue.
    pub(crate) fn demands(&self, supplier: Supplier) -> bool {
        let is_asked =
            supplier == Supplier::Platform || matches!(self.part, Part::All) || self.part == Part::Of(supplier);
        self.stage == Stage::Final && is_asked
    }
}

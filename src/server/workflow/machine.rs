//! Shared by the state machines: a table of transitions, its picture, and the actors.

use crate::server::json;
use serde::Serialize;
use serde::de::Deserializer;
use std::fmt::Write;
use ts_rs::TS;

/// Who causes a transition.
///
/// ```
/// use oney_rules::server::workflow::machine::Actor;
/// assert_eq!(Actor::Merchant.name(), "merchant");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A person in the back office, or the program that acts for them.
    Merchant,
    /// The shop's software, by itself.
    Shop,
    /// Oney, or the platform that speaks for it.
    Oney,
}

impl Actor {
    /// `merchant`, `shop` or `oney`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Merchant => "merchant",
            Self::Shop => "shop",
            Self::Oney => "oney",
        }
    }
}

/// A word of a machine: a status or an event.
pub trait Word: Copy + PartialEq + 'static {
    /// Every word, in the order of the documents.
    const ALL: &'static [Self];

    /// The name in kebab case, kept for good.
    fn name(self) -> &'static str;

    /// The word of that name.
    fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.name() == name)
    }
}

/// Declares words: `words! { /// … pub enum Status { /// … Pending = "pending", } }`.
macro_rules! words {
    ($(#[$outer:meta])* pub enum $name:ident { $( $(#[$inner:meta])+ $variant:ident = $text:literal, )+ }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, ts_rs::TS)]
        $(#[$outer])*
        pub enum $name { $( $(#[$inner])+ #[serde(rename = $text)] $variant, )+ }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::server::workflow::machine::read_word(deserializer, $crate::server::workflow::machine::Word::find)
            }
        }

        impl $crate::server::workflow::machine::Word for $name {
            const ALL: &'static [Self] = &[$( Self::$variant, )+];

            fn name(self) -> &'static str {
                match self { $( Self::$variant => $text, )+ }
            }
        }
    };
}
pub(crate) use words;

/// Reads one of a machine's words; an error names them all.
pub(crate) fn read_word<'de, W: Word, D: Deserializer<'de>>(
    deserializer: D,
    find: impl Fn(&str) -> Option<W>,
) -> Result<W, D::Error> {
    let names: Vec<&str> = W::ALL.iter().map(|word| word.name()).collect();
    json::word(deserializer, &names, find)
}

/// One row of a machine.
#[derive(Debug)]
pub struct Transition<S: 'static, E: 'static> {
    /// The status before.
    pub from: S,
    /// What happens.
    pub event: E,
    /// The status after.
    pub to: S,
    /// Who causes it.
    pub actor: Actor,
    /// The condition; empty if there is none.
    pub condition: &'static str,
    /// The line of the document, or how it was inferred.
    pub source: &'static str,
}

/// Declares the rows of the machine whose `Status` and `Event` are in scope: from, event, to, who, condition, source.
macro_rules! transitions {
    ($( $from:ident $event:ident $to:ident, $actor:ident, $condition:literal, $source:literal; )+) => {
        &[$( $crate::server::workflow::machine::Transition {
            from: Status::$from,
            event: Event::$event,
            to: Status::$to,
            actor: $crate::server::workflow::machine::Actor::$actor,
            condition: $condition,
            source: $source,
        }, )+]
    };
}
pub(crate) use transitions;

/// The row for an event in a status.
pub(crate) fn row<S: Word, E: Word>(
    table: &'static [Transition<S, E>],
    from: S,
    event: E,
) -> Option<&'static Transition<S, E>> {
    table.iter().find(|row| row.from == from && row.event == event)
}

/// The events that a status has a row for, in the order of the table.
pub(crate) fn events<S: Word, E: Word>(table: &'static [Transition<S, E>], from: S) -> Vec<E> {
    table.iter().filter(|row| row.from == from).map(|row| row.event).collect()
}

/// The statuses without a further step.
#[must_use]
pub fn end_states<S: Word, E: Word>(table: &'static [Transition<S, E>]) -> Vec<S> {
    S::ALL.iter().copied().filter(|status| table.iter().all(|row| row.from != *status)).collect()
}

words! {
    /// Why a step is refused.
    #[ts(rename = "StepReason")]
    pub enum Reason {
        /// The status has no such event.
        NotAllowed = "not-allowed",
        /// Confirmation is not automatic: the merchant confirms.
        NotAutomatic = "not-automatic",
        /// A refund takes at least one piece.
        NoQuantity = "no-quantity",
        /// More pieces than are left.
        AboveQuantity = "above-quantity",
        /// The order has no such line.
        UnknownLine = "unknown-line",
        /// An amount is more than nothing.
        NoAmount = "no-amount",
        /// More than is left of the order.
        AboveTotal = "above-total",
        /// There are pieces that could still be refunded.
        PiecesLeft = "pieces-left",
        /// In France, from midnight to four, only the whole amount can be confirmed.
        AtNight = "at-night",
        /// In France less than the whole can be confirmed if the hour is known.
        HourNotGiven = "hour-not-given",
    }
}

impl Reason {
    /// One sentence for the programmer or the back office.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::NotAllowed => "This cannot happen in this status.",
            Self::NotAutomatic => "Confirmation is not automatic: the merchant confirms the order.",
            Self::NoQuantity => "A refund takes at least one piece.",
            Self::AboveQuantity => "The refund takes more pieces than are left.",
            Self::UnknownLine => "The order has no such line.",
            Self::NoAmount => "The amount must be more than nothing.",
            Self::AboveTotal => "The amount is more than is left of the order.",
            Self::PiecesLeft => "There are pieces that can still be refunded.",
            Self::AtNight => "From midnight to four in the morning only the whole amount can be confirmed.",
            Self::HourNotGiven => "Give the hour: at night only the whole amount can be confirmed.",
        }
    }
}

/// A refused step. Nothing has changed, and nothing must be sent.
///
/// ```
/// use oney_rules::server::workflow::machine::Reason;
/// use oney_rules::server::workflow::order::{Action, Event, Order, Status};
/// let mut order = Order::new(&[(2, 30_000)], 0, 0)?;
/// let refusal = order.apply(&Action::Confirm).expect_err("Oney has not accepted yet");
/// assert_eq!((refusal.status, refusal.reason), (Status::Pending, Reason::NotAllowed));
/// assert_eq!(refusal.allowed, [Event::Accepted, Event::Declined, Event::Cancel]);
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal<S, E> {
    /// The status, which stays.
    pub status: S,
    /// The refused event.
    pub event: E,
    /// The reason.
    pub reason: Reason,
    /// What may happen in this status, in the order of the table.
    pub allowed: Vec<E>,
}

/// A step that must not be taken; nothing is to be sent for it.
#[derive(Serialize, TS)]
pub(crate) struct RefusedStep<E> {
    index: usize,
    event: E,
    reason: Reason,
    text: &'static str,
    /// What may happen instead.
    allowed: Vec<E>,
}

impl<E: Word> RefusedStep<E> {
    /// The refusal of the step at this index of a history.
    pub(crate) fn new<S>(index: usize, refusal: Refusal<S, E>) -> Self {
        let Refusal { event, reason, allowed, .. } = refusal;
        Self { index, event, reason, text: reason.text(), allowed }
    }
}

/// The picture of a machine as a Mermaid state diagram.
///
/// ```
/// use oney_rules::server::workflow::{machine, order};
/// let picture = machine::mermaid(order::TRANSITIONS, order::Status::Pending);
/// assert!(picture.contains("on_backorder --> ready_to_deliver: stock-added (merchant)<br>confirm (merchant)"));
/// ```
#[must_use]
pub fn mermaid<S: Word, E: Word>(table: &'static [Transition<S, E>], start: S) -> String {
    // A hyphen ends a name in Mermaid.
    let id = |status: S| status.name().replace('-', "_");
    let mut picture = format!("stateDiagram-v2\n    [*] --> {}\n", id(start));
    for status in S::ALL.iter().filter(|status| status.name().contains('-')) {
        // Writing to a text cannot fail.
        let _ = writeln!(picture, "    state \"{}\" as {}", status.name(), id(*status));
    }
    for (place, row) in table.iter().enumerate() {
        let is_same = |other: &&Transition<S, E>| other.from == row.from && other.to == row.to;
        if table.iter().take(place).any(|other| is_same(&other)) {
            continue;
        }
        // One arrow for all transitions between two statuses. A second colon would end the label.
        let events =
            table.iter().filter(is_same).map(|row| format!("{} ({})", row.event.name(), row.actor.name()));
        let label = events.collect::<Vec<_>>().join("<br>");
        let _ = writeln!(picture, "    {} --> {}: {label}", id(row.from), id(row.to));
    }
    for status in end_states(table) {
        let _ = writeln!(picture, "    {} --> [*]", id(status));
    }
    picture
}

/// The table of a machine for its page.
pub(crate) fn markdown<S: Word, E: Word>(table: &'static [Transition<S, E>]) -> String {
    let mut text = String::from("| from | who | event | to | condition | source |\n|---|---|---|---|---|---|\n");
    for row in table {
        let Transition { from, event, to, actor, condition, source } = row;
        let (from, to) = (from.name(), to.name());
        let _ = writeln!(
            text,
            "| `{from}` | {} | `{}` | `{to}` | {condition} | {source} |",
            actor.name(),
            event.name()
        );
    }
    text
}

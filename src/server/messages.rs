//! The messages other than the authorization: a merchant's later requests, and the platform's answers.
//!
//! For a new message add a file here, a line to the list below, and the labels of its parameters.

pub mod authorization_notification;
pub mod authorization_result;
pub mod capture;
pub mod capture_notification;
pub mod capture_result;
mod redirect_page;
pub mod refund;
pub mod refund_notification;
pub mod refund_result;
mod rules;

pub use authorization_notification::AUTHORIZATION_NOTIFICATION;
pub use authorization_result::AUTHORIZATION_RESULT;
pub use capture::CAPTURE;
pub use capture_notification::CAPTURE_NOTIFICATION;
pub use capture_result::CAPTURE_RESULT;
pub use refund::REFUND;
pub use refund_notification::REFUND_NOTIFICATION;
pub use refund_result::REFUND_RESULT;

use crate::authorization::{self, AUTHORIZATION, cart, travel_legs, travel_stays};
use crate::message::{Message, Operation, Role};
use crate::table::{Note, ParameterId, Table};

/// The list of messages: requests, results, notifications. The notes about their parameters are a separate list, so that only
/// documentation links it.
macro_rules! messages {
    ($( $module:ident::$message:ident, )+) => {
        /// Every message, the authorization first.
        pub static ALL: &[&Message] = &[&AUTHORIZATION, $( &$module::$message, )+];

        static NOTES: &[(&Table, &[Note])] = &[
            (&authorization::TABLE, &authorization::NOTES),
            (&cart::TABLE, &cart::NOTES),
            (&travel_legs::TABLE, &travel_legs::NOTES),
            (&travel_stays::TABLE, &travel_stays::NOTES),
            $( (&$module::TABLE, &$module::NOTES), )+
        ];
    };
}

messages! {
    capture::CAPTURE,
    refund::REFUND,
    authorization_result::AUTHORIZATION_RESULT,
    capture_result::CAPTURE_RESULT,
    refund_result::REFUND_RESULT,
    authorization_notification::AUTHORIZATION_NOTIFICATION,
    capture_notification::CAPTURE_NOTIFICATION,
    refund_notification::REFUND_NOTIFICATION,
}

/// The message with this name.
///
/// ```
/// use oney_rules::server::messages::{self, REFUND_NOTIFICATION};
/// assert_eq!(messages::find("refund-notification"), Some(&REFUND_NOTIFICATION));
/// ```
#[must_use]
pub fn find(name: &str) -> Option<&'static Message> {
    ALL.iter().copied().find(|message| message.name == name)
}

/// The message with this role for an operation.
///
/// ```
/// use oney_rules::message::{Operation, Role};
/// use oney_rules::server::messages::{self, CAPTURE_RESULT};
/// assert_eq!(messages::of(Operation::CAPTURE, Role::Result), Some(&CAPTURE_RESULT));
/// ```
#[must_use]
pub fn of(operation: Operation, role: Role) -> Option<&'static Message> {
    ALL.iter().copied().find(|message| message.operation == operation && message.role == role)
}

/// The operation with this name, in any letter case.
///
/// ```
/// use oney_rules::message::Operation;
/// use oney_rules::server::messages;
/// assert_eq!(messages::operation(" Refund "), Some(Operation::REFUND));
/// ```
#[must_use]
pub fn operation(name: &str) -> Option<Operation> {
    let operations = ALL.iter().map(|message| message.operation);
    operations.into_iter().find(|operation| operation.name().eq_ignore_ascii_case(name.trim()))
}

/// Every table: those of the authorization and its lists, then those of the other messages.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    NOTES.iter().map(|(table, _)| *table)
}

impl ParameterId {
    /// The documentation of the parameter.
    ///
    /// ```
    /// use oney_rules::authorization::BILLINGCITY;
    /// assert_eq!(BILLINGCITY.note().example, "Paris");
    /// ```
    #[must_use]
    pub fn note(self) -> &'static Note {
        static NOTHING: Note = Note { documentation: "", example: "", line: 0 };
        let notes = NOTES.iter().find(|(table, _)| table.head() == self.head());
        notes.and_then(|(_, notes)| notes.get(self.column())).unwrap_or(&NOTHING)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Locale;
    use crate::table::{MAX_LISTS, Table};
    use std::collections::BTreeSet;

    #[test]
    fn every_name_is_found_and_no_other() {
        for table in tables() {
            for id in table.ids() {
                assert_eq!(table.find(id.name()), Some(id), "{id}");
            }
            for name in ["", "X", "amount", "AMOUNT ", "CART", "PRICES"] {
                assert_eq!(table.find(name), None, "{name}");
            }
        }
        assert_eq!(cart::TABLE.find("AMOUNT"), None);
    }

    #[test]
    fn rows_are_in_the_order_of_the_document() {
        for table in tables() {
            let source_lines: Vec<u16> = table.ids().map(|id| id.note().line).filter(|line| *line != 0).collect();
            assert!(source_lines.is_sorted(), "{table:?}: {source_lines:?}");
        }
        use authorization::{BILLINGTITLE, CLIENTDOB, TRAVELPASSENGERLASTNAME};
        assert!(BILLINGTITLE.position(0) < cart::BRAND.position(0));
        assert!(cart::TOTALAMOUNT.position(0) < cart::BRAND.position(1));
        assert!(cart::BRAND.position(999) < CLIENTDOB.position(0));
        assert!(TRAVELPASSENGERLASTNAME.position(0) < travel_legs::RANK.position(0));
        assert!(travel_legs::RANK.position(99) < travel_stays::TYPE.position(0));
    }

    #[test]
    fn a_head_agrees_with_its_table() {
        for message in ALL {
            assert!(!message.table.head().is_list(), "{message:?}");
            assert!(message.lists.iter().all(|list| list.head().is_list()), "{message:?}");
            let slots: BTreeSet<usize> = message.tables().map(|table| table.head().slot()).collect();
            assert_eq!(slots.len(), message.tables().count(), "{message:?}: two tables in one slot");
            assert!(slots.iter().all(|slot| *slot <= MAX_LISTS), "{message:?}");
            let positions: Vec<u16> = message.lists.iter().map(|list| list.head().position()).collect();
            assert!(positions.is_sorted() && positions.iter().all(|position| position % 2 == 1), "{message:?}");
        }
        // Answers to JavaScript contain a list's slot and a table's index.
        for list in ALL.iter().flat_map(|message| message.lists) {
            assert_eq!(tables().nth(list.head().slot()), Some(*list), "{list:?}");
        }
        for table in tables() {
            assert_eq!(table.head().width(), table.rows().len(), "{table:?}");
            let is_in_place =
                |(column, id): (usize, ParameterId)| id.column() == column && id.head() == table.head();
            assert!(table.ids().enumerate().all(is_in_place), "{table:?}");
        }
    }

    #[test]
    fn every_message_and_table_is_listed_once() {
        let names: BTreeSet<&str> = ALL.iter().map(|message| message.name).collect();
        assert_eq!(names.len(), ALL.len());
        let parts = |message: &'static Message| (message.operation.name(), format!("{:?}", message.role));
        assert_eq!(ALL.iter().copied().map(parts).collect::<BTreeSet<_>>().len(), ALL.len());
        let is_documented = |table: &Table| tables().filter(|known| known.head() == table.head()).count() == 1;
        assert!(ALL.iter().flat_map(|message| message.tables()).all(is_documented));
    }

    /// Rules read and report only parameters of their own message.
    #[test]
    fn rules_are_about_parameters_of_their_message() {
        for message in ALL {
            let has = |id: &ParameterId| message.tables().any(|table| table.head() == id.head());
            let foreign = message.rules.iter().flat_map(|rule| rule.reads).find(|id| !has(id));
            assert_eq!(foreign, None, "{message:?}");
        }
    }

    #[test]
    fn every_row_is_documented() {
        for id in tables().flat_map(Table::ids) {
            let note = id.note();
            let sentence = note.documentation.trim();
            assert!(sentence.ends_with('.') && sentence.len() > 10, "{id}: {sentence}");
            assert!(!note.example.is_empty(), "{id}");
        }
    }

    /// A new message needs labels for its parameters in every language.
    #[test]
    fn every_parameter_has_a_label_in_every_language() {
        for id in tables().flat_map(Table::ids) {
            let english = Locale::En.label(id);
            for locale in Locale::ALL {
                let label = locale.label(id);
                assert!(!label.is_empty(), "{} {id}", locale.tag());
                assert!(locale == Locale::En || label != english, "{} {id}", locale.tag());
                assert!(label.chars().count() <= 2 * english.chars().count(), "{} {id}: {label}", locale.tag());
            }
        }
    }
}

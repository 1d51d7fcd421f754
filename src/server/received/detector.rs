//! What a message is, found from what it holds.

use crate::authorization::AUTHORIZATION;
use crate::json::{Leaf, Rows, Sink, Step};
use crate::message::{Message, Operation, Role};
use crate::server::messages;

/// Finds out what a message is from what it holds.
///
/// OPERATIONTYPE names the operation, else `method` beside the parameters. EXECCODE makes it the platform's; of its two
/// answers only the notification has HASH, and says whose account and whose order it is about (S2:430–518).
#[derive(Default)]
pub(crate) struct Detector {
    operation: Option<Operation>,
    method: Option<Operation>,
    is_answer: bool,
    has_context: bool,
}

impl Detector {
    /// Which message it is.
    pub(crate) fn message(&self) -> &'static Message {
        self.of(match (self.is_answer, self.has_context) {
            (false, _) => Role::Request,
            (true, false) => Role::Result,
            (true, true) => Role::Notification,
        })
    }

    /// Which notification it is, whatever it holds.
    pub(crate) fn notification(&self) -> &'static Message {
        self.of(Role::Notification)
    }

    /// Where no operation is named it is taken for an authorization's; the check then asks for OPERATIONTYPE.
    fn of(&self, role: Role) -> &'static Message {
        let operation = self.operation.or(self.method).unwrap_or(Operation::AUTHORIZATION);
        messages::of(operation, role).unwrap_or(&AUTHORIZATION)
    }
}

impl Rows for Detector {
    type Row = ();
}

impl Sink for Detector {
    fn leaf(&mut self, path: &[Step<'_>], leaf: Leaf<'_>) {
        let name = match path {
            [Step::Key("method")] => {
                if let Leaf::Text(text) = leaf {
                    self.method = messages::operation(text);
                }
                return;
            }
            [Step::Key("params"), Step::Key(name)] | [Step::Key(name)] => *name,
            _ => return,
        };
        match (name, leaf) {
            ("OPERATIONTYPE", Leaf::Text(text)) => self.operation = messages::operation(text),
            ("EXECCODE", _) => self.is_answer = true,
            ("HASH" | "IDENTIFIER" | "ORDERID" | "AMOUNT" | "VERSION", _) => self.has_context = true,
            _ => {}
        }
    }
}

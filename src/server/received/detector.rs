//! What a message is, found from what it holds.

use crate::authorization::AUTHORIZATION;
use crate::json::Rows;
use crate::message::{Message, Operation, Role};
use crate::server::messages;
use crate::visitor::{Scalar, Step, Visitor};

/// Finds out what a message is from what it holds.
///
/// OPERATIONTYPE names the operation, else `method` beside the parameters. EXECCODE makes it the platform's; of its two
/// answers only the notification has HASH, and says whose account and whose order it is about (S2:430–518).
#[derive(Default)]
pub struct Detector {
    operation: Option<Operation>,
    method: Option<Operation>,
    is_answer: bool,
    has_context: bool,
}

impl Detector {
    /// Which message it is.
    #[must_use]
    pub fn message(&self) -> &'static Message {
        self.of(match (self.is_answer, self.has_context) {
            (false, _) => Role::Request,
            (true, false) => Role::Result,
            (true, true) => Role::Notification,
        })
    }

    /// Which notification it is, whatever it holds.
    #[must_use]
    pub fn notification(&self) -> &'static Message {
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

impl Visitor for Detector {
    fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
        let name = match path {
            [Step::Key("method")] => {
                if let Scalar::Text(text) = scalar {
                    self.method = messages::operation(text);
                }
                return;
            }
            [Step::Key("params"), Step::Key(name)] | [Step::Key(name)] => *name,
            _ => return,
        };
        match (name, scalar) {
            ("OPERATIONTYPE", Scalar::Text(text)) => self.operation = messages::operation(text),
            ("EXECCODE", _) => self.is_answer = true,
            ("HASH" | "IDENTIFIER" | "ORDERID" | "AMOUNT" | "VERSION", _) => self.has_context = true,
            _ => {}
        }
    }
}

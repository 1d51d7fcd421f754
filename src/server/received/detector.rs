//! Detects from its content which message a request is.

use crate::authorization::AUTHORIZATION;
use crate::json::Rows;
use crate::message::{Message, Operation, Role};
use crate::server::messages;
use crate::visitor::{Scalar, Step, Visitor};

/// Detects from its content which message a request is.
///
/// OPERATIONTYPE, or else `method` beside the parameters, names the operation. Only the platform's messages have EXECCODE;
/// of these only notifications have HASH and name the account and the order (S2:430–518).
#[derive(Default)]
pub struct Detector {
    operation: Option<Operation>,
    method: Option<Operation>,
    is_answer: bool,
    has_context: bool,
}

impl Detector {
    /// The detected message.
    #[must_use]
    pub fn message(&self) -> &'static Message {
        self.of(match (self.is_answer, self.has_context) {
            (false, _) => Role::Request,
            (true, false) => Role::Result,
            (true, true) => Role::Notification,
        })
    }

    /// The message, if it must be a notification.
    #[must_use]
    pub fn notification(&self) -> &'static Message {
        self.of(Role::Notification)
    }

    /// Without an operation it is read as an authorization's; the check then requires OPERATIONTYPE of an answer, and fills it in in a
    /// request.
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

//! What a message is, found from what it holds.

use crate::catalogue::{MessageKind, Operation};
use crate::json::{Leaf, Rows, Sink, Step};

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
    /// Where no operation is named it is taken for an authorization's; the check then asks for OPERATIONTYPE.
    pub(crate) fn kind(&self) -> MessageKind {
        let operation = self.operation();
        match (self.is_answer, self.has_context) {
            (false, _) => operation.request(),
            (true, false) => operation.result(),
            (true, true) => operation.notification(),
        }
    }

    pub(crate) fn operation(&self) -> Operation {
        self.operation.or(self.method).unwrap_or(Operation::Authorization)
    }
}

impl Rows for Detector {}

impl Sink for Detector {
    fn leaf(&mut self, path: &[Step<'_>], leaf: Leaf<'_>) {
        let name = match path {
            [Step::Key("method")] => {
                if let Leaf::Text(text) = leaf {
                    self.method = Operation::find(text);
                }
                return;
            }
            [Step::Key("params"), Step::Key(name)] | [Step::Key(name)] => *name,
            _ => return,
        };
        match (name, leaf) {
            ("OPERATIONTYPE", Leaf::Text(text)) => self.operation = Operation::find(text),
            ("EXECCODE", _) => self.is_answer = true,
            ("HASH" | "IDENTIFIER" | "ORDERID" | "AMOUNT" | "VERSION", _) => self.has_context = true,
            _ => {}
        }
    }
}

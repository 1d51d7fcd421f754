//! TypeScript types of the server functions, made from the structs that read their input and write their output.

use crate::server::json::Declarations;
use crate::server::workflow::{contract, order, payment, recovery};
use crate::server::{exec_codes, oney_api, products, sandbox, test_book};

/// The declarations as a module. The functions themselves are declared in `pkg/src/server.d.ts`.
#[must_use]
pub fn workflow_typescript() -> String {
    let mut types = Declarations::new();
    exec_codes::declare(&mut types);
    payment::declare(&mut types);
    order::declare(&mut types);
    contract::declare(&mut types);
    recovery::declare(&mut types);
    test_book::declare(&mut types);
    oney_api::declare(&mut types);
    sandbox::declare(&mut types);
    products::declare(&mut types);
    ["import type { CartLine, Issue, Order } from \"./index.js\";\n\n", types.finish().trim_end(), "\n"].concat()
}

//! The authorization: the message that a page checks (S2:84–382), with its lists and its rules.

pub mod cart;
mod parameters;
mod presence;
pub(crate) mod rules;
pub mod travel_legs;
pub mod travel_stays;

pub use parameters::*;

use crate::message::{Address, Message, Operation, Role};

/// Asks for an authorization (S2:84–382).
///
/// ```
/// use oney_rules::authorization::{AUTHORIZATION, BILLINGCITY};
/// assert_eq!(AUTHORIZATION.table.find("BILLINGCITY"), Some(BILLINGCITY));
/// ```
pub static AUTHORIZATION: Message = Message {
    lists: &[&cart::TABLE, &travel_legs::TABLE, &travel_stays::TABLE],
    rules: rules::RULES,
    addresses: &[
        Address {
            street: BILLINGADDRESS,
            postal_code: BILLINGPOSTALCODE,
            country: BILLINGCOUNTRY,
            phones: [BILLINGMOBILEPHONE, BILLINGPHONE],
        },
        Address {
            street: SHIPTOADDRESS,
            postal_code: SHIPTOPOSTALCODE,
            country: SHIPTOCOUNTRY,
            phones: [SHIPTOMOBILEPHONE, SHIPTOPHONE],
        },
    ],
    excuses: presence::EXCUSES,
    account: Some(IDENTIFIER),
    ..Message::new("authorization", Operation::AUTHORIZATION, Role::Request, &TABLE)
};

impl Operation {
    /// Reserves the amount.
    pub const AUTHORIZATION: Self = Self::new("authorization");
}

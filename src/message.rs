//! WHAT a message is: a value that names its tables, its rules, and when a parameter may be absent.
//!
//! The authorization is `crate::authorization`; the messages that only servers meet are `crate::server::messages`. They refer to
//! the authorization and it never refers to them.

use crate::json::Writer;
use crate::order::Order;
use crate::rule::{Context, Rule};
use crate::table::{ParameterId, Table};
use crate::visitor::{Step, path_of};
use std::fmt;

/// A request to the platform, or its answer.
///
/// ```
/// use oney_rules::authorization::AUTHORIZATION;
/// use oney_rules::message::{Operation, Role};
/// assert_eq!(AUTHORIZATION.name, "authorization");
/// assert_eq!((AUTHORIZATION.operation, AUTHORIZATION.role), (Operation::AUTHORIZATION, Role::Request));
/// assert!(AUTHORIZATION.rules.len() > 20);
/// ```
pub struct Message {
    /// In kebab case: `authorization`, `capture-result`, `refund-notification` …
    pub name: &'static str,
    /// What it is about.
    pub operation: Operation,
    /// Who sends it, and when.
    pub role: Role,
    /// Its own parameters.
    pub table: &'static Table,
    /// The lists that it may hold, in the order of the documents.
    pub lists: &'static [&'static Table],
    /// What must hold between its values, in the order in which it is checked.
    pub rules: &'static [Rule],
    pub(crate) addresses: &'static [Address],
    pub(crate) excuses: &'static [Excuse],
    /// The merchant's account in a request, which the profile may know.
    pub(crate) account: Option<ParameterId>,
    /// Writes the members of `derived` that only this message has.
    pub(crate) write_derived: Option<fn(&Order<'_>, &mut Writer)>,
}

impl Message {
    /// A message of one table and nothing else, to be completed.
    pub(crate) const fn new(name: &'static str, operation: Operation, role: Role, table: &'static Table) -> Self {
        Self {
            name,
            operation,
            role,
            table,
            lists: &[],
            rules: &[],
            addresses: &[],
            excuses: &[],
            account: None,
            write_derived: None,
        }
    }

    /// Its own table, then those of its lists.
    pub fn tables(&self) -> impl Iterator<Item = &'static Table> + use<> {
        std::iter::once(self.table).chain(self.lists.iter().copied())
    }

    /// The list of that name.
    pub(crate) fn list(&self, name: &str) -> Option<&'static Table> {
        self.lists.iter().copied().find(|list| list.name() == name)
    }

    /// The parameter that is spelled so: `AMOUNT`, or `CART[X][PRICE]`.
    pub(crate) fn find(&self, spelled: &str) -> Option<ParameterId> {
        match path_of(spelled).0.as_slice() {
            [Step::Key(name)] => self.table.find(name),
            [Step::Key(list), Step::Key("X"), Step::Key(name)] => self.list(list)?.find(name),
            _ => None,
        }
    }

    /// The address that a postal code or a telephone number belongs to.
    pub(crate) fn address_of(&self, id: ParameterId) -> Option<&'static Address> {
        self.addresses.iter().find(|address| address.postal_code == id || address.phones.contains(&id))
    }
}

/// Each message exists once.
impl PartialEq for Message {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Message {}

impl fmt::Debug for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

/// What a message is about: the value of OPERATIONTYPE and of `method`.
///
/// ```
/// use oney_rules::message::Operation;
/// assert_eq!(Operation::AUTHORIZATION.name(), "authorization");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Operation(&'static str);

impl Operation {
    pub(crate) const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// `authorization`, `capture` …
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }
}

/// Who sends a message and when.
///
/// ```
/// use oney_rules::message::Role;
/// assert_ne!(Role::Result, Role::Notification);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The merchant asks.
    Request,
    /// The platform answers at once. It carries no HASH.
    Result,
    /// The platform reports the outcome later, with a HASH.
    Notification,
}

/// The most addresses of a message.
pub(crate) const MAX_ADDRESSES: usize = 2;

/// Parameters that are one address.
pub(crate) struct Address {
    pub(crate) street: ParameterId,
    pub(crate) postal_code: ParameterId,
    pub(crate) country: ParameterId,
    pub(crate) phones: [ParameterId; 2],
}

/// A parameter that may be absent if `holds` is true.
pub(crate) struct Excuse {
    pub(crate) parameter: ParameterId,
    pub(crate) holds: fn(&Context<'_>) -> bool,
}

//! An order for Oney's own interface, without the platform in between (S0:63–74): the blocks `purchase` and `customer`.
//!
//! The documents name the interface, one of its fields and the rule of the address lines (S0:118, S0:132). The rest comes
//! from Oney's public pages and from integrations; `docs/direct-api.md` marks which. Nothing is guessed: a parameter without
//! a certain field is an issue, and what is left out is listed.

mod blocks;
mod facts;
mod fields;
mod mapper;
mod options;

pub use blocks::{Customer, Purchase};
pub use fields::{FIELDS, Field, Known};
pub use options::DirectOptions;

use crate::code::Severity;
use crate::date::Date;
use crate::engine::Validator;
use crate::messages::Locale;
use crate::options::Options;
use crate::report::{Findings, Issue};
use crate::request::Request;
use crate::server::json::{self, Declarations};
use serde::Serialize;
use serde_json::Value;
use std::fmt;
use ts_rs::TS;

pub(crate) use facts::{CATEGORIES, Category, NAMES};

/// The result of mapping an order to Oney's own interface.
pub struct OneyPurchase {
    issues: Vec<Issue>,
    /// If nothing is wrong.
    blocks: Option<(Purchase, Customer)>,
    unmapped: Vec<&'static str>,
}

impl fmt::Debug for OneyPurchase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("OneyPurchase").field("issues", &self.issues).finish_non_exhaustive()
    }
}

impl OneyPurchase {
    /// Whether there is something to send.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.blocks.is_some()
    }

    /// The issues of the order, including parameters without a certain field, in the order of the documents.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// The block `purchase`; `None` while an issue is an error.
    #[must_use]
    pub fn purchase(&self) -> Option<&Purchase> {
        self.blocks.as_ref().map(|(purchase, _)| purchase)
    }

    /// The block `customer`; `None` while an issue is an error.
    #[must_use]
    pub fn customer(&self) -> Option<&Customer> {
        self.blocks.as_ref().map(|(_, customer)| customer)
    }

    /// The order's parameters that the blocks have no field for, as S2 spells them.
    #[must_use]
    pub fn unmapped(&self) -> &[&'static str] {
        &self.unmapped
    }

    /// The whole answer for serde, with sentences in a language or without:
    /// `{ valid, issues, unmapped, purchase?, customer? }`.
    pub fn answer(&self, locale: Option<Locale>) -> impl Serialize {
        let issue = |issue: &Issue| {
            let mut members = serde_json::to_value(issue).unwrap_or_default();
            if let (Value::Object(members), Some(locale)) = (&mut members, locale) {
                members.insert("message".to_owned(), issue.message(locale).into());
            }
            members
        };
        Answer {
            valid: self.is_valid(),
            issues: self.issues.iter().map(issue).collect(),
            unmapped: &self.unmapped,
            purchase: self.purchase(),
            customer: self.customer(),
        }
    }

    /// The same as JSON text.
    #[must_use]
    pub fn to_json(&self, locale: Option<Locale>) -> String {
        json::write(&self.answer(locale))
    }
}

/// An order for Oney's own interface.
#[derive(Serialize, TS)]
#[ts(rename = "OneyPurchase", optional_fields)]
struct Answer<'p> {
    /// True if no issue is an error; only then are there blocks.
    valid: bool,
    #[ts(type = "Issue[]")]
    issues: Vec<Value>,
    /// The order's parameters that the blocks have no field for.
    unmapped: &'p [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    purchase: Option<&'p Purchase>,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer: Option<&'p Customer>,
}

pub(crate) fn declare(types: &mut Declarations) {
    options::declare(types);
    types.add::<Answer<'static>>();
}

/// Checks an order and maps it to the blocks of Oney's own interface. Parameters for the platform only are not required.
///
/// ```
/// use oney_rules::server::oney_api::{DirectOptions, to_oney_purchase};
/// use oney_rules::{Date, Profile, Request, Validator};
/// let order = r#"{ "AMOUNT": 60000, "ORDERID": "1234" }"#;
/// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
/// let day = Date::new(2026, 11, 22)?;
/// let purchase = to_oney_purchase(&validator, &Request::from_json(order)?, day, &DirectOptions::default());
/// assert!(!purchase.is_valid());
/// assert!(purchase.issues().iter().any(|issue| issue.location.to_string() == "BILLINGMOBILEPHONE"));
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[must_use]
pub fn to_oney_purchase(
    validator: &Validator,
    request: &Request,
    today: Date,
    options: &DirectOptions,
) -> OneyPurchase {
    let profile = validator.profile();
    let mut outcome = validator.validate(request, &Options::new(today).draft());
    let severity_of = |code| profile.severity(code);
    let mut findings = Findings::new(&severity_of);
    findings.issues = std::mem::take(&mut outcome.issues);
    let (purchase, customer) = mapper::map(&outcome, profile, options, &mut findings);
    let unmapped = fields::unmapped(&outcome.order);
    let issues = findings.sorted(request.message().lists);
    let is_valid = issues.iter().all(|issue| issue.severity != Severity::Error);
    OneyPurchase { issues, blocks: is_valid.then_some((purchase, customer)), unmapped }
}

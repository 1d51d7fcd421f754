//! The cases and what each asks for.

use super::tested::{Mistake, Tested};
use crate::authorization as id;
use crate::code::IssueCode;
use crate::server::workflow::machine::words;
use crate::table::ParameterId;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

words! {
    /// A case of the test book.
    #[ts(rename = "TestCase")]
    pub enum Case {
        /// S0:120–126.
        Quality = "quality",
        /// S0:128–132.
        StandardDelivery = "standard-delivery",
        /// S0:134–141: at a pick-up point.
        PickupPoint = "pickup-point",
        /// S0:134–141: in a shop.
        InStore = "in-store",
        /// S0:143, S0:73.
        PartialCancellation = "partial-cancellation",
        /// S0:143–145.
        TotalCancellation = "total-cancellation",
    }
}

impl Case {
    /// Its number in the test book.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Self::Quality => 1,
            Self::StandardDelivery => 2,
            Self::PickupPoint => 3,
            Self::InStore => 4,
            Self::PartialCancellation => 5,
            Self::TotalCancellation => 6,
        }
    }

    /// What it asks for, in one sentence.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Quality => "Every test order passes the checks of quality, and one has a birth date.",
            Self::StandardDelivery => {
                "Two different products are delivered to the billing address, and confirmed."
            }
            Self::PickupPoint => "More than 800 euros are picked up at a point, and confirmed.",
            Self::InStore => "More than 800 euros are picked up in a shop, and confirmed.",
            Self::PartialCancellation => "A part of a confirmed order is cancelled.",
            Self::TotalCancellation => "A confirmed order is cancelled as a whole.",
        }
    }

    /// The lines of S0.
    #[must_use]
    pub fn source(self) -> &'static str {
        match self {
            Self::Quality => "S0:120–126",
            Self::StandardDelivery => "S0:128–132",
            Self::PickupPoint => "S0:134–138, S0:141",
            Self::InStore => "S0:134–139",
            Self::PartialCancellation => "S0:116, S0:143",
            Self::TotalCancellation => "S0:143–145",
        }
    }
}

words! {
    /// Why an order does not cover a case.
    #[ts(rename = "TestReason")]
    pub enum Reason {
        /// There is no test order at all.
        NoOrder = "no-order",
        /// No order has the delivery method.
        NoSuchDelivery = "no-such-delivery",
        /// S0:122.
        MobilePhone = "mobile-phone",
        /// S0:123.
        Addresses = "addresses",
        /// S0:124.
        Age = "age",
        /// S0:125.
        PostalCode = "postal-code",
        /// S0:126.
        Amount = "amount",
        /// Another error, for which the platform would refuse the order.
        NotValid = "not-valid",
        /// S0:130.
        OneProduct = "one-product",
        /// S0:131.
        AddressesDiffer = "addresses-differ",
        /// S0:138–141.
        AddressesEqual = "addresses-equal",
        /// S0:136.
        AmountTooLow = "amount-too-low",
        /// S0:115.
        NotConfirmed = "not-confirmed",
        /// S0:116.
        NotCancelled = "not-cancelled",
        /// S0:145.
        CancelledTooEarly = "cancelled-too-early",
        /// What was done with the order cannot have been done in that order.
        Contradictory = "contradictory",
        /// S0:124: no order has a birth date.
        AgeNotShown = "age-not-shown",
        /// A hint: two orders have one ORDERID, which the platform wants to be unique (S2:306).
        SameReference = "same-reference",
        /// A hint: no street is long enough to be cut (S0:132).
        NoLongStreet = "no-long-street",
        /// A hint: the shop's delivery methods were not given, so that those of the orders were taken for all.
        MethodsAssumed = "methods-assumed",
    }
}

impl Reason {
    /// One sentence for the merchant.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::NoOrder => "There is no test order.",
            Self::NoSuchDelivery => "No test order is delivered like this.",
            Self::MobilePhone => "The mobile number must be given in international format.",
            Self::Addresses => "Both addresses must be in the country of the shop, the billing address complete.",
            Self::Age => "The customer must be 18 to 75 years old.",
            Self::PostalCode => "The postal code must have the format of its country.",
            Self::Amount => "The amount must lie within the limits of the business transaction.",
            Self::NotValid => "The platform would refuse the order.",
            Self::OneProduct => "The order needs two different products.",
            Self::AddressesDiffer => "The delivery address must be the billing address.",
            Self::AddressesEqual => "The delivery address must not be the billing address.",
            Self::AmountTooLow => "The amount must be above 800 euros.",
            Self::NotConfirmed => "The delivery was not confirmed.",
            Self::NotCancelled => "Nothing like this was cancelled.",
            Self::CancelledTooEarly => "The order was cancelled before it was confirmed.",
            Self::Contradictory => "What was confirmed and cancelled cannot have been done in this order.",
            Self::AgeNotShown => "No test order has a birth date (CLIENTDOB): the age is not shown.",
            Self::SameReference => "Two test orders have the same ORDERID, which must be unique (S2:306).",
            Self::NoLongStreet => "No street has more than 38 characters, so that none was cut.",
            Self::MethodsAssumed => {
                "The delivery methods of the shop were not given: those of the orders were assumed."
            }
        }
    }

    /// Whether it is a note: the case may be covered all the same.
    #[must_use]
    pub fn is_hint(self) -> bool {
        matches!(self, Self::SameReference | Self::NoLongStreet | Self::MethodsAssumed)
    }
}

words! {
    /// Whether a case is covered.
    #[ts(rename = "TestOutcome")]
    pub enum Outcome {
        /// An order covers it.
        Covered = "covered",
        /// None does.
        Missing = "missing",
        /// The shop does not offer what it tests (S0:136).
        NotNeeded = "not-needed",
    }
}

/// One thing that is lacking, or a hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// The order by its name; empty where all of them are meant.
    pub order: String,
    /// The other order by its name, where two of them are meant.
    pub other: Option<String>,
    /// Why.
    pub reason: Reason,
    /// The issue behind it and its parameter, where there is one.
    pub issue: Option<(IssueCode, String)>,
}

/// What is known of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseReport {
    /// The case.
    pub case: Case,
    /// Whether it is covered.
    pub outcome: Outcome,
    /// The orders that cover it, by their names.
    pub orders: Vec<String>,
    /// What is lacking at the order that comes nearest, and hints.
    pub lacks: Vec<Lack>,
}

/// The checks of quality (S0:122–126): what an issue must be or where it must stand.
fn quality(mistake: &Mistake) -> Option<Reason> {
    const BILLING: [ParameterId; 6] = [
        id::BILLINGADDRESS,
        id::BILLINGCITY,
        id::BILLINGCOUNTRY,
        id::BILLINGFIRSTNAME,
        id::BILLINGLASTNAME,
        id::BILLINGPOSTALCODE,
    ];
    match mistake.code {
        IssueCode::CountryNotMerchant => Some(Reason::Addresses),
        IssueCode::AgeOutOfRange => Some(Reason::Age),
        IssueCode::InvalidPostalCode => Some(Reason::PostalCode),
        IssueCode::AmountOutOfRange | IssueCode::PaymentOptionNotOffered => Some(Reason::Amount),
        _ if mistake.id == Some(id::BILLINGMOBILEPHONE) => Some(Reason::MobilePhone),
        _ if mistake.id == Some(id::CLIENTDOB) => Some(Reason::Age),
        _ if mistake.id == Some(id::AMOUNT) => Some(Reason::Amount),
        IssueCode::MissingParameter if mistake.id.is_some_and(|id| BILLING.contains(&id)) => {
            Some(Reason::Addresses)
        }
        _ => None,
    }
}

/// The smallest amount that is above 800 euros (S0:136).
const ABOVE_800_EUROS: u64 = 80_001;

pub(super) fn report(orders: &[Tested], methods: Option<&[&'static str]>) -> Vec<CaseReport> {
    let seen: Vec<&str> = orders.iter().filter_map(|order| order.method).collect();
    let offers = |method: &str| methods.map_or(seen.contains(&method), |methods| methods.contains(&method));
    let (at_point, in_store) = (offers("networkpickup"), offers("storepickup"));
    let pick_up =
        |method: &'static str| move |order: &Tested| (order.method == Some(method)).then(|| delivery_lacks(order));
    let point = if at_point || !in_store {
        // Without either method: a standard delivery to another address (S0:141).
        judge(Case::PickupPoint, orders, pick_up(if at_point { "networkpickup" } else { "carrier" }))
    } else {
        not_needed(Case::PickupPoint)
    };
    let store =
        if in_store { judge(Case::InStore, orders, pick_up("storepickup")) } else { not_needed(Case::InStore) };
    let mut reports = vec![
        quality_report(orders),
        judge(Case::StandardDelivery, orders, |order| {
            (order.method == Some("carrier")).then(|| standard_lacks(order))
        }),
        point,
        store,
        judge(Case::PartialCancellation, orders, |order| {
            Some(cancellation_lacks(order, order.is_cancelled_in_part))
        }),
        judge(Case::TotalCancellation, orders, |order| {
            Some(cancellation_lacks(order, order.is_cancelled_after_confirmation))
        }),
    ];
    for report in &mut reports {
        let is_assumed = matches!(report.case, Case::PickupPoint | Case::InStore)
            && methods.is_none()
            && !(at_point && in_store);
        if is_assumed {
            report.lacks.push(lack_of_all(Reason::MethodsAssumed));
        }
        if report.case == Case::StandardDelivery && !orders.iter().any(|order| order.has_long_street) {
            report.lacks.push(lack_of_all(Reason::NoLongStreet));
        }
    }
    reports
}

fn not_needed(case: Case) -> CaseReport {
    CaseReport { case, outcome: Outcome::NotNeeded, orders: Vec::new(), lacks: Vec::new() }
}

fn lack(order: &Tested, reason: Reason, mistake: Option<&Mistake>) -> Lack {
    let issue = mistake.map(|mistake| (mistake.code, mistake.parameter.clone()));
    Lack { order: order.name.clone(), other: None, reason, issue }
}

fn lack_of_all(reason: Reason) -> Lack {
    Lack { order: String::new(), other: None, reason, issue: None }
}

/// Every order must pass (S0:120), and one must show the age (S0:124).
fn quality_report(orders: &[Tested]) -> CaseReport {
    let mut lacks: Vec<Lack> = Vec::new();
    for order in orders {
        let mistakes = order.mistakes.iter();
        lacks.extend(mistakes.filter_map(|mistake| Some(lack(order, quality(mistake)?, Some(mistake)))));
    }
    if orders.is_empty() {
        lacks.push(lack_of_all(Reason::NoOrder));
    } else if !orders.iter().any(|order| order.has_birth_date) {
        lacks.push(lack_of_all(Reason::AgeNotShown));
    }
    lacks.extend(same_references(orders));
    let is_covered = lacks.iter().all(|lack| lack.reason.is_hint());
    let names = orders.iter().map(|order| order.name.clone());
    CaseReport {
        case: Case::Quality,
        outcome: if is_covered { Outcome::Covered } else { Outcome::Missing },
        orders: names.filter(|_| is_covered).collect(),
        lacks,
    }
}

/// Orders with the ORDERID of an earlier one, each beside the first that has it.
fn same_references(orders: &[Tested]) -> Vec<Lack> {
    let mut firsts: BTreeMap<&str, &Tested> = BTreeMap::new();
    let mut lacks = Vec::new();
    for order in orders {
        let Some(reference) = &order.reference else { continue };
        match firsts.entry(reference) {
            Entry::Vacant(place) => {
                place.insert(order);
            }
            Entry::Occupied(first) => {
                let other = Some(order.name.clone());
                lacks.push(Lack { other, ..lack(first.get(), Reason::SameReference, None) });
            }
        }
    }
    lacks
}

/// One order that lacks nothing is enough; otherwise what the nearest one lacks. `None` for an order that has nothing to do
/// with the case.
fn judge(case: Case, orders: &[Tested], lacks: impl Fn(&Tested) -> Option<Vec<Lack>>) -> CaseReport {
    let judged: Vec<(&Tested, Vec<Lack>)> =
        orders.iter().filter_map(|order| Some((order, lacks(order)?))).collect();
    let covering = judged.iter().filter(|(_, lacks)| lacks.is_empty());
    let covering: Vec<String> = covering.map(|(order, _)| order.name.clone()).collect();
    if !covering.is_empty() {
        return CaseReport { case, outcome: Outcome::Covered, orders: covering, lacks: Vec::new() };
    }
    let nearest = judged.into_iter().min_by_key(|(_, lacks)| lacks.len()).map(|(_, lacks)| lacks);
    let reason = if orders.is_empty() { Reason::NoOrder } else { Reason::NoSuchDelivery };
    let lacks = nearest.unwrap_or_else(|| vec![lack_of_all(reason)]);
    CaseReport { case, outcome: Outcome::Missing, orders: Vec::new(), lacks }
}

/// What any order needs to count at all: no errors, and a story that can be true.
fn common_lacks(order: &Tested) -> Vec<Lack> {
    let mistakes = order.mistakes.iter();
    let mut lacks: Vec<Lack> =
        mistakes.map(|mistake| lack(order, quality(mistake).unwrap_or(Reason::NotValid), Some(mistake))).collect();
    if order.is_contradictory {
        lacks.push(lack(order, Reason::Contradictory, None));
    }
    lacks
}

fn standard_lacks(order: &Tested) -> Vec<Lack> {
    let mut lacks = common_lacks(order);
    if order.products < 2 {
        lacks.push(lack(order, Reason::OneProduct, None));
    }
    if !order.has_same_addresses {
        lacks.push(lack(order, Reason::AddressesDiffer, None));
    }
    if !order.is_confirmed {
        lacks.push(lack(order, Reason::NotConfirmed, None));
    }
    lacks
}

fn delivery_lacks(order: &Tested) -> Vec<Lack> {
    let mut lacks = common_lacks(order);
    if order.amount < ABOVE_800_EUROS {
        lacks.push(lack(order, Reason::AmountTooLow, None));
    }
    if order.has_same_addresses {
        lacks.push(lack(order, Reason::AddressesEqual, None));
    }
    if !order.is_confirmed {
        lacks.push(lack(order, Reason::NotConfirmed, None));
    }
    lacks
}

fn cancellation_lacks(order: &Tested, is_done: bool) -> Vec<Lack> {
    let mut lacks = common_lacks(order);
    if !is_done {
        let reason =
            if order.is_cancelled_before_confirmation { Reason::CancelledTooEarly } else { Reason::NotCancelled };
        lacks.push(lack(order, reason, None));
    }
    lacks
}

//! The facts of one test order.

use crate::authorization::{self as id, cart};
use crate::code::{IssueCode, Severity};
use crate::date::Date;
use crate::engine::Validator;
use crate::options::Options;
use crate::order::Order;
use crate::request::Request;
use crate::server::workflow::contract::{Contract, Move, Status};
use crate::table::{ParameterId, Supplier};

/// An error of an order: its code and the parameter, spelled as in S2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mistake {
    pub(super) code: IssueCode,
    pub(super) parameter: String,
    pub(super) id: Option<ParameterId>,
}

pub(super) struct Tested {
    pub(super) name: String,
    pub(super) reference: Option<String>,
    pub(super) mistakes: Vec<Mistake>,
    pub(super) has_birth_date: bool,
    /// The delivery method, if all rows have the same.
    pub(super) method: Option<&'static str>,
    pub(super) products: usize,
    pub(super) amount: u64,
    pub(super) has_same_addresses: bool,
    pub(super) has_long_street: bool,
    pub(super) is_confirmed: bool,
    pub(super) is_cancelled_in_part: bool,
    pub(super) is_cancelled_after_confirmation: bool,
    pub(super) is_cancelled_before_confirmation: bool,
    /// The events are impossible.
    pub(super) is_contradictory: bool,
}

impl Tested {
    pub(super) fn new(name: &str, validator: &Validator, request: &Request, today: Date, moves: &[Move]) -> Self {
        let outcome = validator.validate(request, &Options::new(today));
        let order = &outcome.order;
        // Account, version and signature are the request's, not the order's.
        let is_gateways = |id: Option<ParameterId>| id.is_some_and(|id| id.row().supplier == Supplier::Gateway);
        let errors = outcome.issues.iter().filter(|issue| issue.severity == Severity::Error);
        let mistakes = errors.map(|issue| Mistake {
            code: issue.code(),
            parameter: issue.location.name(),
            id: issue.location.parameter().0,
        });
        let mistakes = mistakes.filter(|mistake| !is_gateways(mistake.id)).collect();
        let amount = order.integer(id::AMOUNT, 0).unwrap_or_default();
        let mut tested = Self {
            name: name.to_owned(),
            reference: order.form_text(id::ORDERID, 0).map(|text| text.into_owned()),
            mistakes,
            has_birth_date: !order.is_absent(id::CLIENTDOB, 0),
            method: method(order),
            products: products(order),
            amount,
            has_same_addresses: has_same_addresses(order),
            has_long_street: outcome.address_lines(id::BILLINGADDRESS).len() > 1,
            is_confirmed: false,
            is_cancelled_in_part: false,
            is_cancelled_after_confirmation: false,
            is_cancelled_before_confirmation: false,
            is_contradictory: false,
        };
        // Without an amount there is no contract; the order has an issue for that already.
        if let Ok(contract) = Contract::new(validator.profile().country(), amount) {
            tested.follow(contract, moves);
        }
        tested
    }

    fn follow(&mut self, mut contract: Contract, moves: &[Move]) {
        for step in moves {
            if contract.apply(step).is_err() {
                self.is_contradictory = true;
                return;
            }
            // The funding needs no event.
            if contract.status() == Status::ToBeFunded && contract.observe(Status::Funded).is_ok() {
                self.is_confirmed = true;
            }
            match (step, contract.status()) {
                (Move::Cancel { .. }, Status::Cancelled) if self.is_confirmed => {
                    self.is_cancelled_after_confirmation = true;
                }
                (Move::Cancel { .. }, Status::Cancelled) => self.is_cancelled_before_confirmation = true,
                (Move::Cancel { .. }, _) => self.is_cancelled_in_part = true,
                _ => {}
            }
        }
    }
}

fn method(order: &Order<'_>) -> Option<&'static str> {
    let first = order.choice(cart::DELIVERYTYPE, 0)?;
    let lines = 0..order.row_count(&cart::HEAD);
    lines.map(|line| order.choice(cart::DELIVERYTYPE, line)).all(|method| method == Some(first)).then_some(first)
}

/// The number of different products, by the shop's identifiers.
fn products(order: &Order<'_>) -> usize {
    let lines = 0..order.row_count(&cart::HEAD);
    let mut items: Vec<&str> = lines.filter_map(|line| order.text(cart::MERCHANTITEMID, line)).collect();
    items.sort_unstable();
    items.dedup();
    items.len()
}

/// Whether the order is delivered to the billing address, in any letter case.
fn has_same_addresses(order: &Order<'_>) -> bool {
    const PAIRS: [(ParameterId, ParameterId); 4] = [
        (id::BILLINGADDRESS, id::SHIPTOADDRESS),
        (id::BILLINGPOSTALCODE, id::SHIPTOPOSTALCODE),
        (id::BILLINGCITY, id::SHIPTOCITY),
        (id::BILLINGCOUNTRY, id::SHIPTOCOUNTRY),
    ];
    let text = |id: ParameterId| order.form_text(id, 0).map(|text| text.to_lowercase());
    PAIRS.iter().all(|(billing, delivery)| text(*billing).is_some() && text(*billing) == text(*delivery))
}

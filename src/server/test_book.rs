//! The test book: which cases of S0:116–145 a merchant's test orders cover, and why the others are not covered.
//!
//! A [`TestBook`] takes test orders, each with what was confirmed and cancelled of it, and answers with a [`CaseReport`] for
//! each case. S0 numbers two tests of cancelling 5 and 6 together; here 5 is the partial and 6 the total one.

mod cases;
mod report;
mod tested;

pub use cases::{Case, CaseReport, Lack, Outcome, Reason};
pub(crate) use report::declare;
pub use report::{answer, answer_json};

use crate::date::Date;
use crate::engine::Validator;
use crate::request::Request;
use crate::server::workflow::contract::{Event, Move};
use crate::suggestion::did_you_mean;
use crate::usage::UsageError;
use std::fmt;
use tested::Tested;

/// An event of a test order after Oney has accepted it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Confirmed.
    Confirmed {
        /// Cents; `None` for all of it.
        amount: Option<u64>,
        /// The hour in France, for a partial confirmation there.
        hour: Option<u8>,
    },
    /// Cancelled.
    Cancelled {
        /// Cents; `None` for all that was left.
        amount: Option<u64>,
    },
}

impl Done {
    fn step(self) -> Move {
        match self {
            Self::Confirmed { amount, hour } => Move::Confirm { amount, hour },
            Self::Cancelled { amount } => Move::Cancel { amount },
        }
    }
}

/// The test orders of a merchant.
///
/// ```
/// use oney_rules::server::test_book::{Case, Outcome, TestBook};
/// use oney_rules::{Date, Profile, Request, Validator};
/// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
/// let mut book = TestBook::new(&validator, Date::new(2026, 11, 22)?);
/// book.add("first", &Request::from_json(r#"{ "AMOUNT": 60000, "BILLINGMOBILEPHONE": "0612345678" }"#)?, &[]);
/// let reports = book.report();
/// assert_eq!((reports.len(), reports[0].case, reports[0].outcome), (6, Case::Quality, Outcome::Missing));
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
pub struct TestBook<'v> {
    validator: &'v Validator,
    today: Date,
    methods: Option<Vec<&'static str>>,
    orders: Vec<Tested>,
}

impl fmt::Debug for TestBook<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "TestBook({} orders)", self.orders.len())
    }
}

impl<'v> TestBook<'v> {
    /// A test book for the orders of one merchant, with a reference date.
    #[must_use]
    pub fn new(validator: &'v Validator, today: Date) -> Self {
        Self { validator, today, methods: None, orders: Vec::new() }
    }

    /// The delivery methods that the shop offers, as DELIVERYTYPE has them (S0:136); by default those of the orders.
    ///
    /// # Errors
    /// When one is no value of DELIVERYTYPE.
    pub fn with_methods(mut self, methods: &[&str]) -> Result<Self, UsageError> {
        let known = crate::formats::lists::DELIVERY_TYPE.values;
        let found = methods.iter().map(|method| {
            let meant = || did_you_mean(known.iter().copied(), method);
            let expected =
                || UsageError::of(&["the test book: `methods` must be of `", &known.join("`, `"), "`", &meant()]);
            known.iter().copied().find(|known| known == method).ok_or_else(expected)
        });
        self.methods = Some(found.collect::<Result<_, _>>()?);
        Ok(self)
    }

    /// Adds a test order with a name that the caller chooses, and its events in sequence.
    pub fn add(&mut self, name: &str, order: &Request, done: &[Done]) {
        let moves: Vec<Move> =
            std::iter::once(Move::Oney(Event::Accepted)).chain(done.iter().map(|done| done.step())).collect();
        self.orders.push(Tested::new(name, self.validator, order, self.today, &moves));
    }

    /// The report for each case.
    #[must_use]
    pub fn report(&self) -> Vec<CaseReport> {
        cases::report(&self.orders, self.methods.as_deref())
    }

    /// For each order its name and its ORDERID, which goes to Oney as `purchase/external_reference` (S0:118).
    pub fn references(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.orders.iter().map(|order| (order.name.as_str(), order.reference.as_deref()))
    }
}

//! Checks and normalises an Oney 3x/4x order before it is sent through Dalenys.
//!
//! An order comes in as JSON, as a form body or key by key ([`Request`]); the merchant's contract is a [`Profile`];
//! a [`Validator`] compares the two and returns an [`Outcome`]: what is wrong ([`Issue`]), what was
//! normalized ([`Change`]), the order ready to send, and what follows from it.
//!
//! ```
//! use oney_rules::{Date, Options, Profile, Request, Validator};
//!
//! let profile = Profile::from_json(r#"{ "country": "FR" }"#)?;
//! let validator = Validator::new(profile);
//! let request = Request::from_json(r#"{ "AMOUNT": 60000, "BILLINGCITY": " Paris " }"#)?;
//!
//! let outcome = validator.validate(&request, &Options::new(Date::new(2026, 11, 22)?).draft());
//! assert!(outcome.is_valid());
//! assert_eq!(outcome.order_json(), r#"{"AMOUNT":60000,"BILLINGCITY":"Paris"}"#);
//! # Ok::<(), oney_rules::UsageError>(())
//! ```
//!
//! The core has no clock, no globals and does no input or output: the reference date is an option. No issue, error or
//! `Debug` text holds a value of the order.
#![forbid(unsafe_code)]

pub mod authorization;
#[cfg(feature = "axum")]
pub mod axum;
mod code;
mod composition;
pub mod countries;
mod date;
pub mod derivations;
mod engine;
#[cfg(feature = "server")]
pub mod export;
mod fields;
pub mod formats;
mod graphemes;
mod json;
pub mod message;
pub mod messages;
mod options;
mod order;
mod outcome;
mod pieces;
pub mod problem;
mod profile;
mod profile_reader;
mod report;
mod request;
pub mod rule;
#[cfg(feature = "server")]
pub mod server;
mod sorting;
mod suggestion;
pub mod table;
mod tables;
mod usage;
pub mod visitor;

pub use code::{ChangeKind, Detail, Facts, IssueCode, Param, Severity};
pub use countries::{Country, PhoneExamples};
pub use date::Date;
pub use engine::Validator;
pub use fields::{Fields, Form};
pub use messages::Locale;
pub use options::{Options, Part, Stage};
pub use outcome::{Fix, Outcome};
pub use profile::{BooleanSpelling, BusinessTransaction, OverseasPhones, PhoneSpelling, Profile, ProfileNote};
pub use profile_reader::ProfileReader;
pub use report::{Change, Issue, Location, MAX_ISSUES, Segment};
pub use request::form::no_pairs;
pub use request::{Input, MAX_ROWS, Request, Row};
pub use suggestion::did_you_mean;
pub use tables::NUMBERING_PLANS;
#[doc(hidden)]
pub use tables::{is_unpacking, stop_unpacking};
pub use usage::UsageError;
pub use visitor::MAX_INPUT_BYTES;

/// The version of this library.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The README's example is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

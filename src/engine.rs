//! The pipeline on one page: read, presence, derive, rules, sort (ARCHITECTURE.md).

use crate::catalogue::{ParameterId, Presence, Supplier, Table, authorization, cart};
use crate::code::{ChangeKind, Detail, IssueCode};
use crate::countries::Country;
use crate::date::Date;
use crate::derivations::AddressLines;
#[cfg(feature = "server")]
use crate::derivations::RedirectPage;
use crate::formats::{self, Format, Notes, Surroundings, Value};
use crate::order::Order;
use crate::outcome::Outcome;
use crate::profile::{BooleanSpelling, PhoneSpelling, Profile};
use crate::report::{Change, Findings, Place, sorted_changes};
use crate::request::{Line, Request, Slot};
use crate::rules::{self, Context};

/// How far the order has come.
///
/// ```
/// use oney_rules::Stage;
/// assert_ne!(Stage::Draft, Stage::Final);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// While it is being typed: what is missing is not yet an issue.
    Draft,
    /// Before it is sent.
    Final,
}

/// Whose parameters must be there (docs/design.md, D12).
///
/// ```
/// use oney_rules::{Date, Options, Part};
/// use oney_rules::catalogue::Supplier;
/// let options = Options::new(Date::new(2026, 11, 22)?).part(Part::Of(Supplier::Shop));
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Everybody's.
    All,
    /// One supplier's: a page at submit has no credentials yet.
    Of(Supplier),
}

/// What a check needs besides the order.
///
/// ```
/// use oney_rules::{Date, Options, Part};
/// use oney_rules::catalogue::Supplier;
/// let today = Date::new(2026, 11, 22)?;
/// let at_submit = Options::new(today).part(Part::Of(Supplier::Customer));
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Clone, Copy)]
pub struct Options {
    today: Date,
    stage: Stage,
    part: Part,
    only: Option<ParameterId>,
}

impl Options {
    /// A final check of everything, on the given day in the merchant's time zone.
    #[must_use]
    pub fn new(today: Date) -> Self {
        Self { today, stage: Stage::Final, part: Part::All, only: None }
    }

    /// Checks an order that is being typed.
    #[must_use]
    pub fn draft(mut self) -> Self {
        self.stage = Stage::Draft;
        self
    }

    /// Asks for the parameters of one part only. What the platform answers is asked for in any case.
    #[must_use]
    pub fn part(mut self, part: Part) -> Self {
        self.part = part;
        self
    }

    /// Asks for no other parameter than the one that the host tells about.
    #[cfg(feature = "wasm")]
    pub(crate) fn only(mut self, place: &Place) -> Self {
        self.only = place.parameter().0;
        self
    }

    /// Whether the absence of what this supplier gives is an issue.
    fn demands(&self, supplier: Supplier) -> bool {
        #[cfg(feature = "server")]
        if supplier == Supplier::Platform {
            return self.stage == Stage::Final;
        }
        self.stage == Stage::Final && (self.part == Part::All || self.part == Part::Of(supplier))
    }
}

/// Checks orders under one profile.
///
/// ```
/// use oney_rules::{Date, Options, Profile, Request, Validator};
/// let validator = Validator::new(Profile::from_json(r#"{ "country": "FR" }"#)?);
/// let request = Request::from_form("params[AMOUNT]=60000&params[VERSION]=3")?;
/// let outcome = validator.validate(&request, &Options::new(Date::new(2026, 11, 22)?).draft());
/// assert!(outcome.is_valid());
/// assert_eq!(outcome.order_json(), r#"{"AMOUNT":60000,"VERSION":"3.0"}"#);
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Validator {
    profile: Profile,
}

impl Validator {
    /// A validator for the orders of this merchant.
    #[must_use]
    pub fn new(profile: Profile) -> Self {
        Self { profile }
    }

    /// The merchant's profile.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Checks an order and brings it into normal form.
    #[must_use]
    pub fn validate<'r>(&self, request: &'r Request, options: &Options) -> Outcome<'r> {
        self.judge(request, options, |_, _| {})
    }

    /// Checks a message, and what else the caller asks of its values.
    pub(crate) fn judge<'r>(
        &self,
        request: &'r Request,
        options: &Options,
        further: impl FnOnce(&Order<'r>, &mut Findings<'_>),
    ) -> Outcome<'r> {
        let profile = &self.profile;
        let severity_of = |code: IssueCode| profile.severity(code);
        let mut findings = Findings::new(&severity_of);
        let mut changes = Vec::new();

        request.report_faults(&mut findings);
        let order = read(request, profile, &mut findings, &mut changes);
        demand_presence(&order, profile, options, &mut findings);
        let lines = AddressLines::derive(&order, profile, &mut findings);
        let demands = |supplier| options.demands(supplier);
        let context = Context { profile, today: options.today, order: &order, demands: &demands };
        rules::check(&context, options.only, &mut findings);
        #[cfg(feature = "server")]
        let redirect = RedirectPage::derive(&order, &mut findings);
        further(&order, &mut findings);

        Outcome {
            issues: findings.sorted(),
            changes: sorted_changes(changes),
            order,
            lines,
            #[cfg(feature = "server")]
            redirect,
        }
    }
}

/// Turns every slot of the request into its normal form.
fn read<'r>(
    request: &'r Request,
    profile: &Profile,
    findings: &mut Findings<'_>,
    changes: &mut Vec<Change>,
) -> Order<'r> {
    let mut order = Order::new(request, profile.booleans() == BooleanSpelling::TrueFalse);
    for table in request.kind().tables() {
        order.begin(table);
        let lines = request.lines(table);
        for (place, Line { label, .. }) in lines.iter().enumerate() {
            for (id, slot) in table.ids().zip(request.row(table, place)) {
                let value = read_slot(id, *label, *slot, &order, profile, findings, changes);
                order.push(value);
            }
        }
        let is_renumbered = (0u32..).zip(lines).any(|(expected, line)| expected != line.label);
        if is_renumbered {
            changes.push(Change { place: Place::List(table), kind: ChangeKind::Reindexed });
        }
    }
    order
}

fn read_slot<'r>(
    id: ParameterId,
    label: u32,
    slot: Slot,
    order: &Order<'r>,
    profile: &Profile,
    findings: &mut Findings<'_>,
    changes: &mut Vec<Change>,
) -> Value<'r> {
    let Some(raw) = order.request.raw(slot) else { return Value::Absent };
    let format = &id.row().format;
    let around = surroundings(country_of(id, order, profile), profile);
    let mut notes = Notes::default();
    let place = || Place::Parameter(id, label);
    let value = formats::read(format, raw, &around, &mut notes).unwrap_or_else(|detail| {
        notes = Notes::default();
        findings.report(place(), detail);
        Value::Rejected
    });
    if matches!(value, Value::Absent) {
        changes.push(Change { place: place(), kind: ChangeKind::Empty });
    } else {
        changes.extend(notes.changes().map(|kind| Change { place: place(), kind }));
    }
    if let Some(detail) = notes.warning {
        findings.report(place(), detail);
    }
    value
}

fn surroundings(country: Option<Country>, profile: &Profile) -> Surroundings {
    Surroundings {
        country,
        booleans_are_true_false: profile.booleans() == BooleanSpelling::TrueFalse,
        phones_have_plus: profile.phones() == PhoneSpelling::Plus,
    }
}

/// The country by whose rules a value is read: that of its address, else the merchant's; none when it was refused.
fn country_of(id: ParameterId, order: &Order<'_>, profile: &Profile) -> Option<Country> {
    if !matches!(id.row().format, Format::PostalCode) {
        return Some(profile.country());
    }
    match authorization::country_beside(id) {
        Some(country) if order.is_rejected(country, 0) => None,
        Some(country) => order.country(country).or(Some(profile.country())),
        None => Some(profile.country()),
    }
}

/// Whether every line of the cart is delivered electronically.
fn is_electronic(order: &Order<'_>) -> bool {
    let lines = order.line_count(Table::Cart);
    lines > 0 && (0..lines).all(|line| order.choice(cart::DELIVERYTYPE, line) == Some("edelivery"))
}

/// Reports what the platform needs and the order does not have.
fn demand_presence(order: &Order<'_>, profile: &Profile, options: &Options, findings: &mut Findings<'_>) {
    let is_asked = |id: ParameterId| {
        let row = id.row();
        let is_demanded = row.presence != Presence::Optional || (profile.is_signed() && id.is_signature());
        is_demanded && options.demands(row.supplier) && options.only.is_none_or(|only| only == id)
    };
    let mut miss = |id: ParameterId, line: usize| {
        let is_chosen_otherwise = id == authorization::PAYMENTOPTION
            && profile.has_commercial_code()
            && !order.is_absent(authorization::COMMERCIALCODE, 0);
        // What is sent as a file or a ticket goes to no company.
        let is_needless = id == authorization::SHIPTOCOMPANYNAME && is_electronic(order);
        if is_chosen_otherwise || is_needless {
            return;
        }
        match id.row().presence {
            Presence::Recommended => findings.report(order.place(id, line), Detail::MissingRecommended {}),
            Presence::Required | Presence::Optional => {
                findings.report(order.place(id, line), Detail::MissingParameter {})
            }
        }
    };
    for table in order.request.kind().tables() {
        let lines = order.request.lines(table);
        for (line, _) in lines.iter().enumerate().filter(|(_, line)| line.is_object) {
            for id in table.ids() {
                if order.is_absent(id, line) && is_asked(id) {
                    miss(id, line);
                }
            }
        }
    }
}

//! The pipeline on one page: read, fill in, presence, derive, rules, sort (ARCHITECTURE.md). It names no parameter:
//! each message (`message.rs`) declares its tables and rules.

use crate::code::{ChangeKind, Detail, IssueCode, Severity};
use crate::countries::Country;
use crate::derivations::AddressLines;
use crate::fields::{FieldNames, Fields, Form, Reading};
use crate::formats::{self, CodeList, Format, Notes, Raw, Surroundings, Value};
use crate::message::{Message, Role};
use crate::options::Options;
use crate::order::Order;
use crate::outcome::Outcome;
use crate::profile::{BooleanSpelling, OverseasPhones, PhoneSpelling, Profile, ProfileNote};
use crate::report::{Change, Findings, Location, sorted_changes};
use crate::request::{Request, form, read_json};
use crate::rule::{self, Context};
use crate::table::{Parameter, ParameterId, Presence, Supplier};
use crate::usage::UsageError;
use crate::visitor::Visitor;
use std::borrow::Cow;
use std::convert::Infallible;

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
    fields: Option<Fields>,
}

impl Validator {
    /// A validator for the orders of this merchant.
    #[must_use]
    pub fn new(profile: Profile) -> Self {
        Self { profile, fields: None }
    }

    /// The same validator for forms with the shop's own names.
    #[must_use]
    pub fn with_fields(mut self, fields: Fields) -> Self {
        self.fields = Some(fields);
        self
    }

    /// The merchant's profile.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The names of the shop's fields, if they were given.
    #[must_use]
    pub fn fields(&self) -> Option<&Fields> {
        self.fields.as_ref()
    }

    /// What a developer should know about the profile, and about the names of the shop's fields.
    #[must_use]
    pub fn notes(&self) -> Vec<ProfileNote> {
        let mut notes = self.profile.notes();
        let unread = self.fields.iter().flat_map(Fields::unread);
        notes.extend(unread.map(|id| ProfileNote {
            code: "field-not-read",
            message: Cow::Owned(
                [id.name(), " is in fields, but no visitor may say it: the shop gives it."].concat(),
            ),
        }));
        notes
    }

    /// Checks an order and brings it into normal form.
    #[must_use]
    pub fn validate<'r>(&self, request: &'r Request, options: &Options) -> Outcome<'r> {
        self.judge(request, options, &[], |_, _| {})
    }

    /// Reads a form body in the shop's own names ([`Validator::with_fields`]); without them each parameter that customers supply has its
    /// own. What the shop knows counts before the form, and of a form only what customers supply is read.
    ///
    /// # Errors
    /// When the text holds no pair of key and value.
    pub fn read_form(&self, body: &str, shop: Request) -> Result<Form, UsageError> {
        self.read_fields(shop, |reading| form::read(body, reading))
    }

    /// The same for JSON text.
    ///
    /// # Errors
    /// When the text is not JSON, or not an object.
    pub fn read_json(&self, text: &str, shop: Request) -> Result<Form, UsageError> {
        self.read_fields(shop, |reading| read_json(text, reading))
    }

    /// The same for a body in any other encoding: `read` passes its values on, and answers false if there is more than
    /// [`MAX_INPUT_BYTES`](crate::visitor::MAX_INPUT_BYTES).
    pub fn read_values(&self, shop: Request, read: impl FnOnce(&mut dyn Visitor) -> bool) -> Form {
        self.read_fields(shop, |reading| Ok::<_, Infallible>(read(reading))).unwrap_or_else(|error| match error {})
    }

    fn read_fields<E>(
        &self,
        shop: Request,
        read: impl FnOnce(&mut Reading<'_>) -> Result<bool, E>,
    ) -> Result<Form, E> {
        let own_names;
        let fields = match &self.fields {
            Some(fields) => fields,
            None => {
                own_names = Fields::own_names();
                &own_names
            }
        };
        let mut reading = Reading::new(fields, shop);
        let is_whole = read(&mut reading)?;
        let mut form = reading.finish();
        for phone in form.take_phones() {
            self.place_by_type(phone, &mut form);
        }
        form.copy_billing();
        if !is_whole {
            form.request_mut().refuse_as_too_large();
        }
        Ok(form)
    }

    /// Gives a telephone number to the other parameter of its address if that takes it and this one does not.
    fn place_by_type(&self, (phone, other): (ParameterId, ParameterId), form: &mut Form) {
        let is_refused = |form: &Form, id: ParameterId| {
            let mut findings = Findings::new(&|_| Severity::Off);
            let order = read(form.request(), &self.profile, str::to_owned, &[], &mut findings, &mut Vec::new());
            order.is_rejected(id, 0)
        };
        if !is_refused(form, phone) {
            return;
        }
        let is_known = form.request().is_given(other);
        form.request_mut().swap_values(phone, other);
        let is_other = !is_refused(form, other);
        if is_known || !is_other {
            form.request_mut().swap_values(phone, other);
        }
        if is_known && is_other {
            // The shop knows the other number.
            form.drop_value(phone);
        }
    }

    /// Checks the order of a form and brings it into normal form.
    #[must_use]
    pub fn validate_form<'r>(&self, form: &'r Form, options: &Options) -> Outcome<'r> {
        let mut outcome =
            self.judge(form.request(), options, form.refused_choices(), |_, findings| form.report(findings));
        outcome.names = form.names().clone();
        outcome.changes.extend_from_slice(form.changes());
        outcome
    }

    /// Checks a message without these choices of a form; `further` adds checks of the caller.
    pub(crate) fn judge<'r>(
        &self,
        request: &'r Request,
        options: &Options,
        refused: &[ParameterId],
        further: impl FnOnce(&Order<'r>, &mut Findings<'_>),
    ) -> Outcome<'r> {
        let profile = &self.profile;
        let message = request.message();
        let severity_of = |code: IssueCode| profile.severity(code);
        let mut findings = Findings::new(&severity_of);
        let mut changes = Vec::new();

        request.report_faults(&mut findings, &mut changes);
        let mut order = read(request, profile, options.compose, refused, &mut findings, &mut changes);
        if message.role == Role::Request && options.only.is_none() && options.demands(Supplier::Gateway) {
            fill_in(message, profile, &mut order, &mut changes);
        }
        let demands = |supplier| options.demands(supplier);
        let context = Context { profile, today: options.today, order: &order, demands: &demands };
        demand_presence(request, &context, options.only, &mut findings);
        let lines = AddressLines::derive(message.addresses, &order, profile, &mut findings);
        rule::check(message.rules, &context, options.only, &mut findings);
        further(&order, &mut findings);
        drop_outdated_signature(request, &mut order, &mut changes, &mut findings);

        Outcome {
            issues: findings.sorted(message.lists),
            changes: sorted_changes(changes, message.lists),
            request: Cow::Borrowed(request),
            order,
            lines,
            names: FieldNames::default(),
        }
    }
}

/// The issue of a value that its field does not offer, with the values of the parameter if it has a list of them.
fn not_offered(id: ParameterId) -> Detail {
    let allowed = match id.row().format {
        Format::Code(list) => list.values.to_vec(),
        _ => Vec::new(),
    };
    Detail::NotInList { allowed, suggestion: "" }
}

/// Reads every slot of the request into its normal form.
fn read<'r>(
    request: &'r Request,
    profile: &Profile,
    compose: fn(&str) -> String,
    refused: &[ParameterId],
    findings: &mut Findings<'_>,
    changes: &mut Vec<Change>,
) -> Order<'r> {
    let mut order = Order::new(request.width(), profile.booleans() == BooleanSpelling::TrueFalse);
    let mut around = Surroundings {
        merchant: profile.country(),
        country: None,
        is_request: request.message().role == Role::Request,
        may_cut: false,
        compose,
        booleans_are_true_false: profile.booleans() == BooleanSpelling::TrueFalse,
        phones_have_plus: profile.phones() == PhoneSpelling::Plus,
        overseas_phones_are_french: profile.overseas_phones() == OverseasPhones::France,
    };
    for table in request.message().tables() {
        let rows = request.rows(table.head());
        order.begin(table.head(), rows);
        for (index, row) in rows.iter().enumerate() {
            for (id, slot) in table.ids().zip(request.slots_from(table.head(), index)) {
                let value = match request.raw(*slot) {
                    None => Value::Absent,
                    Some(_) if refused.contains(&id) => {
                        findings.report(Location::Parameter(id, 0), not_offered(id));
                        Value::Rejected
                    }
                    Some(raw) => {
                        around.country = country_of(id, request, &order, around.merchant);
                        around.may_cut = profile.cuts(id.name());
                        read_value(raw, id, row.label, &around, findings, changes)
                    }
                };
                order.push(value);
            }
        }
        let is_renumbered = (0u32..).zip(rows).any(|(expected, row)| expected != row.label);
        if is_renumbered {
            changes.push(Change { location: Location::List(table.head()), kind: ChangeKind::Reindexed });
        }
    }
    order
}

fn read_value<'r>(
    raw: Raw<'r>,
    id: ParameterId,
    label: u32,
    around: &Surroundings,
    findings: &mut Findings<'_>,
    changes: &mut Vec<Change>,
) -> Value<'r> {
    let mut notes = Notes::default();
    let location = || Location::Parameter(id, label);
    let value = formats::read(&id.row().format, raw, around, &mut notes).unwrap_or_else(|detail| {
        notes = Notes::default();
        findings.report(location(), detail);
        Value::Rejected
    });
    if matches!(value, Value::Absent) {
        changes.push(Change { location: location(), kind: ChangeKind::Empty });
    } else {
        changes.extend(notes.changes().map(|kind| Change { location: location(), kind }));
    }
    if let Some(detail) = notes.warning {
        findings.report(location(), detail);
    }
    value
}

/// Fills in what is missing of the gateway's part and can have one value only: the profile's account, and what is required and
/// has one documented value (docs/design.md, D12).
fn fill_in(message: &Message, profile: &Profile, order: &mut Order<'_>, changes: &mut Vec<Change>) {
    let is_required = |row: &Parameter| row.supplier == Supplier::Gateway && row.presence == Presence::Required;
    for id in message.table.ids() {
        let value = match id.row().format {
            _ if !order.is_absent(id, 0) => None,
            _ if message.account == Some(id) => {
                profile.identifier().map(|account| Value::Text(Cow::Owned(account.to_owned())))
            }
            Format::Code(CodeList { values: [only], .. }) if is_required(id.row()) => Some(Value::Choice(only)),
            _ => None,
        };
        if let Some(value) = value {
            order.set(id, value);
            changes.push(Change { location: Location::Parameter(id, 0), kind: ChangeKind::Filled });
        }
    }
}

/// Leaves out the signature of a request whose normal form has other values than what was signed.
fn drop_outdated_signature(
    request: &Request,
    order: &mut Order<'_>,
    changes: &mut Vec<Change>,
    findings: &mut Findings<'_>,
) {
    let message = request.message();
    let Some(id) = message.table.ids().find(|id| id.is_signature() && message.role == Role::Request) else {
        return;
    };
    let location = Location::Parameter(id, 0);
    if order.is_absent(id, 0) {
        return;
    }
    if changes.iter().any(|change| change.location != location) || !request.is_whole() {
        order.set(id, Value::Absent);
        changes.push(Change { location: location.clone(), kind: ChangeKind::Outdated });
        findings.report(location, Detail::HashOutdated {});
    }
}

/// The country whose rules apply: that of the address, else the merchant's; `None` if it was refused.
fn country_of(id: ParameterId, request: &Request, order: &Order<'_>, merchant: Country) -> Option<Country> {
    // Nearly all values belong to no address.
    if !matches!(id.row().format, Format::PostalCode | Format::Phone { .. }) {
        return Some(merchant);
    }
    let Some(address) = request.message().address_of(id) else {
        return Some(merchant);
    };
    if order.is_rejected(address.country, 0) {
        return None;
    }
    let country = order.country(address.country).unwrap_or(merchant);
    if address.postal_code == id || country != Country::FR {
        return Some(country);
    }
    // Postal codes follow telephone numbers in the documents, so this one is looked at before its turn.
    let code = request.slots_from(id.head(), 0).get(address.postal_code.column());
    Some(match code.and_then(|slot| request.raw(*slot)) {
        Some(Raw::Text(code) | Raw::Number(code)) => formats::postal_code::overseas(code).unwrap_or(country),
        _ => country,
    })
}

/// Reports missing parameters.
fn demand_presence(
    request: &Request,
    context: &Context<'_>,
    only: Option<ParameterId>,
    findings: &mut Findings<'_>,
) {
    let order = context.order;
    let excuses = request.message().excuses;
    let is_asked = |id: ParameterId| {
        let is_demanded = context.profile.presence(id) != Presence::Optional
            || (context.profile.is_signed() && id.is_signature());
        is_demanded && (context.demands)(id.row().supplier) && only.is_none_or(|only| only == id)
    };
    let is_excused = |id| excuses.iter().any(|excuse| excuse.parameter == id && (excuse.holds)(context));
    for table in request.message().tables() {
        let rows = request.rows(table.head());
        for (index, _) in rows.iter().enumerate().filter(|(_, row)| row.is_object) {
            let missing =
                table.ids().filter(|id| order.is_absent(*id, index) && is_asked(*id) && !is_excused(*id));
            for id in missing {
                findings.report(
                    order.location(id, index),
                    match context.profile.presence(id) {
                        Presence::Recommended => Detail::MissingRecommended {},
                        Presence::Required | Presence::Optional => Detail::MissingParameter {},
                    },
                );
            }
        }
    }
}

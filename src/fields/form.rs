//! An order as a form gave it.

use crate::code::{ChangeKind, Detail};
use crate::report::{Change, Findings, Location};
use crate::request::{MAX_UNKNOWN, Request};
use crate::table::ParameterId;
use crate::visitor::{Step, path_of};

/// An order as a form in the shop's own names gave it, beside what the shop knows
/// ([`Validator::read_form`](crate::Validator::read_form)).
#[derive(Clone, Default)]
pub struct Form {
    pub(super) request: Request,
    pub(super) names: FieldNames,
    /// The billing and delivery parameters that have one field.
    pub(super) copies: Vec<(ParameterId, ParameterId)>,
    pub(super) refused_choices: Vec<ParameterId>,
    /// Parameters whose telephone number has to be placed by its type, each with the other one of its address.
    pub(super) phones: Vec<(ParameterId, ParameterId)>,
    changes: Vec<Change>,
    /// How many fields were dropped.
    dropped: usize,
}

/// An order that came in no form.
impl From<Request> for Form {
    fn from(request: Request) -> Self {
        Self { request, ..Self::default() }
    }
}

impl Form {
    /// The order: to be changed before it is checked.
    pub fn request_mut(&mut self) -> &mut Request {
        &mut self.request
    }

    /// The order.
    #[must_use]
    pub fn request(&self) -> &Request {
        &self.request
    }

    pub(crate) fn names(&self) -> &FieldNames {
        &self.names
    }

    pub(crate) fn take_phones(&mut self) -> Vec<(ParameterId, ParameterId)> {
        std::mem::take(&mut self.phones)
    }

    /// Notes a field that is not read.
    pub(super) fn drop_field(&mut self, path: &[Step<'_>]) {
        self.dropped += 1;
        if self.dropped <= MAX_UNKNOWN {
            // A form has no numbers: `CART[0]` is what JSON says with an element. A longer number may be a customer's.
            let indexed = path.iter().enumerate().map(|(depth, step)| match step {
                Step::Key(key) if depth > 0 && key.len() < 5 && key.bytes().all(|byte| byte.is_ascii_digit()) => {
                    key.parse().map_or(*step, Step::Index)
                }
                step => *step,
            });
            let path: Vec<Step<'_>> = indexed.collect();
            self.changes.push(Change { location: Location::unknown(&path), kind: ChangeKind::Dropped });
        }
    }

    /// Leaves out what the form says of a parameter.
    pub(crate) fn drop_value(&mut self, id: ParameterId) {
        self.request.clear(id);
        let names: Vec<String> = self.names.of(&Location::Parameter(id, 0)).map(str::to_owned).collect();
        names.iter().for_each(|name| self.drop_field(path_of(name).0.as_slice()));
    }

    /// Repeats the billing address as that of the delivery.
    pub(crate) fn copy_billing(&mut self) {
        for (billing, delivery) in self.copies.clone() {
            let names: Vec<String> = self.names.of(&Location::Parameter(billing, 0)).map(str::to_owned).collect();
            names.iter().for_each(|name| self.names.add(delivery, name));
            if self.request.copy(billing, delivery) {
                let location = Location::Parameter(delivery, 0);
                self.changes.push(Change { location, kind: ChangeKind::Copied });
            }
        }
    }

    /// The parameters whose fields do not offer what came: they are refused, also if the parameters take it.
    pub(crate) fn refused_choices(&self) -> &[ParameterId] {
        &self.refused_choices
    }

    /// The fields that were dropped, then the parameters that were copied.
    pub(crate) fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Adds what the reading of the form has to say to what the check of its order found.
    pub(crate) fn report(&self, findings: &mut Findings<'_>) {
        if self.dropped > MAX_UNKNOWN {
            let (max, length) = (MAX_UNKNOWN as u64, self.dropped as u64);
            findings.report(Location::Order, Detail::TooManyUnknown { max, length });
        }
        findings.drop_repeated(&self.copies);
    }
}

/// The names of the fields of parameters, as the shop writes them.
#[derive(Debug, Clone, Default)]
pub(crate) struct FieldNames {
    /// All names, one after another.
    text: String,
    /// Where the names of a parameter stand.
    ranges: Vec<(ParameterId, usize, usize)>,
}

impl FieldNames {
    pub(super) fn add(&mut self, id: ParameterId, name: &str) {
        let start = self.text.len();
        self.text.push_str(name);
        self.ranges.push((id, start, self.text.len()));
    }

    /// The names of the fields of the parameter at this place.
    pub(crate) fn of(&self, location: &Location) -> impl Iterator<Item = &str> {
        let (parameter, _) = location.parameter();
        let own = self.ranges.iter().filter(move |(id, _, _)| Some(*id) == parameter);
        own.filter_map(|(_, start, end)| self.text.get(*start..*end))
    }
}

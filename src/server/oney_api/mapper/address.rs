//! Addresses and telephone numbers for Oney's own interface.

use super::Mapper;
use crate::code::{Detail, IssueCode, Severity};
use crate::countries::Country;
use crate::graphemes::boundaries;
use crate::profile::notes::SERVED;
use crate::report::Issue;
use crate::server::oney_api::blocks::Address;
use crate::server::oney_api::facts::partners;
use crate::table::ParameterId;

/// The parameters of one address.
pub(super) struct AddressParameters {
    pub(super) street: ParameterId,
    pub(super) postal_code: ParameterId,
    pub(super) city: ParameterId,
    pub(super) country: ParameterId,
}

/// Lines of an address, and characters of a line.
const LINES: usize = 5;
const WIDTH: usize = 38;

/// Calling codes of overseas departments; for Oney their numbers are numbers of France.
const OVERSEAS: [&str; 4] = ["262", "590", "594", "596"];

impl Mapper<'_, '_> {
    /// An address; `name` is that of a pick-up point.
    pub(super) fn address(&mut self, address: &AddressParameters, name: Option<ParameterId>) -> Address {
        self.text(address.street, 0);
        let outcome = self.outcome;
        let name_id = name.filter(|id| !outcome.order.is_absent(*id, 0));
        let name = name_id.and_then(|id| outcome.order.form_text(id, 0));
        let mut lines: Vec<&str> = name.as_deref().into_iter().collect();
        lines.extend(outcome.lines.of(address.street, &outcome.order));
        if let Some(id) = name_id {
            self.text(id, 0);
        }
        if let (Some(id), Some(name)) = (name_id, &name) {
            self.warn(id, 0, "delivery_address.line1");
            let excess = boundaries(name).count().saturating_sub(WIDTH);
            self.too_long(id, excess);
        }
        let beyond: Vec<usize> = lines.iter().skip(LINES).map(|line| boundaries(line).count()).collect();
        // Including the spaces between the lines.
        let beyond = beyond.iter().sum::<usize>() + beyond.len().saturating_sub(1);
        self.too_long(address.street, beyond);
        let country = self.address_country(address.country);
        let partner = country.and_then(|country| partners().find(|partner| partner.country == country));
        if partner.is_none() && country.is_some() {
            self.report(address.country, 0, Detail::OneyCountryNotServed { served: SERVED.to_vec() });
        }
        let language = self.language;
        let label = partner.and_then(|partner| {
            let own = partner.languages.iter().find(|(code, _)| Some(*code) == language);
            own.or(partner.languages.first()).map(|(_, label)| *label)
        });
        let mut lines = lines.into_iter().map(str::to_owned);
        Address {
            line1: lines.next(),
            line2: lines.next(),
            line3: lines.next(),
            line4: lines.next(),
            line5: lines.next(),
            postal_code: self.text(address.postal_code, 0),
            municipality: self.text(address.city, 0),
            country_code: country.map(Country::alpha3).unwrap_or_default(),
            country_label: label.unwrap_or_default(),
        }
    }

    fn too_long(&mut self, id: ParameterId, excess: usize) {
        if excess > 0 {
            let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
            let detail =
                Detail::AddressTooLong { excess: count(excess), lines: count(LINES), width: count(WIDTH) };
            // Even if the profile accepts it: a line after the last has no field.
            let location = self.order().location(id, 0);
            self.findings
                .issues
                .retain(|issue| issue.location != location || issue.code() != IssueCode::AddressTooLong);
            self.findings.issues.push(Issue { detail, severity: Severity::Error, location, related: Vec::new() });
        }
    }

    /// The country of an address; an overseas department is France.
    fn address_country(&mut self, id: ParameterId) -> Option<Country> {
        self.text(id, 0);
        let country = self.order().country(id)?;
        Some(if country.belongs_to(Country::FR) { Country::FR } else { country })
    }

    /// A telephone number with its plus sign, if there is one. It was checked in its own numbering plan before: with France's
    /// code it may be in none.
    pub(super) fn phone(&mut self, id: ParameterId) -> Option<String> {
        if self.order().is_absent(id, 0) {
            return None;
        }
        let text = self.text(id, 0);
        let digits = text.strip_prefix('+').unwrap_or(&text);
        let is_french = self.profile.country() == Country::FR;
        let national = OVERSEAS.iter().find_map(|code| digits.strip_prefix(code)).filter(|_| is_french);
        Some(national.map_or_else(|| ["+", digits].concat(), |national| ["+33", national].concat()))
    }
}

//! Fills the blocks field by field. Missing or unclear values become issues; the text is then discarded.

mod address;

use super::blocks::{ContactDetails, Customer, Delivery, Identity, Item, Purchase, Recipient};
use super::facts::{self, Category, partners};
use super::options::DirectOptions;
use crate::authorization::{self as id, cart, travel_legs, travel_stays};
use crate::code::{Detail, Severity};
use crate::order::Order;
use crate::outcome::Outcome;
use crate::profile::Profile;
use crate::profile::notes::SERVED;
use crate::report::{Findings, Issue, Location};
use crate::table::{ParameterId, Position};
use address::AddressParameters;
use std::collections::BTreeMap;

const BILLING: AddressParameters = AddressParameters {
    street: id::BILLINGADDRESS,
    postal_code: id::BILLINGPOSTALCODE,
    city: id::BILLINGCITY,
    country: id::BILLINGCOUNTRY,
};

const DELIVERY: AddressParameters = AddressParameters {
    street: id::SHIPTOADDRESS,
    postal_code: id::SHIPTOPOSTALCODE,
    city: id::SHIPTOCITY,
    country: id::SHIPTOCOUNTRY,
};

/// `address_type` of a home delivery, and the last one of pick-up points.
const TO_THE_DOOR: u64 = 5;
const LAST_POINT: u64 = 3;

pub(super) struct Mapper<'m, 'p> {
    pub(super) outcome: &'m Outcome<'m>,
    pub(super) profile: &'m Profile,
    pub(super) options: &'m DirectOptions,
    pub(super) findings: &'m mut Findings<'p>,
    pub(super) language: Option<&'static str>,
    /// The parameters that a field needs and that have no text, each with whether an issue says so.
    lacking: BTreeMap<Position, (Location, bool)>,
}

/// The blocks `purchase` and `customer`.
pub(super) fn map(
    outcome: &Outcome<'_>,
    profile: &Profile,
    options: &DirectOptions,
    findings: &mut Findings<'_>,
) -> (Purchase, Customer) {
    let mut mapper = Mapper { outcome, profile, options, findings, language: None, lacking: BTreeMap::new() };
    mapper.language = mapper.find_language();
    for list in [&travel_legs::HEAD, &travel_stays::HEAD] {
        if mapper.order().row_count(list) > 0 {
            mapper.findings.report(Location::List(list), Detail::OneyTravelNotMapped {});
        }
    }
    let blocks = (mapper.purchase(), mapper.customer());
    mapper.report_lacking();
    blocks
}

impl Mapper<'_, '_> {
    pub(super) fn order(&self) -> &Order<'_> {
        &self.outcome.order
    }

    pub(super) fn report(&mut self, id: ParameterId, row: usize, detail: Detail) {
        let location = self.order().location(id, row);
        self.findings.report(location, detail);
    }

    /// Reports that a parameter is not precise enough for its field.
    pub(super) fn warn(&mut self, id: ParameterId, row: usize, field: &'static str) {
        self.report(id, row, Detail::ApproximatedValue { value: field });
    }

    /// A required text. A profile may accept an order in which it is missing or refused; but its field cannot be filled then,
    /// so here both are errors.
    pub(super) fn text(&mut self, id: ParameterId, row: usize) -> String {
        let text = self.order().form_text(id, row).map(|text| text.into_owned());
        if text.is_none() {
            let location = self.order().location(id, row);
            let (_, label) = location.parameter();
            self.lacking.insert(id.position(label), (location, false));
        }
        text.unwrap_or_default()
    }

    /// Reports what [`Mapper::text`] did not find: all of it in one go, since an order may have a thousand issues and lack as much.
    fn report_lacking(&mut self) {
        for issue in &mut self.findings.issues {
            let (Some(id), label) = issue.location.parameter() else { continue };
            if let Some((_, is_reported)) = self.lacking.get_mut(&id.position(label)) {
                issue.severity = Severity::Error;
                *is_reported = true;
            }
        }
        for (location, is_reported) in std::mem::take(&mut self.lacking).into_values() {
            if !is_reported {
                let (detail, severity) = (Detail::MissingParameter {}, Severity::Error);
                self.findings.issues.push(Issue { detail, severity, location, related: Vec::new() });
            }
        }
    }

    fn integer(&mut self, id: ParameterId, row: usize) -> u64 {
        self.text(id, row);
        self.order().integer(id, row).unwrap_or_default()
    }

    fn find_language(&mut self) -> Option<&'static str> {
        let country = self.profile.country();
        let Some(partner) = partners().find(|partner| partner.country == country) else {
            self.findings.report(Location::Order, Detail::OneyCountryNotServed { served: SERVED.to_vec() });
            return None;
        };
        let choices: Vec<&'static str> = partner.languages.iter().map(|(code, _)| *code).collect();
        let asked = self.options.language.as_deref();
        let language = match (asked, choices.as_slice()) {
            (None, [only]) => Some(*only),
            (None, _) => None,
            (Some(asked), _) => choices.iter().copied().find(|code| code.eq_ignore_ascii_case(asked)),
        };
        if language.is_none() {
            self.findings.report(Location::Order, Detail::OneyLanguageUnclear { choices });
        }
        language
    }

    fn purchase(&mut self) -> Purchase {
        let external_reference = self.text(id::ORDERID, 0);
        let purchase_amount = euros(self.integer(id::AMOUNT, 0));
        let rows = self.order().row_count(&cart::HEAD);
        if rows == 0 {
            let (detail, location) = (Detail::EmptyCart {}, Location::List(&cart::HEAD));
            self.findings.issues.push(Issue { detail, severity: Severity::Error, location, related: Vec::new() });
        }
        let delivery = (rows > 0).then(|| self.delivery(rows));
        let main = self.main_item(rows);
        let item_list = (0..rows).map(|row| self.item(row, row == main)).collect();
        let quantities = (0..rows).map(|row| self.order().integer(cart::QUANTITY, row).unwrap_or_default());
        Purchase {
            external_reference_type: "CMDE",
            external_reference,
            purchase_amount,
            currency_code: "EUR",
            delivery,
            item_list,
            // At most a thousand rows of at most 999 pieces.
            number_of_items: quantities.sum(),
        }
    }

    fn delivery(&mut self, rows: usize) -> Delivery {
        for parameter in [cart::DELIVERYEXPECTEDDATE, cart::DELIVERYTYPE, cart::DELIVERYSPEED] {
            self.same_in_all_rows(parameter, rows);
        }
        let method = self.text(cart::DELIVERYTYPE, 0);
        let (delivery_mode_code, address_type) = facts::delivery(&method).unwrap_or_default();
        let point = (1..=LAST_POINT).contains(&address_type).then_some(id::SHIPTOCOMPANYNAME);
        Delivery {
            delivery_date: self.text(cart::DELIVERYEXPECTEDDATE, 0),
            delivery_mode_code,
            delivery_option: self.delivery_option(rows),
            address_type,
            recipient: (address_type == TO_THE_DOOR).then(|| self.recipient()),
            delivery_address: self.address(&DELIVERY, point),
        }
    }

    fn same_in_all_rows(&mut self, parameter: ParameterId, rows: usize) {
        let first = self.order().form_text(parameter, 0).map(|text| text.into_owned());
        for row in 1..rows {
            let other = self.order().form_text(parameter, row).map(|text| text.into_owned());
            if other != first && !self.order().is_rejected(parameter, row) {
                let related = vec![self.order().location(parameter, 0)];
                let location = self.order().location(parameter, row);
                self.findings.report_related(location, Detail::OneySeveralDeliveries {}, related);
            }
        }
    }

    /// Express means under 48 hours in S2 and under 24 in the interface: only a delay of one day fits both.
    fn delivery_option(&mut self, rows: usize) -> u64 {
        if self.text(cart::DELIVERYSPEED, 0) != "express" {
            return 2;
        }
        for row in 0..rows {
            if self.order().integer(cart::DELIVERYEXPECTEDDELAY, row) != Some(1) {
                self.report(cart::DELIVERYSPEED, row, Detail::OneyExpressUnclear { hours: 24 });
            }
        }
        1
    }

    fn recipient(&mut self) -> Recipient {
        let is_given = |mapper: &Self, id| !mapper.order().is_absent(id, 0);
        if is_given(self, id::SHIPTOTITLE) {
            self.text(id::SHIPTOTITLE, 0);
        }
        if !is_given(self, id::SHIPTOMOBILEPHONE) && !is_given(self, id::SHIPTOPHONE) {
            self.text(id::SHIPTOMOBILEPHONE, 0);
        }
        let mobile = self.phone(id::SHIPTOMOBILEPHONE);
        let other = self.phone(id::SHIPTOPHONE);
        Recipient {
            recipient_honorific_code: facts::honorific(self.order().choice(id::SHIPTOTITLE, 0)),
            surname: self.text(id::SHIPTOLASTNAME, 0),
            first_name: self.text(id::SHIPTOFIRSTNAME, 0),
            phone_number: mobile.or(other).unwrap_or_default(),
        }
    }

    /// The row of the most expensive article; the first of several.
    fn main_item(&self, rows: usize) -> usize {
        let price = |row: &usize| self.order().integer(cart::PRICE, *row).unwrap_or_default();
        // Of equals the last wins; counted from the end that is the first.
        (0..rows).rev().max_by_key(price).unwrap_or_default()
    }

    fn item(&mut self, row: usize, is_main: bool) -> Item {
        let is_sold = !self.order().is_absent(cart::SUBMERCHANTEXTERNALID, row);
        let seller = is_sold.then(|| self.text(cart::SUBMERCHANTEXTERNALID, row));
        // A refused value has its issue already.
        let other_seller = seller.clone().filter(|seller| !seller.is_empty() && seller != "OPERATOR");
        if other_seller.is_some() {
            self.warn(cart::SUBMERCHANTEXTERNALID, row, "marketplace_merchant_name");
        }
        Item {
            is_main_item: is_main.into(),
            category_code: self.category(row),
            label: self.text(cart::NAME, row),
            item_external_code: self.text(cart::MERCHANTITEMID, row),
            quantity: self.integer(cart::QUANTITY, row),
            price: euros(self.integer(cart::PRICE, row)),
            marketplace_merchant_flag: seller.map(|_| other_seller.is_some().into()),
            marketplace_merchant_name: other_seller,
        }
    }

    fn category(&mut self, row: usize) -> u8 {
        let name = self.text(cart::CATEGORY, row);
        if let Some((_, code)) = self.options.categories.iter().find(|(known, _)| *known == name) {
            return *code;
        }
        match facts::category(&name) {
            Category::Same(code) => code,
            Category::Within(code, wider) => {
                self.warn(cart::CATEGORY, row, wider);
                code
            }
            Category::Unclear => {
                // A missing or refused value has an issue already.
                if !name.is_empty() {
                    let choices = facts::NAMES.to_vec();
                    self.report(cart::CATEGORY, row, Detail::OneyCategoryUnclear { choices });
                }
                0
            }
        }
    }

    fn customer(&mut self) -> Customer {
        Customer {
            customer_external_code: self.text(id::CLIENTIDENT, 0),
            language_code: self.language.unwrap_or_default(),
            identity: self.identity(),
            contact_details: self.contact_details(),
            customer_address: self.address(&BILLING, None),
        }
    }

    fn contact_details(&mut self) -> ContactDetails {
        self.text(id::BILLINGMOBILEPHONE, 0);
        ContactDetails {
            landline_number: self.phone(id::BILLINGPHONE),
            mobile_phone_number: self.phone(id::BILLINGMOBILEPHONE).unwrap_or_default(),
            email_address: self.text(id::CLIENTEMAIL, 0),
        }
    }

    fn identity(&mut self) -> Identity {
        self.text(id::BILLINGTITLE, 0);
        let last_name = self.text(id::BILLINGLASTNAME, 0);
        if self.options.birth_name.is_none() && !last_name.is_empty() {
            self.warn(id::BILLINGLASTNAME, 0, "birth_name");
        }
        let is_dated = !self.order().is_absent(id::CLIENTDOB, 0);
        Identity {
            person_type: 2,
            honorific_code: facts::honorific(self.order().choice(id::BILLINGTITLE, 0)),
            birth_name: self.options.birth_name.clone().unwrap_or_else(|| last_name.clone()),
            last_name,
            first_name: self.text(id::BILLINGFIRSTNAME, 0),
            birth_date: is_dated.then(|| self.text(id::CLIENTDOB, 0)),
        }
    }
}

/// Cents as euros. Up to `Format::MAX_AMOUNT` the quotient is exactly what JSON reads from the number with two decimals.
#[expect(clippy::cast_precision_loss, reason = "exact up to 2^53")]
fn euros(cents: u64) -> f64 {
    cents as f64 / 100.0
}

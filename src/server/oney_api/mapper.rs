//! Fills the blocks field by field. Missing or unclear values become issues; the text is then discarded.

mod address;

use super::facts::{self, Category, SERVED, partners};
use super::options::DirectOptions;
use crate::authorization::{self as id, cart, travel_legs, travel_stays};
use crate::code::{Detail, Severity};
use crate::json::Writer;
use crate::order::Order;
use crate::outcome::Outcome;
use crate::profile::Profile;
use crate::report::{Findings, Issue, Location};
use crate::table::ParameterId;
use address::Address;

const BILLING: Address = Address {
    street: id::BILLINGADDRESS,
    postal_code: id::BILLINGPOSTALCODE,
    city: id::BILLINGCITY,
    country: id::BILLINGCOUNTRY,
};

const DELIVERY: Address = Address {
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
}

/// The blocks `purchase` and `customer`.
pub(super) fn map(
    outcome: &Outcome<'_>,
    profile: &Profile,
    options: &DirectOptions,
    findings: &mut Findings<'_>,
) -> (String, String) {
    let mut mapper = Mapper { outcome, profile, options, findings, language: None };
    mapper.language = mapper.find_language();
    for list in [&travel_legs::HEAD, &travel_stays::HEAD] {
        if mapper.order().row_count(list) > 0 {
            mapper.findings.report(Location::List(list), Detail::OneyTravelNotMapped {});
        }
    }
    (mapper.purchase(), mapper.customer())
}

impl Mapper<'_, '_> {
    pub(super) fn order(&self) -> &Order<'_> {
        &self.outcome.order
    }

    pub(super) fn report(&mut self, id: ParameterId, line: usize, detail: Detail) {
        let location = self.order().location(id, line);
        self.findings.report(location, detail);
    }

    /// Reports that a parameter is not precise enough for its field.
    pub(super) fn warn(&mut self, id: ParameterId, line: usize, field: &'static str) {
        self.report(id, line, Detail::ApproximatedValue { value: field });
    }

    /// A required text. A profile may accept an order in which it is missing or refused; but its field cannot be filled then,
    /// so here both are errors.
    pub(super) fn text(&mut self, id: ParameterId, line: usize) -> String {
        let text = self.order().form_text(id, line).map(|text| text.into_owned());
        if text.is_none() {
            let location = self.order().location(id, line);
            let mut is_told = false;
            for issue in self.findings.issues.iter_mut().filter(|issue| issue.location == location) {
                issue.severity = Severity::Error;
                is_told = true;
            }
            if !is_told {
                let detail = Detail::MissingParameter {};
                self.findings.issues.push(Issue {
                    detail,
                    severity: Severity::Error,
                    location,
                    related: Vec::new(),
                });
            }
        }
        text.unwrap_or_default()
    }

    fn integer(&mut self, id: ParameterId, line: usize) -> u64 {
        self.text(id, line);
        self.order().integer(id, line).unwrap_or_default()
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

    fn purchase(&mut self) -> String {
        let mut writer = Writer::new();
        writer.open('{');
        writer.key("external_reference_type");
        writer.string("CMDE");
        writer.key("external_reference");
        writer.string(&self.text(id::ORDERID, 0));
        writer.key("purchase_amount");
        writer.raw(&euros(self.integer(id::AMOUNT, 0)));
        writer.key("currency_code");
        writer.string("EUR");
        let lines = self.order().row_count(&cart::HEAD);
        if lines == 0 {
            let (detail, location) = (Detail::EmptyCart {}, Location::List(&cart::HEAD));
            self.findings.issues.push(Issue { detail, severity: Severity::Error, location, related: Vec::new() });
        } else {
            self.delivery(lines, &mut writer);
        }
        writer.key("item_list");
        writer.open('[');
        let main = self.main_item(lines);
        (0..lines).for_each(|line| self.item(line, line == main, &mut writer));
        writer.close(']');
        writer.key("number_of_items");
        let quantities = (0..lines).map(|line| self.order().integer(cart::QUANTITY, line).unwrap_or_default());
        // At most a thousand rows of at most 999 pieces.
        writer.integer(quantities.sum());
        writer.close('}');
        writer.finish()
    }

    fn delivery(&mut self, lines: usize, writer: &mut Writer) {
        for parameter in [cart::DELIVERYEXPECTEDDATE, cart::DELIVERYTYPE, cart::DELIVERYSPEED] {
            self.same_in_all_lines(parameter, lines);
        }
        let method = self.text(cart::DELIVERYTYPE, 0);
        let (mode, address_type) = facts::delivery(&method).unwrap_or_default();
        writer.key("delivery");
        writer.open('{');
        writer.key("delivery_date");
        writer.string(&self.text(cart::DELIVERYEXPECTEDDATE, 0));
        writer.key("delivery_mode_code");
        writer.integer(mode);
        writer.key("delivery_option");
        writer.integer(self.delivery_option(lines));
        writer.key("address_type");
        writer.integer(address_type);
        if address_type == TO_THE_DOOR {
            self.recipient(writer);
        }
        writer.key("delivery_address");
        writer.open('{');
        let point = (1..=LAST_POINT).contains(&address_type).then_some(id::SHIPTOCOMPANYNAME);
        self.address(&DELIVERY, point, writer);
        writer.close('}');
        writer.close('}');
    }

    fn same_in_all_lines(&mut self, parameter: ParameterId, lines: usize) {
        let first = self.order().form_text(parameter, 0).map(|text| text.into_owned());
        for line in 1..lines {
            let other = self.order().form_text(parameter, line).map(|text| text.into_owned());
            if other != first && !self.order().is_rejected(parameter, line) {
                let related = vec![self.order().location(parameter, 0)];
                let location = self.order().location(parameter, line);
                self.findings.report_related(location, Detail::OneySeveralDeliveries {}, related);
            }
        }
    }

    /// Express means under 48 hours in S2 and under 24 in the interface: only a delay of one day fits both.
    fn delivery_option(&mut self, lines: usize) -> u64 {
        if self.text(cart::DELIVERYSPEED, 0) != "express" {
            return 2;
        }
        for line in 0..lines {
            if self.order().integer(cart::DELIVERYEXPECTEDDELAY, line) != Some(1) {
                self.report(cart::DELIVERYSPEED, line, Detail::OneyExpressUnclear { hours: 24 });
            }
        }
        1
    }

    fn recipient(&mut self, writer: &mut Writer) {
        writer.key("recipient");
        writer.open('{');
        if !self.order().is_absent(id::SHIPTOTITLE, 0) {
            self.text(id::SHIPTOTITLE, 0);
        }
        writer.key("recipient_honorific_code");
        writer.integer(facts::honorific(self.order().choice(id::SHIPTOTITLE, 0)));
        writer.key("surname");
        writer.string(&self.text(id::SHIPTOLASTNAME, 0));
        writer.key("first_name");
        writer.string(&self.text(id::SHIPTOFIRSTNAME, 0));
        let is_given = |id| !self.order().is_absent(id, 0);
        if !is_given(id::SHIPTOMOBILEPHONE) && !is_given(id::SHIPTOPHONE) {
            self.text(id::SHIPTOMOBILEPHONE, 0);
        }
        writer.key("phone_number");
        let mobile = self.phone(id::SHIPTOMOBILEPHONE);
        let other = self.phone(id::SHIPTOPHONE);
        writer.string(&mobile.or(other).unwrap_or_default());
        writer.close('}');
    }

    /// The row of the most expensive article; the first of several.
    fn main_item(&self, lines: usize) -> usize {
        let price = |line: &usize| self.order().integer(cart::PRICE, *line).unwrap_or_default();
        // Of equals the last wins; counted from the end that is the first.
        (0..lines).rev().max_by_key(price).unwrap_or_default()
    }

    fn item(&mut self, line: usize, is_main: bool, writer: &mut Writer) {
        writer.open('{');
        writer.key("is_main_item");
        writer.integer(is_main.into());
        writer.key("category_code");
        writer.integer(self.category(line).into());
        writer.key("label");
        writer.string(&self.text(cart::NAME, line));
        writer.key("item_external_code");
        writer.string(&self.text(cart::MERCHANTITEMID, line));
        writer.key("quantity");
        writer.integer(self.integer(cart::QUANTITY, line));
        writer.key("price");
        writer.raw(&euros(self.integer(cart::PRICE, line)));
        if !self.order().is_absent(cart::SUBMERCHANTEXTERNALID, line) {
            let seller = self.text(cart::SUBMERCHANTEXTERNALID, line);
            let is_other = seller != "OPERATOR";
            writer.key("marketplace_merchant_flag");
            writer.integer(is_other.into());
            if is_other {
                self.warn(cart::SUBMERCHANTEXTERNALID, line, "marketplace_merchant_name");
                writer.key("marketplace_merchant_name");
                writer.string(&seller);
            }
        }
        writer.close('}');
    }

    fn category(&mut self, line: usize) -> u8 {
        let name = self.text(cart::CATEGORY, line);
        if let Some((_, code)) = self.options.categories.iter().find(|(known, _)| *known == name) {
            return *code;
        }
        match facts::category(&name) {
            Category::Same(code) => code,
            Category::Within(code, wider) => {
                self.warn(cart::CATEGORY, line, wider);
                code
            }
            Category::Unclear => {
                // A missing or refused value has an issue already.
                if !name.is_empty() {
                    let choices = facts::NAMES.to_vec();
                    self.report(cart::CATEGORY, line, Detail::OneyCategoryUnclear { choices });
                }
                0
            }
        }
    }

    fn customer(&mut self) -> String {
        let mut writer = Writer::new();
        writer.open('{');
        writer.key("customer_external_code");
        writer.string(&self.text(id::CLIENTIDENT, 0));
        writer.key("language_code");
        writer.string(self.language.unwrap_or_default());
        self.identity(&mut writer);
        writer.key("contact_details");
        writer.open('{');
        if let Some(phone) = self.phone(id::BILLINGPHONE) {
            writer.key("landline_number");
            writer.string(&phone);
        }
        self.text(id::BILLINGMOBILEPHONE, 0);
        writer.key("mobile_phone_number");
        writer.string(&self.phone(id::BILLINGMOBILEPHONE).unwrap_or_default());
        writer.key("email_address");
        writer.string(&self.text(id::CLIENTEMAIL, 0));
        writer.close('}');
        writer.key("customer_address");
        writer.open('{');
        self.address(&BILLING, None, &mut writer);
        writer.close('}');
        writer.close('}');
        writer.finish()
    }

    fn identity(&mut self, writer: &mut Writer) {
        writer.key("identity");
        writer.open('{');
        writer.key("person_type");
        writer.integer(2);
        self.text(id::BILLINGTITLE, 0);
        writer.key("honorific_code");
        writer.integer(facts::honorific(self.order().choice(id::BILLINGTITLE, 0)));
        let last_name = self.text(id::BILLINGLASTNAME, 0);
        if self.options.birth_name.is_none() && !last_name.is_empty() {
            self.warn(id::BILLINGLASTNAME, 0, "birth_name");
        }
        let options = self.options;
        writer.key("birth_name");
        writer.string(options.birth_name.as_deref().unwrap_or(&last_name));
        writer.key("last_name");
        writer.string(&last_name);
        writer.key("first_name");
        writer.string(&self.text(id::BILLINGFIRSTNAME, 0));
        if !self.order().is_absent(id::CLIENTDOB, 0) {
            writer.key("birth_date");
            writer.string(&self.text(id::CLIENTDOB, 0));
        }
        writer.close('}');
    }
}

/// Cents as euros with two decimals, as a number of JSON.
fn euros(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

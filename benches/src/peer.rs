//! The same demands as a Rust team would write them today: `serde` reads, `garde` checks each value, `phonenumber` and
//! `regex` do what they are for, and a function holds what lies between values. It finds the same faults in the orders
//! of this benchmark (`main` asserts so before it measures), and does less: no normal form, no changes, no notation but
//! one, no other country than the merchant's.

use garde::Validate;
use jiff::{ToSpan, civil::Date};
use phonenumber::{Mode, PhoneNumber, country::Id};
use regex::Regex;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::net::Ipv4Addr;
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

const MAX_AMOUNT: u64 = 9_007_199_254_740_991;

/// What the merchant agreed to.
pub struct Contract {
    pub today: Date,
    pub sells_travel: bool,
    pub options: &'static [(&'static str, u64, u64)],
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "UPPERCASE", deny_unknown_fields)]
#[garde(context(Contract))]
pub struct Authorization {
    #[garde(required, range(min = 1, max = MAX_AMOUNT))]
    amount: Option<u64>,
    #[garde(pattern(r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"))]
    apikeyid: Option<String>,
    #[garde(required, length(chars, min = 1, max = 200))]
    billingaddress: Option<String>,
    #[garde(required, length(chars, min = 1, max = 32))]
    billingcity: Option<String>,
    #[garde(required, custom(country))]
    billingcountry: Option<String>,
    #[garde(required, length(chars, min = 1, max = 32))]
    billingfirstname: Option<String>,
    #[garde(required, length(chars, min = 1, max = 32))]
    billinglastname: Option<String>,
    #[garde(required, custom(mobile))]
    billingmobilephone: Option<String>,
    #[garde(custom(phone))]
    billingphone: Option<String>,
    #[garde(required, custom(postal_code))]
    billingpostalcode: Option<String>,
    #[garde(required, pattern("^(mr|miss|mrs)$"))]
    billingtitle: Option<String>,
    #[garde(custom(date))]
    clientdob: Option<String>,
    #[garde(required, email, length(chars, max = 100), custom(without_plus))]
    clientemail: Option<String>,
    #[garde(required, length(chars, min = 1, max = 128))]
    clientident: Option<String>,
    #[garde(required, custom(ip))]
    clientip: Option<String>,
    #[garde(required, length(chars, min = 1, max = 255))]
    clientuseragent: Option<String>,
    #[garde(length(chars, max = 255))]
    commercialcode: Option<String>,
    #[garde(required, length(chars, min = 1, max = 510))]
    description: Option<String>,
    #[garde(length(chars, max = 255))]
    extradata: Option<String>,
    #[garde(pattern("^[0-9a-fA-F]{64}$"))]
    hash: Option<String>,
    #[garde(required, length(chars, min = 1, max = 32))]
    identifier: Option<String>,
    #[garde(length(chars, max = 255))]
    metadata: Option<String>,
    #[garde(required, pattern("^authorization$"))]
    operationtype: Option<String>,
    #[garde(required, length(chars, min = 1, max = 40))]
    orderid: Option<String>,
    #[garde(required, pattern("^facilypay-[34]x(sansfrais)?$"))]
    paymentoption: Option<String>,
    #[garde(required, length(chars, min = 1, max = 200))]
    shiptoaddress: Option<String>,
    #[garde(required, length(chars, min = 1, max = 32))]
    shiptocity: Option<String>,
    #[garde(length(chars, max = 50))]
    shiptocompanyname: Option<String>,
    #[garde(required, custom(country))]
    shiptocountry: Option<String>,
    #[garde(required, length(chars, min = 1, max = 15))]
    shiptofirstname: Option<String>,
    #[garde(required, length(chars, min = 1, max = 30))]
    shiptolastname: Option<String>,
    #[garde(custom(mobile))]
    shiptomobilephone: Option<String>,
    #[garde(custom(phone))]
    shiptophone: Option<String>,
    #[garde(required, custom(postal_code))]
    shiptopostalcode: Option<String>,
    #[garde(pattern("^(mr|miss|mrs)$"))]
    shiptotitle: Option<String>,
    #[garde(required, pattern(r"^3(\.0)?$"))]
    version: Option<String>,
    #[garde(custom(date))]
    travelpassengerdob: Option<String>,
    #[garde(length(chars, max = 50))]
    travelpassengerfirstname: Option<String>,
    #[garde(length(chars, max = 50))]
    travelpassengerlastname: Option<String>,
    #[garde(dive)]
    #[serde(default)]
    cart: Vec<CartLine>,
    #[garde(dive)]
    #[serde(default)]
    travellegs: Vec<Leg>,
    #[garde(dive)]
    #[serde(default)]
    travelstays: Vec<Stay>,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "UPPERCASE", deny_unknown_fields)]
#[garde(context(Contract))]
struct CartLine {
    #[garde(required, length(chars, min = 1, max = 100))]
    brand: Option<String>,
    #[garde(pattern(
        "^(computersandsoftware|electronics|appliances|homeandgarden|fashion|healthandbeauty|jewellery|sport|leisureandhobbies|carsandmotorbikes|furniture|kidsandbaby|videogamesandconsoles|toysandgames|pets|foodanddrink|giftandflowers|entertainment|travel|auctionsandgroupbuying|servicesforindividuals|servicesforprofessionals)$"
    ))]
    category: Option<String>,
    #[garde(required, custom(date))]
    deliveryexpecteddate: Option<String>,
    #[garde(range(min = 1, max = 999))]
    deliveryexpecteddelay: Option<u64>,
    #[garde(required, length(chars, min = 1, max = 100))]
    deliverylabel: Option<String>,
    #[garde(pattern("^(standard|express)$"))]
    deliveryspeed: Option<String>,
    #[garde(required, pattern("^(storepickup|networkpickup|travelpickup|carrier|edelivery)$"))]
    deliverytype: Option<String>,
    #[garde(range(min = 0.0, max = 100.0))]
    discount: Option<f64>,
    #[garde(required, length(chars, min = 1, max = 256))]
    merchantitemid: Option<String>,
    #[garde(required, length(chars, min = 1, max = 256))]
    name: Option<String>,
    #[garde(required, range(max = MAX_AMOUNT))]
    price: Option<u64>,
    #[garde(required, range(min = 1, max = 999))]
    quantity: Option<u64>,
    #[garde(length(chars, max = 255))]
    submerchantexternalid: Option<String>,
    #[garde(range(min = 0.0, max = 100.0))]
    tax: Option<f64>,
    #[garde(required, range(max = MAX_AMOUNT))]
    totalamount: Option<u64>,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "UPPERCASE", deny_unknown_fields)]
#[garde(context(Contract))]
struct Leg {
    #[garde(required, custom(date))]
    departuredate: Option<String>,
    #[garde(required, pattern("^[A-Za-z]{3}$"))]
    destinationlocationcode: Option<String>,
    #[garde(required, pattern("^(?i:yes|no|true|false|1|0)$"))]
    exchangeable: Option<String>,
    #[garde(required, pattern("^(?i:yes|no|true|false|1|0)$"))]
    insurance: Option<String>,
    #[garde(required, pattern("^(plane|train|road|boat|bus|coach|car)$"))]
    meantransport: Option<String>,
    #[garde(required, pattern("^[A-Za-z]{3}$"))]
    originlocationcode: Option<String>,
    #[garde(required, range(min = 1, max = 999))]
    passengercount: Option<u64>,
    #[garde(required, range(min = 1, max = 99))]
    rank: Option<u64>,
    #[garde(required, pattern("^(?i:first class|second class|business|economic|0)$"))]
    serviceclass: Option<String>,
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "UPPERCASE", deny_unknown_fields)]
#[garde(context(Contract))]
struct Stay {
    #[garde(required, custom(date))]
    arrivaldate: Option<String>,
    #[garde(required, custom(date))]
    departuredate: Option<String>,
    #[garde(required, pattern("^(?i:yes|no|true|false|1|0)$"))]
    insurance: Option<String>,
    #[garde(required, length(chars, min = 1, max = 64))]
    location: Option<String>,
    #[garde(required, range(min = 1, max = 999))]
    passengercount: Option<u64>,
    #[garde(range(min = 1, max = 999))]
    roomcount: Option<u64>,
    #[garde(required, pattern("^(hotel|rental|tour/trip|tour|trip|other)$"))]
    r#type: Option<String>,
    #[garde(required, pattern("^(?i:yes|no|true|false|1|0)$"))]
    vehiclerent: Option<String>,
}

type Checked = Result<(), garde::Error>;

fn refuse_unless(fits: bool, message: &'static str) -> Checked {
    if fits { Ok(()) } else { Err(garde::Error::new(message)) }
}

fn country(value: &Option<String>, _: &Contract) -> Checked {
    let fits = value.as_deref().is_none_or(|code| matches!(code, "FR" | "GP" | "MQ" | "GF" | "RE" | "YT"));
    refuse_unless(fits, "not in the merchant's country")
}

/// S2 writes numbers without their plus sign.
pub fn parse_phone(text: &str) -> Option<PhoneNumber> {
    let number = if text.starts_with("33") {
        phonenumber::parse(None, format!("+{text}"))
    } else {
        phonenumber::parse(Some(Id::FR), text)
    };
    number.ok().filter(PhoneNumber::is_valid)
}

/// The number in E.164 if it is a mobile's.
pub fn read_mobile(text: &str) -> Option<String> {
    use phonenumber::Type;
    let number = parse_phone(text)?;
    let is_mobile =
        matches!(number.number_type(&phonenumber::metadata::DATABASE), Type::Mobile | Type::FixedLineOrMobile);
    is_mobile.then(|| number.format().mode(Mode::E164).to_string())
}

fn phone(value: &Option<String>, _: &Contract) -> Checked {
    refuse_unless(value.as_deref().is_none_or(|text| parse_phone(text).is_some()), "not a telephone number")
}

fn mobile(value: &Option<String>, _: &Contract) -> Checked {
    refuse_unless(value.as_deref().is_none_or(|text| read_mobile(text).is_some()), "not a mobile number")
}

/// The code in five digits.
pub fn read_postal_code(text: &str) -> Option<String> {
    static FRENCH: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^(\d{2}) ?(\d{3})$").ok());
    let found = FRENCH.as_ref()?.captures(text)?;
    Some([found.get(1)?.as_str(), found.get(2)?.as_str()].concat())
}

fn postal_code(value: &Option<String>, _: &Contract) -> Checked {
    refuse_unless(value.as_deref().is_none_or(|text| read_postal_code(text).is_some()), "not a postal code")
}

fn parse_date(value: &Option<String>) -> Option<Date> {
    value.as_deref().filter(|text| text.len() == 10).and_then(|text| text.parse().ok())
}

fn date(value: &Option<String>, _: &Contract) -> Checked {
    refuse_unless(value.is_none() || parse_date(value).is_some(), "not a date")
}

fn without_plus(value: &Option<String>, _: &Contract) -> Checked {
    refuse_unless(value.as_deref().is_none_or(|address| !address.contains('+')), "has a plus sign")
}

fn ip(value: &Option<String>, _: &Contract) -> Checked {
    refuse_unless(value.as_deref().is_none_or(|text| text.parse::<Ipv4Addr>().is_ok()), "not an IPv4 address")
}

/// What was found.
pub struct Verdict {
    pub report: Result<(), garde::Report>,
    /// What lies between values, by parameter: errors and warnings.
    pub errors: Vec<String>,
    pub warnings: Vec<String>,
    pub address_lines: Vec<String>,
}

impl Verdict {
    /// The parameters with errors, as S2 spells them.
    pub fn refused(&self) -> BTreeSet<String> {
        let report = self.report.as_ref().err();
        let own = report.into_iter().flat_map(|report| report.iter()).map(|(path, _)| {
            let path = path.to_string().to_uppercase();
            match path.split_once('.') {
                Some((line, name)) => format!("{line}[{name}]"),
                None => path,
            }
        });
        own.chain(self.errors.iter().cloned()).collect()
    }
}

/// What a shop reads of it: the verdict, each issue with its path and sentence, the address lines.
pub fn read(verdict: &Verdict) -> (bool, usize) {
    let Verdict { report, errors, warnings, address_lines } = verdict;
    let mut length = 0;
    for (path, error) in report.as_ref().err().into_iter().flat_map(garde::Report::iter) {
        length += path.to_string().len() + error.message().len();
    }
    length += errors.iter().chain(warnings).chain(address_lines).map(String::len).sum::<usize>();
    (report.is_ok() && errors.is_empty(), length)
}

/// Reads and judges an order.
pub fn judge(json: &[u8], contract: &Contract) -> Option<Verdict> {
    let order: Authorization = serde_json::from_slice(json).ok()?;
    let report = order.validate_with(contract);
    let mut verdict = Verdict { report, errors: Vec::new(), warnings: Vec::new(), address_lines: Vec::new() };
    between(&order, contract, &mut verdict);
    let streets = [&order.billingaddress, &order.shiptoaddress].into_iter().flatten();
    verdict.address_lines = streets.flat_map(|street| wrap(street)).collect();
    Some(verdict)
}

fn between(order: &Authorization, contract: &Contract, verdict: &mut Verdict) {
    let Verdict { errors, warnings, .. } = verdict;
    if order.cart.is_empty() {
        errors.push("CART".into());
    }
    if order.shiptocompanyname.is_none() {
        warnings.push("SHIPTOCOMPANYNAME".into());
    }
    for (number, line) in order.cart.iter().enumerate() {
        between_line(number, line, contract, errors, warnings);
    }
    let sum = order.cart.iter().map(|line| line.totalamount).try_fold(0u64, |sum, total| sum.checked_add(total?));
    if order.amount.is_some() && sum.is_some() && sum != order.amount {
        warnings.push("AMOUNT".into());
    }
    let articles = order.cart.iter().filter_map(|line| line.quantity).fold(0, u64::saturating_add);
    if articles > 999 {
        errors.push("CART".into());
    }
    let is_pickup = |line: &CartLine| line.deliverytype.as_deref().is_some_and(|kind| kind.ends_with("pickup"));
    if !order.cart.is_empty() && order.cart.iter().all(is_pickup) {
        if order.shiptocompanyname.is_none() {
            warnings.push("SHIPTOCOMPANYNAME".into());
        }
        let is_same = |one: &Option<String>, other: &Option<String>| matches!((one, other), (Some(one), Some(other)) if one.to_lowercase() == other.to_lowercase());
        if is_same(&order.shiptoaddress, &order.billingaddress)
            && is_same(&order.shiptopostalcode, &order.billingpostalcode)
            && is_same(&order.shiptocity, &order.billingcity)
        {
            warnings.push("SHIPTOADDRESS".into());
        }
    }
    if order.shiptomobilephone.is_none() && order.shiptophone.is_none() {
        errors.push("SHIPTOMOBILEPHONE".into());
    }
    if let Some(born) = parse_date(&order.clientdob) {
        let age = contract.today.year()
            - born.year()
            - i16::from((contract.today.month(), contract.today.day()) < (born.month(), born.day()));
        if !(18..=75).contains(&age) {
            errors.push("CLIENTDOB".into());
        }
    }
    if let Some(option) = &order.paymentoption {
        match contract.options.iter().find(|(name, ..)| name == option) {
            None => errors.push("PAYMENTOPTION".into()),
            Some((_, min, max)) => {
                if order.amount.is_some_and(|amount| !(*min..=*max).contains(&amount)) {
                    errors.push("AMOUNT".into());
                }
            }
        }
    }
    if order.commercialcode.is_some() {
        errors.push("COMMERCIALCODE".into());
    }
    if let Some(Ok(address)) = order.clientip.as_deref().map(str::parse::<Ipv4Addr>)
        && (address.is_private() || address.is_loopback() || address.is_link_local() || address.is_documentation())
    {
        warnings.push("CLIENTIP".into());
    }
    if contract.sells_travel {
        travel(order, errors, warnings);
    } else if !order.travellegs.is_empty() {
        warnings.push("TRAVELLEGS".into());
    } else if !order.travelstays.is_empty() {
        warnings.push("TRAVELSTAYS".into());
    }
}

fn between_line(
    number: usize,
    line: &CartLine,
    contract: &Contract,
    errors: &mut Vec<String>,
    warnings: &mut Vec<String>,
) {
    let path = |name: &str| format!("CART[{number}][{name}]");
    if line.category.is_none() {
        warnings.push(path("CATEGORY"));
    }
    if let (Some(price), Some(quantity), Some(total)) = (line.price, line.quantity, line.totalamount)
        && price.checked_mul(quantity) != Some(total)
    {
        errors.push(path("TOTALAMOUNT"));
    }
    let delay = line.deliveryexpecteddelay;
    let date = parse_date(&line.deliveryexpecteddate);
    if let Some(date) = date {
        if date < contract.today {
            warnings.push(path("DELIVERYEXPECTEDDATE"));
        } else if let Some(delay) = delay {
            let expected = i64::try_from(delay).ok().and_then(|days| contract.today.checked_add(days.days()).ok());
            if expected != Some(date) {
                warnings.push(path("DELIVERYEXPECTEDDATE"));
            }
        }
    }
    if line.deliveryspeed.as_deref() == Some("express") {
        let latest = contract.today.checked_add(2.days()).ok();
        let is_slow = delay.map_or(date.is_some_and(|date| Some(date) > latest), |delay| delay > 2);
        if is_slow {
            warnings.push(path("DELIVERYSPEED"));
        }
    }
    let seller = line.submerchantexternalid.as_deref().unwrap_or_default();
    if seller.eq_ignore_ascii_case("OPERATOR") && seller != "OPERATOR" {
        warnings.push(path("SUBMERCHANTEXTERNALID"));
    }
}

fn travel(order: &Authorization, errors: &mut Vec<String>, warnings: &mut Vec<String>) {
    if order.travellegs.is_empty() && order.travelstays.is_empty() {
        errors.push("TRAVELLEGS".into());
    }
    let mut legs: Vec<_> = order.travellegs.iter().enumerate().collect();
    legs.sort_by_key(|(_, leg)| leg.rank);
    for pair in legs.windows(2) {
        let [(_, earlier), (number, later)] = pair else { continue };
        if earlier.rank == later.rank {
            errors.push(format!("TRAVELLEGS[{number}][RANK]"));
        }
        if let (Some(before), Some(after)) = (parse_date(&earlier.departuredate), parse_date(&later.departuredate))
            && after < before
        {
            warnings.push(format!("TRAVELLEGS[{number}][DEPARTUREDATE]"));
        }
    }
    if !is_without_gap(&legs) {
        warnings.push("TRAVELLEGS".into());
    }
    for (number, leg) in order.travellegs.iter().enumerate() {
        if matches!(leg.meantransport.as_deref(), Some("bus" | "coach" | "car")) {
            warnings.push(format!("TRAVELLEGS[{number}][MEANTRANSPORT]"));
        }
    }
    for (number, stay) in order.travelstays.iter().enumerate() {
        match (parse_date(&stay.arrivaldate), parse_date(&stay.departuredate)) {
            (Some(arrival), Some(departure)) if departure < arrival => {
                errors.push(format!("TRAVELSTAYS[{number}][DEPARTUREDATE]"));
            }
            (Some(arrival), Some(departure)) if departure == arrival => {
                warnings.push(format!("TRAVELSTAYS[{number}][DEPARTUREDATE]"));
            }
            _ => {}
        }
        if stay.r#type.as_deref() == Some("hotel") && stay.roomcount.is_none() {
            warnings.push(format!("TRAVELSTAYS[{number}][ROOMCOUNT]"));
        }
    }
}

fn is_without_gap(legs: &[(usize, &Leg)]) -> bool {
    let mut expected = 1;
    for rank in legs.iter().filter_map(|(_, leg)| leg.rank) {
        if rank > expected {
            return false;
        }
        expected = rank + 1;
    }
    true
}

/// A street in lines of at most 38 characters, cut between words.
pub fn wrap(street: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0;
    for word in street.split_whitespace() {
        let width = word.graphemes(true).count();
        match lines.last_mut() {
            Some(line) if used + 1 + width <= 38 => {
                line.push(' ');
                line.push_str(word);
                used += 1 + width;
            }
            _ => {
                lines.push(word.to_owned());
                used = width;
            }
        }
    }
    lines
}

//! WHAT must hold BETWEEN the values of an authorization: one file per rule, one line each here.

pub(crate) mod account;
mod age;
mod age_unknown;
mod amount_range;
mod article_count;
mod cart_total;
mod commercial_code;
mod delivery_address;
mod delivery_delay;
mod delivery_in_past;
mod delivery_phone;
mod empty_cart;
mod express;
mod house_number;
mod implausible_name;
mod line_total;
mod merchant_country;
mod operator;
mod overseas_territory;
mod payment_option;
mod pickup;
mod pickup_address;
mod pickup_name;
mod postal_area;
mod postal_code_in_city;
mod product_choice;
mod redirect_urls;
mod spanish_payment_option;
mod standard;
pub(crate) mod trip;

use crate::authorization::{IDENTIFIER, TRAVELPASSENGERDOB, TRAVELPASSENGERFIRSTNAME, TRAVELPASSENGERLASTNAME};
use crate::rule::Rule;

/// In the order in which they are checked.
pub(super) const RULES: &[Rule] = &[
    empty_cart::RULE,
    line_total::RULE,
    cart_total::RULE,
    article_count::RULE,
    delivery_in_past::RULE,
    delivery_delay::RULE,
    express::RULE,
    standard::RULE,
    pickup_name::RULE,
    pickup_address::RULE,
    operator::RULE,
    delivery_address::RULE,
    delivery_phone::RULE,
    age::RULE,
    age_unknown::RULE,
    merchant_country::RULE,
    overseas_territory::RULE,
    postal_area::RULE,
    postal_code_in_city::RULE,
    house_number::RULE,
    implausible_name::RULE,
    account::rule(&[IDENTIFIER]),
    payment_option::RULE,
    spanish_payment_option::RULE,
    amount_range::RULE,
    commercial_code::RULE,
    product_choice::RULE,
    redirect_urls::RULE,
    trip::missing::RULE,
    trip::not_expected::rule(&[TRAVELPASSENGERDOB, TRAVELPASSENGERFIRSTNAME, TRAVELPASSENGERLASTNAME]),
    trip::rank_repeated::RULE,
    trip::rank_gap::RULE,
    trip::leg_dates::RULE,
    trip::leg_in_past::RULE,
    trip::stay_end::RULE,
    trip::stay_night::RULE,
    trip::room_count::RULE,
];

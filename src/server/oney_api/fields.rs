//! The fields of the blocks, their sources, and how reliable each is.

use crate::authorization::{self as order, cart};
use crate::order::Order;
use crate::table::ParameterId;

/// How reliable the knowledge of a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// A line of S0.
    Document(&'static str),
    /// Oney's public pages.
    OneyPages,
    /// Integrations only.
    Integrations,
}

/// One field of the blocks.
#[derive(Debug)]
pub struct Field {
    /// The path; `[]` means each item.
    pub path: &'static str,
    /// The parameters that it is made from; none for a constant.
    pub from: &'static [ParameterId],
    /// How.
    pub how: &'static str,
    /// How reliable it is.
    pub known: Known,
}

macro_rules! fields {
    ($( $path:literal [$($from:expr),*] $known:expr, $how:literal; )+) => {
        &[$( Field { path: $path, from: &[$($from),*], how: $how, known: $known }, )+]
    };
}

use Known::{Document, Integrations, OneyPages};

/// Every field that can be filled, in the order of writing.
pub static FIELDS: &[Field] = fields! {
    "purchase.external_reference_type" [] Integrations, "always `CMDE`";
    "purchase.external_reference" [order::ORDERID] Document("S0:118"), "as it is";
    "purchase.purchase_amount" [order::AMOUNT] Integrations, "euros";
    "purchase.currency_code" [] Integrations, "always `EUR`";
    "purchase.delivery.delivery_date" [cart::DELIVERYEXPECTEDDATE] Integrations, "the same for all rows";
    "purchase.delivery.delivery_mode_code" [cart::DELIVERYTYPE] Integrations, "storepickup 1, networkpickup 2, travelpickup 3, carrier 4, edelivery 5; the same for all rows";
    "purchase.delivery.delivery_option" [cart::DELIVERYSPEED, cart::DELIVERYEXPECTEDDELAY] Integrations, "express 1 with a delay of one day, standard 2; the same for all rows";
    "purchase.delivery.address_type" [cart::DELIVERYTYPE] Integrations, "storepickup 1, networkpickup 2, travelpickup 3, carrier 5, edelivery 6";
    "purchase.delivery.recipient.recipient_honorific_code" [order::SHIPTOTITLE] Integrations, "mr 1, mrs 2, miss 3, none 0; for address type 5";
    "purchase.delivery.recipient.surname" [order::SHIPTOLASTNAME] Integrations, "for address type 5";
    "purchase.delivery.recipient.first_name" [order::SHIPTOFIRSTNAME] Integrations, "for address type 5";
    "purchase.delivery.recipient.phone_number" [order::SHIPTOMOBILEPHONE, order::SHIPTOPHONE] Integrations, "the mobile, else the other, with plus; for address type 5";
    "purchase.delivery.delivery_address.line1" [order::SHIPTOADDRESS, order::SHIPTOCOMPANYNAME] Document("S0:132"), "lines of at most 38 characters; for address types 1 to 3 the first is the name of the point";
    "purchase.delivery.delivery_address.line2" [order::SHIPTOADDRESS] Document("S0:132"), "if there is more";
    "purchase.delivery.delivery_address.line3" [order::SHIPTOADDRESS] Document("S0:132"), "if there is more";
    "purchase.delivery.delivery_address.line4" [order::SHIPTOADDRESS] Integrations, "if there is more";
    "purchase.delivery.delivery_address.line5" [order::SHIPTOADDRESS] Integrations, "if there is more";
    "purchase.delivery.delivery_address.postal_code" [order::SHIPTOPOSTALCODE] Integrations, "as it is";
    "purchase.delivery.delivery_address.municipality" [order::SHIPTOCITY] Integrations, "as it is";
    "purchase.delivery.delivery_address.country_code" [order::SHIPTOCOUNTRY] OneyPages, "ISO 3166-1 alpha-3; overseas departments are FRA";
    "purchase.delivery.delivery_address.country_label" [order::SHIPTOCOUNTRY] OneyPages, "the country's name in its language";
    "purchase.item_list[].is_main_item" [cart::PRICE] Integrations, "1 for the dearest article, the first of several; 0 for the others";
    "purchase.item_list[].category_code" [cart::CATEGORY] Integrations, "see below";
    "purchase.item_list[].label" [cart::NAME] Integrations, "as it is";
    "purchase.item_list[].item_external_code" [cart::MERCHANTITEMID] Integrations, "as it is";
    "purchase.item_list[].quantity" [cart::QUANTITY] Integrations, "as it is";
    "purchase.item_list[].price" [cart::PRICE] Integrations, "of one piece, euros";
    "purchase.item_list[].marketplace_merchant_flag" [cart::SUBMERCHANTEXTERNALID] Integrations, "0 for OPERATOR, 1 for a seller, left out where there is none";
    "purchase.item_list[].marketplace_merchant_name" [cart::SUBMERCHANTEXTERNALID] Integrations, "the seller's account, with a warning: the field asks for a name";
    "purchase.number_of_items" [cart::QUANTITY] Integrations, "the sum of the quantities";
    "customer.customer_external_code" [order::CLIENTIDENT] Integrations, "as it is";
    "customer.language_code" [] OneyPages, "of the merchant's country, or the option `language`";
    "customer.identity.person_type" [] OneyPages, "always 2, a person: Oney sells only to persons";
    "customer.identity.honorific_code" [order::BILLINGTITLE] Integrations, "mr 1, mrs 2, miss 3";
    "customer.identity.birth_name" [order::BILLINGLASTNAME] Integrations, "the option `birthName`, else the last name, with a warning";
    "customer.identity.last_name" [order::BILLINGLASTNAME] Integrations, "as it is";
    "customer.identity.first_name" [order::BILLINGFIRSTNAME] Integrations, "as it is";
    "customer.identity.birth_date" [order::CLIENTDOB] Integrations, "if there is one";
    "customer.contact_details.landline_number" [order::BILLINGPHONE] Integrations, "with plus, if there is one; overseas calling codes become +33";
    "customer.contact_details.mobile_phone_number" [order::BILLINGMOBILEPHONE] OneyPages, "with plus; overseas calling codes become +33";
    "customer.contact_details.email_address" [order::CLIENTEMAIL] Integrations, "as it is";
    "customer.customer_address.line1" [order::BILLINGADDRESS] Document("S0:132"), "lines of at most 38 characters";
    "customer.customer_address.line2" [order::BILLINGADDRESS] Document("S0:132"), "if there is more";
    "customer.customer_address.line3" [order::BILLINGADDRESS] Document("S0:132"), "if there is more";
    "customer.customer_address.line4" [order::BILLINGADDRESS] Integrations, "if there is more";
    "customer.customer_address.line5" [order::BILLINGADDRESS] Integrations, "if there is more";
    "customer.customer_address.postal_code" [order::BILLINGPOSTALCODE] Integrations, "as it is";
    "customer.customer_address.municipality" [order::BILLINGCITY] Integrations, "as it is";
    "customer.customer_address.country_code" [order::BILLINGCOUNTRY] OneyPages, "ISO 3166-1 alpha-3; overseas departments are FRA";
    "customer.customer_address.country_label" [order::BILLINGCOUNTRY] OneyPages, "the country's name in its language";
};

/// The parameters without a field. TOTALAMOUNT is covered by the price and the quantity.
pub(super) fn unmapped(order: &Order<'_>) -> Vec<&'static str> {
    let is_mapped =
        |id: ParameterId| id == cart::TOTALAMOUNT || FIELDS.iter().any(|field| field.from.contains(&id));
    let is_used = |id: ParameterId| (0..order.row_count(id.head())).any(|row| !order.is_absent(id, row));
    let ids = order::TABLE.ids().chain(cart::TABLE.ids());
    ids.filter(|id| !is_mapped(*id) && is_used(*id)).map(spelled).collect()
}

/// The spelling of S2, without a row: `CART[X][BRAND]`.
fn spelled(id: ParameterId) -> &'static str {
    match (id.head().name(), id.name()) {
        ("CART", "BRAND") => "CART[X][BRAND]",
        ("CART", "DELIVERYLABEL") => "CART[X][DELIVERYLABEL]",
        ("CART", "DISCOUNT") => "CART[X][DISCOUNT]",
        ("CART", "TAX") => "CART[X][TAX]",
        (_, name) => name,
    }
}

//! The blocks `purchase` and `customer` of Oney's own interface, as serde writes them.

use serde::Serialize;
use ts_rs::TS;

/// The block `purchase`: what is bought and where it goes.
#[derive(Serialize, TS)]
#[ts(rename = "OneyPurchaseBlock", optional_fields)]
pub struct Purchase {
    pub(super) external_reference_type: &'static str,
    pub(super) external_reference: String,
    /// Euros.
    pub(super) purchase_amount: f64,
    pub(super) currency_code: &'static str,
    /// Always there in an order that is valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) delivery: Option<Delivery>,
    pub(super) item_list: Vec<Item>,
    pub(super) number_of_items: u64,
}

#[derive(Serialize, TS)]
#[ts(rename = "OneyDelivery", optional_fields)]
pub(super) struct Delivery {
    pub(super) delivery_date: String,
    pub(super) delivery_mode_code: u64,
    pub(super) delivery_option: u64,
    pub(super) address_type: u64,
    /// For a delivery to the door.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) recipient: Option<Recipient>,
    pub(super) delivery_address: Address,
}

#[derive(Serialize, TS)]
#[ts(rename = "OneyRecipient")]
pub(super) struct Recipient {
    pub(super) recipient_honorific_code: u64,
    pub(super) surname: String,
    pub(super) first_name: String,
    pub(super) phone_number: String,
}

#[derive(Serialize, TS)]
#[ts(rename = "OneyItem", optional_fields)]
pub(super) struct Item {
    pub(super) is_main_item: u8,
    pub(super) category_code: u8,
    pub(super) label: String,
    pub(super) item_external_code: String,
    pub(super) quantity: u64,
    /// Of one piece, in euros.
    pub(super) price: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) marketplace_merchant_flag: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) marketplace_merchant_name: Option<String>,
}

/// The block `customer`: who buys.
#[derive(Serialize, TS)]
#[ts(rename = "OneyCustomerBlock")]
pub struct Customer {
    pub(super) customer_external_code: String,
    pub(super) language_code: &'static str,
    pub(super) identity: Identity,
    pub(super) contact_details: ContactDetails,
    pub(super) customer_address: Address,
}

#[derive(Serialize, TS)]
#[ts(rename = "OneyIdentity", optional_fields)]
pub(super) struct Identity {
    pub(super) person_type: u8,
    pub(super) honorific_code: u64,
    pub(super) birth_name: String,
    pub(super) last_name: String,
    pub(super) first_name: String,
    /// `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) birth_date: Option<String>,
}

#[derive(Serialize, TS)]
#[ts(rename = "OneyContactDetails", optional_fields)]
pub(super) struct ContactDetails {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) landline_number: Option<String>,
    pub(super) mobile_phone_number: String,
    pub(super) email_address: String,
}

/// Lines of at most 38 characters (S0:132).
#[derive(Serialize, TS)]
#[ts(rename = "OneyAddress", optional_fields)]
pub(super) struct Address {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) line1: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) line2: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) line3: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) line4: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) line5: Option<String>,
    pub(super) postal_code: String,
    pub(super) municipality: String,
    /// ISO 3166-1 alpha-3.
    pub(super) country_code: String,
    pub(super) country_label: &'static str,
}

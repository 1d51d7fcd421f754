//! The parameters of an authorization outside lists (S2:84–382), the trip's owner (S2:968–985), and what S2 does not have.

use crate::formats::{Format, lists};
use crate::table::{Head, table};

/// The first row after the billing address, where S2 lists the cart.
pub(super) const AFTER_BILLING: u16 = Column::CLIENTDOB as u16;

table! { Head::of_message(WIDTH);
    /// The amount to pay, in the smallest unit of the currency (cents).
    AMOUNT = Format::Integer { min: 1, max: Format::MAX_AMOUNT }, Shop, Required, 84, "60000";
    /// The key that signs the request, where an API key is used in place of the account's password.
    APIKEYID = Format::Uuid, Gateway, Optional, 90, "a688b3a1-d227-4cdd-9454-5d7cfcc74ef9";
    /// The street of the billing address, without line breaks.
    BILLINGADDRESS = Format::Street { max: 200 }, Customer, Required, 96, "285 Fulton Street";
    /// The city of the billing address.
    BILLINGCITY = Format::Name { max: 32 }, Customer, Required, 102, "Paris";
    /// The country of the billing address, ISO 3166-1 alpha-2.
    BILLINGCOUNTRY = Format::Country, Customer, Required, 108, "FR";
    /// The customer's first name.
    BILLINGFIRSTNAME = Format::Name { max: 32 }, Customer, Required, 114, "John";
    /// The customer's last name.
    BILLINGLASTNAME = Format::Name { max: 32 }, Customer, Required, 120, "Doe";
    /// The customer's mobile number in international format.
    BILLINGMOBILEPHONE = Format::Phone { is_mobile: true }, Customer, Required, 126, "33666666666";
    /// The customer's telephone number in international format.
    BILLINGPHONE = Format::Phone { is_mobile: false }, Customer, Optional, 132, "33111111111";
    /// The postal code of the billing address, as its country writes it.
    BILLINGPOSTALCODE = Format::PostalCode, Customer, Required, 138, "75001";
    /// How the customer is addressed.
    BILLINGTITLE = Format::Code(&lists::TITLE), Customer, Required, 144, "mr";
    /// The customer's date of birth; from the platform's general reference, not from S2.
    CLIENTDOB = Format::Date, Customer, Optional, 0, "1985-04-12";
    /// The customer's e-mail address, without a plus sign.
    CLIENTEMAIL = Format::Email { max: 100 }, Customer, Required, 246, "john.snow@example.com";
    /// The customer's identifier in the shop, such as a login or a primary key.
    CLIENTIDENT = Format::Line { max: 128 }, Shop, Required, 252, "john.snow";
    /// The customer's public IPv4 address.
    CLIENTIP = Format::Ipv4, Shop, Required, 258, "212.27.48.10";
    /// The user agent of the customer's browser.
    CLIENTUSERAGENT = Format::UserAgent { max: 255 }, Shop, Required, 264, "Mozilla/5.0 (X11; Linux x86_64)";
    /// The code of the product, in contracts that have it in place of PAYMENTOPTION; not in S2.
    COMMERCIALCODE = Format::Line { max: 255 }, Shop, Optional, 0, "3X002";
    /// A short description of the operation.
    DESCRIPTION = Format::Text { max: 510 }, Shop, Required, 270, "Knows nothing";
    /// A free field that the platform sends back.
    EXTRADATA = Format::Text { max: 255 }, Shop, Optional, 276, "referrer=myshop.com;order=premium";
    /// The signature of the request; added last, by signing.
    HASH = Format::Hash, Gateway, Optional, 282, "15477dcb8687adf90fa51e418f3c1a2d025f40b177a978c2734514734633b3c4";
    /// The technical identifier of the merchant's account.
    IDENTIFIER = Format::Line { max: 32 }, Gateway, Required, 288, "YOUR_IDENTIFIER";
    /// Further data about the transaction, by agreement with the account manager.
    METADATA = Format::Text { max: 255 }, Shop, Optional, 294, "@METADATA-MYWEBSITE";
    /// What the request asks for.
    OPERATIONTYPE = Format::Code(&lists::OPERATION_AUTHORIZATION), Gateway, Required, 300, "authorization";
    /// The order's identifier in the shop, unique.
    ORDERID = Format::Line { max: 40 }, Shop, Required, 306, "1234";
    /// The number of instalments, and who pays the fees.
    PAYMENTOPTION = Format::Code(&lists::PAYMENT_OPTION), Shop, Required, 312, "facilypay-3x";
    /// The web address to which the customer returns after a cancellation; from the platform's page on redirections, not from S2.
    REDIRECTURLCANCEL = Format::Url { max: 2048 }, Shop, Optional, 0, "https://shop.example/basket";
    /// The web address to which the customer returns after the payment; from the platform's page on redirections, not from S2.
    REDIRECTURLSUCCESS = Format::Url { max: 2048 }, Shop, Optional, 0, "https://shop.example/thanks?order=1234";
    /// The street of the delivery address, without line breaks.
    SHIPTOADDRESS = Format::Street { max: 200 }, Customer, Required, 318, "55 rue de la liberté";
    /// The city of the delivery address.
    SHIPTOCITY = Format::Name { max: 32 }, Customer, Required, 324, "Paris";
    /// The company at the delivery address, such as a shop or a pick-up point.
    SHIPTOCOMPANYNAME = Format::Name { max: 50 }, Shop, Optional, 330, "MyShop.com";
    /// The country of the delivery address, ISO 3166-1 alpha-2.
    SHIPTOCOUNTRY = Format::Country, Customer, Required, 336, "FR";
    /// The recipient's first name.
    SHIPTOFIRSTNAME = Format::Name { max: 15 }, Customer, Required, 342, "John";
    /// The recipient's last name.
    SHIPTOLASTNAME = Format::Name { max: 30 }, Customer, Required, 348, "Doe";
    /// The recipient's mobile number in international format.
    SHIPTOMOBILEPHONE = Format::Phone { is_mobile: true }, Customer, Optional, 354, "33666666666";
    /// The recipient's telephone number in international format.
    SHIPTOPHONE = Format::Phone { is_mobile: false }, Customer, Optional, 360, "33111111111";
    /// The postal code of the delivery address, as its country writes it.
    SHIPTOPOSTALCODE = Format::PostalCode, Customer, Required, 366, "75001";
    /// How the recipient is addressed.
    SHIPTOTITLE = Format::Code(&lists::TITLE), Customer, Optional, 372, "mr";
    /// The version of the platform's protocol.
    VERSION = Format::Code(&lists::VERSION), Gateway, Required, 378, "3.0";
    /// The traveller's date of birth.
    TRAVELPASSENGERDOB = Format::Date, Customer, Optional, 969, "1976-07-06";
    /// The traveller's first name.
    TRAVELPASSENGERFIRSTNAME = Format::Name { max: 50 }, Customer, Optional, 975, "John";
    /// The traveller's last name.
    TRAVELPASSENGERLASTNAME = Format::Name { max: 50 }, Customer, Optional, 981, "Doe";
}

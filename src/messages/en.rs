//! English.

use super::{Language, Numbers, Plural, Word};
use crate::catalogue::{ParameterId, authorization as order, cart, travel_legs as leg, travel_stays as stay};
#[cfg(feature = "server")]
use crate::catalogue::{authorization_result as result, refund_notification as notification};
use crate::code::IssueCode as Code;

pub(super) const LANGUAGE: Language = Language {
    tag: "en",
    numbers: Numbers { group: ",", least: 1000, decimal: ".", currency: "€#" },
    list: [", ", " or "],
    plural: Plural::NotOne,
    template,
    label,
    word,
    country,
};

/// One sentence for each code: what to do, without the value and without jargon.
fn template(code: Code) -> &'static str {
    match code {
        Code::InputTooLarge => "Send at most {max:byte|bytes}.",
        Code::DuplicateParameter => "Give {field} only once.",
        Code::UnknownParameter => {
            "Remove the key {field}, which is no parameter of this request{suggestion: (did you mean #?)}."
        }
        Code::TooManyUnknown => "Send at most {max:unknown parameter|unknown parameters}; the order has {length}.",
        Code::TooManyLines => "Send at most {max:line|lines} in {field}.",
        Code::TooDeep => "Nest values at most {max:level|levels} deep.",
        Code::WrongType => "Give {field} as {expected}.",
        Code::InvalidUnicode => "Enter {field} again: it holds a broken character.",
        Code::MissingParameter => "Enter {field}.",
        Code::MissingRecommended => "Add {field}: orders with it are accepted more often.",
        Code::TooLong => "Shorten {field} to at most {max:character|characters}; it has {length}.",
        Code::ControlCharacter => "Enter {field} again: it holds an invisible control character.",
        Code::NotAnInteger => "Enter {field} as a whole number in digits.",
        Code::OutOfRange => "Enter a number from {min} to {max} for {field}.",
        Code::NotADecimal => "Enter {field} as a number with a dot, such as 19.5.",
        Code::InvalidDate => "Enter {field} as year-month-day, such as 1985-04-12.",
        Code::NotInList => "Choose one of these for {field}: {allowed}.",
        Code::ApproximatedValue => "Check {field}: it will be sent as {value}.",
        Code::NotABoolean => "Answer {field} with yes or no.",
        Code::UnknownCountry => "Choose a country for {field} by its two-letter code, such as FR.",
        Code::InvalidEmail => "Enter a full e-mail address, such as name@example.com.",
        Code::EmailWithPlus => "Enter an e-mail address without a plus sign.",
        Code::InvalidIpAddress => "Give {field} as four numbers with dots, such as 212.27.48.10.",
        Code::IpVersion6 => "Give {field} as an IPv4 address: IPv6 is not accepted.",
        Code::IpNotPublic => "Check {field}: it is not a public address.",
        Code::InvalidHash => "Give {field} as 64 hexadecimal digits.",
        Code::InvalidUuid => "Give {field} as a UUID of 36 characters.",
        Code::InvalidLocationCode => "Give {field} as a code of three letters, such as CDG.",
        Code::InvalidPhone => "Enter {field} in full{country:example:, such as #}.",
        Code::PlaceholderPhone => "Enter the number at which you can be called.",
        Code::PhoneNotMobile => "Enter a mobile number{country:mobile: that starts with #}.",
        Code::InvalidPostalCode => "Enter {field} as it is written in its country{example:, such as #}.",
        Code::AddressTooLong => {
            "Shorten {field} by {excess:character|characters}: it must fit into {lines:line|lines} of {width}."
        }
        Code::AddressWordCut => {
            "Check {field}: a word longer than {width:character|characters} will be cut between two lines."
        }
        Code::PhoneNotInPlan => "Check {field}: no such number is known.",
        Code::PhoneWithoutPlus => "Check {field}: it is too long to be sent with its plus sign.",
        Code::SpanishPhone => "Enter {field} as a Spanish number that begins with {starts}.",
        Code::TooManyArticles => "Order at most {max:article|articles}; the cart has {length}.",
        Code::DeliveryInPast => "Check {field}: it is in the past.",
        Code::DeliveryDelayMismatch => "Check {field}: the delay in days says another day.",
        Code::ExpressTooSlow => "Check {field}: an express delivery takes at most {hours:hour|hours}.",
        Code::PickupWithoutName => "Give the name of the shop or pick-up point as {field}.",
        Code::PickupAtHome => "Check {field}: an order that is picked up is not delivered to the billing address.",
        Code::OperatorSpelling => {
            "Check {field}: the marketplace's own articles are marked OPERATOR, in capitals."
        }
        Code::SpanishPaymentOption => "Check {field}: Spanish accounts are documented for {allowed} alone.",
        Code::CommercialCodeNotAgreed => "Remove {field}: the merchant's profile does not have it.",
        Code::ProductChosenTwice => "Give either {field} or the commercial code.",
        Code::MissingTravel => "Add at least one journey or one stay.",
        Code::TravelNotExpected => "Remove {field}: this merchant does not sell travel.",
        Code::RankRepeated => "Correct {field}: another journey has it already.",
        Code::RankGap => "Number the journeys from 1 without gaps.",
        Code::LegBeforePrevious => "Check {field}: the journey before it departs later.",
        Code::StayEndsBeforeStart => "Correct {field}: the stay ends before it begins.",
        Code::StayWithoutNight => "Check {field}: the stay ends on the day on which it begins.",
        Code::MissingRoomCount => "Add {field} of the hotel.",
        Code::EmptyCart => "Put at least one article into the cart.",
        Code::LineTotalMismatch => "Correct {field}: it must be the unit price times the quantity.",
        Code::CartTotalMismatch => "Check {field}: the cart lines add up to another amount.",
        Code::MissingDeliveryPhone => "Enter a telephone number for the delivery.",
        Code::AgeOutOfRange => "This payment is open to customers from {min} to {max} years of age.",
        Code::CountryNotMerchant => "Enter an address in the country of this shop ({expected}).",
        Code::PaymentOptionNotOffered => "Choose one of these ways to pay: {allowed}.",
        Code::AmountOutOfRange => "This way to pay is open to orders from {min} to {max}.",
        #[cfg(feature = "server")]
        Code::UndocumentedParameter => "Leave {field} unread: it is not documented for this message.",
        #[cfg(feature = "server")]
        Code::TooShort => "Check {field}: it has {length:character|characters}, at least {min} are documented.",
        #[cfg(feature = "server")]
        Code::NotDigits => "Give {field} as text of {min} to {max} digits.",
        #[cfg(feature = "server")]
        Code::InvalidCurrency => "Give {field} as a code of three letters, such as EUR.",
        #[cfg(feature = "server")]
        Code::UnlistedValue => "Check {field}: documented are {known}.",
        #[cfg(feature = "server")]
        Code::NotBase64 => "Hand {field} on as it was received: it is not base64.",
        #[cfg(feature = "server")]
        Code::RedirectNotHtml => "Do not show {field}: what it holds is not a page.",
        #[cfg(feature = "server")]
        Code::MissingRedirect => "The payment cannot go on: {field} is missing.",
        #[cfg(feature = "server")]
        Code::RedirectNotExpected => "Do not show {field}: this answer does not ask for it.",
        #[cfg(feature = "server")]
        Code::MissingTransaction => "Look the payment up before you go on: {field} is missing.",
        #[cfg(feature = "server")]
        Code::CurrencyNotEuro => "Do not take the order for paid: the amount is not in euros.",
        #[cfg(feature = "server")]
        Code::CaptureAmountNotDocumented => "Leave {field} out: a capture takes the whole authorization.",
        #[cfg(feature = "server")]
        Code::MissingCaptureAmount => "Add {field}: there is one capture for each passenger.",
        #[cfg(feature = "server")]
        Code::HashMismatch => "Do not act on this message: it is not signed with the secret of this account.",
        #[cfg(feature = "server")]
        Code::UnexpectedOperation => {
            "Do not act on this message: it is not about the expected operation ({expected})."
        }
        #[cfg(feature = "server")]
        Code::UnexpectedAccount => "Do not act on this message: it is about another account.",
        #[cfg(feature = "server")]
        Code::UnexpectedOrder => "Do not act on this message: it is about another order.",
        #[cfg(feature = "server")]
        Code::UnexpectedAmount => "Do not act on this message: its amount is not the expected one.",
        #[cfg(feature = "server")]
        Code::UnexpectedTransaction => "Do not act on this message: it is about another transaction.",
        #[cfg(feature = "server")]
        Code::RepeatedNotification => "Answer this notification without acting on it: it was received before.",
        #[cfg(feature = "server")]
        Code::StaleNotification => {
            "Answer this notification without acting on it: a later one has decided already."
        }
        #[cfg(feature = "server")]
        Code::OneySeveralDeliveries => "Check {field}: Oney takes one delivery for the whole order.",
        #[cfg(feature = "server")]
        Code::OneyExpressUnclear => {
            "Check {field}: for Oney an express delivery takes at most {hours:hour|hours}."
        }
        #[cfg(feature = "server")]
        Code::OneyCategoryUnclear => "Say which of Oney's categories {field} is: {choices}.",
        #[cfg(feature = "server")]
        Code::OneyCountryNotServed => "Choose a country that Oney serves in euros: {served}.",
        #[cfg(feature = "server")]
        Code::OneyLanguageUnclear => "Choose the language of the customer: {choices}.",
        #[cfg(feature = "server")]
        Code::OneyTravelNotMapped => "Give the trip to Oney by hand: {field} cannot be taken over.",
    }
}

/// What a customer calls a parameter, inside a sentence.
fn label(id: ParameterId) -> &'static str {
    match id {
        order::AMOUNT => "the amount",
        order::APIKEYID => "the API key identifier",
        order::BILLINGADDRESS => "the billing street",
        order::BILLINGCITY => "the billing city",
        order::BILLINGCOUNTRY => "the billing country",
        order::BILLINGFIRSTNAME => "your first name",
        order::BILLINGLASTNAME => "your last name",
        order::BILLINGMOBILEPHONE => "your mobile number",
        order::BILLINGPHONE => "your telephone number",
        order::BILLINGPOSTALCODE => "the billing postal code",
        order::BILLINGTITLE => "your title",
        order::CLIENTDOB => "your date of birth",
        order::CLIENTEMAIL => "your e-mail address",
        order::CLIENTIDENT => "the customer's identifier",
        order::CLIENTIP => "the customer's IP address",
        order::CLIENTUSERAGENT => "the browser's user agent",
        order::COMMERCIALCODE => "the commercial code",
        order::DESCRIPTION => "the description",
        order::EXTRADATA => "the free field",
        order::HASH => "the signature",
        order::IDENTIFIER => "the account identifier",
        order::METADATA => "the additional data",
        order::OPERATIONTYPE => "the operation",
        order::ORDERID => "the order number",
        order::PAYMENTOPTION => "the way to pay",
        order::SHIPTOADDRESS => "the delivery street",
        order::SHIPTOCITY => "the delivery city",
        order::SHIPTOCOMPANYNAME => "the company of the delivery address",
        order::SHIPTOCOUNTRY => "the delivery country",
        order::SHIPTOFIRSTNAME => "the recipient's first name",
        order::SHIPTOLASTNAME => "the recipient's last name",
        order::SHIPTOMOBILEPHONE => "the recipient's mobile number",
        order::SHIPTOPHONE => "the recipient's telephone number",
        order::SHIPTOPOSTALCODE => "the delivery postal code",
        order::SHIPTOTITLE => "the recipient's title",
        order::VERSION => "the protocol version",
        order::TRAVELPASSENGERDOB => "the traveller's date of birth",
        order::TRAVELPASSENGERFIRSTNAME => "the traveller's first name",
        order::TRAVELPASSENGERLASTNAME => "the traveller's last name",
        cart::BRAND => "the brand",
        cart::CATEGORY => "the category",
        cart::DELIVERYEXPECTEDDATE => "the delivery date",
        cart::DELIVERYEXPECTEDDELAY => "the delivery delay in days",
        cart::DELIVERYLABEL => "the delivery method's name",
        cart::DELIVERYSPEED => "the delivery speed",
        cart::DELIVERYTYPE => "the delivery method",
        cart::DISCOUNT => "the discount",
        cart::MERCHANTITEMID => "the article number",
        cart::NAME => "the article's name",
        cart::PRICE => "the unit price",
        cart::QUANTITY => "the quantity",
        cart::SUBMERCHANTEXTERNALID => "the seller's account",
        cart::TAX => "the tax",
        cart::TOTALAMOUNT => "the line total",
        leg::DEPARTUREDATE => "the departure date",
        leg::DESTINATIONLOCATIONCODE => "the destination",
        leg::EXCHANGEABLE => "whether the ticket can be exchanged",
        leg::INSURANCE | stay::INSURANCE => "whether the trip is insured",
        leg::MEANTRANSPORT => "the means of transport",
        leg::ORIGINLOCATIONCODE => "the place of departure",
        leg::PASSENGERCOUNT | stay::PASSENGERCOUNT => "the number of travellers",
        leg::RANK => "the number of the journey",
        leg::SERVICECLASS => "the class",
        stay::ARRIVALDATE => "the arrival date",
        stay::DEPARTUREDATE => "the day of departure",
        stay::LOCATION => "the place of the stay",
        stay::ROOMCOUNT => "the number of rooms",
        stay::TYPE => "the kind of stay",
        stay::VEHICLERENT => "whether a vehicle is rented",
        #[cfg(feature = "server")]
        notification::CURRENCY => "the currency",
        #[cfg(feature = "server")]
        notification::DESCRIPTOR => "the label of the bank statement",
        #[cfg(feature = "server")]
        notification::EXECCODE => "the code of the outcome",
        #[cfg(feature = "server")]
        notification::EXTERNALENTITYID => "the account's reference at Oney",
        #[cfg(feature = "server")]
        notification::EXTERNALREFERENCE => "the transaction's reference at Oney",
        #[cfg(feature = "server")]
        notification::LANGUAGE => "the language",
        #[cfg(feature = "server")]
        notification::MESSAGE => "the outcome in words",
        #[cfg(feature = "server")]
        notification::TRANSACTIONID => "the transaction number",
        #[cfg(feature = "server")]
        result::REDIRECTHTML => "the page that leads to Oney",
        _ => "",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Integer => "a whole number",
        Word::Number => "a number",
        Word::Boolean => "yes or no",
        Word::Text => "a text",
        Word::Object => "an object",
        Word::List => "a list",
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "BE" => "Belgium",
        "DE" => "Germany",
        "ES" => "Spain",
        "FR" => "France",
        "IT" => "Italy",
        "LU" => "Luxembourg",
        "NL" => "Netherlands",
        "PT" => "Portugal",
        _ => "",
    }
}

//! English.

use super::{Language, Numbers, Plural, Word};
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
        Code::TooManyIssues => "Send an order with fewer mistakes: more than {max:issue was|issues were} found.",
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
        Code::TooLong => "The limit for {field} is {max:character|characters}; it has {length}.",
        Code::ControlCharacter => "Enter {field} again: it holds an invisible control character.",
        Code::EscapedText => "Check {field}: it holds “{found}”{reading: in place of “#”}.",
        Code::NotAnInteger => "Enter {field} as a whole number in digits.",
        Code::AmountNotInCents => "Give {field} in cents: €600.50 is 60050.",
        Code::NegativeAmount => {
            "Correct {field}: it must not be negative; reduce the prices of the articles instead."
        }
        Code::OutOfRange => "Enter a number from {min} to {max} for {field}.",
        Code::NotADecimal => "Enter {field} as a number with a dot, such as 19.5.",
        Code::InvalidDate => "Enter {field} as year-month-day{reason:, without a time}, such as 1985-04-12.",
        Code::NotInList => "Choose one of these for {field}{allowed:: #}{suggestion: (did you mean #?)}.",
        Code::ApproximatedValue => "Check {field}: it will be sent as {value}.",
        Code::NotABoolean => "Answer {field} with yes or no.",
        Code::UnknownCountry => "Choose {field} by its two-letter code, such as FR for France.",
        Code::InvalidEmail => "Enter a full e-mail address, such as name@example.com.",
        Code::EmailNotAscii => "Enter an e-mail address without accents or other special letters.",
        Code::EmailWithPlus => "Enter an e-mail address without a plus sign.",
        Code::EmailTypo => "Check {field}: perhaps it ends with @{suggestion}.",
        Code::InvalidIpAddress => "Give {field} as four numbers with dots, such as 212.27.48.10.",
        Code::IpVersion6 => "Give {field} as an IPv4 address: IPv6 is not accepted.",
        Code::IpNotPublic => "Check {field}: it is not a public address.",
        Code::InvalidHash => "Give {field} as 64 hexadecimal digits.",
        Code::InvalidUuid => "Give {field} as a UUID of 36 characters.",
        Code::InvalidUrl => "Give {field} as a web address in ASCII, such as https://shop.example/paid.",
        Code::InvalidLocationCode => "Give {field} as a code of three letters, such as CDG.",
        Code::InvalidPhone => "Enter {field} in full{country:example:, such as #}.",
        Code::PlaceholderPhone => "Enter a real number: this one looks like an example.",
        Code::PhoneNotMobile => "Enter a mobile number{country:mobile: that starts with #}.",
        Code::InvalidPostalCode => "Enter {field} as it is written in its country{example:, such as #}.",
        Code::AddressTooLong => {
            "Shorten {field} by {excess:character|characters}: it must fit into {lines:line|lines} of {width}."
        }
        Code::AddressWordCut => {
            "Check {field}: a word longer than {width:character|characters} will be cut between two lines."
        }
        Code::PhoneNotInPlan => "Check {field}: no such number is known.",
        Code::PhoneCountryGuessed => "Check {field}: it was read as a foreign number ({country}).",
        Code::PhoneWithoutPlus => "Check {field}: it is too long to be sent with its plus sign.",
        Code::SpanishPhone => "Enter {field} as a Spanish number that begins with {starts}.",
        Code::TooManyArticles => "Order at most {max:article|articles}; the cart has {length}.",
        Code::DeliveryInPast | Code::JourneyInPast => "Check {field}: it is in the past.",
        Code::DeliveryDelayMismatch => "Check {field}: the delay in days says another day.",
        Code::ExpressTooSlow => "Check {field}: an express delivery takes at most {hours:hour|hours}.",
        Code::StandardTooFast => {
            "Check {field}: a delivery in less than {hours:hour|hours} is an express delivery."
        }
        Code::PickupWithoutName => "Give the name of the shop or pick-up point as {field}.",
        Code::PickupAtHome => "Check {field}: an order that is picked up is not delivered to the billing address.",
        Code::OperatorSpelling => {
            "Check {field}: the marketplace's own articles are marked OPERATOR, in capitals."
        }
        Code::SpanishPaymentOption => "Check {field}: Spanish accounts are documented for {allowed} alone.",
        Code::CommercialCodeNotAgreed => "Remove {field}: the merchant's profile does not have it.",
        Code::ProductChosenTwice => "Give either {field} or the commercial code.",
        Code::RedirectUrlAlone => "Give {field}, too: the two return addresses go together.",
        Code::MissingTravel => "Add at least one journey or one stay.",
        Code::TravelNotExpected => "Remove {field}: this merchant does not sell travel.",
        Code::RankRepeated => "Correct {field}: another journey has it already.",
        Code::RankGap => "Number the journeys from 1 without gaps.",
        Code::LegBeforePrevious => "Check {field}: the journey before it departs later.",
        Code::StayEndsBeforeStart => "Correct {field}: the stay ends before it begins.",
        Code::StayWithoutNight => "Check {field}: the stay ends on the day on which it begins.",
        Code::MissingRoomCount => "Add {field} of the hotel.",
        Code::EmptyCart => "Put at least one article into the cart.",
        Code::LineTotalMismatch => {
            "Correct {field}: it must be the unit price times the quantity; send a rounded total as one piece at that price."
        }
        Code::CartTotalMismatch => "Check {field}: the cart lines add up to another amount.",
        Code::MissingDeliveryAddress => "Repeat the billing address as the delivery address.",
        Code::MissingDeliveryPhone => "Enter a telephone number for the delivery.",
        Code::AgeOutOfRange => "This payment is open to customers from {min} to {max} years of age.",
        Code::AgeUnknown => "Enter {field}, so that your age can be checked.",
        Code::CountryNotMerchant => "Enter an address in the country of this shop ({expected}).",
        Code::OverseasTerritory => "Ask the shop whether payment by instalments is possible at this address.",
        Code::MissingHouseNumber => "Add the house number to {field}, if there is one.",
        Code::PostalCodeInCity => "Write {field} without the postal code.",
        Code::UnknownPostalArea => "Check {field}: perhaps it belongs to no place ({country}).",
        Code::ImplausibleName => "Check that {field} is right as it stands.",
        Code::WrongAccount => "Correct {field}: the merchant's profile has another account.",
        Code::PaymentOptionNotOffered => "Choose one of these ways to pay: {allowed}.",
        Code::AmountOutOfRange => "This way to pay is open to orders from {min} to {max}.",
        Code::UndocumentedParameter => "Leave {field} unread: it is not documented for this message.",
        Code::TooShort => "Check {field}: it has {length:character|characters}, at least {min} are documented.",
        Code::NotDigits => "Give {field} as text of {min} to {max} digits.",
        Code::InvalidCurrency => "Give {field} as a code of three letters, such as EUR.",
        Code::UnlistedValue => "Check {field}: documented are {known}.",
        Code::NotBase64 => "Hand {field} on as it was received: it is not base64.",
        Code::RedirectNotHtml => "Do not show {field}: what it holds is not a page.",
        Code::MissingRedirect => "The payment cannot go on: {field} is missing.",
        Code::RedirectNotExpected => "Do not show {field}: this answer does not ask for it.",
        Code::MissingTransaction => "Look the payment up before you go on: {field} is missing.",
        Code::CurrencyNotEuro => "Do not take the order for paid: the amount is not in euros.",
        Code::CaptureAmountNotDocumented => "Leave {field} out: a capture takes the whole authorization.",
        Code::MissingCaptureAmount => "Add {field}: there is one capture for each passenger.",
        Code::HashOutdated => "Sign the order again: it was changed after it was signed.",
        Code::UnreadableMessage => "Do not act on this message: it cannot be read as a signed notification.",
        Code::HashMismatch => "Do not act on this message: it is not signed with the secret of this account.",
        Code::UnexpectedOperation => {
            "Do not act on this message: it is not about the expected operation ({expected})."
        }
        Code::UnexpectedAccount => "Do not act on this message: it is about another account.",
        Code::UnexpectedOrder => "Do not act on this message: it is about another order.",
        Code::UnexpectedAmount => "Do not act on this message: its amount is not the expected one.",
        Code::UnexpectedTransaction => "Do not act on this message: it is about another transaction.",
        Code::RepeatedNotification => "Answer this notification without acting on it: it was received before.",
        Code::StaleNotification => {
            "Answer this notification without acting on it: a later one has decided already."
        }
        Code::OneySeveralDeliveries => "Check {field}: Oney takes one delivery for the whole order.",
        Code::OneyExpressUnclear => {
            "Check {field}: for Oney an express delivery takes at most {hours:hour|hours}."
        }
        Code::OneyCategoryUnclear => "Say which of Oney's categories {field} is: {choices}.",
        Code::OneyCountryNotServed => "Choose a country that Oney serves in euros: {served}.",
        Code::OneyLanguageUnclear => "Choose the language of the customer: {choices}.",
        Code::OneyTravelNotMapped => "Give the trip to Oney by hand: {field} cannot be taken over.",
    }
}

/// What a customer calls a parameter, inside a sentence.
fn label(list: &str, name: &str) -> &'static str {
    match (list, name) {
        ("", "AMOUNT") => "the amount",
        ("", "APIKEYID") => "the API key identifier",
        ("", "BILLINGADDRESS") => "the billing street",
        ("", "BILLINGCITY") => "the billing city",
        ("", "BILLINGCOUNTRY") => "the billing country",
        ("", "BILLINGFIRSTNAME") => "your first name",
        ("", "BILLINGLASTNAME") => "your last name",
        ("", "BILLINGMOBILEPHONE") => "your mobile number",
        ("", "BILLINGPHONE") => "your telephone number",
        ("", "BILLINGPOSTALCODE") => "the billing postal code",
        ("", "BILLINGTITLE") => "your title",
        ("", "CLIENTDOB") => "your date of birth",
        ("", "CLIENTEMAIL") => "your e-mail address",
        ("", "CLIENTIDENT") => "the customer's identifier",
        ("", "CLIENTIP") => "the customer's IP address",
        ("", "CLIENTUSERAGENT") => "the browser's user agent",
        ("", "COMMERCIALCODE") => "the commercial code",
        ("", "DESCRIPTION") => "the description",
        ("", "EXTRADATA") => "the free field",
        ("", "HASH") => "the signature",
        ("", "IDENTIFIER") => "the account identifier",
        ("", "METADATA") => "the additional data",
        ("", "OPERATIONTYPE") => "the operation",
        ("", "ORDERID") => "the order number",
        ("", "PAYMENTOPTION") => "the way to pay",
        ("", "REDIRECTURLCANCEL") => "the return address after a cancellation",
        ("", "REDIRECTURLSUCCESS") => "the return address after the payment",
        ("", "SHIPTOADDRESS") => "the delivery street",
        ("", "SHIPTOCITY") => "the delivery city",
        ("", "SHIPTOCOMPANYNAME") => "the company of the delivery address",
        ("", "SHIPTOCOUNTRY") => "the delivery country",
        ("", "SHIPTOFIRSTNAME") => "the recipient's first name",
        ("", "SHIPTOLASTNAME") => "the recipient's last name",
        ("", "SHIPTOMOBILEPHONE") => "the recipient's mobile number",
        ("", "SHIPTOPHONE") => "the recipient's telephone number",
        ("", "SHIPTOPOSTALCODE") => "the delivery postal code",
        ("", "SHIPTOTITLE") => "the recipient's title",
        ("", "VERSION") => "the protocol version",
        ("", "TRAVELPASSENGERDOB") => "the traveller's date of birth",
        ("", "TRAVELPASSENGERFIRSTNAME") => "the traveller's first name",
        ("", "TRAVELPASSENGERLASTNAME") => "the traveller's last name",
        ("CART", "BRAND") => "the brand",
        ("CART", "CATEGORY") => "the category",
        ("CART", "DELIVERYEXPECTEDDATE") => "the delivery date",
        ("CART", "DELIVERYEXPECTEDDELAY") => "the delivery delay in days",
        ("CART", "DELIVERYLABEL") => "the delivery method's name",
        ("CART", "DELIVERYSPEED") => "the delivery speed",
        ("CART", "DELIVERYTYPE") => "the delivery method",
        ("CART", "DISCOUNT") => "the discount",
        ("CART", "MERCHANTITEMID") => "the article number",
        ("CART", "NAME") => "the article's name",
        ("CART", "PRICE") => "the unit price",
        ("CART", "QUANTITY") => "the quantity",
        ("CART", "SUBMERCHANTEXTERNALID") => "the seller's account",
        ("CART", "TAX") => "the tax",
        ("CART", "TOTALAMOUNT") => "the line total",
        ("TRAVELLEGS", "DEPARTUREDATE") => "the departure date",
        ("TRAVELLEGS", "DESTINATIONLOCATIONCODE") => "the destination",
        ("TRAVELLEGS", "EXCHANGEABLE") => "whether the ticket can be exchanged",
        ("TRAVELLEGS", "INSURANCE") | ("TRAVELSTAYS", "INSURANCE") => "whether the trip is insured",
        ("TRAVELLEGS", "MEANTRANSPORT") => "the means of transport",
        ("TRAVELLEGS", "ORIGINLOCATIONCODE") => "the place of departure",
        ("TRAVELLEGS", "PASSENGERCOUNT") | ("TRAVELSTAYS", "PASSENGERCOUNT") => "the number of travellers",
        ("TRAVELLEGS", "RANK") => "the number of the journey",
        ("TRAVELLEGS", "SERVICECLASS") => "the class",
        ("TRAVELSTAYS", "ARRIVALDATE") => "the arrival date",
        ("TRAVELSTAYS", "DEPARTUREDATE") => "the day of departure",
        ("TRAVELSTAYS", "LOCATION") => "the place of the stay",
        ("TRAVELSTAYS", "ROOMCOUNT") => "the number of rooms",
        ("TRAVELSTAYS", "TYPE") => "the kind of stay",
        ("TRAVELSTAYS", "VEHICLERENT") => "whether a vehicle is rented",
        ("", "CURRENCY") => "the currency",
        ("", "DESCRIPTOR") => "the label of the bank statement",
        ("", "EXECCODE") => "the code of the outcome",
        ("", "EXTERNALENTITYID") => "the account's reference at Oney",
        ("", "EXTERNALREFERENCE") => "the transaction's reference at Oney",
        ("", "LANGUAGE") => "the language",
        ("", "MESSAGE") => "the outcome in words",
        ("", "TRANSACTIONID") => "the transaction number",
        ("", "REDIRECTHTML") => "the page that leads to Oney",
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
        Word::Mr => "Mr",
        Word::Miss => "Miss",
        Word::Mrs => "Mrs",
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "AD" => "Andorra",
        "AT" => "Austria",
        "BE" => "Belgium",
        "BL" => "Saint Barthélemy",
        "CH" => "Switzerland",
        "CZ" => "Czechia",
        "DE" => "Germany",
        "ES" => "Spain",
        "FR" => "France",
        "GB" => "United Kingdom",
        "GF" => "French Guiana",
        "GP" => "Guadeloupe",
        "HU" => "Hungary",
        "IE" => "Ireland",
        "IT" => "Italy",
        "LU" => "Luxembourg",
        "MC" => "Monaco",
        "MF" => "Saint Martin",
        "MQ" => "Martinique",
        "NL" => "Netherlands",
        "PL" => "Poland",
        "PM" => "Saint Pierre and Miquelon",
        "PT" => "Portugal",
        "RE" => "Réunion",
        "RO" => "Romania",
        "YT" => "Mayotte",
        _ => "",
    }
}

//! For developers, in English: what is wrong in a few words, with the parameter's own name.

use super::{Language, Numbers, Plural, Word};
use crate::code::IssueCode as Code;

pub(super) const LANGUAGE: Language = Language {
    tag: "en-x-dev",
    numbers: Numbers { group: "", least: 1000, decimal: ".", currency: "# EUR" },
    list: [", ", " or "],
    plural: Plural::NotOne,
    template,
    label,
    word,
    country,
};

fn template(code: Code) -> &'static str {
    match code {
        Code::InputTooLarge => "input over {max} bytes",
        Code::TooManyIssues => "over {max} issues",
        Code::DuplicateParameter => "{field} given twice",
        Code::UnknownParameter => "unknown key {field}{suggestion:, near #}",
        Code::TooManyUnknown => "{length} unknown keys, limit {max}",
        Code::TooManyLines => "{field} over {max} lines",
        Code::TooDeep => "nested over {max} levels",
        Code::WrongType => "{field} is no {expected}",
        Code::InvalidUnicode => "{field} is no Unicode",
        Code::MissingParameter => "no {field}",
        Code::MissingRecommended => "{field} recommended",
        Code::TooLong => "{field} has {length} characters, limit {max}",
        Code::ControlCharacter => "{field} has a control character",
        Code::NotAnInteger => "{field} is no integer",
        Code::OutOfRange => "{field} not in {min}–{max}",
        Code::NotADecimal => "{field} is no decimal",
        Code::InvalidDate => "{field} is no YYYY-MM-DD{reason: (#)}",
        Code::NotInList => "{field} not in {allowed}",
        Code::ApproximatedValue => "{field} sent as {value}",
        Code::NotABoolean => "{field} is no boolean",
        Code::UnknownCountry => "{field} not in ISO 3166-1",
        Code::InvalidEmail => "{field} is no e-mail address",
        Code::EmailWithPlus => "{field} has a plus sign",
        Code::InvalidIpAddress => "{field} is no IPv4 address",
        Code::IpVersion6 => "{field} is IPv6",
        Code::IpNotPublic => "{field} is not public",
        Code::InvalidHash => "{field} is no SHA-256 in hex",
        Code::InvalidUuid => "{field} is no UUID",
        Code::InvalidUrl => "{field} is no http or https URL in ASCII",
        Code::InvalidLocationCode => "{field} is no IATA code",
        Code::InvalidPhone => "{field}: {reason}",
        Code::PlaceholderPhone => "{field} is a placeholder",
        Code::PhoneNotMobile => "{field} is no mobile",
        Code::PhoneWithoutPlus => "{field} too long with plus",
        Code::InvalidPostalCode => "{field} is not written as in {country}",
        Code::PhoneNotInPlan => "{field} not in the plan",
        Code::SpanishPhone => "{field} must start with {starts}",
        Code::AddressTooLong => "{field} {excess} over {lines} lines of {width}",
        Code::AddressWordCut => "{field} has a word over {width}",
        Code::EmptyCart => "CART is empty",
        Code::LineTotalMismatch => "{field} is not PRICE × QUANTITY",
        Code::CartTotalMismatch => "{field} is not the sum of the lines",
        Code::TooManyArticles => "{length} articles, limit {max}",
        Code::DeliveryInPast => "{field} is past",
        Code::DeliveryDelayMismatch => "{field} and the delay differ",
        Code::ExpressTooSlow => "{field}: express over {hours} h",
        Code::PickupWithoutName => "pick-up without {field}",
        Code::PickupAtHome => "{field}: pick-up at the billing address",
        Code::OperatorSpelling => "{field} must be OPERATOR",
        Code::MissingDeliveryPhone => "no delivery telephone",
        Code::AgeOutOfRange => "{field}: age not in {min}–{max}",
        Code::CountryNotMerchant => "{field} is not {expected}",
        Code::WrongAccount => "{field} is not the profile's",
        Code::PaymentOptionNotOffered => "{field} not in {allowed}",
        Code::SpanishPaymentOption => "{field} is not {allowed}",
        Code::AmountOutOfRange => "{field} not in {min}–{max}",
        Code::CommercialCodeNotAgreed => "{field} not in the profile",
        Code::ProductChosenTwice => "{field} beside COMMERCIALCODE",
        Code::RedirectUrlAlone => "{field} missing beside the other return URL",
        Code::MissingTravel => "no TRAVELLEGS, no TRAVELSTAYS",
        Code::TravelNotExpected => "{field} without a travel MCC",
        Code::RankRepeated => "{field} repeated",
        Code::RankGap => "{field} has a gap before it",
        Code::LegBeforePrevious => "{field} before the previous leg's",
        Code::StayEndsBeforeStart => "{field} before ARRIVALDATE",
        Code::StayWithoutNight => "{field} on ARRIVALDATE",
        Code::MissingRoomCount => "hotel without {field}",
        Code::UndocumentedParameter => "{field} not documented",
        Code::TooShort => "{field} has {length} characters, at least {min}",
        Code::NotDigits => "{field} is not {min}–{max} digits",
        Code::InvalidCurrency => "{field} is no ISO 4217",
        Code::UnlistedValue => "{field} not in {known}",
        Code::NotBase64 => "{field} is no base64",
        Code::RedirectNotHtml => "{field} is no HTML",
        Code::MissingRedirect => "0002 without {field}",
        Code::RedirectNotExpected => "{field} without 0002",
        Code::MissingTransaction => "no {field}",
        Code::CurrencyNotEuro => "{field} is not EUR",
        Code::CaptureAmountNotDocumented => "{field} without a travel MCC",
        Code::MissingCaptureAmount => "no {field} with a travel MCC",
        Code::HashOutdated => "{field} is older than the order",
        Code::UnreadableMessage => "no readable message",
        Code::HashMismatch => "{field} is not ours",
        Code::UnexpectedOperation => "{field} is not {expected}",
        Code::UnexpectedAccount => "{field} is another account",
        Code::UnexpectedOrder => "{field} is another order",
        Code::UnexpectedAmount => "{field} is another amount",
        Code::UnexpectedTransaction => "{field} is another transaction",
        Code::RepeatedNotification => "{field} received before",
        Code::StaleNotification => "{field} after the final one",
        Code::OneySeveralDeliveries => "{field} differs between lines",
        Code::OneyExpressUnclear => "{field}: express over {hours} h for Oney",
        Code::OneyCategoryUnclear => "{field} is none of {choices}",
        Code::OneyCountryNotServed => "Oney serves {served}",
        Code::OneyLanguageUnclear => "language is none of {choices}",
        Code::OneyTravelNotMapped => "{field} cannot be mapped",
    }
}

/// Empty: developers see the parameter's own name.
fn label(_: &str, _: &str) -> &'static str {
    ""
}

fn word(word: Word) -> &'static str {
    word.name()
}

fn country(_: &str) -> &'static str {
    ""
}

//! Dutch: to a customer, with `u`.

use super::{Language, Numbers, Plural, Word};
use crate::code::IssueCode as Code;

pub(super) const LANGUAGE: Language = Language {
    tag: "nl",
    numbers: Numbers { group: ".", least: 1000, decimal: ",", currency: "€\u{a0}#" },
    list: [", ", " of "],
    plural: Plural::NotOne,
    template,
    label,
    word,
    country,
};

fn template(code: Code) -> &'static str {
    match code {
        Code::InputTooLarge => "Stuur hoogstens {max:byte|bytes}.",
        Code::TooManyIssues => {
            "Stuur een bestelling met minder fouten: er zijn meer dan {max:probleem|problemen} gevonden."
        }
        Code::DuplicateParameter => "Geef {field} maar één keer op.",
        Code::UnknownParameter => {
            "Verwijder de sleutel {field}, die geen parameter van deze aanvraag is{suggestion: (bedoelt u #?)}."
        }
        Code::TooManyUnknown => {
            "Stuur hoogstens {max:onbekende parameter|onbekende parameters}; de bestelling heeft er {length}."
        }
        Code::TooManyLines => "Stuur hoogstens {max:regel|regels} voor {field}.",
        Code::TooDeep => "Nest waarden hoogstens {max:niveau|niveaus} diep.",
        Code::WrongType => "Geef {field} op als {expected}.",
        Code::InvalidUnicode => "Vul {field} opnieuw in: er staat een onleesbaar teken in.",
        Code::MissingParameter => "Vul {field} in.",
        Code::MissingRecommended => "Vul ook {field} in: dan worden bestellingen vaker aanvaard.",
        Code::TooLong => "De grens voor {field} is {max:teken|tekens}; nu zijn het er {length}.",
        Code::ControlCharacter => "Vul {field} opnieuw in: er staat een onzichtbaar teken in.",
        Code::EscapedText => "Controleer {field}: er staat ‘{found}’ in{reading: in plaats van ‘#’}.",
        Code::NotAnInteger => "Vul {field} in als een geheel getal in cijfers.",
        Code::AmountNotInCents => "Geef {field} op in centen: € 600,50 is 60050.",
        Code::NegativeAmount => {
            "Verbeter {field}: een negatief bedrag kan niet; verlaag in plaats daarvan de prijzen van de artikelen."
        }
        Code::OutOfRange => "Vul voor {field} een getal van {min} tot en met {max} in.",
        Code::NotADecimal => "Vul {field} in als een getal met een punt, bijvoorbeeld 19.5.",
        Code::InvalidDate => "Vul {field} in als jaar-maand-dag{reason:, zonder tijd}, bijvoorbeeld 1985-04-12.",
        Code::NotInList => "Kies een van deze waarden voor {field}{allowed:: #}{suggestion: (bedoelde u #?)}.",
        Code::ApproximatedValue => "Controleer {field}: verzonden wordt {value}.",
        Code::NotABoolean => "Antwoord met ja of nee voor {field}.",
        Code::UnknownCountry => "Kies {field} met de code van twee letters, bijvoorbeeld NL voor Nederland.",
        Code::InvalidEmail => "Vul een volledig e-mailadres in, bijvoorbeeld naam@example.com.",
        Code::EmailNotAscii => "Vul een e-mailadres in zonder accenten of andere bijzondere letters.",
        Code::EmailWithPlus => "Vul een e-mailadres zonder plusteken in.",
        Code::EmailTypo => "Controleer {field}: misschien eindigt het op @{suggestion}.",
        Code::InvalidIpAddress => "Geef {field} op als vier getallen met punten, bijvoorbeeld 212.27.48.10.",
        Code::IpVersion6 => "Geef {field} op als IPv4-adres: IPv6 wordt niet aanvaard.",
        Code::IpNotPublic => "Controleer {field}: het is geen openbaar adres.",
        Code::InvalidHash => "Geef {field} op als 64 hexadecimale cijfers.",
        Code::InvalidUuid => "Geef {field} op als een UUID van 36 tekens.",
        Code::InvalidUrl => "Geef {field} op als een webadres in ASCII, bijvoorbeeld https://shop.example/paid.",
        Code::InvalidLocationCode => "Geef {field} op als een code van drie letters, bijvoorbeeld AMS.",
        Code::InvalidPhone => "Vul {field} volledig in{country:example:, bijvoorbeeld #}.",
        Code::PlaceholderPhone => "Vul het nummer in waarop wij u kunnen bellen: dit lijkt een voorbeeld.",
        Code::PhoneNotMobile => "Vul een mobiel nummer in{country:mobile: dat begint met #}.",
        Code::PhoneCountryGuessed => "Controleer {field}: het is gelezen als een buitenlands nummer ({country}).",
        Code::PhoneWithoutPlus => "Controleer {field}: het is te lang om met het plusteken te verzenden.",
        Code::InvalidPostalCode => {
            "Vul {field} in zoals dat in het land gebruikelijk is{example:, bijvoorbeeld #}."
        }
        Code::PhoneNotInPlan => "Controleer {field}: dit nummer is niet bekend.",
        Code::SpanishPhone => "Vul voor {field} een Spaans nummer in dat begint met {starts}.",
        Code::AddressTooLong => {
            "Kort {field} met {excess:teken|tekens} in: {lines:regel|regels} van {width} moeten genoeg zijn."
        }
        Code::AddressWordCut => {
            "Controleer {field}: een woord van meer dan {width:teken|tekens} wordt over twee regels verdeeld."
        }
        Code::EmptyCart => "Leg minstens één artikel in de winkelwagen.",
        Code::LineTotalMismatch => {
            "Verbeter {field}: het moet de stukprijs maal het aantal zijn; stuur een afgerond totaal als één stuk tegen die prijs."
        }
        Code::CartTotalMismatch => "Controleer {field}: de winkelwagen geeft een ander bedrag.",
        Code::TooManyArticles => "Bestel hoogstens {max:artikel|artikelen}; in de winkelwagen liggen er {length}.",
        Code::DeliveryInPast | Code::JourneyInPast => "Controleer {field}: die dag is voorbij.",
        Code::DeliveryDelayMismatch => "Controleer {field}: de levertijd in dagen geeft een andere datum.",
        Code::ExpressTooSlow => "Controleer {field}: een spoedlevering duurt hoogstens {hours:uur|uur}.",
        Code::StandardTooFast => {
            "Controleer {field}: een levering in minder dan {hours:uur|uur} is een spoedlevering."
        }
        Code::PickupWithoutName => "Vul {field} in: de naam van de winkel of het afhaalpunt.",
        Code::PickupAtHome => "Controleer {field}: wat wordt afgehaald, gaat niet naar het factuuradres.",
        Code::OperatorSpelling => {
            "Controleer {field}: eigen artikelen van de marktplaats heten OPERATOR, in hoofdletters."
        }
        Code::MissingDeliveryAddress => "Herhaal het factuuradres als afleveradres.",
        Code::MissingDeliveryPhone => "Vul een telefoonnummer voor de levering in.",
        Code::AgeOutOfRange => "Deze betaling is er voor klanten van {min} tot en met {max} jaar.",
        Code::AgeUnknown => "Vul {field} in, zodat uw leeftijd kan worden gecontroleerd.",
        Code::CountryNotMerchant => "Vul een adres in het land van deze winkel in ({expected}).",
        Code::OverseasTerritory => "Vraag de winkel of betalen in termijnen op dit adres mogelijk is.",
        Code::MissingHouseNumber => "Vul {field} aan met het huisnummer, als dat er is.",
        Code::PostalCodeInCity => "Schrijf {field} zonder de postcode.",
        Code::UnknownPostalArea => "Controleer {field}: misschien hoort die bij geen enkele plaats ({country}).",
        Code::ImplausibleName => "Controleer of {field} zo kan blijven.",
        Code::WrongAccount => "Verbeter {field}: het profiel van de winkel heeft een ander account.",
        Code::PaymentOptionNotOffered => "Kies een van deze betaalwijzen: {allowed}.",
        Code::SpanishPaymentOption => {
            "Controleer {field}: voor Spaanse rekeningen is alleen {allowed} beschreven."
        }
        Code::AmountOutOfRange => "Deze betaalwijze is er voor bestellingen van {min} tot {max}.",
        Code::CommercialCodeNotAgreed => "Verwijder {field}: het profiel van de winkel voorziet er niet in.",
        Code::ProductChosenTwice => "Geef {field} of de productcode op, niet allebei.",
        Code::RedirectUrlAlone => "Geef ook {field} op: de twee terugkeeradressen horen bij elkaar.",
        Code::MissingTravel => "Voeg minstens één reis of één verblijf toe.",
        Code::TravelNotExpected => "Verwijder {field}: deze winkel verkoopt geen reizen.",
        Code::RankRepeated => "Verbeter {field}: een andere reis heeft het al.",
        Code::RankGap => "Nummer de reizen vanaf 1 zonder gaten.",
        Code::LegBeforePrevious => "Controleer {field}: de reis ervoor vertrekt later.",
        Code::StayEndsBeforeStart => "Verbeter {field}: het verblijf eindigt voordat het begint.",
        Code::StayWithoutNight => "Controleer {field}: het verblijf eindigt op de dag waarop het begint.",
        Code::MissingRoomCount => "Vul voor het hotel {field} in.",
        Code::UndocumentedParameter => "Laat {field} buiten beschouwing: voor dit bericht is het niet beschreven.",
        Code::TooShort => "Controleer {field}: het heeft {length} tekens, minstens {min} zijn nodig.",
        Code::NotDigits => "Geef {field} op als tekst van {min} tot {max} cijfers.",
        Code::InvalidCurrency => "Geef {field} op als code van drie letters, bijvoorbeeld EUR.",
        Code::UnlistedValue => "Controleer {field}: beschreven zijn {known}.",
        Code::NotBase64 => "Geef {field} onveranderd door: het is geen base64.",
        Code::RedirectNotHtml => "Toon {field} niet: de inhoud is geen pagina.",
        Code::MissingRedirect => "De betaling kan niet verder: {field} ontbreekt.",
        Code::RedirectNotExpected => "Toon {field} niet: dit antwoord vraagt er niet om.",
        Code::MissingTransaction => "Zoek de betaling op voordat u verdergaat: {field} ontbreekt.",
        Code::CurrencyNotEuro => "Beschouw de bestelling niet als betaald: het bedrag is niet in euro.",
        Code::CaptureAmountNotDocumented => "Laat {field} weg: een capture omvat de hele autorisatie.",
        Code::MissingCaptureAmount => "Voeg {field} toe: er is één capture per reiziger.",
        Code::HashOutdated => "Onderteken de bestelling opnieuw: ze is na het ondertekenen gewijzigd.",
        Code::UnreadableMessage => {
            "Verwerk dit bericht niet: het kan niet als ondertekende melding worden gelezen."
        }
        Code::HashMismatch => {
            "Verwerk dit bericht niet: het is niet met het geheim van deze rekening ondertekend."
        }
        Code::UnexpectedOperation => {
            "Verwerk dit bericht niet: het gaat niet over de verwachte bewerking ({expected})."
        }
        Code::UnexpectedAccount => "Verwerk dit bericht niet: het gaat over een andere rekening.",
        Code::UnexpectedOrder => "Verwerk dit bericht niet: het gaat over een andere bestelling.",
        Code::UnexpectedAmount => "Verwerk dit bericht niet: het bedrag is niet het verwachte.",
        Code::UnexpectedTransaction => "Verwerk dit bericht niet: het gaat over een andere transactie.",
        Code::RepeatedNotification => {
            "Beantwoord deze melding zonder haar te verwerken: ze is al eerder ontvangen."
        }
        Code::StaleNotification => {
            "Beantwoord deze melding zonder haar te verwerken: een latere heeft al beslist."
        }
        Code::OneySeveralDeliveries => "Controleer {field}: Oney neemt één levering voor de hele bestelling.",
        Code::OneyExpressUnclear => {
            "Controleer {field}: voor Oney duurt een spoedlevering hoogstens {hours:uur|uur}."
        }
        Code::OneyCategoryUnclear => "Geef aan welke categorie van Oney past bij {field}: {choices}.",
        Code::OneyCountryNotServed => "Kies een land dat Oney in euro bedient: {served}.",
        Code::OneyLanguageUnclear => "Kies de taal van de klant: {choices}.",
        Code::OneyTravelNotMapped => {
            "Geef de reis met de hand door aan Oney: {field} kan niet worden overgenomen."
        }
    }
}

fn label(list: &str, name: &str) -> &'static str {
    match (list, name) {
        ("", "AMOUNT") => "het bedrag",
        ("", "APIKEYID") => "de aanduiding van de API-sleutel",
        ("", "BILLINGADDRESS") => "de straat van het factuuradres",
        ("", "BILLINGCITY") => "de plaats van het factuuradres",
        ("", "BILLINGCOUNTRY") => "het land van het factuuradres",
        ("", "BILLINGFIRSTNAME") => "uw voornaam",
        ("", "BILLINGLASTNAME") => "uw achternaam",
        ("", "BILLINGMOBILEPHONE") => "uw mobiele nummer",
        ("", "BILLINGPHONE") => "uw telefoonnummer",
        ("", "BILLINGPOSTALCODE") => "de postcode van het factuuradres",
        ("", "BILLINGTITLE") => "uw aanhef",
        ("", "CLIENTDOB") => "uw geboortedatum",
        ("", "CLIENTEMAIL") => "uw e-mailadres",
        ("", "CLIENTIDENT") => "de klantaanduiding",
        ("", "CLIENTIP") => "het IP-adres van de klant",
        ("", "CLIENTUSERAGENT") => "de useragent van de browser",
        ("", "COMMERCIALCODE") => "de productcode",
        ("", "DESCRIPTION") => "de omschrijving",
        ("", "EXTRADATA") => "het vrije veld",
        ("", "HASH") => "de handtekening",
        ("", "IDENTIFIER") => "de aanduiding van het account",
        ("", "METADATA") => "de aanvullende gegevens",
        ("", "OPERATIONTYPE") => "de bewerking",
        ("", "ORDERID") => "het bestelnummer",
        ("", "PAYMENTOPTION") => "de betaalwijze",
        ("", "REDIRECTURLCANCEL") => "het terugkeeradres na een annulering",
        ("", "REDIRECTURLSUCCESS") => "het terugkeeradres na de betaling",
        ("", "SHIPTOADDRESS") => "de straat van het leveradres",
        ("", "SHIPTOCITY") => "de plaats van het leveradres",
        ("", "SHIPTOCOMPANYNAME") => "het bedrijf van het leveradres",
        ("", "SHIPTOCOUNTRY") => "het land van het leveradres",
        ("", "SHIPTOFIRSTNAME") => "de voornaam van de ontvanger",
        ("", "SHIPTOLASTNAME") => "de achternaam van de ontvanger",
        ("", "SHIPTOMOBILEPHONE") => "het mobiele nummer van de ontvanger",
        ("", "SHIPTOPHONE") => "het telefoonnummer van de ontvanger",
        ("", "SHIPTOPOSTALCODE") => "de postcode van het leveradres",
        ("", "SHIPTOTITLE") => "de aanhef van de ontvanger",
        ("", "VERSION") => "de protocolversie",
        ("", "TRAVELPASSENGERDOB") => "de geboortedatum van de reiziger",
        ("", "TRAVELPASSENGERFIRSTNAME") => "de voornaam van de reiziger",
        ("", "TRAVELPASSENGERLASTNAME") => "de achternaam van de reiziger",
        ("CART", "BRAND") => "het merk",
        ("CART", "CATEGORY") => "de categorie",
        ("CART", "DELIVERYEXPECTEDDATE") => "de leverdatum",
        ("CART", "DELIVERYEXPECTEDDELAY") => "de levertijd in dagen",
        ("CART", "DELIVERYLABEL") => "de naam van de leverwijze",
        ("CART", "DELIVERYSPEED") => "de leversnelheid",
        ("CART", "DELIVERYTYPE") => "de leverwijze",
        ("CART", "DISCOUNT") => "de korting",
        ("CART", "MERCHANTITEMID") => "het artikelnummer",
        ("CART", "NAME") => "de naam van het artikel",
        ("CART", "PRICE") => "de stukprijs",
        ("CART", "QUANTITY") => "het aantal",
        ("CART", "SUBMERCHANTEXTERNALID") => "het account van de verkoper",
        ("CART", "TAX") => "de belasting",
        ("CART", "TOTALAMOUNT") => "het regeltotaal",
        ("TRAVELLEGS", "DEPARTUREDATE") => "de vertrekdatum",
        ("TRAVELLEGS", "DESTINATIONLOCATIONCODE") => "de bestemming",
        ("TRAVELLEGS", "EXCHANGEABLE") => "de mogelijkheid om het ticket te ruilen",
        ("TRAVELLEGS", "INSURANCE") | ("TRAVELSTAYS", "INSURANCE") => "de reisverzekering",
        ("TRAVELLEGS", "MEANTRANSPORT") => "het vervoermiddel",
        ("TRAVELLEGS", "ORIGINLOCATIONCODE") => "de plaats van vertrek",
        ("TRAVELLEGS", "PASSENGERCOUNT") | ("TRAVELSTAYS", "PASSENGERCOUNT") => "het aantal reizigers",
        ("TRAVELLEGS", "RANK") => "het nummer van de reis",
        ("TRAVELLEGS", "SERVICECLASS") => "de klasse",
        ("TRAVELSTAYS", "ARRIVALDATE") => "de aankomstdatum",
        ("TRAVELSTAYS", "DEPARTUREDATE") => "de dag van vertrek",
        ("TRAVELSTAYS", "LOCATION") => "de plaats van het verblijf",
        ("TRAVELSTAYS", "ROOMCOUNT") => "het aantal kamers",
        ("TRAVELSTAYS", "TYPE") => "het soort verblijf",
        ("TRAVELSTAYS", "VEHICLERENT") => "de huur van een voertuig",
        ("", "CURRENCY") => "de valuta",
        ("", "DESCRIPTOR") => "de tekst op het bankafschrift",
        ("", "EXECCODE") => "de resultaatcode",
        ("", "EXTERNALENTITYID") => "de referentie van de rekening bij Oney",
        ("", "EXTERNALREFERENCE") => "de referentie van de transactie bij Oney",
        ("", "LANGUAGE") => "de taal",
        ("", "MESSAGE") => "het resultaat in woorden",
        ("", "TRANSACTIONID") => "het transactienummer",
        ("", "REDIRECTHTML") => "de pagina die naar Oney leidt",
        _ => "",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Integer => "geheel getal",
        Word::Number => "getal",
        Word::Boolean => "ja of nee",
        Word::Text => "tekst",
        Word::Object => "object",
        Word::List => "lijst",
        Word::Mr => "De heer",
        Word::Miss => "Mejuffrouw",
        Word::Mrs => "Mevrouw",
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "AD" => "Andorra",
        "AT" => "Oostenrijk",
        "BE" => "België",
        "BL" => "Saint-Barthélemy",
        "CH" => "Zwitserland",
        "CZ" => "Tsjechië",
        "DE" => "Duitsland",
        "ES" => "Spanje",
        "FR" => "Frankrijk",
        "GB" => "Verenigd Koninkrijk",
        "GF" => "Frans-Guyana",
        "GP" => "Guadeloupe",
        "HU" => "Hongarije",
        "IE" => "Ierland",
        "IT" => "Italië",
        "LU" => "Luxemburg",
        "MC" => "Monaco",
        "MF" => "Saint-Martin",
        "MQ" => "Martinique",
        "NL" => "Nederland",
        "PL" => "Polen",
        "PM" => "Saint-Pierre en Miquelon",
        "PT" => "Portugal",
        "RE" => "Réunion",
        "RO" => "Roemenië",
        "YT" => "Mayotte",
        _ => "",
    }
}

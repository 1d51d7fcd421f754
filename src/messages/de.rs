//! German: to a customer, with `Sie`. Labels stand in the accusative, so every sentence asks for that case.

use super::{Language, Numbers, Plural, Word};
use crate::code::IssueCode as Code;

pub(super) const LANGUAGE: Language = Language {
    tag: "de",
    numbers: Numbers { group: ".", least: 1000, decimal: ",", currency: "#\u{a0}€" },
    list: [", ", " oder "],
    plural: Plural::NotOne,
    template,
    label,
    word,
    country,
};

fn template(code: Code) -> &'static str {
    match code {
        Code::InputTooLarge => "Senden Sie höchstens {max:Byte|Byte}.",
        Code::TooManyIssues => {
            "Senden Sie eine Bestellung mit weniger Fehlern: Es wurden mehr als {max:Problem|Probleme} gefunden."
        }
        Code::DuplicateParameter => "Geben Sie {field} nur einmal an.",
        Code::UnknownParameter => {
            "Entfernen Sie den Schlüssel {field}, der kein Parameter dieser Anfrage ist{suggestion: (meinten Sie #?)}."
        }
        Code::TooManyUnknown => {
            "Senden Sie höchstens {max:unbekannten Parameter|unbekannte Parameter}; die Bestellung hat {length}."
        }
        Code::TooManyLines => "Senden Sie höchstens {max:Zeile|Zeilen} für {field}.",
        Code::TooDeep => "Verschachteln Sie Werte höchstens {max:Ebene|Ebenen} tief.",
        Code::WrongType => "Geben Sie {field} als {expected} an.",
        Code::InvalidUnicode => "Geben Sie {field} noch einmal ein: Ein Zeichen ist nicht lesbar.",
        Code::MissingParameter => "Geben Sie {field} ein.",
        Code::MissingRecommended => "Ergänzen Sie {field}: Solche Bestellungen werden öfter angenommen.",
        Code::TooLong => "Die Grenze für {field} ist {max:Zeichen|Zeichen}; jetzt sind es {length}.",
        Code::ControlCharacter => "Geben Sie {field} noch einmal ein: Ein unsichtbares Steuerzeichen ist darin.",
        Code::EscapedText => "Prüfen Sie {field}: Darin steht „{found}“{reading: statt „#“}.",
        Code::NotAnInteger => "Geben Sie {field} als ganze Zahl in Ziffern ein.",
        Code::AmountNotInCents => "Geben Sie {field} in Cent an: 600,50 € sind 60050.",
        Code::NegativeAmount => {
            "Berichtigen Sie {field}: Ein negativer Betrag ist nicht möglich; senken Sie stattdessen die Preise der Artikel."
        }
        Code::OutOfRange => "Geben Sie für {field} eine Zahl von {min} bis {max} ein.",
        Code::NotADecimal => "Geben Sie {field} als Zahl mit einem Punkt ein, zum Beispiel 19.5.",
        Code::InvalidDate => {
            "Geben Sie {field} als Jahr-Monat-Tag{reason: ohne Uhrzeit} ein, zum Beispiel 1985-04-12."
        }
        Code::NotInList => {
            "Wählen Sie für {field} eine dieser Angaben{allowed:: #}{suggestion: (meinten Sie #?)}."
        }
        Code::ApproximatedValue => "Prüfen Sie {field}: Gesendet wird {value}.",
        Code::NotABoolean => "Geben Sie für {field} Ja oder Nein an.",
        Code::UnknownCountry => {
            "Wählen Sie {field} mit dem Code aus zwei Buchstaben, zum Beispiel DE für Deutschland."
        }
        Code::InvalidEmail => "Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@example.com.",
        Code::EmailNotAscii => {
            "Geben Sie eine E-Mail-Adresse ohne Umlaute, Akzente und andere Sonderbuchstaben ein."
        }
        Code::EmailWithPlus => "Geben Sie eine E-Mail-Adresse ohne Pluszeichen ein.",
        Code::EmailTypo => "Prüfen Sie {field}: Vielleicht endet sie mit @{suggestion}.",
        Code::InvalidIpAddress => "Geben Sie {field} als vier Zahlen mit Punkten an, zum Beispiel 212.27.48.10.",
        Code::IpVersion6 => "Geben Sie {field} als IPv4-Adresse an: IPv6 wird nicht angenommen.",
        Code::IpNotPublic => "Prüfen Sie {field}: Das ist keine öffentliche Adresse.",
        Code::InvalidHash => "Geben Sie {field} als 64 hexadezimale Ziffern an.",
        Code::InvalidUuid => "Geben Sie {field} als UUID mit 36 Zeichen an.",
        Code::InvalidUrl => {
            "Geben Sie {field} als Webadresse in ASCII an, zum Beispiel https://shop.example/paid."
        }
        Code::InvalidLocationCode => "Geben Sie {field} als Code aus drei Buchstaben an, zum Beispiel CDG.",
        Code::InvalidPhone => "Geben Sie {field} vollständig ein{country:example:, zum Beispiel #}.",
        Code::PlaceholderPhone => {
            "Geben Sie die Nummer ein, unter der wir Sie erreichen: Diese sieht wie ein Beispiel aus."
        }
        Code::PhoneNotMobile => "Geben Sie eine Mobilnummer ein{country:mobile:, die mit # beginnt}.",
        Code::PhoneCountryGuessed => "Prüfen Sie {field}: Die Nummer wurde als ausländische gelesen ({country}).",
        Code::PhoneWithoutPlus => "Prüfen Sie {field}: Mit dem Pluszeichen ist die Nummer zu lang.",
        Code::InvalidPostalCode => {
            "Geben Sie {field} so ein, wie es im Land üblich ist{example:, zum Beispiel #}."
        }
        Code::PhoneNotInPlan => "Prüfen Sie {field}: Diese Nummer ist nicht bekannt.",
        Code::SpanishPhone => "Geben Sie für {field} eine spanische Nummer ein, die mit {starts} beginnt.",
        Code::AddressTooLong => {
            "Kürzen Sie {field} um {excess:Zeichen|Zeichen}, damit {lines:Zeile|Zeilen} mit je {width} genügen."
        }
        Code::AddressWordCut => {
            "Prüfen Sie {field}: Ein Wort mit mehr als {width:Zeichen|Zeichen} wird auf zwei Zeilen verteilt."
        }
        Code::EmptyCart => "Legen Sie mindestens einen Artikel in den Warenkorb.",
        Code::LineTotalMismatch => {
            "Berichtigen Sie {field}: Richtig ist Einzelpreis mal Menge; eine gerundete Summe senden Sie als ein Stück zu diesem Preis."
        }
        Code::CartTotalMismatch => "Prüfen Sie {field}: Der Warenkorb ergibt eine andere Summe.",
        Code::TooManyArticles => "Bestellen Sie höchstens {max:Artikel|Artikel}; im Warenkorb sind {length}.",
        Code::DeliveryInPast | Code::JourneyInPast => "Prüfen Sie {field}: Der Tag liegt in der Vergangenheit.",
        Code::DeliveryDelayMismatch => "Prüfen Sie {field}: Die Lieferzeit in Tagen ergibt ein anderes Datum.",
        Code::ExpressTooSlow => "Prüfen Sie {field}: Express dauert höchstens {hours:Stunde|Stunden}.",
        Code::StandardTooFast => {
            "Prüfen Sie {field}: Eine Lieferung in weniger als {hours:Stunde|Stunden} ist eine Expresslieferung."
        }
        Code::PickupWithoutName => "Geben Sie {field} an: den Namen des Geschäfts oder der Abholstelle.",
        Code::PickupAtHome => "Prüfen Sie {field}: Was abgeholt wird, geht nicht an die Rechnungsadresse.",
        Code::OperatorSpelling => {
            "Prüfen Sie {field}: Artikel des Marktplatzes selbst heißen OPERATOR, in Großbuchstaben."
        }
        Code::MissingDeliveryAddress => "Wiederholen Sie die Rechnungsadresse als Lieferadresse.",
        Code::MissingDeliveryPhone => "Geben Sie eine Telefonnummer für die Lieferung ein.",
        Code::AgeOutOfRange => "Diese Zahlung steht Kunden von {min} bis {max} Jahren offen.",
        Code::AgeUnknown => "Geben Sie {field} an, damit Ihr Alter geprüft werden kann.",
        Code::CountryNotMerchant => "Geben Sie eine Adresse im Land dieses Shops ein ({expected}).",
        Code::OverseasTerritory => "Fragen Sie den Shop, ob Ratenzahlung an dieser Adresse möglich ist.",
        Code::MissingHouseNumber => "Ergänzen Sie {field} um die Hausnummer, falls es eine gibt.",
        Code::PostalCodeInCity => "Schreiben Sie {field} ohne die Postleitzahl.",
        Code::UnknownPostalArea => "Prüfen Sie {field}: Vielleicht gehört sie zu keinem Ort ({country}).",
        Code::ImplausibleName => "Prüfen Sie {field} noch einmal.",
        Code::WrongAccount => "Berichtigen Sie {field}: Im Profil des Händlers steht ein anderes Konto.",
        Code::PaymentOptionNotOffered => "Wählen Sie eine dieser Zahlungsarten: {allowed}.",
        Code::SpanishPaymentOption => "Prüfen Sie {field}: Für spanische Konten ist nur {allowed} vorgesehen.",
        Code::AmountOutOfRange => "Diese Zahlungsart gilt für Bestellungen von {min} bis {max}.",
        Code::CommercialCodeNotAgreed => "Entfernen Sie {field}: Im Profil des Händlers ist das nicht vorgesehen.",
        Code::ProductChosenTwice => "Geben Sie entweder {field} oder den Produktcode an.",
        Code::RedirectUrlAlone => "Geben Sie auch {field} an: Die beiden Rückkehradressen gehören zusammen.",
        Code::MissingTravel => "Ergänzen Sie mindestens eine Fahrt oder einen Aufenthalt.",
        Code::TravelNotExpected => "Entfernen Sie {field}: Dieser Händler verkauft keine Reisen.",
        Code::RankRepeated => "Berichtigen Sie {field}: Eine andere Fahrt hat sie schon.",
        Code::RankGap => "Nummerieren Sie die Fahrten ab 1 ohne Lücken.",
        Code::LegBeforePrevious => "Prüfen Sie {field}: Die Fahrt davor beginnt später.",
        Code::StayEndsBeforeStart => "Berichtigen Sie {field}: Der Aufenthalt endet, bevor er beginnt.",
        Code::StayWithoutNight => "Prüfen Sie {field}: Der Aufenthalt endet am Tag seines Beginns.",
        Code::MissingRoomCount => "Ergänzen Sie für das Hotel {field}.",
        Code::UndocumentedParameter => {
            "Beachten Sie {field} nicht: Für diese Nachricht ist das nicht dokumentiert."
        }
        Code::TooShort => "Prüfen Sie {field}: {length} Zeichen, nötig sind mindestens {min}.",
        Code::NotDigits => "Geben Sie {field} als Text aus {min} bis {max} Ziffern an.",
        Code::InvalidCurrency => "Geben Sie {field} als Code aus drei Buchstaben an, etwa EUR.",
        Code::UnlistedValue => "Prüfen Sie {field}: Dokumentiert sind {known}.",
        Code::NotBase64 => "Geben Sie {field} unverändert weiter: Das ist kein Base64.",
        Code::RedirectNotHtml => "Zeigen Sie {field} nicht an: Der Inhalt ist keine Seite.",
        Code::MissingRedirect => "Die Zahlung kann nicht weitergehen: Es fehlt {field}.",
        Code::RedirectNotExpected => "Zeigen Sie {field} nicht an: Diese Antwort verlangt es nicht.",
        Code::MissingTransaction => "Suchen Sie die Zahlung, bevor Sie fortfahren: Es fehlt {field}.",
        Code::CurrencyNotEuro => "Betrachten Sie die Bestellung nicht als bezahlt: Der Betrag ist nicht in Euro.",
        Code::CaptureAmountNotDocumented => "Lassen Sie {field} weg: Eingezogen wird die ganze Autorisierung.",
        Code::MissingCaptureAmount => "Ergänzen Sie {field}: Für jeden Reisenden gibt es einen Einzug.",
        Code::HashOutdated => "Signieren Sie die Bestellung neu: Sie wurde nach dem Signieren geändert.",
        Code::UnreadableMessage => {
            "Verarbeiten Sie diese Nachricht nicht: Sie lässt sich nicht als signierte Benachrichtigung lesen."
        }
        Code::HashMismatch => {
            "Verarbeiten Sie diese Nachricht nicht: Sie ist nicht mit dem Geheimnis dieses Kontos signiert."
        }
        Code::UnexpectedOperation => {
            "Verarbeiten Sie diese Nachricht nicht: Erwartet wird ein anderer Vorgang ({expected})."
        }
        Code::UnexpectedAccount => "Verarbeiten Sie diese Nachricht nicht: Sie betrifft ein anderes Konto.",
        Code::UnexpectedOrder => "Verarbeiten Sie diese Nachricht nicht: Sie betrifft eine andere Bestellung.",
        Code::UnexpectedAmount => "Verarbeiten Sie diese Nachricht nicht: Ihr Betrag ist nicht der erwartete.",
        Code::UnexpectedTransaction => {
            "Verarbeiten Sie diese Nachricht nicht: Sie betrifft eine andere Transaktion."
        }
        Code::RepeatedNotification => "Beantworten Sie diese Meldung nur: Sie ist schon einmal eingegangen.",
        Code::StaleNotification => "Beantworten Sie diese Meldung nur: Eine spätere hat schon entschieden.",
        Code::OneySeveralDeliveries => {
            "Prüfen Sie {field}: Oney nimmt eine einzige Lieferung für die ganze Bestellung."
        }
        Code::OneyExpressUnclear => {
            "Prüfen Sie {field}: Für Oney dauert Express höchstens {hours:Stunde|Stunden}."
        }
        Code::OneyCategoryUnclear => "Geben Sie an, welche Kategorie von Oney gemeint ist ({field}): {choices}.",
        Code::OneyCountryNotServed => "Wählen Sie ein Land, das Oney in Euro bedient: {served}.",
        Code::OneyLanguageUnclear => "Wählen Sie die Sprache des Kunden: {choices}.",
        Code::OneyTravelNotMapped => {
            "Übermitteln Sie die Reise von Hand an Oney: {field} lässt sich nicht übernehmen."
        }
    }
}

fn label(list: &str, name: &str) -> &'static str {
    match (list, name) {
        ("", "AMOUNT") => "den Betrag",
        ("", "APIKEYID") => "die Kennung des API-Schlüssels",
        ("", "BILLINGADDRESS") => "die Straße der Rechnungsadresse",
        ("", "BILLINGCITY") => "den Ort der Rechnungsadresse",
        ("", "BILLINGCOUNTRY") => "das Land der Rechnungsadresse",
        ("", "BILLINGFIRSTNAME") => "Ihren Vornamen",
        ("", "BILLINGLASTNAME") => "Ihren Nachnamen",
        ("", "BILLINGMOBILEPHONE") => "Ihre Mobilnummer",
        ("", "BILLINGPHONE") => "Ihre Telefonnummer",
        ("", "BILLINGPOSTALCODE") => "die Postleitzahl der Rechnungsadresse",
        ("", "BILLINGTITLE") => "Ihre Anrede",
        ("", "CLIENTDOB") => "Ihr Geburtsdatum",
        ("", "CLIENTEMAIL") => "Ihre E-Mail-Adresse",
        ("", "CLIENTIDENT") => "die Kundenkennung",
        ("", "CLIENTIP") => "die IP-Adresse des Kunden",
        ("", "CLIENTUSERAGENT") => "die Browserkennung",
        ("", "COMMERCIALCODE") => "den Produktcode",
        ("", "DESCRIPTION") => "die Beschreibung",
        ("", "EXTRADATA") => "das freie Feld",
        ("", "HASH") => "die Signatur",
        ("", "IDENTIFIER") => "die Kontokennung",
        ("", "METADATA") => "die Zusatzdaten",
        ("", "OPERATIONTYPE") => "den Vorgang",
        ("", "ORDERID") => "die Bestellnummer",
        ("", "PAYMENTOPTION") => "die Zahlungsart",
        ("", "REDIRECTURLCANCEL") => "die Rückkehradresse nach einem Abbruch",
        ("", "REDIRECTURLSUCCESS") => "die Rückkehradresse nach der Zahlung",
        ("", "SHIPTOADDRESS") => "die Straße der Lieferadresse",
        ("", "SHIPTOCITY") => "den Ort der Lieferadresse",
        ("", "SHIPTOCOMPANYNAME") => "die Firma der Lieferadresse",
        ("", "SHIPTOCOUNTRY") => "das Land der Lieferadresse",
        ("", "SHIPTOFIRSTNAME") => "den Vornamen des Empfängers",
        ("", "SHIPTOLASTNAME") => "den Nachnamen des Empfängers",
        ("", "SHIPTOMOBILEPHONE") => "die Mobilnummer des Empfängers",
        ("", "SHIPTOPHONE") => "die Telefonnummer des Empfängers",
        ("", "SHIPTOPOSTALCODE") => "die Postleitzahl der Lieferadresse",
        ("", "SHIPTOTITLE") => "die Anrede des Empfängers",
        ("", "VERSION") => "die Protokollversion",
        ("", "TRAVELPASSENGERDOB") => "das Geburtsdatum des Reisenden",
        ("", "TRAVELPASSENGERFIRSTNAME") => "den Vornamen des Reisenden",
        ("", "TRAVELPASSENGERLASTNAME") => "den Nachnamen des Reisenden",
        ("CART", "BRAND") => "die Marke",
        ("CART", "CATEGORY") => "die Kategorie",
        ("CART", "DELIVERYEXPECTEDDATE") => "das Lieferdatum",
        ("CART", "DELIVERYEXPECTEDDELAY") => "die Lieferzeit in Tagen",
        ("CART", "DELIVERYLABEL") => "den Namen der Lieferart",
        ("CART", "DELIVERYSPEED") => "die Liefergeschwindigkeit",
        ("CART", "DELIVERYTYPE") => "die Lieferart",
        ("CART", "DISCOUNT") => "den Rabatt",
        ("CART", "MERCHANTITEMID") => "die Artikelnummer",
        ("CART", "NAME") => "den Namen des Artikels",
        ("CART", "PRICE") => "den Einzelpreis",
        ("CART", "QUANTITY") => "die Menge",
        ("CART", "SUBMERCHANTEXTERNALID") => "das Konto des Verkäufers",
        ("CART", "TAX") => "die Steuer",
        ("CART", "TOTALAMOUNT") => "die Zeilensumme",
        ("TRAVELLEGS", "DEPARTUREDATE") => "das Abreisedatum",
        ("TRAVELLEGS", "DESTINATIONLOCATIONCODE") => "das Reiseziel",
        ("TRAVELLEGS", "EXCHANGEABLE") => "die Umtauschbarkeit des Tickets",
        ("TRAVELLEGS", "INSURANCE") | ("TRAVELSTAYS", "INSURANCE") => "die Reiseversicherung",
        ("TRAVELLEGS", "MEANTRANSPORT") => "das Verkehrsmittel",
        ("TRAVELLEGS", "ORIGINLOCATIONCODE") => "den Abfahrtsort",
        ("TRAVELLEGS", "PASSENGERCOUNT") | ("TRAVELSTAYS", "PASSENGERCOUNT") => "die Zahl der Reisenden",
        ("TRAVELLEGS", "RANK") => "die Nummer der Fahrt",
        ("TRAVELLEGS", "SERVICECLASS") => "die Klasse",
        ("TRAVELSTAYS", "ARRIVALDATE") => "das Anreisedatum",
        ("TRAVELSTAYS", "DEPARTUREDATE") => "den Abreisetag",
        ("TRAVELSTAYS", "LOCATION") => "den Ort des Aufenthalts",
        ("TRAVELSTAYS", "ROOMCOUNT") => "die Zahl der Zimmer",
        ("TRAVELSTAYS", "TYPE") => "die Art des Aufenthalts",
        ("TRAVELSTAYS", "VEHICLERENT") => "die Fahrzeugmiete",
        ("", "CURRENCY") => "die Währung",
        ("", "DESCRIPTOR") => "den Text des Kontoauszugs",
        ("", "EXECCODE") => "den Ergebniscode",
        ("", "EXTERNALENTITYID") => "die Kontoreferenz bei Oney",
        ("", "EXTERNALREFERENCE") => "die Transaktionsreferenz bei Oney",
        ("", "LANGUAGE") => "die Sprache",
        ("", "MESSAGE") => "das Ergebnis in Worten",
        ("", "TRANSACTIONID") => "die Transaktionsnummer",
        ("", "REDIRECTHTML") => "die Weiterleitung zu Oney",
        _ => "",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Integer => "ganze Zahl",
        Word::Number => "Zahl",
        Word::Boolean => "Ja oder Nein",
        Word::Text => "Text",
        Word::Object => "Objekt",
        Word::List => "Liste",
        Word::Mr => "Herr",
        Word::Miss => "Fräulein",
        Word::Mrs => "Frau",
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "AD" => "Andorra",
        "AT" => "Österreich",
        "BE" => "Belgien",
        "BL" => "Saint-Barthélemy",
        "CH" => "Schweiz",
        "CZ" => "Tschechien",
        "DE" => "Deutschland",
        "ES" => "Spanien",
        "FR" => "Frankreich",
        "GB" => "Vereinigtes Königreich",
        "GF" => "Französisch-Guayana",
        "GP" => "Guadeloupe",
        "HU" => "Ungarn",
        "IE" => "Irland",
        "IT" => "Italien",
        "LU" => "Luxemburg",
        "MC" => "Monaco",
        "MF" => "Saint-Martin",
        "MQ" => "Martinique",
        "NL" => "Niederlande",
        "PL" => "Polen",
        "PM" => "Saint-Pierre und Miquelon",
        "PT" => "Portugal",
        "RE" => "Réunion",
        "RO" => "Rumänien",
        "YT" => "Mayotte",
        _ => "",
    }
}

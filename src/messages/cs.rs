//! Czech: to a customer, with `vy`. Labels stand in quotation marks, so that no sentence has to inflect them.

use super::{Language, Numbers, Plural, Word};
use crate::code::IssueCode as Code;

pub(super) const LANGUAGE: Language = Language {
    tag: "cs",
    numbers: Numbers { group: "\u{a0}", least: 1000, decimal: ",", currency: "#\u{a0}€" },
    list: [", ", " nebo "],
    plural: Plural::Czech,
    template,
    label,
    word,
    country,
};

fn template(code: Code) -> &'static str {
    match code {
        Code::InputTooLarge => "Odešlete nejvýše {max:bajt|bajty|bajtů}.",
        Code::TooManyIssues => {
            "Odešlete objednávku s méně chybami: bylo nalezeno více než {max:problém|problémy|problémů}."
        }
        Code::DuplicateParameter => "Uveďte „{field}“ jen jednou.",
        Code::UnknownParameter => {
            "Odstraňte klíč „{field}“, který není parametrem této žádosti{suggestion: (nemysleli jste #?)}."
        }
        Code::TooManyUnknown => {
            "Odešlete nejvýše {max:neznámý parametr|neznámé parametry|neznámých parametrů}; objednávka jich má {length}."
        }
        Code::TooManyLines => "Odešlete nejvýše {max:řádek|řádky|řádků} pro „{field}“.",
        Code::TooDeep => "Vnořte hodnoty nejvýše do {max:úrovně|úrovní|úrovní}.",
        Code::WrongType => "Uveďte „{field}“ jako {expected}.",
        Code::InvalidUnicode => "Zadejte „{field}“ znovu: některý znak je poškozený.",
        Code::MissingParameter => "Vyplňte „{field}“.",
        Code::MissingRecommended => "Doplňte „{field}“: takové objednávky bývají přijaty častěji.",
        Code::TooLong => "Limit pro „{field}“ je {max:znak|znaky|znaků}; teď jich má {length}.",
        Code::ControlCharacter => "Zadejte „{field}“ znovu: obsahuje neviditelný znak.",
        Code::EscapedText => "Zkontrolujte „{field}“: je tam „{found}“{reading: místo „#“}.",
        Code::NotAnInteger => "Zadejte „{field}“ jako celé číslo v číslicích.",
        Code::AmountNotInCents => "Zadejte „{field}“ v centech: 600,50 € je 60050.",
        Code::NegativeAmount => "Opravte „{field}“: částka nesmí být záporná; snižte místo toho ceny zboží.",
        Code::OutOfRange => "Zadejte pro „{field}“ číslo od {min} do {max}.",
        Code::NotADecimal => "Zadejte „{field}“ jako číslo s tečkou, například 19.5.",
        Code::InvalidDate => "Zadejte „{field}“ ve tvaru rok-měsíc-den{reason:, bez času}, například 1985-04-12.",
        Code::NotInList => {
            "Vyberte pro „{field}“ jednu z těchto hodnot{allowed:: #}{suggestion: (mysleli jste #?)}."
        }
        Code::ApproximatedValue => "Zkontrolujte „{field}“: odešle se {value}.",
        Code::NotABoolean => "Odpovězte u „{field}“ ano nebo ne.",
        Code::UnknownCountry => "Vyberte „{field}“ dvoupísmenným kódem, například CZ pro Česko.",
        Code::InvalidEmail => "Zadejte úplnou e-mailovou adresu, například jmeno@example.com.",
        Code::EmailNotAscii => "Zadejte e-mailovou adresu bez diakritiky a zvláštních písmen.",
        Code::EmailWithPlus => "Zadejte e-mailovou adresu bez znaménka plus.",
        Code::EmailTypo => "Zkontrolujte „{field}“: možná končí na @{suggestion}.",
        Code::InvalidIpAddress => "Uveďte „{field}“ jako čtyři čísla s tečkami, například 212.27.48.10.",
        Code::IpVersion6 => "Uveďte „{field}“ jako adresu IPv4: IPv6 se nepřijímá.",
        Code::IpNotPublic => "Zkontrolujte „{field}“: není to veřejná adresa.",
        Code::InvalidHash => "Uveďte „{field}“ jako 64 šestnáctkových číslic.",
        Code::InvalidUuid => "Uveďte „{field}“ jako UUID o 36 znacích.",
        Code::InvalidUrl => "Uveďte „{field}“ jako webovou adresu v ASCII, například https://shop.example/paid.",
        Code::InvalidLocationCode => "Uveďte „{field}“ jako třípísmenný kód, například PRG.",
        Code::InvalidPhone => "Zadejte „{field}“ celé{country:example:, například #}.",
        Code::PlaceholderPhone => "Zadejte číslo, na kterém vás zastihneme: toto vypadá jako příklad.",
        Code::PhoneNotMobile => "Zadejte číslo mobilního telefonu{country:mobile:, které začíná #}.",
        Code::PhoneCountryGuessed => "Zkontrolujte „{field}“: číslo bylo přečteno jako zahraniční ({country}).",
        Code::PhoneWithoutPlus => "Zkontrolujte „{field}“: se znaménkem plus je číslo příliš dlouhé.",
        Code::InvalidPostalCode => "Zadejte „{field}“ tak, jak se v dané zemi píše{example:, například #}.",
        Code::PhoneNotInPlan => "Zkontrolujte „{field}“: takové číslo není známo.",
        Code::SpanishPhone => "Zadejte pro „{field}“ španělské číslo, které začíná {starts}.",
        Code::AddressTooLong => {
            "Zkraťte „{field}“ o {excess:znak|znaky|znaků}, aby stačilo řádků: {lines} po {width}."
        }
        Code::AddressWordCut => {
            "Zkontrolujte „{field}“: slovo delší než {width:znak|znaky|znaků} se rozdělí na dva řádky."
        }
        Code::EmptyCart => "Vložte do košíku alespoň jedno zboží.",
        Code::LineTotalMismatch => {
            "Opravte „{field}“: má to být cena za kus krát množství; zaokrouhlený součet pošlete jako jeden kus za tuto cenu."
        }
        Code::CartTotalMismatch => "Zkontrolujte „{field}“: součet košíku je jiný.",
        Code::TooManyArticles => "Objednejte nejvýše {max:kus|kusy|kusů}; v košíku jich je {length}.",
        Code::DeliveryInPast | Code::JourneyInPast => "Zkontrolujte „{field}“: ten den už uplynul.",
        Code::DeliveryDelayMismatch => "Zkontrolujte „{field}“: lhůta ve dnech dává jiné datum.",
        Code::ExpressTooSlow => {
            "Zkontrolujte „{field}“: expresní doručení trvá nejvýše {hours:hodinu|hodiny|hodin}."
        }
        Code::StandardTooFast => {
            "Zkontrolujte „{field}“: doručení za méně než {hours:hodinu|hodiny|hodin} je expresní."
        }
        Code::PickupWithoutName => "Vyplňte „{field}“: název prodejny nebo výdejního místa.",
        Code::PickupAtHome => "Zkontrolujte „{field}“: vyzvedávaná objednávka se nedoručuje na fakturační adresu.",
        Code::OperatorSpelling => {
            "Zkontrolujte „{field}“: vlastní zboží tržiště se značí OPERATOR, velkými písmeny."
        }
        Code::MissingDeliveryAddress => "Zopakujte fakturační adresu jako adresu doručení.",
        Code::MissingDeliveryPhone => "Zadejte telefonní číslo pro doručení.",
        Code::AgeOutOfRange => "Tato platba je pro zákazníky od {min} do {max} let.",
        Code::AgeUnknown => "Zadejte „{field}“, aby bylo možné ověřit váš věk.",
        Code::CountryNotMerchant => "Zadejte adresu v zemi tohoto obchodu ({expected}).",
        Code::OverseasTerritory => "Zeptejte se obchodu, zda je na této adrese možná platba na splátky.",
        Code::MissingHouseNumber => "Doplňte do pole „{field}“ číslo domu, pokud existuje.",
        Code::PostalCodeInCity => "Napište „{field}“ bez PSČ.",
        Code::UnknownPostalArea => "Zkontrolujte „{field}“: možná nepatří k žádnému místu ({country}).",
        Code::ImplausibleName => "Zkontrolujte, zda může „{field}“ zůstat tak, jak je.",
        Code::WrongAccount => "Opravte „{field}“: v profilu obchodníka je jiný účet.",
        Code::PaymentOptionNotOffered => "Vyberte jeden z těchto způsobů platby: {allowed}.",
        Code::SpanishPaymentOption => "Zkontrolujte „{field}“: pro španělské účty je popsáno jen {allowed}.",
        Code::AmountOutOfRange => "Tento způsob platby je pro objednávky od {min} do {max}.",
        Code::CommercialCodeNotAgreed => "Odstraňte „{field}“: profil obchodníka to neobsahuje.",
        Code::ProductChosenTwice => "Uveďte buď „{field}“, nebo obchodní kód.",
        Code::RedirectUrlAlone => "Uveďte také „{field}“: obě návratové adresy patří k sobě.",
        Code::MissingTravel => "Přidejte alespoň jednu cestu nebo jeden pobyt.",
        Code::TravelNotExpected => "Odstraňte „{field}“: tento obchodník neprodává cesty.",
        Code::RankRepeated => "Opravte „{field}“: jiná cesta ho už má.",
        Code::RankGap => "Očíslujte cesty od 1 bez mezer.",
        Code::LegBeforePrevious => "Zkontrolujte „{field}“: předchozí cesta začíná později.",
        Code::StayEndsBeforeStart => "Opravte „{field}“: pobyt končí dříve, než začíná.",
        Code::StayWithoutNight => "Zkontrolujte „{field}“: pobyt končí v den, kdy začíná.",
        Code::MissingRoomCount => "Doplňte u hotelu „{field}“.",
        Code::UndocumentedParameter => "Nepřihlížejte k poli „{field}“: pro tuto zprávu není popsáno.",
        Code::TooShort => "Zkontrolujte „{field}“: počet znaků je {length}, nejméně má být {min}.",
        Code::NotDigits => "Uveďte „{field}“ jako text o {min} až {max} číslicích.",
        Code::InvalidCurrency => "Uveďte „{field}“ jako kód ze tří písmen, například EUR.",
        Code::UnlistedValue => "Zkontrolujte „{field}“: popsané hodnoty jsou {known}.",
        Code::NotBase64 => "Předejte „{field}“ tak, jak přišlo: není to base64.",
        Code::RedirectNotHtml => "Nezobrazujte „{field}“: obsah není stránka.",
        Code::MissingRedirect => "Platba nemůže pokračovat: chybí „{field}“.",
        Code::RedirectNotExpected => "Nezobrazujte „{field}“: tato odpověď to nežádá.",
        Code::MissingTransaction => "Než budete pokračovat, vyhledejte platbu: chybí „{field}“.",
        Code::CurrencyNotEuro => "Nepovažujte objednávku za zaplacenou: částka není v eurech.",
        Code::CaptureAmountNotDocumented => "Vynechejte „{field}“: stržení se týká celé autorizace.",
        Code::MissingCaptureAmount => "Doplňte „{field}“: pro každého cestujícího je jedno stržení.",
        Code::HashOutdated => "Podepište objednávku znovu: po podepsání byla změněna.",
        Code::UnreadableMessage => "Nezpracovávejte tuto zprávu: nelze ji přečíst jako podepsané oznámení.",
        Code::HashMismatch => "Nezpracovávejte tuto zprávu: není podepsána tajným klíčem tohoto účtu.",
        Code::UnexpectedOperation => "Nezpracovávejte tuto zprávu: netýká se očekávané operace ({expected}).",
        Code::UnexpectedAccount => "Nezpracovávejte tuto zprávu: týká se jiného účtu.",
        Code::UnexpectedOrder => "Nezpracovávejte tuto zprávu: týká se jiné objednávky.",
        Code::UnexpectedAmount => "Nezpracovávejte tuto zprávu: částka není ta očekávaná.",
        Code::UnexpectedTransaction => "Nezpracovávejte tuto zprávu: týká se jiné transakce.",
        Code::RepeatedNotification => "Odpovězte na toto oznámení, ale nezpracovávejte je: už jednou přišlo.",
        Code::StaleNotification => "Odpovězte na toto oznámení, ale nezpracovávejte je: pozdější už rozhodlo.",
        Code::OneySeveralDeliveries => "Zkontrolujte „{field}“: Oney přijímá pro celou objednávku jedno doručení.",
        Code::OneyExpressUnclear => {
            "Zkontrolujte „{field}“: pro Oney trvá expresní doručení nejvýše {hours:hodinu|hodiny|hodin}."
        }
        Code::OneyCategoryUnclear => "Uveďte, do které kategorie Oney patří „{field}“: {choices}.",
        Code::OneyCountryNotServed => "Vyberte zemi, ve které Oney působí v eurech: {served}.",
        Code::OneyLanguageUnclear => "Vyberte jazyk zákazníka: {choices}.",
        Code::OneyTravelNotMapped => "Předejte cestu společnosti Oney ručně: „{field}“ nelze převést.",
    }
}

fn label(list: &str, name: &str) -> &'static str {
    match (list, name) {
        ("", "AMOUNT") => "Částka",
        ("", "APIKEYID") => "Označení klíče API",
        ("", "BILLINGADDRESS") => "Ulice (fakturace)",
        ("", "BILLINGCITY") => "Město (fakturace)",
        ("", "BILLINGCOUNTRY") => "Země (fakturace)",
        ("", "BILLINGFIRSTNAME") => "Jméno",
        ("", "BILLINGLASTNAME") => "Příjmení",
        ("", "BILLINGMOBILEPHONE") => "Mobilní telefon",
        ("", "BILLINGPHONE") => "Telefon",
        ("", "BILLINGPOSTALCODE") => "PSČ (fakturace)",
        ("", "BILLINGTITLE") => "Oslovení",
        ("", "CLIENTDOB") => "Datum narození",
        ("", "CLIENTEMAIL") => "E-mailová adresa",
        ("", "CLIENTIDENT") => "Číslo zákazníka",
        ("", "CLIENTIP") => "IP adresa zákazníka",
        ("", "CLIENTUSERAGENT") => "Označení prohlížeče",
        ("", "COMMERCIALCODE") => "Obchodní kód",
        ("", "DESCRIPTION") => "Popis",
        ("", "EXTRADATA") => "Volné pole",
        ("", "HASH") => "Podpis",
        ("", "IDENTIFIER") => "Označení účtu",
        ("", "METADATA") => "Doplňující údaje",
        ("", "OPERATIONTYPE") => "Operace",
        ("", "ORDERID") => "Číslo objednávky",
        ("", "PAYMENTOPTION") => "Způsob platby",
        ("", "REDIRECTURLCANCEL") => "Návratová adresa po zrušení",
        ("", "REDIRECTURLSUCCESS") => "Návratová adresa po zaplacení",
        ("", "SHIPTOADDRESS") => "Ulice (doručení)",
        ("", "SHIPTOCITY") => "Město (doručení)",
        ("", "SHIPTOCOMPANYNAME") => "Firma (doručení)",
        ("", "SHIPTOCOUNTRY") => "Země (doručení)",
        ("", "SHIPTOFIRSTNAME") => "Jméno příjemce",
        ("", "SHIPTOLASTNAME") => "Příjmení příjemce",
        ("", "SHIPTOMOBILEPHONE") => "Mobilní telefon příjemce",
        ("", "SHIPTOPHONE") => "Telefon příjemce",
        ("", "SHIPTOPOSTALCODE") => "PSČ (doručení)",
        ("", "SHIPTOTITLE") => "Oslovení příjemce",
        ("", "VERSION") => "Verze protokolu",
        ("", "TRAVELPASSENGERDOB") => "Datum narození cestujícího",
        ("", "TRAVELPASSENGERFIRSTNAME") => "Jméno cestujícího",
        ("", "TRAVELPASSENGERLASTNAME") => "Příjmení cestujícího",
        ("CART", "BRAND") => "Značka",
        ("CART", "CATEGORY") => "Kategorie",
        ("CART", "DELIVERYEXPECTEDDATE") => "Datum doručení",
        ("CART", "DELIVERYEXPECTEDDELAY") => "Dodací lhůta ve dnech",
        ("CART", "DELIVERYLABEL") => "Název způsobu doručení",
        ("CART", "DELIVERYSPEED") => "Rychlost doručení",
        ("CART", "DELIVERYTYPE") => "Způsob doručení",
        ("CART", "DISCOUNT") => "Sleva",
        ("CART", "MERCHANTITEMID") => "Číslo zboží",
        ("CART", "NAME") => "Název zboží",
        ("CART", "PRICE") => "Cena za kus",
        ("CART", "QUANTITY") => "Množství",
        ("CART", "SUBMERCHANTEXTERNALID") => "Účet prodejce",
        ("CART", "TAX") => "Daň",
        ("CART", "TOTALAMOUNT") => "Součet řádku",
        ("TRAVELLEGS", "DEPARTUREDATE") => "Datum odjezdu",
        ("TRAVELLEGS", "DESTINATIONLOCATIONCODE") => "Cíl cesty",
        ("TRAVELLEGS", "EXCHANGEABLE") => "Možnost výměny jízdenky",
        ("TRAVELLEGS", "INSURANCE") | ("TRAVELSTAYS", "INSURANCE") => "Cestovní pojištění",
        ("TRAVELLEGS", "MEANTRANSPORT") => "Dopravní prostředek",
        ("TRAVELLEGS", "ORIGINLOCATIONCODE") => "Místo odjezdu",
        ("TRAVELLEGS", "PASSENGERCOUNT") | ("TRAVELSTAYS", "PASSENGERCOUNT") => "Počet cestujících",
        ("TRAVELLEGS", "RANK") => "Pořadí cesty",
        ("TRAVELLEGS", "SERVICECLASS") => "Třída",
        ("TRAVELSTAYS", "ARRIVALDATE") => "Datum příjezdu",
        ("TRAVELSTAYS", "DEPARTUREDATE") => "Den odjezdu",
        ("TRAVELSTAYS", "LOCATION") => "Místo pobytu",
        ("TRAVELSTAYS", "ROOMCOUNT") => "Počet pokojů",
        ("TRAVELSTAYS", "TYPE") => "Druh pobytu",
        ("TRAVELSTAYS", "VEHICLERENT") => "Pronájem vozidla",
        ("", "CURRENCY") => "Měna",
        ("", "DESCRIPTOR") => "Text na bankovním výpisu",
        ("", "EXECCODE") => "Kód výsledku",
        ("", "EXTERNALENTITYID") => "Označení účtu u Oney",
        ("", "EXTERNALREFERENCE") => "Označení transakce u Oney",
        ("", "LANGUAGE") => "Jazyk",
        ("", "MESSAGE") => "Výsledek slovy",
        ("", "TRANSACTIONID") => "Číslo transakce",
        ("", "REDIRECTHTML") => "Stránka vedoucí k Oney",
        _ => "",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Integer => "celé číslo",
        Word::Number => "číslo",
        Word::Boolean => "ano nebo ne",
        Word::Text => "text",
        Word::Object => "objekt",
        Word::List => "seznam",
        Word::Mr => "Pan",
        Word::Miss => "Slečna",
        Word::Mrs => "Paní",
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "AD" => "Andorra",
        "AT" => "Rakousko",
        "BE" => "Belgie",
        "BL" => "Svatý Bartoloměj",
        "CH" => "Švýcarsko",
        "CZ" => "Česko",
        "DE" => "Německo",
        "ES" => "Španělsko",
        "FR" => "Francie",
        "GB" => "Spojené království",
        "GF" => "Francouzská Guyana",
        "GP" => "Guadeloupe",
        "HU" => "Maďarsko",
        "IE" => "Irsko",
        "IT" => "Itálie",
        "LU" => "Lucembursko",
        "MC" => "Monako",
        "MF" => "Svatý Martin",
        "MQ" => "Martinik",
        "NL" => "Nizozemsko",
        "PL" => "Polsko",
        "PM" => "Saint-Pierre a Miquelon",
        "PT" => "Portugalsko",
        "RE" => "Réunion",
        "RO" => "Rumunsko",
        "YT" => "Mayotte",
        _ => "",
    }
}

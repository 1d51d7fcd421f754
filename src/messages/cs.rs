//! Czech: to a customer, with `vy`. Labels stand in quotation marks, so that no sentence has to inflect them.

use super::{Language, Numbers, Plural, Word};
use crate::catalogue::{ParameterId, authorization as order, cart, travel_legs as leg, travel_stays as stay};
#[cfg(feature = "server")]
use crate::catalogue::{authorization_result as result, refund_notification as notification};
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
        Code::TooLong => "Zkraťte „{field}“ nejvýše na {max:znak|znaky|znaků}; teď jich má {length}.",
        Code::ControlCharacter => "Zadejte „{field}“ znovu: obsahuje neviditelný znak.",
        Code::NotAnInteger => "Zadejte „{field}“ jako celé číslo v číslicích.",
        Code::OutOfRange => "Zadejte pro „{field}“ číslo od {min} do {max}.",
        Code::NotADecimal => "Zadejte „{field}“ jako číslo s tečkou, například 19.5.",
        Code::InvalidDate => "Zadejte „{field}“ ve tvaru rok-měsíc-den, například 1985-04-12.",
        Code::NotInList => "Vyberte pro „{field}“ jednu z těchto hodnot: {allowed}.",
        Code::ApproximatedValue => "Zkontrolujte „{field}“: odešle se {value}.",
        Code::NotABoolean => "Odpovězte u „{field}“ ano nebo ne.",
        Code::UnknownCountry => "Vyberte „{field}“ dvoupísmenným kódem, například CZ.",
        Code::InvalidEmail => "Zadejte úplnou e-mailovou adresu, například jmeno@example.com.",
        Code::EmailWithPlus => "Zadejte e-mailovou adresu bez znaménka plus.",
        Code::InvalidIpAddress => "Uveďte „{field}“ jako čtyři čísla s tečkami, například 212.27.48.10.",
        Code::IpVersion6 => "Uveďte „{field}“ jako adresu IPv4: IPv6 se nepřijímá.",
        Code::IpNotPublic => "Zkontrolujte „{field}“: není to veřejná adresa.",
        Code::InvalidHash => "Uveďte „{field}“ jako 64 šestnáctkových číslic.",
        Code::InvalidUuid => "Uveďte „{field}“ jako UUID o 36 znacích.",
        Code::InvalidLocationCode => "Uveďte „{field}“ jako třípísmenný kód, například PRG.",
        Code::InvalidPhone => "Zadejte „{field}“ celé{country:example:, například #}.",
        Code::PlaceholderPhone => "Zadejte číslo, na kterém vás zastihneme.",
        Code::PhoneNotMobile => "Zadejte číslo mobilního telefonu{country:mobile:, které začíná #}.",
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
        Code::LineTotalMismatch => "Opravte „{field}“: má to být cena za kus krát množství.",
        Code::CartTotalMismatch => "Zkontrolujte „{field}“: součet košíku je jiný.",
        Code::TooManyArticles => "Objednejte nejvýše {max:kus|kusy|kusů}; v košíku jich je {length}.",
        Code::DeliveryInPast => "Zkontrolujte „{field}“: ten den už uplynul.",
        Code::DeliveryDelayMismatch => "Zkontrolujte „{field}“: lhůta ve dnech dává jiné datum.",
        Code::ExpressTooSlow => {
            "Zkontrolujte „{field}“: expresní doručení trvá nejvýše {hours:hodinu|hodiny|hodin}."
        }
        Code::PickupWithoutName => "Vyplňte „{field}“: název prodejny nebo výdejního místa.",
        Code::PickupAtHome => "Zkontrolujte „{field}“: vyzvedávaná objednávka se nedoručuje na fakturační adresu.",
        Code::OperatorSpelling => {
            "Zkontrolujte „{field}“: vlastní zboží tržiště se značí OPERATOR, velkými písmeny."
        }
        Code::MissingDeliveryPhone => "Zadejte telefonní číslo pro doručení.",
        Code::AgeOutOfRange => "Tato platba je pro zákazníky od {min} do {max} let.",
        Code::CountryNotMerchant => "Zadejte adresu v zemi tohoto obchodu ({expected}).",
        Code::PaymentOptionNotOffered => "Vyberte jeden z těchto způsobů platby: {allowed}.",
        Code::SpanishPaymentOption => "Zkontrolujte „{field}“: pro španělské účty je popsáno jen {allowed}.",
        Code::AmountOutOfRange => "Tento způsob platby je pro objednávky od {min} do {max}.",
        Code::CommercialCodeNotAgreed => "Odstraňte „{field}“: profil obchodníka to neobsahuje.",
        Code::ProductChosenTwice => "Uveďte buď „{field}“, nebo obchodní kód.",
        Code::MissingTravel => "Přidejte alespoň jednu cestu nebo jeden pobyt.",
        Code::TravelNotExpected => "Odstraňte „{field}“: tento obchodník neprodává cesty.",
        Code::RankRepeated => "Opravte „{field}“: jiná cesta ho už má.",
        Code::RankGap => "Očíslujte cesty od 1 bez mezer.",
        Code::LegBeforePrevious => "Zkontrolujte „{field}“: předchozí cesta začíná později.",
        Code::StayEndsBeforeStart => "Opravte „{field}“: pobyt končí dříve, než začíná.",
        Code::StayWithoutNight => "Zkontrolujte „{field}“: pobyt končí v den, kdy začíná.",
        Code::MissingRoomCount => "Doplňte u hotelu „{field}“.",
        #[cfg(feature = "server")]
        Code::UndocumentedParameter => "Nepřihlížejte k poli „{field}“: pro tuto zprávu není popsáno.",
        #[cfg(feature = "server")]
        Code::TooShort => "Zkontrolujte „{field}“: počet znaků je {length}, nejméně má být {min}.",
        #[cfg(feature = "server")]
        Code::NotDigits => "Uveďte „{field}“ jako text o {min} až {max} číslicích.",
        #[cfg(feature = "server")]
        Code::InvalidCurrency => "Uveďte „{field}“ jako kód ze tří písmen, například EUR.",
        #[cfg(feature = "server")]
        Code::UnlistedValue => "Zkontrolujte „{field}“: popsané hodnoty jsou {known}.",
        #[cfg(feature = "server")]
        Code::NotBase64 => "Předejte „{field}“ tak, jak přišlo: není to base64.",
        #[cfg(feature = "server")]
        Code::RedirectNotHtml => "Nezobrazujte „{field}“: obsah není stránka.",
        #[cfg(feature = "server")]
        Code::MissingRedirect => "Platba nemůže pokračovat: chybí „{field}“.",
        #[cfg(feature = "server")]
        Code::RedirectNotExpected => "Nezobrazujte „{field}“: tato odpověď to nežádá.",
        #[cfg(feature = "server")]
        Code::MissingTransaction => "Než budete pokračovat, vyhledejte platbu: chybí „{field}“.",
        #[cfg(feature = "server")]
        Code::CurrencyNotEuro => "Nepovažujte objednávku za zaplacenou: částka není v eurech.",
        #[cfg(feature = "server")]
        Code::CaptureAmountNotDocumented => "Vynechejte „{field}“: stržení se týká celé autorizace.",
        #[cfg(feature = "server")]
        Code::MissingCaptureAmount => "Doplňte „{field}“: pro každého cestujícího je jedno stržení.",
        #[cfg(feature = "server")]
        Code::HashMismatch => "Nezpracovávejte tuto zprávu: není podepsána tajným klíčem tohoto účtu.",
        #[cfg(feature = "server")]
        Code::UnexpectedOperation => "Nezpracovávejte tuto zprávu: netýká se očekávané operace ({expected}).",
        #[cfg(feature = "server")]
        Code::UnexpectedAccount => "Nezpracovávejte tuto zprávu: týká se jiného účtu.",
        #[cfg(feature = "server")]
        Code::UnexpectedOrder => "Nezpracovávejte tuto zprávu: týká se jiné objednávky.",
        #[cfg(feature = "server")]
        Code::UnexpectedAmount => "Nezpracovávejte tuto zprávu: částka není ta očekávaná.",
        #[cfg(feature = "server")]
        Code::UnexpectedTransaction => "Nezpracovávejte tuto zprávu: týká se jiné transakce.",
        #[cfg(feature = "server")]
        Code::RepeatedNotification => "Odpovězte na toto oznámení, ale nezpracovávejte je: už jednou přišlo.",
        #[cfg(feature = "server")]
        Code::StaleNotification => "Odpovězte na toto oznámení, ale nezpracovávejte je: pozdější už rozhodlo.",
        #[cfg(feature = "server")]
        Code::OneySeveralDeliveries => "Zkontrolujte „{field}“: Oney přijímá pro celou objednávku jedno doručení.",
        #[cfg(feature = "server")]
        Code::OneyExpressUnclear => {
            "Zkontrolujte „{field}“: pro Oney trvá expresní doručení nejvýše {hours:hodinu|hodiny|hodin}."
        }
        #[cfg(feature = "server")]
        Code::OneyCategoryUnclear => "Uveďte, do které kategorie Oney patří „{field}“: {choices}.",
        #[cfg(feature = "server")]
        Code::OneyCountryNotServed => "Vyberte zemi, ve které Oney působí v eurech: {served}.",
        #[cfg(feature = "server")]
        Code::OneyLanguageUnclear => "Vyberte jazyk zákazníka: {choices}.",
        #[cfg(feature = "server")]
        Code::OneyTravelNotMapped => "Předejte cestu společnosti Oney ručně: „{field}“ nelze převést.",
    }
}

fn label(id: ParameterId) -> &'static str {
    match id {
        order::AMOUNT => "Částka",
        order::APIKEYID => "Označení klíče API",
        order::BILLINGADDRESS => "Ulice (fakturace)",
        order::BILLINGCITY => "Město (fakturace)",
        order::BILLINGCOUNTRY => "Země (fakturace)",
        order::BILLINGFIRSTNAME => "Jméno",
        order::BILLINGLASTNAME => "Příjmení",
        order::BILLINGMOBILEPHONE => "Mobilní telefon",
        order::BILLINGPHONE => "Telefon",
        order::BILLINGPOSTALCODE => "PSČ (fakturace)",
        order::BILLINGTITLE => "Oslovení",
        order::CLIENTDOB => "Datum narození",
        order::CLIENTEMAIL => "E-mailová adresa",
        order::CLIENTIDENT => "Číslo zákazníka",
        order::CLIENTIP => "IP adresa zákazníka",
        order::CLIENTUSERAGENT => "Označení prohlížeče",
        order::COMMERCIALCODE => "Obchodní kód",
        order::DESCRIPTION => "Popis",
        order::EXTRADATA => "Volné pole",
        order::HASH => "Podpis",
        order::IDENTIFIER => "Označení účtu",
        order::METADATA => "Doplňující údaje",
        order::OPERATIONTYPE => "Operace",
        order::ORDERID => "Číslo objednávky",
        order::PAYMENTOPTION => "Způsob platby",
        order::SHIPTOADDRESS => "Ulice (doručení)",
        order::SHIPTOCITY => "Město (doručení)",
        order::SHIPTOCOMPANYNAME => "Firma (doručení)",
        order::SHIPTOCOUNTRY => "Země (doručení)",
        order::SHIPTOFIRSTNAME => "Jméno příjemce",
        order::SHIPTOLASTNAME => "Příjmení příjemce",
        order::SHIPTOMOBILEPHONE => "Mobilní telefon příjemce",
        order::SHIPTOPHONE => "Telefon příjemce",
        order::SHIPTOPOSTALCODE => "PSČ (doručení)",
        order::SHIPTOTITLE => "Oslovení příjemce",
        order::VERSION => "Verze protokolu",
        order::TRAVELPASSENGERDOB => "Datum narození cestujícího",
        order::TRAVELPASSENGERFIRSTNAME => "Jméno cestujícího",
        order::TRAVELPASSENGERLASTNAME => "Příjmení cestujícího",
        cart::BRAND => "Značka",
        cart::CATEGORY => "Kategorie",
        cart::DELIVERYEXPECTEDDATE => "Datum doručení",
        cart::DELIVERYEXPECTEDDELAY => "Dodací lhůta ve dnech",
        cart::DELIVERYLABEL => "Název způsobu doručení",
        cart::DELIVERYSPEED => "Rychlost doručení",
        cart::DELIVERYTYPE => "Způsob doručení",
        cart::DISCOUNT => "Sleva",
        cart::MERCHANTITEMID => "Číslo zboží",
        cart::NAME => "Název zboží",
        cart::PRICE => "Cena za kus",
        cart::QUANTITY => "Množství",
        cart::SUBMERCHANTEXTERNALID => "Účet prodejce",
        cart::TAX => "Daň",
        cart::TOTALAMOUNT => "Součet řádku",
        leg::DEPARTUREDATE => "Datum odjezdu",
        leg::DESTINATIONLOCATIONCODE => "Cíl cesty",
        leg::EXCHANGEABLE => "Možnost výměny jízdenky",
        leg::INSURANCE | stay::INSURANCE => "Cestovní pojištění",
        leg::MEANTRANSPORT => "Dopravní prostředek",
        leg::ORIGINLOCATIONCODE => "Místo odjezdu",
        leg::PASSENGERCOUNT | stay::PASSENGERCOUNT => "Počet cestujících",
        leg::RANK => "Pořadí cesty",
        leg::SERVICECLASS => "Třída",
        stay::ARRIVALDATE => "Datum příjezdu",
        stay::DEPARTUREDATE => "Den odjezdu",
        stay::LOCATION => "Místo pobytu",
        stay::ROOMCOUNT => "Počet pokojů",
        stay::TYPE => "Druh pobytu",
        stay::VEHICLERENT => "Pronájem vozidla",
        #[cfg(feature = "server")]
        notification::CURRENCY => "Měna",
        #[cfg(feature = "server")]
        notification::DESCRIPTOR => "Text na bankovním výpisu",
        #[cfg(feature = "server")]
        notification::EXECCODE => "Kód výsledku",
        #[cfg(feature = "server")]
        notification::EXTERNALENTITYID => "Označení účtu u Oney",
        #[cfg(feature = "server")]
        notification::EXTERNALREFERENCE => "Označení transakce u Oney",
        #[cfg(feature = "server")]
        notification::LANGUAGE => "Jazyk",
        #[cfg(feature = "server")]
        notification::MESSAGE => "Výsledek slovy",
        #[cfg(feature = "server")]
        notification::TRANSACTIONID => "Číslo transakce",
        #[cfg(feature = "server")]
        result::REDIRECTHTML => "Stránka vedoucí k Oney",
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
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "BE" => "Belgie",
        "DE" => "Německo",
        "ES" => "Španělsko",
        "FR" => "Francie",
        "IT" => "Itálie",
        "LU" => "Lucembursko",
        "NL" => "Nizozemsko",
        "PT" => "Portugalsko",
        _ => "",
    }
}

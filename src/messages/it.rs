//! Italian: to a customer, with `Lei`.

use super::{Language, Numbers, Plural, Word};
use crate::code::IssueCode as Code;

pub(super) const LANGUAGE: Language = Language {
    tag: "it",
    numbers: Numbers { group: ".", least: 10_000, decimal: ",", currency: "#\u{a0}€" },
    list: [", ", " o "],
    plural: Plural::NotOne,
    template,
    label,
    word,
    country,
};

fn template(code: Code) -> &'static str {
    match code {
        Code::InputTooLarge => "Invii al massimo {max:byte|byte}.",
        Code::TooManyIssues => {
            "Invii un ordine con meno errori: sono stati trovati più di {max:problema|problemi}."
        }
        Code::DuplicateParameter => "Indichi {field} una volta sola.",
        Code::UnknownParameter => {
            "Tolga la chiave {field}, che non è un parametro di questa richiesta{suggestion: (intendeva #?)}."
        }
        Code::TooManyUnknown => {
            "Invii al massimo {max:parametro sconosciuto|parametri sconosciuti}; l'ordine ne ha {length}."
        }
        Code::TooManyLines => "Invii al massimo {max:riga|righe} per {field}.",
        Code::TooDeep => "Annidi i valori per {max:livello|livelli} al massimo.",
        Code::WrongType => "Indichi {field} come {expected}.",
        Code::InvalidUnicode => "Inserisca di nuovo {field}: c'è un carattere illeggibile.",
        Code::MissingParameter => "Inserisca {field}.",
        Code::MissingRecommended => "Aggiunga {field}: così gli ordini sono accettati più spesso.",
        Code::TooLong => "Il limite per {field} è di {max:carattere|caratteri}; ora sono {length}.",
        Code::ControlCharacter => "Inserisca di nuovo {field}: c'è un carattere invisibile.",
        Code::EscapedText => "Controlli {field}: contiene «{found}»{reading: al posto di «#»}.",
        Code::NotAnInteger => "Indichi {field} con un numero intero, in cifre.",
        Code::AmountNotInCents => "Indichi {field} in centesimi: 600,50 € sono 60050.",
        Code::NegativeAmount => {
            "Corregga {field}: non può essere negativo; riduca invece i prezzi degli articoli."
        }
        Code::OutOfRange => "Indichi un numero da {min} a {max} per {field}.",
        Code::NotADecimal => "Indichi {field} con un numero con il punto, per esempio 19.5.",
        Code::InvalidDate => "Indichi {field} come anno-mese-giorno{reason:, senza ora}, per esempio 1985-04-12.",
        Code::NotInList => "Scelga per {field} uno di questi valori{allowed:: #}{suggestion: (intendeva #?)}.",
        Code::ApproximatedValue => "Controlli {field}: sarà inviato il valore {value}.",
        Code::NotABoolean => "Risponda sì o no per {field}.",
        Code::UnknownCountry => "Scelga {field} con il codice di due lettere, per esempio IT per l'Italia.",
        Code::InvalidEmail => "Inserisca un indirizzo e-mail completo, per esempio nome@example.com.",
        Code::EmailNotAscii => "Inserisca un indirizzo e-mail senza accenti o altre lettere speciali.",
        Code::EmailWithPlus => "Inserisca un indirizzo e-mail senza il segno più.",
        Code::EmailTypo => "Controlli {field}: forse finisce con @{suggestion}.",
        Code::InvalidIpAddress => {
            "Indichi {field} con quattro numeri separati da punti, per esempio 212.27.48.10."
        }
        Code::IpVersion6 => "Indichi {field} come indirizzo IPv4: IPv6 non è accettato.",
        Code::IpNotPublic => "Controlli {field}: non è un indirizzo pubblico.",
        Code::InvalidHash => "Indichi {field} con 64 cifre esadecimali.",
        Code::InvalidUuid => "Indichi {field} con un UUID di 36 caratteri.",
        Code::InvalidUrl => {
            "Indichi {field} con un indirizzo web in ASCII, per esempio https://shop.example/paid."
        }
        Code::InvalidLocationCode => "Indichi {field} con un codice di tre lettere, per esempio FCO.",
        Code::InvalidPhone => "Inserisca {field} per intero{country:example:, per esempio #}.",
        Code::PlaceholderPhone => "Inserisca il numero al quale possiamo chiamarLa: questo sembra un esempio.",
        Code::PhoneNotMobile => "Inserisca un numero di cellulare{country:mobile: che inizia con #}.",
        Code::PhoneCountryGuessed => "Controlli {field}: è stato letto come numero estero ({country}).",
        Code::PhoneWithoutPlus => "Controlli {field}: è troppo lungo per l'invio con il segno più.",
        Code::InvalidPostalCode => "Inserisca {field} come si scrive nel suo Paese{example:, per esempio #}.",
        Code::PhoneNotInPlan => "Controlli {field}: questo numero non è noto.",
        Code::SpanishPhone => "Inserisca per {field} un numero spagnolo che inizia con {starts}.",
        Code::AddressTooLong => {
            "Abbrevi {field} di {excess:carattere|caratteri}: deve stare in {lines:riga|righe} da {width}."
        }
        Code::AddressWordCut => {
            "Controlli {field}: una parola di oltre {width:carattere|caratteri} sarà divisa su due righe."
        }
        Code::EmptyCart => "Metta almeno un articolo nel carrello.",
        Code::LineTotalMismatch => {
            "Corregga {field}: dev'essere il prezzo unitario per la quantità; un totale arrotondato si invia come un solo pezzo a quel prezzo."
        }
        Code::CartTotalMismatch => "Controlli {field}: la somma del carrello è diversa.",
        Code::TooManyArticles => "Ordini al massimo {max:articolo|articoli}; nel carrello ce ne sono {length}.",
        Code::DeliveryInPast | Code::JourneyInPast => "Controlli {field}: quel giorno è passato.",
        Code::DeliveryDelayMismatch => "Controlli {field}: il termine in giorni dà un'altra data.",
        Code::ExpressTooSlow => "Controlli {field}: una consegna espressa richiede al massimo {hours:ora|ore}.",
        Code::StandardTooFast => {
            "Controlli {field}: una consegna in meno di {hours:ora|ore} è una consegna espressa."
        }
        Code::PickupWithoutName => "Indichi {field}: il nome del negozio o del punto di ritiro.",
        Code::PickupAtHome => {
            "Controlli {field}: un ordine da ritirare non si consegna all'indirizzo di fatturazione."
        }
        Code::OperatorSpelling => {
            "Controlli {field}: gli articoli propri del marketplace portano OPERATOR, in maiuscolo."
        }
        Code::MissingDeliveryAddress => "Ripeta l'indirizzo di fatturazione come indirizzo di consegna.",
        Code::MissingDeliveryPhone => "Inserisca un numero di telefono per la consegna.",
        Code::AgeOutOfRange => "Questo pagamento è riservato ai clienti da {min} a {max} anni.",
        Code::AgeUnknown => "Inserisca {field}, perché si possa controllare la Sua età.",
        Code::CountryNotMerchant => "Inserisca un indirizzo nel Paese di questo negozio ({expected}).",
        Code::OverseasTerritory => "Chieda al negozio se il pagamento a rate è possibile a questo indirizzo.",
        Code::MissingHouseNumber => "Completi {field} con il numero civico, se c'è.",
        Code::PostalCodeInCity => "Scriva {field} senza il codice postale.",
        Code::UnknownPostalArea => "Controlli {field}: forse non corrisponde ad alcuna località ({country}).",
        Code::ImplausibleName => "Controlli che {field} possa restare così.",
        Code::WrongAccount => "Corregga {field}: il profilo del venditore indica un altro conto.",
        Code::PaymentOptionNotOffered => "Scelga uno di questi modi di pagare: {allowed}.",
        Code::SpanishPaymentOption => "Controlli {field}: per i conti spagnoli è documentato solo {allowed}.",
        Code::AmountOutOfRange => "Questo modo di pagare vale per ordini da {min} a {max}.",
        Code::CommercialCodeNotAgreed => "Tolga {field}: il profilo del venditore non lo prevede.",
        Code::ProductChosenTwice => "Indichi {field} oppure il codice commerciale.",
        Code::RedirectUrlAlone => "Indichi anche {field}: i due indirizzi di ritorno vanno insieme.",
        Code::MissingTravel => "Aggiunga almeno un viaggio o un soggiorno.",
        Code::TravelNotExpected => "Tolga {field}: questo venditore non offre viaggi.",
        Code::RankRepeated => "Corregga {field}: un'altra tratta lo ha già.",
        Code::RankGap => "Numeri le tratte da 1, senza salti.",
        Code::LegBeforePrevious => "Controlli {field}: la tratta precedente parte più tardi.",
        Code::StayEndsBeforeStart => "Corregga {field}: il soggiorno finisce prima di iniziare.",
        Code::StayWithoutNight => "Controlli {field}: il soggiorno finisce il giorno in cui inizia.",
        Code::MissingRoomCount => "Aggiunga {field} dell'albergo.",
        Code::UndocumentedParameter => "Non tenga conto di {field}: non è documentato per questo messaggio.",
        Code::TooShort => "Controlli {field}: ha {length} caratteri, ne servono almeno {min}.",
        Code::NotDigits => "Indichi {field} con un testo da {min} a {max} cifre.",
        Code::InvalidCurrency => "Indichi {field} con un codice di tre lettere, ad esempio EUR.",
        Code::UnlistedValue => "Controlli {field}: i valori documentati sono {known}.",
        Code::NotBase64 => "Passi {field} così come è arrivato: non è base64.",
        Code::RedirectNotHtml => "Non mostri {field}: il contenuto non è una pagina.",
        Code::MissingRedirect => "Il pagamento non può proseguire: manca {field}.",
        Code::RedirectNotExpected => "Non mostri {field}: questa risposta non lo richiede.",
        Code::MissingTransaction => "Cerchi il pagamento prima di proseguire: manca {field}.",
        Code::CurrencyNotEuro => "Non consideri pagato l'ordine: l'importo non è in euro.",
        Code::CaptureAmountNotDocumented => "Tolga {field}: una cattura riguarda l'intera autorizzazione.",
        Code::MissingCaptureAmount => "Aggiunga {field}: c'è una cattura per ogni passeggero.",
        Code::HashOutdated => "Firmi di nuovo l'ordine: è stato modificato dopo la firma.",
        Code::UnreadableMessage => "Non elabori questo messaggio: non si può leggere come una notifica firmata.",
        Code::HashMismatch => "Non elabori questo messaggio: non è firmato con il segreto di questo conto.",
        Code::UnexpectedOperation => {
            "Non elabori questo messaggio: non riguarda l'operazione attesa ({expected})."
        }
        Code::UnexpectedAccount => "Non elabori questo messaggio: riguarda un altro conto.",
        Code::UnexpectedOrder => "Non elabori questo messaggio: riguarda un altro ordine.",
        Code::UnexpectedAmount => "Non elabori questo messaggio: l'importo non è quello atteso.",
        Code::UnexpectedTransaction => "Non elabori questo messaggio: riguarda un'altra transazione.",
        Code::RepeatedNotification => "Risponda a questa notifica senza elaborarla: è già arrivata.",
        Code::StaleNotification => "Risponda a questa notifica senza elaborarla: una successiva ha già deciso.",
        Code::OneySeveralDeliveries => "Controlli {field}: Oney accetta una sola consegna per tutto l'ordine.",
        Code::OneyExpressUnclear => {
            "Controlli {field}: per Oney una consegna espressa richiede al massimo {hours:ora|ore}."
        }
        Code::OneyCategoryUnclear => "Indichi a quale categoria di Oney corrisponde {field}: {choices}.",
        Code::OneyCountryNotServed => "Scelga un Paese servito da Oney in euro: {served}.",
        Code::OneyLanguageUnclear => "Scelga la lingua del cliente: {choices}.",
        Code::OneyTravelNotMapped => "Comunichi il viaggio a Oney a mano: {field} non può essere ripreso.",
    }
}

fn label(list: &str, name: &str) -> &'static str {
    match (list, name) {
        ("", "AMOUNT") => "l'importo",
        ("", "APIKEYID") => "l'identificativo della chiave API",
        ("", "BILLINGADDRESS") => "la via di fatturazione",
        ("", "BILLINGCITY") => "la città di fatturazione",
        ("", "BILLINGCOUNTRY") => "il Paese di fatturazione",
        ("", "BILLINGFIRSTNAME") => "il Suo nome",
        ("", "BILLINGLASTNAME") => "il Suo cognome",
        ("", "BILLINGMOBILEPHONE") => "il Suo numero di cellulare",
        ("", "BILLINGPHONE") => "il Suo numero di telefono",
        ("", "BILLINGPOSTALCODE") => "il CAP di fatturazione",
        ("", "BILLINGTITLE") => "il Suo titolo",
        ("", "CLIENTDOB") => "la Sua data di nascita",
        ("", "CLIENTEMAIL") => "il Suo indirizzo e-mail",
        ("", "CLIENTIDENT") => "l'identificativo del cliente",
        ("", "CLIENTIP") => "l'indirizzo IP del cliente",
        ("", "CLIENTUSERAGENT") => "lo user agent del browser",
        ("", "COMMERCIALCODE") => "il codice commerciale",
        ("", "DESCRIPTION") => "la descrizione",
        ("", "EXTRADATA") => "il campo libero",
        ("", "HASH") => "la firma",
        ("", "IDENTIFIER") => "l'identificativo del conto",
        ("", "METADATA") => "i dati aggiuntivi",
        ("", "OPERATIONTYPE") => "l'operazione",
        ("", "ORDERID") => "il numero d'ordine",
        ("", "PAYMENTOPTION") => "il modo di pagare",
        ("", "REDIRECTURLCANCEL") => "l'indirizzo di ritorno dopo un annullamento",
        ("", "REDIRECTURLSUCCESS") => "l'indirizzo di ritorno dopo il pagamento",
        ("", "SHIPTOADDRESS") => "la via di consegna",
        ("", "SHIPTOCITY") => "la città di consegna",
        ("", "SHIPTOCOMPANYNAME") => "l'azienda dell'indirizzo di consegna",
        ("", "SHIPTOCOUNTRY") => "il Paese di consegna",
        ("", "SHIPTOFIRSTNAME") => "il nome del destinatario",
        ("", "SHIPTOLASTNAME") => "il cognome del destinatario",
        ("", "SHIPTOMOBILEPHONE") => "il numero di cellulare del destinatario",
        ("", "SHIPTOPHONE") => "il numero di telefono del destinatario",
        ("", "SHIPTOPOSTALCODE") => "il CAP di consegna",
        ("", "SHIPTOTITLE") => "il titolo del destinatario",
        ("", "VERSION") => "la versione del protocollo",
        ("", "TRAVELPASSENGERDOB") => "la data di nascita del viaggiatore",
        ("", "TRAVELPASSENGERFIRSTNAME") => "il nome del viaggiatore",
        ("", "TRAVELPASSENGERLASTNAME") => "il cognome del viaggiatore",
        ("CART", "BRAND") => "la marca",
        ("CART", "CATEGORY") => "la categoria",
        ("CART", "DELIVERYEXPECTEDDATE") => "la data di consegna",
        ("CART", "DELIVERYEXPECTEDDELAY") => "il termine di consegna in giorni",
        ("CART", "DELIVERYLABEL") => "il nome del modo di consegna",
        ("CART", "DELIVERYSPEED") => "la rapidità della consegna",
        ("CART", "DELIVERYTYPE") => "il modo di consegna",
        ("CART", "DISCOUNT") => "lo sconto",
        ("CART", "MERCHANTITEMID") => "il codice dell'articolo",
        ("CART", "NAME") => "il nome dell'articolo",
        ("CART", "PRICE") => "il prezzo unitario",
        ("CART", "QUANTITY") => "la quantità",
        ("CART", "SUBMERCHANTEXTERNALID") => "il conto del venditore",
        ("CART", "TAX") => "l'imposta",
        ("CART", "TOTALAMOUNT") => "il totale della riga",
        ("TRAVELLEGS", "DEPARTUREDATE") => "la data di partenza",
        ("TRAVELLEGS", "DESTINATIONLOCATIONCODE") => "la destinazione",
        ("TRAVELLEGS", "EXCHANGEABLE") => "la possibilità di cambiare il biglietto",
        ("TRAVELLEGS", "INSURANCE") | ("TRAVELSTAYS", "INSURANCE") => "l'assicurazione del viaggio",
        ("TRAVELLEGS", "MEANTRANSPORT") => "il mezzo di trasporto",
        ("TRAVELLEGS", "ORIGINLOCATIONCODE") => "il luogo di partenza",
        ("TRAVELLEGS", "PASSENGERCOUNT") | ("TRAVELSTAYS", "PASSENGERCOUNT") => "il numero di viaggiatori",
        ("TRAVELLEGS", "RANK") => "il numero della tratta",
        ("TRAVELLEGS", "SERVICECLASS") => "la classe",
        ("TRAVELSTAYS", "ARRIVALDATE") => "la data di arrivo",
        ("TRAVELSTAYS", "DEPARTUREDATE") => "il giorno di partenza",
        ("TRAVELSTAYS", "LOCATION") => "il luogo del soggiorno",
        ("TRAVELSTAYS", "ROOMCOUNT") => "il numero di camere",
        ("TRAVELSTAYS", "TYPE") => "il tipo di soggiorno",
        ("TRAVELSTAYS", "VEHICLERENT") => "il noleggio di un veicolo",
        ("", "CURRENCY") => "la valuta",
        ("", "DESCRIPTOR") => "la dicitura dell'estratto conto",
        ("", "EXECCODE") => "il codice dell'esito",
        ("", "EXTERNALENTITYID") => "il riferimento del conto presso Oney",
        ("", "EXTERNALREFERENCE") => "il riferimento della transazione presso Oney",
        ("", "LANGUAGE") => "la lingua",
        ("", "MESSAGE") => "l'esito a parole",
        ("", "TRANSACTIONID") => "il numero della transazione",
        ("", "REDIRECTHTML") => "la pagina che porta a Oney",
        _ => "",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Integer => "numero intero",
        Word::Number => "numero",
        Word::Boolean => "sì o no",
        Word::Text => "testo",
        Word::Object => "oggetto",
        Word::List => "lista",
        Word::Mr => "Sig.",
        Word::Miss => "Sig.na",
        Word::Mrs => "Sig.ra",
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "AD" => "Andorra",
        "AT" => "Austria",
        "BE" => "Belgio",
        "BL" => "Saint-Barthélemy",
        "CH" => "Svizzera",
        "CZ" => "Cechia",
        "DE" => "Germania",
        "ES" => "Spagna",
        "FR" => "Francia",
        "GB" => "Regno Unito",
        "GF" => "Guyana francese",
        "GP" => "Guadalupa",
        "HU" => "Ungheria",
        "IE" => "Irlanda",
        "IT" => "Italia",
        "LU" => "Lussemburgo",
        "MC" => "Monaco",
        "MF" => "Saint-Martin",
        "MQ" => "Martinica",
        "NL" => "Paesi Bassi",
        "PL" => "Polonia",
        "PM" => "Saint-Pierre e Miquelon",
        "PT" => "Portogallo",
        "RE" => "Riunione",
        "RO" => "Romania",
        "YT" => "Mayotte",
        _ => "",
    }
}

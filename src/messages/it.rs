//! Italian: to a customer, with `Lei`.

use super::{Language, Numbers, Plural, Word};
use crate::catalogue::{ParameterId, authorization as order, cart, travel_legs as leg, travel_stays as stay};
#[cfg(feature = "server")]
use crate::catalogue::{authorization_result as result, refund_notification as notification};
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
        Code::TooLong => "Abbrevi {field} a {max:carattere|caratteri} al massimo; ora sono {length}.",
        Code::ControlCharacter => "Inserisca di nuovo {field}: c'è un carattere invisibile.",
        Code::NotAnInteger => "Indichi {field} con un numero intero, in cifre.",
        Code::OutOfRange => "Indichi un numero da {min} a {max} per {field}.",
        Code::NotADecimal => "Indichi {field} con un numero con il punto, per esempio 19.5.",
        Code::InvalidDate => "Indichi {field} come anno-mese-giorno, per esempio 1985-04-12.",
        Code::NotInList => "Scelga per {field} uno di questi valori: {allowed}.",
        Code::ApproximatedValue => "Controlli {field}: sarà inviato il valore {value}.",
        Code::NotABoolean => "Risponda sì o no per {field}.",
        Code::UnknownCountry => "Scelga {field} con il codice di due lettere, per esempio IT.",
        Code::InvalidEmail => "Inserisca un indirizzo e-mail completo, per esempio nome@example.com.",
        Code::EmailWithPlus => "Inserisca un indirizzo e-mail senza il segno più.",
        Code::InvalidIpAddress => {
            "Indichi {field} con quattro numeri separati da punti, per esempio 212.27.48.10."
        }
        Code::IpVersion6 => "Indichi {field} come indirizzo IPv4: IPv6 non è accettato.",
        Code::IpNotPublic => "Controlli {field}: non è un indirizzo pubblico.",
        Code::InvalidHash => "Indichi {field} con 64 cifre esadecimali.",
        Code::InvalidUuid => "Indichi {field} con un UUID di 36 caratteri.",
        Code::InvalidLocationCode => "Indichi {field} con un codice di tre lettere, per esempio FCO.",
        Code::InvalidPhone => "Inserisca {field} per intero{country:example:, per esempio #}.",
        Code::PlaceholderPhone => "Inserisca il numero al quale possiamo chiamarLa.",
        Code::PhoneNotMobile => "Inserisca un numero di cellulare{country:mobile: che inizia con #}.",
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
        Code::LineTotalMismatch => "Corregga {field}: dev'essere il prezzo unitario per la quantità.",
        Code::CartTotalMismatch => "Controlli {field}: la somma del carrello è diversa.",
        Code::TooManyArticles => "Ordini al massimo {max:articolo|articoli}; nel carrello ce ne sono {length}.",
        Code::DeliveryInPast => "Controlli {field}: quel giorno è passato.",
        Code::DeliveryDelayMismatch => "Controlli {field}: il termine in giorni dà un'altra data.",
        Code::ExpressTooSlow => "Controlli {field}: una consegna espressa richiede al massimo {hours:ora|ore}.",
        Code::PickupWithoutName => "Indichi {field}: il nome del negozio o del punto di ritiro.",
        Code::PickupAtHome => {
            "Controlli {field}: un ordine da ritirare non si consegna all'indirizzo di fatturazione."
        }
        Code::OperatorSpelling => {
            "Controlli {field}: gli articoli propri del marketplace portano OPERATOR, in maiuscolo."
        }
        Code::MissingDeliveryPhone => "Inserisca un numero di telefono per la consegna.",
        Code::AgeOutOfRange => "Questo pagamento è riservato ai clienti da {min} a {max} anni.",
        Code::CountryNotMerchant => "Inserisca un indirizzo nel Paese di questo negozio ({expected}).",
        Code::PaymentOptionNotOffered => "Scelga uno di questi modi di pagare: {allowed}.",
        Code::SpanishPaymentOption => "Controlli {field}: per i conti spagnoli è documentato solo {allowed}.",
        Code::AmountOutOfRange => "Questo modo di pagare vale per ordini da {min} a {max}.",
        Code::CommercialCodeNotAgreed => "Tolga {field}: il profilo del venditore non lo prevede.",
        Code::ProductChosenTwice => "Indichi {field} oppure il codice commerciale.",
        Code::MissingTravel => "Aggiunga almeno un viaggio o un soggiorno.",
        Code::TravelNotExpected => "Tolga {field}: questo venditore non offre viaggi.",
        Code::RankRepeated => "Corregga {field}: un'altra tratta lo ha già.",
        Code::RankGap => "Numeri le tratte da 1, senza salti.",
        Code::LegBeforePrevious => "Controlli {field}: la tratta precedente parte più tardi.",
        Code::StayEndsBeforeStart => "Corregga {field}: il soggiorno finisce prima di iniziare.",
        Code::StayWithoutNight => "Controlli {field}: il soggiorno finisce il giorno in cui inizia.",
        Code::MissingRoomCount => "Aggiunga {field} dell'albergo.",
        #[cfg(feature = "server")]
        Code::UndocumentedParameter => "Non tenga conto di {field}: non è documentato per questo messaggio.",
        #[cfg(feature = "server")]
        Code::TooShort => "Controlli {field}: ha {length} caratteri, ne servono almeno {min}.",
        #[cfg(feature = "server")]
        Code::NotDigits => "Indichi {field} con un testo da {min} a {max} cifre.",
        #[cfg(feature = "server")]
        Code::InvalidCurrency => "Indichi {field} con un codice di tre lettere, ad esempio EUR.",
        #[cfg(feature = "server")]
        Code::UnlistedValue => "Controlli {field}: i valori documentati sono {known}.",
        #[cfg(feature = "server")]
        Code::NotBase64 => "Passi {field} così come è arrivato: non è base64.",
        #[cfg(feature = "server")]
        Code::RedirectNotHtml => "Non mostri {field}: il contenuto non è una pagina.",
        #[cfg(feature = "server")]
        Code::MissingRedirect => "Il pagamento non può proseguire: manca {field}.",
        #[cfg(feature = "server")]
        Code::RedirectNotExpected => "Non mostri {field}: questa risposta non lo richiede.",
        #[cfg(feature = "server")]
        Code::MissingTransaction => "Cerchi il pagamento prima di proseguire: manca {field}.",
        #[cfg(feature = "server")]
        Code::CurrencyNotEuro => "Non consideri pagato l'ordine: l'importo non è in euro.",
        #[cfg(feature = "server")]
        Code::CaptureAmountNotDocumented => "Tolga {field}: una cattura riguarda l'intera autorizzazione.",
        #[cfg(feature = "server")]
        Code::MissingCaptureAmount => "Aggiunga {field}: c'è una cattura per ogni passeggero.",
        #[cfg(feature = "server")]
        Code::HashMismatch => "Non elabori questo messaggio: non è firmato con il segreto di questo conto.",
        #[cfg(feature = "server")]
        Code::UnexpectedOperation => {
            "Non elabori questo messaggio: non riguarda l'operazione attesa ({expected})."
        }
        #[cfg(feature = "server")]
        Code::UnexpectedAccount => "Non elabori questo messaggio: riguarda un altro conto.",
        #[cfg(feature = "server")]
        Code::UnexpectedOrder => "Non elabori questo messaggio: riguarda un altro ordine.",
        #[cfg(feature = "server")]
        Code::UnexpectedAmount => "Non elabori questo messaggio: l'importo non è quello atteso.",
        #[cfg(feature = "server")]
        Code::UnexpectedTransaction => "Non elabori questo messaggio: riguarda un'altra transazione.",
        #[cfg(feature = "server")]
        Code::RepeatedNotification => "Risponda a questa notifica senza elaborarla: è già arrivata.",
        #[cfg(feature = "server")]
        Code::StaleNotification => "Risponda a questa notifica senza elaborarla: una successiva ha già deciso.",
        #[cfg(feature = "server")]
        Code::OneySeveralDeliveries => "Controlli {field}: Oney accetta una sola consegna per tutto l'ordine.",
        #[cfg(feature = "server")]
        Code::OneyExpressUnclear => {
            "Controlli {field}: per Oney una consegna espressa richiede al massimo {hours:ora|ore}."
        }
        #[cfg(feature = "server")]
        Code::OneyCategoryUnclear => "Indichi a quale categoria di Oney corrisponde {field}: {choices}.",
        #[cfg(feature = "server")]
        Code::OneyCountryNotServed => "Scelga un Paese servito da Oney in euro: {served}.",
        #[cfg(feature = "server")]
        Code::OneyLanguageUnclear => "Scelga la lingua del cliente: {choices}.",
        #[cfg(feature = "server")]
        Code::OneyTravelNotMapped => "Comunichi il viaggio a Oney a mano: {field} non può essere ripreso.",
    }
}

fn label(id: ParameterId) -> &'static str {
    match id {
        order::AMOUNT => "l'importo",
        order::APIKEYID => "l'identificativo della chiave API",
        order::BILLINGADDRESS => "la via di fatturazione",
        order::BILLINGCITY => "la città di fatturazione",
        order::BILLINGCOUNTRY => "il Paese di fatturazione",
        order::BILLINGFIRSTNAME => "il Suo nome",
        order::BILLINGLASTNAME => "il Suo cognome",
        order::BILLINGMOBILEPHONE => "il Suo numero di cellulare",
        order::BILLINGPHONE => "il Suo numero di telefono",
        order::BILLINGPOSTALCODE => "il CAP di fatturazione",
        order::BILLINGTITLE => "il Suo titolo",
        order::CLIENTDOB => "la Sua data di nascita",
        order::CLIENTEMAIL => "il Suo indirizzo e-mail",
        order::CLIENTIDENT => "l'identificativo del cliente",
        order::CLIENTIP => "l'indirizzo IP del cliente",
        order::CLIENTUSERAGENT => "lo user agent del browser",
        order::COMMERCIALCODE => "il codice commerciale",
        order::DESCRIPTION => "la descrizione",
        order::EXTRADATA => "il campo libero",
        order::HASH => "la firma",
        order::IDENTIFIER => "l'identificativo del conto",
        order::METADATA => "i dati aggiuntivi",
        order::OPERATIONTYPE => "l'operazione",
        order::ORDERID => "il numero d'ordine",
        order::PAYMENTOPTION => "il modo di pagare",
        order::SHIPTOADDRESS => "la via di consegna",
        order::SHIPTOCITY => "la città di consegna",
        order::SHIPTOCOMPANYNAME => "l'azienda dell'indirizzo di consegna",
        order::SHIPTOCOUNTRY => "il Paese di consegna",
        order::SHIPTOFIRSTNAME => "il nome del destinatario",
        order::SHIPTOLASTNAME => "il cognome del destinatario",
        order::SHIPTOMOBILEPHONE => "il numero di cellulare del destinatario",
        order::SHIPTOPHONE => "il numero di telefono del destinatario",
        order::SHIPTOPOSTALCODE => "il CAP di consegna",
        order::SHIPTOTITLE => "il titolo del destinatario",
        order::VERSION => "la versione del protocollo",
        order::TRAVELPASSENGERDOB => "la data di nascita del viaggiatore",
        order::TRAVELPASSENGERFIRSTNAME => "il nome del viaggiatore",
        order::TRAVELPASSENGERLASTNAME => "il cognome del viaggiatore",
        cart::BRAND => "la marca",
        cart::CATEGORY => "la categoria",
        cart::DELIVERYEXPECTEDDATE => "la data di consegna",
        cart::DELIVERYEXPECTEDDELAY => "il termine di consegna in giorni",
        cart::DELIVERYLABEL => "il nome del modo di consegna",
        cart::DELIVERYSPEED => "la rapidità della consegna",
        cart::DELIVERYTYPE => "il modo di consegna",
        cart::DISCOUNT => "lo sconto",
        cart::MERCHANTITEMID => "il codice dell'articolo",
        cart::NAME => "il nome dell'articolo",
        cart::PRICE => "il prezzo unitario",
        cart::QUANTITY => "la quantità",
        cart::SUBMERCHANTEXTERNALID => "il conto del venditore",
        cart::TAX => "l'imposta",
        cart::TOTALAMOUNT => "il totale della riga",
        leg::DEPARTUREDATE => "la data di partenza",
        leg::DESTINATIONLOCATIONCODE => "la destinazione",
        leg::EXCHANGEABLE => "la possibilità di cambiare il biglietto",
        leg::INSURANCE | stay::INSURANCE => "l'assicurazione del viaggio",
        leg::MEANTRANSPORT => "il mezzo di trasporto",
        leg::ORIGINLOCATIONCODE => "il luogo di partenza",
        leg::PASSENGERCOUNT | stay::PASSENGERCOUNT => "il numero di viaggiatori",
        leg::RANK => "il numero della tratta",
        leg::SERVICECLASS => "la classe",
        stay::ARRIVALDATE => "la data di arrivo",
        stay::DEPARTUREDATE => "il giorno di partenza",
        stay::LOCATION => "il luogo del soggiorno",
        stay::ROOMCOUNT => "il numero di camere",
        stay::TYPE => "il tipo di soggiorno",
        stay::VEHICLERENT => "il noleggio di un veicolo",
        #[cfg(feature = "server")]
        notification::CURRENCY => "la valuta",
        #[cfg(feature = "server")]
        notification::DESCRIPTOR => "la dicitura dell'estratto conto",
        #[cfg(feature = "server")]
        notification::EXECCODE => "il codice dell'esito",
        #[cfg(feature = "server")]
        notification::EXTERNALENTITYID => "il riferimento del conto presso Oney",
        #[cfg(feature = "server")]
        notification::EXTERNALREFERENCE => "il riferimento della transazione presso Oney",
        #[cfg(feature = "server")]
        notification::LANGUAGE => "la lingua",
        #[cfg(feature = "server")]
        notification::MESSAGE => "l'esito a parole",
        #[cfg(feature = "server")]
        notification::TRANSACTIONID => "il numero della transazione",
        #[cfg(feature = "server")]
        result::REDIRECTHTML => "la pagina che porta a Oney",
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
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "BE" => "Belgio",
        "DE" => "Germania",
        "ES" => "Spagna",
        "FR" => "Francia",
        "IT" => "Italia",
        "LU" => "Lussemburgo",
        "NL" => "Paesi Bassi",
        "PT" => "Portogallo",
        _ => "",
    }
}

//! Spanish: to a customer, with `usted`.

use super::{Language, Numbers, Plural, Word};
use crate::code::IssueCode as Code;

pub(super) const LANGUAGE: Language = Language {
    tag: "es",
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
        Code::InputTooLarge => "Envíe como máximo {max:byte|bytes}.",
        Code::TooManyIssues => {
            "Envíe un pedido con menos errores: se han encontrado más de {max:problema|problemas}."
        }
        Code::DuplicateParameter => "Indique {field} una sola vez.",
        Code::UnknownParameter => {
            "Quite la clave {field}, que no es un parámetro de esta solicitud{suggestion: (¿quiso decir #?)}."
        }
        Code::TooManyUnknown => {
            "Envíe como máximo {max:parámetro desconocido|parámetros desconocidos}; el pedido tiene {length}."
        }
        Code::TooManyLines => "Envíe como máximo {max:línea|líneas} para {field}.",
        Code::TooDeep => "Anide los valores en {max:nivel|niveles} como máximo.",
        Code::WrongType => "Indique {field} como {expected}.",
        Code::InvalidUnicode => "Escriba de nuevo {field}: hay un carácter ilegible.",
        Code::MissingParameter => "Indique {field}.",
        Code::MissingRecommended => "Añada {field}: así se aceptan más pedidos.",
        Code::TooLong => "El límite para {field} es de {max:carácter|caracteres}; ahora hay {length}.",
        Code::ControlCharacter => "Escriba de nuevo {field}: hay un carácter invisible.",
        Code::EscapedText => "Compruebe {field}: contiene «{found}»{reading: en lugar de «#»}.",
        Code::NotAnInteger => "Indique {field} con un número entero, en cifras.",
        Code::AmountNotInCents => "Indique {field} en céntimos: 600,50 € son 60050.",
        Code::NegativeAmount => {
            "Corrija {field}: no puede ser negativo; reduzca en su lugar los precios de los artículos."
        }
        Code::OutOfRange => "Indique un número de {min} a {max} para {field}.",
        Code::NotADecimal => "Indique {field} con un número con punto, por ejemplo 19.5.",
        Code::InvalidDate => "Indique {field} como año-mes-día{reason:, sin hora}, por ejemplo 1985-04-12.",
        Code::NotInList => "Elija para {field} uno de estos valores{allowed:: #}{suggestion: (¿quiso decir #?)}.",
        Code::ApproximatedValue => "Revise {field}: se enviará como {value}.",
        Code::NotABoolean => "Responda sí o no para {field}.",
        Code::UnknownCountry => "Elija {field} por su código de dos letras, por ejemplo ES para España.",
        Code::InvalidEmail => "Indique una dirección de correo completa, por ejemplo nombre@example.com.",
        Code::EmailNotAscii => "Indique una dirección de correo sin acentos ni otras letras especiales.",
        Code::EmailWithPlus => "Indique una dirección de correo sin el signo más.",
        Code::EmailTypo => "Compruebe {field}: quizá termina en @{suggestion}.",
        Code::InvalidIpAddress => {
            "Indique {field} con cuatro números separados por puntos, por ejemplo 212.27.48.10."
        }
        Code::IpVersion6 => "Indique {field} como dirección IPv4: no se acepta IPv6.",
        Code::IpNotPublic => "Revise {field}: no es una dirección pública.",
        Code::InvalidHash => "Indique {field} con 64 dígitos hexadecimales.",
        Code::InvalidUuid => "Indique {field} con un UUID de 36 caracteres.",
        Code::InvalidUrl => {
            "Indique {field} con una dirección web en ASCII, por ejemplo https://shop.example/paid."
        }
        Code::InvalidLocationCode => "Indique {field} con un código de tres letras, por ejemplo MAD.",
        Code::InvalidPhone => "Indique {field} completo{country:example:, por ejemplo #}.",
        Code::PlaceholderPhone => "Indique el número en el que podemos llamarle: este parece un ejemplo.",
        Code::PhoneNotMobile => "Indique un número de móvil{country:mobile: que empiece por #}.",
        Code::PhoneCountryGuessed => "Revise {field}: se ha leído como un número extranjero ({country}).",
        Code::PhoneWithoutPlus => "Revise {field}: es demasiado largo para enviarlo con el signo más.",
        Code::InvalidPostalCode => "Indique {field} como se escribe en su país{example:, por ejemplo #}.",
        Code::PhoneNotInPlan => "Revise {field}: ese número no es conocido.",
        Code::SpanishPhone => "Indique para {field} un número español que empiece por {starts}.",
        Code::AddressTooLong => {
            "Acorte {field} en {excess:carácter|caracteres}: debe caber en {lines:línea|líneas} de {width}."
        }
        Code::AddressWordCut => {
            "Revise {field}: una palabra de más de {width:carácter|caracteres} se cortará entre dos líneas."
        }
        Code::EmptyCart => "Ponga al menos un artículo en la cesta.",
        Code::LineTotalMismatch => {
            "Corrija {field}: debe ser el precio unitario por la cantidad; un total redondeado se envía como una sola unidad a ese precio."
        }
        Code::CartTotalMismatch => "Revise {field}: la cesta suma otro importe.",
        Code::TooManyArticles => "Pida como máximo {max:artículo|artículos}; la cesta tiene {length}.",
        Code::DeliveryInPast | Code::JourneyInPast => "Revise {field}: ese día ya ha pasado.",
        Code::DeliveryDelayMismatch => "Revise {field}: el plazo en días da otra fecha.",
        Code::ExpressTooSlow => "Revise {field}: una entrega urgente tarda {hours:hora|horas} como máximo.",
        Code::StandardTooFast => {
            "Revise {field}: una entrega en menos de {hours:hora|horas} es una entrega urgente."
        }
        Code::PickupWithoutName => "Indique {field}: el nombre de la tienda o del punto de recogida.",
        Code::PickupAtHome => {
            "Revise {field}: un pedido que se recoge no se entrega en la dirección de facturación."
        }
        Code::OperatorSpelling => {
            "Revise {field}: los artículos propios del mercado llevan OPERATOR, en mayúsculas."
        }
        Code::MissingDeliveryAddress => "Repita la dirección de facturación como dirección de entrega.",
        Code::MissingDeliveryPhone => "Indique un número de teléfono para la entrega.",
        Code::AgeOutOfRange => "Este pago está abierto a clientes de {min} a {max} años.",
        Code::AgeUnknown => "Indique {field}, para que se pueda comprobar su edad.",
        Code::CountryNotMerchant => "Indique una dirección en el país de esta tienda ({expected}).",
        Code::OverseasTerritory => "Pregunte a la tienda si se puede pagar a plazos en esta dirección.",
        Code::MissingHouseNumber => "Complete {field} con el número, si lo hay.",
        Code::PostalCodeInCity => "Escriba {field} sin el código postal.",
        Code::UnknownPostalArea => "Compruebe {field}: quizá no corresponde a ningún lugar ({country}).",
        Code::ImplausibleName => "Compruebe de nuevo {field}.",
        Code::WrongAccount => "Corrija {field}: el perfil del comercio tiene otra cuenta.",
        Code::PaymentOptionNotOffered => "Elija una de estas formas de pago: {allowed}.",
        Code::SpanishPaymentOption => {
            "Revise {field}: para las cuentas españolas solo está documentado {allowed}."
        }
        Code::AmountOutOfRange => "Esta forma de pago es para pedidos de {min} a {max}.",
        Code::CommercialCodeNotAgreed => "Quite {field}: el perfil del comercio no lo incluye.",
        Code::ProductChosenTwice => "Indique {field} o el código comercial, no ambos.",
        Code::RedirectUrlAlone => "Indique también {field}: las dos direcciones de retorno van juntas.",
        Code::MissingTravel => "Añada al menos un trayecto o una estancia.",
        Code::TravelNotExpected => "Quite {field}: este comercio no vende viajes.",
        Code::RankRepeated => "Corrija {field}: otro trayecto ya lo tiene.",
        Code::RankGap => "Numere los trayectos desde el 1, sin saltos.",
        Code::LegBeforePrevious => "Revise {field}: el trayecto anterior sale más tarde.",
        Code::StayEndsBeforeStart => "Corrija {field}: la estancia termina antes de empezar.",
        Code::StayWithoutNight => "Revise {field}: la estancia termina el mismo día en que empieza.",
        Code::MissingRoomCount => "Añada {field} del hotel.",
        Code::UndocumentedParameter => "No tenga en cuenta {field}: no está documentado para este mensaje.",
        Code::TooShort => "Revise {field}: tiene {length} caracteres y se exigen al menos {min}.",
        Code::NotDigits => "Indique {field} con un texto de {min} a {max} dígitos.",
        Code::InvalidCurrency => "Indique {field} con un código de tres letras, por ejemplo EUR.",
        Code::UnlistedValue => "Revise {field}: los valores documentados son {known}.",
        Code::NotBase64 => "Entregue {field} tal como llegó: no es base64.",
        Code::RedirectNotHtml => "No muestre {field}: su contenido no es una página.",
        Code::MissingRedirect => "El pago no puede continuar: falta {field}.",
        Code::RedirectNotExpected => "No muestre {field}: esta respuesta no lo pide.",
        Code::MissingTransaction => "Busque el pago antes de continuar: falta {field}.",
        Code::CurrencyNotEuro => "No dé el pedido por pagado: el importe no está en euros.",
        Code::CaptureAmountNotDocumented => "Quite {field}: una captura abarca toda la autorización.",
        Code::MissingCaptureAmount => "Añada {field}: hay una captura por pasajero.",
        Code::HashOutdated => "Firme de nuevo el pedido: se ha modificado después de firmarlo.",
        Code::UnreadableMessage => "No procese este mensaje: no se puede leer como una notificación firmada.",
        Code::HashMismatch => "No procese este mensaje: no está firmado con el secreto de esta cuenta.",
        Code::UnexpectedOperation => "No procese este mensaje: no trata de la operación esperada ({expected}).",
        Code::UnexpectedAccount => "No procese este mensaje: trata de otra cuenta.",
        Code::UnexpectedOrder => "No procese este mensaje: trata de otro pedido.",
        Code::UnexpectedAmount => "No procese este mensaje: su importe no es el esperado.",
        Code::UnexpectedTransaction => "No procese este mensaje: trata de otra transacción.",
        Code::RepeatedNotification => "Responda a esta notificación sin procesarla: ya se recibió antes.",
        Code::StaleNotification => "Responda a esta notificación sin procesarla: otra posterior ya decidió.",
        Code::OneySeveralDeliveries => "Revise {field}: Oney admite una sola entrega para todo el pedido.",
        Code::OneyExpressUnclear => {
            "Revise {field}: para Oney, una entrega urgente tarda {hours:hora|horas} como máximo."
        }
        Code::OneyCategoryUnclear => "Indique a qué categoría de Oney corresponde {field}: {choices}.",
        Code::OneyCountryNotServed => "Elija un país que Oney atienda en euros: {served}.",
        Code::OneyLanguageUnclear => "Elija el idioma del cliente: {choices}.",
        Code::OneyTravelNotMapped => "Comunique el viaje a Oney a mano: {field} no se puede trasladar.",
    }
}

fn label(list: &str, name: &str) -> &'static str {
    match (list, name) {
        ("", "AMOUNT") => "el importe",
        ("", "APIKEYID") => "el identificador de la clave API",
        ("", "BILLINGADDRESS") => "la calle de facturación",
        ("", "BILLINGCITY") => "la localidad de facturación",
        ("", "BILLINGCOUNTRY") => "el país de facturación",
        ("", "BILLINGFIRSTNAME") => "su nombre",
        ("", "BILLINGLASTNAME") => "sus apellidos",
        ("", "BILLINGMOBILEPHONE") => "su número de móvil",
        ("", "BILLINGPHONE") => "su número de teléfono",
        ("", "BILLINGPOSTALCODE") => "el código postal de facturación",
        ("", "BILLINGTITLE") => "su tratamiento",
        ("", "CLIENTDOB") => "su fecha de nacimiento",
        ("", "CLIENTEMAIL") => "su correo electrónico",
        ("", "CLIENTIDENT") => "el identificador del cliente",
        ("", "CLIENTIP") => "la dirección IP del cliente",
        ("", "CLIENTUSERAGENT") => "el agente de usuario del navegador",
        ("", "COMMERCIALCODE") => "el código comercial",
        ("", "DESCRIPTION") => "la descripción",
        ("", "EXTRADATA") => "el campo libre",
        ("", "HASH") => "la firma",
        ("", "IDENTIFIER") => "el identificador de la cuenta",
        ("", "METADATA") => "los datos adicionales",
        ("", "OPERATIONTYPE") => "la operación",
        ("", "ORDERID") => "el número de pedido",
        ("", "PAYMENTOPTION") => "la forma de pago",
        ("", "REDIRECTURLCANCEL") => "la dirección de retorno tras una cancelación",
        ("", "REDIRECTURLSUCCESS") => "la dirección de retorno tras el pago",
        ("", "SHIPTOADDRESS") => "la calle de entrega",
        ("", "SHIPTOCITY") => "la localidad de entrega",
        ("", "SHIPTOCOMPANYNAME") => "la empresa de la dirección de entrega",
        ("", "SHIPTOCOUNTRY") => "el país de entrega",
        ("", "SHIPTOFIRSTNAME") => "el nombre del destinatario",
        ("", "SHIPTOLASTNAME") => "los apellidos del destinatario",
        ("", "SHIPTOMOBILEPHONE") => "el número de móvil del destinatario",
        ("", "SHIPTOPHONE") => "el número de teléfono del destinatario",
        ("", "SHIPTOPOSTALCODE") => "el código postal de entrega",
        ("", "SHIPTOTITLE") => "el tratamiento del destinatario",
        ("", "VERSION") => "la versión del protocolo",
        ("", "TRAVELPASSENGERDOB") => "la fecha de nacimiento del viajero",
        ("", "TRAVELPASSENGERFIRSTNAME") => "el nombre del viajero",
        ("", "TRAVELPASSENGERLASTNAME") => "los apellidos del viajero",
        ("CART", "BRAND") => "la marca",
        ("CART", "CATEGORY") => "la categoría",
        ("CART", "DELIVERYEXPECTEDDATE") => "la fecha de entrega",
        ("CART", "DELIVERYEXPECTEDDELAY") => "el plazo de entrega en días",
        ("CART", "DELIVERYLABEL") => "el nombre del modo de entrega",
        ("CART", "DELIVERYSPEED") => "la rapidez de la entrega",
        ("CART", "DELIVERYTYPE") => "el modo de entrega",
        ("CART", "DISCOUNT") => "el descuento",
        ("CART", "MERCHANTITEMID") => "la referencia del artículo",
        ("CART", "NAME") => "el nombre del artículo",
        ("CART", "PRICE") => "el precio unitario",
        ("CART", "QUANTITY") => "la cantidad",
        ("CART", "SUBMERCHANTEXTERNALID") => "la cuenta del vendedor",
        ("CART", "TAX") => "el impuesto",
        ("CART", "TOTALAMOUNT") => "el total de la línea",
        ("TRAVELLEGS", "DEPARTUREDATE") => "la fecha de salida",
        ("TRAVELLEGS", "DESTINATIONLOCATIONCODE") => "el destino",
        ("TRAVELLEGS", "EXCHANGEABLE") => "la posibilidad de cambiar el billete",
        ("TRAVELLEGS", "INSURANCE") | ("TRAVELSTAYS", "INSURANCE") => "el seguro del viaje",
        ("TRAVELLEGS", "MEANTRANSPORT") => "el medio de transporte",
        ("TRAVELLEGS", "ORIGINLOCATIONCODE") => "el lugar de salida",
        ("TRAVELLEGS", "PASSENGERCOUNT") | ("TRAVELSTAYS", "PASSENGERCOUNT") => "el número de viajeros",
        ("TRAVELLEGS", "RANK") => "el número del trayecto",
        ("TRAVELLEGS", "SERVICECLASS") => "la clase",
        ("TRAVELSTAYS", "ARRIVALDATE") => "la fecha de llegada",
        ("TRAVELSTAYS", "DEPARTUREDATE") => "el día de salida",
        ("TRAVELSTAYS", "LOCATION") => "el lugar de la estancia",
        ("TRAVELSTAYS", "ROOMCOUNT") => "el número de habitaciones",
        ("TRAVELSTAYS", "TYPE") => "el tipo de estancia",
        ("TRAVELSTAYS", "VEHICLERENT") => "el alquiler de vehículo",
        ("", "CURRENCY") => "la moneda",
        ("", "DESCRIPTOR") => "el texto del extracto bancario",
        ("", "EXECCODE") => "el código del resultado",
        ("", "EXTERNALENTITYID") => "la referencia de la cuenta en Oney",
        ("", "EXTERNALREFERENCE") => "la referencia de la transacción en Oney",
        ("", "LANGUAGE") => "el idioma",
        ("", "MESSAGE") => "el resultado en palabras",
        ("", "TRANSACTIONID") => "el número de transacción",
        ("", "REDIRECTHTML") => "la página que lleva a Oney",
        _ => "",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Integer => "número entero",
        Word::Number => "número",
        Word::Boolean => "sí o no",
        Word::Text => "texto",
        Word::Object => "objeto",
        Word::List => "lista",
        Word::Mr => "Señor",
        Word::Miss => "Señorita",
        Word::Mrs => "Señora",
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "AD" => "Andorra",
        "AT" => "Austria",
        "BE" => "Bélgica",
        "BL" => "San Bartolomé",
        "CH" => "Suiza",
        "CZ" => "Chequia",
        "DE" => "Alemania",
        "ES" => "España",
        "FR" => "Francia",
        "GB" => "Reino Unido",
        "GF" => "Guayana Francesa",
        "GP" => "Guadalupe",
        "HU" => "Hungría",
        "IE" => "Irlanda",
        "IT" => "Italia",
        "LU" => "Luxemburgo",
        "MC" => "Mónaco",
        "MF" => "San Martín",
        "MQ" => "Martinica",
        "NL" => "Países Bajos",
        "PL" => "Polonia",
        "PM" => "San Pedro y Miquelón",
        "PT" => "Portugal",
        "RE" => "Reunión",
        "RO" => "Rumanía",
        "YT" => "Mayotte",
        _ => "",
    }
}

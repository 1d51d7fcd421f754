//! Spanish: to a customer, with `usted`.

use super::{Language, Numbers, Plural, Word};
use crate::catalogue::{ParameterId, authorization as order, cart, travel_legs as leg, travel_stays as stay};
#[cfg(feature = "server")]
use crate::catalogue::{authorization_result as result, refund_notification as notification};
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
        Code::TooLong => "Acorte {field} a {max:carácter|caracteres} como máximo; ahora hay {length}.",
        Code::ControlCharacter => "Escriba de nuevo {field}: hay un carácter invisible.",
        Code::NotAnInteger => "Indique {field} con un número entero, en cifras.",
        Code::OutOfRange => "Indique un número de {min} a {max} para {field}.",
        Code::NotADecimal => "Indique {field} con un número con punto, por ejemplo 19.5.",
        Code::InvalidDate => "Indique {field} como año-mes-día, por ejemplo 1985-04-12.",
        Code::NotInList => "Elija para {field} uno de estos valores: {allowed}.",
        Code::ApproximatedValue => "Revise {field}: se enviará como {value}.",
        Code::NotABoolean => "Responda sí o no para {field}.",
        Code::UnknownCountry => "Elija {field} por su código de dos letras, por ejemplo ES.",
        Code::InvalidEmail => "Indique una dirección de correo completa, por ejemplo nombre@example.com.",
        Code::EmailWithPlus => "Indique una dirección de correo sin el signo más.",
        Code::InvalidIpAddress => {
            "Indique {field} con cuatro números separados por puntos, por ejemplo 212.27.48.10."
        }
        Code::IpVersion6 => "Indique {field} como dirección IPv4: no se acepta IPv6.",
        Code::IpNotPublic => "Revise {field}: no es una dirección pública.",
        Code::InvalidHash => "Indique {field} con 64 dígitos hexadecimales.",
        Code::InvalidUuid => "Indique {field} con un UUID de 36 caracteres.",
        Code::InvalidLocationCode => "Indique {field} con un código de tres letras, por ejemplo MAD.",
        Code::InvalidPhone => "Indique {field} completo{country:example:, por ejemplo #}.",
        Code::PlaceholderPhone => "Indique el número en el que podemos llamarle.",
        Code::PhoneNotMobile => "Indique un número de móvil{country:mobile: que empiece por #}.",
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
        Code::LineTotalMismatch => "Corrija {field}: debe ser el precio unitario por la cantidad.",
        Code::CartTotalMismatch => "Revise {field}: la cesta suma otro importe.",
        Code::TooManyArticles => "Pida como máximo {max:artículo|artículos}; la cesta tiene {length}.",
        Code::DeliveryInPast => "Revise {field}: ese día ya ha pasado.",
        Code::DeliveryDelayMismatch => "Revise {field}: el plazo en días da otra fecha.",
        Code::ExpressTooSlow => "Revise {field}: una entrega urgente tarda {hours:hora|horas} como máximo.",
        Code::PickupWithoutName => "Indique {field}: el nombre de la tienda o del punto de recogida.",
        Code::PickupAtHome => {
            "Revise {field}: un pedido que se recoge no se entrega en la dirección de facturación."
        }
        Code::OperatorSpelling => {
            "Revise {field}: los artículos propios del mercado llevan OPERATOR, en mayúsculas."
        }
        Code::MissingDeliveryPhone => "Indique un número de teléfono para la entrega.",
        Code::AgeOutOfRange => "Este pago está abierto a clientes de {min} a {max} años.",
        Code::CountryNotMerchant => "Indique una dirección en el país de esta tienda ({expected}).",
        Code::PaymentOptionNotOffered => "Elija una de estas formas de pago: {allowed}.",
        Code::SpanishPaymentOption => {
            "Revise {field}: para las cuentas españolas solo está documentado {allowed}."
        }
        Code::AmountOutOfRange => "Esta forma de pago es para pedidos de {min} a {max}.",
        Code::CommercialCodeNotAgreed => "Quite {field}: el perfil del comercio no lo incluye.",
        Code::ProductChosenTwice => "Indique {field} o el código comercial, no ambos.",
        Code::MissingTravel => "Añada al menos un trayecto o una estancia.",
        Code::TravelNotExpected => "Quite {field}: este comercio no vende viajes.",
        Code::RankRepeated => "Corrija {field}: otro trayecto ya lo tiene.",
        Code::RankGap => "Numere los trayectos desde el 1, sin saltos.",
        Code::LegBeforePrevious => "Revise {field}: el trayecto anterior sale más tarde.",
        Code::StayEndsBeforeStart => "Corrija {field}: la estancia termina antes de empezar.",
        Code::StayWithoutNight => "Revise {field}: la estancia termina el mismo día en que empieza.",
        Code::MissingRoomCount => "Añada {field} del hotel.",
        #[cfg(feature = "server")]
        Code::UndocumentedParameter => "No tenga en cuenta {field}: no está documentado para este mensaje.",
        #[cfg(feature = "server")]
        Code::TooShort => "Revise {field}: tiene {length} caracteres y se exigen al menos {min}.",
        #[cfg(feature = "server")]
        Code::NotDigits => "Indique {field} con un texto de {min} a {max} dígitos.",
        #[cfg(feature = "server")]
        Code::InvalidCurrency => "Indique {field} con un código de tres letras, por ejemplo EUR.",
        #[cfg(feature = "server")]
        Code::UnlistedValue => "Revise {field}: los valores documentados son {known}.",
        #[cfg(feature = "server")]
        Code::NotBase64 => "Entregue {field} tal como llegó: no es base64.",
        #[cfg(feature = "server")]
        Code::RedirectNotHtml => "No muestre {field}: su contenido no es una página.",
        #[cfg(feature = "server")]
        Code::MissingRedirect => "El pago no puede continuar: falta {field}.",
        #[cfg(feature = "server")]
        Code::RedirectNotExpected => "No muestre {field}: esta respuesta no lo pide.",
        #[cfg(feature = "server")]
        Code::MissingTransaction => "Busque el pago antes de continuar: falta {field}.",
        #[cfg(feature = "server")]
        Code::CurrencyNotEuro => "No dé el pedido por pagado: el importe no está en euros.",
        #[cfg(feature = "server")]
        Code::CaptureAmountNotDocumented => "Quite {field}: una captura abarca toda la autorización.",
        #[cfg(feature = "server")]
        Code::MissingCaptureAmount => "Añada {field}: hay una captura por pasajero.",
        #[cfg(feature = "server")]
        Code::HashMismatch => "No procese este mensaje: no está firmado con el secreto de esta cuenta.",
        #[cfg(feature = "server")]
        Code::UnexpectedOperation => "No procese este mensaje: no trata de la operación esperada ({expected}).",
        #[cfg(feature = "server")]
        Code::UnexpectedAccount => "No procese este mensaje: trata de otra cuenta.",
        #[cfg(feature = "server")]
        Code::UnexpectedOrder => "No procese este mensaje: trata de otro pedido.",
        #[cfg(feature = "server")]
        Code::UnexpectedAmount => "No procese este mensaje: su importe no es el esperado.",
        #[cfg(feature = "server")]
        Code::UnexpectedTransaction => "No procese este mensaje: trata de otra transacción.",
        #[cfg(feature = "server")]
        Code::RepeatedNotification => "Responda a esta notificación sin procesarla: ya se recibió antes.",
        #[cfg(feature = "server")]
        Code::StaleNotification => "Responda a esta notificación sin procesarla: otra posterior ya decidió.",
        #[cfg(feature = "server")]
        Code::OneySeveralDeliveries => "Revise {field}: Oney admite una sola entrega para todo el pedido.",
        #[cfg(feature = "server")]
        Code::OneyExpressUnclear => {
            "Revise {field}: para Oney, una entrega urgente tarda {hours:hora|horas} como máximo."
        }
        #[cfg(feature = "server")]
        Code::OneyCategoryUnclear => "Indique a qué categoría de Oney corresponde {field}: {choices}.",
        #[cfg(feature = "server")]
        Code::OneyCountryNotServed => "Elija un país que Oney atienda en euros: {served}.",
        #[cfg(feature = "server")]
        Code::OneyLanguageUnclear => "Elija el idioma del cliente: {choices}.",
        #[cfg(feature = "server")]
        Code::OneyTravelNotMapped => "Comunique el viaje a Oney a mano: {field} no se puede trasladar.",
    }
}

fn label(id: ParameterId) -> &'static str {
    match id {
        order::AMOUNT => "el importe",
        order::APIKEYID => "el identificador de la clave API",
        order::BILLINGADDRESS => "la calle de facturación",
        order::BILLINGCITY => "la localidad de facturación",
        order::BILLINGCOUNTRY => "el país de facturación",
        order::BILLINGFIRSTNAME => "su nombre",
        order::BILLINGLASTNAME => "sus apellidos",
        order::BILLINGMOBILEPHONE => "su número de móvil",
        order::BILLINGPHONE => "su número de teléfono",
        order::BILLINGPOSTALCODE => "el código postal de facturación",
        order::BILLINGTITLE => "su tratamiento",
        order::CLIENTDOB => "su fecha de nacimiento",
        order::CLIENTEMAIL => "su correo electrónico",
        order::CLIENTIDENT => "el identificador del cliente",
        order::CLIENTIP => "la dirección IP del cliente",
        order::CLIENTUSERAGENT => "el agente de usuario del navegador",
        order::COMMERCIALCODE => "el código comercial",
        order::DESCRIPTION => "la descripción",
        order::EXTRADATA => "el campo libre",
        order::HASH => "la firma",
        order::IDENTIFIER => "el identificador de la cuenta",
        order::METADATA => "los datos adicionales",
        order::OPERATIONTYPE => "la operación",
        order::ORDERID => "el número de pedido",
        order::PAYMENTOPTION => "la forma de pago",
        order::SHIPTOADDRESS => "la calle de entrega",
        order::SHIPTOCITY => "la localidad de entrega",
        order::SHIPTOCOMPANYNAME => "la empresa de la dirección de entrega",
        order::SHIPTOCOUNTRY => "el país de entrega",
        order::SHIPTOFIRSTNAME => "el nombre del destinatario",
        order::SHIPTOLASTNAME => "los apellidos del destinatario",
        order::SHIPTOMOBILEPHONE => "el número de móvil del destinatario",
        order::SHIPTOPHONE => "el número de teléfono del destinatario",
        order::SHIPTOPOSTALCODE => "el código postal de entrega",
        order::SHIPTOTITLE => "el tratamiento del destinatario",
        order::VERSION => "la versión del protocolo",
        order::TRAVELPASSENGERDOB => "la fecha de nacimiento del viajero",
        order::TRAVELPASSENGERFIRSTNAME => "el nombre del viajero",
        order::TRAVELPASSENGERLASTNAME => "los apellidos del viajero",
        cart::BRAND => "la marca",
        cart::CATEGORY => "la categoría",
        cart::DELIVERYEXPECTEDDATE => "la fecha de entrega",
        cart::DELIVERYEXPECTEDDELAY => "el plazo de entrega en días",
        cart::DELIVERYLABEL => "el nombre del modo de entrega",
        cart::DELIVERYSPEED => "la rapidez de la entrega",
        cart::DELIVERYTYPE => "el modo de entrega",
        cart::DISCOUNT => "el descuento",
        cart::MERCHANTITEMID => "la referencia del artículo",
        cart::NAME => "el nombre del artículo",
        cart::PRICE => "el precio unitario",
        cart::QUANTITY => "la cantidad",
        cart::SUBMERCHANTEXTERNALID => "la cuenta del vendedor",
        cart::TAX => "el impuesto",
        cart::TOTALAMOUNT => "el total de la línea",
        leg::DEPARTUREDATE => "la fecha de salida",
        leg::DESTINATIONLOCATIONCODE => "el destino",
        leg::EXCHANGEABLE => "la posibilidad de cambiar el billete",
        leg::INSURANCE | stay::INSURANCE => "el seguro del viaje",
        leg::MEANTRANSPORT => "el medio de transporte",
        leg::ORIGINLOCATIONCODE => "el lugar de salida",
        leg::PASSENGERCOUNT | stay::PASSENGERCOUNT => "el número de viajeros",
        leg::RANK => "el número del trayecto",
        leg::SERVICECLASS => "la clase",
        stay::ARRIVALDATE => "la fecha de llegada",
        stay::DEPARTUREDATE => "el día de salida",
        stay::LOCATION => "el lugar de la estancia",
        stay::ROOMCOUNT => "el número de habitaciones",
        stay::TYPE => "el tipo de estancia",
        stay::VEHICLERENT => "el alquiler de vehículo",
        #[cfg(feature = "server")]
        notification::CURRENCY => "la moneda",
        #[cfg(feature = "server")]
        notification::DESCRIPTOR => "el texto del extracto bancario",
        #[cfg(feature = "server")]
        notification::EXECCODE => "el código del resultado",
        #[cfg(feature = "server")]
        notification::EXTERNALENTITYID => "la referencia de la cuenta en Oney",
        #[cfg(feature = "server")]
        notification::EXTERNALREFERENCE => "la referencia de la transacción en Oney",
        #[cfg(feature = "server")]
        notification::LANGUAGE => "el idioma",
        #[cfg(feature = "server")]
        notification::MESSAGE => "el resultado en palabras",
        #[cfg(feature = "server")]
        notification::TRANSACTIONID => "el número de transacción",
        #[cfg(feature = "server")]
        result::REDIRECTHTML => "la página que lleva a Oney",
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
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "BE" => "Bélgica",
        "DE" => "Alemania",
        "ES" => "España",
        "FR" => "Francia",
        "IT" => "Italia",
        "LU" => "Luxemburgo",
        "NL" => "Países Bajos",
        "PT" => "Portugal",
        _ => "",
    }
}

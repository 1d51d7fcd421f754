//! Portuguese as in Portugal, where Oney is: to a customer, in the third person.

use super::{Language, Numbers, Plural, Word};
use crate::catalogue::{ParameterId, authorization as order, cart, travel_legs as leg, travel_stays as stay};
#[cfg(feature = "server")]
use crate::catalogue::{authorization_result as result, refund_notification as notification};
use crate::code::IssueCode as Code;

pub(super) const LANGUAGE: Language = Language {
    tag: "pt",
    numbers: Numbers { group: "\u{a0}", least: 10_000, decimal: ",", currency: "#\u{a0}€" },
    list: [", ", " ou "],
    plural: Plural::NotOne,
    template,
    label,
    word,
    country,
};

fn template(code: Code) -> &'static str {
    match code {
        Code::InputTooLarge => "Envie no máximo {max:byte|bytes}.",
        Code::DuplicateParameter => "Indique {field} só uma vez.",
        Code::UnknownParameter => {
            "Retire a chave {field}, que não é um parâmetro deste pedido{suggestion: (queria dizer #?)}."
        }
        Code::TooManyUnknown => {
            "Envie no máximo {max:parâmetro desconhecido|parâmetros desconhecidos}; a encomenda tem {length}."
        }
        Code::TooManyLines => "Envie no máximo {max:linha|linhas} para {field}.",
        Code::TooDeep => "Encaixe os valores em {max:nível|níveis} no máximo.",
        Code::WrongType => "Indique {field} como {expected}.",
        Code::InvalidUnicode => "Escreva de novo {field}: há um carácter ilegível.",
        Code::MissingParameter => "Indique {field}.",
        Code::MissingRecommended => "Acrescente {field}: assim são aceites mais encomendas.",
        Code::TooLong => "Encurte {field} para {max:carácter|caracteres} no máximo; agora tem {length}.",
        Code::ControlCharacter => "Escreva de novo {field}: há um carácter invisível.",
        Code::NotAnInteger => "Indique {field} com um número inteiro, em algarismos.",
        Code::OutOfRange => "Indique um número de {min} a {max} para {field}.",
        Code::NotADecimal => "Indique {field} com um número com ponto, por exemplo 19.5.",
        Code::InvalidDate => "Indique {field} como ano-mês-dia, por exemplo 1985-04-12.",
        Code::NotInList => "Escolha para {field} um destes valores: {allowed}.",
        Code::ApproximatedValue => "Verifique {field}: será enviado como {value}.",
        Code::NotABoolean => "Responda sim ou não para {field}.",
        Code::UnknownCountry => "Escolha {field} pelo código de duas letras, por exemplo PT.",
        Code::InvalidEmail => "Indique um endereço de e-mail completo, por exemplo nome@example.com.",
        Code::EmailWithPlus => "Indique um endereço de e-mail sem o sinal mais.",
        Code::InvalidIpAddress => {
            "Indique {field} com quatro números separados por pontos, por exemplo 212.27.48.10."
        }
        Code::IpVersion6 => "Indique {field} como endereço IPv4: o IPv6 não é aceite.",
        Code::IpNotPublic => "Verifique {field}: não é um endereço público.",
        Code::InvalidHash => "Indique {field} com 64 algarismos hexadecimais.",
        Code::InvalidUuid => "Indique {field} com um UUID de 36 caracteres.",
        Code::InvalidLocationCode => "Indique {field} com um código de três letras, por exemplo LIS.",
        Code::InvalidPhone => "Indique {field} por inteiro{country:example:, por exemplo #}.",
        Code::PlaceholderPhone => "Indique o número para o qual podemos ligar-lhe.",
        Code::PhoneNotMobile => "Indique um número de telemóvel{country:mobile: que comece por #}.",
        Code::PhoneWithoutPlus => "Verifique {field}: é demasiado longo para seguir com o sinal mais.",
        Code::InvalidPostalCode => "Indique {field} como se escreve no seu país{example:, por exemplo #}.",
        Code::PhoneNotInPlan => "Verifique {field}: esse número não é conhecido.",
        Code::SpanishPhone => "Indique para {field} um número espanhol que comece por {starts}.",
        Code::AddressTooLong => {
            "Encurte {field} em {excess:carácter|caracteres}: tem de caber em {lines:linha|linhas} de {width}."
        }
        Code::AddressWordCut => {
            "Verifique {field}: uma palavra com mais de {width:carácter|caracteres} será cortada entre duas linhas."
        }
        Code::EmptyCart => "Ponha pelo menos um artigo no carrinho.",
        Code::LineTotalMismatch => "Corrija {field}: deve ser o preço unitário vezes a quantidade.",
        Code::CartTotalMismatch => "Verifique {field}: a soma do carrinho é outra.",
        Code::TooManyArticles => "Encomende no máximo {max:artigo|artigos}; o carrinho tem {length}.",
        Code::DeliveryInPast => "Verifique {field}: esse dia já passou.",
        Code::DeliveryDelayMismatch => "Verifique {field}: o prazo em dias dá outra data.",
        Code::ExpressTooSlow => "Verifique {field}: uma entrega expresso demora no máximo {hours:hora|horas}.",
        Code::PickupWithoutName => "Indique {field}: o nome da loja ou do ponto de recolha.",
        Code::PickupAtHome => "Verifique {field}: uma encomenda a levantar não é entregue na morada de faturação.",
        Code::OperatorSpelling => {
            "Verifique {field}: os artigos do próprio mercado levam OPERATOR, em maiúsculas."
        }
        Code::MissingDeliveryPhone => "Indique um número de telefone para a entrega.",
        Code::AgeOutOfRange => "Este pagamento destina-se a clientes dos {min} aos {max} anos.",
        Code::CountryNotMerchant => "Indique uma morada no país desta loja ({expected}).",
        Code::PaymentOptionNotOffered => "Escolha uma destas formas de pagamento: {allowed}.",
        Code::SpanishPaymentOption => "Verifique {field}: para contas espanholas só está documentado {allowed}.",
        Code::AmountOutOfRange => "Esta forma de pagamento é para encomendas de {min} a {max}.",
        Code::CommercialCodeNotAgreed => "Retire {field}: o perfil do comerciante não o prevê.",
        Code::ProductChosenTwice => "Indique {field} ou o código comercial, não ambos.",
        Code::MissingTravel => "Acrescente pelo menos uma viagem ou uma estadia.",
        Code::TravelNotExpected => "Retire {field}: este comerciante não vende viagens.",
        Code::RankRepeated => "Corrija {field}: outro trajeto já o tem.",
        Code::RankGap => "Numere os trajetos a partir de 1, sem saltos.",
        Code::LegBeforePrevious => "Verifique {field}: o trajeto anterior parte mais tarde.",
        Code::StayEndsBeforeStart => "Corrija {field}: a estadia acaba antes de começar.",
        Code::StayWithoutNight => "Verifique {field}: a estadia acaba no dia em que começa.",
        Code::MissingRoomCount => "Acrescente {field} do hotel.",
        #[cfg(feature = "server")]
        Code::UndocumentedParameter => "Não tenha em conta {field}: não está documentado para esta mensagem.",
        #[cfg(feature = "server")]
        Code::TooShort => "Verifique {field}: tem {length} carateres e são precisos pelo menos {min}.",
        #[cfg(feature = "server")]
        Code::NotDigits => "Indique {field} com um texto de {min} a {max} algarismos.",
        #[cfg(feature = "server")]
        Code::InvalidCurrency => "Indique {field} com um código de três letras, por exemplo EUR.",
        #[cfg(feature = "server")]
        Code::UnlistedValue => "Verifique {field}: os valores documentados são {known}.",
        #[cfg(feature = "server")]
        Code::NotBase64 => "Entregue {field} tal como chegou: não é base64.",
        #[cfg(feature = "server")]
        Code::RedirectNotHtml => "Não mostre {field}: o conteúdo não é uma página.",
        #[cfg(feature = "server")]
        Code::MissingRedirect => "O pagamento não pode continuar: falta {field}.",
        #[cfg(feature = "server")]
        Code::RedirectNotExpected => "Não mostre {field}: esta resposta não o pede.",
        #[cfg(feature = "server")]
        Code::MissingTransaction => "Procure o pagamento antes de continuar: falta {field}.",
        #[cfg(feature = "server")]
        Code::CurrencyNotEuro => "Não dê a encomenda por paga: o montante não está em euros.",
        #[cfg(feature = "server")]
        Code::CaptureAmountNotDocumented => "Retire {field}: uma captura abrange toda a autorização.",
        #[cfg(feature = "server")]
        Code::MissingCaptureAmount => "Acrescente {field}: há uma captura por passageiro.",
        #[cfg(feature = "server")]
        Code::HashMismatch => "Não processe esta mensagem: não está assinada com o segredo desta conta.",
        #[cfg(feature = "server")]
        Code::UnexpectedOperation => "Não processe esta mensagem: não trata da operação esperada ({expected}).",
        #[cfg(feature = "server")]
        Code::UnexpectedAccount => "Não processe esta mensagem: trata de outra conta.",
        #[cfg(feature = "server")]
        Code::UnexpectedOrder => "Não processe esta mensagem: trata de outra encomenda.",
        #[cfg(feature = "server")]
        Code::UnexpectedAmount => "Não processe esta mensagem: o montante não é o esperado.",
        #[cfg(feature = "server")]
        Code::UnexpectedTransaction => "Não processe esta mensagem: trata de outra transação.",
        #[cfg(feature = "server")]
        Code::RepeatedNotification => "Responda a esta notificação sem a processar: já foi recebida antes.",
        #[cfg(feature = "server")]
        Code::StaleNotification => "Responda a esta notificação sem a processar: outra posterior já decidiu.",
        #[cfg(feature = "server")]
        Code::OneySeveralDeliveries => "Verifique {field}: a Oney aceita uma única entrega para toda a encomenda.",
        #[cfg(feature = "server")]
        Code::OneyExpressUnclear => {
            "Verifique {field}: para a Oney, uma entrega expresso demora no máximo {hours:hora|horas}."
        }
        #[cfg(feature = "server")]
        Code::OneyCategoryUnclear => "Indique a que categoria da Oney corresponde {field}: {choices}.",
        #[cfg(feature = "server")]
        Code::OneyCountryNotServed => "Escolha um país que a Oney sirva em euros: {served}.",
        #[cfg(feature = "server")]
        Code::OneyLanguageUnclear => "Escolha a língua do cliente: {choices}.",
        #[cfg(feature = "server")]
        Code::OneyTravelNotMapped => "Comunique a viagem à Oney manualmente: não é possível transpor {field}.",
    }
}

fn label(id: ParameterId) -> &'static str {
    match id {
        order::AMOUNT => "o montante",
        order::APIKEYID => "o identificador da chave API",
        order::BILLINGADDRESS => "a rua de faturação",
        order::BILLINGCITY => "a localidade de faturação",
        order::BILLINGCOUNTRY => "o país de faturação",
        order::BILLINGFIRSTNAME => "o seu nome",
        order::BILLINGLASTNAME => "o seu apelido",
        order::BILLINGMOBILEPHONE => "o seu número de telemóvel",
        order::BILLINGPHONE => "o seu número de telefone",
        order::BILLINGPOSTALCODE => "o código postal de faturação",
        order::BILLINGTITLE => "o seu tratamento",
        order::CLIENTDOB => "a sua data de nascimento",
        order::CLIENTEMAIL => "o seu endereço de e-mail",
        order::CLIENTIDENT => "o identificador do cliente",
        order::CLIENTIP => "o endereço IP do cliente",
        order::CLIENTUSERAGENT => "o agente do navegador",
        order::COMMERCIALCODE => "o código comercial",
        order::DESCRIPTION => "a descrição",
        order::EXTRADATA => "o campo livre",
        order::HASH => "a assinatura",
        order::IDENTIFIER => "o identificador da conta",
        order::METADATA => "os dados adicionais",
        order::OPERATIONTYPE => "a operação",
        order::ORDERID => "o número da encomenda",
        order::PAYMENTOPTION => "a forma de pagamento",
        order::SHIPTOADDRESS => "a rua de entrega",
        order::SHIPTOCITY => "a localidade de entrega",
        order::SHIPTOCOMPANYNAME => "a empresa da morada de entrega",
        order::SHIPTOCOUNTRY => "o país de entrega",
        order::SHIPTOFIRSTNAME => "o nome do destinatário",
        order::SHIPTOLASTNAME => "o apelido do destinatário",
        order::SHIPTOMOBILEPHONE => "o número de telemóvel do destinatário",
        order::SHIPTOPHONE => "o número de telefone do destinatário",
        order::SHIPTOPOSTALCODE => "o código postal de entrega",
        order::SHIPTOTITLE => "o tratamento do destinatário",
        order::VERSION => "a versão do protocolo",
        order::TRAVELPASSENGERDOB => "a data de nascimento do viajante",
        order::TRAVELPASSENGERFIRSTNAME => "o nome do viajante",
        order::TRAVELPASSENGERLASTNAME => "o apelido do viajante",
        cart::BRAND => "a marca",
        cart::CATEGORY => "a categoria",
        cart::DELIVERYEXPECTEDDATE => "a data de entrega",
        cart::DELIVERYEXPECTEDDELAY => "o prazo de entrega em dias",
        cart::DELIVERYLABEL => "o nome do modo de entrega",
        cart::DELIVERYSPEED => "a rapidez da entrega",
        cart::DELIVERYTYPE => "o modo de entrega",
        cart::DISCOUNT => "o desconto",
        cart::MERCHANTITEMID => "a referência do artigo",
        cart::NAME => "o nome do artigo",
        cart::PRICE => "o preço unitário",
        cart::QUANTITY => "a quantidade",
        cart::SUBMERCHANTEXTERNALID => "a conta do vendedor",
        cart::TAX => "o imposto",
        cart::TOTALAMOUNT => "o total da linha",
        leg::DEPARTUREDATE => "a data de partida",
        leg::DESTINATIONLOCATIONCODE => "o destino",
        leg::EXCHANGEABLE => "a possibilidade de trocar o bilhete",
        leg::INSURANCE | stay::INSURANCE => "o seguro da viagem",
        leg::MEANTRANSPORT => "o meio de transporte",
        leg::ORIGINLOCATIONCODE => "o local de partida",
        leg::PASSENGERCOUNT | stay::PASSENGERCOUNT => "o número de viajantes",
        leg::RANK => "o número do trajeto",
        leg::SERVICECLASS => "a classe",
        stay::ARRIVALDATE => "a data de chegada",
        stay::DEPARTUREDATE => "o dia da partida",
        stay::LOCATION => "o local da estadia",
        stay::ROOMCOUNT => "o número de quartos",
        stay::TYPE => "o tipo de estadia",
        stay::VEHICLERENT => "o aluguer de um veículo",
        #[cfg(feature = "server")]
        notification::CURRENCY => "a moeda",
        #[cfg(feature = "server")]
        notification::DESCRIPTOR => "o texto do extrato bancário",
        #[cfg(feature = "server")]
        notification::EXECCODE => "o código do resultado",
        #[cfg(feature = "server")]
        notification::EXTERNALENTITYID => "a referência da conta na Oney",
        #[cfg(feature = "server")]
        notification::EXTERNALREFERENCE => "a referência da transação na Oney",
        #[cfg(feature = "server")]
        notification::LANGUAGE => "o idioma",
        #[cfg(feature = "server")]
        notification::MESSAGE => "o resultado por palavras",
        #[cfg(feature = "server")]
        notification::TRANSACTIONID => "o número da transação",
        #[cfg(feature = "server")]
        result::REDIRECTHTML => "a página que leva à Oney",
        _ => "",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Integer => "número inteiro",
        Word::Number => "número",
        Word::Boolean => "sim ou não",
        Word::Text => "texto",
        Word::Object => "objeto",
        Word::List => "lista",
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "BE" => "Bélgica",
        "DE" => "Alemanha",
        "ES" => "Espanha",
        "FR" => "França",
        "IT" => "Itália",
        "LU" => "Luxemburgo",
        "NL" => "Países Baixos",
        "PT" => "Portugal",
        _ => "",
    }
}

//! Portuguese as in Portugal, where Oney is: to a customer, in the third person.

use super::{Language, Numbers, Plural, Word};
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
        Code::TooManyIssues => {
            "Envie uma encomenda com menos erros: foram encontrados mais de {max:problema|problemas}."
        }
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
        Code::TooLong => "O limite para {field} é de {max:carácter|caracteres}; agora há {length}.",
        Code::ControlCharacter => "Escreva de novo {field}: há um carácter invisível.",
        Code::EscapedText => "Verifique {field}: contém «{found}»{reading: em vez de «#»}.",
        Code::NotAnInteger => "Indique {field} com um número inteiro, em algarismos.",
        Code::AmountNotInCents => "Indique {field} em cêntimos: 600,50 € são 60050.",
        Code::NegativeAmount => "Corrija {field}: não pode ser negativo; reduza antes os preços dos artigos.",
        Code::OutOfRange => "Indique um número de {min} a {max} para {field}.",
        Code::NotADecimal => "Indique {field} com um número com ponto, por exemplo 19.5.",
        Code::InvalidDate => "Indique {field} como ano-mês-dia{reason:, sem hora}, por exemplo 1985-04-12.",
        Code::NotInList => "Escolha para {field} um destes valores{allowed:: #}{suggestion: (quis dizer #?)}.",
        Code::ApproximatedValue => "Verifique {field}: será enviado como {value}.",
        Code::NotABoolean => "Responda sim ou não para {field}.",
        Code::UnknownCountry => "Escolha {field} pelo código de duas letras, por exemplo PT para Portugal.",
        Code::InvalidEmail => "Indique um endereço de e-mail completo, por exemplo nome@example.com.",
        Code::EmailNotAscii => "Indique um endereço de e-mail sem acentos nem outras letras especiais.",
        Code::EmailWithPlus => "Indique um endereço de e-mail sem o sinal mais.",
        Code::EmailTypo => "Verifique {field}: talvez termine em @{suggestion}.",
        Code::InvalidIpAddress => {
            "Indique {field} com quatro números separados por pontos, por exemplo 212.27.48.10."
        }
        Code::IpVersion6 => "Indique {field} como endereço IPv4: o IPv6 não é aceite.",
        Code::IpNotPublic => "Verifique {field}: não é um endereço público.",
        Code::InvalidHash => "Indique {field} com 64 algarismos hexadecimais.",
        Code::InvalidUuid => "Indique {field} com um UUID de 36 caracteres.",
        Code::InvalidUrl => "Indique {field} com um endereço web em ASCII, por exemplo https://shop.example/paid.",
        Code::InvalidLocationCode => "Indique {field} com um código de três letras, por exemplo LIS.",
        Code::InvalidPhone => "Indique {field} por inteiro{country:example:, por exemplo #}.",
        Code::PlaceholderPhone => "Indique o número para o qual podemos ligar-lhe: este parece um exemplo.",
        Code::PhoneNotMobile => "Indique um número de telemóvel{country:mobile: que comece por #}.",
        Code::PhoneCountryGuessed => "Verifique {field}: foi lido como um número estrangeiro ({country}).",
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
        Code::LineTotalMismatch => {
            "Corrija {field}: deve ser o preço unitário vezes a quantidade; um total arredondado envia-se como uma só unidade a esse preço."
        }
        Code::CartTotalMismatch => "Verifique {field}: a soma do carrinho é outra.",
        Code::TooManyArticles => "Encomende no máximo {max:artigo|artigos}; o carrinho tem {length}.",
        Code::DeliveryInPast | Code::JourneyInPast => "Verifique {field}: esse dia já passou.",
        Code::DeliveryDelayMismatch => "Verifique {field}: o prazo em dias dá outra data.",
        Code::ExpressTooSlow => "Verifique {field}: uma entrega expresso demora no máximo {hours:hora|horas}.",
        Code::StandardTooFast => {
            "Verifique {field}: uma entrega em menos de {hours:hora|horas} é uma entrega expresso."
        }
        Code::PickupWithoutName => "Indique {field}: o nome da loja ou do ponto de recolha.",
        Code::PickupAtHome => "Verifique {field}: uma encomenda a levantar não é entregue na morada de faturação.",
        Code::OperatorSpelling => {
            "Verifique {field}: os artigos do próprio mercado levam OPERATOR, em maiúsculas."
        }
        Code::MissingDeliveryAddress => "Repita a morada de faturação como morada de entrega.",
        Code::MissingDeliveryPhone => "Indique um número de telefone para a entrega.",
        Code::AgeOutOfRange => "Este pagamento destina-se a clientes dos {min} aos {max} anos.",
        Code::AgeUnknown => "Indique {field}, para que a sua idade possa ser verificada.",
        Code::CountryNotMerchant => "Indique uma morada no país desta loja ({expected}).",
        Code::OverseasTerritory => "Pergunte à loja se o pagamento em prestações é possível nesta morada.",
        Code::MissingHouseNumber => "Complete {field} com o número, se existir.",
        Code::PostalCodeInCity => "Escreva {field} sem o código postal.",
        Code::UnknownPostalArea => "Verifique {field}: talvez não corresponda a nenhum lugar ({country}).",
        Code::ImplausibleName => "Confirme que {field} pode ficar assim.",
        Code::WrongAccount => "Corrija {field}: o perfil do comerciante tem outra conta.",
        Code::PaymentOptionNotOffered => "Escolha uma destas formas de pagamento: {allowed}.",
        Code::SpanishPaymentOption => "Verifique {field}: para contas espanholas só está documentado {allowed}.",
        Code::AmountOutOfRange => "Esta forma de pagamento é para encomendas de {min} a {max}.",
        Code::CommercialCodeNotAgreed => "Retire {field}: o perfil do comerciante não o prevê.",
        Code::ProductChosenTwice => "Indique {field} ou o código comercial, não ambos.",
        Code::RedirectUrlAlone => "Indique também {field}: os dois endereços de retorno vão juntos.",
        Code::MissingTravel => "Acrescente pelo menos uma viagem ou uma estadia.",
        Code::TravelNotExpected => "Retire {field}: este comerciante não vende viagens.",
        Code::RankRepeated => "Corrija {field}: outro trajeto já o tem.",
        Code::RankGap => "Numere os trajetos a partir de 1, sem saltos.",
        Code::LegBeforePrevious => "Verifique {field}: o trajeto anterior parte mais tarde.",
        Code::StayEndsBeforeStart => "Corrija {field}: a estadia acaba antes de começar.",
        Code::StayWithoutNight => "Verifique {field}: a estadia acaba no dia em que começa.",
        Code::MissingRoomCount => "Acrescente {field} do hotel.",
        Code::UndocumentedParameter => "Não tenha em conta {field}: não está documentado para esta mensagem.",
        Code::TooShort => "Verifique {field}: tem {length} carateres e são precisos pelo menos {min}.",
        Code::NotDigits => "Indique {field} com um texto de {min} a {max} algarismos.",
        Code::InvalidCurrency => "Indique {field} com um código de três letras, por exemplo EUR.",
        Code::UnlistedValue => "Verifique {field}: os valores documentados são {known}.",
        Code::NotBase64 => "Entregue {field} tal como chegou: não é base64.",
        Code::RedirectNotHtml => "Não mostre {field}: o conteúdo não é uma página.",
        Code::MissingRedirect => "O pagamento não pode continuar: falta {field}.",
        Code::RedirectNotExpected => "Não mostre {field}: esta resposta não o pede.",
        Code::MissingTransaction => "Procure o pagamento antes de continuar: falta {field}.",
        Code::CurrencyNotEuro => "Não dê a encomenda por paga: o montante não está em euros.",
        Code::CaptureAmountNotDocumented => "Retire {field}: uma captura abrange toda a autorização.",
        Code::MissingCaptureAmount => "Acrescente {field}: há uma captura por passageiro.",
        Code::HashOutdated => "Assine a encomenda de novo: foi alterada depois de assinada.",
        Code::UnreadableMessage => "Não processe esta mensagem: não pode ser lida como uma notificação assinada.",
        Code::HashMismatch => "Não processe esta mensagem: não está assinada com o segredo desta conta.",
        Code::UnexpectedOperation => "Não processe esta mensagem: não trata da operação esperada ({expected}).",
        Code::UnexpectedAccount => "Não processe esta mensagem: trata de outra conta.",
        Code::UnexpectedOrder => "Não processe esta mensagem: trata de outra encomenda.",
        Code::UnexpectedAmount => "Não processe esta mensagem: o montante não é o esperado.",
        Code::UnexpectedTransaction => "Não processe esta mensagem: trata de outra transação.",
        Code::RepeatedNotification => "Responda a esta notificação sem a processar: já foi recebida antes.",
        Code::StaleNotification => "Responda a esta notificação sem a processar: outra posterior já decidiu.",
        Code::OneySeveralDeliveries => "Verifique {field}: a Oney aceita uma única entrega para toda a encomenda.",
        Code::OneyExpressUnclear => {
            "Verifique {field}: para a Oney, uma entrega expresso demora no máximo {hours:hora|horas}."
        }
        Code::OneyCategoryUnclear => "Indique a que categoria da Oney corresponde {field}: {choices}.",
        Code::OneyCountryNotServed => "Escolha um país que a Oney sirva em euros: {served}.",
        Code::OneyLanguageUnclear => "Escolha a língua do cliente: {choices}.",
        Code::OneyTravelNotMapped => "Comunique a viagem à Oney manualmente: não é possível transpor {field}.",
    }
}

fn label(list: &str, name: &str) -> &'static str {
    match (list, name) {
        ("", "AMOUNT") => "o montante",
        ("", "APIKEYID") => "o identificador da chave API",
        ("", "BILLINGADDRESS") => "a rua de faturação",
        ("", "BILLINGCITY") => "a localidade de faturação",
        ("", "BILLINGCOUNTRY") => "o país de faturação",
        ("", "BILLINGFIRSTNAME") => "o seu nome",
        ("", "BILLINGLASTNAME") => "o seu apelido",
        ("", "BILLINGMOBILEPHONE") => "o seu número de telemóvel",
        ("", "BILLINGPHONE") => "o seu número de telefone",
        ("", "BILLINGPOSTALCODE") => "o código postal de faturação",
        ("", "BILLINGTITLE") => "o seu tratamento",
        ("", "CLIENTDOB") => "a sua data de nascimento",
        ("", "CLIENTEMAIL") => "o seu endereço de e-mail",
        ("", "CLIENTIDENT") => "o identificador do cliente",
        ("", "CLIENTIP") => "o endereço IP do cliente",
        ("", "CLIENTUSERAGENT") => "o agente do navegador",
        ("", "COMMERCIALCODE") => "o código comercial",
        ("", "DESCRIPTION") => "a descrição",
        ("", "EXTRADATA") => "o campo livre",
        ("", "HASH") => "a assinatura",
        ("", "IDENTIFIER") => "o identificador da conta",
        ("", "METADATA") => "os dados adicionais",
        ("", "OPERATIONTYPE") => "a operação",
        ("", "ORDERID") => "o número da encomenda",
        ("", "PAYMENTOPTION") => "a forma de pagamento",
        ("", "REDIRECTURLCANCEL") => "o endereço de retorno após um cancelamento",
        ("", "REDIRECTURLSUCCESS") => "o endereço de retorno após o pagamento",
        ("", "SHIPTOADDRESS") => "a rua de entrega",
        ("", "SHIPTOCITY") => "a localidade de entrega",
        ("", "SHIPTOCOMPANYNAME") => "a empresa da morada de entrega",
        ("", "SHIPTOCOUNTRY") => "o país de entrega",
        ("", "SHIPTOFIRSTNAME") => "o nome do destinatário",
        ("", "SHIPTOLASTNAME") => "o apelido do destinatário",
        ("", "SHIPTOMOBILEPHONE") => "o número de telemóvel do destinatário",
        ("", "SHIPTOPHONE") => "o número de telefone do destinatário",
        ("", "SHIPTOPOSTALCODE") => "o código postal de entrega",
        ("", "SHIPTOTITLE") => "o tratamento do destinatário",
        ("", "VERSION") => "a versão do protocolo",
        ("", "TRAVELPASSENGERDOB") => "a data de nascimento do viajante",
        ("", "TRAVELPASSENGERFIRSTNAME") => "o nome do viajante",
        ("", "TRAVELPASSENGERLASTNAME") => "o apelido do viajante",
        ("CART", "BRAND") => "a marca",
        ("CART", "CATEGORY") => "a categoria",
        ("CART", "DELIVERYEXPECTEDDATE") => "a data de entrega",
        ("CART", "DELIVERYEXPECTEDDELAY") => "o prazo de entrega em dias",
        ("CART", "DELIVERYLABEL") => "o nome do modo de entrega",
        ("CART", "DELIVERYSPEED") => "a rapidez da entrega",
        ("CART", "DELIVERYTYPE") => "o modo de entrega",
        ("CART", "DISCOUNT") => "o desconto",
        ("CART", "MERCHANTITEMID") => "a referência do artigo",
        ("CART", "NAME") => "o nome do artigo",
        ("CART", "PRICE") => "o preço unitário",
        ("CART", "QUANTITY") => "a quantidade",
        ("CART", "SUBMERCHANTEXTERNALID") => "a conta do vendedor",
        ("CART", "TAX") => "o imposto",
        ("CART", "TOTALAMOUNT") => "o total da linha",
        ("TRAVELLEGS", "DEPARTUREDATE") => "a data de partida",
        ("TRAVELLEGS", "DESTINATIONLOCATIONCODE") => "o destino",
        ("TRAVELLEGS", "EXCHANGEABLE") => "a possibilidade de trocar o bilhete",
        ("TRAVELLEGS", "INSURANCE") | ("TRAVELSTAYS", "INSURANCE") => "o seguro da viagem",
        ("TRAVELLEGS", "MEANTRANSPORT") => "o meio de transporte",
        ("TRAVELLEGS", "ORIGINLOCATIONCODE") => "o local de partida",
        ("TRAVELLEGS", "PASSENGERCOUNT") | ("TRAVELSTAYS", "PASSENGERCOUNT") => "o número de viajantes",
        ("TRAVELLEGS", "RANK") => "o número do trajeto",
        ("TRAVELLEGS", "SERVICECLASS") => "a classe",
        ("TRAVELSTAYS", "ARRIVALDATE") => "a data de chegada",
        ("TRAVELSTAYS", "DEPARTUREDATE") => "o dia da partida",
        ("TRAVELSTAYS", "LOCATION") => "o local da estadia",
        ("TRAVELSTAYS", "ROOMCOUNT") => "o número de quartos",
        ("TRAVELSTAYS", "TYPE") => "o tipo de estadia",
        ("TRAVELSTAYS", "VEHICLERENT") => "o aluguer de um veículo",
        ("", "CURRENCY") => "a moeda",
        ("", "DESCRIPTOR") => "o texto do extrato bancário",
        ("", "EXECCODE") => "o código do resultado",
        ("", "EXTERNALENTITYID") => "a referência da conta na Oney",
        ("", "EXTERNALREFERENCE") => "a referência da transação na Oney",
        ("", "LANGUAGE") => "o idioma",
        ("", "MESSAGE") => "o resultado por palavras",
        ("", "TRANSACTIONID") => "o número da transação",
        ("", "REDIRECTHTML") => "a página que leva à Oney",
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
        Word::Mr => "Senhor",
        Word::Miss => "Menina",
        Word::Mrs => "Senhora",
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "AD" => "Andorra",
        "AT" => "Áustria",
        "BE" => "Bélgica",
        "BL" => "São Bartolomeu",
        "CH" => "Suíça",
        "CZ" => "Chéquia",
        "DE" => "Alemanha",
        "ES" => "Espanha",
        "FR" => "França",
        "GB" => "Reino Unido",
        "GF" => "Guiana Francesa",
        "GP" => "Guadalupe",
        "HU" => "Hungria",
        "IE" => "Irlanda",
        "IT" => "Itália",
        "LU" => "Luxemburgo",
        "MC" => "Mónaco",
        "MF" => "São Martinho",
        "MQ" => "Martinica",
        "NL" => "Países Baixos",
        "PL" => "Polónia",
        "PM" => "São Pedro e Miquelão",
        "PT" => "Portugal",
        "RE" => "Reunião",
        "RO" => "Roménia",
        "YT" => "Maiote",
        _ => "",
    }
}

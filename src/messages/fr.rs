//! French: to a customer, with `vous`. A colon has a no-break space before it.

use super::{Language, Numbers, Plural, Word};
use crate::code::IssueCode as Code;

pub(super) const LANGUAGE: Language = Language {
    tag: "fr",
    numbers: Numbers { group: "\u{202f}", least: 1000, decimal: ",", currency: "#\u{a0}€" },
    list: [", ", " ou "],
    plural: Plural::AboveOne,
    template,
    label,
    word,
    country,
};

fn template(code: Code) -> &'static str {
    match code {
        Code::InputTooLarge => "Envoyez au plus {max:octet|octets}.",
        Code::TooManyIssues => {
            "Envoyez une commande qui comporte moins d'erreurs : plus de {max:point a été trouvé|points ont été trouvés}."
        }
        Code::DuplicateParameter => "N'indiquez {field} qu'une seule fois.",
        Code::UnknownParameter => {
            "Retirez la clé {field}, qui n'est pas un paramètre de cette demande{suggestion: (vouliez-vous dire # ?)}."
        }
        Code::TooManyUnknown => {
            "Envoyez au plus {max:paramètre inconnu|paramètres inconnus} ; la commande en contient {length}."
        }
        Code::TooManyLines => "Envoyez au plus {max:ligne|lignes} pour {field}.",
        Code::TooDeep => "Imbriquez les valeurs sur {max:niveau|niveaux} au plus.",
        Code::WrongType => "Indiquez {field} sous forme de {expected}.",
        Code::InvalidUnicode => "Saisissez à nouveau {field} : un caractère est illisible.",
        Code::MissingParameter => "Indiquez {field}.",
        Code::MissingRecommended => "Ajoutez {field} : les commandes complètes sont plus souvent acceptées.",
        Code::TooLong => "La limite pour {field} est de {max:caractère|caractères} ; il y en a {length}.",
        Code::ControlCharacter => "Saisissez à nouveau {field} : un caractère invisible s'y est glissé.",
        Code::EscapedText => "Vérifiez {field} : on y trouve « {found} »{reading: au lieu de « # »}.",
        Code::NotAnInteger => "Indiquez {field} par un nombre entier, en chiffres.",
        Code::AmountNotInCents => "Indiquez {field} en centimes : 600,50 € s'écrit 60050.",
        Code::NegativeAmount => {
            "Corrigez {field} : un montant négatif n'est pas possible ; diminuez plutôt le prix des articles."
        }
        Code::OutOfRange => "Indiquez un nombre de {min} à {max} pour {field}.",
        Code::NotADecimal => "Indiquez {field} par un nombre avec un point, par exemple 19.5.",
        Code::InvalidDate => {
            "Indiquez {field} sous la forme année-mois-jour{reason:, sans heure}, par exemple 1985-04-12."
        }
        Code::NotInList => {
            "Choisissez pour {field} l'une de ces valeurs{allowed: : #}{suggestion: (vouliez-vous dire # ?)}."
        }
        Code::ApproximatedValue => "Vérifiez {field} : la valeur envoyée sera {value}.",
        Code::NotABoolean => "Répondez par oui ou par non pour {field}.",
        Code::UnknownCountry => "Choisissez {field} par son code de deux lettres, par exemple FR pour la France.",
        Code::InvalidEmail => "Indiquez une adresse e-mail complète, par exemple nom@example.com.",
        Code::EmailNotAscii => "Indiquez une adresse e-mail sans accent ni autre lettre spéciale.",
        Code::EmailWithPlus => "Indiquez une adresse e-mail sans le signe plus.",
        Code::EmailTypo => "Vérifiez {field} : la fin est peut-être @{suggestion}.",
        Code::InvalidIpAddress => {
            "Indiquez {field} par quatre nombres séparés par des points, par exemple 212.27.48.10."
        }
        Code::IpVersion6 => "Indiquez {field} au format IPv4 : IPv6 n'est pas accepté.",
        Code::IpNotPublic => "Vérifiez {field} : ce n'est pas une adresse publique.",
        Code::InvalidHash => "Indiquez {field} par 64 chiffres hexadécimaux.",
        Code::InvalidUuid => "Indiquez {field} par un UUID de 36 caractères.",
        Code::InvalidUrl => {
            "Indiquez {field} par une adresse web en ASCII, par exemple https://shop.example/paid."
        }
        Code::InvalidLocationCode => "Indiquez {field} par un code de trois lettres, par exemple CDG.",
        Code::InvalidPhone => "Indiquez {field} en entier{country:example:, par exemple #}.",
        Code::PlaceholderPhone => {
            "Indiquez le numéro auquel on peut vous joindre : celui-ci ressemble à un exemple."
        }
        Code::PhoneNotMobile => "Indiquez un numéro de mobile{country:mobile: qui commence par #}.",
        Code::PhoneCountryGuessed => "Vérifiez {field} : il a été lu comme un numéro étranger ({country}).",
        Code::PhoneWithoutPlus => {
            "Vérifiez {field} : le numéro est trop long pour être envoyé avec son signe plus."
        }
        Code::InvalidPostalCode => "Indiquez {field} tel qu'on l'écrit dans son pays{example:, par exemple #}.",
        Code::PhoneNotInPlan => "Vérifiez {field} : ce numéro n'est pas connu.",
        Code::SpanishPhone => "Indiquez pour {field} un numéro espagnol qui commence par {starts}.",
        Code::AddressTooLong => {
            "Raccourcissez {field} de {excess:caractère|caractères}, pour tenir en {lines:ligne|lignes} de {width}."
        }
        Code::AddressWordCut => {
            "Vérifiez {field} : un mot de plus de {width:caractère|caractères} sera coupé entre deux lignes."
        }
        Code::EmptyCart => "Mettez au moins un article dans le panier.",
        Code::LineTotalMismatch => {
            "Corrigez {field} : il faut le prix unitaire multiplié par la quantité ; un total arrondi s'envoie comme une seule pièce à ce prix."
        }
        Code::CartTotalMismatch => "Vérifiez {field} : la somme du panier est différente.",
        Code::TooManyArticles => "Commandez au plus {max:article|articles} ; le panier en contient {length}.",
        Code::DeliveryInPast | Code::JourneyInPast => "Vérifiez {field} : ce jour est passé.",
        Code::DeliveryDelayMismatch => "Vérifiez {field} : le délai en jours donne une autre date.",
        Code::ExpressTooSlow => "Vérifiez {field} : une livraison express prend {hours:heure|heures} au plus.",
        Code::StandardTooFast => {
            "Vérifiez {field} : une livraison en moins de {hours:heure|heures} est une livraison express."
        }
        Code::PickupWithoutName => "Indiquez {field} : le nom du magasin ou du point de retrait.",
        Code::PickupAtHome => {
            "Vérifiez {field} : une commande à retirer n'est pas livrée à l'adresse de facturation."
        }
        Code::OperatorSpelling => {
            "Vérifiez {field} : les articles de la place de marché portent OPERATOR, en majuscules."
        }
        Code::MissingDeliveryAddress => "Répétez l'adresse de facturation comme adresse de livraison.",
        Code::MissingDeliveryPhone => "Indiquez un numéro de téléphone pour la livraison.",
        Code::AgeOutOfRange => "Ce paiement est réservé aux clients de {min} à {max} ans.",
        Code::AgeUnknown => "Indiquez {field}, pour que votre âge puisse être vérifié.",
        Code::CountryNotMerchant => "Indiquez une adresse dans le pays de cette boutique ({expected}).",
        Code::OverseasTerritory => {
            "Demandez à la boutique si le paiement en plusieurs fois est possible à cette adresse."
        }
        Code::MissingHouseNumber => "Complétez {field} par le numéro, s'il y en a un.",
        Code::PostalCodeInCity => "Écrivez {field} sans le code postal.",
        Code::UnknownPostalArea => "Vérifiez {field} : il ne correspond peut-être à aucun lieu ({country}).",
        Code::ImplausibleName => "Vérifiez que {field} peut rester ainsi.",
        Code::WrongAccount => "Corrigez {field} : le profil du marchand indique un autre compte.",
        Code::PaymentOptionNotOffered => "Choisissez l'un de ces moyens de paiement : {allowed}.",
        Code::SpanishPaymentOption => {
            "Vérifiez {field} : pour les comptes espagnols, seul {allowed} est documenté."
        }
        Code::AmountOutOfRange => "Ce moyen de paiement est proposé pour des commandes de {min} à {max}.",
        Code::CommercialCodeNotAgreed => "Retirez {field} : le profil du marchand ne le prévoit pas.",
        Code::ProductChosenTwice => "Indiquez soit {field}, soit le code commercial.",
        Code::RedirectUrlAlone => "Indiquez aussi {field} : les deux adresses de retour vont ensemble.",
        Code::MissingTravel => "Ajoutez au moins un trajet ou un séjour.",
        Code::TravelNotExpected => "Retirez {field} : ce marchand ne vend pas de voyages.",
        Code::RankRepeated => "Corrigez {field} : un autre trajet a déjà le même.",
        Code::RankGap => "Numérotez les trajets à partir de 1, sans saut.",
        Code::LegBeforePrevious => "Vérifiez {field} : le trajet précédent part plus tard.",
        Code::StayEndsBeforeStart => "Corrigez {field} : le séjour finit avant de commencer.",
        Code::StayWithoutNight => "Vérifiez {field} : le séjour finit le jour où il commence.",
        Code::MissingRoomCount => "Ajoutez {field} de l'hôtel.",
        Code::UndocumentedParameter => "Ne tenez pas compte de {field} : ce message n'est pas documenté ainsi.",
        Code::TooShort => "Vérifiez {field} : {length} caractères, il en faut au moins {min}.",
        Code::NotDigits => "Indiquez {field} par un texte de {min} à {max} chiffres.",
        Code::InvalidCurrency => "Indiquez {field} par un code de trois lettres, par exemple EUR.",
        Code::UnlistedValue => "Vérifiez {field} : les valeurs documentées sont {known}.",
        Code::NotBase64 => "Transmettez {field} tel que reçu : ce n'est pas du base64.",
        Code::RedirectNotHtml => "N'affichez pas {field} : son contenu n'est pas une page.",
        Code::MissingRedirect => "Le paiement ne peut pas continuer : il manque {field}.",
        Code::RedirectNotExpected => "N'affichez pas {field} : cette réponse ne le demande pas.",
        Code::MissingTransaction => "Recherchez le paiement avant de continuer : il manque {field}.",
        Code::CurrencyNotEuro => "Ne considérez pas la commande comme payée : le montant n'est pas en euros.",
        Code::CaptureAmountNotDocumented => "Retirez {field} : une capture porte sur toute l'autorisation.",
        Code::MissingCaptureAmount => "Ajoutez {field} : il y a une capture par passager.",
        Code::HashOutdated => "Signez à nouveau la commande : elle a été modifiée depuis sa signature.",
        Code::UnreadableMessage => "Ignorez ce message : il ne peut pas être lu comme une notification signée.",
        Code::HashMismatch => "Ignorez ce message : il n'est pas signé avec le secret de ce compte.",
        Code::UnexpectedOperation => "Ignorez ce message : il ne concerne pas l'opération attendue ({expected}).",
        Code::UnexpectedAccount => "Ignorez ce message : il concerne un autre compte.",
        Code::UnexpectedOrder => "Ignorez ce message : il concerne une autre commande.",
        Code::UnexpectedAmount => "Ignorez ce message : son montant n'est pas celui attendu.",
        Code::UnexpectedTransaction => "Ignorez ce message : il concerne une autre transaction.",
        Code::RepeatedNotification => "Répondez à cette notification sans la traiter : elle a déjà été reçue.",
        Code::StaleNotification => {
            "Répondez à cette notification sans la traiter : une plus récente a déjà décidé."
        }
        Code::OneySeveralDeliveries => "Vérifiez {field} : Oney prend une seule livraison pour toute la commande.",
        Code::OneyExpressUnclear => {
            "Vérifiez {field} : pour Oney, une livraison express prend {hours:heure|heures} au plus."
        }
        Code::OneyCategoryUnclear => "Précisez à quelle catégorie d'Oney correspond {field} : {choices}.",
        Code::OneyCountryNotServed => "Choisissez un pays qu'Oney sert en euros : {served}.",
        Code::OneyLanguageUnclear => "Choisissez la langue du client : {choices}.",
        Code::OneyTravelNotMapped => "Transmettez le voyage à Oney à la main : {field} ne peut pas être repris.",
    }
}

fn label(list: &str, name: &str) -> &'static str {
    match (list, name) {
        ("", "AMOUNT") => "le montant",
        ("", "APIKEYID") => "l'identifiant de la clé API",
        ("", "BILLINGADDRESS") => "la rue de facturation",
        ("", "BILLINGCITY") => "la ville de facturation",
        ("", "BILLINGCOUNTRY") => "le pays de facturation",
        ("", "BILLINGFIRSTNAME") => "votre prénom",
        ("", "BILLINGLASTNAME") => "votre nom",
        ("", "BILLINGMOBILEPHONE") => "votre numéro de mobile",
        ("", "BILLINGPHONE") => "votre numéro de téléphone",
        ("", "BILLINGPOSTALCODE") => "le code postal de facturation",
        ("", "BILLINGTITLE") => "votre civilité",
        ("", "CLIENTDOB") => "votre date de naissance",
        ("", "CLIENTEMAIL") => "votre adresse e-mail",
        ("", "CLIENTIDENT") => "l'identifiant du client",
        ("", "CLIENTIP") => "l'adresse IP du client",
        ("", "CLIENTUSERAGENT") => "l'agent utilisateur du navigateur",
        ("", "COMMERCIALCODE") => "le code commercial",
        ("", "DESCRIPTION") => "la description",
        ("", "EXTRADATA") => "le champ libre",
        ("", "HASH") => "la signature",
        ("", "IDENTIFIER") => "l'identifiant du compte",
        ("", "METADATA") => "les données complémentaires",
        ("", "OPERATIONTYPE") => "l'opération",
        ("", "ORDERID") => "le numéro de commande",
        ("", "PAYMENTOPTION") => "le moyen de paiement",
        ("", "REDIRECTURLCANCEL") => "l'adresse de retour après une annulation",
        ("", "REDIRECTURLSUCCESS") => "l'adresse de retour après le paiement",
        ("", "SHIPTOADDRESS") => "la rue de livraison",
        ("", "SHIPTOCITY") => "la ville de livraison",
        ("", "SHIPTOCOMPANYNAME") => "la société de l'adresse de livraison",
        ("", "SHIPTOCOUNTRY") => "le pays de livraison",
        ("", "SHIPTOFIRSTNAME") => "le prénom du destinataire",
        ("", "SHIPTOLASTNAME") => "le nom du destinataire",
        ("", "SHIPTOMOBILEPHONE") => "le numéro de mobile du destinataire",
        ("", "SHIPTOPHONE") => "le numéro de téléphone du destinataire",
        ("", "SHIPTOPOSTALCODE") => "le code postal de livraison",
        ("", "SHIPTOTITLE") => "la civilité du destinataire",
        ("", "VERSION") => "la version du protocole",
        ("", "TRAVELPASSENGERDOB") => "la date de naissance du voyageur",
        ("", "TRAVELPASSENGERFIRSTNAME") => "le prénom du voyageur",
        ("", "TRAVELPASSENGERLASTNAME") => "le nom du voyageur",
        ("CART", "BRAND") => "la marque",
        ("CART", "CATEGORY") => "la catégorie",
        ("CART", "DELIVERYEXPECTEDDATE") => "la date de livraison",
        ("CART", "DELIVERYEXPECTEDDELAY") => "le délai de livraison en jours",
        ("CART", "DELIVERYLABEL") => "le nom du mode de livraison",
        ("CART", "DELIVERYSPEED") => "la rapidité de livraison",
        ("CART", "DELIVERYTYPE") => "le mode de livraison",
        ("CART", "DISCOUNT") => "la remise",
        ("CART", "MERCHANTITEMID") => "la référence de l'article",
        ("CART", "NAME") => "le nom de l'article",
        ("CART", "PRICE") => "le prix unitaire",
        ("CART", "QUANTITY") => "la quantité",
        ("CART", "SUBMERCHANTEXTERNALID") => "le compte du vendeur",
        ("CART", "TAX") => "la taxe",
        ("CART", "TOTALAMOUNT") => "le total de la ligne",
        ("TRAVELLEGS", "DEPARTUREDATE") => "la date de départ",
        ("TRAVELLEGS", "DESTINATIONLOCATIONCODE") => "la destination",
        ("TRAVELLEGS", "EXCHANGEABLE") => "la possibilité d'échanger le billet",
        ("TRAVELLEGS", "INSURANCE") | ("TRAVELSTAYS", "INSURANCE") => "l'assurance du voyage",
        ("TRAVELLEGS", "MEANTRANSPORT") => "le moyen de transport",
        ("TRAVELLEGS", "ORIGINLOCATIONCODE") => "le lieu de départ",
        ("TRAVELLEGS", "PASSENGERCOUNT") | ("TRAVELSTAYS", "PASSENGERCOUNT") => "le nombre de voyageurs",
        ("TRAVELLEGS", "RANK") => "le numéro du trajet",
        ("TRAVELLEGS", "SERVICECLASS") => "la classe",
        ("TRAVELSTAYS", "ARRIVALDATE") => "la date d'arrivée",
        ("TRAVELSTAYS", "DEPARTUREDATE") => "le jour du départ",
        ("TRAVELSTAYS", "LOCATION") => "le lieu du séjour",
        ("TRAVELSTAYS", "ROOMCOUNT") => "le nombre de chambres",
        ("TRAVELSTAYS", "TYPE") => "le type de séjour",
        ("TRAVELSTAYS", "VEHICLERENT") => "la location d'un véhicule",
        ("", "CURRENCY") => "la devise",
        ("", "DESCRIPTOR") => "le libellé du relevé bancaire",
        ("", "EXECCODE") => "le code du résultat",
        ("", "EXTERNALENTITYID") => "la référence du compte chez Oney",
        ("", "EXTERNALREFERENCE") => "la référence de la transaction chez Oney",
        ("", "LANGUAGE") => "la langue",
        ("", "MESSAGE") => "le résultat en toutes lettres",
        ("", "TRANSACTIONID") => "le numéro de transaction",
        ("", "REDIRECTHTML") => "la page qui mène à Oney",
        _ => "",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Integer => "nombre entier",
        Word::Number => "nombre",
        Word::Boolean => "oui ou non",
        Word::Text => "texte",
        Word::Object => "objet",
        Word::List => "liste",
        Word::Mr => "M.",
        Word::Miss => "Mlle",
        Word::Mrs => "Mme",
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "AD" => "Andorre",
        "AT" => "Autriche",
        "BE" => "Belgique",
        "BL" => "Saint-Barthélemy",
        "CH" => "Suisse",
        "CZ" => "Tchéquie",
        "DE" => "Allemagne",
        "ES" => "Espagne",
        "FR" => "France",
        "GB" => "Royaume-Uni",
        "GF" => "Guyane",
        "GP" => "Guadeloupe",
        "HU" => "Hongrie",
        "IE" => "Irlande",
        "IT" => "Italie",
        "LU" => "Luxembourg",
        "MC" => "Monaco",
        "MF" => "Saint-Martin",
        "MQ" => "Martinique",
        "NL" => "Pays-Bas",
        "PL" => "Pologne",
        "PM" => "Saint-Pierre-et-Miquelon",
        "PT" => "Portugal",
        "RE" => "La Réunion",
        "RO" => "Roumanie",
        "YT" => "Mayotte",
        _ => "",
    }
}

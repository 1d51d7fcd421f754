//! Russian: to a customer, with `вы`. Labels stand in quotation marks, so that no sentence has to inflect them.

use super::{Language, Numbers, Plural, Word};
use crate::catalogue::{ParameterId, authorization as order, cart, travel_legs as leg, travel_stays as stay};
#[cfg(feature = "server")]
use crate::catalogue::{authorization_result as result, refund_notification as notification};
use crate::code::IssueCode as Code;

pub(super) const LANGUAGE: Language = Language {
    tag: "ru",
    numbers: Numbers { group: "\u{a0}", least: 1000, decimal: ",", currency: "#\u{a0}€" },
    list: [", ", " или "],
    plural: Plural::Russian,
    template,
    label,
    word,
    country,
};

fn template(code: Code) -> &'static str {
    match code {
        Code::InputTooLarge => "Отправьте не более {max:байта|байтов|байтов}.",
        Code::DuplicateParameter => "Укажите «{field}» только один раз.",
        Code::UnknownParameter => {
            "Удалите ключ «{field}»: в этом запросе такого параметра нет{suggestion: (может быть, #?)}."
        }
        Code::TooManyUnknown => {
            "Отправьте не более {max:неизвестного параметра|неизвестных параметров|неизвестных параметров}; сейчас их {length}."
        }
        Code::TooManyLines => "Отправьте не более {max:строки|строк|строк} в «{field}».",
        Code::TooDeep => "Вкладывайте значения не глубже {max:уровня|уровней|уровней}.",
        Code::WrongType => "Передайте «{field}» в другом виде: {expected}.",
        Code::InvalidUnicode => "Введите «{field}» ещё раз: один из знаков повреждён.",
        Code::MissingParameter => "Заполните «{field}».",
        Code::MissingRecommended => "Заполните «{field}»: такие заказы одобряют чаще.",
        Code::TooLong => "Сократите «{field}» до {max:знака|знаков|знаков}; сейчас их {length}.",
        Code::ControlCharacter => "Введите «{field}» ещё раз: там есть невидимый знак.",
        Code::NotAnInteger => "Введите «{field}» целым числом, цифрами.",
        Code::OutOfRange => "Введите число от {min} до {max} в «{field}».",
        Code::NotADecimal => "Введите «{field}» числом с точкой, например 19.5.",
        Code::InvalidDate => "Введите «{field}» в виде год-месяц-день, например 1985-04-12.",
        Code::NotInList => "Выберите для «{field}» одно из значений: {allowed}.",
        Code::ApproximatedValue => "Проверьте «{field}»: будет отправлено {value}.",
        Code::NotABoolean => "Ответьте «да» или «нет» в «{field}».",
        Code::UnknownCountry => "Выберите «{field}» по коду из двух букв, например FR.",
        Code::InvalidEmail => "Введите адрес электронной почты полностью, например name@example.com.",
        Code::EmailWithPlus => "Введите адрес электронной почты без знака плюс.",
        Code::InvalidIpAddress => "Укажите «{field}» четырьмя числами с точками, например 212.27.48.10.",
        Code::IpVersion6 => "Укажите «{field}» как адрес IPv4: IPv6 не принимается.",
        Code::IpNotPublic => "Проверьте «{field}»: это не публичный адрес.",
        Code::InvalidHash => "Укажите «{field}» 64 шестнадцатеричными цифрами.",
        Code::InvalidUuid => "Укажите «{field}» как UUID из 36 знаков.",
        Code::InvalidLocationCode => "Укажите «{field}» кодом из трёх букв, например CDG.",
        Code::InvalidPhone => "Введите «{field}» полностью{country:example:, например #}.",
        Code::PlaceholderPhone => "Введите номер, по которому вам можно позвонить.",
        Code::PhoneNotMobile => "Введите номер мобильного телефона{country:mobile:, который начинается с #}.",
        Code::PhoneWithoutPlus => "Проверьте «{field}»: со знаком плюс номер слишком длинный.",
        Code::InvalidPostalCode => "Введите «{field}» так, как принято в этой стране{example:, например #}.",
        Code::PhoneNotInPlan => "Проверьте «{field}»: такой номер неизвестен.",
        Code::SpanishPhone => "Введите в «{field}» испанский номер, который начинается с {starts}.",
        Code::AddressTooLong => {
            "Сократите «{field}» на {excess:знак|знака|знаков}, чтобы хватило {lines:строки|строк|строк} по {width}."
        }
        Code::AddressWordCut => {
            "Проверьте «{field}»: слово длиннее {width:знака|знаков|знаков} будет разделено между строками."
        }
        Code::EmptyCart => "Положите в корзину хотя бы один товар.",
        Code::LineTotalMismatch => "Исправьте «{field}»: нужна цена, умноженная на количество.",
        Code::CartTotalMismatch => "Проверьте «{field}»: сумма корзины другая.",
        Code::TooManyArticles => "Закажите не более {max:товара|товаров|товаров}; в корзине их {length}.",
        Code::DeliveryInPast => "Проверьте «{field}»: этот день уже прошёл.",
        Code::DeliveryDelayMismatch => "Проверьте «{field}»: срок в днях даёт другую дату.",
        Code::ExpressTooSlow => {
            "Проверьте «{field}»: срочная доставка занимает не более {hours:часа|часов|часов}."
        }
        Code::PickupWithoutName => "Заполните «{field}»: название магазина или пункта выдачи.",
        Code::PickupAtHome => "Проверьте «{field}»: заказ на самовывоз не доставляют по адресу плательщика.",
        Code::OperatorSpelling => {
            "Проверьте «{field}»: собственные товары площадки помечают OPERATOR, заглавными буквами."
        }
        Code::MissingDeliveryPhone => "Введите номер телефона для доставки.",
        Code::AgeOutOfRange => "Эта оплата доступна покупателям в возрасте от {min} до {max} лет.",
        Code::CountryNotMerchant => "Введите адрес в стране этого магазина ({expected}).",
        Code::PaymentOptionNotOffered => "Выберите один из способов оплаты: {allowed}.",
        Code::SpanishPaymentOption => "Проверьте «{field}»: для испанских счетов описан только {allowed}.",
        Code::AmountOutOfRange => "Этот способ оплаты доступен для заказов от {min} до {max}.",
        Code::CommercialCodeNotAgreed => "Удалите «{field}»: в профиле продавца этого нет.",
        Code::ProductChosenTwice => "Укажите либо «{field}», либо коммерческий код.",
        Code::MissingTravel => "Добавьте хотя бы одну поездку или одно проживание.",
        Code::TravelNotExpected => "Удалите «{field}»: этот продавец не продаёт поездки.",
        Code::RankRepeated => "Исправьте «{field}»: у другой поездки он такой же.",
        Code::RankGap => "Пронумеруйте поездки с 1 без пропусков.",
        Code::LegBeforePrevious => "Проверьте «{field}»: предыдущая поездка начинается позже.",
        Code::StayEndsBeforeStart => "Исправьте «{field}»: проживание кончается раньше, чем начинается.",
        Code::StayWithoutNight => "Проверьте «{field}»: проживание кончается в день начала.",
        Code::MissingRoomCount => "Заполните «{field}» для отеля.",
        #[cfg(feature = "server")]
        Code::UndocumentedParameter => "Не учитывайте «{field}»: для этого сообщения такое поле не описано.",
        #[cfg(feature = "server")]
        Code::TooShort => "Проверьте «{field}»: знаков {length}, нужно не меньше {min}.",
        #[cfg(feature = "server")]
        Code::NotDigits => "Укажите «{field}» текстом, число цифр от {min} до {max}.",
        #[cfg(feature = "server")]
        Code::InvalidCurrency => "Укажите «{field}» кодом из трёх букв, например EUR.",
        #[cfg(feature = "server")]
        Code::UnlistedValue => "Проверьте «{field}»: описаны значения {known}.",
        #[cfg(feature = "server")]
        Code::NotBase64 => "Передайте «{field}» без изменений: кодировка нарушена.",
        #[cfg(feature = "server")]
        Code::RedirectNotHtml => "Не показывайте «{field}»: это не страница.",
        #[cfg(feature = "server")]
        Code::MissingRedirect => "Оплату нельзя продолжить: нет поля «{field}».",
        #[cfg(feature = "server")]
        Code::RedirectNotExpected => "Не показывайте «{field}»: этот ответ того не требует.",
        #[cfg(feature = "server")]
        Code::MissingTransaction => "Найдите платёж, прежде чем продолжать: нет поля «{field}».",
        #[cfg(feature = "server")]
        Code::CurrencyNotEuro => "Не считайте заказ оплаченным: сумма не в евро.",
        #[cfg(feature = "server")]
        Code::CaptureAmountNotDocumented => "Уберите «{field}»: списывается вся авторизация.",
        #[cfg(feature = "server")]
        Code::MissingCaptureAmount => "Добавьте «{field}»: для каждого пассажира своё списание.",
        #[cfg(feature = "server")]
        Code::HashMismatch => "Не обрабатывайте это сообщение: оно не подписано секретом этого счёта.",
        #[cfg(feature = "server")]
        Code::UnexpectedOperation => "Не обрабатывайте это сообщение: ожидается другая операция ({expected}).",
        #[cfg(feature = "server")]
        Code::UnexpectedAccount => "Не обрабатывайте это сообщение: оно о другом счёте.",
        #[cfg(feature = "server")]
        Code::UnexpectedOrder => "Не обрабатывайте это сообщение: оно о другом заказе.",
        #[cfg(feature = "server")]
        Code::UnexpectedAmount => "Не обрабатывайте это сообщение: сумма не та, что ожидалась.",
        #[cfg(feature = "server")]
        Code::UnexpectedTransaction => "Не обрабатывайте это сообщение: оно о другой транзакции.",
        #[cfg(feature = "server")]
        Code::RepeatedNotification => "Ответьте на это уведомление, не обрабатывая его: оно уже приходило.",
        #[cfg(feature = "server")]
        Code::StaleNotification => {
            "Ответьте на это уведомление, не обрабатывая его: более позднее уже всё решило."
        }
        #[cfg(feature = "server")]
        Code::OneySeveralDeliveries => "Проверьте «{field}»: Oney принимает одну доставку на весь заказ.",
        #[cfg(feature = "server")]
        Code::OneyExpressUnclear => {
            "Проверьте «{field}»: для Oney срочная доставка занимает не более {hours:часа|часов|часов}."
        }
        #[cfg(feature = "server")]
        Code::OneyCategoryUnclear => "Укажите категорию Oney для «{field}»: {choices}.",
        #[cfg(feature = "server")]
        Code::OneyCountryNotServed => "Выберите страну, где Oney работает в евро: {served}.",
        #[cfg(feature = "server")]
        Code::OneyLanguageUnclear => "Выберите язык покупателя: {choices}.",
        #[cfg(feature = "server")]
        Code::OneyTravelNotMapped => "Передайте поездку в Oney вручную: «{field}» перенести нельзя.",
    }
}

fn label(id: ParameterId) -> &'static str {
    match id {
        order::AMOUNT => "Сумма",
        order::APIKEYID => "Номер ключа API",
        order::BILLINGADDRESS => "Улица (плательщик)",
        order::BILLINGCITY => "Город (плательщик)",
        order::BILLINGCOUNTRY => "Страна (плательщик)",
        order::BILLINGFIRSTNAME => "Ваше имя",
        order::BILLINGLASTNAME => "Ваша фамилия",
        order::BILLINGMOBILEPHONE => "Ваш мобильный телефон",
        order::BILLINGPHONE => "Ваш телефон",
        order::BILLINGPOSTALCODE => "Почтовый индекс (плательщик)",
        order::BILLINGTITLE => "Обращение",
        order::CLIENTDOB => "Дата рождения",
        order::CLIENTEMAIL => "Адрес электронной почты",
        order::CLIENTIDENT => "Номер покупателя",
        order::CLIENTIP => "IP-адрес покупателя",
        order::CLIENTUSERAGENT => "Строка браузера",
        order::COMMERCIALCODE => "Коммерческий код",
        order::DESCRIPTION => "Описание",
        order::EXTRADATA => "Свободное поле",
        order::HASH => "Подпись",
        order::IDENTIFIER => "Номер счёта продавца",
        order::METADATA => "Дополнительные данные",
        order::OPERATIONTYPE => "Операция",
        order::ORDERID => "Номер заказа",
        order::PAYMENTOPTION => "Способ оплаты",
        order::SHIPTOADDRESS => "Улица (доставка)",
        order::SHIPTOCITY => "Город (доставка)",
        order::SHIPTOCOMPANYNAME => "Компания (доставка)",
        order::SHIPTOCOUNTRY => "Страна (доставка)",
        order::SHIPTOFIRSTNAME => "Имя получателя",
        order::SHIPTOLASTNAME => "Фамилия получателя",
        order::SHIPTOMOBILEPHONE => "Мобильный телефон получателя",
        order::SHIPTOPHONE => "Телефон получателя",
        order::SHIPTOPOSTALCODE => "Почтовый индекс (доставка)",
        order::SHIPTOTITLE => "Обращение к получателю",
        order::VERSION => "Версия протокола",
        order::TRAVELPASSENGERDOB => "Дата рождения пассажира",
        order::TRAVELPASSENGERFIRSTNAME => "Имя пассажира",
        order::TRAVELPASSENGERLASTNAME => "Фамилия пассажира",
        cart::BRAND => "Марка",
        cart::CATEGORY => "Категория",
        cart::DELIVERYEXPECTEDDATE => "Дата доставки",
        cart::DELIVERYEXPECTEDDELAY => "Срок доставки в днях",
        cart::DELIVERYLABEL => "Название способа доставки",
        cart::DELIVERYSPEED => "Скорость доставки",
        cart::DELIVERYTYPE => "Способ доставки",
        cart::DISCOUNT => "Скидка",
        cart::MERCHANTITEMID => "Артикул",
        cart::NAME => "Название товара",
        cart::PRICE => "Цена за единицу",
        cart::QUANTITY => "Количество",
        cart::SUBMERCHANTEXTERNALID => "Счёт продавца площадки",
        cart::TAX => "Налог",
        cart::TOTALAMOUNT => "Сумма строки",
        leg::DEPARTUREDATE => "Дата отправления",
        leg::DESTINATIONLOCATIONCODE => "Место назначения",
        leg::EXCHANGEABLE => "Возможность обмена билета",
        leg::INSURANCE | stay::INSURANCE => "Страховка поездки",
        leg::MEANTRANSPORT => "Вид транспорта",
        leg::ORIGINLOCATIONCODE => "Место отправления",
        leg::PASSENGERCOUNT | stay::PASSENGERCOUNT => "Число пассажиров",
        leg::RANK => "Номер поездки",
        leg::SERVICECLASS => "Класс",
        stay::ARRIVALDATE => "Дата заезда",
        stay::DEPARTUREDATE => "Дата отъезда",
        stay::LOCATION => "Место проживания",
        stay::ROOMCOUNT => "Число номеров",
        stay::TYPE => "Вид проживания",
        stay::VEHICLERENT => "Прокат автомобиля",
        #[cfg(feature = "server")]
        notification::CURRENCY => "Валюта",
        #[cfg(feature = "server")]
        notification::DESCRIPTOR => "Текст в банковской выписке",
        #[cfg(feature = "server")]
        notification::EXECCODE => "Код результата",
        #[cfg(feature = "server")]
        notification::EXTERNALENTITYID => "Номер счёта в Oney",
        #[cfg(feature = "server")]
        notification::EXTERNALREFERENCE => "Номер транзакции в Oney",
        #[cfg(feature = "server")]
        notification::LANGUAGE => "Язык",
        #[cfg(feature = "server")]
        notification::MESSAGE => "Результат словами",
        #[cfg(feature = "server")]
        notification::TRANSACTIONID => "Номер транзакции",
        #[cfg(feature = "server")]
        result::REDIRECTHTML => "Страница перехода в Oney",
        _ => "",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Integer => "целое число",
        Word::Number => "число",
        Word::Boolean => "да или нет",
        Word::Text => "текст",
        Word::Object => "объект",
        Word::List => "список",
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "BE" => "Бельгия",
        "DE" => "Германия",
        "ES" => "Испания",
        "FR" => "Франция",
        "IT" => "Италия",
        "LU" => "Люксембург",
        "NL" => "Нидерланды",
        "PT" => "Португалия",
        _ => "",
    }
}

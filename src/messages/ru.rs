//! Russian: to a customer, with `вы`. Labels stand in quotation marks, so that no sentence has to inflect them.

use super::{Language, Numbers, Plural, Word};
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
        Code::TooManyIssues => {
            "Отправьте заказ с меньшим числом ошибок: найдено более {max:проблемы|проблем|проблем}."
        }
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
        Code::TooLong => "Предел для «{field}» — {max:знак|знака|знаков}; сейчас их {length}.",
        Code::ControlCharacter => "Введите «{field}» ещё раз: там есть невидимый знак.",
        Code::EscapedText => "Проверьте «{field}»: там стоит «{found}»{reading: вместо «#»}.",
        Code::NotAnInteger => "Введите «{field}» целым числом, цифрами.",
        Code::AmountNotInCents => "Укажите «{field}» в центах: 600,50 € — это 60050.",
        Code::NegativeAmount => {
            "Исправьте «{field}»: сумма не может быть отрицательной; вместо этого снизьте цены товаров."
        }
        Code::OutOfRange => "Введите число от {min} до {max} в «{field}».",
        Code::NotADecimal => "Введите «{field}» числом с точкой, например 19.5.",
        Code::InvalidDate => "Введите «{field}» в виде год-месяц-день{reason:, без времени}, например 1985-04-12.",
        Code::NotInList => {
            "Выберите для «{field}» одно из значений{allowed:: #}{suggestion: (вы имели в виду #?)}."
        }
        Code::ApproximatedValue => "Проверьте «{field}»: будет отправлено {value}.",
        Code::NotABoolean => "Ответьте «да» или «нет» в «{field}».",
        Code::UnknownCountry => "Выберите «{field}» по коду из двух букв, например FR для Франции.",
        Code::InvalidEmail => "Введите адрес электронной почты полностью, например name@example.com.",
        Code::EmailNotAscii => "Введите адрес электронной почты латинскими буквами без диакритических знаков.",
        Code::EmailWithPlus => "Введите адрес электронной почты без знака плюс.",
        Code::EmailTypo => "Проверьте «{field}»: возможно, в конце должно быть @{suggestion}.",
        Code::InvalidIpAddress => "Укажите «{field}» четырьмя числами с точками, например 212.27.48.10.",
        Code::IpVersion6 => "Укажите «{field}» как адрес IPv4: IPv6 не принимается.",
        Code::IpNotPublic => "Проверьте «{field}»: это не публичный адрес.",
        Code::InvalidHash => "Укажите «{field}» 64 шестнадцатеричными цифрами.",
        Code::InvalidUuid => "Укажите «{field}» как UUID из 36 знаков.",
        Code::InvalidUrl => "Укажите «{field}» как веб-адрес в ASCII, например https://shop.example/paid.",
        Code::InvalidLocationCode => "Укажите «{field}» кодом из трёх букв, например CDG.",
        Code::InvalidPhone => "Введите «{field}» полностью{country:example:, например #}.",
        Code::PlaceholderPhone => "Введите номер, по которому вам можно позвонить: этот похож на пример.",
        Code::PhoneNotMobile => "Введите номер мобильного телефона{country:mobile:, который начинается с #}.",
        Code::PhoneCountryGuessed => "Проверьте «{field}»: номер прочитан как иностранный ({country}).",
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
        Code::LineTotalMismatch => {
            "Исправьте «{field}»: нужна цена, умноженная на количество; округлённую сумму отправьте как одну штуку по этой цене."
        }
        Code::CartTotalMismatch => "Проверьте «{field}»: сумма корзины другая.",
        Code::TooManyArticles => "Закажите не более {max:товара|товаров|товаров}; в корзине их {length}.",
        Code::DeliveryInPast | Code::JourneyInPast => "Проверьте «{field}»: этот день уже прошёл.",
        Code::DeliveryDelayMismatch => "Проверьте «{field}»: срок в днях даёт другую дату.",
        Code::ExpressTooSlow => {
            "Проверьте «{field}»: срочная доставка занимает не более {hours:часа|часов|часов}."
        }
        Code::StandardTooFast => "Проверьте «{field}»: доставка менее чем за {hours:час|часа|часов} — срочная.",
        Code::PickupWithoutName => "Заполните «{field}»: название магазина или пункта выдачи.",
        Code::PickupAtHome => "Проверьте «{field}»: заказ на самовывоз не доставляют по адресу плательщика.",
        Code::OperatorSpelling => {
            "Проверьте «{field}»: собственные товары площадки помечают OPERATOR, заглавными буквами."
        }
        Code::MissingDeliveryAddress => "Повторите платёжный адрес как адрес доставки.",
        Code::MissingDeliveryPhone => "Введите номер телефона для доставки.",
        Code::AgeOutOfRange => "Эта оплата доступна покупателям в возрасте от {min} до {max} лет.",
        Code::AgeUnknown => "Укажите «{field}», чтобы можно было проверить ваш возраст.",
        Code::CountryNotMerchant => "Введите адрес в стране этого магазина ({expected}).",
        Code::OverseasTerritory => "Спросите магазин, можно ли по этому адресу платить частями.",
        Code::MissingHouseNumber => "Добавьте в «{field}» номер дома, если он есть.",
        Code::PostalCodeInCity => "Укажите «{field}» без почтового индекса.",
        Code::UnknownPostalArea => "Проверьте «{field}»: возможно, такого индекса нет ({country}).",
        Code::ImplausibleName => "Проверьте, можно ли оставить «{field}» так, как есть.",
        Code::WrongAccount => "Исправьте «{field}»: в профиле продавца указан другой счёт.",
        Code::PaymentOptionNotOffered => "Выберите один из способов оплаты: {allowed}.",
        Code::SpanishPaymentOption => "Проверьте «{field}»: для испанских счетов описан только {allowed}.",
        Code::AmountOutOfRange => "Этот способ оплаты доступен для заказов от {min} до {max}.",
        Code::CommercialCodeNotAgreed => "Удалите «{field}»: в профиле продавца этого нет.",
        Code::ProductChosenTwice => "Укажите либо «{field}», либо коммерческий код.",
        Code::RedirectUrlAlone => "Укажите также «{field}»: оба адреса возврата передаются вместе.",
        Code::MissingTravel => "Добавьте хотя бы одну поездку или одно проживание.",
        Code::TravelNotExpected => "Удалите «{field}»: этот продавец не продаёт поездки.",
        Code::RankRepeated => "Исправьте «{field}»: у другой поездки он такой же.",
        Code::RankGap => "Пронумеруйте поездки с 1 без пропусков.",
        Code::LegBeforePrevious => "Проверьте «{field}»: предыдущая поездка начинается позже.",
        Code::StayEndsBeforeStart => "Исправьте «{field}»: проживание кончается раньше, чем начинается.",
        Code::StayWithoutNight => "Проверьте «{field}»: проживание кончается в день начала.",
        Code::MissingRoomCount => "Заполните «{field}» для отеля.",
        Code::UndocumentedParameter => "Не учитывайте «{field}»: для этого сообщения такое поле не описано.",
        Code::TooShort => "Проверьте «{field}»: знаков {length}, нужно не меньше {min}.",
        Code::NotDigits => "Укажите «{field}» текстом, число цифр от {min} до {max}.",
        Code::InvalidCurrency => "Укажите «{field}» кодом из трёх букв, например EUR.",
        Code::UnlistedValue => "Проверьте «{field}»: описаны значения {known}.",
        Code::NotBase64 => "Передайте «{field}» без изменений: кодировка нарушена.",
        Code::RedirectNotHtml => "Не показывайте «{field}»: это не страница.",
        Code::MissingRedirect => "Оплату нельзя продолжить: нет поля «{field}».",
        Code::RedirectNotExpected => "Не показывайте «{field}»: этот ответ того не требует.",
        Code::MissingTransaction => "Найдите платёж, прежде чем продолжать: нет поля «{field}».",
        Code::CurrencyNotEuro => "Не считайте заказ оплаченным: сумма не в евро.",
        Code::CaptureAmountNotDocumented => "Уберите «{field}»: списывается вся авторизация.",
        Code::MissingCaptureAmount => "Добавьте «{field}»: для каждого пассажира своё списание.",
        Code::HashOutdated => "Подпишите заказ ещё раз: он был изменён после подписания.",
        Code::UnreadableMessage => {
            "Не обрабатывайте это сообщение: его нельзя прочитать как подписанное уведомление."
        }
        Code::HashMismatch => "Не обрабатывайте это сообщение: оно не подписано секретом этого счёта.",
        Code::UnexpectedOperation => "Не обрабатывайте это сообщение: ожидается другая операция ({expected}).",
        Code::UnexpectedAccount => "Не обрабатывайте это сообщение: оно о другом счёте.",
        Code::UnexpectedOrder => "Не обрабатывайте это сообщение: оно о другом заказе.",
        Code::UnexpectedAmount => "Не обрабатывайте это сообщение: сумма не та, что ожидалась.",
        Code::UnexpectedTransaction => "Не обрабатывайте это сообщение: оно о другой транзакции.",
        Code::RepeatedNotification => "Ответьте на это уведомление, не обрабатывая его: оно уже приходило.",
        Code::StaleNotification => {
            "Ответьте на это уведомление, не обрабатывая его: более позднее уже всё решило."
        }
        Code::OneySeveralDeliveries => "Проверьте «{field}»: Oney принимает одну доставку на весь заказ.",
        Code::OneyExpressUnclear => {
            "Проверьте «{field}»: для Oney срочная доставка занимает не более {hours:часа|часов|часов}."
        }
        Code::OneyCategoryUnclear => "Укажите категорию Oney для «{field}»: {choices}.",
        Code::OneyCountryNotServed => "Выберите страну, где Oney работает в евро: {served}.",
        Code::OneyLanguageUnclear => "Выберите язык покупателя: {choices}.",
        Code::OneyTravelNotMapped => "Передайте поездку в Oney вручную: «{field}» перенести нельзя.",
    }
}

fn label(list: &str, name: &str) -> &'static str {
    match (list, name) {
        ("", "AMOUNT") => "Сумма",
        ("", "APIKEYID") => "Номер ключа API",
        ("", "BILLINGADDRESS") => "Улица (плательщик)",
        ("", "BILLINGCITY") => "Город (плательщик)",
        ("", "BILLINGCOUNTRY") => "Страна (плательщик)",
        ("", "BILLINGFIRSTNAME") => "Ваше имя",
        ("", "BILLINGLASTNAME") => "Ваша фамилия",
        ("", "BILLINGMOBILEPHONE") => "Ваш мобильный телефон",
        ("", "BILLINGPHONE") => "Ваш телефон",
        ("", "BILLINGPOSTALCODE") => "Почтовый индекс (плательщик)",
        ("", "BILLINGTITLE") => "Обращение",
        ("", "CLIENTDOB") => "Дата рождения",
        ("", "CLIENTEMAIL") => "Адрес электронной почты",
        ("", "CLIENTIDENT") => "Номер покупателя",
        ("", "CLIENTIP") => "IP-адрес покупателя",
        ("", "CLIENTUSERAGENT") => "Строка браузера",
        ("", "COMMERCIALCODE") => "Коммерческий код",
        ("", "DESCRIPTION") => "Описание",
        ("", "EXTRADATA") => "Свободное поле",
        ("", "HASH") => "Подпись",
        ("", "IDENTIFIER") => "Номер счёта продавца",
        ("", "METADATA") => "Дополнительные данные",
        ("", "OPERATIONTYPE") => "Операция",
        ("", "ORDERID") => "Номер заказа",
        ("", "PAYMENTOPTION") => "Способ оплаты",
        ("", "REDIRECTURLCANCEL") => "Адрес возврата после отмены",
        ("", "REDIRECTURLSUCCESS") => "Адрес возврата после оплаты",
        ("", "SHIPTOADDRESS") => "Улица (доставка)",
        ("", "SHIPTOCITY") => "Город (доставка)",
        ("", "SHIPTOCOMPANYNAME") => "Компания (доставка)",
        ("", "SHIPTOCOUNTRY") => "Страна (доставка)",
        ("", "SHIPTOFIRSTNAME") => "Имя получателя",
        ("", "SHIPTOLASTNAME") => "Фамилия получателя",
        ("", "SHIPTOMOBILEPHONE") => "Мобильный телефон получателя",
        ("", "SHIPTOPHONE") => "Телефон получателя",
        ("", "SHIPTOPOSTALCODE") => "Почтовый индекс (доставка)",
        ("", "SHIPTOTITLE") => "Обращение к получателю",
        ("", "VERSION") => "Версия протокола",
        ("", "TRAVELPASSENGERDOB") => "Дата рождения пассажира",
        ("", "TRAVELPASSENGERFIRSTNAME") => "Имя пассажира",
        ("", "TRAVELPASSENGERLASTNAME") => "Фамилия пассажира",
        ("CART", "BRAND") => "Марка",
        ("CART", "CATEGORY") => "Категория",
        ("CART", "DELIVERYEXPECTEDDATE") => "Дата доставки",
        ("CART", "DELIVERYEXPECTEDDELAY") => "Срок доставки в днях",
        ("CART", "DELIVERYLABEL") => "Название способа доставки",
        ("CART", "DELIVERYSPEED") => "Скорость доставки",
        ("CART", "DELIVERYTYPE") => "Способ доставки",
        ("CART", "DISCOUNT") => "Скидка",
        ("CART", "MERCHANTITEMID") => "Артикул",
        ("CART", "NAME") => "Название товара",
        ("CART", "PRICE") => "Цена за единицу",
        ("CART", "QUANTITY") => "Количество",
        ("CART", "SUBMERCHANTEXTERNALID") => "Счёт продавца площадки",
        ("CART", "TAX") => "Налог",
        ("CART", "TOTALAMOUNT") => "Сумма строки",
        ("TRAVELLEGS", "DEPARTUREDATE") => "Дата отправления",
        ("TRAVELLEGS", "DESTINATIONLOCATIONCODE") => "Место назначения",
        ("TRAVELLEGS", "EXCHANGEABLE") => "Возможность обмена билета",
        ("TRAVELLEGS", "INSURANCE") | ("TRAVELSTAYS", "INSURANCE") => "Страховка поездки",
        ("TRAVELLEGS", "MEANTRANSPORT") => "Вид транспорта",
        ("TRAVELLEGS", "ORIGINLOCATIONCODE") => "Место отправления",
        ("TRAVELLEGS", "PASSENGERCOUNT") | ("TRAVELSTAYS", "PASSENGERCOUNT") => "Число пассажиров",
        ("TRAVELLEGS", "RANK") => "Номер поездки",
        ("TRAVELLEGS", "SERVICECLASS") => "Класс",
        ("TRAVELSTAYS", "ARRIVALDATE") => "Дата заезда",
        ("TRAVELSTAYS", "DEPARTUREDATE") => "Дата отъезда",
        ("TRAVELSTAYS", "LOCATION") => "Место проживания",
        ("TRAVELSTAYS", "ROOMCOUNT") => "Число номеров",
        ("TRAVELSTAYS", "TYPE") => "Вид проживания",
        ("TRAVELSTAYS", "VEHICLERENT") => "Прокат автомобиля",
        ("", "CURRENCY") => "Валюта",
        ("", "DESCRIPTOR") => "Текст в банковской выписке",
        ("", "EXECCODE") => "Код результата",
        ("", "EXTERNALENTITYID") => "Номер счёта в Oney",
        ("", "EXTERNALREFERENCE") => "Номер транзакции в Oney",
        ("", "LANGUAGE") => "Язык",
        ("", "MESSAGE") => "Результат словами",
        ("", "TRANSACTIONID") => "Номер транзакции",
        ("", "REDIRECTHTML") => "Страница перехода в Oney",
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
        Word::Mr => "Г-н",
        Word::Miss => "Мисс",
        Word::Mrs => "Г-жа",
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "AD" => "Андорра",
        "AT" => "Австрия",
        "BE" => "Бельгия",
        "BL" => "Сен-Бартелеми",
        "CH" => "Швейцария",
        "CZ" => "Чехия",
        "DE" => "Германия",
        "ES" => "Испания",
        "FR" => "Франция",
        "GB" => "Великобритания",
        "GF" => "Французская Гвиана",
        "GP" => "Гваделупа",
        "HU" => "Венгрия",
        "IE" => "Ирландия",
        "IT" => "Италия",
        "LU" => "Люксембург",
        "MC" => "Монако",
        "MF" => "Сен-Мартен",
        "MQ" => "Мартиника",
        "NL" => "Нидерланды",
        "PL" => "Польша",
        "PM" => "Сен-Пьер и Микелон",
        "PT" => "Португалия",
        "RE" => "Реюньон",
        "RO" => "Румыния",
        "YT" => "Майотта",
        _ => "",
    }
}

//! Every issue code once, in the order of the pipeline: its name, its facts, its default severity and its documentation, or the file of the
//! rule that has it.

use super::define::codes;
use super::param::{Facts, Param, Params, kinds};
use super::severity::Severity;
use super::text;

codes! {
    /// The input has at most 1 MiB.
    ///
    /// A larger input is not read at all. An order with 1,000 articles needs a fifth of this size.
    "input-too-large" InputTooLarge { max: count } => Error fixed, "limit of this product";
    /// An outcome has at most 1,000 issues.
    ///
    /// This is the last of them, when there are more. Errors are kept before warnings, and the order is valid or not by all of
    /// them.
    "too-many-issues" TooManyIssues { max: count } => Error fixed, "limit of this product";
    /// A parameter is sent only once.
    ///
    /// The platform would keep the last value and ignore the others, without knowing which one was meant. The returned
    /// order has the last value.
    "duplicate-parameter" DuplicateParameter {} => Error, "S2:37";
    /// Only documented parameters are sent.
    ///
    /// A parameter that the platform does not document must not be sent or signed: whatever the severity, the returned order is
    /// without it, with a change of the kind `dropped`. `suggestion` is the documented parameter with the most similar name, or
    /// empty if no name is similar. Unusual keys are shown as `?`, because they might contain personal data.
    "unknown-parameter" UnknownParameter { suggestion: text } => Error, "S2:84–382, S2:966–1089";
    /// An input has at most 1,000 unknown parameters.
    ///
    /// The rest is counted only.
    "too-many-unknown" TooManyUnknown { max: count, length: count } => Error fixed, "limit of this product";
    /// A list has at most 1,000 rows.
    ///
    /// The rest is not read and not returned.
    "too-many-lines" TooManyLines { max: count } => Error fixed, "limit of this product";
    /// An order has at most three levels: a list, an index and a parameter of that row.
    ///
    /// A value more than eight levels deep, and a value that JSON does not have (a function, NaN), is returned as `null`.
    "too-deep" TooDeep { max: count } => Error fixed, "S2:54";
    /// The value has the type of the parameter.
    ///
    /// A whole number may be a number or a text of digits. A text may not be a boolean, a list or an object.
    "wrong-type" WrongType { expected: text } => Error fixed, "S2:84–382";
    /// The text is valid Unicode: no lone surrogate, no invalid UTF-8 or percent-encoding.
    "invalid-unicode" InvalidUnicode {} => Error fixed, "S2:74";
    /// A parameter that the platform requires is present.
    ///
    /// Checked in the final stage only, and only for the part of the order that the caller names.
    "missing-parameter" MissingParameter {} => Error, "S2:37–80";
    /// A parameter that makes acceptance more likely is present.
    "missing-recommended" MissingRecommended {} => Warning, "S2:58, S2:71";
    /// A text has at most the documented number of characters (Unicode scalar values).
    ///
    /// Fix: shorten the value. The library never does it.
    "too-long" TooLong { max: count, length: count } => Error, "S2:84–382";
    /// A text has no control characters.
    ///
    /// In texts of one line, line breaks and tabs have become spaces before this check. The other control characters have
    /// no meaning in a request.
    "control-character" ControlCharacter {} => Error, "S2:96–98";
    /// A name, a street, a city or an article is not written for another place.
    ///
    /// Why: `O&#039;Neil` was escaped for a page, `Andr%C3%A9` for a web address, `O\'Neil` for a program, and `AndrÃ©` is UTF-8 read
    /// as another encoding. Carriers print it as it is. An ampersand by itself is no escape.
    ///
    /// Fails: `BILLINGLASTNAME=O&#039;Neil`.
    ///
    /// Fix: send the text as the customer typed it. `found` is the first escape, `reading` the character that it stands for, or empty
    /// if that is lost. Only servers report it: a page has no table of escapes.
    "escaped-text" EscapedText { found: text, reading: text } => Warning, "S2:96–124";
    /// The value is a whole number written in digits.
    ///
    /// Zeros after a point, as databases write them, are accepted (`1.0`, `1.0000`), except exactly three: `1.000` is a thousand
    /// in half of Europe.
    "not-an-integer" NotAnInteger {} => Error fixed, "S2:84, S2:168, S2:216, S2:222, S2:240";
    /// An amount is a whole number of cents.
    ///
    /// Why: a decimal sign means euros in one shop and thousands in another, and a wrong guess is a hundred times the amount.
    ///
    /// Fails: `AMOUNT=600.50`, which is `60050` in cents. The JSON number `600.00` is the number 600 and passes: JavaScript cannot
    /// tell the two apart.
    ///
    /// Fix: multiply by 100 and round.
    "amount-not-in-cents" AmountNotInCents {} => Error fixed, "S2:84, S2:216, S2:240";
    /// An amount is not negative.
    ///
    /// Why: PRICE is what the customer pays for one piece, taxes and discounts included. The platform knows no row that takes money off.
    ///
    /// Fails: a voucher as a row of CART with `PRICE=-5000`.
    ///
    /// Fix: reduce the prices of the articles by the voucher.
    "negative-amount" NegativeAmount {} => Error fixed, "S2:84, S2:216, S2:240";
    /// The number is within the limits of the parameter.
    "out-of-range" OutOfRange { min: count, max: count } => Error fixed, "S2:168–170, S2:198, S2:222, S2:1024, S2:1030";
    /// The value is a decimal number with a dot, such as `19.5`.
    "not-a-decimal" NotADecimal {} => Error fixed, "S2:198–200, S2:234–236";
    /// The value is an existing date, written `YYYY-MM-DD`.
    ///
    /// `reason` is `time` if a time of day follows the date, as in `1985-04-11T22:00:00.000Z`, else empty. Such a text may be the day
    /// before or after, depending on the time zone. A `Date` of JavaScript is accepted if it is midnight, in UTC or local time.
    "invalid-date" InvalidDate { reason: text } => Error fixed, "S2:162, S2:969";
    /// The value is one of the documented ones.
    ///
    /// Letter case, accents, spaces, hyphens and the dots of abbreviations do not matter; the documented spelling is returned.
    /// Titles are read in ten languages: `M.`, `Herr` and `先生` are `mr`. `Mx`, `Dr` and what has several meanings are not. A
    /// list of titles is shown to customers in the words of their language. `suggestion` is the value that was probably meant, or empty.
    "not-in-list" NotInList { allowed: list, suggestion: text } => Error fixed, "S2:144, S2:156, S2:180, S2:186, S2:312, S2:378";
    /// The value was replaced by the documented value nearest to it, which is less exact.
    ///
    /// For example, `bus` is not in the list of transports and becomes `road` (S2:1136 sends a bus, S2:1012 does not list it).
    /// Orders for Oney's own interface have this warning also if a parameter fills a field with another meaning, such as the
    /// last name for the birth name.
    "approximated-value" ApproximatedValue { value: text } => Warning, "S2:1012, S2:1136";
    /// The value is `yes` or `no` (also `true` or `false`, `1` or `0`).
    "not-a-boolean" NotABoolean {} => Error fixed, "S2:1004, S2:1117";
    /// The value is a country code of ISO 3166-1 alpha-2.
    ///
    /// An alpha-3 code is read, too, and replaced: `FRA` is `FR`.
    "unknown-country" UnknownCountry {} => Error fixed, "S2:108–110, S2:336–338";
    /// The value is an e-mail address by the rules of browsers (HTML), and its domain has a dot and letters.
    ///
    /// `reason` is `at-sign`, `local-part`, `dots` (the part before the at sign begins or ends with a dot, or has two in a row) or
    /// `domain`. In received messages only the rules of browsers count.
    "invalid-email" InvalidEmail { reason: text } => Error, "S2:246";
    /// An e-mail address has no letters beyond ASCII.
    ///
    /// Such addresses exist, but the platform documents none. A domain can be sent in its ASCII form: `xn--…`.
    "email-not-ascii" EmailNotAscii {} => Error, "S2:246";
    /// The e-mail address has no plus sign.
    ///
    /// Such addresses exist, but the platform refuses them. Ask the customer for another address. Do not remove the part
    /// after the plus sign: the contract might be sent to another person.
    "email-with-plus" EmailWithPlus {} => Error, "S2:248";
    /// The domain of an e-mail address is not one slip away from a common one.
    ///
    /// Why: the contract goes to this address, and mail to `gmial.com` is lost. Only letters too many, missing, wrong or in the wrong
    /// order are found, for the forty commonest domains; neighbours that exist, such as `ymail.com`, are left alone.
    ///
    /// Fails: `CLIENTEMAIL=jean@gmial.com`.
    ///
    /// Fix: offer the customer the domain in `suggestion`; the value is not changed. Not reported in received messages.
    "email-typo" EmailTypo { suggestion: text } => Warning, "S2:246";
    /// The value is an IPv4 address of four numbers.
    "invalid-ip-address" InvalidIpAddress {} => Error fixed, "S2:258";
    /// The IP address is IPv4, not IPv6.
    ///
    /// Why: the platform refuses every address but IPv4.
    ///
    /// Fails: `CLIENTIP=2a01:e0a:12:3400:5:6:7:8`.
    ///
    /// Fix: serve the checkout over IPv4 alone, or take the IPv4 address that a proxy reports beside the other. A profile may make
    /// this a warning; the order is then sent with the address as it is. An IPv4 address inside IPv6 (RFC 4291, 2.5.5.2) is taken out.
    "ip-version-6" IpVersion6 {} => Error, "S2:258";
    /// The IP address is public.
    ///
    /// A private, loopback, link-local, documentation or otherwise reserved address is not the customer's. Often the shop
    /// is behind a proxy and reads the address of the proxy.
    "ip-not-public" IpNotPublic {} => Warning, "S2:260";
    /// The value is a SHA-256 hash of 64 hexadecimal digits.
    "invalid-hash" InvalidHash {} => Error fixed, "S2:282–286";
    /// The value is a UUID of 36 characters.
    "invalid-uuid" InvalidUuid {} => Error fixed, "S2:90–94";
    /// The value is a web address that begins with `http://` or `https://` and a host.
    ///
    /// It is ASCII without spaces: other characters are escaped (`%C3%A9`), a host with an accent is written as `xn--…`. Whether the page
    /// exists is not checked.
    "invalid-url" InvalidUrl {} => Error, "the platform's page on redirections";
    /// The value is a code of three letters, as IATA gives them to airports and cities.
    "invalid-location-code" InvalidLocationCode {} => Error fixed, "S2:994–998, S2:1018–1022";
    /// A telephone number is valid in the numbering plan of its country.
    ///
    /// International notation is accepted for every country (`+33 6 …`, `0033 6 …`), national notation for the country of the
    /// merchant. `reason` is `letters`, `extension`, `characters`, `too-short`, `too-long`, `calling-code` or `not-in-plan`.
    /// `country` is the country of the merchant, or the territory of overseas France in which the address is; the sentence has
    /// a number from there as an example.
    "invalid-phone" InvalidPhone { reason: text, country: country } => Error, "S0:122, S2:126–136, S2:354–364";
    /// A telephone number is not a placeholder.
    ///
    /// For example, 0000000000 or 0123456789 was typed only to get past a form.
    "placeholder-phone" PlaceholderPhone {} => Error, "S0:122";
    /// A mobile number is a mobile number in the numbering plan of its country.
    ///
    /// `country` is as in `invalid-phone`.
    "phone-not-mobile" PhoneNotMobile { country: country } => Error, "S0:122, S2:128, S2:356";
    /// A telephone number without plus sign is one of the merchant's country.
    ///
    /// Why: digits alone may be a mistyped number. They are read behind another calling code only if it is 33, 590, 594, 596,
    /// 262, 32, 34, 39 or 351, where Oney works. The warning is absent if the address is in that country.
    ///
    /// Fails: `BILLINGPHONE=34912345678` with an address in France.
    ///
    /// Fix: ask the customer, or send the number with its plus sign. `country` is the country of the number.
    "phone-country-guessed" PhoneCountryGuessed { country: country } => Warning, "S2:128, S2:134";
    /// A telephone number with its plus sign has at most 15 characters.
    ///
    /// Reported only if the profile asks for the plus sign. A number of 15 digits is returned without it, because S2 allows
    /// 15 characters.
    "phone-without-plus" PhoneWithoutPlus {} => Warning, "S2:126–136";
    /// A postal code has the format of its country.
    ///
    /// `country` is the country of the address, `example` is a postal code in the format of this country.
    "invalid-postal-code" InvalidPostalCode { country: country, example: text } => Error, "S0:125, S2:138, S2:366";
    /// A telephone number for a Spanish account is valid in the numbering plan.
    ///
    /// Only a warning: for accounts of oney.es the pattern of S2 decides.
    "phone-not-in-plan" PhoneNotInPlan {} => Warning, "S2:945–946";
    /// Telephone numbers for a Spanish account are Spanish: mobiles begin with 6 or 7, landlines with 8 or 9.
    ///
    /// Why: accounts of oney.es refuse every other number, also a mobile number in the parameter of a landline.
    ///
    /// Fails: `BILLINGPHONE=+34612345678`, `BILLINGMOBILEPHONE=+33612345678`.
    ///
    /// Fix: send mobile numbers in BILLINGMOBILEPHONE and SHIPTOMOBILEPHONE, and leave out numbers of other countries.
    /// `starts` has the digits with which the number may begin.
    "spanish-phone" SpanishPhone { starts: text } => Error, "S2:940–946";
    /// The street fits into the lines of an address.
    ///
    /// Why: Oney asks for streets in lines of at most 38 characters. The profile sets the number of lines.
    ///
    /// Fails: a street of 200 characters, which does not fit into five lines.
    ///
    /// Fix: shorten the street by `excess` characters, which is what remains after the last line.
    "address-too-long" AddressTooLong { excess: count, lines: count, width: count } => Error, "S0:132, S2:96";
    /// No word of the street is longer than a line of 38 characters.
    ///
    /// A longer word continues on the next line; nothing of it is lost.
    "address-word-cut" AddressWordCut { width: count } => Warning, "S0:132";
    /// An order has at least one article in CART.
    "empty-cart" EmptyCart {} => Error, rule "authorization/rules/empty_cart.rs";
    /// TOTALAMOUNT of an article is PRICE times QUANTITY.
    "line-total-mismatch" LineTotalMismatch {} => Error, rule "authorization/rules/line_total.rs";
    /// AMOUNT is the sum of TOTALAMOUNT over all rows of CART.
    "cart-total-mismatch" CartTotalMismatch {} => Warning, rule "authorization/rules/cart_total.rs";
    /// An order has at most 999 articles, which is the sum of QUANTITY over all rows of CART.
    "too-many-articles" TooManyArticles { max: count, length: count } => Error, rule "authorization/rules/article_count.rs";
    /// DELIVERYEXPECTEDDATE is today or later.
    "delivery-in-past" DeliveryInPast {} => Warning, rule "authorization/rules/delivery_in_past.rs";
    /// DELIVERYEXPECTEDDATE is as many days after today as DELIVERYEXPECTEDDELAY says.
    "delivery-delay-mismatch" DeliveryDelayMismatch {} => Warning, rule "authorization/rules/delivery_delay.rs";
    /// An express delivery takes at most 48 hours.
    "express-too-slow" ExpressTooSlow { hours: count } => Warning, rule "authorization/rules/express.rs";
    /// A delivery that takes less than 48 hours is an express delivery.
    "standard-too-fast" StandardTooFast { hours: count } => Warning, rule "authorization/rules/standard.rs";
    /// An order that is picked up has SHIPTOCOMPANYNAME, the name of the shop or pick-up point.
    "pickup-without-name" PickupWithoutName {} => Warning, rule "authorization/rules/pickup_name.rs";
    /// An order that is picked up has a delivery address that is not the billing address.
    "pickup-at-home" PickupAtHome {} => Warning, rule "authorization/rules/pickup_address.rs";
    /// An article that the marketplace itself sells has `SUBMERCHANTEXTERNALID=OPERATOR`, in capitals.
    "operator-spelling" OperatorSpelling {} => Warning, rule "authorization/rules/operator.rs";
    /// An order of files or tickets has a delivery address, too: the billing address once more.
    "missing-delivery-address" MissingDeliveryAddress {} => Error, rule "authorization/rules/delivery_address.rs";
    /// The delivery has at least one telephone number: SHIPTOMOBILEPHONE or SHIPTOPHONE.
    "missing-delivery-phone" MissingDeliveryPhone {} => Error, rule "authorization/rules/delivery_phone.rs";
    /// The customer is between 18 and 75 years old, both ages included.
    "age-out-of-range" AgeOutOfRange { min: count, max: count } => Error, rule "authorization/rules/age.rs";
    /// The customer's date of birth is known.
    "age-unknown" AgeUnknown {} => Off, rule "authorization/rules/age_unknown.rs";
    /// The billing and delivery addresses are in the country of the merchant's site.
    "country-not-merchant" CountryNotMerchant { expected: country } => Error, rule "authorization/rules/merchant_country.rs";
    /// The addresses of a French shop are in a territory that Oney's list names.
    "overseas-territory" OverseasTerritory {} => Warning, rule "authorization/rules/overseas_territory.rs";
    /// A postal code is in an area that its country uses.
    "unknown-postal-area" UnknownPostalArea { country: country } => Warning, rule "authorization/rules/postal_area.rs";
    /// The city is without its postal code.
    "postal-code-in-city" PostalCodeInCity {} => Warning, rule "authorization/rules/postal_code_in_city.rs";
    /// A street has a house number.
    "missing-house-number" MissingHouseNumber {} => Off, rule "authorization/rules/house_number.rs";
    /// The name of a person has a letter, and no emoji or markup.
    "implausible-name" ImplausibleName {} => Warning, rule "authorization/rules/implausible_name.rs";
    /// IDENTIFIER is the account of the merchant's profile, if the profile names one.
    "wrong-account" WrongAccount {} => Error fixed, rule "authorization/rules/account.rs";
    /// PAYMENTOPTION is one of the merchant's business transactions.
    "payment-option-not-offered" PaymentOptionNotOffered { allowed: list } => Error, rule "authorization/rules/payment_option.rs";
    /// The only PAYMENTOPTION of a Spanish account is `facilypay-3xsansfrais`.
    "spanish-payment-option" SpanishPaymentOption { allowed: text } => Warning, rule "authorization/rules/spanish_payment_option.rs";
    /// AMOUNT is within the limits of the business transaction that PAYMENTOPTION selects, limits included.
    "amount-out-of-range" AmountOutOfRange { min: cents, max: cents } => Error, rule "authorization/rules/amount_range.rs";
    /// COMMERCIALCODE is sent only if it is part of the merchant's contract.
    "commercial-code-not-agreed" CommercialCodeNotAgreed {} => Error, rule "authorization/rules/commercial_code.rs";
    /// The product is selected once, by PAYMENTOPTION or by COMMERCIALCODE.
    "product-chosen-twice" ProductChosenTwice {} => Warning, rule "authorization/rules/product_choice.rs";
    /// REDIRECTURLSUCCESS and REDIRECTURLCANCEL are sent together.
    "redirect-url-alone" RedirectUrlAlone {} => Error, rule "authorization/rules/redirect_urls.rs";
    /// A travel merchant describes the trip: at least one row in TRAVELLEGS or TRAVELSTAYS.
    "missing-travel" MissingTravel {} => Error, rule "authorization/rules/trip/missing.rs";
    /// Only travel merchants send travel parameters.
    "travel-not-expected" TravelNotExpected {} => Warning, rule "authorization/rules/trip/not_expected.rs";
    /// Each row of TRAVELLEGS has a RANK of its own.
    "rank-repeated" RankRepeated {} => Error, rule "authorization/rules/trip/rank_repeated.rs";
    /// RANK numbers the rows of TRAVELLEGS from 1 without gaps.
    "rank-gap" RankGap {} => Warning, rule "authorization/rules/trip/rank_gap.rs";
    /// A journey does not depart before a journey with a lower RANK.
    "leg-before-previous" LegBeforePrevious {} => Warning, rule "authorization/rules/trip/leg_dates.rs";
    /// A journey departs today or later.
    "journey-in-past" JourneyInPast {} => Warning, rule "authorization/rules/trip/leg_in_past.rs";
    /// A stay does not end before it begins.
    "stay-ends-before-start" StayEndsBeforeStart {} => Error, rule "authorization/rules/trip/stay_end.rs";
    /// A stay lasts at least one night.
    "stay-without-night" StayWithoutNight {} => Warning, rule "authorization/rules/trip/stay_night.rs";
    /// A stay in a hotel has ROOMCOUNT, the number of rooms.
    "missing-room-count" MissingRoomCount {} => Warning, rule "authorization/rules/trip/room_count.rs";
    /// HASH belongs to the order that is returned.
    ///
    /// Why: the platform refuses an order whose HASH is that of other values.
    ///
    /// Fails: a signed order with `BILLINGCOUNTRY=fr`, which is returned as `FR`.
    ///
    /// Fix: sign the returned order. It comes without HASH.
    "hash-outdated" HashOutdated {} => Warning, "S2:282–286";
    /// A message of the platform has only documented parameters.
    ///
    /// Why: the meaning of other parameters is not known. A warning by default, because the platform may send more than
    /// its pages document. HASH covers these parameters, too.
    ///
    /// Fails: a notification with a parameter `CARDTYPE`.
    ///
    /// Fix: remove the parameters that the shop itself put into the URL of its notifications, and ignore the others.
    "undocumented-parameter" UndocumentedParameter {} => Warning of_servers, "S2:384–518, S2:596–722, S2:798–936";
    /// A text has at least the documented number of characters.
    "too-short" TooShort { min: count, length: count } => Error of_servers, "S2:436, S2:640, S2:842";
    /// The value is a text of `min` to `max` digits.
    ///
    /// A number would lose leading zeros: `0002` and `2` are different codes.
    "not-digits" NotDigits { min: count, max: count } => Error fixed of_servers, "S2:394, S2:872, S2:878";
    /// The value is a currency code of three letters (ISO 4217).
    "invalid-currency" InvalidCurrency {} => Error fixed of_servers, "S2:448–452";
    /// The value is one of the documented ones.
    ///
    /// Only a warning, because the platform may have new values. The value is kept. `known` has the documented values.
    "unlisted-value" UnlistedValue { known: list } => Warning of_servers, "S2:484, S2:688, S2:902";
    /// The value is base64 (RFC 4648): letters, digits, `+`, `/`, and `=` at the end.
    ///
    /// A space inside was a plus sign, if the value was URL-decoded once too often.
    "not-base64" NotBase64 {} => Error fixed of_servers, "S2:13, S2:412–416";
    /// REDIRECTHTML contains a page in base64: UTF-8 text with an HTML element.
    "redirect-not-html" RedirectNotHtml {} => Error of_servers, rule "server/messages/rules/redirect_not_html.rs";
    /// A result with `EXECCODE=0002` has REDIRECTHTML.
    "missing-redirect" MissingRedirect {} => Error of_servers, rule "server/messages/rules/redirect_missing.rs";
    /// REDIRECTHTML comes only with `EXECCODE=0002`.
    "redirect-not-expected" RedirectNotExpected {} => Warning of_servers, rule "server/messages/rules/redirect_not_expected.rs";
    /// A result whose EXECCODE begins with 0 has a TRANSACTIONID.
    "missing-transaction" MissingTransaction {} => Error of_servers, rule "server/messages/rules/transaction.rs";
    /// CURRENCY of a notification is `EUR`.
    "currency-not-euro" CurrencyNotEuro {} => Error of_servers, rule "server/messages/rules/currency.rs";
    /// Only a travel merchant sends AMOUNT in a capture.
    "capture-amount-not-documented" CaptureAmountNotDocumented {} => Warning of_servers, rule "server/messages/rules/capture_amount_not_documented.rs";
    /// A travel merchant sends AMOUNT in each capture.
    "missing-capture-amount" MissingCaptureAmount {} => Warning of_servers, rule "server/messages/rules/capture_amount_missing.rs";
    /// What was received can be read as a signed message.
    ///
    /// Why: a notification's address receives whatever the internet sends. What is signed must be what is read: a key with `=` in
    /// it gives the same signed text as another key and value, and `null` or an empty list takes no part in the HASH.
    ///
    /// Fails: an empty body, bytes that are no UTF-8, half a JSON text, `EXTRADATA%3Dcart=42`, `{ "AMOUNT": null }`.
    ///
    /// Fix: do not act on this message. Answer the sender as if it was accepted, or with a status of 400.
    "unreadable-message" UnreadableMessage {} => Error fixed of_servers, "S2:282–286, S2:472–476";
    /// HASH is the hash of the received parameters with the secret of the account.
    ///
    /// Why: anybody can send a notification; only the platform and the merchant have the secret.
    ///
    /// Fails: a notification whose AMOUNT was changed on the way.
    ///
    /// Fix: do not act on this notification. If it happens with every notification, check whether the secret belongs to
    /// this account (and not to the API key), whether the shop's own parameters are among those of the platform, and
    /// whether the body was decoded twice.
    "hash-mismatch" HashMismatch {} => Error fixed of_servers, "S2:282–286, S2:472–476";
    /// The message is about the expected operation.
    ///
    /// Why: a genuine notification of an authorization does not mean that the payment was captured.
    ///
    /// Fails: a notification of an authorization if that of a capture is expected.
    ///
    /// Fix: look for the payment by ORDERID and OPERATIONTYPE together.
    "unexpected-operation" UnexpectedOperation { expected: text } => Error fixed of_servers, "S2:496, S2:700, S2:914";
    /// The message is about the account of the shop.
    ///
    /// Why: a shop with several accounts must not confuse their payments.
    ///
    /// Fails: a notification whose IDENTIFIER is not that of the account.
    ///
    /// Fix: use the secret and the notification URL of this account.
    "unexpected-account" UnexpectedAccount {} => Error fixed of_servers, "S2:478–482";
    /// The message is about the expected order.
    ///
    /// Why: a genuine notification of a cheap order must not pay for an expensive one.
    ///
    /// Fails: a notification whose ORDERID is not that of the payment.
    ///
    /// Fix: look for the payment by the ORDERID of the message.
    "unexpected-order" UnexpectedOrder {} => Error fixed of_servers, "S2:502–506";
    /// AMOUNT is the amount that the shop asked for.
    ///
    /// Why: AMOUNT of the message is what the platform authorized, captured or refunded.
    ///
    /// Fails: a notification with `AMOUNT=100` for an order of 60000.
    ///
    /// Fix: do not deliver; compare with the platform's extranet.
    "unexpected-amount" UnexpectedAmount {} => Error fixed of_servers, "S2:430–434";
    /// TRANSACTIONID of the message is that of the platform's answer to the request.
    ///
    /// Why: each attempt to pay an order has a TRANSACTIONID of its own.
    ///
    /// Fails: a notification whose TRANSACTIONID is not that of the answer.
    ///
    /// Fix: look for the payment by the TRANSACTIONID of the message.
    "unexpected-transaction" UnexpectedTransaction {} => Error fixed of_servers, "S2:508–512";
    /// The shop acts on a notification only once.
    ///
    /// Why: the platform repeats a notification that was not answered, and anybody who has seen one can send it again.
    ///
    /// Fails: a notification with the TRANSACTIONID and EXECCODE of an earlier one.
    ///
    /// Fix: answer it as usual, and do nothing else.
    "repeated-notification" RepeatedNotification {} => Error fixed of_servers, "S2:17, S2:424–426";
    /// No notification comes after the final one of a transaction.
    ///
    /// Why: notifications may arrive in another order than they were sent, and an old one may be sent again. A transaction
    /// that was accepted does not wait for approval again.
    ///
    /// Fails: `EXECCODE=0003` after `EXECCODE=0000` of the same transaction.
    ///
    /// Fix: answer it as usual, and keep the first final result. If the two contradict each other, contact the platform's
    /// support.
    "stale-notification" StaleNotification {} => Error fixed of_servers, "S2:23";
    /// An order for Oney's own interface has one delivery.
    ///
    /// Why: the interface has one date, one method and one speed for the whole order. CART has them in each row.
    ///
    /// Fails: two rows with different DELIVERYEXPECTEDDATE.
    ///
    /// Fix: send one purchase for each delivery, or send the date on which the last article arrives.
    "oney-several-deliveries" OneySeveralDeliveries {} => Error fixed of_servers, "S2:162, S2:180, S2:186; Oney's own interface";
    /// An express delivery is express for Oney's own interface, too.
    ///
    /// Why: express means under 48 hours in S2, but under 24 hours in the interface.
    ///
    /// Fails: `DELIVERYSPEED=express` without `DELIVERYEXPECTEDDELAY=1`.
    ///
    /// Fix: send `DELIVERYEXPECTEDDELAY=1` or `DELIVERYSPEED=standard`.
    "oney-express-unclear" OneyExpressUnclear { hours: count } => Error fixed of_servers, "S2:182; Oney's own interface";
    /// CATEGORY corresponds to one of the sixteen categories of Oney's own interface.
    ///
    /// Why: S2 has 22 categories. Some correspond to none of the sixteen, some to several.
    ///
    /// Fails: `CATEGORY=electronics`, which may be `hi-fi, photo, video` or `telephony`.
    ///
    /// Fix: set the code of this category in the option `categories`.
    "oney-category-unclear" OneyCategoryUnclear { choices: list } => Error fixed of_servers, "S2:156; Oney's own interface";
    /// Oney's own interface is available in the country, with amounts in euros.
    ///
    /// Why: amounts of an order are cents of a euro, without a currency.
    ///
    /// Fails: a profile with `"country": "RO"`.
    ///
    /// Fix: ask Oney for the interface of this country.
    "oney-country-not-served" OneyCountryNotServed { served: list } => Error fixed of_servers, "Oney's own interface";
    /// The language in which Oney writes to the customer is known.
    ///
    /// Why: the order contains no language, and Belgium has more than one.
    ///
    /// Fails: a profile with `"country": "BE"` without the option `language`.
    ///
    /// Fix: set the option `language`.
    "oney-language-unclear" OneyLanguageUnclear { choices: list } => Error fixed of_servers, "Oney's own interface";
    /// An order for Oney's own interface has no travel parameters.
    ///
    /// Why: the interface asks for cities, and for outward, transit and return journeys. An order has codes of airports and
    /// RANK, which cannot be converted.
    ///
    /// Fails: an order with TRAVELLEGS.
    ///
    /// Fix: build the travel data of the interface by hand, or send the order through the platform.
    "oney-travel-not-mapped" OneyTravelNotMapped {} => Error fixed of_servers, "S2:987–1089; Oney's own interface";
}

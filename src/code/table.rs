//! Every issue code once, in the order of the pipeline: its name, its facts, its default severity, and what it demands.
//!
//! What a rule demands is documented in the rule's own file. Its row repeats the first sentence for readers of the enum, and does not
//! compile when the two differ.

use super::param::{Param, kinds};
use super::severity::Severity;
use super::text;

macro_rules! codes {
    ($(
        $(#[doc = $doc:literal])+
        $name:literal $variant:ident { $($field:ident: $kind:ident),* } => $severity:ident $($flag:ident)*, $(rule $file:literal)? $($source:literal)?;
    )+) => {
        /// The stable name of an issue: what a program compares, what a profile gives a severity to.
        ///
        /// ```
        /// use oney_rules::{IssueCode, Severity};
        /// let code = IssueCode::find("cart-total-mismatch").expect("a known code");
        /// assert_eq!(code.default_severity(), Severity::Warning);
        /// assert_eq!(code.source(), "S2:39, S2:65");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum IssueCode {
            $( $(#[doc = $doc])+ $variant, )+
        }

        /// What is wrong, with the facts that belong to it.
        ///
        /// ```
        /// use oney_rules::{Detail, IssueCode};
        /// let detail = Detail::AgeOutOfRange { min: 18, max: 75 };
        /// assert_eq!(detail.code(), IssueCode::AgeOutOfRange);
        /// ```
        #[derive(Clone, PartialEq, Eq, Debug)]
        #[non_exhaustive]
        pub enum Detail {
            $(
                $(#[doc = $doc])+
                $variant {
                    $(
                        #[doc = concat!("Of the kind `", stringify!($kind), "`.")]
                        $field: kinds::$kind,
                    )*
                },
            )+
        }

        impl Detail {
            /// The code of this issue.
            #[must_use]
            pub fn code(&self) -> IssueCode {
                match self { $( Self::$variant { .. } => IssueCode::$variant, )+ }
            }

            /// The facts by name, in the order of their declaration.
            #[must_use]
            pub fn params(&self) -> Vec<(&'static str, Param)> {
                let mut params = Vec::new();
                self.each_param(&mut |name, param| params.push((name, param)));
                params
            }

            /// Takes the facts one by one, in the same order.
            pub(crate) fn each_param(&self, take: &mut dyn FnMut(&'static str, Param)) {
                match self {
                    $( Self::$variant { $($field),* } => { $( take(stringify!($field), kinds::$kind($field)); )* } )+
                }
            }
        }

        impl IssueCode {
            /// Every code, in the order of the pipeline.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];
        }

        pub(super) const NAMES: &[&str] = &[$( $name, )+];
        pub(super) const SEVERITIES: &[Severity] = &[$( Severity::$severity, )+];
        pub(super) const FIXED: &[bool] = &[$( codes!(@is_fixed $($flag)*), )+];
        /// Which codes only servers meet.
        pub(super) static OF_SERVERS: &[bool] = &[$( codes!(@is_of_servers $($flag)*), )+];
        /// Documentation and source. Apart from the rest, so that a build that never explains a code does not carry them.
        pub(super) static TEXTS: &[(&str, &str)] =
            &[$( codes!(@text concat!($($doc, "\n"),+), $(rule $file)? $($source)?), )+];
        pub(super) static PARAMS: &[&[(&str, &str)]] = &[$( &[$( (stringify!($field), stringify!($kind)) ),*], )+];
    };
    (@is_fixed fixed $($flag:ident)*) => { true };
    (@is_fixed $other:ident $($flag:ident)*) => { codes!(@is_fixed $($flag)*) };
    (@is_fixed) => { false };
    (@is_of_servers of_servers $($flag:ident)*) => { true };
    (@is_of_servers $other:ident $($flag:ident)*) => { codes!(@is_of_servers $($flag)*) };
    (@is_of_servers) => { false };
    // Of a rule, the row has the first sentence alone; the rule's file has all of it, that sentence once more, and the source.
    (@text $row:expr, rule $file:literal) => {{
        const TEXT: (&str, &str) =
            text::split_source(codes!(@uncommented include_str!(concat!("../", $file)), text::OF_FILE));
        const _: () = assert!(
            text::begins_with(TEXT.0, codes!(@uncommented $row, text::OF_ROW)),
            concat!("the row and `src/", $file, "` do not begin with the same sentence"),
        );
        const _: () = assert!(!TEXT.1.is_empty(), concat!("`src/", $file, "` names no source"));
        TEXT
    }};
    (@text $row:expr, $source:literal) => { (codes!(@uncommented $row, text::OF_ROW), $source) };
    (@uncommented $commented:expr, $prefix:expr) => {{
        const COMMENTED: &str = $commented;
        const BYTES: [u8; text::length(COMMENTED, $prefix)] = text::uncomment(COMMENTED, $prefix);
        text::text(&BYTES)
    }};
}

codes! {
    /// The input must be at most 1 MiB.
    ///
    /// Nothing of a larger input is read: an order of 1,000 lines is a fifth of that.
    "input-too-large" InputTooLarge { max: count } => Error fixed, "limit of this product";
    /// A parameter is given once.
    ///
    /// The platform would keep the last of several values and ignore the others; which one was meant nobody knows.
    /// The returned order holds the last one.
    "duplicate-parameter" DuplicateParameter {} => Error, "S2:37";
    /// Only documented parameters are sent.
    ///
    /// A parameter that the platform does not document must neither be sent nor be signed. `suggestion` names the
    /// parameter that was probably meant, and is empty where none is near. A key that is not spelled like a
    /// parameter is shown as `?`: it could be anything, also personal data.
    "unknown-parameter" UnknownParameter { suggestion: text } => Error, "S2:84–382, S2:966–1089";
    /// At most 1,000 unknown parameters are kept.
    ///
    /// Those behind are counted, but not returned.
    "too-many-unknown" TooManyUnknown { max: count, length: count } => Error fixed, "limit of this product";
    /// A list has at most 1,000 lines.
    ///
    /// Those behind are neither read nor returned.
    "too-many-lines" TooManyLines { max: count } => Error fixed, "limit of this product";
    /// An order nests at most three deep: a list, its index, a sub-parameter.
    ///
    /// What lies deeper than eight steps, and what no text can carry (a function, NaN), comes back as `null`.
    "too-deep" TooDeep { max: count } => Error fixed, "S2:54";
    /// The value has the type that the parameter asks for.
    ///
    /// Whole numbers may be numbers or digits in text; a text may not be a truth value, a list or an object.
    "wrong-type" WrongType { expected: text } => Error fixed, "S2:84–382";
    /// The text is Unicode: no half of a surrogate pair, no broken UTF-8 or percent-encoding.
    "invalid-unicode" InvalidUnicode {} => Error fixed, "S2:74";
    /// A parameter that the platform needs is given.
    ///
    /// Asked in the final stage only, and only of the part that the caller named.
    "missing-parameter" MissingParameter {} => Error, "S2:37–80";
    /// A parameter that makes acceptance more likely is given.
    "missing-recommended" MissingRecommended {} => Warning, "S2:58, S2:71";
    /// A text has at most the documented number of characters (Unicode scalar values).
    ///
    /// Shorten the value: nothing is ever cut here.
    "too-long" TooLong { max: count, length: count } => Error, "S2:84–382";
    /// A text has no control characters.
    ///
    /// Line breaks and tabs in one-line texts are turned into spaces before; what is left has no meaning in a request.
    "control-character" ControlCharacter {} => Error, "S2:96–98";
    /// The value is a whole number written in digits.
    "not-an-integer" NotAnInteger {} => Error fixed, "S2:84, S2:168, S2:216, S2:222, S2:240";
    /// The number lies within its limits.
    "out-of-range" OutOfRange { min: count, max: count } => Error fixed, "S2:168–170, S2:198, S2:222, S2:1024, S2:1030";
    /// The value is a decimal number with a dot, such as `19.5`.
    "not-a-decimal" NotADecimal {} => Error fixed, "S2:198–200, S2:234–236";
    /// The value is a date of the calendar, written `YYYY-MM-DD`.
    "invalid-date" InvalidDate {} => Error fixed, "S2:162, S2:969";
    /// The value is one of the documented ones.
    ///
    /// Letter case, spaces and hyphens do not matter; the documented spelling is returned.
    "not-in-list" NotInList { allowed: list } => Error fixed, "S2:144, S2:156, S2:180, S2:186, S2:312, S2:378";
    /// The value was understood as one of the documented ones, but says less than before.
    ///
    /// A bus is not in the list of transports; `road` is the nearest (S2:1136 sends a bus, S2:1012 has none). For Oney's own
    /// interface also a parameter that stands for a field which asks for more, such as the last name for the birth name.
    "approximated-value" ApproximatedValue { value: text } => Warning, "S2:1012, S2:1136";
    /// The value is `yes` or `no` (also `true` or `false`, `1` or `0`).
    "not-a-boolean" NotABoolean {} => Error fixed, "S2:1004, S2:1117";
    /// The value is a country code of ISO 3166-1 alpha-2.
    "unknown-country" UnknownCountry {} => Error fixed, "S2:108–110, S2:336–338";
    /// The value is an e-mail address as browsers understand it.
    "invalid-email" InvalidEmail {} => Error, "S2:246";
    /// The e-mail address has no plus sign.
    ///
    /// Such addresses are real, but the platform refuses them. Ask the customer for another one: removing the part
    /// behind the sign may send the contract to somebody else.
    "email-with-plus" EmailWithPlus {} => Error, "S2:248";
    /// The value is an IPv4 address of four numbers.
    "invalid-ip-address" InvalidIpAddress {} => Error fixed, "S2:258";
    /// The address is IPv4, not IPv6.
    ///
    /// The platform takes the customer's IPv4 address only; read it before a proxy replaces it.
    "ip-version-6" IpVersion6 {} => Error fixed, "S2:258";
    /// The address is public.
    ///
    /// A private, loopback, link-local, documentation or otherwise reserved address is not the customer's: often the
    /// shop stands behind a proxy and reads the proxy's address.
    "ip-not-public" IpNotPublic {} => Warning, "S2:260";
    /// The value is a SHA-256 hash of 64 hexadecimal digits.
    "invalid-hash" InvalidHash {} => Error fixed, "S2:282–286";
    /// The value is a UUID of 36 characters.
    "invalid-uuid" InvalidUuid {} => Error fixed, "S2:90–94";
    /// The value is a code of three letters, as IATA gives them to airports and cities.
    "invalid-location-code" InvalidLocationCode {} => Error fixed, "S2:994–998, S2:1018–1022";
    /// A telephone number exists in the numbering plan of its country.
    ///
    /// International notation is understood from every country (`+33 6 …`, `0033 6 …`, `33 6 …`), national notation
    /// from the merchant's. `reason` is `letters`, `extension`, `characters`, `too-short`, `too-long`, `calling-code`
    /// or `not-in-plan`; `country` is the merchant's, whose numbers the sentence gives as an example.
    "invalid-phone" InvalidPhone { reason: text, country: country } => Error, "S0:122, S2:126–136, S2:354–364";
    /// A telephone number is somebody's.
    ///
    /// A number such as 0000000000 or 0123456789 was typed to get past a form.
    "placeholder-phone" PlaceholderPhone {} => Error, "S0:122";
    /// A mobile number is a mobile number by the numbering plan of its country.
    ///
    /// `country` is the merchant's, whose numbers the sentence gives as an example.
    "phone-not-mobile" PhoneNotMobile { country: country } => Error, "S0:122, S2:128, S2:356";
    /// A telephone number has room for its plus sign.
    ///
    /// Only where the profile asks for the sign: S2 allows 15 characters, and a number of 15 digits goes without it.
    "phone-without-plus" PhoneWithoutPlus {} => Warning, "S2:126–136";
    /// A postal code is written as its country writes it.
    ///
    /// `country` is the country of the address, `example` a code as it is written there.
    "invalid-postal-code" InvalidPostalCode { country: country, example: text } => Error, "S0:125, S2:138, S2:366";
    /// A number of a Spanish account exists in the numbering plan.
    ///
    /// For accounts of oney.es the pattern of the document decides; the numbering plan only warns.
    "phone-not-in-plan" PhoneNotInPlan {} => Warning, "S2:945–946";
    /// Numbers of a Spanish account are Spanish: mobiles begin with 6 or 7, landlines with 8 or 9.
    ///
    /// Why: accounts of oney.es refuse every other number, also a mobile in a landline's parameter.
    ///
    /// Fails: `BILLINGPHONE=+34612345678`, `BILLINGMOBILEPHONE=+33612345678`.
    ///
    /// Fix: put mobiles into BILLINGMOBILEPHONE and SHIPTOMOBILEPHONE, and leave out what is neither. `starts` tells
    /// the digits with which the number may begin.
    "spanish-phone" SpanishPhone { starts: text } => Error, "S2:940–946";
    /// The address fits into the lines that Oney prints.
    ///
    /// Why: Oney asks for streets cut into lines of 38 characters; the profile says how many there are.
    ///
    /// Fails: a street of 200 characters, which no five lines hold.
    ///
    /// Fix: shorten the street by `excess` characters: so many stand beyond the last line.
    "address-too-long" AddressTooLong { excess: count, lines: count, width: count } => Error, "S0:132, S2:96";
    /// No word of the address is longer than a line of 38 characters.
    ///
    /// Such a word is cut at the end of the line; nothing of it is lost.
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
    /// An order that is picked up has SHIPTOCOMPANYNAME, the name of the shop or pick-up point.
    "pickup-without-name" PickupWithoutName {} => Warning, rule "authorization/rules/pickup_name.rs";
    /// An order that is picked up has a delivery address that is not the billing address.
    "pickup-at-home" PickupAtHome {} => Warning, rule "authorization/rules/pickup_address.rs";
    /// An article that the marketplace itself sells has `SUBMERCHANTEXTERNALID=OPERATOR`, in capitals.
    "operator-spelling" OperatorSpelling {} => Warning, rule "authorization/rules/operator.rs";
    /// The delivery has at least one telephone number: SHIPTOMOBILEPHONE or SHIPTOPHONE.
    "missing-delivery-phone" MissingDeliveryPhone {} => Error, rule "authorization/rules/delivery_phone.rs";
    /// The customer is between 18 and 75 years old, both ages included.
    "age-out-of-range" AgeOutOfRange { min: count, max: count } => Error, rule "authorization/rules/age.rs";
    /// The billing and delivery addresses are in the country of the merchant's site.
    "country-not-merchant" CountryNotMerchant { expected: country } => Error, rule "authorization/rules/merchant_country.rs";
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
    /// A stay does not end before it begins.
    "stay-ends-before-start" StayEndsBeforeStart {} => Error, rule "authorization/rules/trip/stay_end.rs";
    /// A stay lasts at least one night.
    "stay-without-night" StayWithoutNight {} => Warning, rule "authorization/rules/trip/stay_night.rs";
    /// A stay in a hotel has ROOMCOUNT, the number of rooms.
    "missing-room-count" MissingRoomCount {} => Warning, rule "authorization/rules/trip/room_count.rs";
    /// Only documented parameters are believed to mean what they seem to mean.
    ///
    /// A warning, not an error: the platform may send more than its pages say, and a notification is not refused for it.
    /// What is not documented is still part of what the HASH covers.
    ///
    /// Fails: a notification with a parameter `CARDTYPE`.
    ///
    /// Fix: remove what the shop itself put into the address of its notifications; leave the rest unread.
    "undocumented-parameter" UndocumentedParameter {} => Warning of_servers, "S2:384–518, S2:596–722, S2:798–936";
    /// A text has at least the documented number of characters.
    "too-short" TooShort { min: count, length: count } => Error of_servers, "S2:436, S2:640, S2:842";
    /// The value is written in digits alone, from `min` to `max` of them.
    ///
    /// A number would lose the zeros in front: `0002` is another code than `2`.
    "not-digits" NotDigits { min: count, max: count } => Error fixed of_servers, "S2:394, S2:872, S2:878";
    /// The value is a currency of three letters, as in ISO 4217.
    "invalid-currency" InvalidCurrency {} => Error fixed of_servers, "S2:448–452";
    /// The value is one of the documented ones, or one that the platform has got since.
    ///
    /// The value is kept. `known` lists the documented ones.
    "unlisted-value" UnlistedValue { known: list } => Warning of_servers, "S2:484, S2:688, S2:902";
    /// The value is base64 (RFC 4648): letters, digits, `+`, `/`, and `=` at the end.
    ///
    /// A space inside was a plus sign before the value was decoded once too often.
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
    /// The HASH is the one that the account's secret gives for what was received.
    ///
    /// Why: anybody can send a notification; only the platform and the merchant have the secret.
    ///
    /// Fails: a notification whose AMOUNT was changed on the way.
    ///
    /// Fix: do not act on it. If it happens to every notification: is it the secret of this account, or that of the API
    /// key? Did the shop's own parameters get among the platform's? Was the body decoded twice?
    "hash-mismatch" HashMismatch {} => Error fixed of_servers, "S2:282–286, S2:472–476";
    /// The message is about the operation that the shop waits for.
    ///
    /// Why: a genuine notification of an authorization does not say that anything was captured.
    ///
    /// Fails: a notification of an authorization where that of a capture is expected.
    ///
    /// Fix: look for the payment by ORDERID and OPERATIONTYPE together.
    "unexpected-operation" UnexpectedOperation { expected: text } => Error fixed of_servers, "S2:496, S2:700, S2:914";
    /// The message is about the shop's own account.
    ///
    /// Why: a shop with several accounts must not take one account's payment for another's.
    ///
    /// Fails: a notification with another IDENTIFIER than the shop's.
    ///
    /// Fix: use the secret and the address of notifications of this account.
    "unexpected-account" UnexpectedAccount {} => Error fixed of_servers, "S2:478–482";
    /// The message is about the order that the shop waits for.
    ///
    /// Why: a genuine notification of a cheap order must not pay for a dear one.
    ///
    /// Fails: a notification with another ORDERID than that of the payment.
    ///
    /// Fix: look for the payment by the ORDERID of the message.
    "unexpected-order" UnexpectedOrder {} => Error fixed of_servers, "S2:502–506";
    /// The amount is the one that the shop asked for.
    ///
    /// Why: what was authorized, captured or given back is what the message says, not what the shop remembers.
    ///
    /// Fails: a notification with `AMOUNT=100` for an order of 60000.
    ///
    /// Fix: do not deliver; compare with the platform's extranet.
    "unexpected-amount" UnexpectedAmount {} => Error fixed of_servers, "S2:430–434";
    /// The message is about the transaction that the platform named in its answer.
    ///
    /// Why: of several attempts to pay one order each has a TRANSACTIONID of its own.
    ///
    /// Fails: a notification with another TRANSACTIONID than that of the answer.
    ///
    /// Fix: look for the payment by the TRANSACTIONID of the message.
    "unexpected-transaction" UnexpectedTransaction {} => Error fixed of_servers, "S2:508–512";
    /// A notification is acted on once.
    ///
    /// Why: the platform repeats a notification that was not answered, and whoever has seen one can send it again.
    ///
    /// Fails: a notification with the TRANSACTIONID and EXECCODE of one that was received before.
    ///
    /// Fix: answer it as usual, and do nothing else.
    "repeated-notification" RepeatedNotification {} => Error fixed of_servers, "S2:17, S2:424–426";
    /// A notification does not come after the one that decided.
    ///
    /// Why: they may arrive in another order than they were sent, and an old one may be sent again: what waited for
    /// approval and was then accepted does not wait any more.
    ///
    /// Fails: `EXECCODE=0003` after `EXECCODE=0000` of the same transaction.
    ///
    /// Fix: answer it as usual, and keep what was decided; if the two contradict each other, ask the platform's support.
    "stale-notification" StaleNotification {} => Error fixed of_servers, "S2:23";
    /// A delivery of Oney's own interface is one for the whole order.
    ///
    /// Why: the interface has one day, one method and one speed of delivery; the cart has them for each line.
    ///
    /// Fails: two lines with different `DELIVERYEXPECTEDDATE`.
    ///
    /// Fix: send one purchase for each delivery, or give the day on which the last article arrives.
    "oney-several-deliveries" OneySeveralDeliveries {} => Error fixed of_servers, "S2:162, S2:180, S2:186; Oney's own interface";
    /// What is express for the platform is express for Oney's own interface.
    ///
    /// Why: S2 says express under 48 hours, the interface under 24.
    ///
    /// Fails: `DELIVERYSPEED=express` without `DELIVERYEXPECTEDDELAY=1`.
    ///
    /// Fix: give the delay of one day, or send `standard`.
    "oney-express-unclear" OneyExpressUnclear { hours: count } => Error fixed of_servers, "S2:182; Oney's own interface";
    /// An article's category is one of the sixteen of Oney's own interface.
    ///
    /// Why: S2 has 22 categories; some have no place among the sixteen, some fall into several.
    ///
    /// Fails: `CATEGORY=electronics`, which may be `hi-fi, photo, video` or `telephony`.
    ///
    /// Fix: say in the option `categories` which code such articles have.
    "oney-category-unclear" OneyCategoryUnclear { choices: list } => Error fixed of_servers, "S2:156; Oney's own interface";
    /// Oney's own interface serves the country, in euros.
    ///
    /// Why: amounts of the order are cents of a euro and say no currency.
    ///
    /// Fails: a profile with `"country": "RO"`.
    ///
    /// Fix: ask Oney for the interface of this country.
    "oney-country-not-served" OneyCountryNotServed { served: list } => Error fixed of_servers, "Oney's own interface";
    /// The language in which Oney speaks to the customer is known.
    ///
    /// Why: Belgium has two, and the order says none.
    ///
    /// Fails: a profile with `"country": "BE"` without the option `language`.
    ///
    /// Fix: give the option `language`.
    "oney-language-unclear" OneyLanguageUnclear { choices: list } => Error fixed of_servers, "Oney's own interface";
    /// A trip cannot be told to Oney's own interface from these parameters.
    ///
    /// Why: the interface asks for cities, and for outward, transit and return; the order has codes of airports and a rank.
    ///
    /// Fails: an order with TRAVELLEGS.
    ///
    /// Fix: build the travel block by hand, or send the order through the platform.
    "oney-travel-not-mapped" OneyTravelNotMapped {} => Error fixed of_servers, "S2:987–1089; Oney's own interface";
}

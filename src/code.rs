//! Every issue code once: its name, what it tells, its default severity and its documentation.

use crate::countries::Country;
use std::fmt;

/// How much an issue weighs; the profile decides per code (docs/design.md, D7).
///
/// ```
/// use oney_rules::Severity;
/// assert_eq!(Severity::find("warning"), Some(Severity::Warning));
/// assert!(Severity::Error > Severity::Warning);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Not reported.
    Off,
    /// Reported; the order stays valid.
    Warning,
    /// The order must not be sent.
    Error,
}

impl Severity {
    /// `off`, `warning` or `error`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The severity of that name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        [Self::Off, Self::Warning, Self::Error].into_iter().find(|severity| severity.name() == name)
    }
}

/// How a value was brought into normal form.
///
/// ```
/// use oney_rules::ChangeKind;
/// assert_eq!(ChangeKind::LineBreaks.name(), "line-breaks");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum ChangeKind {
    /// Nothing was in it: it is left out.
    Empty,
    /// A number became text.
    Type,
    /// Outer space was removed, or inner space made single.
    Whitespace,
    /// Line breaks became spaces.
    LineBreaks,
    /// Letter case.
    Case,
    /// Another documented spelling of the same choice.
    Spelling,
    /// Another way to write the same value.
    Notation,
    /// The lines of a list were numbered anew, from 0 without gaps.
    Reindexed,
}

impl ChangeKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Empty,
        Self::Type,
        Self::Whitespace,
        Self::LineBreaks,
        Self::Case,
        Self::Spelling,
        Self::Notation,
        Self::Reindexed,
    ];

    /// The name in kebab case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Type => "type",
            Self::Whitespace => "whitespace",
            Self::LineBreaks => "line-breaks",
            Self::Case => "case",
            Self::Spelling => "spelling",
            Self::Notation => "notation",
            Self::Reindexed => "reindexed",
        }
    }
}

/// A fact that belongs to an issue: enough to write its sentence in any language, never a value of the order.
///
/// The types see to it: texts are the program's own (`'static`), numbers are counted or the profile's.
///
/// ```
/// use oney_rules::{Detail, Param};
/// let detail = Detail::TooLong { max: 32, length: 45 };
/// assert_eq!(detail.params(), [("max", Param::Count(32)), ("length", Param::Count(45))]);
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Param {
    /// How many of something.
    Count(u64),
    /// An amount in the smallest unit of the currency (cents).
    Cents(u64),
    /// A word of the program: a type's name, a parameter's name, an example of a format.
    Text(&'static str),
    /// A country, ISO 3166-1 alpha-2: the merchant's, or that by whose rules a value was read.
    Country(Country),
    /// Values to choose from.
    List(Vec<&'static str>),
}

impl Param {
    /// The kind's name in the generated documentation and types.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Count(_) => "count",
            Self::Cents(_) => "cents",
            Self::Text(_) => "text",
            Self::Country(_) => "country",
            Self::List(_) => "list",
        }
    }
}

/// How a field of [`Detail`] becomes a [`Param`]; the macro below knows each by its kind's name.
#[expect(non_camel_case_types, reason = "the kinds' names are also functions and documentation")]
mod kinds {
    use super::{Country, Param};

    pub(super) type count = u64;
    pub(super) type cents = u64;
    pub(super) type text = &'static str;
    pub(super) type country = Country;
    pub(super) type list = Vec<&'static str>;

    pub(super) fn count(value: &count) -> Param {
        Param::Count(*value)
    }
    pub(super) fn cents(value: &cents) -> Param {
        Param::Cents(*value)
    }
    pub(super) fn text(value: &text) -> Param {
        Param::Text(value)
    }
    pub(super) fn country(value: &country) -> Param {
        Param::Country(*value)
    }
    pub(super) fn list(value: &list) -> Param {
        Param::List(value.clone())
    }
}

macro_rules! codes {
    ($(
        $(#[doc = $doc:literal])+
        $name:literal $variant:ident { $($field:ident: $kind:ident),* } => $severity:ident $($fixed:ident)?, $($of_servers:ident,)? $source:literal;
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
            pub fn each_param(&self, take: &mut dyn FnMut(&'static str, Param)) {
                match self {
                    $( Self::$variant { $($field),* } => { $( take(stringify!($field), kinds::$kind($field)); )* } )+
                }
            }
        }

        impl IssueCode {
            /// Every code, in the order of the pipeline.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];
        }

        const NAMES: &[&str] = &[$( $name, )+];
        const SEVERITIES: &[Severity] = &[$( Severity::$severity, )+];
        const FIXED: &[bool] = &[$( codes!(@fixed $($fixed)?), )+];
        /// Which codes only servers meet.
        static OF_SERVERS: &[bool] = &[$( codes!(@of_servers $($of_servers)?), )+];
        /// Apart from the rest, so that a build that never explains a code does not carry its documentation.
        static DOCUMENTATION: &[&str] = &[$( concat!($($doc, "\n"),+), )+];
        static SOURCES: &[&str] = &[$( $source, )+];
        static PARAMS: &[&[(&str, &str)]] = &[$( &[$( (stringify!($field), stringify!($kind)) ),*], )+];
    };
    (@fixed fixed) => { true };
    (@fixed) => { false };
    (@of_servers of_servers) => { true };
    (@of_servers) => { false };
}

impl IssueCode {
    /// Its place in [`IssueCode::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// The name in kebab case, as it stands in reports and profiles.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.get(self.index()).copied().unwrap_or_default()
    }

    /// The code of that name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// The severity where the profile says nothing.
    #[must_use]
    pub fn default_severity(self) -> Severity {
        SEVERITIES.get(self.index()).copied().unwrap_or(Severity::Error)
    }

    /// Whether a profile can change the severity. What is fixed cannot be put into the platform's form at all.
    #[must_use]
    pub fn is_fixed(self) -> bool {
        FIXED.get(self.index()).copied().unwrap_or_default()
    }

    /// Whether only servers meet it: no check of an authorization reports it, and a page has no sentence for it.
    #[must_use]
    pub fn is_for_servers(self) -> bool {
        OF_SERVERS.get(self.index()).copied().unwrap_or_default()
    }

    /// What must hold, why, and how to mend it, in Markdown.
    #[must_use]
    pub fn documentation(self) -> &'static str {
        DOCUMENTATION.get(self.index()).copied().unwrap_or_default()
    }

    /// The lines of the documents that ask for it, such as `S2:248`.
    #[must_use]
    pub fn source(self) -> &'static str {
        SOURCES.get(self.index()).copied().unwrap_or_default()
    }

    /// The names and kinds of its facts.
    #[must_use]
    pub fn param_kinds(self) -> &'static [(&'static str, &'static str)] {
        PARAMS.get(self.index()).copied().unwrap_or_default()
    }
}

impl fmt::Display for IssueCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
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
    /// Mend: put mobiles into BILLINGMOBILEPHONE and SHIPTOMOBILEPHONE, and leave out what is neither. `starts` tells
    /// the digits with which the number may begin.
    "spanish-phone" SpanishPhone { starts: text } => Error, "S2:940–946";
    /// The address fits into the lines that Oney prints.
    ///
    /// Why: Oney asks for streets cut into lines of 38 characters; the profile says how many there are.
    ///
    /// Fails: a street of 200 characters, which no five lines hold.
    ///
    /// Mend: shorten the street by `excess` characters: so many stand beyond the last line.
    "address-too-long" AddressTooLong { excess: count, lines: count, width: count } => Error, "S0:132, S2:96";
    /// No word of the address is longer than a line of 38 characters.
    ///
    /// Such a word is cut at the end of the line; nothing of it is lost.
    "address-word-cut" AddressWordCut { width: count } => Warning, "S0:132";
    /// An order has at least one cart line.
    ///
    /// Why: Oney finances articles, and asks for the category and the delivery of each.
    ///
    /// Fails: `{ "AMOUNT": 60000 }`.
    ///
    /// Mend: add a line to CART for each article.
    "empty-cart" EmptyCart {} => Error, "S2:54–65";
    /// The total of a line is its unit price times its quantity.
    ///
    /// Why: TOTALAMOUNT is documented as made of the two. PRICE includes taxes and discounts already; DISCOUNT and TAX
    /// do not enter the calculation.
    ///
    /// Fails: `PRICE=20000`, `QUANTITY=3`, `TOTALAMOUNT=50000`.
    ///
    /// Mend: multiply again, in whole cents.
    "line-total-mismatch" LineTotalMismatch {} => Error, "S2:218, S2:240–242";
    /// The totals of the lines add up to the amount.
    ///
    /// Why: in the documented order they do. A warning by default, since a delivery fee need not be a line of the cart.
    ///
    /// Fails: `AMOUNT=60500` with one line of `TOTALAMOUNT=60000`.
    ///
    /// Mend: add a line for the fee, or set the severity in the profile.
    "cart-total-mismatch" CartTotalMismatch {} => Warning, "S2:39, S2:65";
    /// An order has at most 999 articles, counting quantities.
    ///
    /// Why: the gateways that sell Oney refuse a thousand articles, and QUANTITY has three digits.
    ///
    /// Fails: two lines of `QUANTITY=500`.
    ///
    /// Mend: divide the order.
    "too-many-articles" TooManyArticles { max: count, length: count } => Error, "S2:222";
    /// The delivery is expected today or later.
    ///
    /// Why: Oney plans the funding by this day. A warning by default, since the document's own example is long past.
    ///
    /// Fails: `DELIVERYEXPECTEDDATE=2017-06-20`.
    ///
    /// Mend: give the day on which the article will arrive.
    "delivery-in-past" DeliveryInPast {} => Warning, "S2:63, S2:162–166";
    /// The day of delivery is as many days away as the delay says.
    ///
    /// Why: the two parameters say the same; which of them the platform believes is not documented.
    ///
    /// Fails: on 2026-11-22, `DELIVERYEXPECTEDDATE=2026-11-30` with `DELIVERYEXPECTEDDELAY=2`.
    ///
    /// Mend: count the days from the day of the order, or leave the delay out.
    "delivery-delay-mismatch" DeliveryDelayMismatch {} => Warning, "S2:162–172";
    /// An express delivery takes at most 48 hours.
    ///
    /// Why: `express` is documented for deliveries under 48 hours.
    ///
    /// Fails: `DELIVERYSPEED=express` with `DELIVERYEXPECTEDDELAY=3`.
    ///
    /// Mend: send `standard`.
    "express-too-slow" ExpressTooSlow { hours: count } => Warning, "S2:180–184";
    /// An order that is picked up names the shop or the pick-up point.
    ///
    /// Why: Oney asks for the address of the point, and its name is how the customer finds it.
    ///
    /// Fails: `DELIVERYTYPE=networkpickup` without SHIPTOCOMPANYNAME.
    ///
    /// Mend: give the point's name as SHIPTOCOMPANYNAME and its address as the delivery address.
    "pickup-without-name" PickupWithoutName {} => Warning, "S0:138–139, S2:190–192";
    /// An order that is picked up is not delivered to the billing address.
    ///
    /// Why: Oney tests that the delivery address is that of the shop or of the pick-up point.
    ///
    /// Fails: `DELIVERYTYPE=storepickup` with equal street, postal code and city of billing and delivery.
    ///
    /// Mend: send the point's address as the delivery address.
    "pickup-at-home" PickupAtHome {} => Warning, "S0:138–139, S2:190–192";
    /// The marketplace's own articles are marked `OPERATOR`, in capitals.
    ///
    /// Why: only this spelling is special; any other is taken for the account of a seller.
    ///
    /// Fails: `SUBMERCHANTEXTERNALID=operator`.
    ///
    /// Mend: write `OPERATOR`, or rename the seller's account.
    "operator-spelling" OperatorSpelling {} => Warning, "S2:228–230";
    /// At least one telephone number is given for the delivery.
    ///
    /// Why: Oney and the carrier must be able to reach the recipient.
    ///
    /// Fails: an order with neither SHIPTOMOBILEPHONE nor SHIPTOPHONE.
    ///
    /// Mend: repeat the customer's number where the recipient has none of their own.
    "missing-delivery-phone" MissingDeliveryPhone {} => Error, "S0:122, S2:354–364";
    /// The customer is between 18 and 75 years old, both included, in whole years.
    ///
    /// Why: Oney gives credit to customers of this age only. The birth date of a traveller is never read here.
    ///
    /// Fails: on 2026-11-22, `CLIENTDOB=2008-11-23`.
    ///
    /// Mend: offer another way to pay.
    "age-out-of-range" AgeOutOfRange { min: count, max: count } => Error, "S0:124";
    /// The address lies in the country of the merchant's site.
    ///
    /// Why: Oney gives credit country by country. Overseas departments (GP, MQ, GF, RE, YT) count as France.
    ///
    /// Fails: `BILLINGCOUNTRY=BE` in a French shop.
    ///
    /// Mend: ask for an address in the shop's country, or offer another way to pay.
    "country-not-merchant" CountryNotMerchant { expected: country } => Error, "S0:123";
    /// The payment option is one of the merchant's business transactions.
    ///
    /// Why: Oney accepts what the contract names.
    ///
    /// Fails: `PAYMENTOPTION=facilypay-4x` of a merchant who sells `facilypay-3x` alone.
    ///
    /// Mend: offer the options of `allowed`, or add the option to the profile.
    "payment-option-not-offered" PaymentOptionNotOffered { allowed: list } => Error, "S0:126, S2:312";
    /// A Spanish account sells one payment option.
    ///
    /// Why: the document allows accounts of oney.es only `facilypay-3xsansfrais`. The default profile of a Spanish
    /// merchant offers nothing else; a profile that does is believed, with this warning.
    ///
    /// Fails: `PAYMENTOPTION=facilypay-4x` where the profile of a Spanish merchant offers it.
    ///
    /// Mend: ask Oney whether the contract has the option.
    "spanish-payment-option" SpanishPaymentOption { allowed: text } => Warning, "S2:944";
    /// The amount lies within the business transaction that PAYMENTOPTION chooses, limits included.
    ///
    /// Why: each business transaction has a smallest and a largest amount; 150 to 2,000 euros where the profile names
    /// none.
    ///
    /// Fails: `AMOUNT=14999` with `PAYMENTOPTION=facilypay-3x`.
    ///
    /// Mend: offer the option only between its limits.
    "amount-out-of-range" AmountOutOfRange { min: cents, max: cents } => Error, "S0:126, S2:7";
    /// COMMERCIALCODE is part of the merchant's contract.
    ///
    /// Why: newer contracts choose the product by COMMERCIALCODE in place of PAYMENTOPTION; S2 does not have it.
    ///
    /// Fails: `COMMERCIALCODE=3X002` where the profile does not set `commercialCode`.
    ///
    /// Mend: set `commercialCode` in the profile, or send PAYMENTOPTION.
    "commercial-code-not-agreed" CommercialCodeNotAgreed {} => Error, "S2:312";
    /// The product is chosen once, by PAYMENTOPTION or by COMMERCIALCODE.
    ///
    /// Why: which of the two would decide is not documented.
    ///
    /// Fails: an order with both.
    ///
    /// Mend: send the one that the contract names.
    "product-chosen-twice" ProductChosenTwice {} => Warning, "S2:312";
    /// The order of a travel merchant tells the trip: at least one journey or one stay.
    ///
    /// Why: merchants of the categories 3000–3300 and 4511 must send the travel parameters.
    ///
    /// Fails: an order without TRAVELLEGS and TRAVELSTAYS under a profile with `"mcc": "4511"`.
    ///
    /// Mend: add a line to TRAVELLEGS for each journey, to TRAVELSTAYS for each lodging.
    "missing-travel" MissingTravel {} => Error, "S2:956–968";
    /// Travel parameters belong to travel merchants.
    ///
    /// Why: they are documented for the categories 3000–3300 and 4511 alone.
    ///
    /// Fails: TRAVELLEGS in an order of a merchant with `"mcc": "5732"`.
    ///
    /// Mend: leave them out, or correct the category in the profile.
    "travel-not-expected" TravelNotExpected {} => Warning, "S2:956–960";
    /// Each journey has a number of its own.
    ///
    /// Why: RANK tells the order of the journeys.
    ///
    /// Fails: two lines of TRAVELLEGS with `RANK=1`.
    ///
    /// Mend: number the journeys from 1 on.
    "rank-repeated" RankRepeated {} => Error, "S2:1030–1032";
    /// The journeys are numbered from 1 without gaps.
    ///
    /// Why: RANK counts from the first journey to the last one.
    ///
    /// Fails: `RANK=1` and `RANK=3`.
    ///
    /// Mend: number the journeys from 1 on.
    "rank-gap" RankGap {} => Warning, "S2:1030–1032";
    /// A later journey does not depart before an earlier one.
    ///
    /// Why: RANK counts from the first journey to the last one.
    ///
    /// Fails: `RANK=1` on 2027-12-06 and `RANK=2` on 2027-12-01.
    ///
    /// Mend: correct the dates or the numbers.
    "leg-before-previous" LegBeforePrevious {} => Warning, "S2:988, S2:1032";
    /// A stay ends after it begins.
    ///
    /// Why: the days are the customer's; one of them is wrong.
    ///
    /// Fails: `ARRIVALDATE=2027-12-06`, `DEPARTUREDATE=2027-12-01`.
    ///
    /// Mend: correct the dates.
    "stay-ends-before-start" StayEndsBeforeStart {} => Error, "S2:1043–1053";
    /// A stay lasts a night.
    ///
    /// Why: a lodging without a night is probably a slip.
    ///
    /// Fails: `ARRIVALDATE=2027-12-01`, `DEPARTUREDATE=2027-12-01`.
    ///
    /// Mend: check the dates.
    "stay-without-night" StayWithoutNight {} => Warning, "S2:1043–1053";
    /// A hotel stay tells the number of rooms.
    ///
    /// Why: S2's own example gives it for the hotel, and leaves it out for a rented flat.
    ///
    /// Fails: `TYPE=hotel` without ROOMCOUNT.
    ///
    /// Mend: add ROOMCOUNT.
    "missing-room-count" MissingRoomCount {} => Warning, "S2:1073, S2:1128, S2:1138–1144";
    /// Only documented parameters are believed to mean what they seem to mean.
    ///
    /// A warning, not an error: the platform may send more than its pages say, and a notification is not refused for it.
    /// What is not documented is still part of what the HASH covers.
    ///
    /// Fails: a notification with a parameter `CARDTYPE`.
    ///
    /// Mend: remove what the shop itself put into the address of its notifications; leave the rest unread.
    "undocumented-parameter" UndocumentedParameter {} => Warning, of_servers, "S2:384–518, S2:596–722, S2:798–936";
    /// A text has at least the documented number of characters.
    "too-short" TooShort { min: count, length: count } => Error, of_servers, "S2:436, S2:640, S2:842";
    /// The value is written in digits alone, from `min` to `max` of them.
    ///
    /// A number would lose the zeros in front: `0002` is another code than `2`.
    "not-digits" NotDigits { min: count, max: count } => Error fixed, of_servers, "S2:394, S2:872, S2:878";
    /// The value is a currency of three letters, as in ISO 4217.
    "invalid-currency" InvalidCurrency {} => Error fixed, of_servers, "S2:448–452";
    /// The value is one of the documented ones, or one that the platform has got since.
    ///
    /// The value is kept. `known` lists the documented ones.
    "unlisted-value" UnlistedValue { known: list } => Warning, of_servers, "S2:484, S2:688, S2:902";
    /// The value is base64 (RFC 4648): letters, digits, `+`, `/`, and `=` at the end.
    ///
    /// A space inside was a plus sign before the value was decoded once too often.
    "not-base64" NotBase64 {} => Error fixed, of_servers, "S2:13, S2:412–416";
    /// The decoded REDIRECTHTML is a page: UTF-8 with an element of HTML.
    ///
    /// Why: it is shown to the customer as it is, and a blank page ends the payment.
    ///
    /// Fails: `REDIRECTHTML=SGVsbG8=`, which is the word `Hello`.
    ///
    /// Mend: hand the value on as it was received; do not decode it before.
    "redirect-not-html" RedirectNotHtml {} => Error, of_servers, "S2:412–416";
    /// An answer that sends the customer to Oney brings the page that does it.
    ///
    /// Why: with `EXECCODE=0002` the shop must show the content of REDIRECTHTML.
    ///
    /// Fails: `EXECCODE=0002` without REDIRECTHTML.
    ///
    /// Mend: the authorization cannot go on; ask the platform's support with the TRANSACTIONID.
    "missing-redirect" MissingRedirect {} => Error, of_servers, "S2:13";
    /// A page to show comes with the code that asks to show it.
    ///
    /// Why: REDIRECTHTML belongs to `EXECCODE=0002` alone.
    ///
    /// Fails: REDIRECTHTML with `EXECCODE=4001`.
    ///
    /// Mend: go by EXECCODE.
    "redirect-not-expected" RedirectNotExpected {} => Warning, of_servers, "S2:13";
    /// An operation that the platform has taken on has a TRANSACTIONID.
    ///
    /// Why: without it nothing can be captured or refunded later; the shop must store it.
    ///
    /// Fails: `EXECCODE=0000` without TRANSACTIONID.
    ///
    /// Mend: look the transaction up in the platform's extranet before you go on.
    "missing-transaction" MissingTransaction {} => Error, of_servers, "S2:418–420, S2:584–586, S2:786–788";
    /// The amount is in euros.
    ///
    /// Why: a request has no currency, amounts are cents of a euro; the same number of another currency is another
    /// amount.
    ///
    /// Fails: `CURRENCY=USD` in a notification.
    ///
    /// Mend: do not take the order for paid; ask the platform's support.
    "currency-not-euro" CurrencyNotEuro {} => Error, of_servers, "S2:7, S2:86, S2:448";
    /// A capture takes the whole authorization, unless the merchant sells travel.
    ///
    /// Why: S2 lists no AMOUNT for captures, and an authorization is captured once; the platform's general reference has
    /// it.
    ///
    /// Fails: AMOUNT in a capture of a merchant with `"mcc": "5732"`.
    ///
    /// Mend: leave it out.
    "capture-amount-not-documented" CaptureAmountNotDocumented {} => Warning, of_servers, "S2:526, S2:546–594";
    /// A capture of a travel merchant says how much of the authorization it takes.
    ///
    /// Why: there is one capture for each passenger, and without AMOUNT the first would take everything.
    ///
    /// Fails: a capture without AMOUNT under a profile with `"mcc": "4511"`.
    ///
    /// Mend: send the passenger's part in cents.
    "missing-capture-amount" MissingCaptureAmount {} => Warning, of_servers, "S2:961";
    /// The HASH is the one that the account's secret gives for what was received.
    ///
    /// Why: anybody can send a notification; only the platform and the merchant have the secret.
    ///
    /// Fails: a notification whose AMOUNT was changed on the way.
    ///
    /// Mend: do not act on it. If it happens to every notification: is it the secret of this account, or that of the API
    /// key? Did the shop's own parameters get among the platform's? Was the body decoded twice?
    "hash-mismatch" HashMismatch {} => Error fixed, of_servers, "S2:282–286, S2:472–476";
    /// The message is about the operation that the shop waits for.
    ///
    /// Why: a genuine notification of an authorization does not say that anything was captured.
    ///
    /// Fails: a notification of an authorization where that of a capture is expected.
    ///
    /// Mend: look for the payment by ORDERID and OPERATIONTYPE together.
    "unexpected-operation" UnexpectedOperation { expected: text } => Error fixed, of_servers, "S2:496, S2:700, S2:914";
    /// The message is about the shop's own account.
    ///
    /// Why: a shop with several accounts must not take one account's payment for another's.
    ///
    /// Fails: a notification with another IDENTIFIER than the shop's.
    ///
    /// Mend: use the secret and the address of notifications of this account.
    "unexpected-account" UnexpectedAccount {} => Error fixed, of_servers, "S2:478–482";
    /// The message is about the order that the shop waits for.
    ///
    /// Why: a genuine notification of a cheap order must not pay for a dear one.
    ///
    /// Fails: a notification with another ORDERID than that of the payment.
    ///
    /// Mend: look for the payment by the ORDERID of the message.
    "unexpected-order" UnexpectedOrder {} => Error fixed, of_servers, "S2:502–506";
    /// The amount is the one that the shop asked for.
    ///
    /// Why: what was authorized, captured or given back is what the message says, not what the shop remembers.
    ///
    /// Fails: a notification with `AMOUNT=100` for an order of 60000.
    ///
    /// Mend: do not deliver; compare with the platform's extranet.
    "unexpected-amount" UnexpectedAmount {} => Error fixed, of_servers, "S2:430–434";
    /// The message is about the transaction that the platform named in its answer.
    ///
    /// Why: of several attempts to pay one order each has a TRANSACTIONID of its own.
    ///
    /// Fails: a notification with another TRANSACTIONID than that of the answer.
    ///
    /// Mend: look for the payment by the TRANSACTIONID of the message.
    "unexpected-transaction" UnexpectedTransaction {} => Error fixed, of_servers, "S2:508–512";
    /// A notification is acted on once.
    ///
    /// Why: the platform repeats a notification that was not answered, and whoever has seen one can send it again.
    ///
    /// Fails: a notification with the TRANSACTIONID and EXECCODE of one that was received before.
    ///
    /// Mend: answer it as usual, and do nothing else.
    "repeated-notification" RepeatedNotification {} => Error fixed, of_servers, "S2:17, S2:424–426";
    /// A notification does not come after the one that decided.
    ///
    /// Why: they may arrive in another order than they were sent, and an old one may be sent again: what waited for
    /// approval and was then accepted does not wait any more.
    ///
    /// Fails: `EXECCODE=0003` after `EXECCODE=0000` of the same transaction.
    ///
    /// Mend: answer it as usual, and keep what was decided; if the two contradict each other, ask the platform's support.
    "stale-notification" StaleNotification {} => Error fixed, of_servers, "S2:23";
    /// A delivery of Oney's own interface is one for the whole order.
    ///
    /// Why: the interface has one day, one method and one speed of delivery; the cart has them for each line.
    ///
    /// Fails: two lines with different `DELIVERYEXPECTEDDATE`.
    ///
    /// Mend: send one purchase for each delivery, or give the day on which the last article arrives.
    "oney-several-deliveries" OneySeveralDeliveries {} => Error fixed, of_servers, "S2:162, S2:180, S2:186; Oney's own interface";
    /// What is express for the platform is express for Oney's own interface.
    ///
    /// Why: S2 says express under 48 hours, the interface under 24.
    ///
    /// Fails: `DELIVERYSPEED=express` without `DELIVERYEXPECTEDDELAY=1`.
    ///
    /// Mend: give the delay of one day, or send `standard`.
    "oney-express-unclear" OneyExpressUnclear { hours: count } => Error fixed, of_servers, "S2:182; Oney's own interface";
    /// An article's category is one of the sixteen of Oney's own interface.
    ///
    /// Why: S2 has 22 categories; some have no place among the sixteen, some fall into several.
    ///
    /// Fails: `CATEGORY=electronics`, which may be `hi-fi, photo, video` or `telephony`.
    ///
    /// Mend: say in the option `categories` which code such articles have.
    "oney-category-unclear" OneyCategoryUnclear { choices: list } => Error fixed, of_servers, "S2:156; Oney's own interface";
    /// Oney's own interface serves the country, in euros.
    ///
    /// Why: amounts of the order are cents of a euro and say no currency.
    ///
    /// Fails: a profile with `"country": "RO"`.
    ///
    /// Mend: ask Oney for the interface of this country.
    "oney-country-not-served" OneyCountryNotServed { served: list } => Error fixed, of_servers, "Oney's own interface";
    /// The language in which Oney speaks to the customer is known.
    ///
    /// Why: Belgium has two, and the order says none.
    ///
    /// Fails: a profile with `"country": "BE"` without the option `language`.
    ///
    /// Mend: give the option `language`.
    "oney-language-unclear" OneyLanguageUnclear { choices: list } => Error fixed, of_servers, "Oney's own interface";
    /// A trip cannot be told to Oney's own interface from these parameters.
    ///
    /// Why: the interface asks for cities, and for outward, transit and return; the order has codes of airports and a rank.
    ///
    /// Fails: an order with TRAVELLEGS.
    ///
    /// Mend: build the travel block by hand, or send the order through the platform.
    "oney-travel-not-mapped" OneyTravelNotMapped {} => Error fixed, of_servers, "S2:987–1089; Oney's own interface";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_in_kebab_case_and_found_again() {
        for (index, code) in IssueCode::ALL.iter().enumerate() {
            let name = code.name();
            assert_eq!(code.index(), index);
            assert_eq!(IssueCode::find(name), Some(*code), "{name}");
            assert!(
                name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'),
                "{name}"
            );
        }
    }

    #[test]
    fn every_code_is_documented_with_its_source() {
        for code in IssueCode::ALL {
            let first = code.documentation().lines().next().unwrap().trim();
            assert!(first.ends_with('.') && first.len() > 20, "{code}: {first}");
            assert!(!code.source().is_empty(), "{code}");
        }
    }
}

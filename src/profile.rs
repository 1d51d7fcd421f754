//! The merchant's contract: what the documents leave open (docs/design.md, D7).

pub(crate) mod notes;

pub use notes::ProfileNote;

use crate::code::{IssueCode, Severity};
use crate::countries::Country;
use crate::formats::{Format, is_line, lists};
use crate::pieces;
use crate::suggestion::did_you_mean_in;
use crate::table::{ParameterId, Presence};
use crate::usage::UsageError;

/// How telephone numbers are written in the returned order.
///
/// ```
/// use oney_rules::{Country, PhoneSpelling, Profile};
/// let profile = Profile::new(Country::FR).with_phones(PhoneSpelling::Plus);
/// assert_eq!(profile.phones(), PhoneSpelling::Plus);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneSpelling {
    /// `33612345678`, as in S2's examples; with its plus sign where the digits alone would be another number in the
    /// merchant's country.
    Digits,
    /// `+33612345678`, as in S2's text; without the sign if it would be the sixteenth character.
    Plus,
}

/// How telephone numbers of overseas France are written in the returned order.
///
/// ```
/// use oney_rules::{Country, OverseasPhones, Profile};
/// let profile = Profile::new(Country::FR).with_overseas_phones(OverseasPhones::France);
/// assert_eq!(profile.overseas_phones(), OverseasPhones::France);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverseasPhones {
    /// Behind the territory's own calling code: `590690001234`.
    Own,
    /// Behind the calling code of France, as Oney's own interface wants: `33690001234`.
    France,
}

/// How truth values are written in the returned order.
///
/// ```
/// use oney_rules::{BooleanSpelling, Country, Profile};
/// let profile = Profile::new(Country::FR).with_booleans(BooleanSpelling::TrueFalse);
/// assert_eq!(profile.booleans(), BooleanSpelling::TrueFalse);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BooleanSpelling {
    /// `yes` and `no`, as in S2's list of parameters.
    YesNo,
    /// `true` and `false`, as in S2's example.
    TrueFalse,
}

/// One product of Oney that the merchant sells, with its limits (S0:126).
///
/// ```
/// use oney_rules::BusinessTransaction;
/// let sold = BusinessTransaction::new("facilypay-3x", 10_000, 300_000)?;
/// assert_eq!((sold.min(), sold.max()), (10_000, 300_000));
/// assert!(BusinessTransaction::new("facilypay-3x", 2, 1).is_err());
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusinessTransaction {
    payment_option: &'static str,
    min: u64,
    max: u64,
}

impl BusinessTransaction {
    /// A payment option of S2:312 with the amounts in cents between which it can be chosen, both included.
    ///
    /// # Errors
    /// When there is no such option, or when no amount fits.
    pub fn new(payment_option: &str, min: u64, max: u64) -> Result<Self, UsageError> {
        let Some(payment_option) = lists::PAYMENT_OPTION.values.iter().find(|value| **value == payment_option)
        else {
            let mut known = String::from("one of");
            for value in lists::PAYMENT_OPTION.values {
                known.push_str(if known.ends_with('`') { ", `" } else { " `" });
                known.push_str(value);
                known.push('`');
            }
            return Err(one_of("businessTransactions.paymentOption", &known, payment_option));
        };
        if min > max || max > Format::MAX_AMOUNT {
            return Err(UsageError::new(
                "profile: no amount lies between `min` and `max` of a business transaction",
            ));
        }
        Ok(Self { payment_option, min, max })
    }

    /// The value of PAYMENTOPTION.
    #[must_use]
    pub fn payment_option(&self) -> &'static str {
        self.payment_option
    }

    /// The smallest amount in cents.
    #[must_use]
    pub fn min(&self) -> u64 {
        self.min
    }

    /// The largest amount in cents.
    #[must_use]
    pub fn max(&self) -> u64 {
        self.max
    }
}

/// The limits where the profile names none: 150 to 2,000 euros (S2:7).
pub(crate) const DEFAULT_RANGE: (u64, u64) = (15_000, 200_000);

/// Without these the platform cannot read a request, in any contract. CART is the list.
const ALWAYS_REQUIRED: &str = "AMOUNT CART OPERATIONTYPE ORDERID VERSION";

/// What a profile may allow to cut: limits of S2 that are shorter than people's names (S2:342, S2:348).
const CUTTABLE: [&str; 2] = ["SHIPTOFIRSTNAME", "SHIPTOLASTNAME"];

pub(crate) const CUTTABLE_NAMES: &str = "a list of `SHIPTOFIRSTNAME` and `SHIPTOLASTNAME`";

/// A merchant's contract and choices; everything but the country has a default that follows the documents.
///
/// ```
/// use oney_rules::{BusinessTransaction, Country, IssueCode, Profile, Severity};
/// let profile = Profile::new(Country::FR)
///     .with_mcc("5732")?
///     .with_business_transactions(vec![BusinessTransaction::new("facilypay-3x", 10_000, 300_000)?])?
///     .with_severity(IssueCode::CartTotalMismatch, Severity::Error)?;
///
/// let same = Profile::from_json(r#"{
///     "country": "FR",
///     "mcc": "5732",
///     "businessTransactions": [{ "paymentOption": "facilypay-3x", "min": 10000, "max": 300000 }],
///     "severity": { "cart-total-mismatch": "error" }
/// }"#)?;
/// assert_eq!(profile, same);
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    pub(crate) country: Country,
    pub(crate) identifier: Option<String>,
    pub(crate) mcc: Option<u16>,
    pub(crate) business_transactions: Vec<BusinessTransaction>,
    /// Whether they are the contract's, and not those of the documents.
    pub(crate) has_own_transactions: bool,
    pub(crate) severities: Vec<(IssueCode, Severity)>,
    pub(crate) presences: Vec<(ParameterId, Presence)>,
    pub(crate) phones: PhoneSpelling,
    pub(crate) overseas_phones: OverseasPhones,
    pub(crate) cut: Vec<&'static str>,
    pub(crate) booleans: BooleanSpelling,
    pub(crate) address_lines: u8,
    pub(crate) has_commercial_code: bool,
    pub(crate) is_signed: bool,
    pub(crate) is_test_data: bool,
}

impl Profile {
    /// The defaults for a merchant whose site is in this country.
    #[must_use]
    pub fn new(country: Country) -> Self {
        let (min, max) = DEFAULT_RANGE;
        // An account of oney.es has one option (S2:944).
        let is_offered = |option: &&&str| country != Country::ES || **option == "facilypay-3xsansfrais";
        let options = lists::PAYMENT_OPTION.values.iter().filter(is_offered);
        Self {
            country,
            identifier: None,
            mcc: None,
            business_transactions: options
                .map(|option| BusinessTransaction { payment_option: option, min, max })
                .collect(),
            has_own_transactions: false,
            severities: Vec::new(),
            presences: Vec::new(),
            // Accounts of oney.es want the plus sign (S2:945–946).
            phones: if country == Country::ES { PhoneSpelling::Plus } else { PhoneSpelling::Digits },
            overseas_phones: OverseasPhones::Own,
            cut: Vec::new(),
            booleans: BooleanSpelling::YesNo,
            address_lines: 5,
            has_commercial_code: false,
            is_signed: false,
            is_test_data: false,
        }
    }

    /// IDENTIFIER of the merchant's account at the platform (S2:288). A request that names none has it filled in before it is sent, and
    /// one that names another has the error `wrong-account`.
    ///
    /// # Errors
    /// When it is not 1 to 32 characters on one line, without outer spaces.
    pub fn with_identifier(mut self, identifier: &str) -> Result<Self, UsageError> {
        self.set_identifier(identifier)?;
        Ok(self)
    }

    pub(crate) fn set_identifier(&mut self, identifier: &str) -> Result<(), UsageError> {
        if !is_line(identifier, 32) {
            return Err(expected("identifier", "1 to 32 characters without outer spaces, as IDENTIFIER is sent"));
        }
        self.identifier = Some(identifier.to_owned());
        Ok(())
    }

    /// The merchant category code of ISO 18245, four digits; it decides whether travel parameters belong to the order
    /// (S2:956).
    ///
    /// # Errors
    /// When it is not four digits.
    pub fn with_mcc(mut self, mcc: &str) -> Result<Self, UsageError> {
        self.set_mcc(mcc)?;
        Ok(self)
    }

    pub(crate) fn set_mcc(&mut self, mcc: &str) -> Result<(), UsageError> {
        let is_code = mcc.len() == 4 && mcc.bytes().all(|byte| byte.is_ascii_digit());
        self.mcc = mcc.parse().ok().filter(|_| is_code);
        if self.mcc.is_some() { Ok(()) } else { Err(expected("mcc", "four digits of ISO 18245, such as `5732`")) }
    }

    /// The products that the merchant sells; an order must choose one of them.
    ///
    /// # Errors
    /// When there is none, or one option twice.
    pub fn with_business_transactions(
        mut self,
        transactions: Vec<BusinessTransaction>,
    ) -> Result<Self, UsageError> {
        self.set_business_transactions(transactions)?;
        Ok(self)
    }

    pub(crate) fn set_business_transactions(
        &mut self,
        transactions: Vec<BusinessTransaction>,
    ) -> Result<(), UsageError> {
        let is_repeated = |(index, one): (usize, &BusinessTransaction)| {
            transactions.iter().take(index).any(|other| other.payment_option == one.payment_option)
        };
        if transactions.is_empty() {
            return Err(UsageError::new("profile: `businessTransactions` must hold at least one, or be left out"));
        }
        if transactions.iter().enumerate().any(is_repeated) {
            return Err(UsageError::new("profile: `businessTransactions` has the same `paymentOption` twice"));
        }
        self.business_transactions = transactions;
        self.has_own_transactions = true;
        Ok(())
    }

    /// The severity of this code.
    ///
    /// # Errors
    /// When the code is fixed ([`IssueCode::is_fixed`]): what it refuses cannot be sent in any contract.
    pub fn with_severity(mut self, code: IssueCode, severity: Severity) -> Result<Self, UsageError> {
        self.set_severity(code, severity)?;
        Ok(self)
    }

    pub(crate) fn set_severity(&mut self, code: IssueCode, severity: Severity) -> Result<(), UsageError> {
        if code.is_fixed() && severity != Severity::Error {
            return Err(UsageError::of(&[
                "profile: `severity` of `",
                code.name(),
                "` cannot be relaxed: it belongs to the platform's format",
            ]));
        }
        self.severities.push((code, severity));
        Ok(())
    }

    /// Whether orders must have this parameter; the documents mark none, so the contract decides. In a list, whether each row must.
    ///
    /// ```
    /// use oney_rules::table::Presence;
    /// use oney_rules::{Country, Profile, authorization};
    /// let profile = Profile::new(Country::FR).with_presence(authorization::CLIENTDOB, Presence::Required)?;
    /// assert_eq!(profile.presence(authorization::CLIENTDOB), Presence::Required);
    /// # Ok::<(), oney_rules::UsageError>(())
    /// ```
    ///
    /// # Errors
    /// When AMOUNT, OPERATIONTYPE, ORDERID or VERSION would be less than required.
    pub fn with_presence(mut self, parameter: ParameterId, presence: Presence) -> Result<Self, UsageError> {
        self.set_presence(parameter, presence)?;
        Ok(self)
    }

    pub(crate) fn set_presence(&mut self, parameter: ParameterId, presence: Presence) -> Result<(), UsageError> {
        if !parameter.head().is_list() {
            may_have_presence(parameter.name(), presence)?;
        }
        self.presences.push((parameter, presence));
        Ok(())
    }

    /// How telephone numbers are returned: by default with plus for a Spanish merchant, as digits for all others.
    #[must_use]
    pub fn with_phones(mut self, spelling: PhoneSpelling) -> Self {
        self.phones = spelling;
        self
    }

    /// How telephone numbers of overseas France are returned; behind their own calling codes by default.
    #[must_use]
    pub fn with_overseas_phones(mut self, spelling: OverseasPhones) -> Self {
        self.overseas_phones = spelling;
        self
    }

    /// Allows to cut a name of the recipient that is too long, which the order reports as a change: between words, where there are several.
    ///
    /// ```
    /// use oney_rules::{Country, Profile};
    /// assert!(Profile::new(Country::FR).with_cut("SHIPTOFIRSTNAME").is_ok());
    /// assert!(Profile::new(Country::FR).with_cut("BILLINGCITY").is_err());
    /// ```
    ///
    /// # Errors
    /// When it is not one of the two names.
    pub fn with_cut(mut self, parameter: &str) -> Result<Self, UsageError> {
        self.set_cut(parameter)?;
        Ok(self)
    }

    pub(crate) fn set_cut(&mut self, parameter: &str) -> Result<(), UsageError> {
        let Some(name) = CUTTABLE.iter().find(|name| **name == parameter) else {
            return Err(one_of("cut", CUTTABLE_NAMES, parameter));
        };
        self.cut.push(name);
        Ok(())
    }

    /// How truth values are returned; `yes` and `no` by default.
    #[must_use]
    pub fn with_booleans(mut self, spelling: BooleanSpelling) -> Self {
        self.booleans = spelling;
        self
    }

    /// How many lines of 38 characters a street may have, 1 to 5; 5 by default.
    ///
    /// # Errors
    /// When it is not 1 to 5.
    pub fn with_address_lines(mut self, lines: u8) -> Result<Self, UsageError> {
        self.set_address_lines(lines)?;
        Ok(self)
    }

    pub(crate) fn set_address_lines(&mut self, lines: u8) -> Result<(), UsageError> {
        if !(1..=5).contains(&lines) {
            return Err(expected("addressLines", "a whole number from 1 to 5"));
        }
        self.address_lines = lines;
        Ok(())
    }

    /// Whether the contract chooses the product by COMMERCIALCODE; no by default, since S2 does not have it.
    #[must_use]
    pub fn with_commercial_code(mut self, has_commercial_code: bool) -> Self {
        self.has_commercial_code = has_commercial_code;
        self
    }

    /// Whether an order must carry its HASH already; no by default, since signing comes last.
    #[must_use]
    pub fn with_signature(mut self, is_signed: bool) -> Self {
        self.is_signed = is_signed;
        self
    }

    /// Whether the orders are test data for the platform's sandbox; no by default. It changes no check.
    #[must_use]
    pub fn with_test_data(mut self, is_test_data: bool) -> Self {
        self.is_test_data = is_test_data;
        self
    }

    /// The country of the merchant's site.
    #[must_use]
    pub fn country(&self) -> Country {
        self.country
    }

    /// IDENTIFIER of the merchant's account.
    #[must_use]
    pub fn identifier(&self) -> Option<&str> {
        self.identifier.as_deref()
    }

    /// The merchant category code.
    #[must_use]
    pub fn mcc(&self) -> Option<u16> {
        self.mcc
    }

    /// Whether travel parameters belong to the merchant's orders: MCC 3000–3300 and 4511 (S2:956).
    #[must_use]
    pub fn sells_travel(&self) -> bool {
        self.mcc.is_some_and(|mcc| (3000..=3300).contains(&mcc) || mcc == 4511)
    }

    /// The products that the merchant sells.
    #[must_use]
    pub fn business_transactions(&self) -> &[BusinessTransaction] {
        &self.business_transactions
    }

    /// How telephone numbers are returned.
    #[must_use]
    pub fn phones(&self) -> PhoneSpelling {
        self.phones
    }

    /// How telephone numbers of overseas France are returned.
    #[must_use]
    pub fn overseas_phones(&self) -> OverseasPhones {
        self.overseas_phones
    }

    /// Whether this parameter may be cut.
    pub(crate) fn cuts(&self, parameter: &str) -> bool {
        self.cut.contains(&parameter)
    }

    /// How truth values are returned.
    #[must_use]
    pub fn booleans(&self) -> BooleanSpelling {
        self.booleans
    }

    /// How many lines a street may have.
    #[must_use]
    pub fn address_lines(&self) -> u8 {
        self.address_lines
    }

    /// Whether the contract chooses the product by COMMERCIALCODE.
    #[must_use]
    pub fn has_commercial_code(&self) -> bool {
        self.has_commercial_code
    }

    /// Whether an order must carry its HASH.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.is_signed
    }

    /// Whether the orders are test data.
    #[must_use]
    pub fn is_test_data(&self) -> bool {
        self.is_test_data
    }

    /// The severity of this code.
    #[must_use]
    pub fn severity(&self, code: IssueCode) -> Severity {
        let own = self.severities.iter().rev().find(|(known, _)| *known == code);
        own.map_or(code.default_severity(), |(_, severity)| *severity)
    }

    /// Whether orders must have this parameter.
    #[must_use]
    pub fn presence(&self, parameter: ParameterId) -> Presence {
        let own = self.presences.iter().rev().find(|(known, _)| *known == parameter);
        own.map_or(parameter.row().presence, |(_, presence)| *presence)
    }

    /// What a developer should know about this profile: a list of codes with sentences, never an error.
    #[must_use]
    pub fn notes(&self) -> Vec<ProfileNote> {
        notes::of(self)
    }
}

/// An error about a word that is none of those in backticks; it names the nearest, and not what was given.
pub(crate) fn one_of(key: &str, words: &str, given: &str) -> UsageError {
    UsageError::of(&["profile: `", key, "` must be ", words, &did_you_mean_in(words, given)])
}

pub(crate) fn expected(key: &str, what: &str) -> UsageError {
    UsageError::of(&["profile: `", key, "` must be ", what])
}

/// Refuses to relax what every request must have.
pub(crate) fn may_have_presence(name: &str, presence: Presence) -> Result<(), UsageError> {
    if pieces::split(ALWAYS_REQUIRED, b' ').any(|always| always == name) && presence != Presence::Required {
        return Err(UsageError::of(&[
            "profile: `presence` of `",
            name,
            "` cannot be relaxed: every request has it",
        ]));
    }
    Ok(())
}

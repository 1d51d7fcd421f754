//! Reads a profile from JSON.

use crate::authorization::AUTHORIZATION;
use crate::code::{IssueCode, Severity};
use crate::countries::Country;
use crate::json::{self, JsonError, Rows, spelled, whole_number};
use crate::pieces;
use crate::profile::{
    BooleanSpelling, BusinessTransaction, CUTTABLE_NAMES, DEFAULT_RANGE, OverseasPhones, PhoneSpelling, Profile,
    expected, may_have_presence, one_of,
};
use crate::suggestion::{did_you_mean, did_you_mean_in, hint};
use crate::table::{Presence, suggestion};
use crate::usage::UsageError;
use crate::visitor::{Scalar, Step, Visitor};

impl Profile {
    /// Reads a profile from a JSON object; errors name the unknown or wrong key.
    ///
    /// # Errors
    /// When the text is no profile: names the first mistake.
    pub fn from_json(text: &str) -> Result<Self, UsageError> {
        let mut reader = ProfileReader::default();
        json::read(text, &mut reader).map_err(|error| {
            UsageError::new(match error {
                JsonError::NotAnObject => "profile: expected an object",
                JsonError::TooLarge => TOO_LARGE,
                JsonError::Syntax(_) => "profile: the text is not JSON",
            })
        })?;
        reader.finish()
    }
}

const MAX_TRANSACTIONS: u32 = 100;

const MAX_CUT: u32 = 2;

const NO_OPTION: &str = "profile: `businessTransactions.paymentOption` is missing";

const TOO_LARGE: &str = "profile: expected at most 1 MiB";

/// A business transaction that may be incomplete.
#[derive(Default)]
struct ReadTransaction {
    payment_option: Option<String>,
    min: Option<u64>,
    max: Option<u64>,
}

/// Collects a profile value by value, from any encoding of a host; keeps the first mistake.
///
/// ```
/// use oney_rules::ProfileReader;
/// use oney_rules::visitor::{Scalar, Step, Visitor};
/// let mut reader = ProfileReader::default();
/// reader.scalar(&[Step::Key("country")], Scalar::Text("FR"));
/// assert_eq!(reader.finish()?.country().code(), "FR");
/// # Ok::<(), oney_rules::UsageError>(())
/// ```
pub struct ProfileReader {
    error: Option<UsageError>,
    /// The keys so far: a key given twice is a mistake.
    seen: Vec<String>,
    /// What was read, except for what follows: the country, and what has its default from the country.
    profile: Profile,
    country: Option<Country>,
    phones: Option<PhoneSpelling>,
    transactions: Option<Vec<ReadTransaction>>,
}

impl Default for ProfileReader {
    fn default() -> Self {
        Self {
            error: None,
            seen: Vec::new(),
            profile: Profile::new(Country::FR),
            country: None,
            phones: None,
            transactions: None,
        }
    }
}

impl ProfileReader {
    /// Reports that the profile is larger than [`MAX_INPUT_BYTES`](crate::MAX_INPUT_BYTES).
    pub fn refuse_as_too_large(&mut self) {
        self.error = Some(UsageError::new(TOO_LARGE));
    }

    /// Takes the value at `path`, which errors show as `key`.
    fn take(&mut self, key: &str, path: &[Step<'_>], scalar: Scalar<'_>) -> Result<(), UsageError> {
        let text = match scalar {
            Scalar::Text(text) => text,
            _ => "",
        };
        let [Step::Key(first), rest @ ..] = path else {
            return Err(unknown_key(key, "", KEYS));
        };
        match (*first, rest) {
            ("businessTransactions", []) if scalar == Scalar::EmptyList => self.transactions = Some(Vec::new()),
            ("cut", []) if scalar == Scalar::EmptyList => {}
            ("severity", []) if scalar == Scalar::EmptyObject => {}
            // More than there are business transactions; also each key is compared with all earlier ones.
            ("businessTransactions", [Step::Index(MAX_TRANSACTIONS..), ..]) => {
                return Err(expected(first, "a list of at most 100 objects"));
            }
            ("businessTransactions", [Step::Index(index), Step::Key(member)]) => {
                return self.take_transaction(key, *index, member, scalar);
            }
            ("businessTransactions", [Step::Index(_)]) if scalar == Scalar::EmptyObject => {
                return Err(UsageError::new(NO_OPTION));
            }
            ("businessTransactions", _) => return Err(expected(first, "a list of objects")),
            ("severity", [Step::Key(code)]) => {
                let names = IssueCode::ALL.iter().map(|code| code.name());
                let unknown = || unknown_key(key, &did_you_mean(names, code), "a code of `docs/codes.md`");
                let code = IssueCode::find(code).ok_or_else(unknown)?;
                let severity = Severity::find(text);
                let severity = severity.ok_or_else(|| one_of(key, "`off`, `warning` or `error`", text))?;
                return self.profile.set_severity(code, severity);
            }
            ("severity", _) => return Err(expected(first, "an object of codes")),
            ("presence", []) if scalar == Scalar::EmptyObject => {}
            ("presence", [Step::Key(name)]) => {
                let presence = Presence::find(text);
                let presence =
                    presence.ok_or_else(|| one_of(key, "`required`, `recommended` or `optional`", text))?;
                may_have_presence(name, presence)?;
                match AUTHORIZATION.find(name) {
                    Some(parameter) => return self.profile.set_presence(parameter, presence),
                    None if *name == "CART" => {}
                    None => {
                        let meant = hint(|| suggestion(AUTHORIZATION.table, &[], name));
                        return Err(unknown_key(
                            key,
                            &meant,
                            "a parameter, such as `CLIENTDOB` or `CART[X][BRAND]`",
                        ));
                    }
                }
            }
            ("presence", _) => return Err(expected(first, "an object of parameters")),
            // As many as there are names; also each key is compared with all earlier ones.
            ("cut", [Step::Index(..MAX_CUT)]) => return self.profile.set_cut(text),
            ("cut", _) => return Err(expected(first, CUTTABLE_NAMES)),
            (_, []) => return self.take_single(first, text, scalar),
            _ if pieces::split(KEYS, b'`').any(|known| known == *first) => {
                return Err(expected(first, "a single value"));
            }
            _ => return Err(unknown_key(first, &did_you_mean_in(KEYS, first), KEYS)),
        }
        Ok(())
    }

    fn take_single(&mut self, key: &str, text: &str, scalar: Scalar<'_>) -> Result<(), UsageError> {
        let profile = &mut self.profile;
        match key {
            "country" => {
                let unknown = || {
                    UsageError::of(&[
                        "profile: `",
                        key,
                        "` must be ",
                        Country::EXPECTED,
                        &Country::did_you_mean(text),
                    ])
                };
                self.country = Some(Country::find(text).ok_or_else(unknown)?);
            }
            "identifier" => return profile.set_identifier(text),
            "mcc" => return profile.set_mcc(text),
            "phones" => {
                let has_plus = choice(key, text, ["digits", "plus"], "`digits` or `plus`")?;
                self.phones = Some(if has_plus { PhoneSpelling::Plus } else { PhoneSpelling::Digits });
            }
            "overseasPhones" => {
                let is_french = choice(key, text, ["own", "france"], "`own` or `france`")?;
                profile.overseas_phones = if is_french { OverseasPhones::France } else { OverseasPhones::Own };
            }
            "booleans" => {
                let is_truth = choice(key, text, ["yes-no", "true-false"], "`yes-no` or `true-false`")?;
                profile.booleans = if is_truth { BooleanSpelling::TrueFalse } else { BooleanSpelling::YesNo };
            }
            "addressLines" => {
                let lines = whole_number(scalar).and_then(|lines| u8::try_from(lines).ok());
                return profile.set_address_lines(lines.unwrap_or_default());
            }
            "commercialCode" => profile.has_commercial_code = truth(key, scalar)?,
            "signed" => profile.is_signed = truth(key, scalar)?,
            "testData" => profile.is_test_data = truth(key, scalar)?,
            _ => return Err(unknown_key(key, &did_you_mean_in(KEYS, key), KEYS)),
        }
        Ok(())
    }

    fn take_transaction(
        &mut self,
        key: &str,
        index: u32,
        member: &str,
        scalar: Scalar<'_>,
    ) -> Result<(), UsageError> {
        let index = usize::try_from(index).unwrap_or(usize::MAX);
        let transactions = self.transactions.get_or_insert_default();
        if transactions.len() <= index {
            transactions.push(ReadTransaction::default());
        }
        let Some(transaction) = transactions.get_mut(index) else {
            return Ok(());
        };
        match (member, scalar) {
            ("paymentOption", Scalar::Text(text)) => transaction.payment_option = Some(text.to_owned()),
            ("paymentOption", _) => return Err(expected(key, "a text")),
            ("min" | "max", _) => {
                let cents = whole_number(scalar).ok_or_else(|| expected(key, "a whole number of cents"))?;
                *(if member == "min" { &mut transaction.min } else { &mut transaction.max }) = Some(cents);
            }
            _ => {
                return Err(unknown_key(key, &did_you_mean_in(MEMBERS, member), MEMBERS));
            }
        }
        Ok(())
    }

    /// The profile.
    ///
    /// # Errors
    /// With the first mistake in it.
    pub fn finish(self) -> Result<Profile, UsageError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let country = self.country.ok_or_else(|| UsageError::new("profile: `country` is missing"))?;
        let defaults = Profile::new(country);
        let mut profile = Profile {
            country,
            phones: self.phones.unwrap_or(defaults.phones),
            business_transactions: defaults.business_transactions,
            ..self.profile
        };
        if let Some(transactions) = self.transactions {
            let mut checked = Vec::with_capacity(transactions.len());
            for ReadTransaction { payment_option, min, max } in transactions {
                let option = payment_option.ok_or_else(|| UsageError::new(NO_OPTION))?;
                let (default_min, default_max) = DEFAULT_RANGE;
                let (min, max) = (min.unwrap_or(default_min), max.unwrap_or(default_max));
                checked.push(BusinessTransaction::new(&option, min, max)?);
            }
            profile.set_business_transactions(checked)?;
        }
        Ok(profile)
    }
}

const KEYS: &str = "`country`, `identifier`, `mcc`, `businessTransactions`, `severity`, `presence`, `phones`, `overseasPhones`, `booleans`, `cut`, `addressLines`, `commercialCode`, `signed`, `testData`";

/// Of a business transaction.
const MEMBERS: &str = "`paymentOption`, `min`, `max`";

fn unknown_key(key: &str, meant: &str, known: &str) -> UsageError {
    UsageError::of(&["profile: unknown key `", key, "`", meant, "; expected ", known])
}

/// Whether it is the second of two words.
fn choice(key: &str, text: &str, words: [&str; 2], expectation: &str) -> Result<bool, UsageError> {
    let known = words.iter().position(|word| *word == text);
    known.map(|index| index == 1).ok_or_else(|| one_of(key, expectation, text))
}

fn truth(key: &str, scalar: Scalar<'_>) -> Result<bool, UsageError> {
    match scalar {
        Scalar::True => Ok(true),
        Scalar::False => Ok(false),
        _ => Err(expected(key, "`true` or `false`")),
    }
}

impl Rows for ProfileReader {
    type Row = ();
}

impl Visitor for ProfileReader {
    fn scalar(&mut self, path: &[Step<'_>], scalar: Scalar<'_>) {
        if self.error.is_some() {
            return;
        }
        let key = spelled(path);
        self.error = match self.seen.contains(&key) {
            true => Some(UsageError::of(&["profile: `", &key, "` is given twice"])),
            false => self.take(&key, path, scalar).err(),
        };
        self.seen.push(key);
    }
}

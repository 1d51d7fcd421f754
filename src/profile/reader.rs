//! Reads a profile from JSON.

use super::{
    BooleanSpelling, BusinessTransaction, CUTTABLE_NAMES, DEFAULT_RANGE, OverseasPhones, PhoneSpelling, Profile,
    expected,
};
use crate::code::{IssueCode, Severity};
use crate::countries::Country;
use crate::json::{self, JsonError, Rows, spelled, whole_number};
use crate::pieces;
use crate::usage::UsageError;
use crate::visitor::{Scalar, Step, Visitor};

pub(super) fn read(text: &str) -> Result<Profile, UsageError> {
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

const MAX_TRANSACTIONS: u32 = 100;

const MAX_CUT: u32 = 2;

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
#[derive(Default)]
pub struct ProfileReader {
    error: Option<UsageError>,
    /// The keys so far: a key given twice is a mistake.
    seen: Vec<String>,
    country: Option<Country>,
    identifier: Option<String>,
    mcc: Option<String>,
    transactions: Option<Vec<ReadTransaction>>,
    severities: Vec<(IssueCode, Severity)>,
    phones: Option<PhoneSpelling>,
    overseas_phones: Option<OverseasPhones>,
    cut: Vec<String>,
    booleans: Option<BooleanSpelling>,
    address_lines: Option<u8>,
    has_commercial_code: Option<bool>,
    is_signed: Option<bool>,
    is_test_data: Option<bool>,
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
        match path {
            [Step::Key("country")] => {
                let country = Country::find(text);
                self.country =
                    Some(country.ok_or_else(|| expected(key, "a code of ISO 3166-1 alpha-2, such as `FR`"))?);
            }
            [Step::Key("identifier")] => self.identifier = Some(text.to_owned()),
            [Step::Key("mcc")] => self.mcc = Some(text.to_owned()),
            [Step::Key("businessTransactions")] if scalar == Scalar::EmptyList => {
                self.transactions = Some(Vec::new())
            }
            // More than there are business transactions; also each key is compared with all earlier ones.
            [Step::Key("businessTransactions"), Step::Index(MAX_TRANSACTIONS..), ..] => {
                return Err(expected("businessTransactions", "a list of at most 100 objects"));
            }
            [Step::Key("businessTransactions"), Step::Index(index), Step::Key(member)] => {
                return self.take_transaction(key, *index, member, scalar);
            }
            [Step::Key("severity")] if scalar == Scalar::EmptyObject => {}
            [Step::Key("severity"), Step::Key(code)] => {
                let known = IssueCode::find(code);
                let code = known.ok_or_else(|| unknown_key(key, "a code of `docs/codes.md`"))?;
                let severity = Severity::find(text);
                let severity = severity.ok_or_else(|| expected(key, "`off`, `warning` or `error`"))?;
                self.severities.push((code, severity));
            }
            [Step::Key("phones")] => {
                self.phones = Some(match text {
                    "digits" => PhoneSpelling::Digits,
                    "plus" => PhoneSpelling::Plus,
                    _ => return Err(expected(key, "`digits` or `plus`")),
                });
            }
            [Step::Key("overseasPhones")] => {
                self.overseas_phones = Some(match text {
                    "own" => OverseasPhones::Own,
                    "france" => OverseasPhones::France,
                    _ => return Err(expected(key, "`own` or `france`")),
                });
            }
            [Step::Key("cut")] if scalar == Scalar::EmptyList => {}
            // As many as there are names; also each key is compared with all earlier ones.
            [Step::Key("cut"), Step::Index(..MAX_CUT)] => self.cut.push(text.to_owned()),
            [Step::Key("cut"), ..] => return Err(expected("cut", CUTTABLE_NAMES)),
            [Step::Key("booleans")] => {
                self.booleans = Some(match text {
                    "yes-no" => BooleanSpelling::YesNo,
                    "true-false" => BooleanSpelling::TrueFalse,
                    _ => return Err(expected(key, "`yes-no` or `true-false`")),
                });
            }
            [Step::Key("addressLines")] => {
                let lines = whole_number(scalar).and_then(|lines| u8::try_from(lines).ok());
                self.address_lines = Some(lines.unwrap_or_default());
            }
            [Step::Key("commercialCode")] => self.has_commercial_code = Some(truth(key, scalar)?),
            [Step::Key("signed")] => self.is_signed = Some(truth(key, scalar)?),
            [Step::Key("testData")] => self.is_test_data = Some(truth(key, scalar)?),
            [Step::Key("businessTransactions"), Step::Index(_)] if scalar == Scalar::EmptyObject => {
                return Err(UsageError::new("profile: `businessTransactions.paymentOption` is missing"));
            }
            [Step::Key("businessTransactions"), ..] => {
                return Err(expected("businessTransactions", "a list of objects"));
            }
            [Step::Key("severity"), ..] => return Err(expected("severity", "an object of codes")),
            [Step::Key(member), _, ..] if pieces::split(KEYS, b'`').any(|known| known == *member) => {
                return Err(expected(member, "a single value"));
            }
            [Step::Key(member), ..] => return Err(unknown_key(member, KEYS)),
            _ => return Err(unknown_key(key, KEYS)),
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
                return Err(unknown_key(key, "`paymentOption`, `min`, `max`"));
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
        let mut profile = Profile::new(country);
        if let Some(identifier) = self.identifier {
            profile = profile.with_identifier(&identifier)?;
        }
        if let Some(mcc) = self.mcc {
            profile = profile.with_mcc(&mcc)?;
        }
        if let Some(transactions) = self.transactions {
            let mut checked = Vec::with_capacity(transactions.len());
            for ReadTransaction { payment_option, min, max } in transactions {
                let option = payment_option
                    .ok_or_else(|| UsageError::new("profile: `businessTransactions.paymentOption` is missing"))?;
                let (default_min, default_max) = DEFAULT_RANGE;
                checked.push(BusinessTransaction::new(
                    &option,
                    min.unwrap_or(default_min),
                    max.unwrap_or(default_max),
                )?);
            }
            profile = profile.with_business_transactions(checked)?;
        }
        for (code, severity) in self.severities {
            profile = profile.with_severity(code, severity)?;
        }
        if let Some(phones) = self.phones {
            profile = profile.with_phones(phones);
        }
        if let Some(spelling) = self.overseas_phones {
            profile = profile.with_overseas_phones(spelling);
        }
        for name in self.cut {
            profile = profile.with_cut(&name)?;
        }
        if let Some(booleans) = self.booleans {
            profile = profile.with_booleans(booleans);
        }
        if let Some(lines) = self.address_lines {
            profile = profile.with_address_lines(lines)?;
        }
        let profile = profile.with_commercial_code(self.has_commercial_code.unwrap_or_default());
        let profile = profile.with_signature(self.is_signed.unwrap_or_default());
        Ok(profile.with_test_data(self.is_test_data.unwrap_or_default()))
    }
}

const KEYS: &str = "`country`, `identifier`, `mcc`, `businessTransactions`, `severity`, `phones`, `overseasPhones`, `booleans`, `cut`, `addressLines`, `commercialCode`, `signed`, `testData`";

fn unknown_key(key: &str, known: &str) -> UsageError {
    UsageError::of(&["profile: unknown key `", key, "`; expected ", known])
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

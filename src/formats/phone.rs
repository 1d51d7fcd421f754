//! Telephone numbers: from what people type to E.164, and whether it can be a mobile.
//!
//! Numbering plans are those of Google's libphonenumber (`data/numbering-plans.json`); `docs/tables.md` describes their
//! compilation.

mod overseas;
mod placeholder;
mod scan;
mod value;

use crate::tables::phones::{Class, Code};
use core::fmt;
use overseas::{FRANCE, read_overseas};
use placeholder::is_placeholder;
pub(super) use value::value;

/// Why a text is no telephone number.
///
/// ```
/// use oney_rules::formats::phone::{PhoneError, parse};
/// assert_eq!(parse("0800 FLOWERS", *b"FR").err(), Some(PhoneError::Letters));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PhoneError {
    /// There is no digit.
    Empty,
    /// There are letters. libphonenumber reads `0800 FLOWERS` as digits; customers do not type that.
    Letters,
    /// There is an extension (`ext. 9`, `x9`, `;ext=9`), which E.164 cannot hold.
    Extension,
    /// There is a character that is no digit, plus or separator.
    Characters,
    /// Shorter than every number of the plan.
    TooShort,
    /// Longer than every number of the plan.
    TooLong,
    /// No territory has this calling code.
    CallingCode,
    /// National notation, and the default territory is unknown.
    Territory,
    /// Of a possible length, but not in the numbering plan.
    NotInPlan,
    /// Typed to get past a form: all digits equal, a run such as 0123456789, one digit and only zeros.
    Placeholder,
}

/// The most digits of a number with its calling code: libphonenumber allows national numbers of 17.
const MOST: usize = 20;

/// A telephone number of a numbering plan.
///
/// ```
/// use oney_rules::formats::phone::parse;
/// let number = parse("06 12 34 56 78", *b"FR").expect("a French mobile");
/// assert_eq!((number.e164(), number.national()), ("+33612345678", "612345678"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PhoneNumber {
    /// A plus, then digits, in ASCII.
    text: [u8; MOST + 1],
    length: u8,
    code_length: u8,
    may_be_mobile: bool,
}

impl PhoneNumber {
    /// E.164 with plus: `+33612345678`.
    pub fn e164(&self) -> &str {
        core::str::from_utf8(self.ascii()).unwrap_or("")
    }

    /// The same as bytes.
    fn ascii(&self) -> &[u8] {
        self.text.get(..usize::from(self.length)).unwrap_or(&[])
    }

    /// E.164 without plus, as in S2's examples: `33612345678`.
    pub fn digits(&self) -> &str {
        self.e164().get(1..).unwrap_or("")
    }

    /// The national number without calling code and national prefix: `612345678`.
    pub fn national(&self) -> &str {
        self.digits().get(usize::from(self.code_length)..).unwrap_or("")
    }

    /// The calling code: 33.
    pub fn calling_code(&self) -> u16 {
        self.digits()
            .bytes()
            .take(usize::from(self.code_length))
            .fold(0, |value, byte| value * 10 + u16::from(byte.wrapping_sub(b'0')))
    }

    /// Whether the number can be a mobile, by its numbering plan. In North America every number can.
    ///
    /// ```
    /// use oney_rules::formats::phone::parse;
    /// assert_eq!(parse("01 45 67 89 01", *b"FR").map(|number| number.may_be_mobile()), Ok(false));
    /// ```
    pub fn may_be_mobile(&self) -> bool {
        self.may_be_mobile
    }

    fn new(code: u16, national: &[u8], may_be_mobile: bool) -> Result<Self, PhoneError> {
        let mut text = [b'+'; MOST + 1];
        let mut length = 1u8;
        let mut push = |digit: u8| {
            *text.get_mut(usize::from(length)).ok_or(PhoneError::TooLong)? = b'0' | digit;
            length += 1;
            Ok(())
        };
        let mut code_length = 0;
        for unit in [100, 10, 1].into_iter().filter(|unit| code >= *unit) {
            push(u8::try_from(code / unit % 10).unwrap_or(0))?;
            code_length += 1;
        }
        for digit in national {
            push(*digit)?;
        }
        Ok(Self { text, length, code_length, may_be_mobile })
    }
}

impl fmt::Debug for PhoneNumber {
    /// Never the digits: a number is personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PhoneNumber").field("may_be_mobile", &self.may_be_mobile).finish_non_exhaustive()
    }
}

/// Reads a telephone number. `default_territory` (ISO 3166-1 alpha-2) decides how national notation is read; without its numbering
/// plan only international notation is.
///
/// Without a plus the readings are tried in this order, and the first valid one counts:
///
/// 1. `00`, as it is dialled before calls abroad wherever Oney works, and a calling code;
/// 2. the default territory's own calling code (`33612345678`, the form of S2:47-48);
/// 3. national notation;
/// 4. the calling code of a country where Oney works: 33, 590, 594, 596, 262, 32, 34, 39 or 351. Behind it no national prefix is left out.
///
/// Other calling codes are read only with a plus or a prefix: of 20,000 mistyped Spanish numbers 822 were numbers of another country,
/// and 2 are now (`tests/mistyped.rs`). Guesses come after national notation, since the Italian mobile `328 123 4567` would otherwise
/// be a Belgian landline.
///
/// French notation of overseas France, national or behind 33, is read by its first digits: `0690…` and `+33 690…` are `+590 690…`.
///
/// # Errors
///
/// A [`PhoneError`]; it holds nothing of the text.
pub fn parse(text: &str, default_territory: [u8; 2]) -> Result<PhoneNumber, PhoneError> {
    let scanned = scan::scan(text)?;
    read_digits(scanned.plus, scanned.values(), Code::of_territory(default_territory))
        .map(|reading| reading.number)
}

/// A number, and how it was found.
struct Reading {
    number: PhoneNumber,
    /// Its calling code, if nothing but the first digits speaks for that code.
    guessed: Option<Code>,
}

/// Calling codes that may be guessed: those of the countries where Oney works.
const GUESSED: [u16; 9] = [33, 590, 594, 596, 262, 32, 34, 39, 351];

/// Reads digits 0 to 9. `home` is the calling code of the default territory.
fn read_digits(has_plus: bool, digits: &[u8], home: Option<Code>) -> Result<Reading, PhoneError> {
    let sure = |number| Reading { number, guessed: None };
    match digits {
        // `+0033…`: both spellings at once, as libphonenumber reads it too. No calling code begins with zero: then it was no prefix.
        [0, 0, rest @ ..] if rest.first().is_some_and(|&digit| digit != 0) => {
            return international(rest).map(sure);
        }
        _ if has_plus => return international(digits).map(sure),
        [3, 3, rest @ ..] if let Some(number) = read_overseas(rest) => return number.map(sure),
        _ => {}
    }
    let mut error = PhoneError::Territory;
    if let Some(home) = home {
        match read_at_home(digits, home) {
            Ok(number) => return Ok(sure(number)),
            Err(found) => error = found,
        }
    }
    if is_placeholder(0, digits) || error == PhoneError::Placeholder {
        return Err(PhoneError::Placeholder);
    }
    match guess(digits) {
        // Without a default territory this is the only reading, so its error is reported.
        Err(found) if home.is_none() && found != PhoneError::CallingCode => Err(found),
        found => found.map_err(|_| error),
    }
}

/// The calling code and a number, or national notation.
fn read_at_home(digits: &[u8], code: Code) -> Result<PhoneNumber, PhoneError> {
    if let Some(rest) = code.behind(digits) {
        // libphonenumber takes the prefix off once to see whether this is the calling code, and once more after it.
        let again = |error| read(code, strip(code, rest).ok_or(error)?).map_err(|_| error);
        match read(code, rest).or_else(again) {
            Err(error) if error != PhoneError::Placeholder => {}
            found => return found,
        }
    }
    // Without their zero, nine digits that begin with a calling code of overseas France may be the start of a longer number.
    let is_cut_off = matches!(digits, [2, 6, 2, ..] | [5, 9, 0 | 4 | 6, ..]);
    match read_overseas(digits) {
        Some(number) if code.value() == FRANCE && !is_cut_off => number,
        _ => read(code, digits),
    }
}

/// A calling code that may be guessed, and a number exactly as it follows.
fn guess(digits: &[u8]) -> Result<Reading, PhoneError> {
    let found = Code::of(digits).filter(|(code, _)| GUESSED.contains(&code.value()));
    let (code, length) = found.ok_or(PhoneError::CallingCode)?;
    let national = digits.get(length..).unwrap_or(&[]);
    let class = code.classify(national).filter(|class| !class.prefixed);
    let number = number_of(code, national, class.ok_or_else(|| misfit(code, national, national))?)?;
    Ok(Reading { number, guessed: Some(code) })
}

/// Calling code and national number.
fn international(digits: &[u8]) -> Result<PhoneNumber, PhoneError> {
    let (code, length) = Code::of(digits).ok_or(PhoneError::CallingCode)?;
    let rest = digits.get(length..).unwrap_or(&[]);
    match read_overseas(rest) {
        Some(number) if code.value() == FRANCE => number,
        _ => read(code, rest),
    }
}

/// A national number with or without national prefix.
fn read(code: Code, digits: &[u8]) -> Result<PhoneNumber, PhoneError> {
    let stripped = strip(code, digits);
    // Keep the prefix if the number is valid with it and not without it: Russian 800 555 35 35 keeps its 8. The rule is
    // libphonenumber's, which compares the general pattern of the territory.
    let found = stripped.and_then(|national| Some((national, code.classify(national)?)));
    let whole = || code.classify(digits).filter(|class| !class.prefixed).map(|class| (digits, class));
    match found.or_else(whole) {
        Some((national, class)) => number_of(code, national, class),
        None => Err(misfit(code, digits, stripped.unwrap_or(digits))),
    }
}

/// Why digits are no number of a plan; `shortest` are the same without a national prefix.
fn misfit(code: Code, digits: &[u8], shortest: &[u8]) -> PhoneError {
    let length = u32::try_from(shortest.len()).unwrap_or(31).min(31);
    let lengths = code.lengths();
    if is_placeholder(code.value(), digits) || is_placeholder(code.value(), shortest) {
        PhoneError::Placeholder
    } else if lengths & (2u32 << length).wrapping_sub(1) == 0 {
        PhoneError::TooShort
    } else if lengths >> length == 0 {
        PhoneError::TooLong
    } else {
        PhoneError::NotInPlan
    }
}

fn number_of(code: Code, national: &[u8], class: Class) -> Result<PhoneNumber, PhoneError> {
    if is_placeholder(code.value(), national) {
        return Err(PhoneError::Placeholder);
    }
    PhoneNumber::new(code.value(), national, class.is_mobile)
}

/// What is left without the national prefix, if there is one.
fn strip(code: Code, digits: &[u8]) -> Option<&[u8]> {
    digits.get(code.national_prefix(digits)?..)
}

/// The rule for oney.es accounts (S2:945-946): `+34`, then 8 or 9 and 8 digits for a landline, 6 or 7 and 8 digits for
/// a mobile. It is coarser than the numbering plan and decides for these accounts; [`parse`]
/// checks the plan.
///
/// # Errors
///
/// A [`PhoneError`]; `NotInPlan` if the rule refuses the number.
pub fn parse_oney_es(text: &str) -> Result<PhoneNumber, PhoneError> {
    let scanned = scan::scan(text)?;
    let digits = scanned.values();
    let national = match digits {
        [3, 4, rest @ ..] if scanned.plus || rest.len() == 9 => rest,
        [0, 0, 3, 4, rest @ ..] => rest,
        _ if scanned.plus => return Err(PhoneError::NotInPlan),
        _ => digits,
    };
    if is_placeholder(34, national) {
        return Err(PhoneError::Placeholder);
    }
    match national {
        _ if national.len() < 9 => Err(PhoneError::TooShort),
        _ if national.len() > 9 => Err(PhoneError::TooLong),
        [8 | 9, ..] => PhoneNumber::new(34, national, false),
        [6 | 7, ..] => PhoneNumber::new(34, national, true),
        _ => Err(PhoneError::NotInPlan),
    }
}

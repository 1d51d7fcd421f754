//! Telephone numbers: from what people type to E.164, territory and kind.
//!
//! Numbering plans are those of Google's libphonenumber (`data/numbering-plans.json`); `docs/tables.md` describes their
//! compilation.

mod placeholder;
mod scan;
mod value;

use crate::tables::phones::{Code, Territory};
use core::fmt;
use placeholder::is_placeholder;
pub(super) use value::value;

/// What a number is used for, by its numbering plan.
///
/// ```
/// use oney_rules::formats::phone::{PhoneKind, parse};
/// assert_eq!(parse("01 45 67 89 01", *b"FR").map(|number| number.kind()), Ok(PhoneKind::Fixed));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PhoneKind {
    /// A landline.
    Fixed,
    /// A mobile.
    Mobile,
    /// The plan has one range for both, as in North America.
    Either,
    /// Premium rate, freephone, shared cost, voice over IP, pager and the like.
    Other,
}

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
    territory: Option<[u8; 2]>,
    kind: PhoneKind,
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

    /// ISO 3166-1 alpha-2 of the territory; `None` for codes of no territory, such as +800. Kosovo is `XK`,
    /// Ascension `AC`, Tristan da Cunha `TA`, as libphonenumber has them.
    pub fn territory(&self) -> Option<[u8; 2]> {
        self.territory
    }

    /// What the number is used for.
    pub fn kind(&self) -> PhoneKind {
        self.kind
    }

    /// Whether the number can be a mobile.
    pub fn may_be_mobile(&self) -> bool {
        matches!(self.kind, PhoneKind::Mobile | PhoneKind::Either)
    }

    /// Whether its digits without the plus are read as the same number in this territory.
    fn is_clear_in(&self, territory: Option<Territory>) -> bool {
        let mut digits = self.text;
        digits.iter_mut().for_each(|digit| *digit &= 0xF);
        let digits = digits.get(1..usize::from(self.length)).unwrap_or(&[]);
        parse_digits(false, digits, territory).is_ok_and(|again| again.ascii() == self.ascii())
    }

    fn new(code: u16, national: &[u8], territory: Option<[u8; 2]>, kind: PhoneKind) -> Result<Self, PhoneError> {
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
        Ok(Self { text, length, code_length, territory, kind })
    }
}

impl fmt::Debug for PhoneNumber {
    /// Never the digits: a number is personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PhoneNumber").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// Reads a telephone number. `default_territory` (ISO 3166-1 alpha-2) decides how national notation and
/// prefixes of calls abroad are read; without its numbering plan only international notation is read.
///
/// Without a plus the readings are tried in this order, and the first valid one counts:
///
/// 1. a call abroad from the default territory (`0033…`, `011…`);
/// 2. the default territory's own calling code (`33612345678`, the form of S2:47-48);
/// 3. national notation;
/// 4. another calling code (`34612345678` given to a French merchant), or `00` and a calling code where calls abroad
///    have another prefix.
///
/// Other calling codes come after national notation, since the Italian mobile `328 123 4567` would otherwise be a
/// Belgian landline, and the Spanish mobile `626 112 345` an Indonesian one.
///
/// # Errors
///
/// A [`PhoneError`]; it holds nothing of the text.
pub fn parse(text: &str, default_territory: [u8; 2]) -> Result<PhoneNumber, PhoneError> {
    parse_at(text, Territory::find(default_territory))
}

fn parse_at(text: &str, default: Option<Territory>) -> Result<PhoneNumber, PhoneError> {
    let scanned = scan::scan(text)?;
    parse_digits(scanned.plus, scanned.values(), default)
}

/// The same for digits 0 to 9.
fn parse_digits(has_plus: bool, digits: &[u8], default: Option<Territory>) -> Result<PhoneNumber, PhoneError> {
    let abroad = |digits: &[u8]| {
        // No calling code begins with zero: then it was no prefix.
        let length = default?.abroad(digits)?;
        digits.get(length).is_some_and(|&digit| digit != 0).then_some(length)
    };
    if has_plus {
        return match abroad(digits) {
            // `+0033…`: both spellings at once, as libphonenumber reads it too.
            Some(length) if digits.first() == Some(&0) => international(digits.get(length..).unwrap_or(&[])),
            _ => international(digits),
        };
    }
    if let Some(length) = abroad(digits) {
        return international(digits.get(length..).unwrap_or(&[]));
    }
    let mut error = PhoneError::Territory;
    if let Some(territory) = default {
        let code = territory.calling_code();
        if let Some(rest) = code.behind(digits) {
            // libphonenumber takes the prefix off once to see whether this is the calling code, and once more after it.
            let again = |error| {
                let mut room = [0; MOST];
                let once = strip(territory, rest, &mut room).ok_or(error)?;
                read(code, territory, once).map_err(|_| error)
            };
            match read(code, territory, rest).or_else(again) {
                Ok(number) => return Ok(number),
                Err(PhoneError::Placeholder) => return Err(PhoneError::Placeholder),
                Err(_) => {}
            }
        }
        match read(code, territory, digits) {
            Ok(number) => return Ok(number),
            Err(found) => error = found,
        }
    }
    if is_placeholder(0, digits) || error == PhoneError::Placeholder {
        return Err(PhoneError::Placeholder);
    }
    let rest = match digits {
        [0, 0, rest @ ..] => rest,
        _ => digits,
    };
    match international(rest) {
        // Without a default territory this is the only reading, so its error is reported.
        Err(found) if default.is_none() && found != PhoneError::CallingCode => Err(found),
        Err(_) => Err(error),
        number => number,
    }
}

/// Calling code and national number.
fn international(digits: &[u8]) -> Result<PhoneNumber, PhoneError> {
    let (code, length) = Code::of(digits).ok_or(PhoneError::CallingCode)?;
    read(code, code.main(), digits.get(length..).unwrap_or(&[]))
}

/// A national number with or without national prefix. `dialled_in` is the territory whose prefixes apply.
fn read(code: Code, dialled_in: Territory, digits: &[u8]) -> Result<PhoneNumber, PhoneError> {
    let mut room = [0; MOST];
    let stripped = strip(dialled_in, digits, &mut room);
    // Keep the prefix if the number is valid with it and not without it: Russian 800 555 35 35 keeps
    // its 8. The rule is libphonenumber's, which compares the general pattern of the territory.
    let found = stripped
        .filter(|national| dialled_in.possible(national.len()))
        .and_then(|national| Some((national, code.classify(national)?)));
    let whole = || code.classify(digits).filter(|class| !class.prefixed).map(|class| (digits, class));
    let Some((national, class)) = found.or_else(whole) else {
        let shortest = stripped.unwrap_or(digits);
        let length = u32::try_from(shortest.len()).unwrap_or(31).min(31);
        let lengths = code.lengths();
        return Err(if is_placeholder(code.value(), digits) || is_placeholder(code.value(), shortest) {
            PhoneError::Placeholder
        } else if lengths & (2u32 << length).wrapping_sub(1) == 0 {
            PhoneError::TooShort
        } else if lengths >> length == 0 {
            PhoneError::TooLong
        } else {
            PhoneError::NotInPlan
        });
    };
    if is_placeholder(code.value(), national) {
        return Err(PhoneError::Placeholder);
    }
    let kind = match class.kind {
        0 => PhoneKind::Fixed,
        1 => PhoneKind::Mobile,
        2 => PhoneKind::Either,
        _ => PhoneKind::Other,
    };
    PhoneNumber::new(code.value(), national, class.territory.code(), kind)
}

/// What is left without the national prefix, if there is one.
fn strip<'a>(territory: Territory, digits: &[u8], room: &'a mut [u8; MOST]) -> Option<&'a [u8]> {
    let &[skip, copy, drop, count, ref insert @ ..] = territory.national_prefix(digits)?;
    let [skip, copy, drop, count] = [skip, copy, drop, count].map(usize::from);
    let kept = digits.get(skip..skip + copy)?.iter();
    let rest = digits.get(skip + copy + drop..)?.iter();
    let all = insert.iter().take(count).chain(kept).chain(rest);
    let mut length = 0;
    for digit in all {
        *room.get_mut(length)? = *digit;
        length += 1;
    }
    room.get(..length)
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
        [8 | 9, ..] => PhoneNumber::new(34, national, Some(*b"ES"), PhoneKind::Fixed),
        [6 | 7, ..] => PhoneNumber::new(34, national, Some(*b"ES"), PhoneKind::Mobile),
        _ => Err(PhoneError::NotInPlan),
    }
}

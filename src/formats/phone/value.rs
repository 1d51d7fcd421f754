//! From a number of a numbering plan to the value of a parameter (S2:126–136, S2:354–364).

use super::{PhoneError, PhoneKind, PhoneNumber, parse, parse_at, parse_oney_es};
use crate::Country;
use crate::code::ChangeKind;
use crate::code::Detail;
use crate::formats::{Notes, Surroundings, Value};
use crate::tables::phones::Territory;
use std::borrow::Cow;

/// Characters of a telephone number in S2: as many as E.164 has digits, without its plus sign.
const MAX_LENGTH: usize = 15;

/// Reads a number in international or the merchant's national notation and returns it in the profile's spelling.
pub(in crate::formats) fn value<'r>(
    text: Cow<'r, str>,
    is_mobile: bool,
    around: &Surroundings,
    notes: &mut Notes,
) -> Result<Value<'r>, Detail> {
    // Every profile has a country.
    let country = around.country.unwrap_or(Country::FR);
    let is_spanish = country == Country::ES;
    let territory = Territory::find(country.bytes());
    let number = if is_spanish {
        spanish(&text, is_mobile, notes)?
    } else {
        parse_at(&text, territory).map_err(|error| refusal(error, country))?
    };
    if is_mobile && !is_spanish && !number.may_be_mobile() {
        return Err(Detail::PhoneNotMobile { country });
    }
    let is_clear = |digits: &&[u8]| *digits == text.as_bytes() || is_spanish || number.is_clear_in(territory);
    let too_long = Detail::InvalidPhone { reason: "too-long", country };
    let spelled = spelling(&number, around.phones_have_plus, is_clear, notes).ok_or(too_long)?;
    if spelled == text.as_bytes() {
        return Ok(Value::Text(text));
    }
    notes.change(ChangeKind::Notation);
    Ok(Value::Text(spelled.iter().copied().map(char::from).collect()))
}

/// For accounts of oney.es the pattern of S2 decides and the numbering plan warns (S2:940–946).
fn spanish(text: &str, is_mobile: bool, notes: &mut Notes) -> Result<PhoneNumber, Detail> {
    let starts = if is_mobile { "6, 7" } else { "8, 9" };
    let number = match parse_oney_es(text) {
        Ok(number) => number,
        Err(PhoneError::NotInPlan | PhoneError::TooShort | PhoneError::TooLong) => {
            return Err(Detail::SpanishPhone { starts });
        }
        Err(error) => return Err(refusal(error, Country::ES)),
    };
    if (number.kind() == PhoneKind::Mobile) != is_mobile {
        return Err(Detail::SpanishPhone { starts });
    }
    let is_known = parse(number.e164(), Country::ES.bytes()).is_ok_and(|known| known.may_be_mobile() == is_mobile);
    if !is_known {
        notes.warning = Some(Detail::PhoneNotInPlan {});
    }
    Ok(number)
}

/// With or without plus sign, as the profile asks. Never more than fifteen characters, and never without the sign if the
/// digits alone would be another number in the merchant's country: of `+262 262 16 12 34` a German shop's backend would
/// make `+49 262262161234`.
fn spelling<'n>(
    number: &'n PhoneNumber,
    has_plus: bool,
    is_clear: impl Fn(&&[u8]) -> bool,
    notes: &mut Notes,
) -> Option<&'n [u8]> {
    let fits = |text: &&[u8]| text.len() <= MAX_LENGTH;
    let plus = Some(number.ascii()).filter(fits);
    let digits = number.ascii().get(1..).filter(fits).filter(is_clear);
    if has_plus && plus.is_none() && digits.is_some() {
        notes.warning = Some(Detail::PhoneWithoutPlus {});
    }
    if has_plus { plus.or(digits) } else { digits.or(plus) }
}

fn refusal(error: PhoneError, country: Country) -> Detail {
    let reason = match error {
        PhoneError::Placeholder => return Detail::PlaceholderPhone {},
        PhoneError::Empty | PhoneError::Characters => "characters",
        PhoneError::Letters => "letters",
        PhoneError::Extension => "extension",
        PhoneError::TooShort => "too-short",
        PhoneError::TooLong => "too-long",
        PhoneError::CallingCode => "calling-code",
        PhoneError::Territory | PhoneError::NotInPlan => "not-in-plan",
    };
    Detail::InvalidPhone { reason, country }
}

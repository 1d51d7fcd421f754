//! From a number of a numbering plan to the value of a parameter (S2:126–136, S2:354–364).

use super::{PhoneError, PhoneNumber, parse};
use crate::code::Detail;
use crate::formats::{Notes, Surroundings, Value};
use crate::report::ChangeKind;
use std::borrow::Cow;

/// Characters of a telephone number in S2: as many as E.164 has digits, without its plus sign.
const MAX_LENGTH: usize = 15;

/// Reads a number in the notation of any country or in that of the merchant's, and returns it as the profile spells it.
pub(in crate::formats) fn value<'r>(
    text: &str,
    is_mobile: bool,
    around: &Surroundings,
    notes: &mut Notes,
) -> Result<Value<'r>, Detail> {
    let territory = around.country.map_or(*b"  ", |country| country.bytes());
    let number = parse(text, territory).map_err(refusal)?;
    if is_mobile && !number.may_be_mobile() {
        return Err(Detail::PhoneNotMobile {});
    }
    let spelled = spelling(&number, around.phones_have_plus)?;
    if spelled != text {
        notes.change(ChangeKind::Notation);
    }
    Ok(Value::Text(Cow::Owned(spelled.to_owned())))
}

/// With its plus sign where the profile wants it and fifteen characters allow it.
fn spelling(number: &PhoneNumber, has_plus: bool) -> Result<&str, Detail> {
    let fits = |text: &&str| text.len() <= MAX_LENGTH;
    let with_plus = Some(number.e164()).filter(|_| has_plus).filter(fits);
    with_plus.or(Some(number.digits()).filter(fits)).ok_or(Detail::InvalidPhone { reason: "too-long" })
}

fn refusal(error: PhoneError) -> Detail {
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
    Detail::InvalidPhone { reason }
}

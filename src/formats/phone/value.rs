//! From a number of a numbering plan to the value of a parameter (S2:126–136, S2:354–364).

use super::overseas::{FRANCE, as_french, is_overseas};
use super::{PhoneError, PhoneNumber, parse, parse_oney_es, read_at_home, read_digits, scan};
use crate::Country;
use crate::code::ChangeKind;
use crate::code::Detail;
use crate::formats::{Notes, Surroundings, Value};
use crate::tables::phones::Code;
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
    let merchant = around.merchant;
    let is_spanish = merchant == Country::ES;
    let home = Code::of_territory(merchant.bytes());
    let number =
        if is_spanish { spanish(&text, is_mobile, notes)? } else { placed(&text, is_mobile, around, notes)? };
    let e164 = in_profile(&number, around);
    // Digits without plus are clear if they were read just now, or if reading them again gives the same.
    let is_clear = |digits: &&[u8]| {
        let again = || {
            let values: Vec<u8> = digits.iter().map(|digit| digit & 0xF).collect();
            read_digits(false, &values, home).is_ok_and(|again| in_profile(&again.number, around) == e164)
        };
        is_spanish || *digits == text.as_bytes() || again()
    };
    let too_long = Detail::InvalidPhone { reason: "too-long", country: merchant };
    let spelled = spelling(&e164, around.phones_have_plus, is_clear, notes).ok_or(too_long)?;
    if spelled == text.as_bytes() {
        return Ok(Value::Text(text));
    }
    notes.change(ChangeKind::Notation);
    Ok(Value::Text(spelled.iter().copied().map(char::from).collect()))
}

/// E.164, with the calling code of France for overseas France if the profile asks for it.
fn in_profile(number: &PhoneNumber, around: &Surroundings) -> Vec<u8> {
    let is_french = around.overseas_phones_are_french && is_overseas(number.calling_code());
    if is_french { as_french(number) } else { number.ascii().to_vec() }
}

/// Reads a number with the plan of the merchant's country. If the address is in overseas France, its plan comes first.
fn placed(text: &str, is_mobile: bool, around: &Surroundings, notes: &mut Notes) -> Result<PhoneNumber, Detail> {
    let find = |country: Country| Code::of_territory(country.bytes());
    let address = around.country.unwrap_or(around.merchant);
    let overseas = find(address).filter(|code| around.merchant == Country::FR && is_overseas(code.value()));
    // Sentences have an example that can be read here.
    let country = if overseas.is_some() { address } else { around.merchant };
    let refused = |error| refusal(error, country);
    let scanned = scan::scan(text).map_err(refused)?;
    let suits = |number: &PhoneNumber| !is_mobile || number.may_be_mobile();

    let is_national = !scanned.plus && matches!(scanned.values(), [0, 1..=9, ..]);
    if let Some(number) =
        overseas.filter(|_| is_national).and_then(|code| read_at_home(scanned.values(), code).ok()).filter(suits)
    {
        return Ok(number);
    }
    let reading = read_digits(scanned.plus, scanned.values(), find(around.merchant)).map_err(refused)?;
    let number = reading.number;
    if !suits(&number) {
        let is_guess = reading.guessed.is_some();
        return Err(if is_guess { refused(PhoneError::NotInPlan) } else { Detail::PhoneNotMobile { country } });
    }
    let country = |code: Code| Country::find(core::str::from_utf8(&code.main_territory()?).ok()?);
    if let Some(country) = reading.guessed.and_then(country).filter(|_| !is_local(&number, address)) {
        notes.warning = Some(Detail::PhoneCountryGuessed { country });
    }
    Ok(number)
}

/// Whether people at this address may well have such a number. France and its overseas territories are one country here.
fn is_local(number: &PhoneNumber, address: Country) -> bool {
    let home = Code::of_territory(address.bytes()).map_or(0, Code::value);
    let as_france = |code| if is_overseas(code) { FRANCE } else { code };
    as_france(number.calling_code()) == as_france(home)
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
    if number.may_be_mobile() != is_mobile {
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
    e164: &'n [u8],
    has_plus: bool,
    is_clear: impl Fn(&&[u8]) -> bool,
    notes: &mut Notes,
) -> Option<&'n [u8]> {
    let fits = |text: &&[u8]| text.len() <= MAX_LENGTH;
    let plus = Some(e164).filter(fits);
    let digits = e164.get(1..).filter(fits).filter(is_clear);
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

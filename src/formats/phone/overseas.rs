//! Overseas France. It dials as France does: ten digits, the first of which name the territory (ARCEP's national plan). To the rest of
//! the world its numbers have calling codes of their own, under which they are in the numbering plans.

use super::{PhoneError, PhoneNumber, read};
use crate::tables::phones::Code;

/// The calling code of France.
pub(super) const FRANCE: u16 = 33;

/// The number that these digits are, with or without their first zero, if they belong to overseas France.
pub(super) fn read_overseas(digits: &[u8]) -> Option<Result<PhoneNumber, PhoneError>> {
    let national = match digits {
        [0, national @ ..] => national,
        _ => digits,
    };
    if national.len() != 9 {
        return None;
    }
    let (code, national) = match national {
        // Numbers of Saint-Pierre and Miquelon have six digits; France dials 0508 before them.
        [5, 0, 8, short @ ..] => ([5, 0, 8], short),
        [5 | 6, 9, 0, ..] | [6, 9, 1, ..] => ([5, 9, 0], national),
        [5 | 6, 9, 4, ..] => ([5, 9, 4], national),
        [5 | 6, 9, 6, ..] | [6, 9, 7, ..] => ([5, 9, 6], national),
        [2, 6, 2 | 3 | 9, ..] | [6, 9, 2 | 3, ..] | [6, 3, 9, ..] => ([2, 6, 2], national),
        _ => return None,
    };
    let (code, _) = Code::of(&code)?;
    Some(read(code, national))
}

/// Whether a calling code is one of overseas France.
pub(super) fn is_overseas(code: u16) -> bool {
    matches!(code, 262 | 508 | 590 | 594 | 596)
}

/// A number of overseas France behind the calling code of France, as Oney's own interface wants it: `+33690001234` for `+590690001234`.
pub(super) fn as_french(number: &PhoneNumber) -> Vec<u8> {
    // After the plus sign and the code; where a number has six digits, the code is the beginning of its nine.
    let start = if number.national().len() == 6 { 1 } else { 4 };
    [b"+33", number.ascii().get(start..).unwrap_or_default()].concat()
}

//! Numbers that are typed to get past a form.

/// Fewer digits are reported as too short.
const LEAST: usize = 6;

/// One digit and then this many zeros is a filler (`06 00 00 00 00`); seven zeros may be a real switchboard.
const ZEROS: usize = 8;

/// The examples of S2:47-48. All their digits are equal, yet the document sends them, so they must pass.
const DOCUMENTED: [(u16, u8); 2] = [(33, 1), (33, 6)];

/// Whether these national digits (values, without national prefix) are a placeholder: all equal, a run up or down
/// (`123456789`, `1234567890`, `987654321`), or one digit before nothing but zeros.
///
/// A number that only ends in a run is accepted: people have `+33 6 12 34 56 78`.
pub fn is_placeholder(calling_code: u16, digits: &[u8]) -> bool {
    if digits.len() < LEAST {
        return false;
    }
    let steps = |step: u8| digits.windows(2).all(|pair| matches!(pair, [a, b] if (a + step) % 10 == *b));
    let zeros = digits.iter().rev().take_while(|&&digit| digit == 0).count();
    if steps(0) {
        let documented = |&(code, digit): &(u16, u8)| {
            code == calling_code && digits.len() == 9 && digits.first() == Some(&digit)
        };
        return !DOCUMENTED.iter().any(documented);
    }
    steps(1) || steps(9) || (zeros >= ZEROS && zeros + 1 == digits.len())
}

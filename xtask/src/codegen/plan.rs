//! Numbering plans: turns the patterns of `data/numbering-plans.json` into one automaton for each calling code.

use super::automaton::Derive;
use super::pattern::{Step, unroll};
use crate::plans::data::{FIXED_LINE, MOBILE, Territory};
use std::rc::Rc;

/// The answer for a number of the plan. What it is used for besides, and which territory of a calling code has it, would make
/// the tables larger by 6 % and decides nothing.
const VALID: u16 = 1;
/// Added if the number can be a mobile.
const MAY_BE_MOBILE: u16 = 1;
/// Added if the number is valid only after a national prefix was removed.
const PREFIXED: u16 = 2;

/// One pattern of a calling code.
struct Pattern {
    /// The territory's index in the list of its calling code.
    territory: usize,
    role: Role,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Role {
    General,
    /// Leading digits: a number with them belongs to this territory, with any type.
    Leading,
    Fixed,
    Mobile,
    /// All other types: premium rate, toll free, voice over IP …
    Other,
    /// A national prefix, then the general pattern: libphonenumber removes the prefix, even if that makes a valid number
    /// invalid (Japanese freephone numbers that begin with 003768).
    Prefixed,
}

/// All patterns of one calling code.
pub struct Plan {
    patterns: Vec<Pattern>,
    /// For each territory: does it have leading digits, and do fixed and mobile numbers share a pattern?
    territories: Vec<(bool, bool)>,
}

/// The sequences that still match after some digits, each with its pattern. Sequences are suffixes of shared lists, so
/// that a state is small.
#[derive(Clone)]
pub struct Alive {
    plan: Rc<Plan>,
    suffixes: Vec<(usize, Tail)>,
}

#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
struct Tail {
    classes: Vec<u16>,
    /// Anything may follow.
    open: bool,
}

/// The automaton's start for the territories of one calling code, in the order in which they are tried.
pub fn plan(territories: &[Territory]) -> Result<Alive, String> {
    let mut plan = Plan { patterns: Vec::new(), territories: Vec::new() };
    let mut suffixes = Vec::new();
    for (index, meta) in territories.iter().enumerate() {
        let all = meta.types.iter().map(|(name, description)| match name.as_str() {
            FIXED_LINE => (Role::Fixed, description),
            MOBILE => (Role::Mobile, description),
            _ => (Role::Other, description),
        });
        let all = std::iter::once((Role::General, &meta.general_desc)).chain(all);
        for (role, description) in all {
            let id = plan.patterns.len();
            plan.patterns.push(Pattern { territory: index, role });
            for sequence in unroll(&description.national_number_pattern)? {
                let classes = classes(&sequence)?;
                let length = u16::try_from(classes.len()).map_err(|error| error.to_string())?;
                let lengths = &description.possible_lengths;
                if lengths.is_empty() || lengths.contains(&length) {
                    suffixes.push((id, Tail { classes, open: false }));
                }
            }
        }
        if let Some(leading) = &meta.leading_digits {
            let id = plan.patterns.len();
            plan.patterns.push(Pattern { territory: index, role: Role::Leading });
            for sequence in unroll(leading)? {
                suffixes.push((id, Tail { classes: classes(&sequence)?, open: true }));
            }
        }
        if territories.len() == 1 {
            let id = plan.patterns.len();
            plan.patterns.push(Pattern { territory: index, role: Role::Prefixed });
            for classes in prefixed(meta)? {
                suffixes.push((id, Tail { classes, open: false }));
            }
        }
        let pattern = |name| meta.types.get(name).map(|description| &description.national_number_pattern);
        let same = pattern(FIXED_LINE) == pattern(MOBILE);
        plan.territories.push((meta.leading_digits.is_some() && territories.len() > 1, same));
    }
    Ok(Alive::new(Rc::new(plan), suffixes))
}

/// National prefix and general pattern, with the prefix that a backtracking engine matches.
fn prefixed(meta: &Territory) -> Result<Vec<Vec<u16>>, String> {
    let Some(national) = &meta.national_prefix_for_parsing else {
        return Ok(Vec::new());
    };
    let prefixes = unroll(national)?;
    let general = unroll(&meta.general_desc.national_number_pattern)?;
    let mut all = Vec::new();
    let mut earlier: Vec<Vec<u16>> = Vec::new();
    for prefix in prefixes {
        // A prefix with a group may rewrite the rest; after one with an end of text there is no rest.
        let plain = prefix.iter().all(|step| matches!(step, Step::Digit(_)));
        let Ok(prefix) = classes(&prefix) else { continue };
        if plain && !prefix.is_empty() {
            for rest in &general {
                let whole = [prefix.clone(), classes(rest)?].concat();
                let taken =
                    |old: &Vec<u16>| old.len() <= whole.len() && old.iter().zip(&whole).all(|(a, b)| a & b != 0);
                if !earlier.iter().any(taken) {
                    all.push(whole);
                }
            }
        }
        earlier.push(prefix);
    }
    Ok(all)
}

fn classes(sequence: &[Step]) -> Result<Vec<u16>, String> {
    sequence
        .iter()
        .filter(|step| !matches!(step, Step::Open(_) | Step::Close(_)))
        .map(|step| match step {
            Step::Digit(mask) => Ok(*mask),
            other => Err(format!("{other:?} in a numbering plan")),
        })
        .collect()
}

impl Alive {
    fn new(plan: Rc<Plan>, mut suffixes: Vec<(usize, Tail)>) -> Self {
        suffixes.sort();
        suffixes.dedup();
        Self { plan, suffixes }
    }

    /// Whether the number can be a mobile in the first territory that it matches, in libphonenumber's order and with its tests.
    fn verdict(&self) -> u16 {
        for (territory, &(leading, same)) in self.plan.territories.iter().enumerate() {
            let ends = |role: Role| {
                self.suffixes.iter().any(|(id, tail)| {
                    let pattern = &self.plan.patterns[*id];
                    pattern.territory == territory && pattern.role == role && tail.classes.is_empty()
                })
            };
            let is_mobile = if !ends(Role::General) {
                None
            } else if ends(Role::Other) {
                Some(false)
            } else if ends(Role::Fixed) {
                Some(same || ends(Role::Mobile))
            } else if ends(Role::Mobile) {
                Some(true)
            } else {
                None
            };
            let claims = if leading { ends(Role::Leading) } else { is_mobile.is_some() };
            if claims {
                let prefixed = if ends(Role::Prefixed) { PREFIXED } else { 0 };
                return is_mobile
                    .map_or(0, |is_mobile| VALID + prefixed + if is_mobile { MAY_BE_MOBILE } else { 0 });
            }
        }
        0
    }
}

impl PartialEq for Alive {
    fn eq(&self, other: &Self) -> bool {
        self.suffixes == other.suffixes
    }
}

impl Eq for Alive {}

impl std::hash::Hash for Alive {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.suffixes.hash(state);
    }
}

impl Derive for Alive {
    fn constant(&self) -> Option<u16> {
        // A number must match the general pattern; open tails alone are not enough.
        let general = self.suffixes.iter().any(|(id, _)| self.plan.patterns[*id].role == Role::General);
        if general { None } else { Some(0) }
    }

    fn label(&self) -> u16 {
        self.verdict()
    }

    fn after(&self, digit: u8) -> Self {
        let mut left = Vec::new();
        for (id, tail) in &self.suffixes {
            match tail.classes.split_first() {
                Some((class, rest)) if class >> digit & 1 == 1 => {
                    left.push((*id, Tail { classes: rest.to_vec(), open: tail.open }));
                }
                None if tail.open => left.push((*id, tail.clone())),
                _ => {}
            }
        }
        Self::new(self.plan.clone(), left)
    }
}

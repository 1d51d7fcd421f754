//! Numbering plans: from the patterns of the `phonenumber` crate's metadata to one automaton per calling code.

use super::automaton::Derive;
use super::pattern::{Step, unroll};
use phonenumber::Metadata;
use std::rc::Rc;

/// The kinds, in the order of `PhoneKind` in the library.
pub const KINDS: u16 = 4;

/// One pattern of a calling code.
struct Pattern {
    /// The territory's place in the list of its calling code.
    territory: usize,
    role: Role,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Role {
    General,
    /// Digits that decide that a number belongs to this territory, whatever its type.
    Leading,
    Fixed,
    Mobile,
    /// Everything that is neither: premium rate, toll free, voice over IP …
    Other,
}

/// All patterns of one calling code.
pub struct Plan {
    patterns: Vec<Pattern>,
    /// Whether the territory has leading digits, and whether fixed and mobile numbers look the same.
    territories: Vec<(bool, bool)>,
}

/// The sequences still alive after some digits, with the pattern of each. Sequences are kept as suffixes of shared
/// lists, so that a state is small.
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

/// The automaton's start for the territories of one calling code, in the order in which they are asked.
pub fn plan(territories: &[&Metadata]) -> Result<Alive, String> {
    let mut plan = Plan { patterns: Vec::new(), territories: Vec::new() };
    let mut suffixes = Vec::new();
    for (index, meta) in territories.iter().enumerate() {
        let descriptors = meta.descriptors();
        let general = descriptors.general();
        let mut all = vec![(Role::General, Some(general))];
        let (fixed, mobile) = (descriptors.fixed_line(), descriptors.mobile());
        all.push((Role::Fixed, fixed));
        all.push((Role::Mobile, mobile));
        for other in [
            descriptors.premium_rate(),
            descriptors.toll_free(),
            descriptors.shared_cost(),
            descriptors.voip(),
            descriptors.personal_number(),
            descriptors.pager(),
            descriptors.uan(),
            descriptors.voicemail(),
        ] {
            all.push((Role::Other, other));
        }
        for (role, descriptor) in all {
            let Some(descriptor) = descriptor else { continue };
            let id = plan.patterns.len();
            plan.patterns.push(Pattern { territory: index, role });
            for sequence in unroll(descriptor.national_number().as_str())? {
                let classes = classes(&sequence)?;
                let length = u16::try_from(classes.len()).map_err(|error| error.to_string())?;
                let lengths = descriptor.possible_length();
                if lengths.is_empty() || lengths.contains(&length) {
                    suffixes.push((id, Tail { classes, open: false }));
                }
            }
        }
        if let Some(leading) = meta.leading_digits() {
            let id = plan.patterns.len();
            plan.patterns.push(Pattern { territory: index, role: Role::Leading });
            for sequence in unroll(leading.as_str())? {
                suffixes.push((id, Tail { classes: classes(&sequence)?, open: true }));
            }
        }
        let same = fixed.map(|d| d.national_number().as_str()) == mobile.map(|d| d.national_number().as_str());
        plan.territories.push((meta.leading_digits().is_some() && territories.len() > 1, same));
    }
    Ok(Alive::new(Rc::new(plan), suffixes))
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

    /// The first territory that claims the number, and its type there: the order and the tests of libphonenumber.
    fn verdict(&self) -> u16 {
        for (territory, &(leading, same)) in self.plan.territories.iter().enumerate() {
            let ends = |role: Role| {
                self.suffixes.iter().any(|(id, tail)| {
                    let pattern = &self.plan.patterns[*id];
                    pattern.territory == territory && pattern.role == role && tail.classes.is_empty()
                })
            };
            let kind = if !ends(Role::General) {
                None
            } else if ends(Role::Other) {
                Some(3)
            } else if ends(Role::Fixed) {
                Some(if same || ends(Role::Mobile) { 2 } else { 0 })
            } else if ends(Role::Mobile) {
                Some(1)
            } else {
                None
            };
            let claims = if leading { ends(Role::Leading) } else { kind.is_some() };
            if claims {
                let base = u16::try_from(territory).unwrap_or(u16::MAX) * KINDS + 1;
                return kind.map_or(0, |kind| base + kind);
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
        // A number needs the general pattern; open tails alone never make one.
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

//! Minimal acyclic automata over digits: equal states are shared, also between plans.

use std::collections::HashMap;

/// A state's number in [`Automata`].
pub type StateId = usize;

/// The answer of a state, and the next state for each digit.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct State {
    /// The answer when the digits end here; 0 is no answer.
    pub label: u16,
    /// The next state for each digit.
    pub next: [StateId; 10],
    /// Answers `label` for any further digits; `next` is unused.
    pub sink: bool,
}

/// All states made so far.
#[derive(Default)]
pub struct Automata {
    /// The states; number 0 is the dead one.
    pub states: Vec<State>,
    known: HashMap<State, StateId>,
}

/// The state that accepts nothing.
pub const DEAD: StateId = 0;

impl Automata {
    /// Only the dead state.
    pub fn new() -> Self {
        let mut automata = Self::default();
        automata.state(State { label: 0, next: [DEAD; 10], sink: false });
        automata
    }

    /// The number of this state; an equal state keeps its number.
    pub fn state(&mut self, state: State) -> StateId {
        if let Some(&id) = self.known.get(&state) {
            return id;
        }
        let id = self.states.len();
        self.states.push(state.clone());
        self.known.insert(state, id);
        id
    }

    /// Builds the automaton of a description, which gives the answer here and the description after each digit.
    pub fn build<D: Derive>(&mut self, start: &D) -> StateId {
        self.visit(start, &mut HashMap::new())
    }

    fn visit<D: Derive>(&mut self, from: &D, seen: &mut HashMap<D, StateId>) -> StateId {
        if let Some(&id) = seen.get(from) {
            return id;
        }
        let state = match from.constant() {
            Some(label) => State { label, next: [DEAD; 10], sink: label != 0 },
            None => {
                let mut next = [DEAD; 10];
                for (digit, slot) in (0u8..).zip(&mut next) {
                    *slot = self.visit(&from.after(digit), seen);
                }
                State { label: from.label(), next, sink: false }
            }
        };
        let id = self.state(state);
        seen.insert(from.clone(), id);
        id
    }
}

/// A description of a set of labelled digit strings, consumed digit by digit.
pub trait Derive: Clone + Eq + std::hash::Hash {
    /// The answer, if it is the same for any further digits.
    fn constant(&self) -> Option<u16>;
    /// The answer when the digits end here.
    fn label(&self) -> u16;
    /// The rest after this digit.
    fn after(&self, digit: u8) -> Self;
}

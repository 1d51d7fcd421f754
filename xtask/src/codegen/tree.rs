//! Describes an automaton by decisions; `src/tables/automaton.rs` reads them.

use super::automaton::{Automata, DEAD, StateId};
use super::coder::{NUMBER, Sink};
use std::collections::HashMap;

/// The answer by length, once further digits do not matter: `(lengths, label)`, where bit n of `lengths` stands for n
/// digits.
pub type Leaf = Vec<(u32, u16)>;

/// The first context of each kind of decision, as in `src/tables/automaton.rs`.
const SAME: usize = 0;
const DEAD_END: usize = SAME + 144;
const ONE_LEAF: usize = DEAD_END + 64;
const OLD: usize = ONE_LEAF + 64;
const ABOVE: usize = OLD + 16;
const REFERENCE: usize = ABOVE + 16;
const RANK: usize = REFERENCE + NUMBER;
const INNER: usize = RANK + NUMBER * 2;
const MORE: usize = INNER + 1;
const OPEN: usize = MORE + 2;
const LENGTH: usize = OPEN + 1;
const COUNT: usize = LENGTH + 31;
const KIND: usize = COUNT + NUMBER;
const REGION: usize = KIND + 7;
/// The number of contexts.
pub const CONTEXTS: usize = REGION + NUMBER;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Target {
    Dead,
    Leaf(usize),
    Node(usize),
}

/// Writes automata one after another.
pub struct Describe<'a, S> {
    automata: &'a Automata,
    sink: &'a mut S,
    leaves: Vec<Leaf>,
    /// Most recently used first.
    recent: Vec<usize>,
    /// Nodes by depth, in the order of their description.
    nodes: Vec<Vec<usize>>,
    known: HashMap<(StateId, u32), usize>,
    count: usize,
    /// The targets of the last node of each depth, because nodes of one depth are similar.
    above: Vec<[Option<Target>; 10]>,
}

/// The number of a target's kind; 3 if there is none.
fn kind_of(target: Option<Target>) -> usize {
    match target {
        Some(Target::Dead) => 0,
        Some(Target::Leaf(_)) => 1,
        Some(Target::Node(_)) => 2,
        None => 3,
    }
}

impl<'a, S: Sink> Describe<'a, S> {
    /// Describes the automaton with this start.
    pub fn run(automata: &'a Automata, root: StateId, sink: &'a mut S) -> usize {
        let mut this = Self {
            automata,
            sink,
            leaves: Vec::new(),
            recent: Vec::new(),
            nodes: vec![Vec::new(); 32],
            known: HashMap::new(),
            count: 0,
            above: vec![[None; 10]; 32],
        };
        this.node(root, 0);
        this.count
    }

    /// The leaf for this state at this depth, if further digits do not matter.
    fn leaf(&self, state: StateId, depth: u32) -> Option<Leaf> {
        let mut leaf: Leaf = Vec::new();
        let mut add = |lengths: u32, label: u16| match leaf.iter_mut().find(|(_, old)| *old == label) {
            Some((all, _)) => *all |= lengths,
            None => leaf.push((lengths, label)),
        };
        let start = depth;
        let (mut state, mut depth) = (state, depth);
        while state != DEAD {
            let node = &self.automata.states[state];
            if node.sink {
                // Shorter texts never get here, so the first depth can be 0.
                add(if depth == start { u32::MAX } else { u32::MAX << depth }, node.label);
                break;
            }
            if node.next.iter().any(|&next| next != node.next[0]) {
                return None;
            }
            if node.label != 0 {
                add(1 << depth, node.label);
            }
            state = node.next[0];
            depth += 1;
        }
        Some(leaf)
    }

    fn label(&mut self, label: u16) {
        let label = usize::from(label - 1);
        self.sink.tree(KIND, 3, label % 8);
        self.sink.number(REGION, label / 8);
    }

    fn new_leaf(&mut self, leaf: &Leaf) {
        for (index, &(lengths, label)) in leaf.iter().enumerate() {
            if index > 0 {
                self.sink.bit(MORE, true);
            }
            self.label(label);
            self.sink.bit(OPEN, lengths == u32::MAX);
            if lengths == u32::MAX {
                continue;
            }
            let all: Vec<usize> = (0..32).filter(|bit| lengths >> bit & 1 == 1).collect();
            let mut runs: Vec<(usize, usize)> = Vec::new();
            for &length in &all {
                match runs.last_mut() {
                    Some((start, count)) if *start + *count == length => *count += 1,
                    _ => runs.push((length, 1)),
                }
            }
            for (index, &(start, count)) in runs.iter().enumerate() {
                if index > 0 {
                    self.sink.bit(MORE + 1, true);
                }
                self.sink.tree(LENGTH, 5, start);
                self.sink.number(COUNT, count - 1);
            }
            self.sink.bit(MORE + 1, false);
        }
        self.sink.bit(MORE, false);
    }

    fn node(&mut self, state: StateId, depth: u32) -> usize {
        let id = self.count;
        self.count += 1;
        let node = &self.automata.states[state];
        self.sink.bit(INNER, node.label != 0);
        if node.label != 0 {
            self.label(node.label);
        }
        let d = (depth as usize).min(3);
        let mut previous: Option<Target> = None;
        let mut seen = 0usize;
        // How many digits had the same target as the digit before.
        let mut run = 0usize;
        let above = self.above[depth as usize];
        let mut targets = [None; 10];
        for digit in 0..10usize {
            let kind_above = kind_of(above[digit]);
            let like_above = match above[digit] {
                None => 2,
                likely => usize::from(digit > 0 && likely == above[digit - 1]),
            };
            let next = node.next[digit];
            let leaf = self.leaf(next, depth + 1);
            let pk = kind_of(previous);
            let same = digit > 0
                && (next == node.next[digit - 1]
                    || leaf.is_some() && leaf == self.leaf(node.next[digit - 1], depth + 1));
            if digit > 0 {
                self.sink.bit(SAME + ((run * 4 + pk) * 3 + like_above) * 4 + seen, same);
                if same {
                    run = (run + 1).min(2);
                    targets[digit] = previous;
                    continue;
                }
                run = 0;
            }
            if previous != Some(Target::Dead) {
                self.sink.bit(DEAD_END + (pk * 4 + kind_above) * 4 + d, next == DEAD);
            }
            let target = if next == DEAD {
                Target::Dead
            } else {
                self.sink.bit(ONE_LEAF + (pk * 4 + kind_above) * 4 + d, leaf.is_some());
                match leaf {
                    Some(leaf) => {
                        let known = self.leaves.iter().position(|old| *old == leaf);
                        let rank = match known {
                            Some(index) => self.recent.iter().position(|&old| old == index),
                            None => None,
                        }
                        .unwrap_or(self.recent.len());
                        let mut coded = rank;
                        if pk == 1 {
                            // The most recent leaf is the previous target, which cannot repeat here.
                            coded -= 1;
                        }
                        self.sink.number(RANK + NUMBER * usize::from(pk == 1), coded);
                        let index = match known {
                            Some(index) => {
                                self.recent.remove(rank);
                                index
                            }
                            None => {
                                self.new_leaf(&leaf);
                                self.leaves.push(leaf);
                                self.leaves.len() - 1
                            }
                        };
                        self.recent.insert(0, index);
                        Target::Leaf(index)
                    }
                    None => {
                        let below = depth as usize + 1;
                        let known = self.known.get(&(next, depth + 1)).copied();
                        let likely = match above[digit] {
                            Some(Target::Node(id)) if previous != above[digit] => Some(id),
                            _ => None,
                        };
                        let is_likely = likely.is_some() && known == likely;
                        if likely.is_some() {
                            self.sink.bit(ABOVE + (d * 4 + pk), is_likely);
                        }
                        if !is_likely && !self.nodes[below].is_empty() {
                            self.sink.bit(OLD + (d * 4 + pk), known.is_some());
                        }
                        Target::Node(match known {
                            Some(id) => {
                                if !is_likely {
                                    let place = self.nodes[below].iter().position(|&old| old == id).unwrap_or(0);
                                    self.sink.number(REFERENCE, self.nodes[below].len() - 1 - place);
                                }
                                id
                            }
                            None => {
                                let id = self.node(next, depth + 1);
                                self.known.insert((next, depth + 1), id);
                                self.nodes[below].push(id);
                                id
                            }
                        })
                    }
                }
            };
            targets[digit] = Some(target);
            previous = Some(target);
            seen = (seen + 1).min(3);
        }
        self.above[depth as usize] = targets;
        id
    }
}

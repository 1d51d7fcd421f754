//! Describes an automaton by decisions; `src/tables/automaton.rs` reads them.

use super::automaton::{Automata, DEAD, StateId};
use super::coder::{NUMBER, Writer};
use std::collections::HashMap;

/// The answer by length, once further digits do not matter: `(lengths, label)`, where bit n of `lengths` stands for n
/// digits.
pub type Leaf = Vec<(u32, u16)>;

// Decisions about the target of a digit, as in `src/tables/automaton.rs`.
const SAME: usize = 0;
const DEAD_END: usize = 1;
const ONE_LEAF: usize = 2;
const OLD: usize = 3;
const ABOVE: usize = 4;
const DECISIONS: usize = 5;

// The first context of each kind, also the same as there.
const BY_DEPTH: usize = 0;
const BY_ROW: usize = BY_DEPTH + DECISIONS * 8 * 4;
const BY_ABOVE: usize = BY_ROW + DECISIONS * 10 * 3 * 4 * 4;
const REFERENCE: usize = BY_ABOVE + DECISIONS * 4 * 4 * 3 * 8;
const RANK: usize = REFERENCE + NUMBER;
const INNER: usize = RANK + NUMBER * 2;
const MORE: usize = INNER + 1;
const OPEN: usize = MORE + 2;
const LENGTH: usize = OPEN + 1;
const COUNT: usize = LENGTH + 31;
const ANSWER: usize = COUNT + NUMBER;
/// The number of contexts.
const CONTEXTS: usize = ANSWER + NUMBER;

/// The stream of these automata, one after another.
pub fn stream(automata: &Automata, roots: &[StateId]) -> Vec<u8> {
    let mut writer = Writer::new(CONTEXTS);
    for &root in roots {
        // What is likely at a depth differs from plan to plan.
        writer.forget(BY_ROW);
        Describe::run(automata, root, &mut writer);
    }
    writer.finish()
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Target {
    Dead,
    Leaf(usize),
    Node(usize),
}

/// Writes one automaton.
struct Describe<'a> {
    automata: &'a Automata,
    writer: &'a mut Writer,
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

impl<'a> Describe<'a> {
    /// Describes the automaton with this start.
    fn run(automata: &'a Automata, root: StateId, writer: &'a mut Writer) {
        let mut this = Self {
            automata,
            writer,
            leaves: Vec::new(),
            recent: Vec::new(),
            nodes: vec![Vec::new(); 32],
            known: HashMap::new(),
            count: 0,
            above: vec![[None; 10]; 32],
        };
        this.node(root, 0);
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
        self.writer.number(ANSWER, usize::from(label - 1));
    }

    fn new_leaf(&mut self, leaf: &Leaf) {
        for (index, &(lengths, label)) in leaf.iter().enumerate() {
            if index > 0 {
                self.writer.bit(&[MORE], true);
            }
            self.label(label);
            self.writer.bit(&[OPEN], lengths == u32::MAX);
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
                    self.writer.bit(&[MORE + 1], true);
                }
                self.writer.tree(LENGTH, 5, start);
                self.writer.number(COUNT, count - 1);
            }
            self.writer.bit(&[MORE + 1], false);
        }
        self.writer.bit(&[MORE], false);
    }

    fn node(&mut self, state: StateId, depth: u32) -> usize {
        let id = self.count;
        self.count += 1;
        let node = &self.automata.states[state];
        self.writer.bit(&[INNER], node.label != 0);
        if node.label != 0 {
            self.label(node.label);
        }
        let level = (depth as usize).min(7);
        let mut previous: Option<Target> = None;
        let mut changes = 0usize;
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
            let kind = kind_of(previous);
            let contexts = |decision: usize| {
                [
                    BY_DEPTH + (decision * 8 + level) * 4 + kind,
                    BY_ROW + (((decision * 10 + digit) * 3 + run) * 4 + kind) * 4 + changes,
                    BY_ABOVE + (((decision * 4 + kind) * 4 + kind_above) * 3 + like_above) * 8 + level,
                ]
            };
            let same = digit > 0
                && (next == node.next[digit - 1]
                    || leaf.is_some() && leaf == self.leaf(node.next[digit - 1], depth + 1));
            if digit > 0 {
                self.writer.bit(&contexts(SAME), same);
                if same {
                    run = (run + 1).min(2);
                    targets[digit] = previous;
                    continue;
                }
            }
            if previous != Some(Target::Dead) {
                self.writer.bit(&contexts(DEAD_END), next == DEAD);
            }
            let target = if next == DEAD {
                Target::Dead
            } else {
                self.writer.bit(&contexts(ONE_LEAF), leaf.is_some());
                match leaf {
                    Some(leaf) => {
                        let known = self.leaves.iter().position(|old| *old == leaf);
                        let rank = match known {
                            Some(index) => self.recent.iter().position(|&old| old == index),
                            None => None,
                        }
                        .unwrap_or(self.recent.len());
                        let mut coded = rank;
                        if kind == 1 {
                            // The most recent leaf is the previous target, which cannot repeat here.
                            coded -= 1;
                        }
                        self.writer.number(RANK + NUMBER * usize::from(kind == 1), coded);
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
                            self.writer.bit(&contexts(ABOVE), is_likely);
                        }
                        if !is_likely && !self.nodes[below].is_empty() {
                            self.writer.bit(&contexts(OLD), known.is_some());
                        }
                        Target::Node(match known {
                            Some(id) => {
                                if !is_likely {
                                    let place = self.nodes[below].iter().position(|&old| old == id).unwrap_or(0);
                                    self.writer.number(REFERENCE, self.nodes[below].len() - 1 - place);
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
            run = 0;
            changes = (changes + 1).min(3);
        }
        self.above[depth as usize] = targets;
        id
    }
}

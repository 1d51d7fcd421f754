//! Puts each function of the module of pages beside one that it resembles: then a page downloads half a kilobyte less (docs/design.md),
//! for compression describes neighbours together.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashSet};

use anyhow::{Context, Result};
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload};

use crate::size::brotli_bytes;
use crate::trim::imported_functions;

/// How many bytes are a piece of a function: most instructions with their operands are as long.
const PIECES: [usize; 2] = [3, 4];

/// From so many functions an order begins in turn.
const FIRST: usize = 12;

/// Writes the module with its functions in an order in which it is small after compression: each beside the one most like it. Such orders
/// differ by up to 200 bytes, and which is the best changes with the module, so several are tried: from each of the longest functions on.
pub fn by_likeness(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CodeSectionEntry(body) = payload? {
            bodies.push(body.as_bytes());
        }
    }
    let mut longest: Vec<usize> = (0..bodies.len()).collect();
    longest.sort_by_key(|one| Reverse(bodies[*one].len()));
    longest.truncate(FIRST);
    let mut best = (u64::MAX, Vec::new());
    for size in PIECES {
        let pieces: Vec<HashSet<&[u8]>> = bodies.iter().map(|body| body.windows(size).collect()).collect();
        for first in &longest {
            let module = reordered(wasm, chain(&pieces, *first))?;
            let bytes = brotli_bytes(&module)?;
            if bytes < best.0 {
                best = (bytes, module);
            }
        }
    }
    Ok(best.1)
}

/// From this function on always the one most like the last.
fn chain(functions: &[HashSet<&[u8]>], first: usize) -> Vec<usize> {
    let mut left: BTreeSet<usize> = (0..functions.len()).collect();
    let mut next = Some(first);
    let mut order = Vec::new();
    while let Some(last) = next {
        left.remove(&last);
        order.push(last);
        let likeness = |one: &usize| likeness(&functions[last], &functions[*one]);
        next = left.iter().copied().max_by_key(|one| (likeness(one), Reverse(*one)));
    }
    order
}

/// What two functions have in common, in millionths of what they have together.
fn likeness(one: &HashSet<&[u8]>, other: &HashSet<&[u8]>) -> usize {
    let common = one.intersection(other).count();
    common * 1_000_000 / (one.len() + other.len() - common).max(1)
}

/// The module with its functions in this order.
fn reordered(wasm: &[u8], order: Vec<usize>) -> Result<Vec<u8>> {
    let imported = imported_functions(wasm)?;
    let mut places = vec![0; order.len()];
    (imported..).zip(&order).for_each(|(place, one)| places[*one] = place);
    let mut sorter = Sorter { imported, order, places };
    let mut module = Module::new();
    sorter.parse_core_module(&mut module, Parser::new(0), wasm).context("the module cannot be written again")?;
    Ok(module.finish())
}

struct Sorter {
    imported: u32,
    /// For each new place, the place of the function before.
    order: Vec<usize>,
    /// The new index of each function that is not imported.
    places: Vec<u32>,
}

type Rewritten = Result<(), reencode::Error<std::convert::Infallible>>;

impl Reencode for Sorter {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, reencode::Error<Self::Error>> {
        let own = index.checked_sub(self.imported).and_then(|own| usize::try_from(own).ok());
        Ok(own.and_then(|own| self.places.get(own)).copied().unwrap_or(index))
    }

    fn parse_function_section(
        &mut self,
        types: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Rewritten {
        let before = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        self.order.iter().for_each(|one| {
            types.function(before[*one]);
        });
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Rewritten {
        let before = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        self.order.clone().into_iter().try_for_each(|one| self.parse_function_body(code, before[one].clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, Function, TypeSection, ValType};

    /// Three functions, of which the first and the last are alike.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0).function(1).function(0);
        let mut exports = ExportSection::new();
        exports.export("last", ExportKind::Func, 2);
        let mut code = CodeSection::new();
        let mut one = Function::new([]);
        one.instructions().i32_const(1000).i32_const(2000).i32_add().end();
        let mut other = Function::new([]);
        other.instructions().call(2).drop().call(2).drop().call(2).drop().end();
        let mut last = Function::new([]);
        last.instructions().i32_const(1000).i32_const(2000).i32_add().i32_const(2000).i32_add().end();
        code.function(&one).function(&other).function(&last);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    #[test]
    fn functions_that_are_alike_are_neighbours() {
        let sorted = by_likeness(&module()).unwrap();
        let mut calls = Vec::new();
        let mut types = Vec::new();
        for payload in Parser::new(0).parse_all(&sorted) {
            match payload.unwrap() {
                Payload::FunctionSection(section) => types.extend(section.into_iter().map(Result::unwrap)),
                Payload::ExportSection(section) => {
                    calls.extend(section.into_iter().map(|export| export.unwrap().index))
                }
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader().unwrap().into_iter().map(Result::unwrap);
                    calls.extend(operators.filter_map(|operator| match operator {
                        wasmparser::Operator::Call { function_index } => Some(function_index),
                        _ => None,
                    }));
                }
                _ => {}
            }
        }
        // The second is at one end.
        assert!([[1, 0, 0], [0, 0, 1]].iter().any(|order| types == order), "{types:?}");
        assert!(calls.iter().all(|index| *index == calls[0]) && calls.len() == 4, "{calls:?}");
        wasmparser::validate(&sorted).unwrap();
    }
}

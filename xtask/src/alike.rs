//! The functions of a module in an order in which each stands beside one that it resembles: a compressor then says more of it by
//! pointing to what it has just read. Of what a page downloads that is 0.3 KB.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload};

use crate::panics::imported_functions;

/// How many bytes of two functions must be the same to count.
const LENGTH: usize = 5;

/// The same module with its functions in such an order.
pub fn sort(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CodeSectionEntry(body) = payload? {
            bodies.push(body.as_bytes());
        }
    }
    let imported = usize::try_from(imported_functions(wasm)?)?;
    let order = chain(&bodies);
    let mut places: Vec<usize> = (0..imported + bodies.len()).collect();
    for (place, function) in order.iter().enumerate() {
        *places.get_mut(imported + function).context("no such function")? = imported + place;
    }
    let mut sorter = Sorter { order, places };
    let mut module = Module::new();
    sorter.parse_core_module(&mut module, Parser::new(0), wasm).context("the module cannot be written again")?;
    Ok(module.finish())
}

/// From the first function on, always to the one that is most like the last. Of several the first counts, so that the same module is
/// sorted in the same way everywhere.
fn chain(bodies: &[&[u8]]) -> Vec<usize> {
    let parts: Vec<Parts<'_>> = bodies.iter().map(|body| Parts::of(body)).collect();
    let mut left: Vec<(usize, &Parts<'_>)> = parts.iter().enumerate().rev().collect();
    let mut order = Vec::new();
    let mut next = left.pop();
    while let Some((function, last)) = next {
        order.push(function);
        // `max_by` takes the last of several, which is the first function, since they stand in the other direction.
        let best = left
            .iter()
            .enumerate()
            .max_by(|(_, (_, one)), (_, (_, other))| last.likeness(one).total_cmp(&last.likeness(other)));
        next = best.map(|(place, _)| place).map(|place| left.remove(place));
    }
    order
}

/// What a function is made of: each run of bytes, and how often it is there.
struct Parts<'b> {
    counts: BTreeMap<&'b [u8], u32>,
    length: usize,
}

impl<'b> Parts<'b> {
    fn of(body: &'b [u8]) -> Self {
        let mut counts = BTreeMap::new();
        for run in body.windows(LENGTH) {
            *counts.entry(run).or_default() += 1;
        }
        Self { counts, length: body.len() }
    }

    /// How much of two functions is the same, beside their lengths.
    fn likeness(&self, other: &Self) -> f64 {
        let shared: u32 = (self.counts.iter())
            .map(|(run, count)| other.counts.get(run).copied().unwrap_or_default().min(*count))
            .sum();
        f64::from(shared) / ((self.length * other.length) as f64).sqrt()
    }
}

struct Sorter {
    /// The functions of the module, without imported ones, in their new order.
    order: Vec<usize>,
    /// The new index of each function, imported ones among them.
    places: Vec<usize>,
}

type Failure = reencode::Error<std::convert::Infallible>;

impl Sorter {
    fn sorted<T: Clone>(&self, items: impl Iterator<Item = wasmparser::Result<T>>) -> Result<Vec<T>, Failure> {
        let items = items.collect::<wasmparser::Result<Vec<T>>>()?;
        Ok(self.order.iter().filter_map(|function| items.get(*function).cloned()).collect())
    }
}

impl Reencode for Sorter {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Failure> {
        let place = usize::try_from(function).ok().and_then(|function| self.places.get(function));
        Ok(place.and_then(|place| u32::try_from(*place).ok()).unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Failure> {
        for kind in self.sorted(section.into_iter())? {
            functions.function(self.type_index(kind)?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Failure> {
        for body in self.sorted(section.into_iter())? {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, Function, Instruction, TypeSection};
    use wasmparser::Operator;

    #[test]
    fn what_is_alike_stands_together() {
        let bodies: [&[u8]; 4] = [b"begin with this one", b"other", b"begin with that one", b"others"];
        assert_eq!(chain(&bodies), [0, 2, 1, 3]);
    }

    /// Two kinds of functions in turns, each of which calls the next but one.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        let mut exports = ExportSection::new();
        let mut code = CodeSection::new();
        for index in 0..6u32 {
            functions.function(index % 2);
            exports.export(&format!("f{index}"), ExportKind::Func, index);
            let filler =
                if index % 2 == 0 { Instruction::I32Const(1 << 30) } else { Instruction::F64Const(0.1.into()) };
            let mut function = Function::new([]);
            for _ in 0..9 {
                function.instruction(&filler).instruction(&Instruction::Drop);
            }
            function.instruction(&Instruction::Call((index + 2) % 6)).instruction(&Instruction::End);
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    /// Of each exported function its type and what it calls, by the names of the exports.
    fn calls(wasm: &[u8]) -> BTreeMap<String, (u32, String)> {
        let (mut kinds, mut names, mut called) = (Vec::new(), BTreeMap::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::FunctionSection(section) => kinds = section.into_iter().map(Result::unwrap).collect(),
                Payload::ExportSection(section) => {
                    names = section
                        .into_iter()
                        .map(Result::unwrap)
                        .map(|export| (export.index, export.name))
                        .collect();
                }
                Payload::CodeSectionEntry(body) => called.push(
                    (body.get_operators_reader().unwrap().into_iter())
                        .find_map(|operator| match operator.unwrap() {
                            Operator::Call { function_index } => Some(function_index),
                            _ => None,
                        })
                        .unwrap(),
                ),
                _ => {}
            }
        }
        let of = |index: u32| (kinds[index as usize], names[&called[index as usize]].to_owned());
        names.iter().map(|(index, name)| ((*name).to_owned(), of(*index))).collect()
    }

    #[test]
    fn functions_that_move_are_called_as_before() {
        let before = module();
        let after = sort(&before).unwrap();
        assert_ne!(before, after);
        assert_eq!(calls(&before), calls(&after));
    }
}

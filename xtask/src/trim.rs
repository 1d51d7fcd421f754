//! Removes from the module of pages what no page uses.
//!
//! - Panic messages of the standard library: formatting them takes 1 KB of a page's download, and no one reads them. A panic still ends
//!   the call with a trap.
//! - Source locations of panics: they take 0.7 KB, and each moved source line would change the size.
//! - Exports for wasm-bindgen's own start, which pages do without (`pkg/src/instance.js`).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, bail};
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, ExportSection, Function, Instruction, Module};
use wasmparser::{DataKind, Export, FunctionBody, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

/// Parts of the names of functions that never return.
const PANICS: [&str; 16] = [
    "core::panicking::",
    "std::panicking::",
    "PanicPayload",
    "rust_begin_unwind",
    "__rust_start_panic",
    "rust_panic",
    "__rust_end_short_backtrace",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "len_mismatch_fail",
    "::unwrap_failed",
    "::expect_failed",
    "alloc::raw_vec::handle_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::alloc::handle_alloc_error",
    "std::alloc::rust_oom",
];

/// What `pkg/src/core.js` and `pkg/src/input.js` use.
const EXPORTS: [&str; 3] = ["memory", "input", "run"];

/// An exception: it only asks whether the program is panicking.
const RETURNS: &str = "panic_count";

/// Messages of these functions and of the operators' checks. Where a compiler has other words, a few bytes stay.
const MESSAGES: [&str; 21] = [
    " but ends at ",
    " but the index is ",
    " out of range for slice of length ",
    ") should be < len (is ",
    ") should be <= len (is ",
    "attempt to add with overflow",
    "attempt to divide by zero",
    "attempt to join into collection with len > usize::MAX",
    "attempt to multiply with overflow",
    "attempt to negate with overflow",
    "attempt to subtract with overflow",
    "capacity overflow",
    "dest is out of bounds",
    "index out of bounds: the len is ",
    "insertion index (is ",
    "mid > len",
    "one-time initialization may not be performed recursively",
    "range end index ",
    "range start index ",
    "removal index (is ",
    "slice index starts at ",
];

/// The code that formats messages. In a page the library formats nothing, and `refuse_formatting` checks that.
const FORMATTING: &str = "core::fmt::";

/// Replaces the body of each such function by `unreachable`, and messages and source locations by zeros, and leaves out exports. wasm-opt then removes
/// the unused code.
pub fn trim(wasm: &[u8]) -> Result<Vec<u8>> {
    let names = function_names(wasm)?;
    let is_panic = |name: &str| !name.contains(RETURNS) && PANICS.iter().any(|part| name.contains(part));
    let is_formatting = |name: &str| name.contains(FORMATTING);
    let indices = |is: &dyn Fn(&str) -> bool| -> BTreeSet<u32> {
        names.iter().filter(|(_, name)| is(name)).map(|(index, _)| *index).collect()
    };
    let panics = indices(&is_panic);
    if panics.is_empty() {
        bail!("no function of the module panics: has its name section been stripped, or have the names changed?");
    }
    let mut cut = indices(&is_formatting);
    cut.extend(panics);
    refuse_formatting(wasm, &names, &cut)?;
    let mut cutter = Cutter { cut, next: imported_functions(wasm)? };
    let mut module = Module::new();
    let wasm = without_messages(without_locations(wasm)?);
    cutter.parse_core_module(&mut module, Parser::new(0), &wasm).context("the module cannot be written again")?;
    Ok(module.finish())
}

struct Cutter {
    cut: BTreeSet<u32>,
    /// The index of the next function.
    next: u32,
}

impl Reencode for Cutter {
    type Error = std::convert::Infallible;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        let index = self.next;
        self.next += 1;
        if !self.cut.contains(&index) {
            return reencode::utils::parse_function_body(self, code, body);
        }
        let mut function = Function::new([]);
        function.instruction(&Instruction::Unreachable).instruction(&Instruction::End);
        code.function(&function);
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        if EXPORTS.contains(&export.name) { reencode::utils::parse_export(self, exports, export) } else { Ok(()) }
    }
}

/// The bytes of a `core::panic::Location`: address and length of the file's name, line, column.
const LOCATION: u32 = 16;

/// Overwrites the source locations of panics, and the names of files in them, with zeros.
fn without_locations(wasm: &[u8]) -> Result<Vec<u8>> {
    let memory = Memory::of(wasm)?;
    let mut zeroed = Vec::new();
    for (start, bytes) in &memory.segments {
        let end = start + u32::try_from(bytes.len())?;
        for address in (start.next_multiple_of(4)..end).step_by(4) {
            let word = |index: u32| memory.word(wasm, address + 4 * index);
            let (Some(name), Some(length), Some(1..), Some(1..)) = (word(0), word(1), word(2), word(3)) else {
                continue;
            };
            let Some(name) = memory.range(name, length) else { continue };
            if wasm.get(name.clone()).is_some_and(is_source_file) {
                zeroed.extend(memory.range(address, LOCATION).into_iter().chain([name]));
            }
        }
    }
    let mut wasm = wasm.to_vec();
    for range in zeroed {
        wasm.get_mut(range).context("a location beyond the module")?.fill(0);
    }
    Ok(wasm)
}

/// Overwrites the messages of panics with zeros.
fn without_messages(mut wasm: Vec<u8>) -> Vec<u8> {
    for message in MESSAGES.map(str::as_bytes) {
        let is_here = |start: &usize| wasm[*start..].starts_with(message);
        let starts: Vec<usize> = (0..wasm.len()).filter(is_here).collect();
        for start in starts {
            wasm[start..start + message.len()].fill(0);
        }
    }
    wasm
}

fn is_source_file(name: &[u8]) -> bool {
    name.ends_with(b".rs") && name.iter().all(u8::is_ascii_graphic)
}

/// The initial content of the module's memory.
struct Memory {
    /// Start address, and the range of the content in the module's bytes.
    segments: Vec<(u32, Range<usize>)>,
}

impl Memory {
    fn of(wasm: &[u8]) -> Result<Self> {
        let mut segments = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            let Payload::DataSection(section) = payload? else { continue };
            for data in section {
                let data = data?;
                let DataKind::Active { offset_expr, .. } = data.kind else { continue };
                if let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? {
                    let end = usize::try_from(data.range.end)?;
                    segments.push((value.cast_unsigned(), end - data.data.len()..end));
                }
            }
        }
        Ok(Self { segments })
    }

    /// The range in the module of `length` bytes at an address.
    fn range(&self, address: u32, length: u32) -> Option<Range<usize>> {
        self.segments.iter().find_map(|(start, bytes)| {
            let first = bytes.start.checked_add(usize::try_from(address.checked_sub(*start)?).ok()?)?;
            let end = first.checked_add(usize::try_from(length).ok()?)?;
            (end <= bytes.end).then_some(first..end)
        })
    }

    fn word(&self, wasm: &[u8], address: u32) -> Option<u32> {
        let bytes = wasm.get(self.range(address, 4)?)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    }
}

/// The names of the module's functions without the hashes in them.
fn function_names(wasm: &[u8]) -> Result<BTreeMap<u32, String>> {
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(sections) = section.as_known() else { continue };
        for section in sections {
            let Name::Function(functions) = section? else { continue };
            for function in functions {
                let function = function?;
                names.insert(function.index, without_hashes(function.name));
            }
        }
    }
    Ok(names)
}

/// `core[c5930c85a12de822]::fmt` is `core::fmt`.
fn without_hashes(name: &str) -> String {
    let is_hash = |text: &str| text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut pieces = name.split('[');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match piece.split_once(']') {
            Some((hash, rest)) if is_hash(hash) => plain.push_str(rest),
            _ => {
                plain.push('[');
                plain.push_str(piece);
            }
        }
    }
    plain
}

/// The number of imported functions, which have the first indices.
pub fn imported_functions(wasm: &[u8]) -> Result<u32> {
    let mut count = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::ImportSection(imports) = payload? else { continue };
        for import in imports.into_imports() {
            count += u32::from(matches!(import?.ty, TypeRef::Func(_)));
        }
    }
    Ok(count)
}

/// Fails if other code uses formatting: without it an answer would become a trap.
fn refuse_formatting(wasm: &[u8], names: &BTreeMap<u32, String>, cut: &BTreeSet<u32>) -> Result<()> {
    let mut index = imported_functions(wasm)?;
    let mut in_use = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CodeSectionEntry(body) = payload? else { continue };
        for operator in body.get_operators_reader()? {
            let Operator::Call { function_index } = operator? else { continue };
            let name = |index| names.get(&index).map_or("?", String::as_str);
            if name(function_index).contains(FORMATTING) && !cut.contains(&index) {
                in_use.push(format!("{} calls {}", name(index), name(function_index)));
            }
        }
        index += 1;
    }
    if !in_use.is_empty() {
        bail!("the module of pages formats text, which is for panics alone: {}", in_use.join("; "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ConstExpr, DataSection, ExportKind, FunctionSection, NameMap, NameSection, TypeSection};

    /// A module of two functions without parameters; the second calls the first.
    fn module(names: Option<[&str; 2]>) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut exports = ExportSection::new();
        exports.export("run", ExportKind::Func, 1).export("__wbindgen_start", ExportKind::Func, 0);
        let mut code = CodeSection::new();
        for instruction in [Instruction::Nop, Instruction::Call(0)] {
            let mut function = Function::new([]);
            function.instruction(&instruction).instruction(&Instruction::End);
            code.function(&function);
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        if let Some(names) = names {
            let mut map = NameMap::new();
            (0..).zip(names).for_each(|(index, name)| map.append(index, name));
            let mut section = NameSection::new();
            section.functions(&map);
            module.section(&section);
        }
        module.finish()
    }

    /// For each function, whether it only traps.
    fn traps(wasm: &[u8]) -> Vec<bool> {
        let bodies = Parser::new(0).parse_all(wasm).filter_map(|payload| match payload.unwrap() {
            Payload::CodeSectionEntry(body) => Some(body),
            _ => None,
        });
        bodies
            .map(|body| matches!(body.get_operators_reader().unwrap().read().unwrap(), Operator::Unreachable))
            .collect()
    }

    #[test]
    fn what_panics_traps_at_once() {
        let wasm = module(Some(["core[c5930c85a12de822]::panicking::panic_fmt", "run"]));
        assert_eq!(traps(&wasm), [false, false]);
        assert_eq!(traps(&trim(&wasm).unwrap()), [true, false]);
    }

    #[test]
    fn what_asks_for_panics_stays() {
        let wasm =
            module(Some(["std[c5930c85a12de822]::panicking::panic_count::increase", "core::panicking::panic"]));
        assert_eq!(traps(&trim(&wasm).unwrap()), [false, true]);
    }

    #[test]
    fn places_in_the_sources_are_zeros() {
        let file = b"src/date.rs\0";
        let words = |words: [u32; 4]| words.map(u32::to_le_bytes).concat();
        let text = words([1 << 20, 11, 0, 7]);
        let location = words([1 << 20, 11, 168, 30]);
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(1 << 20), [&file[..], &location, &text].concat());
        let mut module = Module::new();
        module.section(&data);
        let bytes = module.finish();
        let start = bytes.len() - 44;
        let expected = [&bytes[..start], &[0; 12 + 16], &text].concat();
        assert_eq!(without_locations(&bytes).unwrap(), expected);
        assert_ne!(bytes, expected);
    }

    #[test]
    fn only_the_exports_that_pages_use_stay() {
        let trimmed = trim(&module(Some(["core::panicking::panic", "run"]))).unwrap();
        let exports = Parser::new(0).parse_all(&trimmed).find_map(|payload| match payload.unwrap() {
            Payload::ExportSection(exports) => Some(exports),
            _ => None,
        });
        let names: Vec<&str> = exports.unwrap().into_iter().map(|export| export.unwrap().name).collect();
        assert_eq!(names, ["run"]);
    }

    #[test]
    fn messages_are_zeros() {
        let message = b"a, attempt to add with overflow, b".to_vec();
        assert_eq!(without_messages(message), [b"a, ".as_slice(), &[0; 28], b", b"].concat());
    }

    #[test]
    fn formatting_that_is_in_use_is_an_error() {
        let wasm = module(Some(["<usize as core[c5930c85a12de822]::fmt::Display>::fmt", "run"]));
        assert!(trim(&wasm).is_err());
        let error = refuse_formatting(&wasm, &function_names(&wasm).unwrap(), &BTreeSet::from([0])).unwrap_err();
        assert!(error.to_string().ends_with("run calls <usize as core::fmt::Display>::fmt"), "{error}");
    }

    #[test]
    fn a_module_without_names_is_an_error() {
        assert!(trim(&module(None)).is_err());
    }
}

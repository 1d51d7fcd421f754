//! `cargo xtask codegen`: writes the tables of the library from their sources.

mod automaton;
mod coder;
mod countries;
mod graphemes;
mod pattern;
mod phones;
mod plan;
mod postal;
mod prefix;
mod text;
mod tree;

use crate::project::Project;

/// A generated file.
pub struct Generated {
    /// From the root of the repository.
    path: &'static str,
    bytes: Vec<u8>,
    /// The table's bytes in a module; empty if another file counts them.
    shipped: Vec<u8>,
}

/// The size of one table.
pub struct Size {
    /// The generated file.
    pub table: &'static str,
    /// Bytes in a module.
    pub raw: usize,
    /// The same after brotli 11.
    pub brotli: usize,
}

fn all(project: &Project) -> Result<Vec<Generated>, String> {
    let mut automata = automaton::Automata::new();
    let postal_codes = postal::generate(&project.root, &mut automata)?;
    let phones = phones::generate(project, &mut automata)?;
    let mut files = vec![phones, postal_codes];
    files.extend(automata.generate());
    files.push(countries::generate()?);
    files.extend(graphemes::generate()?);
    Ok(files)
}

/// Writes the generated files; with `check`, fails if one differs.
pub fn run(project: &Project, check: bool) -> Result<(), String> {
    let mut stale = Vec::new();
    for file in all(project)? {
        let path = project.path(file.path);
        if std::fs::read(&path).is_ok_and(|old| old == file.bytes) {
            continue;
        }
        if check {
            stale.push(file.path);
        } else {
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
            }
            std::fs::write(&path, file.bytes).map_err(|error| format!("{}: {error}", file.path))?;
        }
    }
    if stale.is_empty() {
        Ok(())
    } else {
        Err(format!("not fresh, run `cargo xtask codegen`: {}", stale.join(", ")))
    }
}

/// Size of each table, in the order of generation.
pub fn sizes(project: &Project) -> Result<Vec<Size>, String> {
    let files = all(project)?;
    let counted = files.iter().filter(|file| !file.shipped.is_empty());
    Ok(counted
        .map(|file| Size { table: file.path, raw: file.shipped.len(), brotli: brotli(&file.shipped) })
        .collect())
}

/// Length after brotli 11 with the largest ordinary window, as a server would send it.
pub fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let params =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut input = bytes;
    match brotli::BrotliCompress(&mut input, &mut out, &params) {
        Ok(_) => out.len(),
        Err(_) => bytes.len(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn generated_files_are_fresh() {
        let project = super::Project::find().unwrap();
        assert_eq!(super::run(&project, true), Ok(()));
    }
}

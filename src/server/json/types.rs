//! The types of TypeScript, from the structs that are read and written.

use ts_rs::{Config, TS, TypeVisitor};

/// Declarations, each once, behind those that it needs.
pub(crate) struct Declarations {
    config: Config,
    seen: Vec<String>,
    text: String,
}

impl Declarations {
    pub(crate) fn new() -> Self {
        // Nothing above 2^53 - 1 is read or written, so a `number` holds it.
        Self { config: Config::new().with_large_int("number"), seen: Vec::new(), text: String::new() }
    }

    /// Adds a type and all that it needs.
    pub(crate) fn add<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // What TypeScript has by itself has no file. A generic type is declared once, whatever it is used with.
        if T::output_path().is_none() || self.seen.contains(&T::ident(&self.config)) {
            return;
        }
        self.seen.push(T::ident(&self.config));
        T::visit_dependencies(self);
        T::visit_generics(self);
        let docs = T::docs().unwrap_or_default();
        let declaration = laid_out(&[docs.as_str(), "export ", &T::decl(&self.config)].concat());
        self.text.push_str(&[declaration.trim(), "\n\n"].concat());
    }
}

/// One member a line: ts-rs writes them into one.
fn laid_out(declaration: &str) -> String {
    let mut out = String::new();
    let mut depth = 0usize;
    let new_line = |out: &mut String, depth: usize| {
        out.truncate(out.trim_end().len());
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    };
    let mut rest = declaration;
    while let Some(character) = rest.chars().next() {
        if let Some((comment, behind)) = rest.strip_prefix("/**").and_then(|rest| rest.split_once("*/")) {
            push_comment(comment, depth, &mut out);
            new_line(&mut out, depth);
            rest = behind.trim_start();
            continue;
        }
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
        match character {
            '{' => {
                depth += 1;
                out.push('{');
                new_line(&mut out, depth);
            }
            '}' => {
                depth = depth.saturating_sub(1);
                new_line(&mut out, depth);
                out.push('}');
            }
            ',' => {
                out.push(';');
                new_line(&mut out, depth);
            }
            ' ' | '\n' if out.ends_with([' ', '\n']) => {}
            other => out.push(other),
        }
    }
    out
}

/// A comment without the examples in Rust.
fn push_comment(comment: &str, depth: usize, out: &mut String) {
    let prose = comment.split("```").step_by(2).flat_map(str::lines);
    let lines: Vec<&str> = prose.map(|line| line.trim().trim_start_matches('*').trim()).collect();
    let text = lines.join("\n");
    let indent = "  ".repeat(depth);
    match text.trim() {
        line if !line.contains('\n') => out.push_str(&["/** ", line, " */"].concat()),
        lines => {
            let lines = lines.replace('\n', &["\n", &indent, " * "].concat());
            out.push_str(&["/**\n", &indent, " * ", &lines, "\n", &indent, " */"].concat());
        }
    }
}

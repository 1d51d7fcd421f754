//! What is derived from the tables: the catalogue as data, sentences for JavaScript, pages of documentation.

mod json_schema;
mod parameters;
mod typescript;
#[cfg(feature = "server")]
mod workflow;

pub use json_schema::{authorization_schema, codes_beyond_schema};
pub use parameters::parameters_json;
pub use typescript::typescript;

use crate::catalogue::{ParameterId, Table};
use crate::code::IssueCode;
use crate::formats::Format;
use crate::json::Writer;
use crate::messages::Locale;
use crate::rules::RULES;

/// The catalogue as a JSON array, one object for each parameter in the order of the documents.
#[must_use]
pub fn catalogue_json() -> String {
    let mut writer = Writer::new();
    writer.open('[');
    for id in Table::ALL.into_iter().flat_map(Table::ids) {
        let row = id.row();
        writer.open('{');
        writer.key("parameter");
        writer.string(&id.to_string());
        writer.key("name");
        writer.string(row.name);
        writer.key("group");
        writer.string(id.table().name());
        writer.key("supplier");
        writer.string(row.supplier.name());
        writer.key("presence");
        writer.string(row.presence.name());
        write_format(&row.format, &mut writer);
        writer.key("documentation");
        writer.string(id.note().documentation.trim());
        writer.key("example");
        writer.string(id.note().example);
        writer.key("source");
        writer.string(&source(id));
        writer.close('}');
    }
    writer.close(']');
    writer.finish()
}

fn write_format(format: &Format, writer: &mut Writer) {
    writer.key("format");
    writer.string(format.name());
    if let Some(max) = format.max_length() {
        writer.key("maxLength");
        writer.integer(max.into());
    }
    match format {
        Format::Integer { min, max } => {
            writer.key("min");
            writer.integer(*min);
            writer.key("max");
            writer.integer(*max);
        }
        Format::Percentage => {
            writer.key("min");
            writer.integer(0);
            writer.key("max");
            writer.integer(100);
        }
        Format::Code(list) => {
            writer.key("values");
            writer.strings(list.values.iter().copied());
        }
        _ => {}
    }
}

/// The line of S2, or the document that has it instead.
#[must_use]
pub fn source(id: ParameterId) -> String {
    match id.row().line {
        // The general reference of the platform has the birth date, its newer page the commercial code.
        0 => "Dalenys reference".to_owned(),
        line => format!("S2:{line}"),
    }
}

/// The sentences of a language with what is needed to render them, as JSON; `None` for a language without sentences.
#[must_use]
pub fn locale_json(tag: &str) -> Option<String> {
    let locale = Locale::ALL.into_iter().find(|locale| locale.tag() == tag)?;
    let mut writer = Writer::new();
    writer.open('{');
    writer.key("language");
    writer.string(tag);
    writer.key("templates");
    writer.open('{');
    for code in IssueCode::ALL {
        writer.key(code.name());
        writer.string(locale.template(*code));
    }
    writer.close('}');
    writer.key("labels");
    writer.open('{');
    for id in Table::ALL.into_iter().flat_map(Table::ids) {
        writer.key(&id.to_string());
        writer.string(locale.label(id));
    }
    writer.close('}');
    writer.key("kinds");
    writer.open('{');
    for code in IssueCode::ALL {
        let special = code.param_kinds().iter().filter(|(_, kind)| *kind == "cents");
        for (place, (name, kind)) in special.enumerate() {
            if place == 0 {
                writer.key(code.name());
                writer.open('{');
            }
            writer.key(name);
            writer.string(kind);
        }
        if code.param_kinds().iter().any(|(_, kind)| *kind == "cents") {
            writer.close('}');
        }
    }
    writer.close('}');
    writer.close('}');
    Some(writer.finish())
}

/// Every issue code as a JSON array: name, default severity, whether it is fixed, facts, source, documentation.
#[must_use]
pub fn codes_json() -> String {
    let mut writer = Writer::new();
    writer.open('[');
    for code in IssueCode::ALL {
        writer.open('{');
        writer.key("code");
        writer.string(code.name());
        writer.key("severity");
        writer.string(code.default_severity().name());
        writer.key("fixed");
        writer.boolean(code.is_fixed());
        writer.key("params");
        writer.open('{');
        for (name, kind) in code.param_kinds() {
            writer.key(name);
            writer.string(kind);
        }
        writer.close('}');
        writer.key("source");
        writer.string(code.source());
        writer.key("documentation");
        writer.string(&documentation(*code));
        writer.close('}');
    }
    writer.close(']');
    writer.finish()
}

/// The documentation of a code as it was written, without the space that a doc comment puts before each line.
#[must_use]
pub fn documentation(code: IssueCode) -> String {
    let lines = code.documentation().lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// The generated pages of `docs/`: path and text.
#[must_use]
pub fn pages() -> Vec<(&'static str, String)> {
    let pages = vec![("parameters.md", parameters_page()), ("rules.md", rules_page()), ("codes.md", codes_page())];
    #[cfg(feature = "server")]
    let pages = [pages, workflow::pages()].concat();
    pages
}

fn parameters_page() -> String {
    let mut page = String::from(
        "# Parameters\n\nGenerated by `cargo xtask docs` from `src/catalogue/`. Lengths count Unicode characters.\n",
    );
    for table in Table::ALL {
        let title = if table == Table::Authorization {
            "Authorization".to_owned()
        } else {
            format!("{}[X]", table.name())
        };
        page.push_str(&format!("\n## {title}\n\n| parameter | format | supplier | presence | source | meaning |\n|---|---|---|---|---|---|\n"));
        for id in table.ids() {
            let row = id.row();
            page.push_str(&format!(
                "| `{}` | {} | {} | {} | {} | {} |\n",
                id,
                format_text(&row.format),
                row.supplier.name(),
                row.presence.name(),
                source(id),
                id.note().documentation.trim(),
            ));
        }
    }
    page
}

fn format_text(format: &Format) -> String {
    match format {
        Format::Integer { min, max: Format::MAX_AMOUNT } => format!("integer from {min} up"),
        Format::Integer { min, max } => format!("integer {min}–{max}"),
        Format::Percentage => "decimal 0–100".to_owned(),
        Format::Code(list) => format!("one of `{}`", list.values.join("`, `")),
        Format::Date => "date `YYYY-MM-DD`".to_owned(),
        Format::Boolean => "`yes` or `no`".to_owned(),
        Format::Country => "ISO 3166-1 alpha-2".to_owned(),
        other => match other.max_length() {
            Some(max) => format!("{}, at most {max}", other.name()),
            None => other.name().to_owned(),
        },
    }
}

fn rules_page() -> String {
    let mut page = String::from(
        "# Rules\n\nGenerated by `cargo xtask docs` from `src/rules/` and `src/code.rs`: what must hold between values, \
         in the order in which it is checked. A rule is skipped while a value that it reads is refused.\n",
    );
    for rule in RULES {
        let reads: Vec<String> = rule.reads.iter().map(|id| format!("`{id}`")).collect();
        let reads = if reads.is_empty() { "the lists of the order".to_owned() } else { reads.join(", ") };
        page.push_str(&format!(
            "\n## `{}`\n\n{} · {} · reads {reads}\n\n{}\n",
            rule.code,
            rule.code.default_severity().name(),
            rule.code.source(),
            documentation(rule.code)
        ));
    }
    page
}

fn codes_page() -> String {
    let mut page = String::from(
        "# Issue codes\n\nGenerated by `cargo xtask docs` from `src/code.rs`. The severity can be set in the profile unless it is \
         marked fixed.\n",
    );
    for code in IssueCode::ALL {
        let fixed = if code.is_fixed() { ", fixed" } else { "" };
        page.push_str(&format!(
            "\n## `{code}`\n\n{}{fixed} · {}\n\n{}\n",
            code.default_severity().name(),
            code.source(),
            documentation(*code)
        ));
        if !code.param_kinds().is_empty() {
            let params: Vec<String> =
                code.param_kinds().iter().map(|(name, kind)| format!("`{name}` ({kind})")).collect();
            page.push_str(&format!("\nParams: {}.\n", params.join(", ")));
        }
        page.push_str(&format!("\n> {}\n", Locale::En.template(*code)));
    }
    page
}

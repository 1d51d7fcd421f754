//! `oney-rules check`.

use crate::input::{Judging, Kind, Naming, named};
use crate::{Verdict, print_error, print_json, print_line, terminal_width};
use anstyle::{AnsiColor, Style};
use clap::ValueEnum;
use oney_rules::table::Supplier;
use oney_rules::{Locale, Options, Outcome, Part, Severity};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Orders or other messages, one a file; `-` reads standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    kind: Kind,
    #[command(flatten)]
    naming: Naming,
    #[command(flatten)]
    judging: Judging,
    /// `draft` does not ask for what is missing
    #[arg(long, value_enum, default_value_t = Stage::Final)]
    stage: Stage,
    /// Whose parameters must be there
    #[arg(long, value_enum, default_value_t = PartOf::All)]
    part: PartOf,
    /// `json` prints one outcome a line, in the order of the files; `{"file":…,"error":…}` for a file that cannot be read
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Stage {
    Draft,
    Final,
}

#[derive(Clone, Copy, ValueEnum)]
enum PartOf {
    All,
    Customer,
    Shop,
    Gateway,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Human,
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Verdict, String> {
    let known = arguments.naming.open(arguments.judging.validator()?)?;
    let options = options(arguments)?;
    let locale = arguments.judging.locale();
    let mut verdict = Verdict::Valid;
    for path in &arguments.files {
        let name = path.display().to_string();
        let form = match known.read(&arguments.judging, path, &arguments.kind) {
            Ok(form) => form,
            Err(error) => {
                print_error(named(path, &error));
                // So that there is a line for each file.
                if arguments.format == Format::Json {
                    print_json(serde_json::json!({ "file": name, "error": error }));
                }
                verdict = Verdict::Unreadable;
                continue;
            }
        };
        let outcome = known.validator.validate_form(&form, &options);
        if !outcome.is_valid() {
            verdict = verdict.max(Verdict::Invalid);
        }
        match arguments.format {
            Format::Json => print_json(outcome.to_json(Some(locale))),
            Format::Human => report(&name, &outcome, locale).iter().for_each(print_line),
        }
    }
    Ok(verdict)
}

fn options(arguments: &Arguments) -> Result<Options, String> {
    let options = Options::new(arguments.judging.today()?).part(match arguments.part {
        PartOf::All => Part::All,
        PartOf::Customer => Part::Of(Supplier::Customer),
        PartOf::Shop => Part::Of(Supplier::Shop),
        PartOf::Gateway => Part::Of(Supplier::Gateway),
    });
    Ok(if arguments.stage == Stage::Draft { options.draft() } else { options })
}

/// The words behind the start of a line, which has so many columns. What the terminal is too narrow for stands below, under the first word;
/// where that would leave little room, all of it stands further to the left. Words are cut at spaces, and Chinese has none.
fn filled(start: String, start_width: usize, words: impl Iterator<Item = (String, usize)>) -> Vec<String> {
    let width = terminal_width().unwrap_or(usize::MAX);
    let has_room = width > start_width + 30;
    let indent = if has_room { start_width } else { 4 };
    let (mut lines, mut line, mut column) = (Vec::new(), start, start_width);
    for (word, length) in words {
        let is_full = column.saturating_add(length) >= width || (!has_room && lines.is_empty());
        if is_full && column > indent {
            lines.push(std::mem::replace(&mut line, " ".repeat(indent)).trim_end().to_owned());
            column = indent;
        }
        line.push(' ');
        line.push_str(&word);
        column += length + 1;
    }
    lines.push(line);
    lines
}

/// One line of summary, then one line for each issue and each change.
pub(crate) fn report(name: &str, outcome: &Outcome<'_>, locale: Locale) -> Vec<String> {
    let bold = Style::new().bold();
    let dim = Style::new().dimmed();
    let of = |severity| outcome.issues().iter().filter(move |issue| issue.severity == severity).count();
    let (verdict, color) =
        if outcome.is_valid() { ("valid", AnsiColor::Green) } else { ("not valid", AnsiColor::Red) };
    let color = color.on_default().bold();
    let counts =
        [(of(Severity::Error), "error"), (of(Severity::Warning), "warning"), (outcome.changes().len(), "change")];
    let counts: String = counts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!(", {count} {what}{}", if count == 1 { "" } else { "s" }))
        .collect();
    let mut lines = vec![format!("{bold}{name}{bold:#}: {color}{verdict}{color:#}{counts}")];

    let locations = outcome
        .issues()
        .iter()
        .map(|issue| &issue.location)
        .chain(outcome.changes().iter().map(|change| &change.location));
    let location_width = locations.map(|location| location.to_string().chars().count()).max().unwrap_or_default();
    for issue in outcome.issues() {
        let color = if issue.severity == Severity::Error { AnsiColor::Red } else { AnsiColor::Yellow };
        let color = color.on_default();
        let location = issue.location.to_string();
        let location = if location.is_empty() { "(order)" } else { &location };
        let severity = issue.severity.name();
        let start = format!("  {location:location_width$}  {color}{severity:7}{color:#} ");
        let (message, code) = (issue.message(locale), format!("[{}]", issue.code()));
        let words = message.split(' ').map(|word| (word.to_owned(), word.chars().count()));
        let shown = |text: String| (format!("{dim}{text}{dim:#}"), text.chars().count());
        let fields = outcome.fields(&issue.location);
        let fields = (!fields.is_empty()).then(|| shown(format!("({})", fields.join(", "))));
        let start_width = location.chars().count().max(location_width) + 12;
        lines.extend(filled(start, start_width, words.chain([shown(code)]).chain(fields)));
    }
    for change in outcome.changes() {
        let location = change.location.to_string();
        lines.push(format!("  {location:location_width$}  {dim}changed{dim:#}  {}", change.kind.name()));
    }
    lines
}

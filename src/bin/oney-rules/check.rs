//! `oney-rules check`.

use crate::{Verdict, say};
use anstyle::{AnsiColor, Style};
use clap::ValueEnum;
use oney_rules::catalogue::Supplier;
use oney_rules::{Country, Date, Locale, Options, Outcome, Part, Profile, Request, Severity, Validator};
use std::io::Read;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Orders, one a file; `-` reads standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How the orders are written; `auto` takes what begins with `{` for JSON
    #[arg(long, value_enum, default_value_t = Input::Auto)]
    input: Input,
    /// The merchant's profile, a JSON file [default: a merchant in France with the limits of the documents]
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
    /// The reference date for ages and deliveries [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<String>,
    /// `draft` does not ask for what is missing
    #[arg(long, value_enum, default_value_t = Stage::Final)]
    stage: Stage,
    /// Whose parameters must be there
    #[arg(long, value_enum, default_value_t = PartOf::All)]
    part: PartOf,
    /// The language of the sentences: fr, en, de, es, it, nl, zh, ru, pt, cs; `en-x-dev` for a few words with the parameter
    #[arg(long, default_value = "en")]
    locale: String,
    /// `json` prints one outcome a line, in the order of the files
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Input {
    Auto,
    Json,
    Form,
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
enum Format {
    Human,
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Verdict, String> {
    let profile = match &arguments.profile {
        None => Profile::new(Country::FR),
        Some(path) => {
            let text = read_text(path)?;
            Profile::from_json(&text).map_err(|error| format!("{}: {error}", path.display()))?
        }
    };
    let options = options(arguments)?;
    let validator = Validator::new(profile);
    let locale = Locale::for_tag(&arguments.locale);
    let language = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    if language(&arguments.locale) != language(locale.tag()) {
        anstream::eprintln!(
            "oney-rules: there are no sentences in `{}`; using `{}`",
            arguments.locale,
            locale.tag()
        );
    }
    let mut verdict = Verdict::Valid;
    for path in &arguments.files {
        let text = read_text(path)?;
        let request = match arguments.input {
            Input::Json => Request::from_json(&text),
            Input::Form => Request::from_form(&text),
            Input::Auto if text.trim_start().starts_with(['{', '[']) => Request::from_json(&text),
            Input::Auto => Request::from_form(&text),
        };
        let request = request.map_err(|error| format!("{}: {error}", path.display()))?;
        let outcome = validator.validate(&request, &options);
        if !outcome.is_valid() {
            verdict = Verdict::Invalid;
        }
        match arguments.format {
            Format::Json => say(outcome.to_json(Some(locale))),
            Format::Human => print_report(&path.display().to_string(), &outcome, locale),
        }
    }
    Ok(verdict)
}

fn options(arguments: &Arguments) -> Result<Options, String> {
    let today = match &arguments.today {
        Some(text) => Date::parse(text).ok_or("--today: expected a date of the calendar, written YYYY-MM-DD")?,
        None => {
            Date::parse(&jiff::Zoned::now().date().to_string()).ok_or("the system clock gives no usable date")?
        }
    };
    let options = Options::new(today).part(match arguments.part {
        PartOf::All => Part::All,
        PartOf::Customer => Part::Of(Supplier::Customer),
        PartOf::Shop => Part::Of(Supplier::Shop),
        PartOf::Gateway => Part::Of(Supplier::Gateway),
    });
    Ok(if arguments.stage == Stage::Draft { options.draft() } else { options })
}

fn read_text(path: &PathBuf) -> Result<String, String> {
    let read = if path.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(path)
    };
    let text = read.map_err(|error| format!("{}: {error}", path.display()))?;
    // Editors on some systems put a byte order mark first.
    Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
}

/// One line of summary, then one line for each issue and each change.
fn print_report(name: &str, outcome: &Outcome<'_>, locale: Locale) {
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
    say(format_args!("{bold}{name}{bold:#}: {color}{verdict}{color:#}{counts}"));

    let places = outcome
        .issues()
        .iter()
        .map(|issue| &issue.place)
        .chain(outcome.changes().iter().map(|change| &change.place));
    let place_width = places.map(|place| place.to_string().chars().count()).max().unwrap_or_default();
    for issue in outcome.issues() {
        let color = if issue.severity == Severity::Error { AnsiColor::Red } else { AnsiColor::Yellow };
        let color = color.on_default();
        let place = issue.place.to_string();
        let place = if place.is_empty() { "(order)" } else { &place };
        let (severity, message, code) = (issue.severity.name(), issue.message(locale), issue.code());
        say(format_args!("  {place:place_width$}  {color}{severity:7}{color:#}  {message} {dim}[{code}]{dim:#}"));
    }
    for change in outcome.changes() {
        let place = change.place.to_string();
        say(format_args!("  {place:place_width$}  {dim}changed{dim:#}  {}", change.kind.name()));
    }
}

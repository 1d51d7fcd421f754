//! `oney-rules qualify` and `oney-rules cards`.

use crate::input::{named, read_message, read_profile, read_today};
use crate::{Verdict, print_error, print_json, print_line};
use anstyle::{AnsiColor, Style};
use oney_rules::Validator;
use oney_rules::server::sandbox;
use oney_rules::server::test_book::{CaseReport, Lack, Outcome, TestBook};
use oney_rules::server::workflow::machine::Word;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Test orders, one or several a file, as JSON; `-` reads standard input
    ///
    /// A test order is `{ "order": { … }, "events": [{ "event": "confirm" }, { "event": "cancel", "amount": 1000 }] }`, the order
    /// as an object or, as "form", as a form body. Several are the list "orders" of an object. A file that cannot be read is reported,
    /// and the report is about the others; the exit status is then 2.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The merchant's profile, a JSON file [default: a merchant in France with the limits of the documents]
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
    /// The reference date for ages and deliveries [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<String>,
    /// The delivery methods that the shop offers, such as `carrier,storepickup` [default: those of the orders]
    #[arg(long, value_name = "METHODS", value_delimiter = ',')]
    methods: Vec<String>,
    /// Print the report as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Verdict, String> {
    let validator = Validator::new(read_profile(arguments.profile.as_deref())?);
    let mut book = TestBook::new(&validator, read_today(arguments.today.as_deref())?);
    if !arguments.methods.is_empty() {
        let methods: Vec<&str> = arguments.methods.iter().map(String::as_str).collect();
        book = book.with_methods(&methods).map_err(|error| error.to_string())?;
    }
    let mut unreadable = 0;
    for path in &arguments.files {
        let text = read_message(path);
        let added = text
            .and_then(|text| book.add_json(&path.display().to_string(), &text).map_err(|error| error.to_string()));
        if let Err(error) = added {
            print_error(named(path, error));
            unreadable += 1;
        }
    }
    // A report on nothing would only hide the errors.
    if unreadable == arguments.files.len() {
        return Ok(Verdict::Unreadable);
    }
    let reports = book.report();
    if arguments.json {
        print_json(book.to_json());
    } else {
        reports.iter().for_each(print);
        print_references(&book);
    }
    if unreadable > 0 {
        return Ok(Verdict::Unreadable);
    }
    let is_covered = reports.iter().all(|report| report.outcome != Outcome::Missing);
    Ok(if is_covered { Verdict::Valid } else { Verdict::Invalid })
}

/// One line for the case, then short lines below it: a terminal may be narrow.
fn print(report: &CaseReport) {
    let bold = Style::new().bold();
    let color = match report.outcome {
        Outcome::Covered => AnsiColor::Green,
        Outcome::Missing => AnsiColor::Red,
        Outcome::NotNeeded => AnsiColor::Yellow,
    };
    let color = color.on_default().bold();
    let (number, name) = (report.case.number(), report.case.name());
    print_line(format_args!("{bold}{number} {name}{bold:#}: {color}{}{color:#}", report.outcome.name()));
    print_line(format_args!("  {} ({})", report.case.text(), report.case.source()));
    for order in &report.orders {
        print_line(format_args!("  by {order}"));
    }
    report.lacks.iter().for_each(print_lack);
}

fn print_lack(lack: &Lack) {
    let dim = Style::new().dimmed();
    let sign = if lack.reason.is_hint() { "note" } else { "lacks" };
    print_line(format_args!("  {sign}: {} {dim}[{}]{dim:#}", lack.reason.text(), lack.reason.name()));
    if let Some((code, parameter)) = &lack.issue {
        let parameter = if parameter.is_empty() { "(order)" } else { parameter };
        print_line(format_args!("    {parameter}: {code}"));
    }
    if !lack.order.is_empty() {
        print_line(format_args!("    in {}", lack.order));
    }
    if let Some(other) = &lack.other {
        print_line(format_args!("    in {other}"));
    }
}

/// References for Oney (S0:118).
fn print_references(book: &TestBook<'_>) {
    let references: Vec<&str> = book.references().filter_map(|(_, reference)| reference).collect();
    if !references.is_empty() {
        print_line("External references to send to Oney:");
        references.into_iter().for_each(|reference| print_line(format_args!("  {reference}")));
    }
}

#[derive(clap::Args)]
pub(crate) struct CardsArguments {
    /// Print the cards as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn cards(arguments: &CardsArguments) -> Result<Verdict, String> {
    if arguments.json {
        print_json(sandbox::cards_json());
        return Ok(Verdict::Valid);
    }
    print_line("Test data for the platform's sandbox, no real cards.");
    for card in &sandbox::CARDS {
        let code = card.exec_code.map_or(String::new(), |code| format!("  EXECCODE {code}"));
        print_line(format_args!("{}  {}{code}  (S2:{})", card.country, card.number, card.line));
    }
    Ok(Verdict::Valid)
}

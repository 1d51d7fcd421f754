//! `oney-rules`: checks orders on the command line.
//!
//! Exit status: 0 when every order is valid, 1 when one is not, 2 on misuse and when a file cannot be read.
mod check;
mod curl;
mod explain;
mod input;
mod parameters;
mod qualify;
mod sign;
mod verify;

use clap::{Parser, Subcommand};
use std::fmt::Display;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

/// Check and normalise Oney 3x/4x orders before they are sent through Dalenys.
#[derive(Parser)]
#[command(name = "oney-rules", version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check orders from files, or from standard input (`-`)
    ///
    /// A file that cannot be read (it is missing, not UTF-8, no message, larger than 4 MiB) is reported, and the others are checked.
    /// The exit status is 0 when every order is valid, 1 when one is not, 2 on misuse and when a file cannot be read.
    Check(check::Arguments),
    /// Explain an issue code, a kind of change or an EXECCODE of the platform
    Explain(explain::Arguments),
    /// List the parameters of a message
    Parameters(parameters::Arguments),
    /// Check a request and print the signed body to send
    Sign(sign::Arguments),
    /// Check that a notification is the platform's, and what the shop waits for
    Verify(verify::Arguments),
    /// Report which cases of Oney's test book are covered by test orders
    Qualify(qualify::Arguments),
    /// List the cards of the platform's sandbox
    Cards(qualify::CardsArguments),
}

/// The exit status of the run; of several files the last of these decides.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Valid,
    Invalid,
    /// A file could not be read, which has been reported.
    Unreadable,
}

fn main() -> ExitCode {
    let verdict = match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Parameters(arguments) => parameters::run(&arguments),
        Command::Sign(arguments) => sign::run(&arguments),
        Command::Verify(arguments) => verify::run(&arguments),
        Command::Qualify(arguments) => qualify::run(&arguments),
        Command::Cards(arguments) => qualify::cards(&arguments),
    };
    match verdict {
        Ok(Verdict::Valid) => ExitCode::SUCCESS,
        Ok(Verdict::Invalid) => ExitCode::from(1),
        Ok(Verdict::Unreadable) => ExitCode::from(2),
        Err(message) => {
            print_error(message);
            ExitCode::from(2)
        }
    }
}

/// The columns of the terminal that the report goes to. Without one a line stays a line, unless `COLUMNS` is set, as for help texts.
fn terminal_width() -> Option<usize> {
    let terminal = terminal_size::terminal_size_of(std::io::stdout());
    terminal.map(|(width, _)| width.0.into()).or_else(|| std::env::var("COLUMNS").ok()?.parse().ok())
}

fn print_error(message: impl Display) {
    anstream::eprintln!("oney-rules: {message}");
}

/// Prints a line for people, with colors on a terminal.
fn print_line(line: impl Display) {
    end_at_closed_pipe(writeln!(anstream::stdout(), "{line}"));
}

/// Prints a line of JSON as it is: `anstream` removes what a terminal would take for a command, also from a value of an order.
/// Such characters are written as escapes, because a terminal may follow.
fn print_json(json: impl Display) {
    let mut line = String::new();
    for character in json.to_string().chars() {
        match character {
            // JSON has already escaped those below the space.
            '\u{7F}'..='\u{9F}' => line.push_str(&format!("\\u{:04x}", u32::from(character))),
            other => line.push(other),
        }
    }
    end_at_closed_pipe(writeln!(std::io::stdout(), "{line}"));
}

/// A closed pipe (`| head`) ends the program without an error.
fn end_at_closed_pipe(written: std::io::Result<()>) {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        _ => {}
    }
}

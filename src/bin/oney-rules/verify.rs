//! `oney-rules verify`.

use crate::check::{Format, report};
use crate::input::{Judging, SecretSource, named, read_setting};
use crate::{Verdict, print_json, print_line};
use oney_rules::Options;
use oney_rules::server::signing::Expected;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A notification as it was received: a form body, the query of an address, or JSON; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What the notification must say, a JSON file: `{ "ORDERID": "1234", "AMOUNT": 60000, "received": [] }`
    #[arg(long, value_name = "FILE")]
    expect: Option<PathBuf>,
    #[command(flatten)]
    judging: Judging,
    #[command(flatten)]
    secret: SecretSource,
    /// `json` prints the outcome in one line
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Verdict, String> {
    let secrets = arguments.secret.secret()?.into();
    let expected = match &arguments.expect {
        None => Expected::new(),
        Some(path) => Expected::from_json(&read_setting(path)?).map_err(|error| named(path, error))?,
    };
    let validator = arguments.judging.validator()?;
    let options = Options::new(arguments.judging.today()?);
    let locale = arguments.judging.locale();
    let message = arguments.judging.read_notification(&arguments.file);
    let message = message.map_err(|error| named(&arguments.file, error))?;
    let outcome = validator.verify(&message, &secrets, &expected, &options);
    match arguments.format {
        Format::Json => print_json(outcome.to_json(Some(locale))),
        Format::Human => {
            report(&arguments.file.display().to_string(), &outcome, locale).iter().for_each(print_line)
        }
    }
    Ok(if outcome.is_valid() { Verdict::Valid } else { Verdict::Invalid })
}

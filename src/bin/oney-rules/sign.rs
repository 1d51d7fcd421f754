//! `oney-rules sign`.

use crate::check::report;
use crate::input::{Judging, Kind, Naming, SecretSource, named};
use crate::{Verdict, print_line};
use clap::ValueEnum;
use oney_rules::message::Role;
use oney_rules::{Options, Validator};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A request, in JSON or as a form body; `-` reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    kind: Kind,
    #[command(flatten)]
    naming: Naming,
    #[command(flatten)]
    judging: Judging,
    #[command(flatten)]
    secret: SecretSource,
    /// `form` prints the body to send, `hash` the HASH alone
    #[arg(long, value_enum, default_value_t = Format::Form)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Form,
    Hash,
}

/// Checks the request, and signs its normal form if it is valid. Issues go to standard error, so that a
/// script never takes a report for a body.
pub(crate) fn run(arguments: &Arguments) -> Result<Verdict, String> {
    let secret = arguments.secret.secret()?;
    // The profile may require HASH, which is added below.
    let profile = arguments.judging.validator()?.profile().clone().with_signature(false);
    let options = Options::new(arguments.judging.today()?);
    let name = arguments.file.display().to_string();
    let known = arguments.naming.open(Validator::new(profile))?;
    let form = known.read(&arguments.judging, &arguments.file, &arguments.kind);
    let form = form.map_err(|error| named(&arguments.file, error))?;
    if form.request().message().role != Role::Request {
        let kind = form.request().message().name;
        return Err(format!("{name}: it is the platform's ({kind}), not the merchant's to sign"));
    }
    let outcome = known.validator.validate_form(&form, &options);
    if !outcome.is_valid() {
        for line in report(&name, &outcome, arguments.judging.locale()) {
            anstream::eprintln!("{line}");
        }
        return Ok(Verdict::Invalid);
    }
    let signed = match arguments.format {
        Format::Hash => outcome.sign(&secret),
        Format::Form => outcome.to_form(Some(&secret)),
    };
    print_line(signed.map_err(|error| format!("{name}: {error}"))?);
    Ok(Verdict::Valid)
}

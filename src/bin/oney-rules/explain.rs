//! `oney-rules explain`.

use crate::{Verdict, print_line};
use oney_rules::server::exec_codes::ExecCode;
use oney_rules::{ChangeKind, IssueCode, Locale, did_you_mean};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The code, as it stands in brackets in a report, the kind of a change, or the four digits of an EXECCODE
    #[arg(value_name = "CODE")]
    code: String,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Verdict, String> {
    if let Some(code) = ExecCode::parse(&arguments.code) {
        explain_exec_code(code);
        return Ok(Verdict::Valid);
    }
    if let Some(kind) = ChangeKind::ALL.into_iter().find(|kind| kind.name() == arguments.code) {
        print_line(format_args!("{} (change)\n\n{}", kind.name(), kind.documentation()));
        return Ok(Verdict::Valid);
    }
    let Some(code) = IssueCode::find(&arguments.code) else {
        return Err(unknown(&arguments.code));
    };
    let fixed = if code.is_fixed() { ", cannot be relaxed by the profile" } else { "" };
    print_line(format_args!("{code} ({}{fixed})\n\n{}\n", code.default_severity().name(), code.documentation()));
    print_line(format_args!("Message: {}", Locale::En.template(code)));
    print_line(format_args!("Source:  {}", code.source()));
    Ok(Verdict::Valid)
}

fn unknown(name: &str) -> String {
    let codes: Vec<&str> = IssueCode::ALL.iter().map(|code| code.name()).collect();
    let kinds = ChangeKind::ALL.map(ChangeKind::name);
    let meant = did_you_mean(codes.iter().copied().chain(kinds), name);
    let (codes, kinds) = (codes.join("\n  "), kinds.join("\n  "));
    format!("there is no code `{name}`{meant}; the codes are:\n  {codes}\nand the kinds of changes:\n  {kinds}")
}

fn explain_exec_code(code: ExecCode) {
    let next = code.next();
    let known = if code.row().is_some() { "" } else { ", unlisted: taken by its first digit" };
    print_line(format_args!("{code} ({}{known})\n\n{}\n", code.family().name(), code.meaning()));
    print_line(format_args!("Next:    {}. {}", next.name(), next.advice()));
    if let Some(row) = code.row() {
        print_line(format_args!("Source:  {}, confidence {}", row.source, row.confidence.name()));
    }
}

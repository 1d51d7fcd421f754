//! `oney-rules explain`.

use crate::{Verdict, say};
use oney_rules::{IssueCode, Locale, export};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The code, as it stands in brackets in a report
    #[arg(value_name = "CODE")]
    code: String,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Verdict, String> {
    let Some(code) = IssueCode::find(&arguments.code) else {
        let all: Vec<&str> = IssueCode::ALL.iter().map(|code| code.name()).collect();
        return Err(format!("there is no code `{}`; the codes are:\n  {}", arguments.code, all.join("\n  ")));
    };
    let fixed = if code.is_fixed() { ", cannot be relaxed by the profile" } else { "" };
    say(format_args!("{code} ({}{fixed})\n\n{}\n", code.default_severity().name(), export::documentation(code)));
    say(format_args!("Message: {}", Locale::En.template(code)));
    say(format_args!("Source:  {}", code.source()));
    Ok(Verdict::Valid)
}

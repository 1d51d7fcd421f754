//! `oney-rules parameters`.

use crate::{Verdict, print_line};
use clap::ValueEnum;
use oney_rules::authorization::AUTHORIZATION;
use oney_rules::export;
use oney_rules::server::messages;
use oney_rules::table::Table;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Of which message
    #[arg(long, default_value = "authorization", value_parser = clap::builder::PossibleValuesParser::new(messages::ALL.iter().map(|message| message.name)))]
    message: String,
    /// A table to read, or JSON with everything that is known
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Verdict, String> {
    let message = messages::find(&arguments.message).unwrap_or(&AUTHORIZATION);
    if let Format::Json = arguments.format {
        print_line(export::catalogue_json(message));
        return Ok(Verdict::Valid);
    }
    let rows: Vec<[String; 5]> = message
        .tables()
        .flat_map(Table::ids)
        .map(|id| {
            let row = id.row();
            let limit = row.format.max_length().map_or(String::new(), |max| format!(" ≤{max}"));
            [
                id.to_string(),
                format!("{}{limit}", row.format.name()),
                row.supplier.name().to_owned(),
                row.presence.name().to_owned(),
                export::source(id),
            ]
        })
        .collect();
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..5).map(|column| width(column).unwrap_or_default()).collect();
    for row in &rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        print_line(cells.join("  ").trim_end());
    }
    Ok(Verdict::Valid)
}

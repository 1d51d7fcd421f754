//! `oney-rules parameters`.

use crate::{Verdict, print_line};
use clap::ValueEnum;
use oney_rules::authorization::AUTHORIZATION;
use oney_rules::did_you_mean;
use oney_rules::export;
use oney_rules::server::messages;
use oney_rules::table::Table;
use serde_json::Value;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these parameters, such as `BILLINGCITY` or `CART[X][PRICE]`
    #[arg(value_name = "NAME")]
    names: Vec<String>,
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
    let known: Vec<String> = message.tables().flat_map(Table::ids).map(|id| id.to_string()).collect();
    for name in &arguments.names {
        if !known.contains(name) {
            let meant = did_you_mean(known.iter().map(String::as_str), name);
            return Err(format!("there is no parameter `{name}` in this message ({}){meant}", message.name));
        }
    }
    let is_asked = |name: &str| arguments.names.is_empty() || arguments.names.iter().any(|asked| asked == name);
    if let Format::Json = arguments.format {
        print_line(catalogue(&export::catalogue_json(message), is_asked));
        return Ok(Verdict::Valid);
    }
    let rows: Vec<[String; 5]> = message
        .tables()
        .flat_map(Table::ids)
        .filter(|id| is_asked(&id.to_string()))
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

/// The rows of the catalogue that are asked for.
fn catalogue(json: &str, is_asked: impl Fn(&str) -> bool) -> Value {
    let mut rows: Vec<Value> = serde_json::from_str(json).unwrap_or_default();
    rows.retain(|row| row["parameter"].as_str().is_some_and(&is_asked));
    Value::from(rows)
}

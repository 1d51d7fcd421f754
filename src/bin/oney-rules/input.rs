//! Arguments of several commands: how a message is read and checked, and where the secret is.

use crate::curl;
use clap::ValueEnum;
use oney_rules::message::Message;
use oney_rules::server::messages;
use oney_rules::server::signing::{IndexOrder, Secret};
use oney_rules::{Country, Date, Fields, Form, Locale, Profile, Request, UsageError, Validator};
use std::fmt::Display;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Judging {
    /// How the messages are written; `auto` takes what begins with `{` for JSON, with `curl` or a prompt for a command
    #[arg(long, value_enum, default_value_t = Encoding::Auto)]
    input: Encoding,
    /// The merchant's profile, a JSON file [default: a merchant in France with the limits of the documents]
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
    /// The reference date for ages and deliveries [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<String>,
    /// The language of the sentences: fr, en, de, es, it, nl, zh, ru, pt, cs; `en-x-dev` for a few words with the parameter
    #[arg(long, default_value = "en")]
    locale: String,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Encoding {
    Auto,
    Json,
    Form,
    /// A command of `curl` with the pairs in its `--data` arguments
    Curl,
}

impl Judging {
    pub(crate) fn validator(&self) -> Result<Validator, String> {
        Ok(Validator::new(read_profile(self.profile.as_deref())?))
    }

    pub(crate) fn today(&self) -> Result<Date, String> {
        read_today(self.today.as_deref())
    }

    pub(crate) fn locale(&self) -> Locale {
        let locale = Locale::for_tag(&self.locale);
        let language = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        if language(&self.locale) != language(locale.tag()) {
            anstream::eprintln!(
                "oney-rules: there are no sentences in `{}`; using `{}`",
                self.locale,
                locale.tag()
            );
        }
        locale
    }

    /// Reads a message; `None` detects its kind. The error does not name the file.
    pub(crate) fn read(&self, path: &Path, kind: Option<&'static Message>) -> Result<Request, String> {
        let json = |text: &str| Request::message_from_json(text, kind);
        self.read_with(path, json, |body| Request::message_from_form(body, kind))
    }

    /// Reads a notification. The error does not name the file.
    pub(crate) fn read_notification(&self, path: &Path) -> Result<Request, String> {
        self.read_with(path, Request::notification_from_json, Request::notification_from_form)
    }

    fn read_with<M>(
        &self,
        path: &Path,
        json: impl Fn(&str) -> Result<M, UsageError>,
        form: impl Fn(&str) -> Result<M, UsageError>,
    ) -> Result<M, String> {
        let text = read_message(path)?;
        match self.encoding(&text) {
            Encoding::Json => json(&text).map_err(|error| error.to_string()),
            Encoding::Curl => curl::body(&text).and_then(|body| form(&body).map_err(|error| error.to_string())),
            _ => form(&text).map_err(|error| error.to_string()),
        }
    }

    fn encoding(&self, text: &str) -> Encoding {
        let text = text.trim_start();
        match self.input {
            Encoding::Auto if text.starts_with(['{', '[']) => Encoding::Json,
            Encoding::Auto if curl::is_command(text) => Encoding::Curl,
            Encoding::Auto => Encoding::Form,
            given => given,
        }
    }
}

/// Orders in the shop's own names.
#[derive(clap::Args)]
pub(crate) struct Naming {
    /// The shop's own names of the parameters, a JSON file: then messages are orders in these names
    #[arg(long, value_name = "FILE", conflicts_with = "message")]
    fields: Option<PathBuf>,
    /// What the shop knows beside that, a JSON file of parameters; it counts before what a message says
    #[arg(long, value_name = "FILE", requires = "fields")]
    shop: Option<PathBuf>,
}

impl Naming {
    /// Reads both files for a validator.
    pub(crate) fn open(&self, validator: Validator) -> Result<Named, String> {
        let validator = match &self.fields {
            Some(path) => {
                let fields = Fields::from_json(&read_setting(path)?).map_err(|error| named(path, error))?;
                validator.with_fields(fields.of_files())
            }
            None => validator,
        };
        let shop = match &self.shop {
            Some(path) => Request::from_json(&read_setting(path)?).map_err(|error| named(path, error))?,
            None => Request::new(),
        };
        Ok(Named { validator, shop })
    }
}

/// A validator that may know the shop's own names, and what the shop knows.
pub(crate) struct Named {
    pub(crate) validator: Validator,
    shop: Request,
}

impl Named {
    /// Reads a message. The error does not name its file.
    pub(crate) fn read(&self, judging: &Judging, path: &Path, kind: &Kind) -> Result<Form, String> {
        let Self { validator, shop } = self;
        if validator.fields().is_none() {
            return judging.read(path, kind.given()).map(Form::from);
        }
        let json = |text: &str| validator.read_json(text, shop.clone());
        judging.read_with(path, json, |body| validator.read_form(body, shop.clone()))
    }
}

/// What a message is; `auto` finds out.
#[derive(clap::Args)]
pub(crate) struct Kind {
    /// What the messages are; `auto` goes by OPERATIONTYPE, EXECCODE and HASH
    #[arg(long, default_value = "auto", value_parser = clap::builder::PossibleValuesParser::new(names()))]
    message: String,
}

impl Kind {
    pub(crate) fn given(&self) -> Option<&'static Message> {
        messages::find(&self.message)
    }
}

fn names() -> Vec<&'static str> {
    std::iter::once("auto").chain(messages::ALL.iter().map(|message| message.name)).collect()
}

/// Where the secret is. Never an argument: the list of processes and the shell's history would show it.
#[derive(clap::Args)]
pub(crate) struct SecretSource {
    /// A file that holds the secret; a line break at its end is no part of it
    #[arg(long, value_name = "FILE", conflicts_with = "secret_variable")]
    secret_file: Option<PathBuf>,
    /// The environment variable that holds the secret
    #[arg(long, value_name = "NAME", default_value = "ONEY_SECRET")]
    secret_variable: String,
    /// How the lines of lists are sorted before they are signed; it matters from the eleventh line on
    #[arg(long, value_enum, default_value_t = Order::Number)]
    index_order: Order,
}

#[derive(Clone, Copy, ValueEnum)]
enum Order {
    Number,
    Text,
}

impl SecretSource {
    pub(crate) fn secret(&self) -> Result<Secret, String> {
        let (source, text) = match &self.secret_file {
            Some(path) => (path.display().to_string(), read_setting(path)?),
            None => {
                let name = &self.secret_variable;
                let text = std::env::var(name).map_err(|error| match error {
                    std::env::VarError::NotPresent => {
                        format!("no secret: set the variable `{name}`, or name a file with --secret-file")
                    }
                    std::env::VarError::NotUnicode(_) => format!("the variable `{name}` is not UTF-8"),
                })?;
                (format!("the variable `{name}`"), text)
            }
        };
        let text = text.strip_suffix('\n').map_or(text.as_str(), |line| line.strip_suffix('\r').unwrap_or(line));
        let secret = Secret::new(text).map_err(|error| format!("{source}: {error}"))?;
        Ok(secret.with_index_order(match self.index_order {
            Order::Number => IndexOrder::Number,
            Order::Text => IndexOrder::Text,
        }))
    }
}

/// The profile in the file, or the default one for France.
pub(crate) fn read_profile(path: Option<&Path>) -> Result<Profile, String> {
    let Some(path) = path else {
        return Ok(Profile::new(Country::FR));
    };
    Profile::from_json(&read_setting(path)?).map_err(|error| named(path, error))
}

/// The given reference date, or today in the local time zone.
pub(crate) fn read_today(given: Option<&str>) -> Result<Date, String> {
    match given {
        Some(text) => {
            Date::parse(text).ok_or_else(|| "--today: expected a date of the calendar, written YYYY-MM-DD".into())
        }
        None => Date::parse(&jiff::Zoned::now().date().to_string())
            .ok_or_else(|| "the system clock gives no usable date".into()),
    }
}

/// The most bytes of a message, as the middlewares read of a body.
const MAX_MESSAGE: u64 = 4 << 20;
/// The most bytes of a profile, a secret, or what a notification must contain.
const MAX_SETTING: u64 = 1 << 20;

/// The text of a message or of test orders. The error does not name the file.
pub(crate) fn read_message(path: &Path) -> Result<String, String> {
    read_text(path, MAX_MESSAGE)
}

/// The text of anything else. The error names the file.
pub(crate) fn read_setting(path: &Path) -> Result<String, String> {
    read_text(path, MAX_SETTING).map_err(|error| named(path, error))
}

/// The error with the file's name.
pub(crate) fn named(path: &Path, error: impl Display) -> String {
    format!("{}: {error}", path.display())
}

/// Stops at the limit: an input without an end would fill the memory.
fn read_text(path: &Path, limit: u64) -> Result<String, String> {
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        std::io::stdin().take(limit + 1).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
    };
    let length = read.map_err(|error| error.to_string())?;
    if u64::try_from(length).is_ok_and(|length| length > limit) {
        return Err(format!("larger than {} MiB", limit >> 20));
    }
    let text = String::from_utf8(bytes).map_err(|_| "not UTF-8")?;
    // Editors on some systems put a byte order mark first.
    Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
}

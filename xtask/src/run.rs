//! Starts other programs; errors name the command.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, ExitStatus, Output, Stdio};

use anyhow::{Context, Result, bail};

/// A command to start.
pub struct Run {
    command: Command,
    shown: String,
}

impl Run {
    /// A program by its path, or by its name in PATH.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let name = Path::new(program).file_stem().unwrap_or(program);
        let shown = name.to_string_lossy().into_owned();
        // On Windows `npm` is `npm.cmd`; `which` tries the extensions, `Command` does not.
        let found = which::which(program).map_or_else(|_| program.to_owned(), OsString::from);
        Self { command: Command::new(found), shown }
    }

    /// The cargo that runs this command.
    pub fn cargo() -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        let argument = argument.as_ref();
        self.shown.push(' ');
        self.shown.push_str(&argument.to_string_lossy());
        self.command.arg(argument);
        self
    }

    pub fn args<S: AsRef<OsStr>>(self, arguments: impl IntoIterator<Item = S>) -> Self {
        arguments.into_iter().fold(self, Self::arg)
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    pub fn folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it, with its output visible; fails unless it succeeds.
    pub fn go(self) -> Result<()> {
        let shown = self.shown.clone();
        let status = self.status()?;
        if !status.success() {
            bail!("`{shown}` failed ({status})");
        }
        Ok(())
    }

    /// Runs it, with its output visible, and returns its status.
    pub fn status(mut self) -> Result<ExitStatus> {
        self.command.status().with_context(|| format!("`{}` could not be started", self.shown))
    }

    /// Runs it and returns what it printed; its errors stay visible.
    pub fn output(mut self) -> Result<String> {
        let output = self.command.stderr(Stdio::inherit()).output();
        let Output { status, stdout, .. } =
            output.with_context(|| format!("`{}` could not be started", self.shown))?;
        if !status.success() {
            bail!("`{}` failed ({status})", self.shown);
        }
        String::from_utf8(stdout).with_context(|| format!("`{}` printed something else than text", self.shown))
    }

    /// Runs it, prints what it prints line by line, and returns it.
    pub fn tee(mut self) -> Result<String> {
        let not_started = || format!("`{}` could not be started", self.shown);
        let mut child = self.command.stdout(Stdio::piped()).spawn().with_context(not_started)?;
        let mut text = String::new();
        for line in child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines()) {
            let line = line.with_context(|| format!("`{}` printed something else than text", self.shown))?;
            println!("{line}");
            text.extend([line.as_str(), "\n"]);
        }
        let status = child.wait()?;
        if !status.success() {
            bail!("`{}` failed ({status})", self.shown);
        }
        Ok(text)
    }

    /// Whether it can be started and succeeds; its output is hidden.
    pub fn succeeds(mut self) -> bool {
        let quiet = self.command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success())
    }
}

/// The number in the output of `program --version`: "20.20.2" of "v20.20.2".
pub fn version_of(program: impl AsRef<OsStr>) -> Option<String> {
    let mut command = Run::new(program).arg("--version").command;
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    if !output.status.success() {
        return None;
    }
    number_in(&String::from_utf8_lossy(&output.stdout))
}

fn number_in(text: &str) -> Option<String> {
    let words = text.split_whitespace().map(|word| word.strip_prefix('v').unwrap_or(word));
    words.into_iter().find(|word| word.starts_with(|c: char| c.is_ascii_digit())).map(str::to_owned)
}

/// The first `count` numbers of a version, for comparing: `[0, 15]` of "0.15.1".
pub fn numbers(version: &str, count: usize) -> Vec<u32> {
    version.split('.').take(count).map_while(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_what_programs_print() {
        assert_eq!(number_in("v20.20.2\n").as_deref(), Some("20.20.2"));
        assert_eq!(number_in("wasm-bindgen 0.2.130\n").as_deref(), Some("0.2.130"));
        assert_eq!(number_in("Google Chrome 156.0.1.2 \n").as_deref(), Some("156.0.1.2"));
        assert_eq!(number_in("no number"), None);
    }

    #[test]
    fn versions_compare_by_number() {
        assert!(numbers("0.15.1", 2) >= vec![0, 15]);
        assert!(numbers("0.9.1", 2) < vec![0, 15]);
    }

    #[cfg(unix)]
    #[test]
    fn a_failure_names_the_command() {
        let error = Run::new("false").arg("--really").go().unwrap_err();
        assert!(format!("{error:#}").starts_with("`false --really` failed"));
        let error = Run::new("no-such-program-here").go().unwrap_err();
        assert!(format!("{error:#}").starts_with("`no-such-program-here` could not be started"));
    }
}

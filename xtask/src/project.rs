//! The project's folders and files, and the versions in its lock file.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use crate::run::Run;

/// The folders of this clone of the repository.
pub struct Project {
    /// The folder of the root package.
    pub root: PathBuf,
    /// Cargo's target folder, wherever the user keeps it.
    pub target: PathBuf,
}

impl Project {
    /// Finds the clone from which this command was started.
    pub fn find() -> Result<Self> {
        // `cargo run` sets the variable; without it (a binary started by hand) the value of the build is used.
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.parent().context("the xtask package must lie in the clone's folder `xtask`")?;
        Ok(Self { root: root.to_owned(), target: target_folder(root)? })
    }

    /// A path of the clone, for example `pkg/dist`.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The version of a crate in Cargo.lock.
    pub fn locked_version(&self, name: &str) -> Result<String> {
        locked_version(&read(&self.path("Cargo.lock"))?, name)
            .ok_or_else(|| anyhow!("Cargo.lock names no `{name}`: run `cargo check` to bring it up to date"))
    }
}

fn target_folder(root: &Path) -> Result<PathBuf> {
    let text = Run::cargo().args(["metadata", "--no-deps", "--format-version", "1"]).folder(root).output()?;
    let metadata: serde_json::Value =
        serde_json::from_str(&text).context("`cargo metadata` answered with something else than JSON")?;
    let folder = metadata.get("target_directory").and_then(|value| value.as_str());
    folder.map(PathBuf::from).context("`cargo metadata` did not name the target folder")
}

/// The version of a crate in the text of Cargo.lock.
pub fn locked_version(lock: &str, name: &str) -> Option<String> {
    let heading = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != heading);
    let version = lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

/// Cargo's own folder.
pub fn cargo_home() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| Some(dirs::home_dir()?.join(".cargo")))
}

/// PATH with these folders first.
pub fn path_with(first: &[PathBuf]) -> Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = first.iter().cloned().chain(std::env::split_paths(&path));
    std::env::join_paths(folders).context("a folder of PATH holds a character that PATH cannot carry")
}

/// A file's text.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("`{}` could not be read", path.display()))
}

/// A file's bytes.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("`{}` could not be read", path.display()))
}

/// Writes a file, with the folders that it needs.
pub fn write(path: &Path, contents: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)
            .with_context(|| format!("the folder `{}` could not be made", folder.display()))?;
    }
    fs::write(path, contents).with_context(|| format!("`{}` could not be written", path.display()))
}

/// Removes a folder with all that it holds; it need not exist.
pub fn remove_folder(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("the folder `{}` could not be removed", path.display()))
        }
        _ => Ok(()),
    }
}

/// The files under a folder, at any depth, in the order of their names.
pub fn files_under(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder)
            .with_context(|| format!("the folder `{}` could not be read", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_that_of_the_very_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }
}

//! Downloads a tool from its release page, in seconds instead of minutes. If that fails for any reason, the caller builds
//! the tool.

use std::fs;
use std::path::Path;

use crate::run::{Run, version_of};

/// Downloads an archive and keeps its files if they include these programs in this version.
pub fn release(url: &str, into: &Path, programs: &[&str], version: &str) -> bool {
    let (Some(parent), fresh) = (into.parent(), into.with_extension("new")) else {
        return false;
    };
    let archive = parent.join("archive.tar.gz");
    let _ = fs::remove_dir_all(&fresh);
    if fs::create_dir_all(&fresh).is_err() {
        return false;
    }
    // Short time-outs: behind a firewall that drops packets the default takes minutes.
    let limits = ["--connect-timeout", "5", "--max-time", "180", "--speed-limit", "1000", "--speed-time", "10"];
    let done = Run::new("curl").args(["-fsSL"]).args(limits).arg("-o").arg(&archive).arg(url).succeeds()
        && Run::new("tar")
            .arg("-xzf")
            .arg(&archive)
            .args(["--strip-components", "1", "-C"])
            .arg(&fresh)
            .succeeds()
        // Refuses other content, such as an error page or a build for another system.
        && all_are(&fresh, programs, version)
        // Renamed last, so that an interrupted download never looks like a finished one.
        && fs::remove_dir_all(into).is_ok_or_missing()
        && fs::rename(&fresh, into).is_ok();
    let _ = fs::remove_dir_all(&fresh);
    let _ = fs::remove_file(&archive);
    done
}

/// Whether a folder has all of these programs in this version.
pub fn all_are(folder: &Path, programs: &[&str], version: &str) -> bool {
    programs.iter().all(|program| version_of(folder.join(file_name(program))).as_deref() == Some(version))
}

/// This system as the release pages of wasm-bindgen, wasm-pack and cargo-deny spell it.
pub fn platform() -> String {
    let system = match std::env::consts::OS {
        "macos" => "apple-darwin",
        "windows" => "pc-windows-msvc",
        _ => "unknown-linux-musl",
    };
    format!("{}-{system}", std::env::consts::ARCH)
}

trait OkOrMissing {
    fn is_ok_or_missing(&self) -> bool;
}

impl OkOrMissing for std::io::Result<()> {
    fn is_ok_or_missing(&self) -> bool {
        self.as_ref().map_or_else(|error| error.kind() == std::io::ErrorKind::NotFound, |()| true)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    /// An archive like those of release pages: programs in one folder.
    fn archive(folder: &Path, version: &str) -> String {
        let inner = folder.join("tool-1.2.3-platform");
        fs::create_dir_all(&inner).unwrap();
        let program = inner.join("tool");
        fs::write(&program, format!("#!/bin/sh\necho tool {version}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let file = folder.join("page.tar.gz");
        let tar = Run::new("tar").arg("-czf").arg(&file).arg("-C").arg(folder).arg("tool-1.2.3-platform");
        assert!(tar.succeeds());
        format!("file://{}", file.display())
    }

    #[test]
    fn only_a_whole_archive_of_the_right_version_is_kept() {
        let folder = std::env::temp_dir().join(format!("oney-rules-download-{}", std::process::id()));
        let into = folder.join("tool-1.2.3/bin");
        let url = archive(&folder, "1.2.3");

        assert!(!release("file:///no/such/file", &into, &["tool"], "1.2.3"));
        assert!(!release(&url, &into, &["tool"], "1.2.4"));
        assert!(!release(&url, &into, &["tool", "another"], "1.2.3"));
        assert!(!into.exists());

        assert!(release(&url, &into, &["tool"], "1.2.3"));
        assert!(all_are(&into, &["tool"], "1.2.3"));
        // The rest of a failed try must not block the next one.
        assert!(release(&url, &into, &["tool"], "1.2.3"));
        assert_eq!(fs::read_dir(folder.join("tool-1.2.3")).unwrap().count(), 1);
        fs::remove_dir_all(folder).unwrap();
    }
}

/// A program's file name on this system.
pub fn file_name(program: &str) -> String {
    format!("{program}{}", std::env::consts::EXE_SUFFIX)
}

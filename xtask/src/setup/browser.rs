//! A Chromium and the driver of its version, for the tests.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::doing;
use crate::project::Project;
use crate::run::{Run, numbers, version_of};

/// The browser for tests of pages.
pub struct Browser {
    /// Chromium or Chrome.
    pub chrome: PathBuf,
    /// The ChromeDriver of the same version.
    pub driver: PathBuf,
}

/// The installed browser, or else a new one.
pub fn find_or_install(project: &Project) -> Result<Browser> {
    let mut chrome = find_chrome(project);
    let mut driver = find_driver();
    if (chrome.is_none() || driver.is_none()) && can_use_apt() {
        doing("browser", "installing the Debian packages chromium and chromium-driver (one to three minutes)");
        install_with_apt()?;
        (chrome, driver) = (find_chrome(project), find_driver());
    }
    if chrome.is_none() {
        doing("browser", "downloading Playwright's Chromium (about 150 MB)");
        install_with_playwright(project)?;
        chrome = find_chrome(project);
    }
    let chrome = chrome.context("no Chromium was found: install it, or set CHROME_PATH to it")?;
    let version = version_of(&chrome)
        .with_context(|| format!("`{} --version` says nothing: set CHROME_PATH", chrome.display()))?;
    let driver = driver.with_context(|| no_driver(&version))?;
    if version_of(&driver).map(|driver| numbers(&driver, 1)) != Some(numbers(&version, 1)) {
        bail!("the version of `{}` is not that of the browser: {}", driver.display(), no_driver(&version));
    }
    println!("{:<14} {} {version}", "browser", chrome.display());
    Ok(Browser { chrome, driver })
}

fn no_driver(version: &str) -> String {
    let major = version.split('.').next().unwrap_or(version);
    format!(
        "a ChromeDriver {major} is needed: install it (Debian `chromium-driver`, Homebrew `chromedriver`, elsewhere \
         `npx @puppeteer/browsers install chromedriver@{major}`) and put it on PATH or into CHROMEDRIVER"
    )
}

fn find_chrome(project: &Project) -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("CHROME_PATH") {
        return Some(path.into());
    }
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    let applications = [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
    let on_path = names.iter().find_map(|name| which::which(name).ok());
    on_path
        .or_else(|| applications.iter().map(PathBuf::from).find(|path| path.is_file()))
        .or_else(|| of_playwright(project))
}

/// Playwright's own browser, if it has one.
fn of_playwright(project: &Project) -> Option<PathBuf> {
    let script = "const { chromium } = require('playwright-core'); console.log(chromium.executablePath())";
    let answer = Run::new("node").args(["-e", script]).folder(&project.path("tests")).output().ok()?;
    Some(PathBuf::from(answer.trim())).filter(|path| path.is_file())
}

fn find_driver() -> Option<PathBuf> {
    std::env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| which::which("chromedriver").ok())
}

fn can_use_apt() -> bool {
    let root = cfg!(unix) && Run::new("id").arg("-u").output().is_ok_and(|id| id.trim() == "0");
    root && Path::new("/etc/debian_version").exists() && which::which("apt-get").is_ok()
}

fn install_with_apt() -> Result<()> {
    let apt = || Run::new("apt-get").env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet=2");
    apt().arg("update").go()?;
    apt()
        .args(["install", "-y", "--no-install-recommends", "chromium", "chromium-driver"])
        .go()
        .context("the browser could not be installed: install Chromium and its driver by hand")
}

fn install_with_playwright(project: &Project) -> Result<()> {
    let script = project.path("tests/node_modules/playwright-core/cli.js");
    Run::new("node").arg(script).args(["install", "chromium"]).go().context(
        "Playwright could not download its browser: install Chromium and ChromeDriver of the same version, \
         or set CHROME_PATH and CHROMEDRIVER",
    )
}

//! `cargo xtask serve`: the demo page on 127.0.0.1, with the headers that a payment page has.

use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use base64::Engine;
use percent_encoding::percent_decode_str;
use sha2::{Digest, Sha256};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::project::Project;

/// First port to try.
pub const PORT: u16 = 8087;
/// How many more ports to try if it is in use.
const MORE_PORTS: u16 = 20;

/// Serves until the user ends it.
pub fn run(project: &Project, port: u16) -> Result<()> {
    let (server, address) = start(port)?;
    println!("the demo page is at {address} (Ctrl-C ends it)");
    if !project.path("pkg/dist").is_dir() {
        println!("pkg/dist is missing, so the page cannot check anything yet: run `cargo xtask pkg`");
    }
    answer_all(&server, &project.root);
    Ok(())
}

fn start(port: u16) -> Result<(Server, String)> {
    let mut last = None;
    for port in port..=port.saturating_add(MORE_PORTS) {
        // Only for this machine: the page is unfinished work.
        match Server::http(("127.0.0.1", port)) {
            Ok(server) => {
                let address = format!("http://{}/", server.server_addr());
                return Ok((server, address));
            }
            Err(error) => last = Some(error),
        }
    }
    let reason = last.map_or_else(String::new, |error| error.to_string());
    Err(anyhow!("no port from {port} on is free ({reason}): choose another with `--port`"))
}

fn answer_all(server: &Server, root: &Path) {
    for request in server.incoming_requests() {
        // Ignores a browser that has closed the connection.
        let _ = answer(request, root);
    }
}

fn answer(request: Request, root: &Path) -> Result<()> {
    let (status, kind, body) = match (request.method(), find(root, request.url())) {
        (Method::Get | Method::Head, Some(file)) => match fs::read(&file) {
            Ok(body) => (200, content_type(&file), body),
            Err(_) => (404, TEXT, b"not found\n".to_vec()),
        },
        (Method::Get | Method::Head, None) => (404, TEXT, b"not found\n".to_vec()),
        _ => (501, TEXT, NO_BACKEND.to_vec()),
    };
    let page = if kind == HTML { String::from_utf8_lossy(&body).into_owned() } else { String::new() };
    let mut response = Response::from_data(body).with_status_code(status);
    let policy = content_security_policy(&page);
    for (name, value) in [
        ("Content-Type", kind),
        ("Content-Security-Policy", &policy),
        // Always fresh: the files change during work.
        ("Cache-Control", "no-cache"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
    ] {
        let header = Header::from_bytes(name, value);
        response.add_header(header.map_err(|()| anyhow!("the header {name} cannot be sent"))?);
    }
    request.respond(response).context("the answer could not be sent")
}

/// The file of an address: pkg/ under /pkg/, www/ under everything else.
fn find(root: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?;
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let relative = path.strip_prefix('/')?;
    let (folder, relative) = match relative.strip_prefix("pkg/") {
        Some(rest) => (root.join("pkg"), rest),
        None => (root.join("www"), relative),
    };
    // Nothing outside the two folders, and nothing hidden in them.
    let inside = Path::new(relative).components().all(|component| match component {
        Component::Normal(name) => !name.to_string_lossy().starts_with('.'),
        _ => false,
    });
    if !inside || relative.contains(['\\', '\0']) {
        return None;
    }
    let file = folder.join(relative);
    let file = if file.is_dir() { file.join("index.html") } else { file };
    // A symbolic link must not lead out either.
    let file = file.canonicalize().ok()?;
    (file.starts_with(folder.canonicalize().ok()?) && file.is_file()).then_some(file)
}

const HTML: &str = "text/html; charset=utf-8";
/// Shown if the browser sends the form because it could not run the check.
const NO_BACKEND: &[u8] = b"This demo has no backend: here a shop checks the order again, with the same rules.\n";
const TEXT: &str = "text/plain; charset=utf-8";

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => HTML,
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        _ => TEXT,
    }
}

/// As strict as that of a payment page, to show that the package needs no more.
fn content_security_policy(page: &str) -> String {
    let hashes: String = inline_scripts(page).map(|script| format!(" 'sha256-{}'", hash(script))).collect();
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; img-src 'self' data:; \
         object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}

/// The contents of a page's inline scripts: an import map must be inline.
fn inline_scripts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<script").skip(1).filter_map(|part| {
        let (attributes, rest) = part.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        (!attributes.contains("src=")).then_some(script)
    })
}

fn hash(script: &str) -> String {
    // A browser normalises line ends before it computes the hash.
    let script = script.replace("\r\n", "\n");
    base64::engine::general_purpose::STANDARD.encode(Sha256::digest(script.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clone() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
    }

    #[test]
    fn only_the_two_folders_are_served() {
        assert!(find(clone(), "/pkg/package.json?v=1").is_some_and(|file| file.ends_with("pkg/package.json")));
        for url in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/pkg/../Cargo.toml",
            "/pkg/..%2fCargo.toml",
            "/pkg/%2e%2e%5cCargo.toml",
            "/pkg//etc/passwd",
            "//etc/passwd",
            "/.git/config",
            "/pkg/.npmrc",
            "/%00",
            "/%ff",
            "",
        ] {
            assert_eq!(find(clone(), url), None, "{url}");
        }
    }

    #[test]
    fn inline_scripts_are_named_by_their_hash() {
        let policy =
            content_security_policy("<script src=\"a.js\"></script><script type=\"importmap\">{}</script>");
        // `printf '{}' | openssl dgst -sha256 -binary | base64`
        assert_eq!(policy.matches("sha256-").count(), 1);
        assert!(policy.contains("'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='"), "{policy}");
    }

    #[test]
    fn what_is_built_for_pages_has_the_type_that_pages_ask_for() {
        assert_eq!(content_type(Path::new("core_bg.wasm")), "application/wasm");
        assert_eq!(content_type(Path::new("api.js")), "text/javascript; charset=utf-8");
    }

    #[test]
    fn a_taken_port_leads_to_the_next() {
        let (first, _) = start(0).unwrap();
        let taken = first.server_addr().to_ip().unwrap().port();
        let (_second, address) = start(taken).unwrap();
        assert!(!address.contains(&format!(":{taken}/")), "{address}");
    }
}

// A static server for the tests: the page, the package, nothing else, under the policy that the README tells shops to set.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

const root = new URL("../../", import.meta.url);

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const SERVED = /^\/(www|pkg\/dist|tests\/npm|tests\/www)\/[\w./-]+$/;

/** Starts a server on a free port; `posts` collects the bodies of forms. */
export async function serve() {
  const posts = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const header = (status, type, policy = POLICY) =>
      response.writeHead(status, {
        "content-type": type,
        "content-security-policy": policy,
        "x-content-type-options": "nosniff",
      });

    if (request.method === "POST") {
      let body = "";
      for await (const part of request) body += part;
      posts.push(new URLSearchParams(body));
      header(200, TYPES[".html"]).end("<!doctype html><title>Posted</title>");
      return;
    }
    // Empty pages for tests that bring their own program, with and without leave to compile WebAssembly.
    if (pathname === "/empty") return void header(200, TYPES[".html"]).end("<!doctype html><title>Empty</title>");
    if (pathname === "/forbidden") {
      header(200, TYPES[".html"], POLICY.replace(" 'wasm-unsafe-eval'", "")).end("<!doctype html><title>Strict</title>");
      return;
    }
    // Browsers ask for it unless a page names an icon.
    if (pathname === "/favicon.ico") return void header(204, "image/x-icon").end();
    if (!SERVED.test(pathname) || pathname.includes("..")) return void header(404, "text/plain").end();
    try {
      const body = await readFile(new URL(`.${pathname}`, root));
      header(200, TYPES[extname(pathname)] ?? "application/octet-stream").end(body);
    } catch {
      header(404, "text/plain").end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    posts,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

// A static server with the policy that shops set, and a page in Chromium that answers.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { launch, open } from "../www/browser.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };
// The import map of the plain page stands in the page itself.
const POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; img-src data:";

export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = join(folder, normalize(pathname === "/" ? "/index.html" : pathname));
    try {
      const body = await readFile(path);
      const type = TYPES[extname(path)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "content-security-policy": POLICY }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close().closeAllConnections() };
}

let browser;

/** What the page at this address answers; anything that it complains about is an error. */
export async function answerOf(url) {
  browser ??= await launch();
  const { page, complaints } = await open(browser.context, url);
  try {
    await page.waitForFunction(() => globalThis.answered !== undefined, undefined, { timeout: 60_000 });
    const answer = await page.evaluate(() => globalThis.answered);
    if (complaints.length > 0 || answer.error) throw new Error([answer.error, ...complaints].join("\n"));
    return answer;
  } catch (error) {
    throw new Error(`${error.message}\n${complaints.join("\n")}`);
  } finally {
    await page.close();
  }
}

/** Serves a built folder and asks its page. */
export async function answerOfFolder(folder, page = "/") {
  const { origin, close } = await serve(folder);
  try {
    return await answerOf(origin + page);
  } finally {
    close();
  }
}

export async function closeBrowser() {
  await browser?.close();
}

/** `node page.mjs [part of a job's name]`: the jobs in headless Chromium, then cold starts. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { launch } from "../../tests/www/browser.mjs";
import { build } from "./build.mjs";
import { compareStarts } from "./cold.mjs";

const wanted = process.argv[2] ?? "";
const NAMES = ["oney", "slim", "zod", "valibot", "ajv"];
const COLD = "cold start in a fresh page";
const TYPES = { ".html": "text/html", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json" };
const HEADERS = {
  "cache-control": "no-store",
  // What makes a page's clock fine enough.
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

const folder = mkdtempSync(join(tmpdir(), "oney-rules-bench-"));
const server = createServer(answer);
try {
  await build(folder, "browser", NAMES);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  await warm(origin);
  if (COLD.includes(wanted)) {
    const starts = new Map();
    await compareStarts(`${COLD}, navigation to first answer`, NAMES, async (name) => {
      const { navigation, lastByte } = await start(origin, name);
      starts.set(name, [...(starts.get(name) ?? []), lastByte]);
      return navigation;
    });
    await compareStarts(`${COLD}, last byte to first answer`, NAMES, (name) => starts.get(name).shift());
  }
} finally {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** `/<name>.html` is a page that has nothing but a module; other paths are files of the folder. */
function answer({ url }, response) {
  const name = basename(url);
  const type = TYPES[extname(name)];
  if (type === undefined) return void response.writeHead(404).end();
  response.writeHead(200, { ...HEADERS, "content-type": type });
  response.end(type === TYPES[".html"] ? pageOf(name.slice(0, -".html".length)) : readFileSync(join(folder, name)));
}

function pageOf(name) {
  const run = `
    import { first } from "./${name}.mjs";
    const valid = await first(${readFileSync(join(folder, "order.json"))});
    const now = performance.now();
    // When the last byte of the last file came.
    const last = Math.max(...performance.getEntriesByType("resource").map(({ responseEnd }) => responseEnd));
    globalThis.result = { valid, navigation: now, lastByte: now - last };`;
  return `<!doctype html><meta charset="utf-8"><title>Start</title>${name === "bench" ? "" : `<script type="module">${run}</script>`}`;
}

async function warm(origin) {
  const browser = await launch();
  try {
    console.log(`\nChromium ${browser.context.browser()?.version() ?? ""}: microseconds, and how many times as long as oney-rules`);
    const page = await browser.context.newPage();
    await page.exposeFunction("print", (line) => console.log(line));
    await page.goto(`${origin}/bench.html`);
    await page.evaluate(async (wanted) => (await import("./bench.mjs")).run(wanted, globalThis.print), wanted);
  } finally {
    await browser.close();
  }
}

/** A browser of its own for each start: what one has compiled must not help the next. */
async function start(origin, name) {
  const browser = await launch();
  try {
    const page = await browser.context.newPage();
    await page.goto(`${origin}/${name}.html`);
    const result = await (await page.waitForFunction(() => globalThis.result)).jsonValue();
    if (result.valid !== true) throw new Error(`${name}: S2's authorization must be valid`);
    return result;
  } finally {
    await browser.close();
  }
}

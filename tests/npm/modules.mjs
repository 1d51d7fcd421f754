// The validators of all wasm modules: the one of servers, the one of pages, and their fast one. A program has one core, so what has no
// file of its own is loaded from another folder.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Validator as server } from "../../pkg/dist/index.node.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { Validator: page } = createRequire(import.meta.url)("../../pkg/dist/index.cjs");

export const modules = { server, page, fast: await fastOne() };

async function fastOne() {
  const copy = mkdtempSync(join(tmpdir(), "oney-rules-dist-"));
  try {
    cpSync(here("../../pkg/dist"), copy, { recursive: true });
    cpSync(here("../../pkg/package.json"), join(copy, "package.json"));
    const { init, Validator } = await import(pathToFileURL(join(copy, "index.fast.js")));
    await init();
    return Validator;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

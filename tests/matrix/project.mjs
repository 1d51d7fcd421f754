// An empty project with the packed package, and the app in it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { installPackage } from "../npm/install.mjs";
import { orders } from "./orders.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const run = promisify(execFile);

let packed;

/** A folder of its own for each environment: what one build leaves behind another must not find. */
export function makeProject(name) {
  packed ??= installPackage();
  const folder = mkdtempSync(join(packed.project, `${name}-`));
  cpSync(join(packed.project, "node_modules"), join(folder, "node_modules"), { recursive: true });
  cpSync(here("app"), folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(folder, "orders.json"), JSON.stringify(orders));
  writeFileSync(join(folder, "orders.js"), `export default ${JSON.stringify(orders)};\n`);
  return folder;
}

/** The file that `npm publish` would send. */
export function tarball() {
  packed ??= installPackage();
  const [file] = readdirSync(packed.project).filter((name) => name.endsWith(".tgz"));
  return join(packed.project, file);
}

/** A page of its own for a program. */
export function writePage(folder, script, name = "index.html") {
  const head = '<!doctype html><meta charset="utf-8"><title>Matrix</title><link rel="icon" href="data:,">';
  writeFileSync(join(folder, name), `${head}\n${script}\n`);
}

/** Runs a program of Node in the folder and returns what it printed. */
export async function node(folder, args, env = {}) {
  try {
    const { stdout } = await run(process.execPath, args, { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 1 << 26 });
    return stdout;
  } catch (error) {
    assert.fail(`${args.join(" ")}\n${error.stdout}\n${error.stderr}`);
  }
}

/** The program of a tool of this folder. */
export function tool(path) {
  return here(`node_modules/${path}`);
}

/** How often the wasm is in what a bundler wrote: as a file, and as base64 text. */
export function wasmCopies(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.reduce((copies, file) => {
    const path = join(file.parentPath ?? file.path, file.name);
    if (file.name.endsWith(".map")) return copies;
    if (file.name.endsWith(".wasm")) return copies + 1;
    // The first bytes of every module, `\0asm` and the version, in base64.
    return copies + readFileSync(path, "latin1").split("AGFzbQEAAA").length - 1;
  }, 0);
}

export function remove(folder) {
  rmSync(folder, { recursive: true, force: true });
}

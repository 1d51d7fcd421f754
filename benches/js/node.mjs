/** `node node.mjs [part of a job's name]`: the jobs in Node, then cold starts, then loading the installed packages. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { compareStarts } from "./cold.mjs";

const NAMES = ["oney", "zod", "valibot", "ajv"];
const COLD = "cold start in a fresh process";
const OTHERS = ["libphonenumber-js/max", "validator/lib/isPostalCode.js"];
/** By name: the folder from which the packages are found, and the packages. The code that ajv generates is no package. */
const PACKAGES = {
  oney: ["../../tests/", ["oney-rules"]],
  zod: ["./", ["zod/mini", ...OTHERS]],
  valibot: ["./", ["valibot", ...OTHERS]],
};
/** By name: the code that loads one package. */
const LOADERS = { import: "await import(name)", require: "require(name)" };
const wanted = process.argv[2] ?? "";
const folder = mkdtempSync(join(tmpdir(), "oney-rules-bench-"));
try {
  await build(folder, "node", NAMES);
  console.log(`\nNode ${process.versions.node}: microseconds, and how many times as long as oney-rules`);
  const { run } = await import(pathToFileURL(join(folder, "bench.mjs")));
  await run(wanted, console.log);
  if (COLD.includes(wanted)) await compareStarts(`${COLD}, import to first answer`, NAMES, start);
  for (const loader of Object.keys(LOADERS)) {
    const title = `${loader} alone in a fresh process`;
    if (title.includes(wanted)) await compareStarts(title, Object.keys(PACKAGES), (name) => load(loader, ...PACKAGES[name]));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function start(name) {
  return milliseconds([here("start.mjs"), join(folder, `${name}.mjs`)]);
}

/** Loads packages as they are installed, not bundled. */
function load(loader, from, names) {
  const type = loader === "import" ? "module" : "commonjs";
  const program = `const begin = performance.now();
    for (const name of ${JSON.stringify(names)}) ${LOADERS[loader]};
    console.log(performance.now() - begin);`;
  return milliseconds([`--input-type=${type}`, "--eval", program], here(from));
}

/** What a fresh process prints. */
function milliseconds(options, cwd) {
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${options.at(-1)} failed: ${stderr}`);
  return Number(stdout);
}

function here(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}

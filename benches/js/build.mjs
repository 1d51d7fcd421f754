/** Bundles what is measured, each entry into one minified file, as a shop would deliver it. */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compile } from "./peers/ajv-schema.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
// The build's own copy; it also resolves `oney-rules` to pkg/.
const TOOLS = here("../../tests/node_modules");
const { build: esbuild } = createRequire(here("../../tests/package.json"))("esbuild");

/** Writes `bench.mjs`, a file for each of `first`, the core and the order of the cold starts into `folder`. */
export async function build(folder, platform, first) {
  mkdirSync(folder, { recursive: true });
  const entries = ["bench", ...first.map((name) => `first/${name}`)];
  const file = (entry) => join(folder, `${entry.split("/").at(-1)}.mjs`);
  await Promise.all(entries.map((entry) => bundle(here(`${entry}.mjs`), file(entry), platform)));
  const { authorization } = await orders(folder);
  writeFileSync(join(folder, "order.json"), JSON.stringify(authorization()));
  copyFileSync(here("../../pkg/dist/core_bg.wasm"), join(folder, "core.wasm"));
}

async function orders(folder) {
  const file = join(folder, "orders.mjs");
  await bundle(here("orders.mjs"), file, "node");
  return import(pathToFileURL(file));
}

function bundle(entry, outfile, platform) {
  return esbuild({
    entryPoints: [entry],
    outfile,
    platform,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    loader: { ".form": "text" },
    nodePaths: [TOOLS],
    plugins: [ajv],
    logLevel: "warning",
  });
}

const ajv = {
  name: "ajv",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^virtual:ajv-order$/ }, ({ path }) => ({ path, namespace: "ajv" }));
    onLoad({ filter: /.*/, namespace: "ajv" }, () => ({ contents: compile(), resolveDir: here("peers") }));
  },
};

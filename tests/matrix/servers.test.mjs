// Where programs run without a page: Node, Jest, workerd.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as esbuild from "esbuild";
import { Miniflare } from "miniflare";
import { check } from "./orders.mjs";
import { makeProject, node, tool, wasmCopies } from "./project.mjs";

test("Node, import", async () => {
  check(JSON.parse(await node(makeProject("esm"), ["node.mjs"])));
});

test("Node, require", async () => {
  check(JSON.parse(await node(makeProject("cjs"), ["node.cjs"])));
});

test("Node, bundled by esbuild into one file", async () => {
  const folder = makeProject("node-bundle");
  const shared = { bundle: true, platform: "node", target: "node20", logLevel: "error", absWorkingDir: folder };
  await esbuild.build({ ...shared, entryPoints: ["node.mjs"], format: "esm", outfile: "esm/out.mjs" });
  await esbuild.build({ ...shared, entryPoints: ["node.cjs"], format: "cjs", outfile: "cjs/out.cjs" });
  for (const file of ["esm/out.mjs", "cjs/out.cjs"]) {
    assert.equal(wasmCopies(join(folder, file, "..")), 1, file);
    check(JSON.parse(await node(folder, [file])));
  }
});

for (const environment of ["node", "jsdom"]) {
  test(`Jest, ${environment}`, async () => {
    const folder = makeProject("jest");
    const config = {
      rootDir: folder,
      testMatch: ["**/jest.test.cjs"],
      testEnvironment: environment === "jsdom" ? tool("jest-environment-jsdom") : "node",
      // Our folder lies below another one with the same package.
      haste: { enableSymlinks: false },
    };
    await node(folder, [tool("jest/bin/jest.js"), "--ci", "--no-cache", "--config", JSON.stringify(config)], { NAME: environment });
    check(JSON.parse(readFileSync(join(folder, `answer-${environment}.json`), "utf8")));
  });
}

test("workerd", async () => {
  const folder = makeProject("workerd");
  const out = join(folder, "out");
  // As Wrangler does it: these conditions, wasm as a module of its own.
  await esbuild.build({
    entryPoints: ["workerd.js"],
    absWorkingDir: folder,
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    outdir: out,
    logLevel: "error",
  });
  assert.equal(wasmCopies(out), 1);
  const worker = new Miniflare({
    modulesRoot: out,
    modules: [
      { type: "ESModule", path: join(out, "workerd.js") },
      { type: "CompiledWasm", path: join(out, "core_bg.wasm") },
    ],
    compatibilityDate: "2026-07-01",
  });
  try {
    check(await (await worker.dispatchFetch("http://localhost/")).json());
  } finally {
    await worker.dispose();
  }
});

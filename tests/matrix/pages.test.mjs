// Pages and workers in Chromium: without a bundler, and through each bundler without any configuration.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import * as esbuild from "esbuild";
import { build, createServer } from "vite";
import webpack from "webpack";
import { answerOf, answerOfFolder, closeBrowser } from "./browser.mjs";
import { check, checkOutcomes } from "./orders.mjs";
import { makeProject, wasmCopies, writePage } from "./project.mjs";

after(closeBrowser);

const PAGES = ["page", "worker-page"];

/** Entries of the package as a page without a bundler names them. */
const imports = Object.fromEntries(
  ["", "/parameters", "/schema"].map((entry) => {
    const file = entry === "" ? "index.browser.js" : `${entry.slice(1)}.js`;
    return [`oney-rules${entry}`, `/node_modules/oney-rules/dist/${file}`];
  }),
);

test("plain page with an import map", async () => {
  const folder = makeProject("plain");
  const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
  writePage(folder, `${map}<script type="module" src="page.js"></script>`);
  check(await answerOfFolder(folder));
});

test("module worker without a bundler", async () => {
  const folder = makeProject("plain-worker");
  // No import map reaches a worker, so it names the file.
  writeFileSync(
    join(folder, "plain-worker.js"),
    `import { init, Validator } from "${imports["oney-rules"]}";
     import orders from "./orders.js";
     await init();
     postMessage(orders.map(({ profile, options, order }) => structuredClone(new Validator(profile).validate(order, options))));`,
  );
  writeFileSync(
    join(folder, "page.js"),
    `const worker = new Worker("plain-worker.js", { type: "module" });
     globalThis.answered = new Promise((resolve, reject) => {
       worker.onmessage = ({ data }) => resolve(data);
       worker.onerror = ({ message }) => resolve({ error: message });
     });`,
  );
  writePage(folder, '<script type="module" src="page.js"></script>');
  checkOutcomes(await answerOfFolder(folder));
});

test("esbuild", async () => {
  const folder = makeProject("esbuild");
  const out = join(folder, "out");
  const entryPoints = ["page.js", "worker.js", "worker-page.js"];
  const shared = { absWorkingDir: folder, bundle: true, format: "esm", target: "es2022", logLevel: "error", outdir: out };
  await esbuild.build({ ...shared, entryPoints, splitting: true, minify: true });
  assert.equal(wasmCopies(out), 1);
  for (const page of PAGES) {
    writePage(out, `<script type="module" src="${page}.js"></script>`);
    check(await answerOfFolder(out));
  }
});

for (const page of PAGES) {
  test(`Vite build, ${page}`, async () => {
    const folder = makeProject("vite");
    writePage(folder, `<script type="module" src="/${page}.js"></script>`);
    await build({ root: folder, logLevel: "error" });
    assert.equal(wasmCopies(join(folder, "dist")), 1);
    check(await answerOfFolder(join(folder, "dist")));
  });

  test(`Vite dev, ${page}`, async () => {
    const folder = makeProject("vite-dev");
    writePage(folder, `<script type="module" src="/${page}.js"></script>`);
    const server = await createServer({ root: folder, logLevel: "error", server: { port: 0, host: "127.0.0.1" } });
    try {
      await server.listen();
      check(await answerOf(server.resolvedUrls.local[0]));
    } finally {
      await server.close();
    }
  });

  test(`webpack, ${page}`, async () => {
    const folder = makeProject("webpack");
    const out = join(folder, "out");
    const compiler = webpack({ context: folder, mode: "production", entry: `./${page}.js`, output: { path: out } });
    const stats = await new Promise((resolve, reject) => {
      compiler.run((error, result) => (error ? reject(error) : resolve(result)));
    });
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    // The lazy chunk is larger than webpack likes; that is why it is lazy.
    const others = warnings.filter(({ message }) => !/size limit|performance/.test(message));
    assert.deepEqual([errors, others], [[], []]);
    assert.equal(wasmCopies(out), 1);
    writePage(out, '<script src="main.js"></script>');
    check(await answerOfFolder(out));
  });
}

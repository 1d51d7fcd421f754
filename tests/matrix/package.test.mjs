// What those who publish and those who resolve packages look at.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { makeProject, node, tarball, tool } from "./project.mjs";

test("publint", async () => {
  const folder = join(makeProject("publint"), "node_modules/oney-rules");
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { messages } = await publint({ pkgDir: folder, pack: false, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest, { color: false })), []);
});

test("are the types wrong?", async () => {
  const folder = makeProject("attw");
  // No types belong to a wasm file, nor to a document.
  const others = ["./core.wasm", "./schema/authorization.json", "./package.json"];
  // `node10` is the resolution from before `exports`, which TypeScript 7 has no more.
  const flags = ["--profile", "node16", "--no-color", "--no-emoji", "--include-entrypoints", "./locales/en"];
  // Fails by itself where a resolution goes wrong.
  const report = await node(folder, [
    tool("@arethetypeswrong/cli/dist/index.js"),
    tarball(),
    ...flags,
    "--exclude-entrypoints",
    ...others,
  ]);
  const rows = new Map(
    report.split("\n").filter((line) => line.includes('"oney-rules')).map((line) => {
      const [, name, ...cells] = line.split("│").map((cell) => cell.trim());
      return [name.slice(1, -1), cells.slice(0, 3)];
    }),
  );
  const { exports } = JSON.parse(readFileSync(join(folder, "node_modules/oney-rules/package.json"), "utf8"));
  for (const entry of [...Object.keys(exports), "./locales/en"].filter((entry) => !/\*|\.wasm|\.json/.test(entry))) {
    assert.deepEqual(rows.get(`oney-rules${entry.slice(1)}`), ["OK (CJS)", "OK (ESM)", "OK"], entry);
  }
});

// A million checks leak nothing: memory at the end is that after the first ten thousand. Only in the long run.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { SLACK } from "./leaks.mjs";

const options = { skip: process.env.ONEY_LONG !== "1" && "only in the long run" };
const entry = (path) => JSON.stringify(new URL(path, import.meta.url).href);

// This runs in its own process, so that nothing else uses its memory.
const PROGRAM = `
  import { ALL, call, FIRST, memoryOfWasm } from ${entry("leaks.mjs")};
  const memory = memoryOfWasm();
  const oney = await import(${entry("../../pkg/dist/server/node.js")});
  const measure = () => {
    for (let i = 0; i < 4; i++) gc();
    const { heapUsed, external } = process.memoryUsage();
    return { heap: heapUsed, external, wasm: memory() };
  };
  const turn = call(oney, FIRST);
  const before = measure();
  call(oney, ALL - FIRST, turn);
  console.log(JSON.stringify({ before, after: measure() }));
`;

test("Node: a million calls", options, (t) => {
  const args = ["--expose-gc", "--input-type=module", "--eval", PROGRAM];
  const { before, after } = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", cwd: fileURLToPath(new URL(".", import.meta.url)) }));
  for (const kind of Object.keys(before)) {
    t.diagnostic(`${kind}: ${before[kind]} bytes after the first ten thousand, ${after[kind] - before[kind]} more at the end`);
  }
  assert.equal(after.wasm, before.wasm);
  assert.ok(after.heap + after.external - before.heap - before.external < SLACK, JSON.stringify({ before, after }));
});

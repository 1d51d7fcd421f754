// Tables are unpacked when they are first needed, into room of a fixed size (pkg/wasm/src/memory.rs): all of them find theirs.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { unpackAll } from "./unpack-all.mjs";

test("servers have room for every table", async () => {
  const { Validator } = await import("../../pkg/dist/server/node.js");
  assert.ok(unpackAll(Validator) > 150);
});

test("pages have room for every table", async () => {
  const worker = new Worker(new URL("unpack-all.mjs", import.meta.url), {
    workerData: readFileSync(new URL("../../pkg/dist/core_bg.wasm", import.meta.url)),
  });
  const [found] = await once(worker, "message");
  assert.ok(found > 150);
});

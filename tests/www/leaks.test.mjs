// A million checks in a page leak nothing, either. Only in the long run.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ALL, FIRST, SLACK } from "../npm/leaks.mjs";
import { launch, open } from "./browser.mjs";
import { serve } from "./server.mjs";

const skip = process.env.ONEY_LONG !== "1" && "only in the long run";
let server;
let browser;

before(async () => {
  if (skip) return;
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test("Chromium: a million calls", { skip, timeout: 900_000 }, async (t) => {
  const { page, complaints } = await open(browser.context, `${server.origin}/empty`);
  const inspector = await browser.context.newCDPSession(page);
  const measure = async () => {
    for (let i = 0; i < 4; i++) await inspector.send("HeapProfiler.collectGarbage");
    const { usedSize } = await inspector.send("Runtime.getHeapUsage");
    const wasm = await page.evaluate(() => globalThis.memoryOfWasm());
    return { heap: usedSize, wasm };
  };
  await page.evaluate(async () => {
    globalThis.memoryOfWasm = (await import("/tests/npm/leaks.mjs")).memoryOfWasm();
  });
  // In parts, so that the page answers between them.
  const run = (count, turn) =>
    page.evaluate(
      async ([count, turn]) => {
        const oney = await import("/pkg/dist/index.browser.js");
        const { call } = await import("/tests/npm/leaks.mjs");
        await oney.init();
        return call(oney, count, turn);
      },
      [count, turn],
    );
  let turn = await run(FIRST, 0);
  const early = await measure();
  while (turn < ALL) turn = await run(Math.min(55_000, ALL - turn), turn);
  const late = await measure();
  for (const kind of Object.keys(early)) {
    t.diagnostic(`${kind}: ${early[kind]} bytes after the first ten thousand, ${late[kind] - early[kind]} more at the end`);
  }
  assert.equal(turn, ALL);
  assert.deepEqual(complaints, []);
  assert.equal(late.wasm, early.wasm);
  assert.ok(late.heap - early.heap < SLACK);
});

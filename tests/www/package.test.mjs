// The package in a real page, without the demo around it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { comparable, comparableToOpen, expectedOf, loadOpenVectors, loadVectors } from "../npm/vectors.mjs";
import { open } from "./browser.mjs";
import { prepareSite } from "./site.mjs";

const site = prepareSite();

async function inPage(path, run, argument) {
  const { page, complaints } = await open(site.context, site.origin + path);
  try {
    return { answer: await page.evaluate(run, argument), complaints };
  } finally {
    await page.close();
  }
}

test("all vectors", async () => {
  const vectors = [...loadVectors(), ...loadOpenVectors()];
  const { answer, complaints } = await inPage(
    "/empty",
    async (vectors) => {
      const { init, Validator } = await import("/pkg/dist/index.browser.js");
      const { outcomes } = await import("/tests/npm/outcomes.mjs");
      await init();
      return vectors.map((vector) => {
        try {
          return outcomes(Validator, vector);
        } catch (error) {
          // An open vector may have a profile of tomorrow.
          return error.message;
        }
      });
    },
    vectors,
  );
  assert.deepEqual(complaints, []);
  assert.equal(answer.length, vectors.length);
  vectors.forEach((vector, i) => {
    const { name, open } = vector;
    const expect = expectedOf("page", vector);
    const compare = open === undefined ? comparable : comparableToOpen;
    const isRight = () => {
      assert.ok(Array.isArray(answer[i]), `${name}: ${answer[i]}`);
      for (const outcome of answer[i]) assert.deepEqual(compare(outcome, expect), expect, name);
    };
    if (open === undefined) isRight();
    else assert.throws(isRight, assert.AssertionError, `${name} holds now: remove \`open\` (see CONTRIBUTING.md)`);
  });
});

test("init once, twice, at the same time", async () => {
  const { answer, complaints } = await inPage("/empty", async () => {
    const { init, Validator, UsageError } = await import("/pkg/dist/index.browser.js");
    let early;
    const ahead = new Validator({ country: "FR" });
    const wrong = new Validator({ country: "FR", contry: "FR" });
    try {
      ahead.validate({});
    } catch (error) {
      early = [error.message, error instanceof UsageError];
    }
    const [first, second] = [init(), init()];
    await Promise.all([first, second]);
    let late;
    try {
      wrong.validate({});
    } catch (error) {
      late = error.message;
    }
    await init();
    const { order } = ahead.validate({ BILLINGCITY: " Paris " }, { stage: "draft" });
    const { version } = await import("/pkg/dist/index.browser.js");
    return { early, late: late.includes("`contry`"), same: first === second, city: order.BILLINGCITY, version: version().version };
  });
  assert.deepEqual(complaints, []);
  assert.deepEqual(answer, { early: ["call `await init()` first", true], late: true, same: true, city: "Paris", version: "0.1.0" });
});

test("init again after the network failed", async () => {
  const { page } = await open(site.context, `${site.origin}/empty`);
  let failures = 1;
  await page.route("**/inline.js", (route) => (failures-- > 0 ? route.abort() : route.continue()));
  const answer = await page.evaluate(async () => {
    const { init, Validator } = await import("/pkg/dist/index.browser.js");
    const first = await init().then(
      () => "started",
      (error) => error.name,
    );
    await init();
    return [first, new Validator({ country: "FR" }).validate({}, { stage: "draft" }).valid];
  });
  assert.deepEqual(answer, ["TypeError", true]);
  await page.close();
});

test("a policy without 'wasm-unsafe-eval' is a typed error, each time", async () => {
  const { answer } = await inPage("/forbidden", async () => {
    const { init, Validator, WasmForbiddenError } = await import("/pkg/dist/index.browser.js");
    const failures = [];
    for (let i = 0; i < 2; i++) {
      await init().catch((error) => {
        failures.push([error instanceof WasmForbiddenError, error.name, error.code, error.message]);
      });
    }
    let late;
    const ahead = new Validator({ country: "FR" });
    const wrong = new Validator({ country: "FR", contry: "FR" });
    try {
      ahead.validate({});
    } catch (error) {
      late = error.message;
    }
    return { failures, late };
  });
  const failure = [
    true,
    "WasmForbiddenError",
    "wasm-forbidden",
    "this page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to `script-src`",
  ];
  assert.deepEqual(answer, { failures: [failure, failure], late: "call `await init()` first" });
});

test("slim streams the wasm", async () => {
  const { answer, complaints } = await inPage("/empty", async () => {
    const { init, Validator } = await import("/pkg/dist/index.slim.js");
    const missing = await init("/pkg/dist/nothing.wasm").catch((error) => error.name);
    const url = new URL("/pkg/dist/core_bg.wasm", location);
    await Promise.all([init(url), init(fetch(url))]);
    return [typeof missing, new Validator({ country: "FR" }).validate({}, { stage: "draft" }).valid];
  });
  assert.deepEqual(answer, ["string", true]);
  assert.deepEqual(complaints.filter((line) => !/nothing\.wasm|404|MIME/.test(line)), []);
});

test("after stack overflows and a very large input the page checks on", async () => {
  const { answer, complaints } = await inPage("/empty", async () => {
    const { init, Validator } = await import("/pkg/dist/index.browser.js");
    await init();
    const validator = new Validator({ country: "FR" });
    const check = () => JSON.stringify(validator.validate({ BILLINGCITY: " Paris " }, { today: "2026-11-22", stage: "draft" }));
    const expected = check();
    const deeper = () => {
      try {
        deeper();
      } catch (error) {
        try {
          check();
        } catch {}
        throw error;
      }
    };
    let wrong = 0;
    for (let round = 0; round < 20; round++) {
      try {
        deeper();
      } catch {}
      if (check() !== expected) wrong++;
    }
    validator.validateJson(`{"X":[${Array(1_000_000).fill('""').join()}]}`, { today: "2026-11-22" });
    return [wrong, check() === expected];
  });
  assert.deepEqual([answer, complaints], [[0, true], []]);
});

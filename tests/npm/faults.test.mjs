// After a fault, and after an input that took unusually much memory, the module starts again: a fault costs one call.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

// Before the package is loaded, so that every instance is seen.
const { Instance } = WebAssembly;
const instances = [];
let isRefused = false;
WebAssembly.Instance = function (...given) {
  if (isRefused) throw new RangeError("WebAssembly.Instance is disallowed on the main thread");
  const instance = new Instance(...given);
  instances.push(instance);
  return instance;
};
WebAssembly.Instance.prototype = Instance.prototype;

const server = await import("../../pkg/dist/server/node.js");
const page = createRequire(import.meta.url)("../../pkg/dist/index.cjs");

const options = { today: "2026-11-22", stage: "draft" };
const order = { BILLINGCITY: " Paris ", CART: [{ PRICE: 1 }] };
const memory = () => instances.at(-1).exports.memory.buffer.byteLength;

/** Calls `work` at the end of the stack, at each of the last frames; returns how often it threw. */
function atTheEndOfTheStack(work) {
  let thrown = 0;
  const deeper = () => {
    try {
      deeper();
    } catch (error) {
      try {
        work();
      } catch {
        thrown++;
      }
      throw error;
    }
  };
  assert.throws(deeper, RangeError);
  return thrown;
}

test("page: where no instance may start at once, the next call has a typed error and the one after works", async () => {
  const { RestartError, Validator } = page;
  const validator = new Validator({ country: "FR" });
  const check = () => validator.validate(order, options);
  const expected = check();
  isRefused = true;
  try {
    // As after a large input.
    instances.at(-1).exports.memory.grow(300);
    assert.deepEqual(check(), expected);
    assert.throws(check, (error) => error instanceof RestartError && error.code === "restarting" && error.name === "RestartError");
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(check(), expected);
  } finally {
    isRefused = false;
  }
});

for (const [name, { Validator }] of Object.entries({ server, page })) {
  const validator = new Validator({ country: "FR" });
  const check = () => validator.validate(order, options);
  const expected = check();

  test(`${name}: after each of a hundred stack overflows the next check works`, () => {
    for (let round = 0; round < 100; round++) {
      assert.ok(atTheEndOfTheStack(check) > 0);
      assert.deepEqual(check(), expected);
    }
  });

  test(`${name}: an overflow inside a getter costs that check alone`, () => {
    const given = {
      get BILLINGCITY() {
        atTheEndOfTheStack(check);
        return " Paris ";
      },
      CART: [{ PRICE: 1 }],
    };
    // What was written of the order may be lost with the instance: then it is refused.
    try {
      assert.deepEqual(validator.validate(given, options), expected);
    } catch (error) {
      if (error.code !== "restarting") throw error;
    }
    assert.deepEqual(check(), expected);
  });

  test(`${name}: memory of a very large input is given back`, () => {
    // A list with a million empty texts, and a text with five million characters of white space.
    for (const text of [`{"X":[${Array(1_000_000).fill('""').join()}]}`, `{"AMOUNT":${" ".repeat(8_000_000)}5}`]) {
      const before = instances.length;
      validator.validateJson(text, options);
      // JavaScript parses the text for a page: then the module needs no memory for it.
      if (instances.length > before) assert.ok(instances.at(-2).exports.memory.buffer.byteLength > 2 ** 24);
      assert.ok(memory() <= 2 ** 24, `${memory()}`);
      assert.deepEqual(check(), expected);
    }
  });

  test(`${name}: a module without memory is replaced`, () => {
    // Takes what is left of the address space of 4 GiB, as a large input would.
    const { memory } = instances.at(-1).exports;
    const count = instances.length;
    const grow = () => memory.grow(2 ** 16 - memory.buffer.byteLength / 2 ** 16 - 1);
    try {
      grow();
    } catch {
      // The machine has not so much: nothing to try.
      return;
    }
    validator.validate(order, options);
    assert.deepEqual(check(), expected);
    assert.ok(instances.length > count);
  });
}

test("questions of servers work after a stack overflow", () => {
  const history = { amount: 60_000, today: "2026-11-10", answers: [] };
  const expected = server.paymentState(history);
  for (let round = 0; round < 20; round++) {
    atTheEndOfTheStack(() => server.paymentState(history));
    assert.deepEqual(server.paymentState(history), expected);
  }
});

test("an order whose getter asks while the module cannot start again is refused, never answered in part", () => {
  const { RestartError, Validator } = page;
  const validator = new Validator({ country: "FR" });
  const inner = () => validator.validate(order, options);
  const { order: whole } = validator.validate({ ORDERID: "1", AMOUNT: 5, DESCRIPTION: "x" }, options);
  const large = () => {
    isRefused = true;
    try {
      validator.validateJson(`{"X":[${Array(1_000_000).fill('""').join()}]}`, options);
      instances.at(-1).exports.memory.grow(300);
      inner();
    } finally {
      isRefused = false;
    }
  };
  const given = { ORDERID: "1", AMOUNT: 5, get BILLINGCITY() { large(); return undefined; }, get DESCRIPTION() { inner(); return "x"; } };
  assert.throws(() => validator.validate(given, options), (error) => error instanceof RestartError);
  assert.deepEqual(validator.validate({ ORDERID: "1", AMOUNT: 5, DESCRIPTION: "x" }, options).order, whole);
});

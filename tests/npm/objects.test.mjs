// Objects that servers pass cross the boundary as they are: what is read of them, what is refused, and that nothing of them stays.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import * as server from "../../pkg/dist/server/node.js";

const { contractState, orderState, paymentState, qualify, recoveryStep, UsageError, Validator } = server;
const PAYMENT = { amount: 60_000, today: "2026-11-05" };
const ANSWER = { date: "2026-11-03", operation: "authorization", execCode: "0000" };

/** The text of the error, which never quotes a value. */
function refused(call) {
  let text;
  assert.throws(call, (error) => {
    assert.ok(error instanceof UsageError, `${error}`);
    assert.doesNotMatch(error.message, /4970|jeanne/);
    text = error.message;
    return true;
  });
  return text;
}

const payment = (members) => refused(() => paymentState({ ...PAYMENT, ...members }));
const answers = (...items) => payment({ answers: items });

test("what JSON cannot hold is refused with its path, and is never null", () => {
  class Amount {
    cents = 4970;
  }
  const cycle = {};
  cycle.answers = [cycle];
  const deep = JSON.parse(`${"[".repeat(100)}${"]".repeat(100)}`);
  const hole = [ANSWER];
  hole.length = 2;
  for (const value of [4970n, Symbol("4970"), () => 4970, new Date(0), new Map([[4970, 4970]]), new Amount(), /4970/, new Number(4970)]) {
    assert.equal(payment({ amount: value }), "`history.amount` must be plain data", String(value?.constructor?.name));
    assert.equal(answers({ ...ANSWER, amount: value }), "`history.answers[0].amount` must be plain data");
  }
  for (const value of [NaN, Infinity, -Infinity]) assert.equal(payment({ passengers: value }), "`history.passengers` must be a finite number");
  for (const value of [2 ** 53, -(2 ** 53), 1e300]) assert.match(payment({ amount: value }), /^`history\.amount` must be a whole number of at most 2\^53 - 1$/);
  assert.equal(answers(ANSWER, undefined), "`history.answers[1]` must be plain data");
  assert.equal(payment({ answers: hole }), "`history.answers[1]` must be plain data");
  assert.match(payment({ ask: cycle }), /nests too deep or contains itself$/);
  assert.match(payment({ ask: deep }), /nests too deep or contains itself$/);
  assert.equal(payment({ today: "\ud800" }), "`history.today` has half of a surrogate pair");
  assert.equal(payment({ today: "x".repeat(2 ** 20) }), "`history` must be at most 1 MiB");
  assert.equal(payment({ answers: new Array(2 ** 20).fill(0) }), "`history` must be at most 1 MiB");
  for (const value of [undefined, null, 4970, "4970", true, [], [PAYMENT]]) {
    assert.equal(refused(() => paymentState(value)), "`history` must be an object");
    assert.equal(refused(() => qualify({ country: "FR" }, value)), "`book` must be an object");
  }
});

test("a getter that throws is misuse, and what it throws is not shown", () => {
  const getter = { get date() { throw new Error("jeanne@example.com"); } };
  assert.equal(answers(getter), "`history.answers[0].date` cannot be read");
  const traps = ["get", "ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor"];
  for (const trap of traps) {
    const handler = { [trap]() { throw new Error("jeanne@example.com"); } };
    assert.match(payment({ ask: new Proxy({ operation: "capture" }, handler) }), /^`history\.ask(\.operation)?` cannot be read$/, trap);
    if (trap !== "ownKeys" && trap !== "getPrototypeOf") {
      assert.match(payment({ answers: new Proxy([ANSWER], handler) }), /^`history\.answers(\[0\])?` cannot be read$/, trap);
    }
  }
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  assert.equal(payment({ ask: proxy }), "`history.ask` cannot be read");
});

test("only own members are read", () => {
  Object.prototype.passengers = 0;
  Object.prototype.ask = { operation: "void" };
  Array.prototype[0] = { ...ANSWER };
  try {
    assert.equal(paymentState(PAYMENT).status, "new");
    assert.equal(payment({ answers: new Array(1) }), "`history.answers[0]` must be plain data");
  } finally {
    delete Object.prototype.passengers;
    delete Object.prototype.ask;
    delete Array.prototype[0];
  }
  assert.match(refused(() => paymentState(Object.create(PAYMENT))), /plain data/);
  const hidden = Object.defineProperty({ ...PAYMENT }, "passengers", { value: 0, enumerable: false });
  assert.equal(paymentState({ ...PAYMENT, [Symbol("ask")]: 1, ask: undefined }).status, "new");
  assert.equal(paymentState(hidden).status, "new");
});

test("plain objects of any realm are read, with getters", () => {
  const other = vm.runInNewContext(`({ amount: 60000, today: "2026-11-05", answers: [${JSON.stringify(ANSWER)}] })`);
  assert.equal(paymentState(other).status, "authorized");
  const bare = Object.assign(Object.create(null), PAYMENT, { answers: [{ ...ANSWER, get execCode() { return "0003"; } }] });
  assert.equal(paymentState(bare).status, "pending");
  const text = { operation: "confirm", observed: [{ http: 400, body: '{"field":"é.\u{1f600}"}' }, { http: 400, body: "\ufffd" }] };
  assert.equal(recoveryStep(text).step, "mend");
});

test("answers are plain data", () => {
  const answer = orderState({ lines: [{ quantity: 1, price: 9_007_199_254_740_991 }] });
  assert.deepEqual(answer, JSON.parse(JSON.stringify(answer)));
  assert.deepEqual([Object.getPrototypeOf(answer), typeof answer.total], [Object.prototype, "number"]);
  assert.equal(answer.total, Number.MAX_SAFE_INTEGER);
  assert.equal("refused" in answer, false);
});

test("a key that does not exist is refused, and the one that was meant is named", () => {
  assert.equal(payment({ amont: 1 }), "the payment: unknown key `amont` (did you mean `amount`?); expected `amount`, `passengers`, `today`, `answers`, `ask`");
  assert.equal(answers({ ...ANSWER, __proto__: null, "4970": 1 }), "the payment: unknown key `answers[0].?`; expected `date`, `operation`, `execCode`, `amount`, `transaction`, `capture`");
  assert.equal(refused(() => contractState({ country: "FR", amount: 1, events: [{ event: "confirm", hour: 24 }] })), "the contract: `events[0].hour` must be 0 to 23");
});

test("a getter cannot ask while its object is read; one of an order may ask with an object", () => {
  const validator = new Validator({ country: "FR" });
  const asks = { ...PAYMENT, get passengers() { return validator.validate({ AMOUNT: 1 }).issues.length; } };
  assert.equal(refused(() => paymentState(asks)), "`history.passengers` cannot be read");
  const order = { AMOUNT: 60_000, get BILLINGCITY() { return paymentState(PAYMENT).status === "new" ? " Paris " : ""; }, CLIENTIDENT: "client-9" };
  assert.deepEqual(validator.validate(order, { stage: "draft" }).order, { AMOUNT: 60_000, BILLINGCITY: "Paris", CLIENTIDENT: "client-9" });
});

test("the module has no table of objects of its own", () => {
  const module = new WebAssembly.Module(readFileSync(new URL("../../pkg/dist/server/core_bg.wasm", import.meta.url)));
  const described = [...WebAssembly.Module.exports(module), ...WebAssembly.Module.imports(module)];
  assert.ok(described.every(({ name, kind }) => kind !== "table" && !/externref/.test(name)));
});

// This runs in its own process, so that nothing else uses its memory.
const PROGRAM = `
  import { memoryOfWasm } from ${JSON.stringify(new URL("leaks.mjs", import.meta.url).href)};
  const memory = memoryOfWasm();
  const oney = await import(${JSON.stringify(new URL("../../pkg/dist/server/node.js", import.meta.url).href)});
  const validators = ["FR", "ES", "BE"].map((country) => new oney.Validator({ country }));
  const order = { AMOUNT: 60000, BILLINGCITY: " Paris ", BILLINGMOBILEPHONE: "0612345678" };
  const expected = validators.map((validator) => JSON.stringify(validator.validate(order)));
  const states = ["confirm", "cancel"].map((event) => ({ country: "FR", amount: 900, events: [{ status: "FAVORABLE" }, { event }] }));
  const answers = states.map((state) => JSON.stringify(oney.contractState(state)));
  const book = { today: "2026-11-22", orders: [{ order }, { form: "AMOUNT=1" }] };
  const report = JSON.stringify(oney.qualify({ country: "PT" }, book));
  let wrong = 0;
  function turns(count) {
    for (let turn = 0; turn < count; turn++) {
      const [country, state] = [turn % 3, turn % 2];
      if (JSON.stringify(oney.contractState(states[state])) !== answers[state]) wrong++;
      if (JSON.stringify(validators[country].validate(order)) !== expected[country]) wrong++;
      if (turn % 10 === 0 && JSON.stringify(oney.qualify({ country: "PT" }, book)) !== report) wrong++;
      if (turn % 7 === 0) try { oney.paymentState({ amount: { get x() { throw 1; } } }); wrong++; } catch (error) { if (error.code !== "usage") wrong++; }
    }
    for (let i = 0; i < 4; i++) gc();
    const { heapUsed, external } = process.memoryUsage();
    return { wasm: memory(), rest: heapUsed + external };
  }
  const before = turns(1000);
  const after = turns(10000);
  console.log(JSON.stringify({ wrong, before, after }));
`;

test("ten thousand objects between orders: right answers, and memory stays flat", (t) => {
  const args = ["--expose-gc", "--input-type=module", "--eval", PROGRAM];
  const { wrong, before, after } = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", cwd: fileURLToPath(new URL(".", import.meta.url)) }));
  t.diagnostic(`${before.wasm} bytes of wasm memory; ${after.rest - before.rest} bytes more of JavaScript's`);
  assert.equal(wrong, 0);
  assert.equal(after.wasm, before.wasm);
  assert.ok(after.rest - before.rest < 1024 * 1024, JSON.stringify({ before, after }));
});

// Objects that no merchant writes and that some request body, framework or attacker brings. Each gives an issue or a usage
// error: never another exception, never a hang, never an answer about something else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError, Validator } from "../../pkg/dist/server/node.js";
import { Validator as SchemaValidator } from "../../pkg/dist/schema.js";
import { modules } from "./modules.mjs";
import { whilePolluted } from "./polluted.mjs";

const validator = new Validator({ country: "FR" });
const draft = { stage: "draft", today: "2026-11-22" };
const check = (order) => validator.validate(order, draft);
const at = (outcome, parameter) => outcome.issues.filter((issue) => issue.parameter === parameter);

const secret = "Jeanne-Secret-7";

test("getters and proxies that throw are a usage error without their text", () => {
  const fail = () => {
    throw new Error(secret);
  };
  const handlers = ["get", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf"].map((trap) => ({ [trap]: fail }));
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const orders = [
    { get BILLINGCITY() { return fail(); } },
    { CART: [{ get NAME() { return fail(); } }] },
    { get [secret]() { return fail(); } },
    ...handlers.map((handler) => new Proxy({ AMOUNT: 1 }, handler)),
    ...handlers.map((handler) => ({ CART: [new Proxy({ PRICE: 1 }, handler)] })),
    revoked,
    { CART: revoked },
  ];
  for (const order of orders) {
    assert.throws(() => check(order), (error) => {
      assert.ok(error instanceof UsageError, String(error));
      assert.ok(!error.message.includes(secret) && error.cause === undefined);
      return true;
    });
  }
  assert.throws(() => check(orders[0]), /`BILLINGCITY`/);
});

for (const [name, Module] of Object.entries(modules)) {
  const validator = new Module({ country: "FR" });

  test(`${name}: where an order cannot be read is named`, () => {
    const fail = () => {
      throw new Error(secret);
    };
    let once = 0;
    const orders = {
      BILLINGCITY: { get BILLINGCITY() { return fail(); } },
      NAME: { CART: [{ get NAME() { return fail(); } }] },
      CART: { CART: new Proxy([], { get: fail }) },
      "CART ": { CART: [new Proxy({}, { ownKeys: fail })] },
      " CART": { CART: [new Proxy({}, { getPrototypeOf: fail })] },
      "CART  ": { CART: [{ get NAME() { return once++ === 0 ? fail() : "x"; } }] },
    };
    for (const [where, order] of Object.entries(orders)) {
      const message = new RegExp(`^\`order\` cannot be read at \`(${where.trim()}|NAME)\`: a getter or a proxy threw$`);
      assert.throws(() => validator.validate(order, draft), { code: "usage", message }, where);
    }
  });

  test(`${name}: what has no name is not read`, () => {
    const symbol = { enumerable: true, get() { throw new Error(secret); } };
    const order = Object.defineProperty({ BILLINGCITY: "Paris", CART: [Object.defineProperty({ NAME: "x" }, Symbol("a"), symbol)] }, Symbol("b"), symbol);
    const { order: normal } = validator.validate(order, draft);
    assert.deepEqual([normal, Object.getOwnPropertySymbols(normal)], [{ BILLINGCITY: "Paris", CART: [{ NAME: "x" }] }, []]);
  });

  test(`${name}: nothing of a polluted prototype is the order's, nor an answer`, () => {
    const bare = (members) => Object.assign(Object.create(null), members);
    const order = bare({ ORDERID: "x", CART: [bare({ NAME: "x" }), { NAME: "y" }] });
    const { normal, lines } = whilePolluted({ AMOUNT: "777", PRICE: 1 }, () => ({
      normal: Object.entries(validator.validate(order, draft).order),
      lines: Object.values(validator.validateParameter("AMOUNT", "1", draft).lines),
    }));
    assert.deepEqual(normal.map(([key]) => key).sort(), ["CART", "ORDERID"]);
    assert.deepEqual(normal.find(([key]) => key === "CART")[1], [{ NAME: "x" }, { NAME: "y" }]);
    assert.deepEqual(lines, []);
  });
}

test("each property is read once, in one pass", () => {
  const reads = {};
  const order = new Proxy(
    { BILLINGCITY: "Paris", BILLINGCOUNTRY: "FR" },
    { get: (target, key) => ((reads[key] = (reads[key] ?? 0) + 1), target[key]) },
  );
  assert.equal(check(order).order.BILLINGCITY, "Paris");
  assert.deepEqual(reads, { BILLINGCITY: 1, BILLINGCOUNTRY: 1 });
});

test("a getter that changes its mind is heard once", () => {
  let calls = 0;
  const outcome = check({ get BILLINGCITY() { return ++calls === 1 ? "Paris" : "x".repeat(99); } });
  assert.equal(calls, 1);
  assert.deepEqual(outcome.order, { BILLINGCITY: "Paris" });
});

test("a null prototype is an object like any other", () => {
  const order = Object.assign(Object.create(null), { BILLINGCITY: "Paris" });
  assert.deepEqual(check(order), check({ BILLINGCITY: "Paris" }));
});

test("inherited, hidden and symbol properties are not the order's", () => {
  const order = Object.create({ BILLINGCITY: "x".repeat(99) });
  Object.defineProperty(order, "SHIPTOCITY", { value: "x".repeat(99), enumerable: false });
  order[Symbol("AMOUNT")] = "x";
  assert.deepEqual(check(order), check({}));
});

test("a chain of prototypes without an end is not walked", () => {
  const endless = { getPrototypeOf: () => new Proxy({}, endless) };
  const order = { CART: [new Proxy({ NAME: "Paris" }, endless)] };
  assert.deepEqual(validator.validate(order, draft).order, { CART: [{ NAME: "Paris" }] });
});

test("a polluted Object.prototype adds nothing to an order", () => {
  const { order, issues } = whilePolluted({ BILLINGCITY: "x".repeat(99) }, () => ({ ...check({}) }));
  assert.deepEqual(Object.keys(order), []);
  assert.deepEqual(issues, []);
});

test("a polluted Object.prototype is nobody's option or profile", () => {
  const polluted = { stage: "draft", part: "shop", today: "1900-01-01", locale: {}, severity: { "missing-parameter": "off" } };
  const schema = new SchemaValidator({ country: "FR" }).schema();
  const ask = () => [
    new Validator({ country: "FR" }).validate({ CLIENTDOB: "1985-04-12" }).issues.map(({ code }) => code),
    validator.validateParameter("BILLINGCITY", "").valid,
    schema["~standard"].validate({}, {}).issues.length,
  ];
  const clean = ask();
  assert.deepEqual(whilePolluted(polluted, ask), clean);
});

test("`__proto__` and its like in options and profiles are misuse", () => {
  for (const key of ["__proto__", "constructor", "toString"]) {
    const hostile = JSON.parse(`{"country":"FR","${key}":{"stage":"draft"}}`);
    assert.throws(() => new Validator(hostile), UsageError, key);
    assert.throws(() => validator.validate({}, JSON.parse(`{"${key}":{"stage":"draft"}}`)), UsageError, key);
  }
});

test("`__proto__` and its like are unknown parameters and pollute nothing", () => {
  for (const key of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"]) {
    const text = `{"${key}":{"polluted":true},"CART":[{"${key}":{"polluted":true}}]}`;
    for (const outcome of [check(JSON.parse(text)), validator.validateJson(text, draft)]) {
      assert.ok(outcome.issues.length >= 2, key);
      for (const { message } of outcome.issues) assert.doesNotMatch(message, /function|\[object/);
    }
    validator.validateForm(`params[${key}][polluted]=1&params[CART][0][${key}]=1`, draft);
  }
  assert.equal({}.polluted, undefined);
});

test("cycles end", () => {
  const order = { BILLINGCITY: "Paris" };
  order.BILLINGFIRSTNAME = order;
  const line = {};
  line.NAME = line;
  order.CART = [line];
  const wide = [];
  for (let i = 0; i < 20; i++) wide.push(wide);
  for (const hostile of [order, { CART: wide }, { CART: [wide] }]) assert.equal(check(hostile).valid, false);
});

/** Has more inside it at every look. */
const endless = () => ({
  get NAME() { return endless(); },
  get BRAND() { return endless(); },
});

test("what is deep or large is an issue, soon", () => {
  let deep = "x";
  for (let i = 0; i < 100_000; i++) deep = [deep];
  const keys = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`K${i}`, 1]));
  const started = performance.now();
  for (const hostile of [
    { CART: deep },
    { CART: new Array(2 ** 32 - 1) },
    { CART: Array.from({ length: 60_000 }, () => ({})) },
    { BILLINGCITY: "x".repeat(50_000_000) },
    { CART: [{ NAME: new String("x".repeat(50_000_000)) }] },
    { CART: new Uint8Array(50_000_000) },
    { BILLINGCITY: new Proxy([], { get: (_, key) => (key === "length" ? Infinity : "x") }) },
    { CART: [endless()] },
    keys,
  ]) {
    assert.equal(check(hostile).valid, false);
  }
  assert.equal(validator.validateJson(`{"BILLINGCITY":"${"x".repeat(50_000_000)}"}`, draft).valid, false);
  assert.equal(validator.validateForm(`params[BILLINGCITY]=${"x".repeat(50_000_000)}`, draft).valid, false);
  assert.equal(validator.validateParameter("BILLINGCITY", "x".repeat(50_000_000), draft).valid, false);
  // Not a benchmark: a hang would be minutes.
  assert.ok(performance.now() - started < 60_000);
});

const WRONG = [
  NaN,
  Infinity,
  -Infinity,
  Symbol(secret),
  () => secret,
  new Date(),
  new Map([[secret, secret]]),
  new Set([secret]),
  /x/,
  new Error(secret),
  new String(secret),
  new Uint8Array(3),
  Promise.resolve(secret),
  {},
  [],
  { AMOUNT: 1 },
  [secret],
  true,
  10n ** 400n,
];

for (const [index, value] of WRONG.entries()) {
  test(`a value that no parameter has (${index}) is an issue at its place`, () => {
    const outcome = check({ BILLINGCITY: value });
    assert.ok(at(outcome, "BILLINGCITY").length > 0 || outcome.issues.some(({ path }) => path[0] === "BILLINGCITY"));
    assert.equal(outcome.valid, false);
    assert.ok(!JSON.stringify(outcome.issues).includes(secret));
    assert.equal(validator.validateParameter("BILLINGCITY", value, draft).valid, false);
  });
}

test("a BigInt of ordinary size is an integer", () => {
  assert.equal(check({ AMOUNT: 60_000n }).order.AMOUNT, 60_000);
  assert.deepEqual(check({ AMOUNT: 60_000n }), check({ AMOUNT: 60_000 }));
});

test("undefined and null are parameters that are not there", () => {
  const names = (order) => Object.keys(check(order).order);
  assert.deepEqual(names({ BILLINGCITY: undefined, SHIPTOCITY: null }), []);
});

test("sparse arrays have no lines from a polluted Array.prototype", () => {
  try {
    Array.prototype[1] = { NAME: "x".repeat(999) };
    const outcome = check({ CART: [{ NAME: "a" }, , { NAME: "b" }] });
    assert.ok(!outcome.issues.some(({ code }) => code === "too-long"));
  } finally {
    delete Array.prototype[1];
  }
});

test("half a surrogate pair is an issue and not silently another text", () => {
  for (const half of ["\ud83d", "\ude00", "a\ud83d", "\ude00\ud83d"]) {
    const outcomes = [
      check({ BILLINGCITY: half }),
      validator.validateJson(JSON.stringify({ BILLINGCITY: half }), draft),
      validator.validateJson(`{"BILLINGCITY":"${half}"}`, draft),
      validator.validateForm(`params[BILLINGCITY]=${half}`, draft),
      validator.validateForm(new Map([["params[BILLINGCITY]", half]]), draft),
      validator.validateParameter("BILLINGCITY", half, draft),
    ];
    for (const outcome of outcomes) {
      assert.equal(outcome.valid, false);
      assert.deepEqual(outcome.issues.map(({ code }) => code), ["invalid-unicode"]);
    }
  }
  assert.deepEqual(check({ BILLINGCITY: "Nîmes 😀" }).issues.filter(({ code }) => code === "invalid-unicode"), []);
  assert.doesNotThrow(() => check({ "\ud83d": 1, "\ude00": 2 }));
});

test("after all of this the core still answers", () => {
  assert.deepEqual(check({ BILLINGCITY: " Paris " }).order, { BILLINGCITY: "Paris" });
});

test("a call at the end of the stack harms no later one", () => {
  const today = "2026-11-22";
  const phone = (code) => validator.validateParameter("BILLINGPHONE", `+${code}0123456789`, { today });
  let code = 30;
  let ended = 0;
  const down = () => {
    try {
      down();
    } catch {
      // The stack is full; on the way back there is a little more room at each level.
    }
    if (code > 998) return;
    try {
      phone(code++);
    } catch (error) {
      assert.ok(error instanceof RangeError, String(error));
      ended++;
    }
  };
  down();
  assert.ok(ended > 0);
  for (let code = 1; code < 999; code++) assert.equal(typeof phone(code).valid, "boolean");
});

test("half of a surrogate pair is refused and comes back as it was received", () => {
  const half = "a\ud800\n\"b";
  const kept = { BILLINGCITY: half, CART: [{ NAME: "\udc00", PRICE: 1 }] };
  const order = { ...kept, X: half };
  for (const Validator of Object.values(modules)) {
    const validator = new Validator({ country: "FR" });
    const outcomes = [validator.validate(order, draft), validator.validateJson(JSON.stringify(order), draft)];
    for (const { order: found, issues } of outcomes) {
      assert.deepEqual(found, kept);
      assert.deepEqual(issues.map(({ code }) => code).sort(), ["invalid-unicode", "invalid-unicode", "unknown-parameter"]);
    }
    const plain = { BILLINGCITY: half, AMOUNT: 5 };
    assert.deepEqual(validator.validate(plain, draft).order, plain);
    assert.deepEqual(validator.validateJson(`{"BILLINGCITY":"\ud800","AMOUNT":5}`, draft).order, { BILLINGCITY: "\ud800", AMOUNT: 5 });
    assert.equal(validator.validateParameter("BILLINGCITY", half, draft).value, half);
  }
});

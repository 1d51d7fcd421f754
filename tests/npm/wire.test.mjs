// What crosses into wasm as one text must arrive as it was, whatever it contains.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { Validator } from "../../pkg/build/server/node.js";
import { ready } from "../../pkg/build/core.js";
import { Input } from "../../pkg/build/input.js";
import { NAMES as NAMES_TASK } from "../../pkg/build/protocol.js";
import { writeOrder } from "../../pkg/build/encoding.js";

const validator = new Validator({ country: "FR" });
const draft = { stage: "draft", today: "2026-11-22" };

/** What the package writes into the core's memory for an order. */
function flatten(order) {
  const input = new Input();
  input.attach({ memory: new WebAssembly.Memory({ initial: 64 }), input: () => 0 });
  input.begin();
  writeOrder(input, order);
  return Buffer.from(input.bytes.subarray(0, input.length()));
}

/** The names that have columns, table by table. */
const TABLES = ready().run(NAMES_TASK, (answer) => answer.learn()).slice(0, 4).map(([, ...names]) => names);
const NAMES = TABLES.flat();

/** The core answers to an object as it does to the same as JSON text, where nothing is escaped for the wire. */
function assertSame(order) {
  const text = JSON.stringify(order);
  assert.deepEqual(validator.validate(order, draft), validator.validateJson(text, draft), text);
}

/** The core's reading of the wire, written a second time from its description: `[[steps, tag, text], …]`. */
function unflatten(wire) {
  const found = [];
  let at = 0;
  const text = () => {
    let length = wire[at++];
    if (length === 0x7f) length = [0, 1, 2, 3].reduce((sum, i) => sum + wire[at++] * 128 ** i, 0);
    at += length;
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(wire.subarray(at - length, at));
  };
  const value = (steps) => {
    const tag = String.fromCharCode(wire[at++]);
    if (tag === "{") while (wire[at] !== 0x7e) member(steps);
    else if (tag === "[") for (let i = 0; wire[at] !== 0x7e; i++) value([...steps, i]);
    else return found.push([steps, tag, "sn".includes(tag) ? text() : ""]);
    return at++;
  };
  const member = (steps) => value([...steps, text()]);
  while (at < wire.length) member([]);
  return found;
}

/** A small generator with a seed: a failure can be repeated. */
function random(seed) {
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

const PIECES = [..."\x1b\x1f;<=>?aé😀\0\n[]{}~\x7fs", ""];

function text(next) {
  return Array.from({ length: next(6) }, () => PIECES[next(PIECES.length)]).join("");
}

test("any text in keys and values crosses unchanged", () => {
  const next = random(20261122);
  for (const length of [0, 1, 41, 42, 123, 124, 125, 127, 128, 129, 16_383, 16_384, 150_000]) {
    for (const letter of "xé€") {
      const long = letter.repeat(length);
      const [[[key], tag, value]] = unflatten(flatten({ [long]: long }));
      // Not shown where it fails: a page of one letter tells nothing.
      assert.ok(key === long && tag === "s" && value === long, `${length} times ${letter}`);
    }
  }
  for (let round = 0; round < 20_000; round++) {
    const [key, inner, value] = [text(next), text(next), text(next)];
    const records = unflatten(flatten({ [key]: value, CART: [{ [inner]: value }, value] }));
    const own = [[[key], "s", value], [["CART", 0, inner], "s", value], [["CART", 1], "s", value]];
    assert.deepEqual(records, key === "CART" ? own.slice(1) : own);
  }
});

test("kinds of values keep their tags", () => {
  const values = ["", 1.5, true, false, null, undefined, [], {}, NaN, 5n, () => {}, "\ud800"];
  const tags = values.map((value) => unflatten(flatten({ value }))).map(([[, tag, rest]]) => tag + rest);
  assert.deepEqual(tags, ["s", "n1.5", "t", "f", "z", "z", "a", "o", "x", "n5", "x", "u"]);
});

test("the core reads texts of every length", () => {
  for (let length = 0; length < 300; length++) assertSame({ EXTRADATA: `x${"é".repeat(length)}` });
  for (const length of [16_382, 16_383, 16_384, 150_000]) assertSame({ EXTRADATA: "€".repeat(length), [`X${"x".repeat(length)}`]: 1 });
});

test("the core undoes what the package did", () => {
  const next = random(7);
  for (let round = 0; round < 2_000; round++) {
    const value = `x${text(next)}x`;
    assertSame({ EXTRADATA: value });
  }
});

test("unknown keys arrive as they were", () => {
  const next = random(8);
  for (let round = 0; round < 500; round++) {
    assertSame({ [text(next)]: "v", [`${text(next)}x`]: { [text(next)]: ["v"] } });
  }
});

test("rows that repeat each other are read as they are", () => {
  const lists = ["CART", "TRAVELLEGS", "TRAVELSTAYS"];
  const next = random(9);
  const one = (values) => values[next(values.length)];
  const values = ["a", "b", "é", 1, 2, "1", "", null, true, ["a"], { a: 1 }, "x".repeat(124), "x".repeat(600)];
  for (let round = 0; round < 1_000; round++) {
    const order = { AMOUNT: 1 };
    lists.forEach((list, i) => {
      const names = TABLES[i + 1].slice(0, 4);
      const member = () => [one(names), one(next(4) ? values.slice(0, 2 + next(3)) : values)];
      const line = () => (next(9) ? Object.fromEntries(Array.from({ length: next(6) }, member)) : one(values));
      order[list] = Array.from({ length: next(6) }, line);
    });
    assertSame(order);
    assertSame({ ...order, params: order });
  }
});

test("what is no value of JSON is null in the normal form", () => {
  for (const value of [NaN, () => {}, Symbol("x")]) {
    for (const name of ["BILLINGCITY", "AMOUNT"]) {
      const { order, valid } = validator.validate({ [name]: value, CART: [{ NAME: value }] }, draft);
      assert.deepEqual([order, valid], [{ [name]: null, CART: [{ NAME: null }] }, false], `${name}: ${typeof value}`);
    }
  }
});

test("-0 is 0, and what is empty is left out", () => {
  const { order } = validator.validate({ AMOUNT: -0, BILLINGCITY: "", BILLINGTITLE: null, CART: [{ NAME: undefined, TAX: -0 }] }, draft);
  assert.deepEqual(order, { AMOUNT: 0, CART: [{ TAX: 0 }] });
});

test("a normal form that is a copy keeps the order of keys, whatever the size of the order", () => {
  for (let length = 1; length <= 300; length++) {
    // So that the room of an ordinary order ends in another member each time.
    const row = { TOTALAMOUNT: 10, NAME: `É${"x".repeat(length % 60)}`, PRICE: 5, QUANTITY: 2, CATEGORY: "furniture", DISCOUNT: 1.5, TAX: 20 };
    const given = { ORDERID: "x", CART: Array.from({ length }, () => row), AMOUNT: 10 };
    for (const { order } of [validator.validate(given, draft), validator.validateJson(JSON.stringify(given), draft)]) {
      assert.deepEqual([Object.keys(order), Object.keys(order.CART.at(-1))], [Object.keys(given), Object.keys(row)], `${length}`);
    }
  }
});

test("-0 of a JSON text is 0", () => {
  for (const number of ["-0", "-0.0", "-0e5", "-1e-400"]) {
    for (const name of NAMES) assert.ok(!Object.is(validator.validateJson(`{"${name}":${number}}`, draft).order[name], -0), name);
    const { order } = validator.validateJson(`{"CART":[{"TAX":${number},"PRICE":${number}}]}`, draft);
    assert.deepEqual(order, { CART: [{ PRICE: 0, TAX: 0 }] });
  }
});

test("later changes of the caller's object do not show", () => {
  const given = { BILLINGCITY: " Paris ", DESCRIPTION: "a", CART: [{ NAME: "x", PRICE: 1 }] };
  const { order } = validator.validate(given, draft);
  given.DESCRIPTION = "b";
  given.CART[0].NAME = "y";
  given.CART.push({});
  assert.deepEqual(order, { BILLINGCITY: "Paris", DESCRIPTION: "a", CART: [{ NAME: "x", PRICE: 1 }] });
});

test("a row of a class is between two others", () => {
  class Line {
    PRICE = 1;
  }
  const { order } = validator.validate({ CART: [{ NAME: "x", PRICE: 1 }, new Line(), { NAME: "x", PRICE: 1 }] }, draft);
  assert.deepEqual(order, { CART: [{ NAME: "x", PRICE: 1 }, { PRICE: 1 }, { NAME: "x", PRICE: 1 }] });
});

test("a row is itself, whatever a getter of it has checked", () => {
  const line = (NAME) => ({ BRAND: "a", get NAME() { validator.validate({ CART: [{ BRAND: "b", NAME }, { BRAND: "b" }] }, draft); return NAME; }, PRICE: 1 });
  const plain = (NAME) => ({ BRAND: "a", NAME, PRICE: 1 });
  const { order } = validator.validate({ CART: [line("x"), line("x"), line("y")] }, draft);
  assert.deepEqual(order, { CART: [plain("x"), plain("x"), plain("y")] });
});

test("every name arrives at its own place, in the order and in each list", () => {
  assert.equal(new Set(NAMES).size < NAMES.length, true, "a name of several lists has several columns");
  const all = (value) => Object.fromEntries(NAMES.map((name) => [name, `${value}${name}`]));
  const lines = [all("a"), all("b"), "no line", { ...all("c"), X: 1 }];
  assertSame({ ...all("x"), CART: lines, TRAVELLEGS: lines, TRAVELSTAYS: lines, params: { AMOUNT: [all("d")] } });
  for (const name of NAMES) {
    for (const value of ["é", "x".repeat(123), "x".repeat(124), 1.5, NaN, null, [], {}, [name], { [name]: name }, true]) {
      const order = { [name]: value, CART: [{ [name]: value }] };
      // JSON has no NaN.
      if (!Number.isNaN(value)) assertSame(order);
      else assert.equal(validator.validate(order, draft).valid, false);
    }
  }
});

test("the order of a check is its own, whatever is checked before it is read", () => {
  const other = new Validator({ country: "ES", phones: "plus" });
  const order = { BILLINGCITY: " Nîmes ", BILLINGPHONE: "01 45 67 89 01", CART: [{ NAME: " x " }] };
  const text = JSON.stringify(order);
  const checks = [
    () => validator.validate(order, draft),
    () => validator.validateJson(text, draft),
    () => validator.validateForm("BILLINGCITY=+N%C3%AEmes+&BILLINGPHONE=0145678901&CART[0][NAME]=+x+", draft),
  ];
  const between = [
    () => {},
    () => other.validate(order, draft),
    () => other.validate({ BILLINGCITY: "x".repeat(100_000) }, draft),
    () => validator.validateParameter("AMOUNT", 1, draft),
    () => assert.throws(() => validator.validateJson("{", draft)),
    () => assert.throws(() => new Validator({ country: "XX" })),
    () => assert.throws(() => validator.validate({ get AMOUNT() { throw new Error(); } }, draft)),
  ];
  const expected = { BILLINGPHONE: "33145678901", BILLINGCITY: "Nîmes", CART: [{ NAME: "x" }] };
  for (const check of checks) {
    for (const disturb of between) {
      const outcome = check();
      disturb();
      assert.deepEqual(outcome.order, expected, `${check} ${disturb}`);
      assert.deepEqual(outcome.changes.map(({ kind }) => kind), check().changes.map(({ kind }) => kind));
    }
  }
  const early = checks.map((check) => check());
  for (const { order } of early) assert.deepEqual(order, expected);
});

test("an outcome that is printed shows what is in it", () => {
  const outcome = validator.validate({ BILLINGCITY: " Paris " }, draft);
  assert.match(inspect(outcome, { depth: 5 }), /order: \{ BILLINGCITY: 'Paris' \}/);
  assert.deepEqual(outcome, { ...outcome });
});

test("an order that outgrows its room arrives whole", () => {
  for (const length of [1, 100, 1_000, 5_000]) {
    const CART = Array.from({ length }, (_, i) => ({ NAME: `Ünïcode 😀 ${i}`, MERCHANTITEMID: "x".repeat(i % 200) }));
    assertSame({ CART });
  }
});

test("the normal form is the same object each time it is read", () => {
  const outcome = validator.validate({ BILLINGCITY: " Paris " }, draft);
  assert.equal(outcome.order, outcome.order);
  assert.deepEqual(JSON.parse(JSON.stringify(outcome)).order, { BILLINGCITY: "Paris" });
  assert.deepEqual({ ...outcome }.order, outcome.order);
  assert.deepEqual(structuredClone(outcome), { ...outcome });
  assert.deepEqual(Object.keys(outcome), ["valid", "issues", "changes", "order", "derived"]);
  // As reactive frameworks wrap it, and ask through what they have wrapped.
  const wrapped = new Proxy(outcome, { get: (target, key, receiver) => Reflect.get(target, key, receiver) });
  assert.deepEqual({ ...wrapped }, { ...outcome });
  assert.equal(Object.create(outcome).order, outcome.order);
});

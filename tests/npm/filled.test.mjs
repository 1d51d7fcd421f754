// What the profile and the documents know is filled in, whatever an order is given as, and the caller's objects stay as they are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sign, toForm, Validator as Server } from "../../pkg/dist/server/node.js";
import { modules } from "./modules.mjs";
import { loadOrder } from "./vectors.mjs";

const today = "2026-11-27";
const secret = "a secret for tests";
const whole = loadOrder("france");
const { IDENTIFIER, OPERATIONTYPE, VERSION, ...order } = whole;
const profile = { country: "FR", identifier: IDENTIFIER };
const form = (object) => toForm(object).replace("method=authorization&", "");

for (const [name, Validator] of Object.entries(modules)) {
  const validator = new Validator(profile);

  test(`${name}: an object, JSON text and a form are filled in alike`, () => {
    const given = structuredClone(order);
    const outcomes = [
      validator.validate(order, { today }),
      validator.validateJson(JSON.stringify(order), { today }),
      validator.validateForm(form(order), { today }),
      validator.validateForm(new URLSearchParams(form(order)), { today }),
    ];
    for (const outcome of outcomes) {
      assert.deepEqual([outcome.valid, outcome.issues], [true, []]);
      assert.deepEqual(outcome.order, whole);
      const filled = outcome.changes.filter(({ kind }) => kind === "filled");
      assert.deepEqual(filled.map(({ parameter }) => parameter), ["IDENTIFIER", "OPERATIONTYPE", "VERSION"]);
    }
    assert.deepEqual(order, given);
    assert.equal(validator.validate(Object.freeze({ ...order }), { today }).order.VERSION, "3.0");
  });

  test(`${name}: drafts, a page's part and one parameter are not`, () => {
    for (const options of [{ stage: "draft" }, { part: "customer" }, { part: "shop" }]) {
      const outcome = validator.validate(order, { today, ...options });
      assert.deepEqual([outcome.order, outcome.changes], [order, []]);
    }
    const { value, changes } = validator.validateParameter("VERSION", "", { today, order });
    assert.deepEqual([value, changes.map(({ kind }) => kind)], [null, ["empty"]]);
    assert.equal(validator.validateParameter("VERSION", undefined, { today, order }).valid, false);
  });
}

test("what is signed is the order of the outcome", () => {
  const outcome = new Server(profile).validate(order, { today });
  assert.equal(sign(outcome.order, secret), sign(whole, secret));
  assert.notEqual(sign(order, secret), sign(whole, secret));
  const signed = { ...order, HASH: sign(order, secret) };
  const { order: unsigned, issues } = new Server(profile).validate(signed, { today });
  assert.deepEqual([unsigned, issues.map(({ code }) => code)], [whole, ["hash-outdated"]]);
});

test("captures and refunds are filled in by their name", () => {
  const part = { DESCRIPTION: "Lamp", ORDERID: "1234", TRANSACTIONID: "A1123456" };
  for (const message of ["capture", "refund"]) {
    const outcome = new Server(profile).validateMessage(part, { message, today });
    assert.deepEqual(outcome.order, { ...part, IDENTIFIER, OPERATIONTYPE: message, VERSION });
    const other = new Server(profile).validateMessage({ ...part, IDENTIFIER: "OTHER" }, { message, today });
    assert.deepEqual(other.issues.map(({ code }) => code), ["wrong-account"]);
  }
});

test("a message that was received is not", () => {
  const received = { AMOUNT: 60_000, EXECCODE: "0000", IDENTIFIER: "OTHER", ORDERID: "1234", TRANSACTIONID: "A1" };
  const HASH = sign(received, secret, { message: "authorization-notification" });
  const check = (expected) => new Server(profile).verify({ ...received, HASH }, secret, { expected, today }).issues.map(({ code }) => code);
  assert.deepEqual(check({}), ["missing-parameter"]);
  assert.deepEqual(check({ IDENTIFIER }), ["unexpected-account", "missing-parameter"]);
});

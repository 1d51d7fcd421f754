// What was seen in the field and is no vector: calls, sentences, types. The numbers are those of tests/vectors/field.json.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { oneyRules } from "../../pkg/dist/express.js";
import { Validator } from "../../pkg/dist/server/node.js";
import { sign, toForm, verify } from "../../pkg/dist/server/node.js";
import { installPackage } from "./install.mjs";
import { modules } from "./modules.mjs";
import { expectedToFail } from "./open.mjs";
import { loadOrder } from "./vectors.mjs";

// East of Greenwich a local midnight is the evening before in UTC.
process.env.TZ = "Europe/Paris";

const today = "2026-11-27";
const secret = "a secret for tests";
const base = loadOrder("france");
const [row] = base.CART;

for (const [name, message] of Object.entries({ "one letter": "x", nothing: "", null: "null", "a list": "[]" })) {
  test(`A01: ${name} is a notification that cannot be read, and no exception`, () => {
    const { valid, issues } = verify(message, secret, { today });
    assert.equal(valid, false);
    assert.deepEqual(issues.map(({ code }) => code), ["unreadable-message"]);
  });
}

test("H45: the query of an address is a notification", () => {
  const notification = { AMOUNT: 60_000, EXECCODE: "0000", IDENTIFIER: "YOUR_IDENTIFIER", OPERATIONTYPE: "authorization" };
  Object.assign(notification, { ORDERID: "A-1001", TRANSACTIONID: "A1123456", VERSION: "3.0" });
  const HASH = sign(notification, secret, { message: "authorization-notification" });
  const url = new URL(`https://shop.example/oney?${new URLSearchParams({ ...notification, HASH })}`);
  assert.equal(verify(url.searchParams, secret, { today }).issues.some(({ code }) => code === "hash-mismatch"), false);
  const { issues } = verify(url.search, secret, { today });
  assert.deepEqual(issues.filter(({ code }) => ["missing-parameter", "hash-mismatch"].includes(code)), []);
});

test("H22: a Date is signed as its day, and a day that has no midnight is one, too", () => {
  const [CLIENTDOB, at] = ["1985-04-12", new Date(1985, 3, 12)];
  assert.equal(sign({ CLIENTDOB: at }, secret), sign({ CLIENTDOB }, secret));
  assert.equal(toForm({ CLIENTDOB: at }, secret), toForm({ CLIENTDOB }, secret));
  const program = `
    import { Validator } from ${JSON.stringify(new URL("../../pkg/dist/server/node.js", import.meta.url).href)};
    const CLIENTDOB = new Date(1985, 10, 2);
    console.log(CLIENTDOB.getHours(), new Validator({ country: "FR" }).validate({ CLIENTDOB }, { stage: "draft" }).order.CLIENTDOB);
  `;
  // Clocks went from midnight to one.
  const env = { ...process.env, TZ: "America/Sao_Paulo" };
  const text = execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8", env });
  assert.equal(text.trim(), "1 1985-11-02");
});

for (const [name, Validator] of Object.entries(modules)) {
  const validator = new Validator({ country: "FR" });

  test(`${name}: H22: a Date at midnight, local or UTC, is its day`, () => {
    for (const CLIENTDOB of [new Date(1985, 3, 12), new Date(Date.UTC(1985, 3, 12))]) {
      const { valid, order, changes } = validator.validate({ ...base, CLIENTDOB }, { today });
      assert.deepEqual([valid, order.CLIENTDOB], [true, "1985-04-12"]);
      assert.deepEqual(changes.filter(({ parameter }) => parameter === "CLIENTDOB").map(({ kind }) => kind), ["type"]);
      const { value, issues } = validator.validateParameter("CLIENTDOB", CLIENTDOB, { today });
      assert.deepEqual([value, issues], ["1985-04-12", []]);
    }
  });

  test(`${name}: H22: another Date is refused and stays in the order`, () => {
    const CLIENTDOB = new Date(1985, 3, 12, 13, 30);
    const { valid, order, issues } = validator.validate({ ...base, CLIENTDOB }, { today });
    assert.equal(valid, false);
    assert.equal(new Date(order.CLIENTDOB).getTime(), CLIENTDOB.getTime());
    const [{ code, params, message }] = issues;
    assert.deepEqual([code, params], ["invalid-date", { reason: "time" }]);
    assert.equal(message, "Enter your date of birth as year-month-day, without a time, such as 1985-04-12.");
    assert.deepEqual(validator.validateParameter("CLIENTDOB", CLIENTDOB, { today }).value, order.CLIENTDOB);
  });

  test(`${name}: H22: a Date in a row of the cart, and the caller's objects stay as they are`, () => {
    const DELIVERYEXPECTEDDATE = new Date(2026, 11, 24);
    const given = { ...base, CART: [{ ...row, DELIVERYEXPECTEDDATE }] };
    const { order } = validator.validate(given, { today });
    assert.equal(order.CART[0].DELIVERYEXPECTEDDATE, "2026-12-24");
    assert.equal(given.CART[0].DELIVERYEXPECTEDDATE, DELIVERYEXPECTEDDATE);
    const { order: wrong } = validator.validate({ ...base, CART: [new Date(2026, 11, 24)] }, { today });
    assert.deepEqual(wrong.CART, ["2026-12-24"]);
  });

  test(`${name}: H22: only a date takes a Date, and its value is not lost`, () => {
    const order = { BILLINGCITY: new Date(1985, 3, 12), AMOUNT: new Date(0), UNKNOWN: new Date(1) };
    const outcome = validator.validate(order, { today, stage: "draft" });
    assert.deepEqual(outcome.issues.map(({ code }) => code), ["wrong-type", "wrong-type", "unknown-parameter"]);
    assert.deepEqual(outcome.order, { AMOUNT: "1970-01-01", BILLINGCITY: "1985-04-12" });
  });

  test(`${name}: H22: a Date of any realm and with any members, and what only looks like one`, () => {
    const day = () => new Date(1985, 3, 12);
    const check = (CLIENTDOB) => validator.validate({ CLIENTDOB }, { today, stage: "draft" });
    const own = Object.assign(day(), { getTime: () => 0, toISOString: () => "x", valueOf: () => 0, toJSON: () => 0, secret: 1 });
    class Day extends Date {}
    const dates = [vm.runInNewContext("new Date(1985, 3, 12)"), own, new Day(1985, 3, 12), Object.setPrototypeOf(day(), Array.prototype)];
    for (const date of dates) assert.deepEqual(check(date).order, { CLIENTDOB: "1985-04-12" });
    const forged = { [Symbol.toStringTag]: "Date", getTime: () => 482_104_800_000 };
    const throws = { getPrototypeOf: () => { throw new Error(secret); } };
    for (const value of [forged, Object.create(Date.prototype), new Proxy(day(), {})]) {
      assert.deepEqual(check(value).issues.map(({ code }) => code), ["wrong-type"]);
      assert.equal(validator.validateParameter("CLIENTDOB", value, { today }).valid, false);
    }
    const throwing = new Proxy(day(), throws);
    assert.throws(() => check(throwing), { code: "usage", message: /CLIENTDOB/ });
    assert.equal(validator.validateParameter("CLIENTDOB", throwing, { today }).valid, false);
    for (const date of [new Date(NaN), new Date("31.12.1985")]) {
      const { valid, order } = check(date);
      assert.deepEqual([valid, order], [false, { CLIENTDOB: null }]);
    }
    const far = check(new Date(Date.UTC(10_000, 0, 1)));
    assert.deepEqual([far.issues[0].params, far.order], [{ reason: "" }, { CLIENTDOB: "+010000-01-01" }]);
  });

  /** The sentence about a row of the cart, of an order that is refused. */
  const sentence = (code, order) => {
    const { valid, issues } = validator.validate({ ...base, ...order }, { today });
    assert.equal(valid, false);
    return issues.find((issue) => issue.code === code && issue.path[1] === 1)?.message ?? "none";
  };

  test(`${name}: H32: a line total that the shop has rounded: the sentence gives the way out, one row of one piece`, () => {
    const rounded = { ...row, MERCHANTITEMID: "R2", PRICE: 48, QUANTITY: 50, TOTALAMOUNT: 2378 };
    assert.match(sentence("line-total-mismatch", { AMOUNT: 62_378, CART: [row, rounded] }), /\bone (piece|item|unit)\b|quantity (of )?1\b/);
  });

  test(`${name}: H33: a voucher as a negative row: the sentence says to reduce the prices of the articles`, () => {
    const voucher = { ...row, MERCHANTITEMID: "V1", NAME: "Voucher", PRICE: -5000, TOTALAMOUNT: -5000 };
    assert.match(sentence("negative-amount", { AMOUNT: 55_000, CART: [row, voucher] }), /\b(reduce|lower)\b.*\bprices?\b/i);
  });

  test(`${name}: H35: a download without a delivery address: the sentence says to repeat the billing address`, () => {
    const address = Object.fromEntries(Object.entries(base).filter(([name]) => !name.startsWith("SHIPTO")));
    const { issues } = validator.validate({ ...address, CART: [{ ...row, DELIVERYTYPE: "edelivery" }] }, { today });
    assert.equal(issues.length, 1);
    assert.match(issues[0].message, /billing address/);
  });
}

// A form of the shop, with its token and the button's name.
const posted = { _csrf: "kJ8dQ2", pay: "1", BILLINGFIRSTNAME: "Jean" };

for (const severity of ["error", "warning", "off"]) {
  expectedToFail(7, `H44: what is no parameter is neither in the order nor signed, severity ${severity}`, () => {
    const lenient = new Validator({ country: "FR", severity: { "unknown-parameter": severity } });
    const { order, changes } = lenient.validateForm(new URLSearchParams(posted), { stage: "draft", today });
    assert.deepEqual(order, { BILLINGFIRSTNAME: "Jean" });
    assert.deepEqual(changes.map(({ kind }) => kind), ["dropped", "dropped"]);
    const body = new URLSearchParams(toForm({ ...posted, IDENTIFIER: "YOUR_IDENTIFIER" }, secret));
    assert.deepEqual([...body.keys()].filter((key) => /csrf|pay/.test(key)), []);
    const clean = { BILLINGFIRSTNAME: "Jean", IDENTIFIER: "YOUR_IDENTIFIER" };
    assert.equal(body.get("params[HASH]"), sign(clean, secret));
  });
}

test("H44: a posted form of the shop is good to the middleware of the package", async () => {
  const fields = { BILLINGFIRSTNAME: "first_name" };
  const own = new Validator({ country: "FR" }, { fields });
  const request = { headers: { "content-type": "application/x-www-form-urlencoded" } };
  request.body = String(new URLSearchParams({ _csrf: "kJ8dQ2", pay: "1", first_name: "Jean" }));
  const answers = [];
  const response = { setHeader() {}, end: (text) => answers.push(text) };
  await oneyRules(own, { stage: "draft" })(request, response, (error) => answers.push(error ?? "next"));
  assert.deepEqual(answers, ["next"]);
  assert.deepEqual(request.oney.order, { BILLINGFIRSTNAME: "Jean" });
});

test("H50: TypeScript of older projects finds every entry", () => {
  const { project } = installPackage();
  const manifest = JSON.parse(readFileSync(new URL("../../pkg/package.json", import.meta.url), "utf8"));
  const entries = Object.keys(manifest.exports).filter((entry) => !/wasm|json$/.test(entry));
  const imports = entries.map((entry, i) => `import * as entry${i} from "oney-rules${entry.slice(1).replace("*", "fr")}";\nvoid entry${i};\n`);
  writeFileSync(join(project, "a.ts"), imports.join(""));
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript-5/package.json")), "bin/tsc");
  const options = ["--noEmit", "--strict", "--moduleResolution", "node10", "--module", "commonjs", "--target", "es2022"];
  try {
    execFileSync(process.execPath, [tsc, ...options, "a.ts"], { cwd: project, encoding: "utf8" });
  } catch (error) {
    assert.fail(error.stdout || error.message);
  }
});

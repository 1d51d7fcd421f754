import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.mjs";
import { parameterInfo } from "../../pkg/dist/parameters.js";
import { UsageError, Validator, verify } from "../../pkg/dist/server/node.js";

const validator = new Validator({ country: "FR" });
const draft = { stage: "draft", today: "2026-11-22" };

function usage(run, message) {
  assert.throws(run, (error) => {
    assert.ok(error instanceof UsageError && error instanceof TypeError, `${error}`);
    assert.equal(error.name, "UsageError");
    assert.equal(error.code, "usage");
    assert.match(error.message, message);
    assert.match(error.message, /^[`a-z]/, "lower case");
    assert.doesNotMatch(error.message, /\.$/, "no full stop");
    return true;
  });
}

const cycle = {};
cycle.country = cycle;

const PROFILES = [
  [undefined, /`profile` must be an object/],
  [null, /`profile` must be an object/],
  ["FR", /`profile` must be an object/],
  [[], /`profile` must be an object/],
  [() => {}, /`profile` must be an object/],
  [cycle, /plain data/],
  [{ country: 1n }, /plain data/],
  [{ get country() { throw new Error("no"); } }, /plain data/],
  [{ toJSON: () => undefined }, /plain data/],
  [{ country: "FR", contry: "FR" }, /`contry`/],
  [{ country: "France" }, /`country`/],
  [{}, /`country`/],
  [{ country: "FR", mcc: "57" }, /`mcc`/],
  [{ country: "FR", severity: { "no-such-code": "off" } }, /no-such-code/],
  [{ country: "FR", phones: "spaces" }, /`phones`/],
  [{ country: "FR", addressLines: 9 }, /`addressLines`/],
  [{ country: "FR", businessTransactions: [{ paymentOption: "facilypay-3x", min: 2, max: 1 }] }, /min|max/],
];

for (const [index, [profile, message]] of PROFILES.entries()) {
  test(`profile ${index}: ${message}`, () => usage(() => new Validator(profile), message));
}

for (const [name, Module] of Object.entries(modules)) {
  test(`${name}: a mistake in a profile is named, whatever its letters`, () => {
    for (const key of ["cle", "clé", "cl€", "clé€", "😀"]) {
      assert.throws(() => new Module({ country: "FR", [key]: 1 }), { code: "usage", message: /^profile: unknown key/ });
    }
  });
}

test("the name that was meant is told", () => {
  const meant = (name) => new RegExp(`\\(did you mean \`${name}\`\\?\\)`);
  // The core of a page has no suggestions: it lists what is expected.
  usage(() => new Validator({ country: "FR", contry: "FR" }), /unknown key `contry` \(did you mean `country`\?\); expected `country`, /);
  usage(() => new Validator({ country: "fra" }), meant("FR"));
  usage(() => new Validator({ country: "FR", severity: { "to-long": "off" } }), meant("too-long"));
  for (const Module of Object.values(modules)) {
    const both = new Module({ country: "FR" });
    const message = (run) => {
      try {
        return run();
      } catch (error) {
        return error.message;
      }
    };
    for (const [key, name] of [["tody", "today"], ["stages", "stage"], ["Part", "part"], ["lcale", "locale"], ["oder", "order"]]) {
      const said = message(() => both.validateParameter("BILLINGCITY", "x", { [key]: 1 }));
      assert.equal(said, `unknown option \`${key}\` (did you mean \`${name}\`?); expected \`today\`, \`stage\`, \`part\`, \`locale\`, \`order\``);
    }
    for (const key of ["", "x", "language", "t".repeat(100_000), ".*", "\n"]) {
      assert.doesNotMatch(message(() => both.validate({}, { [key]: 1 })), /did you mean/);
    }
    assert.equal(message(() => both.validate({}, { stage: "drfat" })), "option `stage` must be one of `draft`, `final` (did you mean `draft`?)");
    assert.equal(message(() => both.validate({}, { part: "Custmer" })), "option `part` must be one of `all`, `customer`, `shop`, `gateway` (did you mean `customer`?)");
    for (const stage of ["sent", "", 1, null]) {
      assert.equal(message(() => both.validate({}, { stage })), "option `stage` must be one of `draft`, `final`");
    }
    for (const name of ["BILLINGTOWN", "CART[x][PRICE]", "CART[0]", "CART", "CARTS[0][PRICE]", "CART[99999999999][PRICE]"]) {
      assert.equal(message(() => both.validateParameter(name, "x")), `there is no parameter \`${name}\``);
    }
  }
  usage(() => validator.validateParameter("BILLINGCTY", "x"), /^there is no parameter `BILLINGCTY` \(did you mean `BILLINGCITY`\?\)$/);
  usage(() => validator.validateParameter("CART[0][PRCE]", "x"), /^there is no parameter `CART\[0\]\[PRCE\]` \(did you mean `PRICE`\?\)$/);
  usage(() => validator.validateMessage({}, { message: "captures" }), meant("capture"));
  usage(() => verify("", { apiKey: {} }), /unknown option `apiKey` \(did you mean `apiKeys`\?\); expected `account`, `apiKeys`/);
  usage(() => verify("", "s", { expected: { ORDERIDS: "1" } }), meant("ORDERID"));
  assert.throws(() => parameterInfo("CART[3][PRCE]"), { code: "usage", message: /`BILLINGCITY` \(did you mean `CART\[X\]\[PRICE\]`\?\)$/ });
  assert.throws(() => parameterInfo("BILLINGCTY"), { message: "`name` must be a parameter, such as `BILLINGCITY` (did you mean `BILLINGCITY`?)" });
});

test("a bad profile does not disturb the validators that are there", () => {
  assert.throws(() => new Validator({ country: "FR", contry: "FR" }));
  assert.equal(validator.validate({ BILLINGCITY: " Paris " }, draft).order.BILLINGCITY, "Paris");
});

const ORDERS = [
  [null, /null/],
  [undefined, /undefined/],
  [1, /number/],
  ["{}", /string/],
  [true, /boolean/],
  [1n, /bigint/],
  [Symbol("x"), /symbol/],
  [[], /array/],
  [[{ AMOUNT: 1 }], /array/],
  [() => {}, /function/],
  [class {}, /function/],
  [new Uint8Array(3), /bytes/],
  [new ArrayBuffer(3), /bytes/],
  [new Map(), /map/],
  [Promise.resolve({}), /await/],
  [new URLSearchParams("a=b"), /validateForm/],
  [new FormData(), /validateForm/],
  [new String("{}"), /string/],
];

for (const [order, message] of ORDERS) {
  test(`order: ${message}`, () => usage(() => validator.validate(order, draft), message));
}

const OPTIONS = [
  [null, /`options`/],
  ["draft", /`options`/],
  [[], /`options`/],
  [{ tody: "2026-11-22" }, /`tody`.*`today`/],
  [{ order: {} }, /`order`/],
  [{ stage: "drft" }, /`stage`.*`draft`/],
  [{ stage: "toString" }, /`stage`/],
  [{ stage: null }, /`stage`/],
  [{ part: "client" }, /`part`.*`customer`/],
  [{ part: 1 }, /`part`/],
  [{ locale: "xx" }, /`locale`/],
  [{ locale: {} }, /`locale`/],
  [{ locale: null }, /`locale`/],
  [{ today: "22/11/2026" }, /`today`/],
  [{ today: "2026-02-29" }, /`today`/],
  [{ today: "2026-13-01" }, /`today`/],
  [{ today: "0000-01-01" }, /`today`/],
  [{ today: new Date(NaN) }, /`today`/],
  [{ today: new Date(8.64e15) }, /`today`/],
  [{ today: 20261122 }, /`today`/],
  [{ today: null }, /`today`/],
  [{ today: {} }, /`today`/],
];

for (const [options, message] of OPTIONS) {
  test(`options ${JSON.stringify(options)}`, () => {
    usage(() => validator.validate({}, options), message);
    usage(() => validator.validateJson("{}", options), message);
    usage(() => validator.validateForm("", options), message);
  });
}

test("other inputs that are no input", () => {
  for (const text of [undefined, null, {}, 1, new Uint8Array(2), new String("{}")]) {
    usage(() => validator.validateJson(text), /`text`/);
  }
  const file = new FormData();
  file.set("params[BILLINGCITY]", new Blob(["Paris"]), "city.txt");
  for (const body of [undefined, null, {}, 1, [["a", "b"]], new Map([["a", 1]])]) {
    usage(() => validator.validateForm(body), /`body`/);
  }
  usage(() => validator.validateForm(file), /file/);
  for (const name of [undefined, null, 1, {}, ["BILLINGCITY"]]) {
    usage(() => validator.validateParameter(name, "x"), /`name`/);
  }
  usage(() => validator.validateParameter("BILLINGCITY", "x", { order: [] }), /`options.order`/);
  usage(() => validator.validateParameter("BILLINGTOWN", "x"), /`BILLINGTOWN`/);
});

test("a date counts by its local calendar day, a string as it is", () => {
  const born = { CLIENTDOB: "2008-11-22" };
  const codes = (today) => validator.validate(born, { stage: "draft", today }).issues.map(({ code }) => code);
  assert.deepEqual(codes("2026-11-22"), []);
  assert.equal(codes("2026-11-21").length, 1);
  assert.deepEqual(codes(new Date(2026, 10, 22, 0, 0, 0)), []);
  assert.deepEqual(codes(new Date(2026, 10, 22, 23, 59, 59)), []);
  assert.equal(codes(new Date(2026, 10, 21, 23, 59, 59)).length, 1);
});

test("the default date is today's", () => {
  const eighteen = new Date();
  eighteen.setFullYear(eighteen.getFullYear() - 18);
  const two = (number) => String(number).padStart(2, "0");
  const day = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  assert.deepEqual(validator.validate({ CLIENTDOB: day(eighteen) }, { stage: "draft" }).issues, []);
  eighteen.setDate(eighteen.getDate() + 2);
  assert.equal(validator.validate({ CLIENTDOB: day(eighteen) }, { stage: "draft" }).issues.length, 1);
});

test("a later change of the profile object changes nothing", () => {
  const profile = { country: "FR" };
  const early = new Validator(profile);
  profile.country = "ES";
  const late = new Validator(profile);
  const codes = (v) => v.validate({ BILLINGCOUNTRY: "FR" }, draft).issues.length;
  assert.deepEqual([codes(early), codes(late), codes(early), codes(late)], [0, 1, 0, 1]);
});

test("part and stage reach the core", () => {
  const count = (options) => validator.validate({}, options).issues.length;
  assert.equal(count(draft), 0);
  assert.ok(count({ part: "customer" }) > 5);
  assert.ok(count({ part: "shop" }) > 3);
  assert.ok(count({ part: "gateway" }) > 0);
  // A requirement for one of two fields may belong to more than one part, never to none.
  assert.ok(count({}) >= Math.max(count({ part: "customer" }), count({ part: "shop" }), count({ part: "gateway" })));
});

test("validateParameter gives one field's answer", () => {
  const { valid, value, issues, changes } = validator.validateParameter("BILLINGCITY", "  Paris ", draft);
  assert.deepEqual({ valid, value, issues }, { valid: true, value: "Paris", issues: [] });
  assert.equal(changes.length, 1);
  assert.equal(validator.validateParameter("BILLINGCITY", "x".repeat(33), draft).valid, false);
  assert.equal(validator.validateParameter("BILLINGCITY", "", { today: "2026-11-22" }).valid, false);
  assert.equal(validator.validateParameter("BILLINGCITY", undefined, draft).value, null);
  assert.equal(validator.validateParameter("CART[0][PRICE]", -1, draft).valid, false);
});

test("validateParameter gives the lines of a street", () => {
  const lines = (name, value) => validator.validateParameter(name, value, draft).lines;
  const street = "Résidence des Érables  Bâtiment C 12 bis rue de l’Étang";
  const wrapped = ["Résidence des Érables Bâtiment C", "12 bis rue de l’Étang"];
  for (const name of ["BILLINGADDRESS", "SHIPTOADDRESS"]) {
    assert.deepEqual(lines(name, street), wrapped);
    assert.deepEqual(lines(name, `${"x".repeat(500)}`), []);
  }
  assert.deepEqual(lines("BILLINGCITY", street.slice(0, 20)), []);
});

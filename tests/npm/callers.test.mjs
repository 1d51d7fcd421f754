// Objects and forms of the caller that throw, and intrinsics that a program has frozen or extended: the first is a usage error that quotes
// nothing, the second changes no answer.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as server from "../../pkg/dist/server/node.js";
import { modules } from "./modules.mjs";
import { whilePolluted } from "./polluted.mjs";

const draft = { stage: "draft", today: "2026-11-22" };
const secret = "Jeanne-Secret-7";
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

/** What a caller may throw; the last one throws again when it is looked at. */
const THROWN = [
  new Error(secret),
  new TypeError(secret),
  secret,
  undefined,
  null,
  Object.assign(new Error(secret), { code: "usage" }),
  new Proxy({}, { get: () => { throw secret; }, getPrototypeOf: () => { throw new Error(secret); } }),
];

/** A usage error of this package that quotes nothing. */
function refused(run, where) {
  let error;
  try {
    run();
  } catch (thrown) {
    error = thrown;
  }
  assert.ok(!THROWN.includes(error) || error === undefined);
  assert.equal(Object.getPrototypeOf(error).constructor.name, "UsageError");
  assert.equal(error.code, "usage");
  assert.match(error.message, where);
  assert.ok(!`${error.message} ${error.stack}`.includes(secret) && error.cause === undefined);
}

/** Forms that throw at each point at which a form is read. */
const forms = (fail) => [
  { get forEach() { return fail(); } },
  { forEach: fail },
  { forEach(take) { take("1", "AMOUNT"); fail(); } },
  { forEach: new Proxy(() => {}, { apply: fail }) },
  new Proxy(new URLSearchParams("AMOUNT=1"), { get: fail }),
  new Proxy({}, { get: fail, getPrototypeOf: fail, ownKeys: fail, has: fail }),
];

const orders = (fail) => [
  { get AMOUNT() { return fail(); } },
  { CART: [{ get NAME() { return fail(); } }] },
  new Proxy({}, { ownKeys: fail }),
  new Proxy({}, { getPrototypeOf: fail }),
  { CART: new Proxy([], { get: fail }) },
  { CART: revoked },
];

for (const [name, Module] of Object.entries(modules)) {
  const validator = new Module({ country: "FR" });

  test(`${name}: a form that throws is a usage error`, () => {
    for (const thrown of THROWN) {
      const fail = () => { throw thrown; };
      for (const form of forms(fail)) refused(() => validator.validateForm(form, draft), /^`body` cannot be read: a getter or a proxy threw$/);
      for (const order of orders(fail)) refused(() => validator.validate(order, draft), /^`order` cannot be read/);
    }
    refused(() => validator.validateForm(revoked, draft), /^`body` cannot be read/);
    refused(() => validator.validateForm(new URLSearchParams(), draft), /form body/);
    assert.deepEqual(validator.validateForm(new URLSearchParams("AMOUNT=1"), draft).order, { AMOUNT: 1 });
  });

  test(`${name}: so is what throws among the options, and in the profile`, () => {
    for (const thrown of THROWN) {
      const fail = () => { throw thrown; };
      refused(() => validator.validate({}, { get today() { return fail(); } }), /^`options` cannot be read/);
      refused(() => validator.validate({}, new Proxy({}, { ownKeys: fail })), /^`options` cannot be read/);
      refused(() => new Module({ get country() { return fail(); } }), /^`profile` must be an object of plain data$/);
      refused(() => new Module(new Proxy({}, { ownKeys: fail })), /^`profile`/);
      for (const order of orders(fail)) refused(() => validator.validateParameter("AMOUNT", 1, { ...draft, order }), /^`options.order` cannot be read/);
    }
    refused(() => new Module(revoked), /^`profile`/);
    refused(() => validator.validate({}, revoked), /^`options`/);
  });

  test(`${name}: what JSON would lose of a profile is refused`, () => {
    const lost = [new Map([["CLIENTDOB", "required"]]), new Set(["CLIENTDOB"]), () => "required"];
    for (const presence of lost) {
      for (const profile of [{ country: "FR", presence }, { country: "FR", presence: { CLIENTDOB: presence } }, presence]) {
        refused(() => new Module(profile), /^`profile` must be an object of plain data$/);
      }
    }
  });

  test(`${name}: what a program has added to all objects and lists changes no answer`, () => {
    const ask = () => {
      const validator = new Module({ country: "ES", businessTransactions: [{ paymentOption: "facilypay-3x", min: 15000, max: 200000 }] });
      const invalid = { BILLINGCITY: "x".repeat(50), CART: [{ NAME: " a ", PRICE: "q" }, 5] };
      const answers = [
        validator.validate(invalid, draft),
        validator.validateJson('{"AMOUNT":"x","CART":[{"NAME":1}]}', draft),
        validator.validateForm("params[AMOUNT]=1&params[CART][0][NAME]=x", draft),
        validator.validateForm(new URLSearchParams("AMOUNT=x"), draft),
        validator.validateParameter("BILLINGADDRESS", "5 rue de la Paix", draft),
      ];
      for (const misuse of [() => new Module({ cuntry: "FR" }), () => validator.validate([]), () => validator.validateJson("{")]) {
        try {
          misuse();
        } catch (error) {
          answers.push([error.name, error.code, error.message]);
        }
      }
      return answers;
    };
    const clean = ask();
    const copied = (value) => {
      if (typeof value !== "object" || value === null) return value;
      return Array.isArray(value) ? Array.from(value, copied) : Object.fromEntries(Object.keys(value).map((key) => [key, copied(value[key])]));
    };
    const values = ["x", 1, () => "x", { country: "FR" }];
    for (const key of ["get", "set", "value", "writable", "enumerable", "toJSON", "then", "name", "code", "message", "forEach", "write", "profile"]) {
      for (const value of values) {
        // `whilePolluted` adds enumerable members, careful libraries do not.
        const ways = [
          (run) => whilePolluted({ [key]: value }, run),
          (run) => {
            Object.defineProperty(Object.prototype, key, { __proto__: null, value, writable: true, configurable: true });
            try {
              return run();
            } finally {
              delete Object.prototype[key];
            }
          },
        ];
        for (const polluted of ways) assert.deepEqual(copied(polluted(ask)), copied(clean), `${key} ${typeof value}`);
      }
    }
    for (const [key, value] of [["toJSON", () => '"x"'], ["last", () => 7], ["0", "x"], ["flat", undefined]]) {
      const before = Object.getOwnPropertyDescriptor(Array.prototype, key);
      Array.prototype[key] = value;
      let answers;
      try {
        answers = ask();
      } finally {
        delete Array.prototype[key];
        if (before) Object.defineProperty(Array.prototype, key, before);
      }
      assert.deepEqual(copied(answers), copied(clean), key);
    }
  });
}

test("servers: a message that throws is a usage error", () => {
  const validator = new server.Validator({ country: "FR" });
  const calls = {
    validateMessage: (message) => validator.validateMessage(message, draft),
    verify: (message) => server.verify(message, secret),
    "validator.verify": (message) => validator.verify(message, secret),
    sign: (message) => server.sign(message, secret),
    toForm: (message) => server.toForm(message, secret),
    "toForm without a secret": (message) => server.toForm(message),
  };
  for (const call of Object.values(calls)) {
    for (const thrown of THROWN) {
      const fail = () => { throw thrown; };
      for (const message of [...forms(fail), ...orders(fail)]) refused(() => call(message), /^`(message|body)` cannot be read/);
      refused(() => server.verify({}, secret, { expected: { get ORDERID() { return fail(); } } }), /^`expected`/);
    }
    refused(() => call(revoked), /^`message` cannot be read/);
  }
  refused(() => server.verify({}, secret, { expected: revoked }), /^`expected`/);
});

test("servers: what a program has added to all objects is nobody's message, and no question's", () => {
  const capture = { IDENTIFIER: "Y", OPERATIONTYPE: "capture", TRANSACTIONID: "A1", ORDERID: "1", DESCRIPTION: "L", VERSION: "3.0" };
  const ask = () => [
    new server.Validator({ country: "FR" }).validateMessage(capture, draft).message,
    server.toForm(capture, secret),
    server.verify("OPERATIONTYPE=capture&HASH=0", secret, { today: "2026-11-22", expected: { ORDERID: "1" } }).issues.map(({ code }) => code).join(),
    server.execCode("5002").code,
    server.qualify({ country: "FR" }, { today: "2026-11-22", orders: [] }).covered,
  ];
  const clean = ask();
  for (const key of ["forEach", "write", "profile", "toJSON", "today", "get", "set", "value", "then"]) {
    for (const value of ["x", () => "x"]) {
      Object.defineProperty(Object.prototype, key, { __proto__: null, value, writable: true, configurable: true });
      let answers;
      try {
        answers = ask();
      } finally {
        delete Object.prototype[key];
      }
      assert.deepEqual([...answers], clean, key);
    }
  }
});

for (const state of ["free", "frozen", "message", "early get", "early set", "early value", "early toJSON"]) {
  test(`a process whose intrinsics are ${state}`, () => {
    const script = fileURLToPath(new URL("intrinsics.mjs", import.meta.url));
    const answers = (state) => execFileSync(process.execPath, [script, state], { encoding: "utf8", timeout: 60_000 });
    assert.equal(answers(state), answers("free"));
  });
}

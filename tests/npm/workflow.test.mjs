// The vectors of tests/server, which the native tests read too, through `oney-rules/server`.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { installPackage } from "./install.mjs";
import { expectedToFail } from "./open.mjs";

const { project } = installPackage();
const server = createRequire(`${project}/index.js`)("oney-rules/server");

/** How JavaScript calls what a file of vectors names. */
const CALLS = {
  execCode: (input) => server.execCode(input),
  payment: (input) => server.paymentState(input),
  order: (input) => server.orderState(input),
  contract: (input) => server.contractState(input),
  recovery: (input) => server.recoveryStep(input),
  qualify: ({ profile, book }) => server.qualify(profile, book),
  toOneyPurchase: ({ order, profile, options, today }) => server.toOneyPurchase(order, profile, { ...options, today }),
};

const folder = new URL("../server/", import.meta.url);
const files = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")));

test("every function has its vectors", () => {
  assert.deepEqual(files.map(({ call }) => call).sort(), Object.keys(CALLS).sort());
});

for (const { call, vectors } of files) {
  for (const { name, open, input, expect, cases, error } of vectors) {
    const register = open === undefined ? test : (...args) => expectedToFail(open, ...args);
    register(`${call}: ${name}`, () => {
      if (error !== undefined) {
        assert.throws(() => CALLS[call](input), (thrown) => {
          assert.ok(thrown instanceof server.UsageError);
          // An unknown option is refused before the core sees it.
          const message = thrown.message.replace("unknown option", "unknown key");
          assert.ok(message.includes(error), `${thrown.message}, not ${error}`);
          return true;
        });
        return;
      }
      const answer = CALLS[call](input);
      for (const issue of answer.issues ?? []) {
        assert.match(issue.message, /^[^{}]+\.$/);
        delete issue.message;
      }
      for (const [member, value] of Object.entries(expect)) assert.deepEqual(answer[member], value, member);
      for (const [number, { outcome, reasons }] of Object.entries(cases ?? {})) {
        const report = answer.cases[number - 1];
        assert.equal(report.outcome, outcome);
        const told = report.reasons.map(({ reason }) => reason);
        assert.deepEqual(told.filter((reason, at) => reason !== told[at - 1]), reasons);
      }
    });
  }
}

test("cards are test data", () => {
  const cards = server.sandboxCards();
  assert.deepEqual(cards.map(({ country, testData }) => [country, testData]), [["FR", true], ["ES", true]]);
});

test("what Oney sells in which country", () => {
  const found = server.products().map(({ country, instalments, payLater }) => `${country}: ${instalments}${payLater ? ", later" : ""}`);
  assert.deepEqual(found, ["FR: 3,4,5,6,7,8,9,10,11,12, later", "ES: 3,4,6,10,12", "IT: 3,4", "BE: 3", "PT: 3,4"]);
  assert.match(server.products()[0].source, /^https:\/\/developer\.dalenys\.com\//);
});

test("what is no plain data is misuse, and its values are not told", () => {
  const cycle = { secret: "4970" };
  cycle.self = cycle;
  const getter = { get today() { throw new Error("jeanne@example.com"); } };
  for (const history of [undefined, null, "x", [], cycle, getter, { amount: 1n }]) {
    assert.throws(() => server.paymentState(history), (error) => {
      assert.ok(error instanceof server.UsageError);
      assert.doesNotMatch(error.message, /jeanne|4970/);
      return true;
    });
  }
  assert.throws(() => server.execCode(4001), server.UsageError);
  assert.throws(() => server.execCode("4".repeat(2 ** 20)), /four digits/);
  assert.throws(() => server.toOneyPurchase("x", { country: "FR" }), /`order` must be an object/);
  assert.throws(() => server.toOneyPurchase({}, { country: "XX" }), /`country`/);
  assert.throws(() => server.paymentState({ amount: 1, today: "2026-11-22", answers: "x".repeat(2 ** 20) }), /at most 1 MiB/);
});

test("a check of an order in between changes nothing", () => {
  const { Validator, toOneyPurchase } = server;
  const spain = new Validator({ country: "ES" });
  const order = { get BILLINGCITY() { spain.validate({ AMOUNT: 1 }); return "Paris"; } };
  const { issues } = toOneyPurchase(order, { country: "BE" });
  assert.ok(issues.some(({ code }) => code === "oney-language-unclear"));
});

/** Nothing of this crosses to a page: neither the functions nor what they know. */
test("the module for pages has none of it", () => {
  const module = (path) => readFileSync(new URL(`../../pkg/dist/${path}core_bg.wasm`, import.meta.url), "latin1");
  const [page, own] = [module(""), module("server/")];
  for (const word of ["annex 2013", "refund-partially", "pickup-point", "marketplace_merchant_flag", "hi-fi, photo, video"]) {
    assert.ok(own.includes(word), `the server's module has lost ${word}`);
    assert.ok(!page.includes(word), `a page downloads ${word}`);
  }
});

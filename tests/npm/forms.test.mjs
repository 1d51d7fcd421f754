// A `URLSearchParams` or a `FormData` is read pair by pair, not through the text of its body: both must say the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as server from "../../pkg/dist/server/node.js";
import { modules } from "./modules.mjs";

const draft = { stage: "draft", today: "2026-11-22" };
const LIMIT = 1024 * 1024;

const PAIRS = [
  [["params[AMOUNT]", "60000"], ["params[CART][0][NAME]", "Ink & 100% paper+=é😀"], ["method", "authorization"]],
  [["params[CART][1][PRICE]", "1"], ["CART[0][PRICE]", "2"], ["CART[x][PRICE]", "3"], ["CART[0]", "4"], ["CART", "5"]],
  [["AMOUNT", "1"], ["AMOUNT", "2"], ["AMOUNT[]", "3"], ["BILLINGCITY", " \n Paris\t "]],
  [["a[b", "1"], ["a]b[", "2"], ["[]", "3"], ["[AMOUNT]", "4"], ["", ""], ["=", "="], ["&", "&"], ["%41", "%41"], ["$ curl", "--data"]],
  [[`params${"[a]".repeat(12)}`, "1"], ["é".repeat(200), "x".repeat(200)], ["\0", "\0"], ["__proto__", "1"], ["DESCRIPTION", "é".repeat(41)]],
];

function formData(pairs) {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

/** A form of the test's own: unlike FormData and URLSearchParams it keeps lone surrogates. */
const foreign = (pairs) => ({ forEach: (take) => pairs.forEach(([name, value]) => take(value, name)) });

const all = (outcome) => JSON.parse(JSON.stringify({ ...outcome, order: outcome.order }));

for (const [name, Validator] of Object.entries(modules)) {
  const validator = new Validator({ country: "FR" });
  const check = (form) => all(validator.validateForm(form, draft));

  test(`${name}: a form is read as its body`, () => {
    for (const pairs of PAIRS) {
      const params = new URLSearchParams(pairs);
      const expected = check(String(params));
      for (const form of [params, foreign(pairs)]) assert.deepEqual(check(form), expected, String(params));
      // A platform's FormData may write other line breaks.
      const data = formData(pairs);
      assert.deepEqual(check(data), check(String(new URLSearchParams([...data]))), String(params));
    }
  });

  test(`${name}: half of a surrogate pair is refused in a value and is no parameter in a key`, () => {
    const { issues, order } = check(foreign([["BILLINGCITY", "a\ud83db"], ["AMOUNT\ude00", "1"], ["AMOUNT", "5"]]));
    assert.deepEqual(issues.filter(({ code }) => code === "invalid-unicode").map(({ parameter }) => parameter), ["BILLINGCITY"]);
    assert.deepEqual(issues.filter(({ code }) => code === "unknown-parameter").map(({ parameter }) => parameter), ["?"]);
    assert.deepEqual([order.AMOUNT, "\ufffd" in order], [5, false]);
  });

  test(`${name}: nothing of a form is read that is too large`, () => {
    const codes = (...pairs) => check(new URLSearchParams(pairs)).issues.map(({ code }) => code);
    const one = (length) => codes(["AMOUNT", "x"], ["BILLINGCITY", "x".repeat(length)]);
    assert.deepEqual(one(LIMIT - 40), ["not-an-integer", "too-long"]);
    for (const length of [LIMIT, LIMIT + 1, 3 * LIMIT]) assert.deepEqual(one(length), ["input-too-large"]);
    // The bytes of UTF-8 count, as in a text.
    assert.deepEqual(codes(["BILLINGCITY", "é".repeat(LIMIT / 2)]), ["input-too-large"]);
    const many = Array.from({ length: LIMIT / 16 }, (_, i) => [`X${i}`, "xxxxxxxxxxxxxxxx"]);
    assert.deepEqual(codes(...many, ["AMOUNT", "x"]), ["input-too-large"]);
  });

  test(`${name}: a form without a pair, a file, and what is no form are misuse`, () => {
    const file = formData([["AMOUNT", "1"]]);
    file.append("BILLINGCITY", new Blob(["Paris"]), "city.txt");
    for (const [form, message] of [
      [new URLSearchParams(), /form body/],
      [new FormData(), /form body/],
      [file, /file/],
      [foreign([[1, "1"]]), /`body`/],
      [null, /`body`/],
      [{}, /`body`/],
    ]) {
      assert.throws(() => validator.validateForm(form, draft), (error) => error.code === "usage" && message.test(error.message));
    }
  });

  test(`${name}: a later change of the form does not show`, () => {
    const form = new URLSearchParams([["BILLINGCITY", " Paris "]]);
    const outcome = validator.validateForm(form, draft);
    form.set("BILLINGCITY", "Lyon");
    validator.validate({ BILLINGCITY: "Metz" }, draft);
    assert.deepEqual(outcome.order, { BILLINGCITY: "Paris" });
    assert.deepEqual(outcome.changes.map(({ kind }) => kind), ["whitespace"]);
  });

  test(`${name}: a form that has another one checked is checked as it is`, () => {
    const nosy = {
      forEach(take) {
        take("1", "AMOUNT");
        assert.deepEqual(check(new URLSearchParams([["BILLINGCITY", "Lyon"]])).order, { BILLINGCITY: "Lyon" });
        take("Paris", "BILLINGCITY");
      },
    };
    assert.deepEqual(check(nosy).order, { AMOUNT: 1, BILLINGCITY: "Paris" });
  });
}

test("servers read every message from a form as from its body", () => {
  const secret = "a secret for tests";
  const pairs = [["OPERATIONTYPE", "capture"], ["params[TRANSACTIONID]", "A1"], ["DESCRIPTION", "a & b é"], ["X[y]", "z"]];
  const body = server.toForm(String(new URLSearchParams(pairs)), secret);
  const answer = "OPERATIONTYPE=refund&ORDERID=1234&AMOUNT=60000&EXECCODE=0000&TRANSACTIONID=A2&HASH=" + "0".repeat(64);
  const validator = new server.Validator({ country: "FR" });
  for (const text of [String(new URLSearchParams(pairs)), body, answer]) {
    const calls = {
      check: (form) => all(validator.validateMessage(form, draft)),
      given: (form) => all(validator.validateMessage(form, { ...draft, message: "refund" })),
      verify: (form) => all(server.verify(form, secret, { today: "2026-11-22" })),
      sign: (form) => server.sign(form, secret),
      toForm: (form) => server.toForm(form, secret),
    };
    for (const [name, call] of Object.entries(calls)) {
      const params = new URLSearchParams(text);
      for (const form of [params, formData([...params])]) assert.deepEqual(call(form), call(text), `${name}: ${text}`);
    }
  }
  const large = foreign([["OPERATIONTYPE", "capture"], ["DESCRIPTION", "x".repeat(LIMIT)]]);
  assert.deepEqual(validator.validateMessage(large, draft).issues.map(({ code }) => code), ["input-too-large"]);
  assert.throws(() => server.sign(new URLSearchParams(), secret), { code: "usage" });
});

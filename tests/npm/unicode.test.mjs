// Half of a surrogate pair in JSON text: what is done with it, and that the time grows with the text alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeLoneInJson } from "../../pkg/src/unicode.js";
import { modules } from "./modules.mjs";

/** The same in one pattern, which is plain and takes quadratic time. */
const plainly = (text) =>
  text.replace(/(\\*)([\ud800-\udfff])/gu, (all, slashes, half) =>
    slashes.length % 2 === 0 ? `${slashes}\\u${half.charCodeAt(0).toString(16)}` : all,
  );

test("a lone surrogate becomes an escape, after an odd number of backslashes it stays", () => {
  const letters = ["\\", "\\", "\\", "\ud800", "\udfff", "\ud83d\ude00", "a", '"'];
  let seed = 1;
  const random = (end) => ((seed = (seed * 48271) % 2147483647), seed % end);
  let changed = 0;
  for (let i = 0; i < 20_000; i++) {
    const text = Array.from({ length: random(14) }, () => letters[random(letters.length)]).join("");
    assert.equal(escapeLoneInJson(text), plainly(text), JSON.stringify(text));
    if (plainly(text) !== text) changed += 1;
  }
  assert.ok(changed > 5_000, `${changed}`);
});

/** What is no JSON is a usage error, what is too long an issue. */
function isAccepted(validator, text) {
  try {
    return validator.validateJson(text).valid;
  } catch (error) {
    assert.equal(error.code, "usage");
    return false;
  }
}

// Quadratic time takes a minute for the first of them.
const n = 160_000;
const LONG = {
  "A02: backslashes after it": "\ud800" + "\\".repeat(n),
  "backslashes before it": "\\".repeat(n) + "\ud800",
  "backslashes before many": "\\".repeat(n) + "\ud800".repeat(n),
  "one before each": "\\\ud800".repeat(n),
};

for (const [name, text] of Object.entries(LONG)) {
  test(`a long text, ${name}`, () => {
    const started = performance.now();
    escapeLoneInJson(text);
    for (const Validator of Object.values(modules)) {
      assert.equal(isAccepted(new Validator({ country: "FR" }), text), false);
      assert.equal(isAccepted(new Validator({ country: "FR" }), `{"BILLINGCITY":"${text}"}`), false);
    }
    assert.ok(performance.now() - started < 2_000);
  });
}

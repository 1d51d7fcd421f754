import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Validator } from "../../pkg/dist/index.node.js";
import { outcomes } from "./outcomes.mjs";
import { comparable, loadVectors } from "./vectors.mjs";

const vectors = loadVectors();
// Both wasm modules: the one that Node loads, and the one of pages.
const { Validator: PageValidator } = createRequire(import.meta.url)("../../pkg/dist/index.cjs");

test("there are vectors", () => assert.ok(vectors.length > 0));

test("names are unique", () => {
  assert.equal(new Set(vectors.map(({ name }) => name)).size, vectors.length);
});

for (const vector of vectors) {
  test(vector.name, () => {
    for (const outcome of [Validator, PageValidator].flatMap((Validator) => outcomes(Validator, vector))) {
      assert.deepEqual(comparable(outcome, vector.expect), vector.expect);
      for (const { code, message } of outcome.issues) {
        assert.ok(message && message !== code, `no sentence for ${code}`);
        assert.doesNotMatch(message, /[{}]|undefined|null|NaN/, code);
      }
    }
  });
}

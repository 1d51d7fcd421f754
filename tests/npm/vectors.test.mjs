import assert from "node:assert/strict";
import { test } from "node:test";
import { modules } from "./modules.mjs";
import { expectedToFail } from "./open.mjs";
import { outcomes } from "./outcomes.mjs";
import { comparable, comparableToOpen, expectedOf, loadOpenVectors, loadVectors } from "./vectors.mjs";

const vectors = loadVectors();

test("there are vectors", () => assert.ok(vectors.length > 0));

test("names are unique", () => {
  const names = [...vectors, ...loadOpenVectors()].map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
});

for (const vector of vectors) {
  test(vector.name, () => {
    for (const [module, Validator] of Object.entries(modules)) {
      const expected = expectedOf(module, vector);
      for (const outcome of outcomes(Validator, vector)) {
        assert.deepEqual(comparable(outcome, expected), expected);
        for (const { code, message } of outcome.issues) {
          assert.ok(message && message !== code, `no sentence for ${code}`);
          assert.doesNotMatch(message, /[{}]|undefined|null|NaN/, code);
        }
      }
    }
  });
}

for (const vector of loadOpenVectors()) {
  expectedToFail(vector.open, vector.name, () => {
    for (const outcome of Object.values(modules).flatMap((Validator) => outcomes(Validator, vector))) {
      assert.deepEqual(comparableToOpen(outcome, vector.expect), vector.expect);
    }
  });
}

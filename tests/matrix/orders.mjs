// Three orders of the vectors: one that passes with changes, one with several errors, one that needs the tables of telephone
// numbers and postal codes. Chosen by what is expected of them, so that renaming a vector breaks nothing.
import assert from "node:assert/strict";
import { comparable, loadVectors } from "../npm/vectors.mjs";

const codes = ({ expect }) => (expect.issues ?? []).map(({ code }) => code);
const vectors = loadVectors().filter(({ input }) => input.json !== undefined);

const wanted = [
  ({ expect }) => expect.valid === true && expect.changes?.length > 0 && expect.order !== undefined,
  (vector) => vector.expect.valid === false && codes(vector).length > 1,
  (vector) => codes(vector).some((code) => ["invalid-phone", "phone-not-mobile", "invalid-postal-code"].includes(code)),
];

const chosen = wanted.map((fits) => vectors.find(fits));
assert.ok(chosen.every(Boolean), "the vectors have no such order");

/** What the app of an environment gets: plain data, as a module. */
export const orders = chosen.map(({ profile, options, input }) => ({ profile, options, order: input.json }));

/** Throws unless the app's answer is the vectors'. */
export function check(answer) {
  assert.deepEqual(answer.schema, { value: { BILLINGCITY: "Paris" } });
  assert.equal(answer.label, "the billing city");
  checkOutcomes(answer.outcomes);
}

/** Throws unless these are the outcomes of the vectors. */
export function checkOutcomes(outcomes) {
  assert.equal(outcomes.length, chosen.length);
  for (const [index, { name, expect }] of chosen.entries()) {
    assert.deepEqual(comparable(outcomes[index], expect), expect, name);
    for (const { message } of outcomes[index].issues) assert.match(message, /\.$/);
  }
}
